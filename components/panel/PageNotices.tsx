import { Power } from 'lucide';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AttentionNotice } from './AttentionNotice.tsx';

export interface PageNoticesProps {
  view: TabView;
  onEnable: () => void;
  onAllowTickets: () => void;
  /** Shows where the other party stands now; absent where nobody can point at the page. */
  onTeach?: () => void;
}

/** What the agent should know before trusting the card: the adapter fails its self-test, or this was one reading only. */
export function PageNotices({ view, onEnable, onAllowTickets, onTeach }: PageNoticesProps) {
  const translate = useTranslate();
  const isReadOnce = view.site.status === 'disabled';
  // The page names nobody by an address, and its helpdesk could be asked.
  const mayAsk = view.adapter?.tickets === 'not-asked' && view.interaction !== undefined && view.addresses.length === 0;
  if (!view.adapter?.needsAttention && !isReadOnce && !mayAsk) return null;
  return (
    <div class="sc-panel__section">
      {mayAsk && view.adapter ? (
        <Notice
          tone="info"
          title={translate('panel.askTitle', { adapter: view.adapter.name })}
          actions={
            <Button size="small" onClick={onAllowTickets}>
              {translate('panel.askAllow', { host: view.site.host ?? '' })}
            </Button>
          }
        >
          {translate('panel.askText', { adapter: view.adapter.name })}
        </Notice>
      ) : undefined}
      {view.adapter?.needsAttention ? <AttentionNotice adapter={view.adapter} onTeach={onTeach} /> : undefined}
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
