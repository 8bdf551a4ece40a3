// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InteractionPage } from '#components/interaction/InteractionPage.tsx';
import { RightsProvider } from '#components/rights/rights.ts';
import { SameAddress } from '#components/worklist/SameAddress.tsx';
import { Worklist } from '#components/worklist/Worklist.tsx';
import { signal } from '@preact/signals';
import { fail, succeed } from '#lib/domain/result.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { ListedInteraction, WorkItem } from '#lib/messages/protocol/worklist.ts';
import { rightSchema } from '#lib/settings/settings.ts';
import { createConfirmationModel } from '#lib/state/confirmation-model.ts';
import { createInteractionPageModel } from '#lib/state/interaction-page-model.ts';
import { createWorklistModel } from '#lib/state/worklist-model.ts';
import { french } from '#tests/support/languages.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';
import {
  ambiguousView,
  idOf,
  interaction,
  match,
  participant,
  rankedPhone,
  tabView,
} from '#tests/support/view-builders.ts';

afterEach(cleanup);

// jsdom has no layout.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

function rowOf(ref: InteractionRef): ListedInteraction {
  return {
    interaction: ref,
    at: Date.UTC(2026, 10, 20),
    state: 'open',
    people: [],
    morePeople: 0,
    address: '+33 6 12 34 56 78',
    find: { found: 'several', candidates: 2 },
  };
}

function itemOf(ref: InteractionRef, more: Partial<WorkItem> = {}): WorkItem {
  const { resolution, matches, suggestions, tags } = ambiguousView(
    [match({ id: idOf(1), name: 'Ana Ruiz' }), match({ id: idOf(2), name: 'Bo Lind' })],
    {},
    true,
  );
  return {
    interaction: ref,
    state: 'open',
    addresses: [rankedPhone()],
    participants: [],
    resolution,
    matches,
    suggestions,
    tags,
    ...more,
  };
}

function over(refs: InteractionRef[], script: Script = {}) {
  const left = new Set(refs.map(({ key }) => key));
  const worker = scriptedWorker({
    'worklist.list': () => {
      const rows = refs.filter(({ key }) => left.has(key)).map(rowOf);
      return succeed({ rows, total: rows.length });
    },
    'worklist.item': ({ id }) => {
      const ref = refs.find(({ key }) => key === id);
      return ref ? succeed(itemOf(ref)) : fail('not-found', id);
    },
    'worklist.history': () => succeed([]),
    'interaction.associate': ({ interaction: { key } }) => {
      left.delete(key);
      return succeed({ changeId: idOf(77) });
    },
    'entry.list': () => succeed({ entries: [], topics: [], agent: { name: 'Ada', email: '' } }),
    'contact.search': () => succeed({ matches: [], hiddenElsewhere: 0 }),
    ...script,
  });
  const clock = manualClock();
  const confirmation = createConfirmationModel({ call: worker.call, schedule: clock.schedule });
  return { worker, clock, confirmation };
}

async function showList(refs: InteractionRef[], isKept = true) {
  const { worker, clock, confirmation } = over(refs);
  const model = createWorklistModel({ call: worker.call, confirmation, schedule: clock.schedule });
  await model.show({ query: '', oldestFirst: false });
  await settled();
  renderIn(
    <RightsProvider value={signal(rightSchema.options)}>
      <Worklist
        model={model}
        isFiltered={false}
        isKept={isKept}
        onShowAll={() => {}}
        onSelect={model.select}
        onOpenContact={() => {}}
      />
    </RightsProvider>,
  );
  return { model, worker };
}

const first = interaction({ key: 'desk|ticket|1', id: '1', title: 'First' });
const second = interaction({ key: 'desk|ticket|2', id: '2', title: 'Second' });

async function press(key: string): Promise<void> {
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
  });
}

describe('Worklist', () => {
  it('R14: has the focus in the list, moves with J and K, and says which of how many it is', async () => {
    await showList([first, second]);
    const list = screen.getByRole('listbox', { name: 'Unresolved interactions' });
    expect(document.activeElement).toBe(list);
    expect(screen.getByText('1 of 2')).toBeTruthy();
    await press('j');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Second' })).toBeTruthy());
    await press('k');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'First' })).toBeTruthy());
    const [current] = within(list).getAllByRole('option', { selected: true });
    expect(list.getAttribute('aria-activedescendant')).toBe(current?.id);
  });

  it('R6, R11: a digit chooses, and the next is there with the focus where the keys work', async () => {
    const { worker } = await showList([first, second]);
    await press('2');
    expect(worker.requests('interaction.associate')).toMatchObject([{ contactId: idOf(2), interaction: { id: '1' } }]);
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Second' })).toBeTruthy());
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Unresolved interactions' })),
    );
    expect(screen.getByText('2 of 2')).toBeTruthy();
  });

  it('A opens the search for somebody else, Escape goes back to the list', async () => {
    await showList([first, second]);
    await press('a');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Find a contact' })));
    await press('Escape');
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'));
  });

  it('says what the list is for while it is empty, and that nothing is kept when that is off', async () => {
    await showList([]);
    expect(screen.getByText('Nothing to work through')).toBeTruthy();
    cleanup();
    await showList([], false);
    expect(screen.getByText('Unresolved interactions are not kept')).toBeTruthy();
  });

  it('takes a hostile title for text and links to nothing but the web', async () => {
    const hostile = interaction({
      key: 'desk|ticket|3',
      id: '3',
      title: '<img src=x onerror="alert(1)">',
      url: 'javascript:alert(1)',
    });
    await showList([hostile]);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: hostile.title })).toBeTruthy();
    expect([...document.querySelectorAll('a')].filter(({ href }) => href.startsWith('javascript'))).toEqual([]);
    const button = screen.getByRole('button', { name: /Open the page/ });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('aria-description')).toBe('This interaction has no web address to go to.');
  });
});

describe('SameAddress', () => {
  const address = { key: 'tel:+33612345678', display: '+33 6 12 34 56 78', others: 4 };
  const offer = { address, contact: { id: idOf(1), name: 'Ana Ruiz' }, from: 'desk|ticket|1', isShared: false };

  it('says how many and with whom', () => {
    renderIn(<SameAddress offer={offer} onAccept={() => {}} onDecline={() => {}} />);
    expect(screen.getByRole('alert').textContent).toContain('4 other interactions are with +33 6 12 34 56 78');
    expect(screen.getByRole('button', { name: 'Associate 4 more' })).toBeTruthy();
  });

  it('R6: warns where several people share the address', () => {
    renderIn(<SameAddress offer={{ ...offer, isShared: true }} onAccept={() => {}} onDecline={() => {}} />, french);
    expect(screen.getByRole('alert').textContent).toContain('Plusieurs personnes s’en servent');
  });
});

describe('InteractionPage', () => {
  async function showPage(more: Partial<WorkItem>, ref = first) {
    const { worker, clock, confirmation } = over([ref], { 'worklist.item': () => succeed(itemOf(ref, more)) });
    const model = createInteractionPageModel({ call: worker.call, confirmation, schedule: clock.schedule });
    await model.load(ref.key);
    await settled();
    renderIn(
      <RightsProvider value={signal(rightSchema.options)}>
        <InteractionPage model={model} onOpenContact={() => {}} />
      </RightsProvider>,
    );
    return { model, worker };
  }

  it('R15: leads back to its ticket in a new tab that knows nothing of this one', async () => {
    await showPage({ state: 'associated', participants: [participant()] });
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: /Open the page/ });
    expect([link.href, link.target, link.rel]).toEqual([first.url, '_blank', 'noopener noreferrer']);
    expect(screen.getByRole('heading', { level: 1, name: 'First' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Hélène Rivière' })).toBeTruthy();
  });

  it('R20: changes tags as the panel does', async () => {
    const { worker } = await showPage({ state: 'associated', participants: [participant()], tags: tabView().tags });
    await act(async () => {
      screen.getByRole('button', { name: 'Subject' }).click();
      await settled();
    });
    expect(worker.requests('interaction.tag')).toMatchObject([{ tag: 'subject', on: false, interaction: { id: '1' } }]);
  });

  it('lets somebody be named where nothing is known of the other party', async () => {
    const { resolution } = tabView({
      resolution: { status: 'unresolved', rule: 'no-address', because: 'nothing-on-page', candidates: [] },
    });
    await showPage({ state: 'recorded', addresses: [], matches: [], resolution });
    await act(async () => {
      screen.getByRole('button', { name: /Add participant/ }).click();
      await settled();
    });
    expect(screen.getByRole('combobox', { name: 'Find a contact' })).toBeTruthy();
  });

  it('says when nothing is known of it', async () => {
    const { worker, clock, confirmation } = over([]);
    const model = createInteractionPageModel({ call: worker.call, confirmation, schedule: clock.schedule });
    await model.load('desk|ticket|9');
    renderIn(<InteractionPage model={model} onOpenContact={() => {}} />);
    expect(screen.getByText('This interaction is not here')).toBeTruthy();
  });
});
