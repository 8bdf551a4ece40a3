import { z } from 'zod/mini';
import { countrySchema } from '#lib/domain/address/interaction-address.ts';
import { COLUMN_FIELDS, type ColumnMeaning } from '#lib/interchange/csv/column-meaning.ts';

const MOST = 30;
const KEY = 'sidecard.import-columns';

const meaningSchema = z.object({
  field: z.enum(COLUMN_FIELDS),
  group: z.optional(z.string().check(z.maxLength(200))),
  label: z.optional(z.string().check(z.maxLength(60))),
});

const rememberedSchema = z.array(
  z.object({ headers: z.array(z.string()), meanings: z.array(meaningSchema), country: z.optional(countrySchema) }),
);

/** What was chosen for files with these headers. */
export interface RememberedMapping {
  meanings: ColumnMeaning[];
  country?: string;
}

/** Remembers what columns hold, by the headers of the file, so that the next export of the same program needs no work. */
export interface MappingMemory {
  recall: (headers: readonly string[]) => RememberedMapping | undefined;
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
    recall: (headers) => {
      const found = read().find((each) => isSame(each.headers, headers));
      return found?.meanings.length === headers.length ? found : undefined;
    },
    remember(headers, mapping) {
      const others = read().filter((each) => !isSame(each.headers, headers));
      storage.setItem(KEY, JSON.stringify([{ headers, ...mapping }, ...others].slice(0, MOST)));
    },
  };
}
