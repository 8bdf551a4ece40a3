import { CircleCheck, MapPin, Plus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { useDenied } from '../../rights/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useTranslate } from '../../ui/translation.ts';
import '../../ui/Wizard.css';

export interface WizardDoneProps {
  organization: OrganizationSummary;
  /** It goes back to the form that asked for it. */
  returns: boolean;
  onAnother: () => void;
  onAddSites: () => void;
  onFinish: () => void;
}

/** The end of the wizard: another one, sites, or back (R40). */
export function WizardDone({ organization, returns, onAnother, onAddSites, onFinish }: WizardDoneProps) {
  const translate = useTranslate();
  const denied = useDenied();
  const finish = useRef<HTMLButtonElement>(null);
  useEffect(() => finish.current?.focus(), []);
  return (
    <div class="sc-wizard">
      <h1 class="sc-page-title">{translate('wizard.title')}</h1>
      <EmptyState
        icon={CircleCheck}
        title={translate('wizard.done', { name: organization.name })}
        actions={
          <>
            <Button ref={finish} variant="primary" onClick={onFinish}>
              {translate(returns ? 'wizard.finishAndReturn' : 'wizard.finish')}
            </Button>
            <Button icon={MapPin} disabledBecause={denied('sites.edit')} onClick={onAddSites}>
              {translate('wizard.addSites')}
            </Button>
            <Button icon={Plus} onClick={onAnother}>
              {translate('wizard.another')}
            </Button>
          </>
        }
      >
        {translate('wizard.doneText')}
      </EmptyState>
    </div>
  );
}
