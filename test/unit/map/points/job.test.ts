import { describe, expect, it } from 'vitest';
import type { PointColor } from '../../../../src/look/point-color.ts';
import { createJob } from '../../../../src/map/points/job.ts';
import { type View, viewAround } from '../../../../src/map/points/mercator.ts';
import type { FromWorker, ToWorker } from '../../../../src/map/points/messages.ts';
import type { Painted } from '../../../../src/map/points/painter.ts';

const MIDDLE = { lng: 123.5, lat: 41.8, zoom: 14 };
const VIEW = viewAround(MIDDLE, { width: 200, height: 100, ratio: 1 });
const BLUE: PointColor = { kind: 'single', css: '#0000ff' };

/** A job whose pictures are kept instead of sent. */
async function aJob(positions: readonly number[], color: PointColor = BLUE) {
  const answers: FromWorker[] = [];
  const pictures: Painted[] = [];
  const job = createJob(
    (message) => void answers.push(message),
    async (painted) => {
      pictures.push({ ...painted, pixels: painted.pixels.slice() });
      return { image: {} as ImageData, inView: painted.inView };
    },
  );
  const tell = async (...messages: ToWorker[]): Promise<void> => {
    for (const message of messages) await job(message);
  };
  await tell(
    { kind: 'positions', positions: Float64Array.from(positions) },
    { kind: 'color', color, keepsColumn: false },
  );
  const paint = async (view: View = VIEW): Promise<Painted> => {
    await tell({ kind: 'paint', id: 1, order: { view, theme: 'light', sizePx: 8 } });
    const picture = pictures.at(-1);
    if (!picture) throw new Error('nothing was painted');
    return picture;
  };
  return { tell, paint, answers };
}

const dotAt = ({ pixels, width }: Painted, x: number, y: number): number[] => [
  ...pixels.slice(4 * (y * width + x), 4 * (y * width + x) + 4),
];

describe('a painted view', () => {
  it('has a disc where a point is, with a light edge, and nothing elsewhere', async () => {
    const { paint } = await aJob([MIDDLE.lng, MIDDLE.lat]);
    const picture = await paint();
    expect([picture.width, picture.height, picture.inView]).toEqual([200, 100, 1]);
    expect(dotAt(picture, 100, 50)).toEqual([0, 0, 255, 255]);
    const [red = 0, , , opacity] = dotAt(picture, 104, 50);
    expect(red).toBeGreaterThan(100);
    expect(opacity).toBeGreaterThan(200);
    expect(dotAt(picture, 120, 50)[3]).toBe(0);
  });

  it('is as many times finer as the screen is', async () => {
    const { paint } = await aJob([MIDDLE.lng, MIDDLE.lat]);
    const picture = await paint({ ...VIEW, ratio: 2 });
    expect([picture.width, picture.height]).toEqual([400, 200]);
    expect(dotAt(picture, 206, 100)).toEqual([0, 0, 255, 255]);
  });

  it('leaves out what is not visible and what lies elsewhere', async () => {
    const { paint, tell } = await aJob([MIDDLE.lng, MIDDLE.lat, 123.7, 41.9]);
    expect((await paint()).inView).toBe(1);
    await tell({ kind: 'visible', visible: Uint8Array.of(0, 1) });
    const empty = await paint();
    expect(empty.inView).toBe(0);
    expect(empty.pixels.every((part) => part === 0)).toBe(true);
    await tell({ kind: 'visible', visible: null });
    expect((await paint()).inView).toBe(1);
  });

  it('of very many on one spot and one apart is strongest on the spot, and still shows the one', async () => {
    const crowd = Array.from({ length: 50_000 }, () => [MIDDLE.lng, MIDDLE.lat]).flat();
    const { paint } = await aJob([...crowd, MIDDLE.lng + 0.001, MIDDLE.lat]);
    const picture = await paint();
    const rows = [48, 49, 50, 51];
    const opacities = Array.from({ length: 200 }, (_, x) => Math.max(...rows.map((y) => dotAt(picture, x, y)[3] ?? 0)));
    expect(picture.inView).toBe(50_001);
    expect(Math.max(...opacities.slice(110))).toBeGreaterThan(40);
    expect(Math.max(...opacities.slice(95, 105))).toBeGreaterThan(2 * Math.max(...opacities.slice(110)));
  });

  it('gives highlighted rows a mark that goes again', async () => {
    const { paint, tell } = await aJob([MIDDLE.lng, MIDDLE.lat]);
    const before = await paint();
    await tell({ kind: 'highlight', rows: Uint32Array.of(0) });
    const marked = await paint();
    expect(dotAt(before, 108, 50)[3]).toBe(0);
    expect(dotAt(marked, 108, 50)[3]).toBe(255);
    await tell({ kind: 'highlight', rows: null });
    expect((await paint()).pixels).toEqual(before.pixels);
  });
});

describe('a change of colour', () => {
  it('keeps the values that are there when only the ramp is new', async () => {
    const values = Float64Array.of(10);
    const { paint, tell } = await aJob([MIDDLE.lng, MIDDLE.lat], {
      kind: 'number',
      values,
      min: 0,
      max: 10,
      ramp: ['#000000', '#ff0000'],
    });
    expect(dotAt(await paint(), 100, 50)).toEqual([255, 0, 0, 255]);
    const color: PointColor = {
      kind: 'number',
      values: new Float64Array(0),
      min: 0,
      max: 10,
      ramp: ['#000000', '#00ff00'],
    };
    await tell({ kind: 'color', color, keepsColumn: true });
    expect(dotAt(await paint(), 100, 50)).toEqual([0, 255, 0, 255]);
  });
});

describe('the index for picking', () => {
  it('comes before any picture', async () => {
    const { paint, answers } = await aJob([MIDDLE.lng, MIDDLE.lat, Number.NaN, 0]);
    await paint();
    expect(answers.map(({ kind }) => kind)).toEqual(['indexed', 'painted']);
  });
});
