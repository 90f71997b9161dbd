import { Builder } from 'flatbuffers';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { parseGC, parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { Geometry } from 'geojson';
import { boxOf } from './box.ts';
import { noteWords, type TakenColumn, type TakenFeature, type Taking, type Written } from './taking.ts';
import { commonType, toCommonType } from './unify.ts';

type Located = TakenFeature & { readonly geometry: Geometry };
const isLocated = (feature: TakenFeature): feature is Located => feature.geometry !== null;

const TYPES = { text: ColumnType.String, integer: ColumnType.Int, number: ColumnType.Double } as const;

/**
 * FlatGeobuf without an index. Titles of columns and the note stand in its header. The format has no features without a geometry:
 * they stay out and are counted. The library's own header takes the types from the first feature and holds no titles; this one does.
 */
export function write(taking: Taking): Written {
  const located = taking.features.filter(isLocated);
  const type = commonType(located.map(({ geometry }) => geometry));
  const geometryType = type === null ? GeometryType.Unknown : GeometryType[type];
  const meta = { geometryType, columns: taking.columns.map(toMeta) } as HeaderMeta;
  const features = located.map(({ geometry, properties }) => {
    const shape = type === null ? geometry : toCommonType(geometry, type);
    return buildFeature(
      shape.type === 'GeometryCollection' ? parseGC(shape) : parseGeometry(shape),
      { ...properties },
      meta,
    );
  });
  const header = buildHeader(taking, located, geometryType);
  const blob = new Blob([magicbytes, header, ...features] as BlobPart[], { type: 'application/vnd.flatgeobuf' });
  return { blob, written: located.length, leftOut: taking.features.length - located.length, shortened: 0 };
}

const toMeta = ({ key, title, kind }: TakenColumn) => ({ name: key, type: TYPES[kind], title });

function buildHeader({ name, title, columns, note }: Taking, located: readonly Located[], type: GeometryType) {
  const builder = new Builder();
  const columnOffsets = columns.map((column) => {
    const [key, words] = [builder.createString(column.key), builder.createString(column.title)];
    Column.startColumn(builder);
    Column.addName(builder, key);
    Column.addType(builder, TYPES[column.kind]);
    Column.addTitle(builder, words);
    return Column.endColumn(builder);
  });
  const columnVector = Header.createColumnsVector(builder, columnOffsets);
  const [nameAt, titleAt] = [builder.createString(name), builder.createString(title)];
  const metadata = Object.fromEntries(note.map(({ key, value }) => [key, value]));
  const metadataAt = builder.createString(JSON.stringify(metadata));
  const describedAt = builder.createString(noteWords(note));
  const box = boxOf(located);
  const boxAt = box && Header.createEnvelopeVector(builder, box);
  const orgAt = builder.createString('EPSG');
  Crs.startCrs(builder);
  Crs.addOrg(builder, orgAt);
  Crs.addCode(builder, 4326);
  const crsAt = Crs.endCrs(builder);
  Header.startHeader(builder);
  Header.addName(builder, nameAt);
  if (boxAt) Header.addEnvelope(builder, boxAt);
  Header.addGeometryType(builder, type);
  Header.addColumns(builder, columnVector);
  Header.addFeaturesCount(builder, BigInt(located.length));
  Header.addIndexNodeSize(builder, 0);
  Header.addCrs(builder, crsAt);
  Header.addTitle(builder, titleAt);
  Header.addDescription(builder, describedAt);
  Header.addMetadata(builder, metadataAt);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}
