import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
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
  ['⇧ U', 'keys.redo'],
  ['?', 'keys.help'],
  ['Esc', 'keys.back'],
];

/** A shortcut that works anywhere in the browser. `keys` is empty where the browser gave it to none. */
export interface BrowserKey {
  keys: string;
  /** In the reader's language, from the manifest. */
  does: string;
}

/** The shortcuts that the browser keeps for the extension, and the page where they are changed. */
export interface BrowserKeys {
  /** What leads from the host page into the panel, where the browser has such a key. */
  toPanel: () => Promise<string | undefined>;
  list: () => Promise<BrowserKey[]>;
  change: () => void;
}

/** The list of keys: those of the panel, and those of the browser as they are set now. */
export function KeysDialog(props: { open: boolean; browserKeys?: BrowserKeys; onClose: () => void }) {
  const { open, browserKeys, onClose } = props;
  const translate = useTranslate();
  const [anywhere, setAnywhere] = useState<readonly BrowserKey[]>([]);
  useEffect(() => {
    if (open && browserKeys) void anywhereKeys(browserKeys, translate('keys.toPanel')).then(setAnywhere);
  }, [open]);
  return (
    <Dialog title={translate('keys.title')} open={open} closeLabel={translate('common.close')} onClose={onClose}>
      <dl class="sc-keys">
        {KEYS.map(([keys, does]) => (
          <KeyRow key={keys} keys={keys} does={translate(does)} />
        ))}
      </dl>
      <p class="sc-keys__note">{translate('keys.where')}</p>
      {anywhere.length > 0 ? (
        <>
          <h3 class="sc-keys__heading">{translate('keys.anywhere')}</h3>
          <dl class="sc-keys sc-keys--browser">
            {anywhere.map(({ keys, does }) => (
              <KeyRow key={does} keys={keys} does={does} />
            ))}
          </dl>
          <div>
            <Button size="small" onClick={() => browserKeys?.change()}>
              {translate('keys.change')}
            </Button>
          </div>
        </>
      ) : undefined}
    </Dialog>
  );
}

/** The key into the panel, then the commands. */
async function anywhereKeys({ toPanel, list }: BrowserKeys, does: string): Promise<BrowserKey[]> {
  const keys = await toPanel();
  return [...(keys === undefined ? [] : [{ keys, does }]), ...(await list())];
}

function KeyRow({ keys, does }: BrowserKey) {
  const translate = useTranslate();
  return (
    <div class="sc-keys__row">
      <dt>{keys === '' ? <span class="sc-keys__unset">{translate('keys.unset')}</span> : <kbd>{keys}</kbd>}</dt>
      <dd>{does}</dd>
    </div>
  );
}
