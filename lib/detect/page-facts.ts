import type { PageFacts } from '#lib/domain/interaction/frame-report.ts';
import type { PlaceOf } from './place.ts';
import type { Rules } from './reading-rules.ts';
import { shortText } from './short-text.ts';
import type { Seen } from './sight.ts';
import type { IsShown } from './visibility.ts';

const MOST_LABELS = 400;
const CONTROLS = 'input,select,textarea,button';

/** Gathers what says whether an unknown page shows one interaction. */
export function readPageFacts(document: Document, seen: readonly Seen[], placeOf: PlaceOf, isShown: IsShown, general: Rules): PageFacts {
  const inView = (element: Element): boolean => {
    const { skipped, region } = placeOf(element);
    return !skipped && region !== 'chrome' && isShown(element);
  };
  const shown = (selector: string, most: number): Element[] => [...document.querySelectorAll(selector)].slice(0, most).filter(inView);
  const messages = new Set(seen.flatMap(({ message, sighting }) => (message && sighting.region !== 'chrome' ? message : [])));
  const others = messages.size > 0 ? [] : shown(general.messageSelector, 40).filter((element) => placeOf(element).message && (element.textContent ?? '').trim().length > 20);
  const fields = [...document.querySelectorAll(general.fieldSelector)].slice(0, 200).filter(isShown);
  const callId = document.querySelector('[data-call-id]')?.getAttribute('data-call-id') ?? document.querySelector('[data-call]')?.getAttribute('data-call');
  return {
    headings: shown(general.headingSelector, 60).flatMap((element) => shortText(element, 300) || []).slice(0, 8),
    facts: shown(general.labelSelector, MOST_LABELS).flatMap(factOf).slice(0, 60),
    listed: seen.filter(({ element }) => placeOf(element).listed).length,
    messages: messages.size + others.length,
    isForm: fields.length > 2 && fields.some(({ localName }) => localName === 'textarea') && document.querySelector(general.messageSelector) === null,
    ...(callId && { callId: callId.slice(0, 200) }),
  };
}

/** A label and the short text beside it; none for a field to fill in or the head of a column. */
function factOf(label: Element): [string, string][] {
  const text = shortText(label, 48);
  const value = label.nextElementSibling ?? label.parentElement?.nextElementSibling;
  if (!text || !value || label.closest('form,thead,nav') || value.matches(`${CONTROLS},th,dt,label`) || value.querySelector(CONTROLS)) return [];
  const beside = shortText(value, 80);
  return beside ? [[text, beside]] : [];
}
