import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { settingsIn, type Tool, toolOf, writeTool } from '../../../state/tool.ts';
import { text } from '../../../text/later.ts';
import { listed } from '../../../text/text.ts';
import { usePage } from '../../kit/page.ts';

/** One setting of a tool: what it is unless said otherwise, and how it is written. `read` answers undefined for nonsense. */
export interface Setting<T> {
  readonly fallback: T;
  read(written: string): T | undefined;
  write(value: T): string;
}
type Table<T> = { readonly [K in keyof T]: Setting<T[K]> };

/** One of a closed list. */
export const choice = <T extends string>(values: readonly T[], fallback: NoInfer<T> = values[0] as T): Setting<T> => ({
  fallback,
  read: (written) => values.find((value) => value === written),
  write: (value) => value,
});

/** Whole numbers from `least` to `most`. */
export const whole = (fallback: number, least: number, most: number): Setting<number> => ({
  fallback,
  read(written) {
    const value = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  },
  write: String,
});

/** On or off. */
export const flag = (fallback = false): Setting<boolean> => ({
  fallback,
  read: (written) => (written === '1' || written === '0' ? written === '1' : undefined),
  write: (value) => (value ? '1' : '0'),
});

/** Reads settings, written in the order of the table with commas between; what is missing or nonsense is as it is unless said otherwise. */
export function readSettings<T extends object>(written: string, table: Table<T>): { value: T; ignored: string[] } {
  const parts = written === '' ? [] : written.split(',');
  const keys = Object.keys(table) as (keyof T)[];
  const ignored = parts.slice(keys.length);
  const values = keys.map((key, i) => {
    const part = parts[i] ?? '';
    const read = part === '' ? table[key].fallback : table[key].read(part);
    if (read === undefined) ignored.push(part);
    return [key, read ?? table[key].fallback];
  });
  return { value: Object.fromEntries(values) as T, ignored };
}

/** Writes settings; what is as it is unless said otherwise is left empty, and nothing stands for it at the end. */
export function writeSettings<T extends object>(value: T, table: Table<T>): string {
  const keys = Object.keys(table) as (keyof T)[];
  const parts = keys.map((key) => {
    const written = table[key].write(value[key]);
    return written === table[key].write(table[key].fallback) ? '' : written;
  });
  return parts.join(',').replace(/,+$/, '');
}

/** The settings of a tool, which stand in the address while it is open. */
export function useSettings<T extends object>(
  tool: Tool,
  table: Table<T>,
): readonly [value: ReadonlySignal<T>, change: (part: Partial<T>) => void] {
  const { store, notices } = usePage();
  const written = useComputed(() => {
    const { tool: asked } = store.display.value;
    return toolOf(asked) === tool ? settingsIn(asked) : '';
  });
  // The text between: another area in the address is no other setting.
  const read = useComputed(() => readSettings(written.value, table));
  useEffect(() => {
    const { ignored } = read.peek();
    if (ignored.length === 0) return;
    const parts = listed(ignored.map((part) => `tool=${tool}:${part}`));
    notices.say({ id: 'ignored', kind: 'info', text: text('notice.ignored', { parts }) });
  }, []);
  const value = useComputed(() => read.value.value);
  const change = (part: Partial<T>): void => {
    store.setDisplay({ tool: writeTool(tool, writeSettings({ ...value.peek(), ...part }, table)) });
  };
  return [value, change];
}
