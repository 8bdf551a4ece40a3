/** Where the month is written before the day. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'PW', 'MH']);

/**
 * A calendar date as `YYYY-MM-DD`: years first, or days first as most of the world writes them; months first where one
 * of the two can be no month, or `country` writes so. Nothing for anything else.
 */
export function readDate(text: string, country = ''): string | undefined {
  const [, year, second, third] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text.trim()) ?? [];
  if (year !== undefined) return dateOf(Number(year), Number(second), Number(third));
  const [, one, two, last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/.exec(text.trim()) ?? [];
  if (last === undefined) return undefined;
  const isMonthFirst = Number(two) > 12 || (Number(one) <= 12 && MONTH_FIRST.has(country));
  const [day, month] = isMonthFirst ? [two, one] : [one, two];
  return dateOf(Number(last), Number(month), Number(day));
}

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
