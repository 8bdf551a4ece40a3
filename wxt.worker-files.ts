import type { Plugin, Rollup } from 'vite';
import { hasEffect, madeWhenUsed } from './wxt.made-when-used.ts';

/** The file of the worker that the manifest names. */
const ENTRY = 'background.js';

/** The modules that the worker imports late but that the first message of any page needs: they lie in the first file. */
const AT_START = [
  'lib/messages/protocol/frame.ts',
  'entrypoints/background/handlers/frame.ts',
  'lib/settings/settings-file.ts',
  'lib/messages/protocol/page.ts',
  'entrypoints/background/handlers/page.ts',
];

/** Those that are needed once a page has reported: they are the second file. */
const FOR_PAGES = [
  'lib/db/open-store.ts',
  'lib/services/settings/record-deps.ts',
  'lib/services/tabs/read-page.ts',
  'lib/services/tabs/settle-page.ts',
];

/** What these import and only a few pages need: writing, and searching names. */
const FOR_FEW_PAGES = [
  '/node_modules/dexie/',
  '/lib/db/listing-index.ts',
  '/lib/db/name-index/',
  '/lib/db/name-table/',
  '/lib/db/note-index/',
  '/lib/services/journal/',
];

/** Those that a search needs, which is what somebody begins with who opens the panel: they are the third file. */
const FOR_SEARCHES = [
  'lib/messages/protocol/contact.ts',
  'entrypoints/background/handlers/contact.ts',
  'lib/db/name-index/name-index.ts',
];

/** What the answers to other questions about contacts import beside those. */
const FOR_FEW_SEARCHES = [
  '/node_modules/',
  '/lib/db/name-index/append.ts',
  '/lib/db/name-index/make-pages.ts',
  '/lib/db/name-index/merge-segments.ts',
  '/lib/db/name-index/rebuild.ts',
  '/lib/db/note-index/',
  '/lib/services/duplicates/',
  '/lib/services/follow-ups/',
  '/lib/services/interactions/',
  '/lib/services/journal/',
];

/** Modules that are imported for what they do. */
const FOR_EFFECT = ['/lib/messages/jitless.ts'];

/**
 * Writes the worker for Chromium as a few files that are read when they are first used. A browser reads through all of
 * a script each time it starts the worker, and a service worker may not `import()`. What it may do at any time is
 * `importScripts` of a file that it imported while it was installed: the browser keeps that file beside the worker's
 * own, with what it compiled of it. So each file is imported once at the installation, holds its modules as functions,
 * and what were imports become calls of those functions, where something of a module is used first.
 *
 * The files are few and short, because the browser hands all of them over at every start, each with two or three times
 * its length of compiled code, whatever is used of them: what the start needs, what a page's report needs, what a search
 * needs, the rest. After the worker's own they come in the order of the alphabet, so their names are in that of need.
 */
export function workerFiles(): Plugin {
  return {
    name: 'sidecard:worker-files',
    apply: 'build',
    config({ build }) {
      if (!build?.lib || build.lib.name !== 'background') return;
      build.lib.formats = ['cjs'];
      const output = { ...(build.rollupOptions?.output as object), preserveModules: true };
      build.rollupOptions = { ...build.rollupOptions, output };
    },
    renderChunk(code, { moduleIds, isEntry }, { format }, { chunks }) {
      if (format !== 'cjs') return undefined;
      const isOurs = moduleIds.every((id) => id.startsWith(import.meta.dirname) && !id.includes('/node_modules/'));
      if (
        isOurs &&
        !isEntry &&
        hasEffect(code) &&
        !FOR_EFFECT.some((place) => moduleIds.some((id) => id.includes(place)))
      )
        throw new Error(`${moduleIds.join()} does more than declare: name it in FOR_EFFECT.`);
      const isForEffect = (path: string): boolean => isAmong(FOR_EFFECT, chunks[nameOf(path)]!);
      return { code: madeWhenUsed(code, { makesLater: isOurs, isForEffect }), map: null };
    },
    generateBundle: {
      order: 'post',
      handler({ format }, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find(({ fileName }) => fileName === ENTRY);
        if (format !== 'cjs' || entry === undefined) return;
        const files = sortIntoFiles(entry, chunks);
        const parts = [...files.values()].flat();
        const numbers = new Map(parts.map(({ fileName }, number) => [fileName, number]));
        const written = [...files].map(([fileName, its]) => ({ fileName, its, source: textOf(its, numbers) }));
        for (const chunk of chunks) if (chunk !== entry) delete bundle[chunk.fileName];
        const later = written.slice(1);
        for (const { fileName, source } of later) this.emitFile({ type: 'asset', fileName, source });
        const firsts = later.map(({ fileName, its }) => [`/${fileName}`, numbers.get(its[0]!.fileName)] as const);
        entry.code = `${loaderOf(firsts)}\n${written[0]!.source}\nstart(${numbers.get(ENTRY)});`;
      },
    },
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isAmong(places: readonly string[], { moduleIds }: Pick<Rollup.RenderedChunk, 'moduleIds'>): boolean {
  return moduleIds.some((id) => places.some((place) => id.includes(place)));
}

/** Which chunks go into which file; the files in the order in which they are needed. */
function sortIntoFiles(entry: Rollup.OutputChunk, chunks: Rollup.OutputChunk[]): Map<string, Rollup.OutputChunk[]> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const placed = new Set<Rollup.OutputChunk>();
  /** A chunk after what it imports, in so far as no file before has it and none is to have it later. */
  const take = (chunk: Rollup.OutputChunk, later: readonly string[] = []): Rollup.OutputChunk[] => {
    if (placed.has(chunk) || isAmong(later, chunk)) return [];
    placed.add(chunk);
    return [...chunk.imports.flatMap((name) => take(byName.get(name)!, later)), chunk];
  };
  const chunkOf = (module: string): Rollup.OutputChunk => {
    const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
    if (found === undefined) throw new Error(`The worker does not import ${module}: correct wxt.worker-files.ts.`);
    return found;
  };
  return new Map([
    [ENTRY, [entry, ...AT_START.map(chunkOf)].flatMap((chunk) => take(chunk))],
    ['worker/pages.js', FOR_PAGES.map(chunkOf).flatMap((chunk) => take(chunk, FOR_FEW_PAGES))],
    ['worker/queries.js', FOR_SEARCHES.map(chunkOf).flatMap((chunk) => take(chunk, FOR_FEW_SEARCHES))],
    ['worker/records.js', chunks.flatMap((chunk) => take(chunk))],
  ]);
}

/** In brackets, so that a function which is about to be called is compiled at once, not read through first. */
function textOf(chunks: readonly Rollup.OutputChunk[], numbers: ReadonlyMap<string, number>): string {
  return chunks
    .map(({ fileName, code }) => {
      const named = code.replace(/\brequire\((["'`])\.\/([^"'`]+)\1\)/g, (_call, _quote, path: string) => {
        const number = numbers.get(nameOf(path));
        if (number === undefined) throw new Error(`${fileName} imports ${path}, which is in no file of the worker.`);
        return `require(${number})`;
      });
      return `part(${numbers.get(fileName)},(function(require,exports,module){${named}\n}));`;
    })
    .map(inAscii)
    .join('\n');
}

/** A browser reads a script of plain characters as it lies there; one other character, and it widens all of them. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Runs in the worker, as the text that it is. A chunk asks for another one by its number; files begin at some. */
function loaderOf(files: readonly (readonly [path: string, first: number | undefined])[]): string {
  return String.raw`((files)=>{
const makers=[],made=[];
self.part=(number,maker)=>{makers[number]=maker};
const load=(number)=>{
const known=made[number];
return known===undefined?make(number):known;
};
const make=(number)=>{
if(!makers[number])importScripts(files.findLast((file)=>file[1]<=number)[0]);
const module={exports:{}};
made[number]=module.exports;
try{makers[number](load,module.exports,module)}catch(error){made[number]=undefined;throw error}
return made[number]=module.exports;
};
self.addEventListener('install',()=>importScripts(...files.map((file)=>file[0])));
self.start=load;
})(${JSON.stringify(files)});`;
}
