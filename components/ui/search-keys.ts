/** The key that leads into a search writes nothing into an empty one. True when the press was that. */
export function takeSlash(event: KeyboardEvent, text: string): boolean {
  if (event.key !== '/' || text !== '' || event.ctrlKey || event.altKey || event.metaKey) return false;
  event.preventDefault();
  return true;
}

/** Escape empties a search first, and belongs to what stands around it then. True when the press emptied it. */
export function takeEscape(event: KeyboardEvent, text: string, onText: (text: string) => void): boolean {
  if (event.key !== 'Escape' || text === '') return false;
  event.preventDefault();
  onText('');
  return true;
}
