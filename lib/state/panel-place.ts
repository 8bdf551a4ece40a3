import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { PanelMode } from './panel-mode.ts';
import type { PanelScreen } from './panel-screen.ts';

/** Names what the tab shows, so that a view that only grew is told from another interaction. */
export function interactionPlace(view: TabView): string {
  return view.interaction?.key ?? `${view.tabId} ${view.addresses[0]?.address.keys[0] ?? view.requesterName ?? ''}`;
}

/**
 * Names where the panel searches and adds: the same place keeps its search and its half-filled form across every
 * new view; another one starts afresh. Nothing where there is neither.
 */
export function searchPlace(view: TabView | undefined, screen: PanelScreen | undefined, mode: PanelMode): string {
  if (mode.kind === 'add') return `add ${mode.key}`;
  if (mode.kind === 'change') return `change ${mode.contactId} ${mode.key}`;
  if (mode.kind === 'lookup') return 'lookup';
  if (view && (screen?.kind === 'nobody' || screen?.kind === 'name-only')) {
    return `${screen.kind} ${interactionPlace(view)} ${view.addresses[0]?.address.keys[0] ?? view.requesterName ?? ''}`;
  }
  return '';
}
