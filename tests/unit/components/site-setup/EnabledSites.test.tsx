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
      onStopTickets={ignore}
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
