import { UserX } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { PersonExport } from '#lib/domain/person/person-export.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import type { PersonPageModel } from '#lib/state/person-page-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ErasePart } from './ErasePart.tsx';
import { ErasedPart } from './ErasedPart.tsx';
import { HandOutPart } from './HandOutPart.tsx';
import { LookingThrough } from './LookingThrough.tsx';
import '../ui/Parts.css';
import './PersonPage.css';

export interface PersonPageProps {
  id: string;
  model: PersonPageModel;
  onSave: (file: Blob, name: string) => void;
  /** Puts everything of a person into a page to read. */
  toPage: (person: PersonExport) => string;
}

/** One person's data: hand all of it out, erase all of it, each with a receipt. */
export function PersonPage({ id, model, onSave, toPage }: PersonPageProps) {
  const translate = useTranslate();
  useEffect(() => {
    void model.load(id);
    return model.leave;
  }, [id, model]);
  const preview = model.preview.value;
  const erasing = model.erasing.value;
  const state = model.state.value;
  const failure = model.failure.value;
  const looked = model.looked.value;
  if (erasing.step === 'done') return <ErasedPart receipt={erasing.receipt} onSave={onSave} />;
  if (state === 'gone') {
    return (
      <>
        <h1 class="sc-page-title">{translate('person.title')}</h1>
        <EmptyState icon={UserX} title={translate('person.gone')}>
          {translate('person.goneText')}
        </EmptyState>
      </>
    );
  }
  return (
    <div class="sc-parts">
      <header>
        <h1 class="sc-page-title">{translate('person.title')}</h1>
        {preview ? (
          <p>
            {preview.isDeleted ? (
              <OutsideText>{preview.name}</OutsideText>
            ) : (
              <a href={writeManageRoute({ page: 'contact', id: preview.id })}>
                <OutsideText>{preview.name}</OutsideText>
              </a>
            )}
            {preview.isDeleted ? <span class="sc-person__soft"> · {translate('person.isDeleted')}</span> : undefined}
          </p>
        ) : undefined}
      </header>
      {failure ? <FailureNotice failure={failure} /> : undefined}
      {preview || looked ? <HandOutPart model={model} onSave={onSave} toPage={toPage} /> : undefined}
      {state === 'loading' ? <LookingThrough looked={looked} /> : undefined}
      {preview ? <ErasePart model={model} preview={preview} /> : undefined}
    </div>
  );
}
