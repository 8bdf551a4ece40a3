import { describe, expect, it } from 'vitest';
import { readLabel } from '#lib/domain/page/labels.ts';

describe('readLabel', () => {
  it.each([
    ['Numéro présenté', 'caller'],
    ['Calling number', 'caller'],
    ['CLI', 'caller'],
    ['Connected 02:14', 'caller'],
    ['Im Gespräch', 'caller'],
    ['Appel pris par', 'agent'],
    ['Answered by', 'agent'],
    ['Angerufener', 'to'],
    ['Gewählte Nummer', 'to'],
    ['Callee', 'to'],
    ['Melder', 'requester'],
    ['Aanmelder', 'requester'],
    ['\u2192', 'to'],
    ['Llamada saliente a', 'to'],
    ['Watch list', 'cc'],
    ['Solicitante', 'requester'],
  ])('%s stands for the %s', (text, role) => {
    expect(readLabel(text)?.role).toBe(role);
  });

  it.each(['On hold 11:40', 'En attente', 'Warteschlange (2)', 'On call', 'Hotline', 'Kontaktformular'])(
    '%s stands for nobody of this interaction',
    (text) => {
      expect(readLabel(text)?.role).toBe('unknown');
    },
  );

  it.each(['My extension', 'Eigene Rufnummer', 'Outbound caller ID', 'Mon poste'])('R7: %s is our own', (text) => {
    expect(readLabel(text)?.own).toBe(true);
  });

  it.each(['My number is', 'Mon numéro est', 'Meine Nummer ist', 'My phone number is', 'seine Nummer'])(
    '%s is a telephone',
    (text) => {
      expect(readLabel(text)).toEqual({ medium: 'phone' });
    },
  );

  it.each(['Fon', 'Gratisnummer', 'Servicenummer', 'Numéro vert', 'Toll-free', 'Contact number'])(
    'R3: %s is no number of a thing',
    (text) => {
      expect(readLabel(text)).toMatchObject({ medium: 'phone' });
      expect(readLabel(text)?.reference).toBeUndefined();
    },
  );

  it.each(['Order number', 'Vertragsnummer', 'N° de série', 'Fax'])('%s is no telephone', (text) => {
    expect(readLabel(text)?.reference).toBe(true);
  });
});
