import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import type { CandidateFinder } from './candidate-finder.ts';

/** An address that the page's markup names as one. */
export interface MarkedAddress {
  medium: AddressMedium;
  text: string;
  name?: string;
  /** What stands before it in its attribute. */
  before?: string;
}

/** A link to an address, its scheme and what is behind it. */
const ADDRESS_LINK = /^\s*(mailto|tel|callto):(.*)/is;

/** Whether a link, or another text, names an address by its scheme. */
export function isAddressLink(href: string | null): boolean {
  return ADDRESS_LINK.test(href ?? '');
}

/** Reads what an element's markup names; several addresses of one `mailto:` come apart. */
export function readMarked(element: Element, finder: CandidateFinder): MarkedAddress[] {
  const [, scheme = '', target = ''] = ADDRESS_LINK.exec(element.getAttribute('href') ?? '') ?? [];
  const shown = element.textContent.trim();
  if (scheme.toLowerCase() === 'mailto')
    return addressesIn(recipientsOf(target), finder).map((address) => ({ name: nameIn(shown), ...address }));
  const number = scheme === '' ? undefined : decode(target);
  // A link with nothing behind `tel:` says it in its text.
  if (number !== undefined) return phone(/\d/.test(number) ? number : shown);
  const value = [...element.attributes].find(
    (attribute) => attribute.value.includes('@') && !/^(?:class|style|href|src|id|on.*)$/.test(attribute.name),
  )?.value;
  return addressesIn(value ?? '', finder).map((address) => ({
    name: element.getAttribute('name') ?? nameIn(shown),
    ...address,
  }));
}

function phone(text: string): MarkedAddress[] {
  const number = text.trim().replace(/\s+/g, ' ');
  return /\d/.test(number) && number.length <= 80 ? [{ medium: 'phone', text: number }] : [];
}

function addressesIn(value: string, finder: CandidateFinder): MarkedAddress[] {
  const { text, candidates } = finder.read(value.slice(0, 2000));
  return candidates
    .filter(({ medium }) => medium === 'email')
    .map(({ medium, text: address, start }) => {
      const name = finder.nameBefore(text, start);
      return { medium, text: address, before: text.slice(0, start), ...(name && { name }) };
    });
}

/** Whom a mail to this link would go to; `cc` and `bcc` are left out. */
function recipientsOf(target: string): string {
  const [path = '', query = ''] = target.split('?');
  return `${decode(path)},${decode(/(?:^|&)to=([^&]*)/i.exec(query)?.[1] ?? '')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The text of a link when it is a name and not the address again. */
function nameIn(shown: string): string | undefined {
  return shown.length <= 80 && /\p{L}{2}/u.test(shown) && !shown.includes('@') ? shown.replace(/\s+/g, ' ') : undefined;
}
