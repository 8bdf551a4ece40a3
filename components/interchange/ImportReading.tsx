import { useState } from 'preact/hooks';
import { DELIMITERS, type ImportFile, type ImportModel, isDelimiter, TEXT_ENCODINGS } from '#lib/state/import-model.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { type PlainMessageKey, useLanguage, useTranslate } from '../ui/translation.ts';
import { encodingName } from './encoding-words.ts';
import '../ui/FieldGrid.css';

const SIGN_WORDS: Readonly<Record<string, PlainMessageKey>> = {
  ',': 'import.comma',
  ';': 'import.semicolon',
  '\t': 'import.tab',
  '|': 'import.bar',
  '^': 'import.caret',
  '~': 'import.tilde',
  ':': 'import.colon',
};

const OTHER = 'other';

type ReadFile = Exclude<ImportFile, { format: 'backup' }>;

function EncodingField({ as, onReading }: { as: ReadFile; onReading: ImportModel['setReading'] }) {
  const language = useLanguage();
  const { translate } = language;
  return (
    <Field label={translate('import.encoding')}>
      {(control) => (
        <Select
          {...control}
          value={as.encoding}
          onValue={(code) => {
            const encoding = TEXT_ENCODINGS.find((each) => each === code);
            if (encoding) void onReading({ encoding });
          }}
        >
          {TEXT_ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encodingName(encoding, language)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function DelimiterFields({ delimiter, onReading }: { delimiter: string; onReading: ImportModel['setReading'] }) {
  const translate = useTranslate();
  const [isOther, setOther] = useState(!(delimiter in SIGN_WORDS));
  const [typed, setTyped] = useState(delimiter in SIGN_WORDS ? '' : delimiter);
  const shown = DELIMITERS.filter((sign) => sign in SIGN_WORDS);
  return (
    <>
      <Field label={translate('import.delimiter')}>
        {(control) => (
          <Select
            {...control}
            value={isOther ? OTHER : delimiter}
            onValue={(sign) => {
              setOther(sign === OTHER);
              if (sign !== OTHER) void onReading({ delimiter: sign });
            }}
          >
            {[...shown, ':'].map((sign) => (
              <option key={sign} value={sign}>
                {translate(SIGN_WORDS[sign] ?? 'import.comma')}
              </option>
            ))}
            <option value={OTHER}>{translate('import.otherSign')}</option>
          </Select>
        )}
      </Field>
      {isOther ? (
        <Field label={translate('import.sign')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={1}
              value={typed}
              onValue={(sign) => {
                setTyped(sign);
                if (isDelimiter(sign)) void onReading({ delimiter: sign });
              }}
            />
          )}
        </Field>
      ) : undefined}
    </>
  );
}

export interface ImportReadingProps {
  as: ReadFile;
  onReading: ImportModel['setReading'];
}

/** How a file is read: its letters, what separates its values, and what its first row is. What is guessed stands there. */
export function ImportReading({ as, onReading }: ImportReadingProps) {
  const translate = useTranslate();
  return (
    <>
      {as.format === 'csv' ? (
        <RadioGroup
          label={translate('import.rowKind')}
          value={as.holds}
          onValue={(holds) => void onReading({ holds })}
          choices={[
            { value: 'contacts', label: translate('manage.contacts') },
            { value: 'organizations', label: translate('organizations.title') },
          ]}
        />
      ) : undefined}
      <div class="sc-field-grid sc-import__reading">
        <EncodingField as={as} onReading={onReading} />
        {as.format === 'csv' ? <DelimiterFields delimiter={as.delimiter} onReading={onReading} /> : undefined}
      </div>
      {as.format === 'csv' ? (
        <Checkbox
          label={translate('import.hasColumnNames')}
          checked={as.hasColumnNames}
          onChecked={(hasColumnNames) => void onReading({ hasColumnNames })}
        />
      ) : undefined}
      {as.format === 'vcard' && as.names.length > 0 ? (
        <p class="sc-import__soft">
          <OutsideText>{translate('import.cardNames', { names: as.names.join(' · ') })}</OutsideText>
        </p>
      ) : undefined}
    </>
  );
}
