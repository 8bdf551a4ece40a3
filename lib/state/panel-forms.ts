import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { QuickAddPrefill } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import type { PanelMode } from './panel-mode.ts';
import { interactionPlace, searchPlace } from './panel-place.ts';
import type { PanelScreen } from './panel-screen.ts';
import { findNameFor, type FindNameOnPage } from './find-name.ts';
import { createQuickAddDrafts, type QuickAddDraft } from './quick-add-drafts.ts';
import { createQuickAddModel, type QuickAddModel } from './quick-add-model.ts';
import type { Schedule } from './schedule.ts';
import { createSearchModel, type SearchModel } from './search-model.ts';

/** The search and the form for a new contact of the place the panel is at. */
export interface PanelForms {
  search: ReadonlySignal<SearchModel | undefined>;
  quickAdd: ReadonlySignal<QuickAddModel | undefined>;
  /** Opens the form for a text. */
  create: (text: string) => Promise<void>;
  open: (text: string, prefill: QuickAddPrefill) => void;
  /** The form that was left half filled in last and may go on here: it belongs to a look-up or to this interaction. */
  unfinished: ReadonlySignal<QuickAddDraft | undefined>;
  /** Opens it again, where the panel is at its place. */
  reopen: (draft: QuickAddDraft) => void;
  /** Closes the form; a half-filled one is kept. */
  leave: () => void;
  /** Closes the form, or gives up one that was left; what was typed into it goes. */
  discard: (draft?: QuickAddDraft) => void;
  dispose: () => void;
}

export interface PanelFormsDependencies {
  call: Call;
  schedule: Schedule;
  confirmation: ConfirmationModel;
  view: ReadonlySignal<TabView | undefined>;
  screen: ReadonlySignal<PanelScreen | undefined>;
  mode: ReadonlySignal<PanelMode>;
  /** Looks for the name beside an address on the page of a tab. */
  nameOnPage?: FindNameOnPage;
  /** `contactId` is there when the new contact takes part in the interaction. */
  onSaved: (mode: PanelMode, contactId: string | undefined) => void;
}

/** Makes them: each place gets its own, and a half-filled form waits where it was left. */
export function createPanelForms(dependencies: PanelFormsDependencies): PanelForms {
  const { call, schedule, confirmation, view, screen, mode, onSaved } = dependencies;
  const search = signal<SearchModel>();
  const quickAdd = signal<QuickAddModel>();
  const drafts = createQuickAddDrafts();
  let opened = '';

  /** The page says who it is when its leading address came with a whole name: then there is nothing to look for. */
  const nameFinder = (openedFor: PanelMode, { draft }: QuickAddPrefill) => {
    const page = view.peek();
    const isWhole = draft.givenName !== '' && draft.familyName !== '';
    const ofPage = openedFor.kind === 'page' ? page : undefined;
    if (!page || (isWhole && ofPage?.addresses[0]?.name !== undefined)) return undefined;
    return async () => {
      const found = await findNameFor(page, draft.addresses[0], dependencies.nameOnPage);
      // What a label says is said of the page's leading address, and no better than the name that is there.
      return found && (found.isSpelled || (ofPage !== undefined && !isWhole)) ? found.name : undefined;
    };
  };

  const place = () => searchPlace(view.value, screen.value, mode.value);

  const open = (text: string, prefill: QuickAddPrefill) => {
    const openedFor = mode.peek();
    const key = `${untracked(place)} ${text}`;
    if (opened !== key) drafts.leave(opened);
    opened = key;
    // Saving associates in the same step, but for a look-up: that stands beside the interaction, not in it.
    const interaction = openedFor.kind === 'lookup' ? undefined : view.peek()?.interaction;
    quickAdd.value = drafts.open({ place: key, mode: openedFor, text }, () =>
      createQuickAddModel({
        call,
        prefill,
        schedule,
        findName: nameFinder(openedFor, prefill),
        ...(interaction ? { associateWith: interaction } : {}),
        ...(openedFor.kind === 'change' ? { inPlaceOf: openedFor.contactId } : {}),
        onSaved: ({ card, changeId, associated }) => {
          drafts.discard(key);
          const isHere = opened === key;
          if (isHere) quickAdd.value = undefined;
          confirmation.say({ what: associated ? 'created-and-associated' : 'created', name: card.name }, changeId);
          onSaved(isHere ? openedFor : { kind: 'page' }, isHere && associated ? card.id : undefined);
        },
      }),
    );
  };

  const leave = () => {
    drafts.leave(opened);
    opened = '';
    quickAdd.value = undefined;
  };

  const discard = (draft?: QuickAddDraft) => {
    drafts.discard(draft?.place ?? opened);
    if (!draft || draft.place === opened) quickAdd.value = undefined;
  };

  const reopen = (draft: QuickAddDraft) => {
    opened = draft.place;
    quickAdd.value = drafts.open(draft, () => draft.form);
  };

  /** A form of the page itself opens again with its page; one for a participant needs that participant still there. */
  const mayGoOn = ({ mode: leftIn }: QuickAddDraft, page: TabView): boolean => {
    if (leftIn.kind === 'page' || leftIn.kind === 'lookup') return leftIn.kind === 'lookup';
    if (leftIn.key !== interactionPlace(page)) return false;
    return leftIn.kind === 'add' || page.participants.some(({ card }) => card.id === leftIn.contactId);
  };
  const unfinished = computed(() => {
    const page = view.value;
    return page && mode.value.kind === 'page' ? drafts.kept.value.findLast((draft) => mayGoOn(draft, page)) : undefined;
  });

  /** Leaves the former place and starts a search where `page` is given. */
  const enter = (now: PanelMode, page: TabView | undefined) => {
    search.value?.dispose();
    const members = page?.participants.map(({ card }) => card) ?? [];
    batch(() => {
      leave();
      search.value = page
        ? createSearchModel({
            call,
            schedule,
            organization: members[0]?.organization ?? page.prefill?.organization,
            without: now.kind === 'page' ? [] : members.map(({ id }) => id),
          })
        : undefined;
    });
  };

  let at: string | undefined;
  let filledFrom = '';
  const stop = effect(() => {
    const next = place();
    const known = JSON.stringify(view.value?.prefill ?? null);
    // The page may tell more as it loads: a form nobody typed in starts again from it.
    const isBetterFilled = known !== filledFrom && quickAdd.peek()?.touched.peek() !== true;
    if (next === at && !(isBetterFilled && mode.peek().kind === 'page')) return;
    const isSamePlace = next === at;
    at = next;
    filledFrom = known;
    untracked(() => {
      const now = mode.value;
      const page = view.value;
      if (isSamePlace) drafts.discard(opened);
      else enter(now, next !== '' && now.kind !== 'lookup' ? page : undefined);
      if (next !== '' && now.kind === 'page' && page?.prefill) open('', page.prefill);
    });
  });

  return {
    search,
    quickAdd,
    unfinished,
    open,
    reopen,
    leave,
    discard,
    create: async (text) => {
      const from = at;
      const prefill = await call('contact.prefill', { text: text.trim().slice(0, 320) });
      if (from !== at) return;
      if (prefill.ok) open(text, prefill.value);
      else confirmation.fail(prefill.failure);
    },
    dispose: () => {
      stop();
      search.value?.dispose();
      drafts.dispose();
    },
  };
}
