import { describe, expect, it } from 'vitest';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import { readFrame } from '#lib/domain/page/read-frame.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';

const facts = { headings: [], facts: [], listed: 0, messages: 0, isForm: false };
const read = (path: string, sightings: readonly Sighting[], more: object = {}) =>
  readFrame(reportOf(sightings, { url: `https://desk.example${path}`, pageTitle: '', facts, ...more }));

describe('a page that no adapter knows', () => {
  it('R19: is a conversation where messages stand under a heading that the page has as its title', () => {
    const sender = sightingOf('odile@atelier.example', {
      trust: 'header',
      region: 'header',
      message: 0,
      messageName: 'message',
      first: true,
    });
    const more = {
      pageTitle: 'Re: Filter order | Mail',
      facts: { ...facts, headings: ['Re: Filter order'], messages: 2 },
    };
    expect(read('/view/x9K2m41z8', [sender], more).interaction).toMatchObject({ id: 'x9K2m41z8' });
    const elsewhere = { ...more, pageTitle: 'Mail' };
    const another = sightingOf('luc@garage.example', { trust: 'header', region: 'header', message: 1, first: true });
    expect(read('/view/x9K2m41z8', [sender, another], elsewhere).interaction).toBeUndefined();
  });

  it('R19: is the sheet of a call whose number nothing but its kind is said of', () => {
    const number = sightingOf('+34916540287', { trust: 'header', labels: ['Número telefónico:'] });
    const more = { facts: { ...facts, facts: [['Tipo de llamada:', 'Entrante']] as [string, string][] } };
    const { interaction, sightings } = read('/console', [number], more);
    expect(interaction).toMatchObject({ kind: 'call', medium: 'call', direction: 'inbound' });
    expect(sightings[0]).toMatchObject({ role: 'caller' });
  });

  it('R19: leaves the list of other mails beside the open one out', () => {
    const names = ['name', 'mail list item selectable'];
    const other = sightingOf('paul@other.example', { trust: 'header', names });
    const open = sightingOf('odile@atelier.example', { trust: 'header', names: ['detail view'] });
    const { sightings } = read('/mail/4121', [other, open]);
    expect(sightings.map(({ text, region }) => [text, region])).toEqual([
      ['paul@other.example', 'chrome'],
      ['odile@atelier.example', 'panel'],
    ]);
  });

  it('R19: is an open record although it is a form, where its requester stands beside a label', () => {
    const requester = sightingOf('odile@atelier.example', { trust: 'semantic', labels: ['User name:'] });
    const form = { facts: { ...facts, isForm: true } };
    expect(read('/rep/details.asp?id=2214', [requester], form).interaction).toMatchObject({ id: '2214' });
    expect(read('/rep/new.asp', [requester], form).interaction).toBeUndefined();
  });

  it('R19: is an open record of one person where the page shows the id of its address, form or not', () => {
    const buyer = sightingOf('odile@atelier.example', { trust: 'semantic', labels: ['E-mail:'] });
    const filled = { facts: { ...facts, isForm: true, headings: ['Bestelling 58113'] } };
    expect(read('/shop/record.php?id=58113', [buyer], filled).interaction).toMatchObject({ id: '58113' });
    expect(read('/shop/record.php?id=58114', [buyer], filled).interaction).toBeUndefined();
    const another = sightingOf('luc@garage.example', { trust: 'semantic', labels: ['E-mail:'] });
    expect(read('/shop/record.php?id=58113', [buyer, another], filled).interaction).toBeUndefined();
  });

  it('R19: is a call where the page’s code calls the number that of the panel of a call', () => {
    const caller = sightingOf('+351222086714', { trust: 'header', names: ['co call panel number'] });
    expect(read('/console', [caller]).interaction).toMatchObject({ kind: 'call', id: '+351222086714' });
    const history = sightingOf('+351222086714', { trust: 'header', names: ['co call history number'] });
    expect(read('/console', [history]).interaction).toBeUndefined();
  });

  it('leaves the contact of a supplier aside for the labelled mail of the one who asks', () => {
    const labels = ['Contact', 'Prestataire'];
    const supplier = sightingOf('06 12 34 56 78', { trust: 'body', before: 'M. Kessler, ', labels });
    expect(read('/demandes/D-118', [supplier]).sightings[0]).toMatchObject({ role: 'unknown' });
    const customer = sightingOf('06 12 34 56 78', { trust: 'body', labels: ['Contact', 'Demandeur'] });
    expect(read('/demandes/D-118', [customer]).sightings[0]).toMatchObject({ role: 'requester' });
  });

  it('R19: is about whoever’s number its address has, as telephone systems open it', () => {
    const caller = sightingOf('+33472410000', { trust: 'header' });
    const busy = { facts: { ...facts, listed: 4 } };
    expect(read('/cards/+33472410000-person', [caller], busy).interaction).toMatchObject({
      kind: 'call',
      id: '+33472410000',
    });
    expect(read('/pop?caller=0472410000', [caller], busy).interaction).toMatchObject({ id: '+33472410000' });
    expect(read('/cards/+33472410001-person', [caller], busy).interaction).toBeUndefined();
  });

  it('R19: is an empty form where its title says that something new begins, whatever the address has', () => {
    const form = { facts: { ...facts, isForm: true, headings: ['Open New Ticket'] } };
    expect(read('/admin/ticket/open/3', [], form).interaction).toBeUndefined();
    expect(read('/admin/ticket/open/3', [], { facts: { ...facts, isForm: true } }).interaction).toMatchObject({
      id: '3',
    });
  });

  it('R19: is what is open in an inbox that names it by a long number', () => {
    const told = sightingOf('odile@atelier.example', { region: 'message', message: 0 });
    const chat = { facts: { ...facts, messages: 2 } };
    expect(read('/inbox/all/90411', [told], chat).interaction).toMatchObject({ id: '90411' });
    expect(read('/inbox/all/4', [told], chat).interaction).toBeUndefined();
    expect(
      read('/inbox/all/90411', [told], { facts: { ...facts, messages: 2, listed: 5 } }).interaction,
    ).toBeUndefined();
  });

  it('keeps a legal representative apart from the legal lines at the foot of a page', () => {
    const regionOf = (name: string) =>
      read('/requests/4190', [sightingOf('odile@atelier.example', { trust: 'header', names: [name] })]).sightings[0]
        ?.region;
    expect(regionOf('patient relative legal representative')).not.toBe('chrome');
    expect(regionOf('legal links')).toBe('chrome');
  });

  it('R19: is no call where a sentence before a number happens to have the words of one', () => {
    const before = 'The card belongs to Linkora. If it is not active call their desk on ';
    const number = sightingOf('+441134962280', { before, labels: ['Cellular module'] });
    expect(read('/pages/203', [number]).interaction).toBeUndefined();
    const beside = sightingOf('+441134962280', { trust: 'header', before: 'Active call ' });
    expect(read('/pages/203', [beside]).interaction).toMatchObject({ kind: 'call' });
  });

  it('R19: is a conversation whose address spells out its heading', () => {
    const shown = sightingOf('odile@atelier.example', { trust: 'semantic', labels: ['Mail'] });
    const open = { facts: { ...facts, messages: 1, headings: ['Reçu sans TVA', 'Odile Perrin'] } };
    expect(read('/admin/conversations/recu-sans-tva', [shown], open).interaction).toMatchObject({
      id: 'recu-sans-tva',
    });
    expect(read('/admin/conversations/all-my-open', [shown], open).interaction).toBeUndefined();
    expect(read('/blog/recu-sans-tva', [], open).interaction).toBeUndefined();
    expect(read('/conversations/articles/recu-sans-tva', [], open).interaction).toBeUndefined();
  });

  it('R19: is the call that rings in a window of its own over the list of others', () => {
    const logged = (text: string, label: string) =>
      sightingOf(text, {
        trust: 'header',
        names: ['contact number', 'call row'],
        labels: [label, 'Incoming', 'Calls'],
      });
    const over = (text: string, more: Partial<Sighting>) =>
      sightingOf(text, { names: ['dialer number', 'dialer'], labels: ['Alistair Munro', 'Incoming call'], ...more });
    const called = over('+33553418812', { before: 'UK Support · ', labels: ['Incoming call'] });
    const sightings = [
      logged('+441244319508', 'Neil Garside'),
      logged('+441603274915', 'Judith Farrow'),
      called,
      over('+441463227854', { trust: 'header' }),
    ];
    const { interaction, sightings: seen } = read('/app/calls', sightings);
    expect(interaction).toMatchObject({ kind: 'call', direction: 'inbound' });
    expect(seen.at(-1)).toMatchObject({ text: '+441463227854', role: 'caller' });
    expect(read('/app/calls', sightings.slice(0, 2)).interaction).toBeUndefined();
  });

  it('R18: is a call of ours with the number under “Vers”, and from the one under “Depuis”', () => {
    const end = (text: string, label: string) => sightingOf(text, { trust: 'header', labels: [label, 'Contact'] });
    const more = { facts: { ...facts, headings: ['Appel sortant'] } };
    const { interaction, sightings } = read(
      '/calls/91840275',
      [end('+33553418812', 'Depuis'), end('+33298441760', 'Vers')],
      more,
    );
    expect(interaction).toMatchObject({ kind: 'call', direction: 'outbound' });
    expect(sightings).toMatchObject([
      { role: 'agent', own: true },
      { text: '+33298441760', role: 'caller' },
    ]);
  });
});
