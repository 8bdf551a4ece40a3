/** The display name in front of an address: `"Jane Roe" <jane@…`, `Jane Roe (jane@…`; nothing when there is none. */
export function nameBefore(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - 120), start);
  const match = /(?:^|[\n:;,>|])\s*["“«']?\s*([^"“”«»<>()\n:;|@]{2,80}?)\s*["”»']?\s*[<([]\s*$/u.exec(before);
  const name = match?.[1]?.trim();
  return name !== undefined && /\p{L}{2}/u.test(name) ? name : undefined;
}
