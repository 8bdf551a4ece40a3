// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readFrame } from '#lib/domain/page/read-frame.ts';
import { readHtml } from './jsdom-page.ts';

/** Whether `a@x.example` in a body counts as part of the open item rather than as a row of a list. */
async function isContent(body: string): Promise<boolean> {
  const html = `<!doctype html><title>#4711 Gate</title><body><h1>#4711 Gate</h1><p>Requester: Jane, j@y.example</p>${body}`;
  const [frame] = await readHtml(html, 'https://desk.example/tickets/4711', true);
  return readFrame(frame!).sightings.find(({ text }) => text === 'a@x.example')!.region !== 'chrome';
}

describe('a table is no list', () => {
  it.each([
    [
      'of labels and values',
      '<table><tr><td>Status</td><td>open</td></tr><tr><td>E-mail</td><td>a@x.example</td></tr></table>',
    ],
    [
      'of labels and values in two columns',
      '<table><tr><th>ID</th><th>Project</th><th>Date</th></tr><tr><th>Reporter</th><td>a@x.example</td><th>Owner</th><td>Jo</td></tr><tr><th>OS</th><td>-</td><th>Due</th><td>-</td></tr></table>',
    ],
    [
      'of headed rows whose values are links',
      '<table><tr><th>Invoice</th><td><a href="/x/12">12</a></td></tr><tr><th>Order</th><td><a href="/x/13">13</a> a@x.example</td></tr></table>',
    ],
    [
      'that lays out the page',
      '<table><tr><td><a href="/t/1">1</a></td><td><table><tr><td>From</td><td>a@x.example</td></tr><tr><td>To</td><td>us</td></tr></table></td></tr><tr><td><a href="/t/2">2</a></td><td></td></tr></table>',
    ],
  ])('%s', async (_what, body) => {
    expect(await isContent(body)).toBe(true);
  });
});

describe('R19: rows of a list are no part of the open item', () => {
  it.each([
    [
      'with titled columns',
      '<table><tr><th>Name</th><th>Mail</th><th>Phone</th></tr><tr><td>Jo</td><td>a@x.example</td><td>1</td></tr><tr><td>Al</td><td>b@x.example</td><td>2</td></tr></table>',
    ],
    [
      'that lead to items',
      '<table><tr><td>a@x.example</td><td><a href="/tickets/1">one</a></td></tr><tr><td>b@x.example</td><td><a href="/tickets/2">two</a></td></tr></table>',
    ],
    [
      'with boxes to check',
      '<table><tr><td><input type="checkbox"></td><td>a@x.example</td></tr><tr><td><input type="checkbox"></td><td>b@x.example</td></tr></table>',
    ],
    [
      'of a grid',
      '<div role="grid"><div role="row" aria-selected="true"><span role="gridcell">Jo</span><span role="gridcell">a@x.example</span></div><div role="row" aria-selected="false"><span role="gridcell">Al</span><span role="gridcell">b@x.example</span></div></div>',
    ],
    [
      'made of links',
      '<div><a class="t" href="/tickets/1">a@x.example</a><a class="t" href="/tickets/2">b@x.example</a></div>',
    ],
  ])('%s', async (_what, body) => {
    expect(await isContent(body)).toBe(false);
  });
});
