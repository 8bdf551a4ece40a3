import { describe, expect, it } from 'vitest';
import { readCallWords } from '#lib/domain/page/call-words.ts';
import { sightingOf } from '#tests/support/ports/frame-reports.ts';

describe('a call that the page is about', () => {
  it.each([
    'Incoming call',
    'Appel entrant',
    'Eingehender Anruf',
    'Llamada entrante',
    'On call 02:14 – Odette Marchbanks',
    'Connected 00:41',
    'Es klingelt',
  ])('goes on under the title %s', (title) => {
    expect(readCallWords(title, [], [])).toMatchObject({ goesOn: true, direction: 'inbound', isBoard: false });
  });

  it.each(['Outgoing call', 'Calling… 020 7946 0300', 'Appel sortant', 'Ausgehender Anruf', 'Llamada saliente'])(
    'R18: is ours under the title %s',
    (title) => {
      expect(readCallWords('Phone', [title], [])).toMatchObject({ goesOn: true, direction: 'outbound' });
    },
  );

  it.each(['On call schedule', 'On call', 'Connected devices', 'Calling rates', 'Call log', 'Incoming mail', 'Phone'])(
    'does not go on under the title %s',
    (title) => {
      expect(readCallWords(title, [title], [])).toMatchObject({ goesOn: false, direction: undefined });
    },
  );

  it('does not go on where such words are the label of a field', () => {
    const field = sightingOf('+33 1 45 67 89 10', {
      medium: 'phone',
      trust: 'header',
      labels: ['Appel sortant'],
      label: 'Appel sortant',
      inField: true,
    });
    expect(readCallWords('Settings', [], [], [field])).toMatchObject({ goesOn: false, line: undefined });
  });

  it.each([
    ['Direction', 'Outgoing', 'outbound'],
    ['Richtung', 'ausgehend', 'outbound'],
    ["Sens de l'appel", 'Entrant', 'inbound'],
    ['Sentido', 'Saliente (manual)', 'outbound'],
  ])('has a sheet with the row %s: %s', (label, value, direction) => {
    expect(readCallWords('Activity', [], [[label, value]])).toMatchObject({ isSheet: true, direction });
  });

  it('is no sheet where the row says something else', () => {
    expect(readCallWords('Map', [], [['Direction', 'North']])).toMatchObject({ isSheet: false, direction: undefined });
  });

  it.each([
    ['STATUS: Incoming: ', 'inbound'],
    ['EM LIGAÇÃO - Chamando: ', 'outbound'],
    ['Dialing ', 'outbound'],
    ['In chiamata con ', 'inbound'],
    ['Verbunden mit ', 'inbound'],
    ['En communication avec ', 'inbound'],
  ])('is with the number behind %j', (before, direction) => {
    const words = readCallWords('Console', [], [], [sightingOf('+34916540287', { before })]);
    expect(words).toMatchObject({ goesOn: true, direction, line: '34916540287' });
  });

  it('R19: is over when it was missed', () => {
    const before = 'Missed call from ';
    expect(readCallWords('Dashboard', [], [], [sightingOf('+34916540287', { before })]).goesOn).toBe(false);
  });

  it('R19: is one of many on a board of calls', () => {
    expect(readCallWords('Live', ['Incoming call', 'Incoming call'], []).isBoard).toBe(true);
    expect(readCallWords('Phone', ['Connected 02:14', 'Incoming call'], []).isBoard).toBe(false);
  });
});

describe('R8: a caller who hides the number', () => {
  it.each([
    ['Caller', 'Withheld'],
    ['Anrufer', 'Unbekannt'],
    ['Numéro appelant', 'Numéro masqué'],
    ['Incoming call', 'Private number'],
  ])('is told by %s: %s', (label, value) => {
    expect(readCallWords('Call', [], [[label, value]]).withheld).toBe(value);
  });

  it.each([
    ['Incoming call from Anonymous', 'Anonymous'],
    ['Missed call from Private number', 'Private number'],
    ['Appel entrant de Numéro masqué', 'Numéro masqué'],
  ])('is told by the title %s', (title, words) => {
    expect(readCallWords(title, [], []).withheld).toBe(words);
  });

  it.each([
    ['Caller', 'Odile Perrin'],
    ['Caller', '+44 20 7946 0123'],
    ['Visibility', 'Private'],
    ['Customer', 'Unknown'],
  ])('is not told by %s: %s', (label, value) => {
    expect(readCallWords('Call', [], [[label, value]]).withheld).toBeUndefined();
  });

  it('reads what stands beside a number, and nothing where it stands beside several', () => {
    const number = (text: string) =>
      sightingOf(text, { medium: 'phone', label: 'Appel entrant en cours', role: 'caller' });
    expect(readCallWords('', [], [], [number('0600004418')])).toMatchObject({ goesOn: true, direction: 'inbound' });
    expect(readCallWords('', [], [], [number('0600004418'), number('0600004419')]).goesOn).toBe(false);
  });
});
