/** `npm run validate:daily`: the same validation once a day, and the team told when it fails. */
import { roundSettings, rounds } from '../script/rounds.ts';
import { main } from '../script/script.ts';
import { VALIDATION_SETTINGS, validate } from './validation.ts';

await main({
  name: 'validate:daily',
  about: 'Compares v1 and v2 again and again (every 24 h), and tells NOTIFY_URL when that fails.',
  settings: { ...VALIDATION_SETTINGS, ...roundSettings('24h') },
  run: (context) => {
    const { values, io } = context;
    return rounds({ ...context, name: 'validate:daily', round: () => validate(values, io) });
  },
});
