import { fold } from '../search/fold.ts';

/**
 * What makes an organization's name unique (R41): case, accents, spacing and signs make no difference, `&` and `+`
 * are kept as words. Never empty for a name that has anything to read.
 */
export function organizationNameKey(name: string): string {
  const folded = fold(name).replace(/[&+]/g, ' $& ');
  const key = folded.match(/[\p{L}\p{N}\p{M}&+]+/gu)?.join('') ?? '';
  return key === '' ? folded.replace(/\s/g, '') : key;
}
