import type { ParticipantView } from '#lib/domain/view/tab-view.ts';
import type { LogFormModel } from '#lib/state/log-form-model.ts';
import { CreditState } from './CreditState.tsx';
import { Field } from '../../ui/Field.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { Select } from '../../ui/Select.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** Whom the entry is with, and at the top how the organization stands: a warning on credit hold, else a check mark (R52). */
export function LogWith({ form, participants }: { form: LogFormModel; participants: readonly ParticipantView[] }) {
  const translate = useTranslate();
  const { contactId, contactName } = form.texts.value;
  const card = participants.find((participant) => participant.card.id === contactId)?.card;
  const choose = (id: string) => {
    const chosen = participants.find((participant) => participant.card.id === id)?.card;
    form.set('contactId', id);
    form.set('contactName', chosen?.name ?? '');
    form.set('contactPhone', chosen?.addresses.find(({ medium }) => medium === 'phone')?.display ?? '');
  };
  return (
    <>
      {card?.organization ? <CreditState creditHold={card.organization.creditHold} /> : undefined}
      {participants.length > 1 ? (
        <Field label={translate('log.with')}>
          {(control) => (
            <Select {...control} value={card ? contactId : ''} onValue={choose}>
              {participants.map((participant) => (
                <option key={participant.card.id} value={participant.card.id}>
                  {participant.card.name}
                </option>
              ))}
              <option value="">{card || contactName === '' ? translate('log.withNobody') : contactName}</option>
            </Select>
          )}
        </Field>
      ) : contactName ? (
        <p class="sc-log__with">
          {translate('log.with')} <OutsideText>{contactName}</OutsideText>
        </p>
      ) : undefined}
    </>
  );
}
