import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { contactFromRow, contactToRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import { ROWS_PER_SEARCH } from '#lib/db/find-candidates.ts';
import { MOST_COUNTED, searchContacts } from '#lib/db/search-contacts.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { emptyStore } from '../services/desk.ts';
import { contactMaker } from './rows.ts';

const viewer = { agentId: 'me', seesPrivate: true };
const BIG_PLACE = '0199f3c4-0000-7000-8000-0000000000bb';
const PLACE = '0199f3c4-0000-7000-8000-0000000000aa';

let db: Database;
const contact = contactMaker();

const save = (...contacts: Contact[]) => db.contacts.bulkAdd(contacts.map(contactToRow));

async function namesFor(typed: string, more: Partial<Parameters<typeof searchContacts>[2]> = {}): Promise<string[]> {
  const { contacts } = await searchContacts(db, typed, { viewer, ...more });
  return contacts.map(({ givenName, familyName }) => `${givenName} ${familyName}`.trim());
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('searching contacts', () => {
  beforeEach(async () => {
    db = await emptyStore();
    await save(
      contact('Hélène Rivière', ['h.riviere@notaires.example', '+33 6 12 34 56 78']),
      contact('Jean-Pierre Dupont', ['+33 1 44 55 66 77', 'jp@dupont.example']),
      contact('Jean Martin', ['+44 20 7946 0958']),
      contact("Siobhán O'Brien", ['4312']),
      contact('', ['nameless@notaires.example']),
    );
  });

  it.each([
    ['helene', ['Hélène Rivière']],
    ['RIVI', ['Hélène Rivière']],
    ['riviere hel', ['Hélène Rivière']],
    ['jean', ['Jean Martin', 'Jean-Pierre Dupont']],
    ['jean dup', ['Jean-Pierre Dupont']],
    ['du je pi', ['Jean-Pierre Dupont']],
    ['jean-pierre', ['Jean-Pierre Dupont']],
    ['obrien', ["Siobhán O'Brien"]],
    ["o'bri", ["Siobhán O'Brien"]],
    ['jean riviere', []],
    ['ean', []],
  ])('finds by prefix of any word, all words, without case and accents: %s', async (typed, names) => {
    expect(await namesFor(typed)).toEqual(names);
  });

  it.each([
    ['5678', ['Hélène Rivière']],
    ['34 56 78', ['Hélène Rivière']],
    ['06.12.34', ['Hélène Rivière']],
    ['+33 6 12 34 56 78', ['Hélène Rivière']],
    ['+331', ['Jean-Pierre Dupont']],
    ['6677', ['Jean-Pierre Dupont']],
    ['+44', ['Jean Martin']],
    ['4312', ["Siobhán O'Brien"]],
    ['678', []],
  ])('finds by beginning, or four and more last digits, of a number: %s', async (typed, names) => {
    expect(await namesFor(typed)).toEqual(names);
  });

  it.each([
    ['h.riv', ['Hélène Rivière']],
    ['H.Riviere@Not', ['Hélène Rivière']],
    ['@notaires', ['', 'Hélène Rivière']],
    ['nameless', ['']],
    ['notaires.exa', ['', 'Hélène Rivière']],
    ['riviere@', []],
  ])('finds by the beginning of a mail address or its domain: %s', async (typed, names) => {
    expect((await namesFor(typed)).sort()).toEqual(names);
  });

  it.each(['', '   ', '@', '+', '()', '\u0000'])('finds nobody for %j', async (typed) => {
    expect(await namesFor(typed)).toEqual([]);
  });

  it("R10: never another agent's private contacts, not in the count either; the own ones with the right alone", async () => {
    await save(
      contact('Zoe Mine', [], { visibility: 'private' }),
      contact('Zoe Theirs', [], { visibility: 'private', ownerId: 'other' }),
      contact('Zoe Open'),
    );
    expect(await namesFor('zoe')).toEqual(['Zoe Mine', 'Zoe Open']);
    expect(await namesFor('zoe', { viewer: { agentId: 'me', seesPrivate: false } })).toEqual(['Zoe Open']);
    const inPlace = { viewer, organizationId: PLACE, onlyOrganization: true };
    expect((await searchContacts(db, 'zoe', inPlace)).hiddenElsewhere).toBe(2);
  });

  it("R22: an organization's contacts come first, or alone with a count of the others", async () => {
    const memberships = [{ organizationId: PLACE }];
    await save(contact('Jeanne Zola', [], { memberships }), contact('Zacharie Jean', [], { memberships }));
    expect(await namesFor('jean', { organizationId: PLACE })).toEqual([
      'Zacharie Jean',
      'Jeanne Zola',
      'Jean Martin',
      'Jean-Pierre Dupont',
    ]);
    expect(await namesFor('jean', { organizationId: PLACE, limit: 3 })).toHaveLength(3);
    const alone = await searchContacts(db, 'jean', { viewer, organizationId: PLACE, onlyOrganization: true });
    expect(alone.contacts.map(({ familyName }) => familyName)).toEqual(['Jean', 'Zola']);
    expect(alone.hiddenElsewhere).toBe(2);
  });

  it('finds a contact by its present name and address only', async () => {
    const [row] = await db.contacts.where('keys').equals('mailto:jp@dupont.example').toArray();
    await db.contacts.put(contactToRow({ ...contactFromRow(row!), familyName: 'Durand', addresses: [] }));
    expect([await namesFor('dupont'), await namesFor('durand')]).toEqual([[], ['Jean-Pierre Durand']]);
    expect(await namesFor('jp@')).toEqual([]);
  });
});

describe('searching among very many of the same prefix', () => {
  beforeAll(async () => {
    db = await emptyStore();
    const crowd = Array.from({ length: 1500 }, (_, index) =>
      contact(`${index % 2 === 0 ? 'Marie' : 'Marc'} Ma0${index}`, [`m${index}@crowd.example`]),
    );
    const strangers = Array.from({ length: 400 }, (_, index) =>
      contact(`Marie Anonym${index}`, [], { visibility: 'private', ownerId: 'other' }),
    );
    const late = [
      contact('Marie'),
      contact('Marie Zzz', [], { memberships: [{ organizationId: PLACE }] }),
      contact('Ma Li'),
      contact('Zoe Ma'),
      contact('Jo Marc Marie'),
      contact('', ['ma@x.example']),
      contact('Marie Anzhelika'),
      ...Array.from({ length: 150 }, (_, index) =>
        contact(`Big Ma9${index}`, [], { memberships: [{ organizationId: BIG_PLACE }] }),
      ),
    ];
    await db.contacts.bulkAdd([...crowd, ...strangers, ...late].map(contactToRow));
  });

  it('puts an exact name first although it was saved last', async () => {
    expect((await namesFor('marie'))[0]).toBe('Marie');
    expect((await namesFor('marie zzz'))[0]).toBe('Marie Zzz');
    expect((await namesFor('zzz marie'))[0]).toBe('Marie Zzz');
    expect((await namesFor('ma@x.example'))[0]).toBe('');
  });

  it('puts a name that begins with the whole word before those that begin with a longer one', async () => {
    const names = await namesFor('ma');
    expect(names[0]).toBe('Ma Li');
    expect(names).toHaveLength(20);
  });

  it("R10: reads on past other agents' private contacts", async () => {
    expect(await namesFor('an')).toEqual(['Marie Anzhelika']);
    expect(await namesFor('marie an')).toEqual(['Marie Anzhelika']);
  });

  it('intersects common words without missing anybody', async () => {
    expect(await namesFor('marc marie')).toEqual(['Jo Marc Marie']);
    expect(await namesFor('marie m', { limit: 5000 })).toHaveLength(ROWS_PER_SEARCH);
  });

  it('R22: counts who is hidden, strangers left out, up to a thousand', async () => {
    const alone = await searchContacts(db, 'marie', { viewer, organizationId: PLACE, onlyOrganization: true });
    expect(alone.contacts.map(({ familyName }) => familyName)).toEqual(['Zzz']);
    expect(alone.hiddenElsewhere).toBe(750 + 3);
    const inMa = { viewer, organizationId: PLACE, onlyOrganization: true };
    expect((await searchContacts(db, 'ma', inMa)).hiddenElsewhere).toBe(MOST_COUNTED);
    expect((await namesFor('ma', { organizationId: PLACE }))[0]).toBe('Marie Zzz');
  });

  it.each([
    ['ma', undefined],
    ['marie', undefined],
    ['marie ma', undefined],
    ['m', undefined],
    ['m m', undefined],
    ['@crowd', undefined],
    ['marc mar', undefined],
    ['ma', BIG_PLACE],
    ['big', BIG_PLACE],
    ['big ma', BIG_PLACE],
  ])('reads few rows for %s', async (typed, organizationId) => {
    const reads = vi.spyOn(IDBObjectStore.prototype, 'get');
    const whole = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const { contacts } = await searchContacts(db, typed, { viewer, organizationId });
    const lists = organizationId === undefined ? 1 : 2;
    expect(contacts.length).toBeGreaterThan(0);
    expect(reads.mock.calls.length).toBeLessThanOrEqual(lists * ROWS_PER_SEARCH);
    expect(whole).not.toHaveBeenCalled();
  });

  it("R22: finds a big organization's contacts among a crowd", async () => {
    const found = await searchContacts(db, 'ma9', { viewer, organizationId: BIG_PLACE, onlyOrganization: true });
    expect(found.contacts).toHaveLength(20);
    expect(found.hiddenElsewhere).toBe(0);
  });
});
