import type { ContactCard } from '#lib/domain/view/contact-card.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { ContactRow } from '../contact/ContactRow.tsx';
import '../organization/OrganizationPage.css';

export interface RecordPeopleProps {
  people: readonly ContactCard[];
  /** Said when there is nobody. */
  nobody: string;
}

/** The people of an organization or a location, each leading to its page. */
export function RecordPeople({ people, nobody }: RecordPeopleProps) {
  if (people.length === 0) return <p class="sc-none">{nobody}</p>;
  return (
    <ul class="sc-organization-page__people">
      {people.map((card) => (
        <li key={card.id}>
          <a class="sc-organization-page__person" href={writeManageRoute({ page: 'contact', id: card.id })}>
            <ContactRow card={{ ...card, organization: undefined, otherOrganizations: 0 }} />
          </a>
        </li>
      ))}
    </ul>
  );
}
