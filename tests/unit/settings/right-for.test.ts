import { expect, it } from 'vitest';
import { rightFor } from '#lib/settings/right-for.ts';

it.each([
  ['contact.create', 'contacts.edit'],
  ['contact.delete', 'contacts.delete'],
  ['contact.import', 'interchange'],
  ['organization.update', 'organizations.edit'],
  ['organization.delete', 'organizations.delete'],
  ['location.delete', 'sites.delete'],
  ['interaction.tag', undefined],
  ['undo', undefined],
] as const)('R60: %s needs %s', (action, right) => {
  expect(rightFor(action)).toBe(right);
});
