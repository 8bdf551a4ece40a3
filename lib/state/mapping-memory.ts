import { z } from 'zod/mini';
import { countrySchema } from '#lib/domain/address/interaction-address.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { withAttributes } from '#lib/interchange/csv/attribute-columns.ts';
import type { ImportFile } from '#lib/interchange/read-file.ts';
import { COLUMN_FIELDS, type ColumnMeaning, ROW_KINDS, type RowKind } from '#lib/interchange/csv/column-meaning.ts';

const MOST = 30;
const KEY = 'sidecard.import-columns';

const meaningSchema = z.object({
  field: z.enum(COLUMN_FIELDS),
  group: z.optional(z.string().check(z.maxLength(200))),
  label: z.optional(z.string().check(z.maxLength(60))),
  attribute: z.optional(z.string().check(z.maxLength(60))),
});

const rememberedSchema = z.array(
  z.object({
    headers: z.array(z.string()),
    holds: z._default(z.enum(ROW_KINDS), 'contacts'),
    meanings: z.array(meaningSchema),
    country: z.optional(countrySchema),
  }),
);

/** What was chosen for files with these headers. */
export interface RememberedMapping {
  holds: RowKind;
  meanings: ColumnMeaning[];
  country?: string;
}

/** Remembers what columns hold, by the headers of the file, so that the next export of the same program needs no work. */
export interface MappingMemory {
  /** What was chosen last for these headers, when rows of this kind are asked for, of those. */
  recall: (headers: readonly string[], holds?: RowKind) => RememberedMapping | undefined;
  remember: (headers: readonly string[], mapping: RememberedMapping) => void;
}

/** Keeps the last thirty in a page's own storage; what cannot be read there counts as nothing. */
export function createMappingMemory(storage: Pick<Storage, 'getItem' | 'setItem'>): MappingMemory {
  const read = (): z.infer<typeof rememberedSchema> => {
    try {
      const known = rememberedSchema.safeParse(JSON.parse(storage.getItem(KEY) ?? '[]'));
      return known.success ? known.data : [];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  };
  const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');
  return {
    recall: (headers, holds) => {
      const found = read().find((each) => isSame(each.headers, headers) && (holds ?? each.holds) === each.holds);
      return found?.meanings.length === headers.length ? found : undefined;
    },
    remember(headers, mapping) {
      const others = read().filter((each) => !isSame(each.headers, headers) || each.holds !== mapping.holds);
      storage.setItem(KEY, JSON.stringify([{ headers, ...mapping }, ...others].slice(0, MOST)));
    },
  };
}

/**
 * A file with what was chosen for one like it before, else with the own fields that its columns are called after; an own
 * field that is gone by now is left out. `holds` is what the reader says that it has.
 */
export function withRemembered(
  as: ImportFile,
  memory: MappingMemory,
  attributes: readonly AttributeDefinition[],
  holds?: RowKind,
): { as: ImportFile; country?: string } {
  if (as.format !== 'csv') return { as };
  const known = as.hasColumnNames ? memory.recall(as.headers, holds) : undefined;
  const kind = known?.holds ?? as.holds;
  // Organizations are read without their own fields.
  const file = kind === 'contacts' ? withAttributes(as, attributes) : as;
  if (known === undefined) return { as: file };
  const ids = new Set(file.attributes?.map(({ id }) => id));
  const meanings = known.meanings.map((meaning): ColumnMeaning => {
    const isGone = meaning.field === 'attribute' && !ids.has(meaning.attribute ?? '');
    return isGone ? { field: 'ignore' } : meaning;
  });
  const { country } = known;
  return { as: { ...file, holds: kind, meanings }, ...(country !== undefined && { country }) };
}
