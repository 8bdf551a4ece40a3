import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import type { KeyValueArea, WithLock } from '#lib/settings/key-value-area.ts';
import { frameKey, readFrameKey } from '#lib/settings/storage-keys.ts';
import { type FrameFacts, type FrameIdentity, keepStrongest, mergeReport } from './frame-facts.ts';

/** What frames reported, in the session storage: it outlives the worker and dies with the browser. */
export interface FrameStore {
  /** Takes a report in, after those that came before it, unless `mayRecord` says no. */
  record(
    frame: FrameIdentity,
    report: FrameReport,
    mayRecord?: () => Promise<boolean>,
  ): Promise<'recorded' | 'nothing-new' | 'refused'>;
  /** What is known of a tab's frames, top frame first. */
  framesOf(tabId: number): Promise<FrameFacts[]>;
  /** The tabs of which anything is known. */
  tabs(): Promise<number[]>;
  /** A content script starts in this frame: what the one before it said is forgotten. */
  forgetFrame(frame: FrameIdentity): Promise<void>;
  forgetTab(tabId: number): Promise<void>;
  /** Forgets the frames whose document is not among those that `findLive` finds. True when any went. */
  forgetGone(tabId: number, findLive: () => Promise<readonly LiveDocument[] | undefined>): Promise<boolean>;
}

/** A document that a frame shows now. */
export interface LiveDocument {
  frameId: number;
  documentId?: string;
}

/**
 * How many sightings a frame keeps, tried in this order until the storage takes them. Reading 3000 takes the worker
 * about a quarter of a second; what is weaker than the first 3000 is text in a very long list.
 */
const LENGTHS = [3000, 1000, 300, 100] as const;
const SHORTEST = 100;

/** Makes the store of frame reports over a storage area. */
export function createFrameStore(session: KeyValueArea, withLock: WithLock): FrameStore {
  const locked = <Value>(tabId: number, task: () => Promise<Value>) => withLock(`frames:${tabId}`, task);

  /** The keys of all frames: asked for once, since nobody else writes them. */
  let asked: Promise<Set<string>> | undefined;
  function frameKeys(): Promise<Set<string>> {
    asked ??= session.keys().then((all) => new Set(all.filter((key) => readFrameKey(key) !== undefined)));
    asked.catch(() => {
      asked = undefined;
    });
    return asked;
  }

  async function keysOf(wanted: (tabId: number) => boolean): Promise<string[]> {
    return [...(await frameKeys())].filter((key) => wanted(readFrameKey(key)!.tabId));
  }

  async function removeKeys(gone: readonly string[]): Promise<void> {
    await session.remove(gone);
    const all = await frameKeys();
    for (const key of gone) all.delete(key);
  }

  async function read(wanted: (tabId: number) => boolean): Promise<FrameFacts[]> {
    const facts = Object.values(await session.get(await keysOf(wanted))) as FrameFacts[];
    return facts.sort((first, second) => first.frameId - second.frameId);
  }

  const framesOf = (tabId: number) => read((other) => other === tabId);

  async function write(facts: FrameFacts): Promise<void> {
    const key = frameKey(facts.tabId, facts.frameId);
    (await frameKeys()).add(key);
    for (const longest of LENGTHS) {
      // Each try is shorter than the one before it.
      // oxlint-disable-next-line no-await-in-loop
      if (await fits({ [key]: keepStrongest(facts, longest) })) return;
    }
    const everything = await read(() => true);
    const trimmed = everything.map((other) => [frameKey(other.tabId, other.frameId), keepStrongest(other, SHORTEST)]);
    await session.set({ ...Object.fromEntries(trimmed), [key]: keepStrongest(facts, SHORTEST) });
  }

  async function fits(values: Record<string, unknown>): Promise<boolean> {
    try {
      await session.set(values);
      return true;
    } catch {
      return false;
    }
  }

  const forget = (frames: readonly FrameIdentity[]) =>
    removeKeys(frames.map(({ tabId, frameId }) => frameKey(tabId, frameId)));

  return {
    record: (frame, report, mayRecord = () => Promise.resolve(true)) =>
      locked(frame.tabId, async () => {
        const key = frameKey(frame.tabId, frame.frameId);
        const [may, stored] = await Promise.all([mayRecord(), session.get([key]), frameKeys()]);
        if (!may) return 'refused';
        const known = stored[key] as FrameFacts | undefined;
        const next = mergeReport(known, frame, report);
        if (next === undefined) return 'nothing-new';
        await write(next);
        return 'recorded';
      }),
    framesOf,
    async tabs() {
      const keys = await keysOf(() => true);
      return [...new Set(keys.flatMap((key) => readFrameKey(key)?.tabId ?? []))];
    },
    forgetFrame: (frame) => locked(frame.tabId, () => forget([frame])),
    forgetTab: (tabId) => locked(tabId, async () => removeKeys(await keysOf((other) => other === tabId))),
    forgetGone: (tabId, findLive) =>
      locked(tabId, async () => {
        const frames = await framesOf(tabId);
        if (frames.length === 0) return false;
        // Asked for after the frames were read, so a document that reported since cannot be missing from it.
        const live = await findLive();
        if (live === undefined) return false;
        const gone = frames.filter((frame) => !isLive(frame, live));
        await forget(gone);
        return gone.length > 0;
      }),
  };
}

/** Whether a frame still shows the document that reported. */
export function isLive(frame: FrameFacts, live: readonly LiveDocument[]): boolean {
  return live.some(
    ({ frameId, documentId }) =>
      frameId === frame.frameId &&
      (documentId === undefined || frame.documentId === undefined || documentId === frame.documentId),
  );
}
