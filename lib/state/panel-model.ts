import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import { type ConfirmationModel, createConfirmationModel } from './confirmation-model.ts';
import { dismissElsewhere } from './confirmation-place.ts';
import { createEarlierModel, type EarlierModel } from './earlier-model.ts';
import { createLogModel, type DraftChannel, type LogModel } from './log-model.ts';
import { createLookupModel, type LookupModel } from './lookup-model.ts';
import { createLookupPlace } from './lookup-place.ts';
import { PAGE_MODE, type PanelMode } from './panel-mode.ts';
import { createPanelForms, type PanelFormsDependencies } from './panel-forms.ts';
import { interactionPlace } from './panel-place.ts';
import { type PanelScreen, screenOf } from './panel-screen.ts';
import { createPanelSite, type PanelSite, type PanelSiteDependencies } from './panel-site.ts';
import { createPanelUndo, type PanelUndo } from './panel-undo.ts';
import { createPanelWrites, type Named } from './panel-writes.ts';
import type { QuickAddDraft } from './quick-add-drafts.ts';
import type { QuickAddModel } from './quick-add-model.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';
import type { SearchModel } from './search-model.ts';
import { unheldAddress } from './unheld-address.ts';
import { type ActiveTab, createTabViewModel, type TabViewModel } from './tab-view-model.ts';

/** A call from outside the panel that names nobody: to come forward, or to add whoever the page is about. */
export type PanelCall = 'show' | 'add';

/** A contact that was taken for the interaction at `place`. */
export interface Arrival {
  place: string;
  contactId: string;
}

/** The side panel: what the active tab shows, and everything the agent can do about it. */
export interface PanelModel extends PanelSite, PanelUndo {
  tab: Pick<TabViewModel, 'view' | 'isForeign' | 'isSlow' | 'failure' | 'refresh'>;
  screen: ReadonlySignal<PanelScreen | undefined>;
  mode: ReadonlySignal<PanelMode>;
  /** What a shortcut of the browser asked of the panel and the screen has not done yet: the focus belongs in it. */
  called: ReadonlySignal<PanelCall | undefined>;
  /** Who was just taken for an interaction: the focus belongs on the card, as soon as that is there. */
  arrived: ReadonlySignal<Arrival | undefined>;
  /** The search of the present place: an unresolved page, adding, changing. */
  search: ReadonlySignal<SearchModel | undefined>;
  /** The form of the present place; on an unresolved page it is open from the start. */
  quickAdd: ReadonlySignal<QuickAddModel | undefined>;
  /** A form that was left half filled in and may go on here. */
  unfinished: ReadonlySignal<QuickAddDraft | undefined>;
  lookup: LookupModel;
  /** What was said and what is owed, of the interaction that the tab shows. */
  log: LogModel;
  /** What interactions the other party had before. */
  earlier: EarlierModel['earlier'];
  confirmation: ConfirmationModel;
  /** Takes a contact for the interaction: associates it, or puts it in the place of the one being changed. */
  choose: (contact: Named, matchedKey?: string) => Promise<void>;
  remove: (contactId: string) => Promise<void>;
  tag: (contactId: string, tagId: string, on: boolean) => Promise<void>;
  /** Adds the page's leading address, which nobody has, to a participant. */
  addAddress: (contactId: string) => Promise<void>;
  /** Adds a participant; where there is no interaction, a contact. */
  startAdd: () => void;
  startChange: (contactId: string) => void;
  /** Opens the look-up, with a text that is looked up at once or with an empty field. */
  openLookup: (text?: string) => void;
  /** Opens the form for what was typed into the search or the look-up. */
  create: () => Promise<void>;
  closeQuickAdd: () => void;
  /** Goes back to the form that was left, or gives it up. */
  resume: () => void;
  giveUp: () => void;
  /** The screen has done what it was called for. */
  answerCall: () => void;
  /** Whoever arrived has been shown. */
  answerArrival: () => void;
  /** Back to the page. */
  close: () => void;
  dispose: () => void;
}

export interface PanelDependencies {
  call: Call;
  activeTab: ActiveTab;
  onViewChanged: (tabId: number, listener: () => void) => () => void;
  /** The window whose look-ups from elsewhere (context menu, omnibox, shortcut) are shown here. */
  windowId: number;
  onLookupPending: (listener: () => void) => () => void;
  /** Looks for the name beside an address on the page of a tab (R23). */
  nameOnPage?: PanelFormsDependencies['nameOnPage'];
  requestSite: PanelSiteDependencies['requestSite'];
  schedule?: Schedule;
  /** How this panel hears of drafts in others. */
  drafts?: DraftChannel;
  now?: () => number;
}

/** Makes the panel's model and starts following the active tab. */
export function createPanelModel(dependencies: PanelDependencies): PanelModel {
  const { call, windowId, schedule = scheduleByTimer } = dependencies;
  const tab = createTabViewModel({ ...dependencies, schedule });
  const mode = signal<PanelMode>(PAGE_MODE);
  const called = signal<PanelCall>();
  const arrived = signal<Arrival>();
  const lookup = createLookupModel({ call, schedule });
  const confirmation = createConfirmationModel({ call, onUndone: () => void afterWrite(), schedule });
  const writes = createPanelWrites(
    call,
    confirmation,
    () => afterWrite(),
    () => tab.view.peek()?.interaction?.key,
  );
  const screen = computed(() => (tab.view.value ? screenOf(tab.view.value) : undefined));
  const forms = createPanelForms({
    call,
    schedule,
    confirmation,
    view: tab.view,
    screen,
    mode,
    nameOnPage: dependencies.nameOnPage,
    onSaved: (savedIn, contactId) => void afterSaved(savedIn, contactId),
  });

  const ownTab = computed(() => (tab.isForeign.value ? undefined : tab.view.value));
  const back = createPanelUndo({ call, confirmation, view: ownTab, onUndone: () => void afterWrite() });
  const { requestSite } = dependencies;
  const site = createPanelSite({ call, confirmation, tab, view: ownTab, requestSite });
  const { earlier, dispose: stopEarlier } = createEarlierModel(call, ownTab);
  const log = createLogModel({
    call,
    schedule,
    confirmation,
    view: ownTab,
    drafts: dependencies.drafts,
    now: dependencies.now,
    onWritten: () => void afterWrite(),
  });

  async function afterWrite(): Promise<void> {
    const again = mode.value.kind === 'lookup' ? lookup.lookUp(lookup.text.value) : undefined;
    await Promise.all([tab.refresh(), again]);
  }

  /** The view to act on: never one of another tab. */
  const ownView = (): TabView | undefined => (tab.isForeign.value ? undefined : tab.view.value);

  const nameOf = (contactId: string): string =>
    tab.view.value?.participants.find(({ card }) => card.id === contactId)?.card.name ?? '';

  async function afterSaved(savedIn: PanelMode, contactId: string | undefined): Promise<void> {
    const place = ownView()?.interaction?.key;
    if (contactId !== undefined && place !== undefined) arrived.value = { place, contactId };
    if (mode.value === savedIn && savedIn.kind !== 'lookup') mode.value = PAGE_MODE;
    await afterWrite();
  }

  const beside = createLookupPlace();
  const enterLookup = (opened: PanelMode, view: TabView | undefined) => {
    beside.open(view);
    // The form of an earlier look-up is about somebody else.
    forms.leave();
    mode.value = opened;
  };

  // Whatever is open belongs to one interaction; it closes when the tab shows another one.
  const stopModes = effect(() => {
    const view = tab.isForeign.value ? undefined : tab.view.value;
    const now = mode.peek();
    if (!view || now.kind === 'page') return;
    if (now.kind === 'lookup') {
      if (beside.mustYieldTo(view)) mode.value = PAGE_MODE;
      return;
    }
    const isGone = now.kind === 'change' && !view.participants.some(({ card }) => card.id === now.contactId);
    if (interactionPlace(view) !== now.key || isGone) mode.value = PAGE_MODE;
  });
  const stopConfirming = dismissElsewhere(confirmation, ownTab);
  const takePendingLookup = async () => {
    const pending = await call('lookup.pending', { windowId });
    if (!pending.ok || !pending.value) return;
    const { text, intent } = pending.value;
    if (intent === 'show' || (intent === 'add' && text === '')) {
      called.value = intent;
      await call('lookup.done', { windowId });
      return;
    }
    const opened: PanelMode = { kind: 'lookup', adding: intent === 'add' };
    // What is shown may be of a page that was just left: the look-up stands beside what the worker says of it now.
    enterLookup(opened, undefined);
    void tab.refresh();
    await lookup.lookUp(text);
    await call('lookup.done', { windowId });
    const found = lookup.result.value;
    if (intent === 'add' && found && mode.value === opened) forms.open(text, found.prefill);
  };
  const stopPending = dependencies.onLookupPending(() => void takePendingLookup());
  void takePendingLookup();

  const model: PanelModel = {
    tab,
    screen,
    mode,
    called,
    arrived,
    search: forms.search,
    quickAdd: forms.quickAdd,
    unfinished: forms.unfinished,
    lookup,
    log,
    earlier,
    confirmation,
    choose: async (contact, matchedKey) => {
      const interaction = ownView()?.interaction;
      const now = mode.value;
      if (!interaction) return;
      const done =
        now.kind === 'change'
          ? await writes.change(interaction, now.contactId, contact)
          : await writes.associate(interaction, contact, matchedKey);
      if (done) arrived.value = { place: interaction.key, contactId: contact.id };
      if (done && mode.value === now) mode.value = PAGE_MODE;
    },
    remove: async (id) => {
      const interaction = ownView()?.interaction;
      if (interaction) await writes.remove(interaction, { id, name: nameOf(id) });
    },
    tag: async (id, tagId, on) => {
      const view = ownView();
      const tag = view?.tags.find((one) => one.id === tagId);
      if (view?.interaction && tag) await writes.tag(view.interaction, { id, name: nameOf(id) }, tag, on);
    },
    addAddress: async (id) => {
      const view = ownView();
      const address = view && unheldAddress(view);
      if (address) await writes.addAddress({ id, name: nameOf(id) }, address);
    },
    startAdd: () => {
      const view = ownView();
      if (view?.interaction) mode.value = { kind: 'add', key: interactionPlace(view) };
      else {
        enterLookup({ kind: 'lookup', adding: true }, view);
        void lookup.lookUp('');
        void forms.create('');
      }
    },
    startChange: (contactId) => {
      const view = ownView();
      if (view?.interaction) mode.value = { kind: 'change', key: interactionPlace(view), contactId };
    },
    openLookup: (text = '') => {
      enterLookup({ kind: 'lookup', adding: false }, ownView());
      void lookup.lookUp(text);
    },
    create: () =>
      forms.create(mode.value.kind === 'lookup' ? lookup.text.value : (forms.search.value?.text.value ?? '')),
    closeQuickAdd: () => forms.discard(),
    resume: () => {
      const draft = forms.unfinished.value;
      if (!draft) return;
      if (draft.mode.kind === 'lookup') {
        enterLookup(draft.mode, ownView());
        void lookup.lookUp(draft.text);
      } else mode.value = draft.mode;
      forms.reopen(draft);
    },
    giveUp: () => {
      const draft = forms.unfinished.value;
      if (draft) forms.discard(draft);
    },
    answerCall: () => {
      called.value = undefined;
    },
    answerArrival: () => {
      arrived.value = undefined;
    },
    close: () => {
      mode.value = PAGE_MODE;
    },
    undo: back.undo,
    redo: back.redo,
    siteRefused: site.siteRefused,
    enableSite: site.enableSite,
    allowTickets: site.allowTickets,
    askAgain: site.askAgain,
    asking: site.asking,
    dispose: () => {
      for (const stop of [stopModes, stopConfirming, site.dispose, stopPending]) stop();
      forms.dispose();
      log.dispose();
      stopEarlier();
      lookup.dispose();
      confirmation.dismiss();
      tab.dispose();
    },
  };
  return model;
}
