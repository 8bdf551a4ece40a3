import { Mail, Phone } from 'lucide';
import { useId } from 'preact/hooks';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import './FoundOnPage.css';

/** How many addresses the popup lists; the panel lists them all. */
const LISTED = 5;

export interface FoundOnPageProps {
  tab: TabView | undefined;
  scanning: boolean;
  /** True once a scan on demand has answered: only then "nothing" is a fact. */
  scanned: boolean;
  onLookUp: (text: string) => void;
}

/** What was found on the page of this tab, each one press away from a look-up. */
export function FoundOnPage({ tab, scanning, scanned, onLookUp }: FoundOnPageProps) {
  const translate = useTranslate();
  const id = useId();
  if (scanning) return <p role="status">{translate('popup.scanning')}</p>;
  if (!tab) return null;
  if (tab.addresses.length === 0) {
    const known = scanned || (tab.site.status === 'enabled' && !tab.looking);
    return known ? <p role="status">{translate('popup.seesNothing')}</p> : null;
  }
  return (
    <div class="sc-found">
      <h3 id={id} class="sc-found__title">
        {translate('popup.sees')}
      </h3>
      <ul aria-labelledby={id}>
        {tab.addresses.slice(0, LISTED).map((address) => (
          <li key={`${address.medium} ${address.value}`}>
            <Button
              variant="plain"
              size="small"
              icon={address.medium === 'phone' ? Phone : Mail}
              onClick={() => onLookUp(address.value)}
            >
              <OutsideText oneLine>{address.address.display}</OutsideText>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
