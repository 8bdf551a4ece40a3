import { organizationNameKey } from '../organization/organization-name-key.ts';

/**
 * The one of an organization's locations that has a name already (R41, R43): case, accents and spacing make no
 * difference. `self` is the one whose own name it is to have.
 */
export function siteNamed<Named extends { id: string; name: string }>(
  sites: readonly Named[],
  name: string,
  self?: string,
): Named | undefined {
  const key = organizationNameKey(name);
  return sites.find((site) => site.id !== self && organizationNameKey(site.name) === key);
}
