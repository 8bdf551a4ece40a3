import {
  type ColumnField,
  type ColumnMeaning,
  CONTACT_FIELDS,
  ORGANIZATION_FIELDS,
  type RowKind,
} from '#lib/state/import-model.ts';
import { attributeName } from '../definition/AttributeFields.tsx';
import { useAttributes } from '../definition/choices.ts';
import { Select } from '../ui/Select.tsx';
import { useTranslate } from '../ui/translation.ts';
import { FIELD_WORDS } from './column-words.ts';

/** What is offered, by what the rows are; own fields stand behind, each by its name. */
const FIELDS: Readonly<Record<RowKind, readonly ColumnField[]>> = {
  contacts: CONTACT_FIELDS.filter((field) => field !== 'attribute'),
  organizations: ORGANIZATION_FIELDS,
};

/** Before the id of an own field, where others have the name of theirs. */
const OWN = 'attribute:';

export interface ColumnSelectProps {
  /** What the column is called. */
  name: string;
  /** What the rows of the file are. */
  holds: RowKind;
  meaning: ColumnMeaning | undefined;
  onField: (field: ColumnField, attribute?: string) => void;
}

/** What one column holds: a field that every contact or organization has, or one of the team's own of contacts (R44). */
export function ColumnSelect({ name, holds, meaning, onField }: ColumnSelectProps) {
  const translate = useTranslate();
  const ofContacts = useAttributes('contact');
  const own = holds === 'contacts' ? ofContacts : [];
  const { field = 'ignore', attribute = '' } = meaning ?? {};
  return (
    <Select
      aria-label={translate('import.holdsOf', { column: name })}
      value={field === 'attribute' ? OWN + attribute : field}
      onValue={(value) => {
        if (value.startsWith(OWN)) onField('attribute', value.slice(OWN.length));
        else onField(value as ColumnField);
      }}
    >
      {FIELDS[holds].map((each) => (
        <option key={each} value={each}>
          {translate(FIELD_WORDS[each])}
        </option>
      ))}
      {own.length > 0 ? (
        <optgroup label={translate(FIELD_WORDS.attribute)}>
          {own.map((definition) => (
            <option key={definition.id} value={OWN + definition.id}>
              {definition.required
                ? translate('import.requiredField', { field: attributeName(definition) })
                : attributeName(definition)}
            </option>
          ))}
        </optgroup>
      ) : undefined}
    </Select>
  );
}
