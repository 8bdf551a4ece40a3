import type { Adapter } from '#lib/detect/adapter.ts';
import type { SettingsStore } from '#lib/settings/settings-store.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { TaughtBack } from '#lib/teach/taught-back.ts';

type Taught = Settings['taught'];

/** Keeps a taught adapter, first of all, in the place of others of the agent's own; answers with the way back. */
export function keepTaught(
  settings: SettingsStore,
  adapter: Adapter,
  inPlaceOf: ReadonlySet<string> = new Set(),
): Promise<TaughtBack> {
  return changeTaught(settings, (taught) =>
    [{ ...adapter }, ...taught.filter(({ id }) => id !== adapter.id && !inPlaceOf.has(id))].slice(0, 200),
  );
}

/** Changes the list of what was taught in one step; answers with the way back. */
export async function changeTaught(settings: SettingsStore, change: (taught: Taught) => Taught): Promise<TaughtBack> {
  let back: TaughtBack = { forget: [], put: [] };
  await settings.update(({ taught }) => {
    const next = change(taught);
    back = backFrom(taught, next);
    return { taught: next };
  });
  return back;
}

/** Goes back: forgets what came, and puts what went where it stood. */
export function goneBack(
  taught: Taught,
  { forget, put }: { forget: string[]; put: { at: number; value: Taught[number] }[] },
): Taught {
  const gone = new Set([...forget, ...put.map(({ value: { id } }) => id)]);
  const next = taught.filter(({ id }) => !gone.has(id));
  for (const { at, value } of put.toSorted((one, other) => one.at - other.at)) next.splice(at, 0, value);
  return next.slice(0, 200);
}

function backFrom(before: Taught, after: Taught): TaughtBack {
  const texts = (list: Taught) => new Set(list.map((each) => JSON.stringify(each)));
  const [had, has] = [texts(before), texts(after)];
  const came = after.filter((each) => !had.has(JSON.stringify(each)));
  return {
    forget: came.map(({ id }) => id),
    put: before.flatMap((each, at) => (has.has(JSON.stringify(each)) ? [] : { at, file: JSON.stringify(each) })),
  };
}
