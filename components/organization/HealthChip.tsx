import { Frown, Meh, Smile, TriangleAlert } from 'lucide';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import { useChoiceName } from '../definition/choices.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import type { IconData } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';

/** Faces of the built-in choices (R42). */
const FACES: Readonly<Record<string, { icon: IconData; tone: Tone }>> = {
  happy: { icon: Smile, tone: 'ok' },
  okay: { icon: Meh, tone: 'neutral' },
  'at-risk': { icon: Frown, tone: 'warn' },
};

/** How an organization is doing; a credit hold comes before its health (R52). */
export function HealthChip({ organization }: { organization: Pick<OrganizationSummary, 'health' | 'creditHold'> }) {
  const translate = useTranslate();
  const choiceName = useChoiceName();
  const { health, creditHold } = organization;
  if (creditHold) {
    return (
      <Chip tone="danger" icon={TriangleAlert}>
        {translate('organization.creditHold')}
      </Chip>
    );
  }
  if (!health) return null;
  const face = FACES[health];
  return (
    <Chip tone={face?.tone ?? 'neutral'} icon={face?.icon}>
      <OutsideText>{choiceName('health', health)}</OutsideText>
    </Chip>
  );
}
