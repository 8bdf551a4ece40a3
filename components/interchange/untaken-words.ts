import type { Untaken } from '#lib/state/import-check.ts';
import type { PlainMessageKey, Translate } from '../ui/translation.ts';

const WORDS: Readonly<Record<Exclude<Untaken['what'], 'other'>, PlainMessageKey>> = {
  nickname: 'import.untaken.nickname',
  birthday: 'import.untaken.birthday',
  anniversary: 'import.untaken.anniversary',
  categories: 'import.untaken.categories',
  prefix: 'import.untaken.prefix',
  suffix: 'import.untaken.suffix',
  department: 'import.untaken.department',
  role: 'import.untaken.role',
};

/** What a card says that a contact has no field for, in words. */
export function untakenWords({ what, name, value }: Untaken, translate: Translate): string {
  const field = what === 'other' ? name.toUpperCase() : translate(WORDS[what]);
  return translate('import.doubt', { field, value });
}
