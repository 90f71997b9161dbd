import type { Palette } from '../style/palette.ts';
import type { GroundMark } from './scene.ts';

/** The colour of a name of the ground, by the kind with which its key begins; null for the name of a place. */
export function groundNameColor(key: string, { text, outline }: Pick<Palette, 'text' | 'outline'>): string | null {
  const [kind, name] = key.split('/');
  if (name === undefined) return null;
  if (kind === 'own') return outline;
  if (kind === 'district') return text.district;
  if (kind === 'subdistrict') return text.subdistrict;
  return kind === 'seat' || kind === 'street' ? text.planned : text.water;
}

/** How a ring, an outline or a line is drawn, `strong` where it is pointed at or chosen: opacities, width and dashes in pixels. */
export function groundLook({ sign, area, radius }: GroundMark, strong: boolean) {
  if (radius > 0) return { fill: 0, stroke: strong ? 0.9 : 0.42, width: strong ? 2 : 1, dash: '3 3' };
  if (area) return { fill: strong ? 0.11 : 0.03, stroke: 1, width: strong ? 2.4 : 1.4, dash: undefined };
  const isOpen = sign.progress === 'promised' || sign.progress === 'unstated';
  return { fill: 0, stroke: 1, width: strong ? 4.4 : 2.4, dash: isOpen ? '7 4' : undefined };
}
