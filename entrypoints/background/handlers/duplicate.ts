import type { Handlers } from '#lib/messages/handlers.ts';
import { cardsOfSome, namesToCompare } from '#lib/services/duplicates/names-to-compare.ts';
import { mergeInto } from '#lib/services/duplicates/merge.ts';
import { mergeOrganizationInto } from '#lib/services/duplicates/merge-organizations.ts';
import { compareOrganizations, sameOrganizations } from '#lib/services/duplicates/same-organizations.ts';
import { compareContacts, sameAddresses } from '#lib/services/duplicates/same-addresses.ts';
import { lookAgain, tellApart } from '#lib/services/duplicates/tell-apart.ts';
import { listToldApart } from '#lib/services/duplicates/told-apart.ts';
import type { Worker } from '../compose.ts';
import { reading, writing } from './record-services.ts';

/** Contacts that are one person, and organizations that are one. */
export function duplicateHandlers(worker: Worker): Handlers<'duplicate'> {
  return {
    'duplicate.names': reading<'duplicate.names'>(worker, namesToCompare),
    'duplicate.cards': reading<'duplicate.cards'>(worker, cardsOfSome),
    'duplicate.addresses': reading<'duplicate.addresses'>(worker, sameAddresses),
    'duplicate.compare': reading<'duplicate.compare'>(worker, compareContacts),
    'duplicate.merge': writing<'duplicate.merge'>(worker, mergeInto),
    'duplicate.organizations': reading<'duplicate.organizations'>(worker, sameOrganizations),
    'duplicate.compare-organizations': reading<'duplicate.compare-organizations'>(worker, compareOrganizations),
    'duplicate.merge-organizations': writing<'duplicate.merge-organizations'>(worker, mergeOrganizationInto),
    'duplicate.told-apart': reading<'duplicate.told-apart'>(worker, listToldApart),
    'duplicate.tell-apart': writing<'duplicate.tell-apart'>(worker, tellApart),
    'duplicate.look-again': writing<'duplicate.look-again'>(worker, lookAgain),
  };
}
