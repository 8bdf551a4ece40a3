import { ExternalLink, MessageCircleOff } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { InteractionPageModel } from '#lib/state/interaction-page-model.ts';
import { RecordAside, RecordPage } from '../record/RecordPage.tsx';
import { RecordLoading, RecordUnread } from '../record/RecordStates.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { deskShortcuts } from '../worklist/desk-shortcuts.ts';
import { DeskScreen } from '../worklist/DeskScreen.tsx';
import { OpenPageLink } from '../worklist/OpenPageLink.tsx';
import { InteractionHistory } from './InteractionHistory.tsx';
import { interactionKindIcon, interactionKindKey } from './interaction-kind.ts';
import { LeadingAddress } from './LeadingAddress.tsx';
import { LogSection } from './log/LogSection.tsx';
import { shownNumber, webAddress } from './web-address.ts';
import './InteractionPage.css';

export interface InteractionPageProps {
  model: InteractionPageModel;
  onOpenContact: (contactId: string) => void;
}

/** One interaction whole: the way back to its ticket, who takes part, what was said, and what was done. */
export function InteractionPage({ model, onOpenContact }: InteractionPageProps) {
  const { translate, locale } = useLanguage();
  const people = useRef<HTMLDivElement>(null);
  const { desk, log } = model;
  const state = model.state.value;
  const item = desk.item.value;
  useShortcuts({
    ...deskShortcuts(desk, people, () => people.current?.focus()),
    l: () => document.querySelector<HTMLElement>('[data-log-open]')?.click(),
  });
  const mode = desk.mode.value.kind;
  const former = useRef(mode);
  useLayoutEffect(() => {
    // What was opened gets the focus, which goes back to where it was opened from.
    if (mode !== 'page') people.current?.querySelector<HTMLElement>('input[type="search"]')?.focus();
    else if (former.current !== 'page') {
      people.current?.querySelector<HTMLElement>('[data-return="add"] button, button')?.focus();
    }
    former.current = mode;
  }, [mode]);
  if (state === 'gone') {
    return (
      <>
        <h1 class="sc-visually-hidden">{translate('worklist.record')}</h1>
        <EmptyState icon={MessageCircleOff} title={translate('worklist.gone')}>
          {translate('worklist.goneText')}
        </EmptyState>
      </>
    );
  }
  if (state === 'failed') {
    return (
      <RecordUnread
        page={translate('worklist.record')}
        title={translate('worklist.failed')}
        text={translate('worklist.failedText')}
      />
    );
  }
  if (!item) return <RecordLoading label={translate('worklist.loadingOne')} />;
  const { interaction, addresses, firstAt } = item;
  const { title, site, kind, medium, direction } = interaction;
  const [leading] = addresses;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <RecordPage
      picture={
        <span class="sc-interaction-page__picture">
          <Icon icon={interactionKindIcon(medium, direction)} size={20} />
        </span>
      }
      name={title ?? shownNumber(interaction)}
      line={
        <>
          {translate(interactionKindKey(medium, direction))}
          {' · '}
          <OutsideText>
            {kind === 'manual' ? translate('contactPage.recordedHere') : `${site} · ${shownNumber(interaction)}`}
          </OutsideText>
          {firstAt === undefined ? '' : ` · ${translate('worklist.seen', { when: moment.format(firstAt) })}`}
        </>
      }
      chips={
        <>
          {item.state === 'open' ? <Chip tone="warn">{translate('worklist.stateOpen')}</Chip> : undefined}
          {item.state === 'dismissed' ? <Chip>{translate('worklist.stateDismissed')}</Chip> : undefined}
        </>
      }
      actions={<OpenPageLink url={webAddress(interaction.url)} icon={ExternalLink} keys="O" />}
      aside={
        <RecordAside title={translate('history.title')}>
          <InteractionHistory model={model} />
        </RecordAside>
      }
    >
      <section class="sc-interaction-page__part" aria-label={translate('worklist.people')}>
        {leading ? (
          <div class="sc-interaction-page__address">
            <LeadingAddress ranked={leading} />
          </div>
        ) : undefined}
        <div ref={people} tabIndex={-1}>
          <DeskScreen desk={desk} onOpenContact={onOpenContact} />
        </div>
      </section>
      <div class="sc-interaction-page__part">
        <LogSection model={log} participants={item.participants} onOpenContact={onOpenContact} />
      </div>
    </RecordPage>
  );
}
