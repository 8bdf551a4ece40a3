import { nearbyLabels } from './nearby-labels.ts';

/** Levels around a value in which its label is looked for: few, since an adapter may ask for hundreds of labels at once. */
const LEVELS = 3;

/** The nearest label of a value without a colon at its end; nothing when there is none near. */
export function nearestLabel(element: Element): string | undefined {
  return nearbyLabels(element, LEVELS)[0]?.replace(/\s*[:\uff1a]?\s*$/, '');
}

/** Whether a value stands under a label, whatever its case. */
export function hasLabel(element: Element, label: string): boolean {
  return nearestLabel(element)?.toLowerCase() === label.toLowerCase();
}
