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
});
