import { useEffect, useRef } from 'preact/hooks';
import type { TaughtDeed, TaughtSitesModel } from '#lib/state/taught-sites-model.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTranslate } from '../../ui/translation.ts';

const DONE: Readonly<Record<TaughtDeed['what'], 'taught.deleted' | 'taught.imported' | 'taught.edited'>> = {
  deleted: 'taught.deleted',
  imported: 'taught.imported',
  edited: 'taught.edited',
};

/** What was done to the taught sites, each with its Undo, and the question whether a file may take another's place. */
export function TaughtDeeds({ model }: { model: TaughtSitesModel }) {
  const translate = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const deeds = model.deeds.value;
  const asks = model.asks.value;
  // What was pressed is gone: the focus goes to what can be done next, or to what came back.
  const before = useRef(deeds);
  useEffect(() => {
    const undone = before.current.find(({ key }) => !deeds.some((deed) => deed.key === key));
    before.current = deeds;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || !root.current) return;
    const page = root.current.parentElement!;
    const site = undone && page.querySelector<HTMLElement>(`[data-site="${CSS.escape(undone.siteId)}"] :is(input, a)`);
    const next = root.current.querySelector<HTMLElement>('button');
    (site ?? next ?? page.querySelector<HTMLElement>('[data-import]'))?.focus();
  }, [deeds, asks]);
  return (
    <div ref={root} class="sc-taught__deeds" role="status">
      {asks === undefined ? undefined : (
        <Notice
          tone="warn"
          title={translate('taught.sameTitle', { name: asks })}
          actions={
            <>
              <Button size="small" onClick={() => void model.answer(true)}>
                {translate('taught.sameReplace')}
              </Button>
              <Button size="small" onClick={() => void model.answer(false)}>
                {translate('taught.sameKeep')}
              </Button>
            </>
          }
        >
          {translate('taught.sameText')}
        </Notice>
      )}
      {deeds.map(({ key, what, name, back }) => (
        <Notice
          key={key}
          tone={what === 'imported' ? 'ok' : 'info'}
          title={translate(back ? DONE[what] : 'taught.unchanged', { name })}
          actions={
            back ? (
              <Button
                size="small"
                aria-label={translate('taught.undoLabel', { what: translate(DONE[what], { name }) })}
                onClick={() => void model.undo(key)}
              >
                {translate('common.undo')}
              </Button>
            ) : undefined
          }
        />
      ))}
    </div>
  );
}
