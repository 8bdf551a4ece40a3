import { CopyCheck } from 'lucide';
import type { SameAddressOffer } from '#lib/state/worklist-model.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface SameAddressProps {
  offer: SameAddressOffer;
  onAccept: () => void;
  onDecline: () => void;
}

/** After one was resolved: the same for all others with its address, in one press and one undo. */
export function SameAddress({ offer, onAccept, onDecline }: SameAddressProps) {
  const translate = useTranslate();
  const { address, contact, isShared } = offer;
  const { others: count, display } = address;
  return (
    <Notice
      tone={isShared ? 'warn' : 'info'}
      title={translate('worklist.same', { count, address: display })}
      announce
      actions={
        <>
          <Button size="small" icon={CopyCheck} keys="S" onClick={onAccept}>
            {translate('worklist.sameYes', { count })}
          </Button>
          <Button size="small" variant="plain" onClick={onDecline}>
            {translate('worklist.sameNo')}
          </Button>
        </>
      }
    >
      {isShared ? `${translate('worklist.sameShared', { name: contact.name })} ` : ''}
      {translate('worklist.sameText', { name: contact.name, count })}
    </Notice>
  );
}
