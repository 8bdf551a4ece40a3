import { Download } from 'lucide';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/translation.ts';
import { receiptFile, receiptText, receiptTitle } from './receipt-words.ts';

export interface ReceiptFilesProps {
  receipt: Receipt;
  /** Gives a file to the reader. */
  onSave: (file: Blob, name: string) => void;
}

/** A receipt to keep: as a text to read, and as data. */
export function ReceiptFiles({ receipt, onSave }: ReceiptFilesProps) {
  const language = useLanguage();
  const { translate, locale } = language;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(receipt.at),
  );
  const label = (words: string): string => `${words}: ${receiptTitle(receipt, translate)}, ${when}`;
  return (
    <span class="sc-person__files">
      <Button
        size="small"
        icon={Download}
        aria-label={label(translate('person.receiptText'))}
        onClick={() =>
          onSave(
            new Blob([receiptText(receipt, language)], { type: 'text/plain;charset=utf-8' }),
            receiptFile(receipt, 'txt'),
          )
        }
      >
        {translate('person.receiptText')}
      </Button>
      <Button
        size="small"
        variant="plain"
        aria-label={label(translate('person.receiptJson'))}
        onClick={() =>
          onSave(
            new Blob([JSON.stringify(receipt, undefined, 2)], { type: 'application/json' }),
            receiptFile(receipt, 'json'),
          )
        }
      >
        {translate('person.receiptJson')}
      </Button>
    </span>
  );
}
