import { Lock, MessageSquarePlus, PhoneOff, Trash2, UserX } from 'lucide';
import { useState } from 'preact/hooks';
import { ContactInteractions } from '#components/interaction/ContactInteractions.tsx';
import { StartInteraction } from '#components/interaction/StartInteraction.tsx';
import { Avatar } from '#components/ui/Avatar.tsx';
import { Chip } from '#components/ui/Chip.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import { useTranslate } from '#components/ui/translation.ts';
import type { InteractionMedium } from '#lib/domain/interaction/interaction.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { ContactPageModel } from '#lib/state/contact-page-model.ts';
import { RecordAside, RecordPage } from '../record/RecordPage.tsx';
import { RecordGone, RecordUnread, RecordLoading } from '../record/RecordStates.tsx';
import { useDenied } from '../rights/rights.ts';
import { ContactLine } from './ContactLine.tsx';
import { ContactSections } from './ContactSections.tsx';

export interface ContactPageProps {
  model: ContactPageModel;
  tags: readonly Tag[];
  /** ISO codes of the countries to choose from. */
  countries: readonly string[];
  onStartInteraction: (title: string, medium: InteractionMedium) => void;
  /** Opens the wizard for an organization of this name and comes back with it chosen (R40). */
  onNewOrganization: (name: string) => void;
  onOpenBeside: (contactId: string) => void;
  onDelete: () => void;
}

/** One contact whole (R24, R30): everything known and edited in place, its interactions, its history, a new one. */
export function ContactPage(props: ContactPageProps) {
  const { model, tags, countries } = props;
  const translate = useTranslate();
  const denied = useDenied();
  const [isWhole, setWhole] = useState(false);
  const state = model.state.value;
  const detail = model.detail.value;
  const edits = model.edits.value;
  if (state === 'gone') {
    return (
      <RecordGone
        icon={UserX}
        page={translate('manage.contacts')}
        title={translate('contactPage.gone')}
        text={translate('contactPage.goneText')}
        history={model.history}
      />
    );
  }
  if (state === 'failed' && !detail) {
    return (
      <RecordUnread
        page={translate('manage.contacts')}
        title={translate('contactPage.failed')}
        text={translate('contactPage.failedText')}
      />
    );
  }
  if (!detail || !edits) return <RecordLoading label={translate('contactPage.loading')} />;
  const { card, interactions } = detail;
  return (
    <RecordPage
      picture={<Avatar initials={card.initials} seed={card.id} size="large" />}
      name={card.name}
      line={<ContactLine card={card} />}
      chips={
        <>
          {card.visibility === 'private' ? <Chip icon={Lock}>{translate('contactPage.private')}</Chip> : undefined}
          {card.doNotCall ? (
            <Chip icon={PhoneOff} tone="warn">
              {translate('contactPage.doNotCall')}
            </Chip>
          ) : undefined}
        </>
      }
      actions={
        <>
          <StartInteraction icon={MessageSquarePlus} name={card.name} onStart={props.onStartInteraction} />
          <Menu
            label={translate('contact.actions', { name: card.name })}
            items={[
              {
                id: 'delete',
                label: translate('contactPage.delete'),
                icon: Trash2,
                danger: true,
                disabledBecause: denied('contacts.delete'),
              },
            ]}
            onSelect={props.onDelete}
          />
        </>
      }
      aside={
        <>
          <RecordAside title={translate('contactPage.interactions')}>
            <ContactInteractions contactId={card.id} interactions={interactions} tags={tags} />
          </RecordAside>
          <RecordAside
            title={translate('history.title')}
            history={model.history}
            isWhole={isWhole}
            onWhole={() => setWhole(true)}
          />
        </>
      }
    >
      <ContactSections
        detail={detail}
        edits={edits}
        countries={countries}
        onNewOrganization={props.onNewOrganization}
        onOpenBeside={props.onOpenBeside}
      />
    </RecordPage>
  );
}
