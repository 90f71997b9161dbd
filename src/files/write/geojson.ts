import { boxOf } from './box.ts';
import { type Taking, type Written, whole } from './taking.ts';

/** RFC 7946, one feature a line; what is not located keeps its feature. The note is the foreign member `metadata`, by its keys. */
export function write(taking: Taking): Written {
  const { name, title, note, features } = taking;
  const bbox = boxOf(features);
  const head = {
    type: 'FeatureCollection',
    name,
    metadata: { title, ...Object.fromEntries(note.map(({ key, value }) => [key, value])) },
    ...(bbox && { bbox }),
  };
  const lines = features.map(({ id, geometry, properties }) =>
    JSON.stringify({ type: 'Feature', ...(id !== undefined && { id }), geometry, properties }),
  );
  const json = `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
  return whole(new Blob([json], { type: 'application/geo+json' }), taking);
}
