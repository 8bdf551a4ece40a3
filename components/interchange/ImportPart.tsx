import { useEffect, useRef } from 'preact/hooks';
import type { ImportModel } from '#lib/state/import-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';
import { FileDrop } from './FileDrop.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportEnd } from './ImportEnd.tsx';
import { ImportProgressView } from './ImportProgressView.tsx';
import { ImportReviewView } from './ImportReviewView.tsx';

function Unfinished({ model }: { model: ImportModel }) {
  const translate = useTranslate();
  const denied = useDenied()('interchange');
  const { value: left } = model.unfinished;
  if (left === undefined) return null;
  const { fileName: name, done, parts } = left;
  const isStaging = left.state === 'staging';
  return (
    <Notice
      tone="warn"
      title={translate('import.unfinished')}
      actions={
        <>
          {left.state === 'running' ? (
            <Button variant="primary" disabledBecause={denied} onClick={() => void model.resume()}>
              {translate('import.goOn')}
            </Button>
          ) : undefined}
          <Button disabledBecause={denied} onClick={() => void model.discard()}>
            {translate(isStaging ? 'import.forget' : 'import.takeBack')}
          </Button>
        </>
      }
    >
      {isStaging
        ? translate('import.unstagedText', { name })
        : translate('import.unfinishedText', { name, done, parts })}
    </Notice>
  );
}

export interface ImportPartProps {
  model: ImportModel;
  countries: readonly string[];
  onSave: (file: Blob, name: string) => void;
}

/** Bringing a file in, one step at a time in one place. */
export function ImportPart({ model, countries, onSave }: ImportPartProps) {
  const translate = useTranslate();
  const denied = useDenied()('interchange');
  const { value: state } = model.state;
  const { value: failure } = model.failure;
  const title = useRef<HTMLHeadingElement>(null);
  const step = useRef(state.step);
  useEffect(() => {
    // What was pressed is gone with its step: who works by keyboard goes on from the top of the next one.
    if (step.current !== state.step) title.current?.focus();
    step.current = state.step;
  }, [state.step]);
  return (
    <section class="sc-part" aria-labelledby="import-title">
      <h2 id="import-title" ref={title} tabIndex={-1}>
        {translate('import.importTitle')}
      </h2>
      <Unfinished model={model} />
      {failure ? <FailureNotice failure={failure} /> : undefined}
      {state.step === 'choose' ? (
        <>
          <p class="sc-import__soft">{translate('import.importText')}</p>
          {state.problem ? (
            <Notice
              tone="danger"
              title={translate(state.problem === 'unreadable' ? 'import.unreadable' : 'import.changedFile')}
              announce
            >
              {translate(state.problem === 'unreadable' ? 'import.unreadableText' : 'import.changedFileText')}
            </Notice>
          ) : undefined}
          <FileDrop disabledBecause={denied} onFile={(file) => void model.choose(file)} />
        </>
      ) : undefined}
      {state.step === 'columns' ? (
        <ImportColumns model={model} fileName={state.fileName} as={state.as} countries={countries} />
      ) : undefined}
      {state.step === 'checking' ? (
        <>
          <p role="status">{translate('import.checking', { count: state.rows })}</p>
          <progress class="sc-import__progress" aria-label={translate('import.check')} />
          <div class="sc-import__actions">
            <Button onClick={model.cancel}>{translate('import.stop')}</Button>
          </div>
        </>
      ) : undefined}
      {state.step === 'review' ? (
        <ImportReviewView model={model} as={state.as} review={state.review} onSave={onSave} />
      ) : undefined}
      {state.step === 'running' ? (
        <ImportProgressView
          progress={state.progress}
          expected={state.expected}
          isCancelling={state.isCancelling}
          onCancel={model.cancel}
        />
      ) : undefined}
      {state.step === 'over' ? <ImportEnd end={state.end} onAgain={model.restart} /> : undefined}
    </section>
  );
}
