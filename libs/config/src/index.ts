/** Configuration: the environment read once, checked, and frozen. Every variable and its default stands in variables.ts; ports.ts tells whether a port is free to be listened on. */
export { type KafkaSecurity, kafkaSecurity } from './kafka-security.ts';
export { LAST_PORT, tryPort } from './ports.ts';
export { ConfigError, readConfig } from './read.ts';
export { type Config, DEV_PASSWORD, type Variable, VARIABLES } from './variables.ts';
export { truthOf } from './truth.ts';
