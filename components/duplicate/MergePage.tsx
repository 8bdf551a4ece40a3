import { useEffect, useRef } from 'preact/hooks';
import type { MergePageModel, MergeWanted } from '#lib/state/merge-page-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { ContactSearch } from '../contact/ContactSearch.tsx';
import { OrganizationField } from '../organization/OrganizationField.tsx';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';
import { MergeView } from './MergeView.tsx';
import { OrganizationMergeView } from './OrganizationMergeView.tsx';
import './DuplicatesPage.css';

export interface MergePageProps {
  model: MergePageModel;
  wanted: MergeWanted;
  /** The other one was found. */
  onOther: (id: string) => void;
  /** They are one now: the one that is kept. */
  onMerged: (id: string) => void;
  onLeave: () => void;
}

/** Looks for whom a record is merged with, and then shows the two side by side (R31). */
export function MergePage({ model, wanted, onOther, onMerged, onLeave }: MergePageProps) {
  const translate = useTranslate();
  const { of, id, other } = wanted;
  useEffect(() => void model.open(wanted), [model, of, id, other]);
  useEffect(() => model.close, [model]);
  const first = model.first.value;
  const search = model.search.value;
  // Typing begins at once.
  const finder = useRef<HTMLElement>(null);
  useEffect(() => finder.current?.querySelector('input')?.focus(), [search]);
  const failure = model.failure.value;
  const contacts = model.contacts.comparison.value;
  const organizations = model.organizations.comparison.value;
  const ends = { onMerged, onClose: onLeave };
  return (
    <div class="sc-twins">
      <h1 class="sc-page-title">{translate('duplicates.merge')}</h1>
      {failure ? <FailureNotice failure={failure} /> : undefined}
      {contacts ? (
        <MergeView key={contacts.other.id} model={model.contacts} comparison={contacts} {...ends} />
      ) : undefined}
      {organizations ? (
        <OrganizationMergeView
          key={organizations.other.organization.id}
          model={model.organizations}
          comparison={organizations}
          {...ends}
        />
      ) : undefined}
      {first && search ? (
        <section ref={finder} class="sc-twins__merge" aria-labelledby="merge-with">
          <h2 id="merge-with" class="sc-twins__title">
            {translate('duplicates.mergeNamed', { name: first.name })}
          </h2>
          <p class="sc-twins__soft">{translate('duplicates.mergeFind')}</p>
          {search.of === 'contacts' ? (
            <ContactSearch model={search.model} onChoose={({ card }) => onOther(card.id)} />
          ) : (
            <OrganizationField
              model={search.model}
              isInlineNewHidden
              placeholder={translate('organizations.searchPlaceholder')}
              onChoice={(organizationId) => {
                if (organizationId !== undefined) onOther(organizationId);
              }}
            />
          )}
          <div class="sc-twins__actions">
            <Button onClick={onLeave}>{translate('common.cancel')}</Button>
          </div>
        </section>
      ) : undefined}
    </div>
  );
}
