import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import type { EntryRow } from '../entry-row.ts';
import { answerOf } from '../raw-read.ts';

/** The object stores of the note index. */
export const NOTE_LOG = 'noteLog';
export const NOTE_TABLES = 'noteTables';

/**
 * Entries that were written and are in no table of words yet as they are now; one record for each writing. Numbers
 * are given once, in the order of writing, whatever the clock says.
 */
export interface NoteLogRecord {
  number?: number;
  ids: string[];
}

const ENTRIES = 'entries';

function logging(table: DBCoreTable, told: (number: number) => void): DBCoreTable {
  return {
    ...table,
    async mutate(request) {
      const { trans } = request;
      const response = await table.mutate(request);
      // What is deleted is found missing when it is to be read.
      if (request.type === 'delete' || request.type === 'deleteRange') return response;
      const rows: readonly EntryRow[] = request.values;
      const ids = rows.filter(({ notes }, at) => !(at in response.failures) && notes.trim() !== '').map(({ id }) => id);
      if (ids.length === 0) return response;
      if (!('objectStore' in trans)) throw new TypeError('a transaction of another kind');
      const native = trans as IDBTransaction;
      const number = await answerOf(native.objectStore(NOTE_LOG).add({ ids }));
      native.addEventListener('complete', () => told(Number(number)), { once: true });
      return response;
    },
  };
}

/**
 * Dexie's middleware that notes down, in the same transaction, which entries were written: the search within notes
 * reads those themselves until a table has their words. `told` gets the number of the writing after its transaction.
 */
export function notesMiddleware(told: (number: number) => void): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'notes',
    // Below Dexie's own, which look at the transaction of the moment and must be called at once.
    level: -0.5,
    create: (core) => ({
      transaction(stores, mode, options) {
        const isWrite = mode === 'readwrite' && stores.includes(ENTRIES);
        return core.transaction(isWrite ? [...new Set([...stores, NOTE_LOG])] : stores, mode, options);
      },
      table: (name) => (name === ENTRIES ? logging(core.table(name), told) : core.table(name)),
    }),
  };
}
