import type { Lang } from './words.ts';

const HOUR = 3_600_000;

/** Writes times of the demo helpdesk, which are hours before now, in the reader's language. */
export class Clock {
  readonly #now: number;
  readonly #lang: Lang;

  constructor(lang: Lang, now: number = Date.now()) {
    this.#lang = lang;
    this.#now = now;
  }

  /** The moment as ISO text, for `<time datetime>`. */
  iso(hoursAgo: number): string {
    return this.#date(hoursAgo).toISOString();
  }

  /** Day and time, such as `Tue 17 Mar, 09:42`. */
  moment(hoursAgo: number): string {
    const format = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
    return this.#date(hoursAgo).toLocaleString(this.#locale(), format);
  }

  /** How long ago, such as `2 hours ago`. */
  ago(hoursAgo: number): string {
    const relative = new Intl.RelativeTimeFormat(this.#locale(), { numeric: 'auto', style: 'short' });
    if (hoursAgo === 0) return relative.format(0, 'second');
    if (hoursAgo < 1) return relative.format(-Math.round(hoursAgo * 60), 'minute');
    if (hoursAgo < 24) return relative.format(-Math.round(hoursAgo), 'hour');
    return relative.format(-Math.round(hoursAgo / 24), 'day');
  }

  /** Days before today are pressed into office hours, in order: nobody answers at three in the morning. */
  #date(hoursAgo: number): Date {
    const date = new Date(this.#now - hoursAgo * HOUR);
    const midnight = new Date(date).setHours(0, 0, 0, 0);
    if (midnight === new Date(this.#now).setHours(0, 0, 0, 0)) return date;
    return new Date(midnight + 8 * HOUR + ((date.getTime() - midnight) * 10) / 24);
  }

  #locale(): string {
    return this.#lang === 'fr' ? 'fr-FR' : 'en-GB';
  }
}
