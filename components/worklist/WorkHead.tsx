import { CircleSlash2, ExternalLink } from 'lucide';
import { nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import type { WorkItem } from '#lib/messages/protocol/worklist.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { interactionKindIcon, interactionKindKey } from '../interaction/interaction-kind.ts';
import { LeadingAddress } from '../interaction/LeadingAddress.tsx';
import { shownNumber, webAddress } from '../interaction/web-address.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { OpenPageLink } from './OpenPageLink.tsx';
import './WorkHead.css';

export interface WorkHeadProps {
  item: WorkItem;
  onDismiss: () => void;
}

/** Which interaction is worked at: its title leads to its record, and its page is one press away. */
export function WorkHead({ item, onDismiss }: WorkHeadProps) {
  const { translate, locale } = useLanguage();
  const { interaction, addresses, firstAt, lastAt } = item;
  const { medium, direction, site, key, title } = interaction;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const [leading] = nameToStandOn(item) === undefined ? addresses : [];
  const when = lastAt === undefined ? undefined : moment.format(lastAt);
  const first = firstAt === undefined ? undefined : moment.format(firstAt);
  return (
    <header class="sc-work-head">
      <p class="sc-work-head__kind">
        <Icon icon={interactionKindIcon(medium, direction)} size={14} />
        {translate(interactionKindKey(medium, direction))}
        {' · '}
        <OutsideText>{shownNumber(interaction)}</OutsideText>
        {' · '}
        <OutsideText>{site}</OutsideText>
      </p>
      <h2 class="sc-work-head__title">
        <a href={writeManageRoute({ page: 'interaction', id: key })}>
          <OutsideText>{title ?? shownNumber(interaction)}</OutsideText>
        </a>
      </h2>
      {leading ? <LeadingAddress ranked={leading} /> : undefined}
      {when !== undefined && first !== undefined ? (
        <p class="sc-work-head__seen">
          {when === first ? translate('worklist.seen', { when }) : translate('worklist.seenSince', { when, first })}
        </p>
      ) : undefined}
      <div class="sc-work-head__actions">
        <OpenPageLink url={webAddress(interaction.url)} icon={ExternalLink} keys="O" />
        <Button icon={CircleSlash2} size="small" keys="X" onClick={onDismiss}>
          {translate('worklist.setAside')}
        </Button>
      </div>
    </header>
  );
}
