import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { OrganizationChoiceModel } from '#lib/state/organization-choice.ts';
import type { SiteChoiceModel } from '#lib/state/site-choice.ts';
import type { ManyField } from '../list/many-field.ts';
import { notesField, ownFields } from '../list/own-fields.ts';
import type { Translate } from '../ui/translation.ts';

/** Choices of language and time zone, by what a record keeps. */
export interface ContactFieldChoices {
  languages: readonly { code: string; name: string }[];
  timeZones: readonly string[];
  organization: OrganizationChoiceModel;
  sites: SiteChoiceModel;
  /** The team's own fields of contacts. */
  attributes: readonly AttributeDefinition[];
}

/** The fields of contacts that many of them can get the same value in. */
export function contactFields(
  { languages, timeZones, organization, sites, attributes }: ContactFieldChoices,
  translate: Translate,
): ManyField[] {
  const none = { code: '', name: translate('list.empty') };
  return [
    {
      id: 'add-organization',
      label: translate('list.addOrganization'),
      kind: 'organization',
      model: organization,
      offersNew: true,
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
      id: 'title',
      label: translate('quickAdd.jobTitle'),
      hint: translate('list.titleHint'),
      kind: 'text',
      maxLength: 120,
      toEdit: (text) => ({ field: 'title', value: text === '' ? null : text }),
    },
    {
      id: 'siteId',
      label: translate('field.site'),
      hint: translate('list.siteHint'),
      kind: 'site',
      model: organization,
      sites,
      toEdit: (value) => ({ field: 'siteId', value }),
    },
    {
      id: 'no-site',
      label: translate('list.removeSite'),
      kind: 'deed',
      toEdit: () => ({ field: 'siteId', value: null }),
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
    notesField(translate),
    ...ownFields(attributes, translate),
  ];
}
