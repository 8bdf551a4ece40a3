// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { organizationColumns } from '#components/organization/organization-columns.tsx';
import { useLanguage } from '#components/ui/translation.ts';
import type { ListedOrganization } from '#lib/messages/protocol/list.ts';
import { renderIn } from '#tests/support/render-in.tsx';

afterEach(cleanup);

const HELD: ListedOrganization = {
  id: 'o',
  name: 'Alfa',
  type: 'customer',
  domains: [],
  health: 'happy',
  creditHold: true,
  visibility: 'private',
  updatedAt: 1,
};

function Cells({ row }: { row: ListedOrganization }) {
  const { translate, locale } = useLanguage();
  return organizationColumns(translate, locale, (_list, code) => code).map((column) => (
    <div key={column.id} role="gridcell" aria-label={column.id}>
      {column.render(row)}
    </div>
  ));
}

describe('the columns of organizations', () => {
  it('R42, R52: say the health in its column and a credit hold in its own, and who sees it beside the name', () => {
    renderIn(<Cells row={HELD} />);
    expect(screen.getByRole('gridcell', { name: 'health' }).textContent).toBe('Happy');
    expect(screen.getByRole('gridcell', { name: 'credit' }).textContent).toBe('Credit hold');
    const name = screen.getByRole('gridcell', { name: 'name' });
    expect([...name.querySelectorAll('[aria-label]')].map((icon) => icon.getAttribute('aria-label'))).toEqual([
      'Credit hold',
      'Private to you',
    ]);
  });
});
