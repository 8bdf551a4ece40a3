import type { Failure } from '#lib/domain/result.ts';
import type { TeachDoubt } from '#lib/state/teach-model.ts';
import type { TeachTrouble } from '#lib/state/teach-session.ts';
import type { ReaderPlace } from '#lib/teach/edit-readers.ts';
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
  'cannot-start': 'teach.troubleCannotStart',
};

/** Why the address that was shown may be the wrong one. */
export const DOUBTS: Readonly<Record<TeachDoubt, PlainMessageKey>> = {
  own: 'teach.doubtOwn',
  'same-everywhere': 'teach.doubtSame',
};

/** What is read at a place of an adapter; what is never taught here goes by the name that its file has. */
export function placeName(place: ReaderPlace, translate: Translate): string {
  const part = place.startsWith('number') ? 'number' : place === 'phone' ? 'requester' : place;
  return Object.hasOwn(PART_NAMES, part) ? translate(PART_NAMES[part as LessonPart]) : part;
}

/** What is said of a part that nobody pointed at. */
export const NOT_SHOWN: Readonly<Record<'subject' | 'name', PlainMessageKey>> = {
  subject: 'teach.subjectByHeading',
  name: 'teach.nameBeside',
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
    page: 'teach.goneSave',
  };
  const why = failure.code === 'invalid' ? known[failure.detail ?? ''] : undefined;
  return why ? { title: translate('teach.notSaved'), text: translate(why) } : failureWords(failure, translate);
}
