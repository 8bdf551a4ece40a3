/**
 * Whether everybody is wanted in the order of their names: nothing is searched for, nothing is left out. Of such a list
 * the head is known without putting it in order.
 */
export function isPlain({ query, sort = 'name', ...filters }: { query: string; sort?: string | undefined }): boolean {
  return query.trim() === '' && sort === 'name' && Object.values(filters).every((value) => value === undefined);
}
