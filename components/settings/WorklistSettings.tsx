import { Checkbox } from '#components/ui/Checkbox.tsx';
import { useTranslate } from '#components/ui/translation.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';

export interface WorklistSettingsProps {
  keepUnresolved: boolean;
  onKeep: (on: boolean) => void;
}

/** Whether interactions that nobody is associated with are kept to be worked through, and what that means (R14). */
export function WorklistSettings({ keepUnresolved, onKeep }: WorklistSettingsProps) {
  const translate = useTranslate();
  return (
    <section class="sc-settings__part" aria-labelledby="settings-worklist">
      <h2 id="settings-worklist">{translate('worklist.keepTitle')}</h2>
      <Checkbox
        label={translate('worklist.keep')}
        hint={translate('worklist.keepHint')}
        checked={keepUnresolved}
        onChecked={onKeep}
      />
      <p>
        <a href={writeManageRoute({ page: 'interactions', show: 'open', query: '' })}>{translate('worklist.toList')}</a>
      </p>
    </section>
  );
}
