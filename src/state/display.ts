/** How the places are shown; stands in the address, as the filter does. */
export interface Display {
  /** Whether the map draws what is known only roughly. */
  readonly rough: boolean;
  /** Whether only what lies in the view of the map is shown. */
  readonly inView: boolean;
  /** Whether what the filter leaves out stays to be seen, faintly. */
  readonly dim: boolean;
}

export const DISPLAY: Display = { rough: true, inView: false, dim: false };
