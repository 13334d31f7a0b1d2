/** What a rule set must keep beside its schema before it may be published: its figures make sense together. */
import { type FieldError, LIMITS, type RuleSet, type RuleSetPrediction, type RuleSetSegmentation } from '@cohortlens/contracts';

/** What an answer of v1 says in place of a version. */
const RESERVED = 'v1';

function* notFinite(value: unknown, at: string): Generator<FieldError> {
  if (typeof value === 'number' && !Number.isFinite(value)) yield { field: at, reason: 'must be a finite number' };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) yield* notFinite(part, at === '' ? name : `${at}.${name}`);
}

function* ofPrediction({ bounds, fitted_ranges }: RuleSetPrediction): Generator<FieldError> {
  if (!(bounds.low < bounds.high)) yield { field: 'bounds.low', reason: 'must be below bounds.high' };
  for (const [name, range] of Object.entries(fitted_ranges))
    if (range !== undefined && range.low > range.high)
      yield { field: `fitted_ranges.${name}.low`, reason: 'must not be above high' };
}
function* ofSegmentation({ deviation }: RuleSetSegmentation): Generator<FieldError> {
  for (const [name, value] of Object.entries(deviation))
    if (typeof value === 'number' && !(value > 0)) yield { field: `deviation.${name}`, reason: 'must be above 0' };
}

function* faultsOf(ruleSet: RuleSet): Generator<FieldError> {
  if (ruleSet.version === RESERVED) yield { field: 'version', reason: `must not be ${RESERVED}: that names the old system` };
  yield* notFinite(ruleSet, '');
  if (ruleSet.capability === 'prediction') yield* ofPrediction(ruleSet);
  if (ruleSet.capability === 'segmentation') yield* ofSegmentation(ruleSet);
}

/** The first that are found. None: it may be published. */
export function ruleSetFaults(ruleSet: RuleSet): FieldError[] {
  const found: FieldError[] = [];
  for (const fault of faultsOf(ruleSet)) if (found.push(fault) === LIMITS.fieldErrors) break;
  return found;
}
