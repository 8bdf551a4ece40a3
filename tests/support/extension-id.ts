import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/** The id that a Chromium gives an unpacked extension: the letters a to p for the digest of its folder's path. */
export function extensionIdOf(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return digest.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}
