import { isVisible } from '#lib/db/viewer.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Distinction, DistinctKind } from '#lib/domain/distinction/distinction.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { nameOf } from '../contacts/name-of.ts';
import { newRecord } from '../contacts/prepare-draft.ts';
import { changeAlreadyDone } from '../journal/already-done.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * Records as a change finds them, each once; of merged ones, those they went into (R31). `onGone` is called for an id of
 * which there is nothing for this agent. Merging makes no rings.
 */
async function recordsNow(
  deps: ServiceDeps,
  journal: JournalWriter,
  { of, ids }: { of: DistinctKind; ids: readonly string[] },
  onGone: (id: string) => void,
): Promise<(Contact | Organization)[]> {
  const rows: (Contact | Organization | undefined)[] = await journal.getMany(of, ids);
  const viewer = viewerOf(deps);
  const found: (Contact | Organization)[] = [];
  for (const [at, row] of rows.entries()) {
    if (row?.mergedInto !== undefined) {
      // Few are merged.
      // oxlint-disable-next-line no-await-in-loop
      found.push(...(await recordsNow(deps, journal, { of, ids: [row.mergedInto] }, onGone)));
    } else if (row !== undefined && isVisible(row, viewer)) found.push(row);
    else onGone(ids[at]!);
  }
  return [...new Map(found.map((each) => [each.id, each])).values()];
}

function called(each: Contact | Organization): string {
  return 'givenName' in each ? nameOf(each) : each.name;
}

/**
 * Says of records that no two of them are the same (message `duplicate.tell-apart`, R31): they are not offered as
 * duplicates of each other any more. One change, one Undo. Asked for what is so already it writes nothing.
 *
 * `not-found` when one of them is gone or not for this agent, `invalid` when they are one by now, `forbidden` with the
 * missing right.
 */
export function tellApart(
  deps: ServiceDeps,
  { of, ids }: Request<'duplicate.tell-apart'>,
): Promise<Result<Response<'duplicate.tell-apart'>>> {
  return settle(async () => {
    requireRight(deps, 'merge');
    const at = deps.now();
    const header = { id: deps.newId(), action: 'duplicate.tell-apart', by: deps.agent.id, at } as const;
    const changeId = await record(deps.db, header, async (journal) => {
      const records = await recordsNow(deps, journal, { of, ids }, (id) => refuse('not-found', id));
      const [first] = records;
      if (first === undefined || records.length < 2) return refuse('invalid', 'ids');
      journal.nameSubject(records.map(called).join(', '));
      const isPrivate = records.some(({ visibility }) => visibility === 'private');
      const present = await deps.db.distinctions.where('ids').equals(first.id).toArray();
      const viewer = viewerOf(deps);
      const covering = present.find(
        (row) =>
          isVisible(row, viewer) &&
          (isPrivate || row.visibility === 'public') &&
          records.every(({ id }) => row.ids.includes(id)),
      );
      if (covering?.ids.length === records.length) {
        const asked = { table: 'distinctions', id: covering.id, action: header.action, changeId: header.id } as const;
        return changeAlreadyDone(deps.db, journal, asked);
      }
      if (covering !== undefined) {
        journal.keepEmpty();
        return header.id;
      }
      const distinction: Distinction = {
        ...newRecord(deps, at),
        visibility: isPrivate ? 'private' : 'public',
        of,
        ids: records.map(({ id }) => id),
      };
      await journal.put('distinctions', distinction);
      return header.id;
    });
    return { changeId };
  });
}

/**
 * Takes back that records were told apart (message `duplicate.look-again`). One change, one Undo. Asked again after its
 * answer got lost it answers with what it did; `not-found` when there never was such a one, or not for this agent.
 */
export function lookAgain(
  deps: ServiceDeps,
  { rows }: Request<'duplicate.look-again'>,
): Promise<Result<Response<'duplicate.look-again'>>> {
  return settle(async () => {
    requireRight(deps, 'merge');
    const header = { id: deps.newId(), action: 'duplicate.look-again', by: deps.agent.id, at: deps.now() } as const;
    const changeId = await record(deps.db, header, async (journal) => {
      const viewer = viewerOf(deps);
      const present = (await journal.getMany('distinctions', rows)).flatMap((row) =>
        row !== undefined && isVisible(row, viewer) ? [row] : [],
      );
      const [first] = present;
      if (first === undefined) {
        const id = rows[0] ?? refuse('not-found');
        const asked = { table: 'distinctions', id, action: header.action, changeId: header.id } as const;
        const done = await changeAlreadyDone(deps.db, journal, asked);
        return done === header.id ? refuse('not-found', id) : done;
      }
      const named = await recordsNow(deps, journal, first, () => {});
      journal.nameSubject(named.map(called).join(', '));
      await journal.removeMany(
        'distinctions',
        present.map(({ id }) => id),
      );
      return header.id;
    });
    return { changeId };
  });
}
