import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { changeAlreadyDone } from '../journal/already-done.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { requireReadable } from './check-draft.ts';
import { nameOf } from './name-of.ts';
import { preparedAddresses } from './prepare-draft.ts';
import { requireContact } from './present-contact.ts';

/** As many as the record's schema takes. */
const MOST_ADDRESSES = 200;

/**
 * Adds an interaction address to a contact, so that it is recognised by it from now on (message
 * `contact.add-address`, R1); to the one it was merged into when it was. One that the contact has already, in whatever form, is not added again.
 */
export function addAddress(
  deps: ServiceDeps,
  { contactId, address }: Request<'contact.add-address'>,
): Promise<Result<Response<'contact.add-address'>>> {
  return settle(async () => {
    requireRight(deps, 'contacts.edit');
    requireReadable([address], deps, 'address');
    const header = { id: deps.newId(), action: 'contact.update', by: deps.agent.id, at: deps.now() } as const;
    const [key] = keysForStoring(address, deps.countries);
    const changeId = await record(deps.db, header, async (journal) => {
      const contact = await requireContact(deps, journal, contactId);
      journal.nameSubject(nameOf(contact));
      if (contact.addresses.some((held) => keysForStoring(held, deps.countries)[0] === key)) {
        const asked = { table: 'contacts', id: contact.id, action: header.action, changeId: header.id } as const;
        return changeAlreadyDone(deps.db, journal, asked);
      }
      if (contact.addresses.length >= MOST_ADDRESSES) refuse('invalid', 'addresses');
      const addresses = preparedAddresses([...contact.addresses, address], deps.countries);
      await journal.put('contacts', { ...contact, addresses });
      return header.id;
    });
    return { changeId };
  });
}
