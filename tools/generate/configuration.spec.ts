import { expect, it } from '@jest/globals';
import { configurationPage } from './configuration.ts';

const rows = new Map(
  configurationPage()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name = '', meaning, fallback]) => [name.replaceAll('`', ''), [meaning, fallback]]),
);

it.each([
  ['KAFKA_SASL_PASSWORD', ''],
  ['KAFKA_SASL_USERNAME', ''],
  ['GROQ_API_KEY', ''],
  ['DEFAULT_USER_PASSWORD', 'a development default, refused in production'],
  ['LOG_LEVEL', '`info`'],
])('tells the default of %s', (name, wanted) => {
  expect(rows.get(name)?.[1]).toBe(wanted);
});

it.each([
  ['KAFKA_SASL_MECHANISM', '`plain`, `scram-sha-256`, `scram-sha-512`'],
  ['LOG_LEVEL', '`fatal`, `error`, `warn`, `info`, `debug`, `silent`'],
  ['DURABILITY', '`normal`, `full`'],
])('tells what %s may be', (name, wanted) => {
  expect(rows.get(name)?.[0]).toMatch(new RegExp(`One of ${wanted}\\.$`));
});
