import { DEFAULT_LISTS } from '#lib/domain/definition/default-lists.ts';
import type { ChoiceList } from '#lib/domain/definition/definition.ts';
import { plainName } from './names.ts';

/** What the editable lists offer here, each choice with its name. */
export type ListedChoices = Readonly<Partial<Record<ChoiceList, readonly { code: string; name: string }[]>>>;

/** Other words for the built-in choices, as files have them. */
const WORDS: Readonly<Partial<Record<ChoiceList, Readonly<Record<string, string>>>>> = {
  'address-type': {
    home: 'home private personal domicile maison prive privee personnelle privat privatadresse zuhause casa particular',
    shipping: 'shipping delivery livraison lieferung lieferadresse versand envio entrega',
    billing: 'billing invoice invoicing facturation rechnung rechnungsadresse facturacion',
  },
  'organization-type': {
    customer: 'client clients customers kunde kunden cliente',
    partner: 'partners partenaire partenaires socio',
    vendor: 'vendors supplier suppliers fournisseur fournisseurs lieferant lieferanten proveedor',
    internal: 'interne intern interno',
    external: 'externe extern externo',
  },
  health: { okay: 'ok', happy: 'good content', 'at-risk': 'risk risque' },
};

/** Where somebody works, in words of files: an address type of its own only where the team has one. */
const WORK = new Set(
  'work business office company bureau travail professionnel professionnelle arbeit geschaftlich buro dienstlich trabajo oficina other autre andere otro'.split(
    ' ',
  ),
);

export interface ChoiceReader {
  /** The code of an entry by its code or name; nothing when the list has no such entry. */
  code: (list: ChoiceList, text: string) => string | undefined;
  /**
   * The type of a postal address by its label, `otherwise` for one that has none. An address of work is what the
   * organization form makes of one; `isKnown` tells whether the label says something that is lost.
   */
  addressType: (label: string, otherwise: string) => { type: string; isKnown: boolean };
}

/** Makes what reads entries of lists: as the team has them, else the built-in ones. */
export function createChoiceReader(lists: ListedChoices = {}): ChoiceReader {
  const byList = new Map<ChoiceList, Map<string, string>>();
  const named = (list: ChoiceList): Map<string, string> => {
    const earlier = byList.get(list);
    if (earlier) return earlier;
    const offered = lists[list] ?? DEFAULT_LISTS[list].map((code) => ({ code, name: code }));
    const codes = new Set(offered.map(({ code }) => code));
    const words = Object.entries(WORDS[list] ?? {}).flatMap(([code, text]) =>
      codes.has(code) ? text.split(' ').map((word) => [word, code] as const) : [],
    );
    const own = offered.flatMap(({ code, name }) => [
      [plainName(code), code] as const,
      [plainName(name), code] as const,
    ]);
    // What the list itself says goes before the words that files have.
    const found = new Map([...words, ...own]);
    byList.set(list, found);
    return found;
  };
  const code: ChoiceReader['code'] = (list, text) => {
    const entries = named(list);
    const exact = lists[list]?.find((each) => each.code === text)?.code;
    return exact ?? entries.get(plainName(text));
  };
  const usual = (type: string): string => {
    const entries = [...new Set(named('address-type').values())];
    return entries.includes(type) || entries.length === 0 ? type : entries[0]!;
  };
  return {
    code,
    addressType(label, otherwise) {
      if (label === '') return { type: usual(otherwise), isKnown: true };
      const listed = code('address-type', label);
      if (listed !== undefined) return { type: listed, isKnown: true };
      const words = plainName(label).split(' ');
      const word = words.map((each) => code('address-type', each)).find((each) => each !== undefined);
      if (word !== undefined) return { type: word, isKnown: true };
      return { type: usual('billing'), isKnown: words.some((each) => WORK.has(each)) };
    },
  };
}
