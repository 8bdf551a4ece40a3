import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { newId } from '#lib/domain/id.ts';
import { fail } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ListedInteraction, SameAddress, WorkItem } from '#lib/messages/protocol/worklist.ts';
import type { ConfirmationModel, Reversal } from './confirmation-model.ts';
import { createPagedList, type PagedList } from './paged-list.ts';
import type { Named } from './panel-writes.ts';
import type { Schedule } from './schedule.ts';
import { createDesk, type DeskModel } from './worklist-desk.ts';

/** What the list of unresolved interactions shows: those that fit a text, the latest or the oldest first. */
export interface WorklistWanted {
  query: string;
  oldestFirst: boolean;
}

/** The same answer for all other interactions with the address of one that was just resolved. */
export interface SameAddressOffer {
  address: SameAddress;
  contact: Named;
  /** Key of the one that was resolved. */
  from: string;
  /** Several contacts hold the address: whoever called then may have been another (R6). */
  isShared: boolean;
}

/** The unresolved interactions (R14) and the one that is worked at: resolving one shows the next at once. */
export interface WorklistModel {
  list: PagedList<ListedInteraction>;
  currentKey: ReadonlySignal<string | undefined>;
  desk: DeskModel;
  /** Which one it is, counted from 1, and of how many: those that were done here count on. */
  progress: ReadonlySignal<{ at: number; of: number } | undefined>;
  offer: ReadonlySignal<SameAddressOffer | undefined>;
  /** How many were resolved or set aside since the page was opened. */
  done: ReadonlySignal<number>;
  show: (wanted: WorklistWanted) => Promise<void>;
  /** Reads everything again: somebody wrote. */
  load: () => Promise<void>;
  select: (key: string) => void;
  /** One on or back; nothing at the ends. */
  move: (step: 1 | -1) => void;
  /** Nobody is needed in the current one. */
  dismiss: () => Promise<void>;
  acceptOffer: () => Promise<void>;
  declineOffer: () => void;
  /** Clears the whole list; can be taken back for ten minutes. */
  clear: () => Promise<void>;
  dispose: () => void;
}

export interface WorklistDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  schedule?: Schedule;
}

function dismissal(call: Call, key: string, on: boolean): Reversal {
  return {
    undo: async () => {
      const answer = await call('worklist.dismiss', { key, on: !on });
      return answer.ok ? { ok: true, value: dismissal(call, key, !on) } : answer;
    },
  };
}

function clearing(call: Call, id: string, isCleared: boolean): Reversal {
  return {
    undo: async () => {
      const answer = await call(isCleared ? 'worklist.restore' : 'worklist.clear', { clearing: id });
      if (!answer.ok) return answer;
      // What was cleared is deleted for good after a while.
      if (isCleared && answer.value.count === 0) return fail('not-found');
      return { ok: true, value: clearing(call, id, !isCleared) };
    },
  };
}

/** Makes the model; it reads nothing before it is told what to show. */
export function createWorklistModel({ call, confirmation, schedule }: WorklistDependencies): WorklistModel {
  let wanted: WorklistWanted = { query: '', oldestFirst: false };
  const currentKey = signal<string>();
  const offer = signal<SameAddressOffer>();
  const doneKeys = signal<ReadonlySet<string>>(new Set());
  const list = createPagedList<ListedInteraction, { value: number | string; key: string }>((after, limit) =>
    call('worklist.list', {
      which: 'open',
      sort: 'at',
      descending: !wanted.oldestFirst,
      limit,
      ...(after && { after }),
      ...(wanted.query.trim() !== '' && { query: wanted.query.trim() }),
    }),
  );
  const keyOf = (row: ListedInteraction | undefined): string | undefined => row?.interaction.key;
  const indexOf = (key: string | undefined) => list.rows.value.findIndex((row) => keyOf(row) === key);
  /** Where the current one stood, so that its place is kept when it goes. */
  let place = 0;

  const desk = createDesk({
    call,
    confirmation,
    ...(schedule && { schedule }),
    onJoined: (item, contact) => joined(item, contact),
    onWritten: () => void list.load().then(settle),
  });

  function select(key: string | undefined): void {
    const at = indexOf(key);
    const row = list.rows.value[at];
    // It may be further down than was read, or gone.
    if (row === undefined && key !== undefined) return;
    currentKey.value = keyOf(row);
    if (row === undefined) {
      desk.leave();
      return;
    }
    place = at;
    void desk.show(row.interaction.key, row.interaction.url).then(() => {
      const next = list.rows.value[indexOf(currentKey.value) + 1];
      if (next) desk.prepare(next.interaction.key, next.interaction.url);
    });
    if (at >= list.rows.value.length - 20) void list.more();
  }

  /** Goes on to what stands where the current one stood. */
  function goOn(): void {
    const rows = list.rows.value;
    select(keyOf(rows[Math.min(place, rows.length - 1)]));
  }

  function leaves(key: string): void {
    batch(() => {
      doneKeys.value = new Set([...doneKeys.value, key]);
      list.take((row) => keyOf(row) === key);
    });
    if (currentKey.value === key) goOn();
  }

  function joined(item: WorkItem, contact: Named): void {
    const { sameAddress, interaction, resolution } = item;
    const isShared = resolution.status === 'ambiguous' && resolution.shared;
    batch(() => {
      offer.value =
        sameAddress && sameAddress.others > 0
          ? { address: sameAddress, contact, from: interaction.key, isShared }
          : undefined;
      leaves(interaction.key);
    });
  }

  async function settle(): Promise<void> {
    if (desk.busy.value) return;
    const rows = list.rows.value;
    const back = rows.map(({ interaction }) => interaction.key).filter((key) => doneKeys.value.has(key));
    if (back.length > 0) {
      // What was undone is back, and in front again.
      doneKeys.value = new Set([...doneKeys.value].filter((key) => !back.includes(key)));
      offer.value = undefined;
      select(back[0]);
    } else if (indexOf(currentKey.value) < 0) goOn();
    else await desk.refresh();
  }

  return {
    list,
    currentKey,
    desk,
    offer,
    done: computed(() => doneKeys.value.size),
    progress: computed(() => {
      const at = indexOf(currentKey.value);
      const before = doneKeys.value.size;
      return at < 0 ? undefined : { at: before + at + 1, of: before + list.total.value };
    }),
    async show(next) {
      const isSame = next.query === wanted.query && next.oldestFirst === wanted.oldestFirst;
      if (isSame && !list.isLoading.value) {
        await list.load();
        return settle();
      }
      wanted = next;
      await list.begin();
      if (indexOf(currentKey.value) < 0) select(keyOf(list.rows.value[0]));
    },
    async load() {
      await list.load();
      await settle();
    },
    select,
    move(step) {
      const next = list.rows.value[indexOf(currentKey.value) + step];
      if (next) select(keyOf(next));
    },
    async dismiss() {
      const item = desk.item.value;
      if (!item) return;
      const { key, title, id } = item.interaction;
      const answer = await call('worklist.dismiss', { key, on: true });
      if (!answer.ok) return confirmation.fail(answer.failure);
      confirmation.say({ what: 'dismissed', name: title ?? id }, dismissal(call, key, true));
      offer.value = undefined;
      leaves(key);
    },
    async acceptOffer() {
      const accepted = offer.value;
      if (!accepted) return;
      offer.value = undefined;
      const { address, contact, from } = accepted;
      const { key, extension } = address;
      const asked = {
        address: { key, ...(extension !== undefined && { extension }) },
        contactId: contact.id,
        except: from,
      };
      const answer = await call('worklist.associate-others', asked);
      if (!answer.ok) return confirmation.fail(answer.failure);
      const { keys, changeId } = answer.value;
      confirmation.say({ what: 'associated-others', name: contact.name, count: keys.length }, changeId);
      const gone = new Set(keys);
      batch(() => {
        doneKeys.value = new Set([...doneKeys.value, ...keys]);
        list.take((row) => gone.has(row.interaction.key));
      });
      await list.load();
      await settle();
    },
    declineOffer: () => {
      offer.value = undefined;
    },
    async clear() {
      const id = newId();
      const answer = await call('worklist.clear', { clearing: id });
      if (!answer.ok) return confirmation.fail(answer.failure);
      confirmation.say({ what: 'worklist-cleared', name: String(answer.value.count) }, clearing(call, id, true));
      doneKeys.value = new Set();
      offer.value = undefined;
      await list.load();
      await settle();
    },
    dispose: () => desk.dispose(),
  };
}
