import { Checkbox } from '../ui/Checkbox.tsx';
import { useTranslate } from '../ui/translation.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

export interface MarksSwitchProps {
  /** Whether addresses are underlined there; `fixed` when a policy says so. */
  marks: 'on' | 'fixed' | undefined;
  /** The site, where several are listed. */
  site?: string;
  /** Says what it does while it is on, where there is room for it. */
  explained?: boolean;
  onMarks: (on: boolean) => void;
}

/** Whether the addresses that were found on a site's pages are underlined there. */
export function MarksSwitch({ marks, site, explained, onMarks }: MarksSwitchProps) {
  const translate = useTranslate();
  return (
    <Checkbox
      label={
        <>
          {translate('site.marks')}
          {site === undefined ? undefined : <VisuallyHidden> ({site})</VisuallyHidden>}
        </>
      }
      hint={explained && marks !== undefined ? translate('site.marksHint') : undefined}
      checked={marks !== undefined}
      disabledBecause={marks === 'fixed' ? translate('settings.fixedByAdministrator') : undefined}
      onChecked={onMarks}
    />
  );
}
