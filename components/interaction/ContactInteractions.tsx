import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import { tagName } from '../tag/tag-name.ts';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { interactionKindIcon, interactionKindKey } from './interaction-kind.ts';
import './ContactInteractions.css';

export interface ContactInteractionsProps {
  contactId: string;
  /** Newest first. */
  interactions: readonly Interaction[];
  tags: readonly Tag[];
}

/** Only a page of the web may be linked to from a record. */
function webAddress(url: string): string | undefined {
  return /^https?:\/\//.test(url) ? url : undefined;
}

/** The interactions of one contact with the tags it holds in each, and the way back to each page. */
export function ContactInteractions({ contactId, interactions, tags }: ContactInteractionsProps) {
  const { translate, locale } = useLanguage();
  if (interactions.length === 0) return <p>{translate('contactPage.noInteractions')}</p>;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ul class="sc-contact-interactions">
      {interactions.map((interaction) => {
        const held = interaction.participants.find((participant) => participant.contactId === contactId)?.tags ?? [];
        const title = interaction.title ?? translate('contactPage.untitled');
        const url = webAddress(interaction.url);
        return (
          <li key={interaction.id} class="sc-contact-interaction">
            <Icon
              icon={interactionKindIcon(interaction.medium, interaction.direction)}
              label={translate(interactionKindKey(interaction.medium, interaction.direction))}
            />
            <div>
              <div class="sc-contact-interaction__title">
                {url ? (
                  <a href={url} target="_blank" rel="noreferrer">
                    <OutsideText>{title}</OutsideText>
                  </a>
                ) : (
                  <OutsideText>{title}</OutsideText>
                )}
              </div>
              <div class="sc-contact-interaction__note">
                {interaction.kind === 'manual'
                  ? translate('contactPage.recordedHere')
                  : translate('contactPage.onSite', {
                      site: interaction.site,
                      kind: interaction.kind,
                      id: interaction.helpdeskId,
                    })}
                {' · '}
                <time dateTime={new Date(interaction.updatedAt).toISOString()}>
                  {moment.format(new Date(interaction.updatedAt))}
                </time>
              </div>
              <div class="sc-contact-interaction__tags">
                {held.map((id) => (
                  <Chip key={id}>{tagName(tags.find((tag) => tag.id === id) ?? { id }, translate)}</Chip>
                ))}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
