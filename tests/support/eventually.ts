import { vi } from 'vitest';

/** Waits until a check passes: as long as a busy machine needs, not as long as a test may hang. */
export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: 20_000 });
}
