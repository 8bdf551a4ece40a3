import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgentPanel, FOUR_TAGS, openAgentPanel } from './support/agent-panel.ts';
import { mailConversation, ringingCall } from './support/desk-pages.ts';
import { badgeSays } from './support/tabs.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

const SWITCHBOARD = '+33 4 65 71 20 00';
const HOME = '+44 113 496 0182';

let workplace: Workplace;
let panel: AgentPanel;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  await workplace.enableHelpdesk();
  await workplace.knows(
    ['Hélène Rivière', ['helene@notaires.example', SWITCHBOARD], 'Rivière & Associés'],
    ['Mathieu Lacombe', ['mathieu@notaires.example', SWITCHBOARD], 'Rivière & Associés'],
    ['Sandrine Vasseur', [SWITCHBOARD], 'Rivière & Associés'],
    ['Daniel Whitaker', ['daniel@postbox.example', HOME]],
    ['Grace Whitaker', ['grace@postbox.example', HOME], 'Harrow & Finch Hotels'],
  );
  panel = await openAgentPanel(workplace, await ring(1, '+33 1 42 68 53 00'));
});

afterAll(() => workplace.close());

describe('a call from an address that several share', () => {
  it('R6: shows the organization first, then asks who is speaking, and picks nobody', async () => {
    const call = await ring(12, SWITCHBOARD);
    await panel.says('3 people share this number');
    expect(await panel.text()).toMatch(/Rivière & Associés[^]*Credit OK[^]*Who is speaking\?[^]*Hélène Rivière/);
    expect(await panel.participants()).toEqual([]);
    await badgeSays(workplace, call, '3?', 'Sidecard: 3 contacts may be meant on this page');
  });

  it('R11, R21: the key 2 takes the second, with the four tags; U asks again', async () => {
    const call = await ring(13, SWITCHBOARD);
    await panel.says('Who is speaking?');
    const choices = await panel.choices();
    expect(choices).toEqual(['1 Hélène Rivière', '2 Mathieu Lacombe', '3 Sandrine Vasseur']);
    await panel.chooseMatch(2);
    await panel.shows({ name: 'Mathieu Lacombe', tags: FOUR_TAGS });
    await panel.confirms('Mathieu Lacombe is associated.');
    await badgeSays(workplace, call, '1');
    await panel.undo();
    await panel.says('Who is speaking?');
    expect(await panel.choices()).toEqual(choices);
  });

  it('R6: people of different organizations stand under their own, and the digits go on', async () => {
    await ring(14, HOME);
    await panel.says('is used by several people');
    expect(await panel.choices()).toEqual(['1 Grace Whitaker', '2 Daniel Whitaker']);
    expect(await panel.text()).toMatch(
      /Harrow & Finch Hotels[^]*Grace Whitaker[^]*Without organization[^]*Daniel Whitaker/,
    );
    await panel.chooseMatch(2);
    await panel.showsPeople('Daniel Whitaker');
  });

  it('R13: nobody in the list is meant: A leads to the search', async () => {
    await ring(15, SWITCHBOARD);
    await panel.says('Who is speaking?');
    await panel.pressKey('a');
    await panel.hasFocusOn('Find a contact');
    await panel.type('daniel');
    await panel.finds('Daniel Whitaker');
    await panel.pressKey('Enter');
    await panel.shows({ name: 'Daniel Whitaker', tags: FOUR_TAGS });
  });
});

describe('a page whose addresses belong to different people', () => {
  it('R11: asks, and a press takes one', async () => {
    const requester = { name: 'Grace Whitaker', email: 'grace@postbox.example', phone: SWITCHBOARD };
    workplace.helpdesk.put('conversation/16/', mailConversation({ number: 16, subject: 'Porch sensor', requester }));
    await workplace.openTicket('conversation/16/');
    await panel.says('The addresses on this page belong to different people.');
    expect(await panel.choices()).toContain('1 Grace Whitaker');
    await panel.pressChoice('Grace Whitaker');
    await panel.shows({ name: 'Grace Whitaker', tags: FOUR_TAGS });
  });
});

function ring(number: number, phone: string): Promise<OpenTicket> {
  return workplace.openTicket(`calls/${number}`, ringingCall({ number, caller: { phone } }));
}
