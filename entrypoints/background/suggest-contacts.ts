import { type LookupRow, lookupRowsOf } from '#lib/services/lookup/omnibox-rows.ts';
import { searchForContacts } from '#lib/services/search/search-for-contacts.ts';
import type { Worker } from './compose.ts';

/** The contacts that fit what is typed after the keyword; none when the store is in trouble, which the panel says. */
export async function suggestContacts(worker: Worker, typed: string): Promise<LookupRow[]> {
  const query = typed.trim().slice(0, 320);
  if (query === '') return [];
  const { settings } = await worker.settings.read();
  const records = await worker.records(settings, undefined);
  const found = records.ok ? await searchForContacts(records.value, { query }) : records;
  return found.ok ? lookupRowsOf(found.value.matches) : [];
}
