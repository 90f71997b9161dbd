import { slug } from '#about';
import {
  type DraftToReview,
  REVIEW_APPLY,
  REVIEW_STATE,
  REVIEW_VERDICTS,
  type ReviewBegun,
  type ReviewKeeper,
  type ReviewState,
  type TakenOver,
} from '../contract/review.ts';
import { checkReview } from '../domain/check-review.ts';
import { REVIEW_FORMAT, type ReviewFile, type Verdict } from '../domain/review.ts';

/** Where this browser keeps verdicts on a published draft, and those that it cannot read any more. */
const KEPT = `${slug}:review`;
const UNREAD = `${slug}:review-unread`;

/** A review to begin or to go on with, and who keeps it: the server that runs the draft from its folder, else this browser. @throws with a sentence. */
export async function openReview(
  draftUrl: string,
  end: AbortSignal,
): Promise<{ begun: ReviewBegun; keeper: ReviewKeeper }> {
  const state = isLocal(location) ? await readState(end) : null;
  if (state) return { begun: state, keeper: keepInFolder(state) };
  const draft = (await askJson(draftUrl, { signal: end })) as DraftToReview;
  return {
    begun: { draft, ...recall() },
    keeper: { folder: null, keep: async (verdicts) => store(verdicts), forgetUnread },
  };
}

/** Only a server on this machine reviews in a folder; others are not even asked. */
const isLocal = ({ hostname }: Location): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** What the server of a review has; null where it is another server. @throws with what is wrong in the folder. */
async function readState(signal: AbortSignal): Promise<ReviewState | null> {
  const response = await fetch(REVIEW_STATE, { signal });
  const isOurs = response.headers.get('Content-Type')?.startsWith('application/json');
  return isOurs ? ((await readJson(REVIEW_STATE, response)) as ReviewState) : null;
}

function keepInFolder({ folder, revision: first }: ReviewState): ReviewKeeper {
  let revision = first;
  return {
    folder,
    async keep(verdicts) {
      const content = writeReview(verdicts, revision + 1);
      await askJson(REVIEW_VERDICTS, { method: 'PUT', headers: JSON_TYPE, body: JSON.stringify(content) });
      revision = content.revision;
    },
    async takeOver(signal) {
      const told = (await askJson(REVIEW_APPLY, { method: 'POST', headers: JSON_TYPE, signal })) as TakenOver;
      if (told.left === 0) return { told, begun: null };
      const begun = await readState(signal);
      if (!begun) throw new Error(REVIEW_STATE);
      revision = begun.revision;
      return { told, begun };
    },
  };
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** What an address answers. @throws with what the server says is wrong, or the status. */
const askJson = async (url: string, request: RequestInit): Promise<unknown> => readJson(url, await fetch(url, request));

async function readJson(url: string, response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body;
  const said = (body as { error?: unknown } | null)?.error;
  throw new Error(typeof said === 'string' ? said : `${url}: HTTP ${response.status}`);
}

const writeReview = (verdicts: readonly Verdict[], revision: number): ReviewFile => ({
  format: REVIEW_FORMAT,
  version: 1,
  atlas: slug,
  revision,
  verdicts,
});

function store(verdicts: readonly Verdict[]): void {
  localStorage.setItem(KEPT, JSON.stringify(writeReview(verdicts, 1)));
}

/** What this browser has; what cannot be read is put aside as it is, for the page to hand out. */
function recall(): Pick<ReviewBegun, 'verdicts' | 'unread'> {
  const kept = localStorage.getItem(KEPT);
  const verdicts = kept === null ? [] : read(kept);
  if (kept !== null && verdicts === null) {
    localStorage.setItem(UNREAD, kept);
    localStorage.removeItem(KEPT);
  }
  return { verdicts: verdicts ?? [], unread: localStorage.getItem(UNREAD) };
}

function read(kept: string): readonly Verdict[] | null {
  try {
    const content: unknown = JSON.parse(kept);
    return checkReview(content, slug).length === 0 ? (content as ReviewFile).verdicts : null;
  } catch {
    return null;
  }
}

/** Lets go of what could not be read: somebody has it, or does not want it. */
const forgetUnread = (): void => localStorage.removeItem(UNREAD);
