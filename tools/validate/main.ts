/** `npm run validate:no-regression:local`: v1 and v2 asked about the same real customers. */
import { main } from '../script/script.ts';
import { VALIDATION_SETTINGS, validate } from './validation.ts';

await main({
  name: 'validate:no-regression:local',
  about: 'Compares v1 and v2 on real customers; fails when v2 is too far from v1.',
  settings: VALIDATION_SETTINGS,
  run: ({ values, io }) => validate(values, io),
});
