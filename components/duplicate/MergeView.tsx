import type { Contact } from '#lib/domain/contact/contact.ts';
import { differingTitles, type MergeField, mergeFieldSchema, mergeValue } from '#lib/domain/contact/merge-contacts.ts';
import type { Comparison, DuplicatesModel } from '#lib/state/duplicates-model.ts';
import { languageName } from '../contact/edit/LanguageSelect.tsx';
import { type PlainMessageKey, useLanguage } from '../ui/translation.ts';
import { useAttributeRows } from './attribute-rows.ts';
import { type BothRow, MergeTable, type SingleRow } from './MergeTable.tsx';

const FIELDS: Readonly<Record<MergeField, PlainMessageKey>> = {
  name: 'duplicates.name',
  language: 'duplicates.language',
  timeZone: 'duplicates.timeZone',
  siteId: 'duplicates.site',
  visibility: 'duplicates.visibility',
};

type BothField = 'addresses' | 'memberships' | 'postalAddresses' | 'socialIds' | 'notes';

const BOTH: readonly (readonly [BothField, PlainMessageKey])[] = [
  ['addresses', 'duplicates.addresses'],
  ['memberships', 'duplicates.organizations'],
  ['postalAddresses', 'duplicates.postal'],
  ['socialIds', 'duplicates.social'],
  ['notes', 'duplicates.notes'],
];

/** The lines that a list of a contact says. */
function linesOf(contact: Contact, field: BothField, { organizations }: Comparison): string[] {
  if (field === 'notes') return contact.notes === undefined ? [] : [contact.notes];
  if (field === 'addresses') return contact.addresses.map(({ value }) => value);
  if (field === 'socialIds') return contact.socialIds.map(({ network, value }) => `${network}: ${value}`);
  if (field === 'memberships')
    return contact.memberships.map(({ organizationId, title }) =>
      [organizations.get(organizationId)?.name ?? '…', title].filter(Boolean).join(', '),
    );
  return contact.postalAddresses.map(({ street, postalCode, city, country }) =>
    [street, postalCode, city, country].filter(Boolean).join(', '),
  );
}

/** Two contacts side by side, and their merging (R31). */
export function MergeView({ model, comparison }: { model: DuplicatesModel; comparison: Comparison }) {
  const { translate, locale } = useLanguage();
  const attributeRows = useAttributeRows('contact');
  const { keep, other, organizations, fromOther } = comparison;
  const inWords = (contact: Contact, field: MergeField): string => {
    const value = mergeValue(contact, field);
    if (field === 'visibility') return translate(value === 'private' ? 'quickAdd.onlyMe' : 'quickAdd.everyone');
    if (field === 'siteId') return comparison.sites.get(value) ?? value;
    return field === 'language' && value !== '' ? languageName(value, locale) : value;
  };
  const differing = mergeFieldSchema.options.filter(
    (field) => field === 'name' || mergeValue(keep, field) !== mergeValue(other, field),
  );
  const singles: SingleRow[] = [
    ...differing.map((field) => ({
      id: field,
      label: translate(FIELDS[field]),
      keep: inWords(keep, field),
      other: inWords(other, field),
      isOther: mergeValue(other, field) !== '' && (fromOther.has(field) || mergeValue(keep, field) === ''),
      onChoose: (isOther: boolean) => model.take(field, isOther),
    })),
    ...differingTitles(keep, other).map(({ organizationId, titles: [one, another] }): SingleRow => {
      const choice = `title:${organizationId}` as const;
      return {
        id: choice,
        label: translate('duplicates.titleIn', { name: organizations.get(organizationId)?.name ?? '…' }),
        keep: one,
        other: another,
        isOther: fromOther.has(choice),
        onChoose: (isOther) => model.take(choice, isOther),
      };
    }),
    ...attributeRows(keep.attributes, other.attributes, fromOther, model.take),
  ];
  const both = BOTH.map(([field, words]): BothRow => ({
    id: field,
    label: translate(words),
    note: translate('duplicates.both'),
    keep: linesOf(keep, field, comparison),
    other: linesOf(other, field, comparison),
  }));
  return (
    <MergeTable
      title={translate('duplicates.mergeTitle')}
      text={translate('duplicates.mergeText')}
      singles={singles}
      both={both}
      merging={model.merging.value}
      onMerge={() => void model.merge()}
      onSwap={model.swap}
      onClose={model.close}
      onApart={() => void model.tellComparedApart()}
    />
  );
}
