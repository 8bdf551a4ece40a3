import type { Adapter } from '#lib/detect/adapter.ts';

/** The text of an adapter's file. */
export function writeAdapterFile(adapter: Adapter): string {
  return `${JSON.stringify(adapter, null, 2)}\n`;
}
