import { fold } from '../search/fold.ts';
import { nameFromAddress } from './name-from-address.ts';
import { nameFromDisplayName } from './name-from-display-name.ts';
import type { PersonName } from './person-name.ts';

/**
 * The name that a new contact starts with (R23): of the display name, completed from the mail address when it has
 * one word of two, else of the mail address alone. Both fields are empty when neither tells.
 */
export function proposeName(displayName: string | undefined, mailAddress: string | undefined): PersonName {
  const shown = displayName === undefined ? undefined : nameFromDisplayName(displayName);
  const spelled = mailAddress === undefined ? undefined : nameFromAddress(mailAddress);
  if (!shown) return spelled ?? { givenName: '', familyName: '' };
  const isWhole = shown.givenName !== '' && shown.familyName !== '';
  if (isWhole || !spelled) return shown;
  const word = shown.givenName || shown.familyName;
  if (fold(word) === fold(spelled.givenName)) return { givenName: word, familyName: spelled.familyName };
  if (fold(word) === fold(spelled.familyName)) return { givenName: spelled.givenName, familyName: word };
  return shown;
}
