import { describe, expect, it } from 'vitest';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { guardAddress, type OwnAddresses, readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';

const FRANCE: AssumedCountry = { country: 'FR', source: 'agent' };

const OURS: OwnAddresses = readOwnAddresses({
  addresses: [
    '01 23 45 67 00',
    '+33 1 23 45 67 01 poste 12',
    '4300',
    'Support@Acme.example',
    '@filiale.example',
    'nonsense',
  ],
  domains: ['acme.example', '*.Groupe-Acme.example', 'https://www.bücher.example/', 'gmail.com', 'orange.fr'],
  agent: ['claire@poste.example', '06 11 22 33 44'],
  helpdesk: ['aide@client.example'],
  countries: [FRANCE],
});

function guard(text: string, countries: readonly AssumedCountry[] = [FRANCE]): string | undefined {
  const parsed = parseAddress(text, text.includes('@') ? 'email' : 'phone', countries);
  if (!parsed) throw new Error(`not an address: ${text}`);
  return guardAddress(parsed, OURS);
}

describe('R7: own addresses are set aside', () => {
  it.each([
    ['+33 1 23 45 67 00', 'own-address'],
    ['01.23.45.67.00 poste 7', 'own-address'],
    ['01 23 45 67 01', 'own-address'],
    ['4300', 'own-address'],
    ['support@acme.example', 'own-address'],
    ['jean@acme.example', 'own-domain'],
    ['jean@paris.acme.example', 'own-domain'],
    ['jean@a.b.groupe-acme.example', 'own-domain'],
    ['jean@groupe-acme.example', 'own-domain'],
    ['jean@xn--bcher-kva.example', 'own-domain'],
    ['jean@filiale.example', 'own-domain'],
    ['Claire@poste.example', 'agent'],
    ['+33611223344', 'agent'],
    ['aide@client.example', 'helpdesk-mailbox'],
    ['support@client.zendesk.com', 'helpdesk-mailbox'],
    ['client@client.freshdesk.com', 'helpdesk-mailbox'],
    ['mailer-daemon@mx.client.example', 'mailer-daemon'],
    ['MAILER_DAEMON@client.example', 'mailer-daemon'],
    ['postmaster@client.example', 'mailer-daemon'],
    ['bounces+4312-abc@mail.client.example', 'mailer-daemon'],
    ['bounce-123_html@mail.client.example', 'mailer-daemon'],
    ['MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@client.example', 'mailer-daemon'],
    ['noreply@client.example', 'no-reply'],
    ['no-reply@client.example', 'no-reply'],
    ['no_reply@client.example', 'no-reply'],
    ['No.Reply@client.example', 'no-reply'],
    ['noreply2@client.example', 'no-reply'],
    ['noreply+abc@client.example', 'no-reply'],
    ['facturation-noreply@client.example', 'no-reply'],
    ['no-reply-facturation@client.example', 'no-reply'],
    ['donotreply@client.example', 'no-reply'],
    ['do-not-reply@client.example', 'no-reply'],
    ['ne-pas-repondre@client.example', 'no-reply'],
    ['nepasrepondre@client.example', 'no-reply'],
    ['noresponder@client.example', 'no-reply'],
    ['nao-responda@client.example', 'no-reply'],
    ['nicht-antworten@client.example', 'no-reply'],
    ['keine-antwort@client.example', 'no-reply'],
    ['nonrispondere@client.example', 'no-reply'],
    ['12345+jean@users.noreply.client.example', 'no-reply'],
  ])('%s: %s', (text, reason) => {
    expect(guard(text)).toBe(reason);
  });

  it.each([
    '+33 1 23 45 67 02',
    '4301',
    'jean@client.example',
    'jean@notacme.example',
    'jean@acme.example.com',
    'jean@gmail.com',
    'marie@orange.fr',
    'reply@client.example',
    'noreplyson@client.example',
    'arnaud.reply@client.example',
    'jane@zendesk.com',
    'bouncer@client.example',
  ])('%s may be somebody', (text) => {
    expect(guard(text)).toBeUndefined();
  });

  it('knows an own line read without a country', () => {
    expect(guard('01 23 45 67 00', [])).toBe('own-address');
  });

  it('does not take a line of another country for an own one', () => {
    expect(guard('+32 1 23 45 67 00')).toBeUndefined();
  });

  it('sets nothing aside but mail systems when nothing is listed', () => {
    const none = readOwnAddresses({ addresses: [], domains: [], countries: [] });
    const parsed = parseAddress('jean@acme.example', 'email', []);
    expect(parsed && guardAddress(parsed, none)).toBeUndefined();
  });
});
