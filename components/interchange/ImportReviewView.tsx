import type { DuplicatePolicy } from '#lib/domain/contact/import-row.ts';
import { type ImportReview, outcomeOf } from '#lib/state/import-check.ts';
import type { ImportFile, ImportModel } from '#lib/state/import-model.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type Translate, useTranslate } from '../ui/translation.ts';
import { columnName } from './column-words.ts';
import { ReviewList } from './ReviewList.tsx';
import { doubtWords } from './doubt-words.ts';
import { untakenWords } from './untaken-words.ts';
import { rejectionWords } from './rejection-words.ts';

export interface ImportReviewViewProps {
  model: ImportModel;
  as: ImportFile;
  review: ImportReview;
  onSave: (file: Blob, name: string) => void;
}

/** The names of columns with values that are not imported. */
function leftOutColumns(as: ImportFile, translate: Translate): string {
  if (as.format !== 'csv') return '';
  const names = as.headers.flatMap((header, at) => {
    const isLeftOut = as.meanings[at]?.field === 'ignore' && as.examples.some((row) => (row[at] ?? '').trim() !== '');
    return isLeftOut ? [columnName(header, at, translate)] : [];
  });
  return names.join(', ');
}

/** What an import would do: its rows by kind, what becomes of those that are there already, and the way to go on. */
export function ImportReviewView({ model, as, review, onSave }: ImportReviewViewProps) {
  const translate = useTranslate();
  const isBackup = as.format === 'backup';
  const isOfFirms = as.format === 'csv' && as.holds === 'organizations';
  const present = review.differing + review.same + review.several + review.twins;
  const policy = model.duplicates.value;
  const outcome = outcomeOf(review, policy);
  const writes = outcome.added + outcome.updated;
  const nothing = writes === 0 && !model.withSettings.value;
  const like = (name = '') => translate('import.isLike', { name });
  const { shown, rejectedFile } = review;
  const policies: { value: DuplicatePolicy; label: string }[] = [
    { value: 'skip', label: translate('import.policySkip') },
    { value: 'update', label: translate(isBackup ? 'import.restoreUpdate' : 'import.policyUpdate') },
    ...(isBackup || isOfFirms ? [] : [{ value: 'add' as const, label: translate('import.policyAdd') }]),
  ];
  const leftOut = leftOutColumns(as, translate);
  return (
    <>
      <h3 class="sc-import__subtitle">{translate('import.reviewTitle')}</h3>
      {leftOut === '' ? undefined : (
        <p class="sc-import__soft">
          <OutsideText>{translate('import.columnsLeftOut', { columns: leftOut })}</OutsideText>
        </p>
      )}
      <ul class="sc-import__kinds">
        <ReviewList
          title={translate('import.rowsNew')}
          count={review.new}
          lines={shown.new.map(({ line, name, other }) => ({
            line,
            name,
            note: other === undefined ? undefined : translate('import.sharedWith', { name: other }),
          }))}
        />
        <ReviewList
          title={translate('import.rowsDiffering')}
          count={review.differing}
          lines={shown.differing.map((row) => ({ ...row, note: like(row.other) }))}
        />
        <ReviewList
          title={translate('import.rowsSame')}
          count={review.same}
          lines={shown.same.map((row) => ({ ...row, note: like(row.other) }))}
        />
        <ReviewList
          title={translate('import.rowsSeveral')}
          count={review.several}
          lines={shown.several.map((row) => ({ ...row, note: row.other }))}
        />
        <ReviewList
          title={translate('import.rowsTwins')}
          count={review.twins}
          lines={shown.twins.map((row) => ({ ...row, note: translate('import.repeats', { line: row.other ?? '' }) }))}
        />
        <ReviewList
          title={translate('import.rowsUnread')}
          tone="warn"
          count={review.unread}
          lines={shown.unread.map((row) => ({ ...row, note: row.other }))}
        />
        <ReviewList
          title={translate('import.rowsUntaken')}
          tone="warn"
          count={review.untaken}
          lines={shown.untaken.map(({ line, name, untaken }) => ({
            line,
            name,
            note: untaken && untakenWords(untaken, translate),
          }))}
        />
        <ReviewList
          title={translate('import.rowsDoubts')}
          tone="warn"
          count={review.doubts}
          lines={shown.doubts.map(({ line, name, doubt }) => ({
            line,
            name,
            note: doubt && doubtWords(doubt, translate),
          }))}
        />
        <ReviewList
          title={translate('import.rowsRejected')}
          tone="danger"
          count={review.rejected}
          lines={review.shownRejected.map((row) => ({
            line: row.line,
            name: row.values.filter((value) => value.trim() !== '').join(' · '),
            note: rejectionWords(row, translate),
          }))}
        >
          {rejectedFile ? (
            <Button size="small" onClick={() => onSave(rejectedFile, 'rejected.csv')}>
              {translate('import.download')}
            </Button>
          ) : undefined}
        </ReviewList>
      </ul>
      {present > 0 ? (
        <RadioGroup
          label={translate('import.policy')}
          value={policy}
          onValue={model.setDuplicates}
          choices={policies}
        />
      ) : undefined}
      {isBackup ? (
        <Checkbox
          label={translate('import.withSettings')}
          checked={model.withSettings.value}
          onChecked={model.setWithSettings}
        />
      ) : undefined}
      <p aria-live="polite">{translate('import.outcome', outcome)}</p>
      <div class="sc-import__actions">
        <Button
          variant="primary"
          disabledBecause={nothing ? translate('import.nothing') : undefined}
          onClick={() => void model.run()}
        >
          {isBackup || nothing
            ? translate('import.run')
            : translate(isOfFirms ? 'import.runOrganizations' : 'import.runCount', { count: writes })}
        </Button>
        <Button variant="plain" onClick={model.restart}>
          {translate('import.other')}
        </Button>
      </div>
    </>
  );
}
