import type { MessageName } from './protocol/protocol.ts';

/**
 * Messages that do no harm when they are sent again without knowing whether the worker had begun: reads, and writes
 * that end in the same state. Names alone, so that a content script may hold them.
 */
export const REPEATABLE: ReadonlySet<MessageName> = new Set<MessageName>([
  'page.setup',
  'page.report',
  'tab.view',
  'tab.scan',
  'contact.search',
  'contact.get',
  'contact.add-address',
  'contact.duplicates',
  'contact.prefill',
  'organization.search',
  'interaction.associate',
  'interaction.change',
  'interaction.remove',
  'interaction.tag',
  'change.recent',
  'lookup.text',
  'lookup.pending',
  'lookup.done',
  'site.enable',
  'site.disable',
  'site.configure',
  'settings.get',
  'settings.update',
  'store.status',
]);
