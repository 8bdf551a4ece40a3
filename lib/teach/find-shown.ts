import type { CandidateFinder } from '#lib/detect/candidate-finder.ts';
import type { IsShown } from '#lib/detect/visibility.ts';
import type { Picked } from './lesson.ts';
import { type Pointed, readPointed } from './read-pointed.ts';

/** Places of one address that are looked at. */
const MOST = 12;

/** Where a document shows an address, for an agent who chose it from a list instead of pointing. In document order. */
export function findShown(
  document: Document,
  wanted: NonNullable<Picked['address']>,
  finder: CandidateFinder,
  isShown: IsShown,
): Pointed[] {
  const found = new Map<Element, Pointed>();
  const take = (element: Element | null): void => {
    if (!element || found.size >= MOST || !isShown(element)) return;
    const pointed = readPointed(element, 'requester', finder);
    if (pointed?.address && isSame(pointed.address.text, wanted.text)) found.set(pointed.element, pointed);
  };
  for (const link of document.links) take(link);
  const walker = document.createTreeWalker(document.documentElement, 4);
  for (let node = walker.nextNode() as Text | null; node && found.size < MOST; node = walker.nextNode() as Text | null)
    if (finder.isWorthALook(node.data)) take(node.parentElement);
  for (const field of document.querySelectorAll('input,textarea,[title*="@"],[data-email]')) take(field);
  return [...found.values()];
}

/** The same mail address, or the same digits at the end: a list shows numbers in another form than the page. */
function isSame(first: string, second: string): boolean {
  if (first.includes('@') || second.includes('@')) return first.toLowerCase() === second.toLowerCase();
  const [one, other] = [first, second].map((text) => text.replace(/\D/g, '').slice(-8));
  return one === other && (one?.length ?? 0) > 2;
}
