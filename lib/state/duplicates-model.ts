import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { groupNames } from '#lib/domain/contact/group-names.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { MergeChoice } from '#lib/domain/contact/merge-contacts.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ListedContact } from '#lib/messages/protocol/contact.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { createTurns } from './turns.ts';

/** Contacts that may be one person, and the strongest reason. */
export interface DuplicateGroup {
  /** Ids in their order, joined: the group's own identity. */
  key: string;
  contacts: ListedContact[];
  because: 'same-address' | 'same-name-and-organization' | 'near-name';
}

/** Two contacts side by side. */
export interface Comparison {
  keep: Contact;
  other: Contact;
  organizations: ReadonlyMap<string, OrganizationSummary>;
  /** Names of locations. */
  sites: ReadonlyMap<string, string>;
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
  load: () => Promise<void>;
  compare: (keepId: string, otherId: string) => Promise<void>;
  /** Keeps the other one instead. */
  swap: () => void;
  take: (choice: MergeChoice, fromOther: boolean) => void;
  merge: () => Promise<void>;
  close: () => void;
}

const ORDER: readonly DuplicateGroup['because'][] = ['same-address', 'same-name-and-organization', 'near-name'];

/** Makes the model. `confirmation` says what was merged, with Undo. */
export function createDuplicatesModel(call: Call, confirmation: Pick<ConfirmationModel, 'say'>): DuplicatesModel {
  const groups = signal<readonly DuplicateGroup[]>();
  const looked = signal(0);
  const failure = signal<Failure>();
  const comparison = signal<Comparison>();
  const merging = signal(false);
  const turns = createTurns();

  async function load(): Promise<void> {
    const isNewest = turns.next();
    const listed = new Map<string, ListedContact>();
    const found = new Map<string, DuplicateGroup>();
    const keep = (ids: readonly string[], because: DuplicateGroup['because']): void => {
      const key = ids.toSorted().join(' ');
      const contacts = ids.flatMap((id) => listed.get(id) ?? []);
      if (contacts.length > 1 && !found.has(key)) found.set(key, { key, contacts, because });
    };
    let after: string | undefined;
    do {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await call('contact.list', after === undefined ? {} : { after });
      if (!isNewest()) return;
      if (!answer.ok) {
        failure.value = answer.failure;
        return;
      }
      for (const contact of answer.value.contacts) listed.set(contact.card.id, contact);
      looked.value = listed.size;
      after = answer.value.next;
    } while (after !== undefined);
    let from: string | undefined;
    do {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await call('duplicate.addresses', from === undefined ? {} : { from });
      if (!isNewest()) return;
      if (!answer.ok) {
        failure.value = answer.failure;
        return;
      }
      for (const { ids } of answer.value.groups) keep(ids, 'same-address');
      from = answer.value.next;
    } while (from !== undefined);
    const named = [...listed.values()].map(({ card, organizationIds }) => ({
      id: card.id,
      name: card.name,
      organizationIds,
    }));
    for (const { ids, because } of groupNames(named)) keep(ids, because);
    const sorted = [...found.values()].sort((one, other) => ORDER.indexOf(one.because) - ORDER.indexOf(other.because));
    batch(() => {
      failure.value = undefined;
      groups.value = sorted;
    });
  }

  return {
    groups,
    looked,
    failure,
    comparison,
    merging,
    load,
    async compare(keepId, otherId) {
      const answer = await call('duplicate.compare', { ids: [keepId, otherId] });
      if (!answer.ok) {
        failure.value = answer.failure;
        return;
      }
      const { contacts, organizations, sites } = answer.value;
      const keep = contacts.find(({ id }) => id === keepId);
      const other = contacts.find(({ id }) => id === otherId);
      if (keep === undefined || other === undefined) {
        await load();
        return;
      }
      const byId = new Map(organizations.map((organization) => [organization.id, organization]));
      const siteNames = new Map(sites.map((site) => [site.id, site.name]));
      comparison.value = { keep, other, organizations: byId, sites: siteNames, fromOther: new Set() };
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
      if (value === undefined || merging.value) return;
      const { keep, other, fromOther } = value;
      merging.value = true;
      const answer = await call('duplicate.merge', { keepId: keep.id, otherId: other.id, fromOther: [...fromOther] });
      merging.value = false;
      if (!answer.ok) {
        failure.value = answer.failure;
        return;
      }
      comparison.value = undefined;
      const names = [keep, other].map(
        ({ givenName, familyName, addresses }) => `${givenName} ${familyName}`.trim() || (addresses[0]?.value ?? ''),
      );
      confirmation.say({ what: 'merged', name: [...new Set(names)].join(', ') }, answer.value.changeId);
      await load();
    },
    close: () => {
      comparison.value = undefined;
    },
  };
}
