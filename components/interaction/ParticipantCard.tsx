import { ArrowLeftRight, ExternalLink, UserMinus } from 'lucide';
import type { ParticipantView } from '#lib/domain/view/tab-view.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import { ContactCardView } from '../contact/ContactCardView.tsx';
import { MatchWhy } from '../resolution/MatchWhy.tsx';
import { TagChips } from '../tag/TagChips.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface ParticipantCardProps {
  participant: ParticipantView;
  tags: readonly Tag[];
  /** Name of the participant that has a tag now. */
  holderOf: (tagId: string) => string | undefined;
  /** Smaller, for every participant after the first. */
  compact: boolean;
  onOpenContact: (contactId: string) => void;
  onTag: (contactId: string, tagId: string, on: boolean) => void;
  onChange: (contactId: string) => void;
  onRemove: (contactId: string) => void;
}

/** One participant of the interaction (R20): the card, why it is here, its tags, and what can be done with it. */
export function ParticipantCard({ participant, compact, ...props }: ParticipantCardProps) {
  const translate = useTranslate();
  const { card } = participant;
  return (
    <ContactCardView
      card={card}
      compact={compact}
      onOpenContact={props.onOpenContact}
      menu={
        <div data-return={`participant-${card.id}`}>
          <Menu
            label={translate('contact.actions', { name: card.name })}
            items={[
              { id: 'open', label: translate('contact.openPageShort'), icon: ExternalLink },
              { id: 'change', label: translate('panel.change'), icon: ArrowLeftRight },
              { id: 'remove', label: translate('panel.removeParticipant'), icon: UserMinus, danger: true },
            ]}
            onSelect={(action) => {
              if (action === 'open') props.onOpenContact(card.id);
              else if (action === 'change') props.onChange(card.id);
              else props.onRemove(card.id);
            }}
          />
        </div>
      }
      why={
        <MatchWhy
          reason={participant.match}
          visibility={card.visibility}
          otherHolders={participant.otherHolders}
          association={{ origin: participant.origin, at: participant.addedAt }}
        />
      }
    >
      <TagChips
        name={card.name}
        tags={props.tags}
        held={participant.tags}
        holderOf={props.holderOf}
        onTag={(tagId, on) => props.onTag(card.id, tagId, on)}
      />
    </ContactCardView>
  );
}
