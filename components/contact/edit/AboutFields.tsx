import { Globe, Lock, Plus, X } from 'lucide';
import type { AboutForm } from '#lib/state/contact-forms.ts';
import { ChoiceInput } from '../../definition/ChoiceInput.tsx';
import { useDenied } from '../../rights/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { LanguageSelect } from './LanguageSelect.tsx';
import { TimeZoneSelect } from './TimeZoneSelect.tsx';
import '../../ui/FieldGrid.css';
import './AboutFields.css';

function SocialIds({ model }: { model: AboutForm['socialIds'] }) {
  const translate = useTranslate();
  return (
    <div class="sc-social">
      {model.rows.value.map(({ id, value }) => (
        <div key={id} class="sc-social__row">
          <Field label={translate('social.network')}>
            {(control) => (
              <ChoiceInput
                control={control}
                list="network"
                value={value.network}
                onValue={(network) => model.set(id, { network })}
              />
            )}
          </Field>
          <Field label={translate('social.name')}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={200}
                value={value.value}
                onValue={(name) => model.set(id, { value: name })}
              />
            )}
          </Field>
          <IconButton
            icon={X}
            class="sc-social__remove"
            label={
              value.value.trim() === ''
                ? translate('quickAdd.removeEmpty')
                : translate('quickAdd.removeAddress', { address: value.value.trim() })
            }
            onClick={() => model.remove(id)}
          />
        </div>
      ))}
      <Button variant="link" size="small" icon={Plus} onClick={() => model.add()}>
        {translate('social.add')}
      </Button>
    </div>
  );
}

/** Names, who sees the contact, whether it may be called, language, time zone and social ids (R30). */
export function AboutFields({ form }: { form: AboutForm }) {
  const translate = useTranslate();
  const denied = useDenied();
  const fields = form.fields.value;
  return (
    <>
      <div class="sc-field-grid">
        <Field
          label={translate('quickAdd.givenName')}
          error={form.isNobody.value ? translate('quickAdd.empty') : undefined}
        >
          {(control) => (
            <TextInput
              {...control}
              autocapitalize="words"
              maxLength={200}
              value={fields.givenName}
              onValue={(givenName) => form.set({ givenName })}
            />
          )}
        </Field>
        <Field label={translate('quickAdd.familyName')}>
          {(control) => (
            <TextInput
              {...control}
              autocapitalize="words"
              maxLength={200}
              value={fields.familyName}
              onValue={(familyName) => form.set({ familyName })}
            />
          )}
        </Field>
        <Field label={translate('field.language')}>
          {(control) => (
            <LanguageSelect control={control} value={fields.language} onValue={(language) => form.set({ language })} />
          )}
        </Field>
        <Field label={translate('field.timeZone')}>
          {(control) => (
            <TimeZoneSelect control={control} value={fields.timeZone} onValue={(timeZone) => form.set({ timeZone })} />
          )}
        </Field>
      </div>
      <SocialIds model={form.socialIds} />
      <Checkbox
        label={translate('contact.doNotCall')}
        hint={translate('contact.doNotCallWhy')}
        checked={fields.doNotCall}
        onChecked={(doNotCall) => form.set({ doNotCall })}
      />
      <RadioGroup
        label={translate('quickAdd.visibility')}
        value={fields.visibility}
        onValue={(visibility) => form.set({ visibility })}
        choices={[
          { value: 'public', label: translate('quickAdd.everyone'), icon: Globe },
          {
            value: 'private',
            label: translate('quickAdd.onlyMe'),
            icon: Lock,
            disabledBecause: denied('private.see'),
          },
        ]}
      />
    </>
  );
}
