import { Search } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { Tag } from '#lib/domain/tag/tag.ts';
import { entriesOf, type TimelineModel } from '#lib/state/timeline-model.ts';
import { FailureNotice } from '../../confirmation/FailureNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';
import '../../ui/VisuallyHidden.css';
import '../log/LogSection.css';
import { TimelineEntry } from './TimelineEntry.tsx';
import { TimelineInteraction } from './TimelineInteraction.tsx';
import { VirtualFeed } from './VirtualFeed.tsx';
import './Timeline.css';

export interface TimelineProps {
  model: TimelineModel;
  /** Whose tags stand with the interactions; nobody's on the page of an organization. */
  pageOf?: { id: string; name: string };
  tags: readonly Tag[];
  /** Said when nothing ever happened. */
  nothing: string;
  onOpenContact: (contactId: string) => void;
}

/** How far a search is, and the way to stop it or to go on. */
function SearchState({ model }: { model: TimelineModel }) {
  const translate = useTranslate();
  const progress = model.progress.value;
  const found = model.items.value.length;
  if (!progress) return null;
  const { searched, total, stopped } = progress;
  const isOver = model.isWhole.value && !model.busy.value;
  const words =
    isOver && found === 0
      ? translate('timeline.foundNothing')
      : model.busy.value
        ? total === undefined
          ? translate('timeline.searching', { count: searched })
          : translate('timeline.searchingOf', { searched: String(searched), total: String(total) })
        : isOver
          ? translate('timeline.found', { count: found })
          : translate('timeline.foundSoFar', { count: found });
  return (
    <div class="sc-timeline__state">
      {/* Said when it is over; the numbers on the way are for the eye. */}
      <p role="status">{words}</p>
      {model.busy.value ? (
        <Button size="small" variant="plain" onClick={model.stop}>
          {translate('timeline.stop')}
        </Button>
      ) : stopped && !isOver ? (
        <Button size="small" variant="plain" onClick={() => void model.more()}>
          {translate('timeline.goOn')}
        </Button>
      ) : undefined}
    </div>
  );
}

/** The interactions of a contact or an organization and what was recorded of them, newest first, searched by their notes. */
export function Timeline({ model, pageOf, tags, nothing, onOpenContact }: TimelineProps) {
  const translate = useTranslate();
  const items = model.items.value;
  const text = model.text.value;
  const state = model.state.value;
  const isEmpty = items.length === 0 && model.isWhole.value && state === 'ready';
  const form = model.log.form.value;
  const message = model.log.message.value;
  const writtenId = form?.former?.id ?? form?.texts.value.replyTo ?? message?.entryId;
  useEffect(() => {
    const keep = () => void form?.flush();
    // The last chance before the page is closed.
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [form]);
  if (isEmpty && text === '') return <p class="sc-none">{nothing}</p>;
  return (
    <div class="sc-timeline">
      <search>
        <TextInput
          type="search"
          leading={Search}
          maxLength={300}
          aria-label={translate('timeline.search')}
          placeholder={translate('timeline.search')}
          value={text}
          onValue={model.setText}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return;
            event.preventDefault();
            model.setText('');
          }}
        />
      </search>
      {text.trim() === '' ? undefined : (
        <Checkbox
          label={translate('timeline.everywhere')}
          checked={model.everywhere.value}
          onChecked={model.setEverywhere}
        />
      )}
      <SearchState model={model} />
      {model.failure.value ? (
        <FailureNotice failure={model.failure.value} />
      ) : items.length === 0 && state === 'loading' && !text ? (
        <div aria-busy="true" aria-label={translate('common.loading')} role="status">
          <Skeleton width="80%" />
          <Skeleton width="60%" />
          <Skeleton width="70%" />
        </div>
      ) : undefined}
      {items.length > 0 ? (
        <VirtualFeed
          label={translate('contactPage.interactions')}
          items={items}
          keyOf={({ kind, id }) => `${kind} ${id}`}
          isPinned={(item) => writtenId !== undefined && entriesOf(item).some(({ id }) => id === writtenId)}
          busy={model.busy.value}
          onEnd={() => {
            if (!model.isWhole.value && !model.progress.value?.stopped) void model.more();
          }}
          render={(item) =>
            item.kind === 'entry' ? (
              <TimelineEntry model={model} view={item.view} pageOf={pageOf} onOpenContact={onOpenContact} />
            ) : (
              <TimelineInteraction
                model={model}
                item={item}
                pageOf={pageOf}
                tags={tags}
                onOpenContact={onOpenContact}
              />
            )
          }
        />
      ) : undefined}
    </div>
  );
}
