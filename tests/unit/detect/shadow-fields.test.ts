// @vitest-environment node
import { afterEach, expect, it } from 'vitest';
import type { JSDOM } from 'jsdom';
import { chooseAdapter } from '#lib/adapters/registry.ts';
import type { Adapter } from '#lib/detect/adapter.ts';
import { scanFrame } from '#lib/detect/scan.ts';
import { findShadowRoots } from '#lib/detect/text-walk.ts';
import { openPage } from './jsdom-page.ts';

const seen = '2026-11-22';
const URL = 'https://desk.example/tickets/12';
const adapter: Adapter = {
  id: 'cased',
  name: 'Cased',
  version: seen,
  source: 'seen',
  markers: ['case-app'],
  pages: [{ url: ['/tickets/{id:number}'], shows: 'item', expects: true }],
  fields: { requester: [{ css: '.who', seen }], subject: [{ css: '.subject', seen }] },
  pane: ['case-pane.open'],
};

let page: JSDOM;

afterEach(() => page.window.close());

/** Puts markup into the shadow of the element that a selector names, in a document or another shadow. */
function shade(root: ParentNode, css: string, html: string): ShadowRoot {
  const shadow = root.querySelector(css)!.attachShadow({ mode: 'open' });
  shadow.innerHTML = html;
  return shadow;
}

async function scan() {
  const { document } = page.window;
  const pace = { isDue: () => false, worked: () => 0, breathe: async () => {} };
  return scanFrame({
    document,
    address: { href: URL },
    adapter: chooseAdapter(URL, 'cased', [adapter])!,
    outside: { skipped: false, region: 'page' },
    shadowRoots: await findShadowRoots(document, pace),
    pace,
  });
}

const requesters = (sightings: readonly { role: string; text: string }[]) =>
  sightings.filter(({ role }) => role === 'requester').map(({ text }) => text);

it('R12: fields of an adapter are read in open shadow roots, those inside others too', async () => {
  page = openPage('<!doctype html><case-app></case-app>', URL);
  const app = shade(page.window.document, 'case-app', '<case-pane class="open"></case-pane>');
  shade(app, 'case-pane', '<h2 class="subject">No dial tone</h2><p class="who">ana@client.example</p>');
  const { sightings, interaction, met } = await scan();
  expect(requesters(sightings)).toEqual(['ana@client.example']);
  expect(interaction?.title).toBe('No dial tone');
  expect(met).toBe(true);
});

it('R12: of several panes in a shadow root only the open one is read', async () => {
  page = openPage('<!doctype html><case-app></case-app>', URL);
  const app = shade(
    page.window.document,
    'case-app',
    '<case-pane id="old"></case-pane><case-pane id="new" class="open"></case-pane>',
  );
  shade(app, '#old', '<p class="who">old@client.example</p>');
  shade(app, '#new', '<p class="who">new@client.example</p>');
  const { sightings } = await scan();
  expect(requesters(sightings)).toEqual(['new@client.example']);
  expect(sightings.map(({ text }) => text)).not.toContain('old@client.example');
});
