import { ExternalLink } from 'lucide';
import type { InteractionMedium, Direction } from '#lib/domain/interaction/interaction.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { Icon } from '../../ui/Icon.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { interactionKindIcon, interactionKindKey } from '../interaction-kind.ts';
import { shownNumber, webAddress } from '../web-address.ts';

/** What is said of an interaction's place: the page it is on. */
export interface Placed {
  key: string;
  site: string;
  kind: string;
  /** The helpdesk's own id. */
  id: string;
  number?: string;
  url: string;
  title?: string;
  medium?: InteractionMedium;
  direction?: Direction;
}

/** Where something took place: the record of the interaction here, and its ticket on the helpdesk's page. */
export function PlaceLine({ placed }: { placed: Placed }) {
  const translate = useTranslate();
  const { key, site, kind, title, medium, direction } = placed;
  const url = kind === 'manual' ? undefined : webAddress(placed.url);
  const name = title?.trim() || (kind === 'manual' ? translate('contactPage.untitled') : shownNumber(placed));
  return (
    <p class="sc-timeline__place">
      <Icon
        icon={interactionKindIcon(medium, direction)}
        size={14}
        label={translate(interactionKindKey(medium, direction))}
      />
      <a class="sc-timeline__record" href={writeManageRoute({ page: 'interaction', id: key })}>
        <OutsideText>{name}</OutsideText>
      </a>
      {url ? (
        <a class="sc-timeline__ticket" href={url} target="_blank" rel="noopener noreferrer">
          <span>
            {translate(kind === 'call' ? 'timeline.call' : 'timeline.ticket')}{' '}
            <OutsideText>{`${shownNumber(placed)}, ${site}`}</OutsideText>
          </span>
          <Icon icon={ExternalLink} size={14} />
        </a>
      ) : (
        <span class="sc-timeline__ticket">
          {kind === 'manual' ? translate('contactPage.recordedHere') : <OutsideText>{site}</OutsideText>}
        </span>
      )}
    </p>
  );
}
