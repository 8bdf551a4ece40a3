import { aboutEntry, aboutNewEntry } from '#lib/domain/interaction/draft-edit.ts';
import { batch, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { EntryDraft, EntryFormField } from '#lib/domain/interaction/entry-draft.ts';
import type { Entry, EntryTopic } from '#lib/domain/interaction/entry.ts';
import { newId } from '#lib/domain/id.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import type { EntryChange, InteractionLog } from '#lib/messages/protocol/entry.ts';
import type { ConfirmationModel } from './confirmation-model.ts';
import { textsOf } from './log-fields.ts';
import { createLogFormModel, type LogFormModel } from './log-form-model.ts';
import { createLogMessageModel, type LogMessageModel } from './log-message-model.ts';
import { answerTo, counterpartOf, startOf } from './log-place.ts';
import { createLogTopics, type LogTopics } from './log-topics.ts';
import { createLogWrites, entryName, type LogWrites } from './log-writes.ts';
import type { Schedule } from './schedule.ts';
import { createTurns } from './turns.ts';

/** The history of one entry, newest step first. */
export interface ShownHistory {
  entryId: string;
  steps: readonly EntryChange[];
}

/** What was said, with whom, and what is owed, of the interaction that the tab shows (R50, R51). */
export interface LogModel extends Pick<LogWrites, 'remove' | 'followedUp' | 'snooze' | 'assign'> {
  /** Nothing until the worker has said; of no other interaction than the one shown. */
  log: ReadonlySignal<InteractionLog | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  form: ReadonlySignal<LogFormModel | undefined>;
  message: ReadonlySignal<LogMessageModel | undefined>;
  history: ReadonlySignal<ShownHistory | undefined>;
  /** Opens the form for a new entry, or goes on with the one that was left half-way. */
  open: () => Promise<void>;
  edit: (entry: Entry) => Promise<void>;
  /** Opens the form for an answer to an entry; what was begun is kept in it. */
  reply: (entry: Entry) => Promise<void>;
  /** Closes the form; what was typed is kept. */
  close: () => Promise<void>;
  /** Closes the form, or gives up the draft that was left; what was typed goes. */
  discard: () => Promise<void>;
  tell: (entry: Entry) => void;
  closeMessage: () => void;
  /** Shows the history of an entry, or hides it again. */
  toggleHistory: (entry: Entry) => Promise<void>;
  topics: LogTopics;
  refresh: () => Promise<void>;
  now: () => number;
  dispose: () => void;
}

/** How panels hear of each other's drafts. */
export interface DraftChannel {
  tell: (about: string) => void;
  listen: (heard: (about: string) => void) => () => void;
}

export interface LogDependencies {
  call: Call;
  schedule: Schedule;
  confirmation: ConfirmationModel;
  /** The view of the tab at the front; nothing while there is none of it. */
  view: ReadonlySignal<Pick<TabView, 'interaction' | 'participants'> | undefined>;
  drafts?: DraftChannel;
  now?: () => number;
  /** Called after something was written. */
  onWritten: () => void;
}

const NO_CHANNEL: DraftChannel = { tell: () => {}, listen: () => () => {} };

/** Makes the log of the panel; it follows the view. */
export function createLogModel(dependencies: LogDependencies): LogModel {
  const { call, schedule, confirmation, view, drafts = NO_CHANNEL, now = Date.now, onWritten } = dependencies;
  const log = signal<InteractionLog>();
  const failure = signal<Failure>();
  const form = signal<LogFormModel>();
  const message = signal<LogMessageModel>();
  const history = signal<ShownHistory>();
  const turns = createTurns();
  const writes = createLogWrites(call, confirmation, onWritten);
  let place = '';
  let formAbout = '';
  /** The form was asked for before the worker had said what there is. */
  let isWanted = false;

  const known = (): readonly EntryTopic[] => log.peek()?.topics ?? [];
  const clearForm = () => {
    const left = form.peek();
    formAbout = '';
    form.value = undefined;
    return left;
  };
  const closeMessage = () => {
    message.peek()?.dispose();
    message.value = undefined;
  };
  const leaveForm = async () => {
    const left = clearForm();
    await left?.flush();
    left?.dispose();
  };
  const tell = (entryId: string, name: string) => {
    closeMessage();
    message.value = createLogMessageModel({
      call,
      entryId,
      onPrepared: (changeId) => {
        closeMessage();
        confirmation.say({ what: 'message-prepared', name }, changeId);
        onWritten();
      },
    });
  };

  const openForm = (about: string, parts: { draft?: EntryDraft; former?: Entry }, answers?: Entry) => {
    const shown = view.peek();
    const interaction = parts.former?.interaction ?? shown?.interaction;
    if (!shown || !interaction) return;
    void leaveForm();
    formAbout = about;
    const beginning = parts.former
      ? { start: textsOf(parts.former) }
      : startOf(interaction, shown, { now: now(), agentName: log.peek()?.agent.name ?? '', answers });
    const opened: LogFormModel = createLogFormModel({
      call,
      schedule,
      now,
      newId,
      about,
      interaction,
      topics: known,
      tellPanels: drafts.tell,
      ...beginning,
      ...parts,
      ...(parts.draft && { keep: [] }),
      onSaved: ({ changeId, entryId, tell: mustTell }) => {
        const name = opened.texts.value.contactName || entryName({ interaction });
        if (form.peek() === opened) clearForm();
        // Saved after its interaction was left: nothing is taken back from beside another one.
        const back = place === interaction.key ? changeId : undefined;
        if (changeId) confirmation.say({ what: parts.former ? 'entry-changed' : 'logged', name }, back);
        if (mustTell) tell(entryId, name);
        onWritten();
      },
    });
    form.value = opened;
  };

  /** Opens a form with what any panel left of it. */
  const openLeft = async (about: string, former?: Entry, answers?: Entry) => {
    const at = place;
    const answer = await call('entry.draft', { about });
    if (place !== at || formAbout === about) return;
    const draft = answer.ok && answer.value ? answer.value : undefined;
    openForm(about, { ...(draft && { draft }), ...(former && { former }) }, draft ? undefined : answers);
  };

  const open = async () => {
    const interaction = view.peek()?.interaction;
    isWanted = interaction !== undefined && log.peek() === undefined;
    if (!interaction || isWanted) return;
    const about = aboutNewEntry(interaction.key);
    if (formAbout !== about) await openLeft(about);
  };

  const load = async () => {
    const interaction = view.peek()?.interaction;
    if (!interaction) return;
    const isFirst = log.peek() === undefined;
    const isNewest = turns.next();
    const answer = await call('entry.list', { interaction });
    if (!isNewest() || place !== interaction.key) return;
    batch(() => {
      failure.value = answer.ok ? undefined : answer.failure;
      if (!answer.ok) return;
      log.value = answer.value;
      const { draft } = answer.value;
      if (isFirst && !form.peek() && (draft || isWanted))
        openForm(aboutNewEntry(interaction.key), draft ? { draft } : {});
    });
  };

  const stopFollowing = effect(() => {
    const shown = view.value;
    untracked(() => {
      const key = shown?.interaction?.key ?? '';
      if (shown && key !== place) {
        place = key;
        isWanted = false;
        turns.forget();
        batch(() => {
          void leaveForm();
          closeMessage();
          log.value = undefined;
          failure.value = undefined;
          history.value = undefined;
        });
      }
      // Somebody may be found while the note is being written.
      const met = shown && counterpartOf(shown);
      if (met) form.peek()?.meet(met);
      void load();
    });
  });

  const heard = async (about: string) => {
    const shown = form.peek();
    if (about !== formAbout) {
      if (about === aboutNewEntry(place)) await load();
      return;
    }
    const answer = await call('entry.draft', { about });
    if (!shown || !answer.ok || form.peek() !== shown || shown.saving.peek()) return;
    if (answer.value) shown.takeOver(answer.value);
    // Saved or given up in another panel, and nothing stands here that was not in it.
    else if (!shown.holdsMore()) {
      clearForm()?.dispose();
      await load();
    }
  };
  const stopListening = drafts.listen((about) => void heard(about));

  return {
    log,
    failure,
    form,
    message,
    history,
    now,
    open,
    closeMessage,
    refresh: load,
    followedUp: writes.followedUp,
    snooze: writes.snooze,
    assign: writes.assign,
    edit: async (entry) => {
      const about = aboutEntry(entry.id);
      if (formAbout !== about) await openLeft(about, entry);
    },
    reply: async (entry) => {
      const about = aboutNewEntry(entry.interaction.key);
      if (formAbout !== about) await openLeft(about, undefined, entry);
      if (form.peek()?.texts.peek().replyTo === entry.id) return;
      for (const [field, text] of Object.entries(answerTo(entry))) form.peek()?.set(field as EntryFormField, text);
    },
    close: async () => {
      if (form.peek()?.touched.peek()) await leaveForm();
      else await clearForm()?.drop();
      await load();
    },
    discard: async () => {
      const interaction = view.peek()?.interaction;
      const left = clearForm();
      if (left) await left.drop();
      else if (interaction) await call('entry.draft-drop', { about: aboutNewEntry(interaction.key) });
      await load();
    },
    remove: async (entry) => {
      if (form.peek()?.former?.id === entry.id) clearForm()?.dispose();
      if (message.peek()?.entryId === entry.id) closeMessage();
      await writes.remove(entry);
    },
    tell: (entry) => tell(entry.id, entryName(entry)),
    toggleHistory: async (entry) => {
      const isShown = history.peek()?.entryId === entry.id;
      history.value = undefined;
      if (isShown) return;
      const answer = await call('entry.history', { id: entry.id });
      if (answer.ok) history.value = { entryId: entry.id, steps: answer.value };
      else confirmation.fail(answer.failure);
    },
    topics: createLogTopics({
      call,
      confirmation,
      log,
      choose: (code) => form.peek()?.set('topic', code),
      reload: load,
    }),
    dispose: () => {
      stopFollowing();
      stopListening();
      turns.forget();
      void leaveForm();
      closeMessage();
    },
  };
}
