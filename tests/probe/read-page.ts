import { readFile } from 'node:fs/promises';

/**
 * Reads a captured page. Its bytes are UTF-8 unless they cannot be: then the encoding that the page declares, or the
 * one browsers take for pages that declare none. Throws when there is no such file.
 */
export async function readPage(file: string): Promise<string> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
    const declared = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
    return new TextDecoder(/^utf-?8$/i.test(declared) ? 'windows-1252' : declared).decode(bytes);
  }
}
