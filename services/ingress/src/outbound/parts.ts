/** Everything of the world that the ingress uses, opened in order: inbox, flags, views, then what stands on the store. */
import { join } from 'node:path';
import { type Inbox, openDeadLetters } from '@cohortlens/bus';
import { LIMITS } from '@cohortlens/contracts';
import { commandKey, createCommander, type FlagState, openFlagState, pendingFile, seedFlags } from '@cohortlens/migration';
import type { ServiceContext } from '@cohortlens/service';
import type { Accounts, FlagDesk } from '../domain/ports.ts';
import type { Claims } from '../domain/claims.ts';
import type { Operator } from '../domain/operator.ts';
import { openAccounts } from './users.store.ts';
import { openClaims } from './claims.store.ts';
import { openDeadLetterDesk } from './dead-letter.desk.ts';
import { createFlagDesk } from './flag.desk.ts';
import { type Instances, openInstances } from './instances.view.ts';
import { createLedgerClient, type LedgerClient } from './ledger.client.ts';
import { createLog, type IngressLog } from './log.ts';
import { type Meter, openMeter } from './meter.ts';
import { createRecordings } from './recordings.ts';
import { openRuleSetDesk } from './rule-set.desk.ts';
import { openRuleSetCatalogue, type RuleSetCatalogue } from './rule-sets.ts';
import { createTokens, type TokenDesk } from './tokens.ts';
import { createTrafficClient } from './traffic.client.ts';

export interface Parts {
  readonly inbox: Inbox;
  readonly state: FlagState;
  readonly log: IngressLog;
  readonly instances: Instances;
  readonly ruleSets: RuleSetCatalogue;
  readonly ledger: LedgerClient;
  readonly tokens: TokenDesk;
  readonly accounts: Accounts;
  readonly meter: Meter;
  readonly claims: Claims;
  readonly desk: FlagDesk;
  readonly operator: Operator;
}

/** Questions and commands wait in the inbox beside the requests: however much clients ask, as many places again are free. */
const BESIDE_REQUESTS = 2 * LIMITS.clientQuestions;

export async function openParts({ config, bus, store, telemetry, instance, now }: ServiceContext): Promise<Parts> {
  const inbox = await bus.openInbox(config.inFlight + BESIDE_REQUESTS);
  const key = commandKey(config);
  const box: { state?: FlagState } = {};
  const log = createLog(telemetry.logger, () => box.state?.current().flags.migration_logging ?? false);
  const fault = (what: string, error: unknown): void => log.fault(what, error);
  const state = await openFlagState({
    bus,
    seed: seedFlags(config.flagSeed),
    v2Enabled: config.v2Enabled,
    commandKey: key,
    now,
    pending: pendingFile(join(config.dataDir, `${instance}.commands.json`)),
    onFailure: fault,
  });
  box.state = state;
  const instances = await openInstances(bus, instance, now);
  const isLive = (name: string): boolean => instances.live().some((h) => h.instance === name);
  const ledger = createLedgerClient(bus, inbox);
  const tokens = createTokens(config.jwtSecret, now);
  const ruleSets = await openRuleSetCatalogue(bus);
  const letters = openDeadLetters(bus.transport, config.topicPrefix, now);
  const operator: Operator = {
    ...(await openDeadLetterDesk({ letters, store, logger: telemetry.logger, now })),
    traffic: createTrafficClient(bus, inbox),
    recordings: createRecordings(bus),
    ...(await openRuleSetDesk({
      bus,
      ruleSets,
      store,
      logger: telemetry.logger,
      now,
      flags: () => ({ ...state.current().flags }),
      publishMs: config.publishDeadlineMs,
      fault,
    })),
  };
  const first = { username: config.user, password: config.password };
  return {
    inbox,
    state,
    log,
    instances,
    ruleSets,
    ledger,
    operator,
    tokens,
    accounts: await openAccounts({
      store,
      tokens,
      now,
      loginsPerMinute: config.loginsPerMinute,
      first,
      production: config.production,
      logger: telemetry.logger,
    }),
    meter: await openMeter({
      store,
      instance,
      limit: config.usageLimit,
      now,
      ledger,
      isLive,
      fault,
      ownLog: bus.transport.kind === 'embedded',
    }),
    claims: await openClaims({
      store,
      instance,
      now,
      ledger,
      isLive,
      executionMs: config.requestDeadlineMs + config.publishDeadlineMs,
      fault,
    }),
    desk: createFlagDesk({
      state,
      commander: createCommander({ bus, inbox, key, now }),
      instances,
      knowsRules: ruleSets.knows,
      now,
    }),
  };
}
