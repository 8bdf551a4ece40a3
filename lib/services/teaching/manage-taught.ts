import type { Adapter } from '#lib/detect/adapter.ts';
import { plainLine } from '#lib/domain/plain-line.ts';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { type FileReading, readAdapterFile } from '#lib/teach/adapter-file.ts';
import type { TaughtBack } from '#lib/teach/taught-back.ts';
import { freeId } from './free-id.ts';
import { changeTaught, goneBack, keepTaught } from './keep-taught.ts';
import { readSiteAnew } from './read-site-anew.ts';
import { readSamePages } from './same-pages.ts';
import { taughtAdapters, withTaughtId } from './taught-adapters.ts';
import { taughtSiteOf } from './taught-site.ts';
import type { TeachingDeps } from './teaching-deps.ts';

type Deps = Pick<TeachingDeps, 'settings' | 'sites' | 'log'>;

/** Nothing was changed. */
const NO_WAY_BACK: TaughtBack = { forget: [], put: [] };

/** Answers `teaching.list`. */
export async function listTaught({ settings }: Pick<Deps, 'settings'>): Promise<Result<Response<'teaching.list'>>> {
  const { settings: now } = await settings.read();
  return succeed(taughtAdapters(now).map((site) => taughtSiteOf(site, now)));
}

/** Answers `teaching.rename`. */
export async function renameTaught(
  { settings }: Pick<Deps, 'settings'>,
  { id, name: typed }: Request<'teaching.rename'>,
): Promise<Result<null>> {
  const name = plainLine(typed);
  if (name === '') return fail('invalid', 'name');
  const { taught } = (await settings.read()).settings;
  if (!taught.some((each) => each.id === id)) return fail('not-found', id);
  await settings.update((own) => ({
    taught: own.taught.map((each) => (each.id === id ? { ...each, name } : each)),
  }));
  return succeed(null);
}

/** Answers `teaching.remove`. Pages of the site are read as before it was taught. */
export async function removeTaught(
  deps: Deps,
  { id }: Request<'teaching.remove'>,
): Promise<Result<Response<'teaching.remove'>>> {
  const known = (await ownAdapters(deps)).find((adapter) => adapter.id === id);
  const back = await changeTaught(deps.settings, (taught) => taught.filter((each) => each.id !== id));
  if (known !== undefined) await readSiteAnew(deps, known);
  return succeed({ back });
}

/** Answers `teaching.import`. Other pages of a host that was taught have an id of their own. */
export async function importTaught(
  deps: Deps,
  { file, replace = false }: Request<'teaching.import'>,
): Promise<Result<Response<'teaching.import'>>> {
  const reading = readAdapterFile(file);
  if (!reading.ok) return refused(reading);
  const given = withTaughtId(reading.adapter);
  const own = await ownAdapters(deps);
  const same = own.find((adapter) => JSON.stringify({ ...adapter, id: given.id }) === JSON.stringify(given));
  if (same !== undefined) return succeed({ site: await siteOf(deps, same), back: NO_WAY_BACK });
  const rivals = own.filter((adapter) => readSamePages(adapter, given));
  if (rivals.length > 0 && !replace)
    return fail(
      'conflict',
      rivals
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 300),
    );
  const gone = new Set(rivals.map(({ id }) => id));
  const taken = new Set(own.map(({ id }) => id).filter((id) => !gone.has(id)));
  const adapter = { ...given, id: freeId(given.id, taken) };
  const back = await keepTaught(deps.settings, adapter, gone);
  await readSiteAnew(deps, adapter);
  return succeed({ site: await siteOf(deps, adapter), back });
}

/** Answers `teaching.edit`. */
export async function editTaught(
  deps: Deps,
  { id, file }: Request<'teaching.edit'>,
): Promise<Result<Response<'teaching.edit'>>> {
  const reading = readAdapterFile(file);
  if (!reading.ok) return refused(reading);
  if (!(await ownAdapters(deps)).some((adapter) => adapter.id === id)) return fail('not-found', id);
  const adapter = { ...reading.adapter, id };
  const back = await changeTaught(deps.settings, (taught) =>
    taught.map((each) => (each.id === id ? { ...adapter } : each)),
  );
  await readSiteAnew(deps, adapter);
  return succeed({ site: await siteOf(deps, adapter), back });
}

/** Answers `teaching.restore`: what is put back has been through the same door as any file. */
export async function restoreTaught(
  deps: Deps,
  { forget, put }: Request<'teaching.restore'>,
): Promise<Result<Response<'teaching.restore'>>> {
  const before = await ownAdapters(deps);
  const adapters = put.flatMap(({ at, file }) => {
    const reading = readAdapterFile(file);
    return reading.ok ? { at, value: withTaughtId(reading.adapter) } : [];
  });
  const back = await changeTaught(deps.settings, (taught) =>
    goneBack(taught, { forget, put: adapters.map(({ at, value }) => ({ at, value: { ...value } })) }),
  );
  const touched = [...before.filter(({ id }) => forget.includes(id)), ...adapters.map(({ value }) => value)];
  await readSiteAnew(deps, { hosts: [...new Set(touched.flatMap(({ hosts = [] }) => hosts))] });
  return succeed({ back });
}

function refused(reading: Extract<FileReading, { ok: false }>): Result<never> {
  return fail('invalid', [reading.trouble, reading.detail].filter(Boolean).join(': ').slice(0, 300));
}

async function ownAdapters({ settings }: Pick<Deps, 'settings'>): Promise<Adapter[]> {
  return taughtAdapters((await settings.read()).settings).flatMap(({ adapter, managed }) => (managed ? [] : adapter));
}

async function siteOf({ settings }: Pick<Deps, 'settings'>, adapter: Adapter) {
  return taughtSiteOf({ adapter, managed: false }, (await settings.read()).settings);
}
