import { Plus } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { Site, SiteDraft } from '#lib/domain/site/site.ts';
import { defaultAttributes } from '#lib/domain/definition/attribute-value.ts';
import { createAttributes } from '#lib/state/attributes-form.ts';
import { createAddressRows } from '#lib/state/address-rows.ts';
import { createPostalRows } from '#lib/state/postal-rows.ts';
import { AddressEditor } from '../contact/edit/AddressEditor.tsx';
import { PostalEditor } from '../contact/edit/PostalEditor.tsx';
import { PostalList } from '../contact/PostalList.tsx';
import { AttributeFacts, AttributeFields } from '../definition/AttributeFields.tsx';
import { useAttributes } from '../definition/choices.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import '../ui/EditSection.css';

const NO_COUNTRIES: readonly AssumedCountry[] = [];

interface SiteFormProps {
  site: Site | undefined;
  countries: readonly string[];
  onSave: (site: SiteDraft) => Promise<boolean>;
  onCancel: () => void;
}

function SiteForm({ site, countries, onSave, onCancel }: SiteFormProps) {
  const translate = useTranslate();
  const [name, setName] = useState(site?.name ?? '');
  const [isMissing, setMissing] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const addresses = useMemo(() => createAddressRows(site?.addresses ?? [], () => NO_COUNTRIES), [site]);
  const postal = useMemo(() => {
    const rows = createPostalRows(site?.postalAddresses ?? [], () => ({ type: 'shipping' }));
    if (rows.rows.value.length === 0) rows.add();
    return rows;
  }, [site]);
  const definitions = useAttributes('site');
  const attributes = useMemo(
    () => createAttributes(site?.attributes ?? defaultAttributes(definitions), () => definitions),
    [site, definitions],
  );
  const save = async () => {
    setMissing(name.trim() === '');
    const fits = [addresses.check(), attributes.check()].every(Boolean);
    if (name.trim() === '' || !fits || isSaving) return;
    setSaving(true);
    const isSaved = await onSave({
      name: name.trim(),
      addresses: addresses.addresses(),
      postalAddresses: postal.addresses(),
      attributes: attributes.values.value,
    });
    setSaving(false);
    if (isSaved) onCancel();
  };
  return (
    <form
      class="sc-edit-section__form"
      aria-label={translate('sites.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={translate('field.name')} error={isMissing ? translate('sites.nameMissing') : undefined}>
        {(control) => (
          <TextInput
            {...control}
            ref={(input) => {
              if (input && name === '') input.focus();
            }}
            autocapitalize="words"
            maxLength={200}
            value={name}
            onValue={setName}
          />
        )}
      </Field>
      <PostalEditor model={postal} countries={countries} />
      <AddressEditor model={addresses} countries={countries} />
      <AttributeFields owner="site" model={attributes} />
      <div class="sc-edit-section__actions">
        <Button type="submit" variant="primary" size="small" busy={isSaving}>
          {translate('record.save')}
        </Button>
        <Button variant="plain" size="small" onClick={onCancel}>
          {translate('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

export interface OrganizationSitesProps {
  sites: readonly Site[];
  countries: readonly string[];
  /** Opens with the form of a new one. */
  startsOpen: boolean;
  /** Answers whether it was kept. */
  onSave: (site: SiteDraft, id?: string) => Promise<boolean>;
  onDelete: (site: Site) => Promise<void>;
}

/** The locations of an organization (R43), each edited in place. */
export function OrganizationSites({ sites, countries, startsOpen, onSave, onDelete }: OrganizationSitesProps) {
  const translate = useTranslate();
  const deniedFor = useDenied();
  const denied = deniedFor('sites.edit');
  const [open, setOpen] = useState<string | undefined>(startsOpen && denied === undefined ? 'new' : undefined);
  const close = () => setOpen(undefined);
  return (
    <section
      class={open === undefined ? 'sc-edit-section' : 'sc-edit-section sc-edit-section--open'}
      aria-labelledby="organization-sites"
    >
      <header class="sc-edit-section__head">
        <h2 id="organization-sites" class="sc-edit-section__title">
          {translate('sites.title')}
        </h2>
        {open === 'new' ? undefined : (
          <Button variant="plain" size="small" icon={Plus} disabledBecause={denied} onClick={() => setOpen('new')}>
            {translate('sites.add')}
          </Button>
        )}
      </header>
      {sites.length === 0 && open === undefined ? <p class="sc-none">{translate('sites.none')}</p> : undefined}
      <ul>
        {sites.map((site) => (
          <li key={site.id} class="sc-site">
            {open === site.id ? (
              <SiteForm site={site} countries={countries} onSave={(draft) => onSave(draft, site.id)} onCancel={close} />
            ) : (
              <>
                <div class="sc-site__head">
                  <span class="sc-site__name">
                    <OutsideText>{site.name}</OutsideText>
                  </span>
                  <span>
                    <Button
                      variant="plain"
                      size="small"
                      aria-label={`${translate('record.edit')}: ${site.name}`}
                      disabledBecause={denied}
                      onClick={() => setOpen(site.id)}
                    >
                      {translate('record.edit')}
                    </Button>
                    <Button
                      variant="plain"
                      size="small"
                      aria-label={`${translate('sites.delete')}: ${site.name}`}
                      disabledBecause={deniedFor('sites.delete')}
                      onClick={() => void onDelete(site)}
                    >
                      {translate('sites.delete')}
                    </Button>
                  </span>
                </div>
                <PostalList addresses={site.postalAddresses} />
                {site.addresses.map(({ value }) => (
                  <div key={value}>
                    <OutsideText>{value}</OutsideText>
                  </div>
                ))}
                {Object.keys(site.attributes).length > 0 ? (
                  <AttributeFacts owner="site" values={site.attributes} />
                ) : undefined}
              </>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <SiteForm site={undefined} countries={countries} onSave={(draft) => onSave(draft)} onCancel={close} />
      ) : undefined}
    </section>
  );
}
