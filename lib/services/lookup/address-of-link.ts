/**
 * The number or mail address of a `tel:` or `mailto:` link as a person would type it; nothing for any other link.
 * Of a mail to several, the first; an extension after `;ext=` is kept, other parameters are not.
 */
export function addressOfLink(url: string): string | undefined {
  const [, scheme, rest = ''] = /^(tel|mailto):(.*)$/is.exec(url.trim()) ?? [];
  if (scheme === undefined) return undefined;
  const address =
    scheme.toLowerCase() === 'tel' ? numberOf(rest) : (decode(rest.split('?')[0] ?? '').split(',')[0] ?? '');
  return address.trim() === '' ? undefined : address.trim();
}

function numberOf(rest: string): string {
  const [number = '', ...parameters] = decode(rest).split(';');
  const extension = parameters.find((parameter) => /^ext=/i.test(parameter))?.slice('ext='.length);
  return extension === undefined ? number : `${number} ext. ${extension}`;
}

/** Links are written by anybody: a stray `%` is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
