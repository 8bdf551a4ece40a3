import { vi } from 'vitest';

const PATIENCE = 15_000;

/** Asks again and again until the answer fits, and gives it. Fails with the last answer when it never does. */
export async function until<Value>(read: () => Promise<Value>, fits: (value: Value) => boolean): Promise<Value> {
  return vi.waitFor(
    async () => {
      const value = await read();
      if (!fits(value)) throw new Error(`Still not so: ${JSON.stringify(value)?.slice(0, 2000)}`);
      return value;
    },
    { timeout: PATIENCE, interval: 50 },
  );
}
