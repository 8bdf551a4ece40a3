import type { AttributeOwner, AttributeType } from '#lib/domain/definition/definition.ts';
import type { AttributeDraftMistake } from '#lib/state/attribute-draft.ts';
import type { PlainMessageKey } from '../ui/translation.ts';

/** What has attributes. */
export const OWNER_WORDS: Readonly<Record<AttributeOwner, PlainMessageKey>> = {
  contact: 'attributes.ofContacts',
  organization: 'attributes.ofOrganizations',
  site: 'attributes.ofSites',
};

/** What an attribute may hold. */
export const TYPE_WORDS: Readonly<Record<AttributeType, PlainMessageKey>> = {
  text: 'attributes.text',
  number: 'attributes.number',
  date: 'attributes.date',
  choice: 'attributes.choice',
  'yes-no': 'attributes.yesNo',
};

/** What is wrong with a definition. */
export const MISTAKE_WORDS: Readonly<Record<AttributeDraftMistake, PlainMessageKey>> = {
  name: 'attributes.nameMissing',
  'name-taken': 'attributes.nameTaken',
  choices: 'attributes.choicesMissing',
  'choice-twice': 'attributes.choiceTwice',
  start: 'attributes.unfit',
};
