import { expectationOf } from '#lib/adapters/registry.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { hasTaught, TAUGHT, type TaughtSettings } from './taught-settings.ts';

/** The adapter of a tab's view; a taught one by the name that the agent gave it. What reads them is loaded for it. */
export async function namedAdapter(adapter: TabView['adapter'], settings: TaughtSettings): Promise<TabView['adapter']> {
  if (adapter === undefined || !adapter.id.startsWith(TAUGHT) || !hasTaught(settings)) return adapter;
  const { taughtAdapters } = await import('./taught-adapters.ts');
  const known = taughtAdapters(settings).find(({ adapter: { id } }) => id === adapter.id)?.adapter;
  if (known === undefined) return { ...adapter, taught: true };
  const expected = adapter.needsAttention ? expectationOf(known.id, [known]) : undefined;
  return { ...adapter, name: known.name, ...expected, ...(expected && { onRealPages: true }), taught: true };
}
