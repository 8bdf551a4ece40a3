import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import { createSectionEdit } from '#lib/state/section-edit.ts';

interface Card {
  name: string;
  notes?: string;
}

const current = signal<Card | undefined>(undefined);
const onSaved = vi.fn();
const reload = vi.fn(async () => {});
const save = vi.fn<(before: Card, after: Card) => Promise<Result<Written>>>();

beforeEach(() => {
  vi.clearAllMocks();
  current.value = { name: 'Ana' };
  save.mockImplementation(async (_before, after) => {
    current.value = after;
    return succeed({ changeId: 'c1' });
  });
});

function make() {
  const edit = createSectionEdit({
    current,
    makeForm: ({ name }: Card) => {
      const typed = signal(name);
      const isWrong = signal(false);
      return {
        typed,
        isWrong,
        patch: () => ({ name: typed.value }),
        check: () => {
          isWrong.value = typed.value === '';
          return !isWrong.value;
        },
      };
    },
    save,
    reload,
    onSaved,
  });
  edit.open();
  return { edit, form: edit.form.value! };
}

describe('a section that is edited in place', () => {
  it('saves what was typed, tells the change, and closes', async () => {
    const { edit, form } = make();
    expect(edit.dirty.value).toBe(false);
    form.typed.value = 'Anna';
    expect(edit.dirty.value).toBe(true);
    expect(await edit.save()).toBe(true);
    expect(save).toHaveBeenCalledWith({ name: 'Ana' }, { name: 'Anna' });
    expect(onSaved).toHaveBeenCalledWith('c1');
    expect(edit.form.value).toBeUndefined();
  });

  it('closes without a save when nothing was typed', async () => {
    const { edit } = make();
    expect(await edit.save()).toBe(true);
    expect(save).not.toHaveBeenCalled();
    expect(edit.form.value).toBeUndefined();
  });

  it('stays open with its mistakes', async () => {
    const { edit, form } = make();
    form.typed.value = '';
    expect(await edit.save()).toBe(false);
    expect(form.isWrong.value).toBe(true);
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps what was typed when the save is refused, and says why', async () => {
    const { edit, form } = make();
    save.mockResolvedValueOnce(fail('store-full'));
    form.typed.value = 'Anna';
    await edit.save();
    expect(edit.failure.value).toEqual({ code: 'store-full' });
    expect(edit.form.value).toBe(form);
    expect(form.typed.value).toBe('Anna');
  });

  it('names the fields that were changed elsewhere, as soon as they are', () => {
    const { edit, form } = make();
    form.typed.value = 'Anna';
    current.value = { name: 'Annie', notes: 'new' };
    expect(edit.conflicts.value).toEqual(['name']);
    current.value = { name: 'Ana', notes: 'new' };
    expect(edit.conflicts.value).toEqual([]);
  });

  it('reads the record again when the worker says that it changed', async () => {
    const { edit, form } = make();
    save.mockResolvedValueOnce(fail('conflict', 'name'));
    form.typed.value = 'Anna';
    await edit.save();
    expect(reload).toHaveBeenCalledOnce();
    expect(form.typed.value).toBe('Anna');
  });

  it('saves over the other change when that is asked for, and leaves other fields as they are now', async () => {
    const { edit, form } = make();
    form.typed.value = 'Anna';
    current.value = { name: 'Annie', notes: 'new' };
    await edit.keepMine();
    expect(save).toHaveBeenCalledWith({ name: 'Annie' }, { name: 'Anna' });
  });

  it('goes on from the other change when that is asked for', () => {
    const { edit, form } = make();
    form.typed.value = 'Anna';
    current.value = { name: 'Annie' };
    edit.takeTheirs();
    expect(edit.form.value?.typed.value).toBe('Annie');
    expect(edit.dirty.value).toBe(false);
  });
});
