import type { AttributeValue } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeOwner } from '#lib/domain/definition/definition.ts';
import type { FieldChange } from '#lib/messages/protocol/change.ts';
import { attributeName, useAttributeWords } from '../definition/AttributeFields.tsx';
import { useChoiceName, useEveryAttribute } from '../definition/choices.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { fieldName } from './field-names.ts';
import { linesOf } from './field-values.ts';

/** What a change altered: each field with what went and what came. */
export function FieldChanges({ owner, fields }: { owner: AttributeOwner; fields: readonly FieldChange[] }) {
  const { translate, locale } = useLanguage();
  const valueWords = useAttributeWords();
  const every = useEveryAttribute(owner);
  const attribute = (id: string, value: AttributeValue): string => {
    const definition = every.find((each) => each.id === id);
    const name = definition ? attributeName(definition) : translate('attributes.unknown');
    return `${translate('history.field', { field: name })} ${valueWords(definition, value)}`;
  };
  const words = { translate, locale, choiceName: useChoiceName(), attribute };
  return (
    <ul>
      {fields.map(({ field, before, after }) => {
        const [was, is] = [linesOf(field, before, words), linesOf(field, after, words)];
        const gone = was.filter((line) => !is.includes(line));
        const come = is.filter((line) => !was.includes(line));
        return (
          <li key={field} class="sc-field-change">
            <span class="sc-field-change__name">
              {translate('history.field', { field: fieldName(field, translate) })}
            </span>{' '}
            {gone.length > 0 ? (
              <del>
                <OutsideText>{gone.join('; ')}</OutsideText>
              </del>
            ) : undefined}
            {gone.length > 0 && come.length > 0 ? ' → ' : undefined}
            {come.length > 0 ? (
              <ins>
                <OutsideText>{come.join('; ')}</OutsideText>
              </ins>
            ) : undefined}
            {gone.length === 0 && come.length === 0 ? translate('history.rearranged') : undefined}
          </li>
        );
      })}
    </ul>
  );
}
