import type { AreaFault } from '../../../geo/area-fault.ts';
import { text } from '../../../text/later.ts';

const at = (position: readonly number[]): string => position.map((degrees) => Number(degrees.toFixed(5))).join(', ');

/** What is wrong with an area, where, and what was expected. */
export function faultWords(fault: AreaFault, nameOf: (place: string) => string | undefined): string {
  const named = (place: string): string => nameOf(place) ?? place;
  switch (fault.kind) {
    case 'outside': {
      const [west, south, east, north] = fault.box;
      return text('area.fault.outside', { n: fault.vertex, at: at(fault.at), west, south, east, north });
    }
    case 'too-few-vertices':
      return text('area.fault.too-few-vertices', fault);
    case 'too-many-vertices':
      return text('area.fault.too-many-vertices', fault);
    case 'swapped':
      return text('area.fault.swapped');
    case 'self-intersection':
      return text('area.fault.self-intersection', { at: at(fault.at) });
    case 'empty-rectangle':
      return text('area.fault.empty-rectangle', { at: at(fault.bounds) });
    case 'bad-radius':
      return text('area.fault.bad-radius', fault);
    case 'no-position':
      return text('area.fault.no-position', { name: named(fault.place) });
    case 'no-area':
      return text('area.fault.no-area', { name: named(fault.place) });
    case 'unknown-place':
      return text('area.fault.unknown-place', { part: fault.part });
    case 'unreadable':
      return text('area.fault.unreadable', {
        part: fault.part.slice(0, 40),
        expected: text(`area.expected.${fault.expected}`),
      });
  }
}
