import { UserPlus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { QuickAddModel } from '#lib/state/quick-add-model.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';
import { DuplicateList } from './DuplicateList.tsx';
import './QuickAdd.css';

export interface QuickAddDeniedProps {
  model: QuickAddModel;
  /** Why nobody may be added. */
  reason: string;
  onUseExisting: (contactId: string) => void;
  onCancel?: () => void;
  autoFocus?: boolean;
  /** As in `QuickAdd`. */
  listed?: readonly string[];
}

/** Stands where quick-add would (R60): no fields that lead nowhere, but why, and who there is already. */
export function QuickAddDenied({ model, reason, onUseExisting, onCancel, autoFocus, listed }: QuickAddDeniedProps) {
  const translate = useTranslate();
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (autoFocus) own.current?.querySelector('button')?.focus();
  }, [autoFocus]);
  return (
    <div ref={own} class="sc-quick-add" role="group" aria-label={translate('quickAdd.title')}>
      <h2 class="sc-quick-add__title">{translate('quickAdd.title')}</h2>
      <p class="sc-quick-add__denied">{reason}</p>
      <DuplicateList
        duplicates={model.duplicates.value}
        listed={listed}
        action={translate(model.associates ? 'quickAdd.useThis' : 'quickAdd.openThis')}
        onUse={onUseExisting}
      />
      <div class="sc-quick-add__actions">
        <Button icon={UserPlus} disabledBecause={reason}>
          {translate(model.associates ? 'quickAdd.saveAndAssociate' : 'quickAdd.save')}
        </Button>
        {onCancel ? (
          <Button variant="plain" onClick={onCancel}>
            {translate('common.cancel')}
          </Button>
        ) : undefined}
      </div>
    </div>
  );
}
