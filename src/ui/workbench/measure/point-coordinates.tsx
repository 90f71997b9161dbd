import { DATUMS } from '../../../domain/vocabulary.ts';
import { toDatum } from '../../../geo/datum.ts';
import { writeGeoUri } from '../../../geo/geo-uri.ts';
import { text } from '../../../text/later.ts';
import { copyCoordinates } from '../../kit/copy-coordinates.ts';
import { usePage } from '../../kit/page.ts';

/** The coordinates of the point that was clicked, else of the map's middle, in every datum and as a `geo:` URI; each to be copied. */
export function PointCoordinates() {
  const { view, notices } = usePage();
  const readout = view.readout.value;
  const isPoint = readout !== null && readout !== 'centre';
  const at = isPoint ? readout : view.camera.value;
  if (!at) return null;
  const copy = (words: string): Promise<void> => copyCoordinates(words, notices);
  const lines = [
    ...DATUMS.map((datum) => {
      const [lng, lat] = toDatum([at.lng, at.lat], datum);
      return {
        name: datum,
        words: `${lng.toFixed(5)}, ${lat.toFixed(5)}`,
        copied: `${lng.toFixed(5)}, ${lat.toFixed(5)} (${datum})`,
      };
    }),
    { name: 'geo:', words: writeGeoUri([at.lng, at.lat], null), copied: writeGeoUri([at.lng, at.lat], null) },
  ];
  return (
    <>
      <h3>{text('measure.coordinates')}</h3>
      <p class="hint">{text(isPoint ? 'measure.point' : 'measure.middle')}</p>
      <table class="bounds coordinates">
        <tbody>
          {lines.map(({ name, words, copied }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{words}</td>
              <td>
                <button
                  type="button"
                  class="link"
                  aria-label={text('measure.copyOf', { name })}
                  onClick={() => void copy(copied)}
                >
                  {text('measure.copy')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{text('measure.datums')}</p>
    </>
  );
}
