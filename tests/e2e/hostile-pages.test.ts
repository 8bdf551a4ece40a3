import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER, HOSTILE_PAGES } from './support/hostile-pages.ts';
import type { Panel } from './support/panel.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

let workplace: Workplace;

beforeAll(async () => {
  workplace = await Workplace.open();
  await workplace.enableHelpdesk();
  await workplace.knows(['<img src=x onerror="document.title=`injected`"> Ruiz', [ANSWER]]);
});

afterAll(() => workplace.close());

describe('a hostile page', () => {
  it.each(Object.keys(HOSTILE_PAGES))('is read, and stays usable: %s', async (name) => {
    const ticket = await openHostile(name);
    const view = await workplace.viewWhen(ticket, ({ looking, addresses }) => !looking && addresses.length > 0);
    expect(view.addresses.map(({ value }) => value)).toContain(ANSWER);
    // The page answers and so does the worker: nobody is caught in a loop.
    expect(await ticket.page.evaluate(() => document.readyState)).toBe('complete');
    expect(await ticket.page.title()).not.toBe('injected');
    expect((await workplace.view(ticket)).looking).toBe(false);
    await ticket.page.close();
  });

  it.each(Object.keys(HOSTILE_PAGES))('puts nothing but text into the panel: %s', async (name) => {
    const ticket = await openHostile(name);
    await workplace.viewWhen(ticket, ({ addresses }) => addresses.length > 0);
    const panel = await workplace.openPanel(ticket);
    await panel.says('Ruiz');
    expect(await injectedInto(panel)).toEqual([]);
    expect(await panel.page.title()).not.toBe('injected');
    await ticket.page.close();
  });
});

function openHostile(name: string): Promise<OpenTicket> {
  return workplace.openTicket(`hostile/${name.replaceAll(' ', '-')}`, HOSTILE_PAGES[name]);
}

/** Elements and attributes that the extension never makes: they could only come from the page or a contact. */
async function injectedInto(panel: Panel): Promise<string[]> {
  return panel.page.evaluate(() => {
    const made = document.querySelectorAll('img, iframe, object, embed, script:not([src]), [href^="javascript" i]');
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((attribute) => attribute.startsWith('on')),
    );
    return [...made, ...handlers].map((element) => element.outerHTML);
  });
}
