import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Folder of lib or top folder → what it may import from (itself is always allowed). */
const ARROWS: Record<string, readonly string[]> = {
  domain: [],
  detect: ['domain'],
  adapters: ['domain', 'detect'],
  teach: ['domain', 'detect', 'adapters'],
  mark: ['domain', 'detect'],
  db: ['domain'],
  interchange: ['domain'],
  settings: ['domain'],
  remote: ['domain'],
  platform: ['domain', 'settings'],
  messages: ['domain', 'detect', 'teach', 'settings', 'platform'],
  services: ['domain', 'detect', 'adapters', 'teach', 'db', 'settings', 'messages', 'interchange', 'remote'],
  state: ['domain', 'detect', 'teach', 'settings', 'messages', 'interchange', 'remote'],
  components: ['domain', 'teach', 'settings', 'messages', 'state'],
};

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function layerOf(path: string): string | undefined {
  const [top, second] = relative(root, path).split(sep);
  return top === 'lib' ? second : top;
}

function importsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

function layerOfImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#lib/')) return specifier.split('/')[1];
  if (specifier.startsWith('#components/')) return 'components';
  if (specifier.startsWith('.')) return layerOf(join(from, '..', specifier));
  return undefined;
}

/** Imports the browser's API or uses its global; a host name such as `chrome.google.com` is neither. */
function reachesBrowser(source: string): boolean {
  return /'wxt\/browser'|\b(browser|chrome)\.(runtime|tabs|storage|scripting|permissions|action|windows|i18n)\b/.test(
    source,
  );
}

const sources = [...filesUnder(join(root, 'lib')), ...filesUnder(join(root, 'components'))];

describe('the folders of lib and components', () => {
  it.each(Object.keys(ARROWS))('%s imports only what lies below it', (layer) => {
    const allowed = new Set([layer, ...ARROWS[layer]!]);
    const wrong = sources
      .filter((path) => layerOf(path) === layer)
      .flatMap((path) =>
        importsOf(path)
          .map((specifier) => layerOfImport(path, specifier))
          .filter((target): target is string => target !== undefined && !allowed.has(target))
          .map((target) => `${relative(root, path)} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no folder that the arrows do not know', () => {
    const layers = new Set(sources.map((path) => layerOf(path)));
    expect([...layers].filter((layer) => layer !== undefined && !(layer in ARROWS))).toEqual([]);
  });

  it('touches browser.* in lib/platform alone', () => {
    const strays = sources.filter((path) => layerOf(path) !== 'platform' && reachesBrowser(readFileSync(path, 'utf8')));
    expect(strays.map((path) => relative(root, path))).toEqual([]);
  });

  it('keeps every file at 300 lines or fewer', () => {
    const long = sources.filter((path) => readFileSync(path, 'utf8').split('\n').length > 300);
    expect(long.map((path) => relative(root, path))).toEqual([]);
  });
});
