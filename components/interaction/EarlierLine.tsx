import { History } from 'lucide';
import { MOST_COUNTED } from '#lib/domain/interaction/timeline-limits.ts';
import type { Earlier } from '#lib/state/earlier-model.ts';
import { contactPageHref } from '../contact/ContactName.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/translation.ts';
import './EarlierLine.css';

export interface EarlierLineProps {
  earlier: Earlier;
  /** Opens the contact's page, where all of them are. */
  onOpenContact: (contactId: string) => void;
}

/** How many interactions there were before, and when the last one was: the way to all of them (R24). */
export function EarlierLine({ earlier, onOpenContact }: EarlierLineProps) {
  const { translate, locale } = useLanguage();
  const { contactId, count, last } = earlier;
  const when = last === undefined ? '' : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(last);
  return (
    <p class="sc-earlier">
      <Icon icon={History} size={14} />
      <a
        href={contactPageHref(contactId)}
        target="_blank"
        rel="noopener"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpenContact(contactId);
        }}
      >
        {count >= MOST_COUNTED
          ? translate('timeline.earlierMany', { count: String(count), when })
          : translate('timeline.earlier', { count, when })}
      </a>
    </p>
  );
}
