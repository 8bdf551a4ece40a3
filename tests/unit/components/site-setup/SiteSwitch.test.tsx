// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SiteSwitch } from '#components/site-setup/SiteSwitch.tsx';
import type { AdapterView, SiteView } from '#lib/domain/view/tab-view.ts';
import { renderIn } from '#tests/support/render-in.tsx';

afterEach(cleanup);

const enabled: SiteView = {
  status: 'enabled',
  origin: 'https://help.corvane.example',
  host: 'help.corvane.example',
  managed: false,
};
const zammad: AdapterView = { id: 'zammad', name: 'Zammad', needsAttention: false };

function show(site: SiteView, adapter?: AdapterView) {
  const onAdapter = vi.fn<(adapterId: string | null) => void>();
  renderIn(
    <SiteSwitch
      site={site}
      adapter={adapter}
      onAdapter={onAdapter}
      onMarks={() => {}}
      onTickets={() => {}}
      onEnable={() => {}}
      onDisable={() => {}}
    />,
  );
  return onAdapter;
}

const select = () => screen.getByLabelText<HTMLSelectElement>('Helpdesk');

describe('SiteSwitch, the helpdesk of a site', () => {
  it('is recognised by itself, and named where it was', () => {
    show(enabled);
    expect(select().selectedOptions[0]?.textContent).toBe('Recognised by itself');
    cleanup();
    show(enabled, zammad);
    expect(select().selectedOptions[0]?.textContent).toBe('Recognised: Zammad');
  });

  it('is chosen, and given back', () => {
    const onAdapter = show(enabled);
    fireEvent.change(select(), { target: { value: 'freshdesk' } });
    expect(onAdapter).toHaveBeenCalledWith('freshdesk');
    cleanup();
    const onBack = show({ ...enabled, adapterId: 'freshdesk' }, { ...zammad, id: 'freshdesk', name: 'Freshdesk' });
    expect(select().selectedOptions[0]?.textContent).toBe('Freshdesk');
    fireEvent.change(select(), { target: { value: '' } });
    expect(onBack).toHaveBeenCalledWith(null);
  });

  it.each<[string, Partial<SiteView>]>([
    ['is off', { status: 'disabled' }],
    ['was taken back', { status: 'revoked' }],
    ['an administrator decides on', { managed: true }],
  ])('is not asked for on a site that %s', (_what, fields) => {
    show({ ...enabled, ...fields });
    expect(screen.queryByLabelText('Helpdesk')).toBeNull();
  });
});

describe('SiteSwitch, the underlined addresses of a site', () => {
  const box = () => screen.getByLabelText<HTMLInputElement>('Underline the addresses found on its pages');
  function showMarks(fields: Partial<SiteView>) {
    const onMarks = vi.fn<(on: boolean) => void>();
    renderIn(
      <SiteSwitch
        site={{ ...enabled, ...fields }}
        onAdapter={() => {}}
        onMarks={onMarks}
        onTickets={() => {}}
        onEnable={() => {}}
        onDisable={() => {}}
      />,
    );
    return onMarks;
  }

  it('are off until they are switched on, and off again', () => {
    const onMarks = showMarks({});
    expect(box().checked).toBe(false);
    fireEvent.click(box());
    expect(onMarks).toHaveBeenCalledWith(true);
    cleanup();
    const onBack = showMarks({ marks: 'on' });
    expect(box().checked).toBe(true);
    fireEvent.click(box());
    expect(onBack).toHaveBeenCalledWith(false);
  });

  it('are the agent’s to switch on a site that an administrator enabled', () => {
    const onMarks = showMarks({ managed: true });
    fireEvent.click(box());
    expect(onMarks).toHaveBeenCalledWith(true);
  });

  it('stay as an administrator set them, and say so', () => {
    const onMarks = showMarks({ marks: 'fixed' });
    fireEvent.click(box());
    expect(onMarks).not.toHaveBeenCalled();
    expect(box().checked).toBe(true);
    expect(screen.getByText('Set by your administrator')).toBeDefined();
  });

  it('are not offered where nothing is read', () => {
    showMarks({ status: 'disabled' });
    expect(screen.queryByLabelText('Underline the addresses found on its pages')).toBeNull();
  });
});

describe('SiteSwitch, a helpdesk that can be asked', () => {
  const box = () => screen.queryByLabelText<HTMLInputElement>('Ask this helpdesk who the requester of a ticket is');
  function showTickets(tickets: AdapterView['tickets'], fields: Partial<SiteView> = {}) {
    const onTickets = vi.fn<(on: boolean) => void>();
    renderIn(
      <SiteSwitch
        site={{ ...enabled, ...fields }}
        adapter={{ id: 'zendesk', name: 'Zendesk', needsAttention: false, tickets }}
        onAdapter={() => {}}
        onMarks={() => {}}
        onTickets={onTickets}
        onEnable={() => {}}
        onDisable={() => {}}
      />,
    );
    return onTickets;
  }

  it('is switched on, and off', () => {
    const onTickets = showTickets('not-asked');
    fireEvent.click(box()!);
    expect(onTickets).toHaveBeenCalledWith(true);
    cleanup();
    const onBack = showTickets('asked');
    fireEvent.click(box()!);
    expect(onBack).toHaveBeenCalledWith(false);
  });

  it('has no switch where there is nothing to ask, or an administrator decides', () => {
    showTickets(undefined);
    expect(box()).toBeNull();
    cleanup();
    showTickets('not-asked', { managed: true });
    expect(box()).toBeNull();
  });
});
