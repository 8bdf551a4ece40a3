import { foldLabel, readLabel } from '../page/labels.ts';
import { readPersonName } from '../page/person-name.ts';
import { fold } from '../search/fold.ts';
import { nameFromDisplayName } from './name-from-display-name.ts';
import { isParticle, type PersonName } from './person-name.ts';
import { inOrderOf, spellsName } from './spells-name.ts';
import type { TextBeside } from './text-beside.ts';

/** Labels of a person's whole name, folded. */
const NAME =
  /^(?:(?:full|display|complete|legal|contact|customer|client|caller|requester|visitor|guest)(?: s)? )?name$|^nom(?: complet| et prenom| du (?:client|contact|demandeur))?$|^prenom et nom$|^(?:vollstandiger|kunden|kontakt) ?name$|^nombre(?: completo| y apellidos?)?$|^nome(?: completo| e cognome| do cliente)?$|^(?:volledige )?naam$/;
const GIVEN = /^(?:first|given|fore) ?name$|^prenoms?$|^vorname$|^nombre$|^nome$|^voornaam$/;
const FAMILY =
  /^(?:last|family|sur) ?name$|^surname$|^nom(?: de famille)?$|^nachname$|^familienname$|^apellidos?$|^cognome$|^apelidos?$|^achternaam$/;
/** The name beside it is a firm's. */
const FIRM =
  /\b(?:account|compan(?:y|ies)|organi[sz]ations?|societe|entreprise|raison sociale|firma|unternehmen|organisation|empresa|organizacion|azienda|bedrijf|organisatie)\b/;

/** What a greeting or the end of a letter begins with: a name may follow, and none is in it. */
const GREETING =
  /^(?:cheers|thanks|thank|regards|best|kind|warm|sincerely|yours|dear|merci|cordialement|bien|salutations|cher|chere|viele|beste|freundliche|liebe[rn]?|mfg|gruss|grusse|saludos|atentamente|gracias|estimad[oa]|obrigad[oa]|cumprimentos|prezad[oa]|saluti|cordiali|distinti|grazie|gentile|groeten|groetjes|bedankt|geachte)\b/;

/** A name found near an address. */
export interface NameBeside {
  name: PersonName;
  /** The mail address is made of it: sure, whoever else is named there. */
  isSpelled: boolean;
}

/** Points for what speaks for a name; each step away from the address takes one. */
const SPELLED = 100;
const LABELLED = 50;

/** The addresses whose owner's name is looked for. */
export interface AddressBeside {
  /** The address itself, where it is a mail address. */
  mail?: string;
  /** Mail addresses of the page that are not ours, beside a number: the one who has it may spell a name too. */
  otherMails?: readonly string[];
}

/**
 * The name of whoever an address belongs to (R23), from the texts that stand near it on a page. A name counts when the
 * mail address spells it, or when a label says that it is the name of a person; one that only stands near is no
 * evidence, nor is one of two that have as much for them.
 */
export function nameBesideAddress(
  texts: readonly TextBeside[],
  { mail, otherMails = [] }: AddressBeside,
): NameBeside | undefined {
  const near = mail === undefined ? otherMails.filter((one) => texts.some(({ text }) => holds(text, one))) : [mail];
  const best = new Map<string, NameBeside & { points: number }>();
  const propose = (name: PersonName, steps: number, isLabelled: boolean, isTurned: boolean): void => {
    const speller = near.find((one) => spellsName(one, name) && !(isTurned && spellsHalf(one, name)));
    const isSpelled = speller !== undefined;
    const points = (isSpelled ? SPELLED : 0) + (isLabelled ? LABELLED : 0) - steps;
    const key = fold(`${name.givenName} ${name.familyName}`);
    if ((isSpelled || isLabelled) && points > (best.get(key)?.points ?? 0))
      best.set(key, { name: speller === undefined ? name : inOrderOf(speller, name), isSpelled, points });
  };
  for (const { text, label, steps } of texts) {
    // Who stands there with an address of their own is somebody else.
    const isElses = text.includes('@') && !near.some((one) => holds(text, one));
    const name = isElses ? undefined : wholeName(text);
    if (name) propose(name, steps, meaningOf(label, text) === 'person', text.includes(','));
  }
  const parts = nameInParts(texts);
  if (parts) propose(parts.name, parts.steps, true, false);
  const [first, second] = [...best.values()].sort((a, b) => b.points - a.points);
  if (!first || first.points === second?.points) return undefined;
  // A mail beside a number may be somebody else's: with two of them, nobody knows whose the number is.
  if (mail === undefined && first.isSpelled && second?.isSpelled) return undefined;
  return { name: first.name, isSpelled: first.isSpelled };
}

/** One half of a name says all of the address: "Talleres Olmedo, Madrid" is no name of talleres.olmedo@. */
function spellsHalf(mail: string, { givenName, familyName }: PersonName): boolean {
  return spellsName(mail, { givenName, familyName: '' }) || spellsName(mail, { givenName: '', familyName });
}

function holds(text: string, mail: string): boolean {
  return text.toLowerCase().includes(mail.toLowerCase());
}

/** A text that is a name and nothing else, with both of its parts. */
function wholeName(text: string): PersonName | undefined {
  const shown = readPersonName(text);
  if (shown === undefined || !isCapitalized(shown) || GREETING.test(fold(shown)) || isLabel(shown)) return undefined;
  const name = nameFromDisplayName(shown);
  return name && name.givenName !== '' && name.familyName !== '' ? name : undefined;
}

/** Every word begins as a name does: "sent an email" is none. */
function isCapitalized(text: string): boolean {
  const words = text.replace(/\s*[([].*$/u, '').split(' ');
  return words.length < 6 && words.every((word) => /^\p{Lu}/u.test(word) || isParticle(word));
}

/** The text is one of the page's own words. */
function isLabel(text: string): boolean {
  const words = foldLabel(text);
  return NAME.test(words) || FIRM.test(words) || readLabel(text) !== undefined;
}

type Meaning = 'person' | 'other' | 'nothing';

function meaningOf(label: string | undefined, text: string): Meaning {
  const inside = /^([^:\uff1a]{2,40})[:\uff1a]/u.exec(text)?.[1];
  const words = foldLabel(inside ?? label ?? '');
  if (words === '') return 'nothing';
  if (NAME.test(words)) return 'person';
  if (FIRM.test(words)) return 'other';
  const { role, own } = readLabel(words) ?? {};
  if (own || role === undefined) return role === undefined ? 'nothing' : 'other';
  return role === 'requester' || role === 'caller' ? 'person' : 'other';
}

/** Given and family name in fields of their own, the nearest of each. */
function nameInParts(texts: readonly TextBeside[]): { name: PersonName; steps: number } | undefined {
  const part = (label: RegExp) =>
    texts
      .filter((one) => one.label !== undefined && label.test(foldLabel(one.label)) && isCapitalized(one.text))
      .sort((a, b) => a.steps - b.steps)[0];
  const family = part(FAMILY);
  const given = part(GIVEN);
  if (!given || !family || given === family || given.steps !== family.steps) return undefined;
  const name = nameFromDisplayName(`${family.text}, ${given.text}`);
  return name && { name: { givenName: given.text, familyName: family.text }, steps: given.steps };
}
