import { fail, type Result, succeed } from '#lib/domain/result.ts';
import { fold } from '#lib/domain/search/fold.ts';
import { isStandardTag } from '#lib/domain/tag/defined-tags.ts';
import { inOrder, withTag } from '#lib/domain/tag/edit-tags.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { SettingsStore } from '#lib/settings/settings-store.ts';

interface TagDeps {
  settings: SettingsStore;
  dataChanged: () => Promise<void>;
}

/** As many as the settings hold. */
const MOST_TAGS = 50;

/**
 * Defines, renames, retires or brings back a tag (message `settings.save-tag`, R20). It is changed in what is kept at
 * that moment, so that two pages never undo each other's. `forbidden` with the right, or with `policy` when a policy
 * fixes it; `invalid` with the field; `duplicate` with the other's id when another tag in force has the name.
 */
export async function saveTag(
  { settings, dataChanged }: TagDeps,
  edit: Request<'settings.save-tag'>,
): Promise<Result<Response<'settings.save-tag'>>> {
  const { rights, managedTags = [], tags } = (await settings.read()).settings;
  if (!rights.includes('definitions.edit')) return fail('forbidden', 'definitions.edit');
  if (managedTags.includes(edit.id)) return fail('forbidden', 'policy');
  const present = tags.find(({ id }) => id === edit.id);
  const name = edit.name ?? present?.name ?? '';
  if (name === '' && !isStandardTag(edit.id)) return fail('invalid', 'name');
  if (present === undefined && tags.length >= MOST_TAGS) return fail('invalid', 'tags');
  const holder = tags.find(
    (tag) => tag.id !== edit.id && !tag.retired && name !== '' && fold(tag.name ?? '') === fold(name),
  );
  if (holder !== undefined && edit.retired !== true) return fail('duplicate', holder.id);
  const current = await settings.update((own) => ({ tags: withTag(own.tags, edit) }));
  await dataChanged();
  return succeed(current);
}

/** Puts the team's own tags in an order (message `settings.order-tags`, R20). `forbidden` with the right. */
export async function orderTags(
  { settings, dataChanged }: TagDeps,
  { ids }: Request<'settings.order-tags'>,
): Promise<Result<Response<'settings.order-tags'>>> {
  const { rights } = (await settings.read()).settings;
  if (!rights.includes('definitions.edit')) return fail('forbidden', 'definitions.edit');
  const current = await settings.update((own) => ({ tags: inOrder(own.tags, ids) }));
  await dataChanged();
  return succeed(current);
}
