import { Upload } from 'lucide';
import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import type { TaughtSitesModel } from '#lib/state/taught-sites-model.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { fileTrouble } from './file-words.ts';
import { TaughtDeeds } from './TaughtDeeds.tsx';
import { TaughtSiteRow } from './TaughtSiteRow.tsx';
import './TaughtSites.css';

/** The model of the taught sites, for the page that has one. */
const TaughtSitesContext = createContext<TaughtSitesModel | undefined>(undefined);

/** Gives the settings below it the taught sites. */
export const TaughtSitesProvider = TaughtSitesContext.Provider;

/** The sites that were taught by pointing: names, files, and forgetting them; nothing on pages without a model. */
export function TaughtSites() {
  const translate = useTranslate();
  const model = useContext(TaughtSitesContext);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => void model?.load(), [model]);
  if (!model) return null;
  const sites = model.sites.value;
  const failure = model.failure.value;
  const trouble = failure && fileTrouble(failure, translate);
  return (
    <section class="sc-settings__part" aria-labelledby="settings-taught">
      <h2 id="settings-taught">{translate('taught.title')}</h2>
      <p class="sc-settings__why">{translate('taught.why')}</p>
      {sites.length === 0 ? (
        <p class="sc-settings__why">{translate('taught.none')}</p>
      ) : (
        <ul class="sc-taught">
          {sites.map((site) => (
            <TaughtSiteRow
              key={site.id}
              site={site}
              onRename={(name) => void model.rename(site.id, name)}
              onRemove={() => void model.remove(site.id)}
              onEdit={(file) => void model.edit(site.id, file)}
            />
          ))}
        </ul>
      )}
      <TaughtDeeds model={model} />
      {trouble ? (
        <Notice tone="danger" title={trouble.title} announce>
          {trouble.text}
        </Notice>
      ) : undefined}
      <div>
        <input
          ref={chooser}
          class="sc-visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-label={translate('taught.import')}
          tabIndex={-1}
          onChange={(event) => {
            const field = event.currentTarget;
            void field.files?.[0]?.text().then((text) => model.importFile(text));
            // The same file may be chosen again after it was mended.
            field.value = '';
          }}
        />
        <Button icon={Upload} data-import="" onClick={() => chooser.current?.click()}>
          {translate('taught.import')}
        </Button>
      </div>
    </section>
  );
}
