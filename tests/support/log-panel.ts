import { aboutNewEntry, withTyped } from '#lib/domain/interaction/draft-edit.ts';
import type { EntryDraft } from '#lib/domain/interaction/entry-draft.ts';
import { succeed } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { DraftChannel } from '#lib/state/log-model.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { panelHarness } from '#tests/support/panel-harness.ts';
import type { Script } from '#tests/support/scripted-worker.ts';
import { idOf, interaction, participant, tabView } from '#tests/support/view-builders.ts';

/** The moment at which these panels stand. */
export const NOW = new Date(2026, 10, 20, 14, 5).getTime();
/** A mail, and a page that shows it with somebody who is known. */
export const email = interaction({ medium: 'email' });
export const resolved = tabView({ interaction: email, participants: [participant()] });
/** What the draft of a new entry beside that mail is kept under. */
export const about = aboutNewEntry(email.key);
/** The one topic there is. */
export const TOPIC = { code: 'billing', name: 'Billing' };

/** The drafts of a worker, kept as it keeps them. */
export function draftsOf(kept = new Map<string, EntryDraft>()): { script: Script; kept: Map<string, EntryDraft> } {
  return {
    kept,
    script: {
      'entry.draft': ({ about: asked }) => succeed(kept.get(asked) ?? null),
      'entry.draft-save': ({ about: asked, entryId, fields, by }) => {
        const present = kept.get(asked);
        const draft: EntryDraft = {
          about: asked,
          entryId: present?.entryId ?? entryId,
          fields: withTyped(present?.fields ?? {}, fields, { at: NOW, by }),
          updatedAt: NOW,
        };
        kept.set(asked, draft);
        return succeed(draft);
      },
      'entry.draft-drop': ({ about: asked }) => {
        kept.delete(asked);
        return succeed(null);
      },
    },
  };
}

/** A panel beside a page, over a worker that keeps drafts and has no entry yet. */
export async function panel(
  view: TabView = resolved,
  script: Script = {},
  drafts = draftsOf(),
  channel?: DraftChannel,
) {
  const harness = panelHarness(
    view,
    {
      'entry.list': () =>
        succeed({
          entries: [],
          topics: [TOPIC],
          agent: { name: 'Ada', email: '' },
          ...(drafts.kept.has(about) && { draft: drafts.kept.get(about)! }),
        }),
      'entry.create': ({ id }) => {
        drafts.kept.delete(about);
        return succeed({ changeId: idOf(77), entryId: id });
      },
      ...drafts.script,
      ...script,
    },
    { now: () => NOW, drafts: channel },
  );
  await settled();
  const { log } = harness.model;
  return { ...harness, log, form: () => log.form.value!, kept: drafts.kept };
}

/** Panels that hear of each other. */
export function channelOf(): DraftChannel {
  const heard = new Set<(about: string) => void>();
  return {
    tell: (asked) => heard.forEach((one) => one(asked)),
    listen: (one) => {
      heard.add(one);
      return () => heard.delete(one);
    },
  };
}
