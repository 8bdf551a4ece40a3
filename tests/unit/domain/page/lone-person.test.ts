import { describe, expect, it } from 'vitest';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import { showsOnePerson } from '#lib/domain/page/lone-person.ts';
import { sightingOf } from '#tests/support/ports/frame-reports.ts';

const shown = (text: string, more: Partial<Sighting> = {}) => sightingOf(text, { trust: 'labelled', ...more });
const isOurs = ({ text }: Sighting) => text.endsWith('@meridia.example') || text.startsWith('+33199');

describe('showsOnePerson', () => {
  it.each<[string, Sighting[]]>([
    ['one mail address', [shown('petra@holm.example')]],
    [
      'the same one twice, with numbers',
      [shown('petra@holm.example'), shown('Petra@Holm.example'), shown('+442079460317')],
    ],
    ['one number', [shown('+442079460317'), shown('020 7946 0317')]],
    ['one beside ours', [shown('petra@holm.example'), shown('help@meridia.example'), shown('+33199001234')]],
    [
      'one beside a recipient and an agent',
      [
        shown('petra@holm.example'),
        shown('luc@garage.example', { role: 'cc' }),
        shown('tom@desk.example', { role: 'agent' }),
      ],
    ],
    [
      'one, while another is quoted or in the text',
      [shown('petra@holm.example'), shown('luc@garage.example', { region: 'quote' }), sightingOf('a@b.example')],
    ],
  ])('R19: is so with %s', (_what, sightings) => {
    expect(showsOnePerson(sightings, isOurs)).toBe(true);
  });

  it.each<[string, Sighting[]]>([
    ['two people', [shown('petra@holm.example'), shown('luc@garage.example')]],
    ['two numbers and no mail', [shown('+442079460301'), shown('+442079460302')]],
    ['nobody but us', [shown('help@meridia.example')]],
    ['what stands in the page’s frame', [shown('petra@holm.example', { region: 'chrome' })]],
    ['nothing', []],
  ])('R19: is not so with %s', (_what, sightings) => {
    expect(showsOnePerson(sightings, isOurs)).toBe(false);
  });
});
