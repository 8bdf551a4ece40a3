import { nameToStandOn } from '#lib/domain/interaction/stands-on-name.ts';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { SiteStatus, TabView } from '#lib/domain/view/tab-view.ts';

/**
 * What the panel shows of a tab, named by what the agent can do next.
 *
 * - `site`: Sidecard cannot read the page, or may not. `looking`: the page has not reported yet.
 * - `participants`: the interaction has its people.
 * - `proposed`: one contact is likely but may not be associated by itself (R12, R16, R17), or there is no
 *   interaction to associate it with. `choose`: several may be meant (R6, R11).
 * - `nobody`: the address is nobody's yet. `name-only`: the page gives a name without an address of theirs.
 * - `own-only`, `anonymous`, `nothing`: there is no other party (R7, R8, R19).
 */
export type PanelScreen =
  | { kind: 'site'; status: Exclude<SiteStatus, 'enabled'> }
  | { kind: 'looking' }
  | { kind: 'participants' }
  | { kind: 'proposed'; match: ContactMatch }
  | { kind: 'choose'; shared: boolean; matches: readonly ContactMatch[] }
  | { kind: 'nobody' }
  | { kind: 'name-only'; name: string }
  | { kind: 'own-only' }
  | { kind: 'anonymous' }
  | { kind: 'nothing' };

/** True when the page was read although its site is not enabled: one reading on demand. */
function wasReadOnce(view: TabView): boolean {
  return view.addresses.length > 0 || view.interaction !== undefined || view.participants.length > 0;
}

/** Says what to show of a tab. Pure: the same view always gives the same screen. */
export function screenOf(view: TabView): PanelScreen {
  const { site, resolution, matches } = view;
  if (site.status !== 'enabled' && (site.status !== 'disabled' || !wasReadOnce(view))) {
    return { kind: 'site', status: site.status };
  }
  if (view.participants.length > 0) return { kind: 'participants' };
  if (view.looking) return { kind: 'looking' };
  const [first] = matches;
  const name = nameToStandOn(view);
  const isHidden = resolution.status === 'unresolved' && resolution.because === 'anonymous';
  // An address in a text may be anybody's, unless whoever has it is called like that.
  const agrees = resolution.status === 'resolved' && view.namesakes?.some(({ id }) => id === first?.card.id);
  if (name !== undefined && !isHidden && !agrees) return { kind: 'name-only', name };
  if (resolution.status === 'resolved' && first) return { kind: 'proposed', match: first };
  if (resolution.status === 'ambiguous' && first) return { kind: 'choose', shared: resolution.shared, matches };
  if (resolution.status === 'unresolved') {
    if (resolution.because === 'anonymous') return { kind: 'anonymous' };
    if (resolution.because === 'nobody-holds-it') return { kind: 'nobody' };
    // Lists and forms carry the desk's own hotline in their footer: without an interaction that says nothing.
    if (resolution.because === 'only-own-addresses' && view.interaction) return { kind: 'own-only' };
    return { kind: 'nothing' };
  }
  // A resolution that names contacts which are gone meanwhile: the address is nobody's now.
  return view.addresses.length > 0 ? { kind: 'nobody' } : { kind: 'nothing' };
}
