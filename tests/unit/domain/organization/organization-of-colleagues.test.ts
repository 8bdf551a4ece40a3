import { describe, expect, it } from 'vitest';
import { organizationOfColleagues } from '#lib/domain/organization/organization-of-colleagues.ts';

const person = (mail: string, ...organizations: string[]) => ({
  addresses: [{ medium: 'email' as const, value: mail }],
  memberships: organizations.map((organizationId) => ({ organizationId })),
});
const of = (...people: ReturnType<typeof person>[]) => organizationOfColleagues('harrow.example', people);

describe('the organization of others at a domain', () => {
  it('R23: is the one that all of them who have one belong to', () => {
    expect(of(person('Ada@Harrow.example', 'finch'), person('bo@harrow.example'))).toBe('finch');
    expect(of(person('ada@harrow.example', 'finch', 'club'), person('bo@harrow.example', 'finch'))).toBe('finch');
  });

  it('R23: is none where they disagree, where one alone has several, and where nobody has any', () => {
    expect(of(person('ada@harrow.example', 'finch'), person('bo@harrow.example', 'other'))).toBeUndefined();
    expect(of(person('ada@harrow.example', 'finch', 'club'))).toBeUndefined();
    expect(of(person('ada@harrow.example'))).toBeUndefined();
    expect(of()).toBeUndefined();
  });

  it('R7: asks nobody of another domain, nor of free mail', () => {
    expect(of(person('ada@harrow.example.org', 'finch'))).toBeUndefined();
    expect(organizationOfColleagues('gmail.com', [person('ada@gmail.com', 'finch')])).toBeUndefined();
  });
});
