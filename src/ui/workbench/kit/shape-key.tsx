import './shape-key.css';
import { SHAPE_LOOK, type ShapeRole } from '../../../look/shapes.ts';

/** How a shape looks on the map, and what it says. */
export function ShapeKey({ shape, words }: { shape: ShapeRole; words: string }) {
  const { light, dark, fill, width, dashed } = SHAPE_LOOK[shape];
  return (
    <li class="shape-key">
      <span
        aria-hidden="true"
        data-line={fill === 0}
        style={{
          '--key': `light-dark(${light}, ${dark})`,
          '--fill': `${fill * 100}%`,
          borderStyle: dashed ? 'dashed' : 'solid',
          borderWidth: fill === 0 ? `${width}px 0 0` : `${width}px`,
        }}
      />
      {words}
    </li>
  );
}
