import { Download } from 'lucide';
import type { ExportKind, ExportModel } from '#lib/state/export-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';

const KINDS: readonly (readonly [ExportKind, PlainMessageKey])[] = [
  ['contacts', 'import.exportContacts'],
  ['organizations', 'import.exportOrganizations'],
  ['cards', 'import.exportCards'],
  ['old-cards', 'import.exportOldCards'],
  ['backup', 'import.exportBackup'],
];

/** The ways to take what the store has out. */
export function ExportPart({ model }: { model: ExportModel }) {
  const translate = useTranslate();
  const denied = useDenied()('interchange');
  const { value: state } = model.state;
  const { value: failure } = model.failure;
  return (
    <section class="sc-part" aria-labelledby="export-title">
      <h2 id="export-title">{translate('import.exportTitle')}</h2>
      <p class="sc-import__soft">{translate('import.exportText')}</p>
      <div class="sc-import__actions">
        {KINDS.map(([kind, words]) => (
          <Button
            key={kind}
            icon={Download}
            busy={state.step === 'reading' && state.kind === kind}
            disabledBecause={denied}
            onClick={() => void model.run(kind)}
          >
            {translate(words)}
          </Button>
        ))}
      </div>
      <p class="sc-import__soft">{translate('import.exportBackupHint')}</p>
      <p role="status" class="sc-import__status">
        {state.step === 'reading' ? translate('import.exporting', { count: state.records }) : undefined}
        {state.step === 'done'
          ? translate('import.exported', { count: state.records, name: state.fileName })
          : undefined}
      </p>
      {state.step === 'reading' ? (
        <Button size="small" onClick={model.cancel}>
          {translate('import.stop')}
        </Button>
      ) : undefined}
      {failure ? <FailureNotice failure={failure} /> : undefined}
    </section>
  );
}
