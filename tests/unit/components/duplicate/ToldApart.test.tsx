// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DuplicatesPage } from '#components/duplicate/DuplicatesPage.tsx';
import { RightsProvider } from '#components/rights/rights.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { createDuplicatesModel } from '#lib/state/duplicates-model.ts';
import { createOrganizationDuplicatesModel } from '#lib/state/organization-duplicates-model.ts';
import { type Right, rightSchema } from '#lib/settings/settings.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { type ScriptedWorker, scriptedWorker } from '#tests/support/scripted-worker.ts';
import { card, idOf, mail } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const [ANA, ANNA, ANN, BO, BOB] = [1, 2, 3, 4, 5].map(idOf) as [string, string, string, string, string];
const NAMES = new Map([
  [ANA, 'Ana Ruiz'],
  [ANNA, 'Ana Ruiz'],
  [ANN, 'A. Ruiz'],
  [BO, 'Bo Lind'],
  [BOB, 'B. Lind'],
]);

const say = vi.fn();
let worker: ScriptedWorker;
let sets: { rows: string[]; ids: string[] }[];

const cardOf = (id: string) =>
  card({ id, name: NAMES.get(id)!, addresses: [mail(`${NAMES.get(id)![0]!.toLowerCase()}${id.at(-1)!}@x.example`)] });

beforeEach(() => {
  say.mockClear();
  sets = [];
  worker = scriptedWorker({
    'duplicate.names': () => succeed({ contacts: [...NAMES].map(([id, name]) => ({ id, name, organizationIds: [] })) }),
    'duplicate.addresses': () =>
      succeed({
        groups: [
          { key: 'a', ids: [ANA, ANNA, ANN] },
          { key: 'b', ids: [BO, BOB] },
        ],
      }),
    'duplicate.cards': ({ ids }) => succeed(ids.map(cardOf)),
    'duplicate.told-apart': () =>
      succeed({ sets: [...sets], contacts: sets.flatMap(({ ids }) => ids.slice(0, 4).map(cardOf)), organizations: [] }),
    'duplicate.tell-apart': ({ ids }) => {
      sets = [{ rows: [idOf(90 + sets.length)], ids }, ...sets];
      return succeed({ changeId: idOf(80) });
    },
    'duplicate.look-again': ({ rows }) => {
      sets = sets.filter((set) => !rows.includes(set.rows[0]!));
      return succeed({ changeId: idOf(81) });
    },
    'duplicate.compare': () => fail('unavailable'),
  });
});

async function show(rights: readonly Right[] = rightSchema.options, first = 'listitem'): Promise<void> {
  renderIn(
    <RightsProvider value={signal(rights)}>
      <DuplicatesPage
        of="contacts"
        contacts={createDuplicatesModel(worker.call, { say })}
        organizations={createOrganizationDuplicatesModel(worker.call, { say })}
      />
    </RightsProvider>,
  );
  await screen.findAllByRole(first);
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const groups = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('R31: on the page of duplicates', () => {
  it('a pair is told apart in one press; what is left of three is the third beside both', async () => {
    await show();
    screen.getByRole('button', { name: 'Not the same: Ana Ruiz and Ana Ruiz' }).focus();
    press('Not the same: Ana Ruiz and Ana Ruiz');
    await waitFor(() => expect(say).toHaveBeenCalledWith({ what: 'told-apart', name: 'Ana Ruiz' }, idOf(80)));
    expect(worker.requests('duplicate.tell-apart')).toEqual([{ of: 'contacts', ids: [ANA, ANNA] }]);
    await waitFor(() => expect(groups()[0]).toMatch(/A\. Ruiz.*Ana Ruiz.*Ana Ruiz/));
    expect(screen.queryByRole('button', { name: /^Compare Ana Ruiz with Ana Ruiz/ })).toBeNull();
    expect(focused()).toBe('Not the same: A. Ruiz and Ana Ruiz');
  });

  it('a whole group is; the focus goes to the group that takes its place', async () => {
    await show();
    const button = screen.getByRole('button', { name: 'None are the same: Ana Ruiz and 2 others' });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(groups()).toHaveLength(1));
    await waitFor(() => expect(focused()).toBe('Compare Bo Lind with B. Lind'));
    expect(worker.requests('duplicate.tell-apart')).toEqual([{ of: 'contacts', ids: [ANA, ANNA, ANN] }]);
    press('Not the same: Bo Lind and B. Lind');
    await screen.findByText('No duplicates');
    await waitFor(() => expect(focused()).toBe('2 told apart'));
  });

  it('what was told apart can be seen at its end, and taken back', async () => {
    sets = [
      { rows: [idOf(90)], ids: [BO, BOB] },
      { rows: [idOf(91), idOf(92)], ids: [ANA, ANNA, ANN, BO, BOB] },
    ];
    await show(undefined, 'button');
    press('2 told apart');
    const shown = await screen.findAllByRole('listitem');
    expect(shown.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Bo Lind.*B\. Lind/),
      expect.stringMatching(/and 1 more$/),
    ]);
    press('Look at them again: Ana Ruiz, Ana Ruiz, A. Ruiz and Bo Lind');
    await waitFor(() => expect(groups()).toHaveLength(2));
    expect(worker.requests('duplicate.look-again')).toEqual([{ rows: [idOf(91), idOf(92)] }]);
    expect(say).toHaveBeenCalledWith({ what: 'looked-again', name: 'Ana Ruiz, A. Ruiz, Bo Lind' }, idOf(81));
    press('Look at them again: Bo Lind and B. Lind');
    await waitFor(() => expect(screen.queryByRole('button', { name: /told apart/ })).toBeNull());
    await waitFor(() => expect(groups()).toHaveLength(2));
  });

  it('R60: without the right to merge it says why, and nothing happens', async () => {
    sets = [{ rows: [idOf(90)], ids: [BO, BOB] }];
    await show(rightSchema.options.filter((right) => right !== 'merge'));
    press('1 told apart');
    for (const name of [
      'Not the same: Ana Ruiz and Ana Ruiz',
      'None are the same: Ana Ruiz and 2 others',
      'Look at them again: Bo Lind and B. Lind',
    ]) {
      const button = screen.getByRole('button', { name });
      expect(button.getAttribute('aria-disabled')).toBe('true');
      expect(button.getAttribute('aria-description')).toMatch(/not allowed you to merge/);
      fireEvent.click(button);
    }
    expect(worker.requests('duplicate.tell-apart')).toEqual([]);
    expect(worker.requests('duplicate.look-again')).toEqual([]);
  });
});
