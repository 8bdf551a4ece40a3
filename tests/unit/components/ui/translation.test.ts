import { describe, expect, it, vi } from 'vitest';
import { createBrowserLanguage, createLanguage, type MessageSource } from '#components/ui/translation.ts';
import { english, french } from '#tests/support/languages.ts';

describe('createLanguage', () => {
  it('chooses the plural form by the count and writes numbers as the reader does', () => {
    expect(english.translate('search.found', { count: 0 })).toBe('No contact found');
    expect(english.translate('search.found', { count: 1 })).toBe('1 contact found');
    expect(english.translate('search.found', { count: 12345 })).toBe('12,345 contacts found');
    expect(french.translate('search.found', { count: 12345 })).toBe('12\u202F345 contacts trouvés');
  });

  it('keeps a right-to-left name from turning the sentence and leaves others alone', () => {
    expect(english.translate('done.associated', { name: 'ليلى' })).toBe('\u2068ليلى\u2069 is associated.');
    expect(english.translate('done.associated', { name: 'Hélène' })).toBe('Hélène is associated.');
  });

  it('asks the source without a count when there is none', () => {
    const source = vi.fn<MessageSource>(() => '');
    createLanguage(source, 'en').translate('done.associated', { name: 'Hélène' });
    expect(source).toHaveBeenCalledWith('done.associated', undefined, { name: 'Hélène' });
  });
});

describe('createBrowserLanguage', () => {
  const messages =
    (chosen: string) =>
    (key: string, ...values: unknown[]) =>
      key === 'extension.language' ? chosen : JSON.stringify([key, ...values]);

  it.each([
    ['en-GB', 'en', 'en-GB'],
    ['fr-CA', 'fr', 'fr-CA'],
    ['de', 'en', 'en'],
  ])('formats for the interface’s language %s when its messages are %s: %s', (ui, chosen, locale) => {
    expect(createBrowserLanguage(messages(chosen), ui).locale).toBe(locale);
  });

  it('gives the browser’s look-up the count as a number and the values as texts', () => {
    const { translate } = createBrowserLanguage(messages('en'), 'en');
    expect(translate('search.found', { count: 2 })).toBe('["search.found",2,{"count":"2"}]');
    expect(translate('done.associated', { name: 'Hélène' })).toBe('["done.associated",{"name":"Hélène"}]');
    expect(translate('common.undo')).toBe('["common.undo",{}]');
  });
});
