import type { RunEnd } from '#lib/state/import-run.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';

/** How an import ended, what was kept, and what to do next. */
export function ImportEnd({ end, onAgain }: { end: RunEnd; onAgain: () => void }) {
  const translate = useTranslate();
  const again = <Button onClick={onAgain}>{translate('import.again')}</Button>;
  const { progress, failure } = end;
  if (end.end === 'finished' && progress) {
    const { updated, skipped, organizations, holds, cut } = progress;
    const added = holds === 'organizations' ? organizations : progress.added;
    return (
      <Notice tone="ok" title={translate('import.finished', { added, updated, skipped })} actions={again} announce>
        {holds === 'organizations'
          ? translate('import.finishedOrganizations')
          : translate('import.finishedText', { count: organizations })}
        {cut ? <p>{translate('import.cut', { count: cut })}</p> : undefined}
      </Notice>
    );
  }
  if (failure?.code === 'store-full')
    return (
      <Notice tone="danger" title={translate('import.fullTitle')} actions={again} announce>
        {translate('import.fullText')}
      </Notice>
    );
  return (
    <>
      {failure ? <FailureNotice failure={failure} /> : undefined}
      {end.end === 'stopped' ? (
        <Notice tone="warn" title={translate('import.stopped')}>
          {translate('import.stoppedText')}
        </Notice>
      ) : (
        <Notice tone="info" title={translate('import.gone')} actions={again} announce>
          {translate('import.goneText')}
        </Notice>
      )}
    </>
  );
}
