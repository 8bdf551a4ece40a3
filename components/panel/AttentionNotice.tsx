import { Crosshair } from 'lucide';
import type { AdapterView } from '#lib/domain/view/tab-view.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type PlainMessageKey, useLanguage } from '../ui/translation.ts';

const EXPECTED: Readonly<Record<NonNullable<AdapterView['expected']>, PlainMessageKey>> = {
  requester: 'panel.attentionRequester',
  sender: 'panel.attentionSender',
  caller: 'panel.attentionCaller',
};

/** A helpdesk's page that no longer shows what its adapter looks for: what that is, and when it was last there. */
export function AttentionNotice({ adapter, onTeach }: { adapter: AdapterView; onTeach?: () => void }) {
  const { translate, locale } = useLanguage();
  const { name, expected = 'requester', checked, onRealPages } = adapter;
  const date =
    checked && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(checked));
  return (
    <Notice
      tone="warn"
      title={translate('panel.attentionTitle', { adapter: name })}
      actions={
        onTeach ? (
          <Button size="small" icon={Crosshair} onClick={onTeach}>
            {translate('teach.show')}
          </Button>
        ) : undefined
      }
    >
      <p>{translate('panel.attentionText', { expected: translate(EXPECTED[expected]) })}</p>
      {date ? (
        <p>{translate(onRealPages ? 'panel.attentionChecked' : 'panel.attentionReported', { date })}</p>
      ) : undefined}
    </Notice>
  );
}
