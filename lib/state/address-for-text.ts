import type { AddressLine, ContactCard } from '#lib/domain/view/contact-card.ts';

/** Fewest digits that say which number was meant. */
const SHORTEST = 2;

function digitsOf(text: string): string {
  return text.replace(/\D/g, '').replace(/^0+/, '');
}

function isMeant({ medium, display }: AddressLine, typed: string, digits: string): boolean {
  if (medium === 'email') return display.toLowerCase().includes(typed);
  return digits.length >= SHORTEST && digitsOf(display).includes(digits);
}

/**
 * The address to show of a contact that was found by a text: the one the text is part of, so that one sees why it is
 * listed; else the first that is not its name already.
 */
export function addressForText(card: Pick<ContactCard, 'name' | 'addresses'>, text = ''): AddressLine | undefined {
  const others = card.addresses.filter(({ display }) => display !== card.name);
  const typed = text.trim().toLowerCase();
  const meant = typed === '' ? undefined : others.find((line) => isMeant(line, typed, digitsOf(typed)));
  return meant ?? others[0];
}
