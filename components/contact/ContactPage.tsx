import { Building2, Lock, MessageSquarePlus, PhoneOff, UserX } from 'lucide';
import { Avatar } from '#components/ui/Avatar.tsx';
import { Chip } from '#components/ui/Chip.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { OutsideText } from '#components/ui/OutsideText.tsx';
import { Skeleton } from '#components/ui/Skeleton.tsx';
import { useTranslate } from '#components/ui/translation.ts';
import { StartInteraction } from '#components/interaction/StartInteraction.tsx';
import { ContactInteractions } from '#components/interaction/ContactInteractions.tsx';
import type { InteractionMedium } from '#lib/domain/interaction/interaction.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { ContactDetail } from '#lib/state/contact-page-model.ts';
import { OrganizationState } from '../organization/OrganizationState.tsx';
import { AddressList } from './AddressList.tsx';
import '../ui/VisuallyHidden.css';
import './ContactPage.css';

export interface ContactPageProps {
  state: 'loading' | 'ready' | 'gone' | 'failed';
  detail: ContactDetail | undefined;
  tags: readonly Tag[];
  onStartInteraction: (title: string, medium: InteractionMedium) => void;
}

/** One contact whole (R24): everything known, its interactions, and the start of a new one. */
export function ContactPage({ state, detail, tags, onStartInteraction }: ContactPageProps) {
  const translate = useTranslate();
  if (state === 'gone') {
    return (
      <>
        <h1 class="sc-visually-hidden">{translate('manage.contacts')}</h1>
        <EmptyState icon={UserX} title={translate('contactPage.gone')}>
          {translate('contactPage.goneText')}
        </EmptyState>
      </>
    );
  }
  if (state === 'failed') {
    return (
      <>
        <h1 class="sc-visually-hidden">{translate('manage.contacts')}</h1>
        <Notice tone="danger" title={translate('contactPage.failed')} announce>
          {translate('contactPage.failedText')}
        </Notice>
      </>
    );
  }
  if (!detail) {
    return (
      <div aria-busy="true" aria-label={translate('contactPage.loading')} role="status">
        <Skeleton width="40%" />
        <Skeleton width="60%" />
      </div>
    );
  }
  const { card, contact, organizations, interactions } = detail;
  const titleIn = new Map(contact.memberships.map((membership) => [membership.organizationId, membership.title]));
  return (
    <article class="sc-contact-page">
      <header class="sc-contact-page__head">
        <Avatar initials={card.initials} seed={card.id} />
        <div>
          <h1 class="sc-page-title">
            <OutsideText>{card.name}</OutsideText>
          </h1>
          <div class="sc-contact-page__chips">
            {card.visibility === 'private' ? <Chip icon={Lock}>{translate('contactPage.private')}</Chip> : undefined}
            {card.doNotCall ? (
              <Chip icon={PhoneOff} tone="warn">
                {translate('contactPage.doNotCall')}
              </Chip>
            ) : undefined}
          </div>
        </div>
      </header>

      <section aria-labelledby="contact-addresses">
        <h2 id="contact-addresses">{translate('contactPage.addresses')}</h2>
        {card.addresses.length === 0 ? <p>{translate('contactPage.noAddresses')}</p> : undefined}
        <AddressList addresses={card.addresses} doNotCall={card.doNotCall} />
      </section>

      {organizations.length > 0 ? (
        <section aria-labelledby="contact-organizations">
          <h2 id="contact-organizations">{translate('contactPage.organizations')}</h2>
          <ul class="sc-contact-page__lines">
            {organizations.map((organization) => (
              <li key={organization.id}>
                <Icon icon={Building2} />
                <OutsideText>{organization.name}</OutsideText>
                {titleIn.get(organization.id) ? (
                  <span class="sc-contact-page__note">{titleIn.get(organization.id)}</span>
                ) : undefined}
                <OrganizationState organization={organization} />
              </li>
            ))}
          </ul>
        </section>
      ) : undefined}

      {contact.notes ? (
        <section aria-labelledby="contact-notes">
          <h2 id="contact-notes">{translate('contactPage.notes')}</h2>
          <p class="sc-contact-page__notes">{contact.notes}</p>
        </section>
      ) : undefined}

      <section aria-labelledby="contact-interactions">
        <div class="sc-contact-page__bar">
          <h2 id="contact-interactions">{translate('contactPage.interactions')}</h2>
          <StartInteraction icon={MessageSquarePlus} name={card.name} onStart={onStartInteraction} />
        </div>
        <ContactInteractions contactId={card.id} interactions={interactions} tags={tags} />
      </section>
    </article>
  );
}
