import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import type { WorkItem } from '#lib/messages/protocol/worklist.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { createPanelForms, type PanelForms } from './panel-forms.ts';
import { PAGE_MODE, type PanelMode } from './panel-mode.ts';
import { type PanelScreen, screenOf } from './panel-screen.ts';
import { createPanelWrites, type Named } from './panel-writes.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';
import { createTurns } from './turns.ts';
import { unheldAddress } from './unheld-address.ts';

/** One interaction away from its page, with all that the panel lets the agent do about who takes part. */
export interface DeskModel extends Pick<PanelForms, 'search' | 'quickAdd'> {
  item: ReadonlySignal<WorkItem | undefined>;
  /** The same as the panel would show it. */
  view: ReadonlySignal<TabView | undefined>;
  screen: ReadonlySignal<PanelScreen | undefined>;
  mode: ReadonlySignal<PanelMode>;
  failure: ReadonlySignal<Failure | undefined>;
  /** A write is on its way: what is shown stays until it is known what became of it. */
  busy: ReadonlySignal<boolean>;
  /** Shows the interaction of this key or record id; the same one again keeps what was begun. */
  show: (id: string, url?: string) => Promise<void>;
  /** Reads an interaction before it is shown, so that it is there at once. */
  prepare: (id: string, url?: string) => void;
  refresh: () => Promise<void>;
  /** Shows nothing. */
  leave: () => void;
  choose: (contact: Named, matchedKey?: string) => Promise<void>;
  /** Takes a likely duplicate of what is typed instead of a new contact. */
  useExisting: (contactId: string) => Promise<void>;
  remove: (contactId: string) => Promise<void>;
  tag: (contactId: string, tagId: string, on: boolean) => Promise<void>;
  addAddress: (contactId: string) => Promise<void>;
  startAdd: () => void;
  startChange: (contactId: string) => void;
  /** Opens the form for what was typed into the search. */
  create: () => Promise<void>;
  closeQuickAdd: () => void;
  close: () => void;
  dispose: () => void;
}

export interface DeskDependencies {
  call: Call;
  confirmation: ConfirmationModel;
  /** Somebody takes part now who did not before. */
  onJoined?: (item: WorkItem, contact: Named) => void;
  /** Called after each write. */
  onWritten?: () => void;
  schedule?: Schedule;
}

/** The interaction as a tab's view: its page was read before, and is not beside us now. */
function viewOf(item: WorkItem): TabView {
  const {
    interaction,
    addresses,
    requesterName,
    resolution,
    matches,
    beside,
    participants,
    namesakes,
    organizations,
    suggestions,
    prefill,
    tags,
  } = item;
  return {
    tabId: 0,
    site: { status: 'enabled', managed: false },
    looking: false,
    interaction,
    addresses,
    setAside: [],
    resolution,
    matches,
    ...(beside && { beside }),
    participants,
    suggestions,
    tags,
    timings: { scanMs: 0, resolveMs: 0 },
    ...(requesterName !== undefined && { requesterName }),
    ...(namesakes && { namesakes }),
    ...(prefill && { prefill }),
    ...(organizations && { organizations }),
  };
}

/** Makes a desk; it shows nothing at first. */
export function createDesk(dependencies: DeskDependencies): DeskModel {
  const { call, confirmation, onJoined = () => {}, onWritten = () => {}, schedule = scheduleByTimer } = dependencies;
  const item = signal<WorkItem>();
  const failure = signal<Failure>();
  const mode = signal<PanelMode>(PAGE_MODE);
  const writing = signal(false);
  const turns = createTurns();
  const view = computed(() => item.value && viewOf(item.value));
  const screen = computed(() => view.value && screenOf(view.value));
  const writes = createPanelWrites(call, confirmation, async () => {});
  let shown: { id: string; url: string | undefined } | undefined;
  let ahead: { id: string; answer: ReturnType<typeof ask> } | undefined;

  const ask = (id: string, url: string | undefined) =>
    call('worklist.item', { id, ...(url !== undefined && { interaction: { url } }) });

  async function read(id: string, url: string | undefined): Promise<void> {
    const isNewest = turns.next();
    const answer = await (ahead?.id === id ? ahead.answer : ask(id, url));
    ahead = undefined;
    if (!isNewest()) return;
    batch(() => {
      failure.value = answer.ok ? undefined : answer.failure;
      item.value = answer.ok ? answer.value : undefined;
    });
  }

  async function refresh(): Promise<void> {
    ahead = undefined;
    if (shown) await read(shown.id, shown.url);
  }

  async function written(before: WorkItem | undefined, done: boolean, joined?: Named): Promise<void> {
    writing.value = false;
    if (done) mode.value = PAGE_MODE;
    if (done && joined && before) onJoined(before, joined);
    onWritten();
    // Another one may be shown by now; then this is about that.
    if (before?.interaction.key === item.value?.interaction.key) await refresh();
  }

  const forms = createPanelForms({
    call,
    schedule,
    confirmation,
    view,
    screen,
    mode,
    onSaved: () => void savedContact(),
  });

  /** What was shown when the form for a new contact was sent. */
  let savedFor: WorkItem | undefined;
  const stopWatching = effect(() => {
    if (forms.quickAdd.value?.saving.value) savedFor = item.peek();
  });

  /** A new contact was saved and takes part: who it is, the interaction itself says. */
  async function savedContact(): Promise<void> {
    const before = savedFor;
    writing.value = true;
    mode.value = PAGE_MODE;
    const known = new Set(before?.participants.map(({ card }) => card.id));
    const answer = before && (await ask(before.interaction.key, before.interaction.url));
    const joined = answer?.ok ? answer.value.participants.find(({ card }) => !known.has(card.id)) : undefined;
    await written(before, true, joined && { id: joined.card.id, name: joined.card.name });
  }

  const nameOf = (contactId: string): string =>
    item.value?.participants.find(({ card }) => card.id === contactId)?.card.name ?? '';

  /** Writes to the interaction that is shown now. */
  const write = async (send: (present: WorkItem) => Promise<boolean>, joined?: Named) => {
    const before = item.value;
    if (!before) return;
    writing.value = true;
    await written(before, await send(before), joined);
  };

  const choose = async (contact: Named, matchedKey?: string) => {
    const now = mode.value;
    if (now.kind === 'change') {
      await write(({ interaction }) => writes.change(interaction, now.contactId, contact));
    } else await write(({ interaction }) => writes.associate(interaction, contact, matchedKey), contact);
  };

  return {
    item,
    view,
    screen,
    mode,
    failure,
    search: forms.search,
    quickAdd: forms.quickAdd,
    busy: computed(() => writing.value || forms.quickAdd.value?.saving.value === true),
    async show(id, url) {
      if (shown?.id !== id) {
        shown = { id, url };
        mode.value = PAGE_MODE;
      }
      await read(id, url);
    },
    prepare(id, url) {
      if (ahead?.id !== id && shown?.id !== id) ahead = { id, answer: ask(id, url) };
    },
    refresh,
    leave() {
      turns.forget();
      shown = undefined;
      batch(() => {
        item.value = undefined;
        failure.value = undefined;
        mode.value = PAGE_MODE;
      });
    },
    choose,
    useExisting: async (contactId) => {
      const duplicate = forms.quickAdd.value?.duplicates.value.find(({ card }) => card.id === contactId);
      if (duplicate) await choose(duplicate.card);
    },
    remove: (id) => write(({ interaction }) => writes.remove(interaction, { id, name: nameOf(id) })),
    tag: async (id, tagId, on) => {
      const tag = item.value?.tags.find((one) => one.id === tagId);
      if (tag) await write(({ interaction }) => writes.tag(interaction, { id, name: nameOf(id) }, tag, on));
    },
    addAddress: async (id) => {
      const address = view.value && unheldAddress(view.value);
      if (address) await write(() => writes.addAddress({ id, name: nameOf(id) }, address));
    },
    startAdd: () => {
      const key = item.value?.interaction.key;
      if (key !== undefined) mode.value = { kind: 'add', key };
    },
    startChange: (contactId) => {
      const key = item.value?.interaction.key;
      if (key !== undefined) mode.value = { kind: 'change', key, contactId };
    },
    create: () => forms.create(forms.search.value?.text.value ?? ''),
    closeQuickAdd: () => forms.discard(),
    close: () => {
      mode.value = PAGE_MODE;
    },
    dispose: () => {
      turns.forget();
      stopWatching();
      forms.dispose();
    },
  };
}
