import { act, fireEvent } from '@testing-library/preact';
import { vi } from 'vitest';
import { Panel } from '#components/panel/Panel.tsx';
import type { Language } from '#components/ui/translation.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import { succeed } from '#lib/domain/result.ts';
import type { EntryView } from '#lib/messages/protocol/entry.ts';
import { english } from '#tests/support/languages.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import type { Script } from '#tests/support/scripted-worker.ts';
import { card, idOf, interaction, organization, participant, tabView } from '#tests/support/view-builders.ts';
import { entryView } from '#tests/support/entry-builder.ts';

/** The moment at which these panels stand. */
export const NOW = new Date(2026, 10, 20, 14, 5).getTime();
/** In milliseconds. */
export const HOUR = 3_600_000;
const resolved = tabView({
  interaction: interaction({ medium: 'email' }),
  participants: [participant({ card: card({ organization: organization({ creditHold: true }) }) })],
});

/** An entry of Ada's, inbound, of so many hours ago unless told otherwise; the number makes its id. */
export function entry(number: number, fields: Partial<Entry> = {}): EntryView {
  return entryView({ id: idOf(number), at: NOW - number * HOUR, createdAt: NOW, updatedAt: NOW, ...fields });
}

/** A panel beside a mail of somebody who is known, over a worker with these entries, in the page. */
export async function show(
  entries: EntryView[] = [],
  script: Script = {},
  language: Language = english,
  view = resolved,
) {
  const harness = panelHarness(
    view,
    {
      'entry.list': () =>
        succeed({ entries, topics: [{ code: 'b', name: 'Billing' }], agent: { name: 'Ada', email: '' } }),
      'entry.draft': () => succeed(null),
      'entry.draft-save': ({ about, entryId }) => succeed({ about, entryId, fields: {}, updatedAt: NOW }),
      'entry.draft-drop': () => succeed(null),
      'entry.create': ({ id }) => succeed({ changeId: idOf(77), entryId: id }),
      'entry.follow-up': () => succeed({ changeId: idOf(78) }),
      ...script,
    },
    { now: () => NOW },
  );
  const onOpenContact = vi.fn<(contactId: string) => void>();
  renderIn(<Panel model={harness.model} onOpenContact={onOpenContact} />, language);
  await act(settled);
  return { ...harness, onOpenContact };
}

/** Presses a key where the focus is. */
export async function press(key: string, more: KeyboardEventInit = {}) {
  await act(async () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
    await settled();
  });
}

/** Types a text into a field. */
export async function typeIn(field: HTMLElement, value: string) {
  await act(() => {
    fireEvent.input(field, { target: { value } });
  });
}

/** Presses a button or follows a link. */
export async function click(element: HTMLElement) {
  await act(async () => {
    fireEvent.click(element);
    await settled();
  });
}
