import type { Plugin } from 'vite';

/**
 * Starts the scripts that run in host pages without WXT's wrapper around them, whose messages a production build never
 * prints: every host page loads these scripts.
 */
export function plainScripts(): Plugin {
  return {
    name: 'sidecard:plain-scripts',
    apply: 'build',
    transform(code, id) {
      if (!id.startsWith('\0virtual:wxt-unlisted-script-entrypoint?')) return undefined;
      const definition = /^import definition from .+;$/m.exec(code)?.[0];
      if (definition === undefined) throw new Error('The wrapper of unlisted scripts has another form than expected.');
      return { code: `${definition}\nexport default definition.main();`, map: null };
    },
  };
}
