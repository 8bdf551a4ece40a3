import type { Contact } from '../contact/contact.ts';
import { withAttribute } from '../definition/with-attribute.ts';
import type { ContactEdit } from './bulk-edit.ts';
import { withNotes } from './with-notes.ts';

/**
 * A contact as one of many that an edit is made to; the same one when it is so already. Who hides contacts is who
 * sees them (R10, R61). A location is given to those who belong to its organization, which is told with it (R43).
 */
export function editedContact(
  contact: Contact,
  edit: ContactEdit,
  agentId: string,
  organizationOfSite?: string,
): Contact {
  const { memberships } = contact;
  switch (edit.field) {
    case 'visibility':
      if (contact.visibility === edit.value) return contact;
      return { ...contact, visibility: edit.value, ...(edit.value === 'private' && { ownerId: agentId }) };
    case 'add-organization':
      return memberships.some(({ organizationId }) => organizationId === edit.value)
        ? contact
        : { ...contact, memberships: [...memberships, { organizationId: edit.value }] };
    case 'remove-organization': {
      const left = memberships.filter(({ organizationId }) => organizationId !== edit.value);
      return left.length === memberships.length ? contact : { ...contact, memberships: left };
    }
    case 'doNotCall':
      return contact.doNotCall === edit.value ? contact : { ...contact, doNotCall: edit.value };
    case 'language':
    case 'timeZone': {
      const { [edit.field]: present, ...others } = contact;
      if ((present ?? null) === edit.value) return contact;
      return edit.value === null ? others : { ...others, [edit.field]: edit.value };
    }
    case 'siteId': {
      const { siteId = null, ...others } = contact;
      if (siteId === edit.value) return contact;
      if (edit.value === null) return others;
      const belongs = memberships.some(({ organizationId }) => organizationId === organizationOfSite);
      return belongs ? { ...contact, siteId: edit.value } : contact;
    }
    case 'title': {
      const [first, ...others] = memberships;
      if (first === undefined || (first.title ?? '') === (edit.value ?? '')) return contact;
      const { title: _title, ...place } = first;
      return { ...contact, memberships: [{ ...place, ...(edit.value && { title: edit.value }) }, ...others] };
    }
    case 'add-notes':
      return withNotes(contact, edit.value);
    case 'attribute':
      return withAttribute(contact, edit);
  }
}
