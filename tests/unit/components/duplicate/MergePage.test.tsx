// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MergePage } from '#components/duplicate/MergePage.tsx';
import { contactSchema } from '#lib/domain/contact/contact.ts';
import { succeed } from '#lib/domain/result.ts';
import type { Script } from '#tests/support/scripted-worker.ts';
import { createMergePageModel, type MergeWanted } from '#lib/state/merge-page-model.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf, match } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const [KEEP, OTHER] = [idOf(1), idOf(2)];

const STAMPS = {
  createdAt: 1,
  createdBy: 'a',
  updatedAt: 1,
  updatedBy: 'a',
  revision: 1,
  visibility: 'public',
  ownerId: 'a',
};

const contacts = [
  contactSchema.parse({
    ...STAMPS,
    id: KEEP,
    givenName: 'Lea',
    familyName: 'Twin',
    updatedAt: 2000,
    addresses: [{ medium: 'phone', value: '01 42 68 53 99', extension: '12', label: 'Desk', country: 'FR' }],
  }),
  contactSchema.parse({ ...STAMPS, id: OTHER, givenName: 'Léa', familyName: 'Twin', doNotCall: true, updatedAt: 1000 }),
];

function show(wanted: MergeWanted, script: Script = {}) {
  const worker = scriptedWorker({
    'duplicate.compare': ({ ids }) =>
      succeed({
        contacts: contacts.filter(({ id }) => ids.includes(id)),
        organizations: [],
        sites: [],
        interactions: [[KEEP, 12]],
      }),
    'contact.search': () =>
      succeed({
        matches: [match({ id: KEEP, name: 'Lea Twin' }), match({ id: OTHER, name: 'Léa Twin' })],
        hiddenElsewhere: 0,
      }),
    'duplicate.merge': () => succeed({ changeId: idOf(9) }),
    ...script,
  });
  const say = vi.fn<(deed: unknown, back?: unknown) => void>();
  const went = {
    onOther: vi.fn<(id: string) => void>(),
    onMerged: vi.fn<(id: string) => void>(),
    onLeave: vi.fn<() => void>(),
  };
  const model = createMergePageModel(worker.call, { say }, (_milliseconds, run) => {
    run();
    return () => {};
  });
  renderIn(<MergePage model={model} wanted={wanted} {...went} />);
  return { worker, say, ...went };
}

const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('R31: merging any two records', () => {
  it('finds the other one by name, and never offers the record itself', async () => {
    const { onOther } = show({ of: 'contacts', id: KEEP });
    const field = await screen.findByRole('combobox', { name: 'Find a contact' });
    expect(screen.getByText('Merge Lea Twin with')).toBeTruthy();
    fireEvent.input(field, { target: { value: 'twin' } });
    const options = await screen.findAllByRole('option');
    expect(options).toHaveLength(1);
    fireEvent.click(options[0]!);
    expect(onOther).toHaveBeenCalledWith(OTHER);
  });

  it('shows what one of them says about calls, labels, use and the last change, and leads to the one kept', async () => {
    const { worker, say, onMerged } = show({ of: 'contacts', id: KEEP, other: OTHER });
    await screen.findByRole('table');
    expect(cellsOf(/^Do not call/)).toEqual(['No', 'Yes']);
    expect(cellsOf(/^Addresses/)).toEqual(['01 42 68 53 99, 12, Desk', '']);
    expect(cellsOf(/^Interactions/)).toEqual(['12', '0']);
    expect(cellsOf(/^Last changed/)[0]).toMatch(/· latest$/);
    fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
    await vi.waitFor(() => expect(onMerged).toHaveBeenCalledWith(KEEP));
    expect(worker.requests('duplicate.merge')).toEqual([{ keepId: KEEP, otherId: OTHER, fromOther: [] }]);
    expect(say).toHaveBeenCalledWith({ what: 'merged', name: 'Lea Twin', other: 'Léa Twin' }, idOf(9));
  });

  it('goes back on Cancel', async () => {
    const { onLeave } = show({ of: 'contacts', id: KEEP, other: OTHER });
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('says when one of them is not here', async () => {
    const { worker } = show({ of: 'contacts', id: KEEP, other: idOf(7) });
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(worker.asked.map(({ name }) => name)).toEqual(['duplicate.compare']);
  });

  it('says the same of an organization that is looked up for another', async () => {
    const { onOther } = show(
      { of: 'organizations', id: KEEP },
      {
        'duplicate.compare-organizations': () => succeed([]),
      },
    );
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(onOther).not.toHaveBeenCalled();
  });
});
