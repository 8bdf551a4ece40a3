import { expect, it } from 'vitest';
import { runningSeconds } from '#lib/state/log-fields.ts';
import { about, NOW, draftsOf, panel, TOPIC } from '#tests/support/log-panel.ts';
import { idOf } from '#tests/support/view-builders.ts';

it.each([
  ['1000', 61_000, 60],
  ['1000', 1000, 0],
  // The clock was set back while it ran.
  ['61000', 1000, 0],
  ['1000', 1e15, 7 * 86_400],
  ['', 5, undefined],
  ['soon', 5, undefined],
])('a clock that was started at %j shows at %i %j seconds', (startedAt, now, seconds) => {
  expect(runningSeconds({ startedAt }, now)).toBe(seconds);
});

it('what was left half-way is there again, also when the clock was set back since', async () => {
  const drafts = draftsOf();
  const kept = (value: string) => ({ value, at: NOW + 86_400_000, by: 'other' });
  const fields = { notes: kept('half a note'), topic: kept(TOPIC.code) };
  drafts.kept.set(about, { about, entryId: idOf(9), fields, updatedAt: NOW + 86_400_000 });
  const { form } = await panel(undefined, {}, drafts);
  expect(form().texts.value).toMatchObject({ notes: 'half a note', topic: TOPIC.code });
});
