const START = 0x81_1c_9d_c5;
const FACTOR = 0x01_00_01_93;

/** Mixes bytes into a running sum, four at a time. */
function mix(sum: number, { buffer, byteOffset, byteLength }: ArrayBufferView): number {
  const fours = byteOffset % 4 === 0 ? byteLength >> 2 : 0;
  const numbers = new Uint32Array(buffer, fours === 0 ? 0 : byteOffset, fours);
  let mixed = sum ^ byteLength;
  for (let at = 0; at < fours; at += 1) mixed = Math.imul(mixed ^ numbers[at]!, FACTOR);
  const rest = new Uint8Array(buffer, byteOffset + 4 * fours, byteLength - 4 * fours);
  for (const byte of rest) mixed = Math.imul(mixed ^ byte, FACTOR);
  return mixed;
}

function mixValue(sum: number, value: unknown): number {
  if (ArrayBuffer.isView(value)) return mix(sum, value);
  if (typeof value !== 'object' || value === null) return mix(sum, new TextEncoder().encode(String(value)));
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return entries.reduce((mixed, [name, each]) => mixValue(mix(mixed, new TextEncoder().encode(name)), each), sum);
}

/** A number that is another, nearly always, when anything in a value of arrays and plain objects is. */
export function checkSum(value: unknown): number {
  return mixValue(START, value) >>> 0;
}
