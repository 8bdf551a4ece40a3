import { classNames } from './class-names.ts';
import './Avatar.css';

const TINTS = 6;

/** One of six tints, always the same for the same seed. */
function tintOf(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % TINTS;
}

export interface AvatarProps {
  /** One to three letters. */
  initials: string;
  /** Decides the tint; an id keeps it when the name changes. */
  seed: string;
  size?: 'small' | 'medium' | 'large';
}

/** Initials in a tinted disc. Decoration: the name stands beside it. Nothing is fetched. */
export function Avatar({ initials, seed, size = 'medium' }: AvatarProps) {
  return (
    <span class={classNames('sc-avatar', `sc-avatar--${size}`, `sc-avatar--tint-${tintOf(seed)}`)} aria-hidden="true">
      {initials}
    </span>
  );
}
