import type { Plugin } from 'vite';

/** Files of libraries that are nothing but large tables. */
const TABLES = /\/(?:libphonenumber-js\/metadata\.\w+\.json\.js|tldts\/dist\/es6\/src\/data\/trie\.js)$/;

/** The part of a table whose entries are asked for by name, a few of them at a time. */
const BY_NAME = 'countries';

/** Shortest list that is worth it, in characters. */
const LONG = 1000;

/**
 * Writes the large tables of libraries as texts that `JSON.parse` reads when they are first used, the rules of a
 * country's numbers each for itself. A browser reads through all of a script each time it starts the worker; of a text
 * it only looks for the end.
 */
export function dataAsText(): Plugin {
  return {
    name: 'sidecard:data-as-text',
    transform(code, id) {
      if (!TABLES.test(id)) return undefined;
      return { code: id.endsWith('.json.js') ? entriesAsText(code) : listsAsText(code), map: null };
    },
  };
}

function entriesAsText(code: string): string {
  const table = JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1)) as Record<string, object>;
  const texts = Object.entries(table[BY_NAME] ?? {}).map(([name, entry]) => [name, JSON.stringify(entry)]);
  const others = { ...table, [BY_NAME]: {} };
  return `const table = ${parsing(others)};
const entries = ${JSON.stringify(Object.fromEntries(texts))};
table.${BY_NAME} = new Proxy(entries, {
  get(_, name) {
    const entry = entries[name];
    return typeof entry === 'string' ? (entries[name] = JSON.parse(entry)) : entry;
  },
});
export default table;`;
}

function listsAsText(code: string): string {
  const numbers = code.replace(/\[[\d,\s]*\]/g, (list) => (list.length < LONG ? list : parsing(JSON.parse(list))));
  // A bundler writes a plain text again wherever it is used.
  return numbers.replace(/(?<== )(["']).{1000,}\1(?=;)/g, (text) => `[${text}].join('')`);
}

function parsing(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
