import type { RankedAddress, SetAsideAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { Picked } from '#lib/teach/lesson.ts';
import { useTranslate } from '../../ui/translation.ts';
import { ChoiceList } from './ChoiceList.tsx';

export interface SightedAddressesProps {
  addresses: readonly RankedAddress[];
  setAside: readonly SetAsideAddress[];
  onChoose: (address: NonNullable<Picked['address']>) => void;
}

/** The addresses that were seen on the page, to choose from without a pointer. */
export function SightedAddresses({ addresses, setAside, onChoose }: SightedAddressesProps) {
  const translate = useTranslate();
  const seen = [
    ...addresses.map(({ medium, value, address }) => ({ medium, text: value, shown: address.display })),
    ...setAside
      .filter(({ reason }) => reason !== 'anonymous')
      .map(({ medium, value }) => ({ medium, text: value, shown: value })),
  ];
  if (seen.length === 0) return null;
  return (
    <div class="sc-panel__group">
      <h3 class="sc-panel__subheading">{translate('teach.sighted')}</h3>
      <ChoiceList
        choices={seen.map(({ text, shown }) => ({
          key: text,
          text: shown,
          label: translate('teach.choose'),
          says: translate('teach.chooseLabel', { address: shown }),
        }))}
        onChoose={(index) => {
          const { medium, text } = seen[index]!;
          onChoose({ medium, text });
        }}
      />
    </div>
  );
}
