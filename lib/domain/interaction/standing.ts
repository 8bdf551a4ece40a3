import { inlineLabel, readLabel } from '../page/labels.ts';
import type { Sighting } from './sighting.ts';

/** Roles that say outright who the other party is. */
export function isPartyRole({ role }: Pick<Sighting, 'role'>): boolean {
  return role === 'requester' || role === 'caller' || role === 'reply-to' || role === 'from';
}

/** Places beside a message's text, where a helpdesk names people. */
export function isBesideText({ region }: Sighting): boolean {
  return region === 'header' || region === 'panel' || region === 'page';
}

const NEXT_MESSAGE = 8;

/**
 * How well a sighting stands for the other party: the lower, the better. What a field or label says goes before what
 * names in the page's code suggest, the first sender before later ones (R18), text about people before running text,
 * the message before its signature and before what it quotes.
 */
export function standingOf(sighting: Sighting): number {
  return base(sighting) + unsure(sighting);
}

function base(sighting: Sighting): number {
  const { role, trust, region, label, message } = sighting;
  const given = trust === 'adapter';
  switch (role) {
    case 'requester':
      return given ? 0 : label === undefined ? 30 : 10;
    case 'caller':
      return given ? 0 : trust === 'header' ? 35 : label === undefined ? 30 : isOfSender(label) ? 21 : 9;
    case 'reply-to':
      return given ? 5 : 12;
    case 'from':
      return (given ? 15 : label === undefined ? 24 : 20) + ((message ?? 0) > 0 ? NEXT_MESSAGE : 0);
    case 'named':
      return 70;
    case 'forwarded':
      return 75;
    case 'to':
      return region === 'quote' ? 112 : 80;
    case 'cc':
      return 120;
    case 'agent':
      return 130;
    default:
      return unnamed(sighting);
  }
}

/** "From", "Sender": on the page of a ticket whoever sent something, which need not be the one who asks. */
function isOfSender(label: string): boolean {
  return readLabel(label)?.role === 'from';
}

function unnamed(sighting: Sighting): number {
  const { trust, region } = sighting;
  if (isBesideText(sighting) && trust !== 'body') return isOtherwiseNamed(sighting) ? 57 : trust === 'header' ? 55 : 50;
  switch (region) {
    case 'header':
    case 'panel':
      return 58;
    case 'page':
      return 62;
    case 'message':
      return 90;
    case 'signature':
      return 100;
    default:
      return 110;
  }
}

/** Right under a label that names neither a person's part nor a medium: "Subcontractor:", "Accounts (external):". */
function isOtherwiseNamed({ before = '', labels = [] }: Sighting): boolean {
  const label = inlineLabel(before) ?? labels[0] ?? '';
  return /\p{L}.*[:\uff1a]$/u.test(label) && readLabel(label) === undefined;
}

/** Of two that say the same, the mail address unless it is a call, then the better marked one. */
function unsure({ medium, role, trust, region }: Sighting): number {
  const trusts = { adapter: 0, semantic: 1, labelled: 2, header: 3, body: 4 } as const;
  return (
    trusts[trust] / 10 +
    (medium === 'phone' && role !== 'caller' ? 1 : 0) +
    (region === 'quote' || region === 'signature' ? 0.5 : 0)
  );
}
