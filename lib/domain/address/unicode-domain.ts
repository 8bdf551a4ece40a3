const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digitOf(sign: string): number {
  const digit = Number.parseInt(sign, BASE);
  return sign >= '0' && sign <= '9' ? digit + 26 : digit - 10;
}

/** Decodes one label by RFC 3492; nothing when it is not well formed. */
function decodeLabel(encoded: string): string | undefined {
  const lastHyphen = encoded.lastIndexOf('-');
  const output = Array.from(encoded.slice(0, Math.max(lastHyphen, 0)), (sign) => sign.codePointAt(0) ?? 0);
  let code = 128;
  let bias = 72;
  let index = 0;
  for (let at = lastHyphen + 1; at < encoded.length;) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE, at += 1) {
      const digit = digitOf(encoded[at] ?? ' ');
      if (Number.isNaN(digit)) return undefined;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    at += 1;
    bias = adapt(index - before, output.length + 1, before === 0);
    code += Math.floor(index / (output.length + 1));
    index %= output.length + 1;
    if (code > 0x10_ff_ff) return undefined;
    output.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

/** A domain in ASCII as people read it: `xn--` labels in their own letters, others unchanged. */
export function unicodeDomain(domain: string): string {
  return domain
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodeLabel(label.slice(4)) || label : label))
    .join('.');
}
