import type { Browser } from 'playwright-core';
import { say } from './bars.ts';
import { median } from './median.ts';

/** On what the page's thread spends its time: milliseconds. */
export type Profile = Readonly<Record<'graphics' | 'scripts' | 'layout' | 'painting' | 'rest', number>>;

const WORDS: Readonly<Record<keyof Profile, string>> = {
  graphics: 'waits for what draws',
  scripts: 'runs scripts',
  layout: 'lays out',
  painting: 'paints',
  rest: 'does all else',
};

/** Names of Chrome's trace events by what they are; one within another counts for itself alone. */
const KINDS: Readonly<Record<Exclude<keyof Profile, 'rest'>, RegExp>> = {
  graphics: /^(CommandBufferProxyImpl|GLES2)/,
  scripts:
    /^(FunctionCall|EvaluateScript|RunMicrotasks|FireAnimationFrame|TimerFire|HandlePostMessage|EventDispatch|MinorGC|MajorGC|v8\.|V8\.)/,
  layout: /^(Layout|UpdateLayoutTree|ParseHTML|ParseAuthorStyleSheet)$/,
  painting: /^(Paint|PrePaint|Layerize|Commit|PaintImage|CompositeLayers)$/,
};

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

/** Runs something and answers what a page's thread did between two of its marks. @throws where the page has not set them. */
export async function profile(
  browser: Browser,
  marks: readonly [string, string],
  run: () => Promise<unknown>,
): Promise<Profile> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['devtools.timeline', 'blink.user_timing', 'v8.execute', 'gpu', 'toplevel'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await run();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return split(events, marks);
}

function split(events: readonly TraceEvent[], [from, to]: readonly [string, string]): Profile {
  const end = events.filter(({ name }) => name === to).sort((a, b) => a.ts - b.ts)[0];
  const begin = events.filter(({ name, pid, ts }) => name === from && pid === end?.pid && ts <= end.ts).at(-1);
  if (!begin || !end) throw new Error(`the trace has no ${begin ? to : from}`);
  const spent = { graphics: 0, scripts: 0, layout: 0, painting: 0, rest: 0 };
  const open: { readonly kind: keyof Profile; readonly until: number }[] = [];
  const own = events
    .filter(
      ({ ph, pid, tid, ts }) => ph === 'X' && pid === end.pid && tid === end.tid && ts >= begin.ts && ts <= end.ts,
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const { name, ts, dur = 0 } of own) {
    while ((open.at(-1)?.until ?? Number.POSITIVE_INFINITY) <= ts) open.pop();
    const parent = open.at(-1);
    const kind = kindOf(name, parent?.kind ?? 'rest');
    spent[kind] += dur / 1000;
    if (parent) spent[parent.kind] -= dur / 1000;
    open.push({ kind, until: ts + dur });
  }
  return spent;
}

/** What is of no kind of its own is part of what it happens in. */
const kindOf = (name: string, within: keyof Profile): keyof Profile =>
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((kind) => KINDS[kind].test(name)) ?? within;

/** Tells medians, without a bar: what a floor is made of. */
export function tellProfile(what: string, profiles: readonly Profile[]): void {
  const parts = (Object.keys(WORDS) as (keyof Profile)[]).map(
    (kind) => `${WORDS[kind]} ${median(profiles.map((one) => one[kind])).toFixed(0)} ms`,
  );
  say(what, parts.join(', '));
}
