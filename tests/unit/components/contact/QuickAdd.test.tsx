// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuickAdd } from '#components/contact/QuickAdd.tsx';
import { fail, succeed } from '#lib/domain/result.ts';
import { createQuickAddModel } from '#lib/state/quick-add-model.ts';
import { french } from '#tests/support/languages.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { type Script, scriptedWorker } from '#tests/support/scripted-worker.ts';
import { card, idOf, interaction, organization, prefill } from '#tests/support/view-builders.ts';

afterEach(cleanup);

function show(script: Script = {}, language = undefined as typeof french | undefined) {
  const worker = scriptedWorker({
    'contact.duplicates': () => succeed([]),
    'contact.create': () => succeed({ contactId: idOf(1), changeId: idOf(50), card: card() }),
    'organization.search': () => succeed([organization()]),
    ...script,
  });
  const onUseExisting = vi.fn<(contactId: string) => void>();
  const model = createQuickAddModel({
    call: worker.call,
    prefill: prefill(
      { organizationNameProposal: 'Garage Blin', domain: 'garage-blin.example' },
      { givenName: 'Luc', familyName: 'Blin', addresses: [{ medium: 'email', value: 'luc@garage-blin.example' }] },
    ),
    associateWith: interaction(),
    onSaved: () => {},
    schedule: (_milliseconds, run) => {
      run();
      return () => {};
    },
  });
  renderIn(<QuickAdd model={model} onUseExisting={onUseExisting} />, language);
  return { worker, model, onUseExisting };
}

describe('QuickAdd', () => {
  it('R23: stands filled in, each field with its label', () => {
    show();
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Luc');
    expect(screen.getByLabelText<HTMLInputElement>('Last name').value).toBe('Blin');
    expect(screen.getByLabelText<HTMLInputElement>('Mail').value).toBe('luc@garage-blin.example');
    expect(screen.getByRole('combobox', { name: 'Organization' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Everyone' })).toHaveProperty('checked', true);
  });

  it('R30: asks for a job title only once there is an organization, and one presses for it', async () => {
    const { model } = show();
    expect(screen.queryByRole('button', { name: 'Add job title' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Add “Garage Blin”' }));
    expect(screen.queryByLabelText('Job title')).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Add job title' }));
    const field = await screen.findByLabelText('Job title');
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.input(field, { target: { value: 'Mechanic' } });
    expect(model.title.value).toBe('Mechanic');
  });

  it('saves with Enter', async () => {
    const { worker } = show();
    fireEvent.submit(screen.getByRole('form', { name: 'New contact' }));
    await waitFor(() => expect(worker.requests('contact.create')).toHaveLength(1));
  });

  it('R23: takes the organization proposed from the domain with one press', async () => {
    const { worker, model } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Add “Garage Blin”' }));
    await act(() => model.save());
    expect(worker.requests('contact.create')[0]?.newOrganization?.name).toBe('Garage Blin');
  });

  it('says what each address is taken for as it is typed, and adds and removes rows', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Add phone or mail' }));
    const added = await screen.findByLabelText('Phone or mail');
    await waitFor(() => expect(document.activeElement).toBe(added));
    fireEvent.input(added, { target: { value: '06 12' } });
    expect(await screen.findByLabelText('Phone')).toBe(added);
    fireEvent.click(screen.getByRole('button', { name: 'Remove 06 12' }));
    await waitFor(() => expect(screen.queryByLabelText('Phone')).toBeNull());
  });

  it('puts the mistake at its field, in words, and the focus there', async () => {
    show();
    const field = screen.getByLabelText('Mail');
    fireEvent.input(field, { target: { value: 'luc@' } });
    fireEvent.submit(screen.getByRole('form'));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    const described = field.getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(
      'A mail address looks like name@company.com.',
    );
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it('loses nothing that was typed when saving fails, and says what happened', async () => {
    const { model } = show({ 'contact.create': () => fail('store-full') }, french);
    fireEvent.input(screen.getByLabelText('Prénom'), { target: { value: 'Lucien' } });
    await act(() => model.save());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Le disque est plein');
    expect(alert.textContent).toContain('Libérez de la place, puis réessayez. Votre saisie est gardée ici');
    expect(screen.getByLabelText<HTMLInputElement>('Prénom').value).toBe('Lucien');
  });

  it('R23: shows a likely duplicate and takes it instead', async () => {
    const { onUseExisting } = show({
      'contact.duplicates': () => succeed([{ card: card(), because: 'same-address' }]),
    });
    const use = await screen.findByRole('button', { name: 'Use this one: Hélène Rivière' });
    expect(screen.getByText('same address')).toBeTruthy();
    fireEvent.click(use);
    expect(onUseExisting).toHaveBeenCalledExactlyOnceWith(idOf(1));
  });
});
