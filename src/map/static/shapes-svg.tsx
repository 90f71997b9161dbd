import type { Theme } from '../../contract/map-port.ts';
import { boundsOf } from '../../domain/bounds.ts';
import { positionsOf } from '../../domain/positions.ts';
import { SHADES, SHAPE_LOOK, SHAPE_ROLES, type Shape } from '../../look/shapes.ts';
import { INK } from '../places/palette.ts';
import { pathOf } from './scene.ts';
import { UNHEARD } from './unheard.ts';

interface ShapesProps {
  readonly shapes: readonly Shape[];
  readonly theme: Theme;
  at(position: readonly number[]): readonly [number, number];
}

/** Shapes of an analysis, in the order and with the looks of the full map. */
export function Shapes({ shapes, theme, at: place }: ShapesProps) {
  const tint = theme === 'dark' ? 'dark' : 'light';
  const sorted = [...shapes].sort(
    (a, b) => SHAPE_ROLES.indexOf(a.properties.role) - SHAPE_ROLES.indexOf(b.properties.role),
  );
  return (
    <g pointer-events="none" {...UNHEARD}>
      {sorted.map(({ geometry, properties: { role, shade } }, index) => {
        const look = SHAPE_LOOK[role];
        const isLine = geometry.type.endsWith('LineString');
        return (
          <path
            key={`${role}/${index}`}
            data-role={role}
            d={pathOf(geometry, place)}
            fill={isLine ? 'none' : shade === undefined ? look[tint] : SHADES[tint][shade]}
            fill-opacity={look.fill}
            fill-rule="evenodd"
            stroke={look.width > 0 ? look[tint] : 'none'}
            stroke-width={look.width}
            stroke-dasharray={look.dashed ? '6 4' : undefined}
          />
        );
      })}
    </g>
  );
}

/** Their names, over everything, as on the full map. */
export function ShapeNames({ shapes, theme, at: place }: ShapesProps) {
  const tint = theme === 'dark' ? 'dark' : 'light';
  return (
    <g pointer-events="none" {...UNHEARD}>
      {shapes.map(({ geometry, properties: { role, label } }, index) => {
        const bounds = label && boundsOf([...positionsOf(geometry)]);
        if (!bounds) return null;
        const [x, y] = place([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]);
        return (
          <text
            key={`name/${index}`}
            x={x.toFixed(1)}
            y={(y + 4.5).toFixed(1)}
            text-anchor="middle"
            font-size={13}
            fill={SHAPE_LOOK[role][tint]}
            stroke={INK[theme].halo}
            stroke-width={3}
            stroke-linejoin="round"
            paint-order="stroke"
          >
            {label}
          </text>
        );
      })}
    </g>
  );
}
