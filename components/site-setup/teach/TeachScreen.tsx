import { Save } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { TeachModel } from '#lib/state/teach-model.ts';
import { BackBar } from '../../panel/BackBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { SightedAddresses } from './SightedAddresses.tsx';
import { TeachElsewhere } from './TeachElsewhere.tsx';
import { TeachParts } from './TeachParts.tsx';
import { PointingNotice } from './PointingNotice.tsx';
import { GonePage } from './GonePage.tsx';
import { DOUBTS, saveTrouble, troubleWords } from './teach-words.ts';
import './TeachScreen.css';

/** Teaching a site: the agent points at the other party, sees at once what that finds, and keeps it. */
export function TeachScreen({ model, view }: { model: TeachModel; view: TabView }) {
  const translate = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const { requester } = model.parts.value;
  const pointing = model.pointing.value;
  const trouble = model.trouble.value;
  const failure = model.failure.value;
  const isFound = requester !== undefined;
  const lacksNumber = isFound && model.ticket.value.id === undefined;
  // What had the focus may be gone with each step: on it goes where that stood.
  const before = useRef(pointing);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    const row = isFound && before.current ? `[data-part="${before.current}"] [data-point]` : '[data-teach-heading]';
    if (lost) root.current?.querySelector<HTMLElement>(row)?.focus();
    before.current = pointing;
  }, [isFound, pointing]);
  const gone = model.gone.value;
  const doubt = model.doubt.value;
  const saving = failure && saveTrouble(failure, translate);
  return (
    <div
      ref={root}
      class="sc-teach"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (pointing) model.stopPointing();
        else model.close();
      }}
    >
      <div class="sc-panel__section">
        <BackBar title={translate('teach.title')} onBack={model.close} />
        <p class="sc-panel__text" tabIndex={-1} data-teach-heading="">
          {translate('teach.intro', { host: view.site.host ?? '' })}
        </p>
        {pointing ? (
          <PointingNotice part={pointing} under={model.under.value} onStop={model.stopPointing} />
        ) : undefined}
        <div role="status">
          {trouble ? <Notice tone="warn" title={troubleWords(trouble, translate)} /> : undefined}
          {gone ? <GonePage page={gone} onAgain={() => void model.start()} /> : undefined}
        </div>
        {isFound || gone ? undefined : (
          <SightedAddresses
            addresses={view.addresses}
            setAside={view.setAside}
            onChoose={(address) => model.choose(address)}
          />
        )}
        <TeachParts model={model} />
        <div role="status">{doubt ? <Notice tone="warn" title={translate(DOUBTS[doubt])} /> : undefined}</div>
      </div>
      {isFound ? (
        <form
          class="sc-panel__section"
          onSubmit={(event) => {
            event.preventDefault();
            if (!gone && !lacksNumber && model.name.value.trim() !== '') void model.save();
          }}
        >
          <TeachElsewhere pages={model.elsewhere.value} />
          <Field label={translate('teach.siteName')} hint={translate('teach.siteNameHint')}>
            {(control) => <TextInput {...control} maxLength={80} value={model.name.value} onValue={model.setName} />}
          </Field>
          {saving ? (
            <Notice tone="danger" title={saving.title} announce>
              {saving.text}
            </Notice>
          ) : undefined}
          <div class="sc-panel__actions">
            <Button
              type="submit"
              variant="primary"
              icon={Save}
              busy={model.saving.value}
              disabledBecause={
                gone
                  ? translate('teach.goneSave')
                  : lacksNumber
                    ? translate('teach.noNumber')
                    : model.name.value.trim() === ''
                      ? translate('teach.nameMissing')
                      : undefined
              }
            >
              {translate('teach.save')}
            </Button>
            <Button onClick={model.close}>{translate('common.cancel')}</Button>
          </div>
        </form>
      ) : undefined}
    </div>
  );
}
