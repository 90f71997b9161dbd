import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian packages that the tests need, and a file that shows each is there. */
const PACKAGES: readonly (readonly [name: string, file: string])[] = [
  ['chromium-headless-shell', '/usr/bin/chromium-headless-shell'],
  ['fonts-noto-cjk', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'],
  ['gdal-bin', '/usr/bin/ogrinfo'],
];

/** What the long run needs beside. */
export const SERVER = ['nginx-light', '/usr/sbin/nginx'] as const;

/** Installs what is missing with apt. On a system without apt it says what to install instead. */
export function installMissing(...more: (typeof PACKAGES)[number][]): void {
  const missing = [...PACKAGES, ...more].filter(([, file]) => !existsSync(file)).map(([name]) => name);
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(`the tests need ${missing.join(', ')}: install them with your system's package manager`);
  }
  console.log(`installing ${missing.join(', ')}`);
  const root = process.getuid?.() === 0;
  const apt = (...args: string[]) =>
    execFileSync(root ? 'apt-get' : 'sudo', root ? args : ['apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
}
