import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { NamedContact } from '#lib/domain/contact/group-names.ts';
import { groupsLeft } from '#lib/domain/distinction/told-apart.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { MergeChoice } from '#lib/domain/contact/merge-contacts.ts';
import type { SetApart } from '#lib/messages/protocol/duplicate.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { ContactCard, OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { MOST_IN_PART } from '#lib/domain/view/list-limits.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { addGroup, type DuplicateGroup, findGroups, type Found } from './duplicate-groups.ts';
import { createToldApartModel, type NamedRecord, type ToldApartModel } from './told-apart-model.ts';
import { createTurns } from './turns.ts';

/** Two contacts side by side. */
export interface Comparison {
  keep: Contact;
  other: Contact;
  organizations: ReadonlyMap<string, OrganizationSummary>;
  /** Names of locations. */
  sites: ReadonlyMap<string, string>;
  /** How many interactions each took part in, by its id. */
  interactions: ReadonlyMap<string, number>;
  fromOther: ReadonlySet<MergeChoice>;
}

/** Contacts that are there twice, side by side, and their merging (R31). */
export interface DuplicatesModel {
  /** Undefined until the store was looked through. */
  groups: ReadonlySignal<readonly DuplicateGroup[] | undefined>;
  /** How many contacts were looked at so far. */
  looked: ReadonlySignal<number>;
  failure: ReadonlySignal<Failure | undefined>;
  comparison: ReadonlySignal<Comparison | undefined>;
  merging: ReadonlySignal<boolean>;
  toldApart: Pick<ToldApartModel, 'answer' | 'writing'>;
  load: () => Promise<void>;
  /** Somebody wrote: looks again, unless it was done here, after which it is known what is left. */
  noteChange: () => void;
  compare: (keepId: string, otherId: string) => Promise<void>;
  /** Keeps the other one instead. */
  swap: () => void;
  take: (choice: MergeChoice, fromOther: boolean) => void;
  /** Answers the id of the one that is kept, once they are one. */
  merge: () => Promise<string | undefined>;
  /** Says that no two of these are the same. */
  tellApart: (contacts: readonly NamedRecord[]) => Promise<void>;
  /** Says it of those that are side by side. */
  tellComparedApart: () => Promise<void>;
  /** Takes that back: those that look alike are there again. */
  lookAgain: (set: SetApart, contacts: readonly NamedRecord[]) => Promise<void>;
  close: () => void;
}

const ORDER: readonly DuplicateGroup['because'][] = [
  'same-address',
  'same-name-and-organization',
  'near-name',
  'shared-address',
];

/** What a contact is called where only the contact itself is known. */
export function called({ givenName, familyName, addresses }: Contact): string {
  return `${givenName} ${familyName}`.trim() || (addresses[0]?.value ?? '');
}

/** Makes the model. `confirmation` says what was merged, with Undo. */
export function createDuplicatesModel(call: Call, confirmation: Pick<ConfirmationModel, 'say'>): DuplicatesModel {
  const groups = signal<readonly DuplicateGroup[]>();
  const looked = signal(0);
  const failure = signal<Failure>();
  const comparison = signal<Comparison>();
  const merging = signal(false);
  const turns = createTurns();
  const showings = createTurns();
  /** What was written here and not been noted yet. */
  let ownWrites = 0;
  const countWrites = (isWriting: boolean) => {
    ownWrites += isWriting ? 1 : -1;
  };
  const onFailure = (why: Failure) => {
    failure.value = why;
  };
  const toldApart = createToldApartModel({
    call,
    of: 'contacts',
    confirmation,
    onFailure,
    onWriting: countWrites,
  });

  /** What was found, by the identity of each group, as ids alone; those that were told apart are among it. */
  let found: Found = new Map();
  const cards = new Map<string, ContactCard>();

  /** Asks part after part until there is none, unless another search or the leaving of the page comes between. */
  async function readAll<Value extends { next?: string }>(
    isNewest: () => boolean,
    read: (place: string | undefined) => Promise<Result<Value>>,
    take: (value: Value) => void,
  ): Promise<boolean> {
    let place: string | undefined;
    do {
      // Each part begins where the one before it ended.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await read(place);
      if (!isNewest()) return false;
      if (!answer.ok) {
        failure.value = answer.failure;
        return false;
      }
      take(answer.value);
      place = answer.value.next;
    } while (place !== undefined);
    return true;
  }

  /** Reads the cards of those who are in groups and not known yet, and shows what is left of the groups. */
  async function show(): Promise<void> {
    const isNewest = showings.next();
    const left = groupsLeft(found.values(), toldApart.known());
    const unknown = [...new Set(left.flatMap(({ ids }) => ids))].filter((id) => !cards.has(id));
    for (let at = 0; at < unknown.length; at += MOST_IN_PART) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await call('duplicate.cards', { ids: unknown.slice(at, at + MOST_IN_PART) });
      if (!isNewest()) return;
      if (!answer.ok) {
        failure.value = answer.failure;
        return;
      }
      for (const card of answer.value) cards.set(card.id, card);
    }
    const shown = left.flatMap(({ ids, because }): DuplicateGroup[] => {
      const contacts = ids.flatMap((id) => cards.get(id) ?? []);
      return contacts.length > 1 ? [{ key: ids.toSorted().join(' '), contacts, because }] : [];
    });
    shown.sort((one, other) => ORDER.indexOf(one.because) - ORDER.indexOf(other.because));
    batch(() => {
      failure.value = undefined;
      groups.value = shown;
    });
  }

  async function load(): Promise<void> {
    const isNewest = turns.next();
    const unread = await toldApart.load();
    if (!isNewest()) return;
    if (unread) {
      failure.value = unread;
      return;
    }
    // What was found before is there at once; looking through the store takes its time.
    if (groups.peek() !== undefined) await show();
    const named: NamedContact[] = [];
    const isNamed = await readAll(
      isNewest,
      (after) => call('duplicate.names', after === undefined ? {} : { after }),
      ({ contacts }) => {
        for (const contact of contacts) named.push(contact);
        looked.value = named.length;
      },
    );
    if (!isNamed) return;
    const sharing: (readonly string[])[] = [];
    const isRead = await readAll(
      isNewest,
      (from) => call('duplicate.addresses', from === undefined ? {} : { from }),
      ({ groups: some }) => sharing.push(...some.map(({ ids }) => ids)),
    );
    if (!isRead) return;
    found = findGroups(named, sharing);
    cards.clear();
    await show();
  }

  /** What is left once one was merged into another: whoever was like the one is like the other. */
  async function leave(otherId: string, keepId: string): Promise<void> {
    turns.next();
    await toldApart.load();
    const next: Found = new Map();
    for (const { ids, because } of found.values()) {
      addGroup(next, [...new Set(ids.map((id) => (id === otherId ? keepId : id)))], because);
    }
    found = next;
    cards.delete(keepId);
    await show();
  }

  async function tellApart(contacts: readonly NamedRecord[]): Promise<void> {
    if (!(await toldApart.tell(contacts))) return;
    comparison.value = undefined;
    await show();
  }

  return {
    groups,
    looked,
    failure,
    comparison,
    merging,
    toldApart,
    load,
    noteChange() {
      if (ownWrites > 0) ownWrites -= 1;
      else if (comparison.peek() === undefined) void load();
    },
    async compare(keepId, otherId) {
      const answer = await call('duplicate.compare', { ids: [keepId, otherId] });
      if (!answer.ok) {
        failure.value = answer.failure;
        return;
      }
      const { contacts, organizations, sites, interactions } = answer.value;
      const keep = contacts.find(({ id }) => id === keepId);
      const other = contacts.find(({ id }) => id === otherId);
      if (keep === undefined || other === undefined) {
        if (groups.peek() === undefined) onFailure({ code: 'not-found' });
        else await load();
        return;
      }
      const byId = new Map(organizations.map((organization) => [organization.id, organization]));
      const siteNames = new Map(sites.map((site) => [site.id, site.name]));
      comparison.value = {
        keep,
        other,
        organizations: byId,
        sites: siteNames,
        interactions: new Map(interactions),
        fromOther: new Set(),
      };
    },
    swap() {
      const { value } = comparison;
      if (value) comparison.value = { ...value, keep: value.other, other: value.keep, fromOther: new Set() };
    },
    take(field, isOther) {
      const { value } = comparison;
      if (value === undefined) return;
      const fromOther = new Set(value.fromOther);
      if (isOther) fromOther.add(field);
      else fromOther.delete(field);
      comparison.value = { ...value, fromOther };
    },
    async merge() {
      const { value } = comparison;
      if (value === undefined || merging.value) return undefined;
      const { keep, other, fromOther } = value;
      merging.value = true;
      countWrites(true);
      const answer = await call('duplicate.merge', { keepId: keep.id, otherId: other.id, fromOther: [...fromOther] });
      merging.value = false;
      if (!answer.ok) {
        countWrites(false);
        onFailure(answer.failure);
        return undefined;
      }
      comparison.value = undefined;
      confirmation.say({ what: 'merged', name: called(keep), other: called(other) }, answer.value.changeId);
      await leave(other.id, keep.id);
      return keep.id;
    },
    tellApart,
    async tellComparedApart() {
      const { value } = comparison;
      if (value) await tellApart([value.keep, value.other].map((each) => ({ id: each.id, name: called(each) })));
    },
    async lookAgain(set, contacts) {
      if (await toldApart.lookAgain(set, contacts)) await show();
    },
    close: () => {
      // Nobody looks any more: a search that is under way ends.
      turns.next();
      showings.next();
      comparison.value = undefined;
    },
  };
}
