import { fitsHost } from '#lib/adapters/registry.ts';
import { matchUrl } from '#lib/adapters/url-template.ts';
import type { Adapter } from '#lib/detect/adapter.ts';
import { type FileReading, readAdapterFile, readAdapterValue } from '#lib/teach/adapter-file.ts';
import { TAUGHT, type TaughtSettings } from './taught-settings.ts';

/** An adapter that was taught, here or by whoever wrote the policy. */
export interface TaughtAdapter {
  adapter: Adapter;
  /** The policy's: it cannot be changed here. */
  managed: boolean;
}

/**
 * The taught adapters that can be read, the agent's own first: an agent sees at once when a page has changed. Storage
 * and policy are hostile until they passed; what cannot be read is left out.
 */
export function taughtAdapters({ taught, managedAdapters = [] }: TaughtSettings): TaughtAdapter[] {
  const own = taught.flatMap((value) => readable(readAdapterValue(value), false));
  const managed = managedAdapters.flatMap((text) => readable(readAdapterFile(text), true));
  const names = new Set<string>();
  return [...own, ...managed].filter(({ adapter: { id } }) => !names.has(id) && names.add(id));
}

function readable(reading: FileReading, managed: boolean): TaughtAdapter[] {
  if (!reading.ok) return [];
  return [{ adapter: withTaughtId(reading.adapter), managed }];
}

/** A file may be named as it likes; it takes no built-in adapter's place. */
export function withTaughtId(adapter: Adapter): Adapter {
  return adapter.id.startsWith(TAUGHT) ? adapter : { ...adapter, id: `${TAUGHT}${adapter.id}`.slice(0, 60) };
}

/** The taught adapter that knows a page by its address; the first one that does. */
export function taughtFor(url: string, settings: TaughtSettings): Adapter | undefined {
  return taughtAdapters(settings).find(({ adapter }) => knows(adapter, url))?.adapter;
}

/** Whether a host has pages that were taught: which adapter reads one changes with its address there. */
export function isTaughtHost(url: string, settings: TaughtSettings): boolean {
  const host = URL.parse(url)?.hostname;
  return (
    host !== undefined &&
    taughtAdapters(settings).some(({ adapter }) => adapter.hosts?.some((pattern) => fitsHost(pattern, host)))
  );
}

/** Whether one of an adapter's kinds of page has this address. */
export function knows({ hosts = [], pages }: Adapter, url: string): boolean {
  const host = URL.parse(url)?.hostname;
  return (
    host !== undefined &&
    hosts.some((pattern) => fitsHost(pattern, host)) &&
    pages.some((page) => page.url?.some((template) => matchUrl(template, url) !== undefined))
  );
}
