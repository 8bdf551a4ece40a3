import { beforeEach, describe, expect, it } from 'vitest';
import { type AttributeDefinition, attributeDefinitionSchema } from '#lib/domain/definition/definition.ts';
import { succeed } from '#lib/domain/result.ts';
import { createImportModel, type ImportFile } from '#lib/state/import-model.ts';
import { createMappingMemory } from '#lib/state/mapping-memory.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf } from '#tests/support/view-builders.ts';
import { encoded } from '../interchange/encoded.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};

beforeEach(() => kept.clear());

function modelOf(attributes: readonly AttributeDefinition[] = []) {
  const worker = scriptedWorker({
    'interchange.check': () => succeed({ verdicts: [], write: 1 }),
    'interchange.unfinished': () => succeed(null),
  });
  const model = createImportModel({
    call: worker.call,
    newId: () => idOf(1),
    memory: createMappingMemory(storage),
    words: { header: { line: '', reason: '' }, reason: () => '' },
    attributes: () => attributes,
    onImported: () => {},
  });
  const file = (): Extract<ImportFile, { format: 'csv' }> => {
    const { value } = model.state;
    if (value.step !== 'columns' || value.as.format !== 'csv') throw new Error(`at ${value.step}`);
    return value.as;
  };
  return { model, worker, file };
}

const fields = (as: Extract<ImportFile, { format: 'csv' }>) => as.meanings.map(({ field }) => field);

describe('how a file is read', () => {
  it('is guessed, and changed by the reader, with what it then says', async () => {
    const { model, file } = modelOf();
    await model.choose(new File([encoded('Имя;Почта\nИван;ivan@x.example\n', 'windows-1251')], 'a.csv'));
    expect(file()).toMatchObject({ encoding: 'windows-1251', delimiter: ';', headers: ['Имя', 'Почта'] });
    await model.setReading({ encoding: 'windows-1252' });
    expect(file()).toMatchObject({ encoding: 'windows-1252', headers: ['Èìÿ', 'Ïî÷òà'] });
    await model.setReading({ delimiter: '^' });
    expect(file()).toMatchObject({ encoding: 'windows-1252', delimiter: '^', headers: ['Èìÿ;Ïî÷òà'] });
    await model.choose(new File(['Name,Email\nAna,ana@x.example\n'], 'b.csv'));
    expect(file()).toMatchObject({ encoding: 'utf-8', delimiter: ',' });
  });

  it('takes the first row for a row, and back', async () => {
    const { model, file } = modelOf();
    await model.choose(new File(['Anna;Schmidt;anna@x.example\nBo;Lind;bo@x.example\n'], 'a.csv'));
    expect(file()).toMatchObject({ hasColumnNames: false, headers: ['', '', ''] });
    expect(fields(file())).toEqual(['givenName', 'familyName', 'email']);
    await model.setReading({ hasColumnNames: true });
    expect(file().headers).toEqual(['Anna', 'Schmidt', 'anna@x.example']);
  });

  it('lets only the newest choice count', async () => {
    const { model, file } = modelOf();
    await model.choose(new File(['a;b,c\n1;2,3\n'], 'a.csv'));
    await Promise.all([model.setReading({ delimiter: ';' }), model.setReading({ delimiter: ',' })]);
    expect(file().headers).toEqual(['a;b', 'c']);
  });
});

describe('what columns hold', () => {
  it('is remembered by their names, and never of columns without any', async () => {
    const first = modelOf();
    const named = () => new File(['Name;Extra\nAna;x\n'], 'a.csv');
    await first.model.choose(named());
    first.model.setColumn(1, 'notes');
    await first.model.check();
    await first.model.choose(new File(['Anna;anna@x.example\n'], 'b.csv'));
    first.model.setColumn(0, 'notes');
    await first.model.check();
    const second = modelOf();
    await second.model.choose(named());
    expect(fields(second.file())).toEqual(['fullName', 'notes']);
    await second.model.choose(new File(['Bert;bert@x.example\n'], 'b.csv'));
    expect(fields(second.file())).toEqual(['fullName', 'email']);
  });

  it('R44: may be own fields of contacts, none of organizations; what was chosen of each is kept beside the other', async () => {
    const seats = attributeDefinitionSchema.parse({
      createdAt: 1,
      createdBy: 'a',
      updatedAt: 1,
      updatedBy: 'a',
      revision: 1,
      ownerId: 'a',
      id: idOf(7),
      visibility: 'public',
      kind: 'attribute',
      owner: 'contact',
      type: 'text',
      code: 'seats',
      name: 'Seats',
    });
    const firms = () => new File(['Name;Domain;Seats\nAna;x.example;3\n'], 'a.csv');
    const { model, file } = modelOf([seats]);
    await model.choose(firms());
    expect([file().holds, ...fields(file())]).toEqual(['organizations', 'name', 'domains', 'ignore']);
    await model.setReading({ holds: 'contacts' });
    expect(fields(file())).toEqual(['fullName', 'ignore', 'attribute']);
    await model.check();
    const later = modelOf();
    await later.model.choose(firms());
    expect([later.file().holds, ...fields(later.file())]).toEqual(['contacts', 'fullName', 'ignore', 'ignore']);
    await later.model.setReading({ holds: 'organizations' });
    expect(fields(later.file())).toEqual(['name', 'domains', 'ignore']);
  });
});
