import type { Contact, ContactDraftInput } from '#lib/domain/contact/contact.ts';
import { form } from '../services/desk.ts';

/** The id of the nth contact. */
function idOf(number: number): string {
  return `0199f3c4-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Makes contacts as they are stored, numbered from 1, owned by `me` unless said otherwise. */
export function contactMaker() {
  let count = 0;
  return (name: string, addresses: string[] = [], more: ContactDraftInput & { ownerId?: string } = {}): Contact => {
    const { ownerId = 'me', ...draft } = more;
    const stamps = { createdAt: 1, createdBy: 'me', updatedAt: 1, updatedBy: 'me', revision: 1, ownerId };
    return { ...stamps, ...form(name, addresses, draft), id: idOf((count += 1)) };
  };
}
