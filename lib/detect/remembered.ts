/**
 * Makes a reading that is done once for each thing: what it gave is kept as long as the reading itself, or in `known`
 * when that is given. Never gives `undefined`.
 */
export function remembered<Thing, Answer>(
  read: (thing: Thing) => Answer,
  known: { get(thing: Thing): Answer | undefined; set(thing: Thing, answer: Answer): unknown } = new Map(),
): (thing: Thing) => Answer {
  return (thing) => {
    let answer = known.get(thing);
    if (answer === undefined) known.set(thing, (answer = read(thing)));
    return answer;
  };
}
