/** A feature larger than this (bytes) is none that a map needs. */
const MOST = 128 * 1024 * 1024;
const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [...'"\\{}[]'].map((sign) => sign.charCodeAt(0));

/**
 * The members of the lists of a JSON object, parsed one by one as its bytes (UTF-8) come: the features of a FeatureCollection, without
 * the whole of it in memory. @throws when the text ends early or a member is no JSON.
 */
export async function* splitFeatures(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const walk = makeWalk();
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (const { at, isStart } of walk.read(chunk)) {
      if (isStart) from = at;
      else {
        yield parse([...parts, chunk.subarray(from, at)]);
        parts = [];
        size = 0;
      }
    }
    if (!walk.isWithin()) continue;
    parts.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > MOST) throw new Error(`has a feature of more than ${MOST / 1024 / 1024} MB`);
  }
  if (!walk.isOver()) throw new Error('ends early, within what it holds: it was cut off; get it again');
}

function parse(parts: readonly Uint8Array[]): unknown {
  const text = new TextDecoder().decode(Buffer.concat(parts));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`is no JSON at “${text.slice(0, 60)}”: ${(error as Error).message}`);
  }
}

interface Mark {
  readonly at: number;
  readonly isStart: boolean;
}

/** Keeps count of brackets across chunks; a member begins and ends at the second level. */
function makeWalk() {
  const stack: (number | undefined)[] = [];
  let [inString, isEscaped, hasBegun] = [false, false, false];
  const isMember = (): boolean => stack.length === 2 && stack[0] === OPEN && stack[1] === OPEN_LIST;

  function* read(chunk: Uint8Array): Generator<Mark> {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN || byte === OPEN_LIST) {
        hasBegun = true;
        if (byte === OPEN && isMember()) yield { at, isStart: true };
        stack.push(byte);
      } else if (byte === CLOSE || byte === CLOSE_LIST) {
        stack.pop();
        if (byte === CLOSE && isMember()) yield { at: at + 1, isStart: false };
      }
    }
  }

  return {
    read,
    isWithin: (): boolean => stack.length > 2 && stack[0] === OPEN && stack[1] === OPEN_LIST,
    isOver: (): boolean => hasBegun && stack.length === 0,
  };
}
