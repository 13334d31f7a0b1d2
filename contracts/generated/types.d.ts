// Generated from contracts/schemas by `npm run generate`. Do not edit.
/**
 * The flag state that decided: generation.position, e.g. 1.42. A greater one is newer. Neither has more digits than a number keeps.
 */
export type Epoch = string
/**
 * What clients may ask.
 */
export type Capability = ("prediction" | "segmentation" | "recommendation")
/**
 * What a comparison came to.
 */
export type Verdict = ("match" | "tolerated" | "mismatch" | "candidate_error" | "control_error" | "missing")
/**
 * One comparison, of any capability.
 */
export type Diff = (DiffPrediction | DiffSegmentation | DiffRecommendation)
/**
 * The comparator's answer.
 */
export type DiffsAnswer = ({
/**
 * Which question.
 */
ask: "diffs"
page: DiffsPage
} | {
/**
 * Which question.
 */
ask: "summary"
summary: DiffsSummary
} | {
/**
 * Which question.
 */
ask: ("diffs" | "summary")
/**
 * What is wrong with the filter: the question was not answered.
 * 
 * @minItems 1
 */
errors: FieldError[]
})
/**
 * What clients may ask.
 */
export type Capability1 = ("prediction" | "segmentation" | "recommendation")
/**
 * What clients may ask.
 */
export type Capability2 = ("prediction" | "segmentation" | "recommendation")
/**
 * A question to the comparator (queries.comparator).
 */
export type DiffsQuery = ({
/**
 * Which question.
 */
ask: "diffs"
filter: DiffsFilter
} | {
/**
 * Which question.
 */
ask: "summary"
filter: DiffsFilter
/**
 * The width of a row.
 */
by: ("minute" | "hour" | "day")
})
/**
 * POST /api/v2/admin/flags, the form that names flags with their values. An unknown name is refused.
 */
export type FlagsChangeBody = (FlagsChange & FlagsChangeBody1)
/**
 * The flag state that decided: generation.position, e.g. 1.42. A greater one is newer. Neither has more digits than a number keeps.
 */
export type Epoch1 = string
/**
 * The ledger's answer.
 */
export type LedgerAnswer = ({
/**
 * Which question.
 */
ask: "request"
/**
 * Null when the tenant has no such request.
 */
found: (RequestStatus | null)
} | {
/**
 * Which question.
 */
ask: "known"
/**
 * Those of the asked ids that were accepted.
 * 
 * Items: The request id: one for each accepted request, shared by everything that concerns it.
 */
known: string[]
} | {
/**
 * Which question.
 */
ask: "balance"
balance: LedgerBalance
})
/**
 * Where an accepted request stands.
 */
export type RequestState = ("in_flight" | "answered" | "refused" | "dead_lettered")
/**
 * What clients may ask.
 */
export type Capability3 = ("prediction" | "segmentation" | "recommendation")
/**
 * What clients may ask.
 */
export type Capability4 = ("prediction" | "segmentation" | "recommendation")
/**
 * A question to the ledger (queries.ledger).
 */
export type LedgerQuery = ({
/**
 * Which question.
 */
ask: "request"
/**
 * The request id: one for each accepted request, shared by everything that concerns it.
 */
request_id: string
/**
 * The asking tenant; another tenant's request is not found.
 */
tenant: string
} | {
/**
 * Which question.
 */
ask: "known"
/**
 * Ids of which to say whether they were accepted.
 * 
 * @maxItems 1000
 * 
 * Items: The request id: one for each accepted request, shared by everything that concerns it.
 */
request_ids: string[]
} | {
/**
 * Which question.
 */
ask: "balance"
})
/**
 * The name of a user or a tenant, as a token may hold it: whole characters, none of them a control character.
 */
export type PrincipalName = string
/**
 * What clients may ask.
 */
export type Capability5 = ("prediction" | "segmentation" | "recommendation")
/**
 * A versioned rule set of any capability (rules.state).
 */
export type RuleSet = (RuleSetPrediction | RuleSetSegmentation | RuleSetRecommendation)
/**
 * POST /api/v2/segment: the customers. A row's cluster depends on that row alone.
 * 
 * @minItems 1
 * @maxItems 10000
 */
export type SegmentBody = {
/**
 * Yours to tell the rows apart; not read.
 */
CustomerID?: (string | number | null)
/**
 * Age in years.
 */
Age: number
/**
 * Annual income in dollars.
 */
"Annual Income ($)": number
/**
 * Spending score.
 */
"Spending Score (1-100)": number
}[]
/**
 * POST /api/v1/segment: types are checked, ranges are not, as v1 does.
 * 
 * @minItems 1
 * @maxItems 10000
 */
export type SegmentV1Body = {
/**
 * Age in years.
 */
Age: number
/**
 * Annual income in dollars.
 */
"Annual Income ($)": number
/**
 * Spending score.
 */
"Spending Score (1-100)": number
}[]
/**
 * The name of a user or a tenant, as a token may hold it: whole characters, none of them a control character.
 */
export type PrincipalName1 = string

export interface Bundle {
"action-answer"?: ActionAnswer
"action-body"?: ActionBody
"admin-health"?: AdminHealth
capability?: Capability
convergence?: Convergence
"customer-features"?: CustomerFeatures
"customer-row"?: CustomerRow
"dead-letter-content"?: DeadLetterContent
"dead-letter"?: DeadLetter
"dead-letters-filter"?: DeadLettersFilter
"dead-letters-page"?: DeadLettersPage
"diff-prediction"?: DiffPrediction
"diff-recommendation"?: DiffRecommendation
"diff-segmentation"?: DiffSegmentation
diff?: Diff
"diffs-answer"?: DiffsAnswer
"diffs-filter"?: DiffsFilter
"diffs-minute"?: DiffsMinute
"diffs-page"?: DiffsPage
"diffs-query"?: DiffsQuery
"diffs-row"?: DiffsRow
"diffs-summary"?: DiffsSummary
epoch?: Epoch
"field-error"?: FieldError
"flag-toggle"?: FlagToggle
"flags-change-body"?: FlagsChangeBody
"flags-change"?: FlagsChange
"flags-command"?: FlagsCommand
"flags-event"?: FlagsEvent
"flags-state"?: FlagsState
"flags-view"?: FlagsView
flags?: Flags
health?: Health
heartbeat?: Heartbeat
"ledger-answer"?: LedgerAnswer
"ledger-balance"?: LedgerBalance
"ledger-query"?: LedgerQuery
"migration-status"?: MigrationStatus
"observation-recommendation"?: ObservationRecommendation
"observation-segmentation"?: ObservationSegmentation
observation?: Observation
"ofrep-failure"?: OfrepFailure
"ofrep-flag"?: OfrepFlag
"ofrep-flags"?: OfrepFlags
"ofrep-request"?: OfrepRequest
outcome?: Outcome
override?: Override
"predict-body"?: PredictBody
"predict-spending-body"?: PredictSpendingBody
"predict-spending-v1-body"?: PredictSpendingV1Body
"prediction-answer"?: PredictionAnswer
"prediction-output"?: PredictionOutput
"prediction-request"?: PredictionRequest
"prediction-result"?: PredictionResult
"prediction-v1-answer"?: PredictionV1Answer
"principal-name"?: PrincipalName
probe?: Probe
problem?: Problem
"recommendation-answer"?: RecommendationAnswer
"recommendation-body"?: RecommendationBody
"recommendation-output"?: RecommendationOutput
"recommendation-request"?: RecommendationRequest
"recommendation-result"?: RecommendationResult
"recommendation-v1-answer"?: RecommendationV1Answer
"recommendation-v1-body"?: RecommendationV1Body
"recordings-filter"?: RecordingsFilter
"recordings-page"?: RecordingsPage
"redrive-answer"?: RedriveAnswer
"redrive-body"?: RedriveBody
"request-state"?: RequestState
"request-status"?: RequestStatus
"rule-set-prediction"?: RuleSetPrediction
"rule-set-recommendation"?: RuleSetRecommendation
"rule-set-segmentation"?: RuleSetSegmentation
"rule-set"?: RuleSet
"rules-page"?: RulesPage
"segment-body"?: SegmentBody
"segment-profile"?: SegmentProfile
"segment-v1-body"?: SegmentV1Body
"segmentation-answer"?: SegmentationAnswer
"segmentation-output"?: SegmentationOutput
"segmentation-request"?: SegmentationRequest
"segmentation-result"?: SegmentationResult
"segmentation-v1-answer"?: SegmentationV1Answer
"service-health"?: ServiceHealth
"token-answer"?: TokenAnswer
"token-form"?: TokenForm
"token-request"?: TokenRequest
"traffic-figures"?: TrafficFigures
"traffic-query"?: TrafficQuery
"traffic-report"?: TrafficReport
usage?: Usage
"user-body"?: UserBody
user?: User
"users-page"?: UsersPage
"v2-faults-body"?: V2FaultsBody
"v2-faults"?: V2Faults
verdict?: Verdict
}
/**
 * The answer of the four migration actions.
 */
export interface ActionAnswer {
/**
 * What happened.
 */
message: string
/**
 * A sentence, or the flags of interest, as each action documents.
 */
status?: (string | {
[k: string]: unknown | undefined
})
flags: Flags
migration_status: MigrationStatus
epoch?: Epoch
/**
 * What holds on this instance whatever the flags say.
 */
overrides?: Override[]
/**
 * The flag service has not confirmed it: in force here. The overrides tell whether it is on the bus (published), where every instance takes it from, or will be when the bus is back (pending).
 */
pending?: boolean
waited?: Convergence
}
/**
 * The operators' flags.
 */
export interface Flags {
/**
 * v2 may answer at all. False is the kill switch.
 */
v2_enabled: boolean
/**
 * v2 answers clients on both paths.
 */
v2_primary: boolean
/**
 * /api/v1 is gone (410). Implies v2_primary.
 */
v1_deprecated: boolean
/**
 * v1 answers /api/v1 and v2 handles every such request too, compared and never returned.
 */
shadow_mode: boolean
/**
 * Each routing decision is logged.
 */
migration_logging: boolean
/**
 * Set by a rollback: v1 answers /api/v2 as well, in v2's shape.
 */
v2_fallback: boolean
/**
 * Share of tenants, sticky, that v2 answers before the cutover.
 */
v2_rollout_percent: number
/**
 * Share of the requests that v2 answers which v1 is asked too, to compare.
 */
control_percent: number
/**
 * The version of the prediction rule set that v2 applies.
 */
rules_prediction: string
/**
 * The version of the segmentation rule set that v2 applies.
 */
rules_segmentation: string
/**
 * The version of the recommendation rule set that v2 applies.
 */
rules_recommendation: string
}
/**
 * What the flags amount to.
 */
export interface MigrationStatus {
/**
 * The phase, derived from the flags.
 */
phase: ("PHASE_4_COMPLETE" | "PHASE_3_CUTOVER" | "PHASE_2_BETA_SHADOW" | "PHASE_1_BETA" | "UNKNOWN")
/**
 * /api/v1 is answered.
 */
v1_active: boolean
/**
 * v2 may answer.
 */
v2_active: boolean
/**
 * v2 shadows v1.
 */
shadow_mode: boolean
/**
 * v2 answers clients.
 */
v2_primary: boolean
/**
 * /api/v1 is gone.
 */
v1_deprecated: boolean
}
/**
 * Something that holds on this instance whatever the flags say.
 */
export interface Override {
/**
 * env: V2_ENABLED=false. break_glass: a rollback or kill switch that is not confirmed yet.
 */
kind: ("env" | "break_glass")
/**
 * The flags it forces.
 */
flags: {
[k: string]: unknown | undefined
}
/**
 * For break_glass: the command.
 */
command_id?: string
/**
 * pending: not yet published. published: on the bus, not yet in the flag state. active: in force.
 */
state: ("pending" | "published" | "active")
}
/**
 * After ?wait=all: which instances have applied the epoch.
 */
export interface Convergence {
epoch: Epoch
/**
 * Every live instance has.
 */
complete: boolean
/**
 * Those that have.
 * 
 * Items: An instance.
 */
applied: string[]
/**
 * Those that have not.
 * 
 * Items: An instance.
 */
waiting: string[]
/**
 * From the command to the last of them, in milliseconds.
 */
took_ms: number
}
/**
 * The optional body of a migration action.
 */
export interface ActionBody {
/**
 * Why; kept in the audit.
 */
reason?: string
expected_epoch?: Epoch
}
/**
 * GET /api/v2/admin/health
 */
export interface AdminHealth {
/**
 * Every service that was heard lately.
 */
services: ServiceHealth[]
/**
 * The last signs of life of replicas that are heard no more and have not said that they stop, for an hour: killed, or hung.
 */
silent: Heartbeat[]
epoch: Epoch
/**
 * The bus.
 */
bus: {
/**
 * The transport.
 */
transport: ("embedded" | "kafka")
/**
 * It answers.
 */
connected: boolean
}
/**
 * The store.
 */
store: {
/**
 * It answers.
 */
connected: boolean
}
}
/**
 * A service that was heard lately, with each of its replicas: epoch, lag of its consumer group, last heartbeat.
 */
export interface ServiceHealth {
/**
 * The service.
 */
service: string
/**
 * Its replicas, by their latest heartbeat.
 */
instances: Heartbeat[]
}
/**
 * One replica's sign of life and acknowledgement of the flag state (instances).
 */
export interface Heartbeat {
/**
 * The service.
 */
service: string
/**
 * The replica's name.
 */
instance: string
/**
 * The software's version.
 */
version: string
epoch: Epoch
/**
 * When this epoch took effect here.
 */
applied_at: string
/**
 * Messages not yet handled by the replica's group, over its topics.
 */
lag: number
/**
 * When, RFC 3339 in UTC.
 */
started_at: string
/**
 * When, RFC 3339 in UTC.
 */
at: string
/**
 * The replica says goodbye.
 */
stopping: boolean
}
/**
 * What is known of a customer, as the bus carries it: whatever v1 accepts. The ranges of /api/v2 are that door's own rule.
 */
export interface CustomerFeatures {
/**
 * Age in years.
 */
age: number
/**
 * Annual income in dollars.
 */
annual_income: number
/**
 * Work experience in years.
 */
work_experience: number
/**
 * Persons in the household.
 */
family_size: number
/**
 * Profession; unknown ones count as none of the fitted levels. Absent and null mean Other.
 */
profession?: (string | null)
/**
 * A segment's name; kept for the record, no rule shipped today reads it.
 */
segment?: string
}
/**
 * What segmentation reads of one customer, as the bus carries it: whatever v1 accepts. The ranges of /api/v2 are that door's own rule.
 */
export interface CustomerRow {
/**
 * Age in years.
 */
age: number
/**
 * Annual income in dollars.
 */
annual_income: number
/**
 * Spending score, 0..100.
 */
spending_score: number
}
/**
 * A dead letter with what it carries (GET /api/v2/admin/dead-letters/{letter}). It may be personal.
 */
export interface DeadLetterContent {
letter: DeadLetter
/**
 * The headers, as they stand.
 */
headers: {
[k: string]: string | undefined
}
/**
 * The content as text, its first 65,536 characters; null when it was too large to be kept.
 */
content: (string | null)
/**
 * There is more of it than is shown.
 */
truncated: boolean
}
/**
 * A message that a group could not handle and put aside: where it came from and why. Without its content.
 */
export interface DeadLetter {
/**
 * topic~group~partition~offset, the last two in the dead-letter topic.
 */
id: string
/**
 * The topic that it came from.
 */
topic: string
/**
 * The service that could not handle it.
 */
group: string
/**
 * The code of the error catalogue that says why.
 */
cause: string
/**
 * For a person: what went wrong. No content of the message.
 */
detail: string
/**
 * When it was put aside, RFC 3339 in UTC.
 */
put_aside_at: string
/**
 * How often it was tried.
 */
attempts: number
/**
 * partition/offset of the record that failed, in its topic or retry topic.
 */
position: string
/**
 * What kind of message it is; null when its headers do not say.
 */
type: (string | null)
/**
 * The request that it concerns; null when none is named.
 */
request_id: (string | null)
/**
 * How long its content is; null when it was too large to be kept.
 */
bytes: (number | null)
/**
 * That it was given to its group again; null: it was not.
 */
redriven: ({
/**
 * When, RFC 3339 in UTC.
 */
at: string
/**
 * Who.
 */
by: string
/**
 * Why.
 */
reason?: string
} | null)
}
/**
 * Which dead letters (the query of GET /api/v2/admin/dead-letters).
 */
export interface DeadLettersFilter {
/**
 * Only those of this topic.
 */
topic?: string
/**
 * Only those of this service.
 */
group?: string
/**
 * At most so many; 50 when absent.
 */
limit?: number
/**
 * Where the last page ended: its next.
 */
cursor?: string
}
/**
 * Dead letters, newest first (GET /api/v2/admin/dead-letters).
 */
export interface DeadLettersPage {
/**
 * The dead letters.
 */
items: DeadLetter[]
/**
 * The cursor of the next page; null at the end.
 */
next: (string | null)
}
/**
 * One comparison of v1 (control) and v2 (candidate) on the same request (diffs.prediction).
 */
export interface DiffPrediction {
/**
 * Request id and rule set: one comparison, whatever is redelivered and whichever side stays silent.
 */
diff_id: string
/**
 * 1, or 2 when a late answer came after the window had closed.
 */
revision: number
/**
 * The request id: one for each accepted request, shared by everything that concerns it.
 */
request_id: string
/**
 * The capability.
 */
capability: "prediction"
/**
 * The tenant.
 */
tenant: string
/**
 * The version of the HTTP path that the client called.
 */
path: ("v1" | "v2")
/**
 * The side that was to answer the client; with v1 the comparison was a shadow's. Absent in diffs that were made before it was told.
 */
primary?: ("v1" | "v2")
epoch: Epoch
/**
 * On what occasion it was compared: shadow, the flags said so before either side had answered; failover, v1 was asked in v2's place, for v2 had failed or was late. Rows and shares are of the former. Absent in diffs that were made before it was told.
 */
occasion?: ("shadow" | "failover")
verdict: Verdict
control: Observation
candidate: Observation
/**
 * |v2 - v1| / max(|v1|, 1): 0.05 is 5 %. Null unless both sides gave a score.
 */
relative_delta: (number | null)
/**
 * v2 - v1 in points. Null unless both sides gave a score.
 */
signed_delta: (number | null)
/**
 * What v1 disagreed with itself by, in the terms of this comparison, when it was asked twice: a difference counts by its excess over it. 0 while too few were asked twice.
 */
noise_floor: number
/**
 * What differed, beyond any tolerance or not.
 * 
 * Items: A kind of difference.
 */
differences: ("score" | "confidence" | "status" | "error_code" | "absent")[]
/**
 * When, RFC 3339 in UTC.
 */
compared_at: string
}
/**
 * What one side did, frozen.
 */
export interface Observation {
/**
 * absent: nothing came before the window closed.
 */
status: ("ok" | "refused" | "error" | "absent")
/**
 * The rule set or model.
 */
version: (string | null)
/**
 * The score, when ok.
 */
predicted_spending: (number | null)
/**
 * The confidence, when ok.
 */
confidence: (string | null)
/**
 * The catalogue code, when not ok.
 */
error: (string | null)
/**
 * How long it took, in milliseconds.
 */
duration_ms: (number | null)
}
/**
 * One comparison of v1 (control) and v2 (candidate) on the same request (diffs.recommendation).
 */
export interface DiffRecommendation {
/**
 * Request id and rule set: one comparison, whatever is redelivered and whichever side stays silent.
 */
diff_id: string
/**
 * 1, or 2 when a late answer came after the window had closed.
 */
revision: number
/**
 * The request id: one for each accepted request, shared by everything that concerns it.
 */
request_id: string
/**
 * The capability.
 */
capability: "recommendation"
/**
 * The tenant.
 */
tenant: string
/**
 * The version of the HTTP path that the client called.
 */
path: ("v1" | "v2")
/**
 * The side that was to answer the client; with v1 the comparison was a shadow's. Absent in diffs that were made before it was told.
 */
primary?: ("v1" | "v2")
epoch: Epoch
/**
 * On what occasion it was compared: shadow, the flags said so before either side had answered; failover, v1 was asked in v2's place, for v2 had failed or was late. Rows and shares are of the former. Absent in diffs that were made before it was told.
 */
occasion?: ("shadow" | "failover")
verdict: Verdict
control: ObservationRecommendation
candidate: ObservationRecommendation
/**
 * Rank-biased overlap of the segments named, 0..1. Null unless both sides answered and v1 named any.
 */
segments_overlap: (number | null)
/**
 * Rank-biased overlap of the actions named, 0..1. Null unless both sides answered and v1 named any.
 */
actions_overlap: (number | null)
/**
 * What v1 disagreed with itself by, in the terms of this comparison, when it was asked twice: a difference counts by its excess over it. 0 while too few were asked twice.
 */
noise_floor: number
/**
 * What differed, beyond any tolerance or not.
 * 
 * Items: A kind of difference.
 */
differences: ("segments" | "actions" | "text" | "status" | "error_code" | "absent")[]
/**
 * When, RFC 3339 in UTC.
 */
compared_at: string
}
/**
 * What one side did with a recommendation, frozen.
 */
export interface ObservationRecommendation {
/**
 * absent: nothing came before the window closed.
 */
status: ("ok" | "refused" | "error" | "absent")
/**
 * The rule set or model.
 */
version: (string | null)
/**
 * The catalogue code, when not ok.
 */
error: (string | null)
/**
 * How long it took, in milliseconds.
 */
duration_ms: (number | null)
/**
 * How the text begins, when ok; informational.
 */
recommendation: (string | null)
/**
 * Who wrote the text, when ok.
 */
source: (string | null)
/**
 * The segments that it names, in order, when ok.
 */
segments: (string[] | null)
/**
 * The actions that it names, in order, when ok.
 */
actions: (string[] | null)
}
/**
 * One comparison of v1 (control) and v2 (candidate) on the same request (diffs.segmentation).
 */
export interface DiffSegmentation {
/**
 * Request id and rule set: one comparison, whatever is redelivered and whichever side stays silent.
 */
diff_id: string
/**
 * 1, or 2 when a late answer came after the window had closed.
 */
revision: number
/**
 * The request id: one for each accepted request, shared by everything that concerns it.
 */
request_id: string
/**
 * The capability.
 */
capability: "segmentation"
/**
 * The tenant.
 */
tenant: string
/**
 * The version of the HTTP path that the client called.
 */
path: ("v1" | "v2")
/**
 * The side that was to answer the client; with v1 the comparison was a shadow's. Absent in diffs that were made before it was told.
 */
primary?: ("v1" | "v2")
epoch: Epoch
/**
 * On what occasion it was compared: shadow, the flags said so before either side had answered; failover, v1 was asked in v2's place, for v2 had failed or was late. Rows and shares are of the former. Absent in diffs that were made before it was told.
 */
occasion?: ("shadow" | "failover")
verdict: Verdict
control: ObservationSegmentation
candidate: ObservationSegmentation
/**
 * Adjusted Rand index of the two labellings, at most 1; it does not mind how segments are numbered. Null unless both sides labelled.
 */
agreement: (number | null)
/**
 * Rows whose labels differ. Null unless both sides labelled.
 */
unequal: (number | null)
/**
 * The first rows whose labels differ.
 * 
 * @maxItems 10
 */
unequal_rows: {
/**
 * The place of the row, from 0.
 */
row: number
/**
 * v1's label.
 */
control: number
/**
 * v2's label.
 */
candidate: number
}[]
/**
 * Share of the rows whose labels differ, 0..1. Null unless both sides labelled.
 */
unequal_share: (number | null)
/**
 * What v1 disagreed with itself by, in the terms of this comparison, when it was asked twice: a difference counts by its excess over it. 0 while too few were asked twice.
 */
noise_floor: number
/**
 * What differed, beyond any tolerance or not.
 * 
 * Items: A kind of difference.
 */
differences: ("labels" | "status" | "error_code" | "absent")[]
/**
 * When, RFC 3339 in UTC.
 */
compared_at: string
}
/**
 * What one side did with a segmentation, frozen.
 */
export interface ObservationSegmentation {
/**
 * absent: nothing came before the window closed.
 */
status: ("ok" | "refused" | "error" | "absent")
/**
 * The rule set or model.
 */
version: (string | null)
/**
 * The catalogue code, when not ok.
 */
error: (string | null)
/**
 * How long it took, in milliseconds.
 */
duration_ms: (number | null)
/**
 * How many rows were labelled, when ok.
 */
rows: (number | null)
/**
 * How many different labels were given, when ok.
 */
segments: (number | null)
}
/**
 * Diffs, newest first, the latest revision of each.
 */
export interface DiffsPage {
/**
 * The diffs.
 */
items: Diff[]
/**
 * The cursor of the next page; null at the end.
 */
next: (string | null)
}
/**
 * What comparisons came to, by span of time.
 */
export interface DiffsSummary {
/**
 * A row for each span that has any.
 */
rows: DiffsRow[]
}
/**
 * What the comparisons of one capability in one span of time came to, those on the occasion of a failover left out. A comparison belongs to the span in which it was first made.
 */
export interface DiffsRow {
/**
 * Where the span begins.
 */
from: string
capability: Capability1
/**
 * Comparisons.
 */
total: number
/**
 * How many of each verdict.
 */
verdicts: {
/**
 * How many.
 */
match: number
/**
 * How many.
 */
tolerated: number
/**
 * How many.
 */
mismatch: number
/**
 * How many.
 */
candidate_error: number
/**
 * How many.
 */
control_error: number
/**
 * How many.
 */
missing: number
}
/**
 * Of the missing, those to which v1 alone gave no answer: they say nothing of v2. Absent where it is not known, of comparisons that were made before it was noted.
 */
missing_control?: number
/**
 * How far v2 was from v1: a prediction's relative delta, a segmentation's share of unequal rows, a recommendation's 1 - overlap. Null when none was measured.
 */
delta: ({
/**
 * Distance.
 */
mean: number
/**
 * Distance, to two significant digits where many were summed up.
 */
p50: number
/**
 * Distance, to two significant digits where many were summed up.
 */
p95: number
/**
 * Distance.
 */
max: number
} | null)
/**
 * How much of v1 there is in v2: what a small delta alone does not prove. What does not belong to the capability is null.
 */
skill: {
/**
 * Comparisons in which both sides answered and were measured.
 */
count: number
/**
 * Predictions: R² of v2 against v1, 1 - SSE/SST. Null when too few were measured, or v1's scores do not vary.
 */
r2: (number | null)
/**
 * Segmentations: the mean adjusted Rand index.
 */
agreement: (number | null)
/**
 * Segmentations: the mean share of rows whose labels differ.
 */
unequal_share: (number | null)
/**
 * Recommendations: the mean overlap of what is named.
 */
overlap: (number | null)
}
/**
 * What v1 disagrees with itself by, in the terms of delta; null when it was not asked twice in this span.
 */
noise: ({
/**
 * Requests that v1 was asked twice.
 */
count: number
/**
 * Of the signed differences, second answer - first: near 0 unless v1 drifts.
 */
mean: number
/**
 * Of the differences without their sign.
 */
p50: number
/**
 * Of the differences without their sign.
 */
p95: number
/**
 * Of the differences without their sign.
 */
max: number
} | null)
}
/**
 * One thing wrong with one field of the input.
 */
export interface FieldError {
/**
 * The field, as a JSON pointer without its leading slash and with dots, e.g. features.age.
 */
field: string
/**
 * Why it is wrong.
 */
reason: string
}
/**
 * Which diffs are asked for.
 */
export interface DiffsFilter {
capability?: Capability2
verdict?: Verdict
/**
 * Only this tenant.
 */
tenant?: string
/**
 * Only what this request came to.
 */
request_id?: string
/**
 * Not before this time; not after `to`.
 */
from?: string
/**
 * Before this time.
 */
to?: string
/**
 * How many, 1..1000.
 */
limit?: number
/**
 * Where the page before ended.
 */
cursor?: string
}
/**
 * What the comparisons of one capability in one minute came to (diffs.summary): told when the minute closes, and again when a late revision changes it.
 */
export interface DiffsMinute {
/**
 * From 1; of the messages with one key, the greatest counts.
 */
revision: number
row: DiffsRow
/**
 * When this revision was made, RFC 3339 in UTC.
 */
published_at: string
}
/**
 * POST /api/v2/admin/flags, the form that names one flag.
 */
export interface FlagToggle {
/**
 * The flag's name.
 */
flag: string
/**
 * Its value.
 */
enabled: (boolean | number | string)
/**
 * Why; kept in the audit.
 */
reason?: string
expected_epoch?: Epoch
}
/**
 * Flags to set; what is not named stays.
 */
export interface FlagsChange {
/**
 * v2 may answer at all. False is the kill switch.
 */
v2_enabled?: boolean
/**
 * v2 answers clients on both paths.
 */
v2_primary?: boolean
/**
 * /api/v1 is gone (410). Implies v2_primary.
 */
v1_deprecated?: boolean
/**
 * v1 answers /api/v1 and v2 handles every such request too, compared and never returned.
 */
shadow_mode?: boolean
/**
 * Each routing decision is logged.
 */
migration_logging?: boolean
/**
 * Set by a rollback: v1 answers /api/v2 as well, in v2's shape.
 */
v2_fallback?: boolean
/**
 * Share of tenants, sticky, that v2 answers before the cutover.
 */
v2_rollout_percent?: number
/**
 * Share of the requests that v2 answers which v1 is asked too, to compare.
 */
control_percent?: number
/**
 * The version of the prediction rule set that v2 applies.
 */
rules_prediction?: string
/**
 * The version of the segmentation rule set that v2 applies.
 */
rules_segmentation?: string
/**
 * The version of the recommendation rule set that v2 applies.
 */
rules_recommendation?: string
}
export interface FlagsChangeBody1 {
/**
 * Why; kept in the audit.
 */
reason?: string
expected_epoch?: Epoch
}
/**
 * An operator's command (flags.commands). Its signature covers everything but itself.
 */
export interface FlagsCommand {
/**
 * The command's id; repeated, it is the same command.
 */
id: string
/**
 * Who commands.
 */
actor: string
/**
 * The role under which it was authenticated.
 */
role: ("admin" | "service")
/**
 * What is asked.
 */
action: ("set" | "enable-shadow-mode" | "migrate-to-v2" | "rollback-to-v1" | "complete-v1-deprecation")
change?: FlagsChange1
/**
 * Why; kept in the audit.
 */
reason?: string
expected_epoch?: Epoch1
/**
 * When the actor was authenticated and the command signed.
 */
signed_at: string
/**
 * HMAC-SHA256 over the canonical command, base64url.
 */
signature: string
}
/**
 * Flags to set; what is not named stays.
 */
export interface FlagsChange1 {
/**
 * v2 may answer at all. False is the kill switch.
 */
v2_enabled?: boolean
/**
 * v2 answers clients on both paths.
 */
v2_primary?: boolean
/**
 * /api/v1 is gone (410). Implies v2_primary.
 */
v1_deprecated?: boolean
/**
 * v1 answers /api/v1 and v2 handles every such request too, compared and never returned.
 */
shadow_mode?: boolean
/**
 * Each routing decision is logged.
 */
migration_logging?: boolean
/**
 * Set by a rollback: v1 answers /api/v2 as well, in v2's shape.
 */
v2_fallback?: boolean
/**
 * Share of tenants, sticky, that v2 answers before the cutover.
 */
v2_rollout_percent?: number
/**
 * Share of the requests that v2 answers which v1 is asked too, to compare.
 */
control_percent?: number
/**
 * The version of the prediction rule set that v2 applies.
 */
rules_prediction?: string
/**
 * The version of the segmentation rule set that v2 applies.
 */
rules_segmentation?: string
/**
 * The version of the recommendation rule set that v2 applies.
 */
rules_recommendation?: string
}
/**
 * The audit of one command (flags.events): applied, or refused and why. Kept for ever.
 */
export interface FlagsEvent {
/**
 * The command.
 */
command_id: string
/**
 * What was asked.
 */
action: string
/**
 * Who.
 */
actor: string
/**
 * Under which role.
 */
role: string
/**
 * Why, as the operator said it.
 */
reason: string
/**
 * applied: the state changed. unchanged: it held already. refused: see error.
 */
verdict: ("applied" | "unchanged" | "refused")
/**
 * The catalogue code of a refusal.
 */
error: (string | null)
/**
 * For a person: what was repaired, or why it was refused.
 */
detail: (string | null)
before: Flags
after: Flags
epoch_before: Epoch
epoch: Epoch
/**
 * When, RFC 3339 in UTC.
 */
signed_at: string
/**
 * When, RFC 3339 in UTC.
 */
at: string
}
/**
 * The state that is in force (flags.state, compacted under one key).
 */
export interface FlagsState {
flags: Flags
epoch: Epoch
/**
 * The command that made it; empty for the seed.
 */
command_id: string
/**
 * Who made it.
 */
actor: string
/**
 * When, RFC 3339 in UTC.
 */
changed_at: string
/**
 * Since when v1 is deprecated, RFC 3339 in UTC: what Deprecation and Sunset tell. Absent while it is not, and in states of before it was noted.
 */
v1_deprecated_since?: string
}
/**
 * GET /api/v2/admin/flags
 */
export interface FlagsView {
flags: Flags
migration_status: MigrationStatus
epoch: Epoch
/**
 * What holds on this instance whatever the flags say.
 */
overrides: Override[]
/**
 * After a change: what had to change with it, so that the flags stay consistent.
 * 
 * Items: A repair.
 */
repaired?: string[]
/**
 * After a change: the flag service has not confirmed it, but it is in force here. The overrides tell whether it is on the bus (published), where every instance takes it from, or will be when the bus is back (pending).
 */
pending?: boolean
/**
 * After a change: it held already.
 */
unchanged?: boolean
waited?: Convergence
}
/**
 * GET /api/v2/health
 */
export interface Health {
/**
 * ok, or disabled under the kill switch.
 */
status: ("ok" | "disabled")
/**
 * The product.
 */
service: "cohortlens"
/**
 * The software's version.
 */
version: string
/**
 * The store's state, under the name that the old client reads.
 */
neon_db: ("not_configured" | "connected" | "error")
/**
 * When, RFC 3339 in UTC.
 */
timestamp?: string
}
/**
 * What became of one accepted request.
 */
export interface RequestStatus {
/**
 * The request id: one for each accepted request, shared by everything that concerns it.
 */
id: string
state: RequestState
capability: Capability3
/**
 * When, RFC 3339 in UTC.
 */
accepted_at: string
/**
 * When, RFC 3339 in UTC.
 */
settled_at?: string
/**
 * The HTTP status of its answer.
 */
status?: number
/**
 * The body exactly as it was, or would have been, sent.
 */
answer?: unknown
/**
 * The side that computed it: v1 is the control, v2 the candidate.
 */
served_by?: ("v1" | "v2")
/**
 * v1 was asked in v2's place.
 */
failover?: boolean
/**
 * Why it was dead-lettered.
 */
cause?: string
}
/**
 * The conservation of requests.
 */
export interface LedgerBalance {
/**
 * The sums agree, no result is without its request, and no request is overdue. False as well while that is not known: see complete.
 */
balanced: boolean
/**
 * Everything that stood in the log when the ledger was asked is counted. False: there are messages that it has not read, or that wait to be tried again, so whether it is balanced is not known yet. Absent: an older ledger, which does not tell.
 */
complete?: boolean
/**
 * accepted = answered + refused + dead_lettered + in_flight.
 */
totals: {
/**
 * Requests published.
 */
accepted: number
/**
 * Ended with an answer.
 */
answered: number
/**
 * Ended with an error.
 */
refused: number
/**
 * Could not be processed; kept aside.
 */
dead_lettered: number
/**
 * Not ended yet.
 */
in_flight: number
}
/**
 * Results whose request was never seen. 0 while there are messages that the ledger has not read.
 */
orphans: number
/**
 * Of those in flight: accepted in an hour that ended more than an hour ago, so that no client waits for them any more and somebody should look for them. 0 while there are messages that the ledger has not read, and of those that the ledger keeps as a sum only.
 */
overdue?: number
/**
 * Of those in flight: accepted so long ago that the ledger keeps them as a sum only. They never ended, are waited for no more, and do not keep it from being balanced.
 */
given_up?: number
/**
 * The same by capability and hour.
 */
rows: {
capability: Capability4
/**
 * The hour, RFC 3339, e.g. 2026-03-06T14:00:00Z.
 */
hour: string
/**
 * Requests published.
 */
accepted: number
/**
 * Ended with an answer.
 */
answered: number
/**
 * Ended with an error.
 */
refused: number
/**
 * Could not be processed; kept aside.
 */
dead_lettered: number
/**
 * Not ended yet.
 */
in_flight: number
}[]
}
/**
 * An evaluation that failed (OpenFeature remote evaluation): the body of 400 and 404 on these routes.
 */
export interface OfrepFailure {
/**
 * The flag that was asked; absent for the bulk form.
 */
key?: string
/**
 * The error code of OpenFeature.
 */
errorCode: ("PARSE_ERROR" | "TARGETING_KEY_MISSING" | "INVALID_CONTEXT" | "FLAG_NOT_FOUND" | "GENERAL")
/**
 * What went wrong, for a person.
 */
errorDetails?: string
}
/**
 * One flag's evaluation (OpenFeature remote evaluation).
 */
export interface OfrepFlag {
/**
 * The flag's name.
 */
key: string
/**
 * Its value.
 */
value: (boolean | number | string)
/**
 * Why it has this value, in the words of OpenFeature: STATIC for all, SPLIT by the rollout, DISABLED by an override of the instance.
 */
reason: ("STATIC" | "TARGETING_MATCH" | "SPLIT" | "DISABLED")
/**
 * The name of the value: on and off for a boolean, else the value as text.
 */
variant: string
/**
 * The epoch that decided.
 */
metadata: {
[k: string]: boolean | string | number | undefined
}
}
/**
 * Every flag evaluated (OpenFeature remote evaluation, bulk).
 */
export interface OfrepFlags {
/**
 * The evaluations, by name.
 */
flags: OfrepFlag[]
}
/**
 * POST /ofrep/v1/evaluate/flags[/{key}]: OpenFeature remote evaluation.
 */
export interface OfrepRequest {
/**
 * The evaluation context of OpenFeature.
 */
context?: {
/**
 * Whom the flags are evaluated for: the tenant when absent.
 */
targetingKey?: string
}
}
/**
 * What became of one HTTP request (outcomes). No body and no credentials.
 */
export interface Outcome {
/**
 * The request id: one for each accepted request, shared by everything that concerns it.
 */
request_id: string
/**
 * The HTTP method.
 */
method: string
/**
 * The route's pattern, never the raw URL.
 */
route: string
/**
 * The HTTP status.
 */
status: number
/**
 * From the request's arrival to its answer, in milliseconds.
 */
latency_ms: number
/**
 * The side whose answer was sent; null when the ingress answered itself.
 */
served_by: ("v1" | "v2" | null)
/**
 * The request was published to the bus.
 */
accepted: boolean
/**
 * The tenant, when authenticated.
 */
tenant: (string | null)
/**
 * The capability, for an analytics request.
 */
capability: ("prediction" | "segmentation" | "recommendation" | null)
/**
 * The version of the path.
 */
path: ("v1" | "v2" | null)
/**
 * The migration phase that decided.
 */
phase: string
epoch: Epoch
/**
 * The catalogue code of a refusal or failure; null when there was none.
 */
error: (string | null)
/**
 * v1 was asked because v2 failed or was late.
 */
failover: boolean
/**
 * v2 was to answer and failed, or was late: counted as v2's error although the client never saw it.
 */
v2_error: boolean
/**
 * Set when failover was asked: the side that the ingress chose, for everybody to follow.
 */
choice: ("v1" | "v2" | null)
/**
 * When, RFC 3339 in UTC.
 */
at: string
}
/**
 * POST /api/v2/predict: what is absent is assumed from the active rule set, and named in the answer.
 */
export interface PredictBody {
/**
 * Any of the features.
 */
features: {
/**
 * Age in years, 18..100.
 */
age?: number
/**
 * Annual income in dollars, above 0.
 */
annual_income?: number
/**
 * Work experience in years, from 0.
 */
work_experience?: number
/**
 * Persons in the household, from 1.
 */
family_size?: number
/**
 * Profession; absent means Other.
 */
profession?: (string | null)
/**
 * A segment's name.
 */
segment?: string
}
}
/**
 * POST /api/v2/predict-spending
 */
export interface PredictSpendingBody {
/**
 * Age in years, 18..100.
 */
age: number
/**
 * Annual income in dollars, above 0.
 */
annual_income: number
/**
 * Work experience in years, from 0.
 */
work_experience: number
/**
 * Persons in the household, from 1.
 */
family_size: number
/**
 * Profession; absent means Other.
 */
profession?: (string | null)
}
/**
 * POST /api/v1/predict-spending: types are checked, ranges are not, as v1 does.
 */
export interface PredictSpendingV1Body {
/**
 * Age in years.
 */
age: number
/**
 * Annual income in dollars.
 */
annual_income: number
/**
 * Work experience in years.
 */
work_experience: number
/**
 * Persons in the household.
 */
family_size: number
/**
 * Profession; absent means Other.
 */
profession?: (string | null)
}
/**
 * The answer of the v2 prediction routes.
 */
export interface PredictionAnswer {
/**
 * The score, 0..100, one decimal.
 */
predicted_spending: number
/**
 * How far to rely on it.
 */
confidence: ("low" | "medium" | "high")
/**
 * The rule set that computed it; v1 when v1 answered.
 */
rule_version: string
/**
 * What was assumed for features that were absent.
 */
assumed?: {
[k: string]: unknown | undefined
}
}
/**
 * A predicted spending score.
 */
export interface PredictionOutput {
/**
 * The score, 0..100, one decimal.
 */
predicted_spending: number
/**
 * How far the answer can be relied on.
 */
confidence: ("low" | "medium" | "high")
}
/**
 * A spending prediction asked of the bus (requests.prediction). Who answers and who shadows stands in the headers.
 */
export interface PredictionRequest {
/**
 * The capability.
 */
capability: "prediction"
/**
 * The version of the HTTP path that the client called.
 */
path: ("v1" | "v2")
input: CustomerFeatures
/**
 * The features that the ingress filled in from the rule set, because the client left them out.
 */
assumed?: {
[k: string]: unknown | undefined
}
/**
 * The rule set that v2 is to apply: decided once, by the ingress, so that a redelivery gives the same result.
 */
rule_version: string
}
/**
 * One side's result (results.prediction), and the reply to the ingress: the same data.
 */
export interface PredictionResult {
/**
 * The capability.
 */
capability: "prediction"
/**
 * The version of the HTTP path that the client called.
 */
path: ("v1" | "v2")
/**
 * The side that computed it: v1 is the control, v2 the candidate.
 */
side: ("v1" | "v2")
/**
 * The rule set (v2), or the model (v1), that computed it.
 */
version: string
/**
 * ok: output is there. refused: the input is at fault, a 4xx. error: this side failed.
 */
status: ("ok" | "refused" | "error")
output?: PredictionOutput
/**
 * Why there is no output.
 */
error?: {
/**
 * A code of the error catalogue.
 */
code: string
/**
 * What went wrong, for a person.
 */
message: string
/**
 * For bad input: which field is wrong, and why.
 */
errors?: FieldError[]
}
/**
 * Repeated from the request, for the answer.
 */
assumed?: {
[k: string]: unknown | undefined
}
/**
 * How long this side took to compute, in milliseconds.
 */
duration_ms: number
}
/**
 * The answer of POST /api/v1/predict-spending, whoever computes it.
 */
export interface PredictionV1Answer {
/**
 * The score, 0..100, one decimal.
 */
predicted_spending: number
/**
 * How far to rely on it.
 */
confidence: ("low" | "medium" | "high")
}
/**
 * GET /livez and GET /readyz when all is well.
 */
export interface Probe {
/**
 * All is well.
 */
status: "ok"
/**
 * GET /readyz: every service as this instance hears of it.
 */
services?: ServiceHealth[]
}
/**
 * An error (RFC 9457), with statusCode and message for the old client.
 */
export interface Problem {
/**
 * A URI that identifies the kind of problem.
 */
type: string
/**
 * The kind of problem, for a person.
 */
title: string
/**
 * The HTTP status.
 */
status: number
/**
 * What went wrong this time.
 */
detail: string
/**
 * The same as status.
 */
statusCode: number
/**
 * The same as detail.
 */
message: string
/**
 * A code of the error catalogue.
 */
code: string
/**
 * For bad input: which field is wrong, and why.
 */
errors?: FieldError[]
/**
 * The request id.
 */
id?: string
/**
 * For a conflict: what spoke against it.
 */
evidence?: unknown
}
/**
 * The answer of POST /api/v2/recommendations/natural.
 */
export interface RecommendationAnswer {
/**
 * The text.
 */
recommendation: string
/**
 * Who wrote it: the rules, Groq, or v1.
 */
source: ("rule_based" | "groq" | "v1")
/**
 * The rule set that was applied; v1 when v1 answered.
 */
rule_version: string
}
/**
 * POST /api/v2/recommendations/natural: a question in plain words.
 */
export interface RecommendationBody {
/**
 * The question.
 */
query: string
}
/**
 * A recommendation: the text, and what it names in the terms of the vocabulary.
 */
export interface RecommendationOutput {
/**
 * The text for the client.
 */
recommendation: string
/**
 * Who wrote the text.
 */
source: ("rule_based" | "groq" | "v1")
/**
 * The segments that the text names, most important first.
 * 
 * @maxItems 20
 * 
 * Items: The name of a segment, of the vocabulary.
 */
segments: string[]
/**
 * The actions that the text names, most important first.
 * 
 * @maxItems 20
 * 
 * Items: The name of an action, of the vocabulary.
 */
actions: string[]
}
/**
 * An accepted request (requests.recommendation), with its question as both sides get it.
 */
export interface RecommendationRequest {
/**
 * The capability.
 */
capability: "recommendation"
/**
 * The version of the HTTP path that the client called.
 */
path: ("v1" | "v2")
/**
 * What both sides get.
 */
input: {
/**
 * The question.
 */
query: string
}
/**
 * The rule set that v2 is to apply: decided once, by the ingress, so that a redelivery gives the same result.
 */
rule_version: string
}
/**
 * One side's result (results.recommendation), and the reply to the ingress: the same data.
 */
export interface RecommendationResult {
/**
 * The capability.
 */
capability: "recommendation"
/**
 * The version of the HTTP path that the client called.
 */
path: ("v1" | "v2")
/**
 * The side that computed it: v1 is the control, v2 the candidate.
 */
side: ("v1" | "v2")
/**
 * The rule set (v2), or the model (v1), that computed it.
 */
version: string
/**
 * ok: output is there. refused: the input is at fault, a 4xx. error: this side failed.
 */
status: ("ok" | "refused" | "error")
output?: RecommendationOutput
/**
 * Why there is no output.
 */
error?: {
/**
 * A code of the error catalogue.
 */
code: string
/**
 * What went wrong, for a person.
 */
message: string
/**
 * For bad input: which field is wrong, and why.
 */
errors?: FieldError[]
}
/**
 * How long this side took to compute, in milliseconds.
 */
duration_ms: number
}
/**
 * The answer of POST /api/v1/recommendations/natural, whoever computes it.
 */
export interface RecommendationV1Answer {
/**
 * The text.
 */
recommendation: string
}
/**
 * POST /api/v1/recommendations/natural: any text, as v1 does; at most what the bus carries.
 */
export interface RecommendationV1Body {
/**
 * The question.
 */
query: string
}
/**
 * Which recorded requests (the query of GET /api/v2/admin/recordings).
 */
export interface RecordingsFilter {
capability: Capability5
/**
 * Accepted not before this time; as far back as requests are kept when absent.
 */
from?: string
/**
 * About the newest so many requests are looked at; 10,000 when absent.
 */
limit?: number
}
/**
 * Requests with what v1 answered (GET /api/v2/admin/recordings), joined from the topics by request id.
 */
export interface RecordingsPage {
/**
 * Recorded requests that were looked at, also those without an answer of v1.
 */
looked_at: number
/**
 * False: there were more rows than one answer has, and the oldest were left out.
 */
complete: boolean
/**
 * Newest first.
 */
items: {
/**
 * The request.
 */
request_id: string
/**
 * When it was accepted.
 */
accepted_at: string
/**
 * The model of v1 that answered.
 */
version: string
/**
 * What was asked, as both sides got it.
 */
input: {
[k: string]: unknown | undefined
}
/**
 * v1's answer: the first in the log.
 */
output: {
[k: string]: unknown | undefined
}
/**
 * v1's answer when it was asked a second time; null when it was not.
 */
again: ({
[k: string]: unknown | undefined
} | null)
}[]
}
/**
 * POST /api/v2/admin/dead-letters/{letter}/redrive
 */
export interface RedriveAnswer {
letter: DeadLetter
/**
 * It was redriven before: nothing was sent.
 */
repeated: boolean
}
/**
 * POST /api/v2/admin/dead-letters/{letter}/redrive
 */
export interface RedriveBody {
/**
 * Why, for the record.
 */
reason?: string
}
/**
 * A versioned rule set of the v2 prediction: a bounded linear score. Data on rules.state, keyed by capability and version; never changed once published.
 */
export interface RuleSetPrediction {
/**
 * The capability.
 */
capability: "prediction"
/**
 * The version's name, unique for ever.
 */
version: string
/**
 * The score at zero of every feature, in points of the 0..100 spending score.
 */
intercept: number
/**
 * Points added for each unit of a feature.
 */
coefficients: {
/**
 * Points for each dollar.
 */
annual_income: number
/**
 * Points for each year of age.
 */
age: number
/**
 * Points for each year of experience.
 */
work_experience: number
/**
 * Points for each person.
 */
family_size: number
}
/**
 * Points added for a profession; one not named adds none.
 */
professions: {
[k: string]: number | undefined
}
/**
 * The score is clipped to these.
 */
bounds: {
/**
 * The least score.
 */
low: number
/**
 * The greatest score.
 */
high: number
}
/**
 * The range of each feature in the data that the rules were fitted to; outside it the confidence is low.
 */
fitted_ranges: {
[k: string]: {
/**
 * Least value fitted.
 */
low: number
/**
 * Greatest value fitted.
 */
high: number
} | undefined
}
defaults: CustomerFeatures1
/**
 * How the rules came about: fitted to which answers, or written by hand.
 */
origin: string
}
/**
 * What is known of a customer, as the bus carries it: whatever v1 accepts. The ranges of /api/v2 are that door's own rule.
 */
export interface CustomerFeatures1 {
/**
 * Age in years.
 */
age: number
/**
 * Annual income in dollars.
 */
annual_income: number
/**
 * Work experience in years.
 */
work_experience: number
/**
 * Persons in the household.
 */
family_size: number
/**
 * Profession; unknown ones count as none of the fitted levels. Absent and null mean Other.
 */
profession?: (string | null)
/**
 * A segment's name; kept for the record, no rule shipped today reads it.
 */
segment?: string
}
/**
 * A versioned rule set of the v2 recommendation: which action suits which kind of segment, and the words that ask for it. Data on rules.state; never changed once published.
 */
export interface RuleSetRecommendation {
/**
 * The capability.
 */
capability: "recommendation"
/**
 * The version's name, unique for ever.
 */
version: string
/**
 * What may be notable of a segment: it is when its average of a feature lies beyond that of all customers by the margin.
 * 
 * @minItems 1
 * @maxItems 20
 */
traits: {
/**
 * Its name, in the terms of the vocabulary: high_spending, low_income and so on.
 */
trait: string
/**
 * What such customers are called, for a person: high spenders.
 */
called: string
/**
 * The average that is looked at.
 */
feature: ("age" | "annual_income" | "spending_score")
/**
 * The side of the average on which it lies.
 */
direction: ("above" | "below")
/**
 * How far beyond the average of all customers, as a share of it.
 */
margin: number
}[]
/**
 * What may be asked about, most specific first. A question may ask about several; their plays are taken in this order.
 * 
 * @minItems 1
 * @maxItems 50
 */
topics: {
/**
 * Its name.
 */
topic: string
/**
 * A question that has any of them asks about this topic. None: any question.
 * 
 * @minItems 0
 * @maxItems 100
 * 
 * Items: The beginning of a word in a question, or of several in a row, in lower case.
 */
words: string[]
/**
 * The plays that answer it, most important first.
 * 
 * @minItems 1
 * @maxItems 20
 * 
 * Items: The name of a play.
 */
plays: string[]
/**
 * The answer lists all segments first.
 */
lists_segments?: boolean
}[]
/**
 * What to do for the segment that has a trait most clearly.
 * 
 * @minItems 1
 * @maxItems 50
 */
plays: {
/**
 * Its name.
 */
play: string
/**
 * The trait of the segment that it is for.
 */
trait: string
/**
 * The name of the action, in the terms of the vocabulary.
 */
action: string
/**
 * What to do, for a person.
 */
what: string
/**
 * Why, for a person.
 */
why: string
}[]
/**
 * How many plays an answer names at most.
 */
most_plays: number
/**
 * The segments that are spoken of while a tenant has not segmented its own customers.
 * 
 * @minItems 1
 * @maxItems 100
 */
reference: SegmentProfile[]
/**
 * How the rules came about: fitted to which answers, or written by hand.
 */
origin: string
}
/**
 * One segment in figures: how many customers, and their averages.
 */
export interface SegmentProfile {
/**
 * The segment's label.
 */
cluster: number
/**
 * Customers in it.
 */
size: number
/**
 * Average age in years.
 */
age: number
/**
 * Average annual income in dollars.
 */
annual_income: number
/**
 * Average spending score, 0..100.
 */
spending_score: number
}
/**
 * A versioned rule set of the v2 segmentation: centroids in standardised space; a row belongs to the nearest. Data on rules.state; never changed once published.
 */
export interface RuleSetSegmentation {
/**
 * The capability.
 */
capability: "segmentation"
/**
 * The version's name, unique for ever.
 */
version: string
/**
 * The mean of each feature in the data that the rules were fitted to.
 */
mean: {
/**
 * Taken off before scaling.
 */
age: number
/**
 * Taken off before scaling.
 */
annual_income: number
/**
 * Taken off before scaling.
 */
spending_score: number
}
/**
 * The standard deviation of each feature in that data.
 */
deviation: {
/**
 * Divided by; above 0.
 */
age: number
/**
 * Divided by; above 0.
 */
annual_income: number
/**
 * Divided by; above 0.
 */
spending_score: number
}
/**
 * The centre of each segment; its place is the label.
 * 
 * @minItems 1
 * @maxItems 100
 */
centroids: {
/**
 * In standard deviations from the mean.
 */
age: number
/**
 * In standard deviations from the mean.
 */
annual_income: number
/**
 * In standard deviations from the mean.
 */
spending_score: number
}[]
/**
 * How the rules came about: fitted to which answers, or written by hand.
 */
origin: string
}
/**
 * The rule sets that were published (GET /api/v2/admin/rules).
 */
export interface RulesPage {
/**
 * By capability, the newest first.
 */
items: {
/**
 * What it answers.
 */
capability: string
/**
 * The version's name.
 */
version: string
/**
 * The flags name it: v2 answers by it.
 */
active: boolean
/**
 * How the rules came about.
 */
origin: string
/**
 * When, RFC 3339 in UTC.
 */
published_at: string
/**
 * Who, when it came over the API; absent for what is shipped.
 */
published_by?: string
}[]
}
/**
 * The answer of POST /api/v2/segment.
 */
export interface SegmentationAnswer {
/**
 * The label of each row, in the order of the rows.
 * 
 * @minItems 1
 * @maxItems 10000
 * 
 * Items: A label.
 */
clusters: number[]
/**
 * The rule set that computed it; v1 when v1 answered.
 */
rule_version: string
}
/**
 * The segment of each row, and the segments in figures.
 */
export interface SegmentationOutput {
/**
 * The label of each row, in the order of the rows.
 * 
 * @minItems 1
 * @maxItems 10000
 * 
 * Items: A label.
 */
clusters: number[]
/**
 * Each segment that has any of the rows, in the order of the labels.
 * 
 * @maxItems 100
 */
segments: SegmentProfile[]
}
/**
 * An accepted request (requests.segmentation), with its rows as both sides get them.
 */
export interface SegmentationRequest {
/**
 * The capability.
 */
capability: "segmentation"
/**
 * The version of the HTTP path that the client called.
 */
path: ("v1" | "v2")
/**
 * What both sides get.
 */
input: {
/**
 * The customers.
 * 
 * @minItems 1
 * @maxItems 10000
 */
rows: CustomerRow[]
}
/**
 * The rule set that v2 is to apply: decided once, by the ingress, so that a redelivery gives the same result.
 */
rule_version: string
}
/**
 * One side's result (results.segmentation), and the reply to the ingress: the same data.
 */
export interface SegmentationResult {
/**
 * The capability.
 */
capability: "segmentation"
/**
 * The version of the HTTP path that the client called.
 */
path: ("v1" | "v2")
/**
 * The side that computed it: v1 is the control, v2 the candidate.
 */
side: ("v1" | "v2")
/**
 * The rule set (v2), or the model (v1), that computed it.
 */
version: string
/**
 * ok: output is there. refused: the input is at fault, a 4xx. error: this side failed.
 */
status: ("ok" | "refused" | "error")
output?: SegmentationOutput
/**
 * Why there is no output.
 */
error?: {
/**
 * A code of the error catalogue.
 */
code: string
/**
 * What went wrong, for a person.
 */
message: string
/**
 * For bad input: which field is wrong, and why.
 */
errors?: FieldError[]
}
/**
 * How long this side took to compute, in milliseconds.
 */
duration_ms: number
}
/**
 * The answer of POST /api/v1/segment, whoever computes it.
 */
export interface SegmentationV1Answer {
/**
 * The label of each row, in the order of the rows.
 * 
 * @minItems 1
 * @maxItems 10000
 * 
 * Items: A label.
 */
clusters: number[]
}
/**
 * A bearer token.
 */
export interface TokenAnswer {
/**
 * The JWT (HS256).
 */
access_token: string
/**
 * How to send it.
 */
token_type: "bearer"
/**
 * Seconds until it expires; v1's own form leaves it out.
 */
expires_in?: number
}
/**
 * POST /api/v1/token: the OAuth2 password form. What OAuth2 adds to it is ignored, as v1 does.
 */
export interface TokenForm {
/**
 * The user's name.
 */
username: string
/**
 * The password.
 */
password: string
}
/**
 * POST /api/v2/auth/token
 */
export interface TokenRequest {
/**
 * The user's name.
 */
username: string
/**
 * The password.
 */
password: string
}
/**
 * How many analytics requests were answered, how well and how fast.
 */
export interface TrafficFigures {
/**
 * Analytics requests that were accepted, or failed at the door by no fault of the client.
 */
requests: number
/**
 * Those that the client saw fail: a status of 500 or more.
 */
server_errors: number
/**
 * Those that v2 was to answer.
 */
v2_requests: number
/**
 * Of these, those in which v2 failed or was late, also when the client never saw it.
 */
v2_errors: number
/**
 * Those in which v1 was asked because v2 failed or was late.
 */
failovers: number
/**
 * Half of the answers took at most so many milliseconds, to within 2.5 %; null when there are none.
 */
p50_ms: (number | null)
/**
 * 95 % of the answers took at most so many milliseconds.
 */
p95_ms: (number | null)
/**
 * 99 % of the answers took at most so many milliseconds.
 */
p99_ms: (number | null)
}
/**
 * Which span of time the traffic is asked of (queries.traffic, GET /api/v2/admin/traffic).
 */
export interface TrafficQuery {
/**
 * The last so many minutes.
 */
window: number
}
/**
 * What became of the analytics requests of the last minutes, from the outcomes (the ledger's answer; GET /api/v2/admin/traffic).
 */
export interface TrafficReport {
/**
 * The last so many minutes were asked for.
 */
window: number
/**
 * From when on all is counted, RFC 3339 in UTC: the start of the window, or later when who counts began later.
 */
since: string
/**
 * When it was counted, RFC 3339 in UTC.
 */
until: string
totals: TrafficFigures1
/**
 * By capability and by the side that answered.
 */
rows: {
/**
 * The capability that was asked.
 */
capability: string
/**
 * The side whose answer was sent; null when the ingress answered itself.
 */
served_by: ("v1" | "v2" | null)
figures: TrafficFigures
}[]
}
/**
 * How many analytics requests were answered, how well and how fast.
 */
export interface TrafficFigures1 {
/**
 * Analytics requests that were accepted, or failed at the door by no fault of the client.
 */
requests: number
/**
 * Those that the client saw fail: a status of 500 or more.
 */
server_errors: number
/**
 * Those that v2 was to answer.
 */
v2_requests: number
/**
 * Of these, those in which v2 failed or was late, also when the client never saw it.
 */
v2_errors: number
/**
 * Those in which v1 was asked because v2 failed or was late.
 */
failovers: number
/**
 * Half of the answers took at most so many milliseconds, to within 2.5 %; null when there are none.
 */
p50_ms: (number | null)
/**
 * 95 % of the answers took at most so many milliseconds.
 */
p95_ms: (number | null)
/**
 * 99 % of the answers took at most so many milliseconds.
 */
p99_ms: (number | null)
}
/**
 * GET /api/v2/usage
 */
export interface Usage {
/**
 * The tenant.
 */
tenant_id: string
/**
 * The month, YYYY-MM in UTC.
 */
month_key: string
/**
 * Accepted analytics requests this month.
 */
current_month_calls: number
/**
 * The plan's limit a month.
 */
limit: number
}
/**
 * POST /api/v2/admin/users
 */
export interface UserBody {
/**
 * The user's name.
 */
username: string
/**
 * At least 8 characters.
 */
password: string
tenant_id: PrincipalName1
/**
 * What the user may do.
 * 
 * @minItems 1
 * 
 * Items: A role.
 */
roles: ("admin" | "analyst" | "client")[]
}
/**
 * A user, without the password.
 */
export interface User {
/**
 * The user's name.
 */
username: string
/**
 * The tenant.
 */
tenant_id: string
/**
 * What the user may do.
 * 
 * Items: A role.
 */
roles: ("admin" | "analyst" | "client")[]
/**
 * When, RFC 3339 in UTC.
 */
created_at: string
}
/**
 * GET /api/v2/admin/users
 */
export interface UsersPage {
/**
 * The users, by name.
 */
items: User[]
}
/**
 * The faults that v2 is to have from now on: all of them, so an empty object ends them.
 */
export interface V2FaultsBody {
/**
 * Share of the requests that are answered wrongly: another score, other segments, nothing named.
 */
wrong?: number
/**
 * Share of the requests that v2 fails.
 */
error?: number
/**
 * Share of the requests that v2 never answers.
 */
missing?: number
/**
 * Share of the requests at which v2's handler throws, at every attempt.
 */
throws?: number
/**
 * By how much every answer is late, in milliseconds.
 */
latency_ms?: number
}
/**
 * The faults that v2 is told to have, for drills and demonstrations (faults.state). What is not named is not at fault; an empty object ends them all.
 */
export interface V2Faults {
/**
 * Share of the requests that are answered wrongly: another score, other segments, nothing named.
 */
wrong?: number
/**
 * Share of the requests that v2 fails.
 */
error?: number
/**
 * Share of the requests that v2 never answers.
 */
missing?: number
/**
 * Share of the requests at which v2's handler throws, at every attempt.
 */
throws?: number
/**
 * By how much every answer is late, in milliseconds.
 */
latency_ms?: number
}
