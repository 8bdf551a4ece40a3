import { Building2 } from 'lucide';
import type { AddressKey } from '#lib/domain/address/parsed-address.ts';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import { OrganizationState } from '../organization/OrganizationState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { groupByOrganization } from './choice-groups.ts';
import './SharedChoice.css';

export interface SharedChoiceProps {
  matches: readonly ContactMatch[];
  /** "Who is speaking?" on a call, "Who is writing?" otherwise. */
  question: string;
  /** As in `ChoiceList`. */
  seenKey?: AddressKey;
  onChoose: (match: ContactMatch) => void;
}

/** A shared address (R6): the organization first, then the person. */
export function SharedChoice({ matches, question, seenKey, onChoose }: SharedChoiceProps) {
  const translate = useTranslate();
  const groups = groupByOrganization(matches);
  return (
    <>
      {groups.map(({ organization, matches: members, firstKey }) => (
        <section key={organization?.id ?? ''} class="sc-shared">
          {organization ? (
            <>
              <h3 class="sc-shared__organization">
                <Icon icon={Building2} />
                <OutsideText>{organization.name}</OutsideText>
              </h3>
              <OrganizationState organization={organization} />
            </>
          ) : groups.length > 1 ? (
            <h3 class="sc-shared__organization">{translate('resolution.withoutOrganization')}</h3>
          ) : undefined}
          <p class="sc-shared__question">{question}</p>
          <ChoiceList
            label={
              organization ? translate('resolution.atOrganization', { organization: organization.name }) : question
            }
            matches={members}
            seenKey={seenKey}
            withoutOrganization={organization !== undefined}
            firstKey={firstKey}
            onChoose={onChoose}
          />
        </section>
      ))}
    </>
  );
}
