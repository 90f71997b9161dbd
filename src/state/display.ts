/** How the map shows the places; stands in the address, as the filter does. */
export interface Display {
  /** Whether the map draws what is known only roughly. */
  readonly rough: boolean;
}

export const DISPLAY: Display = { rough: true };
