// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import { idOf } from '#tests/support/view-builders.ts';
import { click, entry, show, typeIn } from './log-parts.tsx';

afterEach(cleanup);

describe('the message to the customer', () => {
  const toTell = [entry(1, { tell: true, contactName: 'Ana' })];

  it('R52: gives the reason and the field that sets the address', async () => {
    const { worker } = await show(toTell, {
      'entry.message': () => succeed({ state: 'no-own-address' }),
      'settings.update': () => succeed({} as never),
    });
    await click(screen.getByRole('button', { name: 'Prepare a message' }));
    expect(screen.getByText('Your own mail address is not set')).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Your mail address' });
    await typeIn(field, 'ada@help.example');
    await click(screen.getByRole('button', { name: 'Set the address' }));
    expect(worker.requests('settings.update')).toEqual([{ agentEmail: 'ada@help.example' }]);
  });

  it('R51: is recorded only when it was really copied', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockRejectedValueOnce(new Error('no'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const { worker } = await show(toTell, {
      'entry.message': () => succeed({ state: 'ready', to: [], subject: 'S', text: 'The text', language: 'en' }),
      'entry.prepared': () => succeed({ changeId: idOf(4) }),
    });
    await click(screen.getByRole('button', { name: 'Prepare a message' }));
    expect(screen.queryByRole('link', { name: 'Open in mail program' })).toBeNull();
    expect(screen.getByText('No mail address of this contact is known.')).toBeTruthy();
    await click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(screen.getByRole('alert').textContent).toContain('The browser did not allow copying');
    expect(worker.requests('entry.prepared')).toEqual([]);
    writeText.mockResolvedValueOnce();
    await click(screen.getByRole('button', { name: 'Copy the text' }));
    expect(writeText).toHaveBeenLastCalledWith('The text');
    expect(worker.requests('entry.prepared')).toEqual([{ id: idOf(1), via: 'clipboard', to: '' }]);
    Reflect.deleteProperty(navigator, 'clipboard');
  });
});
