import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension } from '#tests/support/build-extension.ts';
import type { Bench, Figure } from './figure.ts';

/** What a host page has to load of us, and what the panel has to. Compressed, as a measure of code, not of transfer. */
export const sizes: Bench = {
  name: 'sizes',
  run: () => {
    const folder = buildExtension({ browser: 'chrome', mode: 'production' });
    const compressed = (file: string): number => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
    const figure = (name: string, files: readonly string[], target: number | null): Figure => ({
      name,
      unit: 'bytes',
      value: files.reduce((sum, file) => sum + compressed(file), 0),
      floor: null,
      ratio: null,
      target,
    });
    return Promise.resolve([
      figure('content-script-gz', ['detector.js'], 12_000),
      // Only where addresses are underlined.
      figure('marker-gz', ['marker.js'], null),
      figure('side-panel-gz', pageFiles(folder, 'sidepanel.html'), null),
      figure('worker-start-gz', ['background.js'], null),
      figure('worker-gz', ['background.js', 'worker/pages.js', 'worker/records.js'], null),
    ]);
  },
};

/** Scripts and styles that a page names, and the modules these import. */
function pageFiles(folder: string, page: string): string[] {
  const html = readFileSync(path.join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
  return [...new Set(named.flatMap((file) => (file.endsWith('.js') ? moduleFiles(folder, file) : [file])))];
}

/** A module and everything that it imports, by whatever way. */
function moduleFiles(folder: string, file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = readFileSync(path.join(folder, file), 'utf8');
  for (const [, specifier] of code.matchAll(/(?:from|import)\s*\(?\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g)) {
    moduleFiles(folder, path.join(specifier!.startsWith('/') ? '.' : path.dirname(file), specifier!), seen);
  }
  return [...seen];
}
