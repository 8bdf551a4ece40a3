import { ArrowDown, ArrowUp, Plus } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { definedTags, isStandardTag } from '#lib/domain/tag/defined-tags.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { TagEditor } from './TagEditor.tsx';
import { tagName } from './tag-name.ts';
import '../definition/AttributeDefinitions.css';

interface RowProps {
  tag: Tag;
  /** A policy says so. */
  isFixed: boolean;
  /** Why the agent may not; nothing when they may. */
  denied: string | undefined;
  /** It was changed just now: the focus comes back to it. */
  isReturned: boolean;
  onEdit: () => void;
  onRetire: () => void;
  /** Absent where it stands first or last, is standard or retired. */
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
}

function Row({ tag, isFixed, denied, isReturned, onEdit, onRetire, onUp, onDown }: RowProps) {
  const translate = useTranslate();
  const row = useRef<HTMLLIElement>(null);
  const name = tagName(tag, translate);
  const standardName = tagName({ id: tag.id }, translate);
  const toggle = translate(tag.retired ? 'lists.bringBack' : 'lists.retire');
  const facts = [
    isStandardTag(tag.id) ? translate('tag.isStandard') : undefined,
    isStandardTag(tag.id) && name !== standardName ? translate('tag.standardName', { name: standardName }) : undefined,
    translate(tag.exclusive ? 'tag.oneHolder' : 'tag.severalHolders'),
  ].filter((fact) => fact !== undefined);
  useEffect(() => {
    if (isReturned) row.current?.querySelector<HTMLElement>('[data-edit]')?.focus();
  }, [isReturned]);
  return (
    <li ref={row} class="sc-attributes__row">
      <div class="sc-attributes__name">
        <OutsideText>{name}</OutsideText> {tag.retired ? <Chip>{translate('lists.retired')}</Chip> : undefined}
        {isFixed ? <Chip>{translate('attributes.fixedShort')}</Chip> : undefined}
        <p class="sc-attributes__soft">{facts.join(' · ')}</p>
      </div>
      <span class="sc-attributes__actions">
        {onUp ? <IconButton icon={ArrowUp} label={translate('attributes.up', { name })} onClick={onUp} /> : undefined}
        {onDown ? (
          <IconButton icon={ArrowDown} label={translate('attributes.down', { name })} onClick={onDown} />
        ) : undefined}
        <Button
          size="small"
          variant="plain"
          data-edit=""
          aria-label={`${translate('record.edit')}: ${name}`}
          disabledBecause={denied}
          onClick={onEdit}
        >
          {translate('record.edit')}
        </Button>
        <Button
          size="small"
          variant="plain"
          aria-label={`${toggle}: ${name}`}
          disabledBecause={denied}
          onClick={onRetire}
        >
          {toggle}
        </Button>
      </span>
    </li>
  );
}

/**
 * The tags that say who is who in an interaction (R20): the standard ones, which can be renamed and retired, and the
 * team's own, held by one or by several. None of it takes a tag from whoever holds it.
 */
export function TagDefinitions({ model }: { model: SettingsModel }) {
  const translate = useTranslate();
  const denied = useDenied()('definitions.edit');
  const [open, setOpen] = useState<string>();
  const [returned, setReturned] = useState<string>();
  const settings = model.settings.value;
  if (settings === undefined) return null;
  const all = definedTags(settings.tags);
  const fixed = new Set(settings.managedTags);
  const own = all.filter(({ id, retired }) => !retired && !isStandardTag(id) && !fixed.has(id));
  const edit = (id: string | undefined) => {
    setReturned(id === undefined ? open : undefined);
    setOpen(id);
  };
  const move = (id: string, by: number) => {
    const ids = own.map((tag) => tag.id);
    const at = ids.indexOf(id);
    ids.splice(at, 1);
    ids.splice(at + by, 0, id);
    void model.orderTags(ids);
  };
  const sorted = [...all.filter(({ retired }) => !retired), ...all.filter(({ retired }) => retired)];
  return (
    <section class="sc-settings__part" aria-labelledby="settings-tags">
      <h2 id="settings-tags">{translate('tag.title')}</h2>
      <p class="sc-settings__why">{translate('tag.why')}</p>
      <div class="sc-attributes__owner">
        <ul>
          {sorted.map((tag) => {
            const place = own.findIndex(({ id }) => id === tag.id);
            const because = fixed.has(tag.id) ? translate('attributes.fixed') : denied;
            const mayMove = denied === undefined && place !== -1;
            return open === tag.id ? (
              <li key={tag.id}>
                <TagEditor tag={tag} all={all} model={model} onClose={() => edit(undefined)} />
              </li>
            ) : (
              <Row
                key={tag.id}
                tag={tag}
                isFixed={fixed.has(tag.id)}
                denied={because}
                isReturned={returned === tag.id}
                onEdit={() => edit(tag.id)}
                onRetire={() => void model.saveTag({ id: tag.id, retired: !tag.retired })}
                onUp={mayMove && place > 0 ? () => move(tag.id, -1) : undefined}
                onDown={mayMove && place < own.length - 1 ? () => move(tag.id, 1) : undefined}
              />
            );
          })}
        </ul>
        {open === 'new' ? (
          <TagEditor all={all} model={model} onClose={() => edit(undefined)} />
        ) : (
          <Button size="small" icon={Plus} disabledBecause={denied} onClick={() => edit('new')}>
            {translate('tag.add')}
          </Button>
        )}
      </div>
    </section>
  );
}
