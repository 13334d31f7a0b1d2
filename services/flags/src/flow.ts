import type { Flow } from '@cohortlens/bus';

/** Commands in, in one lane; the audit, the state and an answer out. It reads back what it has published before it decides. */
export const flow: Flow = {
  service: 'flags',
  consumes: [{ topic: 'flags.commands' }],
  follows: ['flags.state', 'flags.events'],
  produces: ['flags.events', 'flags.state', 'flags.commands', 'replies'],
};
