import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { countryCodes } from '#lib/domain/address/country-codes.ts';
import { findInText } from './find-in-text.ts';

/*
 * `npm run detect -- <lines.jsonl>`: reads one JSON object `{text, region}` per line, from the file or, without one,
 * from stdin, and prints what is found in each: `{phones: [{e164, ext, start, end}], mails: [{value, start, end}]}`.
 * `region` is the country of national numbers; without it, or with null, only international ones are found.
 */
const lineSchema = z.object({ text: z.string(), region: z.string().nullish() });
const countries = new Set<string>(countryCodes());

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function read(file: string | undefined): string {
  try {
    return readFileSync(file ?? 0, 'utf8');
  } catch (error) {
    return fail(`${file ?? 'stdin'} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const lines = read(process.argv[2]).split(/\r?\n/);
for (const [index, line] of lines.entries()) {
  if (line.trim() === '') continue;
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    fail(`Line ${index + 1} is no JSON: ${line.slice(0, 80)}`);
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) fail(`Line ${index + 1} is no {text, region}: ${line.slice(0, 80)}`);
  const { text, region } = parsed.data;
  const country = region?.toUpperCase();
  process.stdout.write(
    `${JSON.stringify(findInText(text, country && countries.has(country) ? country : undefined))}\n`,
  );
}
