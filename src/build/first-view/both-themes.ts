/** One value for both themes: colours become `light-dark(…)`; what is no colour is the light one's. */
export function bothThemes<T>(light: T, dark: T): T {
  if (typeof light === 'string') return (light === dark ? light : `light-dark(${light}, ${dark})`) as T;
  if (typeof light !== 'object' || light === null) return light;
  const pairs = Object.entries(light).map(([key, value]) => [
    key,
    bothThemes(value, (dark as Record<string, unknown>)[key]),
  ]);
  return Object.fromEntries(pairs) as T;
}
