import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import type { Connect } from 'vite';
import { slug } from '#about';
import {
  REVIEW_APPLY,
  REVIEW_STATE,
  REVIEW_VERDICTS,
  type ReviewState,
  type TakenOver,
} from '../../contract/review.ts';
import { checkReview } from '../../domain/check-review.ts';
import { REVIEW_FORMAT, type ReviewFile, subjectOf } from '../../domain/review.ts';
import { buildDataset } from '../dataset.ts';
import { readFrom, writeFiles } from '../files.ts';
import { writeWhole } from '../out-folder.ts';
import { writeRecord } from '../write-json.ts';
import { describeDraft } from './describe-draft.ts';

/** In the folder of a draft: what people have decided and nobody has taken over yet. */
export const REVIEW = 'review.json';
/** More than a thousand verdicts with every change that there is. */
const MOST_BYTES = 8_000_000;

/** A request that is answered with what is wrong with it. */
class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Lets the page review a draft in its folder: reads it, keeps verdicts in `review.json`, takes them over when asked. Only for pages of
 * this server on this machine: others can neither read nor write.
 */
export function serveReview(middlewares: Connect.Server, root: string, folder: string): void {
  const answer =
    (method: string, reply: (body: string) => unknown) => (request: IncomingMessage, response: ServerResponse) => {
      void respond(request, response, method, reply);
    };
  middlewares.use(
    `/${REVIEW_STATE}`,
    answer('GET', () => readState(root, folder)),
  );
  middlewares.use(
    `/${REVIEW_VERDICTS}`,
    answer('PUT', (body) => keep(folder, body)),
  );
  middlewares.use(
    `/${REVIEW_APPLY}`,
    answer('POST', () => apply(folder)),
  );
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  reply: (body: string) => unknown,
): Promise<void> {
  const end = (status: number, body: unknown): void => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.end(JSON.stringify(body));
  };
  try {
    checkOrigin(request, method);
    end(200, await reply(await bodyOf(request)));
  } catch (error) {
    end(error instanceof Refused ? error.status : 500, { error: (error as Error).message });
  }
}

/** A page elsewhere may send a request here, and a name elsewhere may point here: neither is let in. */
function checkOrigin({ headers, method: got }: IncomingMessage, method: string): void {
  if (got !== method) throw new Refused(405, `${got}: expected ${method}`);
  const host = headers.host ?? '';
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  if (!isLocal) throw new Refused(403, `host “${host}”: a review is open to this machine alone`);
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
    throw new Refused(403, `origin “${origin}”: expected a page of this server`);
  if (method !== 'GET' && !(headers['content-type'] ?? '').startsWith('application/json'))
    throw new Refused(415, 'expected application/json');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes > MOST_BYTES) throw new Refused(413, `more than ${MOST_BYTES} bytes`);
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

function readState(root: string, folder: string): ReviewState {
  const read = readFrom(folder);
  const draft = describeDraft(read, buildDataset(read));
  if (!draft) throw new Refused(404, 'this atlas is no draft');
  const { revision, verdicts } = readReview(folder);
  return { draft, revision, verdicts, folder: relative(root, folder) || folder };
}

/** What was decided so far. @throws when the file in the folder is no review of this atlas, naming what is wrong. */
function readReview(folder: string): ReviewFile {
  const path = join(folder, REVIEW);
  if (!existsSync(path)) return { format: REVIEW_FORMAT, version: 1, atlas: slug, revision: 0, verdicts: [] };
  const content = parse(readFileSync(path, 'utf8'), REVIEW);
  const faults = checkReview(content, slug);
  if (faults.length > 0) throw new Refused(500, faults.map((fault) => `${REVIEW}: ${fault}`).join('\n'));
  return content as ReviewFile;
}

function keep(folder: string, body: string): { readonly revision: number } {
  const content = parse(body, 'the request');
  const faults = checkReview(content, slug);
  if (faults.length > 0) throw new Refused(400, faults.join('\n'));
  const { revision } = content as ReviewFile;
  const before = readReview(folder).revision;
  if (revision !== before + 1)
    throw new Refused(409, `revision ${revision}, expected ${before + 1}: another window has decided since`);
  writeWhole(folder, REVIEW, writeRecord(content));
  return { revision };
}

async function apply(folder: string): Promise<TakenOver> {
  const { takeOver } = await import('./take-over.ts');
  const review = readReview(folder);
  const { files, taken, refused, left: open } = takeOver(readFrom(folder), review);
  writeFiles(folder, files);
  const kept = new Set(refused.map(({ verdict }) => subjectOf(verdict)));
  const rest = review.verdicts.filter((verdict) => kept.has(subjectOf(verdict)));
  const left: ReviewFile = { ...review, revision: review.revision + 1, verdicts: rest };
  if (rest.length === 0) rmSync(join(folder, REVIEW), { force: true });
  else writeWhole(folder, REVIEW, writeRecord(left));
  return {
    taken: taken.length,
    refused: refused.map(({ verdict, reason }) => ({ id: verdict.id, reason })),
    files: [...files.keys()],
    left: open,
  };
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(400, `${what}: ${(error as Error).message}`);
  }
}
