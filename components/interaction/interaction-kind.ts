import { FileText, Mail, MessageSquare, Phone, PhoneIncoming, PhoneOutgoing, Ticket } from 'lucide';
import type { Direction, InteractionMedium } from '#lib/domain/interaction/interaction.ts';
import type { IconData } from '../ui/Icon.tsx';
import type { PlainMessageKey } from '../ui/translation.ts';

const NAMES: Readonly<Record<InteractionMedium, Readonly<Record<Direction | 'unknown', PlainMessageKey>>>> = {
  call: {
    unknown: 'interaction.call',
    inbound: 'interaction.callInbound',
    outbound: 'interaction.callOutbound',
    internal: 'interaction.callInternal',
  },
  email: {
    unknown: 'interaction.email',
    inbound: 'interaction.emailInbound',
    outbound: 'interaction.emailOutbound',
    internal: 'interaction.emailInternal',
  },
  chat: {
    unknown: 'interaction.chat',
    inbound: 'interaction.chatInbound',
    outbound: 'interaction.chatOutbound',
    internal: 'interaction.chatInternal',
  },
  form: {
    unknown: 'interaction.form',
    inbound: 'interaction.form',
    outbound: 'interaction.form',
    internal: 'interaction.form',
  },
  ticket: {
    unknown: 'interaction.ticket',
    inbound: 'interaction.ticketInbound',
    outbound: 'interaction.ticketOutbound',
    internal: 'interaction.ticketInternal',
  },
};

const ICONS: Readonly<Record<InteractionMedium, IconData>> = {
  call: Phone,
  email: Mail,
  chat: MessageSquare,
  form: FileText,
  ticket: Ticket,
};

/** What an interaction is, in words: "Incoming call", "Mail". */
export function interactionKindKey(
  medium: InteractionMedium | undefined,
  direction: Direction | undefined,
): PlainMessageKey {
  return medium ? NAMES[medium][direction ?? 'unknown'] : 'interaction.unknown';
}

/** The picture that goes with it. */
export function interactionKindIcon(medium: InteractionMedium | undefined, direction: Direction | undefined): IconData {
  if (medium === 'call' && direction === 'inbound') return PhoneIncoming;
  if (medium === 'call' && direction === 'outbound') return PhoneOutgoing;
  return ICONS[medium ?? 'ticket'];
}
