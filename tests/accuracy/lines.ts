import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT } from '#tests/support/build-extension.ts';

const phoneLineSchema = z.object({
  text: z.string(),
  /** Country in which national numbers are read; `null` when there is none. */
  region: z.string().nullable(),
  phones: z.array(z.object({ e164: z.string(), ext: z.string().optional() })),
});

const mailLineSchema = z.object({ text: z.string(), mails: z.array(z.string()) });

export type PhoneLine = z.infer<typeof phoneLineSchema>;
export type MailLine = z.infer<typeof mailLineSchema>;

/** The lines with telephone numbers, and without, of tests/fixtures/text. */
export function phoneLines(): PhoneLine[] {
  return z.array(phoneLineSchema).parse(read('phones.jsonl'));
}

/** The lines with mail addresses, and without. */
export function mailLines(): MailLine[] {
  return z.array(mailLineSchema).parse(read('mails.jsonl'));
}

function read(name: string): unknown[] {
  const text = readFileSync(path.join(PROJECT, 'tests', 'fixtures', 'text', name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
