import type { ContactEdit, OrganizationEdit } from '#lib/domain/view/bulk-edit.ts';
import type { OrganizationChoiceModel } from '#lib/state/organization-choice.ts';
import type { SiteChoiceModel } from '#lib/state/site-choice.ts';

type Edit = ContactEdit | OrganizationEdit;

/** A field that many records can get the same value in. */
export type ManyField = {
  /** The field of the edit, with the id after it where there are several of its kind. */
  id: string;
  label: string;
  /** What is said under the value. */
  hint?: string;
} & (
  | { kind: 'choice'; choices: readonly { code: string; name: string }[]; toEdit: (code: string) => Edit }
  | { kind: 'date'; isRequired?: boolean; toEdit: (date: string) => Edit }
  | { kind: 'number'; isRequired?: boolean; toEdit: (number: number | null) => Edit }
  | {
      kind: 'text';
      isRequired?: boolean;
      /** Several lines. */
      isLong?: boolean;
      maxLength: number;
      toEdit: (text: string) => Edit;
    }
  /** Nothing is to be said but that it is done. */
  | { kind: 'deed'; toEdit: () => Edit }
  | { kind: 'organization'; model: OrganizationChoiceModel; offersNew?: boolean; toEdit: (id: string) => Edit }
  | { kind: 'site'; model: OrganizationChoiceModel; sites: SiteChoiceModel; toEdit: (id: string) => Edit }
);
