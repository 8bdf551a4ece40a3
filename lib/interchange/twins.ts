import { keysForStoring } from '#lib/domain/address/stored-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { ImportRow } from '#lib/domain/contact/import-row.ts';
import { namesAgree } from '#lib/domain/contact/names-agree.ts';
import { fold, foldedWords } from '#lib/domain/search/fold.ts';
import { createFirstRows } from './first-rows.ts';
import { createRowNames } from './row-names.ts';

/** Finds rows of one file that are the same person (R31). Keeps a line and a name per row, packed, not the rows. */
export interface Twins {
  /** The line of an earlier row that this one repeats, if any; remembers this one. */
  meet: (row: ImportRow) => number | undefined;
}

export function createTwins(): Twins {
  const holders = createFirstRows();
  const rows = createRowNames();
  return {
    meet(row) {
      const { line, givenName, familyName, organizationName } = row;
      const name = { givenName, familyName };
      // The strongest key alone: the others are for numbers written in other ways.
      const keys: string[] = row.addresses.flatMap((address) => keysForStoring(address, [])[0] ?? []);
      const words = foldedWords(fullName(name)).toSorted().join(' ');
      const place = organizationName === undefined ? '' : fold(organizationName);
      if (words !== '' && place !== '') keys.push(`${place}|${words}`);
      const twin = keys
        .map((key) => holders.rowOf(key))
        .map((at) => (at < 0 ? undefined : rows.at(at)))
        .find((held) => held !== undefined && namesAgree(held.name, name));
      for (const key of keys) holders.note(key, rows.count);
      rows.add(line, name);
      return twin?.line;
    },
  };
}
