/** What the workbench can do; one at a time. */
export const TOOLS = [
  'area',
  'near',
  'reach',
  'spread',
  'compare',
  'measure',
  'charts',
  'data',
  'place',
  'take',
] as const;
export type Tool = (typeof TOOLS)[number];

/** The tool that is meant by what stands in an address: its name, then its settings after a colon. Null for none and for nonsense. */
export const toolOf = (written: string): Tool | null =>
  TOOLS.find((tool) => written === tool || written.startsWith(`${tool}:`)) ?? null;

/** The settings in what stands in an address, as the tool itself wrote them; empty for none. */
export const settingsIn = (written: string): string => written.slice((toolOf(written) ?? '').length).replace(/^:/, '');

/** A tool with its settings, as an address has it. */
export const writeTool = (tool: Tool, settings: string): string => (settings ? `${tool}:${settings}` : tool);
