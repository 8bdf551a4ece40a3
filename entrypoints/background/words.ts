import { translate } from '#lib/platform/translate.ts';
import type { BadgeWords } from '#lib/services/badge/badge-face.ts';

/** What the badge says to those who do not see it. Read when it is needed: the language is the browser's. */
export const badgeWords: BadgeWords = {
  get nothing() {
    return translate('worker.badge.nothing');
  },
  get unresolved() {
    return translate('worker.badge.unresolved');
  },
  known: (count) => translate('worker.badge.known', count, { count }),
  choose: (count) => translate('worker.badge.choose', count, { count }),
  due: (count) => translate('worker.badge.due', count, { count }),
};
