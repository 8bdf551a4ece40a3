import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { dataAsText } from './wxt.data-as-text.ts';
import { manifestFor } from './wxt.manifest.ts';
import { plainScripts } from './wxt.plain-scripts.ts';
import { workerFiles } from './wxt.worker-files.ts';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: `${import.meta.dirname}/public/locales` },
  manifest: ({ browser, mode }) => manifestFor(browser, mode),
  vite: ({ browser }) => ({
    plugins: [
      preact({ reactAliasesEnabled: false }),
      dataAsText(),
      plainScripts(),
      ...(browser === 'firefox' ? [] : [workerFiles()]),
    ],
    build: {
      target: 'es2023',
      // Modules of the worker that are loaded late are to be compiled late: not at once, as wrappers in brackets are.
      rolldownOptions: { optimization: { pifeForModuleWrappers: false } },
    },
  }),
  hooks: {
    // The module above turns public/locales into _locales; the sources themselves are not shipped.
    'build:publicAssets': (_wxt, files) => {
      const shipped = files.filter((file) => !file.relativeDest.startsWith('locales/'));
      files.splice(0, files.length, ...shipped);
    },
  },
});
