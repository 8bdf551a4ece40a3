import { EyeOff, Power, ShieldOff, ToggleLeft } from 'lucide';
import type { SiteStatus, SiteView } from '#lib/domain/view/tab-view.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useTranslate } from '../ui/translation.ts';
import { LookupField } from './LookupField.tsx';

export interface SiteScreenProps {
  site: SiteView;
  status: Exclude<SiteStatus, 'enabled'>;
  /** The browser was asked and said no. */
  refused: boolean;
  /** Runs in the press itself: the browser asks its question there. */
  onEnable: () => void;
  onLookUp: (text: string) => void;
}

const ICONS = { disabled: ToggleLeft, revoked: ShieldOff, hidden: EyeOff, unsupported: EyeOff };

/** A page that Sidecard cannot read, or may not: why, the one thing to do, and a look-up beside it. */
export function SiteScreen({ site, status, refused, onEnable, onLookUp }: SiteScreenProps) {
  const translate = useTranslate();
  const host = site.host ?? '';
  const words = {
    disabled: [translate('site.offTitle', { host }), translate('site.offText')],
    revoked: [translate('site.revokedTitle', { host }), translate('site.revokedText')],
    hidden: [translate('site.hiddenTitle'), translate('site.hiddenText')],
    unsupported: [translate('site.unsupportedTitle'), translate('site.unsupportedText')],
  } as const;
  const [title, text] = words[status];
  const canEnable = (status === 'disabled' || status === 'revoked') && site.origin !== undefined && !site.managed;
  return (
    <>
      <div class="sc-panel__section">
        <EmptyState
          icon={ICONS[status]}
          title={title}
          actions={
            canEnable ? (
              <Button variant="primary" icon={Power} data-focus-first="" onClick={onEnable}>
                {translate(status === 'revoked' ? 'site.allowAgain' : 'site.enable')}
              </Button>
            ) : undefined
          }
        >
          <p>{text}</p>
          {site.managed ? <p>{translate('site.managedText')}</p> : undefined}
        </EmptyState>
        <p role="status" class="sc-panel__text">
          {refused ? translate('site.refused') : ''}
        </p>
      </div>
      <div class="sc-panel__section">
        <h2 class="sc-panel__subheading">{translate('site.orLookUp')}</h2>
        <LookupField onLookUp={onLookUp} />
      </div>
    </>
  );
}
