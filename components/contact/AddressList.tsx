import { Mail, Phone, PhoneOff } from 'lucide';
import type { AddressLine } from '#lib/domain/view/contact-card.ts';
import { useChoiceName } from '../definition/choices.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import './AddressList.css';

/** How many addresses stand open; the rest is one press away. */
const SHOWN = 3;

export interface AddressListProps {
  addresses: readonly AddressLine[];
  /** Phones are shown but not offered to be called (R30). */
  doNotCall: boolean;
}

/** Only these may stand in a link made from a record. */
function isCallable(href: string): boolean {
  return href.startsWith('tel:') || href.startsWith('mailto:');
}

function Line({ line, doNotCall }: { line: AddressLine; doNotCall: boolean }) {
  const translate = useTranslate();
  const nameOf = useChoiceName();
  const isPhone = line.medium === 'phone';
  const silent = (isPhone && doNotCall) || !isCallable(line.href);
  const action = isPhone
    ? translate('contact.call', { address: line.display })
    : translate('contact.write', { address: line.display });
  return (
    <li class="sc-address">
      <Icon icon={isPhone ? (doNotCall ? PhoneOff : Phone) : Mail} size={14} class="sc-address__icon" />
      <span class="sc-address__value">
        {silent ? (
          <OutsideText>{line.display}</OutsideText>
        ) : (
          <a href={line.href} title={action}>
            <OutsideText>{line.display}</OutsideText>
          </a>
        )}
        {line.label ? (
          <span class="sc-address__label">
            <OutsideText>{nameOf('address-label', line.label)}</OutsideText>
          </span>
        ) : undefined}
      </span>
    </li>
  );
}

/** A contact's addresses as links that call or write. */
export function AddressList({ addresses, doNotCall }: AddressListProps) {
  const translate = useTranslate();
  if (addresses.length === 0) return null;
  const lines = (some: readonly AddressLine[]) =>
    some.map((line) => (
      <Line key={`${line.medium} ${line.display} ${line.label ?? ''}`} line={line} doNotCall={doNotCall} />
    ));
  const hidden = addresses.length > SHOWN + 1 ? addresses.slice(SHOWN) : [];
  return (
    <div class="sc-addresses">
      <ul>{lines(hidden.length > 0 ? addresses.slice(0, SHOWN) : addresses)}</ul>
      {hidden.length > 0 ? (
        <Disclosure summary={translate('contact.moreAddresses', { count: hidden.length })}>
          <ul>{lines(hidden)}</ul>
        </Disclosure>
      ) : undefined}
    </div>
  );
}
