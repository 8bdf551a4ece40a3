import type { ComponentChildren } from 'preact';
import { Disclosure } from '../ui/Disclosure.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage, useTranslate } from '../ui/translation.ts';

/** One row of a review: where it stands in the file, who it is, and what there is to say. */
export interface ReviewLine {
  line: number;
  name: string;
  note?: string;
}

export interface ReviewListProps {
  title: string;
  count: number;
  /** The first of them. */
  lines: readonly ReviewLine[];
  tone?: 'danger' | 'warn';
  /** What can be done with them. */
  children?: ComponentChildren;
}

/** So many rows of one kind, which open to the first of them. Nothing when there are none. */
export function ReviewList({ title, count, lines, tone, children }: ReviewListProps) {
  const translate = useTranslate();
  const { locale } = useLanguage();
  if (count === 0) return null;
  const number = new Intl.NumberFormat(locale).format(count);
  return (
    <li class="sc-import__kind">
      <Disclosure
        summary={
          <span class="sc-import__summary">
            <span class={tone ? `sc-import__count sc-import__count--${tone}` : 'sc-import__count'}>{number}</span>
            <span>{title}</span>
          </span>
        }
      >
        <ol class="sc-import__lines">
          {lines.map(({ line, name, note }, index) => (
            // A row may have several things to say.
            <li key={`${line}-${index}`}>
              <span class="sc-import__soft">{translate('import.line', { line })}</span>{' '}
              <OutsideText>{name}</OutsideText>
              {note ? <span class="sc-import__soft"> – {note}</span> : undefined}
            </li>
          ))}
        </ol>
        {lines.length < count ? (
          <p class="sc-import__soft">{translate('import.shownOf', { shown: lines.length, count })}</p>
        ) : undefined}
      </Disclosure>
      {children}
    </li>
  );
}
