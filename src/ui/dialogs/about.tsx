import './inside.css';
import { draftUrl, isSingleFile } from 'virtual:atlas';
import { hasBase, sources } from '#about';
import { countWhereabouts } from '../../domain/located.ts';
import { sourceOf } from '../../domain/report-words.ts';
import { text } from '../../text/later.ts';
import { inLanguage } from '../../text/speak.ts';
import { usePage } from '../kit/page.ts';
import { LocationsTold } from './locations-told.tsx';
import { OfflineLine } from './offline-line.tsx';

const FILES = [
  'report.txt',
  'report.json',
  'places.geojson',
  'places.lpf.json',
  'figures.json',
  'annotations.jsonld',
  'dataset.jsonld',
] as const;

/** What this is, whence it comes, and what it does not claim. */
export function About() {
  const { store, view } = usePage();
  const { atlas, links } = store;
  const { drawn } = countWhereabouts(atlas.places);
  return (
    <>
      <h2>{text('about.title')}</h2>
      <p>{text('about.what', { title: sourceOf(atlas.reports).source })}</p>
      <p>{text('about.places', { n: atlas.places.length, mentions: links.all.length, drawn })}</p>
      <h3>{text('about.location')}</h3>
      <LocationsTold />
      <p>{text('about.datum')}</p>
      <p>{text(hasBase ? 'about.boundary' : 'about.noBase')}</p>
      <h3>{text('about.sources')}</h3>
      <p>{text('about.report')}</p>
      <p>{inLanguage(sources)}</p>
      <p>{text('about.icons')}</p>
      <Licences />
      {isSingleFile ? <p>{text('about.single')}</p> : <Beside />}
      <p>
        <button type="button" class="button" onClick={() => view.open('keys')}>
          {text('keys.title')} <kbd>?</kbd>
        </button>
      </p>
      <p class="muted">{text('about.version', { version: atlas.version })}</p>
    </>
  );
}

/** What lies beside the page, and the copy that a browser keeps of all of it. */
function Beside() {
  return (
    <>
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
      <p>
        <a href="./places.html">{text('offline.places')}</a>
      </p>
      {draftUrl && !isSingleFile && (
        <p>
          <a href="./review.html">{text('about.review')}</a>
        </p>
      )}
      <h3>{text('offline.title')}</h3>
      <OfflineLine />
    </>
  );
}

/** Whose code is shipped, and under which licences. */
function Licences() {
  const within = document.querySelector<HTMLTemplateElement>('template#licences');
  if (!within)
    return (
      <p>
        <a href="./licences.txt">{text('about.licences')}</a>
      </p>
    );
  return (
    <details>
      <summary>{text('about.licences')}</summary>
      <pre class="licences" lang="en">
        {within.content.textContent}
      </pre>
    </details>
  );
}
