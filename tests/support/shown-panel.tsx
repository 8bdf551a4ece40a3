import { act, fireEvent } from '@testing-library/preact';
import { vi } from 'vitest';
import { Panel } from '#components/panel/Panel.tsx';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import type { Script } from '#tests/support/scripted-worker.ts';

/** Shows the panel beside a page. */
export async function showPanel(view: TabView, script: Script = {}, parts: Parameters<typeof panelHarness>[2] = {}) {
  const harness = panelHarness(view, script, parts);
  const onOpenContact = vi.fn<(contactId: string) => void>();
  renderIn(<Panel model={harness.model} onOpenContact={onOpenContact} />);
  await act(settled);
  return { ...harness, onOpenContact };
}

/** Presses a key where the focus is, or at an element. */
export async function pressKey(key: string, target: Element = document.activeElement ?? document.body): Promise<void> {
  await act(async () => {
    fireEvent.keyDown(target, { key });
    await settled();
  });
}
