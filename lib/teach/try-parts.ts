import { readField } from '#lib/detect/read-fields.ts';
import type { IsShown } from '#lib/detect/visibility.ts';
import { FIRST_HEADING, type LessonPart, type LessonParts, lessonPartSchema, type PickedReader } from './lesson.ts';

/** The ways to read each part of a lesson. */
export type PartReaders = Partial<Record<LessonPart, PickedReader[]>>;

/** What they find on a page; an empty list where there is nothing. */
export type PartTexts = Partial<Record<LessonPart, string[]>>;

/** The ways by which tickets would be read. Until the subject is shown it is the page's heading. */
export function readersOfParts(parts: LessonParts): PartReaders {
  const shown = Object.entries(parts).flatMap(([part, picked]) => (picked ? [[part, picked.readers]] : []));
  return { subject: [FIRST_HEADING], ...(Object.fromEntries(shown) as PartReaders) };
}

/** Reads the parts of a lesson from a document as its adapter would. */
export function tryParts(document: Document, readers: PartReaders, isShown: IsShown): PartTexts {
  const found: PartTexts = {};
  for (const part of lessonPartSchema.options) {
    const dated = readers[part]?.map((reader) => ({ ...reader, seen: '' }));
    if (dated === undefined) continue;
    found[part] = readField(dated, document, isShown)
      .map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 400))
      .slice(0, 20);
  }
  return found;
}
