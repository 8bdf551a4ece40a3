import type { Page } from 'puppeteer-core';

/**
 * Empties what resolving a page may write (interactions and the journal), so that the next page starts from the same
 * store. `page` is a page of the extension. Contacts and settings stay.
 */
export async function forgetInteractions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('the store does not open')));
      });
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await asked(indexedDB.open(name));
      const tables = ['interactions', 'changes'].filter((table) => database.objectStoreNames.contains(table));
      if (tables.length > 0) {
        const transaction = database.transaction(tables, 'readwrite');
        await Promise.all(tables.map((table) => asked(transaction.objectStore(table).clear())));
      }
      database.close();
    }
  });
}
