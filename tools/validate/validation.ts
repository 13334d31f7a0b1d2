/** One validation, as a script and a loop run it. */
import { EXIT } from '../cli/exit.ts';
import type { Io } from '../cli/io.ts';
import { between } from '../script/readers.ts';
import type { Ending } from '../script/script.ts';
import type { Settings, Values } from '../script/settings.ts';
import { openV1, openV2, V1_SETTINGS, V2_SETTINGS } from '../script/sides.ts';
import { compareSides } from './compare.ts';
import { show } from './show.ts';

export const VALIDATION_SETTINGS = {
  ...V1_SETTINGS,
  ...V2_SETTINGS,
  count: {
    flag: '--count <number>',
    about: 'Of customers for predictions, and as many for segmentations.',
    fallback: '50',
    read: between(1, 1_000),
  },
  seed: { flag: '--seed <number>', about: 'Draws other customers.', fallback: '20', read: between(0, 999_999_999) },
} as const satisfies Settings;

/** Rejects with a Failure when v1 or v2 cannot be asked at all. */
export async function validate(values: Values<typeof VALIDATION_SETTINGS>, io: Io): Promise<Ending> {
  const v1 = await openV1(values, io);
  const v2 = await openV2(values, io);
  const measured = await compareSides({ v1, v2, io }, values);
  const { judgement, ...rest } = measured;
  return {
    exit: judgement.passed ? EXIT.ok : EXIT.failed,
    value: { ...judgement, ...rest },
    text: show(measured),
  };
}
