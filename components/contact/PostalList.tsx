import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import { useChoiceName } from '../definition/choices.ts';
import { countryName } from '../interaction/country-name.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import './edit/PostalEditor.css';

/** The lines of a postal address as they stand on an envelope; a country that is a code is named. */
export function postalLines(address: PostalAddress, locale: string): string[] {
  const { department, street, postalCode, city, region, country } = address;
  const place = [postalCode, city].filter(Boolean).join(' ');
  const land = country && /^[A-Z]{2}$/.test(country) ? countryName(country, locale) : country;
  return [department, street, place, region, land].filter((line): line is string => Boolean(line));
}

/** Postal addresses to read, the default first. */
export function PostalList({ addresses }: { addresses: readonly PostalAddress[] }) {
  const { translate, locale } = useLanguage();
  const choiceName = useChoiceName();
  const ordered = addresses.toSorted((one, other) => Number(other.isDefault ?? false) - Number(one.isDefault ?? false));
  return (
    <ul class="sc-postal-list">
      {ordered.map((address, index) => (
        <li key={index}>
          <address class="sc-postal">
            <span class="sc-postal__type">
              <OutsideText>{choiceName('address-type', address.type)}</OutsideText>
              {address.isDefault && addresses.length > 1 ? ` · ${translate('postal.default')}` : ''}
            </span>
            {postalLines(address, locale).map((line) => (
              <div key={line}>
                <OutsideText>{line}</OutsideText>
              </div>
            ))}
          </address>
        </li>
      ))}
    </ul>
  );
}
