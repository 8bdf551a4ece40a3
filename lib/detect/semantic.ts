import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import { readCandidates } from './candidate.ts';
import { nameBefore } from './name-before.ts';

/** An address that the page's markup names as one. */
export interface MarkedAddress {
  medium: AddressMedium;
  text: string;
  name?: string;
  /** What stands before it in its attribute. */
  before?: string;
}

/** Reads what an element's markup names; several addresses of one `mailto:` come apart. */
export function readMarked(element: Element): MarkedAddress[] {
  const [, scheme = '', target = ''] = /^\s*(mailto|tel|callto):(.*)/is.exec(element.getAttribute('href') ?? '') ?? [];
  const shown = (element.textContent ?? '').trim();
  if (scheme.toLowerCase() === 'mailto') return addressesIn(recipientsOf(target)).map((address) => ({ name: nameIn(shown), ...address }));
  const attributes = [...element.attributes];
  const number = scheme === '' ? attributes.find(({ name, value }) => /^data-.*(?:phone|tel|caller)/.test(name) && /^[\d\s()+./-]{3,40}$/.test(value))?.value : decode(target);
  // A link with nothing behind `tel:` says it in its text.
  if (number !== undefined) return phone(/\d/.test(number) ? number : shown);
  if (element.matches('[itemprop="telephone"],.p-tel')) return phone(element.getAttribute('content') ?? shown);
  const value = attributes.find((attribute) => attribute.value.includes('@') && !/^(?:class|style|href|src|id|on.*)$/.test(attribute.name))?.value;
  return addressesIn(value ?? shown).map((address) => ({ name: element.getAttribute('name') ?? nameIn(shown), ...address }));
}

function phone(text: string): MarkedAddress[] {
  const number = text.trim().replace(/\s+/g, ' ');
  return /\d/.test(number) && number.length <= 80 ? [{ medium: 'phone', text: number }] : [];
}

function addressesIn(value: string): MarkedAddress[] {
  const { text, candidates } = readCandidates(value.slice(0, 2000));
  return candidates
    .filter(({ medium }) => medium === 'email')
    .map(({ medium, text: address, start }) => {
      const name = nameBefore(text, start);
      return { medium, text: address, before: text.slice(0, start), ...(name && { name }) };
    });
}

/** Whom a mail to this link would go to; `cc` and `bcc` are left out. */
function recipientsOf(target: string): string {
  const [path = '', query = ''] = target.split('?', 2);
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
