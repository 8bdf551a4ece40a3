import { CircleSlash, Inbox, PhoneOff } from 'lucide';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { PageAddressList } from '../interaction/PageAddressList.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useTranslate } from '../ui/translation.ts';
import { LookupField } from './LookupField.tsx';

export interface NobodyHereScreenProps {
  kind: 'own-only' | 'anonymous' | 'nothing';
  view: TabView;
  onLookUp: (text: string) => void;
}

/** A page without another party (R7, R8, R19): why, what was set aside, and a look-up. */
export function NobodyHereScreen({ kind, view, onLookUp }: NobodyHereScreenProps) {
  const translate = useTranslate();
  const words = {
    'own-only': [CircleSlash, translate('resolution.ownOnlyTitle'), translate('resolution.ownOnlyText')],
    anonymous: [PhoneOff, translate('resolution.anonymousTitle'), translate('resolution.anonymousText')],
    nothing: [Inbox, translate('resolution.nothingTitle'), translate('resolution.nothingText')],
  } as const;
  // A number that was withheld is no address: the title says all there is of it.
  const hasOwn = view.setAside.some(({ reason }) => reason !== 'anonymous');
  const [icon, title, text] = words[kind];
  return (
    <>
      <div class="sc-panel__section">
        <EmptyState icon={icon} title={title}>
          <p>{text}</p>
        </EmptyState>
        <LookupField onLookUp={onLookUp} />
      </div>
      {hasOwn && view.addresses.length === 0 ? (
        <div class="sc-panel__section">
          <PageAddressList addresses={[]} setAside={view.setAside} onLookUp={onLookUp} />
        </div>
      ) : undefined}
    </>
  );
}
