import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choice, flag, readSettings, whole, writeSettings } from '../../../../../src/ui/workbench/kit/use-settings.ts';

const TABLE = { kind: choice(['schools', 'parks']), radiusM: whole(1000, 10, 60_000), rough: flag() };

it('reads what it wrote', () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom('schools' as const, 'parks' as const),
        radiusM: fc.integer({ min: 10, max: 60_000 }),
        rough: fc.boolean(),
      }),
      (settings) => {
        expect(readSettings(writeSettings(settings, TABLE), TABLE)).toEqual({ value: settings, ignored: [] });
      },
    ),
  );
});

it('writes nothing for what is as it is unless said otherwise', () => {
  expect(writeSettings({ kind: 'schools', radiusM: 1000, rough: false }, TABLE)).toBe('');
  expect(writeSettings({ kind: 'schools', radiusM: 500, rough: false }, TABLE)).toBe(',500');
});

it('whatever stands there, the settings are good ones, and nonsense is named', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      const { value } = readSettings(written, TABLE);
      expect(['schools', 'parks']).toContain(value.kind);
      expect(value.radiusM >= 10 && value.radiusM <= 60_000).toBe(true);
      expect(typeof value.rough).toBe('boolean');
    }),
  );
  expect(readSettings('pubs,5,maybe,more', TABLE).ignored).toEqual(['more', 'pubs', '5', 'maybe']);
});
