import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import { previewOf } from '#lib/teach/build-adapter.ts';
import type { Lesson, LessonPart, LessonParts, Picked } from '#lib/teach/lesson.ts';
import {
  type PickerAnswer,
  pickerAnswerSchema,
  type PickerOrder,
  type PickTrouble,
} from '#lib/teach/picker-messages.ts';
import { isSamePage } from '#lib/teach/same-kind.ts';
import { type OtherPage, type OtherPages, tryElsewhere } from './teach-elsewhere.ts';
import type { VisitedPage } from './visited-pages.ts';

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
 * the page, `other-frame` for a part in another frame than the requester, `cannot-start` for a page into which the
 * browser lets nobody.
 */
export type TeachTrouble = PickTrouble | 'not-here' | 'other-frame' | 'cannot-start';

export interface TeachSessionDependencies {
  openPickers: OpenPickers;
  otherPages: OtherPages;
  /** The address that a tab shows, as far as the browser tells. */
  addressOf: (tabId: number) => Promise<string | undefined>;
  /** Pages that the panel stood beside before. */
  visited: () => readonly VisitedPage[];
}

/** The page on which a lesson is shown. */
export interface TaughtPage {
  tabId: number;
  /** Its interaction. */
  key: string | undefined;
  title: string;
  /** What the site is called until the agent says otherwise. */
  name: string;
}

/** One lesson on the page of one tab, as far as it was shown. */
export interface TeachSession {
  page: TaughtPage;
  pointing: ReadonlySignal<LessonPart | undefined>;
  under: ReadonlySignal<{ text: string; address?: string } | undefined>;
  parts: ReadonlySignal<LessonParts>;
  ticket: ReadonlySignal<{ id?: string; from?: 'address' | 'page' }>;
  listed: ReadonlySignal<readonly string[]>;
  elsewhere: ReadonlySignal<readonly OtherPage[]>;
  trouble: ReadonlySignal<TeachTrouble | undefined>;
  /** The page went away, or shows something else: what was shown on it can neither be gone on with nor kept. */
  isGone: ReadonlySignal<boolean>;
  failure: { value: Failure | undefined };
  saving: { value: boolean };
  name: { value: string };
  start: () => Promise<void>;
  point: (part: LessonPart) => void;
  stopPointing: () => void;
  takeListed: (index: number) => void;
  showListed: (index: number | undefined) => void;
  choose: (address: NonNullable<Picked['address']>) => void;
  drop: (part: LessonPart) => void;
  /** Looks whether the tab still shows the page. */
  checkPage: () => Promise<void>;
  /** What was shown, once it is enough to be kept. */
  lesson: () => { lesson: Lesson; frameId: number } | undefined;
  close: () => void;
}

/** Makes one. Nothing is kept before it is saved. */
export function createTeachSession(
  page: TaughtPage,
  { openPickers, otherPages, addressOf, visited }: TeachSessionDependencies,
): TeachSession {
  const { tabId } = page;
  const pointing = signal<LessonPart>();
  const under = signal<{ text: string; address?: string }>();
  const parts = signal<LessonParts>({});
  const place = signal<{ frameId: number; href: string }>();
  const listed = signal<readonly string[]>([]);
  const elsewhere = signal<readonly OtherPage[]>([]);
  const trouble = signal<TeachTrouble>();
  const failure = signal<Failure>();
  const isLost = signal(false);
  const hasMoved = signal(false);
  const isGone = computed(() => isLost.value || hasMoved.value);
  let pickers: Pickers | undefined;
  let top: string | undefined;
  let isClosed = false;
  let isChoosing = false;
  /** What was chosen before the page could be asked. */
  let wanted: NonNullable<Picked['address']> | undefined;
  let stopTrying: (() => void) | undefined;

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
    tryOthers();
  }

  function tryOthers(): void {
    const at = place.value;
    stopTrying?.();
    if (!at || !parts.value.requester) return;
    const asked = { top: top ?? at.href, href: at.href, key: page.key, parts: parts.value };
    stopTrying = tryElsewhere({ ...asked, openPickers, otherPages, visited }, (pages) => {
      elsewhere.value = pages;
    });
  }

  function heard(frameId: number, message: unknown): void {
    const parsed = pickerAnswerSchema.safeParse(message);
    if (!parsed.success || isClosed) return;
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
    if (!pickers || isGone.value) return;
    stopPointing();
    isChoosing = false;
    trouble.value = undefined;
    pointing.value = part;
    // The other party's address may be in any frame; its list is what was seen on the page.
    const frameId = part === 'requester' ? undefined : place.value?.frameId;
    if (part !== 'requester') pickers.tell({ ask: 'list', part }, frameId);
    pickers.tell({ ask: 'point', part }, frameId);
  }

  function choose(address: NonNullable<Picked['address']>): void {
    wanted = address;
    if (!pickers || isGone.value) return;
    stopPointing();
    trouble.value = undefined;
    isChoosing = true;
    pickers.tell({ ask: 'find', address });
  }

  return {
    page,
    pointing,
    under,
    parts,
    ticket: computed(() => (place.value ? previewOf(place.value.href, parts.value) : {})),
    listed,
    elsewhere,
    trouble,
    isGone,
    failure,
    saving: signal(false),
    name: signal(page.name),
    async start() {
      const [opened, address] = await Promise.all([
        openPickers(tabId, {
          heard,
          gone: () => {
            stopPointing();
            pickers = undefined;
            isLost.value = true;
          },
        }),
        addressOf(tabId),
      ]);
      // Closed while the browser was asked.
      if (isClosed) return opened?.close();
      pickers = opened;
      top = address;
      if (opened === undefined) trouble.value = 'cannot-start';
      else if (wanted === undefined) point('requester');
      else choose(wanted);
    },
    point,
    stopPointing,
    takeListed: (index) => pickers?.tell({ ask: 'take', index }, place.value?.frameId),
    showListed: (index) => pickers?.tell({ ask: 'show', ...(index !== undefined && { index }) }, place.value?.frameId),
    choose,
    drop(part) {
      parts.value = { ...parts.value, [part]: undefined };
      tryOthers();
    },
    async checkPage() {
      const now = await addressOf(tabId);
      if (isClosed || top === undefined || now === undefined) return;
      const moved = !isSamePage(top, now);
      if (moved === hasMoved.value) return;
      hasMoved.value = moved;
      if (moved) stopPointing();
      // The page that came is one more on which it can be seen whether it holds.
      tryOthers();
    },
    lesson: () => {
      const { requester } = parts.value;
      const at = place.value;
      if (!requester || !at || isGone.value) return undefined;
      return { lesson: { href: at.href, parts: { ...parts.value, requester } }, frameId: at.frameId };
    },
    close() {
      isClosed = true;
      stopTrying?.();
      pickers?.close();
      pickers = undefined;
    },
  };
}
