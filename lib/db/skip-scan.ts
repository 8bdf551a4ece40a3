/** What a skip scan looks for and when it has enough. */
export interface SkipScan {
  /** Beginning of the first word. */
  first: string;
  /** Beginning of the word after it. */
  second: string;
  enough: number;
  accept: (id: string) => boolean;
}

/** After so many jumps in vain the scan gives up: there may be a word of its own in every row. */
const MOST_JUMPS = 300;

/** The first character after the blank between words. */
const AFTER_BLANK = '!';

/** Where the scan has to go on from an entry: at the pair it is before, or after the pairs of its first word. */
function nextFrom(entry: string, second: string): { isHit: boolean; jumpTo?: string } {
  const word = entry.split(' ', 1)[0] ?? '';
  const pair = `${word} ${second}`;
  if (entry.startsWith(pair)) return { isHit: true };
  return { isHit: false, jumpTo: entry < pair ? pair : word + AFTER_BLANK };
}

/**
 * Ids of the rows that have one word beginning with `first` and right after it one beginning with `second`. Jumps
 * over the tokens in between, so that two common beginnings ("j m") cost some jumps and not all of their entries.
 * Gives `enough`, or fewer when there are none or it had to give up: who needs all looks elsewhere then.
 */
export function skipScan(
  index: IDBIndex,
  range: (prefix: string) => IDBKeyRange,
  { first, second, enough, accept }: SkipScan,
): Promise<string[]> {
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  const found = new Set<string>();
  let jumps = 0;
  const request = index.openKeyCursor(range(first));
  request.addEventListener('error', () => reject(request.error ?? new Error('request failed without a reason')));
  request.addEventListener('success', () => {
    const cursor = request.result;
    if (cursor === null || found.size >= enough || jumps > MOST_JUMPS) return resolve([...found]);
    const { key, primaryKey } = cursor;
    if (typeof key !== 'string' || typeof primaryKey !== 'string') return cursor.continue();
    const { isHit, jumpTo } = nextFrom(key, second);
    if (!isHit) jumps += 1;
    else if (accept(primaryKey)) found.add(primaryKey);
    return cursor.continue(jumpTo);
  });
  return promise;
}
