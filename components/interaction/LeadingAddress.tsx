import { Mail, Phone } from 'lucide';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { COUNTRY_SOURCE } from './address-words.ts';
import { countryName } from './country-name.ts';
import './LeadingAddress.css';

/** The address an interaction stands on, and the country it was read in when it names none itself (R2). */
export function LeadingAddress({ ranked }: { ranked: RankedAddress }) {
  const { translate, locale } = useLanguage();
  const { address } = ranked;
  const source = address.country ? address.countrySource : undefined;
  return (
    <div class="sc-leading-address">
      <Icon icon={address.medium === 'phone' ? Phone : Mail} size={14} class="sc-leading-address__icon" />
      <span class="sc-leading-address__words">
        <span>
          <OutsideText class="sc-leading-address__value">{address.display}</OutsideText>
          {address.extension ? (
            <span class="sc-leading-address__note">
              {' '}
              {translate('interaction.extension', { extension: address.extension })}
            </span>
          ) : undefined}
        </span>
        {source && source !== 'number' ? (
          <span class="sc-leading-address__note">
            {translate('interaction.countryAssumed', {
              country: countryName(address.country!, locale),
              source: translate(COUNTRY_SOURCE[source]),
            })}
          </span>
        ) : undefined}
      </span>
    </div>
  );
}
