import type { PageFacts } from '#lib/domain/interaction/frame-report.ts';
import type { Pace } from './pace.ts';
import type { PlaceOf } from './place.ts';
import type { Rules, TagsAndClasses } from './reading-rules.ts';
import { select } from './select.ts';
import { shortText } from './short-text.ts';
import type { Seen } from './sight.ts';
import type { IsShown } from './visibility.ts';

/** Elements of one kind that are looked at. */
const MOST_LOOKED_AT = 25;
const MOST_SELECTED = 99;

/** Gathers what says whether an unknown page shows one interaction. Cheap: the browser keeps lists by tag and class. */
export async function readPageFacts(
  document: Document,
  seen: readonly Seen[],
  placeOf: PlaceOf,
  isShown: IsShown,
  general: Rules,
  pace: Pace,
): Promise<PageFacts> {
  const inView = (element: Element): boolean => {
    const { skipped, region } = placeOf(element);
    return !skipped && region !== 'chrome' && isShown(element);
  };
  const first = (css: string): Element[] => select(document, css).slice(0, MOST_SELECTED);
  const shown = async ([tags, classes]: TagsAndClasses): Promise<Element[]> => {
    const found: Element[] = [];
    for (const all of [
      ...tags.map((tag) => document.getElementsByTagName(tag)),
      ...classes.map((name) => document.getElementsByClassName(name)),
    ]) {
      // By number, not by length: the browser then counts no further than it has to.
      const looked: Element[] = [];
      for (let at = all[0]; at && looked.length < MOST_LOOKED_AT; at = all[looked.length]) looked.push(at);
      found.push(...looked.filter(inView));
      // oxlint-disable-next-line no-await-in-loop
      if (pace.isDue()) await pace.breathe();
    }
    return found;
  };
  const headings = await shown(general.headingParts);
  const labels = await shown(general.labelParts);
  const messages = new Set(
    seen.flatMap(({ message, sighting }) => (message && sighting.region !== 'chrome' ? message : [])),
  );
  const isOther = (element: Element): boolean =>
    placeOf(element).message !== undefined && inView(element) && element.textContent.trim().length > 20;
  const others = messages.size > 0 ? [] : first(general.messageSelector);
  const fields = (messages.size + others.length > 0 ? [] : first(general.fieldSelector)).filter(isShown);
  const phones = seen.filter(({ sighting }) => sighting.medium === 'phone');
  const { call, callId = call } = phones[0]?.element.closest<HTMLElement>(general.callSelector)?.dataset ?? {};
  let box: Element | null | undefined = first('button').find(
    (button) =>
      general.hangUp.test(button.outerHTML + shortText(button.parentElement!.parentElement!, 200)) && isShown(button),
  );
  // Out from the button to the nearest number.
  let onLine: string | undefined;
  for (; box && !onLine; box = box.parentElement)
    onLine = phones.find(({ element }) => box!.contains(element))?.sighting.text;
  return {
    headings: headings.flatMap((element) => shortText(element, 300) || []),
    facts: [...labels, ...headings].flatMap((label) => factOf(label, general)),
    listed: seen.filter(({ element }) => placeOf(element).listed).length,
    messages: messages.size + others.filter(isOther).length,
    isForm: fields.length > 2 && fields.some(({ localName }) => localName === 'textarea'),
    callId,
    onLine,
  };
}

/** A label and the short text beside it; none for a field to fill in or the head of a column. */
function factOf(label: Element, general: Rules): [string, string][] {
  const value = label.nextElementSibling ?? label.parentElement?.nextElementSibling;
  if (
    !value ||
    label.closest(general.noFactSelector) ||
    label.closest('form')?.querySelector(general.writeSelector) ||
    value.matches(general.noValueSelector) ||
    value.querySelector(general.controlSelector)
  )
    return [];
  const text = shortText(label, 48);
  const beside = text && shortText(value, 80);
  return beside ? [[text, beside]] : [];
}
