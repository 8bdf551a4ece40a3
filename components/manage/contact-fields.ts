import type { OrganizationChoiceModel } from '#lib/state/organization-choice.ts';
import type { ManyField } from '../list/many-field.ts';
import type { Translate } from '../ui/translation.ts';

/** Choices of language and time zone, by what a record keeps. */
export interface ContactFieldChoices {
  languages: readonly { code: string; name: string }[];
  timeZones: readonly string[];
  organization: OrganizationChoiceModel;
}

/** The fields of contacts that many of them can get the same value in. */
export function contactFields(
  { languages, timeZones, organization }: ContactFieldChoices,
  translate: Translate,
): ManyField[] {
  const none = { code: '', name: translate('list.empty') };
  return [
    {
      id: 'add-organization',
      label: translate('list.addOrganization'),
      kind: 'organization',
      model: organization,
      toEdit: (value) => ({ field: 'add-organization', value }),
    },
    {
      id: 'remove-organization',
      label: translate('list.removeOrganization'),
      kind: 'organization',
      model: organization,
      toEdit: (value) => ({ field: 'remove-organization', value }),
    },
    {
      id: 'doNotCall',
      label: translate('contactPage.doNotCall'),
      kind: 'choice',
      choices: [
        { code: 'yes', name: translate('record.yes') },
        { code: 'no', name: translate('record.no') },
      ],
      toEdit: (code) => ({ field: 'doNotCall', value: code === 'yes' }),
    },
    {
      id: 'language',
      label: translate('field.language'),
      kind: 'choice',
      choices: [none, ...languages],
      toEdit: (code) => ({ field: 'language', value: code === '' ? null : code }),
    },
    {
      id: 'timeZone',
      label: translate('field.timeZone'),
      kind: 'choice',
      choices: [none, ...timeZones.map((code) => ({ code, name: code }))],
      toEdit: (code) => ({ field: 'timeZone', value: code === '' ? null : code }),
    },
  ];
}
