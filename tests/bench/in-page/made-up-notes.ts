import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import { repeatableNumbers } from '../numbers.ts';
import { AGENT, idOf } from './made-up-contacts.ts';

const SYLLABLES =
  'ba bé bri ca ce chan cor da de dé du fa fer fon ga ger gra la le lan lou ma mar mer mon na ner no pa per pon ra ri rou sa ser son ta ter ton va ver vil zu'.split(
    ' ',
  );

/** How many different words the notes have beside their numbers. */
const WORDS = 30_000;

/** The word of that number: the first ones are short, as the usual ones of a language are. */
function wordOf(number: number): string {
  const below = repeatableNumbers(number + 7);
  const count = number < 60 ? 1 : number < 2000 ? 2 : 3 + below(2);
  return Array.from({ length: count }, () => SYLLABLES[below(SYLLABLES.length)]).join('');
}

const WORD_LIST = Array.from({ length: WORDS }, (_, number) => wordOf(number));

/** A word as texts use them: the first of the list often, most of the others hardly ever. */
function someWord(below: (below: number) => number): string {
  const share = (below(1_000_000) + 1) / 1_000_001;
  return WORD_LIST[Math.min(WORDS - 1, Math.floor(WORDS ** share) - 1)]!;
}

/** A made-up note of 4 to 60 words, some of them numbers of orders; the same number gives the same one. */
export function madeUpNote(number: number): string {
  const below = repeatableNumbers(number);
  const count = 4 + Math.min(below(57), below(57));
  const words = Array.from({ length: count }, () => someWord(below));
  if (below(3) === 0) words.push(`PO-${10_000 + below(90_000)}`);
  return `${words.join(' ')}.`;
}

/** Times go back with the numbers: what has the lowest id is the newest. */
export function madeUpMoment(number: number): number {
  return 1_700_000_000_000 - 60_000 * number;
}

/** A made-up entry with a contact and an interaction of its own. */
export function madeUpEntry(number: number, contactId: string): Entry {
  const at = madeUpMoment(number);
  return {
    id: idOf(number),
    kind: number % 3 === 0 ? 'internal' : 'inbound',
    at,
    notes: madeUpNote(number),
    enteredBy: 'Ada',
    contactId,
    tell: false,
    prepared: [],
    interaction: {
      key: `desk.example|ticket|${number}`,
      site: 'desk.example',
      kind: 'ticket',
      id: String(number),
      url: '',
    },
    visibility: 'public',
    ownerId: AGENT,
    createdAt: at,
    createdBy: AGENT,
    updatedAt: at,
    updatedBy: AGENT,
    revision: 1,
  };
}

/** The interaction of the entry of that number. */
export function madeUpInteraction(number: number, contactId: string): Interaction {
  const at = madeUpMoment(number) - 1000;
  const key = `desk.example|ticket|${number}`;
  return {
    id: idOf(number),
    key,
    site: 'desk.example',
    kind: 'ticket',
    helpdeskId: String(number),
    url: `https://desk.example/tickets/${number}`,
    title: `Ticket ${number}`,
    participants: [{ contactId, tags: [], origin: 'manual', addedAt: at, addedBy: AGENT }],
    removedContactIds: [],
    addressKeys: [],
    visibility: 'public',
    ownerId: AGENT,
    createdAt: at,
    createdBy: AGENT,
    updatedAt: at,
    updatedBy: AGENT,
    revision: 1,
  };
}

/** What somebody may type: one or two words of a note, some only begun, the number of an order, or what is in none. */
export function madeUpNoteSearches(count: number, notes: number): string[] {
  const below = repeatableNumbers(42);
  return Array.from({ length: count }, (_, turn) => {
    const words = madeUpNote(below(notes)).replace('.', '').split(' ');
    const one = words[below(words.length)]!;
    const other = words[below(words.length)]!;
    switch (turn % 6) {
      case 0:
        return one;
      case 1:
      case 2:
        return `${one} ${other}`;
      case 3:
        return other.slice(0, 4);
      case 4:
        return words.at(-1)!;
      default:
        return `${one} zx`;
    }
  });
}
