// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContactPage } from '#components/contact/ContactPage.tsx';
import { RightsProvider } from '#components/rights/rights.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { createConfirmationModel } from '#lib/state/confirmation-model.ts';
import { createContactPageModel } from '#lib/state/contact-page-model.ts';
import { createTimelineModel } from '#lib/state/timeline-model.ts';
import type { Right } from '#lib/settings/settings.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { card, idOf, organization } from '#tests/support/view-builders.ts';

afterEach(cleanup);

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

const contact: Contact = {
  id: idOf(1),
  givenName: 'Hélène',
  familyName: 'Rivière',
  addresses: [{ medium: 'phone', value: '01 42 68 53 00', isDefault: true }],
  memberships: [{ organizationId: idOf(900), title: 'Clerc' }, { organizationId: idOf(901) }],
  postalAddresses: [],
  socialIds: [],
  attributes: {},
  doNotCall: false,
  visibility: 'public',
  createdAt: 1,
  createdBy: 'agent-1',
  updatedAt: 1,
  updatedBy: 'agent-1',
  revision: 1,
  ownerId: 'agent-1',
};

async function show(rights?: readonly Right[]) {
  const worker = scriptedWorker({
    'contact.get': () =>
      succeed({
        contact,
        card: card(),
        organizations: [organization(), organization({ id: idOf(901), name: 'Gone', deleted: true })],
      }),
    'contact.history': () => succeed([]),
    'contact.update': () => succeed({ changeId: idOf(50) }),
    'contact.duplicates': () => succeed([]),
  });
  const onSaved = vi.fn();
  const model = createContactPageModel(worker.call, {
    onSaved,
    countries: () => [{ country: 'FR', source: 'agent' }],
    schedule: (_milliseconds, run) => {
      run();
      return () => {};
    },
  });
  await model.load(contact.id);
  renderIn(
    <RightsProvider value={signal(rights)}>
      <ContactPage
        model={model}
        timeline={createTimelineModel({
          call: worker.call,
          confirmation: createConfirmationModel({ call: worker.call }),
        })}
        tags={[]}
        countries={['FR', 'GB']}
        onStartInteraction={() => {}}
        onNewOrganization={() => {}}
        onOpenBeside={() => {}}
        onDelete={() => {}}
        onPersonalData={() => {}}
        onMerge={() => {}}
        onMergeBeside={() => {}}
      />
    </RightsProvider>,
  );
  return { worker, model, onSaved };
}

describe('the page of a contact', () => {
  it('R30: leads to each of its organizations, and only names one that was deleted', async () => {
    await show();
    expect(screen.getByRole('link', { name: 'Notaires Rivière' }).getAttribute('href')).toBe(
      `#/organization/${idOf(900)}`,
    );
    expect(screen.queryByRole('link', { name: 'Gone' })).toBeNull();
    expect(screen.getByText('Gone')).toBeTruthy();
  });

  it('R60: shows what is not granted as disabled, with the reason, and opens nothing', async () => {
    await show(['private.see']);
    const button = screen.getByRole('button', { name: 'Edit: About' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('aria-description')).toContain('administrator');
    fireEvent.click(button);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('sends the whole contact before and after, and tells the change', async () => {
    const { worker, onSaved } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Edit: About' }));
    fireEvent.input(await screen.findByLabelText('Last name'), { target: { value: 'Lind' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(idOf(50)));
    const { before, after } = worker.requests('contact.update')[0]!;
    expect(before).toMatchObject({ familyName: 'Rivière', memberships: contact.memberships });
    expect(after).toMatchObject({ familyName: 'Lind', memberships: contact.memberships });
  });

  it('R31: asks for duplicates of what is typed, leaving the contact itself out', async () => {
    const { worker } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Edit: About' }));
    fireEvent.input(await screen.findByLabelText('Last name'), { target: { value: 'Lind' } });
    expect(worker.requests('contact.duplicates').at(-1)).toMatchObject({
      self: contact.id,
      draft: { familyName: 'Lind' },
    });
  });

  it('keeps what was typed and says what happened when it cannot be saved', async () => {
    const { worker } = await show();
    worker.script['contact.update'] = () => fail('store-full');
    fireEvent.click(screen.getByRole('button', { name: 'Edit: Notes' }));
    const notes = await screen.findByRole<HTMLTextAreaElement>('textbox');
    fireEvent.input(notes, { target: { value: 'kept' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('disk is full');
    expect(notes.value).toBe('kept');
  });

  it('R30: keeps an organization that the agent may not see when the others are edited', async () => {
    const { worker, model } = await show();
    const { memberships } = model.edits.value!;
    memberships.open();
    const rows = memberships.form.value!.rows;
    rows.set(rows.rows.value[0]!.id, { title: 'Notaire' });
    await memberships.save();
    expect(worker.requests('contact.update')[0]?.after.memberships).toEqual([
      { organizationId: idOf(900), title: 'Notaire' },
      { organizationId: idOf(901) },
    ]);
  });
});
