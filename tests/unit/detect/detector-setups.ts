import { chooseAdapter, recognizers } from '#lib/adapters/registry.ts';
import type { Adapter } from '#lib/detect/adapter.ts';
import type { DetectorSetup } from '#lib/detect/start-detector.ts';

const seen = '2026-11-22';
/** An adapter with a mark, a kind of page and a requester. */
const adapter: Adapter = {
  id: 'taught',
  name: 'Taught',
  version: seen,
  source: 'seen',
  markers: ['.app'],
  pages: [{ url: ['/tickets/{id:number}'], shows: 'item', expects: true }],
  fields: { requester: [{ css: '.who', seen }] },
};

/** What the worker answers where one helpdesk is known: by its mark, or the general rules. */
export const known: (url: string, markedAs?: string) => DetectorSetup = (url, markedAs) => ({
  adapter: markedAs === 'general' ? chooseAdapter(url, 'general') : chooseAdapter(url, markedAs, [adapter]),
  recognizers: recognizers([adapter]),
});

/** What the worker answers on a site of which pages were taught: those by address, the others by the general rules. */
export const taughtHere = (url: string, markedAs?: string): DetectorSetup => {
  const fits = url.includes('/tickets/');
  const chosen = fits ? chooseAdapter(url, adapter.id, [adapter]) : undefined;
  const general = markedAs === 'general' ? chooseAdapter(url, 'general') : undefined;
  return { adapter: chosen ?? general, recognizers: recognizers([]), changes: true };
};
