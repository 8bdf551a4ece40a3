import { FileLock2, Lock, Merge, MessageSquarePlus, PhoneOff, Trash2, UserX } from 'lucide';
import { useState } from 'preact/hooks';
import { StartInteraction } from '#components/interaction/StartInteraction.tsx';
import { Timeline } from '#components/interaction/timeline/Timeline.tsx';
import { Avatar } from '#components/ui/Avatar.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Chip } from '#components/ui/Chip.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import { useTranslate } from '#components/ui/translation.ts';
import type { InteractionMedium } from '#lib/domain/interaction/interaction.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { ContactPageModel } from '#lib/state/contact-page-model.ts';
import type { TimelineModel } from '#lib/state/timeline-model.ts';
import { RecordAside, RecordPage } from '../record/RecordPage.tsx';
import { RecordGone, RecordUnread, RecordLoading } from '../record/RecordStates.tsx';
import { useDenied } from '../rights/rights.ts';
import { ContactLine } from './ContactLine.tsx';
import { ContactSections } from './ContactSections.tsx';
import './ContactPage.css';

export interface ContactPageProps {
  model: ContactPageModel;
  /** What happened with the contact. */
  timeline: TimelineModel;
  tags: readonly Tag[];
  /** ISO codes of the countries to choose from. */
  countries: readonly string[];
  onStartInteraction: (title: string, medium: InteractionMedium) => void;
  /** Opens the wizard for an organization of this name and comes back with it chosen (R40). */
  onNewOrganization: (name: string) => void;
  onOpenBeside: (contactId: string) => void;
  onDelete: () => void;
  /** Looks for another contact to make one of the two (R31). */
  onMerge: () => void;
  /** Puts another contact beside this one, beside this page, so that nothing typed is lost. */
  onMergeBeside: (contactId: string) => void;
  /** Opens everything of this person, to hand out or to erase. */
  onPersonalData: () => void;
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
    // What was taken back as it had come is in the journal alone, and is looked through once it is restored.
    const isKept = (model.history.changes.value ?? []).some(
      ({ action, undone }) => !/\.(create|import)$/.test(action) || !undone,
    );
    return (
      <>
        <RecordGone
          icon={UserX}
          page={translate('manage.contacts')}
          title={translate('contactPage.gone')}
          text={translate('contactPage.goneText')}
          history={model.history}
        />
        {isKept ? (
          <p class="sc-contact-gone">
            <Button variant="link" icon={FileLock2} onClick={props.onPersonalData}>
              {translate('person.open')}
            </Button>
          </p>
        ) : undefined}
      </>
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
  const { card } = detail;
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
                id: 'merge',
                label: translate('duplicates.mergeWith'),
                icon: Merge,
                disabledBecause: denied('merge'),
              },
              { id: 'person', label: translate('person.open'), icon: FileLock2 },
              {
                id: 'delete',
                label: translate('contactPage.delete'),
                icon: Trash2,
                danger: true,
                disabledBecause: denied('contacts.delete'),
              },
            ]}
            onSelect={(id) => {
              if (id === 'merge') props.onMerge();
              else if (id === 'person') props.onPersonalData();
              else props.onDelete();
            }}
          />
        </>
      }
      aside={
        <>
          <RecordAside title={translate('contactPage.interactions')}>
            <Timeline
              model={props.timeline}
              pageOf={card}
              tags={tags}
              nothing={translate('contactPage.noInteractions')}
              onOpenContact={props.onOpenBeside}
            />
          </RecordAside>
          <RecordAside
            title={translate('history.title')}
            history={{ model: model.history, owner: 'contact' }}
            isWhole={isWhole}
            onWhole={() => setWhole(true)}
          />
        </>
      }
    >
      <ContactSections
        detail={detail}
        places={model.places.value}
        edits={edits}
        countries={countries}
        onNewOrganization={props.onNewOrganization}
        onOpenBeside={props.onOpenBeside}
        onMergeBeside={props.onMergeBeside}
      />
    </RecordPage>
  );
}
