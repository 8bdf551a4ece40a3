import type { Entry } from '../interaction/entry.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { takeOutDeep } from './take-out.ts';
import type { Traces } from './traces.ts';

/** What is an organization's own, although it may say the name of a person. */
const KEPT = new Set(['organization']);

/** What names something of ours: a single name of the person in it is another one's. */
const OURS = new Set(['organization', 'site', 'kind', 'topic', 'tags', 'enteredBy', 'salesperson']);

/** A record of something the person took part in, without what is said of the person. */
export function withoutWords<Record>(record: Record, { near, everywhere }: Traces): Record {
  return takeOutDeep(takeOutDeep(record, near, OURS), everywhere, KEPT);
}

/**
 * Whether an interaction was with the person and nobody else: then it goes with the person. One that has nobody is the
 * person's when all its addresses are.
 */
export function isOfPersonAlone({ participants, addressKeys }: Interaction, { ids, keys }: Traces): boolean {
  if (participants.length > 0) return participants.every(({ contactId }) => ids.has(contactId));
  return addressKeys.length > 0 && addressKeys.every((key) => keys.has(key));
}

/**
 * An interaction that others took part in, without the person: neither among its contacts nor among those taken off,
 * none of the person's own addresses, and nothing said of the person. `keys` are the new names of interactions whose
 * key says an address.
 */
export function interactionWithout(
  interaction: Interaction,
  traces: Traces,
  keys: ReadonlyMap<string, string>,
): Interaction {
  const { ids } = traces;
  const left = {
    ...interaction,
    key: keys.get(interaction.key) ?? interaction.key,
    participants: interaction.participants.filter(({ contactId }) => !ids.has(contactId)),
    removedContactIds: interaction.removedContactIds.filter((id) => !ids.has(id)),
    addressKeys: interaction.addressKeys.filter((key) => !traces.keys.has(key)),
  };
  return withoutWords(left, traces);
}

/** Whether an entry goes with the person: nobody else is named in it, and its interaction goes. */
export function goesWithPerson(
  { contactId, interaction }: Pick<Entry, 'contactId' | 'interaction'>,
  { ids }: Traces,
  goneKeys: ReadonlySet<string>,
): boolean {
  return goneKeys.has(interaction.key) && (contactId === undefined || ids.has(contactId));
}

/**
 * An entry that stays, without the person. One with the person keeps when it was, how long, its topic and the
 * organization, for reports; who it was with, what was said and what is owed go. Of another one the person's name and
 * addresses are taken out.
 */
export function entryWithout(
  entry: Entry,
  traces: Traces,
  { keys, goneEntries }: { keys: ReadonlyMap<string, string>; goneEntries: ReadonlySet<string> },
): Entry {
  const { replyTo, ...rest } = entry;
  const placed: Entry = {
    ...rest,
    ...(replyTo !== undefined && !goneEntries.has(replyTo) && { replyTo }),
    interaction: { ...entry.interaction, key: keys.get(entry.interaction.key) ?? entry.interaction.key },
  };
  if (entry.contactId === undefined || !traces.ids.has(entry.contactId)) return withoutWords(placed, traces);
  const { contactId: _id, contactName: _name, contactPhone: _phone, followUp: _followUp, ...shell } = placed;
  return withoutWords({ ...shell, notes: '', prepared: [], tell: false }, traces);
}
