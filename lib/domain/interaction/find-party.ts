import { foldLabel } from '../page/labels.ts';
import type { AddressGroup } from './address-group.ts';
import type { Party, PartyContext } from './party.ts';
import type { Sighting } from './sighting.ts';
import { findPartyInTable } from './party-in-table.ts';
import { findPartyInText } from './party-in-text.ts';
import { isBesideText, isPartyRole } from './standing.ts';

/** Programs that write about machines: nobody stands behind them (R19). */
const ALERTS =
  /^(?:alert\w*|alarm\w*|monitor\w*|nagios|zabbix|icinga\w*|prometheus|grafana|pagerduty|opsgenie|uptime\w*|sentry|watchdog|supervision|ueberwachung|cron|backup\w*)(?:[-_.+].*)?$/;
const ALERT_TITLES =
  /\[(?:firing|resolved|problem|recovery|alert|critical|warning|down|ok)\b[^\]]*\]|\*\* (?:problem|recovery) /i;

/** Mailboxes of a function rather than a person. */
const FUNCTIONS =
  /^(?:info|contact|kontakt|contacto|support|help|helpdesk|service\w*|sales|vertrieb|commercial|ventas|billing|facturation|buchhaltung|office|admin\w*|web\w*|site|www|form\w*|shop|boutique|store|order\w*|commande\w*|pbx|voicemail|messagerie|standard|telefon\w*|fax|scan\w*|print\w*|dpo|privacy|security|abuse|hr|rh|it|dsi|team|equipe|hello|bonjour|notif\w*|robot|bot|system|root|list\w*)(?:[-_.+].*)?$/;

/** Finds the other party among the addresses of a page (R12, R16-R19); nothing when there is nobody. */
export function findParty(groups: readonly AddressGroup[], page: PartyContext): Party | undefined {
  const standing = [...groups].sort((first, second) => first.standing - second.standing);
  const context = { ...page, requesterName: page.requesterName ?? nameBehindList(standing) };
  const bounced = standing.some(({ reason, best }) => reason === 'mailer-daemon' && !/chrome|quote/.test(best.region));
  // What a mail system writes about somebody's address is no word of theirs.
  const free = standing.filter(
    ({ reason, best, standing: place }) => reason === undefined && place < 1000 && !(bounced && !isBesideText(best)),
  );
  const speaker =
    (context.isCall === true && standing.find(isCaller)) ||
    standing.find(({ best }) => isPartyRole(best) && best.region !== 'chrome');
  if (speaker === undefined) {
    const found = withoutSpeaker(free, context);
    if (found !== undefined || !context.hasInteraction) return found;
    return (
      forwardedByOurs(standing, free) ??
      findPartyInTable(groups, context) ??
      findPartyInText(free, context) ??
      ownerOfTheirs(standing, context)
    );
  }
  if (isMachine(speaker, context.title)) return undefined;
  if (speaker.reason === undefined) return { group: speaker };
  return behindOurs(speaker, standing, free, context);
}

/**
 * Somebody else's number that the call comes from: a call is with whoever speaks, however well a mail is labelled. A
 * number of no known country leads to nobody (R2).
 */
function isCaller({ reason, address, best, sightings }: AddressGroup): boolean {
  return (
    reason === undefined &&
    address.medium === 'phone' &&
    address.country !== undefined &&
    isPartyRole(best) &&
    sightings.some((sighting) => sighting.role === 'caller' && isBesideText(sighting))
  );
}

/** "Jane Roe via Support" with an address of ours: how lists rewrite a sender (R18). */
const VIA = /^["'“]?(\p{L}[^@"”]{2,40}?) (?:via|v[ií]a|über|par|durch|tramite|através de) \p{L}/iu;

function nameBehindList(standing: readonly AddressGroup[]): string | undefined {
  return standing
    .filter(({ reason, best }) => reason !== undefined && best.region !== 'chrome' && isBesideText(best))
    .flatMap(({ best: { name, labels = [] } }) => [name ?? '', ...labels])
    .map((text) => VIA.exec(text)?.[1])
    .find(Boolean);
}

/** The page names one of ours as the sender or requester: somebody else may stand behind. */
function behindOurs(
  speaker: AddressGroup,
  standing: readonly AddressGroup[],
  free: readonly AddressGroup[],
  { requesterName, hasInteraction }: PartyContext,
): Party | undefined {
  const other = free.find((group) => isPartyRole(group.best) && !isOnCardOf(speaker, group));
  const announced = other?.best.role === 'caller' && other.best.trust !== 'adapter' && other.best.label === undefined;
  if (other !== undefined) return announced ? { group: other, proposedBecause: 'relay' } : { group: other };
  const recipient = free.find(({ best }) => best.role === 'to' && isBesideText(best));
  if (recipient !== undefined) return { group: recipient, outbound: true };
  const forwarded = byRole(free, 'forwarded');
  if (forwarded !== undefined) return { group: forwarded, proposedBecause: 'forward' };
  const named = byRole(free, 'named');
  if (named !== undefined && (speaker.best.role !== 'requester' || !isPerson(speaker)))
    return { group: named, proposedBecause: 'relay' };
  const contact = free.find((each) => bearsName(each, requesterName));
  if (contact !== undefined) return { group: contact };
  // Without an interaction one of ours is but signed in, or writes.
  const asking = hasInteraction ? standing.find((group) => mayAsk(group)) : undefined;
  if (asking !== undefined) return { group: asking, internal: true };
  if (named !== undefined) return { group: named, proposedBecause: 'relay' };
  const shown = free.find(({ best }) => best.role === 'unknown' && isBesideText(best) && best.trust !== 'body');
  return shown && { group: shown };
}

/** Stands under the same label in the same part of the page as one of ours: that colleague's own number. */
function isOnCardOf({ best: ours }: AddressGroup, { best }: AddressGroup): boolean {
  return (
    ours.medium === 'email' &&
    best.medium === 'phone' &&
    ours.label !== undefined &&
    best.label === ours.label &&
    best.names?.slice(0, 2).join('|') === ours.names?.slice(0, 2).join('|')
  );
}

/** Nobody is named: what stands beside the text may be the party, the text itself only what it announces. */
function withoutSpeaker(
  free: readonly AddressGroup[],
  { hasInteraction, requesterName }: PartyContext,
): Party | undefined {
  if (!hasInteraction) {
    const [group, ...others] = free;
    // Of several in running text none is the one.
    const isOne = others.length === 0 || group!.best.trust !== 'body';
    return group && isOne && group.best.role !== 'agent' ? { group } : undefined;
  }
  const shown = free.find(({ best }) => best.role === 'unknown' && isBesideText(best) && best.trust !== 'body');
  const recipient = free.find(({ best }) => best.role === 'to' && isBesideText(best));
  // A mail of which the page says only to whom it went was sent by us; numbers beside that are in its text.
  const isSent = recipient?.address.medium === 'email' && shown?.address.medium === 'phone';
  const named = isSent
    ? undefined
    : (shown ?? free.find((each) => bearsName(each, requesterName)) ?? byRole(free, 'named'));
  if (named !== undefined) return { group: named };
  return recipient && { group: recipient, outbound: true };
}

/**
 * One of our people is all that the page shows beside the first message, which is forwarded: whoever wrote it stands
 * behind (R16). What a later message quotes may be anybody's.
 */
function forwardedByOurs(standing: readonly AddressGroup[], free: readonly AddressGroup[]): Party | undefined {
  const isOurs = standing.some(
    (group) =>
      group.reason !== undefined &&
      (group.best.role === 'named' || (group.best.role === 'unknown' && isBesideText(group.best))) &&
      isPerson(group),
  );
  const group = isOurs ? byRole(free, 'forwarded') : undefined;
  return group?.sightings.some(({ role, message = 0 }) => role === 'forwarded' && message === 0)
    ? { group, proposedBecause: 'forward' }
    : undefined;
}

/** Whose the thing is: an agent as a rule, but not where we know our own people and this is none of them. */
const OWNER =
  /^(?:(?:issue|request|booking|reservation) )?(?:owner|proprietaire|besitzer(?:in)?|propietari[oa]|proprietari[oa]|eigenaar)\b/;

function ownerOfTheirs(standing: readonly AddressGroup[], { knowsOurs }: PartyContext): Party | undefined {
  if (knowsOurs !== true) return undefined;
  const owners = standing.filter(
    ({ reason, best }) =>
      reason === 'agent' && best.region !== 'chrome' && best.label !== undefined && OWNER.test(foldLabel(best.label)),
  );
  const mails = owners.filter(({ address }) => address.medium === 'email');
  const [group, ...others] = mails.length > 0 ? mails : owners;
  return group !== undefined && others.length === 0 ? { group } : undefined;
}

function byRole(groups: readonly AddressGroup[], role: 'forwarded' | 'named'): AddressGroup | undefined {
  return groups.find(({ sightings }) =>
    sightings.some((sighting) => sighting.role === role && sighting.region !== 'chrome'),
  );
}

function isMachine({ address, reason }: AddressGroup, title: string): boolean {
  if (reason === 'mailer-daemon') return true;
  if (address.medium !== 'email') return false;
  return ALERTS.test(localOf(address.value)) || (reason !== undefined && ALERT_TITLES.test(title));
}

function localOf(value: string): string {
  return value.slice(0, value.lastIndexOf('@'));
}

/** One of ours who may be the requester: named as such, of our domain alone, and a person. */
function mayAsk(group: AddressGroup): boolean {
  const { best, reason, inferred } = group;
  if (reason !== 'own-domain' || !isPartyRole(best) || best.region === 'chrome' || best.region === 'quote')
    return false;
  return inferred === true || isPerson(group);
}

function isPerson({ address, best }: AddressGroup): boolean {
  if (address.medium !== 'email') return false;
  const local = localOf(address.value);
  if (FUNCTIONS.test(local)) return false;
  return /^[^\W\d_]+[._-][^\W\d_]+$/u.test(local) || (best.name ?? '').trim().split(/\s+/).length > 1;
}

/** The address is made of the name that the page gives for the requester, or is the number under it in a signature. */
export function bearsName({ address, best, sightings }: AddressGroup, name: string | undefined): boolean {
  if (name === undefined || best.role === 'agent') return false;
  if (address.medium === 'phone') return sightings.some((sighting) => isSignedBy(sighting, name));
  const words = fold(name)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  const local = fold(localOf(address.value));
  const found = words.filter((word) => local.includes(word));
  return (
    words.length > 0 && (found.length >= Math.min(2, words.length) || found.some((word) => isShort(local, word, words)))
  );
}

function isSignedBy({ region, above = [] }: Sighting, name: string): boolean {
  const signed = fold(name)
    .replace(/[^a-z ]/g, '')
    .trim();
  return (
    /message|signature/.test(region) &&
    signed.includes(' ') &&
    above.slice(0, 3).some((line) => fold(line).trim() === signed)
  );
}

/** One name and the initials of the others: `b.vasseur`, `vasseurb`; or the one name alone. */
function isShort(local: string, word: string, words: readonly string[]): boolean {
  const initials = words.filter((other) => other !== word).map((other) => other[0]);
  const rest = local.replace(word, '').replace(/[^a-z]/g, '');
  return rest.length <= initials.length && Array.from(rest).every((letter) => initials.includes(letter));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
