import { Checkbox } from '../ui/Checkbox.tsx';
import { useTranslate } from '../ui/translation.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

export interface TicketsSwitchProps {
  /** Whether the site's helpdesk is asked. */
  on: boolean;
  /** The site, where several are listed. */
  site?: string;
  onTickets: (on: boolean) => void;
}

/** Whether a site's helpdesk is asked for the requester of its tickets, and what that means. */
export function TicketsSwitch({ on, site, onTickets }: TicketsSwitchProps) {
  const translate = useTranslate();
  return (
    <Checkbox
      label={
        <>
          {translate('site.tickets')}
          {site === undefined ? undefined : <VisuallyHidden> ({site})</VisuallyHidden>}
        </>
      }
      hint={translate('site.ticketsHint')}
      checked={on}
      onChecked={onTickets}
    />
  );
}
