import { describe, expect, it, vi } from 'vitest';
import { nameOnPage } from '#lib/services/contacts/name-on-page.ts';

const labelled = [{ text: 'Nora Benali', label: 'Name', steps: 1 }];
const reader = (answer: unknown[]) =>
  vi.fn<(tabId: number, address: string) => Promise<unknown[]>>().mockResolvedValue(answer);

describe('nameOnPage', () => {
  it.each([
    ['email', 'nora@post.example', 'nora@post.example'],
    ['phone', '+33 6 72 19 48 30', '72194830'],
    ['phone', '+442079460214 ext 12', '79460214'],
  ] as const)('R23: looks for a %s by what pages write of it: %s', async (medium, value, wanted) => {
    const read = reader(labelled);
    const found = await nameOnPage(read, 7, { medium, value }, []);
    expect(read).toHaveBeenCalledExactlyOnceWith(7, wanted);
    expect(found?.name).toEqual({ givenName: 'Nora', familyName: 'Benali' });
  });

  it('R23: looks for no short number: pages are full of them', async () => {
    const read = reader(labelled);
    expect(await nameOnPage(read, 7, { medium: 'phone', value: '3631' }, [])).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
  });

  it('leaves out what is no text near an address', async () => {
    const hostile = [
      null,
      'Nora',
      { text: '', steps: 1 },
      { text: 'x'.repeat(5000), steps: 1 },
      { text: 'Eve Mallory', label: 'Name', steps: -1 },
    ];
    const mail = { medium: 'email', value: 'nora@post.example' } as const;
    expect(await nameOnPage(reader(hostile), 7, mail, [])).toBeUndefined();
    expect((await nameOnPage(reader([...hostile, ...labelled]), 7, mail, []))?.name.givenName).toBe('Nora');
  });
});
