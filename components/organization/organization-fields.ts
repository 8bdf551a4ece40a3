import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { ManyField } from '../list/many-field.ts';
import { notesField, ownFields } from '../list/own-fields.ts';
import type { NamedChoice } from '../definition/choices.ts';
import type { Translate } from '../ui/translation.ts';

/** What each list offers. */
export type OrganizationFieldChoices = Readonly<
  Record<'type' | 'health' | 'tier' | 'industry', readonly NamedChoice[]>
>;

/** The fields of organizations that many of them can get the same value in. */
export function organizationFields(
  choices: OrganizationFieldChoices,
  attributes: readonly AttributeDefinition[],
  translate: Translate,
): ManyField[] {
  const none = { code: '', name: translate('list.empty') };
  const emptyOr = (code: string): string | null => (code === '' ? null : code);
  return [
    {
      id: 'type',
      label: translate('field.type'),
      kind: 'choice',
      choices: choices.type,
      toEdit: (value) => ({ field: 'type', value }),
    },
    {
      id: 'health',
      label: translate('field.health'),
      kind: 'choice',
      choices: [none, ...choices.health],
      toEdit: (code) => ({ field: 'health', value: emptyOr(code) }),
    },
    {
      id: 'tier',
      label: translate('field.tier'),
      kind: 'choice',
      choices: [none, ...choices.tier],
      toEdit: (code) => ({ field: 'tier', value: emptyOr(code) }),
    },
    {
      id: 'industry',
      label: translate('field.industry'),
      kind: 'choice',
      choices: [none, ...choices.industry],
      toEdit: (code) => ({ field: 'industry', value: emptyOr(code) }),
    },
    {
      id: 'renewalDate',
      label: translate('field.renewalDate'),
      kind: 'date',
      toEdit: (date) => ({ field: 'renewalDate', value: emptyOr(date) }),
    },
    {
      id: 'creditHold',
      label: translate('organization.creditHold'),
      kind: 'choice',
      choices: [
        { code: 'yes', name: translate('record.yes') },
        { code: 'no', name: translate('record.no') },
      ],
      toEdit: (code) => ({ field: 'creditHold', value: code === 'yes' }),
    },
    notesField(translate),
    ...ownFields(attributes, translate),
  ];
}
