import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The browsers and modes that the tests, the demo, the probe and the benches build for. */
export interface Build {
  browser: 'chrome' | 'firefox';
  /** `production` is what the stores get; `demo` grants localhost; `probe` grants every host. */
  mode: 'production' | 'demo' | 'probe';
}

/** The project's folder. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');

/** The folder that a build of this kind lies in, whether it is there or not. */
export function outputFolder({ browser, mode }: Build): string {
  return path.join(PROJECT, '.output', `${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`);
}

/**
 * Builds the extension unless its sources are as they were at the last build of that kind, and gives its folder.
 * Throws with the bundler's own words when the build fails.
 */
export function buildExtension(build: Build): string {
  const folder = outputFolder(build);
  const stamp = path.join(PROJECT, '.output', 'stamps', path.basename(folder));
  const sources = stateOfSources();
  if (existsSync(path.join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) {
    return folder;
  }
  const wxt = path.join(PROJECT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const args = [wxt, 'build', '--browser', build.browser, '--mv3', '--mode', build.mode];
  const done = spawnSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, CI: '1' } });
  if (done.status !== 0) {
    throw new Error(`The extension does not build (${build.browser}, ${build.mode}):\n${done.stdout}${done.stderr}`);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
  return folder;
}

const SOURCES = ['{components,entrypoints,lib,public}/**/*', 'package-lock.json', 'tsconfig.json', 'wxt.*.ts'];

/** A digest of every source's name, size and time of change. */
function stateOfSources(): string {
  const digest = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: PROJECT }).sort()) {
    const { size, mtimeMs } = statSync(path.join(PROJECT, file));
    digest.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest('hex');
}
