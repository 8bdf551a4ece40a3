const LABEL = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;
const TOP_LEVEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/** Ends of file names that no top-level domain shares: `logo@2x.png` is a picture. */
const FILE_ENDINGS = new Set(
  'avif bmp css csv doc docx eml exe gif gz heic htm html ico ini jpeg jpg js json jsx log msg odt pdf php png pptx rar scss svg tar tif tiff toml tsx txt webp woff xls xlsx xml yaml yml'.split(
    ' ',
  ),
);

/** Top-level domain that never exists (RFC 2606): how SIP writes a caller who hides (R8). */
const NEVER = 'invalid';

/** Longest domain name in ASCII. */
const LONGEST_DOMAIN = 253;

/**
 * A domain name in lower-case ASCII (R1), international labels as `xn--`; nothing when it is no domain name of at
 * least two labels, or when it is a number, a file name or `.invalid`.
 */
export function asciiDomain(domain: string): string | undefined {
  let ascii = domain.toLowerCase();
  if (/[^\x21-\x7e]/.test(ascii)) {
    if (/[\s/?#@:\\%]/.test(ascii) || !URL.canParse(`http://${ascii}`)) return undefined;
    ascii = new URL(`http://${ascii}`).hostname;
  }
  const labels = ascii.split('.');
  const top = labels.at(-1) ?? '';
  const isName = labels.length > 1 && ascii.length <= LONGEST_DOMAIN && labels.every((label) => LABEL.test(label));
  return isName && TOP_LEVEL.test(top) && top !== NEVER && !FILE_ENDINGS.has(top) ? ascii : undefined;
}
