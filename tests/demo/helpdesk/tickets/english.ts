import { AGENT, COLLEAGUES } from '../../world/company.ts';
import { CUSTOMERS, STRANGERS } from '../../world/customers.ts';
import type { Ticket } from '../ticket.ts';
import { agentSignature, CAMILLE, PRIYA, shown, writer } from './signatures.ts';

const { eleanor, callum, beatrice, jonas, marcus, grace } = CUSTOMERS;
const eleanorSignature = [
  'Eleanor Marsh',
  'Facilities Manager, Harrow & Finch Hotels',
  '41 Larkspur Row, London · 020 7946 0214',
];

/** The demo's tickets in English. */
export const ENGLISH_TICKETS: readonly Ticket[] = [
  {
    number: 4312,
    subject: 'Corridor lights stay on after 2 am, third floor',
    status: 'open',
    priority: 'high',
    channel: 'email',
    requester: shown(eleanor),
    assignee: AGENT.name,
    queue: 'software',
    product: 'Lumenor Hub 4',
    reference: 'HF-LON-0317',
    thread: [
      {
        by: 'customer',
        author: writer(eleanor),
        cc: [writer(callum)],
        hoursAgo: 26,
        text: [
          'Hello,',
          'Since the update on Tuesday the corridor lights on the third floor of the Larkspur Row house no longer dim at 2 am. The schedule on the hub looks right, and the other floors follow it.',
          'Callum, our night manager, has switched them by hand for three nights now. Could you have a look before the weekend? We are full from Friday.',
        ],
        signature: eleanorSignature,
        attachments: [{ name: 'hub-log-20260317-2.txt', size: '48 kB' }],
      },
      {
        by: 'agent',
        author: CAMILLE,
        hoursAgo: 22,
        text: [
          'Dear Ms Marsh,',
          'Thank you for the log. The third floor lost its link to the night scene during the update; the schedule is there but points to nothing.',
          'Could Mr Reid open Scenes › Night on the hub tonight and tell us whether “Corridor 3” is in the list?',
        ],
        signature: agentSignature(AGENT, 'en'),
      },
      {
        by: 'note',
        author: PRIYA,
        hoursAgo: 20,
        text: [
          'Same as the case in Leeds last month. If the scene is missing, send patch 4.2.1 and ask for a restart at a quiet hour.',
        ],
      },
      {
        by: 'customer',
        author: writer(eleanor),
        cc: [writer(callum)],
        hoursAgo: 2,
        text: [
          'Good morning Camille,',
          'Callum looked last night: “Corridor 3” is greyed out. He is on the night desk from 10 pm if you want to try something with him.',
        ],
        signature: eleanorSignature,
        quote: {
          from: CAMILLE,
          hoursAgo: 22,
          text: [
            'Could Mr Reid open Scenes › Night on the hub tonight and tell us whether “Corridor 3” is in the list?',
            ...agentSignature(AGENT, 'en'),
          ],
        },
      },
    ],
  },
  {
    number: 4318,
    subject: 'Spare drivers for the showroom rail',
    status: 'new',
    priority: 'normal',
    channel: 'email',
    requester: { name: 'Atelier König', email: jonas.sharedEmail, company: jonas.organization },
    queue: 'orders',
    product: 'Rail driver RD-60',
    thread: [
      {
        by: 'customer',
        author: { name: 'Atelier König', email: jonas.sharedEmail },
        hoursAgo: 5,
        text: [
          'Hello Lumenor team,',
          'two of the six drivers in our showroom rail hum at low level. Please send us an offer for four new RD-60, order reference 7714 0052, delivery to the workshop.',
          'Many thanks',
        ],
        signature: ['Atelier König', 'Innenarchitektur und Lichtplanung, Berlin'],
      },
    ],
  },
  {
    number: 4324,
    subject: 'Bulk import of schedules stops at row 412',
    status: 'waiting',
    priority: 'normal',
    channel: 'email',
    requester: shown(marcus),
    assignee: AGENT.name,
    queue: 'software',
    product: 'Lumenor Cloud',
    reference: 'CASE-2026-004417',
    thread: [
      {
        by: 'customer',
        author: writer(marcus),
        hoursAgo: 51,
        text: [
          'Hi there,',
          'We are loading the bell schedules of all fourteen schools. The import stops at row 412 with “E-1099: overlapping window”. The rows around it look fine to me.',
          'Serial of the gateway is 8841-2207-5530 if that helps.',
        ],
        signature: ['Marcus Webb', 'Director of IT, Pinecrest Unified Schools', 'T (415) 555-0142'],
        attachments: [{ name: 'schedules-spring.csv', size: '112 kB' }],
      },
      {
        by: 'agent',
        author: CAMILLE,
        hoursAgo: 30,
        text: [
          'Hi Marcus,',
          'Row 412 ends at 24:00 and row 413 begins at 00:00: the import reads both as the same minute. With 23:59 it goes through. A fix is planned for the release at the end of the month.',
        ],
        signature: agentSignature(AGENT, 'en'),
      },
    ],
  },
  {
    number: 4329,
    subject: 'Can the hub drive an older DMX board?',
    status: 'new',
    priority: 'low',
    channel: 'email',
    requester: { name: STRANGERS.oluwaseun.name, email: STRANGERS.oluwaseun.email },
    queue: 'hardware',
    product: 'Lumenor Hub 4',
    thread: [
      {
        by: 'customer',
        author: STRANGERS.oluwaseun,
        hoursAgo: 8,
        text: [
          'Dear Lumenor,',
          'I look after the house lights of a small theatre. We have a working DMX board from 2009 and would rather keep it. Can the Hub 4 take its output for the foyer, or do we need the bridge?',
        ],
        signature: ['Oluwaseun Adeyemi', 'Technical Manager, Brightfield Theatre'],
      },
    ],
  },
  {
    number: 4333,
    subject: 'Porch sensor wakes at every cat',
    status: 'open',
    priority: 'low',
    channel: 'email',
    requester: shown(grace),
    assignee: COLLEAGUES.priya.name,
    queue: 'hardware',
    product: 'Porch sensor PS-2',
    thread: [
      {
        by: 'customer',
        author: writer(grace),
        hoursAgo: 74,
        text: [
          'Hello, the sensor by our front door switches the light on for every cat in the street. Is there a way to make it less keen?',
        ],
        signature: ['Grace Whitaker'],
      },
      {
        by: 'agent',
        author: PRIYA,
        hoursAgo: 70,
        text: [
          'Hello Grace, there is: hold the button for three seconds until it blinks green, twice. That sets it to people and larger.',
        ],
        signature: agentSignature(COLLEAGUES.priya, 'en'),
      },
    ],
  },
  {
    number: 4301,
    subject: 'Invoice address for the Larkspur Row house',
    status: 'solved',
    priority: 'normal',
    channel: 'email',
    requester: shown(beatrice),
    assignee: COLLEAGUES.tom.name,
    queue: 'orders',
    thread: [
      {
        by: 'customer',
        author: writer(beatrice),
        hoursAgo: 190,
        text: ['Please send the invoices of the Larkspur Row house to Procurement from now on, not to the house.'],
        signature: ['Beatrice Onyango', 'Head of Procurement, Harrow & Finch Hotels'],
      },
    ],
  },
];
