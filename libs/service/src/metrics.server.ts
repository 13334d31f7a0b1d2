/** The small HTTP server of a process for scrapers and orchestrators: /metrics, /livez and /readyz, nothing else. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MetricsServer {
  /** Where the metrics are. */
  readonly url: string;
  close(): Promise<void>;
}

export interface MetricsServerOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly text: () => Promise<string>;
  /** Why the process cannot do its work now; undefined when it can. */
  readonly notReady: () => string | undefined;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const REQUEST_MS = 10_000;
const json = (status: number, body: object): Answer => ({ status, type: 'application/json', body: JSON.stringify(body) });

/** Rejects when the port cannot be had. */
export async function openMetricsServer({ host, port, text, notReady }: MetricsServerOptions): Promise<MetricsServer> {
  const answers: Readonly<Record<string, () => Promise<Answer>>> = {
    '/metrics': async () => ({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body: await text() }),
    '/livez': async () => json(200, { status: 'ok' }),
    '/readyz': async () => {
      const why = notReady();
      return why === undefined ? json(200, { status: 'ok' }) : json(503, { status: 'not ready', detail: why });
    },
  };
  const server: Server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS }, (request, response) => {
    const found = answers[request.url?.split('?', 1)[0] ?? ''];
    const answer =
      request.method === 'GET' && found !== undefined ? found() : Promise.resolve(json(404, { status: 'not found' }));
    void answer
      .catch(() => json(500, { status: 'failed' }))
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: real } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(real)}/metrics`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
