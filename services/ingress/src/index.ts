/** The ingress: HTTP in, a request on the bus out, its answer back. */
import 'reflect-metadata';
import { nearKey } from '@cohortlens/bus';
import { LIMITS, requestsTopic } from '@cohortlens/contracts';
import { type RunningService, type Service, type ServiceContext, startPeriodic } from '@cohortlens/service';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { createRequestWay } from './domain/request-way.ts';
import { outcomeOf } from './domain/trail.ts';
import { flow } from './flow.ts';
import { ProblemFilter } from './inbound/http/problem.filter.ts';
import { listen } from './inbound/http/listeners.ts';
import { createServer, securityHeaders } from './inbound/http/server.ts';
import { traceRequests } from './inbound/http/tracing.ts';
import { shadowFailures } from './inbound/shadow-failures.ts';
import { createClientQuestions } from './outbound/client-questions.ts';
import { createComparatorClient } from './outbound/comparator.client.ts';
import { createDocuments } from './outbound/documents.ts';
import { createDiffsExport } from './outbound/diffs.export.ts';
import { createFaults } from './outbound/faults.ts';
import { createMetrics } from './outbound/metrics.ts';
import { OutcomesBuffer } from './outbound/outcomes.buffer.ts';
import { openParts } from './outbound/parts.ts';
import { expectReplies } from './outbound/replies.ts';
import { createPublisher } from './outbound/requests.publisher.ts';
import { Seats } from './outbound/seats.ts';
import { stopServing } from './outbound/stop.ts';
import { createVitals } from './outbound/vitals.ts';

const RESOLVE_EVERY_MS = 5_000;

/** Where it listens; the port is the real one also when the configuration left the choice open. */
export interface RunningIngress extends RunningService {
  readonly url: string;
  readonly port: number;
}

async function start(context: ServiceContext): Promise<RunningIngress> {
  const { config, bus, now } = context;
  const parts = await openParts(context);
  const { inbox, state, log, claims, meter, tokens, accounts, desk, ledger, instances } = parts;
  const clock = (): number => performance.now();
  const seats = new Seats(config.inFlight);
  const metrics = createMetrics(context.telemetry.metrics, { inFlight: () => seats.taken, limit: config.inFlight });
  const outcomes = new OutcomesBuffer({ bus, deadlineMs: config.publishDeadlineMs, onDropped: metrics.dropped });
  let why: string | undefined = 'starting';

  const way = createRequestWay({
    flags: () => state.current(),
    v1: config.v1 === 'on',
    now,
    clock,
    deadlineMs: config.requestDeadlineMs,
    failoverShare: LIMITS.failoverShare,
    defaultsOf: parts.ruleSets.defaultsOf,
    takeSeat: () => seats.take(),
    claims,
    reserve: (tenant, id, again) => meter.reserve(tenant, id, again),
    expect: expectReplies(inbox),
    publish: createPublisher({
      bus,
      replyTo: inbox.topic,
      deadlineMs: config.publishDeadlineMs,
      fault: (what, error, about) => log.fault(what, error, about),
    }),
    tellChoice: async (trail, status) =>
      (trail.told = await outcomes.now(outcomeOf(trail, status, clock() - trail.startedAt, now()), trail.traceparent)),
    decided: (trail, route) => log.decided(trail, route),
    v2Failed: (trail) => log.v2Failed(trail),
  });
  const server = createServer({
    trustedProxies: config.trustedProxies,
    flags: () => state.current(),
    tokens,
    newId: () => nearKey(requestsTopic('prediction'), clock(), Math.floor(now())),
    now,
    clock,
    tell: (outcome, traceparent) => outcomes.push(outcome, traceparent),
    trace: traceRequests(context.tracer),
    count: (trail, status, latencyMs) => metrics.answered(trail, status, latencyMs),
    draining: () => why !== undefined,
    securityHeaders: await securityHeaders(),
  });
  const vitals = createVitals({ ...context, instances, epoch: () => state.current().epoch, notReady: () => why });
  const comparator = createComparatorClient(bus, inbox);
  const evidence = {
    ...ledger,
    ...comparator,
    request: createClientQuestions((id, tenant) => ledger.request(id, tenant)),
    exported: createDiffsExport((filter) => comparator.diffs(filter)),
  };
  const faults = createFaults(bus, config);
  const module = AppModule.register({
    way,
    accounts,
    usages: meter,
    desk,
    evidence,
    operator: parts.operator,
    faults,
    vitals,
    documents: createDocuments(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(server), {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.useGlobalFilters(new ProblemFilter((bug, trail) => log.fault('a request met a bug', bug, trail)));
  await bus.subscribe(shadowFailures((diff, traceparent) => log.v2FailedAsShadow(diff, traceparent)));
  const where = { port: config.port === 0 ? 0 : config.port + config.index, host: config.host, most: config.connections };
  const listening = await listen(app, where);
  const { port } = listening;
  const resolving = startPeriodic({
    what: 'settling what is doubtful on the meter',
    everyMs: RESOLVE_EVERY_MS,
    work: (signal) => meter.resolveDue(signal),
    logger: context.telemetry.logger,
  });
  why = undefined;

  return {
    port,
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${String(port)}`,
    notReady: () => why,
    applied: () => state.applied(),
    stop: async () => {
      metrics.close();
      why = 'stopping';
      // What is settled on the meter now is written when it closes.
      await Promise.all([stopServing(listening, config), resolving.stop()]);
      await Promise.all([outcomes.close(), meter.close(), state.close()]);
    },
  };
}

export const ingressService = { flow, start } satisfies Service;
