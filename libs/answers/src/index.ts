/** What a result is in HTTP: the ingress sends it, and the ledger gives the very same again. One definition of both. */
export { answerOf, type HttpAnswer } from './answer.ts';
export { problem, type ProblemOptions } from './problem.ts';
