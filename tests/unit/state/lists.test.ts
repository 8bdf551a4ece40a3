import { describe, expect, it } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import { createContactsListModel } from '#lib/state/contacts-list-model.ts';
import { codeFor } from '#lib/domain/definition/code-for.ts';
import { createOrganizationsPageModel } from '#lib/state/organizations-page-model.ts';
import { createWholeList } from '#lib/state/whole-list.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { card, idOf, organization } from '#tests/support/view-builders.ts';

describe('a list that is read whole', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

  it('goes on until all parts are there', async () => {
    const list = createWholeList<number>(async (after) =>
      succeed(after === undefined ? { rows: numbers(3), next: 'x' } : { rows: numbers(2) }),
    );
    await list.load();
    expect(list.rows.value).toEqual([0, 1, 2, 0, 1]);
    expect(list.isCut.value).toBe(false);
  });

  it('says so when there is more than it holds', async () => {
    const list = createWholeList<number>(async () => succeed({ rows: numbers(3), next: 'x' }), 5);
    await list.load();
    expect(list.rows.value).toHaveLength(5);
    expect(list.isCut.value).toBe(true);
  });
});

describe('the organizations', () => {
  const names = ['Éclair', 'atelier 10', 'Atelier 2', 'Zénith'];
  async function open() {
    const worker = scriptedWorker({
      'organization.list': () =>
        succeed({
          organizations: names.map((name, index) => ({
            ...organization({ id: idOf(index), name, domains: [`d${index}.example`] }),
            ...(index === 3 && { renewalDate: '2027-01-01' }),
            updatedAt: index,
          })),
        }),
    });
    const model = createOrganizationsPageModel(worker.call, 'fr');
    await model.list.load();
    const shown = () => model.shown.value.map(({ name }) => name);
    return { model, shown };
  }

  it('are sorted by name as the reader sorts names', async () => {
    const { model, shown } = await open();
    expect(shown()).toEqual(['Atelier 2', 'atelier 10', 'Éclair', 'Zénith']);
    model.show({ query: '', sort: '-name' });
    expect(shown()[0]).toBe('Zénith');
  });

  it.each([
    ['zenith', ['Zénith']],
    ['10 ATELIER', ['atelier 10']],
    ['d0.example', ['Éclair']],
    ['nothing', []],
  ])('are found by %j', async (query, found) => {
    const { model, shown } = await open();
    model.show({ query });
    expect(shown()).toEqual(found);
  });

  it('R42: come with the next renewal first, those without one last', async () => {
    const { model, shown } = await open();
    model.show({ query: '', sort: 'renewal' });
    expect(shown()[0]).toBe('Zénith');
  });
});

describe('the contacts', () => {
  async function open() {
    const worker = scriptedWorker({
      'contact.list': () =>
        succeed({
          contacts: [
            {
              card: card({ id: idOf(1), organization: organization() }),
              familyName: 'Rivière',
              updatedAt: 1,
              organizationIds: [idOf(900)],
            },
            {
              card: card({ id: idOf(2), name: 'Bo Ahl', addresses: [] }),
              familyName: 'Ahl',
              updatedAt: 2,
              organizationIds: [],
            },
          ],
        }),
      'contact.delete': () => succeed({ changeId: 'c1' }),
    });
    const model = createContactsListModel(worker.call, 'en');
    await model.list.load();
    return { worker, model, shown: () => model.shown.value.map((row) => row.card.name) };
  }

  it.each([
    [{}, ['Bo Ahl', 'Hélène Rivière']],
    [{ organization: 'none' }, ['Bo Ahl']],
    [{ organization: idOf(900) }, ['Hélène Rivière']],
    [{ only: 'no-address' }, ['Bo Ahl']],
    [{ only: 'private' }, []],
    [{ sort: '-name' }, ['Hélène Rivière', 'Bo Ahl']],
  ] as const)('with %j are %j', async (wanted, names) => {
    const { model, shown } = await open();
    model.show(wanted);
    expect(shown()).toEqual(names);
  });

  it('are deleted when chosen and shown, and not when a filter hides them', async () => {
    const { worker, model } = await open();
    model.select(new Set([idOf(1), idOf(2)]));
    model.show({ organization: 'none' });
    await model.removeSelected();
    expect(worker.requests('contact.delete')).toEqual([{ ids: [idOf(2)] }]);
    expect(model.selected.value.size).toBe(0);
  });
});

describe('the code of a new choice', () => {
  it.each([
    ['Public relations', [], 'public-relations'],
    ['Énergie & eau', [], 'energie-eau'],
    ['Gold', ['gold'], 'gold-2'],
    ['★', [], 'choice'],
  ])('of %j beside %j is %j', (name, taken, code) => {
    expect(codeFor(name, new Set(taken))).toBe(code);
  });
});
