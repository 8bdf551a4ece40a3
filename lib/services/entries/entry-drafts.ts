import { idOfEntry, withTyped } from '#lib/domain/interaction/draft-edit.ts';
import type { Database } from '#lib/db/database.ts';
import type { Draft } from '#lib/domain/draft/draft.ts';
import { type EntryDraft, entryDraftSchema } from '#lib/domain/interaction/entry-draft.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';

function rowsAbout(db: Database, about: string) {
  return db.drafts.where('[kind+about]').equals(['entry', about]);
}

/** A draft as stored, read anew: what cannot be read any more is as if it were not there. */
function draftOf({ about, values, updatedAt }: Draft): EntryDraft | undefined {
  const read = entryDraftSchema.safeParse({ ...values, about, updatedAt });
  return read.success ? read.data : undefined;
}

async function ownRow(deps: ServiceDeps, about: string): Promise<Draft | undefined> {
  const rows = await rowsAbout(deps.db, about).toArray();
  return rows.find(({ ownerId }) => ownerId === deps.agent.id);
}

/** The agent's draft about an interaction or an entry. */
export async function findDraft(deps: ServiceDeps, about: string): Promise<EntryDraft | undefined> {
  const row = await ownRow(deps, about);
  return row && draftOf(row);
}

/** Answers `entry.draft`. */
export function getDraft(
  deps: ServiceDeps,
  { about }: Request<'entry.draft'>,
): Promise<Result<Response<'entry.draft'>>> {
  return settle(async () => (await findDraft(deps, about)) ?? null);
}

/**
 * Keeps what was typed into a form (message `entry.draft-save`): only the fields that are named, so that two panels
 * that fill in one form both keep theirs, and of one field the last text. The first form decides the entry's id.
 */
export function saveDraft(
  deps: ServiceDeps,
  { about, entryId, fields, by }: Request<'entry.draft-save'>,
): Promise<Result<Response<'entry.draft-save'>>> {
  return settle(() =>
    deps.db.transaction('rw', deps.db.drafts, deps.db.entries, async () => {
      const at = deps.now();
      const row = await ownRow(deps, about);
      const isSaved = async (id: string) => id !== idOfEntry(about) && (await deps.db.entries.get(id)) !== undefined;
      const left = row && draftOf(row);
      // What another panel saved meanwhile is no draft any more.
      const present = left && (await isSaved(left.entryId)) ? undefined : left;
      const draft: EntryDraft = {
        about,
        entryId: present?.entryId ?? ((await isSaved(entryId)) ? deps.newId() : entryId),
        fields: withTyped(present?.fields ?? {}, fields, { at, by }),
        updatedAt: at,
      };
      await deps.db.drafts.put({
        id: row?.id ?? deps.newId(),
        kind: 'entry',
        about,
        step: 'form',
        values: { entryId: draft.entryId, fields: draft.fields },
        ownerId: deps.agent.id,
        updatedAt: at,
      });
      return draft;
    }),
  );
}

/** Deletes the drafts about something; with an entry's id only those that would have become that entry. */
export async function dropDraft(db: Database, about: string, entryId?: string): Promise<void> {
  await rowsAbout(db, about)
    .filter(({ values }) => entryId === undefined || values.entryId === entryId)
    .delete();
}

/** Gives a draft up (message `entry.draft-drop`). */
export async function giveUpDraft(
  deps: ServiceDeps,
  { about }: Request<'entry.draft-drop'>,
): Promise<Result<Response<'entry.draft-drop'>>> {
  const dropped = await settle(() => dropDraft(deps.db, about));
  return dropped.ok ? succeed(null) : dropped;
}
