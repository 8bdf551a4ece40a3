import type { ContactEdit, OrganizationEdit } from '#lib/domain/view/bulk-edit.ts';
import type { OrganizationChoiceModel } from '#lib/state/organization-choice.ts';

type Edit = ContactEdit | OrganizationEdit;

/** A field that many records can get the same value in. */
export type ManyField = {
  id: Edit['field'];
  label: string;
} & (
  | { kind: 'choice'; choices: readonly { code: string; name: string }[]; toEdit: (code: string) => Edit }
  | { kind: 'date'; toEdit: (date: string) => Edit }
  | { kind: 'organization'; model: OrganizationChoiceModel; toEdit: (id: string) => Edit }
);
