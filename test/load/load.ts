import autocannon from 'autocannon';
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
  const visit = await visitOnce(site);
  const missing = visit.filter((path) => path !== '' && !files.includes(path));
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
  if (errors + timeouts + non2xx > 0) faults.push('the load met errors');
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await close();
}
