/** How far Page up and Page down go: about a month of days. */
const FAR = 30;

/** The mark of a picture that a key leads to from another; nothing for keys that do not move. */
export function markToGoTo(key: string, from: number, count: number): number | undefined {
  const within = (to: number) => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return within(from - 1);
    case 'PageDown':
      return within(from + FAR);
    case 'PageUp':
      return within(from - FAR);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
