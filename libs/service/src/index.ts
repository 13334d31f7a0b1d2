/** The shell around every service: what it is given, how it is started, how it shows that it lives, how it ends. */
export type { RunningService, Service, ServiceContext } from './context.ts';
export { Endings } from './endings.ts';
export { type Foundation, openFoundation } from './foundation.ts';
export { befalls } from './faulty.ts';
export { openV2Faults } from './v2-faults.ts';
export { deadLettered, respond } from './respond.ts';
export { type MicroserviceSettings, startMicroservice } from './microservice.ts';
export { type Periodic, startPeriodic } from './periodic.ts';
export { type ProcessOptions, type Ready, runProcess, stopLimitMs } from './process.ts';
export { mainOf, servicesOf } from './processes.ts';
export { type StartedService, startService, withPresence } from './start.ts';
