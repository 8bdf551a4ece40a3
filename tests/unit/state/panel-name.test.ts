import { describe, expect, it } from 'vitest';
import { succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { prefill, rankedPhone, tabView } from '#tests/support/view-builders.ts';

const nora = { givenName: 'Nora', familyName: 'Benali' };
const nameless = prefill({}, { givenName: '', familyName: '' });
const odile = prefill({}, { givenName: 'Odile', familyName: 'Perrin' });

/** The form's name on a page that shows Nora Benali beside the address, sure or said by a label. */
async function nameInForm(view: Partial<TabView>, isSpelled: boolean, lookUp = false) {
  const nameOnPage = () => Promise.resolve({ name: nora, isSpelled });
  const script = {
    'lookup.text': ({ text }: { text: string }) =>
      succeed({ text, matches: [], suggestions: [], prefill: nameless, own: false }),
    'contact.prefill': () => succeed(nameless),
  };
  const { model } = panelHarness(tabView(view), script, { nameOnPage });
  await settled();
  if (lookUp) {
    model.openLookup('+33 6 72 19 48 30');
    await settled();
    await model.create();
    await settled();
  }
  const form = model.quickAdd.value;
  return form && `${form.givenName.value} ${form.familyName.value}`.trim();
}

describe('R23: the name that the page shows beside the address', () => {
  it.each([
    ['fills a form that had none, by what a label says', { prefill: nameless }, false, 'Nora Benali'],
    [
      'leaves the name that the mail address told, where only a label speaks for it',
      { prefill: odile },
      false,
      'Odile Perrin',
    ],
    ['takes the place of it where the address spells it', { prefill: odile }, true, 'Nora Benali'],
    [
      'takes the place of a requester whom a label named',
      { prefill: odile, requesterName: 'Odile Perrin' },
      true,
      'Nora Benali',
    ],
    [
      'is not looked for where the address came with a name',
      { prefill: odile, addresses: [rankedPhone({ name: 'Odile Perrin' })] },
      true,
      'Odile Perrin',
    ],
  ])('%s', async (_what, view, isSpelled, name) => {
    expect(await nameInForm(view, isSpelled)).toBe(name);
  });

  it('fills the form of a look-up only where the address spells it: what labels say is of the page’s own address', async () => {
    expect(await nameInForm({ prefill: nameless }, false, true)).toBe('');
    expect(await nameInForm({ prefill: nameless }, true, true)).toBe('Nora Benali');
  });
});
