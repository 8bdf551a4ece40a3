import type { Country } from './interaction-address.ts';
import type { CountrySource } from './parsed-address.ts';

/** A country in which national numbers may be read, and where it was taken from (R2). Lists go strongest first. */
export interface AssumedCountry {
  country: Country;
  source: CountrySource;
}
