// The health check of every container of CohortLens: exit 0 when its process says that it can do its work, else 1 and why.
const port = process.env.METRICS_PORT ?? '9464';
const url = `http://127.0.0.1:${port}/readyz`;
try {
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) });
  const text = (await answer.text()).slice(0, 500);
  console.log(`${answer.status} ${text}`);
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  console.log(`${url}: ${error.cause?.message ?? error.message}`);
  process.exitCode = 1;
}
