import { useEffect, useRef } from 'preact/hooks';
import type { Receipt } from '#lib/domain/person/receipt.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { Notice } from '../ui/Notice.tsx';
import { useLanguage } from '../ui/translation.ts';
import { Counts } from './ErasePart.tsx';
import { receiptAuthor, receiptLines } from './receipt-words.ts';
import { ReceiptFiles } from './ReceiptFiles.tsx';

/** What was erased: the receipt, which names nobody. */
export function ErasedPart({ receipt, onSave }: { receipt: Receipt; onSave: (file: Blob, name: string) => void }) {
  const { translate, locale } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(receipt.at));
  return (
    <div class="sc-parts">
      <h1 ref={title} tabIndex={-1} class="sc-page-title">
        {translate('person.receiptErasure')}
      </h1>
      <Notice
        tone="ok"
        title={translate('person.erased')}
        actions={<ReceiptFiles receipt={receipt} onSave={onSave} />}
        announce
      >
        {translate('person.erasedText', { when, who: receiptAuthor(receipt, translate) })}
      </Notice>
      <section class="sc-part" aria-labelledby="person-erased">
        <h2 id="person-erased">{translate('person.went')}</h2>
        <Counts lines={receiptLines(receipt, translate)} />
        <p class="sc-person__soft">{translate('person.receiptKept')}</p>
      </section>
      <p>
        <a href={writeManageRoute({ page: 'contacts', query: '' })}>{translate('manage.contacts')}</a>
        {' · '}
        <a href={writeManageRoute({ page: 'settings' })}>{translate('person.receipts')}</a>
      </p>
    </div>
  );
}
