import { Plus, UserPlus } from 'lucide';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { ParticipantView } from '#lib/domain/view/tab-view.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ParticipantCard } from './ParticipantCard.tsx';
import './ParticipantList.css';

export interface ParticipantListProps {
  participants: readonly ParticipantView[];
  tags: readonly Tag[];
  onOpenContact: (contactId: string) => void;
  onTag: (contactId: string, tagId: string, on: boolean) => void;
  onChange: (contactId: string) => void;
  onRemove: (contactId: string) => void;
  onAdd: () => void;
  /** The page's address that nobody has, to be added to the first participant (see `unheldAddress`). */
  unheld?: RankedAddress;
  onAddAddress: (contactId: string) => void;
}

/** The participants of the interaction, the first one whole, the others short, and how to add or change one. */
export function ParticipantList({ participants, onAdd, unheld, onAddAddress, ...props }: ParticipantListProps) {
  const translate = useTranslate();
  const denied = useDenied();
  const holderOf = (tagId: string) => participants.find((participant) => participant.tags.includes(tagId))?.card.name;
  const [first] = participants;
  return (
    <section aria-label={translate('interaction.participants')}>
      <ul>
        {participants.map((participant, index) => (
          <li key={participant.card.id} class="sc-participant" data-participant={participant.card.id}>
            <ParticipantCard {...props} participant={participant} holderOf={holderOf} compact={index > 0} />
          </li>
        ))}
      </ul>
      {unheld && first ? (
        <p class="sc-participant-unheld">
          <span>{translate('panel.addressUnheld', { address: unheld.address.display })}</span>
          <Button
            size="small"
            icon={Plus}
            disabledBecause={denied('contacts.edit')}
            onClick={() => onAddAddress(first.card.id)}
          >
            {translate('panel.addAddressTo', { name: first.card.name })}
          </Button>
        </p>
      ) : undefined}
      <div class="sc-participant-actions">
        <div data-return="add">
          <Button size="small" icon={UserPlus} keys="A" onClick={onAdd}>
            {translate('panel.addParticipant')}
          </Button>
        </div>
        {participants.length === 1 && first ? (
          <div data-return={`change-${first.card.id}`}>
            <Button variant="link" size="small" onClick={() => props.onChange(first.card.id)}>
              {translate('panel.wrongPerson')}
            </Button>
          </div>
        ) : undefined}
      </div>
    </section>
  );
}
