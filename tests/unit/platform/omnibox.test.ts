import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { escapeXml, onOmnibox } from '#lib/platform/omnibox.ts';
import type { FakeBrowser } from '#tests/support/ports/fake-browser.ts';
import { newBrowser } from '#tests/support/ports/the-browser.ts';
import { eventually } from '#tests/support/eventually.ts';

vi.mock('wxt/browser', () => import('#tests/support/ports/the-browser.ts'));

describe('escapeXml', () => {
  it.each([
    ['Rivière & Fils <SARL>', 'Rivière &amp; Fils &lt;SARL&gt;'],
    [`"O'Hara"`, '&quot;O&apos;Hara&quot;'],
    ['&lt;', '&amp;lt;'],
    ['a\u0000b\u0008c\uFFFFd', 'abcd'],
    ['\uD800 alone', ' alone'],
    ['名前 😀', '名前 😀'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });

  it('leaves nothing that opens an element or breaks an entity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const rest = escapeXml(text).replace(/&(?:amp|lt|gt|quot|apos);/g, '');
        expect(rest).not.toMatch(/[&<>"']/);
      }),
    );
  });
});

describe('the omnibox', () => {
  let fake: FakeBrowser;
  beforeEach(() => {
    fake = newBrowser();
  });

  it('shows suggestions with their text made harmless, and their content as it is', async () => {
    onOmnibox({
      hint: () => 'Look up <anything>',
      suggest: () => Promise.resolve([{ content: 'a&b@one.example', description: 'A & B <one>' }]),
      enter: () => {},
    });
    const show = vi.fn();
    fake.events.inputStarted.fire();
    fake.events.inputChanged.fire('a', show);
    await eventually(() => expect(show).toHaveBeenCalled());
    expect(show).toHaveBeenCalledWith([{ content: 'a&b@one.example', description: 'A &amp; B &lt;one&gt;' }]);
    expect(fake.state.hint).toBe('Look up &lt;anything&gt;');
  });

  it('passes on what is entered at once, within the gesture', () => {
    const enter = vi.fn();
    onOmnibox({ hint: () => '', suggest: () => Promise.resolve([]), enter });
    fake.events.inputEntered.fire('Hélène');
    expect(enter).toHaveBeenCalledExactlyOnceWith('Hélène');
  });
});
