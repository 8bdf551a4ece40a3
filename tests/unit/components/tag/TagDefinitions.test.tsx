// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TagDefinitions } from '#components/tag/TagDefinitions.tsx';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import { renderIn } from '#tests/support/render-in.tsx';

afterEach(cleanup);

function show(tags: Tag[], managedTags: string[] = []) {
  const saveTag = vi.fn<SettingsModel['saveTag']>(() => Promise.resolve(true));
  const orderTags = vi.fn<SettingsModel['orderTags']>(() => Promise.resolve(true));
  const model = { settings: signal({ tags, managedTags }), saveTag, orderTags } as unknown as SettingsModel;
  return { saveTag, orderTags, ...renderIn(<TagDefinitions model={model} />) };
}

const VIP: Tag = { id: 'vip', name: 'VIP', exclusive: false };

describe('TagDefinitions', () => {
  it('R20: adds a tag under a code of its own', () => {
    const { saveTag } = show([VIP]);
    fireEvent.click(screen.getByRole('button', { name: 'Add a tag' }));
    fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Decision maker' } });
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saveTag).toHaveBeenCalledWith({ id: 'decision-maker', name: 'Decision maker', exclusive: true });
  });

  it('R20: refuses a name that a tag has, a standard one included', async () => {
    const { saveTag } = show([VIP]);
    fireEvent.click(screen.getByRole('button', { name: 'Add a tag' }));
    fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'requester' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('There is a tag of this name.')).toBeTruthy();
    expect(saveTag).not.toHaveBeenCalled();
  });

  it('R20: renames a standard tag, and gives it its own name back when that is typed', () => {
    const { saveTag } = show([{ id: 'subject', name: 'Patient', exclusive: true }]);
    expect(screen.getByText(/instead of “Subject”/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Edit: Patient' }));
    fireEvent.input(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Subject' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saveTag).toHaveBeenCalledWith({ id: 'subject', name: '' });
  });

  it('R20: retires, and lets nobody change what a policy fixes', () => {
    const { saveTag } = show([VIP, { id: 'legal', name: 'Legal', exclusive: false }], ['legal']);
    fireEvent.click(screen.getByRole('button', { name: 'Retire: VIP' }));
    expect(saveTag).toHaveBeenCalledWith({ id: 'vip', retired: true });
    expect(screen.getByRole('button', { name: /^Retire: Legal/ }).getAttribute('aria-disabled')).toBe('true');
  });
});
