import { isFreeMailDomain } from '../address/free-mail-domains.ts';
import { foldedWords } from '../search/fold.ts';

/** An organization as far as it may be another one. */
export interface KnownOrganization {
  id: string;
  name: string;
  domains: readonly string[];
  /** Its address keys. */
  keys: readonly string[];
}

/** Organizations that may be one, and the strongest reason (R31, R41). */
export interface OrganizationGroup {
  ids: string[];
  because: 'same-address' | 'same-domain' | 'same-name';
}

/** What companies are, in the countries whose names are met most: it tells no company from another. */
const LEGAL_FORMS = new Set(
  'sarl sas sasu sa eurl sci snc scop selarl scp gmbh ag kg ohg ug ev se ltd limited plc llp llc lp inc incorporated corp corporation co company bv nv vof srl spa snc sl slu sau lda ltda aps as ab oy oyj asa kft zrt sro doo pty pte kk the'.split(
    ' ',
  ),
);

/**
 * A name in a form that case, accents, signs, spacing and the legal form do not change: "Rivière & Fils SARL" is
 * "Riviere et Fils". Empty when nothing is left, as of a name that is a legal form alone.
 */
export function looseNameKey(name: string): string {
  const words = foldedWords(name.replaceAll(/[&+]/g, ' and ').replaceAll(/\./g, '')).map((word) =>
    word === 'et' || word === 'und' || word === 'y' || word === 'e' ? 'and' : word,
  );
  return words.filter((word) => !LEGAL_FORMS.has(word)).join('');
}

/**
 * Groups organizations that hold the same address, own the same mail domain, or have the same name but for the legal
 * form. Free-mail domains are nobody's (R7). Each group once, under its strongest reason; in the order of the reasons.
 */
export function groupOrganizations(organizations: readonly KnownOrganization[]): OrganizationGroup[] {
  const found = new Map<string, OrganizationGroup>();
  const gather = (
    because: OrganizationGroup['because'],
    keysOf: (organization: KnownOrganization) => readonly string[],
  ): void => {
    const byKey = new Map<string, Set<string>>();
    for (const organization of organizations) {
      for (const key of keysOf(organization)) byKey.set(key, (byKey.get(key) ?? new Set()).add(organization.id));
    }
    for (const ids of byKey.values()) {
      if (ids.size < 2) continue;
      const sorted = [...ids].sort();
      const name = sorted.join(' ');
      if (!found.has(name)) found.set(name, { ids: sorted, because });
    }
  };
  gather('same-address', ({ keys }) => keys);
  gather('same-domain', ({ domains }) => domains.filter((domain) => domain !== '' && !isFreeMailDomain(domain)));
  gather('same-name', ({ name }) => [looseNameKey(name)].filter((key) => key !== ''));
  return [...found.values()];
}
