/**
 * What the panel is doing beside showing the page.
 *
 * - `page`: what the tab shows. `add`, `change`: choosing a participant, for the interaction named by `key`.
 * - `lookup`: a look-up of any text; `adding` starts at the form for a new contact.
 */
export type PanelMode =
  | { kind: 'page' }
  | { kind: 'add'; key: string }
  | { kind: 'change'; key: string; contactId: string }
  | { kind: 'lookup'; adding: boolean };

/** The mode in which nothing is open. */
export const PAGE_MODE: PanelMode = { kind: 'page' };
