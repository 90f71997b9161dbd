import type { LineString, Polygon } from 'geojson';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ownFaultWords, rowFaultWords } from '../../../../src/ui/workbench/own/own-words.ts';
import { collectionOf, column, POINTS, refused, taken, zip } from './builders.ts';

const document = (body: string): string =>
  `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${body}</Document></kml>`;
const point = (coordinates: string, name = 'x'): string =>
  `<Placemark><name>${name}</name><Point><coordinates>${coordinates}</coordinates></Point></Placemark>\n`;
const line = (coordinates: string): string =>
  `<Placemark><LineString><coordinates>${coordinates}</coordinates></LineString></Placemark>\n`;
const gpx = (body: string, attributes = 'xmlns="http://www.topografix.com/GPX/1/1"'): string =>
  `<gpx ${attributes}>\n${body}\n</gpx>`;
const linesOf = async (text: string) =>
  (await taken(text)).shapes.map(({ geometry }) => (geometry as LineString).coordinates);

describe('XML as devices write it', () => {
  const track = (extension: string): string =>
    `<trk><name>跑步</name><trkseg><trkpt lat="41.7" lon="123.44">${extension}</trkpt><trkpt lat="41.71" lon="123.45">${extension}</trkpt></trkseg></trk>`;
  const heart =
    '<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>120</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>';

  it('is read with prefixes that nothing declares, which say nothing of a track as a whole', async () => {
    const { shapes, faults } = await taken(gpx(track(heart)));
    expect(faults).toEqual([]);
    expect(shapes).toMatchObject([{ geometry: { type: 'LineString' }, properties: { name: '跑步' } }]);
    expect(Object.keys(shapes[0]?.properties ?? {})).toEqual(['_gpxType', 'name']);
    const declared = gpx(track(heart), 'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"');
    expect((await taken(declared)).shapes).toEqual(shapes);
    expect(
      (await taken(gpx('<wpt lat="41.7" lon="123.4" a:b="c"><x:y xsi:type="z"/></wpt>', 'creator="w"'))).count,
    ).toBe(1);
  });

  it('is read with tracks of Google’s extensions, whether they are declared, and by which prefix', async () => {
    const body = (prefix: string): string =>
      `<Placemark><${prefix}:Track><when>2023-03-08T00:00:00Z</when><${prefix}:coord>123.43 41.7 56</${prefix}:coord><when>2023-03-08T00:00:10Z</when><${prefix}:coord>123.44 41.71 57</${prefix}:coord></${prefix}:Track></Placemark>`;
    const ends = [
      [
        [123.43, 41.7],
        [123.44, 41.71],
      ],
    ];
    expect(await linesOf(document(body('gx')))).toEqual(ends);
    expect(await linesOf(`<kml xmlns:e="http://www.google.com/kml/ext/2.2">${body('e')}</kml>`)).toEqual(ends);
  });

  it.each([
    ['a prefix of its own', (body: string) => `<k:kml xmlns:k="http://earth.google.com/kml/2.1">${body}</k:kml>`],
    ['a prefix that nothing declares', (body: string) => `<k:kml>${body}</k:kml>`.replaceAll('k:', 'kml:')],
    [
      'a root without it',
      (body: string) =>
        `<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:k="http://www.opengis.net/kml/2.2">${body}</kml>`,
    ],
  ])('is read where every element has %s', async (_, wrap) => {
    const body = `<k:Folder><k:name>一组</k:name>${point('123.4,41.7', '甲').replaceAll(/<(\/?)(?=\w)/g, '<$1k:')}</k:Folder>`;
    const data = await taken(wrap(body));
    expect([...data.positions]).toEqual([123.4, 41.7]);
    expect(data.fields.map(({ name }) => name)).toEqual(['folder', 'name']);
  });

  it('is read where every element of GPX has a prefix, and gets no columns by it', async () => {
    const data = await taken(
      gpx(`<wpt lat="41.7" lon="123.4"><name>甲</name></wpt>${track('')}`, 'xmlns="x"')
        .replaceAll(/<(\/?)(?=\w)/g, '<$1n:')
        .replace('xmlns="x"', 'xmlns:n="http://www.topografix.com/GPX/1/1"'),
    );
    expect([data.count, data.shapes.length]).toEqual([1, 1]);
    expect(data.fields.map(({ name }) => name)).toEqual(['name']);
    expect(Object.keys(data.shapes[0]?.properties ?? {})).toEqual(['_gpxType', 'name']);
  });

  it.each(['\n', '\r\n\r\n', '\ufeff', '\ufeff\n', '\ufeff\ufeff  '])(
    'is read with %j before the declaration, and tells lines rightly',
    async (head) => {
      const data = await taken(
        `${head}<?xml version="1.0" encoding="UTF-8"?>\n${document(point('123.4,41.7') + point('x'))}`,
      );
      expect(data.count).toBe(1);
      const blank = head.split('\n').length - 1;
      expect(data.faults).toMatchObject([{ where: { number: 4 + blank }, text: 'x' }]);
    },
  );

  it('is read in the encoding that it declares, unless its bytes are plainly another', async () => {
    const words = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?>${document(point('123.4,41.7', '学校'))}`;
    // Every byte of these words in GBK is right as UTF-8 too.
    expect(column(await taken(new Uint8Array(iconv.encode(words('GB2312'), 'gbk'))), 'name')).toEqual(['学校']);
    for (const lie of ['GB2312', 'UTF-16', 'ISO-8859-1'])
      expect(column(await taken(words(lie)), 'name')).toEqual(['学校']);
  });

  it('keeps the folders of a place, from the outermost', async () => {
    const folder = (name: string, body: string): string => `<Folder><name>${name}</name>${body}</Folder>`;
    const data = await taken(document(`${folder('外', folder('内', point('1,2')) + point('3,4'))}${point('5,6')}`));
    expect(column(data, 'folder')).toEqual(['外/内', '外', '']);
  });

  it('keeps all digits of a whole number', async () => {
    const schema = '<Schema name="s" id="s"><SimpleField type="int" name="码"/></Schema>';
    const data =
      '<ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="码">990112003001000121</SimpleData></SchemaData></ExtendedData>';
    const text = document(schema + point('123.4,41.7').replace('<Point>', `${data}<Point>`));
    expect(column(await taken(text), '码')).toEqual(['990112003001000121']);
  });

  it.each([
    ['ends early', document(point('1,2')).slice(0, -20), /按KML读，文件在第 2 行中途结束/],
    ['closes what it did not open', '<kml>\n<a></b></kml>', /按KML读到第 2 行中断：此处是“<\/b>”，应为“<\/a>”/],
    [
      'leaves a quote open',
      '<gpx>\n<wpt lat="1 lon="2"/>\n</gpx>',
      /按GPX读到第 2 行中断：这一行不合 XML 的写法：“<wpt lat="1 lon="2"\/>”。请核对引号/,
    ],
    ['has nothing in it', document(''), /读作 KML，里面没有一条带位置的记录/],
    ['is of OpenStreetMap', '<?xml version="1.0"?><osm><node lat="1" lon="2"/></osm>', /别种 XML.*另存为.*osm/],
  ])('says what is wrong, and what to do, when a file %s', async (_, text, told) => {
    expect(ownFaultWords(await refused(text))).toMatch(told);
  });

  it('is read with names of signs that only HTML has', async () => {
    expect(column(await taken(document(point('123.4,41.7', 'a&nbsp;b'))), 'name')).toEqual(['a b']);
    expect(column(await taken(document(point('123.4,41.7', 'a&middot;b & c'))), 'name')).toEqual(['a&middot;b & c']);
  });

  it('says that a track has but one point', async () => {
    const data = await taken(gpx(`${track('')}\n<trk><trkseg><trkpt lat="41" lon="123"/></trkseg></trk>`));
    expect(data.faults).toEqual([{ kind: 'feature-without-geometry', where: { unit: 'line', number: 3 } }]);
  });
});

describe('decimal commas', () => {
  it('are read in GPX, and what is no number is told by its line', async () => {
    const data = await taken(
      gpx(
        `<wpt lat="41,7125" lon="123,4312"/>\n<wpt lat="41.7051" lon=" 123.4478 "/>\n<wpt lat="41,7,1" lon="123"/>\n<wpt lat="41x" lon="123"/>`,
      ),
    );
    expect([...data.positions]).toEqual([123.4312, 41.7125, 123.4478, 41.7051]);
    expect(data.faults.map(rowFaultWords)).toEqual([
      '第 4 行：坐标“41,7,1, 123”读不懂，应如 123.6000 或 123°36′00″，未读入',
      '第 5 行：坐标“41x, 123”读不懂，应如 123.6000 或 123°36′00″，未读入',
    ]);
    expect(data.notes).toEqual([{ kind: 'decimal-comma', count: 1 }]);
  });

  it.each([
    '123,4312,41,7125,0',
    '123,4312,41,7125',
    '123,4312 41,7125',
    '123,4312;41,7125',
    ' 123,4312,\n41,7125,\n56,5 ',
  ])('are read in a point of KML (%j)', async (coordinates) => {
    expect([...(await taken(document(point(coordinates)))).positions]).toEqual([123.4312, 41.7125]);
  });

  it.each([
    '123,44,41,70,0 123,45,41,71,0',
    '123,44,41,70 123,45,41,71',
    '123,44 41,70 123,45 41,71',
    '123,4400,41,7000,0\n123,4500,41,7100,0',
  ])('are read in a line of KML (%j)', async (coordinates) => {
    expect(await linesOf(document(line(coordinates)))).toEqual([
      [
        [123.44, 41.7],
        [123.45, 41.71],
      ],
    ]);
  });

  it('are read in tracks and boxes of KML', async () => {
    const text = `<kml><Placemark><gx:Track><gx:coord>123,43 41,70 5,5</gx:coord><gx:coord>123,44 41,71 5</gx:coord></gx:Track></Placemark>
      <GroundOverlay><LatLonBox><north>41,72</north><south>41,70</south><east>123,45</east><west>123,43</west></LatLonBox></GroundOverlay></kml>`;
    const [track, box] = (await taken(text)).shapes;
    expect((track?.geometry as LineString | undefined)?.coordinates).toEqual([
      [123.43, 41.7],
      [123.44, 41.71],
    ]);
    expect((box?.geometry as Polygon | undefined)?.coordinates[0]?.[2]).toEqual([123.45, 41.7]);
  });

  it('are not seen where whole numbers are meant, and told where it cannot be known', async () => {
    expect(await linesOf(document(line('120,40 121,40 121,41') + line('120,40,0 121,40,0')))).toEqual([
      [
        [120, 40],
        [121, 40],
        [121, 41],
      ],
      [
        [120, 40],
        [121, 40],
      ],
    ]);
    const data = await taken(document(point('123,4312,41,7125') + point('123,43,41')));
    expect(data.count).toBe(1);
    expect(data.faults).toEqual([
      { kind: 'coordinate-unreadable', where: { unit: 'line', number: 3 }, text: '123,43,41' },
    ]);
  });
});

describe('tuples of KML', () => {
  it.each([
    ['parted by commas', '123.43,41.7,0,123.44,41.71,0'],
    ['parted by commas, without height', '123.43,41.7,123.44,41.71'],
    ['with a comma behind each', '123.43,41.7,0,\n123.44,41.71,0,'],
    ['with blanks within', '123.43, 41.7, 0 123.44 , 41.71 ,0'],
    ['with blanks alone', '123.43 41.7 0 123.44 41.71 0'],
    ['with full-width commas', '123.43，41.7，0　123.44，41.71，0'],
    ['with semicolons between', '123.43,41.7,0;123.44,41.71,0'],
    ['over lines and tabs', '\n\t123.43,41.7,0\n\t123.44,41.71,0\n'],
  ])('are read %s', async (_, coordinates) => {
    expect(await linesOf(document(line(coordinates)))).toEqual([
      [
        [123.43, 41.7],
        [123.44, 41.71],
      ],
    ]);
  });

  it('are told apart where heights could be longitudes', async () => {
    expect(await linesOf(document(line('87.6,43.8,50,87.7,43.9,55')))).toEqual([
      [
        [87.6, 43.8],
        [87.7, 43.9],
      ],
    ]);
  });

  it('are told by their line where they are none, once', async () => {
    const data = await taken(document(point('123.4,41.7') + line('123.4,41.7 x,y') + line('123.1,41.1,0,123.2,41.2')));
    expect(data.faults.map(rowFaultWords)).toEqual([
      '第 3 行：坐标“123.4,41.7 x,y”读不懂，应如 123.6000 或 123°36′00″，未读入',
      '第 4 行：坐标“123.1,41.1,0,123.2,41.2”读不懂，应如 123.6000 或 123°36′00″，未读入',
    ]);
  });
});

describe('files of Ovital Map', () => {
  const text = document(point('123.43732292,41.71492158,0', '甲'));

  it('are read out of their archive, by any name, and GCJ-02 is suggested where another datum is said', async () => {
    const file = zip({ '标签.ovkml': new TextEncoder().encode(text) });
    const data = await taken(file);
    expect(data).toMatchObject({ format: 'kmz', count: 1, notes: [{ kind: 'ovital' }] });
    const right = await taken(file, { datum: 'GCJ-02' });
    expect(right.notes).toEqual([]);
    expect(right.positions[0]).toBeCloseTo(123.4312, 4);
    expect(right.positions[1]).toBeCloseTo(41.7125, 4);
  });

  it('are no others', async () => {
    expect((await taken(text)).notes).toEqual([]);
    expect((await taken(collectionOf(POINTS))).notes).toEqual([]);
  });
});
