// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PersonPage } from '#components/person/PersonPage.tsx';
import { RightsProvider } from '#components/rights/rights.ts';
import { succeed } from '#lib/domain/result.ts';
import { createPersonPageModel } from '#lib/state/person-page-model.ts';
import { type Right, rightSchema } from '#lib/settings/settings.ts';
import { manualClock } from '#tests/support/manual-clock.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const preview = {
  id: idOf(1),
  name: 'Hélène Rivière',
  isDeleted: false,
  counts: {
    contacts: 1,
    addresses: 2,
    interactionsErased: 3,
    interactionsKept: 0,
    entriesErased: 0,
    entriesCleared: 0,
    changesErased: 4,
    changesCleared: 0,
    unresolved: 0,
    drafts: 0,
    mentions: 0,
  },
  sharedAddresses: ['01 42 68 53 00'],
  hasNamesake: true,
};

async function open(rights: readonly Right[] = rightSchema.options) {
  const worker = scriptedWorker({
    'person.look': () => succeed({ read: 9, contacts: 9, isDone: true }),
    'person.preview': () => succeed(preview),
  });
  const model = createPersonPageModel(worker.call, manualClock().schedule);
  renderIn(
    <RightsProvider value={signal(rights)}>
      <PersonPage id={idOf(1)} model={model} onSave={() => {}} toPage={() => ''} />
    </RightsProvider>,
  );
  await waitFor(() => screen.getByText('Erase everything'));
  return { model, worker };
}

describe('the page of one person’s data', () => {
  it('says exactly what goes and what stays, and nothing of what there is none', async () => {
    await open();
    const counts = [...document.querySelectorAll('.sc-person__counts > div')].map((row) => row.textContent);
    expect(counts).toEqual([
      'Contacts1',
      'Addresses that nobody else has2',
      'Interactions with nobody else, erased3',
      'Changes in the history, erased4',
    ]);
    expect(document.body.textContent).toContain('01 42 68 53 00');
    expect(document.body.textContent).toContain('Somebody else has the same name.');
  });

  it('erases only when the name was typed, and can be called off', async () => {
    const { model } = await open();
    const erase = screen.getByRole('button', { name: /Erase for good/ });
    expect(erase.getAttribute('aria-disabled')).toBe('true');
    fireEvent.input(screen.getByLabelText(/to confirm/), { target: { value: 'helene riviere' } });
    await waitFor(() => expect(erase.getAttribute('aria-disabled')).toBeNull());
    fireEvent.click(erase);
    await waitFor(() => screen.getByText('Erasing in 10 seconds'));
    fireEvent.click(screen.getByRole('button', { name: 'Call it off' }));
    await waitFor(() => screen.getByRole('button', { name: /Erase for good/ }));
    expect(model.erasing.value).toEqual({ step: 'idle' });
  });

  it.each([
    ['contacts.delete', /Erase for good/, 'delete contacts'],
    ['interchange', /Save as data/, 'import or export'],
  ] as const)('R60: says why without the right %s', async (right, button, why) => {
    await open(rightSchema.options.filter((each) => each !== right));
    const denied = screen.getByRole('button', { name: button });
    expect(denied.getAttribute('aria-disabled')).toBe('true');
    expect(denied.getAttribute('aria-description')).toContain(why);
  });

  it('says how far the looking is, and hands everything out meanwhile', async () => {
    const { promise } = Promise.withResolvers<never>();
    let asked = 0;
    const worker = scriptedWorker({
      'person.look': () => (asked++ === 0 ? succeed({ read: 4600, contacts: 10_000, isDone: false }) : promise),
    });
    const model = createPersonPageModel(worker.call, manualClock().schedule);
    renderIn(
      <RightsProvider value={signal<readonly Right[]>(rightSchema.options)}>
        <PersonPage id={idOf(1)} model={model} onSave={() => {}} toPage={() => ''} />
      </RightsProvider>,
    );
    const bar = await screen.findByRole('progressbar', { name: 'Looking through everything…' });
    expect(bar.getAttribute('value')).toBe('0.46');
    // Told in tens, so that a screen reader does not hear every step.
    expect(screen.getByRole('status').textContent).toContain('40');
    expect(screen.getByRole('button', { name: /Save as data/ }).getAttribute('aria-disabled')).toBeNull();
  });
});
