/** A code for something new by its name: in small letters with dashes, unless one has it already. */
export function codeFor(name: string, taken: ReadonlySet<string>, otherwise = 'choice'): string {
  const base =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50) || otherwise;
  let code = base;
  for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`;
  return code;
}
