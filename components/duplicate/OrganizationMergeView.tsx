import {
  type OrganizationMergeField,
  organizationMergeFieldSchema,
  organizationMergeValue,
} from '#lib/domain/organization/merge-organizations.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { OrganizationComparison, OrganizationDuplicatesModel } from '#lib/state/organization-duplicates-model.ts';
import { postalLines } from '../contact/PostalList.tsx';
import { useChoiceName } from '../definition/choices.ts';
import { fieldName } from '../record/field-names.ts';
import { linesOf } from '../record/field-values.ts';
import { useLanguage } from '../ui/translation.ts';
import { useAttributeRows } from './attribute-rows.ts';
import { useFactRows } from './fact-rows.ts';
import { type MergeEnds, mergeEnds } from './merge-ends.ts';
import { type BothRow, MergeTable, type SingleRow } from './MergeTable.tsx';

export interface OrganizationMergeViewProps extends MergeEnds {
  model: OrganizationDuplicatesModel;
  comparison: OrganizationComparison;
}

/** Two organizations side by side, and their merging (R31). */
export function OrganizationMergeView({ model, comparison, ...ends }: OrganizationMergeViewProps) {
  const { translate, locale } = useLanguage();
  const choiceName = useChoiceName();
  const attributeRows = useAttributeRows('organization');
  const facts = useFactRows();
  const { fromOther } = comparison;
  const [keep, other] = [comparison.keep.organization, comparison.other.organization];
  const inWords = (organization: Organization, field: OrganizationMergeField): string =>
    linesOf(field, organization[field], { translate, locale, choiceName }).join(', ');
  const valueOf = organizationMergeValue;
  const differing = organizationMergeFieldSchema.options.filter(
    (field) => field === 'name' || valueOf(keep, field) !== valueOf(other, field),
  );
  const singles: SingleRow[] = [
    ...differing.map((field) => ({
      id: field,
      label: fieldName(field, translate),
      keep: inWords(keep, field),
      other: inWords(other, field),
      isOther: valueOf(other, field) !== '' && (fromOther.has(field) || valueOf(keep, field) === ''),
      onChoose: (isOther: boolean) => model.take(field, isOther),
    })),
    ...attributeRows(keep.attributes, other.attributes, fromOther, model.take),
  ];
  const both = (id: string, label: string, linesFor: (organization: Organization) => string[]): BothRow => ({
    id,
    label,
    note: translate('duplicates.both'),
    keep: linesFor(keep),
    other: linesFor(other),
  });
  const moving = (id: 'people' | 'sites', label: string): BothRow => {
    const number = new Intl.NumberFormat(locale);
    const [one, another] = [comparison.keep[id], comparison.other[id]];
    const isNone = one + another === 0;
    return {
      id,
      label,
      note: translate('duplicates.allMove'),
      keep: isNone ? [] : [number.format(one)],
      other: isNone ? [] : [number.format(another)],
    };
  };
  return (
    <MergeTable
      title={translate('duplicates.mergePlaces')}
      text={translate('duplicates.moves')}
      facts={facts([keep, comparison.keep.interactions], [other, comparison.other.interactions])}
      singles={singles}
      both={[
        moving('people', translate('duplicates.people')),
        moving('sites', translate('duplicates.sites')),
        both('domains', fieldName('domains', translate), ({ domains }) => domains),
        both('addresses', translate('duplicates.addresses'), ({ addresses }) =>
          linesOf('addresses', addresses, { translate, locale, choiceName }),
        ),
        both('postalAddresses', translate('duplicates.postal'), ({ postalAddresses }) =>
          postalAddresses.map((address) =>
            [choiceName('address-type', address.type), ...postalLines(address, locale)].join(', '),
          ),
        ),
        both('description', translate('duplicates.description'), ({ description }) =>
          description ? [description] : [],
        ),
        both('notes', translate('duplicates.notes'), ({ notes }) => (notes ? [notes] : [])),
      ]}
      merging={model.merging.value}
      onSwap={model.swap}
      {...mergeEnds(model, ends)}
    />
  );
}
