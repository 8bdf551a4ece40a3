import type { RankedAddress, SetAsideAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { Picked } from '#lib/teach/lesson.ts';
import { Button } from '../../ui/Button.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useTranslate } from '../../ui/translation.ts';

export interface SightedAddressesProps {
  addresses: readonly RankedAddress[];
  setAside: readonly SetAsideAddress[];
  onChoose: (address: NonNullable<Picked['address']>) => void;
}

/** Addresses that are offered; more are easier to point at. */
const MOST = 12;

/** The addresses that were seen on the page, to choose from without a pointer. */
export function SightedAddresses({ addresses, setAside, onChoose }: SightedAddressesProps) {
  const translate = useTranslate();
  const seen = [
    ...addresses.map(({ medium, value, address }) => ({ medium, text: value, shown: address.display })),
    ...setAside
      .filter(({ reason }) => reason !== 'anonymous')
      .map(({ medium, value }) => ({ medium, text: value, shown: value })),
  ].slice(0, MOST);
  if (seen.length === 0) return null;
  return (
    <div class="sc-panel__group">
      <h3 class="sc-panel__subheading">{translate('teach.sighted')}</h3>
      <ul class="sc-teach__list">
        {seen.map(({ medium, text, shown }) => (
          <li key={text} class="sc-teach__row">
            <OutsideText class="sc-teach__text">{shown}</OutsideText>
            <Button
              size="small"
              aria-label={translate('teach.chooseLabel', { address: shown })}
              onClick={() => onChoose({ medium, text })}
            >
              {translate('teach.choose')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
