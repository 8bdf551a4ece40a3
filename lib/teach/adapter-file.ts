import { z } from 'zod/mini';
import { type Adapter, adapterSchema } from '#lib/detect/adapter.ts';
import { plainLine } from '#lib/domain/plain-line.ts';
import { refusedHost } from '#lib/detect/safe-template.ts';
import { LONGEST_FILE } from './longest-file.ts';

/**
 * Why a file is no adapter that may be used.
 *
 * - `too-long`, `no-json`, `keys`: not a file of ours. `keys` are parts that no adapter has, or that objects inherit.
 * - `hosts`: it names no site, or every site. `tickets`: it says of no page that it shows a ticket, or who it is with.
 * - `selector`, `address`: one of its selectors fits too much or costs too much, one of its addresses fits every page.
 * - `content`: another part of it is refused.
 *
 * `detail` names the part and what it holds, in no language.
 */
export type FileTrouble = 'too-long' | 'no-json' | 'keys' | 'hosts' | 'tickets' | 'selector' | 'address' | 'content';

export type FileReading = { ok: true; adapter: Adapter } | { ok: false; trouble: FileTrouble; detail?: string };

/** An intranet's host may be one word. A taught adapter knows its hosts, and is never recognised by what a page holds. */
const taughtSchema = z.extend(adapterSchema, {
  hosts: z
    .array(z.string().check(z.regex(/^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*$/)))
    .check(z.minLength(1), z.maxLength(20)),
  markers: z.array(z.never()).check(z.maxLength(0)),
});

/** Fields that say who the other party is. */
const PARTY = ['requester', 'phone', 'caller', 'from', 'labelled'] as const;

/** Reads the text of a file: hostile until it has passed here. */
export function readAdapterFile(text: string): FileReading {
  if (text.length > LONGEST_FILE) return { ok: false, trouble: 'too-long' };
  try {
    return readAdapterValue(JSON.parse(text));
  } catch {
    return { ok: false, trouble: 'no-json' };
  }
}

/** Reads what a file or the storage holds. Whatever its source was, it is a taught one from then on. */
export function readAdapterValue(value: unknown): FileReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, trouble: 'no-json' };
  const given: Record<string, unknown> = { ...value, source: 'taught', markers: [] };
  // Names are shown among other words, whose direction is not theirs to turn.
  if (typeof given['name'] === 'string') given['name'] = plainLine(given['name']);
  const unknown = strangeKey(value, 0);
  if (unknown !== undefined) return { ok: false, trouble: 'keys', detail: unknown };
  const read = taughtSchema.safeParse(given);
  if (!read.success) {
    const path = read.error.issues[0]?.path ?? [];
    const held = path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], given);
    const shown =
      typeof held === 'string' || typeof held === 'number' ? `: ${plainLine(String(held)).slice(0, 60)}` : '';
    return { ok: false, trouble: troubleAt(path), detail: `${path.join('.')}${shown}` };
  }
  const lost = lostKey(given, read.data);
  if (lost !== undefined) return { ok: false, trouble: 'keys', detail: lost };
  const tooWide = read.data.hosts.find((host) => refusedHost(host) !== undefined);
  if (tooWide !== undefined) return { ok: false, trouble: 'hosts', detail: tooWide };
  const { pages, fields } = read.data;
  const namesTickets = pages.some(({ shows, url }) => shows === 'item' && url !== undefined && url.length > 0);
  if (!namesTickets || !PARTY.some((field) => (fields[field]?.length ?? 0) > 0))
    return { ok: false, trouble: 'tickets' };
  return { ok: true, adapter: read.data };
}

/** What kind of part stands at a path. */
function troubleAt([first, ...rest]: readonly PropertyKey[]): FileTrouble {
  if (first === 'hosts') return 'hosts';
  // What is wrong with a page as a whole is what it takes for its address.
  const isPage = first === 'pages' && rest.length < 2;
  if (isPage || rest.includes('url') || rest.includes('key')) return 'address';
  const isSelector = rest.includes('css') || rest.includes('when') || first === 'pane' || first === 'ignore';
  return isSelector ? 'selector' : 'content';
}

/** A key that objects inherit, however deep. */
function strangeKey(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > 8) return '…';
  for (const key of Object.getOwnPropertyNames(value)) {
    if (/^(?:__proto__|constructor|prototype)$/.test(key)) return key;
    const inner = strangeKey((value as Record<string, unknown>)[key], depth + 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A key that the schema does not know: what it would mean to a later version is not for a file to say now. */
function lostKey(given: unknown, read: unknown): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  for (const [key, value] of Object.entries(given)) {
    if (typeof read !== 'object' || read === null || !Object.hasOwn(read, key)) return key;
    const inner = lostKey(value, (read as Record<string, unknown>)[key]);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
