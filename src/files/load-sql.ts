import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';

/** Loads SQLite, which GeoPackages are read and written with. Rejects when it cannot be fetched. */
export async function loadSql() {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl}: ${response.status}`);
  const wasmBinary = await response.arrayBuffer();
  // sql.js keeps a failed start for ever; what is no program never reaches it, and can be asked for again.
  if (!WebAssembly.validate(wasmBinary)) throw new Error(`${wasmUrl}: not WebAssembly`);
  return initSqlJs({ wasmBinary });
}
