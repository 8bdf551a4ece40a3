/** A person's name in the two fields of a contact; either may be empty. */
export interface PersonName {
  givenName: string;
  familyName: string;
}

/** Small words that begin a family name: "van den Berg", "de la Fontaine". */
const PARTICLES = new Set(
  "de du des d d' la le les van von der den dem ter ten te vander vanden zu zum zur vom da das do dos di del della dello dei degli lo bin ibn al el ben bint af av y mac mc saint st san santa o o'".split(
    ' ',
  ),
);

/** Particles that are written with a small letter. The others begin the name as any word does: "Le Goff", "Ben Ali". */
const SMALL = new Set(
  "de du des d d' van von der den dem ter ten te vander vanden zu zum zur vom da das do dos del y af av bin ibn".split(
    ' ',
  ),
);

/** First halves of double given names: what follows belongs to the given name. */
const DOUBLE_GIVEN = new Set(
  'jean marie anne pierre paul marc louis charles hans karl klaus ann anna mary juan jose josé luis maria maría ana carlos pedro'.split(
    ' ',
  ),
);

/** Says that a word is a particle of family names. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

function capitalizePart(part: string): string {
  const scottish = /^mc(\p{L}{3,})$/u.exec(part)?.[1];
  if (scottish !== undefined) return `Mc${capitalizePart(scottish)}`;
  const elided = /^([dol])(['’])(\p{L}.*)$/u.exec(part);
  if (elided) {
    const [, letter = '', apostrophe = '', rest = ''] = elided;
    return `${letter === 'd' ? 'd' : letter.toUpperCase()}${apostrophe}${capitalizePart(rest)}`;
  }
  const [first = '', ...rest] = part;
  return first.toUpperCase() + rest.join('');
}

/** A word of a name with capitals where a name has them: `jean-pierre`, `O'BRIEN`, `mcdonald`. */
export function capitalizeWord(word: string): string {
  return word.toLowerCase().split('-').map(capitalizePart).join('-');
}

/** The words of a family name with capitals; particles keep small letters unless they begin it as `Le` does. */
export function capitalizeFamily(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const small = word.toLowerCase();
      const stays = SMALL.has(small) || (index > 0 && (small === 'la' || small === 'le' || small === 'les'));
      return stays && words.length > 1 ? small : capitalizeWord(word);
    })
    .join(' ');
}

/**
 * How many of the words, given name first, are the given name. A particle begins the family name; of four and more
 * words the first two, of three the first two when they make a double name or the second is an initial, or, when
 * `familyIsLast`, in any case.
 */
export function countGivenWords(words: readonly string[], familyIsLast: boolean): number {
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isParticle(word));
  if (particle > 0) return particle;
  if (words.length < 3) return 1;
  const isDouble = DOUBLE_GIVEN.has((words[0] ?? '').toLowerCase()) || /^\p{L}\.?$/u.test(words[1] ?? '');
  return familyIsLast || isDouble || words.length > 3 ? 2 : 1;
}
