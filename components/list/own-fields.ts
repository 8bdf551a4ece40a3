import { choiceName } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { attributeName } from '../definition/AttributeFields.tsx';
import type { Translate } from '../ui/translation.ts';
import type { ManyField } from './many-field.ts';

/** The team's own fields that many records can get the same value in (R44). A required one cannot be emptied. */
export function ownFields(definitions: readonly AttributeDefinition[], translate: Translate): ManyField[] {
  return definitions.map((definition): ManyField => {
    const { id, type, required: isRequired, choices } = definition;
    const base = { id: `attribute-${id}`, label: attributeName(definition) };
    const toEdit = (value: string | number | boolean | null) => ({ field: 'attribute', id, value }) as const;
    const none = isRequired ? [] : [{ code: '', name: translate('list.empty') }];
    const orNull = (text: string) => toEdit(text === '' ? null : text);
    switch (type) {
      case 'text':
        return { ...base, kind: 'text', isRequired, maxLength: 2000, toEdit: (text) => orNull(text.trim()) };
      case 'number':
        return { ...base, kind: 'number', isRequired, toEdit };
      case 'date':
        return { ...base, kind: 'date', isRequired, toEdit: orNull };
      case 'choice':
        return {
          ...base,
          kind: 'choice',
          choices: [...none, ...choices.map((code) => ({ code, name: choiceName(definition, code) }))],
          toEdit: orNull,
        };
      case 'yes-no':
        return {
          ...base,
          kind: 'choice',
          choices: [
            ...none,
            { code: 'yes', name: translate('record.yes') },
            { code: 'no', name: translate('record.no') },
          ],
          toEdit: (code) => toEdit(code === '' ? null : code === 'yes'),
        };
    }
  });
}

/** A paragraph for the notes of many records. */
export function notesField(translate: Translate): ManyField {
  return {
    id: 'add-notes',
    label: translate('list.addNotes'),
    hint: translate('list.addNotesHint'),
    kind: 'text',
    isRequired: true,
    isLong: true,
    maxLength: 4000,
    toEdit: (value) => ({ field: 'add-notes', value }),
  };
}
