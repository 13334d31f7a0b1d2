/** What the doctor is given, and what each of its looks finds. */
import type { Context } from '../command.ts';

export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly said: string;
  readonly remedy?: string;
  /** Nothing answered at all. */
  readonly unreachable?: boolean;
}
export interface Patient extends Context {
  /** Where v1 answers itself. */
  readonly v1Url: string;
}
