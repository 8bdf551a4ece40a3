import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { ImportModel } from '#lib/state/import-model.ts';
import type { LostStore, LostStoreModel } from '#lib/state/lost-store-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { FileDrop } from '../interchange/FileDrop.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLanguage } from '../ui/translation.ts';
import '../ui/Parts.css';
import '../interchange/InterchangePage.css';

export interface LostStorePageProps {
  model: LostStoreModel;
  lost: LostStore;
  importing: Pick<ImportModel, 'state'>;
}

/** Stands in the place of every page while the store is lost: what was there, and the two ways on. */
export function LostStorePage({ model, lost, importing }: LostStorePageProps) {
  const { translate, locale } = useLanguage();
  const denied = useDenied()('interchange');
  const asking = useSignal(false);
  const title = useRef<HTMLHeadingElement>(null);
  // What had the focus went with the page that stood here.
  useEffect(() => title.current?.focus(), []);
  const state = importing.state.value;
  const problem = state.step === 'choose' ? state.problem : undefined;
  const { contacts, organizations } = lost;
  const held = [
    contacts > 0 ? translate('lostStore.contacts', { count: contacts }) : undefined,
    organizations > 0 ? translate('lostStore.organizations', { count: organizations }) : undefined,
  ].filter((part) => part !== undefined);
  const on = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(lost.at);
  return (
    <div class="sc-parts">
      <h1 class="sc-page-title" ref={title} tabIndex={-1}>
        {translate('failure.storeLost')}
      </h1>
      <Notice tone="danger" title={translate('lostStore.what')} announce>
        {held.length > 0
          ? translate('lostStore.held', { what: new Intl.ListFormat(locale).format(held), on })
          : translate('lostStore.heldLog', { on })}{' '}
        {translate('lostStore.why')}
      </Notice>
      {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
      <section class="sc-part" aria-labelledby="lost-restore">
        <h2 id="lost-restore">{translate('lostStore.restore')}</h2>
        <p class="sc-import__soft">{translate('lostStore.restoreText')}</p>
        {problem ? (
          <Notice
            tone="danger"
            title={translate(problem === 'unreadable' ? 'import.unreadable' : 'import.changedFile')}
            announce
          >
            {translate(problem === 'unreadable' ? 'import.unreadableText' : 'import.changedFileText')}
          </Notice>
        ) : undefined}
        <FileDrop disabledBecause={denied} onFile={(file) => void model.restore(file)} />
      </section>
      <section class="sc-part" aria-labelledby="lost-anew">
        <h2 id="lost-anew">{translate('lostStore.anew')}</h2>
        <p class="sc-import__soft">{translate('lostStore.anewText')}</p>
        <Button
          busy={model.busy.value}
          onClick={() => {
            asking.value = true;
          }}
        >
          {translate('lostStore.anewPress')}
        </Button>
      </section>
      <Dialog
        title={translate('lostStore.ask')}
        open={asking.value}
        closeLabel={translate('common.close')}
        onClose={() => {
          asking.value = false;
        }}
        actions={
          <>
            <Button
              onClick={() => {
                asking.value = false;
              }}
            >
              {translate('common.cancel')}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                asking.value = false;
                void model.beginAnew();
              }}
            >
              {translate('lostStore.anew')}
            </Button>
          </>
        }
      >
        <p>{translate('lostStore.askText')}</p>
      </Dialog>
    </div>
  );
}
