import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import type { Site } from '#lib/domain/site/site.ts';

/** A site as stored: with the keys of its interaction addresses. */
export interface SiteRow extends Site {
  keys: string[];
}

/** Adds the index fields of a site; nothing finds one that is deleted. */
export function siteToRow(site: Site): SiteRow {
  if (site.deletedAt !== undefined) return { ...site, keys: [] };
  return { ...site, keys: [...new Set(site.addresses.flatMap((address) => keysForStoring(address, [])))] };
}

/** Takes the index fields off again. */
export function siteFromRow(row: SiteRow): Site {
  const { keys: _, ...site } = row;
  return site;
}
