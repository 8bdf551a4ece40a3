import { fitsHost } from '#lib/adapters/registry.ts';
import type { Adapter } from '#lib/detect/adapter.ts';
import { knows } from './taught-adapters.ts';

/** A value of each form that a place may have; see `PLACE_FORMS`. */
const SAMPLES: Readonly<Record<string, string>> = {
  hex: 'abcdef12',
  code: 'ab12',
  thread: '0123456789abcdef',
  guid: '01234567-89ab-cdef-0123-456789abcdef',
  issue: 'HELP-12',
  record: 'a1b2c3d4e5f6g7h',
  conversation: 'cnv_1a2b',
};

/** Whether two adapters read the same pages: one would take the other's place there. */
export function readSamePages(one: Adapter, other: Adapter): boolean {
  return hasPageOf(one, other) || hasPageOf(other, one);
}

function hasPageOf(one: Adapter, { hosts = [], pages }: Adapter): boolean {
  const urls = pages.filter(({ shows }) => shows === 'item').flatMap(({ url = [] }) => url.map(sampleOf));
  const mine = (one.hosts ?? []).map(plainHost);
  const shared = [...hosts.map(plainHost), ...mine].filter((host) =>
    [one.hosts ?? [], hosts].every((patterns) => patterns.some((pattern) => fitsHost(pattern, host))),
  );
  return shared.some((host) => urls.some((url) => knows(one, `https://${host}${url}`)));
}

/** A host that a pattern holds. */
function plainHost(pattern: string): string {
  return pattern.replace(/^\*/, 'x');
}

/** An address that a template fits. */
function sampleOf(template: string): string {
  return template
    .replace(/\{\w+(?::(\w+))?\}/g, (_place, form: string | undefined) => SAMPLES[form ?? ''] ?? '12')
    .replace(/\/?\*\*/g, '')
    .replaceAll('*', 'x');
}
