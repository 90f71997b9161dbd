import type { Geometry, Position } from 'geojson';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { partsOf } from './parts.ts';
import { cellOf, noteWords, type TakenColumn, type TakenFeature, type Taking, type Written, whole } from './taking.ts';

type Element = ReturnType<typeof x>;

/** What KML has elements of its own for; GDAL takes a field of the same name for the same. */
const ELEMENTS = ['name', 'description'] as const;
const TYPES = { text: 'string', integer: 'int', number: 'double' } as const;
const SCHEMA = 'fields';

/**
 * KML 2.2 with typed fields, their titles for people beside their keys, and the note as the document's description. What is not
 * located stays as a placemark without geometry, which KML allows and GDAL reads.
 */
export function write(taking: Taking): Written {
  const { title, columns, features, note, name } = taking;
  const fields = columns.filter(({ key }) => ELEMENTS.every((element) => element !== key));
  const placemarks = features.map((feature) => toPlacemark(feature, fields, taking.colorOf?.(feature)));
  const document = x('Document', [
    x('name', title),
    x('description', asHtml(noteWords(note))),
    ...[...new Set(features.flatMap((feature) => taking.colorOf?.(feature) ?? []))].map(toStyle),
    x(
      'Schema',
      { id: SCHEMA, name },
      fields.map(({ key, kind, title: words }) =>
        x('SimpleField', { name: key, type: TYPES[kind] }, [x('displayName', words)]),
      ),
    ),
    // GDAL names a layer after a folder, and sees one without placemarks too.
    x('Folder', [x('name', name), ...placemarks.flatMap((placemark) => ['\n', placemark]), '\n']),
  ]);
  // The library leaves `]]>` as it is, which XML forbids outside of a CDATA section; there is none here.
  const xml = toXml(x('kml', { xmlns: 'http://www.opengis.net/kml/2.2' }, [document])).replaceAll(']]>', ']]&gt;');
  const type = 'application/vnd.google-earth.kml+xml';
  return whole(new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`], { type }), taking);
}

function toPlacemark(feature: TakenFeature, fields: readonly TakenColumn[], color: string | undefined): Element {
  const { name, description } = feature.properties;
  const data = fields.flatMap((field) => {
    const cell = cellOf(feature, field);
    return cell === null ? [] : x('SimpleData', { name: field.key }, String(cell));
  });
  return x('Placemark', [
    ...(name == null ? [] : [x('name', String(name))]),
    ...(description == null ? [] : [x('description', asHtml(String(description)))]),
    ...(color ? [x('styleUrl', `#${styleId(color)}`)] : []),
    x('ExtendedData', [x('SchemaData', { schemaUrl: `#${SCHEMA}` }, data)]),
    ...(feature.geometry ? [toElement(feature.geometry)] : []),
  ]);
}

/** A description is shown as HTML: signs of it are to be seen, not to run. */
const asHtml = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function toStyle(color: string): Element {
  const [red = '', green = '', blue = ''] = color.slice(1).match(/../g) ?? [];
  const paint = (alpha: string) => x('color', `${alpha}${blue}${green}${red}`);
  return x('Style', { id: styleId(color) }, [
    x('IconStyle', [paint('ff')]),
    x('LineStyle', [paint('ff'), x('width', '2')]),
    x('PolyStyle', [paint('66')]),
  ]);
}

const styleId = (color: string): string => `color-${color.slice(1)}`;

function toElement(geometry: Geometry): Element {
  switch (geometry.type) {
    case 'Point':
      return x('Point', [toCoordinates([geometry.coordinates])]);
    case 'LineString':
      return x('LineString', [x('tessellate', '1'), toCoordinates(geometry.coordinates)]);
    case 'Polygon':
      return x('Polygon', [x('tessellate', '1'), ...geometry.coordinates.map(toBoundary)]);
    default:
      return x('MultiGeometry', partsOf(geometry).map(toElement));
  }
}

const toBoundary = (ring: readonly Position[], index: number): Element =>
  x(index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs', [x('LinearRing', [toCoordinates(ring)])]);

const toCoordinates = (positions: readonly Position[]): Element =>
  x('coordinates', positions.map(([lng, lat]) => `${lng},${lat}`).join(' '));
