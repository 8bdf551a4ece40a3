import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Build, buildExtension } from '#tests/support/build-extension.ts';

const BROWSERS: Build['browser'][] = ['chrome', 'firefox'];

function manifestOf(browser: Build['browser'], mode: Build['mode']): Record<string, unknown> {
  const folder = buildExtension({ browser, mode });
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  return manifest;
}

describe.each(BROWSERS)('what the store gets for %s', (browser) => {
  it('asks for no host when it is installed, and runs in no page', () => {
    const manifest = manifestOf(browser, 'production');
    expect(manifest['host_permissions'] ?? []).toEqual([]);
    expect(manifest['content_scripts'] ?? []).toEqual([]);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('asks for nothing else that a person is warned of', () => {
    const quiet = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms', 'sidePanel'];
    expect(quiet).toEqual(expect.arrayContaining([...(manifestOf(browser, 'production')['permissions'] as string[])]));
    expect(manifestOf(browser, 'production')['optional_permissions']).toEqual(['notifications']);
  });

  it('loads no code from elsewhere', () => {
    const folder = buildExtension({ browser, mode: 'production' });
    const pages = globSync('*.html', { cwd: folder }).map((page) => readFileSync(path.join(folder, page), 'utf8'));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const page of pages) expect(page).not.toMatch(/(?:src|href)=["'](?:https?:)?\/\//i);
  });

  it('names every string of the manifest in every language', () => {
    const folder = buildExtension({ browser, mode: 'production' });
    const named = [...JSON.stringify(manifestOf(browser, 'production')).matchAll(/__MSG_(\w+)__/g)].map(
      ([, name]) => name,
    );
    for (const language of ['en', 'fr']) {
      const file = path.join(folder, '_locales', language, 'messages.json');
      const messages: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
      expect(Object.keys(messages)).toEqual(expect.arrayContaining(named));
    }
  });
});

it('the demo build is granted this machine alone', () => {
  expect(manifestOf('chrome', 'demo')['host_permissions']).toEqual(['http://localhost/*', 'http://127.0.0.1/*']);
});

describe('the worker for Chromium', () => {
  const folder = () => buildExtension({ browser: 'chrome', mode: 'production' });
  const file = (name: string) => readFileSync(path.join(folder(), name), 'utf8');
  const DATABASE = /Dexie/;

  it('starts without the database, which is in the file that a page needs', () => {
    expect(file('background.js')).not.toMatch(DATABASE);
    expect(file('worker/pages.js')).toMatch(DATABASE);
  });

  it('is in few files, every one of which it imports when it is installed', () => {
    const files = globSync('worker/*', { cwd: folder() });
    expect(files.toSorted()).toEqual(['worker/pages.js', 'worker/queries.js', 'worker/records.js']);
    for (const name of files) expect(file('background.js')).toContain(`"/${name}"`);
  });

  it('imports nothing in the way that a service worker may not', () => {
    for (const name of ['background.js', 'worker/pages.js', 'worker/queries.js', 'worker/records.js'])
      expect(file(name)).not.toMatch(/[^.\w]import\s*\(/);
  });
});
