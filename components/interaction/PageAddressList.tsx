import { Mail, Phone, Search, UserCheck } from 'lucide';
import { textElsewhere } from '#lib/domain/address/parsed-address.ts';
import type { RankedAddress, SetAsideAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { BesideView } from '#lib/domain/view/tab-view.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useId } from 'preact/hooks';
import { useTranslate } from '../ui/translation.ts';
import { ROLE, SET_ASIDE } from './address-words.ts';
import './PageAddressList.css';

export interface PageAddressListProps {
  addresses: readonly RankedAddress[];
  setAside: readonly SetAsideAddress[];
  /** Who holds them. */
  beside?: readonly BesideView[];
  /** Looks one of them up; creates nothing (R14). */
  onLookUp: (text: string) => void;
}

/** Whose address it is: who holds it, or how many do. */
function Holders({ of: [first, ...others] }: { of: readonly BesideView[] }) {
  const translate = useTranslate();
  if (first === undefined) return null;
  return (
    <span class="sc-page-address__holder">
      <Icon icon={UserCheck} size={14} />
      {others.length === 0
        ? translate('interaction.heldBy', { name: first.match.card.name })
        : translate('interaction.heldByMany', { count: others.length + 1 })}
    </span>
  );
}

/** The addresses of the page, each one press away from a look-up; own ones stand apart with why (R7). */
export function PageAddressList({ addresses, setAside, beside = [], onLookUp }: PageAddressListProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <div class="sc-page-addresses">
      <ul>
        {addresses.map((ranked) => (
          <li key={ranked.rank} class="sc-page-address">
            <Icon icon={ranked.medium === 'phone' ? Phone : Mail} size={14} class="sc-page-address__icon" />
            <span class="sc-page-address__words">
              <OutsideText>{ranked.address.display}</OutsideText>
              <span class="sc-page-address__note">
                {ranked.name ? (
                  <>
                    <OutsideText>{ranked.name}</OutsideText>
                    {' · '}
                  </>
                ) : undefined}
                {translate(ROLE[ranked.role])}
              </span>
              <Holders of={beside.filter(({ key }) => key === ranked.address.keys[0])} />
            </span>
            <IconButton
              icon={Search}
              label={translate('interaction.lookUp', { address: ranked.address.display })}
              onClick={() => onLookUp(textElsewhere(ranked.address))}
            />
          </li>
        ))}
      </ul>
      {setAside.length > 0 ? (
        <>
          <p id={id} class="sc-page-addresses__heading">
            {translate('interaction.setAside')}
          </p>
          <ul aria-labelledby={id}>
            {setAside.map((address) => (
              <li key={`${address.value} ${address.reason}`} class="sc-page-address sc-page-address--aside">
                <Icon icon={address.medium === 'phone' ? Phone : Mail} size={14} class="sc-page-address__icon" />
                <span class="sc-page-address__words">
                  <OutsideText>{address.display ?? address.value}</OutsideText>
                  <span class="sc-page-address__note">{translate(SET_ASIDE[address.reason])}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : undefined}
    </div>
  );
}
