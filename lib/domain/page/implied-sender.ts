import type { Sighting } from '../interaction/sighting.ts';

/** Elements around both that must bear the same names, counted from the second. */
const AROUND = 3;

/**
 * Gives the role of the sender to an address without a label that stands right in front of the line "To:" of the same
 * head: many mail programs write the sender's name and address bare. One that only the page's code calls a sender is
 * that of the open mail when it stands in such a head; others stand in the list beside it.
 */
export function withImpliedSenders(sightings: readonly Sighting[]): Sighting[] {
  const recipients = sightings.filter(isRecipient);
  return sightings.map((sighting, index): Sighting => {
    if (!isBare(sighting)) return sighting;
    const next = sightings[index + 1];
    // What the page's code calls a sender need not stand right before the line.
    const line = sighting.role === 'from' ? recipients : recipients.filter((recipient) => recipient === next);
    return line.some((recipient) => isOneHead(sighting, recipient))
      ? { ...sighting, role: 'from', first: true, label: undefined }
      : sighting;
  });
}

function isBare({ medium, role, name, label, before = '', region, own, trust }: Sighting): boolean {
  return (
    medium === 'email' &&
    (role === 'unknown' || (/^(?:from|to)$/.test(role) && label === undefined)) &&
    own !== true &&
    trust !== 'adapter' &&
    (region === 'page' || region === 'header') &&
    (name !== undefined || /^[\s<(]*$/.test(before))
  );
}

function isRecipient({ medium, role, label, region }: Sighting): boolean {
  return medium === 'email' && role === 'to' && label !== undefined && (region === 'page' || region === 'header');
}

function isOneHead(first: Sighting, second: Sighting): boolean {
  const others = second.names?.slice(0, AROUND) ?? [];
  return first.message === second.message && (first.names ?? []).slice(0, AROUND).some((name) => others.includes(name));
}
