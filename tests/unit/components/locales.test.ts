import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../public/locales/en.json' with { type: 'json' };
import fr from '../../../public/locales/fr.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

const root = join(import.meta.dirname, '../../..');

function isPlural(node: Tree): boolean {
  return Object.keys(node).every((key) => key === 'n' || /^\d+$/.test(key));
}

/** Messages by path; each with all its forms. */
function messagesOf(node: Tree, path = ''): [string, string[]][] {
  return Object.entries(node).flatMap(([key, value]): [string, string[]][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, [value]]];
    return isPlural(value) ? [[at, Object.values(value) as string[]]] : messagesOf(value, at);
  });
}

function placeholdersOf(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}|\$\d/g) ?? []))].sort();
}

function sourcesUnder(folder: string): string {
  return readdirSync(folder)
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return sourcesUnder(path);
      return /\.tsx?$/.test(name) ? [readFileSync(path, 'utf8')] : [];
    })
    .join('\n');
}

const english = new Map(messagesOf(en));
const french = new Map(messagesOf(fr));

describe('the locale files', () => {
  it('hold the same messages in English and French', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have the same placeholders in every message', () => {
    const differing = [...english].filter(
      ([key, forms]) => placeholdersOf(forms).join() !== placeholdersOf(french.get(key) ?? []).join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('say every plural with its count', () => {
    const plurals = [...english].filter(([, forms]) => forms.length > 1);
    expect(plurals.length).toBeGreaterThan(0);
    for (const [key, forms] of plurals)
      expect([key, forms.at(-1)]).toEqual([key, expect.stringMatching(/\{count\}|\$1/)]);
  });

  it('leave no message empty and none with the mark that separates plural forms', () => {
    const all = [...english, ...french].flatMap(([key, forms]) => forms.map((form) => [key, form] as const));
    expect(all.filter(([, form]) => form.trim() === '' || form.includes(' | '))).toEqual([]);
  });

  it('have keys that stay apart in the browser, which reads them without case and with underscores', () => {
    const names = [...english.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => !/^[a-z0-9_@]+$/.test(name))).toEqual([]);
  });

  it('write French with its own signs: no straight apostrophe, no breakable blank before a double sign', () => {
    const wrong = [...french].filter(([, forms]) => forms.some((form) => /\w'\w| [:;?!»]|« /.test(form)));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('hold nothing that no source asks for', () => {
    const sources = ['components', 'lib', 'entrypoints', 'wxt.manifest.ts']
      .map((path) => join(root, path))
      .map((path) => (statSync(path).isDirectory() ? sourcesUnder(path) : readFileSync(path, 'utf8')))
      .join('\n');
    const unused = [...english.keys()].filter(
      (key) => !sources.includes(`'${key}'`) && !sources.includes(`__MSG_${key.replaceAll('.', '_')}__`),
    );
    expect(unused.filter((key) => key !== 'done.tagged' && key !== 'done.untagged')).toEqual([]);
  });
});
