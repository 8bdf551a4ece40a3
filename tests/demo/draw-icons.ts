import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../support/launch-browser.ts';

/** The pictures the browser asks for; the smallest has a drawing of its own. */
const SIZES = [16, 32, 48, 96, 128];
const FOLDER = path.resolve(import.meta.dirname, '../../public/icons');

/** Renders the icons from their drawings: `npm exec -- node tests/demo/draw-icons.ts` after changing one. */
const { browser, close } = await launchBrowser({ extensions: [] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    const drawing = await readFile(path.join(FOLDER, size === 16 ? 'icon-small.svg' : 'icon.svg'), 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await writeFile(path.join(FOLDER, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await close();
}
