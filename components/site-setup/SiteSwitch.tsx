import { Power, PowerOff } from 'lucide';
import type { AdapterView, SiteStatus, SiteView } from '#lib/domain/view/tab-view.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { AdapterSelect } from './AdapterSelect.tsx';
import { MarksSwitch } from './MarksSwitch.tsx';
import { TicketsSwitch } from './TicketsSwitch.tsx';
import './SiteSwitch.css';

const TEXTS: Readonly<Record<SiteStatus, PlainMessageKey>> = {
  enabled: 'popup.enabledText',
  disabled: 'popup.disabledText',
  revoked: 'popup.revokedText',
  hidden: 'popup.hiddenText',
  unsupported: 'popup.unsupportedText',
};

export interface SiteSwitchProps {
  site: SiteView;
  /** The adapter that reads the page. */
  adapter?: AdapterView;
  /** Says which helpdesk the site is; `null` for recognising it. */
  onAdapter: (adapterId: string | null) => void;
  /** Has the addresses that were found on its pages underlined there, or stops that. */
  onMarks: (on: boolean) => void;
  /** Lets its helpdesk be asked for the requester of its tickets, or stops that. */
  onTickets: (on: boolean) => void;
  /** Called within the press, since the browser's question needs the gesture. */
  onEnable: () => void;
  onDisable: () => void;
}

/** Whether Sidecard reads this site, and the way to change it. */
export function SiteSwitch({ site, adapter, ...props }: SiteSwitchProps) {
  const { onAdapter, onMarks, onTickets, onEnable, onDisable } = props;
  const translate = useTranslate();
  const canEnable = site.status === 'disabled' || site.status === 'revoked';
  return (
    <div class="sc-site-switch">
      <div class="sc-site-switch__line">
        {site.host ? (
          <OutsideText oneLine class="sc-site-switch__host">
            {site.host}
          </OutsideText>
        ) : undefined}
        {site.status === 'enabled' && !site.managed ? (
          <Button size="small" icon={PowerOff} onClick={onDisable}>
            {translate('popup.disable')}
          </Button>
        ) : undefined}
      </div>
      <p class="sc-site-switch__text">{translate(site.managed ? 'popup.managedText' : TEXTS[site.status])}</p>
      {site.status === 'enabled' && !site.managed ? (
        <Field label={translate('popup.helpdesk')}>
          {(control) => (
            <AdapterSelect
              control={control}
              value={site.adapterId}
              noneLabel={
                adapter === undefined || site.adapterId !== undefined
                  ? translate('popup.recognised')
                  : translate('popup.recognisedAs', { name: adapter.name })
              }
              onValue={onAdapter}
            />
          )}
        </Field>
      ) : undefined}
      {site.status === 'enabled' ? <MarksSwitch marks={site.marks} explained onMarks={onMarks} /> : undefined}
      {site.status === 'enabled' && !site.managed && adapter?.tickets ? (
        <TicketsSwitch on={adapter.tickets === 'asked'} onTickets={onTickets} />
      ) : undefined}
      {canEnable && !site.managed ? (
        <Button variant="primary" icon={Power} onClick={onEnable}>
          {translate('popup.enable')}
        </Button>
      ) : undefined}
    </div>
  );
}
