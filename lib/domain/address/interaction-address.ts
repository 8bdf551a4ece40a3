import { z } from 'zod';

/** The two media an interaction address may have. Internal short numbers are phones whose key says so (R5). */
export const addressMediumSchema = z.enum(['phone', 'email']);

/** ISO 3166-1 alpha-2, upper case. Whether libphonenumber knows it is checked where it is used. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);

/** Longest text taken for an address; longer ones are refused at every door. */
export const LONGEST_ADDRESS = 320;

/**
 * An interaction address as the agent keeps it (R1): the value stays as typed, its keys are derived on save.
 * `extension` is filled from the value when that names one. One default per medium.
 */
export const interactionAddressSchema = z.object({
  medium: addressMediumSchema,
  value: z.string().trim().min(1).max(LONGEST_ADDRESS),
  extension: z.string().max(12).optional(),
  label: z.string().max(60).optional(),
  country: countrySchema.optional(),
  isDefault: z.boolean().optional(),
});

export type AddressMedium = z.infer<typeof addressMediumSchema>;
export type Country = z.infer<typeof countrySchema>;
export type InteractionAddress = z.infer<typeof interactionAddressSchema>;
