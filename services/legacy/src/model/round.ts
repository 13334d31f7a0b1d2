/** Rounding as v1's language does it, so that the model's answers and v1's are the same figures. */

/**
 * Python's round(value, 1): the nearest tenth of the exact binary value, a tie going to the even digit. Only numbers that end
 * in exactly .25 or .75 can tie, and there toFixed goes up instead.
 */
export function roundAsPython(value: number): number {
  const quarters = value * 4;
  const tie = Number.isInteger(quarters) && quarters % 2 !== 0;
  if (!tie) return Number(value.toFixed(1)) + 0;
  const below = Math.floor(value * 10);
  return (below % 2 === 0 ? below : below + 1) / 10;
}
