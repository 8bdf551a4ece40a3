import { describe, expect, it } from 'vitest';
import { textsBeside } from '#lib/detect/texts-beside.ts';
import { nameBesideAddress } from '#lib/domain/contact/name-beside-address.ts';
import { openPage } from './jsdom-page.ts';

async function beside(html: string, address: string) {
  const { window } = openPage(html, 'https://desk.example/');
  const globals = window as unknown as typeof globalThis & Window;
  globals.requestIdleCallback = (callback) =>
    window.setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 50 }), 0);
  const before = window.document.documentElement.outerHTML;
  // The script runs with the page's own classes around it.
  for (const name of ['Element', 'Text', 'HTMLInputElement', 'NodeFilter'] as const) {
    Object.assign(globalThis, { [name]: globals[name] });
  }
  const texts = await textsBeside(globals, address);
  expect(window.document.documentElement.outerHTML).toBe(before);
  return texts;
}

const nameOf = async (html: string, mail: string) => nameBesideAddress(await beside(html, mail), { mail })?.name;

describe('textsBeside', () => {
  it('R23: gives each text with what stands before it and how far out it is', async () => {
    const card = '<section><dl><dt>Name</dt><dd>Nora Benali</dd><dt>Mail</dt><dd>k8f2@post.example</dd></dl></section>';
    expect(await beside(card, 'k8f2@post.example')).toEqual([
      { text: 'k8f2@post.example', steps: 0 },
      { text: 'Name', steps: 1 },
      { text: 'Nora Benali', label: 'Name', steps: 1 },
      { text: 'Mail', label: 'Nora Benali', steps: 1 },
      { text: 'k8f2@post.example', label: 'Mail', steps: 1 },
    ]);
  });

  it.each([
    ['a heading above', '<div><h3>Peggy North</h3><p>North Loom</p><ul><li>peggy@loom.example</li></ul></div>'],
    ['the text of a link', '<p>From <a href="mailto:peggy@loom.example">Peggy North</a></p>'],
    [
      'a field beside a field',
      '<form><label>Name</label><input value="Peggy North"><input value="peggy@loom.example"></form>',
    ],
    ['the author of a message', '<article><a>Peggy North</a><p>Write to peggy@loom.exampleThanks!</p></article>'],
  ])('R23: reaches %s', async (_what, html) => {
    expect(await nameOf(html, 'peggy@loom.example')).toEqual({ givenName: 'Peggy', familyName: 'North' });
  });

  it('R23: finds a number however it is written', async () => {
    const texts = await beside('<p>Nadeem Akhtar</p><p>+44 (0)121-716 33.90</p>', '17163390');
    expect(texts.map(({ text }) => text)).toContain('Nadeem Akhtar');
  });

  it.each([
    ['is hidden', '<div style="display:none"><b>Peggy North</b> peggy@loom.example</div>'],
    ['is a script', '<script>"Peggy North peggy@loom.example"</script>'],
    ['is being typed', '<div contenteditable="true"><b>Peggy North</b> <i>x</i></div><p>peggy@loom.other</p>'],
    ['belongs to the whole page', `<b>Peggy North</b><p>${'word '.repeat(2000)}</p><p>peggy@loom.example</p>`],
  ])('R23: leaves out what %s', async (_what, html) => {
    expect(await nameOf(html, 'peggy@loom.example')).toBeUndefined();
  });

  it('ends on a page with ten thousand places and cuts what it gives', async () => {
    const row = '<p><b>Some Name</b> peggy@loom.example</p>';
    const texts = await beside(row.repeat(10_000), 'peggy@loom.example');
    expect(texts.length).toBeLessThanOrEqual(200);
  });
});
