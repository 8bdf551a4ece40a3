import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLanguage } from '../ui/translation.ts';
import { fieldName } from './field-names.ts';

export interface ConflictNoticeProps {
  /** The fields that were changed elsewhere. */
  fields: readonly string[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody changed the same fields meanwhile: says which, keeps what was typed, and offers both ways on. */
export function ConflictNotice({ fields, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const { translate, locale } = useLanguage();
  const names = fields.map((field) => fieldName(field, translate));
  const list = new Intl.ListFormat(locale).format(names);
  return (
    <Notice
      tone="warn"
      title={translate('record.conflict', { fields: list })}
      announce
      actions={
        <>
          <Button size="small" onClick={onKeepMine}>
            {translate('record.keepMine')}
          </Button>
          <Button size="small" variant="plain" onClick={onTakeTheirs}>
            {translate('record.takeTheirs')}
          </Button>
        </>
      }
    >
      {translate('record.conflictText')}
    </Notice>
  );
}
