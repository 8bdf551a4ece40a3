import type { OrganizationMatch } from '#lib/domain/view/contact-card.ts';
import { matchHref, OrganizationMatchRow } from './OrganizationMatchRow.tsx';

/** Organizations that were found, each leading to its page in another tab (R6). */
export function OrganizationLinks({ matches, label }: { matches: readonly OrganizationMatch[]; label: string }) {
  return (
    <ul class="sc-organization-links" aria-label={label}>
      {matches.map((match) => (
        <li key={match.site?.id ?? match.organization.id}>
          <a class="sc-organization-links__link" href={matchHref(match)} target="_blank" rel="noopener">
            <OrganizationMatchRow match={match} />
          </a>
        </li>
      ))}
    </ul>
  );
}
