import { TAKEN_OUT } from './traces.ts';

const BEYOND_ASCII = /[^\0-\u007F]/;

function decomposed(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize('NFD') : text;
}

/** Whether a text says what the pattern looks for. */
export function isSaid(text: string, pattern: RegExp | undefined): boolean {
  if (pattern === undefined) return false;
  pattern.lastIndex = 0;
  return pattern.test(decomposed(text));
}

/** A text without what the pattern finds; one in which it finds nothing comes back as it was. */
export function takeOut(text: string, pattern: RegExp | undefined): string {
  if (pattern === undefined || !isSaid(text, pattern)) return text;
  return decomposed(text).replace(pattern, TAKEN_OUT).normalize('NFC');
}

function isPlain(value: object): value is Record<string, unknown> {
  const made: unknown = Object.getPrototypeOf(value);
  return made === Object.prototype || made === null;
}

/**
 * A plain value with the pattern's finds taken out of every text in it, however deep; numbers, flags and arrays of
 * bytes stay. `skip` names properties that stay as they are. A value in which nothing is found is the same object.
 */
export function takeOutDeep<Value>(value: Value, pattern: RegExp | undefined, skip?: ReadonlySet<string>): Value;
export function takeOutDeep(
  value: unknown,
  pattern: RegExp | undefined,
  skip: ReadonlySet<string> = new Set(),
): unknown {
  if (typeof value === 'string') return takeOut(value, pattern);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => takeOutDeep(item, pattern, skip));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  const pairs = Object.entries(value).map(([name, each]): [string, unknown, boolean] => {
    const left = skip.has(name) ? each : takeOutDeep(each, pattern, skip);
    return [name, left, left !== each];
  });
  return pairs.some(([, , isChanged]) => isChanged)
    ? Object.fromEntries(pairs.map(([name, each]) => [name, each]))
    : value;
}
