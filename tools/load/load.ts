import autocannon from 'autocannon';
import { note } from '../figures.ts';
import { checkHeaders, listPaths } from './check-headers.ts';
import { serveNginx } from './serve-nginx.ts';
import { visitOnce } from './visit.ts';

/** Serves the build by nginx with the sample configuration, checks every header, and asks for a visit's files over and over. Ends with 1 on any fault. */
const DIST = 'dist';
const REQUESTS = 20_000;
const CONNECTIONS = 50;

const { site, close } = await serveNginx(DIST);
try {
  const files = listPaths(DIST);
  const faults = await checkHeaders(site, DIST);
  console.log(
    `headers of ${files.length} files: ${faults.length === 0 ? 'as expected, and 304 when asked again' : ''}`,
  );
  note({
    what: `headers of ${files.length} files`,
    value: `${faults.length} faults`,
    bar: 'none',
    met: faults.length === 0,
  });
  const visit = await visitOnce(site);
  const missing = visit.filter((path) => path !== '' && !files.includes(path));
  note({ what: 'requests of one visit', value: visit.length });
  faults.push(...missing.map((path) => `${path}: asked for, but not in the build`));
  console.log(`one visit: ${visit.length} requests, all of them GET for static files of the site`);
  const result = await autocannon({
    url: site,
    connections: CONNECTIONS,
    amount: REQUESTS,
    requests: visit.map((path) => ({ path: `/${path}`, headers: { 'accept-encoding': 'gzip' } })),
  });
  const { latency, requests, throughput, errors, timeouts, non2xx } = result;
  console.log(
    `${requests.sent} requests over ${CONNECTIONS} lines: ${Math.round(requests.average)}/s, ` +
      `${(throughput.average / 1e6).toFixed(0)} MB/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms, ` +
      `${errors} errors, ${timeouts} timeouts, ${non2xx} other than 2xx`,
  );
  const failed = errors + timeouts + non2xx;
  note({
    what: `${requests.sent} requests over ${CONNECTIONS} lines`,
    value: `${failed} failed`,
    bar: 'none',
    met: failed === 0,
  });
  note({ what: 'answered', value: `${Math.round(requests.average)}/s, ${(throughput.average / 1e6).toFixed(0)} MB/s` });
  note({ what: 'half of the answers within', value: `${latency.p50} ms` });
  note({ what: '99 of 100 answers within', value: `${latency.p99} ms` });
  if (failed > 0) faults.push('the load met errors');
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await close();
}
