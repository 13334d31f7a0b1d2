/** The first result of each request, for services whose answers need not be the same twice. */
export { openRecordedResults, type RecordedResults } from './recorded.ts';
