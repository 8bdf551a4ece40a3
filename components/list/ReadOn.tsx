import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';
import './ReadOn.css';

export interface ReadOnProps {
  /** How many are listed, of more. */
  said: string;
  /** The next ones are on their way. */
  isReading: boolean;
  onMore: () => void;
}

/** The end of a list that is cut: it says so, and reads on when it is asked to. */
export function ReadOn({ said, isReading, onMore }: ReadOnProps) {
  const translate = useTranslate();
  return (
    <p class="sc-read-on">
      <span class="sc-none" role="status">
        {said}
      </span>
      <Button busy={isReading} onClick={onMore}>
        {translate('list.readOn')}
      </Button>
    </p>
  );
}
