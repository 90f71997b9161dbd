import { locations } from 'virtual:locations';
import { EVIDENCE, type Evidence } from '../../contract/locations-told.ts';
import { WHEREABOUTS } from '../../domain/located.ts';
import { text } from '../../text/later.ts';
import '../kit/count-table.css';
import './inside.css';

/** How many places stand where, now and at the last release, on what evidence, and what has changed. */
export function LocationsTold() {
  const { counts, released, changes } = locations;
  return (
    <>
      <table class="count-table told-table">
        <caption>{text('about.where')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('filter.whereabouts')}</th>
            <th scope="col">{text('about.now')}</th>
            {released && <th scope="col">{text('about.then', { day: released.day })}</th>}
          </tr>
        </thead>
        <tbody>
          {WHEREABOUTS.map((where) => (
            <tr key={where}>
              <th scope="row">{text(`whereabouts.${where}`)}</th>
              <td>{counts[where]}</td>
              {released && <td>{released.counts[where]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text('about.evidenceDrawn', restingOn('drawn'))}</p>
      <p>{text('about.evidenceInside', restingOn('inside'))}</p>
      {released && <p>{text('about.changes', { day: released.day, ...changes })}</p>}
    </>
  );
}

const restingOn = (where: 'drawn' | 'inside'): Record<Evidence, number> =>
  Object.fromEntries(EVIDENCE.map((kind) => [kind, locations.evidence[kind][where]])) as Record<Evidence, number>;
