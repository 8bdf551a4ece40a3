import { ArrowRightLeft, Building2, CopyCheck, History, Settings, Users } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '#components/ui/Icon.tsx';
import { useTranslate } from '#components/ui/translation.ts';
import { type ManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import './ManageShell.css';

export interface ManageShellProps {
  page: ManageRoute['page'];
  children: ComponentChildren;
}

/** The full-tab page: what there is on the left, one of it on the right. */
export function ManageShell({ page, children }: ManageShellProps) {
  const translate = useTranslate();
  const entries = [
    {
      icon: Users,
      label: translate('manage.contacts'),
      href: writeManageRoute({ page: 'contacts', query: '' }),
      current: page === 'contacts' || page === 'contact' || page === 'add',
    },
    {
      icon: Building2,
      label: translate('organizations.title'),
      href: writeManageRoute({ page: 'organizations', query: '' }),
      current: page === 'organizations' || page === 'organization' || page === 'new-organization',
    },
    {
      icon: CopyCheck,
      label: translate('duplicates.title'),
      href: writeManageRoute({ page: 'duplicates' }),
      current: page === 'duplicates',
    },
    {
      icon: ArrowRightLeft,
      label: translate('import.title'),
      href: writeManageRoute({ page: 'interchange' }),
      current: page === 'interchange',
    },
    {
      icon: History,
      label: translate('manage.changes'),
      href: writeManageRoute({ page: 'changes' }),
      current: page === 'changes',
    },
    {
      icon: Settings,
      label: translate('manage.settings'),
      href: writeManageRoute({ page: 'settings' }),
      current: page === 'settings',
    },
  ];
  return (
    <div class="sc-manage">
      <header class="sc-manage__side">
        <p class="sc-manage__name">
          <img src="/icons/icon-32.png" alt="" width="20" height="20" />
          Sidecard
        </p>
        <nav aria-label={translate('manage.navigation')}>
          <ul>
            {entries.map((entry) => (
              <li key={entry.href}>
                <a class="sc-manage__entry" href={entry.href} aria-current={entry.current ? 'page' : undefined}>
                  <Icon icon={entry.icon} />
                  {entry.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="sc-manage__main">{children}</main>
    </div>
  );
}
