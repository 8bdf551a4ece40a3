import { type AttributeValue, choiceName, fitsAttribute } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeDefinition, AttributeOwner, AttributeType } from '#lib/domain/definition/definition.ts';
import { fold } from '#lib/domain/search/fold.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';

/** One choice while it is typed; without a code it is a new one. */
export interface ChoiceRow {
  /** Tells the rows of a form apart. */
  key: string;
  /** What records keep. */
  code?: string;
  name: string;
}

/** An attribute while it is defined (R44). */
export interface AttributeDraft {
  owner: AttributeOwner;
  name: string;
  type: AttributeType;
  required: boolean;
  choices: readonly ChoiceRow[];
  /** As typed; empty is none. Of a choice the key of its row. */
  start: string;
}

/** What is wrong with a definition. */
export type AttributeDraftMistake = 'name' | 'name-taken' | 'choices' | 'choice-twice' | 'start';

/** A definition as a form begins with it; a new one without any. */
export function attributeDraftOf(owner: AttributeOwner, definition?: AttributeDefinition): AttributeDraft {
  if (definition === undefined) return { owner, name: '', type: 'text', required: false, choices: [], start: '' };
  const { name, code, type, required, choices, default: start } = definition;
  return {
    owner,
    name: name ?? code,
    type,
    required,
    choices: choices.map((choice) => ({ key: choice, code: choice, name: choiceName(definition, choice) })),
    start: start === undefined ? '' : String(start),
  };
}

function filledRows({ choices }: AttributeDraft): ChoiceRow[] {
  return choices.map((row) => ({ ...row, name: row.name.trim() })).filter(({ name }) => name !== '');
}

/** The choices with what records keep of each: a new one keeps its first name, unless another one's records do. */
function codedRows(draft: AttributeDraft, definition: AttributeDefinition | undefined): Required<ChoiceRow>[] {
  const renamed = Object.keys(definition?.choiceNames ?? {});
  const rows = filledRows(draft);
  const taken = new Set([...renamed, ...rows.flatMap(({ code }) => code ?? [])]);
  return rows.map((row) => {
    if (row.code !== undefined) return { ...row, code: row.code };
    let code = row.name;
    for (let number = 2; taken.has(code); number += 1) code = `${row.name} (${number})`;
    taken.add(code);
    return { ...row, code };
  });
}

function startOf(draft: AttributeDraft, rows: readonly Required<ChoiceRow>[]): AttributeValue | undefined {
  const { type, start } = draft;
  if (start === '') return undefined;
  if (type === 'yes-no') return start === 'true';
  if (type === 'choice') return rows.find(({ key }) => key === start)?.code;
  return type === 'number' ? Number(start) : start;
}

/** What is wrong with a definition, if anything; `others` are the owner's other attributes in force. */
export function attributeDraftMistake(
  draft: AttributeDraft,
  others: readonly AttributeDefinition[],
  definition?: AttributeDefinition,
): AttributeDraftMistake | undefined {
  const name = draft.name.trim();
  if (name === '') return 'name';
  if (others.some((each) => each.id !== definition?.id && fold(each.name ?? each.code) === fold(name)))
    return 'name-taken';
  const rows = codedRows(draft, definition);
  if (draft.type === 'choice') {
    if (rows.length === 0) return 'choices';
    if (new Set(rows.map((row) => fold(row.name))).size < rows.length) return 'choice-twice';
  }
  const start = startOf(draft, rows);
  const fits = start === undefined || fitsAttribute({ type: draft.type, choices: rows.map(({ code }) => code) }, start);
  return fits ? undefined : 'start';
}

/** What is asked of the worker to keep a definition that has no mistake. */
export function attributeRequest(
  draft: AttributeDraft,
  id: string,
  definition?: AttributeDefinition,
): Request<'definition.save-attribute'> {
  const { owner, type, required } = draft;
  const rows = type === 'choice' ? codedRows(draft, definition) : [];
  const names = Object.fromEntries(rows.map(({ code, name }) => [code, name]));
  // Names of choices that are offered no more are kept for the records that have them.
  const kept = Object.entries({ ...definition?.choiceNames, ...names }).filter(([code, name]) => code !== name);
  return {
    id,
    owner,
    type,
    name: draft.name.trim(),
    required,
    choices: rows.map(({ code }) => code),
    choiceNames: Object.fromEntries(kept),
    default: startOf(draft, rows) ?? null,
  };
}
