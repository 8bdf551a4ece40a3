import { type ReadonlySignal, signal } from '@preact/signals';
import type { AttributeDefinition, AttributeOwner, ChoiceList, Definition } from '#lib/domain/definition/definition.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { createTurns } from './turns.ts';

/** What the team defined: choices of lists and attributes (R42, R44). */
export interface DefinitionsModel {
  definitions: ReadonlySignal<readonly Definition[]>;
  failure: ReadonlySignal<Failure | undefined>;
  load: () => Promise<void>;
  /** The attributes in force of an owner, in their order. */
  attributesOf: (owner: AttributeOwner) => AttributeDefinition[];
  /** Adds or changes one choice of a list; what is left out stays. Answers whether it was kept. */
  saveChoice: (change: Request<'definition.save-choice'>) => Promise<boolean>;
  /** Adds a choice of this name, under a code of its own. */
  addChoice: (list: ChoiceList, name: string) => Promise<boolean>;
}

/** A code for a new choice: its name in small letters with dashes, unless one has it already. */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50) || 'choice';
  let code = base;
  for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`;
  return code;
}

/** Makes the model; nothing is asked for before `load`. */
export function createDefinitionsModel(
  call: Call,
  builtIn: (list: ChoiceList) => readonly string[] = () => [],
): DefinitionsModel {
  const definitions = signal<readonly Definition[]>([]);
  const failure = signal<Failure>();
  const turns = createTurns();

  async function load(): Promise<void> {
    const isNewest = turns.next();
    const answer = await call('definition.list', {});
    if (isNewest() && answer.ok) definitions.value = answer.value;
  }

  async function saveChoice(change: Request<'definition.save-choice'>): Promise<boolean> {
    const answer = await call('definition.save-choice', change);
    failure.value = answer.ok ? undefined : answer.failure;
    await load();
    return answer.ok;
  }

  return {
    definitions,
    failure,
    load,
    saveChoice,
    attributesOf: (owner) =>
      definitions.value
        .filter((each): each is AttributeDefinition => each.kind === 'attribute' && each.owner === owner)
        .filter(({ retired }) => !retired)
        .toSorted((one, other) => one.position - other.position),
    addChoice: (list, name) => {
      const own = definitions.value.flatMap((each) => (each.kind === 'choice' && each.list === list ? [each] : []));
      const taken = new Set([...builtIn(list), ...own.map(({ code }) => code)]);
      const position = Math.max(0, ...own.map((each) => each.position + 1));
      return saveChoice({ list, code: codeFor(name, taken), name, position });
    },
  };
}
