import { namesOf } from './element-names.ts';
import { standsAlone } from './stands-alone.ts';

/** Steps of a path; a longer one would break with any change. */
const MOST_STEPS = 8;

/**
 * The last resort: the element's place under the nearest one that has a name, or under the body; `isNear` where that
 * name speaks of it alone. Nothing when it is too far away.
 */
export function pathTo(
  element: Element,
  own: ReadonlySet<string>,
  shown: (css: string) => readonly Element[],
): { css: string; isNear: boolean } | undefined {
  let path = '';
  let at: Element = element;
  for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
    path = ` > ${placeOf(at)}${path}`;
    const outer: Element | null = at.parentElement;
    if (outer === null) return undefined;
    const isBody = outer.localName === 'body';
    const roots = isBody ? [{ css: 'body', kind: true }] : namesOf(outer, own);
    for (const root of roots) {
      const css = root.css + path;
      const found = shown(css);
      if (css.length <= 300 && found.length === 1 && found[0] === element)
        return { css, isNear: !root.kind && steps < 3 && shown(root.css).length === 1 && standsAlone(outer, element) };
    }
    at = outer;
  }
  return undefined;
}

function placeOf(element: Element): string {
  let place = 1;
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling)
    if (before.localName === element.localName) place += 1;
  return `${element.localName}:nth-of-type(${place})`;
}
