/** Work that ends sooner (ms) is not told of; and how often it is told. */
const FIRST = 300;
const EVERY = 200;

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells how far long work is, one line that is written over; where lines cannot be written over, one for each piece of work. `now` in ms. */
export function makeProgress(screen: Screen, now: () => number) {
  const started = now();
  let told = { at: started, what: '', width: 0 };
  const write = (what: string, share: number, at: number): void => {
    const text = `${what}: ${Math.floor(share * 100)} %`;
    if (screen.isTTY) screen.write(`\r${text.padEnd(told.width)}`);
    else if (what !== told.what) screen.write(`${what} …\n`);
    told = { at, what, width: text.length };
  };
  return {
    tell(what: string, share: number): void {
      const time = now();
      const isDue = what !== told.what || time - told.at >= EVERY;
      if (time - started >= FIRST && isDue) write(what, share, time);
    },
    /** Takes the line away. */
    end(): void {
      if (screen.isTTY && told.width > 0) screen.write(`\r${' '.repeat(told.width)}\r`);
    },
  };
}
