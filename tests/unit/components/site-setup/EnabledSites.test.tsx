// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EnabledSites } from '#components/site-setup/EnabledSites.tsx';
import type { MarkedSites } from '#lib/settings/marked-sites.ts';
import { renderIn } from '#tests/support/render-in.tsx';

afterEach(cleanup);

function show(marked: MarkedSites) {
  const onMarks = vi.fn<(origin: string, on: boolean) => void>();
  const ignore = (): void => {};
  renderIn(
    <EnabledSites
      sites={[{ origin: 'https://desk.example', enabledAt: 1 }]}
      managed={['https://*.team.example/*']}
      marked={marked}
      countries={[]}
      onCountry={ignore}
      onAdapter={ignore}
      onMarks={onMarks}
      onTickets={ignore}
      onDisable={ignore}
    />,
  );
  return onMarks;
}

const box = (origin: string) =>
  screen.getByLabelText<HTMLInputElement>(`Underline the addresses found on its pages (${origin})`);

describe('EnabledSites, the underlined addresses', () => {
  it('are switched on for a site, and off', () => {
    const onMarks = show({ markedSites: [] });
    fireEvent.click(box('https://desk.example'));
    expect(onMarks).toHaveBeenCalledWith('https://desk.example', true);
    cleanup();
    const onBack = show({ markedSites: ['https://desk.example'] });
    fireEvent.click(box('https://desk.example'));
    expect(onBack).toHaveBeenCalledWith('https://desk.example', false);
  });

  it('are taken off again on a site that an administrator’s pattern enables', () => {
    const onMarks = show({ markedSites: ['https://a.team.example'] });
    fireEvent.click(box('https://a.team.example'));
    expect(onMarks).toHaveBeenCalledWith('https://a.team.example', false);
  });
});

describe('EnabledSites, the helpdesks that can be asked', () => {
  const NAME = 'Ask this helpdesk who the requester of a ticket is';
  it('are switched on and off for sites of their host, those the agent named, and those that are asked', () => {
    const onTickets = vi.fn<(origin: string, on: boolean) => void>();
    const ignore = (): void => {};
    renderIn(
      <EnabledSites
        sites={[
          { origin: 'https://meridia.zendesk.com', enabledAt: 1 },
          { origin: 'https://help.meridia.example', enabledAt: 1, adapterId: 'freshdesk' },
          { origin: 'https://asked.example', enabledAt: 1, readsTickets: true },
          { origin: 'https://desk.example', enabledAt: 1 },
          { origin: 'https://other.zendesk.com', enabledAt: 1, adapterId: 'zammad' },
        ]}
        managed={[]}
        marked={{ markedSites: [] }}
        countries={[]}
        onCountry={ignore}
        onAdapter={ignore}
        onMarks={ignore}
        onTickets={onTickets}
        onDisable={ignore}
      />,
    );
    const boxes = screen.getAllByLabelText<HTMLInputElement>(new RegExp(NAME));
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false, true]);
    fireEvent.click(screen.getByLabelText(`${NAME} (https://meridia.zendesk.com)`));
    fireEvent.click(screen.getByLabelText(`${NAME} (https://asked.example)`));
    expect(onTickets.mock.calls).toEqual([
      ['https://meridia.zendesk.com', true],
      ['https://asked.example', false],
    ]);
  });
});
