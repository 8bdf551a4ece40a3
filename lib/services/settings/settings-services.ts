import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { SettingsStore } from '#lib/settings/settings-store.ts';

/** Answers `settings.get`. */
export async function getSettings(deps: { settings: SettingsStore }): Promise<Result<Response<'settings.get'>>> {
  return succeed(await deps.settings.read());
}

/**
 * Answers `settings.update`; `forbidden` where defaults of new contacts or tags are changed without the right to define. What the policy adds is never kept as the agent's; `dataChanged` tells
 * open pages.
 */
export async function updateSettings(
  deps: { settings: SettingsStore; dataChanged: () => Promise<void> },
  change: Request<'settings.update'>,
): Promise<Result<Response<'settings.update'>>> {
  if (change.newContact !== undefined || change.tags !== undefined) {
    const { rights } = (await deps.settings.read()).settings;
    if (!rights.includes('definitions.edit')) return fail('forbidden', 'definitions.edit');
  }
  const { country, ...others } = change;
  const current = await deps.settings.update(() => ({
    ...others,
    ...(country === undefined ? {} : { country: country ?? undefined }),
  }));
  await deps.dataChanged();
  return succeed(current);
}
