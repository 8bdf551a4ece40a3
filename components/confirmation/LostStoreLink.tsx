import { useTranslate } from '../ui/translation.ts';

/** The way to where a lost store is restored or begun anew. */
export function LostStoreLink() {
  const translate = useTranslate();
  return (
    <a class="sc-button sc-button--secondary sc-button--small" href="/manage.html" target="_blank" rel="noopener">
      <span class="sc-button__text">{translate('failure.storeLostOpen')}</span>
    </a>
  );
}
