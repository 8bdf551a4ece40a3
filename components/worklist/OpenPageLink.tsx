import { Icon, type IconData } from '../ui/Icon.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';
import './OpenPageLink.css';

export interface OpenPageLinkProps {
  /** Address of the page; absent when it is none of the web. */
  url: string | undefined;
  icon: IconData;
  /** A key that does the same. */
  keys?: string;
}

/** The way back to the ticket: a link, so that it opens as the reader likes. Without an address it says why not. */
export function OpenPageLink({ url, icon, keys }: OpenPageLinkProps) {
  const translate = useTranslate();
  const label = translate('worklist.openPage');
  if (url === undefined) {
    return (
      <Button size="small" icon={icon} disabledBecause={translate('worklist.noPage')}>
        {label}
      </Button>
    );
  }
  return (
    <a
      class="sc-button sc-button--secondary sc-button--small sc-open-page"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      data-open-page=""
      aria-keyshortcuts={keys}
    >
      <Icon icon={icon} />
      <span class="sc-button__text">{label}</span>
      {keys ? <KeyHint keys={keys} /> : undefined}
    </a>
  );
}
