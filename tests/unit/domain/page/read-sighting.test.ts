import { describe, expect, it } from 'vitest';
import { readFax, readSighting } from '#lib/domain/page/read-sighting.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';

const mail = (extra: Partial<Sighting>): Sighting => ({
  medium: 'email',
  text: 'jane@oakmoor.example',
  trust: 'body',
  role: 'unknown',
  region: 'page',
  ...extra,
});

describe('readSighting', () => {
  it('gives a running text under "Reporter" no share in that label', () => {
    const labels = ['Description', 'Description', 'Summary', 'Reporter'];
    expect(readSighting(mail({ labels, before: 'ask our developer ' }))).toMatchObject({ role: 'unknown' });
    expect(readSighting(mail({ labels: ['Reporter'], trust: 'header' }))).toMatchObject({ role: 'requester' });
  });

  it.each([
    ['agent content', 'unknown'],
    ['agent workspace', 'unknown'],
    ['agent', 'agent'],
    ['contact details', 'requester'],
    ['sc cc row customer context email', 'requester'],
    ['cc list', 'cc'],
    ['cc', 'cc'],
    ['conversation profile', 'requester'],
  ])('reads an element called "%s" as %s', (name, role) => {
    expect(readSighting(mail({ names: [name], trust: 'header' }))?.role).toBe(role);
  });

  it('R7: lets no agent named in the row above have the address whose label says that it is of somebody', () => {
    const labels = ['E-mail do titular', 'Toegewezen aan'];
    expect(readSighting(mail({ labels, trust: 'header' }))?.role).toBe('unknown');
    expect(readSighting(mail({ labels: ['E-mail', 'Toegewezen aan'], trust: 'header' }))?.role).toBe('agent');
  });

  it('R7: takes what somebody is in their firm for no label of ours', () => {
    const labels = ['E-mail', 'Odile Perrin Owner'];
    expect(readSighting(mail({ labels, trust: 'header' }))?.role).toBe('unknown');
    expect(readSighting(mail({ labels: ['Current Ticket Owner'], trust: 'header' }))?.role).toBe('agent');
    expect(readSighting(mail({ labels: ['Email', 'Role Owner'], trust: 'header' }))?.role).toBe('unknown');
  });

  it('gives an address in a sentence no share in the titles above', () => {
    const labels = ['Participants: Odile Perrin', 'Incoming call'];
    const before = 'They want twelve more licences before the year ends, invoices go to ';
    expect(readSighting(mail({ labels, before }))?.role).toBe('unknown');
  });

  it.each(['From: Jane Roe <', 'De : Jane Roe [mailto:', 'Von: "Jane Roe" ('])(
    'R16: reads the label in front of a linked address: %s',
    (label) => {
      expect(readSighting(mail({ labels: [label], trust: 'semantic' }))?.role).toBe('from');
      const quoted = { region: 'quote', inHead: true } as const;
      expect(readSighting(mail({ before: label, ...quoted }))?.role).toBe('forwarded');
      const ruled = readSighting(mail({ labels: [label, '-----Original message-----'], trust: 'semantic' }));
      expect(ruled).toMatchObject({ role: 'forwarded', region: 'quote' });
    },
  );

  it("takes a line for the agents' eyes for none that an agent wrote", () => {
    const line = { names: ['message for agent'], labels: ['E-Mail:'], region: 'header' } as const;
    expect(readSighting(mail({ ...line, names: [...line.names], labels: [...line.labels] }))?.role).toBe('unknown');
  });

  it('takes a call on hold for none that is spoken', () => {
    const phone = (names: string[]) =>
      readSighting({ ...mail({ names, trust: 'header' }), medium: 'phone', text: '+33465712031' })?.role;
    expect(phone(['number', 'line active call'])).toBe('caller');
    expect(phone(['calling display number'])).toBe('caller');
    expect(phone(['number', 'line active call on hold'])).toBe('unknown');
    expect(phone(['remote number', 'call control ringing'])).toBe('caller');
    expect(phone(['call via', 'call control ringing'])).toBe('to');
  });

  it('R7: takes a label with a name behind it for one that has its value', () => {
    const labels = ['Beside', 'Assigned agents Anna Keller'];
    expect(readSighting(mail({ labels, trust: 'header' }))?.role).toBe('unknown');
    expect(readSighting(mail({ labels: ['Assigned Case Technician'], trust: 'header' }))?.role).toBe('agent');
  });

  it.each([
    ['Account manager', 'agent'],
    ['Gestor do contato', 'agent'],
    ['Additional recipients', 'cc'],
    ['Intervenants supplémentaires', 'cc'],
    ['Kopieën naar', 'cc'],
    ['E-mailadres van indiener', 'requester'],
    ['Utilisateur de support', 'requester'],
    ['Support user', 'requester'],
    ['Customer support', 'unknown'],
  ])('reads "%s" as %s', (label, role) => {
    expect(readSighting(mail({ labels: [label], trust: 'header' }))?.role).toBe(role);
  });

  it('R7: takes a field "From" for the address that an answer is sent with', () => {
    const sighting = mail({ labels: ['From'], inField: true, trust: 'header' });
    expect(readSighting(sighting)).toMatchObject({ own: true, role: 'agent' });
  });

  it('sets a number with words in front of it apart from the caller that a title above announces', () => {
    const number = { medium: 'phone', text: '030 23125100', labels: ['Eingehender Anruf'] } satisfies Partial<Sighting>;
    expect(readSighting(mail({ ...number, trust: 'header' }))?.role).toBe('caller');
    expect(readSighting(mail({ ...number, before: 'an Zentrale ' }))?.role).toBe('unknown');
  });
});

describe('R3: a fax', () => {
  const fax: Sighting = {
    medium: 'phone',
    text: '01 44 58 90 12',
    trust: 'body',
    role: 'unknown',
    region: 'page',
    before: 'Fax : ',
  };

  it('is a number of the page but nobody of the interaction', () => {
    expect(readSighting(fax)).toBeUndefined();
    expect(readFax(fax)).toMatchObject({ text: '01 44 58 90 12' });
  });

  it.each(['Tél. : ', 'Commande : ', 'Facture : ', ''])('has its label before it: not "%s"', (before) => {
    expect(readFax({ ...fax, before })).toBeUndefined();
  });

  it('is no mail address', () => {
    expect(readFax(mail({ before: 'Fax : ' }))).toBeUndefined();
  });
});

describe('R3: what is labelled "Number" alone', () => {
  const number = (text: string): Sighting => ({
    medium: 'phone',
    text,
    trust: 'body',
    role: 'unknown',
    region: 'page',
    before: 'Number: ',
  });

  it.each(['07911 211228', '0791121228', '415-288-1726'])('is a telephone when it is written as one: %s', (text) => {
    expect(readSighting(number(text))).toMatchObject({ text });
  });

  it.each(['4152881726', '10234567'])('is the number of a thing otherwise: %s', (text) => {
    expect(readSighting(number(text))).toBeUndefined();
  });
});
