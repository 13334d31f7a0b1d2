/** A kafkajs client that owns its sockets: when it is discarded nothing that it had begun can reach a broker any more. */
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Kafka, LogEntry, RetryOptions } from 'kafkajs';
import type { Settings } from './options.ts';
import { kafkajs } from './mended.ts';

const CONNECT_MS = 2_000;
const KEEP_ALIVE_MS = 30_000;
/** Said of every producer whose retries have an end. Ours have one, and what it leaves open is told as such: publish_unknown. */
const KNOWN = /^Limiting retries for the idempotent producer/;

export interface ClientOptions {
  readonly requestTimeoutMs: number;
  readonly retry: RetryOptions;
}

export interface Client {
  readonly kafka: Kafka;
  /** Ends its connections at once; it can open no others. */
  discard(): void;
}

export function openClient(settings: Settings, options: ClientOptions): Client {
  const sockets = new Set<Socket>();
  let discarded = false;
  const kafka = new kafkajs.Kafka({
    // None, once discarded: kafkajs would go on trying.
    brokers: () => (discarded ? [] : [...settings.brokers]),
    clientId: settings.clientId,
    connectionTimeout: CONNECT_MS,
    requestTimeout: options.requestTimeoutMs,
    retry: options.retry,
    ...(settings.ssl === undefined ? {} : { ssl: settings.ssl }),
    ...(settings.sasl === undefined ? {} : { sasl: settings.sasl }),
    logLevel: kafkajs.logLevel.WARN,
    logCreator: () => (entry: LogEntry) => {
      if (discarded) return;
      const { message, timestamp: _, ...detail } = entry.log;
      if (KNOWN.test(message)) return;
      // What kafkajs calls an error it mostly mends by itself; what it cannot mend reaches the callers.
      settings.log(entry.level <= kafkajs.logLevel.WARN ? 'warn' : 'info', message, { part: entry.namespace, ...detail });
    },
    socketFactory: ({ host, port, ssl, onConnect }) => {
      if (discarded) throw new Error('the client was discarded');
      const to = settings.route(host, port);
      const named = isIP(host) ? {} : { servername: host };
      const tls = (ssl as unknown) === true ? {} : ssl;
      const socket = ssl ? connectTls({ ...to, ...named, ...tls }, onConnect) : connect(to, onConnect);
      socket.setKeepAlive(true, KEEP_ALIVE_MS).setNoDelay(true);
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      return socket;
    },
  });
  return {
    kafka,
    discard: () => {
      discarded = true;
      for (const socket of sockets) socket.destroy(new Error('the client was discarded'));
    },
  };
}
