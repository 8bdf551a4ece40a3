import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import { previewOf } from '#lib/teach/build-adapter.ts';
import type { LessonPart, LessonParts, Picked } from '#lib/teach/lesson.ts';
import {
  type PickerAnswer,
  pickerAnswerSchema,
  type PickerOrder,
  type PickTrouble,
} from '#lib/teach/picker-messages.ts';
import { type OtherPage, type OtherPages, tryElsewhere } from './teach-elsewhere.ts';

/** The pickers in the frames of a tab. What they say is hostile until parsed. */
export interface Pickers {
  tell: (order: PickerOrder, frameId?: number) => void;
  close: () => void;
}

/** Starts pickers in a tab; nothing where the browser lets none in. */
export type OpenPickers = (
  tabId: number,
  on: { heard: (frameId: number, message: unknown) => void; gone: () => void },
) => Promise<Pickers | undefined>;

/**
 * Why something that was shown could not be taken: what the picker says, `not-here` for an address that is nowhere on
 * the page, `other-frame` for a part in another frame than the requester, `gone` for a page that went away,
 * `cannot-start` for one into which the browser lets nobody.
 */
export type TeachTrouble = PickTrouble | 'not-here' | 'other-frame' | 'gone' | 'cannot-start';

/** Teaching a site by pointing: what is shown, what it finds, and keeping it. */
export interface TeachModel {
  open: ReadonlySignal<boolean>;
  /** The part that the agent points at now. */
  pointing: ReadonlySignal<LessonPart | undefined>;
  /** What the pointer is over. */
  under: ReadonlySignal<{ text: string; address?: string } | undefined>;
  parts: ReadonlySignal<LessonParts>;
  /** Which ticket this page is of, as far as it is known, and whether its address says so or the page. */
  ticket: ReadonlySignal<{ id?: string; from?: 'address' | 'page' }>;
  /** Texts of the page that may be the part that is pointed at, most likely first; none for the other party's address. */
  listed: ReadonlySignal<readonly string[]>;
  /** Takes one of them instead of pointing at it. */
  takeListed: (index: number) => void;
  /** Points one of them out on the page, or nothing. */
  showListed: (index: number | undefined) => void;
  /** What the same would find on other open pages of the site. */
  elsewhere: ReadonlySignal<readonly OtherPage[]>;
  trouble: ReadonlySignal<TeachTrouble | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  saving: ReadonlySignal<boolean>;
  name: ReadonlySignal<string>;
  setName: (name: string) => void;
  /** Begins on the page of the tab that is shown, pointing at the other party. */
  start: () => Promise<void>;
  point: (part: LessonPart) => void;
  /** Ends pointing, keeps what was shown. */
  stopPointing: () => void;
  /** Takes an address from the list instead of pointing at it. */
  choose: (address: NonNullable<Picked['address']>) => void;
  drop: (part: LessonPart) => void;
  save: () => Promise<void>;
  close: () => void;
}

export interface TeachDependencies {
  call: Call;
  /** What the panel shows of the tab beside it. */
  view: ReadonlySignal<TabView | undefined>;
  openPickers: OpenPickers;
  otherPages: OtherPages;
  /** The site was taught: by its name. */
  onSaved: (name: string) => void;
}

/** Makes the model of teaching. Nothing is kept before it is saved; another tab ends it. */
export function createTeachModel({ call, view, openPickers, otherPages, onSaved }: TeachDependencies): TeachModel {
  const open = signal(false);
  const pointing = signal<LessonPart>();
  const under = signal<{ text: string; address?: string }>();
  const parts = signal<LessonParts>({});
  const place = signal<{ frameId: number; href: string }>();
  const listed = signal<readonly string[]>([]);
  const elsewhere = signal<readonly OtherPage[]>([]);
  const trouble = signal<TeachTrouble>();
  const failure = signal<Failure>();
  const saving = signal(false);
  const name = signal('');
  const ticket = computed(() => (place.value ? previewOf(place.value.href, parts.value) : {}));
  let pickers: Pickers | undefined;
  let tabId: number | undefined;
  let isChoosing = false;
  let stopTrying: (() => void) | undefined;

  function close(): void {
    open.value = false;
    pointing.value = undefined;
    under.value = undefined;
    listed.value = [];
    parts.value = {};
    place.value = undefined;
    elsewhere.value = [];
    trouble.value = undefined;
    failure.value = undefined;
    stopTrying?.();
    pickers?.close();
    pickers = undefined;
    tabId = undefined;
  }

  function take(frameId: number, { part, href, picked }: Extract<PickerAnswer, { said: 'picked' }>): void {
    if (part !== pointing.value && !isChoosing) return;
    const isElsewhere = place.value && (place.value.frameId !== frameId || place.value.href !== href);
    if (part !== 'requester' && isElsewhere) {
      trouble.value = 'other-frame';
      return;
    }
    // The first one that answers: the page itself before what stands in it.
    isChoosing = false;
    stopPointing();
    trouble.value = undefined;
    failure.value = undefined;
    parts.value = { ...(isElsewhere ? {} : parts.value), [part]: picked };
    place.value = { frameId, href };
    if (part === 'requester') tryOthers(href, picked);
  }

  function tryOthers(href: string, { readers }: Picked): void {
    stopTrying?.();
    stopTrying = tryElsewhere({ href, readers, openPickers, otherPages, besides: tabId }, (pages) => {
      elsewhere.value = pages;
    });
  }

  function heard(frameId: number, message: unknown): void {
    const parsed = pickerAnswerSchema.safeParse(message);
    if (!parsed.success || !open.value) return;
    const answer = parsed.data;
    if (answer.said === 'picked') take(frameId, answer);
    if (answer.said === 'under' && pointing.value) under.value = { text: answer.text, address: answer.address };
    if (answer.said === 'trouble' && (pointing.value || isChoosing)) trouble.value = answer.why;
    if (answer.said === 'not-here' && (pointing.value || isChoosing)) trouble.value = 'not-here';
    if (answer.said === 'listed' && answer.part === pointing.value) listed.value = answer.texts;
    if (answer.said === 'ended') stopPointing();
  }

  function stopPointing(): void {
    pointing.value = undefined;
    under.value = undefined;
    listed.value = [];
    pickers?.tell({ ask: 'stop' });
  }

  function point(part: LessonPart): void {
    if (!pickers) return;
    stopPointing();
    isChoosing = false;
    trouble.value = undefined;
    pointing.value = part;
    // The other party's address may be in any frame; its list is what was seen on the page.
    const frameId = part === 'requester' ? undefined : place.value?.frameId;
    if (part !== 'requester') pickers.tell({ ask: 'list', part }, frameId);
    pickers.tell({ ask: 'point', part }, frameId);
  }

  effect(() => {
    const shown = view.value?.tabId;
    if (open.peek() && shown !== undefined && shown !== tabId) close();
  });

  return {
    open,
    pointing,
    under,
    parts,
    ticket,
    listed,
    takeListed: (index) => pickers?.tell({ ask: 'take', index }, place.value?.frameId),
    showListed: (index) => pickers?.tell({ ask: 'show', ...(index !== undefined && { index }) }, place.value?.frameId),
    elsewhere,
    trouble,
    failure,
    saving,
    name,
    setName: (text) => {
      name.value = text;
    },
    async start() {
      const beside = view.value;
      if (!beside || open.value) return;
      open.value = true;
      const mine = beside.tabId;
      tabId = mine;
      name.value = beside.adapter?.taught ? beside.adapter.name : (beside.site.host ?? '');
      const opened = await openPickers(mine, {
        heard,
        gone: () => {
          if (tabId !== mine) return;
          stopPointing();
          pickers = undefined;
          trouble.value = 'gone';
        },
      });
      // Closed, or begun on another page, while the browser was asked.
      if (!open.value || tabId !== mine) return opened?.close();
      pickers = opened;
      if (opened) point('requester');
      else trouble.value = 'cannot-start';
    },
    point,
    stopPointing,
    choose(address) {
      if (!pickers) return;
      stopPointing();
      trouble.value = undefined;
      isChoosing = true;
      pickers.tell({ ask: 'find', address });
    },
    drop(part) {
      parts.value = { ...parts.value, [part]: undefined };
    },
    async save() {
      const { requester } = parts.value;
      const at = place.value;
      const mine = tabId;
      if (!requester || !at || mine === undefined || saving.value) return;
      saving.value = true;
      failure.value = undefined;
      const lesson = { href: at.href, parts: { ...parts.value, requester } };
      const answer = await call('teaching.save', { tabId: mine, frameId: at.frameId, name: name.value.trim(), lesson });
      saving.value = false;
      if (tabId !== mine) return;
      if (!answer.ok) {
        failure.value = answer.failure;
        return;
      }
      close();
      onSaved(answer.value.name);
    },
    close,
  };
}
