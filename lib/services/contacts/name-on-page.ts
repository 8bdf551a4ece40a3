import { z } from 'zod/mini';
import type { AddressMedium } from '#lib/domain/address/interaction-address.ts';
import { type NameBeside, nameBesideAddress } from '#lib/domain/contact/name-beside-address.ts';
import { LONGEST_TEXT_BESIDE, MOST_TEXTS_BESIDE } from '#lib/domain/contact/text-beside.ts';

const text = z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT_BESIDE));
/** `TextBeside`, as it comes from a page. */
const textBesideSchema = z.object({
  text,
  label: z.optional(text),
  steps: z.int().check(z.minimum(0), z.maximum(40)),
});

/** Most frames of a tab whose texts are looked at. */
const MOST_FRAMES = 8;

/** How many digits at the end of a number tell it apart on a page; those before them are written in several ways. */
const TELLING_DIGITS = 8;

/** Reads what stands around an address in a tab: a mail address, or the last digits of a number. */
export type ReadTextsBeside = (tabId: number, address: string) => Promise<unknown[]>;

/**
 * The name that a page shows beside an address (R23), for the form of a new contact. Nothing when it shows none, or
 * none that is sure. `mails` are the mail addresses of the page that are not ours.
 */
export async function nameOnPage(
  read: ReadTextsBeside,
  tabId: number,
  { medium, value }: { medium: AddressMedium; value: string },
  mails: readonly string[],
): Promise<NameBeside | undefined> {
  const isMail = medium === 'email';
  const digits = value.replace(/(?:ext|x|poste|#|;).*$/i, '').replace(/\D/g, '');
  if (!isMail && digits.length < TELLING_DIGITS) return undefined;
  const found = await read(tabId, isMail ? value : digits.slice(-TELLING_DIGITS));
  // The page is not trusted with more than texts to look at.
  const texts = found
    .slice(0, MOST_TEXTS_BESIDE * MOST_FRAMES)
    .flatMap((one) => textBesideSchema.safeParse(one).data ?? []);
  return nameBesideAddress(texts, isMail ? { mail: value } : { otherMails: mails });
}
