import type { SettingsModel } from '#lib/state/settings-model.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface FollowUpSettingsProps {
  model: SettingsModel;
  settings: EffectiveSettings;
}

/** How the agent hears of due follow-ups: by system notifications, which the browser must allow, and on the badge. */
export function FollowUpSettings({ model, settings }: FollowUpSettingsProps) {
  const translate = useTranslate();
  const notices = model.notices.value;
  return (
    <section class="sc-settings__part" aria-labelledby="settings-follow-ups">
      <h2 id="settings-follow-ups">{translate('settings.followUps')}</h2>
      <Checkbox
        label={translate('settings.followUpNotices')}
        hint={translate('settings.followUpNoticesHint')}
        checked={settings.followUpNotices && notices === 'fine'}
        onChecked={(on) => void model.setNotices(on)}
      />
      {notices === 'fine' ? undefined : (
        <Notice tone="warn" title={translate('settings.followUpNoticesOff')} announce>
          {translate(notices === 'lost' ? 'settings.followUpNoticesLost' : 'settings.followUpNoticesRefused')}
        </Notice>
      )}
      <Checkbox
        label={translate('settings.followUpBadge')}
        checked={settings.followUpBadge}
        onChecked={(followUpBadge) => void model.save({ followUpBadge })}
      />
    </section>
  );
}
