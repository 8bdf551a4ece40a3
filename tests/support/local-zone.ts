import process from 'node:process';

/** Does something with the clock on the wall of a time zone. */
export function inZone<Value>(zone: string, act: () => Value): Value {
  const former = process.env.TZ;
  process.env.TZ = zone;
  try {
    return act();
  } finally {
    if (former === undefined) delete process.env.TZ;
    else process.env.TZ = former;
  }
}
