/** As many signs as notes hold. */
const LONGEST_NOTES = 100_000;

/**
 * A record with a paragraph after its notes; the same one when its notes end so already, so that a part that comes again
 * writes nothing, and when there is no room left.
 */
export function withNotes<Kept extends { notes?: string | undefined }>(present: Kept, added: string): Kept {
  const { notes = '' } = present;
  const next = notes.trim() === '' ? added : `${notes}\n\n${added}`;
  const isThere = notes === added || notes.endsWith(`\n\n${added}`);
  return isThere || next.length > LONGEST_NOTES ? present : { ...present, notes: next };
}
