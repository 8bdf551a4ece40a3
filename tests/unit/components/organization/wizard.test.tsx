// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OrganizationWizard } from '#components/organization/wizard/OrganizationWizard.tsx';
import { RightsProvider } from '#components/rights/rights.ts';
import { succeed } from '#lib/domain/result.ts';
import { createOrganizationWizard } from '#lib/state/organization-wizard.ts';
import type { Right } from '#lib/settings/settings.ts';
import { french } from '#tests/support/languages.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import { idOf, organization } from '#tests/support/view-builders.ts';

afterEach(cleanup);

function show(rights?: readonly Right[], language?: typeof french) {
  const worker = scriptedWorker({
    'draft.list': () => succeed([]),
    'draft.save': () => succeed(null),
    'draft.discard': () => succeed(null),
    'organization.named': ({ name }) => succeed(/^riv/i.test(name) ? organization() : null),
    'organization.create': ({ draft }) =>
      succeed({ organization: organization({ id: idOf(80), name: draft.name }), changeId: idOf(81) }),
  });
  const model = createOrganizationWizard({
    call: worker.call,
    name: '',
    countries: () => [],
    attributes: () => [],
    onMade: () => {},
    schedule: (_milliseconds, run) => {
      run();
      return () => {};
    },
  });
  const onUse = vi.fn();
  renderIn(
    <RightsProvider value={signal(rights)}>
      <OrganizationWizard
        model={model}
        countries={['FR']}
        onLeave={() => {}}
        onUse={onUse}
        onFinish={() => {}}
        onAddSites={() => {}}
        onAnother={model.another}
      />
    </RightsProvider>,
    language,
  );
  return { worker, model, onUse };
}

const name = () => screen.getByLabelText<HTMLInputElement>('Name');
const next = () => fireEvent.click(screen.getByRole('button', { name: 'Next' }));

describe('the wizard of an organization', () => {
  it('R41: names who has the name, and offers that one', async () => {
    const { onUse, model } = show();
    fireEvent.input(name(), { target: { value: 'Riviere' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Use Notaires Rivière' }));
    expect(onUse).toHaveBeenCalledWith(idOf(900));
    next();
    await waitFor(() => expect(name().getAttribute('aria-invalid')).toBe('true'));
    expect(model.step.value).toBe('name');
  });

  it('asks for a name before it goes on', async () => {
    show();
    next();
    expect(await screen.findByText('Give the organization a name.')).toBeTruthy();
  });

  it('R40: leads back to a finished step from its rail, and not on to one that is not reached', async () => {
    show();
    fireEvent.input(name(), { target: { value: 'Zénith' } });
    next();
    await screen.findByLabelText('Department or region');
    expect(screen.queryByRole('button', { name: 'Summary' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Name and type' }));
    await waitFor(() => expect(name().value).toBe('Zénith'));
  });

  it('R60: says why it cannot be used without the right', () => {
    show(['contacts.edit']);
    expect(screen.getAllByText(/has not allowed you to add or change organizations/).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('speaks French', () => {
    show(undefined, french);
    expect(screen.getByText('Étape 1 sur 6')).toBeTruthy();
    expect(screen.getByRole('option', { name: 'Relations publiques' })).toBeTruthy();
  });
});
