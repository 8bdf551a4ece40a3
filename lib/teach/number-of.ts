import { numberIn } from '#lib/detect/number-in.ts';
import type { Picked } from './lesson.ts';

/** The number or code that a part shows; nothing when it shows none. */
export function numberOf(picked: Picked | undefined): string | undefined {
  return picked === undefined ? undefined : numberIn(picked.text);
}
