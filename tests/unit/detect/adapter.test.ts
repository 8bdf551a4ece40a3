// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { chooseAdapter } from '#lib/adapters/registry.ts';
import { type Adapter, adapterSchema } from '#lib/detect/adapter.ts';
import type { Pace } from '#lib/detect/pace.ts';
import { type FrameScan, scanFrame } from '#lib/detect/scan.ts';
import { openPage } from './jsdom-page.ts';

const seen = '2026-11-22';
const unhurried: Pace = { isDue: () => false, worked: () => 0, breathe: async () => {} };

/** A taught adapter of tickets, with what a test adds. */
const taught = (more: Partial<Adapter> = {}): Adapter =>
  adapterSchema.parse({
    id: 'taught',
    name: 'Taught',
    version: seen,
    source: 'seen',
    markers: [],
    pages: [{ url: ['/tickets/{id:number}'], shows: 'item', kind: 'ticket', expects: true }],
    fields: { requester: [{ css: '.who', seen }] },
    ...more,
  });

/** Reads a page with an adapter as the content script of an enabled site would. */
async function scan(body: string, adapter: Adapter, path = '/tickets/12'): Promise<FrameScan> {
  const url = `https://desk.example${path}`;
  const page = openPage(`<!doctype html><title>T</title><body>${body}`, url);
  const result = await scanFrame({
    document: page.window.document,
    address: { href: url },
    adapter: chooseAdapter(url, adapter.id, [adapter])!,
    outside: { skipped: false, region: 'page' },
    shadowRoots: [],
    pace: unhurried,
  });
  page.window.close();
  return result;
}

const given = ({ sightings }: FrameScan) =>
  sightings.filter(({ trust }) => trust === 'adapter').map(({ role, text }) => [role, text]);

describe('fields', () => {
  it('R12: give the requester, and say that what they expect was found', async () => {
    const result = await scan('<p class="who">Jane Roe &lt;a@x.example&gt;</p>', taught());
    expect(given(result)).toEqual([['requester', 'a@x.example']]);
    expect(result.met).toBe(true);
    expect(result.sightings.find(({ trust }) => trust === 'adapter')?.name).toBe('Jane Roe');
  });

  it('are read by the first reader that finds anything', async () => {
    const fields = {
      requester: [
        { css: '.gone', seen },
        { css: '.one', seen },
        { css: '.two', seen },
      ],
    };
    const result = await scan('<p class="two">b@x.example</p><p class="one">a@x.example</p>', taught({ fields }));
    expect(given(result)).toEqual([['requester', 'a@x.example']]);
  });

  it.each([
    ['first', 'a@x.example'],
    ['last', 'c@x.example'],
  ] as const)('take the %s of several', async (pick, text) => {
    const fields = { requester: [{ css: 'li', pick, seen }] };
    const body = '<ul><li>a@x.example</li><li>b@x.example</li><li>c@x.example</li></ul>';
    expect(given(await scan(body, taught({ fields })))).toEqual([['requester', text]]);
  });

  it.each([
    ['text', '<b class="v">a@x.example</b>'],
    ['value', '<input class="v" value="a@x.example">'],
    ['@data-mail', '<b class="v" data-mail="a@x.example"></b>'],
    ['@href', '<a class="v" href="mailto:a@x.example?subject=b@x.example">Jane</a>'],
  ])('read %s', async (read, body) => {
    const fields = { requester: [{ css: '.v', read, seen }] };
    expect(given(await scan(body, taught({ fields })))).toEqual([['requester', 'a@x.example']]);
  });

  it('pass over what is hidden, unless told otherwise', async () => {
    const body = '<p class="who" hidden>a@x.example</p>';
    expect(given(await scan(body, taught()))).toEqual([]);
    const fields = { requester: [{ css: '.who', hidden: true, seen }] };
    expect(given(await scan(body, taught({ fields })))).toEqual([['requester', 'a@x.example']]);
  });

  it.each([
    ['phone', '4312', 'requester'],
    ['caller', '+33 3 53 01 20 41', 'caller'],
    ['caller', 'Anonymous', 'caller'],
    ['caller', 'Numéro masqué', 'caller'],
  ])('R5, R8: %s takes a value that is %s alone', async (field, text, role) => {
    const result = await scan(`<p class="n">${text}</p>`, taught({ fields: { [field]: [{ css: '.n', seen }] } }));
    expect(given(result)).toEqual([[role, text]]);
  });

  it('phone takes no words', async () => {
    const result = await scan('<p class="n">not given</p>', taught({ fields: { phone: [{ css: '.n', seen }] } }));
    expect(given(result)).toEqual([]);
  });

  it('from takes no number of the subject beside the sender', async () => {
    const fields = { from: [{ css: '.h', seen }] };
    const result = await scan('<p class="h">a@x.example order 0353012041</p>', taught({ fields }));
    expect(given(result)).toEqual([['from', 'a@x.example']]);
  });
});

describe('an adapter that no longer fits its page', () => {
  it.each([
    ['nothing of what it names', '<p>a@x.example</p>'],
    ['an empty field', '<p class="who"></p><p>a@x.example</p>'],
    ['words in the field', '<p class="who">Jane Roe</p>'],
  ])('says so where it finds %s', async (_what, body) => {
    expect((await scan(body, taught())).met).toBe(false);
  });

  it('expects nothing where it does not say so', async () => {
    const pages = [{ url: ['/tickets/{id:number}'], shows: 'item' as const }];
    expect((await scan('<p>-</p>', taught({ pages }))).met).toBeUndefined();
  });

  it('leaves addresses in the text as suggestions', async () => {
    const { sightings } = await scan('<p>Write to a@x.example</p>', taught());
    expect(sightings).toMatchObject([{ text: 'a@x.example', trust: 'body', region: 'page' }]);
  });
});

describe('a hostile adapter', () => {
  it.each(['p:not(', '..', '%', ':unknown(p)', '[', 'p >', '@media'])(
    'finds nothing with the selector %s, and stops nothing',
    async (css) => {
      const adapter = taught({
        fields: { requester: [{ css, seen }], name: [{ css, seen }], subject: [{ css, seen }] },
        messages: { css, body: css, agent: css },
        pane: [css],
        ignore: [css],
        media: [{ css, medium: 'chat' }],
      });
      const { sightings, interaction } = await scan('<p>Write to a@x.example</p>', adapter);
      expect(sightings).toMatchObject([{ text: 'a@x.example', trust: 'body' }]);
      expect(interaction?.key).toBe('desk.example|ticket|12');
    },
  );

  it.each([
    ['a selector with :has()', { fields: { requester: [{ css: 'p:has(b)', seen }] } }],
    ['a selector without end', { fields: { requester: [{ css: 'p,'.repeat(200), seen }] } }],
    ['a reader of markup', { fields: { requester: [{ css: 'p', read: 'innerHTML', seen }] } }],
    ['a reader without a day', { fields: { requester: [{ css: 'p' }] } }],
    ['an id that names no adapter', { id: '../general' }],
    ['a host with a path', { hosts: ['desk.example/x'] }],
  ])('is refused with %s', (_what, more) => {
    expect(adapterSchema.safeParse({ ...taught(), ...more }).success).toBe(false);
  });

  it('R62: brings no rules of its own', () => {
    const parsed = adapterSchema.parse({ ...taught(), rules: { mayMatter: '(a+)+$' } });
    expect(parsed).not.toHaveProperty('rules');
  });

  it('reads no more than so many elements and characters', async () => {
    const fields = { name: [{ css: '.n', seen }], requester: [{ css: 'i', seen }] };
    const many = Array.from({ length: 2500 }, (_, index) => `<i>p${index}@x.example</i>`).join('');
    const result = await scan(`<p class="n">${'x'.repeat(9000)}</p>${many}`, taught({ fields }));
    expect(result.requesterName).toHaveLength(200);
    expect(given(result)).toHaveLength(2000);
  });
});

describe('kinds of page', () => {
  it('R15: builds the key of the values in the address', async () => {
    const pages = [{ url: ['/{mailbox}/t/{id:number}'], shows: 'item' as const, kind: 'mail', key: '{mailbox}:{id}' }];
    const { interaction } = await scan('<p>-</p>', taught({ pages }), '/support/t/7');
    expect(interaction).toMatchObject({ key: 'desk.example|mail|support:7', id: 'support:7' });
  });

  it('reads the id off the page where the address lacks it', async () => {
    const pages = [{ when: '.open', shows: 'item' as const, id: [{ css: '.open', read: '@data-id', seen }] }];
    const { interaction } = await scan('<p class="open" data-id="881"></p>', taught({ pages }), '/app');
    expect(interaction?.id).toBe('881');
  });

  it.each([
    ['that is not there', '<p>a@x.example</p>'],
    ['without an id', '<p class="open">a@x.example</p>'],
    ['that is hidden', '<p class="open" data-id="881" hidden></p><p>a@x.example</p>'],
  ])('R19: shows no interaction with an item %s', async (_what, body) => {
    const pages = [{ when: '.open', shows: 'item' as const, id: [{ css: '.open', read: '@data-id', seen }] }];
    const { interaction, sightings } = await scan(body, taught({ pages }), '/app');
    expect(interaction).toBeUndefined();
    expect(sightings.every(({ region }) => region === 'chrome')).toBe(true);
  });

  it('takes the subject and the medium off the page', async () => {
    const adapter = taught({
      fields: { subject: [{ css: 'h2', seen }] },
      media: [{ css: '.phone', medium: 'call' }],
    });
    const body = '<h2><i>Edit</i><span>Printer is on fire</span></h2><b class="phone"></b>';
    expect((await scan(body, adapter)).interaction).toMatchObject({ title: 'Printer is on fire', medium: 'call' });
  });
});

describe('the open one of several that stay mounted', () => {
  const panes =
    '<section class="pane" hidden><p class="who">old@x.example</p></section><section class="pane on"><p class="who">a@x.example</p><p>b@x.example</p></section><p>c@x.example</p>';

  it('is all that is read', async () => {
    const { sightings } = await scan(panes, taught({ pane: ['.gone', '.pane'] }));
    expect(new Set(sightings.map(({ text }) => text))).toEqual(new Set(['a@x.example', 'b@x.example']));
  });

  it('is the page where none is found', async () => {
    const { sightings } = await scan(panes, taught({ pane: ['.gone'] }));
    expect(sightings.map(({ text }) => text)).toContain('c@x.example');
  });

  it('holds nothing that is to be left out', async () => {
    const { sightings } = await scan(`${panes}<div class="menu">d@x.example</div>`, taught({ ignore: ['.menu'] }));
    expect(sightings.map(({ text }) => text)).not.toContain('d@x.example');
  });
});

describe('messages', () => {
  const body =
    '<div class="m" id="m2"><b>b@x.example</b><div class="t">two</div></div><div class="m out" id="m1"><b>a@x.example</b><div class="t">one c@x.example</div></div>';
  const messages = { css: '.m', body: '.t', agent: '.out', order: 'newest-first' as const };

  it('R18: are counted from the oldest, and their agents and texts told', async () => {
    const { sightings } = await scan(body, taught({ messages }));
    const of = (text: string) => sightings.find((sighting) => sighting.text === text);
    expect(of('a@x.example')).toMatchObject({ message: 0, messageName: 'agent', region: 'header' });
    expect(of('b@x.example')).toMatchObject({ message: 1, region: 'header', first: true });
    expect(of('c@x.example')).toMatchObject({ message: 0, region: 'message' });
  });
});
