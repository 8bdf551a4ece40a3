import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { type DuplicatesModel, createDuplicatesModel } from '#lib/state/duplicates-model.ts';
import type { Call } from '#lib/messages/call.ts';

const person = (id: string, name: string, organizationIds: string[] = ['o1']) => ({ id, name, organizationIds });
const contact = (id: string, givenName: string) => ({ id, givenName, familyName: '', addresses: [] });

let apart: { rows: string[]; ids: string[] }[];
let names: ReturnType<typeof person>[][];
let groups: { key: string; ids: string[] }[][];
let asked: [name: string, request: Record<string, unknown>][];
let refused: boolean;
let held: PromiseWithResolvers<void> | undefined;
let model: DuplicatesModel;
const say = vi.fn();

/** Answers in as many parts as there are. */
function part<Value>(parts: readonly Value[], at: unknown): { value: Value; next?: string } {
  const number = Number(at ?? 0);
  return { value: parts[number]!, ...(number + 1 < parts.length && { next: String(number + 1) }) };
}

async function answer(name: string, request: Record<string, unknown>): Promise<unknown> {
  asked.push([name, request]);
  await held?.promise;
  const { ids } = request as { ids: string[] };
  switch (name) {
    case 'duplicate.names': {
      const { value, ...rest } = part(names, request['after']);
      return { contacts: value, ...rest };
    }
    case 'duplicate.addresses': {
      const { value, ...rest } = part(groups, request['from']);
      return { groups: value, ...rest };
    }
    case 'duplicate.told-apart':
      return { sets: apart, contacts: [], organizations: [] };
    case 'duplicate.tell-apart':
      apart = [{ rows: [`r${apart.length}`], ids }, ...apart];
      return { changeId: 'c2' };
    case 'duplicate.look-again': {
      const { rows } = request as { rows: string[] };
      apart = apart.filter((set) => !rows.includes(set.rows[0]!));
      return { changeId: 'c3' };
    }
    case 'duplicate.cards':
      return ids.map((id) => ({ id, name: `card ${id}` }) as ContactCard);
    case 'duplicate.compare':
      return { contacts: ids.map((id) => contact(id, id)), organizations: [], sites: [], interactions: [] };
    default:
      return { changeId: 'c1' };
  }
}

beforeEach(() => {
  names = [
    [person('1', 'Ana Ruiz'), person('2', 'Bo Ahl')],
    [person('3', 'A. Ruiz'), person('4', 'Cy Cole')],
  ];
  groups = [[{ key: 'tel:+1', ids: ['2', '4'] }], [{ key: 'tel:+2', ids: ['1', '2', '3'] }]];
  asked = [];
  apart = [];
  held = undefined;
  say.mockClear();
  refused = false;
  const call = (async (name: string, request: Record<string, unknown>) =>
    refused
      ? { ok: false, failure: { code: 'forbidden', detail: 'merge' } }
      : { ok: true, value: await answer(name, request) }) as unknown as Call;
  model = createDuplicatesModel(call, { say });
});

const shown = () => model.groups.value?.map(({ contacts, because }) => [because, ...contacts.map(({ id }) => id)]);

describe('R31: contacts that are there twice', () => {
  it('are found over all parts of the store, and the cards of those alone are read', async () => {
    names[1]!.push(person('5', 'Dora Dean'));
    await model.load();
    expect(model.looked.value).toBe(5);
    expect(shown()).toEqual([
      ['same-address', '1', '3'],
      ['shared-address', '2', '4'],
      ['shared-address', '1', '2', '3'],
    ]);
    const cards = asked.filter(([name]) => name === 'duplicate.cards').flatMap(([, { ids }]) => ids as string[]);
    expect(cards.toSorted()).toEqual(['1', '2', '3', '4']);
  });

  it('are not looked for again when one was merged: who was like the other is like the one that is kept', async () => {
    await model.load();
    asked = [];
    await model.compare('1', '2');
    await model.merge();
    expect(shown()).toEqual([
      ['same-address', '1', '3'],
      ['shared-address', '1', '4'],
    ]);
    expect(asked.map(([name]) => name)).toEqual([
      'duplicate.compare',
      'duplicate.merge',
      'duplicate.told-apart',
      'duplicate.cards',
    ]);
    expect(asked.at(-1)?.[1]).toEqual({ ids: ['1'] });
    expect(say).toHaveBeenCalledWith({ what: 'merged', name: '1', other: '2' }, 'c1');
    model.noteChange();
    expect(asked).toHaveLength(4);
    model.noteChange();
    await vi.waitFor(() => expect(asked.map(([name]) => name)).toContain('duplicate.addresses'));
  });

  it('are not looked for any further once the page was left', async () => {
    held = Promise.withResolvers();
    const loading = model.load();
    model.close();
    held.resolve();
    await loading;
    expect(asked).toHaveLength(1);
    expect(model.groups.value).toBeUndefined();
  });
});

describe('R31: contacts that were told apart', () => {
  const named = (...ids: string[]) => ids.map((id) => ({ id, name: `card ${id}` }));

  it('are not shown together any more, and the store is not looked through again for it', async () => {
    await model.load();
    asked = [];
    await model.tellApart(named('1', '3'));
    expect(asked).toEqual([
      ['duplicate.tell-apart', { of: 'contacts', ids: ['1', '3'] }],
      ['duplicate.told-apart', { of: 'contacts' }],
    ]);
    expect(say).toHaveBeenCalledWith({ what: 'told-apart', name: 'card 1, card 3' }, 'c2');
    model.noteChange();
    expect(asked).toHaveLength(2);
    // Both still share an address with somebody else, who is the one to compare them with.
    expect(shown()).toEqual([
      ['shared-address', '2', '4'],
      ['shared-address', '2', '1', '3'],
    ]);
  });

  it('are there again when that is taken back, or was elsewhere', async () => {
    apart = [{ rows: ['r'], ids: ['1', '3'] }];
    await model.load();
    expect(shown()).not.toContainEqual(['same-address', '1', '3']);
    await model.lookAgain(apart[0]!, named('1', '3'));
    expect(say).toHaveBeenCalledWith({ what: 'looked-again', name: 'card 1, card 3' }, 'c3');
    expect(shown()).toContainEqual(['same-address', '1', '3']);
    model.noteChange();
    apart = [{ rows: ['r'], ids: ['2', '4'] }];
    model.noteChange();
    await vi.waitFor(() => expect(shown()).not.toContainEqual(['shared-address', '2', '4']));
  });

  it('can be those that are side by side, which closes that view', async () => {
    await model.load();
    await model.compare('2', '4');
    await model.tellComparedApart();
    expect(model.comparison.value).toBeUndefined();
    expect(shown()).not.toContainEqual(['shared-address', '2', '4']);
  });

  it('says three names of many, and what is alike once', async () => {
    await model.load();
    await model.tellApart([...named('1', '2', '3', '4'), { id: '5', name: 'card 1' }]);
    expect(say).toHaveBeenCalledWith({ what: 'told-apart', name: 'card 1, card 2, card 3 …' }, 'c2');
  });

  it('stay where they are when it was refused', async () => {
    await model.load();
    const before = shown();
    asked = [];
    refused = true;
    await model.tellApart(named('1', '3'));
    expect(model.failure.value).toEqual({ code: 'forbidden', detail: 'merge' });
    expect(shown()).toEqual(before);
    refused = false;
    // Nothing was written: what comes next is somebody else's.
    model.noteChange();
    await vi.waitFor(() => expect(asked.map(([name]) => name)).toContain('duplicate.addresses'));
  });
});
