import { describe, expect, it } from 'vitest';
import { isFaxLabel, readLabel } from '#lib/domain/page/labels.ts';

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
    ['Anmelder', 'requester'],
    ['received from', 'from'],
    ['After call work 00:48', 'caller'],
    ['Nachbearbeitung 01:12', 'caller'],
    ['Responsable', 'agent'],
    ['Responsable del caso', 'agent'],
    ['Gestionnaire du dossier', 'agent'],
    ['Door', 'from'],
    ['Appel terminé · 06:18', 'caller'],
    ['Payeur', 'requester'],
    ['Locataire', 'requester'],
    ['Current tenant', 'requester'],
    ['Versicherungsnehmer', 'requester'],
    ['Acheteur', 'requester'],
    ['Billing details', 'requester'],
    ['Inquilino', 'requester'],
    ['Verzekerde', 'requester'],
  ])('%s stands for the %s', (text, role) => {
    expect(readLabel(text)?.role).toBe(role);
  });

  it.each(['Responsable des achats', 'Technicien de maintenance', 'Responsable commercial'])(
    '%s is what somebody is, not the label of the agent',
    (text) => {
      expect(readLabel(text)?.role).toBeUndefined();
    },
  );

  it.each(['Customer no.', 'N° client', 'Kunden-Nr.', 'Client ID', 'Numéro client'])('%s numbers a thing', (text) => {
    expect(readLabel(text)).toMatchObject({ reference: true });
  });

  it.each([
    'Contact sur place',
    'On-site contact',
    'Notfallkontakt',
    'On hold 11:40',
    'En attente',
    'Warteschlange (2)',
    'On call',
    'Hotline',
    'Kontaktformular',
    'Prestataire',
    'Delivery carrier',
    'Lieferant',
    'Proveedor externo',
  ])('%s stands for nobody of this interaction', (text) => {
    expect(readLabel(text)?.role).toBe('unknown');
  });

  it.each([
    'My extension',
    'Eigene Rufnummer',
    'Outbound caller ID',
    'Mon poste',
    'ID de llamada saliente',
    'Numéro sortant',
    'Ausgehende Rufnummer',
  ])('R7: %s is our own', (text) => {
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

  it('R19: a sentence is none, whoever it speaks of', () => {
    expect(readLabel('Kundennummer und Lieferscheinnummer erfragen.')).toBeUndefined();
    expect(readLabel('No. de tél.')).toMatchObject({ medium: 'phone' });
  });

  it.each(['Order number', 'Vertragsnummer', 'N° de série', 'Fax'])('%s is no telephone', (text) => {
    expect(readLabel(text)?.reference).toBe(true);
  });

  it.each([
    'Meine Nummer hat sich geändert',
    'unter folgender Nummer',
    'reach me on this number',
    'best number to reach you',
    'Neue Nummer',
    'op dit nummer',
    'al siguiente número',
  ])('R3: %s announces a telephone number', (text) => {
    expect(readLabel(text)).toMatchObject({ medium: 'phone' });
  });

  it.each(['votre numéro de dossier', 'numero del cliente', 'folgende Nummer der Rechnung'])(
    '%s announces none',
    (text) => {
      expect(readLabel(text)?.medium).toBeUndefined();
    },
  );

  it.each([
    ['Fax', true],
    ['N° de fax', true],
    ['Telefax-Nr.', true],
    ['Télécopieur', true],
    ['Faxnummer', true],
    ['Facture', false],
    ['Tél.', false],
  ])('R3: whether %s is the label of a fax: %s', (text, isFax) => {
    expect(isFaxLabel(text)).toBe(isFax);
  });
});
