import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { PROJECT } from '#tests/support/build-extension.ts';

/**
 * Bundles a module of `in-page/` with the project's code it imports, minified as in the extension, to a script that
 * puts its exports under `globalThis.bench`.
 */
export async function bundle(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: { entry: path.join(import.meta.dirname, 'in-page', module), name: 'bench', formats: ['iife'] },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${module} gave no script.`);
  return `${chunk.code};globalThis.bench=bench;`;
}

/** Calls a function that a bundle brought into the page. */
export async function callInPage<Value>(page: Page, name: string, ...values: readonly unknown[]): Promise<Value> {
  return page.evaluate(
    (wanted, given) => {
      const exported: unknown = Reflect.get(globalThis, 'bench');
      const called: unknown =
        typeof exported === 'object' && exported !== null ? Reflect.get(exported, wanted) : undefined;
      if (typeof called !== 'function') throw new Error(`The page has no function ${wanted}.`);
      return Reflect.apply(called, undefined, given);
    },
    name,
    values,
  );
}
