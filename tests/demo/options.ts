import { parseArgs } from 'node:util';

/** How the demo was asked to run. */
export interface DemoOptions {
  /** Port of the helpdesk; 0 takes any free one. */
  port: number;
  /** Language of the browser and of the helpdesk. */
  lang: 'en' | 'fr';
  /** Drives the main job by itself, prints what happens and writes pictures. */
  tour: boolean;
  /** True when a window is to be seen. */
  headed: boolean;
  /** Leaves browser and helpdesk open when the tour is over. */
  keep: boolean;
}

/** What `npm run demo -- --help` prints. */
export const HELP = `npm run demo -- [options]

Builds the extension, serves an invented helpdesk on this machine, and opens a browser with both, 2,000 sample
contacts included. Nothing leaves the machine; the browser's profile is thrown away at the end.

  --tour          drive the main job without hands, print each step, write pictures to .output/demo
                  (by itself where there is no display)
  --headed        show the browser during the tour
  --keep          leave everything open after the tour
  --lang fr|en    language of the browser and the helpdesk (default: en)
  --port <n>      port of the helpdesk (default: any free one)
`;

/** Reads the command line. Throws with one line to show when it is wrong; `help` when it was asked for. */
export function readOptions(
  args: readonly string[],
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): DemoOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tour: { type: 'boolean', default: false },
      headed: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  if (values.lang !== 'en' && values.lang !== 'fr') throw new Error(`--lang is en or fr, not ${values.lang}`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port is a port, not ${values.port}`);
  const display = hasDisplay(platform, env);
  const tour = values.tour || !display;
  return { port, lang: values.lang, tour, headed: display && (values.headed || !tour), keep: values.keep };
}

/** Whether a window could be seen: Linux without X or Wayland has none. */
function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
