// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import { readFrame } from '#lib/domain/page/read-frame.ts';
import { readHtml } from './jsdom-page.ts';

/** The sighting of `a@x.example` on the page of a ticket, as the worker understands it. */
async function sightingIn(body: string): Promise<Sighting> {
  const [frame] = await readHtml(
    `<!doctype html><title>#4711</title><body>${body}`,
    'https://desk.example/t/4711',
    true,
  );
  return readFrame(frame!).sightings.find(({ text }) => text === 'a@x.example')!;
}

const message = (text: string): string => `<article><div class="message-body">${text}</div></article>`;

describe('R18: a message whose text begins with its head', () => {
  it.each([
    ['a title, then the sender', '<h3>Oven is cold</h3>Ann Roe &lt;a@x.example&gt;<br>Monday at 9:31 AM<p>It is.</p>'],
    ['a name with a time, then the address', '<b>Ann Roe</b> 20 hours ago<br><i>a@x.example</i><p>It is.</p>'],
    [
      'a time, then the sender, in one line',
      '<h3>#12. Four</h3><i>il y a 3 jours · Ann Roe &lt;a@x.example&gt;</i><p>Froid.</p>',
    ],
    [
      'the sender, then the time, in one line',
      '<h3>Four</h3><i>Ann Roe (a@x.example) • il y a 2 jours</i><p>Froid.</p>',
    ],
    [
      'a linked sender',
      '<h3>Oven</h3><a href="mailto:a@x.example">Ann Roe &lt;a@x.example&gt;</a><br>16.11.2026<p>It is.</p>',
    ],
  ])('is from the one named there: %s', async (_what, text) => {
    expect(await sightingIn(message(text))).toMatchObject({ region: 'header', role: 'from' });
  });

  it.each([
    ['no time stands with the address', '<p>Hello Tom</p><p>a@x.example</p><p>is whom you want</p>'],
    ['the line above announces it', '<p>Seen 3 May, write to:</p><p>a@x.example</p><p>Yours</p>'],
    ['it is the whole message', 'a@x.example'],
    ['a street stands with it', '<p>Supplier</p><p>Jo Doe</p><p>a@x.example</p><p>12 High Street</p>'],
    ['it stands far below', '<p>One</p><p>Two</p><p>Three</p><p>Four</p><p>a@x.example</p><p>3 May</p>'],
    [
      'it is the head of a forwarded mail',
      '<p>See 3 May</p><p>From: Jo &lt;a@x.example&gt;</p><p>Sent: 3 May</p><p>To: us@y.example</p><p>Subject: x</p>',
    ],
  ])('is not, where %s', async (_what, text) => {
    expect((await sightingIn(message(text))).role).not.toBe('from');
  });

  it('keeps the name apart from the time in front of it', async () => {
    const text = '<h3>Four</h3><i>il y a 3 jours · Ann Roe &lt;a@x.example&gt;</i><p>Froid.</p>';
    expect((await sightingIn(message(text))).name).toBe('Ann Roe');
  });
});

describe('R19: a message whose text has no name', () => {
  const comment = (text: string): string => `<div class="comment"><div>Ann, 2 days ago</div><div>${text}</div></div>`;

  it.each([
    'Pick-up is asked at a@x.example (file 12).',
    'Bonjour, voyez avec Madame Riou ou avec a@x.example, merci.',
  ])('is not from whom its sentences name: %s', async (text) => {
    expect(await sightingIn(comment(text))).toMatchObject({ region: 'message', role: 'unknown' });
  });

  it.each(['From: a@x.example', 'Ann Roe (a@x.example) wrote:', 'Von a@x.example'])(
    'is from the one in its head: %s',
    async (text) => {
      expect(await sightingIn(comment(text))).toMatchObject({ region: 'header', role: 'from' });
    },
  );
});

describe('the pane of all messages', () => {
  it.each([
    ['a text area', '<form><textarea></textarea></form>'],
    ['an editor', '<div contenteditable="true"></div>'],
  ])('is no text of one of them: it has %s', async (_what, field) => {
    const body = `<div class="message-pane"><div class="pane-content"><div class="entry"><div>From: a@x.example</div><div class="entry-body">It broke</div></div>${field}</div></div>`;
    expect(await sightingIn(body)).toMatchObject({ region: 'header', role: 'from' });
  });
});

describe('headings of blocks side by side', () => {
  it('belong to their own block', async () => {
    const block = (title: string, text: string): string => `<div class="w"><h4>${title}</h4><hr><p>${text}</p></div>`;
    const body = `<div class="side">${block('Technician', 'Jo Doe')}${block('Beside', 'a@x.example')}</div>`;
    expect((await sightingIn(body)).role).toBe('unknown');
  });

  it('of a head around them hold for what follows', async () => {
    const body = '<div><div><h4>Customer</h4><button>Edit</button></div><div><p>a@x.example</p></div></div>';
    expect((await sightingIn(body)).role).toBe('requester');
  });
});

describe('R19: a form', () => {
  const table = '<table><tr><td class="label">Customer</td><td>Ann Roe</td></tr></table>';
  const namesOf = async (body: string) => {
    const [frame] = await readHtml(`<!doctype html><body>${body}`, 'https://desk.example/x', true);
    return frame!.facts!.facts.map(([label]) => label);
  };

  it('around a record that is shown tells its labels', async () => {
    expect(await namesOf(`<form>${table}</form>`)).toContain('Customer');
  });

  it('in which one writes tells none', async () => {
    expect(await namesOf(`<form>${table}<textarea></textarea></form>`)).toEqual([]);
  });
});
