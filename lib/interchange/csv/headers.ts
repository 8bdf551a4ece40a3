import { ADDRESS_HEADERS, numberedHeaders } from './record-cells.ts';

/** Of each organization of a contact. */
export const PLACE_HEADERS = ['Job title', 'Sees all tickets'];

/** The headers that every file of contacts has; `guessColumns` reads each of them. */
export const CONTACT_HEADERS = [
  'Id',
  'First name',
  'Last name',
  'Company',
  ...PLACE_HEADERS,
  ...[2, 3].flatMap((number) => ['Company', ...PLACE_HEADERS].map((header) => `${header} ${number}`)),
  'Organization location',
  ...numberedHeaders('E-mail', ['Value', 'Label']),
  ...numberedHeaders('Phone', ['Value', 'Label']),
  ...ADDRESS_HEADERS,
  'Social profiles',
  'Language',
  'Time zone',
  'Do not call',
  'Visibility',
  'Notes',
];

/** The headers that every file of organizations has. */
export const ORGANIZATION_HEADERS = [
  'Id',
  'Name',
  'Type',
  'Domains',
  'Phone',
  'E-mail',
  ...ADDRESS_HEADERS,
  'Locations',
  'Health',
  'Tier',
  'Industry',
  'Renewal date',
  'Credit hold',
  'Visibility',
  'Description',
  'Notes',
];
