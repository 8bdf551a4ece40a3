import { useEffect, useRef } from 'preact/hooks';
import { Checkbox } from '#components/ui/Checkbox.tsx';
import { Field } from '#components/ui/Field.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { useTranslate } from '#components/ui/translation.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import { EnabledSites } from '#components/site-setup/EnabledSites.tsx';
import { TaughtSites } from '#components/site-setup/teach/TaughtSites.tsx';
import { FollowUpSettings } from '#components/follow-up/FollowUpSettings.tsx';
import { CountrySelect } from './CountrySelect.tsx';
import { EntryList } from './EntryList.tsx';
import { SavedText } from './SavedText.tsx';
import { WorklistSettings } from './WorklistSettings.tsx';
import './SettingsPage.css';

export interface SettingsPageProps {
  model: SettingsModel;
  /** ISO codes of the countries to choose from. */
  countries: readonly string[];
  /** Called with every change that was kept. */
  onSaved: () => void;
}

/** What the agent sets: who they are, where they are, what is theirs, and where Sidecard runs. Saved as one goes. */
export function SettingsPage({ model, countries, onSaved }: SettingsPageProps) {
  const translate = useTranslate();
  const saves = model.saves.value;
  const said = useRef(saves);
  useEffect(() => void model.load(), [model]);
  useEffect(() => {
    if (saves === said.current) return;
    said.current = saves;
    onSaved();
  }, [saves]);
  const settings = model.settings.value;
  const failure = model.failure.value;
  return (
    <div class="sc-settings">
      <h1 class="sc-page-title">{translate('settings.title')}</h1>
      {failure ? (
        <Notice tone="danger" title={translate('settings.notSaved')} announce>
          {translate('settings.notSavedText')}
        </Notice>
      ) : undefined}
      {settings ? (
        <>
          <section class="sc-settings__part" aria-labelledby="settings-you">
            <h2 id="settings-you">{translate('settings.you')}</h2>
            <SavedText
              label={translate('settings.agentName')}
              value={settings.agentName}
              onSave={(agentName) => model.save({ agentName })}
            />
            <SavedText
              label={translate('settings.agentEmail')}
              hint={translate('settings.agentEmailHint')}
              type="email"
              value={settings.agentEmail}
              onSave={(agentEmail) => model.save({ agentEmail })}
            />
            <Field label={translate('settings.country')} hint={translate('settings.countryHint')}>
              {(control) => (
                <CountrySelect
                  control={control}
                  countries={countries}
                  value={settings.country}
                  noneLabel={translate('settings.noCountry')}
                  onValue={(country) => void model.save({ country })}
                />
              )}
            </Field>
          </section>
          <section class="sc-settings__part" aria-labelledby="settings-own">
            <h2 id="settings-own">{translate('settings.own')}</h2>
            <p class="sc-settings__why">{translate('settings.ownWhy')}</p>
            <EntryList
              label={translate('settings.ownDomains')}
              hint={translate('settings.ownDomainsHint')}
              placeholder="example.com"
              entries={settings.ownDomains}
              isFixed={(entry) => model.isFixed('ownDomains', entry)}
              onAdd={(entry) => model.add('ownDomains', entry)}
              onRemove={(entry) => void model.remove('ownDomains', entry)}
            />
            <EntryList
              label={translate('settings.ownAddresses')}
              hint={translate('settings.ownAddressesHint')}
              placeholder="support@example.com"
              entries={settings.ownAddresses}
              isFixed={(entry) => model.isFixed('ownAddresses', entry)}
              onAdd={(entry) => model.add('ownAddresses', entry)}
              onRemove={(entry) => void model.remove('ownAddresses', entry)}
            />
          </section>
          <section class="sc-settings__part" aria-labelledby="settings-sites">
            <h2 id="settings-sites">{translate('settings.sites')}</h2>
            <EnabledSites
              sites={settings.sites}
              managed={settings.managedSites}
              marked={settings}
              onMarks={(origin, on) => void model.setSiteMarks(origin, on)}
              countries={countries}
              onCountry={(origin, country) => void model.setSiteCountry(origin, country)}
              onTickets={(origin, on) => void model.setSiteTickets(origin, on)}
              onAdapter={(origin, adapterId) => void model.setSiteAdapter(origin, adapterId)}
              onDisable={(origin) => void model.disableSite(origin)}
            />
          </section>
          <TaughtSites />
          <FollowUpSettings model={model} settings={settings} />
          <WorklistSettings
            keepUnresolved={settings.keepUnresolved}
            onKeep={(keepUnresolved) => void model.save({ keepUnresolved })}
          />
          <section class="sc-settings__part" aria-labelledby="settings-badge">
            <h2 id="settings-badge">{translate('settings.toolbar')}</h2>
            <Checkbox
              label={translate('settings.badge')}
              checked={settings.badge}
              onChecked={(badge) => void model.save({ badge })}
            />
          </section>
        </>
      ) : undefined}
    </div>
  );
}
