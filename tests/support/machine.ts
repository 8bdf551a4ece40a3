import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import process from 'node:process';

/** What the browser finder sees and does of the computer it runs on; tests pass another one. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  /** True for root, who may install packages. */
  root: boolean;
  /** True when a file is there and may be executed. */
  exists(path: string): boolean;
  /** Names in a folder, sorted newest version first; none when there is no such folder. */
  list(folder: string): string[];
  /** Runs a command to its end; true when it succeeded. Its output is kept away from standard output. */
  run(command: string, args: readonly string[], env?: Record<string, string>): boolean;
  /** Says one line to the person, on standard error. */
  say(line: string): void;
}

/** The computer this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    root: process.getuid?.() === 0,
    exists: isExecutable,
    list: namesIn,
    run: (command, args, env) =>
      spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, ...env }, timeout: 600_000 }).status === 0,
    say: (line) => process.stderr.write(`${line}\n`),
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  } catch {
    return [];
  }
}
