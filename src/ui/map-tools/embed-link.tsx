import { writeAddress } from '../../state/address.ts';
import { withoutEmbed } from '../../state/embed.ts';
import { writeCamera } from '../../state/route.ts';
import { text } from '../../text/later.ts';
import { usePage } from '../kit/page.ts';

/** From the map that stands in another page to the whole page, as it stands here. */
export function EmbedLink() {
  const { store, view } = usePage();
  const camera = view.camera.value;
  const asked = { focus: store.focus.value, filter: store.filter.value, display: store.display.value };
  const search = writeAddress(asked, withoutEmbed(location.search));
  return (
    <>
      <h1 class="hidden">{text('app.title')}</h1>
      <a
        class="embed-link"
        href={location.pathname + search + (camera ? writeCamera(camera) : '')}
        target="_blank"
        rel="noopener"
      >
        {text('embed.open')}
      </a>
    </>
  );
}
