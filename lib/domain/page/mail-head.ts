import type { Sighting } from '../interaction/sighting.ts';
import { readLabel } from './labels.ts';

/** The head of the one mail that is open on a page, whose address may not say which. */
export interface MailHead {
  /** An id made of the mail itself: the same in every view that shows its sender, recipients, date and subject. */
  id: string;
  senders: number;
}

/** Finds the lines From and To, Date or Subject above an open mail; nothing where no label says From. */
export function readMailHead(
  sightings: readonly Sighting[],
  facts: readonly (readonly [string, string])[],
): MailHead | undefined {
  const labelled = sightings.filter(
    ({ medium, label, first, region }) =>
      medium === 'email' &&
      (label !== undefined || first === true) &&
      (region === 'header' || region === 'panel' || region === 'page'),
  );
  const from = labelled.filter(({ role }) => role === 'from' || role === 'reply-to');
  const to = labelled.filter(({ role }) => role === 'to');
  const lines = facts.filter(([label]) => readLabel(label)?.headLine);
  if (from.length === 0 || (to.length === 0 && lines.length === 0)) return undefined;
  // Some mail programs write the subject and the date above the lines, without a label.
  const first = facts.findIndex(([label]) => readLabel(label)?.role === 'from');
  const title = first > 0 ? facts[first - 1]! : [];
  const parts = [...from, ...to].map(({ text }) => text.toLowerCase());
  return {
    id: digest([...parts, ...lines.map(([, value]) => value), ...title].join('\n')),
    senders: new Set(from.filter(({ role }) => role === 'from').map(({ text }) => text.toLowerCase())).size,
  };
}

/** FNV-1a over 64 bits, in base 36. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}
