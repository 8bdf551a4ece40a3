import type { GroupName } from '#lib/domain/report/group-entry.ts';
import type { ReportFacets } from '#lib/messages/protocol/report.ts';

/** What there is to filter a report by, each list by name. */
export type ReportChoices = Readonly<Record<keyof ReportFacets, readonly GroupName[]>>;

export const NO_CHOICES: ReportChoices = { agents: [], topics: [], organizations: [] };

const LISTS = ['agents', 'topics', 'organizations'] as const;

/** Puts together what the parts of a report give to filter by: each once, by the name that came first. */
export function createFacets(locale: string): { add: (facets: ReportFacets) => void; choices: () => ReportChoices } {
  const found: Record<keyof ReportFacets, Map<string, GroupName>> = {
    agents: new Map(),
    topics: new Map(),
    organizations: new Map(),
  };
  const collator = new Intl.Collator(locale, { numeric: true });
  const listed = (groups: Map<string, GroupName>): GroupName[] =>
    [...groups.values()].toSorted((one, other) => collator.compare(one.name ?? '', other.name ?? ''));
  return {
    add(facets) {
      for (const list of LISTS) {
        for (const group of facets[list]) if (!found[list].has(group.key)) found[list].set(group.key, group);
      }
    },
    choices: () => ({
      agents: listed(found.agents),
      topics: listed(found.topics),
      organizations: listed(found.organizations),
    }),
  };
}
