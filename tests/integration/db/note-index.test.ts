import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { entryToRow } from '#lib/db/entry-row.ts';
import { purgeNotes } from '#lib/db/note-index/gather.ts';
import { isVisible } from '#lib/db/viewer.ts';
import { newId } from '#lib/domain/id.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import { comparePlaces, type TimelinePlace } from '#lib/domain/interaction/timeline-place.ts';
import { holdsWords, soughtWords } from '#lib/domain/search/note-words.ts';
import { emptyStore, ticket } from '../services/desk.ts';

let db: Database;
const viewer = { agentId: 'agent-1', seesPrivate: true };

beforeEach(async () => {
  db = await emptyStore();
});

function entry(notes: string, changes: Partial<Entry> = {}): Entry {
  return {
    id: newId(),
    kind: 'internal',
    at: 1000,
    notes,
    enteredBy: 'Ada',
    tell: false,
    prepared: [],
    interaction: ticket('1'),
    visibility: 'public',
    ownerId: 'agent-1',
    createdAt: 1000,
    createdBy: 'agent-1',
    updatedAt: 1000,
    updatedBy: 'agent-1',
    revision: 1,
    ...changes,
  };
}

const put = (...entries: Entry[]) => db.entries.bulkPut(entries.map(entryToRow));

/** What a search finds, page after page. */
async function find(text: string, limit = 3, agent = viewer): Promise<string[]> {
  const found: string[] = [];
  let after: TimelinePlace | undefined;
  for (let turn = 0; turn < 100; turn += 1) {
    const query = { words: soughtWords(text), limit, viewer: agent, ...(after && { after }) };
    // oxlint-disable-next-line no-await-in-loop
    const answer = await db.noteIndex.search(query);
    if (answer.state === 'gathering') {
      // oxlint-disable-next-line no-await-in-loop
      await db.noteIndex.gather();
      continue;
    }
    found.push(...answer.rows.map(({ notes }) => notes));
    if (answer.next === undefined) return found;
    after = answer.next;
  }
  throw new Error('the search has no end');
}

/** The same found by looking at every entry there is. */
async function scan(text: string): Promise<string[]> {
  const rows = (await db.entries.toArray()).filter((row) => isVisible(row, viewer));
  return rows
    .toSorted(comparePlaces)
    .filter(({ notes }) => holdsWords(notes, soughtWords(text)))
    .map(({ notes }) => notes);
}

describe.each(['before the notes are in the index', 'after'])('the search within notes, %s', (when) => {
  const settle = async () => {
    if (when === 'after') await db.noteIndex.tend();
  };

  it.each([
    ['papier', 'Bac à PAPIER coincé'],
    ['coince PAPIER', 'Bac à PAPIER coincé'],
    ['fach', 'Das Papierfach klemmt'],
    ['strasse', 'Hauptstraße 5'],
    ['po-7', 'See PO-7, please'],
    ['紙詰', 'プリンターの紙詰まりを直す'],
    ['<b>bold</b>', 'pasted <b>bold</b> text'],
    ['full', 'ｆｕｌｌ width'],
    ['needle', `${'<p>pasted &nbsp; text</p>'.repeat(4000)}needle`],
    ['x'.repeat(50), `long ${'ab'.repeat(60)}${'x'.repeat(50)}${'cd'.repeat(60)} word`],
  ])('finds %j', async (typed, note) => {
    await put(entry(note), entry('something else'));
    await settle();
    expect(await find(typed)).toEqual([note]);
  });

  it.each(['tray tray2', 'zzz', 'papers'])('does not find %j', async (typed) => {
    await put(entry('The paper tray is stuck'));
    await settle();
    expect(await find(typed)).toEqual([]);
  });

  it('has the newest first, page after page, each once', async () => {
    await put(...Array.from({ length: 10 }, (_, at) => entry(`tray ${at}`, { at: (at * 7) % 10, createdAt: at })));
    await settle();
    expect(await find('tray')).toEqual(await scan('tray'));
  });

  it('finds nothing that was deleted, and it again when that is undone', async () => {
    const gone = entry('tray');
    await put(gone, entry('tray too', { at: 5 }));
    await settle();
    await db.entries.delete(gone.id);
    expect(await find('tray')).toEqual(['tray too']);
    await put(gone);
    expect(await find('tray')).toEqual(['tray', 'tray too']);
  });

  it('leaves out what is marked as deleted', async () => {
    await put(entry('tray', { deletedAt: 5 }));
    await settle();
    expect(await find('tray')).toEqual([]);
  });

  it('R10: never finds what is another agent’s own', async () => {
    await put(
      entry('tray', { visibility: 'private', ownerId: 'agent-2' }),
      entry('tray mine', { visibility: 'private' }),
    );
    await settle();
    expect(await find('tray')).toEqual(['tray mine']);
    expect(await find('tray', 3, { agentId: 'agent-2', seesPrivate: true })).toEqual(['tray']);
    expect(await find('tray', 3, { agentId: 'agent-3', seesPrivate: true })).toEqual([]);
  });

  it('finds an entry as it is, not as it was, and where it stands now', async () => {
    const changed = entry('tray');
    await put(changed, entry('tray between', { at: 500 }));
    await settle();
    await put({ ...changed, notes: 'drawer and tray', at: 10 });
    expect(await find('tray')).toEqual(['tray between', 'drawer and tray']);
    await put({ ...changed, notes: 'drawer' });
    expect(await find('tray')).toEqual(['tray between']);
  });

  it('does not care for a clock that was set back', async () => {
    await put(entry('tray one', { updatedAt: 9000, createdAt: 9000 }));
    await settle();
    await put(entry('tray two', { at: 500, updatedAt: 10, createdAt: 10 }));
    expect(await find('tray')).toEqual(['tray one', 'tray two']);
  });
});

describe('the index of the words in notes', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => entry(`note ${at} of many`, { at }));

  it('is made a piece at a time when there is much to read, and says how far that is', async () => {
    await put(...many(2500));
    const query = { words: ['2400'], limit: 3, viewer };
    expect(await db.noteIndex.search(query)).toEqual({ state: 'gathering', left: 2500, total: 2500 });
    expect(await db.noteIndex.gather()).toBe(true);
    expect(await db.noteIndex.search(query)).toMatchObject({ state: 'found', waiting: 0 });
    expect(await find('2400')).toEqual(['note 2400 of many']);
  });

  it('is begun anew when it was lost or is of another format', async () => {
    await put(...many(30));
    await db.noteIndex.tend();
    await db.noteTables.clear();
    expect(await find('29')).toEqual(['note 29 of many']);
    await db.noteIndex.tend();
    await db.noteTables.toCollection().modify({ format: 0 });
    db.close({ disableAutoOpen: false });
    expect(await find('7')).toEqual(await scan('7'));
  });

  it('stays small in number however often one writes', async () => {
    for (let at = 0; at < 40; at += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await put(entry(`tray ${at}`, { at }));
      // oxlint-disable-next-line no-await-in-loop
      await db.noteIndex.tend();
    }
    expect(await db.noteTables.count()).toBeLessThan(12);
    expect(await db.noteLog.count()).toBe(0);
    expect(await find('tray')).toEqual(await scan('tray'));
  });

  it('forgets the words of what is erased for good', async () => {
    const erased = entry('confidential');
    await put(erased, entry('tray'));
    await db.noteIndex.tend();
    await db.transaction('rw', db.entries, db.noteLog, db.noteTables, async () => {
      await db.entries.delete(erased.id);
      await purgeNotes(db, [erased.id]);
    });
    expect(JSON.stringify(await db.noteTables.toArray())).not.toContain('confidential');
    expect(await find('tray')).toEqual(['tray']);
  });

  it('finds exactly what a look at every note finds, whatever is written meanwhile', async () => {
    const word = fc.constantFrom('tray', 'Straße', 'stray', 'é', 'Élan', 'x1', '紙詰まり', 'a', 'of');
    const notes = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
    const step = fc.oneof(
      fc.record({ do: fc.constant('put' as const), which: fc.nat({ max: 9 }), notes, at: fc.nat({ max: 4 }) }),
      fc.record({ do: fc.constant('delete' as const), which: fc.nat({ max: 9 }) }),
      fc.constant({ do: 'tend' as const }),
      fc.constant({ do: 'gather' as const }),
    );
    const typed = fc.array(fc.constantFrom('tr', 'strasse', 'E', 'a', 'lan', '詰', 'x'), {
      minLength: 1,
      maxLength: 2,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), typed, async (steps, words) => {
        db = await emptyStore();
        const ids = Array.from({ length: 10 }, newId);
        for (const each of steps) {
          if (each.do === 'put') {
            // oxlint-disable-next-line no-await-in-loop
            await put(entry(each.notes, { id: ids[each.which]!, at: each.at }));
            // oxlint-disable-next-line no-await-in-loop
          } else if (each.do === 'delete') await db.entries.delete(ids[each.which]!);
          // oxlint-disable-next-line no-await-in-loop
          else await db.noteIndex[each.do]();
        }
        expect(await find(words.join(' '), 2)).toEqual(await scan(words.join(' ')));
      }),
      { numRuns: 60 },
    );
  });
});
