import { tagsToShow } from '#lib/domain/tag/defined-tags.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import { ToggleChip } from '../ui/ToggleChip.tsx';
import { useTranslate } from '../ui/translation.ts';
import { tagName } from './tag-name.ts';
import './TagChips.css';

export interface TagChipsProps {
  /** Name of the participant they belong to. */
  name: string;
  tags: readonly Tag[];
  /** Ids of the tags it has. */
  held: readonly string[];
  /** Name of the participant that has a tag now, if somebody else has it. */
  holderOf: (tagId: string) => string | undefined;
  onTag: (tagId: string, on: boolean) => void;
}

/** A participant's tags (R20). A press gives or takes one; an exclusive one moves here without a question. */
export function TagChips({ name, tags, held, holderOf, onTag }: TagChipsProps) {
  const translate = useTranslate();
  return (
    <div class="sc-tags" role="group" aria-label={translate('tag.label', { name })} data-tags="">
      {tagsToShow(tags, held).map((tag) => {
        const on = held.includes(tag.id);
        const holder = on || !tag.exclusive ? undefined : holderOf(tag.id);
        return (
          <ToggleChip
            key={tag.id}
            label={tagName(tag, translate)}
            on={on}
            description={holder === undefined ? undefined : translate('tag.moves', { name: holder })}
            onToggle={(next) => onTag(tag.id, next)}
          />
        );
      })}
    </div>
  );
}
