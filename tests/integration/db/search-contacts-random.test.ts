import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contactSearchFields, contactToRow } from '#lib/db/contact-row.ts';
import type { Database } from '#lib/db/database.ts';
import { searchContacts } from '#lib/db/search-contacts.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { parseQuery } from '#lib/domain/search/parse-query.ts';
import { rankMatch } from '#lib/domain/search/rank-match.ts';
import { emptyStore } from '../services/desk.ts';
import { contactMaker } from './rows.ts';

const viewer = { agentId: 'me', seesPrivate: true };
const PLACE = '0199f3c4-0000-7000-8000-0000000000aa';
const contact = contactMaker();

let db: Database;

describe('search among many against going through all rows', () => {
  const given = ['Jean', 'Jeanne', 'Marie', 'Ma', 'Marie Jeanne'];
  const family = ['Martin', 'Marie', 'Jeannot', 'Li', 'Ma', ''];
  const typed = fc.array(fc.constantFrom('j', 'm', 'je', 'jean', 'jeanne', 'ma', 'marie', 'li'), {
    minLength: 1,
    maxLength: 3,
  });
  let crowd: Contact[];

  beforeAll(async () => {
    db = await emptyStore();
    crowd = Array.from({ length: 900 }, (_, index) => {
      const name = `${given[index % 5]!} ${family[(index * 7 + (index >> 4)) % 6]!}`.trim();
      // Numbers make most names differ, some are the same.
      return contact(index % 9 === 0 ? name : `${name} ${index}`, [], {
        memberships: index % 4 === 0 ? [{ organizationId: PLACE }] : [],
        visibility: index % 10 === 3 ? 'private' : 'public',
        ownerId: 'other',
      });
    });
    await db.contacts.bulkAdd(crowd.map(contactToRow));
  });

  const fitting = (text: string, accept: (each: Contact) => boolean): Map<string, number> => {
    const query = parseQuery(text)!;
    const ranks = crowd
      .filter((each) => each.visibility === 'public' && accept(each))
      .map((each) => [each.id, rankMatch(query, contactSearchFields(each, []))] as const);
    return new Map(ranks.flatMap(([id, rank]) => (rank === undefined ? [] : [[id, rank]])));
  };

  it('fills the answer with contacts that fit, whole names first', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const text = words.join(' ');
        const ranks = fitting(text, () => true);
        const { contacts } = await searchContacts(db, text, { viewer });
        expect(contacts.every(({ id }) => ranks.has(id))).toBe(true);
        expect(contacts).toHaveLength(Math.min(20, ranks.size));
        const whole = [...ranks].filter(([, rank]) => rank >= 950).length;
        expect(contacts.filter(({ id }) => ranks.get(id)! >= 950)).toHaveLength(Math.min(20, whole));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("R22: fills it with the organization's and counts the others", async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const text = words.join(' ');
        const isMember = ({ memberships }: Contact) => memberships.length > 0;
        const inside = fitting(text, isMember);
        const outside = fitting(text, (each) => !isMember(each));
        const organization = { viewer, organizationId: PLACE };
        const alone = await searchContacts(db, text, { ...organization, onlyOrganization: true });
        expect(alone.contacts).toHaveLength(Math.min(20, inside.size));
        expect(alone.contacts.every(({ id }) => inside.has(id))).toBe(true);
        const first = await searchContacts(db, text, organization);
        expect(first.contacts.slice(0, inside.size).every(({ id }) => inside.has(id))).toBe(true);
        expect(first.contacts).toHaveLength(Math.min(20, inside.size + outside.size));
        expect(alone.hiddenElsewhere).toBe(outside.size);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('search against going through all rows', () => {
  const words = ['jean', 'jeanne', 'marie', 'martin', 'ma', 'li', 'o’brien', 'Éric', 'x'];
  const name = fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((parts) => parts.join(' '));
  const mail = fc
    .tuple(fc.constantFrom('jean', 'ma.li', 'info'), fc.constantFrom('a.example', 'li.example'))
    .map((parts) => parts.join('@'));
  const phone = fc.constantFrom('+33612345678', '+33612340000', '4312', '+442079460958');
  const person = fc.record({ name, addresses: fc.array(fc.oneof(mail, phone), { maxLength: 2 }), mine: fc.boolean() });
  const typed = fc.oneof(
    fc
      .array(fc.constantFrom('j', 'je', 'jean', 'ma', 'mar', 'li', 'obr', 'eric'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(' ')),
    fc.constantFrom('5678', '0612', '+33', '4312', 'jean@', '@li', 'ma.li', 'info@a.example', '0000'),
  );

  it('gives the same contacts in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { maxLength: 25 }),
        fc.array(typed, { minLength: 1, maxLength: 5 }),
        async (people, queries) => {
          const fresh = await emptyStore();
          const contacts = people.map((each) =>
            contact(each.name, each.addresses, { visibility: each.mine ? 'private' : 'public' }),
          );
          await fresh.contacts.bulkAdd(contacts.map(contactToRow));
          for (const text of queries) {
            const query = parseQuery(text)!;
            const naive = contacts
              .map((each) => ({ each, rank: rankMatch(query, contactSearchFields(each, contactToRow(each).keys)) }))
              .filter(({ rank }) => rank !== undefined);
            // oxlint-disable-next-line no-await-in-loop
            const found = await searchContacts(fresh, text, { viewer, limit: 100 });
            const ranks = found.contacts.map((each) => naive.find((other) => other.each.id === each.id)?.rank);
            expect(new Set(found.contacts.map(({ id }) => id))).toEqual(new Set(naive.map(({ each }) => each.id)));
            expect(ranks).toEqual([...ranks].sort((one, other) => other! - one!));
          }
          fresh.close();
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
