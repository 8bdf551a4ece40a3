import { type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { attributesInForce } from '#lib/domain/definition/attribute-value.ts';
import { choicesOf } from '#lib/domain/definition/choices-of.ts';
import {
  type AttributeDefinition,
  type AttributeOwner,
  type ChoiceList,
  choiceListSchema,
  type Definition,
} from '#lib/domain/definition/definition.ts';
import type { ListedChoices } from '#lib/state/import-model.ts';
import { type Translate, useTranslate } from '../ui/translation.ts';
import { CHOICE_NAMES } from './choice-names.ts';

/** Without definitions of the team the built-in lists stand alone. */
const DefinitionsContext = createContext<ReadonlySignal<readonly Definition[]>>(signal([]));

/** Tells every component below it what the team defined. */
export const DefinitionsProvider = DefinitionsContext.Provider;

/** A choice for a form: what a record keeps, and what it is called. */
export interface NamedChoice {
  code: string;
  name: string;
}

/** What a list calls a code: as the team named it, else as the interface does, else the code itself. */
export function useChoiceName(): (list: ChoiceList, code: string) => string {
  const definitions = useContext(DefinitionsContext).value;
  const translate = useTranslate();
  return (list, code) => {
    const own = definitions.find((each) => each.kind === 'choice' && each.list === list && each.code === code)?.name;
    const names = CHOICE_NAMES[list];
    const key = Object.hasOwn(names, code) ? names[code] : undefined;
    return own ?? (key ? translate(key) : code);
  };
}

/** What a list offers, by name. A value that a record has is offered too although it was retired. */
export function useChoices(list: ChoiceList, present?: string): NamedChoice[] {
  const definitions = useContext(DefinitionsContext).value;
  const nameOf = useChoiceName();
  const codes = choicesOf(list, definitions).map(({ code }) => code);
  const all = present === undefined || present === '' || codes.includes(present) ? codes : [...codes, present];
  return all.map((code) => ({ code, name: nameOf(list, code) }));
}

/** What every list offers, by name: as the team named it, else as the interface does. */
export function listedChoices(definitions: readonly Definition[], translate: Translate): ListedChoices {
  const lists = choiceListSchema.options.map((list) => {
    const choices = choicesOf(list, definitions).map(({ code, name }) => {
      const key = CHOICE_NAMES[list][code];
      return { code, name: name ?? (key ? translate(key) : code) };
    });
    return [list, choices] as const;
  });
  return Object.fromEntries(lists);
}

/** The team's attributes of an owner in their order, retired ones left out (R44). */
export function useAttributes(owner: AttributeOwner): AttributeDefinition[] {
  const definitions = useContext(DefinitionsContext).value;
  return useMemo(() => attributesInForce(definitions, owner), [definitions, owner]);
}

/** All attributes of an owner, retired ones too. */
export function useEveryAttribute(owner: AttributeOwner): AttributeDefinition[] {
  const definitions = useContext(DefinitionsContext).value;
  return definitions.filter((each): each is AttributeDefinition => each.kind === 'attribute' && each.owner === owner);
}
