import { z } from 'zod/mini';

/** The two media an interaction address may have. Internal short numbers are phones whose key says so (R5). */
export const addressMediumSchema = z.enum(['phone', 'email']);

/** ISO 3166-1 alpha-2, upper case. Whether libphonenumber knows it is checked where it is used. */
export const countrySchema = z.string().check(z.regex(/^[A-Z]{2}$/));

/** Longest text taken for an address; longer ones are refused at every door. */
export const LONGEST_ADDRESS = 320;

/**
 * An interaction address as the agent keeps it (R1): the value stays as typed, its keys are derived on save.
 * `extension` is filled from the value when that names one. One default per medium.
 */
export const interactionAddressSchema = z.object({
  medium: addressMediumSchema,
  value: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_ADDRESS)),
  extension: z.optional(z.string().check(z.maxLength(12))),
  label: z.optional(z.string().check(z.maxLength(60))),
  country: z.optional(countrySchema),
  isDefault: z.optional(z.boolean()),
});

export type AddressMedium = z.infer<typeof addressMediumSchema>;
export type Country = z.infer<typeof countrySchema>;
export type InteractionAddress = z.infer<typeof interactionAddressSchema>;
