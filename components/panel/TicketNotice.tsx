import { RefreshCw } from 'lucide';
import { givesPartyAddress } from '#lib/domain/interaction/stands-on-name.ts';
import type { AdapterView, TabView } from '#lib/domain/view/tab-view.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface TicketNoticeProps {
  view: TabView;
  /** The helpdesk is being asked once more. */
  asking?: boolean;
  onAllow: () => void;
  onAskAgain: () => void;
}

const TROUBLES = {
  waiting: 'panel.askWaiting',
  'signed-out': 'panel.askSignedOut',
  refused: 'panel.askRefused',
  silent: 'panel.askSilent',
  unreadable: 'panel.askUnreadable',
  'no-address': 'panel.askNoAddress',
} as const satisfies Record<NonNullable<AdapterView['ticketTrouble']>, string>;

/** Whether there is anything to say of asking the helpdesk: nobody takes part, and no field of its gives an address. */
export function hasTicketNotice({ adapter, interaction, participants, addresses, site }: TabView): boolean {
  // Only of a site that the agent turned on is kept what it may be asked.
  if (adapter?.tickets === undefined || interaction === undefined || site.managed) return false;
  const isOpen = participants.length === 0 && !givesPartyAddress(addresses);
  return isOpen && (adapter.tickets === 'not-asked' || adapter.ticketTrouble !== undefined);
}

/** A helpdesk that can be asked for the requester of its tickets: the offer to ask, or why it gave no address. */
export function TicketNotice({ view, asking = false, onAllow, onAskAgain }: TicketNoticeProps) {
  const translate = useTranslate();
  const { adapter, site } = view;
  if (!adapter) return null;
  const { name, tickets, ticketTrouble } = adapter;
  if (tickets === 'not-asked') {
    return (
      <Notice
        tone="info"
        title={translate('panel.askTitle', { adapter: name })}
        actions={
          <Button size="small" onClick={onAllow}>
            {translate('panel.askAllow', { host: site.host ?? '' })}
          </Button>
        }
      >
        {translate('panel.askText', { adapter: name })}
      </Notice>
    );
  }
  const shown = asking ? 'waiting' : ticketTrouble;
  if (shown === undefined) return null;
  const isTrouble = ticketTrouble !== 'waiting';
  return (
    <Notice
      tone={shown === 'waiting' || shown === 'no-address' ? 'info' : 'warn'}
      title={translate(TROUBLES[shown], { adapter: name })}
      actions={
        isTrouble ? (
          <Button size="small" icon={RefreshCw} busy={asking} onClick={onAskAgain}>
            {translate('common.retry')}
          </Button>
        ) : undefined
      }
    />
  );
}
