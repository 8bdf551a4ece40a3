import { type ReadonlySignal, signal } from '@preact/signals';
import { z } from 'zod/mini';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { type OrganizationDraft, organizationDraftSchema } from '#lib/domain/organization/organization.ts';
import { readDomains } from '#lib/domain/organization/read-domains.ts';
import type { Call } from '#lib/messages/call.ts';
import { type AddressRowsModel, createAddressRows } from './address-rows.ts';
import { defaultAttributes } from '#lib/domain/definition/attribute-value.ts';
import { type AttributesModel, createAttributes } from './attributes-form.ts';
import { createFields, type FieldsForm } from './contact-forms.ts';
import { createNameCheck, type NameCheck } from './name-check.ts';
import type { WizardStep } from './organization-wizard.ts';
import { createPostalRows, isBlankPostal, type PostalRowsModel, tidyPostal } from './postal-rows.ts';
import type { Schedule } from './schedule.ts';

/** The single fields of the wizard. */
export interface WizardFields {
  name: string;
  type: string;
  domains: string;
  industry?: string;
  health?: string;
  tier?: string;
  renewalDate: string;
  creditHold: boolean;
  description: string;
  notes: string;
}

/** Everything that is typed in the wizard; its steps are views of it, so that going back keeps all of it. */
export interface WizardForm extends FieldsForm<WizardFields> {
  name: NameCheck;
  /** Postal addresses; the first is the business address of the second step. */
  postal: PostalRowsModel;
  /** Interaction addresses; the first is the phone of the second step. */
  addresses: AddressRowsModel;
  attributes: AttributesModel;
  refusedDomains: ReadonlySignal<readonly string[]>;
  /** Makes sure that the second step has an address and a phone to type in. */
  prepareBusiness: () => void;
  /** Whether a postal address says more than the country it begins with. */
  saysSomething: (address: PostalAddress) => boolean;
  /** Checks a step and shows what is wrong; true when nothing is. */
  check: (step: WizardStep) => Promise<boolean>;
  draft: () => OrganizationDraft;
  /** What a draft keeps. */
  values: () => Record<string, unknown>;
  isTouched: () => boolean;
  dispose: () => void;
}

const valuesSchema = z.partial(organizationDraftSchema);

/** What a kept draft says, as far as it can be read; the name may be missing still. */
export function readWizardValues(values: Readonly<Record<string, unknown>>): Partial<OrganizationDraft> {
  const { name, ...others } = values;
  const read = valuesSchema.safeParse(others);
  return { ...(read.success ? read.data : {}), ...(typeof name === 'string' && { name: name.slice(0, 200) }) };
}

export interface WizardFormParts {
  call: Call;
  schedule: Schedule;
  countries: () => readonly AssumedCountry[];
  attributes: () => readonly AttributeDefinition[];
  onChange: () => void;
}

/** Makes the form; what is not given is as a new organization has it (R30: the defaults an admin set). */
export function createWizardForm(start: Partial<OrganizationDraft>, parts: WizardFormParts): WizardForm {
  let touched = false;
  const onChange = () => {
    touched = true;
    parts.onChange();
  };
  const name = createNameCheck(parts);
  const refusedDomains = signal<readonly string[]>([]);
  const fields = createFields<WizardFields>(
    {
      name: start.name ?? '',
      type: start.type ?? 'customer',
      domains: (start.domains ?? []).join(', '),
      industry: start.industry,
      health: start.health,
      tier: start.tier,
      renewalDate: start.renewalDate ?? '',
      creditHold: start.creditHold ?? false,
      description: start.description ?? '',
      notes: start.notes ?? '',
    },
    onChange,
  );
  // The agent's own country is the likely one.
  const blankPostal = (): PostalAddress => {
    const country = parts.countries()[0]?.country;
    return { type: 'billing', ...(country && { country }) };
  };
  const postal = createPostalRows(start.postalAddresses ?? [], blankPostal, onChange);
  const addresses = createAddressRows(start.addresses ?? [], parts.countries, onChange);
  const attributes = createAttributes(
    start.attributes ?? defaultAttributes(parts.attributes()),
    parts.attributes,
    onChange,
  );
  if ((start.name ?? '') !== '') name.soon(start.name ?? '');

  /** A country alone is what the form began with: it says nothing. */
  const saysSomething = (address: PostalAddress) => !isBlankPostal({ ...address, country: undefined });

  const draft = (): OrganizationDraft => {
    const { domains, ...typed } = fields.fields.value;
    return {
      ...typed,
      name: typed.name.trim(),
      domains: readDomains(domains).domains,
      renewalDate: typed.renewalDate || undefined,
      description: typed.description.trim() || undefined,
      notes: typed.notes.trim() || undefined,
      postalAddresses: tidyPostal(postal.values().filter(saysSomething)),
      addresses: addresses.addresses(),
      attributes: attributes.values.value,
      visibility: 'public',
    };
  };

  return {
    fields: fields.fields,
    set: (change) => {
      if (change.domains !== undefined) refusedDomains.value = [];
      fields.set(change);
      if (change.name !== undefined) name.soon(change.name);
    },
    name,
    postal,
    addresses,
    attributes,
    refusedDomains,
    prepareBusiness: () => {
      if (postal.rows.peek().length === 0) postal.add();
      if (addresses.rows.peek().length === 0) addresses.add();
    },
    saysSomething,
    check: async (step) => {
      if (step === 'name') return name.ask(fields.fields.value.name);
      if (step === 'business' || step === 'interaction') return addresses.check();
      if (step !== 'attributes') return true;
      refusedDomains.value = readDomains(fields.fields.value.domains).refused;
      return attributes.check() && refusedDomains.value.length === 0;
    },
    draft,
    values: () => ({ ...draft() }),
    isTouched: () => touched,
    dispose: name.dispose,
  };
}
