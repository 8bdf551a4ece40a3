import { Power } from 'lucide';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';

/** What the agent should know before trusting the card: the adapter fails its self-test, or this was one reading only. */
export function PageNotices({ view, onEnable }: { view: TabView; onEnable: () => void }) {
  const translate = useTranslate();
  const isReadOnce = view.site.status === 'disabled';
  if (!view.adapter?.needsAttention && !isReadOnce) return null;
  return (
    <div class="sc-panel__section">
      {view.adapter?.needsAttention ? (
        <Notice tone="warn" title={translate('panel.attentionTitle', { adapter: view.adapter.name })}>
          {translate('panel.attentionText')}
        </Notice>
      ) : undefined}
      {isReadOnce ? (
        <Notice
          tone="info"
          title={translate('panel.offHere', { host: view.site.host ?? '' })}
          actions={
            view.site.managed || view.site.origin === undefined ? undefined : (
              <Button size="small" icon={Power} onClick={onEnable}>
                {translate('site.enable')}
              </Button>
            )
          }
        />
      ) : undefined}
    </div>
  );
}
