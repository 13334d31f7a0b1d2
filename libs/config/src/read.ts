import { type Config, DEV_PASSWORD, DEV_SECRET, VARIABLES, type Variable } from './variables.ts';

/** Says every variable that is wrong, and why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const SEED = 'FEATURE_FLAG_';

/** The configuration from an environment; what is absent or empty has its default. Throws ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  const read = ({ name, parse, fallback }: Variable<unknown>): unknown => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    try {
      return parse(text);
    } catch (error) {
      wrong.push(`${name} ${error instanceof Error ? error.message : 'is wrong'}`);
      return fallback;
    }
  };
  const values = Object.fromEntries(Object.entries(VARIABLES).map(([key, variable]) => [key, read(variable)]));
  const seeds = Object.entries(env).filter(([name, value]) => name.startsWith(SEED) && value !== undefined && value !== '');
  const flagSeed = Object.fromEntries(seeds.map(([name, value]) => [name.slice(SEED.length).toLowerCase(), value]));
  const config = { ...values, flagSeed } as unknown as Config;
  wrong.push(...incomplete(config), ...unsafe(config));
  if (wrong.length > 0) throw new ConfigError(`the configuration is wrong: ${wrong.join('; ')}`);
  return Object.freeze(config);
}

/** What is of no use without its other half. */
function incomplete(config: Config): string[] {
  const { kafkaMechanism, kafkaUser, kafkaPassword, kafkaCertFile, kafkaKeyFile } = config;
  const reasons: string[] = [];
  if (kafkaMechanism !== undefined && (kafkaUser === '' || kafkaPassword === ''))
    reasons.push('KAFKA_SASL_MECHANISM needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD');
  if (kafkaMechanism === undefined && kafkaUser + kafkaPassword !== '')
    reasons.push('KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD need KAFKA_SASL_MECHANISM');
  if ((kafkaCertFile === undefined) !== (kafkaKeyFile === undefined))
    reasons.push('KAFKA_CERT_FILE and KAFKA_KEY_FILE need each other');
  return reasons;
}

/** What production does not tolerate. */
function unsafe(config: Config): string[] {
  if (!config.production) return [];
  const reasons: string[] = [];
  if (config.jwtSecret === DEV_SECRET) reasons.push('JWT_SECRET is the development default, which production refuses');
  else if (config.jwtSecret.length < 32) reasons.push('JWT_SECRET is shorter than 32 characters, which production refuses');
  if (config.password === DEV_PASSWORD)
    reasons.push('DEFAULT_USER_PASSWORD is the development default, which production refuses');
  if (config.faults) reasons.push('FAULTS is on, which production refuses');
  if (config.commandSecret !== undefined && config.commandSecret.length < 32)
    reasons.push('COMMAND_SECRET is shorter than 32 characters, which production refuses');
  return reasons;
}
