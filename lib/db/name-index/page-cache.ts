import { NameIndexBroken } from './broken.ts';
import type { PageKind, PageValues } from './page-kinds.ts';
import { type SegmentKey, storedKey } from './segment.ts';
import type { ReadPages } from './stored-pages.ts';

/** Bytes of pages that are kept for the next searches. */
const MOST_BYTES = 12_000_000;

type AnyPage = PageValues[PageKind];

interface Kept {
  value: AnyPage;
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

/** About how much memory a value of arrays and plain objects takes. */
export function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, each: unknown) => sum + bytesIn(each), 0);
}

/** Makes a cache. It belongs to one database object. */
export function createPageCache(most = MOST_BYTES): PageCache {
  // In the order of their last use.
  const kept = new Map<string, Kept>();
  let total = 0;

  function keep(name: string, value: AnyPage): void {
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

  function find(name: string): AnyPage | undefined {
    const known = kept.get(name);
    if (known === undefined) return undefined;
    kept.delete(name);
    kept.set(name, known);
    return known.value;
  }

  /** One transaction's reading: a page that two ask for at the same time is read once. */
  function reading(read: ReadPages): ReadPages {
    const asked = new Map<string, Promise<AnyPage>>();

    function ask(segment: SegmentKey, kind: PageKind, { from, to }: { from: number; to: number }, names: string[]) {
      const pages = read(segment, { kind, from, to });
      for (const [at, name] of names.entries()) {
        const page = pages.then((all): AnyPage => {
          const found = all.length === to - from ? all[at] : undefined;
          if (found === undefined) throw new NameIndexBroken(`pages of ${kind} are missing`);
          keep(name, found);
          asked.delete(name);
          return found;
        });
        asked.set(name, page);
      }
    }

    return async <Kind extends PageKind>(
      segment: SegmentKey,
      { kind, from, to }: { kind: Kind; from: number; to: number },
    ): Promise<PageValues[Kind][]> => {
      const prefix = `${storedKey(segment).join('-')} ${kind} `;
      const found = Array.from({ length: to - from }, (_, at) => find(`${prefix}${from + at}`));
      const isMissing = (at: number): boolean => found[at] === undefined && !asked.has(`${prefix}${from + at}`);
      for (let at = 0; at < found.length; at += 1) {
        if (!isMissing(at)) continue;
        const first = at;
        while (at + 1 < found.length && isMissing(at + 1)) at += 1;
        const names = Array.from({ length: at + 1 - first }, (_, place) => `${prefix}${from + first + place}`);
        ask(segment, kind, { from: from + first, to: from + at + 1 }, names);
      }
      const pages = await Promise.all(found.map(async (page, at) => page ?? asked.get(`${prefix}${from + at}`)!));
      // Under these names only pages of this kind are kept.
      // oxlint-disable-next-line no-unsafe-type-assertion
      return pages as PageValues[Kind][];
    };
  }

  return {
    through: reading,
    bytes: () => total,
    forget() {
      kept.clear();
      total = 0;
    },
  };
}
