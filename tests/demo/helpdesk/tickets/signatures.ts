import { AGENT, COLLEAGUES, COMPANY, type Correspondent } from '../../world/company.ts';
import { type Customer, fullName } from '../../world/customers.ts';

/** A customer as the helpdesk's own address book has one: mail, first number, organization. */
export function shown(customer: Customer): Correspondent & { company?: string } {
  return {
    name: fullName(customer),
    email: customer.email ?? customer.sharedEmail,
    phone: customer.phones[0]?.value,
    company: customer.organization,
  };
}

/** A customer as the head of a mail names one: no number. */
export function writer(customer: Customer): Correspondent {
  return { name: fullName(customer), email: customer.email ?? customer.sharedEmail };
}

/** The block under an agent's answer, which carries the company's own numbers. */
export function agentSignature(agent: { name: string; phone: string }, lang: 'en' | 'fr'): string[] {
  return lang === 'fr'
    ? [
        agent.name,
        `${COMPANY.desk} · ${COMPANY.street}`,
        `Ligne directe ${agent.phone} · Assistance ${COMPANY.hotline}`,
      ]
    : [
        agent.name,
        `${COMPANY.desk} · ${COMPANY.street}`,
        `Direct ${agent.phone} · Helpline ${COMPANY.hotlineInBritain}`,
      ];
}

/** The agent of the demo, as author of answers. */
export const CAMILLE: Correspondent = { name: AGENT.name, email: AGENT.email };
export const OMAR: Correspondent = { name: COLLEAGUES.omar.name, email: COLLEAGUES.omar.email };
export const PRIYA: Correspondent = { name: COLLEAGUES.priya.name, email: COLLEAGUES.priya.email };
