/** `npm start`: every service in one process, on the embedded bus and store, or with KAFKA_BROKERS on Kafka. */
import 'reflect-metadata';
import { ingressService } from '@cohortlens/api-ts';
import { comparatorService } from '@cohortlens/comparator';
import { flagsService } from '@cohortlens/flags';
import { ledgerService } from '@cohortlens/ledger';
import { legacyService } from '@cohortlens/legacy';
import { predictionService } from '@cohortlens/prediction';
import { recommendationService } from '@cohortlens/recommendation';
import { segmentationService } from '@cohortlens/segmentation';
import { type Foundation, runProcess, type Service, type StartedService } from '@cohortlens/service';

/** What answers is started before what asks: the ingress comes last. */
const services = ({ config }: Foundation): readonly Service[] => [
  flagsService,
  ledgerService,
  comparatorService,
  predictionService,
  segmentationService,
  recommendationService,
  ...(config.v1 === 'on' ? [legacyService] : []),
  ingressService,
];

function welcome(started: readonly StartedService[], { config, transport }: Foundation): void {
  const url = (name: string): string | undefined => started.find((s) => s.name === name)?.url;
  const v1 = url('legacy') ?? config.v1Url ?? 'off';
  const where = transport.kind === 'kafka' ? `Kafka at ${config.brokers.join(',')}` : `the embedded bus in ${config.dataDir}`;
  console.log(`CohortLens runs on ${where}\n  API  ${url('ingress') ?? ''}  (docs at /docs)\n  v1   ${v1}`);
}

await runProcess(services, { onStarted: welcome });
