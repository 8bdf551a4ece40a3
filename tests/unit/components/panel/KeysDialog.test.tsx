// @vitest-environment jsdom
import { addDialog } from '#tests/support/add-dialog.ts';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { KeysDialog } from '#components/panel/KeysDialog.tsx';
import { settled } from '#tests/support/manual-clock.ts';
import { renderIn } from '#tests/support/render-in.tsx';

beforeAll(addDialog);
afterEach(cleanup);

async function show(list: { keys: string; does: string }[]) {
  const change = vi.fn<() => void>();
  renderIn(
    <KeysDialog
      open
      browserKeys={{ toPanel: () => Promise.resolve('Shift+F6'), list: () => Promise.resolve(list), change }}
      onClose={() => {}}
    />,
  );
  await act(settled);
  return {
    change,
    says: (does: string) => within(screen.getByText(does).closest('div')!).getByRole('term').textContent,
  };
}

describe('KeysDialog', () => {
  it('names the browser’s shortcuts as they are set, and one that the browser gave to none', async () => {
    const { says } = await show([
      { keys: 'Alt+Shift+S', does: 'Open the side panel' },
      { keys: '', does: 'Add a contact' },
    ]);
    expect(says('Open the side panel')).toBe('Alt+Shift+S');
    expect(says('Add a contact')).toBe('not set');
  });

  it('leads to where they are changed', async () => {
    const { change } = await show([{ keys: 'Alt+Shift+S', does: 'Open the side panel' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Change these keys' }));
    expect(change).toHaveBeenCalledOnce();
  });

  it('names the key that leads into the panel', async () => {
    const { says } = await show([]);
    expect(says('From the page to this panel; F6 leads back')).toBe('Shift+F6');
  });

  it('says nothing of the browser outside the panel', async () => {
    renderIn(<KeysDialog open onClose={() => {}} />);
    await act(settled);
    expect(screen.queryByText('Anywhere in the browser')).toBeNull();
  });
});
