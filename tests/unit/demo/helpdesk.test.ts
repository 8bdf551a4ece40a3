import { describe, expect, it } from 'vitest';
import { CALLS } from '#tests/demo/helpdesk/calls.ts';
import { TICKETS } from '#tests/demo/helpdesk/desk.ts';
import { MAILS } from '#tests/demo/helpdesk/mails.ts';
import { GUIDE } from '#tests/demo/helpdesk/pages/guide-steps.ts';
import { helpdeskApp } from '#tests/demo/helpdesk/server.ts';

const app = helpdeskApp();
const text = async (path: string, headers: Record<string, string> = {}) =>
  (await app.request(path, { headers })).text();

const PAGES = [
  '/',
  '/desk/tickets',
  '/desk/tickets/new',
  '/workspace',
  '/mail',
  '/mail/sent',
  '/mail/blank',
  '/phone',
  ...TICKETS.flatMap(({ number }) => [`/desk/tickets/${number}`, `/workspace/tickets/${number}`]),
  ...MAILS.map(({ id }) => `/mail/message/${id}`),
  ...CALLS.map(({ id }) => `/phone/calls/${id}`),
];

describe('the demo helpdesk', () => {
  it.each(PAGES)('serves %s with everything on this machine', async (path) => {
    const response = await app.request(path);
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(body).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//u);
    expect(body).not.toContain('[object');
    expect(body).not.toContain('undefined');
    const assets = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/gu)].map(([, asset]) => asset ?? '');
    for (const asset of assets) expect((await app.request(asset)).status).toBe(200);
  });

  it('has no address on its guide, so that nothing is there to be found', async () => {
    expect(await text('/')).not.toMatch(/mailto:|tel:|@/u);
  });

  it.each(GUIDE.map(({ path }) => path))('has the page that the guide leads to: %s', async (path) => {
    expect((await app.request(path)).status).toBe(200);
  });

  it('gives the workspace its tickets apart from its page', async () => {
    const details: unknown = JSON.parse(await text('/workspace/api/tickets/4312'));
    expect(details).toMatchObject({ customer: { email: 'eleanor.marsh@harrowfinch.example' } });
    expect(await text('/workspace/tickets/4312')).not.toContain('eleanor.marsh');
  });

  it('takes the types off the scripts it serves', async () => {
    const script = await app.request('/assets/workspace.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).not.toContain('import type');
  });

  it.each(['/desk/tickets/1', '/mail/message/1', '/phone/calls/1', '/assets/..%2Fserver.ts', '/assets/nothing.css'])(
    'does not know %s',
    async (path) => {
      expect((await app.request(path)).status).toBe(404);
    },
  );

  it('speaks the language that the browser asks for, or that was chosen', async () => {
    expect(await text('/desk/tickets/4312')).toContain('Requester');
    expect(await text('/desk/tickets/4312', { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' })).toContain('Demandeur');
    expect(await text('/desk/tickets/4312', { 'accept-language': 'de,en;q=0.8,fr;q=0.5' })).toContain('Requester');
    expect(await text('/desk/tickets/4312?lang=fr')).toContain('Demandeur');
    expect(await text('/desk/tickets/4312', { cookie: 'lang=fr' })).toContain('Demandeur');
  });
});
