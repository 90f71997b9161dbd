export { Filters } from '../filters/filters.tsx';
export { PlaceList } from './place-list.tsx';
