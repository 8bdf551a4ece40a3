import type { EntryFormField } from '#lib/domain/interaction/entry-draft.ts';
import type { LogFormModel } from '#lib/state/log-form-model.ts';
import { failureWords } from '../../confirmation/failure-words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { type PlainMessageKey, useLanguage } from '../../ui/translation.ts';
import { momentWords } from './moment-words.ts';

const FIELDS: Readonly<Record<EntryFormField, PlainMessageKey>> = {
  kind: 'log.kind',
  at: 'log.at',
  topic: 'log.topic',
  notes: 'log.notes',
  followUp: 'log.followUp',
  duration: 'log.duration',
  startedAt: 'log.duration',
  enteredBy: 'log.enteredBy',
  contactId: 'log.with',
  contactName: 'log.contactName',
  contactPhone: 'log.contactPhone',
  salesperson: 'log.salesperson',
  salesContact: 'log.salesContact',
  reference: 'log.reference',
  tell: 'log.tell',
  replyTo: 'log.replyTo',
};

/** What the agent must know of the form: that it came back, that another panel writes in it, why it was not saved. */
export function LogNotices({ form, now }: { form: LogFormModel; now: () => number }) {
  const { translate, locale } = useLanguage();
  const elsewhere = [...new Set(form.elsewhere.value.map((field) => translate(FIELDS[field])))];
  const failure = form.failure.value;
  const draft = form.draft.value;
  return (
    <>
      {form.recoveredAt === undefined ? undefined : (
        <p class="sc-log__recovered">
          {translate('log.recovered', { when: momentWords(form.recoveredAt, now(), locale) })}
        </p>
      )}
      {elsewhere.length > 0 ? (
        <Notice tone="info" title={translate('log.elsewhere')} announce>
          {translate('log.elsewhereText', { fields: elsewhere.join(', ') })}
        </Notice>
      ) : undefined}
      {draft === 'failed' || draft === 'too-long' ? (
        <Notice tone="warn" title={translate('log.draftNotKept')} announce>
          {translate(draft === 'failed' ? 'log.draftFailedText' : 'log.draftTooLongText')}
        </Notice>
      ) : undefined}
      {failure ? (
        <Notice tone="danger" title={failureWords(failure, translate).title} announce>
          {failure.code === 'conflict'
            ? translate('log.savedElsewhere')
            : `${failureWords(failure, translate).text} ${translate('log.notSaved')}`}
        </Notice>
      ) : undefined}
    </>
  );
}
