import { Power } from 'lucide';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AttentionNotice } from './AttentionNotice.tsx';
import { hasTicketNotice, TicketNotice } from './TicketNotice.tsx';

export interface PageNoticesProps {
  view: TabView;
  onEnable: () => void;
  onAllowTickets: () => void;
  onAskAgain: () => void;
  /** The helpdesk is being asked once more for the requester of the ticket. */
  asking?: boolean;
  /** Shows where the other party stands now; absent where nobody can point at the page. */
  onTeach?: () => void;
}

/** What the agent should know before trusting the card: the adapter fails its self-test, or this was one reading only. */
export function PageNotices({ view, asking, onEnable, onAllowTickets, onAskAgain, onTeach }: PageNoticesProps) {
  const translate = useTranslate();
  const isReadOnce = view.site.status === 'disabled';
  const asks = hasTicketNotice(view);
  if (!view.adapter?.needsAttention && !isReadOnce && !asks) return null;
  return (
    <div class="sc-panel__section">
      {asks ? (
        // Announced as it changes: while it is asked, and what came of it.
        <div role="status">
          <TicketNotice view={view} asking={asking} onAllow={onAllowTickets} onAskAgain={onAskAgain} />
        </div>
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
