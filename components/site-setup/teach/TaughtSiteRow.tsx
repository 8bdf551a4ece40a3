import { Lock } from 'lucide';
import { useState } from 'preact/hooks';
import type { TaughtSite } from '#lib/messages/protocol/teaching.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useLanguage } from '../../ui/translation.ts';
import { TaughtReaders } from './TaughtReaders.tsx';

export interface TaughtSiteRowProps {
  site: TaughtSite;
  onRename: (name: string) => void;
  onRemove: () => void;
  /** Keeps it as another text of its file says. */
  onEdit: (file: string) => void;
}

/** One taught site: its name, where it holds, and what can be done with it. */
export function TaughtSiteRow({ site, onRename, onRemove, onEdit }: TaughtSiteRowProps) {
  const { translate, locale } = useLanguage();
  const [typed, setTyped] = useState<string>();
  const { name, hosts, addresses, version, managed, file, id } = site;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(version));
  const finish = (): void => {
    if (typed !== undefined && typed.trim() !== '' && typed.trim() !== name) onRename(typed);
    setTyped(undefined);
  };
  return (
    <li class="sc-taught__site" data-site={id}>
      <div class="sc-taught__what">
        {managed ? (
          <OutsideText class="sc-taught__name">{name}</OutsideText>
        ) : (
          <Field label={translate('taught.nameOf', { name })} hideLabel>
            {(control) => (
              <TextInput
                {...control}
                maxLength={80}
                value={typed ?? name}
                onValue={setTyped}
                onBlur={finish}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') finish();
                  if (event.key === 'Escape') setTyped(undefined);
                }}
              />
            )}
          </Field>
        )}
        <p class="sc-taught__note">
          <OutsideText>{hosts.join(', ')}</OutsideText> <OutsideText>{addresses.join(', ')}</OutsideText>
        </p>
        <p class="sc-taught__note">
          {managed ? (
            <>
              <Icon icon={Lock} size={14} /> {translate('settings.fixedByAdministrator')}
            </>
          ) : (
            translate('taught.changed', { date: day })
          )}
        </p>
        <TaughtReaders site={site} onEdit={onEdit} />
      </div>
      <div class="sc-taught__actions">
        {managed ? undefined : (
          <a
            class="sc-taught__link"
            href={site.page ?? site.origin}
            target="_blank"
            rel="noreferrer"
            aria-label={translate(site.page === undefined ? 'taught.openSiteLabel' : 'taught.againLabel', { name })}
            title={site.page}
          >
            {translate(site.page === undefined ? 'taught.openSite' : 'taught.again')}
          </a>
        )}
        <a
          class="sc-taught__link"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(file)}`}
          download={`${id}.json`}
          aria-label={translate('taught.exportLabel', { name })}
        >
          {translate('taught.export')}
        </a>
        {managed ? undefined : (
          <Button size="small" aria-label={translate('taught.deleteLabel', { name })} onClick={onRemove}>
            {translate('taught.delete')}
          </Button>
        )}
      </div>
    </li>
  );
}
