import { type ReadonlySignal, signal } from '@preact/signals';
import { attributesInForce } from '#lib/domain/definition/attribute-value.ts';
import { codeFor } from '#lib/domain/definition/code-for.ts';
import { isFreeList } from '#lib/domain/definition/typed-choice.ts';
import type { AttributeDefinition, AttributeOwner, ChoiceList, Definition } from '#lib/domain/definition/definition.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Request } from '#lib/messages/protocol/protocol.ts';
import { createTurns } from './turns.ts';

type DefinitionWrite = 'definition.save-choice' | 'definition.save-attribute' | 'definition.order-attributes';

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
  /** Defines an attribute or changes one (R44); what is left out stays. Answers whether it was kept. */
  saveAttribute: (change: Request<'definition.save-attribute'>) => Promise<boolean>;
  orderAttributes: (owner: AttributeOwner, ids: string[]) => Promise<boolean>;
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

  async function write<Name extends DefinitionWrite>(name: Name, change: Request<Name>): Promise<boolean> {
    const answer = await call(name, change);
    failure.value = answer.ok ? undefined : answer.failure;
    await load();
    return answer.ok;
  }
  const saveChoice = (change: Request<'definition.save-choice'>) => write('definition.save-choice', change);

  return {
    definitions,
    failure,
    load,
    saveChoice,
    attributesOf: (owner) => attributesInForce(definitions.value, owner),
    saveAttribute: (change) => write('definition.save-attribute', change),
    orderAttributes: (owner, ids) => write('definition.order-attributes', { owner, ids }),
    addChoice: (list, name) => {
      const own = definitions.value.flatMap((each) => (each.kind === 'choice' && each.list === list ? [each] : []));
      const taken = new Set([...builtIn(list), ...own.map(({ code }) => code)]);
      const position = Math.max(0, ...own.map((each) => each.position + 1));
      const named = name.trim();
      const code = isFreeList(list) && !taken.has(named) ? named : codeFor(name, taken);
      return saveChoice({ list, code, name, position });
    },
  };
}
