import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgentPanel, FOUR_TAGS, openAgentPanel } from './support/agent-panel.ts';
import { addOrganization, namesFound } from './support/records.ts';
import { badgeSays } from './support/tabs.ts';
import { Tracker } from './support/tracker.ts';
import { type OpenTicket, Workplace } from './support/workplace.ts';

let workplace: Workplace;
let tracker: Tracker;
let panel: AgentPanel;

beforeAll(async () => {
  workplace = await Workplace.open({ language: 'en' });
  tracker = new Tracker(workplace);
  await workplace.enableHelpdesk();
  await addOrganization(workplace, { name: 'Maisons Auberive', domains: ['maisons-auberive.example'] });
  await workplace.knows([
    'Luc Barret',
    ['luc.barret@maisons-auberive.example', '+33 5 36 49 31 12'],
    'Maisons Auberive',
  ]);
  panel = await openAgentPanel(workplace, await open(1, 'first@nobody.example'));
});

afterAll(() => workplace.close());

describe('a ticket of nobody we know', () => {
  it('R21, R23: A and Enter save, associate and tag a contact with the name and organization of the mail', async () => {
    const ticket = await open(4321, 'anne-sophie.lemaire@maisons-auberive.example');
    await panel.says('Nobody has this mail address yet');
    await badgeSays(workplace, ticket, '•', 'Sidecard: it is not known yet whom this page is with');
    expect(await panel.form()).toEqual({
      'First name': 'Anne-Sophie',
      'Last name': 'Lemaire',
      Mail: 'anne-sophie.lemaire@maisons-auberive.example',
      Organization: 'Maisons Auberive',
    });
    await panel.pressKey('a');
    await panel.hasFocusOn('First name');
    await panel.pressKey('Enter');
    await panel.shows({ name: 'Anne-Sophie Lemaire', tags: FOUR_TAGS });
    await panel.confirms('Anne-Sophie Lemaire is saved and associated.');
    expect(await panel.text()).toMatch(/Anne-Sophie Lemaire\s+Maisons Auberive/);
  });

  it('R23: takes the name that the page shows beside the address, and says where it is from', async () => {
    const email = 's.adeyemi@brightfield.example';
    const text = ['The gate will not open.', 'Simi Adeyemi'];
    await tracker.open({ number: 4331, subject: 'From somebody new', requester: { email }, text });
    await panel.fieldHolds('First name', 'Simi');
    await panel.fieldHolds('Last name', 'Adeyemi');
    await panel.says('Name read beside the address on the page');
  });

  it('R23: names a new organization after the domain, and saves both with the next press', async () => {
    await open(4322, 'Oluwaseun Adeyemi <info@brightfield-theatre.example>');
    await panel.fieldHolds('First name', 'Oluwaseun');
    await panel.press('Add “Brightfield Theatre”');
    await panel.fieldHolds('Organization', 'Brightfield Theatre');
    await panel.press('Save and associate');
    await panel.shows({ name: 'Oluwaseun Adeyemi', tags: FOUR_TAGS });
    expect(await panel.text()).toMatch(/Oluwaseun Adeyemi\s+Brightfield Theatre/);
  });

  it('R21: undo takes the new contact and the association back in one step', async () => {
    await open(4323, 'marie.curie@radium.example');
    await panel.press('Save and associate');
    await panel.showsPeople('Marie Curie');
    await panel.undo();
    await panel.says('Nobody has this mail address yet');
    expect(await namesFound(workplace, 'Curie')).toEqual([]);
  });

  it('has the focus in the search, where Escape gives the letters back to the keys', async () => {
    await open(4328, 'pierre.curie@radium.example');
    await panel.press('Save and associate');
    await panel.showsPeople('Pierre Curie');
    await panel.undo();
    await panel.hasFocusOn('Find a contact');
    await panel.pressKey('Escape');
    await panel.pressKey('a');
    await panel.hasFocusOn('First name');
  });

  it('R31: shows a likely duplicate while one types, and takes it instead', async () => {
    await open(4324, 'l.b@postbox.example');
    await panel.says('Nobody has this mail address yet');
    await panel.fill('First name', 'Luc');
    await panel.fill('Last name', 'Barret');
    await panel.says('Already a contact?');
    await panel.says('same name');
    await panel.press('Use this one: Luc Barret');
    await panel.shows({ name: 'Luc Barret', tags: FOUR_TAGS });
    await panel.confirms('Luc Barret is associated.');
    expect(await namesFound(workplace, 'Barret')).toEqual(['Luc Barret']);
  });

  it('R1: an address of somebody we know goes on the card with one press, and is recognised from then on', async () => {
    const address = 'luc@private-mail.example';
    await open(4329, address);
    await panel.says('Nobody has this mail address yet');
    await panel.fill('Find a contact', 'barret');
    await panel.finds('Luc Barret');
    await panel.pressKey('Enter');
    await panel.shows({ name: 'Luc Barret', tags: FOUR_TAGS });
    await panel.says(`${address} is on nobody’s card yet.`);
    await panel.press('Add it to Luc Barret');
    await panel.confirms(`Luc Barret now has ${address}.`);
    await panel.noLongerSays('is on nobody’s card yet.');
    await open(4330, address);
    await panel.shows({ name: 'Luc Barret', tags: FOUR_TAGS });
    await panel.says('Matched by mail, exact');
  });

  it('R41: a name that an organization has already loses nothing of what was typed', async () => {
    await open(4325, 'odile.perrin@perrin.example');
    await panel.fieldHolds('Last name', 'Perrin');
    await panel.fill('First name', 'Odile Marie');
    await panel.fill('Organization', 'MAISONS AUBÉRIVE');
    await panel.chooseOption('New: “MAISONS AUBÉRIVE”');
    await panel.press('Save and associate');
    await panel.says('An organization of this name exists. Choose it from the list, or change the name.');
    expect(await panel.form()).toEqual({
      'First name': 'Odile Marie',
      'Last name': 'Perrin',
      Mail: 'odile.perrin@perrin.example',
      Organization: 'MAISONS AUBÉRIVE',
    });
    await panel.hasFocusOn('Organization');
    await panel.fill('Organization', 'maisons');
    await panel.chooseOption('Maisons Auberive');
    await panel.press('Save and associate');
    await panel.shows({ name: 'Odile Marie Perrin', tags: FOUR_TAGS });
  });

  it('takes every letter of an organization, however fast it is typed', async () => {
    const name = 'Coopérative des vignerons réunis du haut plateau de Saint-Aubrac et des environs';
    await open(4331, 'cave@vignerons.example');
    await panel.fieldHolds('Mail', 'cave@vignerons.example');
    await panel.fill('Organization', name);
    await panel.chooseOption(`New: “${name}”`);
    expect(await panel.field('Organization')).toBe(name);
    await panel.press('Clear the organization');
    await panel.fieldHolds('Organization', '');
    await panel.hasFocusOn('Organization');
  });

  it('takes a correction in the middle of an organization where the agent pressed', async () => {
    await open(4332, 'achats@mercier.example');
    await panel.fieldHolds('Mail', 'achats@mercier.example');
    await panel.fill('Organization', 'Transports Mercier');
    await panel.chooseOption('New: “Transports Mercier”');
    await panel.pressInto('Organization', 'Transports'.length);
    await panel.type(' Paul');
    await panel.chooseOption('New: “Transports Paul Mercier”');
  });

  it('keeps what was typed while the agent looks at another ticket, and when the worker was stopped', async () => {
    const ticket = await open(4326, 'visitor@showroom.example');
    await panel.says('Nobody has this mail address yet');
    await panel.fill('First name', 'Yasmine');
    await open(4327, 'luc.barret@maisons-auberive.example');
    await panel.showsPeople('Luc Barret');
    await workplace.stopWorker();
    await ticket.page.bringToFront();
    await panel.fieldHolds('First name', 'Yasmine');
    await panel.press('Save and associate');
    await panel.shows({ name: 'Yasmine', tags: FOUR_TAGS });
  });
});

function open(number: number, requester: string): Promise<OpenTicket> {
  const [, name, email = requester] = /^(.*) <(.*)>$/.exec(requester) ?? [];
  return tracker.open({ number, subject: 'From somebody new', requester: { name, email } });
}
