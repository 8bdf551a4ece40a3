import type { ListedFind } from '#lib/messages/protocol/worklist.ts';
import type { Translate } from '../ui/translation.ts';

/** Whom an unresolved interaction would find now, in two or three words. */
export function findWords({ found, candidates }: ListedFind, translate: Translate): string {
  if (found === 'several') return translate('worklist.findSeveral', { count: candidates });
  if (found === 'one') return translate('worklist.findOne');
  return translate(found === 'name-only' ? 'worklist.findNameOnly' : 'worklist.findNobody');
}
