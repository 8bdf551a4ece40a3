import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/**
 * A file as the person means it: npm runs scripts in the project's folder and keeps the person's own in `INIT_CWD`.
 */
export function fileOf(name: string): string {
  const { INIT_CWD } = process.env;
  return existsSync(name) || INIT_CWD === undefined ? name : path.resolve(INIT_CWD, name);
}

/**
 * Reads a captured page. Its bytes are UTF-8 unless they cannot be: then the encoding that the page declares, or the
 * one browsers take for pages that declare none. Throws when there is no such file.
 */
export async function readPage(file: string): Promise<string> {
  const bytes = await readFile(fileOf(file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
    const declared = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
    return new TextDecoder(/^utf-?8$/i.test(declared) ? 'windows-1252' : declared).decode(bytes);
  }
}
