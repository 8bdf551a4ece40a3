/** Makes a reading that is done once for each thing: what it gave is kept as long as the reading itself. Never gives `undefined`. */
export function remembered<Thing, Answer extends NonNullable<unknown> | null>(
  read: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new Map<Thing, Answer>();
  return (thing) => {
    let answer = known.get(thing);
    if (answer === undefined) known.set(thing, (answer = read(thing)));
    return answer;
  };
}
