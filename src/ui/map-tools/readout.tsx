import './readout.css';
import { openBench } from '../../state/view.ts';
import { text } from '../../text/later.ts';
import { copyCoordinates } from '../kit/copy-coordinates.ts';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';

/** The coordinates of a point on the map or of its middle, to be copied. */
export function Readout() {
  const { store, view, notices } = usePage();
  const readout = view.readout.value;
  const camera = view.camera.value;
  const at = readout === 'centre' ? camera : readout;
  if (!readout || !at) return null;
  const lat = at.lat.toFixed(5);
  const lng = at.lng.toFixed(5);
  const copy = (words: string): Promise<void> => copyCoordinates(words, notices);
  return (
    <>
      <span
        class="crosshair"
        aria-hidden="true"
        style={readout === 'centre' ? { left: '50%', top: '50%' } : { left: `${readout.x}px`, top: `${readout.y}px` }}
      />
      <section class="readout" aria-label={text('readout.title')} aria-live="polite">
        <p>
          <b>{text('readout.position', { lat, lng })}</b> <span>WGS-84</span>
        </p>
        <button type="button" class="link" onClick={() => void copy(`${lat}, ${lng}`)}>
          {text('readout.copy')}
        </button>
        <button type="button" class="link" onClick={() => void copy(`geo:${lat},${lng}`)}>
          {text('readout.copyGeo')}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => {
            store.setDisplay({ area: `circle:${lng},${lat},1000:${text('readout.aroundName')}` });
            openBench(store, view, 'area');
          }}
        >
          {text('readout.around')}
        </button>
        <button
          type="button"
          class="quiet icon-button"
          aria-label={text('dialog.close')}
          onClick={() => (view.readout.value = null)}
        >
          <Icon name="close" />
        </button>
      </section>
    </>
  );
}
