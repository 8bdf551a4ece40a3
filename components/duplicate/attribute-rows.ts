import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeOwner } from '#lib/domain/definition/definition.ts';
import type { AttributeChoice } from '#lib/domain/merge-choice.ts';
import { attributeName, useAttributeWords } from '../definition/AttributeFields.tsx';
import { useEveryAttribute } from '../definition/choices.ts';
import { useTranslate } from '../ui/translation.ts';
import type { SingleRow } from './MergeTable.tsx';

type Values = Readonly<Record<string, AttributeValue>>;

/** The rows of the attributes that two records have, retired ones too: each is there to be kept (R31, R44). */
export function useAttributeRows(
  owner: AttributeOwner,
): (
  keep: Values,
  other: Values,
  fromOther: ReadonlySet<string>,
  take: (choice: AttributeChoice, isOther: boolean) => void,
) => SingleRow[] {
  const translate = useTranslate();
  const words = useAttributeWords();
  const every = useEveryAttribute(owner);
  return (keep, other, fromOther, take) =>
    [...new Set([...Object.keys(keep), ...Object.keys(other)])].map((id) => {
      const definition = every.find((each) => each.id === id);
      const inWords = (value: AttributeValue | undefined): string =>
        value === undefined ? '' : words(definition, value);
      const choice: AttributeChoice = `attribute:${id}`;
      return {
        id: choice,
        label: definition ? attributeName(definition) : translate('attributes.unknown'),
        keep: inWords(keep[id]),
        other: inWords(other[id]),
        isOther: other[id] !== undefined && (fromOther.has(choice) || keep[id] === undefined),
        onChoose: (isOther) => take(choice, isOther),
      };
    });
}
