import type { Failure } from '#lib/domain/result.ts';
import type { TeachTrouble } from '#lib/state/teach-model.ts';
import type { LessonPart } from '#lib/teach/lesson.ts';
import { failureWords } from '../../confirmation/failure-words.ts';
import type { PlainMessageKey, Translate } from '../../ui/translation.ts';

/** What each part is called. */
export const PART_NAMES: Readonly<Record<LessonPart, PlainMessageKey>> = {
  requester: 'teach.requester',
  number: 'teach.number',
  subject: 'teach.subject',
  name: 'teach.name',
};

/** What to point at. */
export const PART_ASKS: Readonly<Record<LessonPart, PlainMessageKey>> = {
  requester: 'teach.askRequester',
  number: 'teach.askNumber',
  subject: 'teach.askSubject',
  name: 'teach.askName',
};

const TROUBLES: Readonly<Record<TeachTrouble, PlainMessageKey>> = {
  nothing: 'teach.troubleNothing',
  'no-address': 'teach.troubleNoAddress',
  'inner-frame': 'teach.troubleInnerFrame',
  closed: 'teach.troubleClosed',
  'no-way': 'teach.troubleNoWay',
  'not-here': 'teach.troubleNotHere',
  'other-frame': 'teach.troubleOtherFrame',
  gone: 'teach.troubleGone',
  'cannot-start': 'teach.troubleCannotStart',
};

/** Why something could not be taken, in one sentence. */
export function troubleWords(trouble: TeachTrouble, translate: Translate): string {
  return translate(TROUBLES[trouble]);
}

/** Why it could not be saved. */
export function saveTrouble(failure: Failure, translate: Translate): { title: string; text: string } {
  const known: Readonly<Record<string, PlainMessageKey>> = {
    number: 'teach.noNumber',
    requester: 'teach.tooWide',
    hosts: 'teach.noHost',
  };
  const why = failure.code === 'invalid' ? known[failure.detail ?? ''] : undefined;
  return why ? { title: translate('teach.notSaved'), text: translate(why) } : failureWords(failure, translate);
}
