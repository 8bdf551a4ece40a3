/** Whether a value is written as a mail address. */
export function isMail(value: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(value.trim());
}

/** Whether a value is written as a telephone number; digits alone only when there are nine or begin with a zero. */
export function isPhone(value: string): boolean {
  const text = value.trim();
  if (!/^\+?[\d\s().\-/\u00a0\u202f]+(?:\s*(?:x|ext|poste)\.?\s*\d{1,6})?$/i.test(text)) return false;
  if (isDate(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 20) return false;
  return digits.length >= 9 || !/^[1-9]\d*$/.test(text);
}

/** Whether a value is a calendar date, as programs write one. */
export function isDate(value: string): boolean {
  return /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ][\d:.]+Z?)?$/.test(value.trim());
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value.trim());
}

/** Whether a value is a postal code of its own: so many digits, or letters and digits as in Britain and Canada. */
export function isPostalCode(value: string): boolean {
  return /^(?:[A-Z]{1,2}-)?\d{4,6}$|^\d{5}-\d{3,4}$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i.test(
    value.trim(),
  );
}

/** Whether a value is a street with a number: `12 rue des Lilas`, `Hauptstr. 5a`. */
export function isStreet(value: string): boolean {
  return /^\d+\s?\w?,?\s+\p{L}{2,}|^\p{L}[\p{L}\s.'’-]{2,}\s\d+\s?\p{L}?(?:[,\n].*)?$/su.test(value.trim());
}

/** Whether a value tells what it is by how it is written, as names of columns never do. */
export function isData(value: string): boolean {
  return isMail(value) || isPhone(value) || isUuid(value) || isDate(value) || /^https?:\/\//i.test(value.trim());
}
