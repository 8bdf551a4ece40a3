import { Frown, Meh, Smile } from 'lucide';
import { useChoiceName } from '../definition/choices.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import type { IconData } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';

/** Faces of the built-in choices (R42). */
const FACES: Readonly<Record<string, { icon: IconData; tone: Tone }>> = {
  happy: { icon: Smile, tone: 'ok' },
  okay: { icon: Meh, tone: 'neutral' },
  'at-risk': { icon: Frown, tone: 'warn' },
};

/** How an organization is doing (R42). A credit hold is said beside it, never in its place. */
export function HealthChip({ health }: { health: string | undefined }) {
  const choiceName = useChoiceName();
  if (!health) return null;
  const face = FACES[health];
  return (
    <Chip tone={face?.tone ?? 'neutral'} icon={face?.icon}>
      <OutsideText>{choiceName('health', health)}</OutsideText>
    </Chip>
  );
}
