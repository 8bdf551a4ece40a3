import { contactRepository } from '#lib/db/contact-repository.ts';
import { contactToRow } from '#lib/db/contact-row.ts';
import { openStore } from '#lib/db/open-store.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Turns } from '../figure.ts';
import { repeatableNumbers } from '../numbers.ts';

const store = openStore();
const { db } = store;
const AGENT = 'bench';
const CHUNK = 5000;

/** Fills the store with contacts that have one number and one mail address each. */
export async function fill(count: number): Promise<void> {
  await store.ready();
  for (let start = 0; start < count; start += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - start) }, (_, index) =>
      contactToRow(contact(start + index)),
    );
    await db.contacts.bulkAdd(rows);
  }
}

/**
 * Looks random present contacts up, by turns: `per` times by number through the repository, `per` times by primary
 * key with nothing but IndexedDB. Times are milliseconds per look-up, one of each per round.
 */
export async function compareLookUps(count: number, rounds: number, per: number): Promise<Turns> {
  await store.ready();
  const repository = contactRepository(db, { agentId: AGENT, seesPrivate: true });
  const bare = await open();
  const below = repeatableNumbers(7);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const chosen = Array.from({ length: per }, () => below(count));
    const measureOurs = async (): Promise<number> => {
      const start = performance.now();
      for (const number of chosen) {
        const key = `tel:${phone(number)}`;
        const holders = (await repository.holdersOf([key])).get(key);
        if (holders?.[0]?.id !== id(number)) throw new Error(`${key} was not found.`);
      }
      return (performance.now() - start) / per;
    };
    const measureFloor = async (): Promise<number> => {
      const start = performance.now();
      for (const number of chosen) {
        if ((await get(bare, id(number))) === undefined) throw new Error(`${id(number)} was not found.`);
      }
      return (performance.now() - start) / per;
    };
    // Whoever comes second may find pages of the store already read: they take turns.
    if (round % 2 === 0) {
      ours.push(await measureOurs());
      floor.push(await measureFloor());
    } else {
      floor.push(await measureFloor());
      ours.push(await measureOurs());
    }
  }
  return { ours, floor };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(db.name);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('the store does not open')));
  });
}

function get(database: IDBDatabase, key: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = database.transaction('contacts', 'readonly').objectStore('contacts').get(key);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('the row cannot be read')));
  });
}

function id(number: number): string {
  return `0199f3c4-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** French mobile numbers outside the range that is reserved for fiction. */
function phone(number: number): string {
  return `+336${String(10_000_000 + number)}`;
}

const GIVEN = ['Hélène', 'Ana', 'Jürgen', 'Siobhán', 'Noah', 'Chloé', 'Ayşe', 'Mehdi'];
const FAMILY = ['Rivière', 'Ruiz', 'Müller', "O'Brien", 'Dupont', 'Lefèvre', 'Yılmaz', 'Benali'];

function contact(number: number): Contact {
  return {
    id: id(number),
    givenName: GIVEN[number % GIVEN.length]!,
    familyName: `${FAMILY[(number >> 3) % FAMILY.length]!} ${number.toString(36)}`,
    addresses: [
      { medium: 'phone', value: phone(number) },
      { medium: 'email', value: `c${number}@desk${number % 997}.example` },
    ],
    memberships: [],
    postalAddresses: [],
    socialIds: [],
    attributes: {},
    doNotCall: false,
    visibility: 'public',
    createdAt: 1,
    createdBy: AGENT,
    updatedAt: 1,
    updatedBy: AGENT,
    revision: 1,
    ownerId: AGENT,
  };
}
