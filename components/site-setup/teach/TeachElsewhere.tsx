import type { OtherPage } from '#lib/state/teach-elsewhere.ts';
import type { LessonPart } from '#lib/teach/lesson.ts';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { PART_NAMES } from './teach-words.ts';

const OTHER_PARTS: readonly LessonPart[] = ['subject', 'name'];

/** What the same finds on other pages of the site, open or visited: the way to see whether it holds, before it is saved. */
export function TeachElsewhere({ pages }: { pages: readonly OtherPage[] }) {
  const translate = useTranslate();
  return (
    <div class="sc-panel__group">
      <h3 class="sc-panel__subheading">{translate('teach.elsewhere')}</h3>
      {pages.length === 0 ? <p class="sc-teach__note">{translate('teach.elsewhereNone')}</p> : undefined}
      <ul class="sc-teach__list">
        {pages.map((page) => (
          <li key={page.key}>
            <OutsideText oneLine class="sc-teach__note">
              {page.title}
            </OutsideText>
            <TriedPage page={page} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is found on one of them, part by part. */
function TriedPage({ page: { id, found } }: { page: OtherPage }) {
  const translate = useTranslate();
  if (found === undefined) return <div>…</div>;
  const rows = [
    ...(id === undefined ? [] : [[PART_NAMES.number, [id]] as const]),
    ...OTHER_PARTS.flatMap((part) => (found[part]?.length ? [[PART_NAMES[part], found[part]] as const] : [])),
  ];
  return (
    <>
      {found.requester?.length ? (
        <OutsideText class="sc-teach__found">{found.requester.slice(0, 3).join(', ')}</OutsideText>
      ) : (
        <span class="sc-teach__missing">{translate('teach.elsewhereNothing')}</span>
      )}
      {rows.map(([name, texts]) => (
        <div key={name} class="sc-teach__note">
          {translate('teach.partFound', { part: translate(name) })}{' '}
          <OutsideText>{texts.slice(0, 2).join(', ')}</OutsideText>
        </div>
      ))}
    </>
  );
}
