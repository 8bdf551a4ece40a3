import type { Adapter, AdapterField, Reader } from '#lib/detect/adapter.ts';
import { writeAdapterFile } from './write-file.ts';

/** Where readers stand in an adapter: a field, or the ticket's number on a kind of page. */
export type ReaderPlace = AdapterField | `number ${number}`;

/** The ways in which one thing is read, best first. */
export interface PlacedReaders {
  place: ReaderPlace;
  readers: readonly Reader[];
}

/** All that an adapter reads, with the ways to read it. */
export function readersIn({ fields, pages }: Adapter): PlacedReaders[] {
  return [
    ...(Object.keys(fields) as AdapterField[]).map((field) => ({ place: field, readers: fields[field] ?? [] })),
    ...pages.map(({ id = [] }, index) => ({ place: `number ${index}` as const, readers: id })),
  ].filter(({ readers }) => readers.length > 0);
}

/** The adapter with one way changed, or without it. */
export function withReader(adapter: Adapter, place: ReaderPlace, index: number, css: string | undefined): Adapter {
  const changed = (readers: readonly Reader[] = []): Reader[] =>
    readers.flatMap((reader, at) => (at !== index ? reader : css === undefined ? [] : { ...reader, css }));
  const page = /^number (\d+)$/.exec(place)?.[1];
  if (page !== undefined)
    return {
      ...adapter,
      pages: adapter.pages.map((each, at) => (at === Number(page) ? { ...each, id: changed(each.id) } : each)),
    };
  const field = place as AdapterField;
  return { ...adapter, fields: { ...adapter.fields, [field]: changed(adapter.fields[field]) } };
}

/** What the file of a taught site says of how it is read. The worker wrote it: it was read before. */
export function readFileReaders(file: string): { places: PlacedReaders[]; proposes: boolean } {
  const adapter = JSON.parse(file) as Adapter;
  return { places: readersIn(adapter), proposes: adapter.proposes === true };
}

/** The text of such a file with one way changed, or without it. */
export function fileWithReader(file: string, place: ReaderPlace, index: number, css: string | undefined): string {
  return writeAdapterFile(withReader(JSON.parse(file) as Adapter, place, index, css));
}
