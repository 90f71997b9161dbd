/** @jsxRuntime automatic @jsxImportSource preact */
import type { Camera } from '../../contract/map-port.ts';
import type { SimpleBase } from '../../contract/simple-base.ts';
import { eastward, scaleAt, southward } from '../points/mercator.ts';
import { METRO_COLORED_FROM, type Palette } from '../style/palette.ts';
import { UNHEARD } from './unheard.ts';
import type { Frame } from './view.ts';

interface GroundProps {
  readonly base: SimpleBase;
  /** Colours of the ground. */
  readonly palette: Palette;
  readonly camera: Camera;
  readonly frame: Frame;
}

const BEYOND = 'M-90000 -90000h220000v220000h-220000z';

/** The simple base map: paths in their own units, laid under the camera by one transform, lines as wide as on the screen. */
export function GroundSvg({ base, palette: p, camera, frame }: GroundProps) {
  const scale = scaleAt(camera.zoom);
  const left = (base.origin[0] / base.units - eastward(camera.lng)) * scale + frame.width / 2;
  const top = (base.origin[1] / base.units - southward(camera.lat)) * scale + frame.height / 2;
  const { zoom } = camera;
  const close = zoom >= 11.5;
  const metro = byZoom(zoom, 0.7, 1.5, 3.4);
  return (
    <g
      transform={`translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${scale / base.units})`}
      fill="none"
      stroke-linejoin="round"
      stroke-linecap="round"
      {...UNHEARD}
    >
      <path d={base.district} fill={p.land} />
      <path d={base.forest} fill={p.forest} />
      <Line path={base.rivers} color={p.water} width={byZoom(zoom, 0.6, 1, 2)} />
      <path d={base.water} fill={p.water} />
      {zoom >= 11 && (
        <Line
          path={base.roads[2]}
          color={close ? p.roads.street.casing : p.roads.street.thin}
          width={byZoom(zoom, 0.3, 0.8, 4)}
        />
      )}
      {zoom >= 9 && <Line path={base.roads[1]} color={p.roads.secondary.thin} width={byZoom(zoom, 0.4, 1.8, 7)} />}
      {close && <Line path={base.roads[1]} color={p.roads.secondary.fill} width={byZoom(zoom, 0, 0.8, 5)} />}
      <Line path={base.roads[0]} color={p.roads.main.casing} width={byZoom(zoom, 0.7, 3.2, 10)} />
      {close && <Line path={base.roads[0]} color={p.roads.main.fill} width={byZoom(zoom, 0, 2, 8)} />}
      <path d={base.runway} fill={p.runway} />
      {base.metro.map(({ ref, open, path }) => {
        const color = zoom < METRO_COLORED_FROM ? p.metroFar : (p.metro[ref] ?? p.tram);
        return (
          <g key={`${ref}${open}`}>
            {open && <Line path={path} color={p.metroCasing} width={metro + 1.8} opacity={0.8} />}
            <Line path={path} color={color} width={metro} {...(open ? {} : { dash: '6 4', opacity: 0.75 })} />
          </g>
        );
      })}
      <path d={BEYOND + base.district} fill={p.paper} fill-opacity={p.fade} fill-rule="evenodd" />
      <Line path={base.neighbours} color={p.neighbour} width={byZoom(zoom, 0.5, 1, 1.4)} dash="6 3 1 3" />
      <Line path={base.district} color={p.outlineGlow} width={byZoom(zoom, 4, 9, 14)} opacity={0.2} />
      <Line path={base.district} color={p.outline} width={byZoom(zoom, 1, 1.6, 2.2)} opacity={0.85} />
    </g>
  );
}

interface LineProps {
  readonly path: string;
  readonly color: string;
  readonly width: number;
  readonly dash?: string;
  readonly opacity?: number;
}

const Line = ({ path, color, width, dash, opacity = 1 }: LineProps) => (
  <path
    d={path}
    stroke={color}
    stroke-width={width}
    stroke-opacity={opacity}
    vector-effect="non-scaling-stroke"
    {...(dash ? { 'stroke-dasharray': dash, 'stroke-linecap': 'butt' } : {})}
  />
);

/** Pixels at zooms 8, 12 and 15, straight between. */
function byZoom(zoom: number, far: number, middle: number, near: number): number {
  const width = zoom < 12 ? far + ((zoom - 8) / 4) * (middle - far) : middle + ((zoom - 12) / 3) * (near - middle);
  return Math.round(Math.max(0, width) * 100) / 100;
}
