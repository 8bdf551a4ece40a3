/** So short that it may be the code of a place as well: `82a1`, `3f1`. */
export const SHORT_HEX = /^\d[\da-f]{2,4}$/i;
/** Letters large and small that nobody can say: `FMfcgzQXKrvL`. */
const RANDOM_LETTERS = /^(?=.*[b-df-hj-np-tv-xz]{5})[a-z_-]{10,}$/i;

/** The same with a digit somewhere, long enough to be no name: `kQ7bXwZrTgLmHsNpd`. */
const RANDOM_SIGNS = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{4})[\w-]{14,}$/;

/** Whether a part of an address is the id of something rather than a word. */
export function isId(segment: string): boolean {
  // Padding, and a sign in front of what the program counts by: `R2kQ==`, `=41z`.
  const text = segment.replace(/^[=~.!]+|=+$/g, '');
  // The first account of several is 0; nothing that people ask for is.
  if (text.length > 80 || text === '0') return false;
  return (
    /^(?:#|[a-z]{1,12}[:.])?\d{1,20}(?:-[a-z\d-]+)?$/i.test(text) ||
    /^[a-z]{1,10}[-_]?\d[\w-]*$/i.test(text) ||
    /^(?=.*\d)[\da-f]{6,}(?:-[\da-f]+)*$/i.test(text) ||
    (SHORT_HEX.test(text) && text !== '2fa') ||
    /^(?=(?:.*\d){3})[\w-]{8,}$/.test(text) ||
    RANDOM_SIGNS.test(text) ||
    (RANDOM_LETTERS.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text)) ||
    (text !== segment && /^(?=.*\d)[\w-]{3,}$/.test(text))
  );
}

/** `12-printer-is-broken` is 12. */
export function idOf(segment: string): string {
  return /^#?(\d+)(?:-[a-z].*)?$/i.exec(segment)?.[1] ?? segment;
}

/** Words of a title stand in it beside the id: `118-refund-request`. */
export function isTitled(segment: string): boolean {
  return /^\d+-[a-z]+-|-[a-z]+-\d+$/i.test(segment);
}
