import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { interactionRepository } from '#lib/db/interaction-repository.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import { STANDARD_TAGS } from '#lib/domain/tag/tag.ts';
import { associate } from '#lib/services/interactions/associate.ts';
import { takeOffParticipant } from '#lib/services/interactions/take-off-participant.ts';
import { replaceParticipant } from '#lib/services/interactions/replace-participant.ts';
import { undoChange } from '#lib/services/journal/undo-change.ts';
import { associateAutomatically } from '#lib/services/resolution/associate-automatically.ts';
import { matchesOf } from '#lib/services/resolution/matches-of.ts';
import { resolveAddresses } from '#lib/services/resolution/resolve-addresses.ts';
import { placesOfAddress } from '#lib/services/resolution/places-of-address.ts';
import { suggestionsFor } from '#lib/services/resolution/suggestions-for.ts';
import type { ServiceDeps } from '#lib/services/service-deps.ts';
import { add, addOrganization, agentOf, emptyStore, ok, seen, ticket } from './desk.ts';

let db: Database;
let deps: ServiceDeps;
const interaction = ticket('7');

beforeEach(async () => {
  db = await emptyStore();
  deps = agentOf(db);
});

const resolveSeen = (agent: ServiceDeps, ...addresses: RankedAddress[]) =>
  ok(resolveAddresses(agent, { addresses, setAside: [] }));

describe('resolving the addresses of a page', () => {
  it.each([
    ['+33 6 12 34 56 78', '06.12.34.56.78', 'exact'],
    ['06 12 34 56 78', '+33612345678', 'exact'],
    ['Ana.Ruiz@Riviere.example', 'ana.ruiz@riviere.EXAMPLE', 'exact'],
    ['+55 11 2345 6789 x12', '+55 11 2345 6789', 'base-number'],
    ['+55 11 8765-4321', '+55 11 98765-4321', 'old-format'],
  ])('R1, R11: the only holder of %s is who %s stands for', async (stored, onPage, rule) => {
    const ana = await add(deps, 'Ana Ruiz', [stored]);
    await add(deps, 'Bo Lind', ['+33 1 44 55 66 77', 'bo@riviere.example']);
    expect(await resolveSeen(deps, seen(onPage))).toMatchObject({
      status: 'resolved',
      contactId: ana,
      rule: 'only-holder',
      candidates: [{ contactId: ana, reason: { rule, matchedValue: stored } }],
    });
  });

  it('R2: a number that was saved in one country keeps it when an agent of another looks it up', async () => {
    const ana = await add(deps, 'Ana Ruiz', ['06 12 34 56 78']);
    const abroad = agentOf(db, { countries: [{ country: 'BE', source: 'agent' }] });
    expect(await resolveSeen(abroad, seen('+33612345678'))).toMatchObject({ status: 'resolved', contactId: ana });
  });

  it('R6: an address of several contacts is shared and picks none', async () => {
    const ids = [await add(deps, 'Ana', ['info@riviere.example']), await add(deps, 'Bo', ['info@riviere.example'])];
    const resolution = await resolveSeen(deps, seen('info@riviere.example'));
    expect(resolution).toMatchObject({ status: 'ambiguous', shared: true });
    expect(resolution.candidates.map(({ contactId }) => contactId).sort()).toEqual(ids.sort());
  });

  it("R10, R11: the agent's own private contact wins over a public one; another agent's is not there at all", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const open = await add(deps, 'Public', ['a@x.example']);
    const mine = await add(deps, 'Mine', ['a@x.example'], { visibility: 'private' });
    await add(other, 'Theirs', ['a@x.example'], { visibility: 'private' });
    expect(await resolveSeen(deps, seen('a@x.example'))).toMatchObject({
      status: 'resolved',
      contactId: mine,
      rule: 'own-private-before-public',
      candidates: [{ contactId: mine }, { contactId: open }],
    });
  });

  it('R60: without the right to private contacts only the public one is there', async () => {
    const open = await add(deps, 'Public', ['a@x.example']);
    await add(deps, 'Mine', ['a@x.example'], { visibility: 'private' });
    const limited = agentOf(db, { rights: ['contacts.edit'] });
    expect(await resolveSeen(limited, seen('a@x.example'))).toMatchObject({
      contactId: open,
      candidates: [{ contactId: open }],
    });
  });

  it('R14: writes nothing, found or not', async () => {
    await resolveSeen(deps, seen('nobody@x.example'));
    expect([await db.contacts.count(), await db.interactions.count(), await db.changes.count()]).toEqual([0, 0, 0]);
  });

  it('gives candidates as cards with their reasons, in order', async () => {
    const organizationId = await addOrganization(deps, 'Notaires Rivière');
    await add(deps, 'Ana Ruiz', ['a@x.example'], { memberships: [{ organizationId }] });
    await add(deps, 'Bo Lind', ['a@x.example']);
    const { candidates } = await resolveSeen(deps, seen('a@x.example'));
    const matches = await ok(matchesOf(deps, candidates));
    expect(matches.map(({ card }) => card.id)).toEqual(candidates.map(({ contactId }) => contactId));
    expect(matches.map(({ card }) => [card.name, card.organization?.name])).toEqual(
      expect.arrayContaining([
        ['Ana Ruiz', 'Notaires Rivière'],
        ['Bo Lind', undefined],
      ]),
    );
    expect(matches[0]?.reason).toMatchObject({ rule: 'exact', matchedValue: 'a@x.example' });
  });
});

describe('associating automatically', () => {
  let ana: string;
  beforeEach(async () => {
    ana = await add(deps, 'Ana Ruiz', ['a@x.example']);
  });

  it('R11, R21: the one resolved contact takes part with all four tags, in one change', async () => {
    const resolution = await resolveSeen(deps, seen('a@x.example'));
    const written = await ok(associateAutomatically(deps, interaction, resolution));
    expect(await interactionRepository(db).ofKey(interaction.key)).toMatchObject({
      participants: [
        { contactId: ana, tags: [...STANDARD_TAGS], origin: 'automatic', matchedKey: 'mailto:a@x.example' },
      ],
    });
    expect(await db.changes.get(written!.changeId)).toMatchObject({
      action: 'interaction.resolve-automatically',
      subject: 'Ana Ruiz',
    });
  });

  it('is done once, however often and at whatever moment the page reports', async () => {
    const resolution = await resolveSeen(deps, seen('a@x.example'));
    const answers = await Promise.all([1, 2, 3].map(() => ok(associateAutomatically(deps, interaction, resolution))));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await ok(associateAutomatically(deps, interaction, resolution))).toBeNull();
    expect(await db.changes.where('rows').startsWith('interactions:').count()).toBe(1);
    expect(await interactionRepository(db).ofKey(interaction.key)).toMatchObject({ revision: 1 });
  });

  it('R12: does nothing for an address in running text', async () => {
    const resolution = await resolveSeen(deps, seen('a@x.example', { mayAssociate: false, trust: 'body' }));
    expect(resolution).toMatchObject({ status: 'resolved', automatic: false });
    expect(await ok(associateAutomatically(deps, interaction, resolution))).toBeNull();
    expect(await db.interactions.count()).toBe(0);
  });

  it('never touches an interaction that somebody takes part in', async () => {
    const bo = await add(deps, 'Bo Lind');
    await ok(associate(deps, { interaction, contactId: bo }));
    const resolution = await resolveSeen(deps, seen('a@x.example'));
    expect(await ok(associateAutomatically(deps, interaction, resolution))).toBeNull();
    expect((await interactionRepository(db).ofKey(interaction.key))?.participants).toHaveLength(1);
  });

  it('R15: never brings back a contact that an agent took off, replaced or undid', async () => {
    const bo = await add(deps, 'Bo Lind');
    const resolution = await resolveSeen(deps, seen('a@x.example'));
    const takingOff = ticket('off');
    await ok(associateAutomatically(deps, takingOff, resolution));
    await ok(takeOffParticipant(deps, { interaction: takingOff, contactId: ana }));
    expect(await ok(associateAutomatically(deps, takingOff, resolution))).toBeNull();

    const replacing = ticket('other');
    await ok(associateAutomatically(deps, replacing, resolution));
    await ok(replaceParticipant(deps, { interaction: replacing, fromContactId: ana, toContactId: bo }));
    await ok(takeOffParticipant(deps, { interaction: replacing, contactId: bo }));
    expect(await ok(associateAutomatically(deps, replacing, resolution))).toBeNull();

    const undone = await ok(associateAutomatically(deps, interaction, resolution));
    const undo = await ok(undoChange(deps, undone!));
    expect(await interactionRepository(db).ofKey(interaction.key)).toMatchObject({
      participants: [],
      removedContactIds: [ana],
    });
    expect(await ok(associateAutomatically(deps, interaction, resolution))).toBeNull();
    // Undoing the undoing associates again.
    await ok(undoChange(deps, undo));
    expect(await interactionRepository(db).ofKey(interaction.key)).toMatchObject({
      participants: [{ contactId: ana, tags: [...STANDARD_TAGS] }],
      removedContactIds: [],
    });
  });

  it('does nothing when the contact is gone meanwhile', async () => {
    const resolution = await resolveSeen(deps, seen('a@x.example'));
    await db.contacts.delete(ana);
    expect(await ok(associateAutomatically(deps, interaction, resolution))).toBeNull();
    expect(await db.interactions.count()).toBe(0);
  });
});

describe('suggestions', () => {
  const namesFor = async (text: string): Promise<string[]> =>
    (await ok(suggestionsFor(deps, await placesOfAddress(deps, seen(text).address)))).map(({ name }) => name);

  it('R22: are contacts of the organization with the longest domain, at most five', async () => {
    const bank = await addOrganization(deps, 'Bank', { domains: ['bank.example'] });
    const paris = await addOrganization(deps, 'Bank Paris', { domains: ['paris.bank.example'] });
    await add(deps, 'Head Office', [], { memberships: [{ organizationId: bank }] });
    for (const name of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']) {
      // oxlint-disable-next-line no-await-in-loop
      await add(deps, name, [], { memberships: [{ organizationId: paris }] });
    }
    expect(await namesFor('x@paris.bank.example')).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
    expect(await namesFor('x@lyon.bank.example')).toEqual(['Head Office']);
    expect(await namesFor('x@bank.example')).toEqual(['Head Office']);
    expect(await namesFor('x@otherbank.example')).toEqual([]);
  });

  it('R7: free mail leads to no organization', async () => {
    const organizationId = await addOrganization(deps, 'Freelancer', { domains: ['gmail.com'] });
    await add(deps, 'Ana', [], { memberships: [{ organizationId }] });
    expect(await namesFor('somebody@gmail.com')).toEqual([]);
  });

  it('R6: a switchboard leads to its organization', async () => {
    const organizationId = await addOrganization(deps, 'Notaires', {
      addresses: [{ medium: 'phone', value: '01 44 55 66 77' }],
    });
    await add(deps, 'Ana', [], { memberships: [{ organizationId }] });
    expect(await namesFor('+33 1 44 55 66 77')).toEqual(['Ana']);
  });

  it("R10: leave out other agents' private contacts, however many there are", async () => {
    const other = agentOf(db, { agent: { id: 'agent-2', name: 'Eve' } });
    const organizationId = await addOrganization(deps, 'Bank', { domains: ['bank.example'] });
    for (let count = 0; count < 60; count += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await add(other, `Secret ${count}`, [], { memberships: [{ organizationId }], visibility: 'private' });
    }
    await add(deps, 'Ana', [], { memberships: [{ organizationId }] });
    expect(await namesFor('x@bank.example')).toEqual(['Ana']);
  });
});
