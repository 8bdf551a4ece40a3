import { foldLabel, readLabel } from '../page/labels.ts';
import { isByVisitor } from '../page/name-words.ts';
import type { AddressGroup } from './address-group.ts';
import { mailDomain } from './our-domains.ts';
import type { Party, PartyContext } from './party.ts';
import type { Sighting } from './sighting.ts';

/** Words with which somebody says under which number to be called, or was called. */
const CALLED_FOR =
  /\b(?:call|ring|reach|phone|mobile|text|joindre|joignable|rappel\w*|appel\w*|portable|r[uü]ckruf\w*|erreich\w*|anruf\w*|mobil\w*|handy|ll[aá]m\w*|m[oó]vil|chiam\w*|cellulare|lig(?:ar|ue)|telem[oó]vel|bereik\w*|bel(?:len)?|tel\w*)\b[^.!?;]{0,30}$/iu;

/** What may stand in front of somebody's address in a line of its own: nothing, a name in brackets' reach, a label. */
const LINE_BEGIN = /^[\s<([|•·–—-]*$/;

/**
 * Finds who may be meant where no label and no head of a message names anybody: the one whose number is said, then the
 * one who put addresses under a message. All of it is running text, so it only suggests (R12).
 */
export function findPartyInText(
  free: readonly AddressGroup[],
  { requesterName, isChat = false }: Pick<PartyContext, 'requesterName' | 'isChat'>,
): Party | undefined {
  if (requesterName === undefined)
    return onlyOneCalled(free) ?? signedOnly(free) ?? toldByVisitor(free, isChat) ?? describedOnly(free);
  const signed = free.filter(({ sightings }) => sightings.some((each) => standsUnder(each, requesterName)));
  return signedOnly(signed) ?? (isChat ? toldByVisitor(free, isChat) : undefined);
}

/** A signature begins with the name. */
function standsUnder({ above = [], name }: Sighting, requesterName: string): boolean {
  return [...above, name ?? ''].some((line) => foldLabel(line) === foldLabel(requesterName));
}

/**
 * The one person whose number stands in what was written, as where an agent notes a call. Of several nobody knows who
 * is meant, and a mail address alone is rather that of somebody who is spoken of.
 */
function onlyOneCalled(free: readonly AddressGroup[]): Party | undefined {
  const written = free.filter(({ best }) => best.role === 'unknown' && best.region !== 'quote' && !best.inField);
  const domains = new Set(written.flatMap((group) => mailDomain(group) ?? []));
  const called = written.filter(({ best }) => best.medium === 'phone' && CALLED_FOR.test(best.before ?? ''));
  return called.length === 1 && domains.size < 2 ? { group: called[0]!, proposedBecause: 'relay' } : undefined;
}

/**
 * The one who wrote the oldest message in which addresses stand in lines of their own, as in a signature or under a
 * name (R18). Of several mail domains nobody knows which is the writer's (R19).
 */
function signedOnly(free: readonly AddressGroup[]): Party | undefined {
  const signed = free.flatMap((group) =>
    group.sightings.filter(isSigned).map(({ message = 0 }) => ({ group, message })),
  );
  const oldest = Math.min(...signed.map(({ message }) => message));
  const groups = new Set(signed.filter(({ message }) => message === oldest).map(({ group }) => group));
  const domains = new Set([...groups].flatMap((group) => mailDomain(group) ?? []));
  const [mail] = [...groups].filter(({ address }) => address.medium === 'email');
  const group = mail ?? [...groups][0];
  return group !== undefined && domains.size < 2 ? { group } : undefined;
}

/**
 * What a visitor tells of himself in a chat: the one mail address that stands in his messages, else the one number. In
 * what is known to be a chat, all messages that are not ours are his.
 */
function toldByVisitor(free: readonly AddressGroup[], isChat: boolean): Party | undefined {
  const told = free.filter(({ sightings }) =>
    sightings.some(
      ({ region, role, messageName }) =>
        region === 'message' && role !== 'agent' && (isChat || isByVisitor(messageName)),
    ),
  );
  const mails = told.filter(({ address }) => address.medium === 'email');
  const [group, ...others] = mails.length > 0 ? mails : told;
  return group !== undefined && others.length === 0 ? { group } : undefined;
}

/** What a ticket says it is about. */
const DESCRIPTION = / (?:description|beschreibung|descripcion|descrizione|descricao|omschrijving) /;

/**
 * The one whose mail address a ticket's description names, where the page shows nobody else: agents write down there
 * who called or wrote. Of several nobody knows who is meant (R19).
 */
function describedOnly(free: readonly AddressGroup[]): Party | undefined {
  const mails = free.filter(({ address, best }) => address.medium === 'email' && best.region !== 'chrome');
  const [group] = mails;
  const isDescribed = group?.sightings.some(
    ({ role, names = [], labels = [] }) =>
      role === 'unknown' &&
      [...names, ...labels.slice(0, 2).map(foldLabel)].some((name) => DESCRIPTION.test(` ${name} `)),
  );
  return group !== undefined && mails.length === 1 && isDescribed ? { group, proposedBecause: 'relay' } : undefined;
}

/** Stands in its line with nothing before it but its label, in the text of a message that none of ours wrote. */
function isSigned({ role, region, before = '' }: Sighting): boolean {
  if ((role !== 'unknown' && role !== 'named') || (region !== 'message' && region !== 'signature')) return false;
  return LINE_BEGIN.test(before) || readLabel(before)?.medium !== undefined;
}
