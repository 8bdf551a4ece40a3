import type { OtherPage } from '#lib/state/teach-elsewhere.ts';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** What the same finds on other open pages of the site: the way to see whether it holds, before it is saved. */
export function TeachElsewhere({ pages }: { pages: readonly OtherPage[] }) {
  const translate = useTranslate();
  if (pages.length === 0) return null;
  return (
    <div class="sc-panel__group">
      <h3 class="sc-panel__subheading">{translate('teach.elsewhere')}</h3>
      <ul class="sc-teach__list">
        {pages.map(({ tabId, title, found }) => (
          <li key={tabId}>
            <OutsideText oneLine class="sc-teach__note">
              {title}
            </OutsideText>
            <div>
              {found === undefined ? (
                '…'
              ) : found.length === 0 ? (
                <span class="sc-teach__missing">{translate('teach.elsewhereNothing')}</span>
              ) : (
                <OutsideText>{found.slice(0, 3).join(', ')}</OutsideText>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
