/** How the places are shown; stands in the address, as the filter does. */
export interface Display {
  /** Whether the map draws what is known only roughly. */
  readonly rough: boolean;
  /** Whether only what lies in the view of the map is shown. */
  readonly inView: boolean;
  /** Whether what the filter leaves out stays to be seen, faintly. */
  readonly dim: boolean;
  /** The area of interest that narrows what is shown, as `writeArea` writes it; empty for none. */
  readonly area: string;
  /** The area that it is compared with, likewise. */
  readonly beside: string;
  /** The tool of the workbench that is open, with its settings, as `writeTool` writes it; empty for none. */
  readonly tool: string;
  /** The report that is read, where it is not the newest; else empty. */
  readonly report: string;
}

export const DISPLAY: Display = { rough: true, inView: false, dim: false, area: '', beside: '', tool: '', report: '' };
