import { useEffect } from 'preact/hooks';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import type { ReceiptsModel } from '#lib/state/receipts-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useLanguage } from '../ui/translation.ts';
import { receiptAuthor, receiptLines, receiptTitle } from './receipt-words.ts';
import { ReceiptFiles } from './ReceiptFiles.tsx';
import './PersonPage.css';

interface RowProps {
  receipt: Receipt;
  onSave: (file: Blob, name: string) => void;
}

function Row({ receipt, onSave }: RowProps) {
  const { translate, locale } = useLanguage();
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const number = new Intl.NumberFormat(locale);
  return (
    <li class="sc-person__receipt">
      <div>
        <p class="sc-person__strong">{receiptTitle(receipt, translate)}</p>
        <p class="sc-person__soft">
          {moment.format(new Date(receipt.at))} · {receiptAuthor(receipt, translate)}
        </p>
        <p class="sc-person__soft">
          {receiptLines(receipt, translate)
            .map(({ label, count }) => `${label}: ${number.format(count)}`)
            .join(' · ')}
        </p>
      </div>
      <ReceiptFiles receipt={receipt} onSave={onSave} />
    </li>
  );
}

export interface ReceiptsProps {
  model: ReceiptsModel;
  onSave: (file: Blob, name: string) => void;
}

/** Whose data were handed out or erased, when and by whom: how much of what, and never of whom. */
export function Receipts({ model, onSave }: ReceiptsProps) {
  const { translate } = useLanguage();
  useEffect(() => void model.load(), [model]);
  const receipts = model.receipts.value;
  return (
    <section class="sc-settings__part" aria-labelledby="settings-receipts">
      <h2 id="settings-receipts">{translate('person.receipts')}</h2>
      <p class="sc-settings__why">{translate('person.receiptsWhy')}</p>
      {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
      {receipts?.length === 0 ? <p class="sc-none">{translate('person.noReceipts')}</p> : undefined}
      <ul>
        {receipts?.map((receipt) => (
          <Row key={receipt.id} receipt={receipt} onSave={onSave} />
        ))}
      </ul>
    </section>
  );
}
