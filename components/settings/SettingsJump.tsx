import { useEffect, useRef, useState } from 'preact/hooks';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { useTranslate } from '../ui/translation.ts';
import './SettingsJump.css';

/** A part of the settings, as its heading says it. */
interface Part {
  /** What stands after `settings-` in the heading's id. */
  part: string;
  name: string;
}

const BEGINNING = 'settings-';

function partsIn(page: ParentNode): Part[] {
  return [...page.querySelectorAll(`h2[id^="${BEGINNING}"]`)].map(({ id, textContent }) => ({
    part: id.slice(BEGINNING.length),
    name: textContent?.trim() ?? '',
  }));
}

function goTo(part: string): void {
  const heading = document.getElementById(BEGINNING + part);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}

/** Leads to each part of the settings that is there; the address carries the part, so that a link leads to it too. */
export function SettingsJump({ part }: { part: string | undefined }) {
  const translate = useTranslate();
  const nav = useRef<HTMLElement>(null);
  const [parts, setParts] = useState<Part[]>([]);
  // Parts come when the settings, or what they list, were read.
  useEffect(() => {
    const page = nav.current?.parentElement;
    if (!page) return undefined;
    const read = () =>
      setParts((present) => {
        const found = partsIn(page);
        return JSON.stringify(found) === JSON.stringify(present) ? present : found;
      });
    read();
    const watch = new MutationObserver(read);
    watch.observe(page, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  const isThere = part !== undefined && parts.some((each) => each.part === part);
  useEffect(() => {
    if (part !== undefined && isThere) goTo(part);
  }, [part, isThere]);
  return (
    <nav ref={nav} class="sc-settings-jump" aria-label={translate('settings.parts')}>
      <ul>
        {parts.map((each) => (
          <li key={each.part}>
            <a
              href={writeManageRoute({ page: 'settings', part: each.part })}
              aria-current={each.part === part ? 'true' : undefined}
              onClick={() => goTo(each.part)}
            >
              {each.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
