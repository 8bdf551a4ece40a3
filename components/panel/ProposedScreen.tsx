import { UserCheck, UserSearch } from 'lucide';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { ContactCardView } from '../contact/ContactCardView.tsx';
import { MatchWhy } from '../resolution/MatchWhy.tsx';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface ProposedScreenProps {
  view: TabView;
  match: ContactMatch;
  onOpenContact: (contactId: string) => void;
  onAssociate: (match: ContactMatch) => void;
  onSomeoneElse: () => void;
}

/** Why a contact is only proposed (R12, R16, R17); nothing where it is simply the one who holds the address. */
function reasonKey(view: TabView) {
  const [leading] = view.addresses;
  if (leading?.proposedBecause === 'forward') return 'resolution.proposedForward';
  if (leading?.proposedBecause === 'relay') return 'resolution.proposedRelay';
  if (view.resolution.rule === 'weak-match') return 'resolution.proposedWeak';
  return leading?.mayAssociate === false ? 'resolution.proposedText' : undefined;
}

/**
 * One contact is likely, and the agent says yes with one press. On a page without an interaction there is nothing
 * to associate with: the card stands alone.
 */
export function ProposedScreen({ view, match, onOpenContact, onAssociate, onSomeoneElse }: ProposedScreenProps) {
  const translate = useTranslate();
  const { card } = match;
  const why = reasonKey(view);
  return (
    <div class="sc-panel__section">
      {view.interaction ? (
        <div>
          <h2 class="sc-panel__heading">{translate('resolution.proposedTitle', { name: card.name })}</h2>
          {why ? <p class="sc-panel__text">{translate(why)}</p> : undefined}
        </div>
      ) : undefined}
      <ContactCardView
        card={card}
        onOpenContact={onOpenContact}
        why={
          <MatchWhy
            reason={match.reason}
            visibility={card.visibility}
            otherHolders={Math.max(0, view.resolution.candidates.length - 1)}
          />
        }
      />
      {view.interaction ? (
        <div class="sc-panel__actions">
          <Button variant="primary" icon={UserCheck} keys="1" data-choice="1" onClick={() => onAssociate(match)}>
            {translate('resolution.associate')}
          </Button>
          <div data-return="add">
            <Button icon={UserSearch} keys="A" onClick={onSomeoneElse}>
              {translate('resolution.someoneElse')}
            </Button>
          </div>
        </div>
      ) : undefined}
    </div>
  );
}
