/** The real Python v1 that the environment names. Throws when it names none: a suite that needs it must not pass without. */
export function realV1(): string {
  const url = process.env['V1_URL'];
  if (!url) throw new Error('V1_URL is not set: this suite needs the real Python v1');
  return url;
}
