import { type ImportFile, type ImportModel, isOfContacts } from '#lib/state/import-model.ts';
import { CountrySelect } from '../settings/CountrySelect.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage, useTranslate } from '../ui/translation.ts';
import { columnName } from './column-words.ts';
import { ColumnSelect } from './ColumnSelect.tsx';
import { ImportReading } from './ImportReading.tsx';
import { RequiredFields } from './RequiredFields.tsx';

/** What kind of file it is, in a few words. */
function FileKind({ as }: { as: ImportFile }) {
  const { translate, locale } = useLanguage();
  if (as.format !== 'backup') return <>{as.format === 'csv' ? 'CSV' : 'vCard'}</>;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(as.head.exportedAt));
  return <>{translate('import.fileBackup', { date })}</>;
}

function ColumnTable({
  as,
  onField,
}: {
  as: Extract<ImportFile, { format: 'csv' }>;
  onField: ImportModel['setColumn'];
}) {
  const translate = useTranslate();
  return (
    <div class="sc-import__scroll" tabIndex={0} role="region" aria-label={translate('import.columnsTitle')}>
      <table class="sc-import__table">
        <thead>
          <tr>
            <th scope="col">{translate('import.column')}</th>
            <th scope="col">{translate('import.examples')}</th>
            <th scope="col">{translate('import.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {as.headers.map((header, index) => {
            const name = columnName(header, index, translate);
            const examples = as.examples.map((row) => row[index] ?? '').filter((value) => value.trim() !== '');
            return (
              // Columns have no identity but their place.
              <tr key={index}>
                <th scope="row">
                  <OutsideText>{name}</OutsideText>
                </th>
                <td class="sc-import__examples">
                  <OutsideText>{examples.slice(0, 3).join(' · ')}</OutsideText>
                </td>
                <td>
                  <ColumnSelect
                    name={name}
                    holds={as.holds}
                    meaning={as.meanings[index]}
                    onField={(field, attribute) => onField(index, field, attribute)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

export interface ImportColumnsProps {
  model: ImportModel;
  fileName: string;
  as: ImportFile;
  countries: readonly string[];
}

/** What is known of the file before it is checked: how it is written, what its columns hold, where its numbers are from. */
export function ImportColumns({ model, fileName, as, countries }: ImportColumnsProps) {
  const translate = useTranslate();
  return (
    <>
      <p>
        <strong>
          <OutsideText>{fileName}</OutsideText>
        </strong>{' '}
        <span class="sc-import__soft">
          <FileKind as={as} />
        </span>
      </p>
      {as.format === 'backup' ? undefined : (
        // Another file has other choices.
        <ImportReading key={fileName} as={as} onReading={model.setReading} />
      )}
      {as.format === 'csv' ? (
        <>
          <h3 class="sc-import__subtitle">{translate('import.columnsTitle')}</h3>
          <p class="sc-import__soft">
            {translate(as.hasColumnNames ? 'import.columnsText' : 'import.columnsByValues')}
          </p>
          <ColumnTable as={as} onField={model.setColumn} />
        </>
      ) : undefined}
      {as.format === 'backup' ? undefined : (
        <Field label={translate('import.country')} hint={translate('import.countryHint')} class="sc-import__country">
          {(control) => (
            <CountrySelect
              control={control}
              countries={countries}
              value={model.country.value}
              noneLabel={translate('import.countryNone')}
              onValue={(country) => model.setCountry(country ?? undefined)}
            />
          )}
        </Field>
      )}
      {isOfContacts(as) ? <RequiredFields given={model.given} /> : undefined}
      <div class="sc-import__actions">
        <Button variant="primary" onClick={() => void model.check()}>
          {translate('import.check')}
        </Button>
        <Button variant="plain" onClick={model.restart}>
          {translate('import.other')}
        </Button>
      </div>
    </>
  );
}
