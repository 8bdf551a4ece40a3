// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReportsPage } from '#components/report/ReportsPage.tsx';
import { RightsProvider } from '#components/rights/rights.ts';
import { succeed } from '#lib/domain/result.ts';
import { ISO_WEEK } from '#lib/domain/report/week-rule.ts';
import type { ReportPart } from '#lib/messages/protocol/report.ts';
import { createReportEntriesModel } from '#lib/state/report-entries-model.ts';
import { createReportModel } from '#lib/state/report-model.ts';
import { type ReportWanted, usualReport } from '#lib/state/report-route.ts';
import type { Right } from '#lib/settings/settings.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker, type Script } from '#tests/support/scripted-worker.ts';
import { idOf, interaction } from '#tests/support/view-builders.ts';
import { day, partOf } from './report-parts.ts';

afterEach(cleanup);

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

const NOW = new Date(2026, 10, 22, 12).getTime();
const usual = usualReport('entries');
const GROUPS = { Billing: 5, Fax: 2 };

function open(start: ReportWanted, script: Script = {}, rights?: readonly Right[]) {
  const worker = scriptedWorker({ 'report.part': () => succeed(partOf(GROUPS)), ...script });
  const parts = { call: worker.call, now: () => NOW, week: ISO_WEEK, locale: 'en-GB' };
  const [model, entries] = [createReportModel(parts), createReportEntriesModel(parts)];
  const wanted = signal(start);
  const [onSave, onPrint] = [vi.fn(), vi.fn()];
  const Page = () => (
    <RightsProvider value={signal(rights)}>
      <ReportsPage
        model={model}
        entries={entries}
        wanted={wanted.value}
        now={() => NOW}
        onWanted={(next) => {
          wanted.value = next;
        }}
        onSave={onSave}
        onPrint={onPrint}
      />
    </RightsProvider>
  );
  renderIn(<Page />);
  return { worker, model, wanted, onSave, onPrint };
}

/** Chooses or types a value. Browsers tell of it by both events; which one is listened to is the control's business. */
function choose(label: string, value: string): void {
  const control = screen.getByLabelText<HTMLInputElement | HTMLSelectElement>(label, { selector: 'select, input' });
  control.value = value;
  for (const event of ['input', 'change']) fireEvent(control, new Event(event, { bubbles: true }));
}
const counted = () => screen.findByRole('table');

describe('the page of reports', () => {
  it('shows what was logged in the last thirty days by topic: sums, pictures and their table', async () => {
    open(usual);
    await counted();
    expect(screen.getByRole('heading', { name: 'Logged entries by topic' })).toBeTruthy();
    expect(screen.getByText('24 Oct – 22 Nov 2026')).toBeTruthy();
    expect(screen.getByRole('figure', { name: 'Topic' })).toBeTruthy();
    expect(screen.getByRole('figure', { name: 'Over time, by day' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Billing' }).getAttribute('href')).toBe('#/reports?group=Billing');
  });

  it('keeps every choice in the address, and says in words what is counted', async () => {
    const { wanted, worker } = open(usual);
    await counted();
    choose('Group by', 'agent');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Logged entries by agent' })).toBeTruthy());
    choose('Kind', 'inbound');
    await waitFor(() => expect(wanted.value.kind).toBe('inbound'));
    choose('Period', 'custom');
    await waitFor(() => screen.getByLabelText('From'));
    choose('From', '2026-11-01');
    await waitFor(() => expect(screen.getByText('1 – 22 Nov 2026 · Inbound')).toBeTruthy());
    expect(wanted.value).toEqual({
      subject: 'entries',
      by: 'agent',
      kind: 'inbound',
      period: 'custom',
      from: day('2026-11-01'),
      to: day('2026-11-22'),
    });
    await waitFor(() =>
      expect(worker.requests('report.part').at(-1)).toMatchObject({ by: 'agent', filters: { kind: 'inbound' } }),
    );
  });

  it('offers the organizations of the period, and narrows them by what is typed', async () => {
    const { wanted } = open(usual);
    await counted();
    const field = screen.getByRole('combobox', { name: 'Organization' });
    fireEvent.input(field, { target: { value: 'morel' } });
    fireEvent.click(field);
    const option = await screen.findByRole('option', { name: 'Garage Morel' });
    expect(screen.getAllByRole('option', { name: /Garage|Notaires/ })).toHaveLength(1);
    fireEvent.click(option);
    await waitFor(() => expect(wanted.value.organization).toBe('o2'));
    fireEvent.click(screen.getByRole('button', { name: 'Clear the organization' }));
    await waitFor(() => expect(wanted.value.organization).toBeUndefined());
  });

  it('names a filter of which there is nothing in the period', async () => {
    const part: ReportPart = { ...partOf({}), filtered: { topic: 'Old topic' } };
    open({ ...usual, topic: 'old' }, { 'report.part': () => succeed(part) });
    await screen.findByText('Nothing fits these filters');
    expect(screen.getByText(/Topic: Old topic/)).toBeTruthy();
    expect(screen.getByLabelText('Topic', { selector: 'select' })).toHaveProperty('value', 'old');
  });

  it('sorts by a column, without counting again', async () => {
    const { wanted, worker } = open(usual);
    await counted();
    fireEvent.click(screen.getByRole('button', { name: 'Topic' }));
    await waitFor(() => expect(wanted.value.sort).toBe('name'));
    fireEvent.click(screen.getByRole('button', { name: 'Topic' }));
    await waitFor(() => expect(wanted.value.sort).toBe('-name'));
    const names = [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Fax', 'Billing']);
    expect(worker.requests('report.part')).toHaveLength(1);
  });

  it.each([
    [{ ...usual, kind: 'inbound' as const }, 'Nothing fits these filters', 'Clear filters', usual],
    [usual, 'Nothing was logged in this period', 'Show all time', { ...usual, period: 'all' as const }],
    [{ ...usual, period: 'all' as const }, 'Nothing logged yet', undefined, undefined],
    [usualReport('follow-ups'), 'No open follow-ups', 'Logged entries', usual],
  ])('that counted nothing says why and what to do: %j', async (start, title, action, next) => {
    const { wanted } = open(start, { 'report.part': () => succeed(partOf({})) });
    const empty = (await screen.findByRole('heading', { name: title })).parentElement!;
    if (action === undefined) return;
    fireEvent.click(within(empty).getByRole('button', { name: action }));
    await waitFor(() => expect(wanted.value).toEqual(next));
  });

  it('can be stopped while it counts, and says that nothing of it is half', async () => {
    const { model } = open(usual, { 'report.part': () => new Promise(() => {}) });
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByText(/Nothing of this report was counted to the end/)).toBeTruthy();
    expect(model.progress.value.step).toBe('stopped');
    expect(screen.getByRole('button', { name: 'Count again' })).toBeTruthy();
  });

  it('R60: saves a report in its order, unless the right to export is missing, and prints', async () => {
    const { onSave, onPrint } = open({ ...usual, sort: 'entries' });
    await counted();
    fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    const [report, rows, words] = onSave.mock.calls[0]!;
    expect(report.range).toEqual({ first: day('2026-10-24'), last: day('2026-11-22') });
    expect(rows.map(words.nameOf)).toEqual(['Fax', 'Billing']);
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(onPrint).toHaveBeenCalledOnce();
    cleanup();
    const denied = open(usual, {}, []);
    await counted();
    fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(denied.onSave).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Save as CSV' }).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('the entries of a group', () => {
  const entry = {
    id: idOf(1),
    at: NOW,
    kind: 'internal' as const,
    agent: { key: 'ada', name: 'Ada' },
    topic: { key: 'Billing', name: 'Billing' },
    contact: { key: idOf(2), name: 'Ana Ruiz', id: idOf(2) },
    organization: { key: 'gone', name: 'Gone Ltd' },
    durationSeconds: 75,
    followUp: { at: NOW - 60_000 },
    excerpt: 'The tray is stuck.',
    interaction: interaction({ title: 'Cartouche bloquée' }),
  };

  async function list(more: Partial<typeof entry> = {}, start: Partial<ReportWanted> = {}) {
    const shown = { ...entry, ...more };
    const opened = open(
      { ...usual, group: 'Billing', ...start },
      { 'report.entries': () => succeed({ entries: [shown], read: 1 }) },
    );
    await screen.findByText('The tray is stuck.');
    return opened;
  }

  it('are listed under its name with the ways to contact and ticket; what is gone has none', async () => {
    await list();
    expect(screen.getByRole('heading', { name: 'Billing' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Billing');
    expect(screen.getByRole('link', { name: 'Ana Ruiz' }).getAttribute('href')).toBe(`#/contact/${idOf(2)}`);
    expect(screen.getByRole('link', { name: 'Cartouche bloquée' }).getAttribute('href')).toBe(interaction().url);
    expect(screen.queryByRole('link', { name: 'Gone Ltd' })).toBeNull();
    expect(screen.getByText('Gone Ltd')).toBeTruthy();
    expect(screen.getByTitle('Internal')).toBeTruthy();
    expect(screen.getByText('1:15')).toBeTruthy();
    expect(screen.getByText(/Follow-up due/)).toBeTruthy();
  });

  it('do not link to what is no page of the web', async () => {
    await list({ interaction: interaction({ url: 'javascript:alert(1)', title: 'Trap' }) });
    expect(screen.getByText('Trap')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Trap' })).toBeNull();
  });

  it('lead back to the same report, and are put in another order', async () => {
    const { wanted } = await list({}, { kind: 'internal' });
    expect(screen.getByRole('link', { name: 'Report' }).getAttribute('href')).toBe('#/reports?kind=internal');
    choose('Order', 'agent');
    await waitFor(() => expect(wanted.value).toMatchObject({ group: 'Billing', order: 'agent' }));
  });

  it('that are many are drawn as far as they are in sight', async () => {
    const entries = Array.from({ length: 5_000 }, (_, index) => ({ ...entry, id: idOf(index), excerpt: `n${index}` }));
    open({ ...usual, group: 'Billing' }, { 'report.entries': () => succeed({ entries, read: 5_000 }) });
    await screen.findByText('n0');
    const items = screen.getAllByRole('listitem');
    expect(items.length).toBeLessThan(40);
    expect(items[0]?.getAttribute('aria-setsize')).toBe('5000');
    expect(screen.getByRole('status').textContent).toBe('5,000 entries');
    const box = screen.getByRole('region', { name: 'Billing' });
    await act(() => {
      box.scrollTop = 64 * 3_000;
      fireEvent.scroll(box);
    });
    await screen.findByText('n3000');
  });
});
