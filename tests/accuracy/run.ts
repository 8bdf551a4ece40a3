import { mailLines, phoneLines } from './lines.ts';
import { findInText } from './find-in-text.ts';
import { PEERS } from './peers.ts';
import { scoreOf } from './score.ts';

/*
 * `npm run accuracy`: how well addresses are found in running text, ours and others', on the same lines; one JSON
 * object per finder and medium on stdout. With `-- --misses`, what we got wrong goes to stderr, line by line.
 */
const showMisses = process.argv.includes('--misses');

function print(finder: string, medium: string, answers: { expected: string[]; found: string[]; text: string }[]): void {
  process.stdout.write(`${JSON.stringify({ finder, medium, ...scoreOf(answers) })}\n`);
  if (finder !== 'sidecard' || !showMisses) return;
  for (const { expected, found, text } of answers) {
    const [missing, wrong] = [
      expected.filter((value) => !found.includes(value)),
      found.filter((value) => !expected.includes(value)),
    ];
    if (missing.length + wrong.length > 0) process.stderr.write(`${JSON.stringify({ text, missing, wrong })}\n`);
  }
}

const phones = phoneLines().map((line) => ({ ...line, expected: line.phones.map(({ e164 }) => e164) }));
const mails = mailLines().map((line) => ({ ...line, expected: line.mails }));

print(
  'sidecard',
  'phone',
  phones.map(({ text, region, expected }) => ({
    text,
    expected,
    found: findInText(text, region ?? undefined).phones.map(({ e164 }) => e164),
  })),
);
print(
  'sidecard',
  'phone and extension',
  phones.map(({ text, region, phones: wanted }) => ({
    text,
    expected: wanted.map(({ e164, ext }) => `${e164} x${ext ?? ''}`),
    found: findInText(text, region ?? undefined).phones.map(({ e164, ext }) => `${e164} x${ext ?? ''}`),
  })),
);
print(
  'sidecard',
  'email',
  mails.map(({ text, expected }) => ({
    text,
    expected,
    found: findInText(text, undefined).mails.map(({ value }) => value),
  })),
);
for (const { name, phones: findPhones, mails: findMails } of PEERS) {
  if (findPhones)
    print(
      name,
      'phone',
      phones.map(({ text, region, expected }) => ({ text, expected, found: findPhones(text, region) })),
    );
  if (findMails)
    print(
      name,
      'email',
      mails.map(({ text, expected }) => ({ text, expected, found: findMails(text) })),
    );
}
