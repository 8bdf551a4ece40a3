import { describe, expect, it } from 'vitest';
import { createFrameStore } from '#lib/services/tabs/frame-store.ts';
import { fakeLock } from '#tests/support/ports/fake-lock.ts';
import { fakeStorageArea } from '#tests/support/ports/fake-storage-area.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';

const frame = (tabId: number, frameId = 0, documentId = `D${tabId}.${frameId}`) => ({
  tabId,
  frameId,
  documentId,
  origin: 'https://desk.example',
});
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => sightingOf(`+33 1 23 45 ${String(from + index).padStart(5, '0')}`));

function setUp(quota?: number) {
  const session = fakeStorageArea(quota);
  return { store: createFrameStore(session, fakeLock()), session };
}

describe('the store of frame reports', () => {
  it('gives the frames of a tab, top frame first', async () => {
    const { store } = setUp();
    await store.record(frame(1, 40), reportOf(many(1)));
    await store.record(frame(1, 0), reportOf(many(2)));
    await store.record(frame(11, 0), reportOf(many(3)));
    expect((await store.framesOf(1)).map(({ frameId }) => frameId)).toEqual([0, 40]);
    expect(await store.tabs()).toEqual([1, 11]);
  });

  it('puts parts together that come at the same time, in their order', async () => {
    const { store } = setUp();
    const parts = [0, 1, 2, 3].map((part) => reportOf(many(500, part * 500), { part, last: part === 3 }));
    await Promise.all(parts.map((part) => store.record(frame(1), part)));
    const [facts] = await store.framesOf(1);
    expect(facts?.sightings).toEqual(many(2000));
    expect(facts?.complete).toBe(true);
  });

  it('says whether a report brought anything new', async () => {
    const { store } = setUp();
    expect(await store.record(frame(1), reportOf(many(1)))).toBe('recorded');
    expect(await store.record(frame(1), reportOf(many(1)))).toBe('nothing-new');
  });

  it('keeps nothing of a report that may not be recorded', async () => {
    const { store } = setUp();
    expect(await store.record(frame(1), reportOf(many(1)), () => Promise.resolve(false))).toBe('refused');
    expect(await store.tabs()).toEqual([]);
  });

  it('keeps the strongest 3000 of a page with 10,000 numbers, and counts the others', async () => {
    const { store } = setUp(10 * 1024 * 1024);
    const reports = Array.from({ length: 20 }, (_, part) =>
      reportOf(many(500, part * 500), { part, last: part === 19 }),
    );
    await Promise.all(reports.map((report) => store.record(frame(1), report)));
    const [facts] = await store.framesOf(1);
    expect(facts?.sightings).toEqual(many(3000));
    expect(facts).toMatchObject({ leftOut: 7000, complete: true });
  });

  it('keeps the strongest and counts the others when the storage is full', async () => {
    const { store } = setUp(200_000);
    await store.record(frame(1), reportOf(many(2_500)));
    const [facts] = await store.framesOf(1);
    expect(facts?.sightings).toEqual(many(1000));
    expect(facts?.leftOut).toBe(1500);
  });

  it('makes room in other tabs before it refuses a report', async () => {
    const { store } = setUp(52_000);
    await store.record(frame(1), reportOf(many(500)));
    await store.record(frame(2), reportOf(many(500)));
    const [[first], [second]] = [await store.framesOf(1), await store.framesOf(2)];
    expect(first).toMatchObject({ leftOut: 400 });
    expect(first?.sightings).toEqual(many(100));
    expect(second).toMatchObject({ leftOut: 400 });
  });

  it('forgets a tab and no other', async () => {
    const { store } = setUp();
    await store.record(frame(1), reportOf(many(1)));
    await store.record(frame(1, 9), reportOf(many(1)));
    await store.record(frame(2), reportOf(many(1)));
    await store.forgetTab(1);
    expect(await store.tabs()).toEqual([2]);
  });

  it('takes a report from a script that starts anew, after what the one before it said is forgotten', async () => {
    const { store } = setUp();
    const unnamed = { tabId: 1, frameId: 0 };
    await store.record(unnamed, reportOf(many(3), { scan: 6 }));
    await store.forgetFrame(unnamed);
    expect(await store.record(unnamed, reportOf(many(1)))).toBe('recorded');
  });
});

describe('forgetting frames that are gone', () => {
  async function withFrames() {
    const made = setUp();
    await made.store.record(frame(1, 0, 'top'), reportOf(many(1)));
    await made.store.record(frame(1, 5, 'child'), reportOf(many(1)));
    return made.store;
  }

  it.each([
    [
      'all are there',
      [
        { frameId: 0, documentId: 'top' },
        { frameId: 5, documentId: 'child' },
      ],
      [0, 5],
    ],
    ['a child was taken out', [{ frameId: 0, documentId: 'top' }], [0]],
    [
      'a child navigated',
      [
        { frameId: 0, documentId: 'top' },
        { frameId: 5, documentId: 'next' },
      ],
      [0],
    ],
    ['the tab navigated', [{ frameId: 0, documentId: 'next' }], []],
    ['the page is closed to us', [], []],
    ['the browser names no documents', [{ frameId: 0 }], [0]],
    ['nobody knows', undefined, [0, 5]],
  ])('when %s', async (_, live, left) => {
    const store = await withFrames();
    const gone = await store.forgetGone(1, () => Promise.resolve(live));
    expect((await store.framesOf(1)).map(({ frameId }) => frameId)).toEqual(left);
    expect(gone).toBe(left.length < 2);
  });

  it('does not look into a tab of which nothing is known', async () => {
    const { store } = setUp();
    expect(await store.forgetGone(1, () => Promise.reject(new Error('not expected to be called')))).toBe(false);
  });

  it('keeps a document that reports while the frames are looked for', async () => {
    const store = await withFrames();
    let reporting: Promise<string> | undefined;
    await store.forgetGone(1, () => {
      reporting = store.record(frame(1, 0, 'next'), reportOf(many(2)));
      return Promise.resolve([]);
    });
    await reporting;
    expect((await store.framesOf(1)).map(({ documentId }) => documentId)).toEqual(['next']);
  });
});
