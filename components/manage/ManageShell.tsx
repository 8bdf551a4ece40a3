import {
  AlarmClock,
  ArrowRightLeft,
  Building2,
  ChartColumn,
  CopyCheck,
  History,
  Menu,
  MessagesSquare,
  Settings,
  Users,
} from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '#components/ui/Icon.tsx';
import { useTranslate } from '#components/ui/translation.ts';
import { type ManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import { usualReport } from '#lib/state/report-route.ts';
import './ManageShell.css';

export interface ManageShellProps {
  page: ManageRoute['page'];
  /** How many follow-ups are or will be due by the end of the day. */
  dueToday?: number;
  /** How many interactions nobody is associated with (R14). */
  unresolved?: number;
  children: ComponentChildren;
}

/** The full-tab page: what there is on the left, one of it on the right. */
export function ManageShell({ page, dueToday = 0, unresolved = 0, children }: ManageShellProps) {
  const translate = useTranslate();
  const entries = [
    {
      icon: Users,
      label: translate('manage.contacts'),
      href: writeManageRoute({ page: 'contacts', query: '' }),
      current: page === 'contacts' || page === 'contact' || page === 'add' || page === 'person',
    },
    {
      icon: Building2,
      label: translate('organizations.title'),
      href: writeManageRoute({ page: 'organizations', query: '' }),
      current: /organization|location/.test(page),
    },
    {
      icon: MessagesSquare,
      label: translate('worklist.title'),
      href: writeManageRoute({ page: 'interactions', show: 'open', query: '' }),
      current: page === 'interactions' || page === 'interaction',
      count: unresolved,
    },
    {
      icon: AlarmClock,
      label: translate('followUps.title'),
      href: writeManageRoute({ page: 'follow-ups', query: '' }),
      current: page === 'follow-ups',
      count: dueToday,
    },
    {
      icon: ChartColumn,
      label: translate('reports.title'),
      href: writeManageRoute({ page: 'reports', ...usualReport('entries') }),
      current: page === 'reports',
    },
    {
      icon: CopyCheck,
      label: translate('duplicates.title'),
      href: writeManageRoute({ page: 'duplicates' }),
      current: page === 'duplicates' || page === 'merge',
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
  const present = entries.find(({ current }) => current);
  return (
    <div class="sc-manage">
      <header class="sc-manage__side">
        <p class="sc-manage__name">
          <img src="/icons/icon-32.png" alt="" width="20" height="20" />
          Sidecard
        </p>
        {/* Beside a narrow page the navigation is a menu; beside a wide one it always shows. */}
        <button
          type="button"
          class="sc-manage__menu"
          popovertarget={NAVIGATION}
          aria-label={`${translate('manage.navigation')}: ${present?.label ?? ''}`}
        >
          <Icon icon={Menu} />
          {present?.label}
        </button>
        <nav id={NAVIGATION} popover="auto" class="sc-manage__navigation" aria-label={translate('manage.navigation')}>
          <ul>
            {entries.map((entry) => (
              <li key={entry.href}>
                <a
                  class="sc-manage__entry"
                  href={entry.href}
                  aria-current={entry.current ? 'page' : undefined}
                  onClick={closeMenu}
                >
                  <Icon icon={entry.icon} />
                  {entry.label}
                  {entry.count ? <span class="sc-manage__count">{entry.count}</span> : undefined}
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

const NAVIGATION = 'sc-navigation';

function closeMenu(): void {
  const menu = document.querySelector<HTMLElement>(`#${NAVIGATION}:popover-open`);
  menu?.hidePopover();
}
