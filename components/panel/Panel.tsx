import { Keyboard, Search } from 'lucide';
import type { ReadonlySignal } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import type { PanelModel } from '#lib/state/panel-model.ts';
import type { TeachModel } from '#lib/state/teach-model.ts';
import { ConfirmationToast } from '../confirmation/ConfirmationToast.tsx';
import { InteractionHead } from '../interaction/InteractionHead.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslate } from '../ui/translation.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { KeysDialog, type BrowserKeys } from './KeysDialog.tsx';
import { PanelBody } from './PanelBody.tsx';
import { panelShortcuts } from './panel-shortcuts.ts';
import { ScreenStatus } from './ScreenStatus.tsx';
import { usePanelCall } from './use-panel-call.ts';
import { useArrivalFocus, usePanelFocus } from './use-panel-focus.ts';
import './panel.css';

export interface PanelProps {
  model: PanelModel;
  /** Teaching the page beside the panel; absent where nobody can point at it. */
  teach?: TeachModel;
  /** How many of the agent's follow-ups are due; said where the page shows nobody. */
  due?: ReadonlySignal<number>;
  /** The shortcuts that the browser keeps for the extension; absent where there are none. */
  browserKeys?: BrowserKeys;
  /** Opens a contact's page in a new tab (R24). */
  onOpenContact: (contactId: string) => void;
}

/** The side panel: the interaction at its head, who it is with below, and a one-line confirmation at its foot. */
export function Panel({ model, teach, due, browserKeys, onOpenContact }: PanelProps) {
  const translate = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const view = model.tab.view.value;
  const mode = model.mode.value;
  const isForeign = model.tab.isForeign.value;
  const isSlow = model.tab.isSlow.value;
  const screen = model.screen.value;
  const screenKind = isForeign ? '' : (screen?.kind ?? '');
  const focusPlace = { mode, screenKind, place: view?.interaction?.key ?? '' };
  const people = view?.participants.map(({ card }) => card.id).join(' ') ?? '';
  const rememberFocus = usePanelFocus(root, focusPlace);
  useArrivalFocus(root, model, focusPlace, people);

  const onLookUp = (text?: string) => {
    rememberFocus('lookup');
    model.openLookup(text);
  };
  const onAdd = () => {
    rememberFocus('add');
    model.startAdd();
  };
  const onChange = (contactId: string) => {
    rememberFocus(`participant-${contactId}`);
    model.startChange(contactId);
  };
  const shortcuts = panelShortcuts(root, model, { onLookUp, onAdd, onKeys: () => setKeysOpen(true) });
  useShortcuts(shortcuts);
  usePanelCall(root, model, screenKind, shortcuts.a);

  // The former tab's people are shown for a blink at most, greyed and out of reach; then the place is cleared.
  const shown = isForeign && isSlow ? undefined : view;
  return (
    <div ref={root} class="sc-panel">
      {isSlow ? <div class="sc-panel__busy" /> : undefined}
      <div inert={isForeign} aria-busy={isForeign || isSlow}>
        <InteractionHead
          interaction={shown?.interaction}
          host={shown?.site.host}
          pageTitle={shown?.pageTitle}
          addresses={shown?.addresses ?? []}
          setAside={shown?.setAside ?? []}
          isNamed={shown && screen?.kind !== 'proposed' && nameToStandOn(shown) !== undefined}
          beside={shown?.beside}
          looking={screen?.kind === 'looking'}
          onLookUp={onLookUp}
        >
          <div data-return="lookup">
            <IconButton icon={Search} label={translate('panel.lookUp')} keys="/" onClick={() => onLookUp()} />
          </div>
          <IconButton icon={Keyboard} label={translate('panel.keys')} keys="?" onClick={() => setKeysOpen(true)} />
        </InteractionHead>
        <main class="sc-panel__main">
          <PanelBody
            model={model}
            teach={teach}
            view={shown}
            due={due?.value}
            onOpenContact={onOpenContact}
            onLookUp={onLookUp}
            onAdd={onAdd}
            onChange={onChange}
          />
        </main>
      </div>
      <ScreenStatus
        root={root}
        view={isForeign ? undefined : view}
        screenKind={screenKind}
        isPage={mode.kind === 'page'}
      />
      <ConfirmationToast model={model.confirmation} redoKeys="Shift+U" />
      <KeysDialog open={keysOpen} browserKeys={browserKeys} onClose={() => setKeysOpen(false)} />
    </div>
  );
}
