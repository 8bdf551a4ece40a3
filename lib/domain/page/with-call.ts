import type { Role, Sighting } from '../interaction/sighting.ts';
import type { CallWords } from './call-words.ts';
import { foldLabel, readLabel } from './labels.ts';
import { readNames } from './name-words.ts';

/** What the page says of a call beside its numbers: who hides one (R8), and which end is ours on a call that we make. */
export function withCall(all: Sighting[], call: CallWords): Sighting[] {
  const { direction, withheld, isSheet } = call;
  const sightings = withCaller(call.goesOn || isSheet ? all.map(withEnd) : all, call);
  const hidden: Sighting[] =
    withheld === undefined
      ? []
      : [{ medium: 'phone', text: withheld, trust: 'labelled', role: 'caller', region: 'panel' }];
  const isCallee = ({ medium, role, region, trust }: Sighting): boolean =>
    medium === 'phone' && role === 'to' && trust !== 'adapter' && /header|panel|page/.test(region);
  if (direction !== 'outbound' || !sightings.some(isCallee)) return [...hidden, ...sightings];
  return sightings.map((sighting): Sighting => {
    if (isCallee(sighting)) return { ...sighting, role: 'caller' };
    return sighting.role === 'caller' && sighting.trust !== 'adapter'
      ? { ...sighting, role: 'agent', own: true }
      : sighting;
  });
}

/**
 * Of several numbers under the title of one call those whose own part of the page's code is called a line are not the
 * caller's but the ones that were called.
 */
export function withLineCalled(sightings: Sighting[]): Sighting[] {
  const callers = sightings.filter(
    ({ medium, role, trust }) => medium === 'phone' && role === 'caller' && trust !== 'adapter',
  );
  const lines = callers.filter(({ names = [] }) => readNames(names.slice(0, 1)).role === 'to');
  if (lines.length === 0 || lines.length === callers.length) return sightings;
  return sightings.map((sighting): Sighting =>
    lines.includes(sighting) ? { ...sighting, role: 'to', label: undefined } : sighting,
  );
}

/** Labels of the two ends of a call that mean them beside a call alone. */
const TOWARDS = /^(?:vers|verso|hacia|naar|nach|destino)$/;
const STARTING_AT = /^(?:depuis|desde|vanaf|origine|origen|origem|herkunft)$/;

/** A number on the page of a call right under a label of one of its ends; rows further up say nothing of it then. */
function withEnd(sighting: Sighting): Sighting {
  const { medium, trust, region, labels = [] } = sighting;
  if (medium !== 'phone' || trust === 'adapter' || !/header|panel|page/.test(region)) return sighting;
  const label = foldLabel(labels[0] ?? '');
  const end: Role | undefined = TOWARDS.test(label) ? 'to' : STARTING_AT.test(label) ? 'caller' : undefined;
  return end === undefined ? sighting : { ...sighting, role: end, trust: 'labelled', label: labels[0]! };
}

/**
 * Where there is a button to hang up, the number that stands nearest to it is on the line, whoever else a label calls
 * a caller; when something is said of that one, the caller, else the one that the page shows most often.
 */
export function withHangUp(call: CallWords, sightings: readonly Sighting[], nearest: string): CallWords {
  if (call.goesOn || call.isBoard) return call;
  const shown = Map.groupBy(
    sightings.filter((each) => isFree(each)),
    ({ text }) => text.replace(/\D/g, ''),
  );
  const near = nearest.replace(/\D/g, '');
  if (shown.has(near) || sightings.some((each) => isFree(each, 'requester') && each.text.replace(/\D/g, '') === near))
    return { ...call, goesOn: true, line: near, atButton: true };
  if (sightings.some(({ role, medium }) => role === 'caller' && medium === 'phone')) return { ...call, goesOn: true };
  const [first] = [...shown].sort(([, some], [, others]) => others.length - some.length);
  return first === undefined ? call : { ...call, goesOn: true, line: first[0] };
}

/** A caller because of a label, on a page that shows who is on the line. */
function isOnlyLabelled({ medium, role, trust }: Sighting): boolean {
  return medium === 'phone' && role === 'caller' && trust === 'labelled';
}

/** A number beside the text of which nothing is said, or no more than that role. */
function isFree({ medium, role, region, trust, inField }: Sighting, wanted: Role = 'unknown'): boolean {
  return (
    medium === 'phone' &&
    role === wanted &&
    inField !== true &&
    /semantic|labelled|header/.test(trust) &&
    /header|panel|page/.test(region)
  );
}

/** Who is on the line: the number that is said to be, or on the sheet of a call the first one that nothing else is said of. */
function withCaller(sightings: Sighting[], { line, atButton, isSheet }: CallWords): Sighting[] {
  const mayBe = ({ medium, role, region, trust, inField }: Sighting): boolean =>
    medium === 'phone' &&
    (role === 'unknown' || (role === 'requester' && line !== undefined)) &&
    inField !== true &&
    trust !== 'adapter' &&
    /header|panel|page/.test(region);
  if (line !== undefined)
    return sightings.map((sighting): Sighting => {
      if (sighting.text.replace(/\D/g, '') === line)
        return mayBe(sighting) ? { ...sighting, role: 'caller' } : sighting;
      return atButton && isOnlyLabelled(sighting) ? { ...sighting, role: 'unknown' } : sighting;
    });
  if (!isSheet || sightings.some(({ medium, role }) => medium === 'phone' && role === 'caller')) return sightings;
  const first = sightings.find(
    (sighting) => mayBe(sighting) && readLabel(sighting.labels?.[0] ?? '')?.medium === 'phone',
  );
  return sightings.map((sighting): Sighting =>
    sighting === first ? { ...sighting, role: 'caller', trust: 'labelled', label: sighting.labels![0]! } : sighting,
  );
}
