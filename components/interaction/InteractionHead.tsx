import { Globe } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { RankedAddress, SetAsideAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { BesideView } from '#lib/domain/view/tab-view.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTranslate } from '../ui/translation.ts';
import { interactionKindIcon, interactionKindKey } from './interaction-kind.ts';
import { LeadingAddress } from './LeadingAddress.tsx';
import { PageAddressList } from './PageAddressList.tsx';
import { shownNumber } from './web-address.ts';
import './InteractionHead.css';
import '../ui/VisuallyHidden.css';

export interface InteractionHeadProps {
  interaction: InteractionRef | undefined;
  /** Host of the page, shown where there is no interaction. */
  host: string | undefined;
  /** Stands for the interaction's title on a page without one. */
  pageTitle: string | undefined;
  addresses: readonly RankedAddress[];
  setAside: readonly SetAsideAddress[];
  /** No address leads: the page names the other party, and those it shows may be anybody's. */
  isNamed?: boolean;
  /** Who holds the addresses behind the leading one. */
  beside?: readonly BesideView[];
  /** The page is still read: the lines that its addresses will take are kept free, so that nothing below them jumps. */
  looking?: boolean;
  onLookUp: (text: string) => void;
  /** Buttons at the end of the first line. */
  children?: ComponentChildren;
}

interface PageLinkProps {
  interaction: InteractionRef | undefined;
  title: string;
  children: string;
}

/** Only a web address may become a link: the page gave it. */
function linkTo(url: string): string | undefined {
  return /^https?:\/\//i.test(url) ? url : undefined;
}

/** A text that leads back to the interaction's page, where that has a web address. */
function PageLink({ interaction, title, children }: PageLinkProps) {
  const translate = useTranslate();
  const href = interaction && linkTo(interaction.url);
  if (!href) return <OutsideText>{children}</OutsideText>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={translate('interaction.open', { title })}>
      <OutsideText>{children}</OutsideText>
    </a>
  );
}

/** What the panel stands beside: kind and direction, id, title with a link back, and the address it stands on. */
export function InteractionHead(props: InteractionHeadProps) {
  const { interaction, host, pageTitle, addresses, setAside, beside, looking, onLookUp, children } = props;
  const { isNamed = false } = props;
  const translate = useTranslate();
  const leading = isNamed ? undefined : addresses[0];
  const others = isNamed ? addresses : addresses.slice(1);
  const kind = interaction ? translate(interactionKindKey(interaction.medium, interaction.direction)) : undefined;
  const title = interaction ? interaction.title || pageTitle : pageTitle;
  const repeatsKind = title !== undefined && title.trim().toLocaleLowerCase() === kind?.toLocaleLowerCase();
  return (
    <header class="sc-interaction-head" aria-label={translate('interaction.head')}>
      <div class="sc-interaction-head__top">
        <p class="sc-interaction-head__kind">
          {interaction ? (
            <>
              <Icon icon={interactionKindIcon(interaction.medium, interaction.direction)} size={14} />
              <span class="sc-interaction-head__id" title={interaction.id}>
                {kind}
                {' · '}
                {repeatsKind ? (
                  <PageLink interaction={interaction} title={title}>
                    {shownNumber(interaction)}
                  </PageLink>
                ) : (
                  <OutsideText>{shownNumber(interaction)}</OutsideText>
                )}
              </span>
            </>
          ) : host ? (
            <>
              <Icon icon={Globe} size={14} />
              <span class="sc-interaction-head__id">{host}</span>
            </>
          ) : (
            'Sidecard'
          )}
        </p>
        <div class="sc-interaction-head__tools">{children}</div>
      </div>
      {title && !repeatsKind ? (
        <h1 class="sc-interaction-head__title">
          <PageLink interaction={interaction} title={title}>
            {title}
          </PageLink>
        </h1>
      ) : (
        <h1 class="sc-visually-hidden">{translate('interaction.head')}</h1>
      )}
      {leading ? <LeadingAddress ranked={leading} /> : undefined}
      {!leading && looking ? (
        <div class="sc-interaction-head__awaited">
          <Skeleton width="60%" />
          <Skeleton width="35%" />
        </div>
      ) : undefined}
      {(leading || others.length > 0) && others.length + setAside.length > 0 ? (
        <Disclosure
          key={interaction?.key}
          class="sc-interaction-head__others"
          summary={
            isNamed
              ? translate('interaction.addressesOnPage', { count: others.length })
              : others.length > 0
                ? translate('interaction.otherAddresses', { count: others.length })
                : translate('interaction.setAsideCount', { count: setAside.length })
          }
        >
          <PageAddressList addresses={others} setAside={setAside} beside={beside} onLookUp={onLookUp} />
        </Disclosure>
      ) : undefined}
    </header>
  );
}
