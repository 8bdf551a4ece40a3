import { performance } from 'node:perf_hooks';

/** Prints a tour as it goes: one line per step, what was done, what the panel said, how long it took. */
export class TourReport {
  readonly #say: (line: string) => void;
  #steps = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /**
   * Takes one step. `act` answers with what the panel said. When it throws, the step's line says why, and a
   * `TourFailure` with one line goes on to the caller.
   */
  async step(title: string, act: () => Promise<string>): Promise<void> {
    this.#steps += 1;
    const number = String(this.#steps).padStart(2);
    const start = performance.now();
    try {
      const said = await act();
      const took = `${Math.round(performance.now() - start)} ms`;
      this.#say(`${number}  ${title}  (${took})`);
      this.#say(`      ${said}`);
    } catch (error) {
      const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
      this.#say(`${number}  ${title}  FAILED`);
      throw new TourFailure(`step ${this.#steps}, ${title}: ${reason}`, { cause: error });
    }
  }

  /** How many steps were taken. */
  get steps(): number {
    return this.#steps;
  }
}

/** A step of the tour did not end as it should; the message is one line that names it. */
export class TourFailure extends Error {
  override name = 'TourFailure';
}
