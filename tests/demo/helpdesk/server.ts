import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { transformWithOxc } from 'vite';
import { callWithId } from './calls.ts';
import { ticketNumbered } from './desk.ts';
import { MAILS } from './mails.ts';
import { newTicketPage, ticketList, ticketPage } from './pages/classic.ts';
import { guidePage } from './pages/guide.ts';
import { blankPane, mailPage, messagePane } from './pages/mail.ts';
import { callPage, phonePage } from './pages/phone.ts';
import type { PageContext } from './pages/shell.ts';
import { ticketDetails, ticketMessages, ticketSummaries, workspacePage } from './pages/workspace.ts';
import { type Lang, preferredLang, wordsOf } from './words.ts';

/** How late the workspace's answers come, in milliseconds: threads arrive after the page, as they do in real ones. */
const LATE = { ticket: 120, thread: 700 };

/** The running demo helpdesk. */
export interface Helpdesk {
  /** Scheme, host and port, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/** Serves the demo helpdesk on this machine alone; port 0 takes any free one. */
export async function startHelpdesk(port = 0): Promise<Helpdesk> {
  const app = helpdeskApp();
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(started));
    started.once('error', reject);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the demo helpdesk has no port');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** The demo helpdesk's pages as an application that any server can run. */
export function helpdeskApp(): Hono {
  const app = new Hono();
  const late = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  app.get('/', (c) => c.html(guidePage(contextOf(c))));
  app.get('/assets/:name', (c) => asset(c));

  app.get('/desk/tickets', (c) => c.html(ticketList(contextOf(c))));
  app.get('/desk/tickets/new', (c) => c.html(newTicketPage(contextOf(c))));
  app.get('/desk/tickets/:number', (c) => {
    const ticket = ticketNumbered(c.req.param('number'));
    return ticket ? c.html(ticketPage(contextOf(c), ticket)) : c.notFound();
  });

  app.get('/workspace', (c) => c.html(workspacePage(contextOf(c))));
  app.get('/workspace/tickets/:number', (c) => c.html(workspacePage(contextOf(c))));
  app.get('/workspace/api/tickets', (c) => c.json(ticketSummaries(contextOf(c))));
  app.get('/workspace/api/tickets/:number', async (c) => {
    const ticket = ticketNumbered(c.req.param('number'));
    await late(LATE.ticket);
    return ticket ? c.json(ticketDetails(contextOf(c), ticket)) : c.notFound();
  });
  app.get('/workspace/api/tickets/:number/thread', async (c) => {
    const ticket = ticketNumbered(c.req.param('number'));
    await late(LATE.thread);
    return ticket ? c.json(ticketMessages(contextOf(c), ticket)) : c.notFound();
  });

  app.get('/mail', (c) => c.html(mailPage(contextOf(c), 'inbox', Number(c.req.query('open')) || undefined)));
  app.get('/mail/sent', (c) => c.html(mailPage(contextOf(c), 'sent', Number(c.req.query('open')) || undefined)));
  app.get('/mail/blank', (c) => c.html(blankPane(contextOf(c))));
  app.get('/mail/message/:id', (c) => {
    const mail = MAILS.find(({ id }) => String(id) === c.req.param('id'));
    return mail ? c.html(messagePane(contextOf(c), mail)) : c.notFound();
  });

  app.get('/phone', (c) => c.html(phonePage(contextOf(c))));
  app.get('/phone/calls/:id', (c) => {
    const call = callWithId(c.req.param('id'));
    return call ? c.html(callPage(contextOf(c), call)) : c.notFound();
  });
  return app;
}

/** The language is the browser's, unless `?lang=` chose one; the choice stays in a cookie. */
function contextOf(c: Context): PageContext {
  const chosen = c.req.query('lang');
  if (chosen) setCookie(c, 'lang', chosen);
  const asked = chosen ?? getCookie(c, 'lang');
  const lang: Lang = asked === 'fr' || asked === 'en' ? asked : preferredLang(c.req.header('accept-language'));
  return { lang, words: wordsOf(lang) };
}

/** Style sheets and pictures as they are; scripts are TypeScript whose types are taken off here. */
async function asset(c: Context): Promise<Response> {
  const name = c.req.param('name') ?? '';
  const [stem, kind] = /^[a-z-]+\.(?:css|svg|js|ts)$/u.test(name) ? name.split('.') : [];
  if (!stem) return c.notFound();
  const script = kind === 'js' || kind === 'ts';
  const file = new URL(script ? `./client/${stem}.ts` : `./style/${name}`, import.meta.url);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return c.notFound();
  const type = script ? 'text/javascript' : kind === 'svg' ? 'image/svg+xml' : 'text/css';
  const body = script ? (await transformWithOxc(text, `${stem}.ts`)).code : text;
  return c.body(body, 200, { 'content-type': `${type}; charset=utf-8` });
}
