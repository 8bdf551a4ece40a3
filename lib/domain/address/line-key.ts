import type { AddressKey } from './parsed-address.ts';

/**
 * The line in the format dialled today (R4), for E.164 numbers in a format that was given up: Brazilian mobiles
 * without the ninth digit, Mexican mobiles with the 1. Anything else comes back unchanged.
 */
export function presentFormat(e164: string): string {
  const brazil = /^\+55(\d{2})([6-9]\d{7})$/.exec(e164);
  if (brazil) return `+55${brazil[1]}9${brazil[2]}`;
  const mexico = /^\+521(\d{10})$/.exec(e164);
  if (mexico) return `+52${mexico[1]}`;
  return e164;
}

/**
 * What identifies the line whatever format it is written in (R4). Argentine mobiles are known by the number without
 * the 9: a mobile and a fixed line never share the remaining digits, and messengers leave the 9 out.
 */
export function lineOf(e164: string): string {
  const argentina = /^\+549(\d{10})$/.exec(e164);
  return argentina ? `+54${argentina[1]}` : presentFormat(e164);
}

/** Key of a line, from E.164. */
export function telKey(e164: string): AddressKey {
  return `tel:${lineOf(e164)}`;
}

/** Key of national digits: zeros in front are left out, they are a trunk prefix in some countries and not in others. */
export function nationalKey(digits: string): AddressKey {
  return `nat:${digits.replace(/^0+(?=\d)/, '')}`;
}
