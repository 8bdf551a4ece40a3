import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** What can be chosen, with the words of its button: seen, and said of it. */
export interface Choice {
  key: string;
  text: string;
  label: string;
  says: string;
}

export interface ChoiceListProps {
  choices: readonly Choice[];
  onChoose: (index: number) => void;
  /** One of them has the focus, or none any more. */
  onFocus?: (index: number | undefined) => void;
}

/** Choices that are shown at first; the others are a press away. */
const FIRST = 8;

/** Things of the page to choose from, for whoever does not point. */
export function ChoiceList({ choices, onChoose, onFocus }: ChoiceListProps) {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? choices : choices.slice(0, FIRST);
  return (
    <ul class="sc-teach__list">
      {shown.map(({ key, text, label, says }, index) => (
        <li key={key} class="sc-teach__row">
          <OutsideText class="sc-teach__text">{text}</OutsideText>
          <Button
            size="small"
            aria-label={says}
            onClick={() => onChoose(index)}
            onFocus={() => onFocus?.(index)}
            onBlur={() => onFocus?.(undefined)}
          >
            {label}
          </Button>
        </li>
      ))}
      {shown.length < choices.length ? (
        <li>
          <Button size="small" variant="plain" onClick={() => setWhole(true)}>
            {translate('teach.more', { count: choices.length - shown.length })}
          </Button>
        </li>
      ) : undefined}
    </ul>
  );
}
