/** Leads from the search above a list of choices into that list, with the arrow key that the search had no use for. */
export function intoChoices(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.defaultPrevented || event.key !== 'ArrowDown') return;
  if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'search') return;
  const first = event.currentTarget.querySelector<HTMLElement>('[data-choice]');
  if (!first) return;
  event.preventDefault();
  first.focus();
}
