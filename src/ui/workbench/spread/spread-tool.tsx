import './spread.css';
import { useEffect, useMemo } from 'preact/hooks';
import { isPoint, pointsOf } from '../../../geo/located-points.ts';
import { text } from '../../../text/later.ts';
import { usePage } from '../../kit/page.ts';
import { OnGround } from '../kit/on-ground.tsx';
import { useOwnPoints } from '../kit/own-points.ts';
import { Segments } from '../kit/segments.tsx';
import { ThinSectors } from '../kit/thin-sectors.tsx';
import { choice, flag, useSettings, whole } from '../kit/use-settings.ts';
import { OwnSpread } from './own-spread.tsx';
import { SpreadCentre } from './spread-centre.tsx';
import { HEAT_PX, SpreadHeat } from './spread-heat.tsx';
import { SIDES_M, SpreadHexagons } from './spread-hexagons.tsx';

const VIEWS = ['hexagons', 'heat', 'centre'] as const;
const SOURCES = ['places', 'own'] as const;
const SETTINGS = {
  source: choice(SOURCES),
  view: choice(VIEWS),
  sideM: choice(SIDES_M.map(String), '2000'),
  heatPx: whole(HEAT_PX.fallback, HEAT_PX.least, HEAT_PX.most),
  withRough: flag(),
};
/** Fewer say nothing of a pattern. */
const FEW = 20;

/** What the views of the tool have in common. */
export interface SpreadWish {
  readonly view: (typeof VIEWS)[number];
  readonly sideM: number;
  setSide(metres: number): void;
  readonly heatPx: number;
  setHeat(pixels: number): void;
}

/** How the shown places, or a person's own points, are spread over the district. */
export function SpreadTool() {
  const [settings, change] = useSettings('spread', SETTINGS);
  const own = useOwnPoints();
  const { view, sideM, heatPx, withRough, source } = settings.value;
  const wish: SpreadWish = {
    view,
    sideM: Number(sideM),
    setSide: (metres) => change({ sideM: String(metres) }),
    heatPx,
    setHeat: (pixels) => change({ heatPx: pixels }),
  };
  return (
    <>
      {own && (
        <Segments
          legend={text('own.source')}
          name="spread-source"
          values={SOURCES}
          value={source}
          words={(each) => text(each === 'own' ? 'reach.kind.own' : 'own.source.places')}
          take={(each) => change({ source: each })}
        />
      )}
      <Segments
        legend={text('spread.view')}
        name="spread-view"
        values={VIEWS}
        value={view}
        words={(each) => text(`spread.${each}`)}
        take={(each) => change({ view: each })}
      />
      {source === 'own' && !own && <p role="status">{text('reach.noOwn')}</p>}
      {source === 'own' && own && <OwnSpread own={own} wish={wish} />}
      {source === 'places' && (
        <PlacesSpread wish={wish} withRough={withRough} setRough={(rough) => change({ withRough: rough })} />
      )}
    </>
  );
}

interface PlacesProps {
  readonly wish: SpreadWish;
  readonly withRough: boolean;
  setRough(withRough: boolean): void;
}

function PlacesSpread({ wish, withRough, setRough }: PlacesProps) {
  const { store, view } = usePage();
  const places = store.shown.value;
  const { points, rough, unlocated } = useMemo(() => pointsOf(places, withRough), [places, withRough]);
  const positions = useMemo(() => points.map(({ at }) => at), [points]);
  const counted = useMemo(() => places.filter((place) => isPoint(place, withRough)), [places, withRough]);
  useEffect(() => {
    view.counted.value = new Set(counted.map(({ id }) => id));
    return () => {
      view.counted.value = null;
    };
  }, [counted]);
  const roughCount = withRough ? pointsOf(places).rough : rough;
  return (
    <>
      <p role="status">{text('spread.points', { n: points.length, unlocated })}</p>
      {roughCount > 0 && (
        <label class="switch">
          <input type="checkbox" checked={withRough} onChange={() => setRough(!withRough)} />
          {text('spread.rough', { n: roughCount })}
        </label>
      )}
      {rough > 0 && <p class="hint">{text('spread.roughOut', { n: rough })}</p>}
      <ThinSectors places={places} />
      {points.length < FEW && <p class="bench-fault">{text('spread.few', { n: points.length })}</p>}
      {wish.view === 'heat' ? (
        <SpreadHeat points={positions} radiusPx={wish.heatPx} setRadius={wish.setHeat} />
      ) : (
        <OnGround>
          {(ground) =>
            wish.view === 'hexagons' ? (
              <SpreadHexagons counted={counted} ground={ground} sideM={wish.sideM} setSide={wish.setSide} />
            ) : (
              <SpreadCentre places={places} points={points} withRough={withRough} ground={ground} />
            )
          }
        </OnGround>
      )}
    </>
  );
}
