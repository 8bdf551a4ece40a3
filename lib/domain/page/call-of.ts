import type { InteractionRef } from '../interaction/interaction.ts';
import type { Sighting } from '../interaction/sighting.ts';
import { isCallKind, nameInteraction } from './name-interaction.ts';
import { isOnTheLine } from './name-words.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { PageKind } from './page-kind.ts';

/** A call that rings or is spoken, or the sheet of one: named by its address, by the page's code, or by the number. */
export function callOf(evidence: PageEvidence, kind: PageKind): InteractionRef | undefined {
  const { call, sightings, callId } = evidence;
  const caller = sightings.find(
    ({ role, medium, region }) => role === 'caller' && medium === 'phone' && region !== 'quote' && region !== 'chrome',
  );
  const { direction } = call;
  if (kind.shows === 'item' && isCallKind(kind.kind ?? ''))
    return { ...nameInteraction(evidence, 'call', kind.id!), medium: 'call', direction };
  const goesOn = call.goesOn || kind.isCall === true || (caller?.names ?? []).some(isOnTheLine);
  const isCall = call.isSheet || (goesOn && !call.isBoard);
  if (!isCall || caller === undefined || kind.shows === 'item' || caller.region === 'message') return undefined;
  const id = callId ?? kind.id ?? caller.text.replace(/[^\d+]/g, '');
  return id === '' ? undefined : { ...nameInteraction(evidence, 'call', id), medium: 'call', direction };
}

/** A telephone system opened the page for the number of somebody: `customercards/+33472410000`, `pop?caller=0472410000`. */
export function openedFor({ address, sightings, isOfOne }: PageEvidence, kind: PageKind): Sighting | undefined {
  if (kind.shows !== 'unknown') return undefined;
  const numbers = (address.href.slice(0, LONGEST_HREF).match(/\d[\d.\s-]{7,}/g) ?? []).map(digitsOf);
  const caller = sightings.find(
    ({ medium, text, region }) =>
      medium === 'phone' && region !== 'chrome' && numbers.some((number) => isSameNumber(number, digitsOf(text))),
  );
  return caller !== undefined && isOfOne?.() === true ? caller : undefined;
}

/** Addresses are looked through so far. */
const LONGEST_HREF = 2000;
/** Digits at the end that make a number without its country. */
const NATIONAL = 9;

function isSameNumber(number: string, shown: string): boolean {
  return shown.length >= NATIONAL && number.endsWith(shown.slice(-NATIONAL));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
