// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import { rankAddresses } from '#lib/domain/interaction/rank-addresses.ts';
import { readHtml } from './jsdom-page.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/pages');

/** What an agent would say of a page; the fields that are absent are not asked for. */
interface Truth {
  file: string;
  url: string;
  country: string;
  /** The other party; null where there is none (R19). */
  first: string | null;
  key?: string | null;
  medium?: string;
  direction?: string;
  title?: string;
  name?: string;
  also?: string[];
  own?: string[];
  /** Mail domains that the agent has named as ours, beside those of `own`. */
  domains?: string[];
  never?: string[];
  associates?: boolean;
  proposed?: string;
  /** True where the caller hides the number (R8). */
  anonymous?: boolean;
  /** The name of the other party where the page gives it without an address. */
  requesterName?: string;
  /** False where only an adapter can know. */
  generic?: boolean;
  /** The key the general rules give; null where they see no interaction at all. */
  genericKey?: string | null;
}

const truths = readFileSync(join(FOLDER, 'truth.jsonl'), 'utf8')
  .split('\n')
  .flatMap((line) => (line.trim() === '' ? [] : (JSON.parse(line) as Truth)));

async function read(truth: Truth, general: boolean, domains: string[]) {
  const countries = [{ country: truth.country, source: 'agent' as const }];
  const html = readFileSync(join(FOLDER, truth.file), 'utf8');
  const frames = await readHtml(html, truth.url, general);
  return rankAddresses(frames, { countries, own: readOwnAddresses({ addresses: [], domains, countries }) });
}

const ownDomainsOf = ({ own = [], domains = [] }: Truth) => [
  ...domains,
  ...new Set(own.flatMap((address) => (address.includes('@') ? address.split('@')[1]! : []))),
];

describe('R12, R16-R19: with its adapter where there is one', () => {
  it.each(
    truths.map((truth) => [`${truth.file} ${new URL(truth.url).pathname}${new URL(truth.url).search}`, truth] as const),
  )('%s', async (_name, truth) => {
    const { addresses, setAside, interaction, requesterName } = await read(truth, false, ownDomainsOf(truth));
    const values = addresses.map(({ value }) => value);
    expect(values[0] ?? null).toBe(truth.first);
    if (truth.key !== undefined) expect(interaction?.key ?? null).toBe(truth.key);
    for (const field of ['medium', 'direction', 'title'] as const) {
      if (truth[field] !== undefined) expect(interaction?.[field]).toBe(truth[field]);
    }
    expect(values).toEqual(expect.arrayContaining(truth.also ?? []));
    expect(setAside.map(({ value }) => value)).toEqual(expect.arrayContaining(truth.own ?? []));
    // What is somebody else's, or no address at all, never leads and never associates.
    for (const other of truth.never ?? [])
      expect(addresses.find(({ value }) => value === other)?.mayAssociate ?? false).toBe(false);
    if (truth.associates !== undefined) expect(addresses[0]?.mayAssociate).toBe(truth.associates);
    expect(addresses[0]?.proposedBecause).toBe(truth.proposed);
    expect(setAside.some(({ reason }) => reason === 'anonymous')).toBe(truth.anonymous === true);
    if (truth.requesterName !== undefined) expect(requesterName).toBe(truth.requesterName);
    if (truth.name !== undefined && addresses[0]) expect(addresses[0].name).toBe(truth.name);
  });
});

describe('R19: by the general rules alone, as on a helpdesk never seen', () => {
  const general = truths.filter(({ generic, genericKey }) => generic !== false && genericKey !== null);
  it.each(
    general.map(
      (truth) => [`${truth.file} ${new URL(truth.url).pathname}${new URL(truth.url).search}`, truth] as const,
    ),
  )('%s', async (_name, truth) => {
    const { addresses } = await read(truth, true, ownDomainsOf(truth));
    expect(addresses[0]?.value ?? null).toBe(truth.first);
  });
});
