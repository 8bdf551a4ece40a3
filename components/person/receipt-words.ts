import type { ErasureCounts, ExportCounts, Receipt } from '#lib/domain/person/receipt.ts';
import type { Language, PlainMessageKey, Translate } from '../ui/translation.ts';

/** A line of a list: what, and how many. */
export interface Counted {
  label: string;
  count: number;
}

const ERASED: readonly (readonly [keyof ErasureCounts, PlainMessageKey])[] = [
  ['contacts', 'person.countContacts'],
  ['addresses', 'person.countAddresses'],
  ['interactionsErased', 'person.countInteractionsErased'],
  ['interactionsKept', 'person.countInteractionsKept'],
  ['entriesErased', 'person.countEntriesErased'],
  ['entriesCleared', 'person.countEntriesCleared'],
  ['unresolved', 'person.countUnresolved'],
  ['changesErased', 'person.countChangesErased'],
  ['changesCleared', 'person.countChangesCleared'],
  ['drafts', 'person.countDrafts'],
  ['mentions', 'person.countMentions'],
];

const EXPORTED: readonly (readonly [keyof ExportCounts, PlainMessageKey])[] = [
  ['contacts', 'person.countContacts'],
  ['interactions', 'person.countInteractions'],
  ['entries', 'person.countEntries'],
  ['changes', 'person.countChanges'],
  ['drafts', 'person.countDrafts'],
];

/** What goes, or went, in words; kinds of which there is none are left out. */
export function erasureLines(counts: ErasureCounts, translate: Translate): Counted[] {
  return ERASED.map(([kind, key]) => ({ label: translate(key), count: counts[kind] })).filter(({ count }) => count > 0);
}

/** What a receipt counts, in words. */
export function receiptLines(receipt: Receipt, translate: Translate): Counted[] {
  if (receipt.kind === 'erasure') return erasureLines(receipt.counts, translate);
  const { counts } = receipt;
  return EXPORTED.map(([kind, key]) => ({ label: translate(key), count: counts[kind] })).filter(
    ({ count }) => count > 0,
  );
}

/** What a receipt is called. */
export function receiptTitle({ kind }: Receipt, translate: Translate): string {
  return translate(kind === 'erasure' ? 'person.receiptErasure' : 'person.receiptExport');
}

/** Who did it: by name, or as "you" where the agent gave none. */
export function receiptAuthor({ by }: Receipt, translate: Translate): string {
  return by.name.trim() === '' ? translate('person.unnamed', { id: by.id }) : by.name;
}

/** A receipt as a text to keep: what, when, by whom, how much, and the numbers of the records. */
export function receiptText(receipt: Receipt, { translate, locale }: Language): string {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(new Date(receipt.at));
  const number = new Intl.NumberFormat(locale);
  return [
    receiptTitle(receipt, translate),
    '',
    `${translate('person.receiptNumber')} ${receipt.id}`,
    `${translate('person.receiptWhen')} ${when}`,
    `${translate('person.receiptBy')} ${receiptAuthor(receipt, translate)}`,
    `${translate('person.receiptReferences')} ${receipt.references.join(', ')}`,
    '',
    ...receiptLines(receipt, translate).map(({ label, count }) => `- ${label}: ${number.format(count)}`),
    '',
  ].join('\n');
}

/** The name of a receipt's file. */
export function receiptFile(receipt: Receipt, extension: 'txt' | 'json'): string {
  const day = new Date(receipt.at).toISOString().slice(0, 10);
  return `sidecard-${receipt.kind}-${day}-${receipt.id.slice(0, 8)}.${extension}`;
}
