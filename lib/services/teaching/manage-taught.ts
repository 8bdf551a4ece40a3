import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { readAdapterFile } from '#lib/teach/adapter-file.ts';
import { keepTaught } from './keep-taught.ts';
import { readSiteAnew } from './read-site-anew.ts';
import { taughtAdapters, withTaughtId } from './taught-adapters.ts';
import { taughtSiteOf } from './taught-site.ts';
import type { TeachingDeps } from './teaching-deps.ts';

type Deps = Pick<TeachingDeps, 'settings' | 'sites' | 'log'>;

/** Answers `teaching.list`. */
export async function listTaught({ settings }: Pick<Deps, 'settings'>): Promise<Result<Response<'teaching.list'>>> {
  const { settings: now } = await settings.read();
  return succeed(taughtAdapters(now).map((site) => taughtSiteOf(site, now)));
}

/** Answers `teaching.rename`. */
export async function renameTaught(
  { settings }: Pick<Deps, 'settings'>,
  { id, name }: Request<'teaching.rename'>,
): Promise<Result<null>> {
  const { taught } = (await settings.read()).settings;
  if (!taught.some((each) => each.id === id)) return fail('not-found', id);
  await settings.update((own) => ({
    taught: own.taught.map((each) => (each.id === id ? { ...each, name } : each)),
  }));
  return succeed(null);
}

/** Answers `teaching.remove`. Pages of the site are read as before it was taught. */
export async function removeTaught(deps: Deps, { id }: Request<'teaching.remove'>): Promise<Result<null>> {
  const known = taughtAdapters((await deps.settings.read()).settings).find(
    ({ adapter, managed }) => adapter.id === id && !managed,
  );
  await deps.settings.update(({ taught }) => ({ taught: taught.filter((each) => each.id !== id) }));
  if (known !== undefined) await readSiteAnew(deps, known.adapter);
  return succeed(null);
}

/** Answers `teaching.import`. A file of the same id takes the place of what is there. */
export async function importTaught(
  deps: Deps,
  { file }: Request<'teaching.import'>,
): Promise<Result<Response<'teaching.import'>>> {
  const reading = readAdapterFile(file);
  if (!reading.ok) return fail('invalid', [reading.trouble, reading.detail].filter(Boolean).join(': ').slice(0, 300));
  const adapter = withTaughtId(reading.adapter);
  await keepTaught(deps.settings, adapter);
  await readSiteAnew(deps, adapter);
  return succeed(taughtSiteOf({ adapter, managed: false }, (await deps.settings.read()).settings));
}
