import { describe, expect, it } from 'vitest';
import { matchUrl } from '#lib/adapters/url-template.ts';

describe('matchUrl', () => {
  it.each([
    ['/tickets/{id:number}', '/tickets/12', { id: '12' }],
    ['/tickets/{id:number}', '/Tickets/12/', { id: '12' }],
    ['**/tickets/{id}', '/a/b/tickets/x-9', { id: 'x-9' }],
    ['**/tickets/{id}/**', '/a/tickets/9/mail/2', { id: '9' }],
    ['/*/tickets/{id}', '/a/tickets/9', { id: '9' }],
    ['?id={id:number}&view=*', '/any/path?view=full&id=3&more=1', { id: '3' }],
    ['/app#/tickets/{id}', '/app#/tickets/9', { id: '9' }],
    ['#!/t/{id}?tab=mail', '/#!/t/9?tab=mail', undefined],
    ['#t/{id}?tab=mail', '/#!/t/9?tab=mail', { id: '9' }],
    ['/mail/{box}/{id:number}', '/mail/In%20Box/9', { box: 'In Box', id: '9' }],
    ['/mail/{box}/{id:number}', '/mail/100%/9', { box: '100%', id: '9' }],
    ['/i.pl?Action=Zoom&TicketID={id:number}', '/i.pl?Action=Zoom;TicketID=42;ArticleID=9', { id: '42' }],
    ['/i.pl?Action=Zoom&TicketID={id:number}', '/i.pl?TicketID=42&Action=Zoom', { id: '42' }],
    ['?box={box}', '/?box=a;b', { box: 'a;b' }],
    ['/web#?id={id:number}&model=desk.ticket', '/web#id=7&cids=1&model=desk.ticket&view_type=form', { id: '7' }],
    ['#?id={id:number}', '/web#/id=7', { id: '7' }],
    ['**', '/anything', {}],
  ])('%s at %s', (template, path, values) => {
    expect(matchUrl(template, `https://desk.example${path}`)).toEqual(values);
  });

  it.each([
    ['/tickets/{id:number}', '/tickets/new'],
    ['/tickets/{id:number}', '/tickets/12/edit'],
    ['/tickets/{id:number}', '/a/tickets/12'],
    ['/t/{id:code}', '/t/12'],
    ['/t/{id:hex}', '/t/xyz'],
    ['?id={id:number}', '/t'],
    ['/app#/tickets/{id}', '/app'],
    ['/t/{id}', `/t/${'x'.repeat(121)}`],
    ['/t/{id:issue}', '/t/318'],
    ['/t/{id:guid}', '/t/0a9f62a8-90df-e311-9565'],
    ['/t/{id:record}', '/t/5003000000D8cuIAA'],
    ['/t/{id:conversation}', '/t/81230044'],
    ['/t/{id:unheard}', '/t/12'],
    ['/t/{id:constructor}', '/t/12'],
    ['#?id={id:number}', '/web?id=7'],
  ])('%s does not fit %s', (template, path) => {
    expect(matchUrl(template, `https://desk.example${path}`)).toBeUndefined();
  });

  it.each([
    ['guid', '{0A9F62A8-90DF-E311-9565-A45D36FC5FE8}', '0a9f62a8-90df-e311-9565-a45d36fc5fe8'],
    ['guid', '%7B0a9f62a8-90df-e311-9565-a45d36fc5fe8%7D', '0a9f62a8-90df-e311-9565-a45d36fc5fe8'],
    ['hex', '9D385017C611228701D22104CC95C371', '9d385017c611228701d22104cc95c371'],
    ['issue', 'help-318', 'HELP-318'],
    ['record', '5003000000D8cuIAAR', '5003000000D8cuI'],
    ['record', '5003000000D8cuI', '5003000000D8cuI'],
    ['conversation', 'cnv_1cd2ks', '81231436'],
  ])('R15: keeps one way of writing a %s such as %s', (form, written, kept) => {
    expect(matchUrl(`/t/{id:${form}}`, `https://desk.example/t/${written}`)).toEqual({ id: kept });
  });

  it('takes a template for words, not for a pattern', () => {
    expect(matchUrl('/(a+)+$', 'https://desk.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')).toBeUndefined();
    expect(matchUrl('/.*', 'https://desk.example/x')).toBeUndefined();
  });

  it('is done at once with very many segments', () => {
    const href = `https://desk.example/${'a/'.repeat(5000)}`;
    expect(matchUrl('**/a/a/a/a/a/a/b', href)).toBeUndefined();
  });
});
