// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TeachScreen } from '#components/site-setup/teach/TeachScreen.tsx';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { TaughtChange, TaughtSite } from '#lib/messages/protocol/teaching.ts';
import { createTeachModel, type TeachModel } from '#lib/state/teach-model.ts';
import type { VisitedPage } from '#lib/state/visited-pages.ts';
import type { TaughtBack } from '#lib/teach/taught-back.ts';
import type { PickerAnswer, PickerOrder } from '#lib/teach/picker-messages.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { rankedMail, tabView } from '#tests/support/view-builders.ts';

const url = 'https://desk.example/tickets/12';
const site: TaughtSite = {
  id: 'taught-desk',
  name: 'Desk',
  hosts: ['desk.example'],
  addresses: ['/tickets/{id:number}/**'],
  version: '2026-11-22',
  managed: false,
  origin: 'https://desk.example',
  file: '{}',
};

interface Opened {
  tabId: number;
  orders: [order: PickerOrder, frameId?: number][];
  closed: boolean;
  /** What a frame of that tab says. */
  say: (answer: PickerAnswer | Record<string, unknown>, frameId?: number) => Promise<void>;
  gone: () => void;
}

let opened: Opened[];
const back = { forget: ['taught-desk'], put: [] };
let saved: [name: string, back: TaughtBack][];
/** What the tab shows. */
let address: string;
let view: { value: TabView | undefined };
let model: TeachModel;
let sent: ReturnType<typeof scriptedWorker>;

async function show(
  shown: TabView = tabView({ addresses: [rankedMail('ana@x.example')] }),
  parts: {
    others?: { tabId: number; url?: string; title?: string }[];
    closedTab?: boolean;
    answer?: Result<TaughtChange>;
    visited?: VisitedPage[];
  } = {},
): Promise<void> {
  view = signal<TabView | undefined>(shown);
  sent = scriptedWorker({ 'teaching.save': () => parts.answer ?? succeed({ site, back }) });
  model = createTeachModel({
    call: sent.call,
    view: view as ReturnType<typeof signal<TabView | undefined>>,
    openPickers: async (tabId, on) => {
      if (parts.closedTab) return undefined;
      const tab: Opened = {
        tabId,
        orders: [],
        closed: false,
        say: (answer, frameId = 0) =>
          act(async () => {
            on.heard(frameId, answer);
            await settled();
          }),
        gone: on.gone,
      };
      opened.push(tab);
      return {
        tell: (order, frameId) => tab.orders.push(frameId === undefined ? [order] : [order, frameId]),
        close: () => {
          tab.closed = true;
        },
      };
    },
    otherPages: async () => parts.others ?? [],
    addressOf: async () => address,
    visited: () => parts.visited ?? [],
    onSaved: (name, undo) => saved.push([name, undo]),
  });
  function Shown() {
    return model.open.value && view.value ? <TeachScreen model={model} view={view.value} /> : <p>closed</p>;
  }
  renderIn(<Shown />);
  await act(async () => {
    await model.start();
    await settled();
  });
}

const picked = (more: Partial<Extract<PickerAnswer, { said: 'picked' }>> = {}): PickerAnswer => ({
  said: 'picked',
  part: 'requester',
  href: url,
  picked: {
    readers: [{ css: '.who' }],
    text: 'Ana ana@x.example',
    address: { medium: 'email', text: 'ana@x.example' },
  },
  ...more,
});
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await settled();
  });
const save = () => screen.getByRole('button', { name: /^Save/ });

beforeEach(() => {
  opened = [];
  saved = [];
  address = url;
});
afterEach(cleanup);

describe('showing where the other party stands', () => {
  it('asks to point at once, and shows what is under the pointer', async () => {
    await show();
    expect(opened[0]?.orders.at(-1)).toEqual([{ ask: 'point', part: 'requester' }]);
    expect(screen.getByText(/Press the other party’s address/).getAttribute('role')).toBe('status');
    await opened[0]!.say({ said: 'under', text: 'Ana ana@x.example', address: 'ana@x.example' });
    expect(document.querySelector('.sc-pointing__found')?.textContent).toBe('ana@x.example');
  });

  it('offers the addresses that were seen on the page, for those who use keys', async () => {
    await show();
    const { display } = rankedMail('ana@x.example').address;
    await press(`This is the other party: ${display}`);
    expect(opened[0]?.orders.at(-1)?.[0]).toMatchObject({ ask: 'find', address: { medium: 'email' } });
    await opened[0]!.say({ said: 'not-here' }, 3);
    expect(screen.getByText('This is no longer on the page.')).toBeTruthy();
    await opened[0]!.say(picked(), 4);
    expect(model.parts.value.requester).toBeDefined();
    expect(screen.queryByText('This is no longer on the page.')).toBeNull();
  });

  it('shows what was found, and saves it under a name', async () => {
    await show();
    await opened[0]!.say(picked());
    expect(screen.getByText('from the page’s address')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Name of this site'), { target: { value: ' Field service ' } });
    await press(/^Save/);
    expect(sent.asked.at(-1)).toMatchObject({
      name: 'teaching.save',
      request: {
        frameId: 0,
        name: 'Field service',
        lesson: { href: url, parts: { requester: { text: 'Ana ana@x.example' } } },
      },
    });
    expect(saved).toEqual([['Desk', back]]);
    expect([model.open.value, opened[0]?.closed]).toEqual([false, true]);
  });

  it('wants the number where the address names no ticket', async () => {
    await show();
    const board = 'https://desk.example/board';
    await opened[0]!.say(picked({ href: board }));
    expect(save().getAttribute('aria-disabled')).toBe('true');
    await press('Point at it: Ticket number');
    expect(opened[0]?.orders.at(-1)).toEqual([{ ask: 'point', part: 'number' }, 0]);
    await opened[0]!.say(
      picked({
        part: 'number',
        href: board,
        picked: { readers: [{ css: '.no', take: 'number' }], text: 'Ticket #77' },
      }),
    );
    expect(screen.getByText('from the page')).toBeTruthy();
    expect(save().getAttribute('aria-disabled')).toBeNull();
  });

  it('lists what may be the part on the page, for those who use keys, and takes what is chosen', async () => {
    await show();
    await opened[0]!.say(picked(), 3);
    await press('Point at it: Subject');
    expect(opened[0]?.orders).toContainEqual([{ ask: 'list', part: 'subject' }, 3]);
    const texts = Array.from({ length: 10 }, (_, index) => `Pump ${index}`);
    await opened[0]!.say({ said: 'listed', part: 'number', texts: ['12'] }, 3);
    expect(screen.queryByRole('button', { name: 'This is it: 12' })).toBeNull();
    await opened[0]!.say({ said: 'listed', part: 'subject', texts }, 3);
    expect(screen.getByText('Or choose it from these texts of the page').getAttribute('role')).toBe('status');
    expect(screen.getAllByRole('button', { name: /^This is it/ })).toHaveLength(8);
    await press('Show 2 more');
    const choice = screen.getByRole('button', { name: 'This is it: Pump 9' });
    fireEvent.focus(choice);
    expect(opened[0]?.orders.at(-1)).toEqual([{ ask: 'show', index: 9 }, 3]);
    await press('This is it: Pump 9');
    expect(opened[0]?.orders.at(-1)).toEqual([{ ask: 'take', index: 9 }, 3]);
    await opened[0]!.say(picked({ part: 'subject', picked: { readers: [{ css: 'h1' }], text: 'Pump 9' } }), 3);
    expect(model.parts.value.subject?.text).toBe('Pump 9');
    expect(screen.queryByText('Or choose it from these texts of the page')).toBeNull();
  });

  it('says when what was chosen is no longer on the page', async () => {
    await show();
    await opened[0]!.say(picked());
    await press('Point at it: Subject');
    await opened[0]!.say({ said: 'listed', part: 'subject', texts: ['Pump'] });
    await press('This is it: Pump');
    await opened[0]!.say({ said: 'not-here' });
    expect(screen.getByText('This is no longer on the page.')).toBeTruthy();
  });

  it('refuses a part in another frame, which no adapter could read', async () => {
    await show();
    await opened[0]!.say(picked(), 2);
    await press('Point at it: Subject');
    await opened[0]!.say(picked({ part: 'subject', picked: { readers: [{ css: 'h1' }], text: 'Pump' } }), 0);
    expect(screen.getByText(/stands in another frame/)).toBeTruthy();
    expect(model.parts.value.subject).toBeUndefined();
  });

  it('tries it on other open pages of that kind alone', async () => {
    const others = [
      { tabId: 7, url, title: 'This one' },
      { tabId: 8, url: 'https://desk.example/tickets/13', title: 'Another ticket' },
      { tabId: 9, url: 'https://desk.example/board', title: 'A board' },
    ];
    await show(tabView({ tabId: 7 }), { others });
    await opened[0]!.say(picked());
    expect(opened.slice(1).map(({ tabId, orders }) => [tabId, orders[0]?.[0].ask])).toEqual([[8, 'try']]);
    await opened[1]!.say({ said: 'tried', title: 'Another ticket', found: { requester: [] } });
    expect(screen.getByText('Finds nothing there')).toBeTruthy();
    const found = { requester: ['bo@x.example'], subject: ['Valve stuck'] };
    await opened[1]!.say({ said: 'tried', title: 'Another ticket', found }, 4);
    expect(screen.getByText('bo@x.example')).toBeTruthy();
    expect([screen.getByText('Valve stuck'), screen.getByText('13')]).toHaveLength(2);
    await act(() => model.close());
    expect(opened[1]?.closed).toBe(true);
  });

  it('tries it on the pages that the panel stood beside, which are gone', async () => {
    const copy = (id: number, who: string): VisitedPage => ({
      key: `desk.example|ticket|${id}`,
      frames: [
        {
          href: `https://desk.example/tickets/${id}`,
          title: `Ticket ${id}`,
          body: [
            ['h1', {}, ['Pump']],
            ['p', { class: 'who' }, [who]],
          ],
        },
      ],
    });
    await show(undefined, { visited: [copy(12, 'ana@x.example'), copy(11, 'bo@x.example'), copy(10, '')] });
    await opened[0]!.say(picked());
    expect(model.elsewhere.value).toMatchObject([
      { id: '11', found: { requester: ['bo@x.example'], subject: ['Pump'] } },
      { id: '10', found: { requester: [] } },
    ]);
    expect(screen.getByText('Finds nothing there')).toBeTruthy();
  });

  it('says that there was nothing to try it on', async () => {
    await show();
    await opened[0]!.say(picked());
    expect(screen.getByText(/Open another ticket to see/)).toBeTruthy();
  });

  it('R7: warns of an address that is set aside as ours', async () => {
    await show(tabView({ setAside: [{ medium: 'email', value: 'Ana@x.example', reason: 'agent' }] }));
    await opened[0]!.say(picked());
    expect(screen.getByText(/takes this address for yours/)).toBeTruthy();
  });

  it('R19: warns when every other page gives the same address', async () => {
    const others = [8, 9].map((tabId) => ({ tabId, url: `https://desk.example/tickets/${tabId}`, title: `T${tabId}` }));
    await show(tabView({ tabId: 7 }), { others });
    await opened[0]!.say(picked());
    await opened[1]!.say({ said: 'tried', title: 'T8', found: { requester: ['Ana <ANA@x.example>'] } });
    expect(screen.getByText(/Every other page gives this same address/)).toBeTruthy();
    await opened[2]!.say({ said: 'tried', title: 'T9', found: { requester: ['bo@x.example'] } });
    expect(screen.queryByText(/Every other page gives this same address/)).toBeNull();
  });

  it('R12: says when whoever is found will only be proposed', async () => {
    await show();
    const { picked: shown, ...rest } = picked() as Extract<PickerAnswer, { said: 'picked' }>;
    await opened[0]!.say({ ...rest, picked: { ...shown, weak: true } });
    expect(screen.getByText(/proposed, never associated by itself/)).toBeTruthy();
  });

  it('says why it was not saved, and keeps everything', async () => {
    await show(undefined, { answer: fail('invalid', 'requester') });
    await opened[0]!.say(picked());
    await press(/^Save/);
    expect(screen.getByRole('alert').textContent).toContain('cannot be told from the rest of the page');
    expect(model.parts.value.requester).toBeDefined();
  });
});

describe('what ends it', () => {
  it('Escape ends pointing first, and then all of it', async () => {
    await show();
    const target = screen.getByText(/Press the other party’s address/);
    fireEvent.keyDown(target, { key: 'Escape' });
    expect([model.pointing.value, model.open.value]).toEqual([undefined, true]);
    fireEvent.keyDown(screen.getByText(/Point at the other party’s address/), { key: 'Escape' });
    expect([model.open.value, opened[0]?.closed]).toEqual([false, true]);
  });

  it('another tab does not: each has its own, and the page has its presses back meanwhile', async () => {
    await show(tabView({ tabId: 7 }));
    await opened[0]!.say(picked());
    await press('Point at it: Subject');
    await act(() => {
      view.value = tabView({ tabId: 9 });
    });
    expect([model.open.value, opened[0]?.closed]).toEqual([false, false]);
    expect(opened[0]?.orders.at(-1)?.[0]).toEqual({ ask: 'stop' });
    await act(() => {
      view.value = tabView({ tabId: 7 });
    });
    expect(model.parts.value.requester?.address?.text).toBe('ana@x.example');
  });

  it('a page that went away leaves what was shown, which can no more be saved, and the way to start again', async () => {
    await show();
    await opened[0]!.say(picked());
    await act(() => opened[0]!.gone());
    expect(screen.getByText('The page that you showed this on is no longer here')).toBeTruthy();
    expect(save().getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('button', { name: 'Point at it: Subject' }).getAttribute('aria-disabled')).toBe('true');
    await act(() => model.save());
    expect(sent.asked).toEqual([]);
    await press('Start again on this page');
    expect([opened.length, model.parts.value, model.pointing.value]).toEqual([2, {}, 'requester']);
  });

  it('so does a program that shows another ticket without loading a page, until it is back', async () => {
    await show(tabView({ tabId: 7 }));
    await opened[0]!.say(picked());
    const moveTo = (next: string) =>
      act(async () => {
        address = next;
        view.value = tabView({ tabId: 7 });
        await settled();
      });
    await moveTo('https://desk.example/tickets/13');
    expect(save().getAttribute('aria-disabled')).toBe('true');
    await moveTo(`${url}/log`);
    expect(save().getAttribute('aria-disabled')).toBeNull();
  });

  it('a page into which the browser lets nobody says so', async () => {
    await show(undefined, { closedTab: true });
    expect(screen.getByText('The browser lets nobody point at this page.')).toBeTruthy();
  });

  it.each([
    { said: 'picked', part: 'requester', href: url, picked: { readers: [], text: '' } },
    { said: 'picked', part: 'owner', href: url },
    { said: 'under', text: 'x'.repeat(5000) },
    null,
    'picked',
  ])('R62: what a page says that does not fit is passed over: %j', async (answer) => {
    await show();
    await opened[0]!.say(answer as never);
    expect([model.parts.value, model.under.value]).toEqual([{}, undefined]);
  });
});
