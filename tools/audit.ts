import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Answer {
  /** Why there is no answer. */
  readonly message?: string;
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { severity: string; range: string; fixAvailable: unknown }>>;
}

const GRAVE = ['high', 'critical'];

/** Asks the registry whether grave faults of the packages are known. What cannot be asked is said, and counts as neither. */
export function auditPackages(): 'clean' | 'faulty' | 'not done' {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
  const { metadata, vulnerabilities = {}, message = 'no answer' } = read(stdout);
  if (!metadata) {
    console.warn(`audit: NOT DONE, the registry told nothing of the packages (${message})`);
    return 'not done';
  }
  const grave = Object.entries(vulnerabilities).filter(([, { severity }]) => GRAVE.includes(severity));
  for (const [name, { severity, range }] of grave) console.error(`audit: ${name} ${range}: ${severity}`);
  const milder = Object.keys(vulnerabilities).length - grave.length;
  console.log(`audit: ${grave.length} grave, ${milder} milder`);
  return grave.length > 0 ? 'faulty' : 'clean';
}

function read(json: string): Answer {
  try {
    return JSON.parse(json) as Answer;
  } catch {
    return {};
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && auditPackages() === 'faulty') process.exitCode = 1;
