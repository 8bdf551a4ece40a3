import { domainOf } from '#lib/domain/address/domain-of.ts';
import { isFreeMailDomain } from '#lib/domain/address/free-mail-domains.ts';
import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import type { TypedPerson } from '#lib/domain/contact/typed-person.ts';
import { attributesInForce, defaultAttributes } from '#lib/domain/definition/attribute-value.ts';
import { proposeName } from '#lib/domain/contact/propose-name.ts';
import { organizationNameFromDomain } from '#lib/domain/organization/organization-name-from-domain.ts';
import type { Result } from '#lib/domain/result.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { NewContactDefaults } from '#lib/settings/settings.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { knownDefinitions } from '../definitions/known-definitions.ts';
import { settle } from '../refusal.ts';
import { type PlaceOfAddress, placesOfAddress } from '../resolution/places-of-address.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { preparedAddresses } from './prepare-draft.ts';

/** Whether the page or a link gave the bare digits that a reader sees in groups. */
function isUngrouped(text: string, display: string): boolean {
  return /^\+\d+$/.test(text) && display.replaceAll(/[^+\d]/g, '') === text;
}

/**
 * The address as the form starts with it: phones as typed (R1), in groups where there were none, and mail addresses
 * without what stood around them.
 */
function addressOf({ medium, text, display }: ParsedAddress): InteractionAddress {
  const typed = text.trim();
  return { medium, value: medium === 'email' || isUngrouped(typed, display) ? display : typed };
}

/** What an admin set for new contacts (R30); nobody gets private ones who may not see them. */
function startOf({ newContact = {}, rights }: ServiceDeps): NewContactDefaults {
  const { visibility, language, timeZone } = newContact;
  const isHidden = visibility === 'private' && !rights.includes('private.see');
  return { ...(!isHidden && { visibility }), ...(language && { language }), ...(timeZone && { timeZone }) };
}

/**
 * What quick-add starts from (message `contact.prefill`, R23): the address, or the name, that was given, the name
 * that display name and mail address tell, and the organization and location the address leads to, or a name for a
 * new one. Creates nothing (R14). `typed` is what of the text was read already, where somebody typed it; `known` are the
 * places of the address, where the caller has read them.
 */
export function prefillContact(
  deps: ServiceDeps,
  { text, name }: Request<'contact.prefill'>,
  { typed = { addresses: [] }, known }: { typed?: TypedPerson; known?: readonly PlaceOfAddress[] } = {},
): Promise<Result<Response<'contact.prefill'>>> {
  return settle(async () => {
    const whole = parseAddress(text, undefined, deps.countries, { lenient: true });
    const addresses = typed.addresses.length > 0 ? typed.addresses : whole === undefined ? [] : [whole];
    const address = addresses.find(({ medium }) => medium === 'email') ?? addresses[0];
    const mail = address?.medium === 'email' ? address.value : undefined;
    const mailDomain = mail === undefined ? undefined : domainOf(mail);
    const domain = mailDomain === undefined || isFreeMailDomain(mailDomain) ? undefined : mailDomain;
    // Several would be a guess.
    const found = address === undefined ? [] : (known ?? (await placesOfAddress(deps, address)));
    const isOne = new Set(found.map((place) => place.organization.id)).size === 1;
    const organization = isOne ? found[0]?.organization : undefined;
    const site = found.length === 1 ? found[0]?.site : undefined;
    const shownName = name ?? typed.name ?? (address === undefined ? text : undefined);
    const attributes = attributesInForce(await knownDefinitions(deps), 'contact');
    const draft = contactDraftSchema.parse({
      ...startOf(deps),
      attributes: defaultAttributes(attributes),
      ...proposeName(shownName, mail),
      addresses: preparedAddresses(addresses.map(addressOf), deps.countries),
      memberships: organization === undefined ? [] : [{ organizationId: organization.id }],
      ...(site && { siteId: site.id }),
    });
    const proposal = domain === undefined || found.length > 0 ? undefined : organizationNameFromDomain(domain);
    return {
      draft,
      ...(organization && { organization: organizationSummaryOf(organization) }),
      ...(proposal && { organizationNameProposal: proposal }),
      ...(domain && { domain }),
      ...(attributes.length > 0 && { attributes }),
    };
  });
}
