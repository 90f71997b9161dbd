import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import initSqlJs, { type Database } from 'sql.js';
import { collectionOf } from './builders.ts';

const sql = await initSqlJs({
  wasmBinary: new Uint8Array(readFileSync('node_modules/sql.js/dist/sql-wasm.wasm')).buffer,
});

/** The file after a change to its tables. GDAL's triggers call functions that only it has. */
export function changed(file: Uint8Array, change: (db: Database) => void): Uint8Array {
  const db = new sql.Database(file);
  const triggers = db.exec(`SELECT name FROM sqlite_master WHERE type = 'trigger'`)[0]?.values ?? [];
  for (const [name] of triggers) db.run(`DROP TRIGGER "${name}"`);
  change(db);
  const bytes = db.export();
  db.close();
  return bytes;
}

/** A GeoPackage of several layers, each with its features and the arguments that GDAL writes it with. */
export function layered(layers: Readonly<Record<string, readonly [readonly Feature[], ...string[]]>>): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-own-'));
  const to = join(folder, 'own.gpkg');
  for (const [i, [name, [features, ...args]]] of Object.entries(layers).entries()) {
    const from = join(folder, 'from.geojson');
    writeFileSync(from, collectionOf(features));
    execFileSync('ogr2ogr', ['-f', 'GPKG', ...(i > 0 ? ['-update'] : []), '-nln', name, ...args, to, from], {
      stdio: 'ignore',
    });
  }
  return new Uint8Array(readFileSync(to));
}
