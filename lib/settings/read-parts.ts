import type { z } from 'zod/mini';

/** What could be read of a stored or managed object, and the names of the parts that could not. */
export interface ReadParts<Value> {
  value: Partial<Value>;
  unreadable: string[];
}

/**
 * Reads an untrusted object part by part: a part that does not fit is left out and named, the others stay. Of a
 * list, the entries that do not fit are left out, and those beyond its longest allowed length.
 */
export function readParts<Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape>,
  stored: unknown,
): ReadParts<z.output<z.ZodMiniObject<Shape>>> {
  const source = isRecord(stored) ? stored : {};
  const value: Record<string, unknown> = {};
  const unreadable: string[] = stored === undefined || isRecord(stored) ? [] : ['*'];
  for (const [name, part] of Object.entries(schema.shape) as [string, z.ZodMiniType][]) {
    if (source[name] === undefined) continue;
    const whole = part.safeParse(source[name]);
    if (whole.success) {
      value[name] = whole.data;
      continue;
    }
    unreadable.push(name);
    const rescued = Array.isArray(source[name]) ? readEntries(part, source[name]) : undefined;
    if (rescued !== undefined) value[name] = rescued;
  }
  return { value: value as Partial<z.output<z.ZodMiniObject<Shape>>>, unreadable };
}

function readEntries(list: z.ZodMiniType, entries: readonly unknown[]): unknown {
  const readable = entries.filter((entry) => list.safeParse([entry]).success);
  const result = list.safeParse(readable);
  if (result.success) return result.data;
  const tooLong = result.error.issues.find(
    (issue): issue is z.core.$ZodIssueTooBig => issue.code === 'too_big' && issue.path.length === 0,
  );
  return tooLong && list.safeParse(readable.slice(0, Number(tooLong.maximum))).data;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
