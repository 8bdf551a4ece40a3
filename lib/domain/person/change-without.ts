import type { JournalledTable, RowImage } from '../change/change.ts';
import type { Distinction } from '../distinction/distinction.ts';
import { withoutIds } from '../distinction/without-ids.ts';
import type { Entry } from '../interaction/entry.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { takeOut, takeOutDeep } from './take-out.ts';
import type { Traces } from './traces.ts';
import { entryWithout, goesWithPerson, interactionWithout } from './without-person.ts';

/** What of the store goes with a person, as far as others have to know. */
export interface Going {
  traces: Traces;
  /** Keys of interactions that go. */
  goneKeys: ReadonlySet<string>;
  goneEntries: ReadonlySet<string>;
  /** New keys of interactions whose own says an address. */
  keys: ReadonlyMap<string, string>;
}

/** Fields of a table that stay although they may say the person's name: they are an organization's or a place's own. */
export const KEPT_FIELDS: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  organizations: new Set(['name', 'domains', 'addresses']),
  sites: new Set(['name', 'addresses']),
  entries: new Set(['organization']),
};

/** A journalled change, as far as it has to do with records. */
interface JournalEntry {
  subject: string;
  images: readonly RowImage[];
  rows: readonly string[];
}

/** The records of an image; the journal writer, which alone makes them, put records of its table in. */
type ImageRecord<Table extends JournalledTable> = Table extends 'interactions'
  ? Interaction
  : Table extends 'entries'
    ? Entry
    : Table extends 'distinctions'
      ? Distinction
      : object;

function bothSides<Table extends JournalledTable>(
  image: RowImage,
  change: (record: ImageRecord<Table>) => object,
): RowImage {
  const side = (name: 'before' | 'after'): object => {
    const { [name]: state } = image;
    return state === undefined ? {} : { [name]: change(state as ImageRecord<Table>) };
  };
  return { table: image.table, id: image.id, ...side('before'), ...side('after') };
}

function statesOf<Table extends JournalledTable>({ before, after }: RowImage): ImageRecord<Table>[] {
  return [before, after].flatMap((state) => (state === undefined ? [] : [state as ImageRecord<Table>]));
}

/** An image without the person; nothing when the row is the person's own. */
function imageWithout(image: RowImage, going: Going): RowImage[] {
  const { traces, keys, goneEntries } = going;
  const { table, id } = image;
  if (table === 'contacts' && traces.ids.has(id)) return [];
  if (table === 'interactions') {
    const isGone = statesOf<'interactions'>(image).some(({ key }) => going.goneKeys.has(key));
    if (isGone) return [];
    return [bothSides<'interactions'>(image, (record) => interactionWithout(record, traces, keys))];
  }
  if (table === 'entries') {
    const isGone = statesOf<'entries'>(image).every((entry) => goesWithPerson(entry, traces, going.goneKeys));
    if (isGone) return [];
    return [bothSides<'entries'>(image, (entry) => entryWithout(entry, traces, { keys, goneEntries }))];
  }
  if (table === 'distinctions') {
    const left = statesOf<'distinctions'>(image).map((each) => withoutIds(each, (one) => traces.ids.has(one)));
    if (left.includes(undefined)) return [];
    return [bothSides<'distinctions'>(image, (each) => withoutIds(each, (one) => traces.ids.has(one)) ?? each)];
  }
  return [bothSides(image, (record) => takeOutDeep(record, traces.everywhere, KEPT_FIELDS[table]))];
}

/** Whether a change says of the person, and of nothing else but others, that they are not the same or may be. */
function tellsApart({ images }: JournalEntry, { ids }: Traces): boolean {
  return (
    images.every(({ table }) => table === 'distinctions') &&
    images.some((image) => statesOf<'distinctions'>(image).some((each) => each.ids.some((id) => ids.has(id))))
  );
}

/**
 * A change of the journal without a person: no image of the person's own rows, and of others none that says who it was
 * with or of whom. Nothing when it was about the person alone. `isConnected` says that it wrote a row of the person's,
 * or one that the person took part in: then single names count.
 */
export function changeWithout<Change extends JournalEntry>(
  change: Change,
  going: Going,
  isConnected: boolean,
): Change | undefined {
  const images = change.images.flatMap((image) => imageWithout(image, going));
  if (change.images.length > 0 && images.length === 0) return undefined;
  const left = new Set(images.map(({ table, id }) => `${table}:${id}`));
  const gone = new Set(change.images.map(({ table, id }) => `${table}:${id}`).filter((row) => !left.has(row)));
  const { near, everywhere } = going.traces;
  return {
    ...change,
    subject: takeOut(change.subject, isConnected || tellsApart(change, going.traces) ? near : everywhere),
    images,
    rows: change.rows.filter((row) => !gone.has(row)),
  };
}
