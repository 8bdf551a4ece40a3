import { Power, PowerOff } from 'lucide';
import type { SiteStatus, SiteView } from '#lib/domain/view/tab-view.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
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
  /** Called within the press, since the browser's question needs the gesture. */
  onEnable: () => void;
  onDisable: () => void;
}

/** Whether Sidecard reads this site, and the way to change it. */
export function SiteSwitch({ site, onEnable, onDisable }: SiteSwitchProps) {
  const translate = useTranslate();
  const canEnable = site.status === 'disabled' || site.status === 'revoked';
  return (
    <div class="sc-site-switch">
      {site.host ? (
        <OutsideText oneLine class="sc-site-switch__host">
          {site.host}
        </OutsideText>
      ) : undefined}
      <p class="sc-site-switch__text">{translate(site.managed ? 'popup.managedText' : TEXTS[site.status])}</p>
      {canEnable && !site.managed ? (
        <Button variant="primary" icon={Power} onClick={onEnable}>
          {translate('popup.enable')}
        </Button>
      ) : undefined}
      {site.status === 'enabled' && !site.managed ? (
        <Button size="small" icon={PowerOff} onClick={onDisable}>
          {translate('popup.disable')}
        </Button>
      ) : undefined}
    </div>
  );
}
