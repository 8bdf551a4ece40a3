import type { Doubt } from '#lib/state/import-model.ts';
import type { PlainMessageKey, Translate } from '../ui/translation.ts';
import { FIELD_WORDS } from './column-words.ts';

const BECAME: Readonly<Record<Doubt['became'], PlainMessageKey>> = {
  yes: 'import.became.yes',
  no: 'import.became.no',
  private: 'import.became.private',
  kept: 'import.became.kept',
  default: 'import.became.default',
  notes: 'import.became.notes',
};

/** What was not understood, and what becomes of it, in words. */
export function doubtWords({ field, value, became }: Doubt, translate: Translate): string {
  const what = translate('import.doubt', { field: translate(FIELD_WORDS[field]), value: value.slice(0, 200) });
  return `${what} – ${translate(BECAME[became])}`;
}
