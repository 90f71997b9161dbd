import { text } from '../../text/text.ts';
import { lazy } from '../kit/lazy.tsx';
import { usePage } from '../kit/page.ts';

/** The strip beside the report, once the rest is drawn. */
export const RibbonPart = lazy(
  async () => (await import('../reading/ribbon.tsx')).Ribbon,
  () => text('outline.label'),
  'notice',
);

const Repairs = lazy(
  async () => (await import('../reading/repairs.tsx')).Repairs,
  () => text('reading.settings'),
  'notice',
);

/** The repaired spots of the report, while they are asked for. */
export const RepairsPart = () => (usePage().reading.mode.asReceived.value ? <Repairs /> : null);

const TourBar = lazy(
  async () => (await import('../reading/tour-bar.tsx')).TourBar,
  () => text('tour.start'),
  'notice',
);

/** The bar of a walk from place to place, while there is one. */
export const TourPart = () => (usePage().reading.mode.tour.value === 'off' ? null : <TourBar />);
