import type { Database } from '#lib/db/database.ts';
import { listingFromRow } from '#lib/db/listing-row.ts';
import type { Change } from '#lib/domain/change/change.ts';
import { withoutIds } from '#lib/domain/distinction/without-ids.ts';
import { newId } from '#lib/domain/id.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import { changeWithout, type Going, KEPT_FIELDS } from '#lib/domain/person/change-without.ts';
import { draftWithout } from '#lib/domain/person/draft-without.ts';
import { listingWithout } from '#lib/domain/person/listing-without.ts';
import type { ErasureCounts } from '#lib/domain/person/receipt.ts';
import { isSaid, takeOutDeep } from '#lib/domain/person/take-out.ts';
import type { Traces } from '#lib/domain/person/traces.ts';
import {
  entryWithout,
  goesWithPerson,
  interactionWithout,
  isOfPersonAlone,
} from '#lib/domain/person/without-person.ts';
import type { RowIds } from './find-mentions.ts';
import { codecOf, createPlannedWrites, type PlannedWrites } from './plan-writes.ts';

/** What erasing a person writes, and how many of each kind. */
export interface ErasurePlan {
  writes: PlannedWrites;
  counts: ErasureCounts;
  going: Going;
  /** Keys of listings to go through once everything else is written: they follow interactions by themselves. */
  listings: readonly string[];
  /** Entries whose words may stand in the index of notes: those that change or go, and those deleted before. */
  noted: readonly string[];
}

/** Records of a table by their ids, without index fields. */
async function recordsOf<Stored extends object>(db: Database, table: string, ids: Iterable<string>): Promise<Stored[]> {
  const rows = await db.table<object, string>(table).bulkGet([...ids]);
  // Every codec gives a record of its own table.
  return rows.flatMap((row) => (row === undefined ? [] : [codecOf(table).fromRow(row) as Stored]));
}

/** The interactions that a person has to do with: as one who takes part, or by an address that is nobody else's. */
export async function interactionsOf(db: Database, { ids, keys }: Traces): Promise<Interaction[]> {
  const [asParticipant, byAddress] = await Promise.all([
    db.interactions
      .where('contactIds')
      .anyOf([...ids])
      .primaryKeys(),
    db.interactions
      .where('addressKeys')
      .anyOf([...keys])
      .primaryKeys(),
  ]);
  return recordsOf<Interaction>(db, 'interactions', new Set([...asParticipant, ...byAddress]));
}

/** Entries with a person, and those of the interactions that the person has to do with. */
async function entriesOf(db: Database, { ids }: Traces, keys: readonly string[]): Promise<Entry[]> {
  const [withPerson, ofInteractions] = await Promise.all([
    db.entries
      .where('contactId')
      .anyOf([...ids])
      .primaryKeys(),
    db.entries.where('interactionKey').anyOf(keys).primaryKeys(),
  ]);
  return recordsOf<Entry>(db, 'entries', new Set([...withPerson, ...ofInteractions]));
}

/** New keys for interactions whose own says an address or a name. */
function renamed(refs: readonly { key: string; site: string }[], { everywhere }: Traces): Map<string, string> {
  const said = refs.filter(({ key }) => isSaid(key, everywhere));
  return new Map(said.map(({ key, site }) => [key, `${isSaid(site, everywhere) ? '' : site}|erased|${newId()}`]));
}

/** Whether a change put the person and somebody else together, or undid that: it makes no sense without the person. */
function isMergeWithPerson(change: Change, all: ReadonlyMap<string, Change>, { ids }: Traces): boolean {
  let origin: Change | undefined = change;
  while (origin?.undoes !== undefined) origin = all.get(origin.undoes);
  return (
    origin?.action === 'contact.merge' && change.images.some(({ table, id }) => table === 'contacts' && ids.has(id))
  );
}

/** Plans the interactions and entries; answers how many of which kind. */
function planConversations(
  writes: PlannedWrites,
  going: Going,
  found: { related: Interaction[]; entries: Entry[]; named: { interactions: Interaction[]; entries: Entry[] } },
) {
  const { traces, goneKeys, goneEntries, keys } = going;
  /** Of what the person took no part in only full names and addresses are taken out. */
  const elsewhere: Traces = { ...traces, near: traces.everywhere };
  let [mentions, entriesCleared] = [0, 0];
  const counted = (isChanged: boolean): void => {
    if (isChanged) mentions += 1;
  };
  for (const interaction of found.related) {
    if (goneKeys.has(interaction.key)) writes.drop('interactions', interaction.id);
    else writes.keep('interactions', interaction, interactionWithout(interaction, traces, keys));
  }
  for (const entry of found.entries) {
    const isWith = entry.contactId !== undefined && traces.ids.has(entry.contactId);
    if (goneEntries.has(entry.id)) writes.drop('entries', entry.id);
    else {
      const isChanged = writes.keep('entries', entry, entryWithout(entry, traces, going));
      if (isChanged && isWith) entriesCleared += 1;
      else counted(isChanged);
    }
  }
  for (const interaction of found.named.interactions)
    counted(writes.keep('interactions', interaction, interactionWithout(interaction, elsewhere, keys)));
  for (const entry of found.named.entries)
    counted(writes.keep('entries', entry, entryWithout(entry, elsewhere, going)));
  return { mentions, entriesCleared };
}

/** Plans the journal. `connected` are changes that wrote a row the person has to do with. */
function planChanges(writes: PlannedWrites, going: Going, changes: readonly Change[], connected: ReadonlySet<string>) {
  const byId = new Map(changes.map((change) => [change.id, change]));
  let [changesErased, changesCleared] = [0, 0];
  for (const change of changes) {
    const isMerge = isMergeWithPerson(change, byId, going.traces);
    const left = isMerge ? undefined : changeWithout(change, going, connected.has(change.id));
    if (left === undefined) {
      writes.drop('changes', change.id);
      changesErased += 1;
    } else if (writes.keep('changes', change, left)) changesCleared += 1;
  }
  return { changesErased, changesCleared };
}

/** Entries that changes wrote, whether they are still there or not. */
function entriesIn(changes: readonly Change[]): string[] {
  return changes.flatMap(({ images }) => images.flatMap(({ table, id }) => (table === 'entries' ? [id] : [])));
}

async function planDrafts(db: Database, writes: PlannedWrites, going: Going): Promise<number> {
  let drafts = 0;
  for (const draft of await db.drafts.toArray()) {
    const left = draftWithout(draft, going);
    if (left === undefined) writes.drop('drafts', draft.id);
    if (left === undefined || writes.keep('drafts', draft, left)) drafts += 1;
  }
  return drafts;
}

/** Plans what told the person and others apart; answers how many that were. */
async function planDistinctions(db: Database, writes: PlannedWrites, { traces }: Going): Promise<number> {
  const rows = await db.distinctions
    .where('ids')
    .anyOf([...traces.ids])
    .distinct()
    .toArray();
  for (const row of rows) {
    const left = withoutIds(row, (id) => traces.ids.has(id));
    if (left === undefined) writes.drop('distinctions', row.id);
    else writes.keep('distinctions', row, left);
  }
  return rows.length;
}

/** Tables that have rules of their own. */
const PLANNED = new Set(['interactions', 'entries', 'changes', 'drafts', 'listings', 'distinctions']);

/** Plans what else names the person: texts of other contacts, organizations and whatever there is. */
async function planMentions(db: Database, writes: PlannedWrites, { traces }: Going, hits: RowIds): Promise<number> {
  let mentions = 0;
  for (const [table, ids] of hits) {
    if (PLANNED.has(table)) continue;
    // oxlint-disable-next-line no-await-in-loop
    for (const record of await recordsOf(db, table, ids)) {
      if (writes.keep(table, record, takeOutDeep(record, traces.everywhere, KEPT_FIELDS[table]))) mentions += 1;
    }
  }
  return mentions;
}

/**
 * Says what erasing a person writes, without writing it: as of the caller's transaction, when there is one. `hits` are
 * rows that may name the person beside those the indexes lead to.
 */
export async function planErasure(db: Database, traces: Traces, addresses: number, hits: RowIds): Promise<ErasurePlan> {
  const writes = createPlannedWrites();
  const related = await interactionsOf(db, traces);
  const goneKeys = new Set(related.filter((each) => isOfPersonAlone(each, traces)).map(({ key }) => key));
  const entries = await entriesOf(
    db,
    traces,
    related.map(({ key }) => key),
  );
  const goneEntries = new Set(entries.filter((entry) => goesWithPerson(entry, traces, goneKeys)).map(({ id }) => id));
  const known = new Set([...related, ...entries].map(({ id }) => id));
  const others = (table: string): string[] => (hits.get(table) ?? []).filter((id) => !known.has(id));
  const named = {
    interactions: await recordsOf<Interaction>(db, 'interactions', others('interactions')),
    entries: await recordsOf<Entry>(db, 'entries', others('entries')),
  };
  const refs = [...entries, ...named.entries].map(({ interaction }) => interaction);
  const keys = renamed([...related, ...named.interactions, ...refs], traces);
  const going: Going = { traces, goneKeys, goneEntries, keys };
  const conversations = planConversations(writes, going, { related, entries, named });

  const connectedRows = [
    ...[...traces.ids].map((id) => `contacts:${id}`),
    ...related.map(({ id }) => `interactions:${id}`),
    ...entries.map(({ id }) => `entries:${id}`),
  ];
  const connected = new Set(await db.changes.where('rows').anyOf(connectedRows).primaryKeys());
  const changes = await recordsOf<Change>(db, 'changes', new Set([...connected, ...(hits.get('changes') ?? [])]));
  const journal = planChanges(writes, going, changes, connected);

  const byKey = await db.listings
    .where('addressKeys')
    .anyOf([...traces.keys])
    .primaryKeys();
  const listings = [...new Set([...byKey, ...(hits.get('listings') ?? []), ...goneKeys, ...keys.keys()])];
  const shown = (await db.listings.bulkGet(listings)).flatMap((row) =>
    row === undefined ? [] : [listingFromRow(row)],
  );
  const unresolved = shown.filter(
    (listing) => listing.record === undefined && listingWithout(listing, going) !== listing,
  );

  const drafts = await planDrafts(db, writes, going);
  const mentions = (await planMentions(db, writes, going, hits)) + (await planDistinctions(db, writes, going));
  for (const id of traces.ids) writes.drop('contacts', id);
  return {
    writes,
    going,
    listings,
    noted: [...new Set([...entries, ...named.entries].map(({ id }) => id).concat(entriesIn(changes)))],
    counts: {
      contacts: traces.ids.size,
      addresses,
      interactionsErased: goneKeys.size,
      interactionsKept: related.length - goneKeys.size,
      entriesErased: goneEntries.size,
      entriesCleared: conversations.entriesCleared,
      ...journal,
      unresolved: unresolved.length,
      drafts,
      mentions: conversations.mentions + mentions,
    },
  };
}
