import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What a file imports for its values: types are gone when it is built. */
function valueImportsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  const statements = source.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:(\{[^}]*\}|[\w*\s,{}]+?)\s+from\s+)?'([^']+)'/gm,
  );
  return [...statements].flatMap(([, names, specifier]) => (holdsOnlyTypes(names) ? [] : specifier!));
}

function holdsOnlyTypes(names: string | undefined): boolean {
  const list = /^\{([^}]*)\}$/s.exec(names?.trim() ?? '')?.[1];
  const entries = list?.split(',').flatMap((entry) => entry.trim() || []);
  return entries !== undefined && entries.every((entry) => entry.startsWith('type '));
}

/** Every file a script is made of, and every package it asks for by name. */
function graphOf(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    for (const specifier of valueImportsOf(path)) {
      if (specifier.startsWith('.')) visit(join(dirname(path), specifier));
      else if (specifier.startsWith('#lib/')) visit(join(root, 'lib', specifier.slice('#lib/'.length)));
      else packages.add(specifier);
    }
  };
  visit(join(root, entry));
  return { files, packages };
}

describe('the content script', () => {
  const { files, packages } = graphOf('entrypoints/detector/index.ts');
  const names = [...files].map((path) => relative(root, path));

  it('is made of detection, and of the way to speak to the worker', () => {
    const folders = new Set(names.map((name) => name.split('/').slice(0, 2).join('/')));
    expect([...folders].sort()).toEqual(['entrypoints/detector', 'lib/detect', 'lib/messages']);
  });

  it('asks for no package but wxt: no Dexie, no Zod, no Preact, no libphonenumber', () => {
    expect([...packages].filter((name) => !name.startsWith('wxt/'))).toEqual([]);
  });

  it('holds no adapter: the worker hands it the one it needs', () => {
    expect(names.filter((name) => name.startsWith('lib/adapters/') || name.endsWith('.json'))).toEqual([]);
  });

  it('follows the graph to its end, as the number of its files shows', () => {
    expect(names.length).toBeGreaterThan(15);
    expect(names).toContain('lib/detect/scan.ts');
  });
});
