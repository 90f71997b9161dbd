import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

// The least page that MapLibre can be: what the atlas is measured against.
setWorkerUrl(workerUrl);
const map = new MapLibre({
  container: 'map',
  attributionControl: false,
  center: [123.57, 41.8],
  zoom: 9.5,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f5f2ea' } }],
  },
});
map.once('idle', () => performance.mark('map-idle'));
