/** How a country counts weeks: the weekday they begin with (1 Monday to 7 Sunday), and how many days of a new year its first week has at least. */
export interface WeekRule {
  firstDay: number;
  minimalDays: number;
}

/** Weeks from Monday; the first one has most of its days in the year (ISO 8601). */
export const ISO_WEEK: WeekRule = { firstDay: 1, minimalDays: 4 };

/** Countries whose weeks begin on Sunday, for browsers that cannot say. */
const FROM_SUNDAY = new Set('US CA MX BR CO PE VE JP KR TW HK IN ID IL PH TH ZA PK AU SA SG'.split(' '));

/** The same for Saturday. */
const FROM_SATURDAY = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));

/** What browsers say of weeks: newer ones by a method, older ones by a property, some not at all. */
interface SaysWeeks {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/**
 * How the readers of a locale count weeks. Browsers only tell the first day: where that is Monday, weeks are numbered by ISO
 * 8601, elsewhere the first week is the one with the 1st of January in it.
 */
export function weekRuleOf(locale: string): WeekRule {
  const firstDay = firstDayOf(new Intl.Locale(locale));
  return firstDay === 1 ? ISO_WEEK : { firstDay, minimalDays: 1 };
}

function firstDayOf(locale: Intl.Locale & SaysWeeks): number {
  const told = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay;
  if (told !== undefined && told >= 1 && told <= 7) return told;
  const region = locale.maximize().region ?? '';
  if (FROM_SUNDAY.has(region)) return 7;
  return FROM_SATURDAY.has(region) ? 6 : 1;
}
