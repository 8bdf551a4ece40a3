import { Globe, Lock } from 'lucide';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import { LanguageSelect } from '../contact/edit/LanguageSelect.tsx';
import { TimeZoneSelect } from '../contact/edit/TimeZoneSelect.tsx';
import { useDenied } from '../rights/rights.ts';
import { Field } from '../ui/Field.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { useTranslate } from '../ui/translation.ts';

type Defaults = NonNullable<ReturnType<SettingsModel['settings']['peek']>>['newContact'];

/** What the fields of a new contact start with (R30); the team's own fields say it themselves. */
export function NewContactDefaults({ model }: { model: SettingsModel }) {
  const translate = useTranslate();
  const denied = useDenied()('definitions.edit');
  const settings = model.settings.value;
  if (settings === undefined) return null;
  const { newContact } = settings;
  const save = (change: Defaults) => void model.save({ newContact: { ...newContact, ...change } });
  const becauseOf = (field: keyof Defaults): string | undefined =>
    model.managed.value.includes(`newContact.${field}`) ? translate('attributes.fixed') : denied;
  return (
    <section class="sc-settings__part" aria-labelledby="settings-new-contacts">
      <h2 id="settings-new-contacts">{translate('newContacts.title')}</h2>
      <p class="sc-settings__why">{translate('newContacts.why')}</p>
      <RadioGroup
        label={translate('quickAdd.visibility')}
        value={newContact.visibility ?? 'public'}
        onValue={(visibility) => save({ visibility })}
        choices={[
          {
            value: 'public',
            label: translate('quickAdd.everyone'),
            icon: Globe,
            disabledBecause: becauseOf('visibility'),
          },
          {
            value: 'private',
            label: translate('quickAdd.onlyMe'),
            icon: Lock,
            disabledBecause: becauseOf('visibility'),
          },
        ]}
      />
      <Field label={translate('field.language')} hint={becauseOf('language')}>
        {(control) => (
          <LanguageSelect
            control={control}
            value={newContact.language ?? ''}
            disabled={becauseOf('language') !== undefined}
            onValue={(language) => save({ language })}
          />
        )}
      </Field>
      <Field label={translate('field.timeZone')} hint={becauseOf('timeZone')}>
        {(control) => (
          <TimeZoneSelect
            control={control}
            value={newContact.timeZone ?? ''}
            disabled={becauseOf('timeZone') !== undefined}
            onValue={(timeZone) => save({ timeZone })}
          />
        )}
      </Field>
    </section>
  );
}
