import './KeyHint.css';

/** Shows the key that does the same as the control beside it. Hidden from screen readers: the list of keys says it. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd class="sc-key-hint" aria-hidden="true">
      {keys.replace('Shift+', '⇧')}
    </kbd>
  );
}
