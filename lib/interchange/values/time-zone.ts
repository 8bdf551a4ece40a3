import { plainName, remembering } from './names.ts';

/**
 * Names of helpdesks and spreadsheets that are no town of the zone table: those of Rails (Zendesk, Freshdesk) and of
 * Windows. Each `name:zone`.
 */
const OTHER_NAMES: readonly string[] = [
  'eastern time us canada:America/New_York',
  'eastern standard time:America/New_York',
  'eastern time:America/New_York',
  'central time us canada:America/Chicago',
  'central standard time:America/Chicago',
  'central time:America/Chicago',
  'mountain time us canada:America/Denver',
  'mountain standard time:America/Denver',
  'mountain time:America/Denver',
  'pacific time us canada:America/Los_Angeles',
  'pacific standard time:America/Los_Angeles',
  'pacific time:America/Los_Angeles',
  'atlantic time canada:America/Halifax',
  'arizona:America/Phoenix',
  'alaska:America/Anchorage',
  'hawaii:Pacific/Honolulu',
  'brasilia:America/Sao_Paulo',
  'e south america standard time:America/Sao_Paulo',
  'quito:America/Guayaquil',
  'greenwich mean time:Europe/London',
  'gmt standard time:Europe/London',
  'edinburgh:Europe/London',
  'bern:Europe/Zurich',
  'romance standard time:Europe/Paris',
  'w europe standard time:Europe/Berlin',
  'central europe standard time:Europe/Budapest',
  'central european standard time:Europe/Warsaw',
  'central european time:Europe/Paris',
  'e europe standard time:Europe/Bucharest',
  'gtb standard time:Europe/Athens',
  'fle standard time:Europe/Kiev',
  'kyiv:Europe/Kiev',
  'russian standard time:Europe/Moscow',
  'st petersburg:Europe/Moscow',
  'turkey standard time:Europe/Istanbul',
  'israel standard time:Asia/Jerusalem',
  'abu dhabi:Asia/Dubai',
  'arabian standard time:Asia/Dubai',
  'islamabad:Asia/Karachi',
  'chennai:Asia/Kolkata',
  'mumbai:Asia/Kolkata',
  'new delhi:Asia/Kolkata',
  'kolkata:Asia/Kolkata',
  'india standard time:Asia/Kolkata',
  'hanoi:Asia/Ho_Chi_Minh',
  'ho chi minh:Asia/Ho_Chi_Minh',
  'beijing:Asia/Shanghai',
  'china standard time:Asia/Shanghai',
  'osaka:Asia/Tokyo',
  'sapporo:Asia/Tokyo',
  'tokyo standard time:Asia/Tokyo',
  'korea standard time:Asia/Seoul',
  'canberra:Australia/Sydney',
  'aus eastern standard time:Australia/Sydney',
  'wellington:Pacific/Auckland',
  'new zealand standard time:Pacific/Auckland',
  'pretoria:Africa/Johannesburg',
  'south africa standard time:Africa/Johannesburg',
];

/** The zone of an identifier or an offset, as the browser calls it; nothing when it knows none. */
function known(text: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function namedZones(): Map<string, string> {
  const towns = Intl.supportedValuesOf('timeZone').map(
    (zone) => [plainName(zone.slice(zone.lastIndexOf('/') + 1)), zone] as const,
  );
  const others = OTHER_NAMES.map((each) => each.split(':') as [string, string]);
  return new Map([...towns, ...others]);
}

/**
 * Makes what reads a time zone by its identifier, its town, or the name that helpdesks give it: `Paris`, `(GMT+01:00)
 * Bern`, `Eastern Time (US & Canada)`. Nothing for anything else.
 */
export function createTimeZoneReader(): (text: string) => string | undefined {
  let named: Map<string, string> | undefined;
  return remembering((text) => {
    const bare = text
      .trim()
      .replace(/^\((?:GMT|UTC)[^)]*\)\s*/i, '')
      .replaceAll(' ', '_');
    if (/[/]|^utc$|^[+-]\d\d:\d\d$/i.test(bare)) {
      const zone = known(bare);
      if (zone !== undefined) return zone;
    }
    named ??= namedZones();
    const zone = named.get(plainName(bare));
    return zone === undefined ? undefined : (known(zone) ?? zone);
  });
}
