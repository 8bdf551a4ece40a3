import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { Call } from '#lib/messages/call.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import type { ConfirmationModel, Deed } from './confirmation-model.ts';

/** A contact by id, with the name that the confirmation says. */
export interface Named {
  id: string;
  name: string;
}

/** What the panel writes to an interaction. Each says what it did, with Undo, or why it did not. */
export interface PanelWrites {
  associate: (interaction: InteractionRef, contact: Named, matchedKey?: string) => Promise<boolean>;
  change: (interaction: InteractionRef, fromContactId: string, to: Named) => Promise<boolean>;
  remove: (interaction: InteractionRef, contact: Named) => Promise<boolean>;
  tag: (interaction: InteractionRef, contact: Named, tag: Tag, on: boolean) => Promise<boolean>;
  /** Adds the address of the page to a contact that does not have it yet. */
  addAddress: (contact: Named, address: RankedAddress) => Promise<boolean>;
}

/**
 * Makes the writes. They run one after another in the order of the presses, so that quick presses are all kept. What is
 * confirmed when `place` has become another one offers no Undo there.
 */
export function createPanelWrites(
  call: Call,
  confirmation: ConfirmationModel,
  refresh: () => Promise<void>,
  place: () => string | undefined = () => undefined,
): PanelWrites {
  let last: Promise<unknown> = Promise.resolve();

  const write = (send: () => Promise<Result<Written>>, deed: Deed): Promise<boolean> => {
    const from = place();
    const run = async () => {
      const result = await send();
      if (result.ok) confirmation.say(deed, place() === from ? result.value.changeId : undefined);
      else confirmation.fail(result.failure);
      // A refused write may be refused because the panel shows a former state.
      await refresh();
      return result.ok;
    };
    const done = last.then(run);
    last = done;
    return done;
  };

  return {
    associate: (interaction, { id, name }, matchedKey) =>
      write(
        () => call('interaction.associate', { interaction, contactId: id, ...(matchedKey ? { matchedKey } : {}) }),
        { what: 'associated', name },
      ),
    change: (interaction, fromContactId, to) =>
      write(() => call('interaction.change', { interaction, fromContactId, toContactId: to.id }), {
        what: 'changed',
        name: to.name,
      }),
    remove: (interaction, { id, name }) =>
      write(() => call('interaction.remove', { interaction, contactId: id }), { what: 'removed', name }),
    tag: (interaction, { id, name }, tag, on) =>
      write(() => call('interaction.tag', { interaction, contactId: id, tag: tag.id, on }), {
        what: on ? 'tagged' : 'untagged',
        name,
        tag: { id: tag.id, name: tag.name },
      }),
    addAddress: ({ id, name }, { medium, address }) =>
      write(
        () =>
          call('contact.add-address', {
            contactId: id,
            address: { medium, value: address.text, country: address.country, extension: address.extension },
          }),
        { what: 'address-added', name, address: address.display },
      ),
  };
}
