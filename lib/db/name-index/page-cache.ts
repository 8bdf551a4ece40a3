import { NameIndexBroken } from './broken.ts';
import type { PageKind, PageValues } from './page-kinds.ts';
import { type SegmentKey, storedKey } from './segment.ts';
import type { ReadPages } from './stored-pages.ts';

/** Bytes of pages that are kept for the next searches. */
const MOST_BYTES = 8_000_000;

interface Kept {
  value: PageValues[PageKind];
  bytes: number;
}

/** The pages that were used last. What is not here is read again. */
export interface PageCache {
  /** Reads through it: what is not kept comes from `read`. Throws `NameIndexBroken` when a page is not there. */
  through(read: ReadPages): ReadPages;
  /** Bytes that it holds now. */
  bytes(): number;
  forget(): void;
}

function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, each: unknown) => sum + bytesIn(each), 0);
}

/** Makes a cache. It belongs to one database object. */
export function createPageCache(most = MOST_BYTES): PageCache {
  // In the order of their last use.
  const kept = new Map<string, Kept>();
  let total = 0;

  function keep(name: string, value: PageValues[PageKind]): void {
    const bytes = bytesIn(value);
    total += bytes - (kept.get(name)?.bytes ?? 0);
    kept.delete(name);
    kept.set(name, { value, bytes });
    for (const [oldest, { bytes: freed }] of kept) {
      if (total <= most) break;
      kept.delete(oldest);
      total -= freed;
    }
  }

  return {
    bytes: () => total,
    forget() {
      kept.clear();
      total = 0;
    },
    through: (read) => async <Kind extends PageKind>(
      segment: SegmentKey,
      { kind, from, to }: { kind: Kind; from: number; to: number },
    ): Promise<PageValues[Kind][]> => {
      const nameOf = (number: number): string => `${storedKey(segment).join('-')} ${kind} ${number}`;
      const found: (PageValues[Kind] | undefined)[] = Array.from({ length: to - from }, (_, at) => {
        const name = nameOf(from + at);
        const known = kept.get(name);
        if (known === undefined) return undefined;
        kept.delete(name);
        kept.set(name, known);
        // Under this name only pages of this kind are kept.
        // oxlint-disable-next-line no-unsafe-type-assertion
        return known.value as PageValues[Kind];
      });
      const reads: Promise<void>[] = [];
      for (let at = 0; at < found.length; at += 1) {
        if (found[at] !== undefined) continue;
        const first = at;
        while (at + 1 < found.length && found[at + 1] === undefined) at += 1;
        const stretch = { kind, from: from + first, to: from + at + 1 };
        reads.push(
          read(segment, stretch).then((pages) => {
            if (pages.length !== stretch.to - stretch.from) throw new NameIndexBroken(`pages of ${kind} are missing`);
            for (const [place, page] of pages.entries()) {
              found[first + place] = page;
              keep(nameOf(stretch.from + place), page);
            }
          }),
        );
      }
      await Promise.all(reads);
      return found.flatMap((page) => (page === undefined ? [] : [page]));
    },
  };
}
