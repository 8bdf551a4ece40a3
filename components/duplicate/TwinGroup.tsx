import type { ComponentChildren } from 'preact';
import { MOST_TOLD_APART } from '#lib/domain/distinction/distinction.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';

/** One of those that may be the same, or that were told apart. */
export interface Twin {
  id: string;
  name: string;
  /** Its page. */
  href: string;
  /** What tells it from others of the same name. */
  about: string;
}

/** Who one of them is, and what can be done about it. */
export function TwinLine({ twin, children }: { twin: Twin; children?: ComponentChildren }) {
  return (
    <div class="sc-twins__person">
      <a href={twin.href}>
        <OutsideText>{twin.name}</OutsideText>
      </a>
      <span class="sc-twins__soft sc-twins__about">{twin.about}</span>
      {children ? <div class="sc-twins__deeds">{children}</div> : undefined}
    </div>
  );
}

export interface TwinGroupProps {
  /** Why they may be the same. */
  reason: ComponentChildren;
  twins: readonly Twin[];
  /** So many of them are shown; the others are counted. */
  most?: number;
  /** Why they cannot be compared, and why not told apart. */
  compareDenied: string | undefined;
  apartDenied: string | undefined;
  /** Something is being written. */
  busy: boolean;
  onCompare: (first: Twin, other: Twin) => void;
  onApart: (twins: readonly Twin[]) => void;
}

/** Records that may be the same: each beside the first, to be compared with it or told apart from it (R31). */
export function TwinGroup({ reason, twins, most = Infinity, busy, onCompare, onApart, ...denied }: TwinGroupProps) {
  const translate = useTranslate();
  const [first, ...all] = twins;
  if (first === undefined) return null;
  const others = all.slice(0, most - 1);
  // The second press of two would be on whatever took the place of the first one's.
  const apart = ({ detail }: MouseEvent, some: readonly Twin[]) => {
    if (!busy && detail <= 1) onApart(some);
  };
  return (
    <li class="sc-twins__group">
      <div class="sc-twins__head">
        <p class="sc-twins__soft">{reason}</p>
        {all.length > 1 && twins.length <= MOST_TOLD_APART ? (
          <Button
            size="small"
            disabledBecause={denied.apartDenied}
            aria-label={translate('duplicates.noneSameNamed', { name: first.name, count: all.length })}
            onClick={(event) => apart(event, twins)}
          >
            {translate('duplicates.noneSame')}
          </Button>
        ) : undefined}
      </div>
      <TwinLine twin={first} />
      {others.map((other) => (
        <TwinLine key={other.id} twin={other}>
          <Button
            size="small"
            disabledBecause={denied.compareDenied}
            aria-label={translate('duplicates.compareNamed', { one: first.name, other: other.name })}
            onClick={() => onCompare(first, other)}
          >
            {translate('duplicates.compare')}
          </Button>
          <Button
            size="small"
            disabledBecause={denied.apartDenied}
            aria-label={translate('duplicates.notSameNamed', { one: first.name, other: other.name })}
            onClick={(event) => apart(event, [first, other])}
          >
            {translate('duplicates.notSame')}
          </Button>
        </TwinLine>
      ))}
      {others.length < all.length ? (
        <p class="sc-twins__soft">{translate('duplicates.moreSharers', { count: all.length - others.length })}</p>
      ) : undefined}
    </li>
  );
}
