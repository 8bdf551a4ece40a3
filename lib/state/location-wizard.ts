import { signal, type ReadonlySignal } from '@preact/signals';
import { z } from 'zod/mini';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { defaultAttributes } from '#lib/domain/definition/attribute-value.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import { succeed } from '#lib/domain/result.ts';
import { type SiteDraft, siteDraftSchema } from '#lib/domain/site/site.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { type AddressRowsModel, createAddressRows } from './address-rows.ts';
import { type AttributesModel, createAttributes } from './attributes-form.ts';
import { createFields, type FieldsForm } from './contact-forms.ts';
import { createNameCheck, type NameCheck } from './name-check.ts';
import { createPostalRows, isBlankPostal, type PostalRowsModel, tidyPostal } from './postal-rows.ts';
import { createRecordWizard, type RecordForm, type RecordWizardModel } from './record-wizard.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';

/** The steps of a location's wizard; the fields of the team's own are left out where there are none. */
export type LocationStep = 'name' | 'addresses' | 'interaction' | 'attributes' | 'summary';

/** Everything that is typed about a new location (R43). */
export interface LocationWizardForm extends FieldsForm<{ name: string }>, RecordForm<LocationStep> {
  name: NameCheck;
  postal: PostalRowsModel;
  addresses: AddressRowsModel;
  attributes: AttributesModel;
  draft: () => SiteDraft;
}

/** What was made. */
export interface MadeLocation {
  id: string;
  name: string;
}

/** The wizard that makes a location of an organization (R40, R43). */
export interface LocationWizardModel extends RecordWizardModel<LocationStep, LocationWizardForm, MadeLocation> {
  organizationId: string;
  /** Known once it is read; `null` when the agent may not see it, or it is gone. */
  organization: ReadonlySignal<OrganizationSummary | null | undefined>;
}

const valuesSchema = z.partial(siteDraftSchema);

/** What a kept draft says, as far as it can be read; the name may be missing still. */
export function readLocationValues(values: Readonly<Record<string, unknown>>): Partial<SiteDraft> {
  const { name, ...others } = values;
  const read = valuesSchema.safeParse(others);
  return { ...(read.success ? read.data : {}), ...(typeof name === 'string' && { name: name.slice(0, 200) }) };
}

export interface LocationWizardDependencies {
  call: Call;
  organizationId: string;
  countries: () => readonly AssumedCountry[];
  attributes: () => readonly AttributeDefinition[];
  onMade: (location: MadeLocation, changeId: string) => void;
  schedule?: Schedule;
}

interface FormParts extends Omit<LocationWizardDependencies, 'onMade'> {
  schedule: Schedule;
  onChange: () => void;
}

function createLocationForm(start: Partial<SiteDraft>, parts: FormParts): LocationWizardForm {
  let touched = false;
  const onChange = () => {
    touched = true;
    parts.onChange();
  };
  const name = createNameCheck({ ...parts, place: parts.organizationId });
  const fields = createFields({ name: start.name ?? '' }, onChange);
  // The agent's own country is the likely one.
  const blankPostal = (): PostalAddress => {
    const country = parts.countries()[0]?.country;
    return { type: 'shipping', ...(country && { country }) };
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
  const draft = (): SiteDraft => ({
    name: fields.fields.value.name.trim(),
    addresses: addresses.addresses(),
    postalAddresses: tidyPostal(postal.values().filter(saysSomething)),
    attributes: attributes.values.value,
  });
  return {
    fields: fields.fields,
    set: (change) => {
      fields.set(change);
      if (change.name !== undefined) name.soon(change.name);
    },
    name,
    postal,
    addresses,
    attributes,
    check: async (step) => {
      if (step === 'name') return name.ask(fields.fields.value.name);
      if (step === 'interaction') return addresses.check();
      return step === 'attributes' ? attributes.check() : true;
    },
    draft,
    values: () => ({ ...draft() }),
    isTouched: () => touched,
    dispose: name.dispose,
  };
}

/** Makes the wizard of a location and reads the organization that it is for. */
export function createLocationWizard(dependencies: LocationWizardDependencies): LocationWizardModel {
  const { call, organizationId, attributes, onMade, schedule = scheduleByTimer } = dependencies;
  const organization = signal<OrganizationSummary | null>();
  const find = async () => {
    const answer = await call('organization.get', { id: organizationId });
    organization.value = answer.ok ? (answer.value?.summary ?? null) : null;
  };
  void find();
  const wizard = createRecordWizard<LocationStep, LocationWizardForm, Partial<SiteDraft>, MadeLocation>({
    call,
    schedule,
    kind: 'site',
    about: organizationId,
    steps: () =>
      attributes().length > 0
        ? ['name', 'addresses', 'interaction', 'attributes', 'summary']
        : ['name', 'addresses', 'interaction', 'summary'],
    start: {},
    blank: {},
    makeForm: (values, onChange) => createLocationForm(values, { ...dependencies, schedule, onChange }),
    readValues: readLocationValues,
    prepare: (step, form) => {
      if (step === 'addresses' && form.postal.rows.peek().length === 0) form.postal.add();
      if (step === 'interaction' && form.addresses.rows.peek().length === 0) form.addresses.add();
    },
    create: async (form) => {
      const site = form.draft();
      const result = await call('location.create', { organizationId, site });
      return result.ok
        ? succeed({ made: { id: result.value.id, name: site.name }, changeId: result.value.changeId })
        : result;
    },
    onMade,
  });
  return { ...wizard, organizationId, organization };
}
