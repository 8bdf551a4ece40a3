import { describe, expect, it } from 'vitest';
import { givesPartyAddress, nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import { rankedMail, rankedPhone } from '#tests/support/view-builders.ts';

const inText = rankedMail('reception@lac.example', { trust: 'body', mayAssociate: false, inTextOnly: true });
const labelled = rankedMail('femke@lac.example', { trust: 'labelled', role: 'from', mayAssociate: false });
const requesterName = 'Femke Jansen';

describe('whom a page names', () => {
  it.each([
    ['no address', []],
    ['an address in a text alone', [inText]],
  ])('R12: is looked for by the name where there is %s', (_what, addresses) => {
    expect(nameToStandOn({ addresses, requesterName })).toBe(requesterName);
    expect(nameToStandOn({ addresses })).toBeUndefined();
  });

  it.each([
    ['a labelled address', [labelled]],
    ['a field of the helpdesk', [rankedPhone()]],
    ['a field of the helpdesk behind an address in a text', [inText, rankedPhone({ rank: 2 })]],
  ])('is known by %s', (_what, addresses) => {
    expect(nameToStandOn({ addresses, requesterName })).toBeUndefined();
  });
});

describe('givesPartyAddress', () => {
  it.each([
    [[], false],
    [[inText], false],
    [[labelled], false],
    [[rankedMail('support@desk.example', { role: 'agent' })], false],
    [[rankedPhone()], true],
    [[inText, rankedMail('femke@lac.example')], true],
  ])('R12: takes nothing but the helpdesk’s own field for it (%#)', (addresses, gives) => {
    expect(givesPartyAddress(addresses)).toBe(gives);
  });
});
