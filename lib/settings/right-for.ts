import type { ChangeAction } from '#lib/domain/change/change.ts';
import type { Right } from './settings.ts';

/** The right that a change, and taking it back, needs (R60); associations, tags and entries need none. */
export function rightFor(action: ChangeAction): Right | undefined {
  if (action === 'contact.import') return 'interchange';
  if (action.endsWith('.merge') || action.startsWith('duplicate.')) return 'merge';
  if (action === 'contact.delete') return 'contacts.delete';
  if (action === 'organization.delete') return 'organizations.delete';
  if (action === 'location.delete') return 'sites.delete';
  if (action.startsWith('location.')) return 'sites.edit';
  if (action.startsWith('definition.')) return 'definitions.edit';
  if (action.startsWith('contact.')) return 'contacts.edit';
  return action.startsWith('organization.') ? 'organizations.edit' : undefined;
}
