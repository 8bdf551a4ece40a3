import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { OrganizationGroup } from '#lib/domain/organization/group-organizations.ts';
import type { OrganizationMergeChoice } from '#lib/domain/organization/merge-organizations.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import type { SetApart } from '#lib/messages/protocol/duplicate.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { createToldApartModel, type NamedRecord, type ToldApartModel } from './told-apart-model.ts';
import { createTurns } from './turns.ts';

/** Organizations that may be one, by name. */
export interface ShownOrganizationGroup {
  /** Ids in their order, joined: the group's own identity. */
  key: string;
  organizations: OrganizationSummary[];
  because: OrganizationGroup['because'];
}

/** One of two side by side, with how many contacts and locations it has. */
export type ComparedOrganization = Response<'duplicate.compare-organizations'>[number];

/** Two organizations side by side. */
export interface OrganizationComparison {
  keep: ComparedOrganization;
  other: ComparedOrganization;
  fromOther: ReadonlySet<OrganizationMergeChoice>;
}

/** Organizations that are there twice, side by side, and their merging (R31). */
export interface OrganizationDuplicatesModel {
  /** Undefined until the store was looked through. */
  groups: ReadonlySignal<readonly ShownOrganizationGroup[] | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  comparison: ReadonlySignal<OrganizationComparison | undefined>;
  merging: ReadonlySignal<boolean>;
  toldApart: Pick<ToldApartModel, 'answer' | 'writing'>;
  load: () => Promise<void>;
  compare: (keepId: string, otherId: string) => Promise<void>;
  /** Keeps the other one instead. */
  swap: () => void;
  take: (choice: OrganizationMergeChoice, fromOther: boolean) => void;
  /** Answers the id of the one that is kept, once they are one. */
  merge: () => Promise<string | undefined>;
  /** Says that no two of these are the same. */
  tellApart: (organizations: readonly NamedRecord[]) => Promise<void>;
  /** Says it of those that are side by side. */
  tellComparedApart: () => Promise<void>;
  /** Takes that back: those that look alike are there again. */
  lookAgain: (set: SetApart, organizations: readonly NamedRecord[]) => Promise<void>;
  close: () => void;
}

/** Makes the model. `confirmation` says what was merged, with Undo. */
export function createOrganizationDuplicatesModel(
  call: Call,
  confirmation: Pick<ConfirmationModel, 'say'>,
): OrganizationDuplicatesModel {
  const groups = signal<readonly ShownOrganizationGroup[]>();
  const failure = signal<Failure>();
  const comparison = signal<OrganizationComparison>();
  const merging = signal(false);
  const turns = createTurns();
  const toldApart = createToldApartModel({
    call,
    of: 'organizations',
    confirmation,
    onFailure: (why) => {
      failure.value = why;
    },
  });

  async function load(): Promise<void> {
    const isNewest = turns.next();
    const [answer, unread] = await Promise.all([call('duplicate.organizations', {}), toldApart.load()]);
    if (!isNewest()) return;
    if (!answer.ok || unread) {
      failure.value = answer.ok ? unread : answer.failure;
      return;
    }
    const byId = new Map(answer.value.organizations.map((organization) => [organization.id, organization]));
    batch(() => {
      failure.value = undefined;
      groups.value = answer.value.groups.map(({ ids, because }) => ({
        key: ids.join(' '),
        organizations: ids.flatMap((id) => byId.get(id) ?? []),
        because,
      }));
    });
  }

  async function tellApart(organizations: readonly NamedRecord[]): Promise<void> {
    if (!(await toldApart.tell(organizations))) return;
    comparison.value = undefined;
    await load();
  }

  return {
    groups,
    failure,
    comparison,
    merging,
    toldApart,
    load,
    async compare(keepId, otherId) {
      const answer = await call('duplicate.compare-organizations', { ids: [keepId, otherId] });
      if (!answer.ok) {
        failure.value = answer.failure;
        return;
      }
      const keep = answer.value.find(({ organization }) => organization.id === keepId);
      const other = answer.value.find(({ organization }) => organization.id === otherId);
      if (keep === undefined || other === undefined) {
        if (groups.peek() === undefined) failure.value = { code: 'not-found' };
        else await load();
      } else comparison.value = { keep, other, fromOther: new Set() };
    },
    swap() {
      const { value } = comparison;
      if (value) comparison.value = { keep: value.other, other: value.keep, fromOther: new Set() };
    },
    take(choice, isOther) {
      const { value } = comparison;
      if (value === undefined) return;
      const fromOther = new Set(value.fromOther);
      if (isOther) fromOther.add(choice);
      else fromOther.delete(choice);
      comparison.value = { ...value, fromOther };
    },
    async merge() {
      const { value } = comparison;
      if (value === undefined || merging.value) return undefined;
      const [keep, other] = [value.keep.organization, value.other.organization];
      merging.value = true;
      const answer = await call('duplicate.merge-organizations', {
        keepId: keep.id,
        otherId: other.id,
        fromOther: [...value.fromOther],
      });
      merging.value = false;
      if (!answer.ok) {
        failure.value = answer.failure;
        return undefined;
      }
      comparison.value = undefined;
      confirmation.say({ what: 'merged', name: keep.name, other: other.name }, answer.value.changeId);
      // Where nobody looks for others they are not looked for.
      if (groups.peek() !== undefined) await load();
      return keep.id;
    },
    tellApart,
    async tellComparedApart() {
      const { value } = comparison;
      if (value) await tellApart([value.keep.organization, value.other.organization]);
    },
    async lookAgain(set, organizations) {
      if (await toldApart.lookAgain(set, organizations)) await load();
    },
    close: () => {
      comparison.value = undefined;
    },
  };
}
