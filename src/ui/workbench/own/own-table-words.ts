import type { CoordinateColumns, NamedColumns, TableSample } from '../../../contract/own-data.ts';
import { text } from '../../../text/later.ts';

/** The names of the columns for longitude and latitude; one and the same where they stand in one. */
export const pairWords = (columns: CoordinateColumns): { readonly lng: string; readonly lat: string } =>
  'pair' in columns ? { lng: columns.pair, lat: columns.pair } : columns;

/** “gcj02_lng、gcj02_lat（GCJ-02）” */
export function columnWords({ columns, datum }: NamedColumns): string {
  const { lng, lat } = pairWords(columns);
  const names = lng === lat ? lng : `${lng} / ${lat}`;
  return datum === null ? names : text('own.columnsOf', { names, datum });
}

const SEPARATORS = {
  ',': 'own.separator.comma',
  ';': 'own.separator.semicolon',
  '\t': 'own.separator.tab',
  '|': 'own.separator.bar',
  '\uff0c': 'own.separator.wideComma',
  '\uff1b': 'own.separator.wideSemicolon',
  ' ': 'own.separator.blank',
} as const;

/** How a table was taken apart: “逗号分隔，UTF-8”. */
export function tableWords({ separator, encoding, headerLine }: TableSample): string {
  const key = Object.entries(SEPARATORS).find(([sign]) => sign === separator)?.[1];
  return text('own.takenFor', {
    separator: key ? text(key) : separator,
    encoding: encodingWords(encoding),
    header: headerLine === 0 ? text('own.point.noHeader') : text('own.headerAt', { n: headerLine }),
  });
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 / GBK',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  shift_jis: 'Shift_JIS',
  'euc-kr': 'EUC-KR',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
};

/** An encoding as people know it. */
export const encodingWords = (encoding: string): string => ENCODINGS[encoding] ?? encoding;
