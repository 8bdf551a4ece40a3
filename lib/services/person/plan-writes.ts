import { type ListingRow, listingFromRow, listingToRow } from '#lib/db/listing-row.ts';
import { ROW_CODECS, type RowCodec } from '#lib/db/row-codecs.ts';
import { journalledTableSchema } from '#lib/domain/change/change.ts';
import { sameValue } from '#lib/domain/same-value.ts';

/** A record of any table. */
type AnyCodec = RowCodec<object, object>;

const AS_IT_IS: AnyCodec = { toRow: (record) => record, fromRow: (row) => row };

const LISTING_CODEC: RowCodec<ReturnType<typeof listingFromRow>, ListingRow> = {
  toRow: listingToRow,
  fromRow: listingFromRow,
};

/** How a table's records are stored; tables without index fields of their own store them as they are. */
export function codecOf(table: string): AnyCodec {
  const journalled = journalledTableSchema.safeParse(table);
  // Every codec takes a record of its own table.
  if (journalled.success) return ROW_CODECS[journalled.data];
  return table === 'listings' ? LISTING_CODEC : AS_IT_IS;
}

/** Rows that go and rows as they are to be, by their table. */
export interface PlannedWrites {
  deletes: Map<string, string[]>;
  puts: Map<string, object[]>;
  drop: (table: string, id: string) => void;
  /** Keeps a record as it is to be. Answers whether that is another than it was; otherwise nothing is written. */
  keep: (table: string, before: object, after: object) => boolean;
}

/** Gathers writes. */
export function createPlannedWrites(): PlannedWrites {
  const deletes = new Map<string, string[]>();
  const puts = new Map<string, object[]>();
  return {
    deletes,
    puts,
    drop: (table, id) => {
      deletes.set(table, [...(deletes.get(table) ?? []), id]);
    },
    keep: (table, before, after) => {
      if (sameValue(before, after)) return false;
      puts.set(table, [...(puts.get(table) ?? []), codecOf(table).toRow(after)]);
      return true;
    },
  };
}
