import { describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import { createSearchModel, SEARCH_REST } from '#lib/state/search-model.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';
import { card, idOf, organization } from '#tests/support/view-builders.ts';

type Found = { matches: ContactMatch[]; hiddenElsewhere: number };
const found = (...names: string[]): Result<Found> =>
  succeed({
    matches: names.map((name, index) => ({ card: card({ id: idOf(index + 1), name }) })),
    hiddenElsewhere: 0,
  });

function setUp(search: NonNullable<Script['contact.search']>, options: object = {}) {
  const clock = manualClock();
  const worker = scriptedWorker({ 'contact.search': search });
  const model = createSearchModel({ call: worker.call, schedule: clock.schedule, ...options });
  const names = () => model.matches.value.map((match) => match.card.name);
  return { clock, worker, model, names };
}

describe('createSearchModel', () => {
  it('asks once when typing rests', async () => {
    const { clock, worker, model, names } = setUp(() => found('Hélène'));
    for (const text of ['h', 'he', 'hel']) model.setText(text);
    expect(model.busy.value).toBe(true);
    await clock.advance(SEARCH_REST);
    expect(worker.requests('contact.search')).toEqual([{ query: 'hel' }]);
    expect(names()).toEqual(['Hélène']);
    expect(model.busy.value).toBe(false);
  });

  it('drops the answer to an older text that comes late', async () => {
    const slow = Promise.withResolvers<Result<Found>>();
    const { clock, model, names } = setUp(({ query }) => (query === 'h' ? slow.promise : found('Paul')));
    model.setText('h');
    await clock.advance(SEARCH_REST);
    model.setText('p');
    await clock.advance(SEARCH_REST);
    slow.resolve(found('Hélène'));
    await settled();
    expect(names()).toEqual(['Paul']);
  });

  it('shows nothing for an empty field, even when an answer is still on its way', async () => {
    const slow = Promise.withResolvers<Result<Found>>();
    const { clock, model, names } = setUp(() => slow.promise);
    model.setText('h');
    await clock.advance(SEARCH_REST);
    model.setText('  ');
    slow.resolve(found('Hélène'));
    await settled();
    expect(names()).toEqual([]);
    expect(model.busy.value).toBe(false);
  });

  it('keeps what it found when a later search fails', async () => {
    const { clock, model, names } = setUp(({ query }) => (query === 'h' ? found('Hélène') : fail('unavailable')));
    model.setText('h');
    await clock.advance(SEARCH_REST);
    model.setText('he');
    await clock.advance(SEARCH_REST);
    expect(names()).toEqual(['Hélène']);
    expect(model.failure.value).toEqual({ code: 'unavailable' });
  });

  it('R22: asks within the organization first and everywhere once widened', async () => {
    const within = organization();
    const { clock, worker, model } = setUp(() => found('Hélène'), { organization: within });
    model.setText('h');
    await clock.advance(SEARCH_REST);
    model.widen();
    await settled();
    expect(worker.requests('contact.search')).toEqual([
      { query: 'h', organizationId: within.id, onlyOrganization: true },
      { query: 'h' },
    ]);
    expect(model.organization.value).toBeUndefined();
  });

  it('R22: looks everywhere by itself where nobody of the organization matches, and says so', async () => {
    const within = organization();
    const { clock, worker, model, names } = setUp(
      ({ organizationId }) =>
        organizationId === undefined ? found('Barret Hale') : succeed({ matches: [], hiddenElsewhere: 1 }),
      { organization: within },
    );
    model.setText('barret');
    await clock.advance(SEARCH_REST);
    expect(names()).toEqual(['Barret Hale']);
    expect(model.nobodyAt.value).toEqual(within);
    expect(model.busy.value).toBe(false);
    model.setText('barrett');
    await clock.advance(SEARCH_REST);
    expect(worker.requests('contact.search').map(({ organizationId }) => organizationId)).toEqual([
      within.id,
      undefined,
      within.id,
      undefined,
    ]);
    model.setText('');
    expect(model.nobodyAt.value).toBeUndefined();
  });

  it('R22: looks everywhere too where those of the organization who match take part already', async () => {
    const { clock, model, names } = setUp(
      ({ organizationId }) =>
        organizationId === undefined
          ? found('Hélène', 'Hélène Blanc')
          : succeed({ matches: [{ card: card({ id: idOf(1) }) }], hiddenElsewhere: 1 }),
      { organization: organization(), without: [idOf(1)] },
    );
    model.setText('helene');
    await clock.advance(SEARCH_REST);
    expect(names()).toEqual(['Hélène Blanc']);
  });

  it('R22: stays with the organization where nobody matches anywhere', async () => {
    const { clock, worker, model } = setUp(() => found(), { organization: organization() });
    model.setText('zz');
    await clock.advance(SEARCH_REST);
    expect(worker.requests('contact.search')).toHaveLength(1);
    expect(model.nobodyAt.value).toBeUndefined();
  });

  it('leaves out those who already take part', async () => {
    const { clock, model, names } = setUp(() => found('Hélène', 'Paul'), { without: [idOf(1)] });
    model.setText('h');
    await clock.advance(SEARCH_REST);
    expect(names()).toEqual(['Paul']);
  });

  it('asks at once for a text it starts with', async () => {
    const { model, names } = setUp(() => found('Marie'), { text: 'Marie Durand' });
    await settled();
    expect(names()).toEqual(['Marie']);
    expect(model.text.value).toBe('Marie Durand');
  });

  it('never sends more than the worker takes', async () => {
    const { clock, worker, model } = setUp(() => found());
    model.setText('9'.repeat(4000));
    await clock.advance(SEARCH_REST);
    expect(worker.requests('contact.search')[0]?.query).toHaveLength(320);
  });
});
