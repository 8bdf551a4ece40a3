import { describe, expect, it } from 'vitest';
import { contactSchema } from '#lib/domain/contact/contact.ts';
import { withMovedIds } from '#lib/domain/moved-ids.ts';
import { idOf } from '#tests/support/view-builders.ts';

const STAMPS = { createdAt: 1, createdBy: 'a', updatedAt: 1, updatedBy: 'a', revision: 1, ownerId: 'a' };

const withAttributes = (attributes: Record<string, string>) =>
  contactSchema.parse({ ...STAMPS, id: idOf(1), visibility: 'public', attributes });

describe('ids that others stand for', () => {
  it('R44: take values along; one that stands under the id of here already stays', () => {
    const record = withAttributes({ [idOf(5)]: 'of there', [idOf(6)]: 'of here', [idOf(7)]: 'left' });
    const moved = withMovedIds({ table: 'contacts', record }, { [idOf(5)]: idOf(6) });
    expect(moved.record).toMatchObject({ attributes: { [idOf(6)]: 'of here', [idOf(7)]: 'left' } });
  });

  it.each(['toString', 'constructor', 'hasOwnProperty'])('leave a field called %s alone', (id) => {
    const record = withAttributes({ [id]: 'x' });
    expect(withMovedIds({ table: 'contacts', record }, {})).toEqual({ table: 'contacts', record });
  });
});
