import { describe, expect, it } from 'vitest';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { rankAddresses } from '#lib/domain/interaction/rank-addresses.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';

const countries = [{ country: 'FR', source: 'agent' as const }];
const own = readOwnAddresses({ addresses: [], domains: ['desk.example'], countries });
const interaction = {
  key: 'desk.example|call|9',
  site: 'desk.example',
  kind: 'call',
  id: '9',
  url: 'https://x.example',
};

const rank = (sightings: readonly Sighting[]) =>
  rankAddresses([reportOf(sightings, { interaction, adapterId: 'taught' })], { countries, own });
const caller = (text: string): Sighting =>
  sightingOf(text, { medium: 'phone', trust: 'adapter', role: 'caller', region: 'panel' });

describe('R8: a caller who hides the number', () => {
  it.each(['Anonymous', 'Withheld', 'Numéro masqué', 'Unbekannt', 'Private number', '0000000000'])(
    'is nobody: %s',
    (text) => {
      const { addresses, setAside } = rank([caller(text), sightingOf('+33353012041', { trust: 'header' })]);
      expect(addresses).toEqual([]);
      expect(setAside).toContainEqual({ medium: 'phone', value: text, reason: 'anonymous' });
    },
  );

  it('leaves the requester whom the page names', () => {
    const requester = sightingOf('jane@roe.example', { trust: 'adapter', role: 'requester', region: 'panel' });
    const { addresses, setAside } = rank([caller('Anonymous'), requester]);
    expect(addresses[0]?.value).toBe('jane@roe.example');
    expect(setAside).toHaveLength(1);
  });

  it('means nothing in a list beside the call', () => {
    const { addresses, setAside } = rank([{ ...caller('Anonymous'), region: 'chrome' }, caller('+33353012041')]);
    expect(addresses[0]?.value).toBe('+33353012041');
    expect(setAside).toEqual([]);
  });
});

describe('one line written in two ways', () => {
  it('R3: counts once, with its country', () => {
    const { addresses } = rank([
      sightingOf('(415) 555-0194', { labels: ['From'], region: 'panel' }),
      sightingOf('+14155550194', { trust: 'semantic' }),
    ]);
    expect(addresses.map(({ value, role }) => [value, role])).toEqual([['+14155550194', 'caller']]);
  });

  it('R19: stays apart where two lines may be meant', () => {
    const { addresses } = rank([
      sightingOf('(415) 555-0194', { labels: ['From'], region: 'panel' }),
      sightingOf('+14155550194', { trust: 'semantic' }),
      sightingOf('+864155550194', { trust: 'semantic' }),
    ]);
    expect(addresses[0]?.value).toBe('4155550194');
  });
});

describe('the text of a message', () => {
  it('R12: gives the number of the sender behind the mail address', () => {
    const { addresses } = rank([
      sightingOf('jane@roe.example', { role: 'from', before: 'From: ', region: 'header', trust: 'header' }),
      sightingOf('+33 6 12 34 56 78', { before: 'My number is: ', region: 'message' }),
    ]);
    expect(addresses.map(({ value }) => value)).toEqual(['jane@roe.example', '+33612345678']);
    expect(addresses[1]?.mayAssociate).toBe(false);
  });
});

describe('R16: a page that names one of ours alone', () => {
  const ours = sightingOf('sofia.rossi@desk.example', { trust: 'semantic', region: 'page' });
  const quoted = (message: number): Sighting =>
    sightingOf('graham@quarry.example', { before: 'From: Graham <', region: 'quote', inHead: true, message });

  it('proposes the sender of the mail that is forwarded in the first message', () => {
    const { addresses } = rank([ours, quoted(0)]);
    expect(addresses[0]).toMatchObject({ value: 'graham@quarry.example', proposedBecause: 'forward' });
    expect(addresses[0]?.mayAssociate).toBe(false);
  });

  it('R19: proposes nobody whom a later message quotes', () => {
    expect(rank([ours, quoted(1)]).addresses).toEqual([]);
  });
});

describe('R19: messages under an id, with nobody named beside them', () => {
  const page = (...names: string[]) =>
    rankAddresses(
      [
        reportOf(
          names.map((messageName, message) =>
            sightingOf(`p${message}@x${message}.example`, { region: 'message', messageName, message }),
          ),
          {
            url: 'https://forum.example/t/oven/8841',
            facts: { headings: [], facts: [], listed: 0, messages: names.length, isForm: false },
          },
        ),
      ],
      { countries, own },
    );

  it('are an interaction where one of ours answers', () => {
    expect(page('post', 'post staff').interaction?.id).toBe('8841');
  });

  it.each([[['post', 'post']], [['post staff', 'post staff']]])('are none between %j', (names) => {
    expect(page(...names).interaction).toBeUndefined();
  });
});

describe('a chat in which a visitor tells an address', () => {
  const said = (text: string, messageName: string) =>
    sightingOf(text, { region: 'message', message: 0, messageName, before: 'Certo, sono Dora, ' });

  it('R18: is with the one who told it, the mail before the number', () => {
    const { addresses } = rank([
      said('+33465712044', 'chat line visitor'),
      said('dora@lettera.example', 'chat line visitor'),
      said('sales@carrier.example', 'chat line agent'),
    ]);
    expect(addresses[0]).toMatchObject({ value: 'dora@lettera.example', mayAssociate: false });
  });

  it('is with the one who told it where all messages but ours are a visitor’s', () => {
    const chat = { ...interaction, kind: 'conversation', medium: 'chat' as const };
    const ofChat = (sightings: readonly Sighting[]) =>
      rankAddresses([reportOf(sightings, { interaction: chat, adapterId: 'chatwoot', requesterName: 'Lively Fog' })], {
        countries,
        own,
      }).addresses;
    const bubble = said('dora@lettera.example', 'bubble');
    expect(ofChat([bubble, said('sales@carrier.example', 'bubble agent')])[0]).toMatchObject({
      value: 'dora@lettera.example',
      mayAssociate: false,
    });
    expect(rank([bubble]).addresses).toEqual([]);
  });

  it('R19: is with nobody where two mail addresses were told', () => {
    const told = [said('dora@lettera.example', 'line visitor'), said('ugo@opera.example', 'line visitor')];
    expect(rank(told).addresses).toEqual([]);
  });
});

describe('a call on whose page a mail address is labelled too', () => {
  const requester = sightingOf('odile@atelier.example', { trust: 'semantic', region: 'panel', labels: ['Contact'] });
  const line = (text: string) => sightingOf(text, { trust: 'header', names: ['call panel number'] });

  it('is with whoever is on the line', () => {
    expect(rank([requester, line('+33465712044')]).addresses.map(({ value }) => value)).toEqual([
      '+33465712044',
      'odile@atelier.example',
    ]);
  });

  it('R2: is with the labelled one where the number is of no known country', () => {
    expect(rank([requester, line('20 7946 0')]).addresses[0]?.value).toBe('odile@atelier.example');
  });
});

describe('R2: a national number on a page in another language', () => {
  const labelled = sightingOf('07856 302417', { medium: 'phone', trust: 'header', labels: ['Mobile'] });
  const onPage = (assumed: typeof countries, sighting = labelled) =>
    rankAddresses([{ ...reportOf([sighting], { interaction, adapterId: 'taught' }), lang: 'en' }], {
      countries: assumed,
      own,
    }).addresses[0];

  it('is read where the language is spoken, and says so', () => {
    expect(onPage(countries)?.address).toMatchObject({ value: '+447856302417', countrySource: 'page' });
  });

  it('is so on the line of a call, without any label', () => {
    const line = sightingOf('(206) 624-7183', { medium: 'phone', trust: 'header', names: ['call panel number'] });
    expect(onPage(countries, line)?.value).toBe('+12066247183');
  });

  it('is none where the site’s country was set', () => {
    const site = [{ country: 'FR', source: 'site' as never }];
    expect(onPage(site)).toBeUndefined();
  });
});

describe('a sender beside the one who asks', () => {
  const labelled = (text: string, label: string) =>
    sightingOf(text, { medium: 'phone', trust: 'header', labels: [label] });

  it.each(['Afzender', 'Absender', 'Sender'])('is not the other party of a ticket: %s', (label) => {
    const ticket = { ...interaction, kind: 'ticket' };
    const found = rankAddresses(
      [
        reportOf([labelled('+31302748163', label), labelled('+31621740958', 'Requester')], {
          interaction: ticket,
          adapterId: 'taught',
        }),
      ],
      { countries, own },
    );
    expect(found.addresses[0]?.value).toBe('+31621740958');
  });
});

describe('the owner of what a page shows', () => {
  const owner = sightingOf('odile@atelier.example', { trust: 'semantic', region: 'panel', labels: ['Owner'] });
  const unknown = readOwnAddresses({ addresses: [], domains: [], countries });
  const rankFor = (ours: typeof own) =>
    rankAddresses([reportOf([owner], { interaction, adapterId: 'taught' })], { countries, own: ours }).addresses;

  it('R19: is the other party only where our own people are known and it is none of them', () => {
    expect(rankFor(own)[0]).toMatchObject({ value: 'odile@atelier.example', mayAssociate: false });
    expect(rankFor(unknown)).toEqual([]);
  });
});

describe('a ticket that one of ours typed', () => {
  const described = (text: string) => sightingOf(text, { names: ['issue description'], before: 'wrote from ' });
  const creator = sightingOf('tom.weaver@desk.example', { trust: 'header', labels: ['Created by'] });

  it('R17: is proposed to be with the one whose mail its description names', () => {
    expect(rank([described('odile@atelier.example')]).addresses[0]).toMatchObject({
      value: 'odile@atelier.example',
      proposedBecause: 'relay',
      mayAssociate: false,
    });
    expect(rank([sightingOf('odile@atelier.example')]).addresses).toEqual([]);
  });

  it('R19: is with nobody where its description names two', () => {
    expect(rank([described('odile@atelier.example'), described('ugo@opera.example')]).addresses).toEqual([]);
  });

  it('is with the contact whom it names, not with the one who typed it', () => {
    const report = reportOf([creator, described('o.perrin@atelier.example')], {
      interaction,
      adapterId: 'taught',
      requesterName: 'Odile Perrin',
    });
    const [first] = rankAddresses([report], { countries, own }).addresses;
    expect(first).toMatchObject({ value: 'o.perrin@atelier.example', mayAssociate: false });
  });
});

describe('R17: a form that our own site sent, shown in a frame of the mail', () => {
  const sender = sightingOf('no-reply@desk.example', { trust: 'adapter', role: 'requester', region: 'panel' });
  const inFrame = (sightings: readonly Sighting[]) =>
    rankAddresses(
      [
        reportOf([sender], { interaction, adapterId: 'znuny' }),
        reportOf(sightings, { url: 'https://desk.example/body', depth: 1 }),
      ],
      { countries, own },
    ).addresses;

  it('proposes the one whom its labelled lines name', () => {
    const [first] = inFrame([sightingOf('fulvia@residenza.example', { trust: 'semantic', labels: ['Email'] })]);
    expect(first).toMatchObject({ value: 'fulvia@residenza.example', proposedBecause: 'relay', mayAssociate: false });
  });

  it('R19: proposes nobody for an address in its text', () => {
    expect(inFrame([sightingOf('fulvia@residenza.example')])).toEqual([]);
  });
});
