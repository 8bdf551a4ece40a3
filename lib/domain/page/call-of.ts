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
  const caller = sightings.find((sighting) => isInAddress(sighting, address.href));
  return caller !== undefined && kind.shows === 'unknown' && isOfOne?.() === true ? caller : undefined;
}

function isInAddress({ medium, text, region }: Sighting, href: string): boolean {
  const digits = text.replace(/\D/g, '').slice(-9);
  return (
    medium === 'phone' &&
    region !== 'chrome' &&
    digits.length === 9 &&
    (href.match(/\d[\d.\s-]{7,}/g) ?? []).some((run) => run.replace(/\D/g, '').endsWith(digits))
  );
}
