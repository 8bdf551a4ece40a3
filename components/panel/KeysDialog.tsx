import { Dialog } from '../ui/Dialog.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import './KeysDialog.css';

const KEYS: readonly (readonly [keys: string, does: PlainMessageKey])[] = [
  ['/', 'keys.search'],
  ['1 – 9', 'keys.choose'],
  ['A', 'keys.add'],
  ['T', 'keys.tags'],
  ['L', 'keys.log'],
  ['U', 'keys.undo'],
  ['?', 'keys.help'],
  ['Esc', 'keys.back'],
];

/** The list of keys. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog title={translate('keys.title')} open={open} closeLabel={translate('common.close')} onClose={onClose}>
      <dl class="sc-keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys} class="sc-keys__row">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{translate(does)}</dd>
          </div>
        ))}
      </dl>
      <p class="sc-keys__note">{translate('keys.where')}</p>
    </Dialog>
  );
}
