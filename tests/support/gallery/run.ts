import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { AxeResults } from 'axe-core';
import { launch, type Page } from 'puppeteer-core';
import { build, type InlineConfig, preview } from 'vite';
import { scenes } from './scenes.ts';

/*
 * Photographs every state of the panel and runs axe on it: `node tests/support/gallery/run.ts [scene …]`.
 * Pictures go to `.output/gallery`, as `scene.language.scheme.png`. Exits with 1 when axe finds a violation.
 */
const OUT = '.output/gallery';
const WIDTH = Number(process.env.GALLERY_WIDTH ?? 360);
const HEIGHT = 640;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function examine(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n').join(' ') ?? ''}`),
  );
}

async function photograph(page: Page, base: string, name: string, lang: string, scheme: 'light' | 'dark') {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  const problems: string[] = [];
  const onError = (error: unknown) => problems.push(`error: ${String(error)}`);
  page.on('pageerror', onError);
  await page.goto(`${base}?scene=${name}&lang=${lang}`);
  await page.waitForSelector('body[data-ready]', { timeout: 20_000 });
  problems.push(...(await examine(page)));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > WIDTH) problems.push(`wider than the panel: ${width} px`);
  // A panel as high as what it shows: what sticks to its foot must not stand over the middle of the picture.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: WIDTH, height: Math.max(height, HEIGHT), deviceScaleFactor: 2 });
  await page.screenshot({ path: join(OUT, `${name}.${lang}.${scheme}.png`), fullPage: true });
  await page.setViewport({ width: WIDTH, height: HEIGHT, deviceScaleFactor: 2 });
  page.off('pageerror', onError);
  return problems;
}

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const wanted = process.argv.slice(2);
  const names = Object.keys(scenes).filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  const config = {
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    plugins: [preact({ reactAliasesEnabled: false })],
    build: { outDir: join(process.cwd(), OUT, 'page'), emptyOutDir: true, minify: false, target: 'es2023' },
    preview: { port: 0, host: '127.0.0.1' },
  } as const satisfies InlineConfig;
  await build(config);
  const server = await preview(config);
  const base = server.resolvedUrls?.local[0] ?? '';
  const browser = await launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const report: string[] = [];
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: WIDTH, height: HEIGHT, deviceScaleFactor: 2 });
    for (const name of names) {
      for (const [lang, scheme] of [
        ['en', 'light'],
        ['fr', 'dark'],
        ...(process.env.GALLERY_ALL
          ? [
              ['en', 'dark'],
              ['fr', 'light'],
            ]
          : []),
      ] as const) {
        const problems = await photograph(page, base, name, lang, scheme as 'light' | 'dark');
        report.push(...problems.map((problem) => `${name} ${lang} ${scheme}: ${problem}`));
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  writeFileSync(join(OUT, 'report.txt'), report.join('\n'));
  console.log(report.length === 0 ? `${names.length} states, nothing to complain about` : report.join('\n'));
  process.exitCode = report.length === 0 ? 0 : 1;
}

await main();
