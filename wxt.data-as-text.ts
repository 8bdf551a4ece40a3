import type { Plugin } from 'vite';

/** Files of libraries that are nothing but large tables. */
const TABLES = /\/(?:libphonenumber-js\/metadata\.\w+\.json\.js|tldts\/dist\/es6\/src\/data\/trie\.js)$/;

/** Shortest list that is worth it, in characters. */
const LONG = 1000;

/**
 * Writes the large tables of libraries as texts that `JSON.parse` reads when they are first used. A browser reads
 * through all of a script each time it starts the worker; of a text it only looks for the end.
 */
export function dataAsText(): Plugin {
  return {
    name: 'sidecard:data-as-text',
    transform(code, id) {
      if (!TABLES.test(id)) return undefined;
      return { code: id.endsWith('.json.js') ? wholeAsText(code) : listsAsText(code), map: null };
    },
  };
}

function wholeAsText(code: string): string {
  const json = code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1);
  return `export default ${parsing(JSON.parse(json))}`;
}

function listsAsText(code: string): string {
  return code.replace(/\[[\d,\s]*\]/g, (list) => (list.length < LONG ? list : parsing(JSON.parse(list))));
}

function parsing(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
