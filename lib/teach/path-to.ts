import { namesOf } from './element-names.ts';
import type { PickedReader } from './lesson.ts';

/** Steps of a path; a longer one would break with any change. */
const MOST_STEPS = 8;

/**
 * The last resort: the element's place under the nearest one that has a name, or under the body. Nothing when that is
 * too far away.
 */
export function pathTo(
  element: Element,
  own: ReadonlySet<string>,
  shown: (css: string) => readonly Element[],
): PickedReader[] {
  let path = '';
  let at: Element = element;
  for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
    path = ` > ${placeOf(at)}${path}`;
    const outer: Element | null = at.parentElement;
    if (outer === null) return [];
    const roots = outer.localName === 'body' ? ['body'] : namesOf(outer, own).map(({ css }) => css);
    for (const root of roots) {
      const css = root + path;
      const found = shown(css);
      if (css.length <= 300 && found.length === 1 && found[0] === element) return [{ css }];
    }
    at = outer;
  }
  return [];
}

function placeOf(element: Element): string {
  let place = 1;
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling)
    if (before.localName === element.localName) place += 1;
  return `${element.localName}:nth-of-type(${place})`;
}
