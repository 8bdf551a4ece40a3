import { useLanguage } from '../ui/translation.ts';
import type { BothRow } from './MergeTable.tsx';

/** A record with how many interactions it has. */
type Weighed = readonly [record: { updatedAt: number; createdAt: number }, interactions: number];

/** The rows that help to see which of two records is the one in use: how much happened with it, and when it changed. */
export function useFactRows(): (keep: Weighed, other: Weighed) => BothRow[] {
  const { translate, locale } = useLanguage();
  const number = new Intl.NumberFormat(locale);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return ([keep, keepCount], [other, otherCount]) => {
    const changed = (one: number, another: number) => [
      one > another
        ? translate('duplicates.latest', { when: moment.format(new Date(one)) })
        : moment.format(new Date(one)),
    ];
    return [
      {
        id: 'interactions',
        label: translate('contactPage.interactions'),
        note: translate('duplicates.allMove'),
        keep: [number.format(keepCount)],
        other: [number.format(otherCount)],
      },
      {
        id: 'updatedAt',
        label: translate('duplicates.changed'),
        note: '',
        keep: changed(keep.updatedAt, other.updatedAt),
        other: changed(other.updatedAt, keep.updatedAt),
      },
      {
        id: 'createdAt',
        label: translate('duplicates.added'),
        note: '',
        keep: [day.format(new Date(keep.createdAt))],
        other: [day.format(new Date(other.createdAt))],
      },
    ];
  };
}
