import type { TabView } from '#lib/domain/view/tab-view.ts';

/** What the probe prints of one page. */
export interface ResultLine {
  site: string;
  interaction: {
    key: string;
    kind: string;
    id: string;
    title: string | null;
    medium: string | null;
    direction: string | null;
  } | null;
  addresses: { medium: string; value: string; role: string; trust: string; rank: number }[];
  setAside: { medium: string; value: string; reason: string }[];
  resolution: { status: string; rule: string; contactIds: string[] };
  timings: { scanMs: number; resolveMs: number };
}

/** Takes what the probe prints out of a tab's view. `fileIds` are the contact file's own ids by record id. */
export function resultLine(view: TabView, url: string, fileIds: ReadonlyMap<string, string>): ResultLine {
  const { interaction, resolution } = view;
  return {
    site: view.adapter?.id ?? new URL(url).host,
    interaction:
      interaction === undefined
        ? null
        : {
            key: interaction.key,
            kind: interaction.kind,
            id: interaction.id,
            title: interaction.title ?? null,
            medium: interaction.medium ?? null,
            direction: interaction.direction ?? null,
          },
    addresses: view.addresses.map(({ medium, value, role, trust, rank }) => ({ medium, value, role, trust, rank })),
    setAside: view.setAside.map(({ medium, value, reason }) => ({ medium, value, reason })),
    resolution: {
      status: resolution.status,
      rule: resolution.rule,
      contactIds: contactIdsOf(resolution).map((id) => fileIds.get(id) ?? id),
    },
    timings: { scanMs: tenths(view.timings.scanMs), resolveMs: tenths(view.timings.resolveMs) },
  };
}

function contactIdsOf(resolution: TabView['resolution']): string[] {
  if (resolution.status === 'resolved') return [resolution.contactId];
  return resolution.candidates.map(({ contactId }) => contactId);
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
