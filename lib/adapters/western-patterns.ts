/** Letters up to U+00FF with Œ and œ, by the classes that patterns ask for; of these the other scripts have none. */
const LATIN = 'A-Za-z\\xaa\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff\\u0152\\u0153';
const CLASSES: Readonly<Record<string, string>> = {
  L: `${LATIN}\\xb5`,
  'sc=Latin': LATIN,
  Ll: 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff\\u0153',
  // The micro sign, where case does not matter.
  'sc=Greek': '\\xb5',
  N: '\\d\\xb2\\xb3\\xb9\\xbc-\\xbe',
};

/** A class between brackets; a property of letters outside of any. */
const CLASS = /\[(?:\\.|[^\]\\])*\]|\\p\{[^}]*\}/g;

/**
 * Patterns for texts that hold no letters but western ones, which most do (`otherLetters` of candidate-patterns.json
 * says whether a text does), and in `everyScript` those among the given ones that others need: browsers take many times
 * as long to make patterns that know the letters of every script. In western texts both match the same.
 */
export function westernPatterns<Name extends string>(
  patterns: Readonly<Record<Name, string>>,
): Record<Name, string> & { everyScript: Partial<Record<Name, string>> } {
  const differing = Object.entries<string>(patterns).filter(([, source]) => source.includes('\\p{'));
  const western = differing.map(([name, source]) => [name, source.replace(CLASS, inLatin)]);
  return {
    ...patterns,
    ...(Object.fromEntries(western) as Record<Name, string>),
    everyScript: Object.fromEntries(differing) as Partial<Record<Name, string>>,
  };
}

function inLatin(part: string): string {
  const named = part.replace(/\\p\{([^}]*)\}/g, (_property, property: string) => CLASSES[property] ?? '');
  return part.startsWith('[') ? named : `[${named}]`;
}
