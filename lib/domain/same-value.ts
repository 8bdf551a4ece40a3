function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether two plain values hold the same; an absent property and an undefined one are the same. */
export function sameValue(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true;
  if (!isRecord(first) || !isRecord(second)) return false;
  // For lists the keys are the positions, so a longer one differs.
  if (Array.isArray(first) !== Array.isArray(second)) return false;
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].every((key) =>
    sameValue(first[key], second[key]),
  );
}
