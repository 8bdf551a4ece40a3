import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchUrl } from '#lib/adapters/url-template.ts';
import { refusedTemplate } from '#lib/detect/safe-template.ts';
import { templateOf } from '#lib/teach/address-template.ts';

const at = (path: string, number?: string) => templateOf(`https://desk.example${path}`, number);

describe('the template of an address', () => {
  it.each([
    ['/tickets/4312', '/tickets/{id:number}/**', '4312'],
    ['/tickets/4312/messages?tab=2', '/tickets/{id:number}/**', '4312'],
    ['/app/accounts/1/conversations/77', '/app/accounts/{a:number}/conversations/{id:number}/**', '1-77'],
    ['/Ticket/Display.html?id=12&view=full', '/Ticket/Display.html?id={id:number}&view=full', '12'],
    ['/index.php?page=ticket&ticket_id=9&lang=de', '/index.php?page=ticket&ticket_id={id:number}', '9'],
    ['/#ticket/zoom/81', '/#ticket/zoom/{id:number}/**', '81'],
    ['/desk/#/case/HD-77/log', '/desk#case/{id:issue}/**', 'HD-77'],
    ['/c/3f2504e0-4f89-11d3-9a0c-0305e82c3301', '/c/{id:guid}/**', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
    ['/v2/cases/TK-2024-00012', '/v2/cases/{id}/**', 'TK-2024-00012'],
    [
      '/nav.do?uri=x&sys_id=57af7aec73d423002728660c4cf6a71c',
      '/nav.do?sys_id={id:hex}',
      '57af7aec73d423002728660c4cf6a71c',
    ],
  ])('of %s says what names the ticket', (path, template, id) => {
    expect(at(path)).toMatchObject({ templates: [template], id });
  });

  it.each(['/tickets', '/inbox?page=2', '/', '/app/#/dashboard', '/v2/board'])('of %s names no ticket', (path) => {
    expect(at(path)?.key).toBeUndefined();
  });

  it('takes the number that the agent showed before any other part', () => {
    expect(at('/queues/7/list?view=x&sel=4312', '4312')).toMatchObject({ part: '4312', id: '7-4312' });
  });

  it('names no ticket where the number that was shown is not in it: then the page says it', () => {
    expect(at('/queues/7/open', '4312')).toEqual({ templates: ['/queues/*/open'] });
  });

  it('R15: is the same for every view of a ticket', () => {
    const { templates } = at('/tickets/12')!;
    expect(matchUrl(templates[0]!, 'https://desk.example/tickets/12/history?sort=asc')).toEqual({ id: '12' });
  });

  it.each(['mailto:a@b.example', 'not an address', 'chrome://version'])('is nothing for %s', (href) => {
    expect(templateOf(href)).toBeUndefined();
  });
});

const segment = fc.oneof(
  fc.constantFrom(
    'tickets',
    'app',
    'Ansicht',
    'q',
    'ü',
    'a b',
    '{x}',
    '*',
    '**',
    'index.php',
    'v2',
    '%7B',
    '1',
    '4312',
    'HD-7',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const addresses = fc
  .tuple(
    fc.array(segment, { maxLength: 5 }),
    fc.dictionary(segment, segment, { maxKeys: 3 }),
    fc.array(segment, { maxLength: 3 }),
  )
  .map(([path, query, hash]) => {
    const url = new URL('https://desk.example/');
    url.pathname = path.map(encodeURIComponent).join('/');
    url.search = new URLSearchParams(query).toString();
    url.hash = hash.length > 0 ? `/${hash.map(encodeURIComponent).join('/')}` : '';
    return url.href;
  });

describe('of any address', () => {
  it('a template that names the ticket fits the address it was made of, and gives the id', () => {
    fc.assert(
      fc.property(addresses, (href) => {
        const made = templateOf(href)!;
        if (made.key === undefined) return;
        const values = matchUrl(made.templates[0]!, href)!;
        expect(made.key.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!)).toBe(made.id);
      }),
    );
  });

  it('a template is one that an adapter may have', () => {
    fc.assert(
      fc.property(addresses, (href) => {
        expect(templateOf(href)!.templates.map(refusedTemplate)).toEqual([undefined]);
      }),
    );
  });
});
