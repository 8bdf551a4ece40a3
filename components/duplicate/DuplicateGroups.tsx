import { CopyCheck } from 'lucide';
import type { ComponentChildren } from 'preact';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useTranslate } from '../ui/translation.ts';
import { useFocusKept } from './use-focus-kept.ts';
import '../ui/VisuallyHidden.css';

/** How many groups stand on the page at once; the others follow as these are settled. */
const SHOWN = 100;

export interface DuplicateGroupsProps<Group> {
  /** Absent while they are looked for. */
  groups: readonly Group[] | undefined;
  /** How far the search is, or what it found. */
  status: string;
  /** What stands there when nothing is twice. */
  none: string;
  /** Two of them are side by side. */
  isComparing: boolean;
  children: (group: Group) => ComponentChildren;
}

/** Groups of records that are there twice: how many, the groups, or that there are none. */
export function DuplicateGroups<Group>(props: DuplicateGroupsProps<Group>) {
  const { groups, status, none, isComparing, children } = props;
  const translate = useTranslate();
  const onPress = useFocusKept('.sc-twins__groups', groups, isComparing);
  return (
    <>
      {/* That there are none is said once to the eye, by what stands below. */}
      <p role="status" class={groups?.length === 0 ? 'sc-visually-hidden' : 'sc-twins__soft'}>
        {status}
      </p>
      {groups?.length === 0 ? (
        <EmptyState icon={CopyCheck} title={translate('duplicates.none')}>
          {none}
        </EmptyState>
      ) : undefined}
      {groups && groups.length > 0 ? (
        <ul class="sc-twins__list sc-twins__groups" onClickCapture={onPress}>
          {groups.slice(0, SHOWN).map(children)}
        </ul>
      ) : undefined}
      {groups && groups.length > SHOWN ? (
        <p class="sc-twins__soft">{translate('duplicates.more', { shown: SHOWN, count: groups.length })}</p>
      ) : undefined}
    </>
  );
}
