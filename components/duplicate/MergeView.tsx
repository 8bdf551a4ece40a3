import type { Contact } from '#lib/domain/contact/contact.ts';
import { differingTitles, type MergeField, mergeFieldSchema, mergeValue } from '#lib/domain/contact/merge-contacts.ts';
import type { Comparison, DuplicatesModel } from '#lib/state/duplicates-model.ts';
import { postalLines } from '../contact/PostalList.tsx';
import { languageName } from '../contact/edit/LanguageSelect.tsx';
import { useChoiceName } from '../definition/choices.ts';
import { linesOf } from '../record/field-values.ts';
import { type PlainMessageKey, useLanguage } from '../ui/translation.ts';
import { useAttributeRows } from './attribute-rows.ts';
import { useFactRows } from './fact-rows.ts';
import { type MergeEnds, mergeEnds } from './merge-ends.ts';
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

export interface MergeViewProps extends MergeEnds {
  model: DuplicatesModel;
  comparison: Comparison;
}

/** Two contacts side by side, and their merging (R31). */
export function MergeView({ model, comparison, ...ends }: MergeViewProps) {
  const { translate, locale } = useLanguage();
  const choiceName = useChoiceName();
  const facts = useFactRows();
  const attributeRows = useAttributeRows('contact');
  const { keep, other, organizations, fromOther } = comparison;
  /** The lines that a list of a contact says. */
  const listed = (contact: Contact, field: BothField): string[] => {
    if (field === 'notes') return contact.notes === undefined ? [] : [contact.notes];
    if (field === 'postalAddresses') {
      return contact.postalAddresses.map((address) =>
        [choiceName('address-type', address.type), ...postalLines(address, locale)].join(', '),
      );
    }
    const named = contact.memberships.map((each) => ({
      ...each,
      name: organizations.get(each.organizationId)?.name ?? '…',
    }));
    return linesOf(field, field === 'memberships' ? named : contact[field], { translate, locale, choiceName });
  };
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
    keep: listed(keep, field),
    other: listed(other, field),
  }));
  const yes = (holds: boolean) => [translate(holds ? 'record.yes' : 'record.no')];
  const doNotCall: BothRow = {
    id: 'doNotCall',
    label: translate('contact.doNotCall'),
    note: translate('duplicates.eitherNotCalled'),
    keep: yes(keep.doNotCall),
    other: yes(other.doNotCall),
  };
  const countOf = ({ id }: Contact) => comparison.interactions.get(id) ?? 0;
  return (
    <MergeTable
      title={translate('duplicates.mergeTitle')}
      text={translate('duplicates.mergeText')}
      facts={facts([keep, countOf(keep)], [other, countOf(other)])}
      singles={singles}
      both={keep.doNotCall || other.doNotCall ? [doNotCall, ...both] : both}
      merging={model.merging.value}
      onSwap={model.swap}
      {...mergeEnds(model, ends)}
    />
  );
}
