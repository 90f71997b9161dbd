import { countWhereabouts } from '../domain/located.ts';
import { text } from '../text/later.ts';
import { usePage } from './page.ts';

const FILES = [
  'report.txt',
  'report.json',
  'places.geojson',
  'figures.json',
  'annotations.jsonld',
  'dataset.jsonld',
] as const;

/** What this is, whence it comes, and what it does not claim. */
export function About() {
  const { atlas, links } = usePage().store;
  const { drawn } = countWhereabouts(atlas.places);
  return (
    <>
      <h2>{text('about.title')}</h2>
      <p>{text('about.what', { title: atlas.report.title })}</p>
      <p>{text('about.places', { n: atlas.places.length, mentions: links.all.length, drawn })}</p>
      <h3>{text('about.location')}</h3>
      <p>{text('about.datum')}</p>
      <p>{text('about.boundary')}</p>
      <h3>{text('about.sources')}</h3>
      <p>{text('about.report')}</p>
      <p>{text('about.osm')}</p>
      <p>{text('about.icons')}</p>
      <h3>{text('about.data')}</h3>
      <p>{text('about.dataHint')}</p>
      <ul class="files">
        {FILES.map((file) => (
          <li key={file}>
            <a href={`./data/${file}`} download>
              {file}
            </a>
          </li>
        ))}
      </ul>
      <p class="muted">{text('about.version', { version: atlas.version })}</p>
    </>
  );
}
