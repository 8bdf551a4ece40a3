import { parseArgs } from 'node:util';

/** A file to be served as if it stood at an address. */
export interface CaptureWish {
  kind: 'html';
  file: string;
  url: string;
}

/** One page to probe: a live address, or a file. */
export type PageWish = { kind: 'url'; url: string } | CaptureWish;

/** What the command line asks for. */
export interface ProbeOptions {
  help: boolean;
  pages: PageWish[];
  defaultCountry?: string;
  ownAddresses: string[];
  ownDomains: string[];
  contacts?: string;
  headed: boolean;
}

/** The command line cannot be understood; the message is one line for the person. */
export class BadOptions extends Error {
  override name = 'BadOptions';
}

/** Reads the command line, keeping the order of the pages. Throws `BadOptions`. */
export function readOptions(args: readonly string[]): ProbeOptions {
  const tokens = tokensOf(args);
  const options: ProbeOptions = { help: false, pages: [], ownAddresses: [], ownDomains: [], headed: false };
  let file: string | undefined;
  for (const { name, value } of tokens) {
    if (file !== undefined && name !== 'as') throw new BadOptions(`--html ${file} needs --as <its address> after it.`);
    if (name === 'help') options.help = true;
    else if (name === 'headed') options.headed = true;
    else if (name === 'url') options.pages.push({ kind: 'url', url: webAddress(value, '--url') });
    else if (name === 'html') file = value;
    else if (name === 'as') {
      if (file === undefined) throw new BadOptions(`--as ${value} needs --html <file> before it.`);
      options.pages.push({ kind: 'html', file, url: webAddress(value, '--as') });
      file = undefined;
    } else if (name === 'default-country') options.defaultCountry = country(value);
    else if (name === 'contacts') options.contacts = value;
    else if (isAddress(value)) options.ownAddresses.push(value);
    else options.ownDomains.push(value.replace(/^@/, ''));
  }
  if (file !== undefined) throw new BadOptions(`--html ${file} needs --as <its address> after it.`);
  if (!options.help && options.pages.length === 0) {
    throw new BadOptions('Nothing to probe: give --url <url>, or --html <file> --as <url>. See --help.');
  }
  return options;
}

function tokensOf(args: readonly string[]): { name: string; value: string }[] {
  try {
    const { tokens } = parseArgs({
      args: [...args],
      tokens: true,
      options: {
        url: { type: 'string', multiple: true },
        html: { type: 'string', multiple: true },
        as: { type: 'string', multiple: true },
        'default-country': { type: 'string' },
        own: { type: 'string', multiple: true },
        contacts: { type: 'string' },
        headed: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return tokens.flatMap((token) => (token.kind === 'option' ? [{ name: token.name, value: token.value ?? '' }] : []));
  } catch (error) {
    throw new BadOptions(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function webAddress(value: string, option: string): string {
  const url = URL.parse(value);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new BadOptions(`${option} ${value} is not an http: or https: address.`);
  }
  return url.href;
}

function country(value: string): string {
  const code = value.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) throw new BadOptions(`--default-country ${value} is not a two-letter country code.`);
  return code;
}

/** A mail address or a telephone number; anything else is a domain. `@meridia.example` is a domain too. */
function isAddress(value: string): boolean {
  return /[^@]@/.test(value) || !/[a-z]/i.test(value);
}
