import { entryRepository } from '#lib/db/entry-repository.ts';
import type { Change } from '#lib/domain/change/change.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { EntryChange, EntryFieldChange } from '#lib/messages/protocol/entry.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { changesOf } from '../journal/history.ts';
import { imagesOf } from '../journal/typed-image.ts';
import { refuse, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** What a reader wants to know of an entry's fields, as texts; moments in epoch milliseconds. */
const SHOWN = {
  kind: ({ kind }) => kind,
  at: ({ at }) => String(at),
  topic: ({ topic }) => topic?.name,
  notes: ({ notes }) => notes || undefined,
  followUp: ({ followUp }) => (followUp === undefined ? undefined : String(followUp.at)),
  durationSeconds: ({ durationSeconds }) => (durationSeconds === undefined ? undefined : String(durationSeconds)),
  enteredBy: ({ enteredBy }) => enteredBy || undefined,
  contactName: ({ contactName }) => contactName,
  contactPhone: ({ contactPhone }) => contactPhone,
  salesperson: ({ salesperson }) => salesperson,
  salesContact: ({ salesContact }) => salesContact,
  reference: ({ reference }) => reference,
} as const satisfies Partial<Record<keyof Entry, (entry: Entry) => string | undefined>>;

function fieldsBetween(before: Entry, after: Entry): EntryFieldChange[] {
  return Object.entries(SHOWN).flatMap(([field, read]): EntryFieldChange[] => {
    const [was, is] = [read(before), read(after)];
    return was === is ? [] : [{ field: field as keyof typeof SHOWN, before: was, after: is }];
  });
}

function stepOf({ action }: Change, before: Entry | undefined, after: Entry | undefined): EntryChange['step'] {
  if (after === undefined) return 'deleted';
  if (before === undefined) return action === 'undo' ? 'restored' : 'created';
  if (action === 'undo') return 'undone';
  if (action === 'entry.follow-up') return 'followed-up';
  return action === 'entry.prepare' ? 'prepared' : 'changed';
}

/** What became of an entry, newest first (message `entry.history`). `not-found` when it is not there for this agent. */
export function entryHistory(
  deps: ServiceDeps,
  { id }: Request<'entry.history'>,
): Promise<Result<Response<'entry.history'>>> {
  return settle(async () => {
    if ((await entryRepository(deps.db, viewerOf(deps)).get(id)) === undefined) refuse('not-found', id);
    const changes = await changesOf(deps.db, 'entries', id);
    return changes.flatMap((change): EntryChange[] => {
      const image = imagesOf(change).find((each) => each.table === 'entries' && each.id === id);
      if (image?.table !== 'entries') return [];
      const { before, after } = image;
      return [
        {
          id: change.id,
          at: change.at,
          own: change.by === deps.agent.id,
          step: stepOf(change, before, after),
          fields: before && after ? fieldsBetween(before, after) : [],
        },
      ];
    });
  });
}
