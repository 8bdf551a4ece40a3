import process from 'node:process';
import { parseArgs } from 'node:util';
import { contacts, millionContacts } from './contacts-bench.ts';
import { csvImport, millionCsvImport } from './csv-import-bench.ts';
import { extension, millionExtension } from './extension-bench.ts';
import type { Bench } from './figure.ts';
import { fewLists, lists } from './lists-bench.ts';
import { longestTask } from './longest-task.ts';
import { firstScan, scan, watching } from './scan.ts';
import { sizes } from './sizes.ts';
import { contactWithMany, notesSearch } from './timeline-bench.ts';

/*
 * `npm run bench`: one JSON line per figure, each with its floor measured in the same run. Read the ratios:
 * milliseconds differ between machines and between runs. `--only <name>` measures one thing.
 */
const BENCHES: readonly Bench[] = [
  sizes,
  scan,
  firstScan,
  watching,
  longestTask,
  contacts,
  extension,
  csvImport,
  millionContacts,
  fewLists,
  lists,
  millionExtension,
  millionCsvImport,
  contactWithMany,
  notesSearch,
];

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const unknown = values.only?.find((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown !== undefined) {
  process.stderr.write(`There is no bench ${unknown}: ${BENCHES.map(({ name }) => name).join(', ')}.\n`);
  process.exit(2);
}
for (const bench of BENCHES) {
  if (values.only !== undefined && !values.only.includes(bench.name)) continue;
  for (const figure of await bench.run()) process.stdout.write(`${JSON.stringify(figure)}\n`);
}
