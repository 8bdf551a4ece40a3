import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Call } from '#lib/messages/call.ts';
import type { LessonPart, LessonParts, Picked } from '#lib/teach/lesson.ts';
import type { TaughtBack } from '#lib/teach/taught-back.ts';
import { isSameEverywhere, type OtherPage } from './teach-elsewhere.ts';
import {
  createTeachSession,
  type TaughtPage,
  type TeachSession,
  type TeachSessionDependencies,
  type TeachTrouble,
} from './teach-session.ts';

/**
 * Why the address that was shown may be nobody's who asks: Sidecard sets it aside as ours (R7), or every other page
 * shows it too.
 */
export type TeachDoubt = 'own' | 'same-everywhere';

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
  /** What the same would find on other pages of the site, open or visited. */
  elsewhere: ReadonlySignal<readonly OtherPage[]>;
  doubt: ReadonlySignal<TeachDoubt | undefined>;
  /** The page on which it was shown, once it is gone: the lesson cannot be gone on with. */
  gone: ReadonlySignal<TaughtPage | undefined>;
  trouble: ReadonlySignal<TeachTrouble | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  saving: ReadonlySignal<boolean>;
  name: ReadonlySignal<string>;
  setName: (name: string) => void;
  /** Begins on the page of the tab that is shown, pointing at the other party; leaves a lesson that is gone behind. */
  start: () => Promise<void>;
  point: (part: LessonPart) => void;
  /** Ends pointing, keeps what was shown. */
  stopPointing: () => void;
  /** Takes an address from the list instead of pointing at it. */
  choose: (address: NonNullable<Picked['address']>) => void;
  drop: (part: LessonPart) => void;
  save: () => Promise<void>;
  close: () => void;
  dispose: () => void;
}

export interface TeachDependencies extends TeachSessionDependencies {
  call: Call;
  /** What the panel shows of the tab beside it. */
  view: ReadonlySignal<TabView | undefined>;
  /** The site was taught: by its name, and how that is taken back. */
  onSaved: (name: string, back: TaughtBack) => void;
}

/** Makes the model of teaching. Each tab has its lesson: another tab only puts it aside. Nothing is kept before it is saved. */
export function createTeachModel({ call, view, onSaved, ...dependencies }: TeachDependencies): TeachModel {
  const sessions = new Map<number, TeachSession>();
  const shown = signal<TeachSession>();
  const of = <Value>(read: (session: TeachSession) => Value, absent: Value) =>
    computed(() => (shown.value ? read(shown.value) : absent));

  function forget(session: TeachSession): void {
    session.close();
    if (sessions.get(session.page.tabId) === session) sessions.delete(session.page.tabId);
    if (shown.value === session) shown.value = undefined;
  }

  const stop = effect(() => {
    const tabId = view.value?.tabId;
    if (tabId === undefined) return;
    const former = shown.peek();
    // The page has its presses back while another one is looked at.
    if (former && former.page.tabId !== tabId) former.stopPointing();
    const now = sessions.get(tabId);
    shown.value = now;
    void now?.checkPage();
  });

  const parts = of((session) => session.parts.value, {});
  const elsewhere = of<readonly OtherPage[]>((session) => session.elsewhere.value, []);

  return {
    open: computed(() => shown.value !== undefined),
    pointing: of((session) => session.pointing.value, undefined),
    under: of((session) => session.under.value, undefined),
    parts,
    ticket: of((session) => session.ticket.value, {}),
    listed: of<readonly string[]>((session) => session.listed.value, []),
    takeListed: (index) => shown.peek()?.takeListed(index),
    showListed: (index) => shown.peek()?.showListed(index),
    elsewhere,
    doubt: computed(() => {
      const text = parts.value.requester?.address?.text;
      if (text === undefined) return undefined;
      const isOwn = view.value?.setAside.some(
        ({ value, reason }) => reason !== 'anonymous' && value.toLowerCase() === text.toLowerCase(),
      );
      return isOwn ? 'own' : isSameEverywhere(text, elsewhere.value) ? 'same-everywhere' : undefined;
    }),
    gone: of((session) => (session.isGone.value ? session.page : undefined), undefined),
    trouble: of((session) => session.trouble.value, undefined),
    failure: of((session) => session.failure.value, undefined),
    saving: of((session) => session.saving.value, false),
    name: of((session) => session.name.value, ''),
    setName: (text) => {
      const session = shown.peek();
      if (session) session.name.value = text;
    },
    async start() {
      const beside = view.value;
      if (!beside || (shown.value && !shown.value.isGone.value)) return;
      if (shown.value) forget(shown.value);
      const { tabId, adapter, site } = beside;
      const session = createTeachSession(
        {
          tabId,
          key: beside.interaction?.key,
          title: beside.pageTitle ?? '',
          name: adapter?.taught ? adapter.name : (site.host ?? ''),
        },
        dependencies,
      );
      sessions.set(tabId, session);
      shown.value = session;
      await session.start();
    },
    point: (part) => shown.peek()?.point(part),
    stopPointing: () => shown.peek()?.stopPointing(),
    choose: (address) => shown.peek()?.choose(address),
    drop: (part) => shown.peek()?.drop(part),
    async save() {
      const session = shown.peek();
      const ready = session?.lesson();
      if (!session || !ready || session.saving.value) return;
      session.saving.value = true;
      session.failure.value = undefined;
      const { tabId } = session.page;
      const answer = await call('teaching.save', { tabId, name: session.name.value.trim(), ...ready });
      session.saving.value = false;
      if (sessions.get(tabId) !== session) return;
      if (!answer.ok) {
        session.failure.value = answer.failure;
        return;
      }
      forget(session);
      onSaved(answer.value.site.name, answer.value.back);
    },
    close: () => {
      const session = shown.peek();
      if (session) forget(session);
    },
    dispose: () => {
      stop();
      for (const session of sessions.values()) session.close();
    },
  };
}
