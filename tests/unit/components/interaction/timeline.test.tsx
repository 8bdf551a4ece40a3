// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Timeline } from '#components/interaction/timeline/Timeline.tsx';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import { STANDARD_TAG_DEFINITIONS } from '#lib/domain/tag/tag.ts';
import { succeed } from '#lib/domain/result.ts';
import type { TimelineAnswer, TimelineItem } from '#lib/messages/protocol/timeline.ts';
import { createConfirmationModel } from '#lib/state/confirmation-model.ts';
import { createTimelineModel, SEARCH_PAUSE } from '#lib/state/timeline-model.ts';
import { entryView } from '#tests/support/entry-builder.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf, interaction } from '#tests/support/view-builders.ts';

afterEach(cleanup);

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

const NOW = new Date(2026, 10, 20, 14, 5).getTime();

function entry(number: number, fields: Partial<Entry> = {}): TimelineItem {
  const view = entryView({ id: idOf(number), at: NOW - number * 60_000, ...fields });
  return { kind: 'entry', id: idOf(number), at: view.entry.at, view };
}

function ticket(number: number, fields: Partial<Interaction> = {}, notes: string[] = []): TimelineItem {
  const { id: helpdeskId, ...ref } = interaction();
  const record: Interaction = {
    ...ref,
    id: idOf(number),
    helpdeskId,
    participants: [{ contactId: idOf(1), tags: ['subject'], origin: 'manual', addedAt: 0, addedBy: 'a' }],
    removedContactIds: [],
    addressKeys: [],
    visibility: 'public',
    ownerId: 'a',
    createdAt: NOW,
    createdBy: 'a',
    updatedAt: NOW,
    updatedBy: 'a',
    revision: 1,
    ...fields,
  };
  const entries = notes.map((text, at) => entryView({ id: idOf(500 + at), notes: text }));
  return { kind: 'interaction', id: idOf(number), at: NOW, interaction: record, entries, moreEntries: 0 };
}

async function show(answer: TimelineAnswer) {
  const clock = manualClock();
  const worker = scriptedWorker({
    'timeline.list': () => succeed(answer),
    'entry.list': () => succeed({ entries: [], topics: [], agent: { name: 'Ada', email: '' } }),
    'entry.draft': () => succeed(null),
    'entry.delete': () => succeed({ changeId: idOf(77) }),
    'entry.follow-up': () => succeed({ changeId: idOf(78) }),
  });
  const confirmation = createConfirmationModel({ call: worker.call, schedule: clock.schedule });
  const model = createTimelineModel({ call: worker.call, confirmation, schedule: clock.schedule, now: () => NOW });
  await model.load({ contactId: idOf(1) });
  const onOpenContact = vi.fn<(contactId: string) => void>();
  renderIn(
    <Timeline
      model={model}
      pageOf={{ id: idOf(1), name: 'Hélène Rivière' }}
      tags={STANDARD_TAG_DEFINITIONS}
      nothing="Nothing yet."
      onOpenContact={onOpenContact}
    />,
  );
  await act(settled);
  const search = async (text: string) => {
    await act(async () => {
      fireEvent.input(screen.getByRole('searchbox', { name: 'Search in notes' }), { target: { value: text } });
      await clock.advance(SEARCH_PAUSE);
      await settled();
    });
  };
  return { worker, model, confirmation, search, clock };
}

describe('the timeline', () => {
  it('says so when nothing ever happened, and offers no search', async () => {
    await show({ items: [] });
    expect(screen.getByText('Nothing yet.')).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('R51: leads to the ticket and to the record, and tells internal entries apart in words', async () => {
    await show({ items: [entry(1, { kind: 'internal', notes: 'They never pay.' })] });
    const item = screen.getByRole('article', { name: /^Internal, today/ });
    expect(within(item).getByText('Internal: stays in the team')).toBeTruthy();
    expect(
      within(item)
        .getByRole('link', { name: /^Ticket #4312, help\.example\.com/ })
        .getAttribute('href'),
    ).toBe('https://help.example.com/tickets/4312');
    expect(within(item).getByRole('link', { name: 'Cartouche bloquée' }).getAttribute('href')).toContain(
      '#/interaction/',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ''])('never leads to %j', async (url) => {
    await show({ items: [entry(1, { interaction: interaction({ url }) })] });
    expect(screen.queryByRole('link', { name: /^Ticket/ })).toBeNull();
  });

  it('R20: shows an interaction with the tags held in it and with what names nobody', async () => {
    await show({ items: [ticket(9, {}, ['Who is this?'])] });
    const [item] = screen.getAllByRole('article');
    expect(item!.textContent).toContain('Subject');
    expect(item!.textContent).toContain('Who is this?');
  });

  it('marks every word that was found, as text: pasted HTML is shown, never run', async () => {
    const notes = '<img src=x onerror=alert(1)> Coincé, and https://x.example/COINCE';
    const { search } = await show({ items: [entry(1, { notes })], searched: 1 });
    await search('coince img');
    const marks = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks).toEqual(['img', 'Coincé', 'COINCE']);
    expect(document.querySelector('.sc-entry__note')?.textContent).toBe(notes);
    expect(document.querySelector('.sc-entry__note img')).toBeNull();
    expect(screen.getByRole('link', { name: 'https://x.example/COINCE' })).toBeTruthy();
  });

  it('shows of a long note the part with the first word that was found', async () => {
    const notes = `${'nothing here '.repeat(400)}the needle is here`;
    const { search } = await show({ items: [entry(1, { notes })], searched: 1 });
    expect(document.querySelector('mark')).toBeNull();
    await search('needle');
    expect(document.querySelector('mark')?.textContent).toBe('needle');
    expect(document.querySelector('.sc-entry__note')?.textContent?.startsWith('…')).toBe(true);
  });

  it('says what was found, or that nothing was', async () => {
    const { search } = await show({ items: [entry(1, { notes: 'tray' })], searched: 1, total: 1 });
    await search('tray');
    expect(screen.getByRole('status').textContent).toBe('1 found');
  });

  it('R51: deletes with Undo, and marks a follow-up as done', async () => {
    const { worker, confirmation } = await show({ items: [entry(1, { notes: 'x', followUp: { at: NOW - 5 } })] });
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Follow-up done' }));
      await settled();
    });
    expect(worker.requests('entry.follow-up')).toEqual([{ id: idOf(1), done: true }]);
    expect(confirmation.current.value).toMatchObject({ changeId: idOf(78) });
  });

  it('draws only what is in sight of ten thousand', async () => {
    const items = Array.from({ length: 10_000 }, (_, at) => entry(at, { notes: `note ${at}` }));
    await show({ items });
    const drawn = screen.getAllByRole('article').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(40);
    const feed = screen.getByRole('feed');
    feed.scrollTop = 600_000;
    await act(() => void fireEvent.scroll(feed));
    expect(screen.queryByText('note 0')).toBeNull();
    expect(screen.getByText('note 5000')).toBeTruthy();
    expect(screen.getAllByRole('article').length).toBeLessThan(40);
  });

  it('keeps what is being written in the page wherever one scrolls', async () => {
    const items = Array.from({ length: 1000 }, (_, at) => entry(at, { notes: `note ${at}` }));
    const { model } = await show({ items });
    const [first] = items;
    await act(async () => {
      await model.edit(first!.kind === 'entry' ? first!.view.entry : undefined!);
      await settled();
    });
    const field = screen.getByRole('textbox', { name: 'Notes' });
    const feed = screen.getByRole('feed');
    feed.scrollTop = 60_000;
    await act(() => void fireEvent.scroll(feed));
    expect(field.isConnected).toBe(true);
  });
});
