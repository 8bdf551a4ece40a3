import type { Plugin, Rollup } from 'vite';

/** The file of the worker that the manifest names. */
const ENTRY = 'background.js';

/** The modules that the worker imports late but that the first message of any page needs: they lie in the first file. */
const AT_START = [
  'lib/messages/protocol/frame.ts',
  'entrypoints/background/handlers/frame.ts',
  'lib/settings/settings-file.ts',
];

/** Those that the report of a page needs: they are the second file. */
const FOR_PAGES = [
  'lib/messages/protocol/page.ts',
  'entrypoints/background/handlers/page.ts',
  'lib/db/open-store.ts',
  'lib/services/settings/record-deps.ts',
  'lib/services/tabs/read-page.ts',
  'lib/services/tabs/settle-page.ts',
];

/**
 * Writes the worker for Chromium as a few files that are read when they are first used. A browser reads through all of
 * a script each time it starts the worker, and a service worker may not `import()`. What it may do at any time is
 * `importScripts` of a file that it imported while it was installed: the browser keeps that file beside the worker's
 * own. So each file is imported once at the installation, holds its modules as functions, and what were imports become
 * calls of those functions.
 *
 * The files are few, because the browser hands all of them over at every start, in the order of their first import:
 * what the start needs, what a page's report needs, the rest.
 */
export function workerFiles(): Plugin {
  return {
    name: 'sidecard:worker-files',
    apply: 'build',
    config({ build }) {
      if (!build?.lib || build.lib.name !== 'background') return;
      build.lib.formats = ['cjs'];
      const output = { ...(build.rollupOptions?.output as object), chunkFileNames: '[name]-[hash].js' };
      build.rollupOptions = { ...build.rollupOptions, output };
    },
    generateBundle: {
      order: 'post',
      handler({ format }, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find(({ fileName }) => fileName === ENTRY);
        if (format !== 'cjs' || entry === undefined) return;
        const files = sortIntoFiles(entry, chunks);
        for (const chunk of chunks) if (chunk !== entry) delete bundle[chunk.fileName];
        const atStart = textOf(files.get(ENTRY)!);
        files.delete(ENTRY);
        const places: Record<string, string> = {};
        for (const [fileName, parts] of files) {
          for (const part of parts) places[part.fileName] = `/${fileName}`;
          this.emitFile({ type: 'asset', fileName, source: textOf(parts) });
        }
        entry.code = `${loaderOf(places)}\n${atStart}\nstart(${JSON.stringify(ENTRY)});`;
      },
    },
  };
}

/** Which chunks go into which file; the files in the order in which they are needed. */
function sortIntoFiles(entry: Rollup.OutputChunk, chunks: Rollup.OutputChunk[]): Map<string, Rollup.OutputChunk[]> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const placed = new Set<Rollup.OutputChunk>();
  /** A chunk after what it imports, in so far as no file before has it. */
  const take = (chunk: Rollup.OutputChunk): Rollup.OutputChunk[] => {
    if (placed.has(chunk)) return [];
    placed.add(chunk);
    return [...chunk.imports.flatMap((name) => take(byName.get(name)!)), chunk];
  };
  const late = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
  const chunkOf = (module: string): Rollup.OutputChunk => {
    const found = late.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`));
    if (found === undefined) throw new Error(`The worker does not import ${module} late: correct wxt.worker-files.ts.`);
    return found;
  };
  return new Map([
    [ENTRY, [entry, ...AT_START.map(chunkOf)].flatMap(take)],
    ['worker/pages.js', FOR_PAGES.map(chunkOf).flatMap(take)],
    ['worker/records.js', late.flatMap(take)],
  ]);
}

/** In brackets, so that a function which is about to be called is compiled at once, not read through first. */
function textOf(chunks: readonly Rollup.OutputChunk[]): string {
  return chunks
    .map(({ fileName, code }) => `part(${JSON.stringify(fileName)},(function(require,exports,module){${code}\n}));`)
    .map(inAscii)
    .join('\n');
}

/** A browser reads a script of plain characters as it lies there; one other character, and it widens all of them. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Runs in the worker, as the text that it is. A chunk asks for another one by its path, of which the name counts. */
function loaderOf(places: Record<string, string>): string {
  return String.raw`((places)=>{
const makers=new Map(),made=new Map();
self.part=(name,maker)=>makers.set(name,maker);
const load=(path)=>{
const name=path.slice(path.lastIndexOf('/')+1);
const known=made.get(name);
if(known)return known.exports;
if(!makers.has(name))importScripts(places[name]);
const module={exports:{}};
made.set(name,module);
try{makers.get(name)(load,module.exports,module)}catch(error){made.delete(name);throw error}
return module.exports;
};
self.addEventListener('install',()=>importScripts(...new Set(Object.values(places))));
self.start=load;
})(${JSON.stringify(places)});`;
}
