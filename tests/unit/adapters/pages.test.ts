// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listAdapters } from '#lib/adapters/registry.ts';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { rankAddresses } from '#lib/domain/interaction/rank-addresses.ts';
import { readHtml } from '#tests/unit/detect/jsdom-page.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/pages/adapters');

/** What an agent would say of a page; the fields that are absent are not asked for. */
interface Truth {
  file: string;
  url: string;
  /** The adapter that reads it. */
  adapter: string;
  country: string;
  /** The other party; null where there is none, or where the page keeps the address to itself (R19). */
  first: string | null;
  key: string | null;
  medium?: string;
  title?: string;
  also?: string[];
  own?: string[];
  never?: string[];
  associates?: boolean;
  requesterName?: string;
}

const truths = readFileSync(join(FOLDER, 'truth.jsonl'), 'utf8')
  .split('\n')
  .flatMap((line) => (line.trim() === '' ? [] : (JSON.parse(line) as Truth)));

describe('R12, R15, R19: a page of a helpdesk that an adapter knows', () => {
  it.each(truths.map((truth) => [`${truth.file} ${truth.url}`, truth] as const))('%s', async (_name, truth) => {
    const countries = [{ country: truth.country, source: 'agent' as const }];
    const frames = await readHtml(readFileSync(join(FOLDER, truth.file), 'utf8'), truth.url);
    const own = readOwnAddresses({ addresses: [], domains: ['corvane.example'], countries });
    const { addresses, setAside, interaction, requesterName } = rankAddresses(frames, { countries, own });
    const values = addresses.map(({ value }) => value);
    expect(frames[0]?.adapterId).toBe(truth.adapter);
    expect(interaction?.key ?? null).toBe(truth.key);
    expect(values[0] ?? null).toBe(truth.first);
    for (const field of ['medium', 'title'] as const) {
      if (truth[field] !== undefined) expect(interaction?.[field]).toBe(truth[field]);
    }
    expect(values).toEqual(expect.arrayContaining(truth.also ?? []));
    expect(setAside.map(({ value }) => value)).toEqual(expect.arrayContaining(truth.own ?? []));
    const mayAssociate = addresses.filter((address) => address.mayAssociate).map(({ value }) => value);
    expect(mayAssociate.filter((value) => truth.never?.includes(value))).toEqual([]);
    if (truth.associates !== undefined) expect(addresses[0]?.mayAssociate).toBe(truth.associates);
    if (truth.requesterName !== undefined) expect(requesterName).toBe(truth.requesterName);
  });
});

const adaptersWithPages = [...new Set(truths.map(({ adapter }) => adapter))];

it('of several items that stay mounted the open one alone is read', async () => {
  const panes = ['salesforce', 'zammad', 'zendesk'];
  expect(
    listAdapters()
      .filter(({ id, pane }) => panes.includes(id) && !pane)
      .map(({ id }) => id),
  ).toEqual([]);
  const texts = await Promise.all(
    ['salesforce-case.html', 'salesforce-console.html', 'zammad-two-open.html', 'zendesk-two-open.html'].map(
      async (file) => {
        const { url } = truths.find((truth) => truth.file === file)!;
        const [frame] = await readHtml(readFileSync(join(FOLDER, file), 'utf8'), url);
        return frame!.sightings.map(({ text }) => text);
      },
    ),
  );
  expect(texts.flat()).toContain('jo@bakery-baker.example');
  expect(texts.flat().filter((text) => /ana\.ruiz|otto@/.test(text))).toEqual([]);
});

it('R19: every adapter with a page here has one with nobody on it too', () => {
  const alone = adaptersWithPages.filter(
    (id) => !truths.some(({ adapter, key, first }) => adapter === id && key === null && first === null),
  );
  expect(alone).toEqual([]);
});

it('R15: every view of an item gives one key', () => {
  const views = Map.groupBy(
    truths.filter(({ key }) => key !== null),
    ({ key }) => key,
  );
  expect([...views.values()].filter((each) => each.length > 1).length).toBeGreaterThan(10);
});

it('every helpdesk without marks is known by its host, and the others have a page here or one folder up', () => {
  const older = ['request-tracker', 'roundcube', 'gmail'];
  const unseen = listAdapters().filter(({ id }) => !adaptersWithPages.includes(id) && !older.includes(id));
  expect(unseen.map(({ id }) => id)).toEqual([]);
});
