import { BadgeCheck, TriangleAlert } from 'lucide';
import { Chip } from '../../ui/Chip.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** Whether an organization is on credit hold (R52): a warning, otherwise a check mark; both in words. */
export function CreditState({ creditHold }: { creditHold: boolean }) {
  const translate = useTranslate();
  return creditHold ? (
    <Chip tone="danger" icon={TriangleAlert}>
      {translate('organization.creditHold')}
    </Chip>
  ) : (
    <Chip icon={BadgeCheck}>{translate('organization.creditOk')}</Chip>
  );
}
