import type { ImportOrganizationRow } from '#lib/domain/organization/import-organization-row.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import { createFirstRows } from './first-rows.ts';

/** Finds rows of one file that name the same organization (R41). */
export interface Namesakes {
  /** The line of an earlier row that this one repeats, if any; remembers this one. */
  meet: (row: ImportOrganizationRow) => number | undefined;
}

export function createNamesakes(): Namesakes {
  const lines = createFirstRows();
  return {
    meet({ line, name }) {
      const key = organizationNameKey(name);
      const earlier = lines.rowOf(key);
      lines.note(key, line);
      return earlier < 0 ? undefined : earlier;
    },
  };
}
