import { Download } from 'lucide';
import type { PersonExport } from '#lib/domain/person/person-export.ts';
import type { PersonPageModel } from '#lib/state/person-page-model.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ReceiptFiles } from './ReceiptFiles.tsx';

export interface HandOutPartProps {
  model: PersonPageModel;
  onSave: (file: Blob, name: string) => void;
  toPage: (person: PersonExport) => string;
}

/** Everything of the person as a file: as a page to read, or as data. */
export function HandOutPart({ model, onSave, toPage }: HandOutPartProps) {
  const translate = useTranslate();
  const denied = useDenied()('interchange');
  const save = async (extension: 'html' | 'json') => {
    const person = await model.hand();
    if (person === undefined) return;
    const [text, type] =
      extension === 'html' ? [toPage(person), 'text/html'] : [JSON.stringify(person, undefined, 2), 'application/json'];
    const day = new Date(person.exportedAt).toISOString().slice(0, 10);
    onSave(
      new Blob([text], { type: `${type};charset=utf-8` }),
      `person-${person.contact.id.slice(-12)}-${day}.${extension}`,
    );
  };
  const { value: receipt } = model.exported;
  return (
    <section class="sc-part" aria-labelledby="person-export">
      <h2 id="person-export">{translate('person.exportTitle')}</h2>
      <p class="sc-person__soft">{translate('person.exportText')}</p>
      <div class="sc-person__actions">
        <Button icon={Download} busy={model.exporting.value} disabledBecause={denied} onClick={() => void save('html')}>
          {translate('person.exportPage')}
        </Button>
        <Button icon={Download} busy={model.exporting.value} disabledBecause={denied} onClick={() => void save('json')}>
          {translate('person.exportJson')}
        </Button>
      </div>
      {receipt ? (
        <Notice
          tone="ok"
          title={translate('person.exported')}
          actions={<ReceiptFiles receipt={receipt} onSave={onSave} />}
          announce
        >
          {translate('person.receiptKept')}
        </Notice>
      ) : undefined}
    </section>
  );
}
