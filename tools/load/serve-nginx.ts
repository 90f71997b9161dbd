import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const SAMPLE = 'docs/hosting/nginx.conf';

export interface Served {
  readonly site: string;
  close(): Promise<void>;
}

/** Serves a folder by nginx with the very file that hosts are given, on a free port of this machine. @throws when nginx is not installed */
export async function serveNginx(folder: string): Promise<Served> {
  const nginx = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
  if (!nginx) throw new Error('nginx is not installed: apt-get install nginx-light');
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no production build in ${folder}: run “npm run build”`);
  const home = mkdtempSync(join(tmpdir(), 'atlas-nginx-'));
  // The workers of nginx run as somebody else.
  chmodSync(home, 0o755);
  const root = join(home, 'site');
  await cp(folder, root, { recursive: true });
  await packFiles(root);
  const port = await freePort();
  const file = join(home, 'nginx.conf');
  writeFileSync(file, toWhole(readFileSync(SAMPLE, 'utf8'), { home, port, root }));
  const server = spawn(nginx, ['-c', file, '-e', 'stderr', '-g', 'daemon off; error_log stderr crit;'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const site = `http://localhost:${port}/`;
  await answers(site, server).catch((error) => {
    server.kill('SIGTERM');
    throw error;
  });
  return {
    site,
    async close() {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** Lays a packed file beside each that gains by it, as the sample recommends: packing anew for everyone is what costs most. */
async function packFiles(root: string): Promise<void> {
  for (const name of await readdir(root, { recursive: true })) {
    const file = join(root, name);
    const { size, mtime } = await stat(file);
    if (size < 512 || file.endsWith('.png') || !(await stat(file)).isFile()) continue;
    await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
    await utimes(`${file}.gz`, mtime, mtime);
  }
}

interface Here {
  readonly home: string;
  readonly port: number;
  readonly root: string;
}

/** The sample as a whole configuration; only what it marks as “yours” is changed. @throws when the marks are gone */
function toWhole(sample: string, { home, port, root }: Here): string {
  const yours = { 'listen 80;': `listen 127.0.0.1:${port};`, 'root /srv/atlas;': `root ${root};` };
  const adapted = Object.entries(yours).reduce((text, [line, ours]) => {
    if (!text.includes(line)) throw new Error(`${SAMPLE}: expected “${line}”`);
    return text.replace(line, ours);
  }, sample);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  return `worker_processes 2;
pid ${home}/pid;
events { worker_connections 1024; }
http {
access_log off;
sendfile on;
keepalive_requests 100000;
${folders.join('\n')}
${adapted}
}
`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Resolves when the server answers. @throws when it ends instead */
async function answers(site: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`nginx ended with ${server.exitCode}`);
    if (
      await fetch(site).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error('nginx does not answer');
}
