/** The reference model of v1 for those who want its answers without the service: calibration, benchmarks, drills. */
export { type CompleteRow, type CustomerRow, featuresOf, readCustomers, segmentRowOf, trainingRows } from './model/customers.ts';
export { type LoadOptions, loadReferenceModel, SHIPPED_CUSTOMERS } from './model/load.ts';
export type { ReferenceModel } from './model/reference-model.ts';
export type { TrainedSegmenter } from './model/segmenter.ts';
