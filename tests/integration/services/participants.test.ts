import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import { interactionRepository } from '#lib/db/interaction-repository.ts';
import { STANDARD_TAGS } from '#lib/domain/tag/tag.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { participantsOf } from '#lib/services/interactions/participants-of.ts';
import { replaceParticipant } from '#lib/services/interactions/replace-participant.ts';
import { setParticipantTag } from '#lib/services/interactions/set-participant-tag.ts';
import { takeOffParticipant } from '#lib/services/interactions/take-off-participant.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, agentOf, emptyStore, ok, seen, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;
let ana: string;
let bo: string;
const interaction = ticket('12');

async function tagsOf(contactId: string): Promise<string[] | undefined> {
  const record = await interactionRepository(db).ofKey(interaction.key);
  return record?.participants.find((participant) => participant.contactId === contactId)?.tags;
}

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
  ana = await add(deps, 'Ana Ruiz', ['+33 6 12 34 56 78', 'ana@riviere.example']);
  bo = await add(deps, 'Bo Lind', ['bo@riviere.example']);
});

describe('associating by hand', () => {
  it('R21: gives the first contact all four tags and a later one none that is held', async () => {
    await ok(associate(deps, { interaction, contactId: ana }));
    await ok(associate(deps, { interaction, contactId: bo }));
    expect(await tagsOf(ana)).toEqual([...STANDARD_TAGS]);
    expect(await tagsOf(bo)).toEqual([]);
  });

  it('R15: keeps the association under the interaction key, with who and when, and finds it by contact', async () => {
    await ok(associate(deps, { interaction, contactId: ana, matchedKey: 'mailto:ana@riviere.example' }));
    const record = await interactionRepository(db).ofKey(interaction.key);
    expect(record).toMatchObject({
      key: interaction.key,
      helpdeskId: '12',
      addressKeys: ['mailto:ana@riviere.example'],
      participants: [{ contactId: ana, origin: 'manual', addedBy: 'agent-1' }],
    });
    expect(record?.id).not.toBe('12');
    expect(await db.interactions.where('contactIds').equals(ana).count()).toBe(1);
  });

  it('keeps what the page shows up to date', async () => {
    await ok(associate(deps, { interaction, contactId: ana }));
    await ok(associate(deps, { interaction: { ...interaction, title: 'Paper jam' }, contactId: bo }));
    expect(await interactionRepository(db).ofKey(interaction.key)).toMatchObject({ title: 'Paper jam', revision: 2 });
  });

  it('answers a repeated request with the first change, and Undo takes that back', async () => {
    const first = await ok(associate(deps, { interaction, contactId: ana }));
    const again = await ok(associate(deps, { interaction, contactId: ana }));
    expect(again).toEqual(first);
    await ok(undoChange(deps, again));
    expect(await db.interactions.count()).toBe(0);
  });

  it('answers with an empty change when something else made it so', async () => {
    await ok(associate(deps, { interaction, contactId: ana }));
    const { changeId } = await ok(setParticipantTag(deps, { interaction, contactId: ana, tag: 'subject', on: true }));
    expect(await db.changes.get(changeId)).toMatchObject({ action: 'interaction.tag', images: [] });
    await ok(undoChange(deps, { changeId }));
    expect(await tagsOf(ana)).toEqual([...STANDARD_TAGS]);
  });

  it("R10: does not know another agent's private contact", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const theirs = await add(other, 'Secret Person', [], { visibility: 'private' });
    expect(await associate(deps, { interaction, contactId: theirs })).toMatchObject({ failure: { code: 'not-found' } });
    expect(await db.interactions.count()).toBe(0);
  });

  it('keeps both of two contacts that are associated at the same moment', async () => {
    await Promise.all([
      ok(associate(deps, { interaction, contactId: ana })),
      ok(associate(deps, { interaction, contactId: bo })),
    ]);
    expect(await db.interactions.count()).toBe(1);
    const record = await interactionRepository(db).ofKey(interaction.key);
    expect(record?.participants.map(({ contactId }) => contactId).sort()).toEqual([ana, bo].sort());
    expect(record?.participants.flatMap(({ tags }) => tags).sort()).toEqual([...STANDARD_TAGS].sort());
  });
});

describe('tags', () => {
  it('R20: an exclusive tag leaves its holder, and any tag can be taken off', async () => {
    await ok(associate(deps, { interaction, contactId: ana }));
    await ok(associate(deps, { interaction, contactId: bo }));
    await ok(setParticipantTag(deps, { interaction, contactId: bo, tag: 'requester', on: true }));
    await ok(setParticipantTag(deps, { interaction, contactId: ana, tag: 'subject', on: false }));
    expect(await tagsOf(ana)).toEqual(['original-requester', 'primary-contact']);
    expect(await tagsOf(bo)).toEqual(['requester']);
  });

  it('R20: a team tag that is not exclusive stays with both', async () => {
    const team = { ...deps, tags: [{ id: 'cc', name: 'Copied', exclusive: false }] };
    await ok(associate(team, { interaction, contactId: ana }));
    await ok(associate(team, { interaction, contactId: bo }));
    await ok(setParticipantTag(team, { interaction, contactId: ana, tag: 'cc', on: true }));
    await ok(setParticipantTag(team, { interaction, contactId: bo, tag: 'cc', on: true }));
    expect([await tagsOf(ana), await tagsOf(bo)]).toEqual([expect.arrayContaining(['cc']), ['cc']]);
    // The team no longer defines it: it can be taken off, not given.
    await ok(setParticipantTag(deps, { interaction, contactId: bo, tag: 'cc', on: false }));
    expect(await setParticipantTag(deps, { interaction, contactId: bo, tag: 'cc', on: true })).toEqual({
      ok: false,
      failure: { code: 'invalid', detail: 'tag' },
    });
  });

  it('refuses a tag for somebody who takes no part', async () => {
    await ok(associate(deps, { interaction, contactId: ana }));
    const answer = await setParticipantTag(deps, { interaction, contactId: bo, tag: 'subject', on: true });
    expect(answer).toMatchObject({ failure: { code: 'not-found', detail: bo } });
    expect(await tagsOf(ana)).toEqual([...STANDARD_TAGS]);
  });
});

describe('changing and taking off', () => {
  it('R15: the place and its tags go to the other contact, and the one who left is remembered', async () => {
    await ok(associate(deps, { interaction, contactId: ana }));
    await ok(replaceParticipant(deps, { interaction, fromContactId: ana, toContactId: bo }));
    const record = await interactionRepository(db).ofKey(interaction.key);
    expect(record?.participants).toMatchObject([{ contactId: bo, tags: [...STANDARD_TAGS], origin: 'manual' }]);
    expect(record?.removedContactIds).toEqual([ana]);
  });

  it('R15: one who was taken off is remembered until associated again by hand', async () => {
    await ok(associate(deps, { interaction, contactId: ana }));
    await ok(takeOffParticipant(deps, { interaction, contactId: ana }));
    expect(await interactionRepository(db).ofKey(interaction.key)).toMatchObject({
      participants: [],
      removedContactIds: [ana],
    });
    await ok(associate(deps, { interaction, contactId: ana }));
    expect(await interactionRepository(db).ofKey(interaction.key)).toMatchObject({
      participants: [{ contactId: ana }],
      removedContactIds: [],
    });
  });

  it.each([
    ['interaction.remove', () => takeOffParticipant(deps, { interaction, contactId: ana })],
    ['interaction.change', () => replaceParticipant(deps, { interaction, fromContactId: ana, toContactId: bo })],
  ])('%s repeated answers with the first change', async (_name, ask) => {
    await ok(associate(deps, { interaction, contactId: ana }));
    expect(await ok(ask())).toEqual(await ok(ask()));
    expect(await db.changes.where('rows').startsWith('interactions:').count()).toBe(2);
  });

  it.each([
    ['taking off', () => takeOffParticipant(deps, { interaction, contactId: bo })],
    ['replacing', () => replaceParticipant(deps, { interaction, fromContactId: bo, toContactId: ana })],
  ])('refuses %s somebody who never took part', async (_name, ask) => {
    expect(await ask()).toMatchObject({ failure: { code: 'not-found', detail: bo } });
    expect(await db.interactions.count()).toBe(0);
    expect(await db.changes.where('rows').startsWith('interactions:').count()).toBe(0);
  });
});

describe('participants as the panel shows them', () => {
  it('R13: carry the reason of their match and how many others hold the address', async () => {
    await add(deps, 'Cy Roux', ['06 12 34 56 78']);
    await ok(associate(deps, { interaction, contactId: ana, matchedKey: 'tel:+33612345678' }));
    const [shown] = await ok(participantsOf(deps, interaction));
    expect(shown).toMatchObject({
      card: { id: ana, name: 'Ana Ruiz' },
      tags: [...STANDARD_TAGS],
      origin: 'manual',
      addedBy: 'agent-1',
      match: { rule: 'exact', key: 'tel:+33612345678', matchedValue: '+33 6 12 34 56 78' },
      otherHolders: 1,
    });
  });

  it('R1: quote the address as the page shows it, and none that it shows no more', async () => {
    await ok(associate(deps, { interaction, contactId: ana, matchedKey: 'tel:+33612345678' }));
    const onPage = seen('06.12.34.56.78').address;
    const quoted = async (addresses: ParsedAddress[]) =>
      (await ok(participantsOf(deps, interaction, addresses)))[0]?.match?.seenValue;
    expect(await quoted([onPage])).toBe('06.12.34.56.78');
    expect(await quoted([])).toBe('');
  });

  it("R10: leaves out another agent's private contact and its holding of the address", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const theirs = await add(other, 'Secret Person', ['ana@riviere.example'], { visibility: 'private' });
    await ok(associate(other, { interaction, contactId: theirs }));
    await ok(associate(deps, { interaction, contactId: ana, matchedKey: 'mailto:ana@riviere.example' }));
    const shown = await ok(participantsOf(deps, interaction));
    expect(shown.map(({ card }) => card.id)).toEqual([ana]);
    expect(shown[0]?.otherHolders).toBe(0);
  });

  it('is empty for an interaction without a record', async () => {
    expect(await ok(participantsOf(deps, ticket('none')))).toEqual([]);
  });
});
