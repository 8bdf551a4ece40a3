import type { RejectedRow } from '#lib/state/import-model.ts';
import type { Translate } from '../ui/translation.ts';

/** Why a row cannot be imported, in words. */
export function rejectionWords({ reason, detail = '' }: RejectedRow, translate: Translate): string {
  switch (reason) {
    case 'malformed':
      return translate('import.reason.malformed');
    case 'too-many-values':
      return translate('import.reason.tooManyValues');
    case 'nobody':
      return translate('import.reason.nobody');
    case 'unnamed':
      return translate('import.reason.unnamed');
    case 'too-long':
      return translate('import.reason.tooLong', { field: detail });
    case 'not-valid':
      return translate('import.reason.notValid', { field: detail });
    case 'required':
      return translate('import.reason.required', { field: detail });
    case 'repeated':
      return translate('import.reason.repeated', { line: detail });
  }
}
