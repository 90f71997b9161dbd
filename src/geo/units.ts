/** One 亩 in m²: a fifteenth of a hectare. */
export const MU_M2 = 10_000 / 15;

export interface AreaUnits {
  readonly m2: number;
  /** 公顷 */
  readonly hectares: number;
  readonly km2: number;
  /** 亩 */
  readonly mu: number;
}

/** The same area in the units a planner uses. Not rounded. */
export const toAreaUnits = (m2: number): AreaUnits => ({
  m2,
  hectares: m2 / 10_000,
  km2: m2 / 1_000_000,
  mu: m2 / MU_M2,
});

/** The same length in metres and kilometres. Not rounded. */
export const toLengthUnits = (m: number): { readonly m: number; readonly km: number } => ({ m, km: m / 1000 });
