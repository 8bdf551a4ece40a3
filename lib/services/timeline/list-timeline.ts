import type { EntryRow } from '#lib/db/entry-row.ts';
import { interactionFromRow } from '#lib/db/interaction-row.ts';
import { answerOf, readRawTables } from '#lib/db/raw-read.ts';
import { type TimelineQuery, type TimelineRow, type TimelineStream, placeOf, readTimeline } from '#lib/db/timeline.ts';
import { isVisible } from '#lib/db/viewer.ts';
import type { Result } from '#lib/domain/result.ts';
import { holdsWords, soughtWords } from '#lib/domain/search/note-words.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { MOST_ITEMS } from '#lib/domain/interaction/timeline-limits.ts';
import type { TimelineItem } from '#lib/messages/protocol/timeline.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { entryViews } from './entry-views.ts';
import { looseEntries } from './loose-entries.ts';
import { type TimelineSource, timelineSource } from './timeline-streams.ts';

/** How many rows one step of a search looks at: some tenths of a second. */
const SEARCH_STEP = 1000;

/** How many of the entries of an interaction that name nobody are shown with it. */
const MOST_LOOSE = 20;

/** More ranges than this are not counted: an organization of many people. */
const MOST_COUNTED = 16;

/** Which rows are shown: those the agent may see and, when something is sought, with a note that holds it. */
function keeping(deps: ServiceDeps, { belongs }: TimelineSource, words: readonly string[]): TimelineQuery['keeps'] {
  const viewer = viewerOf(deps);
  return async ({ table, row }, transaction) => {
    if (table === 'entries') return isVisible(row, viewer) && belongs(row) && holdsWords(row.notes, words);
    if (row.deletedAt !== undefined || words.length === 0) return row.deletedAt === undefined;
    const loose = await looseEntries(transaction, row.key, viewer);
    return loose.some(({ notes }) => holdsWords(notes, words));
  };
}

/** The entries that name nobody, by the key of their interaction; of a search only those that hold the words. */
async function looseOf(
  deps: ServiceDeps,
  rows: readonly TimelineRow[],
  words: readonly string[],
): Promise<Map<string, EntryRow[]>> {
  const keys = rows.flatMap(({ table, row }) => (table === 'interactions' ? [row.key] : []));
  if (keys.length === 0) return new Map();
  return readRawTables(deps.db, ['entries'], async (transaction) => {
    const found = await Promise.all(keys.map((key) => looseEntries(transaction, key, viewerOf(deps))));
    return new Map(
      keys.map((key, index) => [key, (found[index] ?? []).filter(({ notes }) => holdsWords(notes, words))]),
    );
  });
}

async function itemsOf(
  deps: ServiceDeps,
  rows: readonly TimelineRow[],
  words: readonly string[],
): Promise<TimelineItem[]> {
  const loose = await looseOf(deps, rows, words);
  const shown = rows.flatMap(({ table, row }) =>
    table === 'entries' ? [row] : (loose.get(row.key) ?? []).slice(0, MOST_LOOSE),
  );
  const views = new Map((await entryViews(deps, shown)).map((view) => [view.entry.id, view]));
  return rows.map((each): TimelineItem => {
    const { table, row } = each;
    const { id, at } = placeOf(each);
    if (table === 'entries') return { kind: 'entry', id, at, view: views.get(id)! };
    const entries = (loose.get(row.key) ?? []).slice(0, MOST_LOOSE).map((entry) => views.get(entry.id)!);
    const moreEntries = (loose.get(row.key)?.length ?? 0) - entries.length;
    return { kind: 'interaction', id, at, interaction: interactionFromRow(row), entries, moreEntries };
  });
}

/** How many rows there are in all; nothing when there are too many ranges to ask. */
async function countOf(deps: ServiceDeps, streams: readonly TimelineStream[]): Promise<number | undefined> {
  if (streams.length > MOST_COUNTED) return undefined;
  return readRawTables(deps.db, ['interactions', 'entries'], async (transaction) => {
    const counts = streams.map(({ table, index, owner }) =>
      answerOf(
        transaction
          .objectStore(table)
          .index(index)
          .count(deps.db.keyRange.bound([owner], [owner, []])),
      ),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}

/** A part of the timeline of a contact or an organization (message `timeline.list`, R24, R50, R51), newest first. */
export function listTimeline(
  deps: ServiceDeps,
  { owner, text, after, limit = MOST_ITEMS }: Request<'timeline.list'>,
): Promise<Result<Response<'timeline.list'>>> {
  return settle(async () => {
    const words = soughtWords(text ?? '');
    const source = await timelineSource(deps, owner);
    const isSearch = words.length > 0;
    // Signs alone are in no word: nothing holds them.
    if (!isSearch && (text ?? '').trim() !== '') return { items: [], searched: 0 };
    const { rows, next, read } = await readTimeline(deps.db, {
      streams: source.streams,
      limit,
      keeps: keeping(deps, source, words),
      ...(after && { after }),
      ...(isSearch && { mostRead: SEARCH_STEP }),
    });
    const total = isSearch && after === undefined ? await countOf(deps, source.streams) : undefined;
    return {
      items: await itemsOf(deps, rows, words),
      ...(next && { next }),
      ...(isSearch && { searched: read }),
      ...(total !== undefined && { total }),
    };
  });
}
