// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OrganizationField } from '#components/organization/OrganizationField.tsx';
import { succeed } from '#lib/domain/result.ts';
import { createOrganizationChoice } from '#lib/state/organization-choice.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf, organization } from '#tests/support/view-builders.ts';

afterEach(cleanup);

// jsdom has no layout; the list's placement watches sizes once it is open.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

function show(prefill = {}) {
  const worker = scriptedWorker({
    'organization.search': ({ query }) =>
      succeed(
        [organization(), organization({ id: idOf(901), name: 'Rivière & fils' })].filter(({ name }) =>
          name.toLowerCase().includes(query.toLowerCase()),
        ),
      ),
  });
  const model = createOrganizationChoice(
    worker.call,
    prefill,
    (_milliseconds, run) => {
      run();
      return () => {};
    },
    () => {},
  );
  renderIn(<OrganizationField model={model} />);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Organization' });
  const type = (text: string) => {
    field.focus();
    fireEvent.input(field, { target: { value: text } });
  };
  const options = async () => {
    const list = await screen.findByRole('listbox');
    return within(list)
      .getAllByRole('option')
      .map((option) => option.textContent);
  };
  return { model, field, type, options };
}

describe('OrganizationField', () => {
  it('R40: offers what it finds, and last a new organization of that name', async () => {
    const { type, options } = show();
    type('riv');
    await waitFor(async () => {
      expect(await options()).toEqual([
        expect.stringContaining('Notaires Rivière'),
        expect.stringContaining('Rivière & fils'),
        expect.stringContaining('New: “riv”'),
      ]);
    });
  });

  it('R23: says why it starts with an organization that does not list the domain; cleared, it offers a new one', () => {
    show({
      organization: organization({ name: 'Harrow & Finch' }),
      isOrganizationOfColleagues: true,
      organizationNameProposal: 'Harrow',
      domain: 'harrow.example',
    });
    expect(screen.getByText('Others with an address at harrow.example belong to it.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear the organization' }));
    expect(screen.queryByText(/belong to it/)).toBeNull();
    expect(screen.getByRole('button', { name: /Harrow/ })).toBeTruthy();
  });

  it('R41: offers no new one where the name is taken', async () => {
    const { type, options } = show();
    type('notaires RIVIÈRE');
    await waitFor(async () => expect(await options()).toEqual([expect.stringContaining('Notaires Rivière')]));
  });

  it('takes the first with Enter and shows its name', async () => {
    const { model, field, type, options } = show();
    type('riv');
    await options();
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBeTruthy());
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(model.choice.value).toMatchObject({ kind: 'existing' }));
    await waitFor(() => expect(field.value).toBe('Notaires Rivière'));
  });

  it('gives a choice up when its text is changed, and keeps the text', async () => {
    const { model, field, type } = show({ organization: organization() });
    expect(field.value).toBe('Notaires Rivière');
    type('Notaires Rivièr');
    await waitFor(() => expect(model.choice.value).toEqual({ kind: 'none' }));
    await waitFor(() => expect(field.value).toBe('Notaires Rivièr'));
  });

  it('R23: clears a proposed organization with one press', async () => {
    const { model, field } = show({ organization: organization() });
    fireEvent.click(screen.getByRole('button', { name: 'Clear the organization' }));
    await waitFor(() => expect(field.value).toBe(''));
    expect(model.choice.value).toEqual({ kind: 'none' });
  });
});
