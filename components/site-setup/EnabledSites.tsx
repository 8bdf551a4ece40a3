import { Lock } from 'lucide';
import { CountrySelect } from '#components/settings/CountrySelect.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { OutsideText } from '#components/ui/OutsideText.tsx';
import { useLanguage } from '#components/ui/translation.ts';
import { isAskable } from '#lib/domain/view/askable-helpdesk.ts';
import { type MarkedSites, marksOf } from '#lib/settings/marked-sites.ts';
import type { EnabledSite } from '#lib/settings/settings.ts';
import { AdapterSelect } from './AdapterSelect.tsx';
import { MarksSwitch } from './MarksSwitch.tsx';
import { TicketsSwitch } from './TicketsSwitch.tsx';
import './EnabledSites.css';

export interface EnabledSitesProps {
  sites: readonly EnabledSite[];
  /** Origins and patterns that an administrator enabled. */
  managed: readonly string[];
  /** Where addresses are underlined. */
  marked: MarkedSites;
  /** ISO codes of the countries to choose from. */
  countries: readonly string[];
  onCountry: (origin: string, country: string | null) => void;
  onAdapter: (origin: string, adapterId: string | null) => void;
  onMarks: (origin: string, on: boolean) => void;
  onTickets: (origin: string, on: boolean) => void;
  onDisable: (origin: string) => void;
}

/** Where Sidecard reads pages, since when, and the way to stop it (R62). */
export function EnabledSites(props: EnabledSitesProps) {
  const { sites, managed, marked, countries, onCountry, onAdapter, onTickets, onMarks, onDisable } = props;
  const { translate, locale } = useLanguage();
  if (sites.length === 0 && managed.length === 0) {
    return <p class="sc-settings__why">{translate('settings.noSites')}</p>;
  }
  // Sites that an administrator enabled, by a pattern perhaps, and on which the agent has addresses underlined.
  const markedElsewhere = (marked.markedSites ?? []).filter((origin) => !sites.some((site) => site.origin === origin));
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <>
      <ul class="sc-sites">
        {managed.map((pattern) => (
          <li key={`managed ${pattern}`} class="sc-sites__site">
            <OutsideText class="sc-sites__origin">{pattern}</OutsideText>
            <span class="sc-sites__note">
              <Icon icon={Lock} size={14} /> {translate('settings.fixedByAdministrator')}
            </span>
          </li>
        ))}
        {markedElsewhere.map((origin) => (
          <li key={`marked ${origin}`} class="sc-sites__site">
            <div>
              <OutsideText class="sc-sites__origin">{origin}</OutsideText>
              <MarksSwitch marks={marksOf(origin, marked)} site={origin} onMarks={(on) => onMarks(origin, on)} />
            </div>
          </li>
        ))}
        {sites.map((site) => (
          <li key={site.origin} class="sc-sites__site">
            <div>
              <OutsideText class="sc-sites__origin">{site.origin}</OutsideText>
              <div class="sc-sites__note">
                {translate('settings.enabledOn', { date: day.format(new Date(site.enabledAt)) })}
              </div>
            </div>
            <CountrySelect
              control={{ 'aria-label': translate('settings.siteCountry', { site: site.origin }) }}
              countries={countries}
              value={site.country}
              noneLabel={translate('settings.sameCountry')}
              onValue={(country) => onCountry(site.origin, country)}
            />
            <AdapterSelect
              control={{ 'aria-label': translate('settings.siteHelpdesk', { site: site.origin }) }}
              value={site.adapterId}
              noneLabel={translate('settings.helpdeskRecognised')}
              onValue={(adapterId) => onAdapter(site.origin, adapterId)}
            />
            <Button
              size="small"
              aria-label={translate('settings.disableSite', { site: site.origin })}
              onClick={() => onDisable(site.origin)}
            >
              {translate('settings.disable')}
            </Button>
            <div class="sc-sites__marks">
              <MarksSwitch
                marks={marksOf(site.origin, marked)}
                site={site.origin}
                onMarks={(on) => onMarks(site.origin, on)}
              />
              {site.readsTickets || isAskable(site) ? (
                <TicketsSwitch
                  on={site.readsTickets === true}
                  site={site.origin}
                  onTickets={(on) => onTickets(site.origin, on)}
                />
              ) : undefined}
            </div>
          </li>
        ))}
      </ul>
      <p class="sc-settings__why">{translate('site.marksHint')}</p>
    </>
  );
}
