// Generated from contracts/schemas by `npm run generate`. Do not edit.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
"use strict";
export const validate_action_answer = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/action-answer","type":"object","properties":{"message":{"type":"string"},"status":{"type":["string","object"],"additionalProperties":true},"flags":{"$ref":"flags"},"migration_status":{"$ref":"migration-status"},"epoch":{"$ref":"epoch"},"overrides":{"type":"array","items":{"$ref":"override"}},"pending":{"type":"boolean"},"waited":{"$ref":"convergence"}},"required":["message","flags","migration_status"],"additionalProperties":false};
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/flags","type":"object","properties":{"v2_enabled":{"type":"boolean"},"v2_primary":{"type":"boolean"},"v1_deprecated":{"type":"boolean"},"shadow_mode":{"type":"boolean"},"migration_logging":{"type":"boolean"},"v2_fallback":{"type":"boolean"},"v2_rollout_percent":{"type":"integer","minimum":0,"maximum":100},"control_percent":{"type":"integer","minimum":0,"maximum":100},"rules_prediction":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._-]+$"},"rules_segmentation":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._-]+$"},"rules_recommendation":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._-]+$"}},"required":["v2_enabled","v2_primary","v1_deprecated","shadow_mode","migration_logging","v2_fallback","v2_rollout_percent","control_percent","rules_prediction","rules_segmentation","rules_recommendation"],"additionalProperties":true};
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/migration-status","type":"object","properties":{"phase":{"type":"string","enum":["PHASE_4_COMPLETE","PHASE_3_CUTOVER","PHASE_2_BETA_SHADOW","PHASE_1_BETA","UNKNOWN"]},"v1_active":{"type":"boolean"},"v2_active":{"type":"boolean"},"shadow_mode":{"type":"boolean"},"v2_primary":{"type":"boolean"},"v1_deprecated":{"type":"boolean"}},"required":["phase","v1_active","v2_active","shadow_mode","v2_primary","v1_deprecated"],"additionalProperties":false};
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/epoch","type":"string","pattern":"^[0-9]{1,15}\\.[0-9]{1,15}$"};
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/override","type":"object","properties":{"kind":{"type":"string","enum":["env","break_glass"]},"flags":{"type":"object","additionalProperties":true},"command_id":{"type":"string"},"state":{"type":"string","enum":["pending","published","active"]}},"required":["kind","flags","state"],"additionalProperties":false};
const func1 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[A-Za-z0-9._-]+$", "u");
const pattern7 = new RegExp("^[0-9]{1,15}\\.[0-9]{1,15}$", "u");
const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/convergence","type":"object","properties":{"epoch":{"$ref":"epoch"},"complete":{"type":"boolean"},"applied":{"type":"array","items":{"type":"string"}},"waiting":{"type":"array","items":{"type":"string"}},"took_ms":{"type":"number","minimum":0}},"required":["epoch","complete","applied","waiting","took_ms"],"additionalProperties":false};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/convergence" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.epoch === undefined) && (missing0 = "epoch")) || ((data.complete === undefined) && (missing0 = "complete"))) || ((data.applied === undefined) && (missing0 = "applied"))) || ((data.waiting === undefined) && (missing0 = "waiting"))) || ((data.took_ms === undefined) && (missing0 = "took_ms"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "epoch") || (key0 === "complete")) || (key0 === "applied")) || (key0 === "waiting")) || (key0 === "took_ms"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.epoch !== undefined){
let data0 = data.epoch;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
validate21.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs5 = errors;
if(typeof data.complete !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.applied !== undefined){
let data2 = data.applied;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data2)){
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(typeof data2[i0] !== "string"){
validate21.errors = [{instancePath:instancePath+"/applied/" + i0,schemaPath:"#/properties/applied/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/applied",schemaPath:"#/properties/applied/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.waiting !== undefined){
let data4 = data.waiting;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
var valid3 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs13 = errors;
if(typeof data4[i1] !== "string"){
validate21.errors = [{instancePath:instancePath+"/waiting/" + i1,schemaPath:"#/properties/waiting/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.took_ms !== undefined){
let data6 = data.took_ms;
const _errs15 = errors;
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate21.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/took_ms",schemaPath:"#/properties/took_ms/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/action-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.message === undefined) && (missing0 = "message")) || ((data.flags === undefined) && (missing0 = "flags"))) || ((data.migration_status === undefined) && (missing0 = "migration_status"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "message") || (key0 === "status")) || (key0 === "flags")) || (key0 === "migration_status")) || (key0 === "epoch")) || (key0 === "overrides")) || (key0 === "pending")) || (key0 === "waited"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.message !== undefined){
const _errs2 = errors;
if(typeof data.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data1 = data.status;
const _errs4 = errors;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
validate20.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: schema31.properties.status.type},message:"must be string,object"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flags !== undefined){
let data2 = data.flags;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((((((((((data2.v2_enabled === undefined) && (missing1 = "v2_enabled")) || ((data2.v2_primary === undefined) && (missing1 = "v2_primary"))) || ((data2.v1_deprecated === undefined) && (missing1 = "v1_deprecated"))) || ((data2.shadow_mode === undefined) && (missing1 = "shadow_mode"))) || ((data2.migration_logging === undefined) && (missing1 = "migration_logging"))) || ((data2.v2_fallback === undefined) && (missing1 = "v2_fallback"))) || ((data2.v2_rollout_percent === undefined) && (missing1 = "v2_rollout_percent"))) || ((data2.control_percent === undefined) && (missing1 = "control_percent"))) || ((data2.rules_prediction === undefined) && (missing1 = "rules_prediction"))) || ((data2.rules_segmentation === undefined) && (missing1 = "rules_segmentation"))) || ((data2.rules_recommendation === undefined) && (missing1 = "rules_recommendation"))){
validate20.errors = [{instancePath:instancePath+"/flags",schemaPath:"flags/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.v2_enabled !== undefined){
const _errs11 = errors;
if(typeof data2.v2_enabled !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/flags/v2_enabled",schemaPath:"flags/properties/v2_enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.v2_primary !== undefined){
const _errs13 = errors;
if(typeof data2.v2_primary !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/flags/v2_primary",schemaPath:"flags/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.v1_deprecated !== undefined){
const _errs15 = errors;
if(typeof data2.v1_deprecated !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/flags/v1_deprecated",schemaPath:"flags/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.shadow_mode !== undefined){
const _errs17 = errors;
if(typeof data2.shadow_mode !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/flags/shadow_mode",schemaPath:"flags/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.migration_logging !== undefined){
const _errs19 = errors;
if(typeof data2.migration_logging !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/flags/migration_logging",schemaPath:"flags/properties/migration_logging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.v2_fallback !== undefined){
const _errs21 = errors;
if(typeof data2.v2_fallback !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/flags/v2_fallback",schemaPath:"flags/properties/v2_fallback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.v2_rollout_percent !== undefined){
let data9 = data2.v2_rollout_percent;
const _errs23 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate20.errors = [{instancePath:instancePath+"/flags/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 100 || isNaN(data9)){
validate20.errors = [{instancePath:instancePath+"/flags/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate20.errors = [{instancePath:instancePath+"/flags/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.control_percent !== undefined){
let data10 = data2.control_percent;
const _errs25 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate20.errors = [{instancePath:instancePath+"/flags/control_percent",schemaPath:"flags/properties/control_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100 || isNaN(data10)){
validate20.errors = [{instancePath:instancePath+"/flags/control_percent",schemaPath:"flags/properties/control_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate20.errors = [{instancePath:instancePath+"/flags/control_percent",schemaPath:"flags/properties/control_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.rules_prediction !== undefined){
let data11 = data2.rules_prediction;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data11 === "string"){
if(func1(data11) > 64){
validate20.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data11) < 1){
validate20.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data11)){
validate20.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.rules_segmentation !== undefined){
let data12 = data2.rules_segmentation;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data12 === "string"){
if(func1(data12) > 64){
validate20.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data12) < 1){
validate20.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data12)){
validate20.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.rules_recommendation !== undefined){
let data13 = data2.rules_recommendation;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data13 === "string"){
if(func1(data13) > 64){
validate20.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data13) < 1){
validate20.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data13)){
validate20.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/flags",schemaPath:"flags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.migration_status !== undefined){
let data14 = data.migration_status;
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if(((((((data14.phase === undefined) && (missing2 = "phase")) || ((data14.v1_active === undefined) && (missing2 = "v1_active"))) || ((data14.v2_active === undefined) && (missing2 = "v2_active"))) || ((data14.shadow_mode === undefined) && (missing2 = "shadow_mode"))) || ((data14.v2_primary === undefined) && (missing2 = "v2_primary"))) || ((data14.v1_deprecated === undefined) && (missing2 = "v1_deprecated"))){
validate20.errors = [{instancePath:instancePath+"/migration_status",schemaPath:"migration-status/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs36 = errors;
for(const key1 in data14){
if(!((((((key1 === "phase") || (key1 === "v1_active")) || (key1 === "v2_active")) || (key1 === "shadow_mode")) || (key1 === "v2_primary")) || (key1 === "v1_deprecated"))){
validate20.errors = [{instancePath:instancePath+"/migration_status",schemaPath:"migration-status/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs36 === errors){
if(data14.phase !== undefined){
let data15 = data14.phase;
const _errs37 = errors;
if(typeof data15 !== "string"){
validate20.errors = [{instancePath:instancePath+"/migration_status/phase",schemaPath:"migration-status/properties/phase/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data15 === "PHASE_4_COMPLETE") || (data15 === "PHASE_3_CUTOVER")) || (data15 === "PHASE_2_BETA_SHADOW")) || (data15 === "PHASE_1_BETA")) || (data15 === "UNKNOWN"))){
validate20.errors = [{instancePath:instancePath+"/migration_status/phase",schemaPath:"migration-status/properties/phase/enum",keyword:"enum",params:{allowedValues: schema33.properties.phase.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.v1_active !== undefined){
const _errs39 = errors;
if(typeof data14.v1_active !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/migration_status/v1_active",schemaPath:"migration-status/properties/v1_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs39 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.v2_active !== undefined){
const _errs41 = errors;
if(typeof data14.v2_active !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/migration_status/v2_active",schemaPath:"migration-status/properties/v2_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs41 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.shadow_mode !== undefined){
const _errs43 = errors;
if(typeof data14.shadow_mode !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/migration_status/shadow_mode",schemaPath:"migration-status/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs43 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.v2_primary !== undefined){
const _errs45 = errors;
if(typeof data14.v2_primary !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/migration_status/v2_primary",schemaPath:"migration-status/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs45 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data14.v1_deprecated !== undefined){
const _errs47 = errors;
if(typeof data14.v1_deprecated !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/migration_status/v1_deprecated",schemaPath:"migration-status/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs47 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/migration_status",schemaPath:"migration-status/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data21 = data.epoch;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data21 === "string"){
if(!pattern7.test(data21)){
validate20.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.overrides !== undefined){
let data22 = data.overrides;
const _errs52 = errors;
if(errors === _errs52){
if(Array.isArray(data22)){
var valid6 = true;
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing3;
if((((data23.kind === undefined) && (missing3 = "kind")) || ((data23.flags === undefined) && (missing3 = "flags"))) || ((data23.state === undefined) && (missing3 = "state"))){
validate20.errors = [{instancePath:instancePath+"/overrides/" + i0,schemaPath:"override/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs57 = errors;
for(const key2 in data23){
if(!((((key2 === "kind") || (key2 === "flags")) || (key2 === "command_id")) || (key2 === "state"))){
validate20.errors = [{instancePath:instancePath+"/overrides/" + i0,schemaPath:"override/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs57 === errors){
if(data23.kind !== undefined){
let data24 = data23.kind;
const _errs58 = errors;
if(typeof data24 !== "string"){
validate20.errors = [{instancePath:instancePath+"/overrides/" + i0+"/kind",schemaPath:"override/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data24 === "env") || (data24 === "break_glass"))){
validate20.errors = [{instancePath:instancePath+"/overrides/" + i0+"/kind",schemaPath:"override/properties/kind/enum",keyword:"enum",params:{allowedValues: schema35.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs58 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.flags !== undefined){
let data25 = data23.flags;
const _errs60 = errors;
if(errors === _errs60){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
}
else {
validate20.errors = [{instancePath:instancePath+"/overrides/" + i0+"/flags",schemaPath:"override/properties/flags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs60 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.command_id !== undefined){
const _errs63 = errors;
if(typeof data23.command_id !== "string"){
validate20.errors = [{instancePath:instancePath+"/overrides/" + i0+"/command_id",schemaPath:"override/properties/command_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs63 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data23.state !== undefined){
let data27 = data23.state;
const _errs65 = errors;
if(typeof data27 !== "string"){
validate20.errors = [{instancePath:instancePath+"/overrides/" + i0+"/state",schemaPath:"override/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data27 === "pending") || (data27 === "published")) || (data27 === "active"))){
validate20.errors = [{instancePath:instancePath+"/overrides/" + i0+"/state",schemaPath:"override/properties/state/enum",keyword:"enum",params:{allowedValues: schema35.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs65 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/overrides/" + i0,schemaPath:"override/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs54 === errors;
if(!valid6){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pending !== undefined){
const _errs67 = errors;
if(typeof data.pending !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs67 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.waited !== undefined){
const _errs69 = errors;
if(!(validate21(data.waited, {instancePath:instancePath+"/waited",parentData:data,parentDataProperty:"waited",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_admin_health = validate23;
const schema38 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/admin-health","type":"object","properties":{"services":{"type":"array","items":{"$ref":"service-health"}},"silent":{"type":"array","items":{"$ref":"heartbeat"}},"epoch":{"$ref":"epoch"},"bus":{"type":"object","properties":{"transport":{"type":"string","enum":["embedded","kafka"]},"connected":{"type":"boolean"}},"required":["transport","connected"],"additionalProperties":false},"store":{"type":"object","properties":{"connected":{"type":"boolean"}},"required":["connected"],"additionalProperties":false}},"required":["services","silent","epoch","bus","store"],"additionalProperties":false};
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/service-health","type":"object","properties":{"service":{"type":"string"},"instances":{"type":"array","items":{"$ref":"heartbeat"}}},"required":["service","instances"],"additionalProperties":false};
const schema40 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/heartbeat","type":"object","properties":{"service":{"type":"string","maxLength":64},"instance":{"type":"string","maxLength":100},"version":{"type":"string"},"epoch":{"$ref":"epoch"},"applied_at":{"type":"string","format":"date-time"},"lag":{"type":"integer","minimum":0},"started_at":{"type":"string","format":"date-time"},"at":{"type":"string","format":"date-time"},"stopping":{"type":"boolean"}},"required":["service","instance","version","epoch","applied_at","lag","started_at","at","stopping"],"additionalProperties":true};
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/heartbeat" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.service === undefined) && (missing0 = "service")) || ((data.instance === undefined) && (missing0 = "instance"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.epoch === undefined) && (missing0 = "epoch"))) || ((data.applied_at === undefined) && (missing0 = "applied_at"))) || ((data.lag === undefined) && (missing0 = "lag"))) || ((data.started_at === undefined) && (missing0 = "started_at"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.stopping === undefined) && (missing0 = "stopping"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.service !== undefined){
let data0 = data.service;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 64){
validate25.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instance !== undefined){
let data1 = data.instance;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func1(data1) > 100){
validate25.errors = [{instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs6 = errors;
if(typeof data.version !== "string"){
validate25.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data3 = data.epoch;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
validate25.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.applied_at !== undefined){
let data4 = data.applied_at;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data4 === "string"){
if(!(formats0.validate(data4))){
validate25.errors = [{instancePath:instancePath+"/applied_at",schemaPath:"#/properties/applied_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/applied_at",schemaPath:"#/properties/applied_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lag !== undefined){
let data5 = data.lag;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate25.errors = [{instancePath:instancePath+"/lag",schemaPath:"#/properties/lag/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate25.errors = [{instancePath:instancePath+"/lag",schemaPath:"#/properties/lag/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.started_at !== undefined){
let data6 = data.started_at;
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
validate25.errors = [{instancePath:instancePath+"/started_at",schemaPath:"#/properties/started_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/started_at",schemaPath:"#/properties/started_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data7 = data.at;
const _errs17 = errors;
if(errors === _errs17){
if(errors === _errs17){
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
validate25.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stopping !== undefined){
const _errs19 = errors;
if(typeof data.stopping !== "boolean"){
validate25.errors = [{instancePath:instancePath+"/stopping",schemaPath:"#/properties/stopping/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/service-health" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.service === undefined) && (missing0 = "service")) || ((data.instances === undefined) && (missing0 = "instances"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "service") || (key0 === "instances"))){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.service !== undefined){
const _errs2 = errors;
if(typeof data.service !== "string"){
validate24.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instances !== undefined){
let data1 = data.instances;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate25(data1[i0], {instancePath:instancePath+"/instances/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/admin-health" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.services === undefined) && (missing0 = "services")) || ((data.silent === undefined) && (missing0 = "silent"))) || ((data.epoch === undefined) && (missing0 = "epoch"))) || ((data.bus === undefined) && (missing0 = "bus"))) || ((data.store === undefined) && (missing0 = "store"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "services") || (key0 === "silent")) || (key0 === "epoch")) || (key0 === "bus")) || (key0 === "store"))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.services !== undefined){
let data0 = data.services;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate24(data0[i0], {instancePath:instancePath+"/services/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.silent !== undefined){
let data2 = data.silent;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs7 = errors;
if(!(validate25(data2[i1], {instancePath:instancePath+"/silent/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/silent",schemaPath:"#/properties/silent/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data4 = data.epoch;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
validate23.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bus !== undefined){
let data5 = data.bus;
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.transport === undefined) && (missing1 = "transport")) || ((data5.connected === undefined) && (missing1 = "connected"))){
validate23.errors = [{instancePath:instancePath+"/bus",schemaPath:"#/properties/bus/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data5){
if(!((key1 === "transport") || (key1 === "connected"))){
validate23.errors = [{instancePath:instancePath+"/bus",schemaPath:"#/properties/bus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data5.transport !== undefined){
let data6 = data5.transport;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate23.errors = [{instancePath:instancePath+"/bus/transport",schemaPath:"#/properties/bus/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "embedded") || (data6 === "kafka"))){
validate23.errors = [{instancePath:instancePath+"/bus/transport",schemaPath:"#/properties/bus/properties/transport/enum",keyword:"enum",params:{allowedValues: schema38.properties.bus.properties.transport.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.connected !== undefined){
const _errs16 = errors;
if(typeof data5.connected !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/bus/connected",schemaPath:"#/properties/bus/properties/connected/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/bus",schemaPath:"#/properties/bus/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.store !== undefined){
let data8 = data.store;
const _errs18 = errors;
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if((data8.connected === undefined) && (missing2 = "connected")){
validate23.errors = [{instancePath:instancePath+"/store",schemaPath:"#/properties/store/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data8){
if(!(key2 === "connected")){
validate23.errors = [{instancePath:instancePath+"/store",schemaPath:"#/properties/store/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data8.connected !== undefined){
if(typeof data8.connected !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/store/connected",schemaPath:"#/properties/store/properties/connected/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_capability = validate29;
const schema43 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/capability","type":"string","enum":["prediction","segmentation","recommendation"]};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/capability" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data === "prediction") || (data === "segmentation")) || (data === "recommendation"))){
validate29.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema43.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validate_convergence = validate21;

export const validate_customer_features = validate30;
const schema44 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/customer-features","type":"object","properties":{"age":{"type":"integer"},"annual_income":{"type":"number"},"work_experience":{"type":"integer"},"family_size":{"type":"integer"},"profession":{"type":["string","null"],"maxLength":200},"segment":{"type":"string","maxLength":200}},"required":["age","annual_income","work_experience","family_size"],"additionalProperties":true};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/customer-features" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.age === undefined) && (missing0 = "age")) || ((data.annual_income === undefined) && (missing0 = "annual_income"))) || ((data.work_experience === undefined) && (missing0 = "work_experience"))) || ((data.family_size === undefined) && (missing0 = "family_size"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.age !== undefined){
let data0 = data.age;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate30.errors = [{instancePath:instancePath+"/age",schemaPath:"#/properties/age/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annual_income !== undefined){
let data1 = data.annual_income;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate30.errors = [{instancePath:instancePath+"/annual_income",schemaPath:"#/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.work_experience !== undefined){
let data2 = data.work_experience;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate30.errors = [{instancePath:instancePath+"/work_experience",schemaPath:"#/properties/work_experience/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.family_size !== undefined){
let data3 = data.family_size;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate30.errors = [{instancePath:instancePath+"/family_size",schemaPath:"#/properties/family_size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.profession !== undefined){
let data4 = data.profession;
const _errs10 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate30.errors = [{instancePath:instancePath+"/profession",schemaPath:"#/properties/profession/type",keyword:"type",params:{type: schema44.properties.profession.type},message:"must be string,null"}];
return false;
}
if(errors === _errs10){
if(typeof data4 === "string"){
if(func1(data4) > 200){
validate30.errors = [{instancePath:instancePath+"/profession",schemaPath:"#/properties/profession/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.segment !== undefined){
let data5 = data.segment;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(func1(data5) > 200){
validate30.errors = [{instancePath:instancePath+"/segment",schemaPath:"#/properties/segment/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/segment",schemaPath:"#/properties/segment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_customer_row = validate31;
const schema45 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/customer-row","type":"object","properties":{"age":{"type":"number"},"annual_income":{"type":"number"},"spending_score":{"type":"number"}},"required":["age","annual_income","spending_score"],"additionalProperties":true};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/customer-row" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.age === undefined) && (missing0 = "age")) || ((data.annual_income === undefined) && (missing0 = "annual_income"))) || ((data.spending_score === undefined) && (missing0 = "spending_score"))){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.age !== undefined){
let data0 = data.age;
const _errs2 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate31.errors = [{instancePath:instancePath+"/age",schemaPath:"#/properties/age/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annual_income !== undefined){
let data1 = data.annual_income;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate31.errors = [{instancePath:instancePath+"/annual_income",schemaPath:"#/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spending_score !== undefined){
let data2 = data.spending_score;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate31.errors = [{instancePath:instancePath+"/spending_score",schemaPath:"#/properties/spending_score/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_dead_letter_content = validate32;
const schema46 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/dead-letter-content","type":"object","properties":{"letter":{"$ref":"dead-letter"},"headers":{"type":"object","additionalProperties":{"type":"string"}},"content":{"type":["string","null"],"maxLength":65536},"truncated":{"type":"boolean"}},"required":["letter","headers","content","truncated"],"additionalProperties":false};
const schema47 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/dead-letter","type":"object","properties":{"id":{"type":"string","minLength":5,"maxLength":200,"pattern":"^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$"},"topic":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9._-]+$"},"group":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[A-Za-z0-9._-]+$"},"cause":{"type":"string","maxLength":100},"detail":{"type":"string","maxLength":500},"put_aside_at":{"type":"string","format":"date-time"},"attempts":{"type":"integer","minimum":1},"position":{"type":"string","maxLength":50},"type":{"type":["string","null"],"maxLength":200},"request_id":{"type":["string","null"],"maxLength":200},"bytes":{"type":["integer","null"],"minimum":0},"redriven":{"type":["object","null"],"properties":{"at":{"type":"string","format":"date-time"},"by":{"type":"string","maxLength":200},"reason":{"type":"string","maxLength":500}},"required":["at","by"],"additionalProperties":false}},"required":["id","topic","group","cause","detail","put_aside_at","attempts","position","type","request_id","bytes","redriven"],"additionalProperties":false};
const func11 = Object.prototype.hasOwnProperty;
const pattern11 = new RegExp("^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/dead-letter-content" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.letter === undefined) && (missing0 = "letter")) || ((data.headers === undefined) && (missing0 = "headers"))) || ((data.content === undefined) && (missing0 = "content"))) || ((data.truncated === undefined) && (missing0 = "truncated"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "letter") || (key0 === "headers")) || (key0 === "content")) || (key0 === "truncated"))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.letter !== undefined){
let data0 = data.letter;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((((((((((data0.id === undefined) && (missing1 = "id")) || ((data0.topic === undefined) && (missing1 = "topic"))) || ((data0.group === undefined) && (missing1 = "group"))) || ((data0.cause === undefined) && (missing1 = "cause"))) || ((data0.detail === undefined) && (missing1 = "detail"))) || ((data0.put_aside_at === undefined) && (missing1 = "put_aside_at"))) || ((data0.attempts === undefined) && (missing1 = "attempts"))) || ((data0.position === undefined) && (missing1 = "position"))) || ((data0.type === undefined) && (missing1 = "type"))) || ((data0.request_id === undefined) && (missing1 = "request_id"))) || ((data0.bytes === undefined) && (missing1 = "bytes"))) || ((data0.redriven === undefined) && (missing1 = "redriven"))){
validate32.errors = [{instancePath:instancePath+"/letter",schemaPath:"dead-letter/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!(func11.call(schema47.properties, key1))){
validate32.errors = [{instancePath:instancePath+"/letter",schemaPath:"dead-letter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.id !== undefined){
let data1 = data0.id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(func1(data1) > 200){
validate32.errors = [{instancePath:instancePath+"/letter/id",schemaPath:"dead-letter/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(func1(data1) < 5){
validate32.errors = [{instancePath:instancePath+"/letter/id",schemaPath:"dead-letter/properties/id/minLength",keyword:"minLength",params:{limit: 5},message:"must NOT have fewer than 5 characters"}];
return false;
}
else {
if(!pattern11.test(data1)){
validate32.errors = [{instancePath:instancePath+"/letter/id",schemaPath:"dead-letter/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$"+"\""}];
return false;
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/id",schemaPath:"dead-letter/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.topic !== undefined){
let data2 = data0.topic;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func1(data2) > 100){
validate32.errors = [{instancePath:instancePath+"/letter/topic",schemaPath:"dead-letter/properties/topic/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func1(data2) < 1){
validate32.errors = [{instancePath:instancePath+"/letter/topic",schemaPath:"dead-letter/properties/topic/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data2)){
validate32.errors = [{instancePath:instancePath+"/letter/topic",schemaPath:"dead-letter/properties/topic/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/topic",schemaPath:"dead-letter/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.group !== undefined){
let data3 = data0.group;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func1(data3) > 100){
validate32.errors = [{instancePath:instancePath+"/letter/group",schemaPath:"dead-letter/properties/group/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func1(data3) < 1){
validate32.errors = [{instancePath:instancePath+"/letter/group",schemaPath:"dead-letter/properties/group/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data3)){
validate32.errors = [{instancePath:instancePath+"/letter/group",schemaPath:"dead-letter/properties/group/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/group",schemaPath:"dead-letter/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.cause !== undefined){
let data4 = data0.cause;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(func1(data4) > 100){
validate32.errors = [{instancePath:instancePath+"/letter/cause",schemaPath:"dead-letter/properties/cause/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/cause",schemaPath:"dead-letter/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.detail !== undefined){
let data5 = data0.detail;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(func1(data5) > 500){
validate32.errors = [{instancePath:instancePath+"/letter/detail",schemaPath:"dead-letter/properties/detail/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/detail",schemaPath:"dead-letter/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.put_aside_at !== undefined){
let data6 = data0.put_aside_at;
const _errs16 = errors;
if(errors === _errs16){
if(errors === _errs16){
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
validate32.errors = [{instancePath:instancePath+"/letter/put_aside_at",schemaPath:"dead-letter/properties/put_aside_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/put_aside_at",schemaPath:"dead-letter/properties/put_aside_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.attempts !== undefined){
let data7 = data0.attempts;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate32.errors = [{instancePath:instancePath+"/letter/attempts",schemaPath:"dead-letter/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
validate32.errors = [{instancePath:instancePath+"/letter/attempts",schemaPath:"dead-letter/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.position !== undefined){
let data8 = data0.position;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(func1(data8) > 50){
validate32.errors = [{instancePath:instancePath+"/letter/position",schemaPath:"dead-letter/properties/position/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/position",schemaPath:"dead-letter/properties/position/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.type !== undefined){
let data9 = data0.type;
const _errs22 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate32.errors = [{instancePath:instancePath+"/letter/type",schemaPath:"dead-letter/properties/type/type",keyword:"type",params:{type: schema47.properties.type.type},message:"must be string,null"}];
return false;
}
if(errors === _errs22){
if(typeof data9 === "string"){
if(func1(data9) > 200){
validate32.errors = [{instancePath:instancePath+"/letter/type",schemaPath:"dead-letter/properties/type/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.request_id !== undefined){
let data10 = data0.request_id;
const _errs24 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate32.errors = [{instancePath:instancePath+"/letter/request_id",schemaPath:"dead-letter/properties/request_id/type",keyword:"type",params:{type: schema47.properties.request_id.type},message:"must be string,null"}];
return false;
}
if(errors === _errs24){
if(typeof data10 === "string"){
if(func1(data10) > 200){
validate32.errors = [{instancePath:instancePath+"/letter/request_id",schemaPath:"dead-letter/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.bytes !== undefined){
let data11 = data0.bytes;
const _errs26 = errors;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
validate32.errors = [{instancePath:instancePath+"/letter/bytes",schemaPath:"dead-letter/properties/bytes/type",keyword:"type",params:{type: schema47.properties.bytes.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs26){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate32.errors = [{instancePath:instancePath+"/letter/bytes",schemaPath:"dead-letter/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.redriven !== undefined){
let data12 = data0.redriven;
const _errs28 = errors;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
validate32.errors = [{instancePath:instancePath+"/letter/redriven",schemaPath:"dead-letter/properties/redriven/type",keyword:"type",params:{type: schema47.properties.redriven.type},message:"must be object,null"}];
return false;
}
if(errors === _errs28){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((data12.at === undefined) && (missing2 = "at")) || ((data12.by === undefined) && (missing2 = "by"))){
validate32.errors = [{instancePath:instancePath+"/letter/redriven",schemaPath:"dead-letter/properties/redriven/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs30 = errors;
for(const key2 in data12){
if(!(((key2 === "at") || (key2 === "by")) || (key2 === "reason"))){
validate32.errors = [{instancePath:instancePath+"/letter/redriven",schemaPath:"dead-letter/properties/redriven/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs30 === errors){
if(data12.at !== undefined){
let data13 = data12.at;
const _errs31 = errors;
if(errors === _errs31){
if(errors === _errs31){
if(typeof data13 === "string"){
if(!(formats0.validate(data13))){
validate32.errors = [{instancePath:instancePath+"/letter/redriven/at",schemaPath:"dead-letter/properties/redriven/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/redriven/at",schemaPath:"dead-letter/properties/redriven/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.by !== undefined){
let data14 = data12.by;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data14 === "string"){
if(func1(data14) > 200){
validate32.errors = [{instancePath:instancePath+"/letter/redriven/by",schemaPath:"dead-letter/properties/redriven/properties/by/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/redriven/by",schemaPath:"dead-letter/properties/redriven/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.reason !== undefined){
let data15 = data12.reason;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data15 === "string"){
if(func1(data15) > 500){
validate32.errors = [{instancePath:instancePath+"/letter/redriven/reason",schemaPath:"dead-letter/properties/redriven/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter/redriven/reason",schemaPath:"dead-letter/properties/redriven/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/letter",schemaPath:"dead-letter/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.headers !== undefined){
let data16 = data.headers;
const _errs37 = errors;
if(errors === _errs37){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
const _errs40 = errors;
if(typeof data16[key3] !== "string"){
validate32.errors = [{instancePath:instancePath+"/headers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs40 === errors;
if(!valid4){
break;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
let data18 = data.content;
const _errs42 = errors;
if((typeof data18 !== "string") && (data18 !== null)){
validate32.errors = [{instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: schema46.properties.content.type},message:"must be string,null"}];
return false;
}
if(errors === _errs42){
if(typeof data18 === "string"){
if(func1(data18) > 65536){
validate32.errors = [{instancePath:instancePath+"/content",schemaPath:"#/properties/content/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters"}];
return false;
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.truncated !== undefined){
const _errs44 = errors;
if(typeof data.truncated !== "boolean"){
validate32.errors = [{instancePath:instancePath+"/truncated",schemaPath:"#/properties/truncated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_dead_letter = validate33;

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/dead-letter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.topic === undefined) && (missing0 = "topic"))) || ((data.group === undefined) && (missing0 = "group"))) || ((data.cause === undefined) && (missing0 = "cause"))) || ((data.detail === undefined) && (missing0 = "detail"))) || ((data.put_aside_at === undefined) && (missing0 = "put_aside_at"))) || ((data.attempts === undefined) && (missing0 = "attempts"))) || ((data.position === undefined) && (missing0 = "position"))) || ((data.type === undefined) && (missing0 = "type"))) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.bytes === undefined) && (missing0 = "bytes"))) || ((data.redriven === undefined) && (missing0 = "redriven"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func11.call(schema47.properties, key0))){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 200){
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(func1(data0) < 5){
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 5},message:"must NOT have fewer than 5 characters"}];
return false;
}
else {
if(!pattern11.test(data0)){
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$"+"\""}];
return false;
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topic !== undefined){
let data1 = data.topic;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func1(data1) > 100){
validate33.errors = [{instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func1(data1) < 1){
validate33.errors = [{instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data1)){
validate33.errors = [{instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/topic",schemaPath:"#/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
let data2 = data.group;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func1(data2) > 100){
validate33.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func1(data2) < 1){
validate33.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data2)){
validate33.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cause !== undefined){
let data3 = data.cause;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func1(data3) > 100){
validate33.errors = [{instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
let data4 = data.detail;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func1(data4) > 500){
validate33.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.put_aside_at !== undefined){
let data5 = data.put_aside_at;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
validate33.errors = [{instancePath:instancePath+"/put_aside_at",schemaPath:"#/properties/put_aside_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/put_aside_at",schemaPath:"#/properties/put_aside_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempts !== undefined){
let data6 = data.attempts;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate33.errors = [{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
validate33.errors = [{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.position !== undefined){
let data7 = data.position;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(func1(data7) > 50){
validate33.errors = [{instancePath:instancePath+"/position",schemaPath:"#/properties/position/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/position",schemaPath:"#/properties/position/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data8 = data.type;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate33.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: schema47.properties.type.type},message:"must be string,null"}];
return false;
}
if(errors === _errs18){
if(typeof data8 === "string"){
if(func1(data8) > 200){
validate33.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data9 = data.request_id;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate33.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: schema47.properties.request_id.type},message:"must be string,null"}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func1(data9) > 200){
validate33.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytes !== undefined){
let data10 = data.bytes;
const _errs22 = errors;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
validate33.errors = [{instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/type",keyword:"type",params:{type: schema47.properties.bytes.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate33.errors = [{instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.redriven !== undefined){
let data11 = data.redriven;
const _errs24 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
validate33.errors = [{instancePath:instancePath+"/redriven",schemaPath:"#/properties/redriven/type",keyword:"type",params:{type: schema47.properties.redriven.type},message:"must be object,null"}];
return false;
}
if(errors === _errs24){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing1;
if(((data11.at === undefined) && (missing1 = "at")) || ((data11.by === undefined) && (missing1 = "by"))){
validate33.errors = [{instancePath:instancePath+"/redriven",schemaPath:"#/properties/redriven/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs26 = errors;
for(const key1 in data11){
if(!(((key1 === "at") || (key1 === "by")) || (key1 === "reason"))){
validate33.errors = [{instancePath:instancePath+"/redriven",schemaPath:"#/properties/redriven/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs26 === errors){
if(data11.at !== undefined){
let data12 = data11.at;
const _errs27 = errors;
if(errors === _errs27){
if(errors === _errs27){
if(typeof data12 === "string"){
if(!(formats0.validate(data12))){
validate33.errors = [{instancePath:instancePath+"/redriven/at",schemaPath:"#/properties/redriven/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/redriven/at",schemaPath:"#/properties/redriven/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid1 = _errs27 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data11.by !== undefined){
let data13 = data11.by;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data13 === "string"){
if(func1(data13) > 200){
validate33.errors = [{instancePath:instancePath+"/redriven/by",schemaPath:"#/properties/redriven/properties/by/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/redriven/by",schemaPath:"#/properties/redriven/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs29 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data11.reason !== undefined){
let data14 = data11.reason;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data14 === "string"){
if(func1(data14) > 500){
validate33.errors = [{instancePath:instancePath+"/redriven/reason",schemaPath:"#/properties/redriven/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/redriven/reason",schemaPath:"#/properties/redriven/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs31 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_dead_letters_page = validate34;
const schema49 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/dead-letters-page","type":"object","properties":{"items":{"type":"array","items":{"$ref":"dead-letter"}},"next":{"type":["string","null"]}},"required":["items","next"],"additionalProperties":false};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/dead-letters-page" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.items === undefined) && (missing0 = "items")) || ((data.next === undefined) && (missing0 = "next"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "items") || (key0 === "next"))){
validate34.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.items !== undefined){
let data0 = data.items;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((((((((((data1.id === undefined) && (missing1 = "id")) || ((data1.topic === undefined) && (missing1 = "topic"))) || ((data1.group === undefined) && (missing1 = "group"))) || ((data1.cause === undefined) && (missing1 = "cause"))) || ((data1.detail === undefined) && (missing1 = "detail"))) || ((data1.put_aside_at === undefined) && (missing1 = "put_aside_at"))) || ((data1.attempts === undefined) && (missing1 = "attempts"))) || ((data1.position === undefined) && (missing1 = "position"))) || ((data1.type === undefined) && (missing1 = "type"))) || ((data1.request_id === undefined) && (missing1 = "request_id"))) || ((data1.bytes === undefined) && (missing1 = "bytes"))) || ((data1.redriven === undefined) && (missing1 = "redriven"))){
validate34.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"dead-letter/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(func11.call(schema47.properties, key1))){
validate34.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"dead-letter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.id !== undefined){
let data2 = data1.id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func1(data2) > 200){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/id",schemaPath:"dead-letter/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(func1(data2) < 5){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/id",schemaPath:"dead-letter/properties/id/minLength",keyword:"minLength",params:{limit: 5},message:"must NOT have fewer than 5 characters"}];
return false;
}
else {
if(!pattern11.test(data2)){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/id",schemaPath:"dead-letter/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$"+"\""}];
return false;
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/id",schemaPath:"dead-letter/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.topic !== undefined){
let data3 = data1.topic;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func1(data3) > 100){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/topic",schemaPath:"dead-letter/properties/topic/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func1(data3) < 1){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/topic",schemaPath:"dead-letter/properties/topic/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data3)){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/topic",schemaPath:"dead-letter/properties/topic/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/topic",schemaPath:"dead-letter/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.group !== undefined){
let data4 = data1.group;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(func1(data4) > 100){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/group",schemaPath:"dead-letter/properties/group/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func1(data4) < 1){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/group",schemaPath:"dead-letter/properties/group/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data4)){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/group",schemaPath:"dead-letter/properties/group/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/group",schemaPath:"dead-letter/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.cause !== undefined){
let data5 = data1.cause;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(func1(data5) > 100){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/cause",schemaPath:"dead-letter/properties/cause/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/cause",schemaPath:"dead-letter/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.detail !== undefined){
let data6 = data1.detail;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(func1(data6) > 500){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/detail",schemaPath:"dead-letter/properties/detail/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/detail",schemaPath:"dead-letter/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.put_aside_at !== undefined){
let data7 = data1.put_aside_at;
const _errs18 = errors;
if(errors === _errs18){
if(errors === _errs18){
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/put_aside_at",schemaPath:"dead-letter/properties/put_aside_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/put_aside_at",schemaPath:"dead-letter/properties/put_aside_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.attempts !== undefined){
let data8 = data1.attempts;
const _errs20 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/attempts",schemaPath:"dead-letter/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/attempts",schemaPath:"dead-letter/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.position !== undefined){
let data9 = data1.position;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data9 === "string"){
if(func1(data9) > 50){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/position",schemaPath:"dead-letter/properties/position/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/position",schemaPath:"dead-letter/properties/position/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.type !== undefined){
let data10 = data1.type;
const _errs24 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/type",schemaPath:"dead-letter/properties/type/type",keyword:"type",params:{type: schema47.properties.type.type},message:"must be string,null"}];
return false;
}
if(errors === _errs24){
if(typeof data10 === "string"){
if(func1(data10) > 200){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/type",schemaPath:"dead-letter/properties/type/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.request_id !== undefined){
let data11 = data1.request_id;
const _errs26 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/request_id",schemaPath:"dead-letter/properties/request_id/type",keyword:"type",params:{type: schema47.properties.request_id.type},message:"must be string,null"}];
return false;
}
if(errors === _errs26){
if(typeof data11 === "string"){
if(func1(data11) > 200){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/request_id",schemaPath:"dead-letter/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.bytes !== undefined){
let data12 = data1.bytes;
const _errs28 = errors;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/bytes",schemaPath:"dead-letter/properties/bytes/type",keyword:"type",params:{type: schema47.properties.bytes.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/bytes",schemaPath:"dead-letter/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.redriven !== undefined){
let data13 = data1.redriven;
const _errs30 = errors;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/redriven",schemaPath:"dead-letter/properties/redriven/type",keyword:"type",params:{type: schema47.properties.redriven.type},message:"must be object,null"}];
return false;
}
if(errors === _errs30){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if(((data13.at === undefined) && (missing2 = "at")) || ((data13.by === undefined) && (missing2 = "by"))){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/redriven",schemaPath:"dead-letter/properties/redriven/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs32 = errors;
for(const key2 in data13){
if(!(((key2 === "at") || (key2 === "by")) || (key2 === "reason"))){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/redriven",schemaPath:"dead-letter/properties/redriven/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs32 === errors){
if(data13.at !== undefined){
let data14 = data13.at;
const _errs33 = errors;
if(errors === _errs33){
if(errors === _errs33){
if(typeof data14 === "string"){
if(!(formats0.validate(data14))){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/redriven/at",schemaPath:"dead-letter/properties/redriven/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/redriven/at",schemaPath:"dead-letter/properties/redriven/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data13.by !== undefined){
let data15 = data13.by;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data15 === "string"){
if(func1(data15) > 200){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/redriven/by",schemaPath:"dead-letter/properties/redriven/properties/by/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/redriven/by",schemaPath:"dead-letter/properties/redriven/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data13.reason !== undefined){
let data16 = data13.reason;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data16 === "string"){
if(func1(data16) > 500){
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/redriven/reason",schemaPath:"dead-letter/properties/redriven/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0+"/redriven/reason",schemaPath:"dead-letter/properties/redriven/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"dead-letter/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
let data17 = data.next;
const _errs39 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate34.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: schema49.properties.next.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_diff_prediction = validate35;
const schema51 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diff-prediction","type":"object","properties":{"diff_id":{"type":"string","minLength":8,"maxLength":250},"revision":{"type":"integer","minimum":1},"request_id":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"capability":{"const":"prediction"},"tenant":{"type":"string"},"path":{"type":"string","enum":["v1","v2"]},"primary":{"type":"string","enum":["v1","v2"]},"epoch":{"$ref":"epoch"},"occasion":{"type":"string","enum":["shadow","failover"]},"verdict":{"$ref":"verdict"},"control":{"$ref":"observation"},"candidate":{"$ref":"observation"},"relative_delta":{"type":["number","null"]},"signed_delta":{"type":["number","null"]},"noise_floor":{"type":"number","minimum":0},"differences":{"type":"array","items":{"type":"string","enum":["score","confidence","status","error_code","absent"]}},"compared_at":{"type":"string","format":"date-time"}},"required":["diff_id","revision","request_id","capability","tenant","path","epoch","verdict","control","candidate","relative_delta","signed_delta","differences","compared_at","noise_floor"],"additionalProperties":true};
const schema53 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/verdict","type":"string","enum":["match","tolerated","mismatch","candidate_error","control_error","missing"]};
const schema54 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/observation","type":"object","properties":{"status":{"type":"string","enum":["ok","refused","error","absent"]},"version":{"type":["string","null"]},"predicted_spending":{"type":["number","null"]},"confidence":{"type":["string","null"]},"error":{"type":["string","null"]},"duration_ms":{"type":["number","null"]}},"required":["status","version","predicted_spending","confidence","error","duration_ms"],"additionalProperties":true};
const pattern20 = new RegExp("^[A-Za-z0-9-]+$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diff-prediction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((data.diff_id === undefined) && (missing0 = "diff_id")) || ((data.revision === undefined) && (missing0 = "revision"))) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.capability === undefined) && (missing0 = "capability"))) || ((data.tenant === undefined) && (missing0 = "tenant"))) || ((data.path === undefined) && (missing0 = "path"))) || ((data.epoch === undefined) && (missing0 = "epoch"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.relative_delta === undefined) && (missing0 = "relative_delta"))) || ((data.signed_delta === undefined) && (missing0 = "signed_delta"))) || ((data.differences === undefined) && (missing0 = "differences"))) || ((data.compared_at === undefined) && (missing0 = "compared_at"))) || ((data.noise_floor === undefined) && (missing0 = "noise_floor"))){
validate35.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.diff_id !== undefined){
let data0 = data.diff_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 250){
validate35.errors = [{instancePath:instancePath+"/diff_id",schemaPath:"#/properties/diff_id/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"}];
return false;
}
else {
if(func1(data0) < 8){
validate35.errors = [{instancePath:instancePath+"/diff_id",schemaPath:"#/properties/diff_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/diff_id",schemaPath:"#/properties/diff_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.revision !== undefined){
let data1 = data.revision;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate35.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
validate35.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data2 = data.request_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func1(data2) > 64){
validate35.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data2) < 8){
validate35.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
else {
if(!pattern20.test(data2)){
validate35.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""}];
return false;
}
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capability !== undefined){
const _errs8 = errors;
if("prediction" !== data.capability){
validate35.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "prediction"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenant !== undefined){
const _errs9 = errors;
if(typeof data.tenant !== "string"){
validate35.errors = [{instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data5 = data.path;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate35.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data5 === "v1") || (data5 === "v2"))){
validate35.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema51.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.primary !== undefined){
let data6 = data.primary;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate35.errors = [{instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "v1") || (data6 === "v2"))){
validate35.errors = [{instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/enum",keyword:"enum",params:{allowedValues: schema51.properties.primary.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data7 = data.epoch;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
validate35.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.occasion !== undefined){
let data8 = data.occasion;
const _errs18 = errors;
if(typeof data8 !== "string"){
validate35.errors = [{instancePath:instancePath+"/occasion",schemaPath:"#/properties/occasion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data8 === "shadow") || (data8 === "failover"))){
validate35.errors = [{instancePath:instancePath+"/occasion",schemaPath:"#/properties/occasion/enum",keyword:"enum",params:{allowedValues: schema51.properties.occasion.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data9 = data.verdict;
const _errs20 = errors;
if(typeof data9 !== "string"){
validate35.errors = [{instancePath:instancePath+"/verdict",schemaPath:"verdict/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data9 === "match") || (data9 === "tolerated")) || (data9 === "mismatch")) || (data9 === "candidate_error")) || (data9 === "control_error")) || (data9 === "missing"))){
validate35.errors = [{instancePath:instancePath+"/verdict",schemaPath:"verdict/enum",keyword:"enum",params:{allowedValues: schema53.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data10 = data.control;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if(((((((data10.status === undefined) && (missing1 = "status")) || ((data10.version === undefined) && (missing1 = "version"))) || ((data10.predicted_spending === undefined) && (missing1 = "predicted_spending"))) || ((data10.confidence === undefined) && (missing1 = "confidence"))) || ((data10.error === undefined) && (missing1 = "error"))) || ((data10.duration_ms === undefined) && (missing1 = "duration_ms"))){
validate35.errors = [{instancePath:instancePath+"/control",schemaPath:"observation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data10.status !== undefined){
let data11 = data10.status;
const _errs27 = errors;
if(typeof data11 !== "string"){
validate35.errors = [{instancePath:instancePath+"/control/status",schemaPath:"observation/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data11 === "ok") || (data11 === "refused")) || (data11 === "error")) || (data11 === "absent"))){
validate35.errors = [{instancePath:instancePath+"/control/status",schemaPath:"observation/properties/status/enum",keyword:"enum",params:{allowedValues: schema54.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.version !== undefined){
let data12 = data10.version;
const _errs29 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate35.errors = [{instancePath:instancePath+"/control/version",schemaPath:"observation/properties/version/type",keyword:"type",params:{type: schema54.properties.version.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.predicted_spending !== undefined){
let data13 = data10.predicted_spending;
const _errs31 = errors;
if((!((typeof data13 == "number") && (isFinite(data13)))) && (data13 !== null)){
validate35.errors = [{instancePath:instancePath+"/control/predicted_spending",schemaPath:"observation/properties/predicted_spending/type",keyword:"type",params:{type: schema54.properties.predicted_spending.type},message:"must be number,null"}];
return false;
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.confidence !== undefined){
let data14 = data10.confidence;
const _errs33 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate35.errors = [{instancePath:instancePath+"/control/confidence",schemaPath:"observation/properties/confidence/type",keyword:"type",params:{type: schema54.properties.confidence.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.error !== undefined){
let data15 = data10.error;
const _errs35 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate35.errors = [{instancePath:instancePath+"/control/error",schemaPath:"observation/properties/error/type",keyword:"type",params:{type: schema54.properties.error.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.duration_ms !== undefined){
let data16 = data10.duration_ms;
const _errs37 = errors;
if((!((typeof data16 == "number") && (isFinite(data16)))) && (data16 !== null)){
validate35.errors = [{instancePath:instancePath+"/control/duration_ms",schemaPath:"observation/properties/duration_ms/type",keyword:"type",params:{type: schema54.properties.duration_ms.type},message:"must be number,null"}];
return false;
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/control",schemaPath:"observation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data17 = data.candidate;
const _errs39 = errors;
const _errs40 = errors;
if(errors === _errs40){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing2;
if(((((((data17.status === undefined) && (missing2 = "status")) || ((data17.version === undefined) && (missing2 = "version"))) || ((data17.predicted_spending === undefined) && (missing2 = "predicted_spending"))) || ((data17.confidence === undefined) && (missing2 = "confidence"))) || ((data17.error === undefined) && (missing2 = "error"))) || ((data17.duration_ms === undefined) && (missing2 = "duration_ms"))){
validate35.errors = [{instancePath:instancePath+"/candidate",schemaPath:"observation/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data17.status !== undefined){
let data18 = data17.status;
const _errs43 = errors;
if(typeof data18 !== "string"){
validate35.errors = [{instancePath:instancePath+"/candidate/status",schemaPath:"observation/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data18 === "ok") || (data18 === "refused")) || (data18 === "error")) || (data18 === "absent"))){
validate35.errors = [{instancePath:instancePath+"/candidate/status",schemaPath:"observation/properties/status/enum",keyword:"enum",params:{allowedValues: schema54.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs43 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.version !== undefined){
let data19 = data17.version;
const _errs45 = errors;
if((typeof data19 !== "string") && (data19 !== null)){
validate35.errors = [{instancePath:instancePath+"/candidate/version",schemaPath:"observation/properties/version/type",keyword:"type",params:{type: schema54.properties.version.type},message:"must be string,null"}];
return false;
}
var valid6 = _errs45 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.predicted_spending !== undefined){
let data20 = data17.predicted_spending;
const _errs47 = errors;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
validate35.errors = [{instancePath:instancePath+"/candidate/predicted_spending",schemaPath:"observation/properties/predicted_spending/type",keyword:"type",params:{type: schema54.properties.predicted_spending.type},message:"must be number,null"}];
return false;
}
var valid6 = _errs47 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.confidence !== undefined){
let data21 = data17.confidence;
const _errs49 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate35.errors = [{instancePath:instancePath+"/candidate/confidence",schemaPath:"observation/properties/confidence/type",keyword:"type",params:{type: schema54.properties.confidence.type},message:"must be string,null"}];
return false;
}
var valid6 = _errs49 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.error !== undefined){
let data22 = data17.error;
const _errs51 = errors;
if((typeof data22 !== "string") && (data22 !== null)){
validate35.errors = [{instancePath:instancePath+"/candidate/error",schemaPath:"observation/properties/error/type",keyword:"type",params:{type: schema54.properties.error.type},message:"must be string,null"}];
return false;
}
var valid6 = _errs51 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.duration_ms !== undefined){
let data23 = data17.duration_ms;
const _errs53 = errors;
if((!((typeof data23 == "number") && (isFinite(data23)))) && (data23 !== null)){
validate35.errors = [{instancePath:instancePath+"/candidate/duration_ms",schemaPath:"observation/properties/duration_ms/type",keyword:"type",params:{type: schema54.properties.duration_ms.type},message:"must be number,null"}];
return false;
}
var valid6 = _errs53 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/candidate",schemaPath:"observation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.relative_delta !== undefined){
let data24 = data.relative_delta;
const _errs55 = errors;
if((!((typeof data24 == "number") && (isFinite(data24)))) && (data24 !== null)){
validate35.errors = [{instancePath:instancePath+"/relative_delta",schemaPath:"#/properties/relative_delta/type",keyword:"type",params:{type: schema51.properties.relative_delta.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signed_delta !== undefined){
let data25 = data.signed_delta;
const _errs57 = errors;
if((!((typeof data25 == "number") && (isFinite(data25)))) && (data25 !== null)){
validate35.errors = [{instancePath:instancePath+"/signed_delta",schemaPath:"#/properties/signed_delta/type",keyword:"type",params:{type: schema51.properties.signed_delta.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.noise_floor !== undefined){
let data26 = data.noise_floor;
const _errs59 = errors;
if(errors === _errs59){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
validate35.errors = [{instancePath:instancePath+"/noise_floor",schemaPath:"#/properties/noise_floor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/noise_floor",schemaPath:"#/properties/noise_floor/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.differences !== undefined){
let data27 = data.differences;
const _errs61 = errors;
if(errors === _errs61){
if(Array.isArray(data27)){
var valid7 = true;
const len0 = data27.length;
for(let i0=0; i0<len0; i0++){
let data28 = data27[i0];
const _errs63 = errors;
if(typeof data28 !== "string"){
validate35.errors = [{instancePath:instancePath+"/differences/" + i0,schemaPath:"#/properties/differences/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data28 === "score") || (data28 === "confidence")) || (data28 === "status")) || (data28 === "error_code")) || (data28 === "absent"))){
validate35.errors = [{instancePath:instancePath+"/differences/" + i0,schemaPath:"#/properties/differences/items/enum",keyword:"enum",params:{allowedValues: schema51.properties.differences.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs63 === errors;
if(!valid7){
break;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/differences",schemaPath:"#/properties/differences/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.compared_at !== undefined){
let data29 = data.compared_at;
const _errs65 = errors;
if(errors === _errs65){
if(errors === _errs65){
if(typeof data29 === "string"){
if(!(formats0.validate(data29))){
validate35.errors = [{instancePath:instancePath+"/compared_at",schemaPath:"#/properties/compared_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/compared_at",schemaPath:"#/properties/compared_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_diff_recommendation = validate36;
const schema56 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diff-recommendation","type":"object","properties":{"diff_id":{"type":"string","minLength":8,"maxLength":250},"revision":{"type":"integer","minimum":1},"request_id":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"capability":{"const":"recommendation"},"tenant":{"type":"string"},"path":{"type":"string","enum":["v1","v2"]},"primary":{"type":"string","enum":["v1","v2"]},"epoch":{"$ref":"epoch"},"occasion":{"type":"string","enum":["shadow","failover"]},"verdict":{"$ref":"verdict"},"control":{"$ref":"observation-recommendation"},"candidate":{"$ref":"observation-recommendation"},"segments_overlap":{"type":["number","null"]},"actions_overlap":{"type":["number","null"]},"noise_floor":{"type":"number","minimum":0},"differences":{"type":"array","items":{"type":"string","enum":["segments","actions","text","status","error_code","absent"]}},"compared_at":{"type":"string","format":"date-time"}},"required":["diff_id","revision","request_id","capability","tenant","path","epoch","verdict","control","candidate","differences","compared_at","segments_overlap","actions_overlap","noise_floor"],"additionalProperties":true};
const schema59 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/observation-recommendation","type":"object","properties":{"status":{"type":"string","enum":["ok","refused","error","absent"]},"version":{"type":["string","null"]},"error":{"type":["string","null"]},"duration_ms":{"type":["number","null"]},"recommendation":{"type":["string","null"],"maxLength":300},"source":{"type":["string","null"]},"segments":{"type":["array","null"],"items":{"type":"string"}},"actions":{"type":["array","null"],"items":{"type":"string"}}},"required":["status","version","error","duration_ms","recommendation","source","segments","actions"],"additionalProperties":true};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diff-recommendation" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((data.diff_id === undefined) && (missing0 = "diff_id")) || ((data.revision === undefined) && (missing0 = "revision"))) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.capability === undefined) && (missing0 = "capability"))) || ((data.tenant === undefined) && (missing0 = "tenant"))) || ((data.path === undefined) && (missing0 = "path"))) || ((data.epoch === undefined) && (missing0 = "epoch"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.differences === undefined) && (missing0 = "differences"))) || ((data.compared_at === undefined) && (missing0 = "compared_at"))) || ((data.segments_overlap === undefined) && (missing0 = "segments_overlap"))) || ((data.actions_overlap === undefined) && (missing0 = "actions_overlap"))) || ((data.noise_floor === undefined) && (missing0 = "noise_floor"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.diff_id !== undefined){
let data0 = data.diff_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 250){
validate36.errors = [{instancePath:instancePath+"/diff_id",schemaPath:"#/properties/diff_id/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"}];
return false;
}
else {
if(func1(data0) < 8){
validate36.errors = [{instancePath:instancePath+"/diff_id",schemaPath:"#/properties/diff_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/diff_id",schemaPath:"#/properties/diff_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.revision !== undefined){
let data1 = data.revision;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate36.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
validate36.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data2 = data.request_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func1(data2) > 64){
validate36.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data2) < 8){
validate36.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
else {
if(!pattern20.test(data2)){
validate36.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""}];
return false;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capability !== undefined){
const _errs8 = errors;
if("recommendation" !== data.capability){
validate36.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "recommendation"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenant !== undefined){
const _errs9 = errors;
if(typeof data.tenant !== "string"){
validate36.errors = [{instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data5 = data.path;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate36.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data5 === "v1") || (data5 === "v2"))){
validate36.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema56.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.primary !== undefined){
let data6 = data.primary;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate36.errors = [{instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "v1") || (data6 === "v2"))){
validate36.errors = [{instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/enum",keyword:"enum",params:{allowedValues: schema56.properties.primary.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data7 = data.epoch;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
validate36.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.occasion !== undefined){
let data8 = data.occasion;
const _errs18 = errors;
if(typeof data8 !== "string"){
validate36.errors = [{instancePath:instancePath+"/occasion",schemaPath:"#/properties/occasion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data8 === "shadow") || (data8 === "failover"))){
validate36.errors = [{instancePath:instancePath+"/occasion",schemaPath:"#/properties/occasion/enum",keyword:"enum",params:{allowedValues: schema56.properties.occasion.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data9 = data.verdict;
const _errs20 = errors;
if(typeof data9 !== "string"){
validate36.errors = [{instancePath:instancePath+"/verdict",schemaPath:"verdict/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data9 === "match") || (data9 === "tolerated")) || (data9 === "mismatch")) || (data9 === "candidate_error")) || (data9 === "control_error")) || (data9 === "missing"))){
validate36.errors = [{instancePath:instancePath+"/verdict",schemaPath:"verdict/enum",keyword:"enum",params:{allowedValues: schema53.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data10 = data.control;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if(((((((((data10.status === undefined) && (missing1 = "status")) || ((data10.version === undefined) && (missing1 = "version"))) || ((data10.error === undefined) && (missing1 = "error"))) || ((data10.duration_ms === undefined) && (missing1 = "duration_ms"))) || ((data10.recommendation === undefined) && (missing1 = "recommendation"))) || ((data10.source === undefined) && (missing1 = "source"))) || ((data10.segments === undefined) && (missing1 = "segments"))) || ((data10.actions === undefined) && (missing1 = "actions"))){
validate36.errors = [{instancePath:instancePath+"/control",schemaPath:"observation-recommendation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data10.status !== undefined){
let data11 = data10.status;
const _errs27 = errors;
if(typeof data11 !== "string"){
validate36.errors = [{instancePath:instancePath+"/control/status",schemaPath:"observation-recommendation/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data11 === "ok") || (data11 === "refused")) || (data11 === "error")) || (data11 === "absent"))){
validate36.errors = [{instancePath:instancePath+"/control/status",schemaPath:"observation-recommendation/properties/status/enum",keyword:"enum",params:{allowedValues: schema59.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.version !== undefined){
let data12 = data10.version;
const _errs29 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate36.errors = [{instancePath:instancePath+"/control/version",schemaPath:"observation-recommendation/properties/version/type",keyword:"type",params:{type: schema59.properties.version.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.error !== undefined){
let data13 = data10.error;
const _errs31 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate36.errors = [{instancePath:instancePath+"/control/error",schemaPath:"observation-recommendation/properties/error/type",keyword:"type",params:{type: schema59.properties.error.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.duration_ms !== undefined){
let data14 = data10.duration_ms;
const _errs33 = errors;
if((!((typeof data14 == "number") && (isFinite(data14)))) && (data14 !== null)){
validate36.errors = [{instancePath:instancePath+"/control/duration_ms",schemaPath:"observation-recommendation/properties/duration_ms/type",keyword:"type",params:{type: schema59.properties.duration_ms.type},message:"must be number,null"}];
return false;
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.recommendation !== undefined){
let data15 = data10.recommendation;
const _errs35 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate36.errors = [{instancePath:instancePath+"/control/recommendation",schemaPath:"observation-recommendation/properties/recommendation/type",keyword:"type",params:{type: schema59.properties.recommendation.type},message:"must be string,null"}];
return false;
}
if(errors === _errs35){
if(typeof data15 === "string"){
if(func1(data15) > 300){
validate36.errors = [{instancePath:instancePath+"/control/recommendation",schemaPath:"observation-recommendation/properties/recommendation/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"}];
return false;
}
}
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.source !== undefined){
let data16 = data10.source;
const _errs37 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate36.errors = [{instancePath:instancePath+"/control/source",schemaPath:"observation-recommendation/properties/source/type",keyword:"type",params:{type: schema59.properties.source.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.segments !== undefined){
let data17 = data10.segments;
const _errs39 = errors;
if((!(Array.isArray(data17))) && (data17 !== null)){
validate36.errors = [{instancePath:instancePath+"/control/segments",schemaPath:"observation-recommendation/properties/segments/type",keyword:"type",params:{type: schema59.properties.segments.type},message:"must be array,null"}];
return false;
}
if(errors === _errs39){
if(Array.isArray(data17)){
var valid5 = true;
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
const _errs41 = errors;
if(typeof data17[i0] !== "string"){
validate36.errors = [{instancePath:instancePath+"/control/segments/" + i0,schemaPath:"observation-recommendation/properties/segments/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs41 === errors;
if(!valid5){
break;
}
}
}
}
var valid4 = _errs39 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.actions !== undefined){
let data19 = data10.actions;
const _errs43 = errors;
if((!(Array.isArray(data19))) && (data19 !== null)){
validate36.errors = [{instancePath:instancePath+"/control/actions",schemaPath:"observation-recommendation/properties/actions/type",keyword:"type",params:{type: schema59.properties.actions.type},message:"must be array,null"}];
return false;
}
if(errors === _errs43){
if(Array.isArray(data19)){
var valid6 = true;
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
const _errs45 = errors;
if(typeof data19[i1] !== "string"){
validate36.errors = [{instancePath:instancePath+"/control/actions/" + i1,schemaPath:"observation-recommendation/properties/actions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs45 === errors;
if(!valid6){
break;
}
}
}
}
var valid4 = _errs43 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/control",schemaPath:"observation-recommendation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data21 = data.candidate;
const _errs47 = errors;
const _errs48 = errors;
if(errors === _errs48){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing2;
if(((((((((data21.status === undefined) && (missing2 = "status")) || ((data21.version === undefined) && (missing2 = "version"))) || ((data21.error === undefined) && (missing2 = "error"))) || ((data21.duration_ms === undefined) && (missing2 = "duration_ms"))) || ((data21.recommendation === undefined) && (missing2 = "recommendation"))) || ((data21.source === undefined) && (missing2 = "source"))) || ((data21.segments === undefined) && (missing2 = "segments"))) || ((data21.actions === undefined) && (missing2 = "actions"))){
validate36.errors = [{instancePath:instancePath+"/candidate",schemaPath:"observation-recommendation/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data21.status !== undefined){
let data22 = data21.status;
const _errs51 = errors;
if(typeof data22 !== "string"){
validate36.errors = [{instancePath:instancePath+"/candidate/status",schemaPath:"observation-recommendation/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data22 === "ok") || (data22 === "refused")) || (data22 === "error")) || (data22 === "absent"))){
validate36.errors = [{instancePath:instancePath+"/candidate/status",schemaPath:"observation-recommendation/properties/status/enum",keyword:"enum",params:{allowedValues: schema59.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.version !== undefined){
let data23 = data21.version;
const _errs53 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate36.errors = [{instancePath:instancePath+"/candidate/version",schemaPath:"observation-recommendation/properties/version/type",keyword:"type",params:{type: schema59.properties.version.type},message:"must be string,null"}];
return false;
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.error !== undefined){
let data24 = data21.error;
const _errs55 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate36.errors = [{instancePath:instancePath+"/candidate/error",schemaPath:"observation-recommendation/properties/error/type",keyword:"type",params:{type: schema59.properties.error.type},message:"must be string,null"}];
return false;
}
var valid8 = _errs55 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.duration_ms !== undefined){
let data25 = data21.duration_ms;
const _errs57 = errors;
if((!((typeof data25 == "number") && (isFinite(data25)))) && (data25 !== null)){
validate36.errors = [{instancePath:instancePath+"/candidate/duration_ms",schemaPath:"observation-recommendation/properties/duration_ms/type",keyword:"type",params:{type: schema59.properties.duration_ms.type},message:"must be number,null"}];
return false;
}
var valid8 = _errs57 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.recommendation !== undefined){
let data26 = data21.recommendation;
const _errs59 = errors;
if((typeof data26 !== "string") && (data26 !== null)){
validate36.errors = [{instancePath:instancePath+"/candidate/recommendation",schemaPath:"observation-recommendation/properties/recommendation/type",keyword:"type",params:{type: schema59.properties.recommendation.type},message:"must be string,null"}];
return false;
}
if(errors === _errs59){
if(typeof data26 === "string"){
if(func1(data26) > 300){
validate36.errors = [{instancePath:instancePath+"/candidate/recommendation",schemaPath:"observation-recommendation/properties/recommendation/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"}];
return false;
}
}
}
var valid8 = _errs59 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.source !== undefined){
let data27 = data21.source;
const _errs61 = errors;
if((typeof data27 !== "string") && (data27 !== null)){
validate36.errors = [{instancePath:instancePath+"/candidate/source",schemaPath:"observation-recommendation/properties/source/type",keyword:"type",params:{type: schema59.properties.source.type},message:"must be string,null"}];
return false;
}
var valid8 = _errs61 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.segments !== undefined){
let data28 = data21.segments;
const _errs63 = errors;
if((!(Array.isArray(data28))) && (data28 !== null)){
validate36.errors = [{instancePath:instancePath+"/candidate/segments",schemaPath:"observation-recommendation/properties/segments/type",keyword:"type",params:{type: schema59.properties.segments.type},message:"must be array,null"}];
return false;
}
if(errors === _errs63){
if(Array.isArray(data28)){
var valid9 = true;
const len2 = data28.length;
for(let i2=0; i2<len2; i2++){
const _errs65 = errors;
if(typeof data28[i2] !== "string"){
validate36.errors = [{instancePath:instancePath+"/candidate/segments/" + i2,schemaPath:"observation-recommendation/properties/segments/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs65 === errors;
if(!valid9){
break;
}
}
}
}
var valid8 = _errs63 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.actions !== undefined){
let data30 = data21.actions;
const _errs67 = errors;
if((!(Array.isArray(data30))) && (data30 !== null)){
validate36.errors = [{instancePath:instancePath+"/candidate/actions",schemaPath:"observation-recommendation/properties/actions/type",keyword:"type",params:{type: schema59.properties.actions.type},message:"must be array,null"}];
return false;
}
if(errors === _errs67){
if(Array.isArray(data30)){
var valid10 = true;
const len3 = data30.length;
for(let i3=0; i3<len3; i3++){
const _errs69 = errors;
if(typeof data30[i3] !== "string"){
validate36.errors = [{instancePath:instancePath+"/candidate/actions/" + i3,schemaPath:"observation-recommendation/properties/actions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs69 === errors;
if(!valid10){
break;
}
}
}
}
var valid8 = _errs67 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/candidate",schemaPath:"observation-recommendation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.segments_overlap !== undefined){
let data32 = data.segments_overlap;
const _errs71 = errors;
if((!((typeof data32 == "number") && (isFinite(data32)))) && (data32 !== null)){
validate36.errors = [{instancePath:instancePath+"/segments_overlap",schemaPath:"#/properties/segments_overlap/type",keyword:"type",params:{type: schema56.properties.segments_overlap.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs71 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actions_overlap !== undefined){
let data33 = data.actions_overlap;
const _errs73 = errors;
if((!((typeof data33 == "number") && (isFinite(data33)))) && (data33 !== null)){
validate36.errors = [{instancePath:instancePath+"/actions_overlap",schemaPath:"#/properties/actions_overlap/type",keyword:"type",params:{type: schema56.properties.actions_overlap.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs73 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.noise_floor !== undefined){
let data34 = data.noise_floor;
const _errs75 = errors;
if(errors === _errs75){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
validate36.errors = [{instancePath:instancePath+"/noise_floor",schemaPath:"#/properties/noise_floor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/noise_floor",schemaPath:"#/properties/noise_floor/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs75 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.differences !== undefined){
let data35 = data.differences;
const _errs77 = errors;
if(errors === _errs77){
if(Array.isArray(data35)){
var valid11 = true;
const len4 = data35.length;
for(let i4=0; i4<len4; i4++){
let data36 = data35[i4];
const _errs79 = errors;
if(typeof data36 !== "string"){
validate36.errors = [{instancePath:instancePath+"/differences/" + i4,schemaPath:"#/properties/differences/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data36 === "segments") || (data36 === "actions")) || (data36 === "text")) || (data36 === "status")) || (data36 === "error_code")) || (data36 === "absent"))){
validate36.errors = [{instancePath:instancePath+"/differences/" + i4,schemaPath:"#/properties/differences/items/enum",keyword:"enum",params:{allowedValues: schema56.properties.differences.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs79 === errors;
if(!valid11){
break;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/differences",schemaPath:"#/properties/differences/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs77 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.compared_at !== undefined){
let data37 = data.compared_at;
const _errs81 = errors;
if(errors === _errs81){
if(errors === _errs81){
if(typeof data37 === "string"){
if(!(formats0.validate(data37))){
validate36.errors = [{instancePath:instancePath+"/compared_at",schemaPath:"#/properties/compared_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/compared_at",schemaPath:"#/properties/compared_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs81 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_diff_segmentation = validate37;
const schema61 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diff-segmentation","type":"object","properties":{"diff_id":{"type":"string","minLength":8,"maxLength":250},"revision":{"type":"integer","minimum":1},"request_id":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"capability":{"const":"segmentation"},"tenant":{"type":"string"},"path":{"type":"string","enum":["v1","v2"]},"primary":{"type":"string","enum":["v1","v2"]},"epoch":{"$ref":"epoch"},"occasion":{"type":"string","enum":["shadow","failover"]},"verdict":{"$ref":"verdict"},"control":{"$ref":"observation-segmentation"},"candidate":{"$ref":"observation-segmentation"},"agreement":{"type":["number","null"]},"unequal":{"type":["integer","null"]},"unequal_rows":{"type":"array","maxItems":10,"items":{"type":"object","properties":{"row":{"type":"integer","minimum":0},"control":{"type":"integer"},"candidate":{"type":"integer"}},"required":["row","control","candidate"],"additionalProperties":true}},"unequal_share":{"type":["number","null"],"minimum":0,"maximum":1},"noise_floor":{"type":"number","minimum":0},"differences":{"type":"array","items":{"type":"string","enum":["labels","status","error_code","absent"]}},"compared_at":{"type":"string","format":"date-time"}},"required":["diff_id","revision","request_id","capability","tenant","path","epoch","verdict","control","candidate","differences","compared_at","agreement","unequal","unequal_rows","unequal_share","noise_floor"],"additionalProperties":true};
const schema64 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/observation-segmentation","type":"object","properties":{"status":{"type":"string","enum":["ok","refused","error","absent"]},"version":{"type":["string","null"]},"error":{"type":["string","null"]},"duration_ms":{"type":["number","null"]},"rows":{"type":["integer","null"]},"segments":{"type":["integer","null"]}},"required":["status","version","error","duration_ms","rows","segments"],"additionalProperties":true};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diff-segmentation" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((((data.diff_id === undefined) && (missing0 = "diff_id")) || ((data.revision === undefined) && (missing0 = "revision"))) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.capability === undefined) && (missing0 = "capability"))) || ((data.tenant === undefined) && (missing0 = "tenant"))) || ((data.path === undefined) && (missing0 = "path"))) || ((data.epoch === undefined) && (missing0 = "epoch"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.control === undefined) && (missing0 = "control"))) || ((data.candidate === undefined) && (missing0 = "candidate"))) || ((data.differences === undefined) && (missing0 = "differences"))) || ((data.compared_at === undefined) && (missing0 = "compared_at"))) || ((data.agreement === undefined) && (missing0 = "agreement"))) || ((data.unequal === undefined) && (missing0 = "unequal"))) || ((data.unequal_rows === undefined) && (missing0 = "unequal_rows"))) || ((data.unequal_share === undefined) && (missing0 = "unequal_share"))) || ((data.noise_floor === undefined) && (missing0 = "noise_floor"))){
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.diff_id !== undefined){
let data0 = data.diff_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 250){
validate37.errors = [{instancePath:instancePath+"/diff_id",schemaPath:"#/properties/diff_id/maxLength",keyword:"maxLength",params:{limit: 250},message:"must NOT have more than 250 characters"}];
return false;
}
else {
if(func1(data0) < 8){
validate37.errors = [{instancePath:instancePath+"/diff_id",schemaPath:"#/properties/diff_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/diff_id",schemaPath:"#/properties/diff_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.revision !== undefined){
let data1 = data.revision;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate37.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
validate37.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data2 = data.request_id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func1(data2) > 64){
validate37.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data2) < 8){
validate37.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
else {
if(!pattern20.test(data2)){
validate37.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""}];
return false;
}
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capability !== undefined){
const _errs8 = errors;
if("segmentation" !== data.capability){
validate37.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "segmentation"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenant !== undefined){
const _errs9 = errors;
if(typeof data.tenant !== "string"){
validate37.errors = [{instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data5 = data.path;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate37.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data5 === "v1") || (data5 === "v2"))){
validate37.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema61.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.primary !== undefined){
let data6 = data.primary;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate37.errors = [{instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "v1") || (data6 === "v2"))){
validate37.errors = [{instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/enum",keyword:"enum",params:{allowedValues: schema61.properties.primary.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data7 = data.epoch;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
validate37.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.occasion !== undefined){
let data8 = data.occasion;
const _errs18 = errors;
if(typeof data8 !== "string"){
validate37.errors = [{instancePath:instancePath+"/occasion",schemaPath:"#/properties/occasion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data8 === "shadow") || (data8 === "failover"))){
validate37.errors = [{instancePath:instancePath+"/occasion",schemaPath:"#/properties/occasion/enum",keyword:"enum",params:{allowedValues: schema61.properties.occasion.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data9 = data.verdict;
const _errs20 = errors;
if(typeof data9 !== "string"){
validate37.errors = [{instancePath:instancePath+"/verdict",schemaPath:"verdict/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data9 === "match") || (data9 === "tolerated")) || (data9 === "mismatch")) || (data9 === "candidate_error")) || (data9 === "control_error")) || (data9 === "missing"))){
validate37.errors = [{instancePath:instancePath+"/verdict",schemaPath:"verdict/enum",keyword:"enum",params:{allowedValues: schema53.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control !== undefined){
let data10 = data.control;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if(((((((data10.status === undefined) && (missing1 = "status")) || ((data10.version === undefined) && (missing1 = "version"))) || ((data10.error === undefined) && (missing1 = "error"))) || ((data10.duration_ms === undefined) && (missing1 = "duration_ms"))) || ((data10.rows === undefined) && (missing1 = "rows"))) || ((data10.segments === undefined) && (missing1 = "segments"))){
validate37.errors = [{instancePath:instancePath+"/control",schemaPath:"observation-segmentation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data10.status !== undefined){
let data11 = data10.status;
const _errs27 = errors;
if(typeof data11 !== "string"){
validate37.errors = [{instancePath:instancePath+"/control/status",schemaPath:"observation-segmentation/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data11 === "ok") || (data11 === "refused")) || (data11 === "error")) || (data11 === "absent"))){
validate37.errors = [{instancePath:instancePath+"/control/status",schemaPath:"observation-segmentation/properties/status/enum",keyword:"enum",params:{allowedValues: schema64.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.version !== undefined){
let data12 = data10.version;
const _errs29 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate37.errors = [{instancePath:instancePath+"/control/version",schemaPath:"observation-segmentation/properties/version/type",keyword:"type",params:{type: schema64.properties.version.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.error !== undefined){
let data13 = data10.error;
const _errs31 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate37.errors = [{instancePath:instancePath+"/control/error",schemaPath:"observation-segmentation/properties/error/type",keyword:"type",params:{type: schema64.properties.error.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.duration_ms !== undefined){
let data14 = data10.duration_ms;
const _errs33 = errors;
if((!((typeof data14 == "number") && (isFinite(data14)))) && (data14 !== null)){
validate37.errors = [{instancePath:instancePath+"/control/duration_ms",schemaPath:"observation-segmentation/properties/duration_ms/type",keyword:"type",params:{type: schema64.properties.duration_ms.type},message:"must be number,null"}];
return false;
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.rows !== undefined){
let data15 = data10.rows;
const _errs35 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate37.errors = [{instancePath:instancePath+"/control/rows",schemaPath:"observation-segmentation/properties/rows/type",keyword:"type",params:{type: schema64.properties.rows.type},message:"must be integer,null"}];
return false;
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.segments !== undefined){
let data16 = data10.segments;
const _errs37 = errors;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
validate37.errors = [{instancePath:instancePath+"/control/segments",schemaPath:"observation-segmentation/properties/segments/type",keyword:"type",params:{type: schema64.properties.segments.type},message:"must be integer,null"}];
return false;
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/control",schemaPath:"observation-segmentation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidate !== undefined){
let data17 = data.candidate;
const _errs39 = errors;
const _errs40 = errors;
if(errors === _errs40){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing2;
if(((((((data17.status === undefined) && (missing2 = "status")) || ((data17.version === undefined) && (missing2 = "version"))) || ((data17.error === undefined) && (missing2 = "error"))) || ((data17.duration_ms === undefined) && (missing2 = "duration_ms"))) || ((data17.rows === undefined) && (missing2 = "rows"))) || ((data17.segments === undefined) && (missing2 = "segments"))){
validate37.errors = [{instancePath:instancePath+"/candidate",schemaPath:"observation-segmentation/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data17.status !== undefined){
let data18 = data17.status;
const _errs43 = errors;
if(typeof data18 !== "string"){
validate37.errors = [{instancePath:instancePath+"/candidate/status",schemaPath:"observation-segmentation/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data18 === "ok") || (data18 === "refused")) || (data18 === "error")) || (data18 === "absent"))){
validate37.errors = [{instancePath:instancePath+"/candidate/status",schemaPath:"observation-segmentation/properties/status/enum",keyword:"enum",params:{allowedValues: schema64.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs43 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.version !== undefined){
let data19 = data17.version;
const _errs45 = errors;
if((typeof data19 !== "string") && (data19 !== null)){
validate37.errors = [{instancePath:instancePath+"/candidate/version",schemaPath:"observation-segmentation/properties/version/type",keyword:"type",params:{type: schema64.properties.version.type},message:"must be string,null"}];
return false;
}
var valid6 = _errs45 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.error !== undefined){
let data20 = data17.error;
const _errs47 = errors;
if((typeof data20 !== "string") && (data20 !== null)){
validate37.errors = [{instancePath:instancePath+"/candidate/error",schemaPath:"observation-segmentation/properties/error/type",keyword:"type",params:{type: schema64.properties.error.type},message:"must be string,null"}];
return false;
}
var valid6 = _errs47 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.duration_ms !== undefined){
let data21 = data17.duration_ms;
const _errs49 = errors;
if((!((typeof data21 == "number") && (isFinite(data21)))) && (data21 !== null)){
validate37.errors = [{instancePath:instancePath+"/candidate/duration_ms",schemaPath:"observation-segmentation/properties/duration_ms/type",keyword:"type",params:{type: schema64.properties.duration_ms.type},message:"must be number,null"}];
return false;
}
var valid6 = _errs49 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.rows !== undefined){
let data22 = data17.rows;
const _errs51 = errors;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (data22 !== null)){
validate37.errors = [{instancePath:instancePath+"/candidate/rows",schemaPath:"observation-segmentation/properties/rows/type",keyword:"type",params:{type: schema64.properties.rows.type},message:"must be integer,null"}];
return false;
}
var valid6 = _errs51 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data17.segments !== undefined){
let data23 = data17.segments;
const _errs53 = errors;
if((!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) && (data23 !== null)){
validate37.errors = [{instancePath:instancePath+"/candidate/segments",schemaPath:"observation-segmentation/properties/segments/type",keyword:"type",params:{type: schema64.properties.segments.type},message:"must be integer,null"}];
return false;
}
var valid6 = _errs53 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/candidate",schemaPath:"observation-segmentation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agreement !== undefined){
let data24 = data.agreement;
const _errs55 = errors;
if((!((typeof data24 == "number") && (isFinite(data24)))) && (data24 !== null)){
validate37.errors = [{instancePath:instancePath+"/agreement",schemaPath:"#/properties/agreement/type",keyword:"type",params:{type: schema61.properties.agreement.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unequal !== undefined){
let data25 = data.unequal;
const _errs57 = errors;
if((!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))) && (data25 !== null)){
validate37.errors = [{instancePath:instancePath+"/unequal",schemaPath:"#/properties/unequal/type",keyword:"type",params:{type: schema61.properties.unequal.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unequal_rows !== undefined){
let data26 = data.unequal_rows;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data26)){
if(data26.length > 10){
validate37.errors = [{instancePath:instancePath+"/unequal_rows",schemaPath:"#/properties/unequal_rows/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"}];
return false;
}
else {
var valid7 = true;
const len0 = data26.length;
for(let i0=0; i0<len0; i0++){
let data27 = data26[i0];
const _errs61 = errors;
if(errors === _errs61){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing3;
if((((data27.row === undefined) && (missing3 = "row")) || ((data27.control === undefined) && (missing3 = "control"))) || ((data27.candidate === undefined) && (missing3 = "candidate"))){
validate37.errors = [{instancePath:instancePath+"/unequal_rows/" + i0,schemaPath:"#/properties/unequal_rows/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data27.row !== undefined){
let data28 = data27.row;
const _errs64 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate37.errors = [{instancePath:instancePath+"/unequal_rows/" + i0+"/row",schemaPath:"#/properties/unequal_rows/items/properties/row/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs64){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
validate37.errors = [{instancePath:instancePath+"/unequal_rows/" + i0+"/row",schemaPath:"#/properties/unequal_rows/items/properties/row/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid8 = _errs64 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data27.control !== undefined){
let data29 = data27.control;
const _errs66 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate37.errors = [{instancePath:instancePath+"/unequal_rows/" + i0+"/control",schemaPath:"#/properties/unequal_rows/items/properties/control/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid8 = _errs66 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data27.candidate !== undefined){
let data30 = data27.candidate;
const _errs68 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate37.errors = [{instancePath:instancePath+"/unequal_rows/" + i0+"/candidate",schemaPath:"#/properties/unequal_rows/items/properties/candidate/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid8 = _errs68 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/unequal_rows/" + i0,schemaPath:"#/properties/unequal_rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs61 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/unequal_rows",schemaPath:"#/properties/unequal_rows/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unequal_share !== undefined){
let data31 = data.unequal_share;
const _errs70 = errors;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (data31 !== null)){
validate37.errors = [{instancePath:instancePath+"/unequal_share",schemaPath:"#/properties/unequal_share/type",keyword:"type",params:{type: schema61.properties.unequal_share.type},message:"must be number,null"}];
return false;
}
if(errors === _errs70){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1 || isNaN(data31)){
validate37.errors = [{instancePath:instancePath+"/unequal_share",schemaPath:"#/properties/unequal_share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data31 < 0 || isNaN(data31)){
validate37.errors = [{instancePath:instancePath+"/unequal_share",schemaPath:"#/properties/unequal_share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.noise_floor !== undefined){
let data32 = data.noise_floor;
const _errs72 = errors;
if(errors === _errs72){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
validate37.errors = [{instancePath:instancePath+"/noise_floor",schemaPath:"#/properties/noise_floor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/noise_floor",schemaPath:"#/properties/noise_floor/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.differences !== undefined){
let data33 = data.differences;
const _errs74 = errors;
if(errors === _errs74){
if(Array.isArray(data33)){
var valid9 = true;
const len1 = data33.length;
for(let i1=0; i1<len1; i1++){
let data34 = data33[i1];
const _errs76 = errors;
if(typeof data34 !== "string"){
validate37.errors = [{instancePath:instancePath+"/differences/" + i1,schemaPath:"#/properties/differences/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data34 === "labels") || (data34 === "status")) || (data34 === "error_code")) || (data34 === "absent"))){
validate37.errors = [{instancePath:instancePath+"/differences/" + i1,schemaPath:"#/properties/differences/items/enum",keyword:"enum",params:{allowedValues: schema61.properties.differences.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs76 === errors;
if(!valid9){
break;
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/differences",schemaPath:"#/properties/differences/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.compared_at !== undefined){
let data35 = data.compared_at;
const _errs78 = errors;
if(errors === _errs78){
if(errors === _errs78){
if(typeof data35 === "string"){
if(!(formats0.validate(data35))){
validate37.errors = [{instancePath:instancePath+"/compared_at",schemaPath:"#/properties/compared_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate37.errors = [{instancePath:instancePath+"/compared_at",schemaPath:"#/properties/compared_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs78 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_diff = validate38;
const schema66 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diff","oneOf":[{"$ref":"diff-prediction"},{"$ref":"diff-segmentation"},{"$ref":"diff-recommendation"}]};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diff" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate35(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate37(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs3 = errors;
if(!(validate36(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate38.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate38.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate38.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const validate_diffs_answer = validate42;
const schema67 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diffs-answer","oneOf":[{"type":"object","properties":{"ask":{"const":"diffs"},"page":{"$ref":"diffs-page"}},"required":["ask","page"],"additionalProperties":true},{"type":"object","properties":{"ask":{"const":"summary"},"summary":{"$ref":"diffs-summary"}},"required":["ask","summary"],"additionalProperties":true},{"type":"object","properties":{"ask":{"type":"string","enum":["diffs","summary"]},"errors":{"type":"array","items":{"$ref":"field-error"},"minItems":1}},"required":["ask","errors"],"additionalProperties":true}]};
const schema72 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/field-error","type":"object","properties":{"field":{"type":"string"},"reason":{"type":"string"}},"required":["field","reason"],"additionalProperties":true};
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diffs-page","type":"object","properties":{"items":{"type":"array","items":{"$ref":"diff"}},"next":{"type":["string","null"]}},"required":["items","next"],"additionalProperties":true};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diffs-page" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.items === undefined) && (missing0 = "items")) || ((data.next === undefined) && (missing0 = "next"))){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.items !== undefined){
let data0 = data.items;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate38(data0[i0], {instancePath:instancePath+"/items/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
let data2 = data.next;
const _errs5 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate43.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: schema68.properties.next.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema69 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diffs-summary","type":"object","properties":{"rows":{"type":"array","items":{"$ref":"diffs-row"}}},"required":["rows"],"additionalProperties":true};
const schema70 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diffs-row","type":"object","properties":{"from":{"type":"string","format":"date-time"},"capability":{"$ref":"capability"},"total":{"type":"integer","minimum":0},"verdicts":{"type":"object","properties":{"match":{"type":"integer","minimum":0},"tolerated":{"type":"integer","minimum":0},"mismatch":{"type":"integer","minimum":0},"candidate_error":{"type":"integer","minimum":0},"control_error":{"type":"integer","minimum":0},"missing":{"type":"integer","minimum":0}},"required":["match","tolerated","mismatch","candidate_error","control_error","missing"],"additionalProperties":true},"missing_control":{"type":"integer","minimum":0},"delta":{"type":["object","null"],"properties":{"mean":{"type":"number"},"p50":{"type":"number"},"p95":{"type":"number"},"max":{"type":"number"}},"required":["mean","p50","p95","max"],"additionalProperties":true},"skill":{"type":"object","properties":{"count":{"type":"integer","minimum":0},"r2":{"type":["number","null"],"maximum":1},"agreement":{"type":["number","null"],"maximum":1},"unequal_share":{"type":["number","null"],"minimum":0,"maximum":1},"overlap":{"type":["number","null"],"minimum":0,"maximum":1}},"required":["count","r2","agreement","unequal_share","overlap"],"additionalProperties":true},"noise":{"type":["object","null"],"properties":{"count":{"type":"integer","minimum":1},"mean":{"type":"number"},"p50":{"type":"number"},"p95":{"type":"number"},"max":{"type":"number"}},"required":["count","mean","p50","p95","max"],"additionalProperties":true}},"required":["from","capability","total","verdicts","delta","skill","noise"],"additionalProperties":true};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diffs-row" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.from === undefined) && (missing0 = "from")) || ((data.capability === undefined) && (missing0 = "capability"))) || ((data.total === undefined) && (missing0 = "total"))) || ((data.verdicts === undefined) && (missing0 = "verdicts"))) || ((data.delta === undefined) && (missing0 = "delta"))) || ((data.skill === undefined) && (missing0 = "skill"))) || ((data.noise === undefined) && (missing0 = "noise"))){
validate47.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.from !== undefined){
let data0 = data.from;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(!(formats0.validate(data0))){
validate47.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate47.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capability !== undefined){
let data1 = data.capability;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate47.errors = [{instancePath:instancePath+"/capability",schemaPath:"capability/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "prediction") || (data1 === "segmentation")) || (data1 === "recommendation"))){
validate47.errors = [{instancePath:instancePath+"/capability",schemaPath:"capability/enum",keyword:"enum",params:{allowedValues: schema43.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.total !== undefined){
let data2 = data.total;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate47.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate47.errors = [{instancePath:instancePath+"/total",schemaPath:"#/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdicts !== undefined){
let data3 = data.verdicts;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((data3.match === undefined) && (missing1 = "match")) || ((data3.tolerated === undefined) && (missing1 = "tolerated"))) || ((data3.mismatch === undefined) && (missing1 = "mismatch"))) || ((data3.candidate_error === undefined) && (missing1 = "candidate_error"))) || ((data3.control_error === undefined) && (missing1 = "control_error"))) || ((data3.missing === undefined) && (missing1 = "missing"))){
validate47.errors = [{instancePath:instancePath+"/verdicts",schemaPath:"#/properties/verdicts/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.match !== undefined){
let data4 = data3.match;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate47.errors = [{instancePath:instancePath+"/verdicts/match",schemaPath:"#/properties/verdicts/properties/match/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate47.errors = [{instancePath:instancePath+"/verdicts/match",schemaPath:"#/properties/verdicts/properties/match/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.tolerated !== undefined){
let data5 = data3.tolerated;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate47.errors = [{instancePath:instancePath+"/verdicts/tolerated",schemaPath:"#/properties/verdicts/properties/tolerated/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate47.errors = [{instancePath:instancePath+"/verdicts/tolerated",schemaPath:"#/properties/verdicts/properties/tolerated/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.mismatch !== undefined){
let data6 = data3.mismatch;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate47.errors = [{instancePath:instancePath+"/verdicts/mismatch",schemaPath:"#/properties/verdicts/properties/mismatch/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate47.errors = [{instancePath:instancePath+"/verdicts/mismatch",schemaPath:"#/properties/verdicts/properties/mismatch/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.candidate_error !== undefined){
let data7 = data3.candidate_error;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate47.errors = [{instancePath:instancePath+"/verdicts/candidate_error",schemaPath:"#/properties/verdicts/properties/candidate_error/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate47.errors = [{instancePath:instancePath+"/verdicts/candidate_error",schemaPath:"#/properties/verdicts/properties/candidate_error/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.control_error !== undefined){
let data8 = data3.control_error;
const _errs20 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate47.errors = [{instancePath:instancePath+"/verdicts/control_error",schemaPath:"#/properties/verdicts/properties/control_error/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate47.errors = [{instancePath:instancePath+"/verdicts/control_error",schemaPath:"#/properties/verdicts/properties/control_error/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.missing !== undefined){
let data9 = data3.missing;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate47.errors = [{instancePath:instancePath+"/verdicts/missing",schemaPath:"#/properties/verdicts/properties/missing/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate47.errors = [{instancePath:instancePath+"/verdicts/missing",schemaPath:"#/properties/verdicts/properties/missing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/verdicts",schemaPath:"#/properties/verdicts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.missing_control !== undefined){
let data10 = data.missing_control;
const _errs24 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate47.errors = [{instancePath:instancePath+"/missing_control",schemaPath:"#/properties/missing_control/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate47.errors = [{instancePath:instancePath+"/missing_control",schemaPath:"#/properties/missing_control/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delta !== undefined){
let data11 = data.delta;
const _errs26 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
validate47.errors = [{instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/type",keyword:"type",params:{type: schema70.properties.delta.type},message:"must be object,null"}];
return false;
}
if(errors === _errs26){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if(((((data11.mean === undefined) && (missing2 = "mean")) || ((data11.p50 === undefined) && (missing2 = "p50"))) || ((data11.p95 === undefined) && (missing2 = "p95"))) || ((data11.max === undefined) && (missing2 = "max"))){
validate47.errors = [{instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data11.mean !== undefined){
let data12 = data11.mean;
const _errs29 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate47.errors = [{instancePath:instancePath+"/delta/mean",schemaPath:"#/properties/delta/properties/mean/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.p50 !== undefined){
let data13 = data11.p50;
const _errs31 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate47.errors = [{instancePath:instancePath+"/delta/p50",schemaPath:"#/properties/delta/properties/p50/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.p95 !== undefined){
let data14 = data11.p95;
const _errs33 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate47.errors = [{instancePath:instancePath+"/delta/p95",schemaPath:"#/properties/delta/properties/p95/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.max !== undefined){
let data15 = data11.max;
const _errs35 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate47.errors = [{instancePath:instancePath+"/delta/max",schemaPath:"#/properties/delta/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.skill !== undefined){
let data16 = data.skill;
const _errs37 = errors;
if(errors === _errs37){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if((((((data16.count === undefined) && (missing3 = "count")) || ((data16.r2 === undefined) && (missing3 = "r2"))) || ((data16.agreement === undefined) && (missing3 = "agreement"))) || ((data16.unequal_share === undefined) && (missing3 = "unequal_share"))) || ((data16.overlap === undefined) && (missing3 = "overlap"))){
validate47.errors = [{instancePath:instancePath+"/skill",schemaPath:"#/properties/skill/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data16.count !== undefined){
let data17 = data16.count;
const _errs40 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate47.errors = [{instancePath:instancePath+"/skill/count",schemaPath:"#/properties/skill/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate47.errors = [{instancePath:instancePath+"/skill/count",schemaPath:"#/properties/skill/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs40 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.r2 !== undefined){
let data18 = data16.r2;
const _errs42 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
validate47.errors = [{instancePath:instancePath+"/skill/r2",schemaPath:"#/properties/skill/properties/r2/type",keyword:"type",params:{type: schema70.properties.skill.properties.r2.type},message:"must be number,null"}];
return false;
}
if(errors === _errs42){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
validate47.errors = [{instancePath:instancePath+"/skill/r2",schemaPath:"#/properties/skill/properties/r2/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
}
}
var valid4 = _errs42 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.agreement !== undefined){
let data19 = data16.agreement;
const _errs44 = errors;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
validate47.errors = [{instancePath:instancePath+"/skill/agreement",schemaPath:"#/properties/skill/properties/agreement/type",keyword:"type",params:{type: schema70.properties.skill.properties.agreement.type},message:"must be number,null"}];
return false;
}
if(errors === _errs44){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1 || isNaN(data19)){
validate47.errors = [{instancePath:instancePath+"/skill/agreement",schemaPath:"#/properties/skill/properties/agreement/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
}
}
var valid4 = _errs44 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.unequal_share !== undefined){
let data20 = data16.unequal_share;
const _errs46 = errors;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
validate47.errors = [{instancePath:instancePath+"/skill/unequal_share",schemaPath:"#/properties/skill/properties/unequal_share/type",keyword:"type",params:{type: schema70.properties.skill.properties.unequal_share.type},message:"must be number,null"}];
return false;
}
if(errors === _errs46){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1 || isNaN(data20)){
validate47.errors = [{instancePath:instancePath+"/skill/unequal_share",schemaPath:"#/properties/skill/properties/unequal_share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
validate47.errors = [{instancePath:instancePath+"/skill/unequal_share",schemaPath:"#/properties/skill/properties/unequal_share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs46 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.overlap !== undefined){
let data21 = data16.overlap;
const _errs48 = errors;
if((!((typeof data21 == "number") && (isFinite(data21)))) && (data21 !== null)){
validate47.errors = [{instancePath:instancePath+"/skill/overlap",schemaPath:"#/properties/skill/properties/overlap/type",keyword:"type",params:{type: schema70.properties.skill.properties.overlap.type},message:"must be number,null"}];
return false;
}
if(errors === _errs48){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1 || isNaN(data21)){
validate47.errors = [{instancePath:instancePath+"/skill/overlap",schemaPath:"#/properties/skill/properties/overlap/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate47.errors = [{instancePath:instancePath+"/skill/overlap",schemaPath:"#/properties/skill/properties/overlap/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs48 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/skill",schemaPath:"#/properties/skill/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.noise !== undefined){
let data22 = data.noise;
const _errs50 = errors;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
validate47.errors = [{instancePath:instancePath+"/noise",schemaPath:"#/properties/noise/type",keyword:"type",params:{type: schema70.properties.noise.type},message:"must be object,null"}];
return false;
}
if(errors === _errs50){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing4;
if((((((data22.count === undefined) && (missing4 = "count")) || ((data22.mean === undefined) && (missing4 = "mean"))) || ((data22.p50 === undefined) && (missing4 = "p50"))) || ((data22.p95 === undefined) && (missing4 = "p95"))) || ((data22.max === undefined) && (missing4 = "max"))){
validate47.errors = [{instancePath:instancePath+"/noise",schemaPath:"#/properties/noise/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data22.count !== undefined){
let data23 = data22.count;
const _errs53 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate47.errors = [{instancePath:instancePath+"/noise/count",schemaPath:"#/properties/noise/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs53){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
validate47.errors = [{instancePath:instancePath+"/noise/count",schemaPath:"#/properties/noise/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid5 = _errs53 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data22.mean !== undefined){
let data24 = data22.mean;
const _errs55 = errors;
if(!((typeof data24 == "number") && (isFinite(data24)))){
validate47.errors = [{instancePath:instancePath+"/noise/mean",schemaPath:"#/properties/noise/properties/mean/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid5 = _errs55 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data22.p50 !== undefined){
let data25 = data22.p50;
const _errs57 = errors;
if(!((typeof data25 == "number") && (isFinite(data25)))){
validate47.errors = [{instancePath:instancePath+"/noise/p50",schemaPath:"#/properties/noise/properties/p50/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid5 = _errs57 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data22.p95 !== undefined){
let data26 = data22.p95;
const _errs59 = errors;
if(!((typeof data26 == "number") && (isFinite(data26)))){
validate47.errors = [{instancePath:instancePath+"/noise/p95",schemaPath:"#/properties/noise/properties/p95/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid5 = _errs59 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data22.max !== undefined){
let data27 = data22.max;
const _errs61 = errors;
if(!((typeof data27 == "number") && (isFinite(data27)))){
validate47.errors = [{instancePath:instancePath+"/noise/max",schemaPath:"#/properties/noise/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid5 = _errs61 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diffs-summary" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.rows === undefined) && (missing0 = "rows")){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.rows !== undefined){
let data0 = data.rows;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate47(data0[i0], {instancePath:instancePath+"/rows/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diffs-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.ask === undefined) && (missing0 = "ask")) || ((data.page === undefined) && (missing0 = "page"))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.ask !== undefined){
const _errs4 = errors;
if("diffs" !== data.ask){
const err1 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/0/properties/ask/const",keyword:"const",params:{allowedValue: "diffs"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.page !== undefined){
const _errs5 = errors;
if(!(validate43(data.page, {instancePath:instancePath+"/page",parentData:data,parentDataProperty:"page",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.ask === undefined) && (missing1 = "ask")) || ((data.summary === undefined) && (missing1 = "summary"))){
const err3 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.ask !== undefined){
const _errs9 = errors;
if("summary" !== data.ask){
const err4 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/1/properties/ask/const",keyword:"const",params:{allowedValue: "summary"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.summary !== undefined){
const _errs10 = errors;
if(!(validate46(data.summary, {instancePath:instancePath+"/summary",parentData:data,parentDataProperty:"summary",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs11 = errors;
if(errors === _errs11){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.ask === undefined) && (missing2 = "ask")) || ((data.errors === undefined) && (missing2 = "errors"))){
const err6 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data.ask !== undefined){
let data4 = data.ask;
const _errs14 = errors;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/2/properties/ask/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data4 === "diffs") || (data4 === "summary"))){
const err8 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/2/properties/ask/enum",keyword:"enum",params:{allowedValues: schema67.oneOf[2].properties.ask.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.errors !== undefined){
let data5 = data.errors;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data5)){
if(data5.length < 1){
const err9 = {instancePath:instancePath+"/errors",schemaPath:"#/oneOf/2/properties/errors/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if(((data6.field === undefined) && (missing3 = "field")) || ((data6.reason === undefined) && (missing3 = "reason"))){
const err10 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"field-error/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
if(data6.field !== undefined){
const _errs22 = errors;
if(typeof data6.field !== "string"){
const err11 = {instancePath:instancePath+"/errors/" + i0+"/field",schemaPath:"field-error/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.reason !== undefined){
const _errs24 = errors;
if(typeof data6.reason !== "string"){
const err12 = {instancePath:instancePath+"/errors/" + i0+"/reason",schemaPath:"field-error/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"field-error/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/errors",schemaPath:"#/oneOf/2/properties/errors/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
}
}
if(!valid0){
const err16 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
validate42.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate42.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate42.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const validate_diffs_minute = validate50;
const schema73 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diffs-minute","type":"object","properties":{"revision":{"type":"integer","minimum":1},"row":{"$ref":"diffs-row"},"published_at":{"type":"string","format":"date-time"}},"required":["revision","row","published_at"],"additionalProperties":true};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diffs-minute" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.revision === undefined) && (missing0 = "revision")) || ((data.row === undefined) && (missing0 = "row"))) || ((data.published_at === undefined) && (missing0 = "published_at"))){
validate50.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.revision !== undefined){
let data0 = data.revision;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate50.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate50.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.row !== undefined){
const _errs4 = errors;
if(!(validate47(data.row, {instancePath:instancePath+"/row",parentData:data,parentDataProperty:"row",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.published_at !== undefined){
let data2 = data.published_at;
const _errs5 = errors;
if(errors === _errs5){
if(errors === _errs5){
if(typeof data2 === "string"){
if(!(formats0.validate(data2))){
validate50.errors = [{instancePath:instancePath+"/published_at",schemaPath:"#/properties/published_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate50.errors = [{instancePath:instancePath+"/published_at",schemaPath:"#/properties/published_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_diffs_page = validate43;

export const validate_diffs_query = validate52;
const schema74 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diffs-query","oneOf":[{"type":"object","properties":{"ask":{"const":"diffs"},"filter":{"$ref":"diffs-filter"}},"required":["ask","filter"],"additionalProperties":true},{"type":"object","properties":{"ask":{"const":"summary"},"filter":{"$ref":"diffs-filter"},"by":{"type":"string","enum":["minute","hour","day"]}},"required":["ask","filter","by"],"additionalProperties":true}]};
const schema75 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/diffs-filter","type":"object","properties":{"capability":{"$ref":"capability"},"verdict":{"$ref":"verdict"},"tenant":{"type":"string","maxLength":200,"minLength":1},"request_id":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"from":{"type":"string","format":"date-time"},"to":{"type":"string","format":"date-time"},"limit":{"type":"integer","minimum":1,"maximum":1000},"cursor":{"type":"string","maxLength":500}},"required":[],"additionalProperties":true};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diffs-filter" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.capability !== undefined){
let data0 = data.capability;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate53.errors = [{instancePath:instancePath+"/capability",schemaPath:"capability/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "prediction") || (data0 === "segmentation")) || (data0 === "recommendation"))){
validate53.errors = [{instancePath:instancePath+"/capability",schemaPath:"capability/enum",keyword:"enum",params:{allowedValues: schema43.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data1 = data.verdict;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate53.errors = [{instancePath:instancePath+"/verdict",schemaPath:"verdict/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data1 === "match") || (data1 === "tolerated")) || (data1 === "mismatch")) || (data1 === "candidate_error")) || (data1 === "control_error")) || (data1 === "missing"))){
validate53.errors = [{instancePath:instancePath+"/verdict",schemaPath:"verdict/enum",keyword:"enum",params:{allowedValues: schema53.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenant !== undefined){
let data2 = data.tenant;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func1(data2) > 200){
validate53.errors = [{instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(func1(data2) < 1){
validate53.errors = [{instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request_id !== undefined){
let data3 = data.request_id;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func1(data3) > 64){
validate53.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data3) < 8){
validate53.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
else {
if(!pattern20.test(data3)){
validate53.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""}];
return false;
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data4 = data.from;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data4 === "string"){
if(!(formats0.validate(data4))){
validate53.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data5 = data.to;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
validate53.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data6 = data.limit;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate53.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
validate53.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate53.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cursor !== undefined){
let data7 = data.cursor;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(func1(data7) > 500){
validate53.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/diffs-query" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.ask === undefined) && (missing0 = "ask")) || ((data.filter === undefined) && (missing0 = "filter"))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.ask !== undefined){
const _errs4 = errors;
if("diffs" !== data.ask){
const err1 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/0/properties/ask/const",keyword:"const",params:{allowedValue: "diffs"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.filter !== undefined){
const _errs5 = errors;
if(!(validate53(data.filter, {instancePath:instancePath+"/filter",parentData:data,parentDataProperty:"filter",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.ask === undefined) && (missing1 = "ask")) || ((data.filter === undefined) && (missing1 = "filter"))) || ((data.by === undefined) && (missing1 = "by"))){
const err3 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.ask !== undefined){
const _errs9 = errors;
if("summary" !== data.ask){
const err4 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/1/properties/ask/const",keyword:"const",params:{allowedValue: "summary"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.filter !== undefined){
const _errs10 = errors;
if(!(validate53(data.filter, {instancePath:instancePath+"/filter",parentData:data,parentDataProperty:"filter",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.by !== undefined){
let data4 = data.by;
const _errs11 = errors;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/by",schemaPath:"#/oneOf/1/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data4 === "minute") || (data4 === "hour")) || (data4 === "day"))){
const err6 = {instancePath:instancePath+"/by",schemaPath:"#/oneOf/1/properties/by/enum",keyword:"enum",params:{allowedValues: schema74.oneOf[1].properties.by.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err8 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate52.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate52.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate52.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const validate_diffs_row = validate47;

export const validate_diffs_summary = validate46;

export const validate_epoch = validate56;

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/epoch" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate56.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validate_field_error = validate57;

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/field-error" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.field === undefined) && (missing0 = "field")) || ((data.reason === undefined) && (missing0 = "reason"))){
validate57.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.field !== undefined){
const _errs2 = errors;
if(typeof data.field !== "string"){
validate57.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs4 = errors;
if(typeof data.reason !== "string"){
validate57.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_flags_change = validate58;
const schema80 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/flags-change","type":"object","properties":{"v2_enabled":{"type":"boolean"},"v2_primary":{"type":"boolean"},"v1_deprecated":{"type":"boolean"},"shadow_mode":{"type":"boolean"},"migration_logging":{"type":"boolean"},"v2_fallback":{"type":"boolean"},"v2_rollout_percent":{"type":"integer","minimum":0,"maximum":100},"control_percent":{"type":"integer","minimum":0,"maximum":100},"rules_prediction":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._-]+$"},"rules_segmentation":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._-]+$"},"rules_recommendation":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._-]+$"}},"required":[],"additionalProperties":true,"minProperties":1};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/flags-change" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
validate58.errors = [{instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"}];
return false;
}
else {
if(data.v2_enabled !== undefined){
const _errs2 = errors;
if(typeof data.v2_enabled !== "boolean"){
validate58.errors = [{instancePath:instancePath+"/v2_enabled",schemaPath:"#/properties/v2_enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_primary !== undefined){
const _errs4 = errors;
if(typeof data.v2_primary !== "boolean"){
validate58.errors = [{instancePath:instancePath+"/v2_primary",schemaPath:"#/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v1_deprecated !== undefined){
const _errs6 = errors;
if(typeof data.v1_deprecated !== "boolean"){
validate58.errors = [{instancePath:instancePath+"/v1_deprecated",schemaPath:"#/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shadow_mode !== undefined){
const _errs8 = errors;
if(typeof data.shadow_mode !== "boolean"){
validate58.errors = [{instancePath:instancePath+"/shadow_mode",schemaPath:"#/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.migration_logging !== undefined){
const _errs10 = errors;
if(typeof data.migration_logging !== "boolean"){
validate58.errors = [{instancePath:instancePath+"/migration_logging",schemaPath:"#/properties/migration_logging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_fallback !== undefined){
const _errs12 = errors;
if(typeof data.v2_fallback !== "boolean"){
validate58.errors = [{instancePath:instancePath+"/v2_fallback",schemaPath:"#/properties/v2_fallback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_rollout_percent !== undefined){
let data6 = data.v2_rollout_percent;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate58.errors = [{instancePath:instancePath+"/v2_rollout_percent",schemaPath:"#/properties/v2_rollout_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100 || isNaN(data6)){
validate58.errors = [{instancePath:instancePath+"/v2_rollout_percent",schemaPath:"#/properties/v2_rollout_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate58.errors = [{instancePath:instancePath+"/v2_rollout_percent",schemaPath:"#/properties/v2_rollout_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control_percent !== undefined){
let data7 = data.control_percent;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate58.errors = [{instancePath:instancePath+"/control_percent",schemaPath:"#/properties/control_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
validate58.errors = [{instancePath:instancePath+"/control_percent",schemaPath:"#/properties/control_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate58.errors = [{instancePath:instancePath+"/control_percent",schemaPath:"#/properties/control_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules_prediction !== undefined){
let data8 = data.rules_prediction;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(func1(data8) > 64){
validate58.errors = [{instancePath:instancePath+"/rules_prediction",schemaPath:"#/properties/rules_prediction/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data8) < 1){
validate58.errors = [{instancePath:instancePath+"/rules_prediction",schemaPath:"#/properties/rules_prediction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data8)){
validate58.errors = [{instancePath:instancePath+"/rules_prediction",schemaPath:"#/properties/rules_prediction/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/rules_prediction",schemaPath:"#/properties/rules_prediction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules_segmentation !== undefined){
let data9 = data.rules_segmentation;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(func1(data9) > 64){
validate58.errors = [{instancePath:instancePath+"/rules_segmentation",schemaPath:"#/properties/rules_segmentation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data9) < 1){
validate58.errors = [{instancePath:instancePath+"/rules_segmentation",schemaPath:"#/properties/rules_segmentation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data9)){
validate58.errors = [{instancePath:instancePath+"/rules_segmentation",schemaPath:"#/properties/rules_segmentation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/rules_segmentation",schemaPath:"#/properties/rules_segmentation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules_recommendation !== undefined){
let data10 = data.rules_recommendation;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data10 === "string"){
if(func1(data10) > 64){
validate58.errors = [{instancePath:instancePath+"/rules_recommendation",schemaPath:"#/properties/rules_recommendation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data10) < 1){
validate58.errors = [{instancePath:instancePath+"/rules_recommendation",schemaPath:"#/properties/rules_recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data10)){
validate58.errors = [{instancePath:instancePath+"/rules_recommendation",schemaPath:"#/properties/rules_recommendation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/rules_recommendation",schemaPath:"#/properties/rules_recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate58.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_flags_command = validate59;
const schema81 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/flags-command","type":"object","properties":{"id":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"actor":{"type":"string","minLength":1,"maxLength":200},"role":{"type":"string","enum":["admin","service"]},"action":{"type":"string","enum":["set","enable-shadow-mode","migrate-to-v2","rollback-to-v1","complete-v1-deprecation"]},"change":{"$ref":"flags-change"},"reason":{"type":"string","maxLength":2000},"expected_epoch":{"$ref":"epoch"},"signed_at":{"type":"string","format":"date-time"},"signature":{"type":"string","minLength":16,"maxLength":200}},"required":["id","actor","role","action","signed_at","signature"],"additionalProperties":true,"allOf":[{"if":{"properties":{"action":{"const":"set"}}},"then":{"required":["change"]}}]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/flags-command" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action !== undefined){
if("set" !== data.action){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.change === undefined) && (missing0 = "change")){
validate59.errors = [{instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
}
if(!valid1){
const err1 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate59.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((((((data.id === undefined) && (missing1 = "id")) || ((data.actor === undefined) && (missing1 = "actor"))) || ((data.role === undefined) && (missing1 = "role"))) || ((data.action === undefined) && (missing1 = "action"))) || ((data.signed_at === undefined) && (missing1 = "signed_at"))) || ((data.signature === undefined) && (missing1 = "signature"))){
validate59.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data1 = data.id;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data1 === "string"){
if(func1(data1) > 64){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data1) < 8){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
else {
if(!pattern20.test(data1)){
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""}];
return false;
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs7 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.actor !== undefined){
let data2 = data.actor;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(func1(data2) > 200){
validate59.errors = [{instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(func1(data2) < 1){
validate59.errors = [{instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.role !== undefined){
let data3 = data.role;
const _errs11 = errors;
if(typeof data3 !== "string"){
validate59.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data3 === "admin") || (data3 === "service"))){
validate59.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema81.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.action !== undefined){
let data4 = data.action;
const _errs13 = errors;
if(typeof data4 !== "string"){
validate59.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data4 === "set") || (data4 === "enable-shadow-mode")) || (data4 === "migrate-to-v2")) || (data4 === "rollback-to-v1")) || (data4 === "complete-v1-deprecation"))){
validate59.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema81.properties.action.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.change !== undefined){
let data5 = data.change;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length < 1){
validate59.errors = [{instancePath:instancePath+"/change",schemaPath:"flags-change/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"}];
return false;
}
else {
if(data5.v2_enabled !== undefined){
const _errs19 = errors;
if(typeof data5.v2_enabled !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/change/v2_enabled",schemaPath:"flags-change/properties/v2_enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.v2_primary !== undefined){
const _errs21 = errors;
if(typeof data5.v2_primary !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/change/v2_primary",schemaPath:"flags-change/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.v1_deprecated !== undefined){
const _errs23 = errors;
if(typeof data5.v1_deprecated !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/change/v1_deprecated",schemaPath:"flags-change/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.shadow_mode !== undefined){
const _errs25 = errors;
if(typeof data5.shadow_mode !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/change/shadow_mode",schemaPath:"flags-change/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.migration_logging !== undefined){
const _errs27 = errors;
if(typeof data5.migration_logging !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/change/migration_logging",schemaPath:"flags-change/properties/migration_logging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.v2_fallback !== undefined){
const _errs29 = errors;
if(typeof data5.v2_fallback !== "boolean"){
validate59.errors = [{instancePath:instancePath+"/change/v2_fallback",schemaPath:"flags-change/properties/v2_fallback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.v2_rollout_percent !== undefined){
let data12 = data5.v2_rollout_percent;
const _errs31 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate59.errors = [{instancePath:instancePath+"/change/v2_rollout_percent",schemaPath:"flags-change/properties/v2_rollout_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
validate59.errors = [{instancePath:instancePath+"/change/v2_rollout_percent",schemaPath:"flags-change/properties/v2_rollout_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate59.errors = [{instancePath:instancePath+"/change/v2_rollout_percent",schemaPath:"flags-change/properties/v2_rollout_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.control_percent !== undefined){
let data13 = data5.control_percent;
const _errs33 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate59.errors = [{instancePath:instancePath+"/change/control_percent",schemaPath:"flags-change/properties/control_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs33){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100 || isNaN(data13)){
validate59.errors = [{instancePath:instancePath+"/change/control_percent",schemaPath:"flags-change/properties/control_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate59.errors = [{instancePath:instancePath+"/change/control_percent",schemaPath:"flags-change/properties/control_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.rules_prediction !== undefined){
let data14 = data5.rules_prediction;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data14 === "string"){
if(func1(data14) > 64){
validate59.errors = [{instancePath:instancePath+"/change/rules_prediction",schemaPath:"flags-change/properties/rules_prediction/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data14) < 1){
validate59.errors = [{instancePath:instancePath+"/change/rules_prediction",schemaPath:"flags-change/properties/rules_prediction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data14)){
validate59.errors = [{instancePath:instancePath+"/change/rules_prediction",schemaPath:"flags-change/properties/rules_prediction/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/change/rules_prediction",schemaPath:"flags-change/properties/rules_prediction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.rules_segmentation !== undefined){
let data15 = data5.rules_segmentation;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data15 === "string"){
if(func1(data15) > 64){
validate59.errors = [{instancePath:instancePath+"/change/rules_segmentation",schemaPath:"flags-change/properties/rules_segmentation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data15) < 1){
validate59.errors = [{instancePath:instancePath+"/change/rules_segmentation",schemaPath:"flags-change/properties/rules_segmentation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data15)){
validate59.errors = [{instancePath:instancePath+"/change/rules_segmentation",schemaPath:"flags-change/properties/rules_segmentation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/change/rules_segmentation",schemaPath:"flags-change/properties/rules_segmentation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs37 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.rules_recommendation !== undefined){
let data16 = data5.rules_recommendation;
const _errs39 = errors;
if(errors === _errs39){
if(typeof data16 === "string"){
if(func1(data16) > 64){
validate59.errors = [{instancePath:instancePath+"/change/rules_recommendation",schemaPath:"flags-change/properties/rules_recommendation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data16) < 1){
validate59.errors = [{instancePath:instancePath+"/change/rules_recommendation",schemaPath:"flags-change/properties/rules_recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data16)){
validate59.errors = [{instancePath:instancePath+"/change/rules_recommendation",schemaPath:"flags-change/properties/rules_recommendation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/change/rules_recommendation",schemaPath:"flags-change/properties/rules_recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs39 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/change",schemaPath:"flags-change/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.reason !== undefined){
let data17 = data.reason;
const _errs41 = errors;
if(errors === _errs41){
if(typeof data17 === "string"){
if(func1(data17) > 2000){
validate59.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"}];
return false;
}
}
else {
validate59.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs41 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.expected_epoch !== undefined){
let data18 = data.expected_epoch;
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data18 === "string"){
if(!pattern7.test(data18)){
validate59.errors = [{instancePath:instancePath+"/expected_epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate59.errors = [{instancePath:instancePath+"/expected_epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs43 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.signed_at !== undefined){
let data19 = data.signed_at;
const _errs46 = errors;
if(errors === _errs46){
if(errors === _errs46){
if(typeof data19 === "string"){
if(!(formats0.validate(data19))){
validate59.errors = [{instancePath:instancePath+"/signed_at",schemaPath:"#/properties/signed_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate59.errors = [{instancePath:instancePath+"/signed_at",schemaPath:"#/properties/signed_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid3 = _errs46 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.signature !== undefined){
let data20 = data.signature;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data20 === "string"){
if(func1(data20) > 200){
validate59.errors = [{instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(func1(data20) < 16){
validate59.errors = [{instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/minLength",keyword:"minLength",params:{limit: 16},message:"must NOT have fewer than 16 characters"}];
return false;
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs48 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_flags_event = validate60;
const schema84 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/flags-event","type":"object","properties":{"command_id":{"type":"string"},"action":{"type":"string"},"actor":{"type":"string"},"role":{"type":"string"},"reason":{"type":"string"},"verdict":{"type":"string","enum":["applied","unchanged","refused"]},"error":{"type":["string","null"]},"detail":{"type":["string","null"]},"before":{"$ref":"flags"},"after":{"$ref":"flags"},"epoch_before":{"$ref":"epoch"},"epoch":{"$ref":"epoch"},"signed_at":{"type":"string","format":"date-time"},"at":{"type":"string","format":"date-time"}},"required":["command_id","action","actor","role","reason","verdict","error","detail","before","after","epoch_before","epoch","signed_at","at"],"additionalProperties":true};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/flags-event" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.command_id === undefined) && (missing0 = "command_id")) || ((data.action === undefined) && (missing0 = "action"))) || ((data.actor === undefined) && (missing0 = "actor"))) || ((data.role === undefined) && (missing0 = "role"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.error === undefined) && (missing0 = "error"))) || ((data.detail === undefined) && (missing0 = "detail"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.epoch_before === undefined) && (missing0 = "epoch_before"))) || ((data.epoch === undefined) && (missing0 = "epoch"))) || ((data.signed_at === undefined) && (missing0 = "signed_at"))) || ((data.at === undefined) && (missing0 = "at"))){
validate60.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.command_id !== undefined){
const _errs2 = errors;
if(typeof data.command_id !== "string"){
validate60.errors = [{instancePath:instancePath+"/command_id",schemaPath:"#/properties/command_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.action !== undefined){
const _errs4 = errors;
if(typeof data.action !== "string"){
validate60.errors = [{instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actor !== undefined){
const _errs6 = errors;
if(typeof data.actor !== "string"){
validate60.errors = [{instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
const _errs8 = errors;
if(typeof data.role !== "string"){
validate60.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs10 = errors;
if(typeof data.reason !== "string"){
validate60.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data5 = data.verdict;
const _errs12 = errors;
if(typeof data5 !== "string"){
validate60.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data5 === "applied") || (data5 === "unchanged")) || (data5 === "refused"))){
validate60.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema84.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data6 = data.error;
const _errs14 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate60.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: schema84.properties.error.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
let data7 = data.detail;
const _errs16 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate60.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: schema84.properties.detail.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data8 = data.before;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((((((((((((data8.v2_enabled === undefined) && (missing1 = "v2_enabled")) || ((data8.v2_primary === undefined) && (missing1 = "v2_primary"))) || ((data8.v1_deprecated === undefined) && (missing1 = "v1_deprecated"))) || ((data8.shadow_mode === undefined) && (missing1 = "shadow_mode"))) || ((data8.migration_logging === undefined) && (missing1 = "migration_logging"))) || ((data8.v2_fallback === undefined) && (missing1 = "v2_fallback"))) || ((data8.v2_rollout_percent === undefined) && (missing1 = "v2_rollout_percent"))) || ((data8.control_percent === undefined) && (missing1 = "control_percent"))) || ((data8.rules_prediction === undefined) && (missing1 = "rules_prediction"))) || ((data8.rules_segmentation === undefined) && (missing1 = "rules_segmentation"))) || ((data8.rules_recommendation === undefined) && (missing1 = "rules_recommendation"))){
validate60.errors = [{instancePath:instancePath+"/before",schemaPath:"flags/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data8.v2_enabled !== undefined){
const _errs22 = errors;
if(typeof data8.v2_enabled !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/before/v2_enabled",schemaPath:"flags/properties/v2_enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.v2_primary !== undefined){
const _errs24 = errors;
if(typeof data8.v2_primary !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/before/v2_primary",schemaPath:"flags/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.v1_deprecated !== undefined){
const _errs26 = errors;
if(typeof data8.v1_deprecated !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/before/v1_deprecated",schemaPath:"flags/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.shadow_mode !== undefined){
const _errs28 = errors;
if(typeof data8.shadow_mode !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/before/shadow_mode",schemaPath:"flags/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.migration_logging !== undefined){
const _errs30 = errors;
if(typeof data8.migration_logging !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/before/migration_logging",schemaPath:"flags/properties/migration_logging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.v2_fallback !== undefined){
const _errs32 = errors;
if(typeof data8.v2_fallback !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/before/v2_fallback",schemaPath:"flags/properties/v2_fallback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs32 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.v2_rollout_percent !== undefined){
let data15 = data8.v2_rollout_percent;
const _errs34 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate60.errors = [{instancePath:instancePath+"/before/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs34){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 100 || isNaN(data15)){
validate60.errors = [{instancePath:instancePath+"/before/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate60.errors = [{instancePath:instancePath+"/before/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs34 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.control_percent !== undefined){
let data16 = data8.control_percent;
const _errs36 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate60.errors = [{instancePath:instancePath+"/before/control_percent",schemaPath:"flags/properties/control_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs36){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 100 || isNaN(data16)){
validate60.errors = [{instancePath:instancePath+"/before/control_percent",schemaPath:"flags/properties/control_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate60.errors = [{instancePath:instancePath+"/before/control_percent",schemaPath:"flags/properties/control_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs36 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.rules_prediction !== undefined){
let data17 = data8.rules_prediction;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data17 === "string"){
if(func1(data17) > 64){
validate60.errors = [{instancePath:instancePath+"/before/rules_prediction",schemaPath:"flags/properties/rules_prediction/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data17) < 1){
validate60.errors = [{instancePath:instancePath+"/before/rules_prediction",schemaPath:"flags/properties/rules_prediction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data17)){
validate60.errors = [{instancePath:instancePath+"/before/rules_prediction",schemaPath:"flags/properties/rules_prediction/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/before/rules_prediction",schemaPath:"flags/properties/rules_prediction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs38 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.rules_segmentation !== undefined){
let data18 = data8.rules_segmentation;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data18 === "string"){
if(func1(data18) > 64){
validate60.errors = [{instancePath:instancePath+"/before/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data18) < 1){
validate60.errors = [{instancePath:instancePath+"/before/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data18)){
validate60.errors = [{instancePath:instancePath+"/before/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/before/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs40 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.rules_recommendation !== undefined){
let data19 = data8.rules_recommendation;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data19 === "string"){
if(func1(data19) > 64){
validate60.errors = [{instancePath:instancePath+"/before/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data19) < 1){
validate60.errors = [{instancePath:instancePath+"/before/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data19)){
validate60.errors = [{instancePath:instancePath+"/before/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/before/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs42 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/before",schemaPath:"flags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data20 = data.after;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing2;
if((((((((((((data20.v2_enabled === undefined) && (missing2 = "v2_enabled")) || ((data20.v2_primary === undefined) && (missing2 = "v2_primary"))) || ((data20.v1_deprecated === undefined) && (missing2 = "v1_deprecated"))) || ((data20.shadow_mode === undefined) && (missing2 = "shadow_mode"))) || ((data20.migration_logging === undefined) && (missing2 = "migration_logging"))) || ((data20.v2_fallback === undefined) && (missing2 = "v2_fallback"))) || ((data20.v2_rollout_percent === undefined) && (missing2 = "v2_rollout_percent"))) || ((data20.control_percent === undefined) && (missing2 = "control_percent"))) || ((data20.rules_prediction === undefined) && (missing2 = "rules_prediction"))) || ((data20.rules_segmentation === undefined) && (missing2 = "rules_segmentation"))) || ((data20.rules_recommendation === undefined) && (missing2 = "rules_recommendation"))){
validate60.errors = [{instancePath:instancePath+"/after",schemaPath:"flags/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data20.v2_enabled !== undefined){
const _errs48 = errors;
if(typeof data20.v2_enabled !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/after/v2_enabled",schemaPath:"flags/properties/v2_enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs48 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.v2_primary !== undefined){
const _errs50 = errors;
if(typeof data20.v2_primary !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/after/v2_primary",schemaPath:"flags/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs50 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.v1_deprecated !== undefined){
const _errs52 = errors;
if(typeof data20.v1_deprecated !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/after/v1_deprecated",schemaPath:"flags/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs52 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.shadow_mode !== undefined){
const _errs54 = errors;
if(typeof data20.shadow_mode !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/after/shadow_mode",schemaPath:"flags/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs54 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.migration_logging !== undefined){
const _errs56 = errors;
if(typeof data20.migration_logging !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/after/migration_logging",schemaPath:"flags/properties/migration_logging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs56 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.v2_fallback !== undefined){
const _errs58 = errors;
if(typeof data20.v2_fallback !== "boolean"){
validate60.errors = [{instancePath:instancePath+"/after/v2_fallback",schemaPath:"flags/properties/v2_fallback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs58 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.v2_rollout_percent !== undefined){
let data27 = data20.v2_rollout_percent;
const _errs60 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate60.errors = [{instancePath:instancePath+"/after/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs60){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 100 || isNaN(data27)){
validate60.errors = [{instancePath:instancePath+"/after/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data27 < 0 || isNaN(data27)){
validate60.errors = [{instancePath:instancePath+"/after/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs60 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.control_percent !== undefined){
let data28 = data20.control_percent;
const _errs62 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate60.errors = [{instancePath:instancePath+"/after/control_percent",schemaPath:"flags/properties/control_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs62){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 100 || isNaN(data28)){
validate60.errors = [{instancePath:instancePath+"/after/control_percent",schemaPath:"flags/properties/control_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data28 < 0 || isNaN(data28)){
validate60.errors = [{instancePath:instancePath+"/after/control_percent",schemaPath:"flags/properties/control_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs62 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.rules_prediction !== undefined){
let data29 = data20.rules_prediction;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data29 === "string"){
if(func1(data29) > 64){
validate60.errors = [{instancePath:instancePath+"/after/rules_prediction",schemaPath:"flags/properties/rules_prediction/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data29) < 1){
validate60.errors = [{instancePath:instancePath+"/after/rules_prediction",schemaPath:"flags/properties/rules_prediction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data29)){
validate60.errors = [{instancePath:instancePath+"/after/rules_prediction",schemaPath:"flags/properties/rules_prediction/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/after/rules_prediction",schemaPath:"flags/properties/rules_prediction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs64 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.rules_segmentation !== undefined){
let data30 = data20.rules_segmentation;
const _errs66 = errors;
if(errors === _errs66){
if(typeof data30 === "string"){
if(func1(data30) > 64){
validate60.errors = [{instancePath:instancePath+"/after/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data30) < 1){
validate60.errors = [{instancePath:instancePath+"/after/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data30)){
validate60.errors = [{instancePath:instancePath+"/after/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/after/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs66 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data20.rules_recommendation !== undefined){
let data31 = data20.rules_recommendation;
const _errs68 = errors;
if(errors === _errs68){
if(typeof data31 === "string"){
if(func1(data31) > 64){
validate60.errors = [{instancePath:instancePath+"/after/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data31) < 1){
validate60.errors = [{instancePath:instancePath+"/after/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data31)){
validate60.errors = [{instancePath:instancePath+"/after/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/after/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs68 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/after",schemaPath:"flags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch_before !== undefined){
let data32 = data.epoch_before;
const _errs70 = errors;
const _errs71 = errors;
if(errors === _errs71){
if(typeof data32 === "string"){
if(!pattern7.test(data32)){
validate60.errors = [{instancePath:instancePath+"/epoch_before",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/epoch_before",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data33 = data.epoch;
const _errs73 = errors;
const _errs74 = errors;
if(errors === _errs74){
if(typeof data33 === "string"){
if(!pattern7.test(data33)){
validate60.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs73 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signed_at !== undefined){
let data34 = data.signed_at;
const _errs76 = errors;
if(errors === _errs76){
if(errors === _errs76){
if(typeof data34 === "string"){
if(!(formats0.validate(data34))){
validate60.errors = [{instancePath:instancePath+"/signed_at",schemaPath:"#/properties/signed_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/signed_at",schemaPath:"#/properties/signed_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data35 = data.at;
const _errs78 = errors;
if(errors === _errs78){
if(errors === _errs78){
if(typeof data35 === "string"){
if(!(formats0.validate(data35))){
validate60.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs78 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_flags_state = validate61;
const schema89 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/flags-state","type":"object","properties":{"flags":{"$ref":"flags"},"epoch":{"$ref":"epoch"},"command_id":{"type":"string"},"actor":{"type":"string"},"changed_at":{"type":"string","format":"date-time"},"v1_deprecated_since":{"type":"string","format":"date-time"}},"required":["flags","epoch","command_id","actor","changed_at"],"additionalProperties":true};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/flags-state" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.flags === undefined) && (missing0 = "flags")) || ((data.epoch === undefined) && (missing0 = "epoch"))) || ((data.command_id === undefined) && (missing0 = "command_id"))) || ((data.actor === undefined) && (missing0 = "actor"))) || ((data.changed_at === undefined) && (missing0 = "changed_at"))){
validate61.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.flags !== undefined){
let data0 = data.flags;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((((((((((data0.v2_enabled === undefined) && (missing1 = "v2_enabled")) || ((data0.v2_primary === undefined) && (missing1 = "v2_primary"))) || ((data0.v1_deprecated === undefined) && (missing1 = "v1_deprecated"))) || ((data0.shadow_mode === undefined) && (missing1 = "shadow_mode"))) || ((data0.migration_logging === undefined) && (missing1 = "migration_logging"))) || ((data0.v2_fallback === undefined) && (missing1 = "v2_fallback"))) || ((data0.v2_rollout_percent === undefined) && (missing1 = "v2_rollout_percent"))) || ((data0.control_percent === undefined) && (missing1 = "control_percent"))) || ((data0.rules_prediction === undefined) && (missing1 = "rules_prediction"))) || ((data0.rules_segmentation === undefined) && (missing1 = "rules_segmentation"))) || ((data0.rules_recommendation === undefined) && (missing1 = "rules_recommendation"))){
validate61.errors = [{instancePath:instancePath+"/flags",schemaPath:"flags/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.v2_enabled !== undefined){
const _errs6 = errors;
if(typeof data0.v2_enabled !== "boolean"){
validate61.errors = [{instancePath:instancePath+"/flags/v2_enabled",schemaPath:"flags/properties/v2_enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.v2_primary !== undefined){
const _errs8 = errors;
if(typeof data0.v2_primary !== "boolean"){
validate61.errors = [{instancePath:instancePath+"/flags/v2_primary",schemaPath:"flags/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.v1_deprecated !== undefined){
const _errs10 = errors;
if(typeof data0.v1_deprecated !== "boolean"){
validate61.errors = [{instancePath:instancePath+"/flags/v1_deprecated",schemaPath:"flags/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.shadow_mode !== undefined){
const _errs12 = errors;
if(typeof data0.shadow_mode !== "boolean"){
validate61.errors = [{instancePath:instancePath+"/flags/shadow_mode",schemaPath:"flags/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.migration_logging !== undefined){
const _errs14 = errors;
if(typeof data0.migration_logging !== "boolean"){
validate61.errors = [{instancePath:instancePath+"/flags/migration_logging",schemaPath:"flags/properties/migration_logging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.v2_fallback !== undefined){
const _errs16 = errors;
if(typeof data0.v2_fallback !== "boolean"){
validate61.errors = [{instancePath:instancePath+"/flags/v2_fallback",schemaPath:"flags/properties/v2_fallback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.v2_rollout_percent !== undefined){
let data7 = data0.v2_rollout_percent;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate61.errors = [{instancePath:instancePath+"/flags/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
validate61.errors = [{instancePath:instancePath+"/flags/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate61.errors = [{instancePath:instancePath+"/flags/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.control_percent !== undefined){
let data8 = data0.control_percent;
const _errs20 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate61.errors = [{instancePath:instancePath+"/flags/control_percent",schemaPath:"flags/properties/control_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100 || isNaN(data8)){
validate61.errors = [{instancePath:instancePath+"/flags/control_percent",schemaPath:"flags/properties/control_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate61.errors = [{instancePath:instancePath+"/flags/control_percent",schemaPath:"flags/properties/control_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.rules_prediction !== undefined){
let data9 = data0.rules_prediction;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data9 === "string"){
if(func1(data9) > 64){
validate61.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data9) < 1){
validate61.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data9)){
validate61.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate61.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.rules_segmentation !== undefined){
let data10 = data0.rules_segmentation;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data10 === "string"){
if(func1(data10) > 64){
validate61.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data10) < 1){
validate61.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data10)){
validate61.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate61.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.rules_recommendation !== undefined){
let data11 = data0.rules_recommendation;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data11 === "string"){
if(func1(data11) > 64){
validate61.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data11) < 1){
validate61.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data11)){
validate61.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate61.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate61.errors = [{instancePath:instancePath+"/flags",schemaPath:"flags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data12 = data.epoch;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data12 === "string"){
if(!pattern7.test(data12)){
validate61.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate61.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.command_id !== undefined){
const _errs31 = errors;
if(typeof data.command_id !== "string"){
validate61.errors = [{instancePath:instancePath+"/command_id",schemaPath:"#/properties/command_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actor !== undefined){
const _errs33 = errors;
if(typeof data.actor !== "string"){
validate61.errors = [{instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.changed_at !== undefined){
let data15 = data.changed_at;
const _errs35 = errors;
if(errors === _errs35){
if(errors === _errs35){
if(typeof data15 === "string"){
if(!(formats0.validate(data15))){
validate61.errors = [{instancePath:instancePath+"/changed_at",schemaPath:"#/properties/changed_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate61.errors = [{instancePath:instancePath+"/changed_at",schemaPath:"#/properties/changed_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v1_deprecated_since !== undefined){
let data16 = data.v1_deprecated_since;
const _errs37 = errors;
if(errors === _errs37){
if(errors === _errs37){
if(typeof data16 === "string"){
if(!(formats0.validate(data16))){
validate61.errors = [{instancePath:instancePath+"/v1_deprecated_since",schemaPath:"#/properties/v1_deprecated_since/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate61.errors = [{instancePath:instancePath+"/v1_deprecated_since",schemaPath:"#/properties/v1_deprecated_since/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate61.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_flags_view = validate62;
const schema92 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/flags-view","type":"object","properties":{"flags":{"$ref":"flags"},"migration_status":{"$ref":"migration-status"},"epoch":{"$ref":"epoch"},"overrides":{"type":"array","items":{"$ref":"override"}},"repaired":{"type":"array","items":{"type":"string"}},"pending":{"type":"boolean"},"unchanged":{"type":"boolean"},"waited":{"$ref":"convergence"}},"required":["flags","migration_status","epoch","overrides"],"additionalProperties":false};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/flags-view" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.flags === undefined) && (missing0 = "flags")) || ((data.migration_status === undefined) && (missing0 = "migration_status"))) || ((data.epoch === undefined) && (missing0 = "epoch"))) || ((data.overrides === undefined) && (missing0 = "overrides"))){
validate62.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "flags") || (key0 === "migration_status")) || (key0 === "epoch")) || (key0 === "overrides")) || (key0 === "repaired")) || (key0 === "pending")) || (key0 === "unchanged")) || (key0 === "waited"))){
validate62.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.flags !== undefined){
let data0 = data.flags;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((((((((((data0.v2_enabled === undefined) && (missing1 = "v2_enabled")) || ((data0.v2_primary === undefined) && (missing1 = "v2_primary"))) || ((data0.v1_deprecated === undefined) && (missing1 = "v1_deprecated"))) || ((data0.shadow_mode === undefined) && (missing1 = "shadow_mode"))) || ((data0.migration_logging === undefined) && (missing1 = "migration_logging"))) || ((data0.v2_fallback === undefined) && (missing1 = "v2_fallback"))) || ((data0.v2_rollout_percent === undefined) && (missing1 = "v2_rollout_percent"))) || ((data0.control_percent === undefined) && (missing1 = "control_percent"))) || ((data0.rules_prediction === undefined) && (missing1 = "rules_prediction"))) || ((data0.rules_segmentation === undefined) && (missing1 = "rules_segmentation"))) || ((data0.rules_recommendation === undefined) && (missing1 = "rules_recommendation"))){
validate62.errors = [{instancePath:instancePath+"/flags",schemaPath:"flags/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data0.v2_enabled !== undefined){
const _errs6 = errors;
if(typeof data0.v2_enabled !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/flags/v2_enabled",schemaPath:"flags/properties/v2_enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.v2_primary !== undefined){
const _errs8 = errors;
if(typeof data0.v2_primary !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/flags/v2_primary",schemaPath:"flags/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.v1_deprecated !== undefined){
const _errs10 = errors;
if(typeof data0.v1_deprecated !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/flags/v1_deprecated",schemaPath:"flags/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.shadow_mode !== undefined){
const _errs12 = errors;
if(typeof data0.shadow_mode !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/flags/shadow_mode",schemaPath:"flags/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.migration_logging !== undefined){
const _errs14 = errors;
if(typeof data0.migration_logging !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/flags/migration_logging",schemaPath:"flags/properties/migration_logging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.v2_fallback !== undefined){
const _errs16 = errors;
if(typeof data0.v2_fallback !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/flags/v2_fallback",schemaPath:"flags/properties/v2_fallback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.v2_rollout_percent !== undefined){
let data7 = data0.v2_rollout_percent;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate62.errors = [{instancePath:instancePath+"/flags/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
validate62.errors = [{instancePath:instancePath+"/flags/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate62.errors = [{instancePath:instancePath+"/flags/v2_rollout_percent",schemaPath:"flags/properties/v2_rollout_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.control_percent !== undefined){
let data8 = data0.control_percent;
const _errs20 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate62.errors = [{instancePath:instancePath+"/flags/control_percent",schemaPath:"flags/properties/control_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100 || isNaN(data8)){
validate62.errors = [{instancePath:instancePath+"/flags/control_percent",schemaPath:"flags/properties/control_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate62.errors = [{instancePath:instancePath+"/flags/control_percent",schemaPath:"flags/properties/control_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.rules_prediction !== undefined){
let data9 = data0.rules_prediction;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data9 === "string"){
if(func1(data9) > 64){
validate62.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data9) < 1){
validate62.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data9)){
validate62.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/flags/rules_prediction",schemaPath:"flags/properties/rules_prediction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.rules_segmentation !== undefined){
let data10 = data0.rules_segmentation;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data10 === "string"){
if(func1(data10) > 64){
validate62.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data10) < 1){
validate62.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data10)){
validate62.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/flags/rules_segmentation",schemaPath:"flags/properties/rules_segmentation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.rules_recommendation !== undefined){
let data11 = data0.rules_recommendation;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data11 === "string"){
if(func1(data11) > 64){
validate62.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data11) < 1){
validate62.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data11)){
validate62.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/flags/rules_recommendation",schemaPath:"flags/properties/rules_recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/flags",schemaPath:"flags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.migration_status !== undefined){
let data12 = data.migration_status;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((((((data12.phase === undefined) && (missing2 = "phase")) || ((data12.v1_active === undefined) && (missing2 = "v1_active"))) || ((data12.v2_active === undefined) && (missing2 = "v2_active"))) || ((data12.shadow_mode === undefined) && (missing2 = "shadow_mode"))) || ((data12.v2_primary === undefined) && (missing2 = "v2_primary"))) || ((data12.v1_deprecated === undefined) && (missing2 = "v1_deprecated"))){
validate62.errors = [{instancePath:instancePath+"/migration_status",schemaPath:"migration-status/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs31 = errors;
for(const key1 in data12){
if(!((((((key1 === "phase") || (key1 === "v1_active")) || (key1 === "v2_active")) || (key1 === "shadow_mode")) || (key1 === "v2_primary")) || (key1 === "v1_deprecated"))){
validate62.errors = [{instancePath:instancePath+"/migration_status",schemaPath:"migration-status/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs31 === errors){
if(data12.phase !== undefined){
let data13 = data12.phase;
const _errs32 = errors;
if(typeof data13 !== "string"){
validate62.errors = [{instancePath:instancePath+"/migration_status/phase",schemaPath:"migration-status/properties/phase/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data13 === "PHASE_4_COMPLETE") || (data13 === "PHASE_3_CUTOVER")) || (data13 === "PHASE_2_BETA_SHADOW")) || (data13 === "PHASE_1_BETA")) || (data13 === "UNKNOWN"))){
validate62.errors = [{instancePath:instancePath+"/migration_status/phase",schemaPath:"migration-status/properties/phase/enum",keyword:"enum",params:{allowedValues: schema33.properties.phase.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.v1_active !== undefined){
const _errs34 = errors;
if(typeof data12.v1_active !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/migration_status/v1_active",schemaPath:"migration-status/properties/v1_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs34 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.v2_active !== undefined){
const _errs36 = errors;
if(typeof data12.v2_active !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/migration_status/v2_active",schemaPath:"migration-status/properties/v2_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.shadow_mode !== undefined){
const _errs38 = errors;
if(typeof data12.shadow_mode !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/migration_status/shadow_mode",schemaPath:"migration-status/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs38 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.v2_primary !== undefined){
const _errs40 = errors;
if(typeof data12.v2_primary !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/migration_status/v2_primary",schemaPath:"migration-status/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs40 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.v1_deprecated !== undefined){
const _errs42 = errors;
if(typeof data12.v1_deprecated !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/migration_status/v1_deprecated",schemaPath:"migration-status/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs42 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/migration_status",schemaPath:"migration-status/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data19 = data.epoch;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data19 === "string"){
if(!pattern7.test(data19)){
validate62.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate62.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.overrides !== undefined){
let data20 = data.overrides;
const _errs47 = errors;
if(errors === _errs47){
if(Array.isArray(data20)){
var valid6 = true;
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing3;
if((((data21.kind === undefined) && (missing3 = "kind")) || ((data21.flags === undefined) && (missing3 = "flags"))) || ((data21.state === undefined) && (missing3 = "state"))){
validate62.errors = [{instancePath:instancePath+"/overrides/" + i0,schemaPath:"override/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs52 = errors;
for(const key2 in data21){
if(!((((key2 === "kind") || (key2 === "flags")) || (key2 === "command_id")) || (key2 === "state"))){
validate62.errors = [{instancePath:instancePath+"/overrides/" + i0,schemaPath:"override/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs52 === errors){
if(data21.kind !== undefined){
let data22 = data21.kind;
const _errs53 = errors;
if(typeof data22 !== "string"){
validate62.errors = [{instancePath:instancePath+"/overrides/" + i0+"/kind",schemaPath:"override/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data22 === "env") || (data22 === "break_glass"))){
validate62.errors = [{instancePath:instancePath+"/overrides/" + i0+"/kind",schemaPath:"override/properties/kind/enum",keyword:"enum",params:{allowedValues: schema35.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.flags !== undefined){
let data23 = data21.flags;
const _errs55 = errors;
if(errors === _errs55){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
}
else {
validate62.errors = [{instancePath:instancePath+"/overrides/" + i0+"/flags",schemaPath:"override/properties/flags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs55 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.command_id !== undefined){
const _errs58 = errors;
if(typeof data21.command_id !== "string"){
validate62.errors = [{instancePath:instancePath+"/overrides/" + i0+"/command_id",schemaPath:"override/properties/command_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs58 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data21.state !== undefined){
let data25 = data21.state;
const _errs60 = errors;
if(typeof data25 !== "string"){
validate62.errors = [{instancePath:instancePath+"/overrides/" + i0+"/state",schemaPath:"override/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data25 === "pending") || (data25 === "published")) || (data25 === "active"))){
validate62.errors = [{instancePath:instancePath+"/overrides/" + i0+"/state",schemaPath:"override/properties/state/enum",keyword:"enum",params:{allowedValues: schema35.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs60 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/overrides/" + i0,schemaPath:"override/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs49 === errors;
if(!valid6){
break;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repaired !== undefined){
let data26 = data.repaired;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data26)){
var valid9 = true;
const len1 = data26.length;
for(let i1=0; i1<len1; i1++){
const _errs64 = errors;
if(typeof data26[i1] !== "string"){
validate62.errors = [{instancePath:instancePath+"/repaired/" + i1,schemaPath:"#/properties/repaired/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs64 === errors;
if(!valid9){
break;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/repaired",schemaPath:"#/properties/repaired/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pending !== undefined){
const _errs66 = errors;
if(typeof data.pending !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unchanged !== undefined){
const _errs68 = errors;
if(typeof data.unchanged !== "boolean"){
validate62.errors = [{instancePath:instancePath+"/unchanged",schemaPath:"#/properties/unchanged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.waited !== undefined){
const _errs70 = errors;
if(!(validate21(data.waited, {instancePath:instancePath+"/waited",parentData:data,parentDataProperty:"waited",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate62.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_flags = validate64;

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/flags" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.v2_enabled === undefined) && (missing0 = "v2_enabled")) || ((data.v2_primary === undefined) && (missing0 = "v2_primary"))) || ((data.v1_deprecated === undefined) && (missing0 = "v1_deprecated"))) || ((data.shadow_mode === undefined) && (missing0 = "shadow_mode"))) || ((data.migration_logging === undefined) && (missing0 = "migration_logging"))) || ((data.v2_fallback === undefined) && (missing0 = "v2_fallback"))) || ((data.v2_rollout_percent === undefined) && (missing0 = "v2_rollout_percent"))) || ((data.control_percent === undefined) && (missing0 = "control_percent"))) || ((data.rules_prediction === undefined) && (missing0 = "rules_prediction"))) || ((data.rules_segmentation === undefined) && (missing0 = "rules_segmentation"))) || ((data.rules_recommendation === undefined) && (missing0 = "rules_recommendation"))){
validate64.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.v2_enabled !== undefined){
const _errs2 = errors;
if(typeof data.v2_enabled !== "boolean"){
validate64.errors = [{instancePath:instancePath+"/v2_enabled",schemaPath:"#/properties/v2_enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_primary !== undefined){
const _errs4 = errors;
if(typeof data.v2_primary !== "boolean"){
validate64.errors = [{instancePath:instancePath+"/v2_primary",schemaPath:"#/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v1_deprecated !== undefined){
const _errs6 = errors;
if(typeof data.v1_deprecated !== "boolean"){
validate64.errors = [{instancePath:instancePath+"/v1_deprecated",schemaPath:"#/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shadow_mode !== undefined){
const _errs8 = errors;
if(typeof data.shadow_mode !== "boolean"){
validate64.errors = [{instancePath:instancePath+"/shadow_mode",schemaPath:"#/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.migration_logging !== undefined){
const _errs10 = errors;
if(typeof data.migration_logging !== "boolean"){
validate64.errors = [{instancePath:instancePath+"/migration_logging",schemaPath:"#/properties/migration_logging/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_fallback !== undefined){
const _errs12 = errors;
if(typeof data.v2_fallback !== "boolean"){
validate64.errors = [{instancePath:instancePath+"/v2_fallback",schemaPath:"#/properties/v2_fallback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_rollout_percent !== undefined){
let data6 = data.v2_rollout_percent;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate64.errors = [{instancePath:instancePath+"/v2_rollout_percent",schemaPath:"#/properties/v2_rollout_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100 || isNaN(data6)){
validate64.errors = [{instancePath:instancePath+"/v2_rollout_percent",schemaPath:"#/properties/v2_rollout_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate64.errors = [{instancePath:instancePath+"/v2_rollout_percent",schemaPath:"#/properties/v2_rollout_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.control_percent !== undefined){
let data7 = data.control_percent;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate64.errors = [{instancePath:instancePath+"/control_percent",schemaPath:"#/properties/control_percent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
validate64.errors = [{instancePath:instancePath+"/control_percent",schemaPath:"#/properties/control_percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate64.errors = [{instancePath:instancePath+"/control_percent",schemaPath:"#/properties/control_percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules_prediction !== undefined){
let data8 = data.rules_prediction;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(func1(data8) > 64){
validate64.errors = [{instancePath:instancePath+"/rules_prediction",schemaPath:"#/properties/rules_prediction/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data8) < 1){
validate64.errors = [{instancePath:instancePath+"/rules_prediction",schemaPath:"#/properties/rules_prediction/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data8)){
validate64.errors = [{instancePath:instancePath+"/rules_prediction",schemaPath:"#/properties/rules_prediction/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/rules_prediction",schemaPath:"#/properties/rules_prediction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules_segmentation !== undefined){
let data9 = data.rules_segmentation;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(func1(data9) > 64){
validate64.errors = [{instancePath:instancePath+"/rules_segmentation",schemaPath:"#/properties/rules_segmentation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data9) < 1){
validate64.errors = [{instancePath:instancePath+"/rules_segmentation",schemaPath:"#/properties/rules_segmentation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data9)){
validate64.errors = [{instancePath:instancePath+"/rules_segmentation",schemaPath:"#/properties/rules_segmentation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/rules_segmentation",schemaPath:"#/properties/rules_segmentation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules_recommendation !== undefined){
let data10 = data.rules_recommendation;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data10 === "string"){
if(func1(data10) > 64){
validate64.errors = [{instancePath:instancePath+"/rules_recommendation",schemaPath:"#/properties/rules_recommendation/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data10) < 1){
validate64.errors = [{instancePath:instancePath+"/rules_recommendation",schemaPath:"#/properties/rules_recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data10)){
validate64.errors = [{instancePath:instancePath+"/rules_recommendation",schemaPath:"#/properties/rules_recommendation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/rules_recommendation",schemaPath:"#/properties/rules_recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_health = validate65;
const schema98 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/health","type":"object","properties":{"status":{"type":"string","enum":["ok","disabled"]},"service":{"const":"cohortlens"},"version":{"type":"string"},"neon_db":{"type":"string","enum":["not_configured","connected","error"]},"timestamp":{"type":"string","format":"date-time"}},"required":["status","service","version","neon_db"],"additionalProperties":false};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/health" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.status === undefined) && (missing0 = "status")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.neon_db === undefined) && (missing0 = "neon_db"))){
validate65.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "status") || (key0 === "service")) || (key0 === "version")) || (key0 === "neon_db")) || (key0 === "timestamp"))){
validate65.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate65.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data0 === "ok") || (data0 === "disabled"))){
validate65.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema98.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
const _errs4 = errors;
if("cohortlens" !== data.service){
validate65.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "cohortlens"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs5 = errors;
if(typeof data.version !== "string"){
validate65.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.neon_db !== undefined){
let data3 = data.neon_db;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate65.errors = [{instancePath:instancePath+"/neon_db",schemaPath:"#/properties/neon_db/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "not_configured") || (data3 === "connected")) || (data3 === "error"))){
validate65.errors = [{instancePath:instancePath+"/neon_db",schemaPath:"#/properties/neon_db/enum",keyword:"enum",params:{allowedValues: schema98.properties.neon_db.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamp !== undefined){
let data4 = data.timestamp;
const _errs9 = errors;
if(errors === _errs9){
if(errors === _errs9){
if(typeof data4 === "string"){
if(!(formats0.validate(data4))){
validate65.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate65.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_heartbeat = validate25;

export const validate_ledger_answer = validate66;
const schema99 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/ledger-answer","oneOf":[{"type":"object","properties":{"ask":{"const":"request"},"found":{"oneOf":[{"$ref":"request-status"},{"type":"null"}]}},"required":["ask","found"],"additionalProperties":true},{"type":"object","properties":{"ask":{"const":"known"},"known":{"type":"array","items":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"}}},"required":["ask","known"],"additionalProperties":true},{"type":"object","properties":{"ask":{"const":"balance"},"balance":{"$ref":"ledger-balance"}},"required":["ask","balance"],"additionalProperties":true}]};
const schema100 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/request-status","type":"object","properties":{"id":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"state":{"$ref":"request-state"},"capability":{"$ref":"capability"},"accepted_at":{"type":"string","format":"date-time"},"settled_at":{"type":"string","format":"date-time"},"status":{"type":"integer","minimum":100,"maximum":599},"answer":{},"served_by":{"type":"string","enum":["v1","v2"]},"failover":{"type":"boolean"},"cause":{"type":"string"}},"required":["id","state","capability","accepted_at"],"additionalProperties":true};
const schema101 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/request-state","type":"string","enum":["in_flight","answered","refused","dead_lettered"]};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/request-status" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.id === undefined) && (missing0 = "id")) || ((data.state === undefined) && (missing0 = "state"))) || ((data.capability === undefined) && (missing0 = "capability"))) || ((data.accepted_at === undefined) && (missing0 = "accepted_at"))){
validate67.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 64){
validate67.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data0) < 8){
validate67.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
else {
if(!pattern20.test(data0)){
validate67.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""}];
return false;
}
}
}
}
else {
validate67.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data1 = data.state;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate67.errors = [{instancePath:instancePath+"/state",schemaPath:"request-state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data1 === "in_flight") || (data1 === "answered")) || (data1 === "refused")) || (data1 === "dead_lettered"))){
validate67.errors = [{instancePath:instancePath+"/state",schemaPath:"request-state/enum",keyword:"enum",params:{allowedValues: schema101.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capability !== undefined){
let data2 = data.capability;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate67.errors = [{instancePath:instancePath+"/capability",schemaPath:"capability/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data2 === "prediction") || (data2 === "segmentation")) || (data2 === "recommendation"))){
validate67.errors = [{instancePath:instancePath+"/capability",schemaPath:"capability/enum",keyword:"enum",params:{allowedValues: schema43.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accepted_at !== undefined){
let data3 = data.accepted_at;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data3 === "string"){
if(!(formats0.validate(data3))){
validate67.errors = [{instancePath:instancePath+"/accepted_at",schemaPath:"#/properties/accepted_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate67.errors = [{instancePath:instancePath+"/accepted_at",schemaPath:"#/properties/accepted_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settled_at !== undefined){
let data4 = data.settled_at;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data4 === "string"){
if(!(formats0.validate(data4))){
validate67.errors = [{instancePath:instancePath+"/settled_at",schemaPath:"#/properties/settled_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate67.errors = [{instancePath:instancePath+"/settled_at",schemaPath:"#/properties/settled_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data5 = data.status;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate67.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 599 || isNaN(data5)){
validate67.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"}];
return false;
}
else {
if(data5 < 100 || isNaN(data5)){
validate67.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.served_by !== undefined){
let data6 = data.served_by;
const _errs16 = errors;
if(typeof data6 !== "string"){
validate67.errors = [{instancePath:instancePath+"/served_by",schemaPath:"#/properties/served_by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "v1") || (data6 === "v2"))){
validate67.errors = [{instancePath:instancePath+"/served_by",schemaPath:"#/properties/served_by/enum",keyword:"enum",params:{allowedValues: schema100.properties.served_by.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failover !== undefined){
const _errs18 = errors;
if(typeof data.failover !== "boolean"){
validate67.errors = [{instancePath:instancePath+"/failover",schemaPath:"#/properties/failover/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cause !== undefined){
const _errs20 = errors;
if(typeof data.cause !== "string"){
validate67.errors = [{instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate67.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema103 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/ledger-balance","type":"object","properties":{"balanced":{"type":"boolean"},"complete":{"type":"boolean"},"totals":{"type":"object","properties":{"accepted":{"type":"integer","minimum":0},"answered":{"type":"integer","minimum":0},"refused":{"type":"integer","minimum":0},"dead_lettered":{"type":"integer","minimum":0},"in_flight":{"type":"integer","minimum":0}},"required":["accepted","answered","refused","dead_lettered","in_flight"],"additionalProperties":true},"orphans":{"type":"integer","minimum":0},"overdue":{"type":"integer","minimum":0},"given_up":{"type":"integer","minimum":0},"rows":{"type":"array","items":{"type":"object","properties":{"capability":{"$ref":"capability"},"hour":{"type":"string"},"accepted":{"type":"integer","minimum":0},"answered":{"type":"integer","minimum":0},"refused":{"type":"integer","minimum":0},"dead_lettered":{"type":"integer","minimum":0},"in_flight":{"type":"integer","minimum":0}},"required":["capability","hour","accepted","answered","refused","dead_lettered","in_flight"],"additionalProperties":true}}},"required":["balanced","totals","orphans","rows"],"additionalProperties":true};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/ledger-balance" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.balanced === undefined) && (missing0 = "balanced")) || ((data.totals === undefined) && (missing0 = "totals"))) || ((data.orphans === undefined) && (missing0 = "orphans"))) || ((data.rows === undefined) && (missing0 = "rows"))){
validate69.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.balanced !== undefined){
const _errs2 = errors;
if(typeof data.balanced !== "boolean"){
validate69.errors = [{instancePath:instancePath+"/balanced",schemaPath:"#/properties/balanced/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs4 = errors;
if(typeof data.complete !== "boolean"){
validate69.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totals !== undefined){
let data2 = data.totals;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((((data2.accepted === undefined) && (missing1 = "accepted")) || ((data2.answered === undefined) && (missing1 = "answered"))) || ((data2.refused === undefined) && (missing1 = "refused"))) || ((data2.dead_lettered === undefined) && (missing1 = "dead_lettered"))) || ((data2.in_flight === undefined) && (missing1 = "in_flight"))){
validate69.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.accepted !== undefined){
let data3 = data2.accepted;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate69.errors = [{instancePath:instancePath+"/totals/accepted",schemaPath:"#/properties/totals/properties/accepted/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate69.errors = [{instancePath:instancePath+"/totals/accepted",schemaPath:"#/properties/totals/properties/accepted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.answered !== undefined){
let data4 = data2.answered;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate69.errors = [{instancePath:instancePath+"/totals/answered",schemaPath:"#/properties/totals/properties/answered/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate69.errors = [{instancePath:instancePath+"/totals/answered",schemaPath:"#/properties/totals/properties/answered/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.refused !== undefined){
let data5 = data2.refused;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate69.errors = [{instancePath:instancePath+"/totals/refused",schemaPath:"#/properties/totals/properties/refused/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate69.errors = [{instancePath:instancePath+"/totals/refused",schemaPath:"#/properties/totals/properties/refused/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.dead_lettered !== undefined){
let data6 = data2.dead_lettered;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate69.errors = [{instancePath:instancePath+"/totals/dead_lettered",schemaPath:"#/properties/totals/properties/dead_lettered/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate69.errors = [{instancePath:instancePath+"/totals/dead_lettered",schemaPath:"#/properties/totals/properties/dead_lettered/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.in_flight !== undefined){
let data7 = data2.in_flight;
const _errs17 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate69.errors = [{instancePath:instancePath+"/totals/in_flight",schemaPath:"#/properties/totals/properties/in_flight/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate69.errors = [{instancePath:instancePath+"/totals/in_flight",schemaPath:"#/properties/totals/properties/in_flight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.orphans !== undefined){
let data8 = data.orphans;
const _errs19 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate69.errors = [{instancePath:instancePath+"/orphans",schemaPath:"#/properties/orphans/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate69.errors = [{instancePath:instancePath+"/orphans",schemaPath:"#/properties/orphans/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.overdue !== undefined){
let data9 = data.overdue;
const _errs21 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate69.errors = [{instancePath:instancePath+"/overdue",schemaPath:"#/properties/overdue/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate69.errors = [{instancePath:instancePath+"/overdue",schemaPath:"#/properties/overdue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.given_up !== undefined){
let data10 = data.given_up;
const _errs23 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate69.errors = [{instancePath:instancePath+"/given_up",schemaPath:"#/properties/given_up/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate69.errors = [{instancePath:instancePath+"/given_up",schemaPath:"#/properties/given_up/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rows !== undefined){
let data11 = data.rows;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data11)){
var valid2 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
const _errs27 = errors;
if(errors === _errs27){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((((((((data12.capability === undefined) && (missing2 = "capability")) || ((data12.hour === undefined) && (missing2 = "hour"))) || ((data12.accepted === undefined) && (missing2 = "accepted"))) || ((data12.answered === undefined) && (missing2 = "answered"))) || ((data12.refused === undefined) && (missing2 = "refused"))) || ((data12.dead_lettered === undefined) && (missing2 = "dead_lettered"))) || ((data12.in_flight === undefined) && (missing2 = "in_flight"))){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0,schemaPath:"#/properties/rows/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data12.capability !== undefined){
let data13 = data12.capability;
const _errs30 = errors;
if(typeof data13 !== "string"){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/capability",schemaPath:"capability/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data13 === "prediction") || (data13 === "segmentation")) || (data13 === "recommendation"))){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/capability",schemaPath:"capability/enum",keyword:"enum",params:{allowedValues: schema43.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.hour !== undefined){
const _errs33 = errors;
if(typeof data12.hour !== "string"){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/hour",schemaPath:"#/properties/rows/items/properties/hour/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.accepted !== undefined){
let data15 = data12.accepted;
const _errs35 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/accepted",schemaPath:"#/properties/rows/items/properties/accepted/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/accepted",schemaPath:"#/properties/rows/items/properties/accepted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.answered !== undefined){
let data16 = data12.answered;
const _errs37 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/answered",schemaPath:"#/properties/rows/items/properties/answered/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs37){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/answered",schemaPath:"#/properties/rows/items/properties/answered/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs37 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.refused !== undefined){
let data17 = data12.refused;
const _errs39 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/refused",schemaPath:"#/properties/rows/items/properties/refused/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs39){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/refused",schemaPath:"#/properties/rows/items/properties/refused/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs39 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.dead_lettered !== undefined){
let data18 = data12.dead_lettered;
const _errs41 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/dead_lettered",schemaPath:"#/properties/rows/items/properties/dead_lettered/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/dead_lettered",schemaPath:"#/properties/rows/items/properties/dead_lettered/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs41 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.in_flight !== undefined){
let data19 = data12.in_flight;
const _errs43 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/in_flight",schemaPath:"#/properties/rows/items/properties/in_flight/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs43){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate69.errors = [{instancePath:instancePath+"/rows/" + i0+"/in_flight",schemaPath:"#/properties/rows/items/properties/in_flight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs43 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/rows/" + i0,schemaPath:"#/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs27 === errors;
if(!valid2){
break;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/ledger-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.ask === undefined) && (missing0 = "ask")) || ((data.found === undefined) && (missing0 = "found"))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.ask !== undefined){
const _errs4 = errors;
if("request" !== data.ask){
const err1 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/0/properties/ask/const",keyword:"const",params:{allowedValue: "request"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.found !== undefined){
let data1 = data.found;
const _errs5 = errors;
const _errs6 = errors;
let valid2 = false;
let passing1 = null;
const _errs7 = errors;
if(!(validate67(data1, {instancePath:instancePath+"/found",parentData:data,parentDataProperty:"found",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var _valid1 = _errs7 === errors;
if(_valid1){
valid2 = true;
passing1 = 0;
}
const _errs8 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/found",schemaPath:"#/oneOf/0/properties/found/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs8 === errors;
if(_valid1 && valid2){
valid2 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid2 = true;
passing1 = 1;
}
}
if(!valid2){
const err3 = {instancePath:instancePath+"/found",schemaPath:"#/oneOf/0/properties/found/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props1 = true;
}
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.ask === undefined) && (missing1 = "ask")) || ((data.known === undefined) && (missing1 = "known"))){
const err5 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data.ask !== undefined){
const _errs13 = errors;
if("known" !== data.ask){
const err6 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/1/properties/ask/const",keyword:"const",params:{allowedValue: "known"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.known !== undefined){
let data3 = data.known;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data3)){
var valid4 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs16 = errors;
if(errors === _errs16){
if(typeof data4 === "string"){
if(func1(data4) > 64){
const err7 = {instancePath:instancePath+"/known/" + i0,schemaPath:"#/oneOf/1/properties/known/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
if(func1(data4) < 8){
const err8 = {instancePath:instancePath+"/known/" + i0,schemaPath:"#/oneOf/1/properties/known/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(!pattern20.test(data4)){
const err9 = {instancePath:instancePath+"/known/" + i0,schemaPath:"#/oneOf/1/properties/known/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/known/" + i0,schemaPath:"#/oneOf/1/properties/known/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
else {
const err11 = {instancePath:instancePath+"/known",schemaPath:"#/oneOf/1/properties/known/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props1 !== true){
props1 = true;
}
}
const _errs18 = errors;
if(errors === _errs18){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.ask === undefined) && (missing2 = "ask")) || ((data.balance === undefined) && (missing2 = "balance"))){
const err13 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
if(data.ask !== undefined){
const _errs21 = errors;
if("balance" !== data.ask){
const err14 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/2/properties/ask/const",keyword:"const",params:{allowedValue: "balance"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.balance !== undefined){
const _errs22 = errors;
if(!(validate69(data.balance, {instancePath:instancePath+"/balance",parentData:data,parentDataProperty:"balance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props1 !== true){
props1 = true;
}
}
}
}
if(!valid0){
const err16 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
validate66.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate66.errors = vErrors;
evaluated0.props = props1;
return errors === 0;
}
validate66.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const validate_ledger_balance = validate69;

export const validate_ledger_query = validate71;
const schema105 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/ledger-query","oneOf":[{"type":"object","properties":{"ask":{"const":"request"},"request_id":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"tenant":{"type":"string"}},"required":["ask","request_id","tenant"],"additionalProperties":true},{"type":"object","properties":{"ask":{"const":"known"},"request_ids":{"type":"array","items":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"maxItems":1000}},"required":["ask","request_ids"],"additionalProperties":true},{"type":"object","properties":{"ask":{"const":"balance"}},"required":["ask"],"additionalProperties":true}]};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/ledger-query" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.ask === undefined) && (missing0 = "ask")) || ((data.request_id === undefined) && (missing0 = "request_id"))) || ((data.tenant === undefined) && (missing0 = "tenant"))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.ask !== undefined){
const _errs4 = errors;
if("request" !== data.ask){
const err1 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/0/properties/ask/const",keyword:"const",params:{allowedValue: "request"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.request_id !== undefined){
let data1 = data.request_id;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func1(data1) > 64){
const err2 = {instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/0/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(func1(data1) < 8){
const err3 = {instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/0/properties/request_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(!pattern20.test(data1)){
const err4 = {instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/0/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/request_id",schemaPath:"#/oneOf/0/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.tenant !== undefined){
const _errs7 = errors;
if(typeof data.tenant !== "string"){
const err6 = {instancePath:instancePath+"/tenant",schemaPath:"#/oneOf/0/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs9 = errors;
if(errors === _errs9){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.ask === undefined) && (missing1 = "ask")) || ((data.request_ids === undefined) && (missing1 = "request_ids"))){
const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(data.ask !== undefined){
const _errs12 = errors;
if("known" !== data.ask){
const err9 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/1/properties/ask/const",keyword:"const",params:{allowedValue: "known"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.request_ids !== undefined){
let data4 = data.request_ids;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data4)){
if(data4.length > 1000){
const err10 = {instancePath:instancePath+"/request_ids",schemaPath:"#/oneOf/1/properties/request_ids/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
var valid3 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(func1(data5) > 64){
const err11 = {instancePath:instancePath+"/request_ids/" + i0,schemaPath:"#/oneOf/1/properties/request_ids/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
if(func1(data5) < 8){
const err12 = {instancePath:instancePath+"/request_ids/" + i0,schemaPath:"#/oneOf/1/properties/request_ids/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(!pattern20.test(data5)){
const err13 = {instancePath:instancePath+"/request_ids/" + i0,schemaPath:"#/oneOf/1/properties/request_ids/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/request_ids/" + i0,schemaPath:"#/oneOf/1/properties/request_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/request_ids",schemaPath:"#/oneOf/1/properties/request_ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs17 = errors;
if(errors === _errs17){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.ask === undefined) && (missing2 = "ask")){
const err17 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
if(data.ask !== undefined){
if("balance" !== data.ask){
const err18 = {instancePath:instancePath+"/ask",schemaPath:"#/oneOf/2/properties/ask/const",keyword:"const",params:{allowedValue: "balance"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
}
}
if(!valid0){
const err20 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
validate71.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate71.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate71.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const validate_migration_status = validate72;

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/migration-status" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.phase === undefined) && (missing0 = "phase")) || ((data.v1_active === undefined) && (missing0 = "v1_active"))) || ((data.v2_active === undefined) && (missing0 = "v2_active"))) || ((data.shadow_mode === undefined) && (missing0 = "shadow_mode"))) || ((data.v2_primary === undefined) && (missing0 = "v2_primary"))) || ((data.v1_deprecated === undefined) && (missing0 = "v1_deprecated"))){
validate72.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "phase") || (key0 === "v1_active")) || (key0 === "v2_active")) || (key0 === "shadow_mode")) || (key0 === "v2_primary")) || (key0 === "v1_deprecated"))){
validate72.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.phase !== undefined){
let data0 = data.phase;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate72.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data0 === "PHASE_4_COMPLETE") || (data0 === "PHASE_3_CUTOVER")) || (data0 === "PHASE_2_BETA_SHADOW")) || (data0 === "PHASE_1_BETA")) || (data0 === "UNKNOWN"))){
validate72.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/enum",keyword:"enum",params:{allowedValues: schema33.properties.phase.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v1_active !== undefined){
const _errs4 = errors;
if(typeof data.v1_active !== "boolean"){
validate72.errors = [{instancePath:instancePath+"/v1_active",schemaPath:"#/properties/v1_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_active !== undefined){
const _errs6 = errors;
if(typeof data.v2_active !== "boolean"){
validate72.errors = [{instancePath:instancePath+"/v2_active",schemaPath:"#/properties/v2_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.shadow_mode !== undefined){
const _errs8 = errors;
if(typeof data.shadow_mode !== "boolean"){
validate72.errors = [{instancePath:instancePath+"/shadow_mode",schemaPath:"#/properties/shadow_mode/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_primary !== undefined){
const _errs10 = errors;
if(typeof data.v2_primary !== "boolean"){
validate72.errors = [{instancePath:instancePath+"/v2_primary",schemaPath:"#/properties/v2_primary/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v1_deprecated !== undefined){
const _errs12 = errors;
if(typeof data.v1_deprecated !== "boolean"){
validate72.errors = [{instancePath:instancePath+"/v1_deprecated",schemaPath:"#/properties/v1_deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_observation_recommendation = validate73;

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/observation-recommendation" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.status === undefined) && (missing0 = "status")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.error === undefined) && (missing0 = "error"))) || ((data.duration_ms === undefined) && (missing0 = "duration_ms"))) || ((data.recommendation === undefined) && (missing0 = "recommendation"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.segments === undefined) && (missing0 = "segments"))) || ((data.actions === undefined) && (missing0 = "actions"))){
validate73.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate73.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "ok") || (data0 === "refused")) || (data0 === "error")) || (data0 === "absent"))){
validate73.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema59.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate73.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema59.properties.version.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data2 = data.error;
const _errs6 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate73.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: schema59.properties.error.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.duration_ms !== undefined){
let data3 = data.duration_ms;
const _errs8 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate73.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/type",keyword:"type",params:{type: schema59.properties.duration_ms.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recommendation !== undefined){
let data4 = data.recommendation;
const _errs10 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate73.errors = [{instancePath:instancePath+"/recommendation",schemaPath:"#/properties/recommendation/type",keyword:"type",params:{type: schema59.properties.recommendation.type},message:"must be string,null"}];
return false;
}
if(errors === _errs10){
if(typeof data4 === "string"){
if(func1(data4) > 300){
validate73.errors = [{instancePath:instancePath+"/recommendation",schemaPath:"#/properties/recommendation/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data5 = data.source;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate73.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: schema59.properties.source.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.segments !== undefined){
let data6 = data.segments;
const _errs14 = errors;
if((!(Array.isArray(data6))) && (data6 !== null)){
validate73.errors = [{instancePath:instancePath+"/segments",schemaPath:"#/properties/segments/type",keyword:"type",params:{type: schema59.properties.segments.type},message:"must be array,null"}];
return false;
}
if(errors === _errs14){
if(Array.isArray(data6)){
var valid1 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs16 = errors;
if(typeof data6[i0] !== "string"){
validate73.errors = [{instancePath:instancePath+"/segments/" + i0,schemaPath:"#/properties/segments/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs16 === errors;
if(!valid1){
break;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actions !== undefined){
let data8 = data.actions;
const _errs18 = errors;
if((!(Array.isArray(data8))) && (data8 !== null)){
validate73.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: schema59.properties.actions.type},message:"must be array,null"}];
return false;
}
if(errors === _errs18){
if(Array.isArray(data8)){
var valid2 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
const _errs20 = errors;
if(typeof data8[i1] !== "string"){
validate73.errors = [{instancePath:instancePath+"/actions/" + i1,schemaPath:"#/properties/actions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs20 === errors;
if(!valid2){
break;
}
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate73.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_observation_segmentation = validate74;

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/observation-segmentation" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.status === undefined) && (missing0 = "status")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.error === undefined) && (missing0 = "error"))) || ((data.duration_ms === undefined) && (missing0 = "duration_ms"))) || ((data.rows === undefined) && (missing0 = "rows"))) || ((data.segments === undefined) && (missing0 = "segments"))){
validate74.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate74.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "ok") || (data0 === "refused")) || (data0 === "error")) || (data0 === "absent"))){
validate74.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema64.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate74.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema64.properties.version.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data2 = data.error;
const _errs6 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate74.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: schema64.properties.error.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.duration_ms !== undefined){
let data3 = data.duration_ms;
const _errs8 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate74.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/type",keyword:"type",params:{type: schema64.properties.duration_ms.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rows !== undefined){
let data4 = data.rows;
const _errs10 = errors;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
validate74.errors = [{instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: schema64.properties.rows.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.segments !== undefined){
let data5 = data.segments;
const _errs12 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate74.errors = [{instancePath:instancePath+"/segments",schemaPath:"#/properties/segments/type",keyword:"type",params:{type: schema64.properties.segments.type},message:"must be integer,null"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate74.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_observation = validate75;

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/observation" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.status === undefined) && (missing0 = "status")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.predicted_spending === undefined) && (missing0 = "predicted_spending"))) || ((data.confidence === undefined) && (missing0 = "confidence"))) || ((data.error === undefined) && (missing0 = "error"))) || ((data.duration_ms === undefined) && (missing0 = "duration_ms"))){
validate75.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate75.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data0 === "ok") || (data0 === "refused")) || (data0 === "error")) || (data0 === "absent"))){
validate75.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema54.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs4 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate75.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema54.properties.version.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.predicted_spending !== undefined){
let data2 = data.predicted_spending;
const _errs6 = errors;
if((!((typeof data2 == "number") && (isFinite(data2)))) && (data2 !== null)){
validate75.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/type",keyword:"type",params:{type: schema54.properties.predicted_spending.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.confidence !== undefined){
let data3 = data.confidence;
const _errs8 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate75.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: schema54.properties.confidence.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data4 = data.error;
const _errs10 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate75.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: schema54.properties.error.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.duration_ms !== undefined){
let data5 = data.duration_ms;
const _errs12 = errors;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (data5 !== null)){
validate75.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/type",keyword:"type",params:{type: schema54.properties.duration_ms.type},message:"must be number,null"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate75.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_ofrep_failure = validate76;
const schema110 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/ofrep-failure","type":"object","properties":{"key":{"type":"string"},"errorCode":{"type":"string","enum":["PARSE_ERROR","TARGETING_KEY_MISSING","INVALID_CONTEXT","FLAG_NOT_FOUND","GENERAL"]},"errorDetails":{"type":"string"}},"required":["errorCode"],"additionalProperties":false};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/ofrep-failure" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.errorCode === undefined) && (missing0 = "errorCode")){
validate76.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "errorCode")) || (key0 === "errorDetails"))){
validate76.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
const _errs2 = errors;
if(typeof data.key !== "string"){
validate76.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errorCode !== undefined){
let data1 = data.errorCode;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate76.errors = [{instancePath:instancePath+"/errorCode",schemaPath:"#/properties/errorCode/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data1 === "PARSE_ERROR") || (data1 === "TARGETING_KEY_MISSING")) || (data1 === "INVALID_CONTEXT")) || (data1 === "FLAG_NOT_FOUND")) || (data1 === "GENERAL"))){
validate76.errors = [{instancePath:instancePath+"/errorCode",schemaPath:"#/properties/errorCode/enum",keyword:"enum",params:{allowedValues: schema110.properties.errorCode.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errorDetails !== undefined){
const _errs6 = errors;
if(typeof data.errorDetails !== "string"){
validate76.errors = [{instancePath:instancePath+"/errorDetails",schemaPath:"#/properties/errorDetails/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_ofrep_flag = validate77;
const schema111 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/ofrep-flag","type":"object","properties":{"key":{"type":"string"},"value":{"type":["boolean","integer","string"]},"reason":{"type":"string","enum":["STATIC","TARGETING_MATCH","SPLIT","DISABLED"]},"variant":{"type":"string"},"metadata":{"type":"object","additionalProperties":{"type":["boolean","string","number"]}}},"required":["key","value","reason","variant","metadata"],"additionalProperties":false};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/ofrep-flag" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.key === undefined) && (missing0 = "key")) || ((data.value === undefined) && (missing0 = "value"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.variant === undefined) && (missing0 = "variant"))) || ((data.metadata === undefined) && (missing0 = "metadata"))){
validate77.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "key") || (key0 === "value")) || (key0 === "reason")) || (key0 === "variant")) || (key0 === "metadata"))){
validate77.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
const _errs2 = errors;
if(typeof data.key !== "string"){
validate77.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
let data1 = data.value;
const _errs4 = errors;
if(((typeof data1 !== "boolean") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))) && (typeof data1 !== "string")){
validate77.errors = [{instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema111.properties.value.type},message:"must be boolean,integer,string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data2 = data.reason;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate77.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data2 === "STATIC") || (data2 === "TARGETING_MATCH")) || (data2 === "SPLIT")) || (data2 === "DISABLED"))){
validate77.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema111.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.variant !== undefined){
const _errs8 = errors;
if(typeof data.variant !== "string"){
validate77.errors = [{instancePath:instancePath+"/variant",schemaPath:"#/properties/variant/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data4 = data.metadata;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
let data5 = data4[key1];
const _errs13 = errors;
if(((typeof data5 !== "boolean") && (typeof data5 !== "string")) && (!((typeof data5 == "number") && (isFinite(data5))))){
validate77.errors = [{instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/additionalProperties/type",keyword:"type",params:{type: schema111.properties.metadata.additionalProperties.type},message:"must be boolean,string,number"}];
return false;
}
var valid1 = _errs13 === errors;
if(!valid1){
break;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate77.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_ofrep_flags = validate78;
const schema112 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/ofrep-flags","type":"object","properties":{"flags":{"type":"array","items":{"$ref":"ofrep-flag"}}},"required":["flags"],"additionalProperties":false};

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/ofrep-flags" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.flags === undefined) && (missing0 = "flags")){
validate78.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "flags")){
validate78.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.flags !== undefined){
let data0 = data.flags;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((((data1.key === undefined) && (missing1 = "key")) || ((data1.value === undefined) && (missing1 = "value"))) || ((data1.reason === undefined) && (missing1 = "reason"))) || ((data1.variant === undefined) && (missing1 = "variant"))) || ((data1.metadata === undefined) && (missing1 = "metadata"))){
validate78.errors = [{instancePath:instancePath+"/flags/" + i0,schemaPath:"ofrep-flag/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(((((key1 === "key") || (key1 === "value")) || (key1 === "reason")) || (key1 === "variant")) || (key1 === "metadata"))){
validate78.errors = [{instancePath:instancePath+"/flags/" + i0,schemaPath:"ofrep-flag/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.key !== undefined){
const _errs8 = errors;
if(typeof data1.key !== "string"){
validate78.errors = [{instancePath:instancePath+"/flags/" + i0+"/key",schemaPath:"ofrep-flag/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.value !== undefined){
let data3 = data1.value;
const _errs10 = errors;
if(((typeof data3 !== "boolean") && (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3))))) && (typeof data3 !== "string")){
validate78.errors = [{instancePath:instancePath+"/flags/" + i0+"/value",schemaPath:"ofrep-flag/properties/value/type",keyword:"type",params:{type: schema111.properties.value.type},message:"must be boolean,integer,string"}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.reason !== undefined){
let data4 = data1.reason;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate78.errors = [{instancePath:instancePath+"/flags/" + i0+"/reason",schemaPath:"ofrep-flag/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data4 === "STATIC") || (data4 === "TARGETING_MATCH")) || (data4 === "SPLIT")) || (data4 === "DISABLED"))){
validate78.errors = [{instancePath:instancePath+"/flags/" + i0+"/reason",schemaPath:"ofrep-flag/properties/reason/enum",keyword:"enum",params:{allowedValues: schema111.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.variant !== undefined){
const _errs14 = errors;
if(typeof data1.variant !== "string"){
validate78.errors = [{instancePath:instancePath+"/flags/" + i0+"/variant",schemaPath:"ofrep-flag/properties/variant/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.metadata !== undefined){
let data6 = data1.metadata;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
let data7 = data6[key2];
const _errs19 = errors;
if(((typeof data7 !== "boolean") && (typeof data7 !== "string")) && (!((typeof data7 == "number") && (isFinite(data7))))){
validate78.errors = [{instancePath:instancePath+"/flags/" + i0+"/metadata/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"ofrep-flag/properties/metadata/additionalProperties/type",keyword:"type",params:{type: schema111.properties.metadata.additionalProperties.type},message:"must be boolean,string,number"}];
return false;
}
var valid4 = _errs19 === errors;
if(!valid4){
break;
}
}
}
else {
validate78.errors = [{instancePath:instancePath+"/flags/" + i0+"/metadata",schemaPath:"ofrep-flag/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
validate78.errors = [{instancePath:instancePath+"/flags/" + i0,schemaPath:"ofrep-flag/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate78.errors = [{instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate78.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_outcome = validate79;
const schema114 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/outcome","type":"object","properties":{"request_id":{"type":"string","minLength":8,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"method":{"type":"string","maxLength":16},"route":{"type":"string","maxLength":200},"status":{"type":"integer","minimum":100,"maximum":599},"latency_ms":{"type":"number","minimum":0},"served_by":{"type":["string","null"],"enum":["v1","v2",null]},"accepted":{"type":"boolean"},"tenant":{"type":["string","null"]},"capability":{"type":["string","null"],"enum":["prediction","segmentation","recommendation",null]},"path":{"type":["string","null"],"enum":["v1","v2",null]},"phase":{"type":"string"},"epoch":{"$ref":"epoch"},"error":{"type":["string","null"]},"failover":{"type":"boolean"},"v2_error":{"type":"boolean"},"choice":{"type":["string","null"],"enum":["v1","v2",null]},"at":{"type":"string","format":"date-time"}},"required":["request_id","method","route","status","latency_ms","served_by","accepted","tenant","capability","path","phase","epoch","error","failover","v2_error","choice","at"],"additionalProperties":true};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/outcome" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((((data.request_id === undefined) && (missing0 = "request_id")) || ((data.method === undefined) && (missing0 = "method"))) || ((data.route === undefined) && (missing0 = "route"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.latency_ms === undefined) && (missing0 = "latency_ms"))) || ((data.served_by === undefined) && (missing0 = "served_by"))) || ((data.accepted === undefined) && (missing0 = "accepted"))) || ((data.tenant === undefined) && (missing0 = "tenant"))) || ((data.capability === undefined) && (missing0 = "capability"))) || ((data.path === undefined) && (missing0 = "path"))) || ((data.phase === undefined) && (missing0 = "phase"))) || ((data.epoch === undefined) && (missing0 = "epoch"))) || ((data.error === undefined) && (missing0 = "error"))) || ((data.failover === undefined) && (missing0 = "failover"))) || ((data.v2_error === undefined) && (missing0 = "v2_error"))) || ((data.choice === undefined) && (missing0 = "choice"))) || ((data.at === undefined) && (missing0 = "at"))){
validate79.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.request_id !== undefined){
let data0 = data.request_id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 64){
validate79.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data0) < 8){
validate79.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
else {
if(!pattern20.test(data0)){
validate79.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""}];
return false;
}
}
}
}
else {
validate79.errors = [{instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.method !== undefined){
let data1 = data.method;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func1(data1) > 16){
validate79.errors = [{instancePath:instancePath+"/method",schemaPath:"#/properties/method/maxLength",keyword:"maxLength",params:{limit: 16},message:"must NOT have more than 16 characters"}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.route !== undefined){
let data2 = data.route;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func1(data2) > 200){
validate79.errors = [{instancePath:instancePath+"/route",schemaPath:"#/properties/route/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data3 = data.status;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate79.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 599 || isNaN(data3)){
validate79.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"}];
return false;
}
else {
if(data3 < 100 || isNaN(data3)){
validate79.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latency_ms !== undefined){
let data4 = data.latency_ms;
const _errs10 = errors;
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate79.errors = [{instancePath:instancePath+"/latency_ms",schemaPath:"#/properties/latency_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/latency_ms",schemaPath:"#/properties/latency_ms/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.served_by !== undefined){
let data5 = data.served_by;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate79.errors = [{instancePath:instancePath+"/served_by",schemaPath:"#/properties/served_by/type",keyword:"type",params:{type: schema114.properties.served_by.type},message:"must be string,null"}];
return false;
}
if(!(((data5 === "v1") || (data5 === "v2")) || (data5 === null))){
validate79.errors = [{instancePath:instancePath+"/served_by",schemaPath:"#/properties/served_by/enum",keyword:"enum",params:{allowedValues: schema114.properties.served_by.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accepted !== undefined){
const _errs14 = errors;
if(typeof data.accepted !== "boolean"){
validate79.errors = [{instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenant !== undefined){
let data7 = data.tenant;
const _errs16 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate79.errors = [{instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: schema114.properties.tenant.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capability !== undefined){
let data8 = data.capability;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate79.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/type",keyword:"type",params:{type: schema114.properties.capability.type},message:"must be string,null"}];
return false;
}
if(!((((data8 === "prediction") || (data8 === "segmentation")) || (data8 === "recommendation")) || (data8 === null))){
validate79.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/enum",keyword:"enum",params:{allowedValues: schema114.properties.capability.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data9 = data.path;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate79.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: schema114.properties.path.type},message:"must be string,null"}];
return false;
}
if(!(((data9 === "v1") || (data9 === "v2")) || (data9 === null))){
validate79.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema114.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phase !== undefined){
const _errs22 = errors;
if(typeof data.phase !== "string"){
validate79.errors = [{instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.epoch !== undefined){
let data11 = data.epoch;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
validate79.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,15}\\.[0-9]{1,15}$"},message:"must match pattern \""+"^[0-9]{1,15}\\.[0-9]{1,15}$"+"\""}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/epoch",schemaPath:"epoch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data12 = data.error;
const _errs27 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate79.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: schema114.properties.error.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failover !== undefined){
const _errs29 = errors;
if(typeof data.failover !== "boolean"){
validate79.errors = [{instancePath:instancePath+"/failover",schemaPath:"#/properties/failover/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_error !== undefined){
const _errs31 = errors;
if(typeof data.v2_error !== "boolean"){
validate79.errors = [{instancePath:instancePath+"/v2_error",schemaPath:"#/properties/v2_error/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.choice !== undefined){
let data15 = data.choice;
const _errs33 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate79.errors = [{instancePath:instancePath+"/choice",schemaPath:"#/properties/choice/type",keyword:"type",params:{type: schema114.properties.choice.type},message:"must be string,null"}];
return false;
}
if(!(((data15 === "v1") || (data15 === "v2")) || (data15 === null))){
validate79.errors = [{instancePath:instancePath+"/choice",schemaPath:"#/properties/choice/enum",keyword:"enum",params:{allowedValues: schema114.properties.choice.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data16 = data.at;
const _errs35 = errors;
if(errors === _errs35){
if(errors === _errs35){
if(typeof data16 === "string"){
if(!(formats0.validate(data16))){
validate79.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate79.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate79.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_override = validate80;

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/override" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.kind === undefined) && (missing0 = "kind")) || ((data.flags === undefined) && (missing0 = "flags"))) || ((data.state === undefined) && (missing0 = "state"))){
validate80.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "kind") || (key0 === "flags")) || (key0 === "command_id")) || (key0 === "state"))){
validate80.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate80.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data0 === "env") || (data0 === "break_glass"))){
validate80.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema35.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flags !== undefined){
let data1 = data.flags;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
}
else {
validate80.errors = [{instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.command_id !== undefined){
const _errs7 = errors;
if(typeof data.command_id !== "string"){
validate80.errors = [{instancePath:instancePath+"/command_id",schemaPath:"#/properties/command_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data3 = data.state;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate80.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "pending") || (data3 === "published")) || (data3 === "active"))){
validate80.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema35.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate80.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_prediction_answer = validate81;
const schema117 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/prediction-answer","type":"object","properties":{"predicted_spending":{"type":"number","minimum":0,"maximum":100},"confidence":{"type":"string","enum":["low","medium","high"]},"rule_version":{"type":"string"},"assumed":{"type":"object","additionalProperties":true}},"required":["predicted_spending","confidence","rule_version"],"additionalProperties":false};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/prediction-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.predicted_spending === undefined) && (missing0 = "predicted_spending")) || ((data.confidence === undefined) && (missing0 = "confidence"))) || ((data.rule_version === undefined) && (missing0 = "rule_version"))){
validate81.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "predicted_spending") || (key0 === "confidence")) || (key0 === "rule_version")) || (key0 === "assumed"))){
validate81.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.predicted_spending !== undefined){
let data0 = data.predicted_spending;
const _errs2 = errors;
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
validate81.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate81.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.confidence !== undefined){
let data1 = data.confidence;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate81.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "low") || (data1 === "medium")) || (data1 === "high"))){
validate81.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema117.properties.confidence.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule_version !== undefined){
const _errs6 = errors;
if(typeof data.rule_version !== "string"){
validate81.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.assumed !== undefined){
let data3 = data.assumed;
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
validate81.errors = [{instancePath:instancePath+"/assumed",schemaPath:"#/properties/assumed/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate81.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_prediction_output = validate82;
const schema118 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/prediction-output","type":"object","properties":{"predicted_spending":{"type":"number","minimum":0,"maximum":100},"confidence":{"type":"string","enum":["low","medium","high"]}},"required":["predicted_spending","confidence"],"additionalProperties":true};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/prediction-output" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.predicted_spending === undefined) && (missing0 = "predicted_spending")) || ((data.confidence === undefined) && (missing0 = "confidence"))){
validate82.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.predicted_spending !== undefined){
let data0 = data.predicted_spending;
const _errs2 = errors;
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
validate82.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate82.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate82.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.confidence !== undefined){
let data1 = data.confidence;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate82.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "low") || (data1 === "medium")) || (data1 === "high"))){
validate82.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema118.properties.confidence.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate82.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_prediction_request = validate83;
const schema119 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/prediction-request","type":"object","properties":{"capability":{"const":"prediction"},"path":{"type":"string","enum":["v1","v2"]},"input":{"$ref":"customer-features"},"assumed":{"type":"object","additionalProperties":true},"rule_version":{"type":"string","minLength":1,"maxLength":64}},"required":["capability","path","input","rule_version"],"additionalProperties":true};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/prediction-request" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.capability === undefined) && (missing0 = "capability")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.input === undefined) && (missing0 = "input"))) || ((data.rule_version === undefined) && (missing0 = "rule_version"))){
validate83.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.capability !== undefined){
const _errs2 = errors;
if("prediction" !== data.capability){
validate83.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "prediction"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data1 = data.path;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate83.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "v1") || (data1 === "v2"))){
validate83.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema119.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
let data2 = data.input;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((((data2.age === undefined) && (missing1 = "age")) || ((data2.annual_income === undefined) && (missing1 = "annual_income"))) || ((data2.work_experience === undefined) && (missing1 = "work_experience"))) || ((data2.family_size === undefined) && (missing1 = "family_size"))){
validate83.errors = [{instancePath:instancePath+"/input",schemaPath:"customer-features/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.age !== undefined){
let data3 = data2.age;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate83.errors = [{instancePath:instancePath+"/input/age",schemaPath:"customer-features/properties/age/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.annual_income !== undefined){
let data4 = data2.annual_income;
const _errs11 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate83.errors = [{instancePath:instancePath+"/input/annual_income",schemaPath:"customer-features/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.work_experience !== undefined){
let data5 = data2.work_experience;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate83.errors = [{instancePath:instancePath+"/input/work_experience",schemaPath:"customer-features/properties/work_experience/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.family_size !== undefined){
let data6 = data2.family_size;
const _errs15 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate83.errors = [{instancePath:instancePath+"/input/family_size",schemaPath:"customer-features/properties/family_size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.profession !== undefined){
let data7 = data2.profession;
const _errs17 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate83.errors = [{instancePath:instancePath+"/input/profession",schemaPath:"customer-features/properties/profession/type",keyword:"type",params:{type: schema44.properties.profession.type},message:"must be string,null"}];
return false;
}
if(errors === _errs17){
if(typeof data7 === "string"){
if(func1(data7) > 200){
validate83.errors = [{instancePath:instancePath+"/input/profession",schemaPath:"customer-features/properties/profession/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.segment !== undefined){
let data8 = data2.segment;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data8 === "string"){
if(func1(data8) > 200){
validate83.errors = [{instancePath:instancePath+"/input/segment",schemaPath:"customer-features/properties/segment/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate83.errors = [{instancePath:instancePath+"/input/segment",schemaPath:"customer-features/properties/segment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/input",schemaPath:"customer-features/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.assumed !== undefined){
let data9 = data.assumed;
const _errs21 = errors;
if(errors === _errs21){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
}
else {
validate83.errors = [{instancePath:instancePath+"/assumed",schemaPath:"#/properties/assumed/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule_version !== undefined){
let data10 = data.rule_version;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data10 === "string"){
if(func1(data10) > 64){
validate83.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data10) < 1){
validate83.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_prediction_result = validate84;
const schema121 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/prediction-result","type":"object","properties":{"capability":{"const":"prediction"},"path":{"type":"string","enum":["v1","v2"]},"side":{"type":"string","enum":["v1","v2"]},"version":{"type":"string","maxLength":64},"status":{"type":"string","enum":["ok","refused","error"]},"output":{"$ref":"prediction-output"},"error":{"type":"object","properties":{"code":{"type":"string","pattern":"^[a-z0-9_]+$"},"message":{"type":"string","maxLength":2000},"errors":{"type":"array","items":{"$ref":"field-error"}}},"required":["code","message"],"additionalProperties":true},"assumed":{"type":"object","additionalProperties":true},"duration_ms":{"type":"number","minimum":0}},"required":["capability","path","side","version","status","duration_ms"],"additionalProperties":true,"allOf":[{"if":{"properties":{"status":{"const":"ok"}}},"then":{"required":["output"]},"else":{"required":["error"]}}]};
const pattern61 = new RegExp("^[a-z0-9_]+$", "u");

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/prediction-result" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status !== undefined){
if("ok" !== data.status){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.output === undefined) && (missing0 = "output")){
validate84.errors = [{instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.error === undefined) && (missing1 = "error")){
validate84.errors = [{instancePath,schemaPath:"#/allOf/0/else/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err1 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate84.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((((((data.capability === undefined) && (missing2 = "capability")) || ((data.path === undefined) && (missing2 = "path"))) || ((data.side === undefined) && (missing2 = "side"))) || ((data.version === undefined) && (missing2 = "version"))) || ((data.status === undefined) && (missing2 = "status"))) || ((data.duration_ms === undefined) && (missing2 = "duration_ms"))){
validate84.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.capability !== undefined){
const _errs8 = errors;
if("prediction" !== data.capability){
validate84.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "prediction"},message:"must be equal to constant"}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.path !== undefined){
let data2 = data.path;
const _errs9 = errors;
if(typeof data2 !== "string"){
validate84.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "v1") || (data2 === "v2"))){
validate84.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema121.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.side !== undefined){
let data3 = data.side;
const _errs11 = errors;
if(typeof data3 !== "string"){
validate84.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data3 === "v1") || (data3 === "v2"))){
validate84.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/enum",keyword:"enum",params:{allowedValues: schema121.properties.side.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.version !== undefined){
let data4 = data.version;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func1(data4) > 64){
validate84.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
else {
validate84.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.status !== undefined){
let data5 = data.status;
const _errs15 = errors;
if(typeof data5 !== "string"){
validate84.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data5 === "ok") || (data5 === "refused")) || (data5 === "error"))){
validate84.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema121.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.output !== undefined){
let data6 = data.output;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if(((data6.predicted_spending === undefined) && (missing3 = "predicted_spending")) || ((data6.confidence === undefined) && (missing3 = "confidence"))){
validate84.errors = [{instancePath:instancePath+"/output",schemaPath:"prediction-output/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data6.predicted_spending !== undefined){
let data7 = data6.predicted_spending;
const _errs21 = errors;
if(errors === _errs21){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
validate84.errors = [{instancePath:instancePath+"/output/predicted_spending",schemaPath:"prediction-output/properties/predicted_spending/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate84.errors = [{instancePath:instancePath+"/output/predicted_spending",schemaPath:"prediction-output/properties/predicted_spending/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/output/predicted_spending",schemaPath:"prediction-output/properties/predicted_spending/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.confidence !== undefined){
let data8 = data6.confidence;
const _errs23 = errors;
if(typeof data8 !== "string"){
validate84.errors = [{instancePath:instancePath+"/output/confidence",schemaPath:"prediction-output/properties/confidence/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data8 === "low") || (data8 === "medium")) || (data8 === "high"))){
validate84.errors = [{instancePath:instancePath+"/output/confidence",schemaPath:"prediction-output/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema118.properties.confidence.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/output",schemaPath:"prediction-output/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.error !== undefined){
let data9 = data.error;
const _errs25 = errors;
if(errors === _errs25){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing4;
if(((data9.code === undefined) && (missing4 = "code")) || ((data9.message === undefined) && (missing4 = "message"))){
validate84.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data9.code !== undefined){
let data10 = data9.code;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data10 === "string"){
if(!pattern61.test(data10)){
validate84.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+$"},message:"must match pattern \""+"^[a-z0-9_]+$"+"\""}];
return false;
}
}
else {
validate84.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.message !== undefined){
let data11 = data9.message;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(func1(data11) > 2000){
validate84.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"}];
return false;
}
}
else {
validate84.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.errors !== undefined){
let data12 = data9.errors;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data12)){
var valid7 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing5;
if(((data13.field === undefined) && (missing5 = "field")) || ((data13.reason === undefined) && (missing5 = "reason"))){
validate84.errors = [{instancePath:instancePath+"/error/errors/" + i0,schemaPath:"field-error/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
if(data13.field !== undefined){
const _errs38 = errors;
if(typeof data13.field !== "string"){
validate84.errors = [{instancePath:instancePath+"/error/errors/" + i0+"/field",schemaPath:"field-error/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs38 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.reason !== undefined){
const _errs40 = errors;
if(typeof data13.reason !== "string"){
validate84.errors = [{instancePath:instancePath+"/error/errors/" + i0+"/reason",schemaPath:"field-error/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs40 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/error/errors/" + i0,schemaPath:"field-error/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs34 === errors;
if(!valid7){
break;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/error/errors",schemaPath:"#/properties/error/properties/errors/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.assumed !== undefined){
let data16 = data.assumed;
const _errs42 = errors;
if(errors === _errs42){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
}
else {
validate84.errors = [{instancePath:instancePath+"/assumed",schemaPath:"#/properties/assumed/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs42 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.duration_ms !== undefined){
let data17 = data.duration_ms;
const _errs45 = errors;
if(errors === _errs45){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate84.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate84.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs45 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_prediction_v1_answer = validate85;
const schema124 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/prediction-v1-answer","type":"object","properties":{"predicted_spending":{"type":"number","minimum":0,"maximum":100},"confidence":{"type":"string","enum":["low","medium","high"]}},"required":["predicted_spending","confidence"],"additionalProperties":false};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/prediction-v1-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.predicted_spending === undefined) && (missing0 = "predicted_spending")) || ((data.confidence === undefined) && (missing0 = "confidence"))){
validate85.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "predicted_spending") || (key0 === "confidence"))){
validate85.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.predicted_spending !== undefined){
let data0 = data.predicted_spending;
const _errs2 = errors;
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
validate85.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate85.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate85.errors = [{instancePath:instancePath+"/predicted_spending",schemaPath:"#/properties/predicted_spending/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.confidence !== undefined){
let data1 = data.confidence;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate85.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "low") || (data1 === "medium")) || (data1 === "high"))){
validate85.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/enum",keyword:"enum",params:{allowedValues: schema124.properties.confidence.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate85.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_principal_name = validate86;
const schema125 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/principal-name","type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"};
const pattern62 = new RegExp("^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$", "u");

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/principal-name" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(func1(data) > 200){
validate86.errors = [{instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(func1(data) < 1){
validate86.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern62.test(data)){
validate86.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$"+"\""}];
return false;
}
}
}
}
else {
validate86.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validate_probe = validate87;
const schema126 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/probe","type":"object","properties":{"status":{"type":"string","enum":["ok"]},"services":{"type":"array","items":{"$ref":"service-health"}}},"required":["status"],"additionalProperties":false};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/probe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.status === undefined) && (missing0 = "status")){
validate87.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "status") || (key0 === "services"))){
validate87.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate87.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data0 === "ok")){
validate87.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema126.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.services !== undefined){
let data1 = data.services;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate24(data1[i0], {instancePath:instancePath+"/services/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate87.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_problem = validate89;
const schema127 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/problem","type":"object","properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer","minimum":400,"maximum":599},"detail":{"type":"string"},"statusCode":{"type":"integer"},"message":{"type":"string"},"code":{"type":"string"},"errors":{"type":"array","items":{"$ref":"field-error"}},"id":{"type":"string"},"evidence":{}},"required":["type","title","status","detail","statusCode","message","code"],"additionalProperties":false};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/problem" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.detail === undefined) && (missing0 = "detail"))) || ((data.statusCode === undefined) && (missing0 = "statusCode"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.code === undefined) && (missing0 = "code"))){
validate89.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func11.call(schema127.properties, key0))){
validate89.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if(typeof data.type !== "string"){
validate89.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs4 = errors;
if(typeof data.title !== "string"){
validate89.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate89.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
validate89.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"}];
return false;
}
else {
if(data2 < 400 || isNaN(data2)){
validate89.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
const _errs8 = errors;
if(typeof data.detail !== "string"){
validate89.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.statusCode !== undefined){
let data4 = data.statusCode;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate89.errors = [{instancePath:instancePath+"/statusCode",schemaPath:"#/properties/statusCode/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs12 = errors;
if(typeof data.message !== "string"){
validate89.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs14 = errors;
if(typeof data.code !== "string"){
validate89.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errors !== undefined){
let data7 = data.errors;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data7)){
var valid1 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((data8.field === undefined) && (missing1 = "field")) || ((data8.reason === undefined) && (missing1 = "reason"))){
validate89.errors = [{instancePath:instancePath+"/errors/" + i0,schemaPath:"field-error/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data8.field !== undefined){
const _errs22 = errors;
if(typeof data8.field !== "string"){
validate89.errors = [{instancePath:instancePath+"/errors/" + i0+"/field",schemaPath:"field-error/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.reason !== undefined){
const _errs24 = errors;
if(typeof data8.reason !== "string"){
validate89.errors = [{instancePath:instancePath+"/errors/" + i0+"/reason",schemaPath:"field-error/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
validate89.errors = [{instancePath:instancePath+"/errors/" + i0,schemaPath:"field-error/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs18 === errors;
if(!valid1){
break;
}
}
}
else {
validate89.errors = [{instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs26 = errors;
if(typeof data.id !== "string"){
validate89.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate89.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_recommendation_answer = validate90;
const schema129 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/recommendation-answer","type":"object","properties":{"recommendation":{"type":"string"},"source":{"type":"string","enum":["rule_based","groq","v1"]},"rule_version":{"type":"string"}},"required":["recommendation","source","rule_version"],"additionalProperties":false};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/recommendation-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.recommendation === undefined) && (missing0 = "recommendation")) || ((data.source === undefined) && (missing0 = "source"))) || ((data.rule_version === undefined) && (missing0 = "rule_version"))){
validate90.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "recommendation") || (key0 === "source")) || (key0 === "rule_version"))){
validate90.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.recommendation !== undefined){
const _errs2 = errors;
if(typeof data.recommendation !== "string"){
validate90.errors = [{instancePath:instancePath+"/recommendation",schemaPath:"#/properties/recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data1 = data.source;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate90.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "rule_based") || (data1 === "groq")) || (data1 === "v1"))){
validate90.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema129.properties.source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule_version !== undefined){
const _errs6 = errors;
if(typeof data.rule_version !== "string"){
validate90.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_recommendation_output = validate91;
const schema130 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/recommendation-output","type":"object","properties":{"recommendation":{"type":"string","minLength":1,"maxLength":8000},"source":{"type":"string","enum":["rule_based","groq","v1"]},"segments":{"type":"array","items":{"type":"string","pattern":"^[a-z_]+$","maxLength":64},"maxItems":20},"actions":{"type":"array","items":{"type":"string","pattern":"^[a-z_]+$","maxLength":64},"maxItems":20}},"required":["recommendation","source","segments","actions"],"additionalProperties":true};
const pattern63 = new RegExp("^[a-z_]+$", "u");

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/recommendation-output" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.recommendation === undefined) && (missing0 = "recommendation")) || ((data.source === undefined) && (missing0 = "source"))) || ((data.segments === undefined) && (missing0 = "segments"))) || ((data.actions === undefined) && (missing0 = "actions"))){
validate91.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.recommendation !== undefined){
let data0 = data.recommendation;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 8000){
validate91.errors = [{instancePath:instancePath+"/recommendation",schemaPath:"#/properties/recommendation/maxLength",keyword:"maxLength",params:{limit: 8000},message:"must NOT have more than 8000 characters"}];
return false;
}
else {
if(func1(data0) < 1){
validate91.errors = [{instancePath:instancePath+"/recommendation",schemaPath:"#/properties/recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/recommendation",schemaPath:"#/properties/recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data1 = data.source;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate91.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "rule_based") || (data1 === "groq")) || (data1 === "v1"))){
validate91.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema130.properties.source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.segments !== undefined){
let data2 = data.segments;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 20){
validate91.errors = [{instancePath:instancePath+"/segments",schemaPath:"#/properties/segments/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func1(data3) > 64){
validate91.errors = [{instancePath:instancePath+"/segments/" + i0,schemaPath:"#/properties/segments/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data3)){
validate91.errors = [{instancePath:instancePath+"/segments/" + i0,schemaPath:"#/properties/segments/items/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/segments/" + i0,schemaPath:"#/properties/segments/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/segments",schemaPath:"#/properties/segments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actions !== undefined){
let data4 = data.actions;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
if(data4.length > 20){
validate91.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(func1(data5) > 64){
validate91.errors = [{instancePath:instancePath+"/actions/" + i1,schemaPath:"#/properties/actions/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data5)){
validate91.errors = [{instancePath:instancePath+"/actions/" + i1,schemaPath:"#/properties/actions/items/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/actions/" + i1,schemaPath:"#/properties/actions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate91.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_recommendation_request = validate92;
const schema131 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/recommendation-request","type":"object","properties":{"capability":{"const":"recommendation"},"path":{"type":"string","enum":["v1","v2"]},"input":{"type":"object","properties":{"query":{"type":"string","maxLength":10000}},"required":["query"],"additionalProperties":true},"rule_version":{"type":"string","minLength":1,"maxLength":64}},"required":["capability","path","input","rule_version"],"additionalProperties":true};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/recommendation-request" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.capability === undefined) && (missing0 = "capability")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.input === undefined) && (missing0 = "input"))) || ((data.rule_version === undefined) && (missing0 = "rule_version"))){
validate92.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.capability !== undefined){
const _errs2 = errors;
if("recommendation" !== data.capability){
validate92.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "recommendation"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data1 = data.path;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate92.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "v1") || (data1 === "v2"))){
validate92.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema131.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
let data2 = data.input;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.query === undefined) && (missing1 = "query")){
validate92.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.query !== undefined){
let data3 = data2.query;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func1(data3) > 10000){
validate92.errors = [{instancePath:instancePath+"/input/query",schemaPath:"#/properties/input/properties/query/maxLength",keyword:"maxLength",params:{limit: 10000},message:"must NOT have more than 10000 characters"}];
return false;
}
}
else {
validate92.errors = [{instancePath:instancePath+"/input/query",schemaPath:"#/properties/input/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule_version !== undefined){
let data4 = data.rule_version;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func1(data4) > 64){
validate92.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data4) < 1){
validate92.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_recommendation_result = validate93;
const schema132 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/recommendation-result","type":"object","properties":{"capability":{"const":"recommendation"},"path":{"type":"string","enum":["v1","v2"]},"side":{"type":"string","enum":["v1","v2"]},"version":{"type":"string","maxLength":64},"status":{"type":"string","enum":["ok","refused","error"]},"output":{"$ref":"recommendation-output"},"error":{"type":"object","properties":{"code":{"type":"string","pattern":"^[a-z0-9_]+$"},"message":{"type":"string","maxLength":2000},"errors":{"type":"array","items":{"$ref":"field-error"}}},"required":["code","message"],"additionalProperties":true},"duration_ms":{"type":"number","minimum":0}},"required":["capability","path","side","version","status","duration_ms"],"additionalProperties":true,"allOf":[{"if":{"properties":{"status":{"const":"ok"}}},"then":{"required":["output"]},"else":{"required":["error"]}}]};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/recommendation-result" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status !== undefined){
if("ok" !== data.status){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.output === undefined) && (missing0 = "output")){
validate93.errors = [{instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.error === undefined) && (missing1 = "error")){
validate93.errors = [{instancePath,schemaPath:"#/allOf/0/else/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err1 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate93.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((((((data.capability === undefined) && (missing2 = "capability")) || ((data.path === undefined) && (missing2 = "path"))) || ((data.side === undefined) && (missing2 = "side"))) || ((data.version === undefined) && (missing2 = "version"))) || ((data.status === undefined) && (missing2 = "status"))) || ((data.duration_ms === undefined) && (missing2 = "duration_ms"))){
validate93.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.capability !== undefined){
const _errs8 = errors;
if("recommendation" !== data.capability){
validate93.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "recommendation"},message:"must be equal to constant"}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.path !== undefined){
let data2 = data.path;
const _errs9 = errors;
if(typeof data2 !== "string"){
validate93.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "v1") || (data2 === "v2"))){
validate93.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema132.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.side !== undefined){
let data3 = data.side;
const _errs11 = errors;
if(typeof data3 !== "string"){
validate93.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data3 === "v1") || (data3 === "v2"))){
validate93.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/enum",keyword:"enum",params:{allowedValues: schema132.properties.side.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.version !== undefined){
let data4 = data.version;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func1(data4) > 64){
validate93.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
else {
validate93.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.status !== undefined){
let data5 = data.status;
const _errs15 = errors;
if(typeof data5 !== "string"){
validate93.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data5 === "ok") || (data5 === "refused")) || (data5 === "error"))){
validate93.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema132.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.output !== undefined){
let data6 = data.output;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing3;
if(((((data6.recommendation === undefined) && (missing3 = "recommendation")) || ((data6.source === undefined) && (missing3 = "source"))) || ((data6.segments === undefined) && (missing3 = "segments"))) || ((data6.actions === undefined) && (missing3 = "actions"))){
validate93.errors = [{instancePath:instancePath+"/output",schemaPath:"recommendation-output/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data6.recommendation !== undefined){
let data7 = data6.recommendation;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data7 === "string"){
if(func1(data7) > 8000){
validate93.errors = [{instancePath:instancePath+"/output/recommendation",schemaPath:"recommendation-output/properties/recommendation/maxLength",keyword:"maxLength",params:{limit: 8000},message:"must NOT have more than 8000 characters"}];
return false;
}
else {
if(func1(data7) < 1){
validate93.errors = [{instancePath:instancePath+"/output/recommendation",schemaPath:"recommendation-output/properties/recommendation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/output/recommendation",schemaPath:"recommendation-output/properties/recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.source !== undefined){
let data8 = data6.source;
const _errs23 = errors;
if(typeof data8 !== "string"){
validate93.errors = [{instancePath:instancePath+"/output/source",schemaPath:"recommendation-output/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data8 === "rule_based") || (data8 === "groq")) || (data8 === "v1"))){
validate93.errors = [{instancePath:instancePath+"/output/source",schemaPath:"recommendation-output/properties/source/enum",keyword:"enum",params:{allowedValues: schema130.properties.source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.segments !== undefined){
let data9 = data6.segments;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data9)){
if(data9.length > 20){
validate93.errors = [{instancePath:instancePath+"/output/segments",schemaPath:"recommendation-output/properties/segments/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"}];
return false;
}
else {
var valid6 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs27 = errors;
if(errors === _errs27){
if(typeof data10 === "string"){
if(func1(data10) > 64){
validate93.errors = [{instancePath:instancePath+"/output/segments/" + i0,schemaPath:"recommendation-output/properties/segments/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data10)){
validate93.errors = [{instancePath:instancePath+"/output/segments/" + i0,schemaPath:"recommendation-output/properties/segments/items/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/output/segments/" + i0,schemaPath:"recommendation-output/properties/segments/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs27 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/output/segments",schemaPath:"recommendation-output/properties/segments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.actions !== undefined){
let data11 = data6.actions;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data11)){
if(data11.length > 20){
validate93.errors = [{instancePath:instancePath+"/output/actions",schemaPath:"recommendation-output/properties/actions/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"}];
return false;
}
else {
var valid7 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
const _errs31 = errors;
if(errors === _errs31){
if(typeof data12 === "string"){
if(func1(data12) > 64){
validate93.errors = [{instancePath:instancePath+"/output/actions/" + i1,schemaPath:"recommendation-output/properties/actions/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data12)){
validate93.errors = [{instancePath:instancePath+"/output/actions/" + i1,schemaPath:"recommendation-output/properties/actions/items/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/output/actions/" + i1,schemaPath:"recommendation-output/properties/actions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs31 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/output/actions",schemaPath:"recommendation-output/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/output",schemaPath:"recommendation-output/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.error !== undefined){
let data13 = data.error;
const _errs33 = errors;
if(errors === _errs33){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing4;
if(((data13.code === undefined) && (missing4 = "code")) || ((data13.message === undefined) && (missing4 = "message"))){
validate93.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data13.code !== undefined){
let data14 = data13.code;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data14 === "string"){
if(!pattern61.test(data14)){
validate93.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+$"},message:"must match pattern \""+"^[a-z0-9_]+$"+"\""}];
return false;
}
}
else {
validate93.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs36 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data13.message !== undefined){
let data15 = data13.message;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data15 === "string"){
if(func1(data15) > 2000){
validate93.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"}];
return false;
}
}
else {
validate93.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs38 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data13.errors !== undefined){
let data16 = data13.errors;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data16)){
var valid9 = true;
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing5;
if(((data17.field === undefined) && (missing5 = "field")) || ((data17.reason === undefined) && (missing5 = "reason"))){
validate93.errors = [{instancePath:instancePath+"/error/errors/" + i2,schemaPath:"field-error/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
if(data17.field !== undefined){
const _errs46 = errors;
if(typeof data17.field !== "string"){
validate93.errors = [{instancePath:instancePath+"/error/errors/" + i2+"/field",schemaPath:"field-error/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs46 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data17.reason !== undefined){
const _errs48 = errors;
if(typeof data17.reason !== "string"){
validate93.errors = [{instancePath:instancePath+"/error/errors/" + i2+"/reason",schemaPath:"field-error/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs48 === errors;
}
else {
var valid11 = true;
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/error/errors/" + i2,schemaPath:"field-error/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs42 === errors;
if(!valid9){
break;
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/error/errors",schemaPath:"#/properties/error/properties/errors/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid8 = _errs40 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.duration_ms !== undefined){
let data20 = data.duration_ms;
const _errs50 = errors;
if(errors === _errs50){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate93.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate93.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs50 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate93.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_recommendation_v1_answer = validate94;
const schema135 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/recommendation-v1-answer","type":"object","properties":{"recommendation":{"type":"string"}},"required":["recommendation"],"additionalProperties":false};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/recommendation-v1-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.recommendation === undefined) && (missing0 = "recommendation")){
validate94.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "recommendation")){
validate94.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.recommendation !== undefined){
if(typeof data.recommendation !== "string"){
validate94.errors = [{instancePath:instancePath+"/recommendation",schemaPath:"#/properties/recommendation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_recordings_page = validate95;
const schema136 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/recordings-page","type":"object","properties":{"looked_at":{"type":"integer","minimum":0},"complete":{"type":"boolean"},"items":{"type":"array","items":{"type":"object","properties":{"request_id":{"type":"string","minLength":8,"maxLength":64},"accepted_at":{"type":"string","format":"date-time"},"version":{"type":"string","maxLength":64},"input":{"type":"object","additionalProperties":true},"output":{"type":"object","additionalProperties":true},"again":{"type":["object","null"],"additionalProperties":true}},"required":["request_id","accepted_at","version","input","output","again"],"additionalProperties":false}}},"required":["looked_at","complete","items"],"additionalProperties":false};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/recordings-page" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.looked_at === undefined) && (missing0 = "looked_at")) || ((data.complete === undefined) && (missing0 = "complete"))) || ((data.items === undefined) && (missing0 = "items"))){
validate95.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "looked_at") || (key0 === "complete")) || (key0 === "items"))){
validate95.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.looked_at !== undefined){
let data0 = data.looked_at;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate95.errors = [{instancePath:instancePath+"/looked_at",schemaPath:"#/properties/looked_at/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate95.errors = [{instancePath:instancePath+"/looked_at",schemaPath:"#/properties/looked_at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs4 = errors;
if(typeof data.complete !== "boolean"){
validate95.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.items !== undefined){
let data2 = data.items;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((data3.request_id === undefined) && (missing1 = "request_id")) || ((data3.accepted_at === undefined) && (missing1 = "accepted_at"))) || ((data3.version === undefined) && (missing1 = "version"))) || ((data3.input === undefined) && (missing1 = "input"))) || ((data3.output === undefined) && (missing1 = "output"))) || ((data3.again === undefined) && (missing1 = "again"))){
validate95.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data3){
if(!((((((key1 === "request_id") || (key1 === "accepted_at")) || (key1 === "version")) || (key1 === "input")) || (key1 === "output")) || (key1 === "again"))){
validate95.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data3.request_id !== undefined){
let data4 = data3.request_id;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(func1(data4) > 64){
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/request_id",schemaPath:"#/properties/items/items/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data4) < 8){
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/request_id",schemaPath:"#/properties/items/items/properties/request_id/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"}];
return false;
}
}
}
else {
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/request_id",schemaPath:"#/properties/items/items/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.accepted_at !== undefined){
let data5 = data3.accepted_at;
const _errs13 = errors;
if(errors === _errs13){
if(errors === _errs13){
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/accepted_at",schemaPath:"#/properties/items/items/properties/accepted_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/accepted_at",schemaPath:"#/properties/items/items/properties/accepted_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.version !== undefined){
let data6 = data3.version;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(func1(data6) > 64){
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/version",schemaPath:"#/properties/items/items/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
else {
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/version",schemaPath:"#/properties/items/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.input !== undefined){
let data7 = data3.input;
const _errs17 = errors;
if(errors === _errs17){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/input",schemaPath:"#/properties/items/items/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.output !== undefined){
let data8 = data3.output;
const _errs20 = errors;
if(errors === _errs20){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/output",schemaPath:"#/properties/items/items/properties/output/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.again !== undefined){
let data9 = data3.again;
const _errs23 = errors;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
validate95.errors = [{instancePath:instancePath+"/items/" + i0+"/again",schemaPath:"#/properties/items/items/properties/again/type",keyword:"type",params:{type: schema136.properties.items.items.properties.again.type},message:"must be object,null"}];
return false;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
else {
validate95.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate95.errors = [{instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate95.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_redrive_answer = validate96;
const schema137 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/redrive-answer","type":"object","properties":{"letter":{"$ref":"dead-letter"},"repeated":{"type":"boolean"}},"required":["letter","repeated"],"additionalProperties":false};

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/redrive-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate96.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.letter === undefined) && (missing0 = "letter")) || ((data.repeated === undefined) && (missing0 = "repeated"))){
validate96.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "letter") || (key0 === "repeated"))){
validate96.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.letter !== undefined){
let data0 = data.letter;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((((((((((data0.id === undefined) && (missing1 = "id")) || ((data0.topic === undefined) && (missing1 = "topic"))) || ((data0.group === undefined) && (missing1 = "group"))) || ((data0.cause === undefined) && (missing1 = "cause"))) || ((data0.detail === undefined) && (missing1 = "detail"))) || ((data0.put_aside_at === undefined) && (missing1 = "put_aside_at"))) || ((data0.attempts === undefined) && (missing1 = "attempts"))) || ((data0.position === undefined) && (missing1 = "position"))) || ((data0.type === undefined) && (missing1 = "type"))) || ((data0.request_id === undefined) && (missing1 = "request_id"))) || ((data0.bytes === undefined) && (missing1 = "bytes"))) || ((data0.redriven === undefined) && (missing1 = "redriven"))){
validate96.errors = [{instancePath:instancePath+"/letter",schemaPath:"dead-letter/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!(func11.call(schema47.properties, key1))){
validate96.errors = [{instancePath:instancePath+"/letter",schemaPath:"dead-letter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.id !== undefined){
let data1 = data0.id;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(func1(data1) > 200){
validate96.errors = [{instancePath:instancePath+"/letter/id",schemaPath:"dead-letter/properties/id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(func1(data1) < 5){
validate96.errors = [{instancePath:instancePath+"/letter/id",schemaPath:"dead-letter/properties/id/minLength",keyword:"minLength",params:{limit: 5},message:"must NOT have fewer than 5 characters"}];
return false;
}
else {
if(!pattern11.test(data1)){
validate96.errors = [{instancePath:instancePath+"/letter/id",schemaPath:"dead-letter/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+~[A-Za-z0-9._-]+~[0-9]+~[0-9]+$"+"\""}];
return false;
}
}
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/id",schemaPath:"dead-letter/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.topic !== undefined){
let data2 = data0.topic;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(func1(data2) > 100){
validate96.errors = [{instancePath:instancePath+"/letter/topic",schemaPath:"dead-letter/properties/topic/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func1(data2) < 1){
validate96.errors = [{instancePath:instancePath+"/letter/topic",schemaPath:"dead-letter/properties/topic/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data2)){
validate96.errors = [{instancePath:instancePath+"/letter/topic",schemaPath:"dead-letter/properties/topic/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/topic",schemaPath:"dead-letter/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.group !== undefined){
let data3 = data0.group;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func1(data3) > 100){
validate96.errors = [{instancePath:instancePath+"/letter/group",schemaPath:"dead-letter/properties/group/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func1(data3) < 1){
validate96.errors = [{instancePath:instancePath+"/letter/group",schemaPath:"dead-letter/properties/group/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data3)){
validate96.errors = [{instancePath:instancePath+"/letter/group",schemaPath:"dead-letter/properties/group/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/group",schemaPath:"dead-letter/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.cause !== undefined){
let data4 = data0.cause;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(func1(data4) > 100){
validate96.errors = [{instancePath:instancePath+"/letter/cause",schemaPath:"dead-letter/properties/cause/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/cause",schemaPath:"dead-letter/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.detail !== undefined){
let data5 = data0.detail;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(func1(data5) > 500){
validate96.errors = [{instancePath:instancePath+"/letter/detail",schemaPath:"dead-letter/properties/detail/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/detail",schemaPath:"dead-letter/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.put_aside_at !== undefined){
let data6 = data0.put_aside_at;
const _errs16 = errors;
if(errors === _errs16){
if(errors === _errs16){
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
validate96.errors = [{instancePath:instancePath+"/letter/put_aside_at",schemaPath:"dead-letter/properties/put_aside_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/put_aside_at",schemaPath:"dead-letter/properties/put_aside_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.attempts !== undefined){
let data7 = data0.attempts;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate96.errors = [{instancePath:instancePath+"/letter/attempts",schemaPath:"dead-letter/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
validate96.errors = [{instancePath:instancePath+"/letter/attempts",schemaPath:"dead-letter/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.position !== undefined){
let data8 = data0.position;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(func1(data8) > 50){
validate96.errors = [{instancePath:instancePath+"/letter/position",schemaPath:"dead-letter/properties/position/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"}];
return false;
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/position",schemaPath:"dead-letter/properties/position/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.type !== undefined){
let data9 = data0.type;
const _errs22 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate96.errors = [{instancePath:instancePath+"/letter/type",schemaPath:"dead-letter/properties/type/type",keyword:"type",params:{type: schema47.properties.type.type},message:"must be string,null"}];
return false;
}
if(errors === _errs22){
if(typeof data9 === "string"){
if(func1(data9) > 200){
validate96.errors = [{instancePath:instancePath+"/letter/type",schemaPath:"dead-letter/properties/type/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.request_id !== undefined){
let data10 = data0.request_id;
const _errs24 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate96.errors = [{instancePath:instancePath+"/letter/request_id",schemaPath:"dead-letter/properties/request_id/type",keyword:"type",params:{type: schema47.properties.request_id.type},message:"must be string,null"}];
return false;
}
if(errors === _errs24){
if(typeof data10 === "string"){
if(func1(data10) > 200){
validate96.errors = [{instancePath:instancePath+"/letter/request_id",schemaPath:"dead-letter/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.bytes !== undefined){
let data11 = data0.bytes;
const _errs26 = errors;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
validate96.errors = [{instancePath:instancePath+"/letter/bytes",schemaPath:"dead-letter/properties/bytes/type",keyword:"type",params:{type: schema47.properties.bytes.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs26){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate96.errors = [{instancePath:instancePath+"/letter/bytes",schemaPath:"dead-letter/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.redriven !== undefined){
let data12 = data0.redriven;
const _errs28 = errors;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
validate96.errors = [{instancePath:instancePath+"/letter/redriven",schemaPath:"dead-letter/properties/redriven/type",keyword:"type",params:{type: schema47.properties.redriven.type},message:"must be object,null"}];
return false;
}
if(errors === _errs28){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((data12.at === undefined) && (missing2 = "at")) || ((data12.by === undefined) && (missing2 = "by"))){
validate96.errors = [{instancePath:instancePath+"/letter/redriven",schemaPath:"dead-letter/properties/redriven/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs30 = errors;
for(const key2 in data12){
if(!(((key2 === "at") || (key2 === "by")) || (key2 === "reason"))){
validate96.errors = [{instancePath:instancePath+"/letter/redriven",schemaPath:"dead-letter/properties/redriven/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs30 === errors){
if(data12.at !== undefined){
let data13 = data12.at;
const _errs31 = errors;
if(errors === _errs31){
if(errors === _errs31){
if(typeof data13 === "string"){
if(!(formats0.validate(data13))){
validate96.errors = [{instancePath:instancePath+"/letter/redriven/at",schemaPath:"dead-letter/properties/redriven/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/redriven/at",schemaPath:"dead-letter/properties/redriven/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.by !== undefined){
let data14 = data12.by;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data14 === "string"){
if(func1(data14) > 200){
validate96.errors = [{instancePath:instancePath+"/letter/redriven/by",schemaPath:"dead-letter/properties/redriven/properties/by/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/redriven/by",schemaPath:"dead-letter/properties/redriven/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data12.reason !== undefined){
let data15 = data12.reason;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data15 === "string"){
if(func1(data15) > 500){
validate96.errors = [{instancePath:instancePath+"/letter/redriven/reason",schemaPath:"dead-letter/properties/redriven/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter/redriven/reason",schemaPath:"dead-letter/properties/redriven/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate96.errors = [{instancePath:instancePath+"/letter",schemaPath:"dead-letter/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repeated !== undefined){
const _errs37 = errors;
if(typeof data.repeated !== "boolean"){
validate96.errors = [{instancePath:instancePath+"/repeated",schemaPath:"#/properties/repeated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate96.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate96.errors = vErrors;
return errors === 0;
}
validate96.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_request_state = validate97;

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/request-state" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate97.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data === "in_flight") || (data === "answered")) || (data === "refused")) || (data === "dead_lettered"))){
validate97.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema101.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validate_request_status = validate67;

export const validate_rule_set = validate98;
const schema140 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/rule-set","oneOf":[{"$ref":"rule-set-prediction"},{"$ref":"rule-set-segmentation"},{"$ref":"rule-set-recommendation"}]};
const schema143 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/rule-set-segmentation","type":"object","properties":{"capability":{"const":"segmentation"},"version":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._-]+$"},"mean":{"type":"object","properties":{"age":{"type":"number"},"annual_income":{"type":"number"},"spending_score":{"type":"number"}},"required":["age","annual_income","spending_score"],"additionalProperties":true},"deviation":{"type":"object","properties":{"age":{"type":"number"},"annual_income":{"type":"number"},"spending_score":{"type":"number"}},"required":["age","annual_income","spending_score"],"additionalProperties":true},"centroids":{"type":"array","items":{"type":"object","properties":{"age":{"type":"number"},"annual_income":{"type":"number"},"spending_score":{"type":"number"}},"required":["age","annual_income","spending_score"],"additionalProperties":true},"minItems":1,"maxItems":100},"origin":{"type":"string","maxLength":500}},"required":["capability","version","mean","deviation","centroids","origin"],"additionalProperties":true};
const schema141 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/rule-set-prediction","type":"object","properties":{"capability":{"const":"prediction"},"version":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._-]+$"},"intercept":{"type":"number"},"coefficients":{"type":"object","properties":{"annual_income":{"type":"number"},"age":{"type":"number"},"work_experience":{"type":"number"},"family_size":{"type":"number"}},"required":["annual_income","age","work_experience","family_size"],"additionalProperties":true},"professions":{"type":"object","additionalProperties":{"type":"number"}},"bounds":{"type":"object","properties":{"low":{"type":"number"},"high":{"type":"number"}},"required":["low","high"],"additionalProperties":true},"fitted_ranges":{"type":"object","additionalProperties":{"type":"object","properties":{"low":{"type":"number"},"high":{"type":"number"}},"required":["low","high"],"additionalProperties":true}},"defaults":{"$ref":"customer-features"},"origin":{"type":"string","maxLength":500}},"required":["capability","version","intercept","coefficients","professions","bounds","fitted_ranges","defaults","origin"],"additionalProperties":true};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/rule-set-prediction" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.capability === undefined) && (missing0 = "capability")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.intercept === undefined) && (missing0 = "intercept"))) || ((data.coefficients === undefined) && (missing0 = "coefficients"))) || ((data.professions === undefined) && (missing0 = "professions"))) || ((data.bounds === undefined) && (missing0 = "bounds"))) || ((data.fitted_ranges === undefined) && (missing0 = "fitted_ranges"))) || ((data.defaults === undefined) && (missing0 = "defaults"))) || ((data.origin === undefined) && (missing0 = "origin"))){
validate99.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.capability !== undefined){
const _errs2 = errors;
if("prediction" !== data.capability){
validate99.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "prediction"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func1(data1) > 64){
validate99.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data1) < 1){
validate99.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data1)){
validate99.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.intercept !== undefined){
let data2 = data.intercept;
const _errs5 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate99.errors = [{instancePath:instancePath+"/intercept",schemaPath:"#/properties/intercept/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coefficients !== undefined){
let data3 = data.coefficients;
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((data3.annual_income === undefined) && (missing1 = "annual_income")) || ((data3.age === undefined) && (missing1 = "age"))) || ((data3.work_experience === undefined) && (missing1 = "work_experience"))) || ((data3.family_size === undefined) && (missing1 = "family_size"))){
validate99.errors = [{instancePath:instancePath+"/coefficients",schemaPath:"#/properties/coefficients/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.annual_income !== undefined){
let data4 = data3.annual_income;
const _errs10 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate99.errors = [{instancePath:instancePath+"/coefficients/annual_income",schemaPath:"#/properties/coefficients/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.age !== undefined){
let data5 = data3.age;
const _errs12 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate99.errors = [{instancePath:instancePath+"/coefficients/age",schemaPath:"#/properties/coefficients/properties/age/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.work_experience !== undefined){
let data6 = data3.work_experience;
const _errs14 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate99.errors = [{instancePath:instancePath+"/coefficients/work_experience",schemaPath:"#/properties/coefficients/properties/work_experience/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.family_size !== undefined){
let data7 = data3.family_size;
const _errs16 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate99.errors = [{instancePath:instancePath+"/coefficients/family_size",schemaPath:"#/properties/coefficients/properties/family_size/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/coefficients",schemaPath:"#/properties/coefficients/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.professions !== undefined){
let data8 = data.professions;
const _errs18 = errors;
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key0 in data8){
let data9 = data8[key0];
const _errs21 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate99.errors = [{instancePath:instancePath+"/professions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/professions/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs21 === errors;
if(!valid2){
break;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/professions",schemaPath:"#/properties/professions/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bounds !== undefined){
let data10 = data.bounds;
const _errs23 = errors;
if(errors === _errs23){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if(((data10.low === undefined) && (missing2 = "low")) || ((data10.high === undefined) && (missing2 = "high"))){
validate99.errors = [{instancePath:instancePath+"/bounds",schemaPath:"#/properties/bounds/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data10.low !== undefined){
let data11 = data10.low;
const _errs26 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate99.errors = [{instancePath:instancePath+"/bounds/low",schemaPath:"#/properties/bounds/properties/low/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.high !== undefined){
let data12 = data10.high;
const _errs28 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
validate99.errors = [{instancePath:instancePath+"/bounds/high",schemaPath:"#/properties/bounds/properties/high/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/bounds",schemaPath:"#/properties/bounds/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fitted_ranges !== undefined){
let data13 = data.fitted_ranges;
const _errs30 = errors;
if(errors === _errs30){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key1 in data13){
let data14 = data13[key1];
const _errs33 = errors;
if(errors === _errs33){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing3;
if(((data14.low === undefined) && (missing3 = "low")) || ((data14.high === undefined) && (missing3 = "high"))){
validate99.errors = [{instancePath:instancePath+"/fitted_ranges/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fitted_ranges/additionalProperties/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data14.low !== undefined){
let data15 = data14.low;
const _errs36 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate99.errors = [{instancePath:instancePath+"/fitted_ranges/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/low",schemaPath:"#/properties/fitted_ranges/additionalProperties/properties/low/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid5 = _errs36 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data14.high !== undefined){
let data16 = data14.high;
const _errs38 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate99.errors = [{instancePath:instancePath+"/fitted_ranges/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/high",schemaPath:"#/properties/fitted_ranges/additionalProperties/properties/high/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid5 = _errs38 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/fitted_ranges/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/fitted_ranges/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs33 === errors;
if(!valid4){
break;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/fitted_ranges",schemaPath:"#/properties/fitted_ranges/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.defaults !== undefined){
let data17 = data.defaults;
const _errs40 = errors;
const _errs41 = errors;
if(errors === _errs41){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing4;
if(((((data17.age === undefined) && (missing4 = "age")) || ((data17.annual_income === undefined) && (missing4 = "annual_income"))) || ((data17.work_experience === undefined) && (missing4 = "work_experience"))) || ((data17.family_size === undefined) && (missing4 = "family_size"))){
validate99.errors = [{instancePath:instancePath+"/defaults",schemaPath:"customer-features/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data17.age !== undefined){
let data18 = data17.age;
const _errs44 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate99.errors = [{instancePath:instancePath+"/defaults/age",schemaPath:"customer-features/properties/age/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs44 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.annual_income !== undefined){
let data19 = data17.annual_income;
const _errs46 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate99.errors = [{instancePath:instancePath+"/defaults/annual_income",schemaPath:"customer-features/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid7 = _errs46 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.work_experience !== undefined){
let data20 = data17.work_experience;
const _errs48 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate99.errors = [{instancePath:instancePath+"/defaults/work_experience",schemaPath:"customer-features/properties/work_experience/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs48 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.family_size !== undefined){
let data21 = data17.family_size;
const _errs50 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate99.errors = [{instancePath:instancePath+"/defaults/family_size",schemaPath:"customer-features/properties/family_size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid7 = _errs50 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.profession !== undefined){
let data22 = data17.profession;
const _errs52 = errors;
if((typeof data22 !== "string") && (data22 !== null)){
validate99.errors = [{instancePath:instancePath+"/defaults/profession",schemaPath:"customer-features/properties/profession/type",keyword:"type",params:{type: schema44.properties.profession.type},message:"must be string,null"}];
return false;
}
if(errors === _errs52){
if(typeof data22 === "string"){
if(func1(data22) > 200){
validate99.errors = [{instancePath:instancePath+"/defaults/profession",schemaPath:"customer-features/properties/profession/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
}
var valid7 = _errs52 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.segment !== undefined){
let data23 = data17.segment;
const _errs54 = errors;
if(errors === _errs54){
if(typeof data23 === "string"){
if(func1(data23) > 200){
validate99.errors = [{instancePath:instancePath+"/defaults/segment",schemaPath:"customer-features/properties/segment/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate99.errors = [{instancePath:instancePath+"/defaults/segment",schemaPath:"customer-features/properties/segment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs54 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/defaults",schemaPath:"customer-features/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origin !== undefined){
let data24 = data.origin;
const _errs56 = errors;
if(errors === _errs56){
if(typeof data24 === "string"){
if(func1(data24) > 500){
validate99.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate99.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate99.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema144 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/rule-set-recommendation","type":"object","properties":{"capability":{"const":"recommendation"},"version":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._-]+$"},"traits":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"object","properties":{"trait":{"type":"string","pattern":"^[a-z_]+$","maxLength":64},"called":{"type":"string","minLength":1,"maxLength":100},"feature":{"type":"string","enum":["age","annual_income","spending_score"]},"direction":{"type":"string","enum":["above","below"]},"margin":{"type":"number","minimum":0,"maximum":1}},"required":["trait","called","feature","direction","margin"],"additionalProperties":true}},"topics":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","properties":{"topic":{"type":"string","pattern":"^[a-z_]+$","maxLength":64},"words":{"type":"array","minItems":0,"maxItems":100,"items":{"type":"string","minLength":2,"maxLength":40}},"plays":{"type":"array","minItems":1,"maxItems":20,"items":{"type":"string","pattern":"^[a-z_]+$","maxLength":64}},"lists_segments":{"type":"boolean"}},"required":["topic","words","plays"],"additionalProperties":true}},"plays":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","properties":{"play":{"type":"string","pattern":"^[a-z_]+$","maxLength":64},"trait":{"type":"string","pattern":"^[a-z_]+$","maxLength":64},"action":{"type":"string","pattern":"^[a-z_]+$","maxLength":64},"what":{"type":"string","minLength":1,"maxLength":500},"why":{"type":"string","minLength":1,"maxLength":500}},"required":["play","trait","action","what","why"],"additionalProperties":true}},"most_plays":{"type":"integer","minimum":1,"maximum":5},"reference":{"type":"array","minItems":1,"maxItems":100,"items":{"$ref":"segment-profile"}},"origin":{"type":"string","maxLength":500}},"required":["capability","version","traits","topics","plays","most_plays","reference","origin"],"additionalProperties":true};
const schema145 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/segment-profile","type":"object","properties":{"cluster":{"type":"integer","minimum":0},"size":{"type":"integer","minimum":0},"age":{"type":"number"},"annual_income":{"type":"number"},"spending_score":{"type":"number"}},"required":["cluster","size","age","annual_income","spending_score"],"additionalProperties":true};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/rule-set-recommendation" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.capability === undefined) && (missing0 = "capability")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.traits === undefined) && (missing0 = "traits"))) || ((data.topics === undefined) && (missing0 = "topics"))) || ((data.plays === undefined) && (missing0 = "plays"))) || ((data.most_plays === undefined) && (missing0 = "most_plays"))) || ((data.reference === undefined) && (missing0 = "reference"))) || ((data.origin === undefined) && (missing0 = "origin"))){
validate101.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.capability !== undefined){
const _errs2 = errors;
if("recommendation" !== data.capability){
validate101.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "recommendation"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func1(data1) > 64){
validate101.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data1) < 1){
validate101.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
else {
if(!pattern4.test(data1)){
validate101.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""}];
return false;
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.traits !== undefined){
let data2 = data.traits;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
if(data2.length > 20){
validate101.errors = [{instancePath:instancePath+"/traits",schemaPath:"#/properties/traits/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"}];
return false;
}
else {
if(data2.length < 1){
validate101.errors = [{instancePath:instancePath+"/traits",schemaPath:"#/properties/traits/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((((data3.trait === undefined) && (missing1 = "trait")) || ((data3.called === undefined) && (missing1 = "called"))) || ((data3.feature === undefined) && (missing1 = "feature"))) || ((data3.direction === undefined) && (missing1 = "direction"))) || ((data3.margin === undefined) && (missing1 = "margin"))){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0,schemaPath:"#/properties/traits/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.trait !== undefined){
let data4 = data3.trait;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func1(data4) > 64){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/trait",schemaPath:"#/properties/traits/items/properties/trait/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data4)){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/trait",schemaPath:"#/properties/traits/items/properties/trait/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/trait",schemaPath:"#/properties/traits/items/properties/trait/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.called !== undefined){
let data5 = data3.called;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(func1(data5) > 100){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/called",schemaPath:"#/properties/traits/items/properties/called/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
else {
if(func1(data5) < 1){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/called",schemaPath:"#/properties/traits/items/properties/called/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/called",schemaPath:"#/properties/traits/items/properties/called/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.feature !== undefined){
let data6 = data3.feature;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/feature",schemaPath:"#/properties/traits/items/properties/feature/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data6 === "age") || (data6 === "annual_income")) || (data6 === "spending_score"))){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/feature",schemaPath:"#/properties/traits/items/properties/feature/enum",keyword:"enum",params:{allowedValues: schema144.properties.traits.items.properties.feature.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.direction !== undefined){
let data7 = data3.direction;
const _errs16 = errors;
if(typeof data7 !== "string"){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/direction",schemaPath:"#/properties/traits/items/properties/direction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data7 === "above") || (data7 === "below"))){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/direction",schemaPath:"#/properties/traits/items/properties/direction/enum",keyword:"enum",params:{allowedValues: schema144.properties.traits.items.properties.direction.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.margin !== undefined){
let data8 = data3.margin;
const _errs18 = errors;
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1 || isNaN(data8)){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/margin",schemaPath:"#/properties/traits/items/properties/margin/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/margin",schemaPath:"#/properties/traits/items/properties/margin/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/traits/" + i0+"/margin",schemaPath:"#/properties/traits/items/properties/margin/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/traits/" + i0,schemaPath:"#/properties/traits/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/traits",schemaPath:"#/properties/traits/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data9 = data.topics;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data9)){
if(data9.length > 50){
validate101.errors = [{instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"}];
return false;
}
else {
if(data9.length < 1){
validate101.errors = [{instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if((((data10.topic === undefined) && (missing2 = "topic")) || ((data10.words === undefined) && (missing2 = "words"))) || ((data10.plays === undefined) && (missing2 = "plays"))){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data10.topic !== undefined){
let data11 = data10.topic;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data11 === "string"){
if(func1(data11) > 64){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/topic",schemaPath:"#/properties/topics/items/properties/topic/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data11)){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/topic",schemaPath:"#/properties/topics/items/properties/topic/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/topic",schemaPath:"#/properties/topics/items/properties/topic/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.words !== undefined){
let data12 = data10.words;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data12)){
if(data12.length > 100){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/words",schemaPath:"#/properties/topics/items/properties/words/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
if(data12.length < 0){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/words",schemaPath:"#/properties/topics/items/properties/words/minItems",keyword:"minItems",params:{limit: 0},message:"must NOT have fewer than 0 items"}];
return false;
}
else {
var valid5 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
const _errs29 = errors;
if(errors === _errs29){
if(typeof data13 === "string"){
if(func1(data13) > 40){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/words/" + i2,schemaPath:"#/properties/topics/items/properties/words/items/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"}];
return false;
}
else {
if(func1(data13) < 2){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/words/" + i2,schemaPath:"#/properties/topics/items/properties/words/items/minLength",keyword:"minLength",params:{limit: 2},message:"must NOT have fewer than 2 characters"}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/words/" + i2,schemaPath:"#/properties/topics/items/properties/words/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs29 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/words",schemaPath:"#/properties/topics/items/properties/words/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.plays !== undefined){
let data14 = data10.plays;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data14)){
if(data14.length > 20){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/plays",schemaPath:"#/properties/topics/items/properties/plays/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"}];
return false;
}
else {
if(data14.length < 1){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/plays",schemaPath:"#/properties/topics/items/properties/plays/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid6 = true;
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
const _errs33 = errors;
if(errors === _errs33){
if(typeof data15 === "string"){
if(func1(data15) > 64){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/plays/" + i3,schemaPath:"#/properties/topics/items/properties/plays/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data15)){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/plays/" + i3,schemaPath:"#/properties/topics/items/properties/plays/items/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/plays/" + i3,schemaPath:"#/properties/topics/items/properties/plays/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs33 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/plays",schemaPath:"#/properties/topics/items/properties/plays/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.lists_segments !== undefined){
const _errs35 = errors;
if(typeof data10.lists_segments !== "boolean"){
validate101.errors = [{instancePath:instancePath+"/topics/" + i1+"/lists_segments",schemaPath:"#/properties/topics/items/properties/lists_segments/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs22 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.plays !== undefined){
let data17 = data.plays;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data17)){
if(data17.length > 50){
validate101.errors = [{instancePath:instancePath+"/plays",schemaPath:"#/properties/plays/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"}];
return false;
}
else {
if(data17.length < 1){
validate101.errors = [{instancePath:instancePath+"/plays",schemaPath:"#/properties/plays/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid7 = true;
const len4 = data17.length;
for(let i4=0; i4<len4; i4++){
let data18 = data17[i4];
const _errs39 = errors;
if(errors === _errs39){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing3;
if((((((data18.play === undefined) && (missing3 = "play")) || ((data18.trait === undefined) && (missing3 = "trait"))) || ((data18.action === undefined) && (missing3 = "action"))) || ((data18.what === undefined) && (missing3 = "what"))) || ((data18.why === undefined) && (missing3 = "why"))){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4,schemaPath:"#/properties/plays/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data18.play !== undefined){
let data19 = data18.play;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data19 === "string"){
if(func1(data19) > 64){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/play",schemaPath:"#/properties/plays/items/properties/play/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data19)){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/play",schemaPath:"#/properties/plays/items/properties/play/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/play",schemaPath:"#/properties/plays/items/properties/play/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs42 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.trait !== undefined){
let data20 = data18.trait;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data20 === "string"){
if(func1(data20) > 64){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/trait",schemaPath:"#/properties/plays/items/properties/trait/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data20)){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/trait",schemaPath:"#/properties/plays/items/properties/trait/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/trait",schemaPath:"#/properties/plays/items/properties/trait/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs44 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.action !== undefined){
let data21 = data18.action;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data21 === "string"){
if(func1(data21) > 64){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/action",schemaPath:"#/properties/plays/items/properties/action/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern63.test(data21)){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/action",schemaPath:"#/properties/plays/items/properties/action/pattern",keyword:"pattern",params:{pattern: "^[a-z_]+$"},message:"must match pattern \""+"^[a-z_]+$"+"\""}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/action",schemaPath:"#/properties/plays/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs46 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.what !== undefined){
let data22 = data18.what;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data22 === "string"){
if(func1(data22) > 500){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/what",schemaPath:"#/properties/plays/items/properties/what/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
else {
if(func1(data22) < 1){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/what",schemaPath:"#/properties/plays/items/properties/what/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/what",schemaPath:"#/properties/plays/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs48 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data18.why !== undefined){
let data23 = data18.why;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data23 === "string"){
if(func1(data23) > 500){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/why",schemaPath:"#/properties/plays/items/properties/why/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
else {
if(func1(data23) < 1){
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/why",schemaPath:"#/properties/plays/items/properties/why/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/plays/" + i4+"/why",schemaPath:"#/properties/plays/items/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs50 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/plays/" + i4,schemaPath:"#/properties/plays/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs39 === errors;
if(!valid7){
break;
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/plays",schemaPath:"#/properties/plays/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.most_plays !== undefined){
let data24 = data.most_plays;
const _errs52 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate101.errors = [{instancePath:instancePath+"/most_plays",schemaPath:"#/properties/most_plays/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs52){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 5 || isNaN(data24)){
validate101.errors = [{instancePath:instancePath+"/most_plays",schemaPath:"#/properties/most_plays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"}];
return false;
}
else {
if(data24 < 1 || isNaN(data24)){
validate101.errors = [{instancePath:instancePath+"/most_plays",schemaPath:"#/properties/most_plays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reference !== undefined){
let data25 = data.reference;
const _errs54 = errors;
if(errors === _errs54){
if(Array.isArray(data25)){
if(data25.length > 100){
validate101.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
if(data25.length < 1){
validate101.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid9 = true;
const len5 = data25.length;
for(let i5=0; i5<len5; i5++){
let data26 = data25[i5];
const _errs56 = errors;
const _errs57 = errors;
if(errors === _errs57){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing4;
if((((((data26.cluster === undefined) && (missing4 = "cluster")) || ((data26.size === undefined) && (missing4 = "size"))) || ((data26.age === undefined) && (missing4 = "age"))) || ((data26.annual_income === undefined) && (missing4 = "annual_income"))) || ((data26.spending_score === undefined) && (missing4 = "spending_score"))){
validate101.errors = [{instancePath:instancePath+"/reference/" + i5,schemaPath:"segment-profile/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data26.cluster !== undefined){
let data27 = data26.cluster;
const _errs60 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate101.errors = [{instancePath:instancePath+"/reference/" + i5+"/cluster",schemaPath:"segment-profile/properties/cluster/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs60){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
validate101.errors = [{instancePath:instancePath+"/reference/" + i5+"/cluster",schemaPath:"segment-profile/properties/cluster/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs60 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data26.size !== undefined){
let data28 = data26.size;
const _errs62 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate101.errors = [{instancePath:instancePath+"/reference/" + i5+"/size",schemaPath:"segment-profile/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs62){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
validate101.errors = [{instancePath:instancePath+"/reference/" + i5+"/size",schemaPath:"segment-profile/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs62 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data26.age !== undefined){
let data29 = data26.age;
const _errs64 = errors;
if(!((typeof data29 == "number") && (isFinite(data29)))){
validate101.errors = [{instancePath:instancePath+"/reference/" + i5+"/age",schemaPath:"segment-profile/properties/age/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid11 = _errs64 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data26.annual_income !== undefined){
let data30 = data26.annual_income;
const _errs66 = errors;
if(!((typeof data30 == "number") && (isFinite(data30)))){
validate101.errors = [{instancePath:instancePath+"/reference/" + i5+"/annual_income",schemaPath:"segment-profile/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid11 = _errs66 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data26.spending_score !== undefined){
let data31 = data26.spending_score;
const _errs68 = errors;
if(!((typeof data31 == "number") && (isFinite(data31)))){
validate101.errors = [{instancePath:instancePath+"/reference/" + i5+"/spending_score",schemaPath:"segment-profile/properties/spending_score/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid11 = _errs68 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/reference/" + i5,schemaPath:"segment-profile/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs56 === errors;
if(!valid9){
break;
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/properties/reference/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origin !== undefined){
let data32 = data.origin;
const _errs70 = errors;
if(errors === _errs70){
if(typeof data32 === "string"){
if(func1(data32) > 500){
validate101.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate101.errors = [{instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate101.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/rule-set" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate99(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.capability === undefined) && (missing0 = "capability")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.mean === undefined) && (missing0 = "mean"))) || ((data.deviation === undefined) && (missing0 = "deviation"))) || ((data.centroids === undefined) && (missing0 = "centroids"))) || ((data.origin === undefined) && (missing0 = "origin"))){
const err0 = {instancePath,schemaPath:"rule-set-segmentation/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.capability !== undefined){
const _errs6 = errors;
if("segmentation" !== data.capability){
const err1 = {instancePath:instancePath+"/capability",schemaPath:"rule-set-segmentation/properties/capability/const",keyword:"const",params:{allowedValue: "segmentation"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.version !== undefined){
let data1 = data.version;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data1 === "string"){
if(func1(data1) > 64){
const err2 = {instancePath:instancePath+"/version",schemaPath:"rule-set-segmentation/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(func1(data1) < 1){
const err3 = {instancePath:instancePath+"/version",schemaPath:"rule-set-segmentation/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/version",schemaPath:"rule-set-segmentation/properties/version/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._-]+$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/version",schemaPath:"rule-set-segmentation/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.mean !== undefined){
let data2 = data.mean;
const _errs9 = errors;
if(errors === _errs9){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((data2.age === undefined) && (missing1 = "age")) || ((data2.annual_income === undefined) && (missing1 = "annual_income"))) || ((data2.spending_score === undefined) && (missing1 = "spending_score"))){
const err6 = {instancePath:instancePath+"/mean",schemaPath:"rule-set-segmentation/properties/mean/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data2.age !== undefined){
let data3 = data2.age;
const _errs12 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/mean/age",schemaPath:"rule-set-segmentation/properties/mean/properties/age/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.annual_income !== undefined){
let data4 = data2.annual_income;
const _errs14 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/mean/annual_income",schemaPath:"rule-set-segmentation/properties/mean/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.spending_score !== undefined){
let data5 = data2.spending_score;
const _errs16 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/mean/spending_score",schemaPath:"rule-set-segmentation/properties/mean/properties/spending_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/mean",schemaPath:"rule-set-segmentation/properties/mean/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.deviation !== undefined){
let data6 = data.deviation;
const _errs18 = errors;
if(errors === _errs18){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((((data6.age === undefined) && (missing2 = "age")) || ((data6.annual_income === undefined) && (missing2 = "annual_income"))) || ((data6.spending_score === undefined) && (missing2 = "spending_score"))){
const err11 = {instancePath:instancePath+"/deviation",schemaPath:"rule-set-segmentation/properties/deviation/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
if(data6.age !== undefined){
let data7 = data6.age;
const _errs21 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err12 = {instancePath:instancePath+"/deviation/age",schemaPath:"rule-set-segmentation/properties/deviation/properties/age/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.annual_income !== undefined){
let data8 = data6.annual_income;
const _errs23 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err13 = {instancePath:instancePath+"/deviation/annual_income",schemaPath:"rule-set-segmentation/properties/deviation/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.spending_score !== undefined){
let data9 = data6.spending_score;
const _errs25 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err14 = {instancePath:instancePath+"/deviation/spending_score",schemaPath:"rule-set-segmentation/properties/deviation/properties/spending_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/deviation",schemaPath:"rule-set-segmentation/properties/deviation/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.centroids !== undefined){
let data10 = data.centroids;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data10)){
if(data10.length > 100){
const err16 = {instancePath:instancePath+"/centroids",schemaPath:"rule-set-segmentation/properties/centroids/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
if(data10.length < 1){
const err17 = {instancePath:instancePath+"/centroids",schemaPath:"rule-set-segmentation/properties/centroids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
var valid5 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs29 = errors;
if(errors === _errs29){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if((((data11.age === undefined) && (missing3 = "age")) || ((data11.annual_income === undefined) && (missing3 = "annual_income"))) || ((data11.spending_score === undefined) && (missing3 = "spending_score"))){
const err18 = {instancePath:instancePath+"/centroids/" + i0,schemaPath:"rule-set-segmentation/properties/centroids/items/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
if(data11.age !== undefined){
let data12 = data11.age;
const _errs32 = errors;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err19 = {instancePath:instancePath+"/centroids/" + i0+"/age",schemaPath:"rule-set-segmentation/properties/centroids/items/properties/age/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.annual_income !== undefined){
let data13 = data11.annual_income;
const _errs34 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err20 = {instancePath:instancePath+"/centroids/" + i0+"/annual_income",schemaPath:"rule-set-segmentation/properties/centroids/items/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data11.spending_score !== undefined){
let data14 = data11.spending_score;
const _errs36 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err21 = {instancePath:instancePath+"/centroids/" + i0+"/spending_score",schemaPath:"rule-set-segmentation/properties/centroids/items/properties/spending_score/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid6 = _errs36 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/centroids/" + i0,schemaPath:"rule-set-segmentation/properties/centroids/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var valid5 = _errs29 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/centroids",schemaPath:"rule-set-segmentation/properties/centroids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.origin !== undefined){
let data15 = data.origin;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data15 === "string"){
if(func1(data15) > 500){
const err24 = {instancePath:instancePath+"/origin",schemaPath:"rule-set-segmentation/properties/origin/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/origin",schemaPath:"rule-set-segmentation/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var valid2 = _errs38 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
const err26 = {instancePath,schemaPath:"rule-set-segmentation/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs40 = errors;
if(!(validate101(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
var _valid0 = _errs40 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
}
}
if(!valid0){
const err27 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
validate98.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate98.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate98.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const validate_rules_page = validate103;
const schema146 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/rules-page","type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"capability":{"type":"string","minLength":1,"maxLength":64},"version":{"type":"string","minLength":1,"maxLength":64},"active":{"type":"boolean"},"origin":{"type":"string","maxLength":500},"published_at":{"type":"string","format":"date-time"},"published_by":{"type":"string","maxLength":200}},"required":["capability","version","active","origin","published_at"],"additionalProperties":false}}},"required":["items"],"additionalProperties":false};

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/rules-page" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.items === undefined) && (missing0 = "items")){
validate103.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "items")){
validate103.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.items !== undefined){
let data0 = data.items;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((((data1.capability === undefined) && (missing1 = "capability")) || ((data1.version === undefined) && (missing1 = "version"))) || ((data1.active === undefined) && (missing1 = "active"))) || ((data1.origin === undefined) && (missing1 = "origin"))) || ((data1.published_at === undefined) && (missing1 = "published_at"))){
validate103.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data1){
if(!((((((key1 === "capability") || (key1 === "version")) || (key1 === "active")) || (key1 === "origin")) || (key1 === "published_at")) || (key1 === "published_by"))){
validate103.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs6 === errors){
if(data1.capability !== undefined){
let data2 = data1.capability;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func1(data2) > 64){
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/capability",schemaPath:"#/properties/items/items/properties/capability/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data2) < 1){
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/capability",schemaPath:"#/properties/items/items/properties/capability/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/capability",schemaPath:"#/properties/items/items/properties/capability/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.version !== undefined){
let data3 = data1.version;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func1(data3) > 64){
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/version",schemaPath:"#/properties/items/items/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data3) < 1){
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/version",schemaPath:"#/properties/items/items/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/version",schemaPath:"#/properties/items/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.active !== undefined){
const _errs11 = errors;
if(typeof data1.active !== "boolean"){
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/active",schemaPath:"#/properties/items/items/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.origin !== undefined){
let data5 = data1.origin;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func1(data5) > 500){
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/origin",schemaPath:"#/properties/items/items/properties/origin/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/origin",schemaPath:"#/properties/items/items/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.published_at !== undefined){
let data6 = data1.published_at;
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/published_at",schemaPath:"#/properties/items/items/properties/published_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/published_at",schemaPath:"#/properties/items/items/properties/published_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.published_by !== undefined){
let data7 = data1.published_by;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data7 === "string"){
if(func1(data7) > 200){
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/published_by",schemaPath:"#/properties/items/items/properties/published_by/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate103.errors = [{instancePath:instancePath+"/items/" + i0+"/published_by",schemaPath:"#/properties/items/items/properties/published_by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
else {
validate103.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate103.errors = [{instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate103.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_segment_profile = validate104;

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/segment-profile" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.cluster === undefined) && (missing0 = "cluster")) || ((data.size === undefined) && (missing0 = "size"))) || ((data.age === undefined) && (missing0 = "age"))) || ((data.annual_income === undefined) && (missing0 = "annual_income"))) || ((data.spending_score === undefined) && (missing0 = "spending_score"))){
validate104.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.cluster !== undefined){
let data0 = data.cluster;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate104.errors = [{instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate104.errors = [{instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.size !== undefined){
let data1 = data.size;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate104.errors = [{instancePath:instancePath+"/size",schemaPath:"#/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate104.errors = [{instancePath:instancePath+"/size",schemaPath:"#/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.age !== undefined){
let data2 = data.age;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate104.errors = [{instancePath:instancePath+"/age",schemaPath:"#/properties/age/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annual_income !== undefined){
let data3 = data.annual_income;
const _errs8 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate104.errors = [{instancePath:instancePath+"/annual_income",schemaPath:"#/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spending_score !== undefined){
let data4 = data.spending_score;
const _errs10 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate104.errors = [{instancePath:instancePath+"/spending_score",schemaPath:"#/properties/spending_score/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate104.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_segmentation_answer = validate105;
const schema148 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/segmentation-answer","type":"object","properties":{"clusters":{"type":"array","items":{"type":"integer","minimum":0},"minItems":1,"maxItems":10000},"rule_version":{"type":"string"}},"required":["clusters","rule_version"],"additionalProperties":false};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/segmentation-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.clusters === undefined) && (missing0 = "clusters")) || ((data.rule_version === undefined) && (missing0 = "rule_version"))){
validate105.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "clusters") || (key0 === "rule_version"))){
validate105.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.clusters !== undefined){
let data0 = data.clusters;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 10000){
validate105.errors = [{instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
if(data0.length < 1){
validate105.errors = [{instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate105.errors = [{instancePath:instancePath+"/clusters/" + i0,schemaPath:"#/properties/clusters/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate105.errors = [{instancePath:instancePath+"/clusters/" + i0,schemaPath:"#/properties/clusters/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate105.errors = [{instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule_version !== undefined){
const _errs6 = errors;
if(typeof data.rule_version !== "string"){
validate105.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate105.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_segmentation_output = validate106;
const schema149 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/segmentation-output","type":"object","properties":{"clusters":{"type":"array","items":{"type":"integer","minimum":0},"minItems":1,"maxItems":10000},"segments":{"type":"array","items":{"$ref":"segment-profile"},"maxItems":100}},"required":["clusters","segments"],"additionalProperties":true};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/segmentation-output" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.clusters === undefined) && (missing0 = "clusters")) || ((data.segments === undefined) && (missing0 = "segments"))){
validate106.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.clusters !== undefined){
let data0 = data.clusters;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 10000){
validate106.errors = [{instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
if(data0.length < 1){
validate106.errors = [{instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate106.errors = [{instancePath:instancePath+"/clusters/" + i0,schemaPath:"#/properties/clusters/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate106.errors = [{instancePath:instancePath+"/clusters/" + i0,schemaPath:"#/properties/clusters/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate106.errors = [{instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.segments !== undefined){
let data2 = data.segments;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 100){
validate106.errors = [{instancePath:instancePath+"/segments",schemaPath:"#/properties/segments/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((((data3.cluster === undefined) && (missing1 = "cluster")) || ((data3.size === undefined) && (missing1 = "size"))) || ((data3.age === undefined) && (missing1 = "age"))) || ((data3.annual_income === undefined) && (missing1 = "annual_income"))) || ((data3.spending_score === undefined) && (missing1 = "spending_score"))){
validate106.errors = [{instancePath:instancePath+"/segments/" + i1,schemaPath:"segment-profile/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.cluster !== undefined){
let data4 = data3.cluster;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate106.errors = [{instancePath:instancePath+"/segments/" + i1+"/cluster",schemaPath:"segment-profile/properties/cluster/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate106.errors = [{instancePath:instancePath+"/segments/" + i1+"/cluster",schemaPath:"segment-profile/properties/cluster/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.size !== undefined){
let data5 = data3.size;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate106.errors = [{instancePath:instancePath+"/segments/" + i1+"/size",schemaPath:"segment-profile/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate106.errors = [{instancePath:instancePath+"/segments/" + i1+"/size",schemaPath:"segment-profile/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.age !== undefined){
let data6 = data3.age;
const _errs16 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate106.errors = [{instancePath:instancePath+"/segments/" + i1+"/age",schemaPath:"segment-profile/properties/age/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.annual_income !== undefined){
let data7 = data3.annual_income;
const _errs18 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate106.errors = [{instancePath:instancePath+"/segments/" + i1+"/annual_income",schemaPath:"segment-profile/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.spending_score !== undefined){
let data8 = data3.spending_score;
const _errs20 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate106.errors = [{instancePath:instancePath+"/segments/" + i1+"/spending_score",schemaPath:"segment-profile/properties/spending_score/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
else {
validate106.errors = [{instancePath:instancePath+"/segments/" + i1,schemaPath:"segment-profile/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate106.errors = [{instancePath:instancePath+"/segments",schemaPath:"#/properties/segments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate106.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_segmentation_request = validate107;
const schema151 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/segmentation-request","type":"object","properties":{"capability":{"const":"segmentation"},"path":{"type":"string","enum":["v1","v2"]},"input":{"type":"object","properties":{"rows":{"type":"array","items":{"$ref":"customer-row"},"minItems":1,"maxItems":10000}},"required":["rows"],"additionalProperties":true},"rule_version":{"type":"string","minLength":1,"maxLength":64}},"required":["capability","path","input","rule_version"],"additionalProperties":true};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/segmentation-request" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate107.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.capability === undefined) && (missing0 = "capability")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.input === undefined) && (missing0 = "input"))) || ((data.rule_version === undefined) && (missing0 = "rule_version"))){
validate107.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.capability !== undefined){
const _errs2 = errors;
if("segmentation" !== data.capability){
validate107.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "segmentation"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data1 = data.path;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate107.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "v1") || (data1 === "v2"))){
validate107.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema151.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
let data2 = data.input;
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.rows === undefined) && (missing1 = "rows")){
validate107.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.rows !== undefined){
let data3 = data2.rows;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 10000){
validate107.errors = [{instancePath:instancePath+"/input/rows",schemaPath:"#/properties/input/properties/rows/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
if(data3.length < 1){
validate107.errors = [{instancePath:instancePath+"/input/rows",schemaPath:"#/properties/input/properties/rows/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((((data4.age === undefined) && (missing2 = "age")) || ((data4.annual_income === undefined) && (missing2 = "annual_income"))) || ((data4.spending_score === undefined) && (missing2 = "spending_score"))){
validate107.errors = [{instancePath:instancePath+"/input/rows/" + i0,schemaPath:"customer-row/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data4.age !== undefined){
let data5 = data4.age;
const _errs14 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate107.errors = [{instancePath:instancePath+"/input/rows/" + i0+"/age",schemaPath:"customer-row/properties/age/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.annual_income !== undefined){
let data6 = data4.annual_income;
const _errs16 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate107.errors = [{instancePath:instancePath+"/input/rows/" + i0+"/annual_income",schemaPath:"customer-row/properties/annual_income/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.spending_score !== undefined){
let data7 = data4.spending_score;
const _errs18 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate107.errors = [{instancePath:instancePath+"/input/rows/" + i0+"/spending_score",schemaPath:"customer-row/properties/spending_score/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/input/rows/" + i0,schemaPath:"customer-row/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/input/rows",schemaPath:"#/properties/input/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule_version !== undefined){
let data8 = data.rule_version;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(func1(data8) > 64){
validate107.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data8) < 1){
validate107.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/rule_version",schemaPath:"#/properties/rule_version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate107.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate107.errors = vErrors;
return errors === 0;
}
validate107.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_segmentation_result = validate108;
const schema153 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/segmentation-result","type":"object","properties":{"capability":{"const":"segmentation"},"path":{"type":"string","enum":["v1","v2"]},"side":{"type":"string","enum":["v1","v2"]},"version":{"type":"string","maxLength":64},"status":{"type":"string","enum":["ok","refused","error"]},"output":{"$ref":"segmentation-output"},"error":{"type":"object","properties":{"code":{"type":"string","pattern":"^[a-z0-9_]+$"},"message":{"type":"string","maxLength":2000},"errors":{"type":"array","items":{"$ref":"field-error"}}},"required":["code","message"],"additionalProperties":true},"duration_ms":{"type":"number","minimum":0}},"required":["capability","path","side","version","status","duration_ms"],"additionalProperties":true,"allOf":[{"if":{"properties":{"status":{"const":"ok"}}},"then":{"required":["output"]},"else":{"required":["error"]}}]};

function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/segmentation-result" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status !== undefined){
if("ok" !== data.status){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.output === undefined) && (missing0 = "output")){
validate108.errors = [{instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.error === undefined) && (missing1 = "error")){
validate108.errors = [{instancePath,schemaPath:"#/allOf/0/else/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err1 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate108.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((((((data.capability === undefined) && (missing2 = "capability")) || ((data.path === undefined) && (missing2 = "path"))) || ((data.side === undefined) && (missing2 = "side"))) || ((data.version === undefined) && (missing2 = "version"))) || ((data.status === undefined) && (missing2 = "status"))) || ((data.duration_ms === undefined) && (missing2 = "duration_ms"))){
validate108.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data.capability !== undefined){
const _errs8 = errors;
if("segmentation" !== data.capability){
validate108.errors = [{instancePath:instancePath+"/capability",schemaPath:"#/properties/capability/const",keyword:"const",params:{allowedValue: "segmentation"},message:"must be equal to constant"}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.path !== undefined){
let data2 = data.path;
const _errs9 = errors;
if(typeof data2 !== "string"){
validate108.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "v1") || (data2 === "v2"))){
validate108.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema153.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.side !== undefined){
let data3 = data.side;
const _errs11 = errors;
if(typeof data3 !== "string"){
validate108.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data3 === "v1") || (data3 === "v2"))){
validate108.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/enum",keyword:"enum",params:{allowedValues: schema153.properties.side.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.version !== undefined){
let data4 = data.version;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func1(data4) > 64){
validate108.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
else {
validate108.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.status !== undefined){
let data5 = data.status;
const _errs15 = errors;
if(typeof data5 !== "string"){
validate108.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data5 === "ok") || (data5 === "refused")) || (data5 === "error"))){
validate108.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema153.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.output !== undefined){
const _errs17 = errors;
if(!(validate106(data.output, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.error !== undefined){
let data7 = data.error;
const _errs18 = errors;
if(errors === _errs18){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing3;
if(((data7.code === undefined) && (missing3 = "code")) || ((data7.message === undefined) && (missing3 = "message"))){
validate108.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data7.code !== undefined){
let data8 = data7.code;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data8 === "string"){
if(!pattern61.test(data8)){
validate108.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+$"},message:"must match pattern \""+"^[a-z0-9_]+$"+"\""}];
return false;
}
}
else {
validate108.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.message !== undefined){
let data9 = data7.message;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(func1(data9) > 2000){
validate108.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"}];
return false;
}
}
else {
validate108.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.errors !== undefined){
let data10 = data7.errors;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data10)){
var valid5 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing4;
if(((data11.field === undefined) && (missing4 = "field")) || ((data11.reason === undefined) && (missing4 = "reason"))){
validate108.errors = [{instancePath:instancePath+"/error/errors/" + i0,schemaPath:"field-error/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data11.field !== undefined){
const _errs31 = errors;
if(typeof data11.field !== "string"){
validate108.errors = [{instancePath:instancePath+"/error/errors/" + i0+"/field",schemaPath:"field-error/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs31 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.reason !== undefined){
const _errs33 = errors;
if(typeof data11.reason !== "string"){
validate108.errors = [{instancePath:instancePath+"/error/errors/" + i0+"/reason",schemaPath:"field-error/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs33 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/error/errors/" + i0,schemaPath:"field-error/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs27 === errors;
if(!valid5){
break;
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/error/errors",schemaPath:"#/properties/error/properties/errors/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.duration_ms !== undefined){
let data14 = data.duration_ms;
const _errs35 = errors;
if(errors === _errs35){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate108.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate108.errors = [{instancePath:instancePath+"/duration_ms",schemaPath:"#/properties/duration_ms/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate108.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_segmentation_v1_answer = validate110;
const schema155 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/segmentation-v1-answer","type":"object","properties":{"clusters":{"type":"array","items":{"type":"integer","minimum":0},"minItems":1,"maxItems":10000}},"required":["clusters"],"additionalProperties":false};

function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/segmentation-v1-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate110.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.clusters === undefined) && (missing0 = "clusters")){
validate110.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "clusters")){
validate110.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.clusters !== undefined){
let data0 = data.clusters;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 10000){
validate110.errors = [{instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"}];
return false;
}
else {
if(data0.length < 1){
validate110.errors = [{instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate110.errors = [{instancePath:instancePath+"/clusters/" + i0,schemaPath:"#/properties/clusters/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate110.errors = [{instancePath:instancePath+"/clusters/" + i0,schemaPath:"#/properties/clusters/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate110.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate110.errors = vErrors;
return errors === 0;
}
validate110.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_service_health = validate24;

export const validate_token_answer = validate111;
const schema156 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/token-answer","type":"object","properties":{"access_token":{"type":"string"},"token_type":{"const":"bearer"},"expires_in":{"type":"integer","minimum":1}},"required":["access_token","token_type"],"additionalProperties":false};

function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/token-answer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate111.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.access_token === undefined) && (missing0 = "access_token")) || ((data.token_type === undefined) && (missing0 = "token_type"))){
validate111.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "access_token") || (key0 === "token_type")) || (key0 === "expires_in"))){
validate111.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.access_token !== undefined){
const _errs2 = errors;
if(typeof data.access_token !== "string"){
validate111.errors = [{instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token_type !== undefined){
const _errs4 = errors;
if("bearer" !== data.token_type){
validate111.errors = [{instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/const",keyword:"const",params:{allowedValue: "bearer"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expires_in !== undefined){
let data2 = data.expires_in;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate111.errors = [{instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate111.errors = [{instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate111.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate111.errors = vErrors;
return errors === 0;
}
validate111.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_traffic_figures = validate112;
const schema157 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/traffic-figures","type":"object","properties":{"requests":{"type":"integer","minimum":0},"server_errors":{"type":"integer","minimum":0},"v2_requests":{"type":"integer","minimum":0},"v2_errors":{"type":"integer","minimum":0},"failovers":{"type":"integer","minimum":0},"p50_ms":{"type":["number","null"],"minimum":0},"p95_ms":{"type":["number","null"],"minimum":0},"p99_ms":{"type":["number","null"],"minimum":0}},"required":["requests","server_errors","v2_requests","v2_errors","failovers","p50_ms","p95_ms","p99_ms"],"additionalProperties":true};

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/traffic-figures" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.requests === undefined) && (missing0 = "requests")) || ((data.server_errors === undefined) && (missing0 = "server_errors"))) || ((data.v2_requests === undefined) && (missing0 = "v2_requests"))) || ((data.v2_errors === undefined) && (missing0 = "v2_errors"))) || ((data.failovers === undefined) && (missing0 = "failovers"))) || ((data.p50_ms === undefined) && (missing0 = "p50_ms"))) || ((data.p95_ms === undefined) && (missing0 = "p95_ms"))) || ((data.p99_ms === undefined) && (missing0 = "p99_ms"))){
validate112.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.requests !== undefined){
let data0 = data.requests;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate112.errors = [{instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate112.errors = [{instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.server_errors !== undefined){
let data1 = data.server_errors;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate112.errors = [{instancePath:instancePath+"/server_errors",schemaPath:"#/properties/server_errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate112.errors = [{instancePath:instancePath+"/server_errors",schemaPath:"#/properties/server_errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_requests !== undefined){
let data2 = data.v2_requests;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate112.errors = [{instancePath:instancePath+"/v2_requests",schemaPath:"#/properties/v2_requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate112.errors = [{instancePath:instancePath+"/v2_requests",schemaPath:"#/properties/v2_requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.v2_errors !== undefined){
let data3 = data.v2_errors;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate112.errors = [{instancePath:instancePath+"/v2_errors",schemaPath:"#/properties/v2_errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate112.errors = [{instancePath:instancePath+"/v2_errors",schemaPath:"#/properties/v2_errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failovers !== undefined){
let data4 = data.failovers;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate112.errors = [{instancePath:instancePath+"/failovers",schemaPath:"#/properties/failovers/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate112.errors = [{instancePath:instancePath+"/failovers",schemaPath:"#/properties/failovers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.p50_ms !== undefined){
let data5 = data.p50_ms;
const _errs12 = errors;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (data5 !== null)){
validate112.errors = [{instancePath:instancePath+"/p50_ms",schemaPath:"#/properties/p50_ms/type",keyword:"type",params:{type: schema157.properties.p50_ms.type},message:"must be number,null"}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate112.errors = [{instancePath:instancePath+"/p50_ms",schemaPath:"#/properties/p50_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.p95_ms !== undefined){
let data6 = data.p95_ms;
const _errs14 = errors;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)){
validate112.errors = [{instancePath:instancePath+"/p95_ms",schemaPath:"#/properties/p95_ms/type",keyword:"type",params:{type: schema157.properties.p95_ms.type},message:"must be number,null"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate112.errors = [{instancePath:instancePath+"/p95_ms",schemaPath:"#/properties/p95_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.p99_ms !== undefined){
let data7 = data.p99_ms;
const _errs16 = errors;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (data7 !== null)){
validate112.errors = [{instancePath:instancePath+"/p99_ms",schemaPath:"#/properties/p99_ms/type",keyword:"type",params:{type: schema157.properties.p99_ms.type},message:"must be number,null"}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate112.errors = [{instancePath:instancePath+"/p99_ms",schemaPath:"#/properties/p99_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate112.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_traffic_report = validate113;
const schema158 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/traffic-report","type":"object","properties":{"window":{"type":"integer","minimum":1,"maximum":60},"since":{"type":"string","format":"date-time"},"until":{"type":"string","format":"date-time"},"totals":{"$ref":"traffic-figures"},"rows":{"type":"array","items":{"type":"object","properties":{"capability":{"type":"string","minLength":1,"maxLength":64},"served_by":{"type":["string","null"],"enum":["v1","v2",null]},"figures":{"$ref":"traffic-figures"}},"required":["capability","served_by","figures"],"additionalProperties":true}}},"required":["window","since","until","totals","rows"],"additionalProperties":true};

function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/traffic-report" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate113.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.window === undefined) && (missing0 = "window")) || ((data.since === undefined) && (missing0 = "since"))) || ((data.until === undefined) && (missing0 = "until"))) || ((data.totals === undefined) && (missing0 = "totals"))) || ((data.rows === undefined) && (missing0 = "rows"))){
validate113.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.window !== undefined){
let data0 = data.window;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate113.errors = [{instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 60 || isNaN(data0)){
validate113.errors = [{instancePath:instancePath+"/window",schemaPath:"#/properties/window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60},message:"must be <= 60"}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate113.errors = [{instancePath:instancePath+"/window",schemaPath:"#/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.since !== undefined){
let data1 = data.since;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(!(formats0.validate(data1))){
validate113.errors = [{instancePath:instancePath+"/since",schemaPath:"#/properties/since/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate113.errors = [{instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
let data2 = data.until;
const _errs6 = errors;
if(errors === _errs6){
if(errors === _errs6){
if(typeof data2 === "string"){
if(!(formats0.validate(data2))){
validate113.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate113.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totals !== undefined){
let data3 = data.totals;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((((data3.requests === undefined) && (missing1 = "requests")) || ((data3.server_errors === undefined) && (missing1 = "server_errors"))) || ((data3.v2_requests === undefined) && (missing1 = "v2_requests"))) || ((data3.v2_errors === undefined) && (missing1 = "v2_errors"))) || ((data3.failovers === undefined) && (missing1 = "failovers"))) || ((data3.p50_ms === undefined) && (missing1 = "p50_ms"))) || ((data3.p95_ms === undefined) && (missing1 = "p95_ms"))) || ((data3.p99_ms === undefined) && (missing1 = "p99_ms"))){
validate113.errors = [{instancePath:instancePath+"/totals",schemaPath:"traffic-figures/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.requests !== undefined){
let data4 = data3.requests;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate113.errors = [{instancePath:instancePath+"/totals/requests",schemaPath:"traffic-figures/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate113.errors = [{instancePath:instancePath+"/totals/requests",schemaPath:"traffic-figures/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.server_errors !== undefined){
let data5 = data3.server_errors;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate113.errors = [{instancePath:instancePath+"/totals/server_errors",schemaPath:"traffic-figures/properties/server_errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate113.errors = [{instancePath:instancePath+"/totals/server_errors",schemaPath:"traffic-figures/properties/server_errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.v2_requests !== undefined){
let data6 = data3.v2_requests;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate113.errors = [{instancePath:instancePath+"/totals/v2_requests",schemaPath:"traffic-figures/properties/v2_requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate113.errors = [{instancePath:instancePath+"/totals/v2_requests",schemaPath:"traffic-figures/properties/v2_requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.v2_errors !== undefined){
let data7 = data3.v2_errors;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate113.errors = [{instancePath:instancePath+"/totals/v2_errors",schemaPath:"traffic-figures/properties/v2_errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate113.errors = [{instancePath:instancePath+"/totals/v2_errors",schemaPath:"traffic-figures/properties/v2_errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.failovers !== undefined){
let data8 = data3.failovers;
const _errs20 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate113.errors = [{instancePath:instancePath+"/totals/failovers",schemaPath:"traffic-figures/properties/failovers/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate113.errors = [{instancePath:instancePath+"/totals/failovers",schemaPath:"traffic-figures/properties/failovers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.p50_ms !== undefined){
let data9 = data3.p50_ms;
const _errs22 = errors;
if((!((typeof data9 == "number") && (isFinite(data9)))) && (data9 !== null)){
validate113.errors = [{instancePath:instancePath+"/totals/p50_ms",schemaPath:"traffic-figures/properties/p50_ms/type",keyword:"type",params:{type: schema157.properties.p50_ms.type},message:"must be number,null"}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate113.errors = [{instancePath:instancePath+"/totals/p50_ms",schemaPath:"traffic-figures/properties/p50_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.p95_ms !== undefined){
let data10 = data3.p95_ms;
const _errs24 = errors;
if((!((typeof data10 == "number") && (isFinite(data10)))) && (data10 !== null)){
validate113.errors = [{instancePath:instancePath+"/totals/p95_ms",schemaPath:"traffic-figures/properties/p95_ms/type",keyword:"type",params:{type: schema157.properties.p95_ms.type},message:"must be number,null"}];
return false;
}
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate113.errors = [{instancePath:instancePath+"/totals/p95_ms",schemaPath:"traffic-figures/properties/p95_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.p99_ms !== undefined){
let data11 = data3.p99_ms;
const _errs26 = errors;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (data11 !== null)){
validate113.errors = [{instancePath:instancePath+"/totals/p99_ms",schemaPath:"traffic-figures/properties/p99_ms/type",keyword:"type",params:{type: schema157.properties.p99_ms.type},message:"must be number,null"}];
return false;
}
if(errors === _errs26){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate113.errors = [{instancePath:instancePath+"/totals/p99_ms",schemaPath:"traffic-figures/properties/p99_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/totals",schemaPath:"traffic-figures/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rows !== undefined){
let data12 = data.rows;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data12)){
var valid3 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
const _errs30 = errors;
if(errors === _errs30){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if((((data13.capability === undefined) && (missing2 = "capability")) || ((data13.served_by === undefined) && (missing2 = "served_by"))) || ((data13.figures === undefined) && (missing2 = "figures"))){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0,schemaPath:"#/properties/rows/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data13.capability !== undefined){
let data14 = data13.capability;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data14 === "string"){
if(func1(data14) > 64){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/capability",schemaPath:"#/properties/rows/items/properties/capability/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(func1(data14) < 1){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/capability",schemaPath:"#/properties/rows/items/properties/capability/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/capability",schemaPath:"#/properties/rows/items/properties/capability/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data13.served_by !== undefined){
let data15 = data13.served_by;
const _errs35 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/served_by",schemaPath:"#/properties/rows/items/properties/served_by/type",keyword:"type",params:{type: schema158.properties.rows.items.properties.served_by.type},message:"must be string,null"}];
return false;
}
if(!(((data15 === "v1") || (data15 === "v2")) || (data15 === null))){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/served_by",schemaPath:"#/properties/rows/items/properties/served_by/enum",keyword:"enum",params:{allowedValues: schema158.properties.rows.items.properties.served_by.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data13.figures !== undefined){
let data16 = data13.figures;
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if(((((((((data16.requests === undefined) && (missing3 = "requests")) || ((data16.server_errors === undefined) && (missing3 = "server_errors"))) || ((data16.v2_requests === undefined) && (missing3 = "v2_requests"))) || ((data16.v2_errors === undefined) && (missing3 = "v2_errors"))) || ((data16.failovers === undefined) && (missing3 = "failovers"))) || ((data16.p50_ms === undefined) && (missing3 = "p50_ms"))) || ((data16.p95_ms === undefined) && (missing3 = "p95_ms"))) || ((data16.p99_ms === undefined) && (missing3 = "p99_ms"))){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures",schemaPath:"traffic-figures/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data16.requests !== undefined){
let data17 = data16.requests;
const _errs41 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/requests",schemaPath:"traffic-figures/properties/requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/requests",schemaPath:"traffic-figures/properties/requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs41 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.server_errors !== undefined){
let data18 = data16.server_errors;
const _errs43 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/server_errors",schemaPath:"traffic-figures/properties/server_errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs43){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/server_errors",schemaPath:"traffic-figures/properties/server_errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs43 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.v2_requests !== undefined){
let data19 = data16.v2_requests;
const _errs45 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/v2_requests",schemaPath:"traffic-figures/properties/v2_requests/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs45){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/v2_requests",schemaPath:"traffic-figures/properties/v2_requests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs45 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.v2_errors !== undefined){
let data20 = data16.v2_errors;
const _errs47 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/v2_errors",schemaPath:"traffic-figures/properties/v2_errors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs47){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/v2_errors",schemaPath:"traffic-figures/properties/v2_errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs47 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.failovers !== undefined){
let data21 = data16.failovers;
const _errs49 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/failovers",schemaPath:"traffic-figures/properties/failovers/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs49){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/failovers",schemaPath:"traffic-figures/properties/failovers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs49 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.p50_ms !== undefined){
let data22 = data16.p50_ms;
const _errs51 = errors;
if((!((typeof data22 == "number") && (isFinite(data22)))) && (data22 !== null)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/p50_ms",schemaPath:"traffic-figures/properties/p50_ms/type",keyword:"type",params:{type: schema157.properties.p50_ms.type},message:"must be number,null"}];
return false;
}
if(errors === _errs51){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/p50_ms",schemaPath:"traffic-figures/properties/p50_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs51 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.p95_ms !== undefined){
let data23 = data16.p95_ms;
const _errs53 = errors;
if((!((typeof data23 == "number") && (isFinite(data23)))) && (data23 !== null)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/p95_ms",schemaPath:"traffic-figures/properties/p95_ms/type",keyword:"type",params:{type: schema157.properties.p95_ms.type},message:"must be number,null"}];
return false;
}
if(errors === _errs53){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/p95_ms",schemaPath:"traffic-figures/properties/p95_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs53 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.p99_ms !== undefined){
let data24 = data16.p99_ms;
const _errs55 = errors;
if((!((typeof data24 == "number") && (isFinite(data24)))) && (data24 !== null)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/p99_ms",schemaPath:"traffic-figures/properties/p99_ms/type",keyword:"type",params:{type: schema157.properties.p99_ms.type},message:"must be number,null"}];
return false;
}
if(errors === _errs55){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures/p99_ms",schemaPath:"traffic-figures/properties/p99_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs55 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/rows/" + i0+"/figures",schemaPath:"traffic-figures/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/rows/" + i0,schemaPath:"#/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs30 === errors;
if(!valid3){
break;
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate113.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate113.errors = vErrors;
return errors === 0;
}
validate113.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_usage = validate114;
const schema161 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/usage","type":"object","properties":{"tenant_id":{"type":"string"},"month_key":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}$"},"current_month_calls":{"type":"integer","minimum":0},"limit":{"type":"integer","minimum":0}},"required":["tenant_id","month_key","current_month_calls","limit"],"additionalProperties":false};
const pattern81 = new RegExp("^[0-9]{4}-[0-9]{2}$", "u");

function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/usage" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate114.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.tenant_id === undefined) && (missing0 = "tenant_id")) || ((data.month_key === undefined) && (missing0 = "month_key"))) || ((data.current_month_calls === undefined) && (missing0 = "current_month_calls"))) || ((data.limit === undefined) && (missing0 = "limit"))){
validate114.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "tenant_id") || (key0 === "month_key")) || (key0 === "current_month_calls")) || (key0 === "limit"))){
validate114.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.tenant_id !== undefined){
const _errs2 = errors;
if(typeof data.tenant_id !== "string"){
validate114.errors = [{instancePath:instancePath+"/tenant_id",schemaPath:"#/properties/tenant_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.month_key !== undefined){
let data1 = data.month_key;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern81.test(data1)){
validate114.errors = [{instancePath:instancePath+"/month_key",schemaPath:"#/properties/month_key/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate114.errors = [{instancePath:instancePath+"/month_key",schemaPath:"#/properties/month_key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.current_month_calls !== undefined){
let data2 = data.current_month_calls;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate114.errors = [{instancePath:instancePath+"/current_month_calls",schemaPath:"#/properties/current_month_calls/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate114.errors = [{instancePath:instancePath+"/current_month_calls",schemaPath:"#/properties/current_month_calls/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data3 = data.limit;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate114.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate114.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate114.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate114.errors = vErrors;
return errors === 0;
}
validate114.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_user = validate115;
const schema162 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/user","type":"object","properties":{"username":{"type":"string"},"tenant_id":{"type":"string"},"roles":{"type":"array","items":{"type":"string","enum":["admin","analyst","client"]}},"created_at":{"type":"string","format":"date-time"}},"required":["username","tenant_id","roles","created_at"],"additionalProperties":false};

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/user" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.username === undefined) && (missing0 = "username")) || ((data.tenant_id === undefined) && (missing0 = "tenant_id"))) || ((data.roles === undefined) && (missing0 = "roles"))) || ((data.created_at === undefined) && (missing0 = "created_at"))){
validate115.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "username") || (key0 === "tenant_id")) || (key0 === "roles")) || (key0 === "created_at"))){
validate115.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.username !== undefined){
const _errs2 = errors;
if(typeof data.username !== "string"){
validate115.errors = [{instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenant_id !== undefined){
const _errs4 = errors;
if(typeof data.tenant_id !== "string"){
validate115.errors = [{instancePath:instancePath+"/tenant_id",schemaPath:"#/properties/tenant_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roles !== undefined){
let data2 = data.roles;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(typeof data3 !== "string"){
validate115.errors = [{instancePath:instancePath+"/roles/" + i0,schemaPath:"#/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "admin") || (data3 === "analyst")) || (data3 === "client"))){
validate115.errors = [{instancePath:instancePath+"/roles/" + i0,schemaPath:"#/properties/roles/items/enum",keyword:"enum",params:{allowedValues: schema162.properties.roles.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate115.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.created_at !== undefined){
let data4 = data.created_at;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data4 === "string"){
if(!(formats0.validate(data4))){
validate115.errors = [{instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate115.errors = [{instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate115.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate115.errors = vErrors;
return errors === 0;
}
validate115.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_users_page = validate116;
const schema163 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/users-page","type":"object","properties":{"items":{"type":"array","items":{"$ref":"user"}}},"required":["items"],"additionalProperties":false};

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/users-page" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.items === undefined) && (missing0 = "items")){
validate116.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "items")){
validate116.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.items !== undefined){
let data0 = data.items;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((data1.username === undefined) && (missing1 = "username")) || ((data1.tenant_id === undefined) && (missing1 = "tenant_id"))) || ((data1.roles === undefined) && (missing1 = "roles"))) || ((data1.created_at === undefined) && (missing1 = "created_at"))){
validate116.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"user/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!((((key1 === "username") || (key1 === "tenant_id")) || (key1 === "roles")) || (key1 === "created_at"))){
validate116.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"user/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.username !== undefined){
const _errs8 = errors;
if(typeof data1.username !== "string"){
validate116.errors = [{instancePath:instancePath+"/items/" + i0+"/username",schemaPath:"user/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.tenant_id !== undefined){
const _errs10 = errors;
if(typeof data1.tenant_id !== "string"){
validate116.errors = [{instancePath:instancePath+"/items/" + i0+"/tenant_id",schemaPath:"user/properties/tenant_id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.roles !== undefined){
let data4 = data1.roles;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data4)){
var valid4 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const _errs14 = errors;
if(typeof data5 !== "string"){
validate116.errors = [{instancePath:instancePath+"/items/" + i0+"/roles/" + i1,schemaPath:"user/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data5 === "admin") || (data5 === "analyst")) || (data5 === "client"))){
validate116.errors = [{instancePath:instancePath+"/items/" + i0+"/roles/" + i1,schemaPath:"user/properties/roles/items/enum",keyword:"enum",params:{allowedValues: schema162.properties.roles.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
}
}
}
else {
validate116.errors = [{instancePath:instancePath+"/items/" + i0+"/roles",schemaPath:"user/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.created_at !== undefined){
let data6 = data1.created_at;
const _errs16 = errors;
if(errors === _errs16){
if(errors === _errs16){
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
validate116.errors = [{instancePath:instancePath+"/items/" + i0+"/created_at",schemaPath:"user/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/items/" + i0+"/created_at",schemaPath:"user/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate116.errors = [{instancePath:instancePath+"/items/" + i0,schemaPath:"user/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate116.errors = [{instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
}
}
}
}
else {
validate116.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_v2_faults = validate117;
const schema165 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://schemas.cohortlens.example/v2-faults","type":"object","properties":{"wrong":{"type":"number","minimum":0,"maximum":1},"error":{"type":"number","minimum":0,"maximum":1},"missing":{"type":"number","minimum":0,"maximum":1},"throws":{"type":"number","minimum":0,"maximum":1},"latency_ms":{"type":"integer","minimum":0,"maximum":20000}},"required":[],"additionalProperties":true};

function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/v2-faults" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate117.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.wrong !== undefined){
let data0 = data.wrong;
const _errs2 = errors;
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1 || isNaN(data0)){
validate117.errors = [{instancePath:instancePath+"/wrong",schemaPath:"#/properties/wrong/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate117.errors = [{instancePath:instancePath+"/wrong",schemaPath:"#/properties/wrong/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate117.errors = [{instancePath:instancePath+"/wrong",schemaPath:"#/properties/wrong/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data1 = data.error;
const _errs4 = errors;
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
validate117.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate117.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate117.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.missing !== undefined){
let data2 = data.missing;
const _errs6 = errors;
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
validate117.errors = [{instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate117.errors = [{instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate117.errors = [{instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.throws !== undefined){
let data3 = data.throws;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
validate117.errors = [{instancePath:instancePath+"/throws",schemaPath:"#/properties/throws/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate117.errors = [{instancePath:instancePath+"/throws",schemaPath:"#/properties/throws/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate117.errors = [{instancePath:instancePath+"/throws",schemaPath:"#/properties/throws/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latency_ms !== undefined){
let data4 = data.latency_ms;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate117.errors = [{instancePath:instancePath+"/latency_ms",schemaPath:"#/properties/latency_ms/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 20000 || isNaN(data4)){
validate117.errors = [{instancePath:instancePath+"/latency_ms",schemaPath:"#/properties/latency_ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20000},message:"must be <= 20000"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate117.errors = [{instancePath:instancePath+"/latency_ms",schemaPath:"#/properties/latency_ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate117.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate117.errors = vErrors;
return errors === 0;
}
validate117.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validate_verdict = validate118;

function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://schemas.cohortlens.example/verdict" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
validate118.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((data === "match") || (data === "tolerated")) || (data === "mismatch")) || (data === "candidate_error")) || (data === "control_error")) || (data === "missing"))){
validate118.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema53.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const byName = {
  'action-answer': validate_action_answer,
  'admin-health': validate_admin_health,
  'capability': validate_capability,
  'convergence': validate_convergence,
  'customer-features': validate_customer_features,
  'customer-row': validate_customer_row,
  'dead-letter-content': validate_dead_letter_content,
  'dead-letter': validate_dead_letter,
  'dead-letters-page': validate_dead_letters_page,
  'diff-prediction': validate_diff_prediction,
  'diff-recommendation': validate_diff_recommendation,
  'diff-segmentation': validate_diff_segmentation,
  'diff': validate_diff,
  'diffs-answer': validate_diffs_answer,
  'diffs-minute': validate_diffs_minute,
  'diffs-page': validate_diffs_page,
  'diffs-query': validate_diffs_query,
  'diffs-row': validate_diffs_row,
  'diffs-summary': validate_diffs_summary,
  'epoch': validate_epoch,
  'field-error': validate_field_error,
  'flags-change': validate_flags_change,
  'flags-command': validate_flags_command,
  'flags-event': validate_flags_event,
  'flags-state': validate_flags_state,
  'flags-view': validate_flags_view,
  'flags': validate_flags,
  'health': validate_health,
  'heartbeat': validate_heartbeat,
  'ledger-answer': validate_ledger_answer,
  'ledger-balance': validate_ledger_balance,
  'ledger-query': validate_ledger_query,
  'migration-status': validate_migration_status,
  'observation-recommendation': validate_observation_recommendation,
  'observation-segmentation': validate_observation_segmentation,
  'observation': validate_observation,
  'ofrep-failure': validate_ofrep_failure,
  'ofrep-flag': validate_ofrep_flag,
  'ofrep-flags': validate_ofrep_flags,
  'outcome': validate_outcome,
  'override': validate_override,
  'prediction-answer': validate_prediction_answer,
  'prediction-output': validate_prediction_output,
  'prediction-request': validate_prediction_request,
  'prediction-result': validate_prediction_result,
  'prediction-v1-answer': validate_prediction_v1_answer,
  'principal-name': validate_principal_name,
  'probe': validate_probe,
  'problem': validate_problem,
  'recommendation-answer': validate_recommendation_answer,
  'recommendation-output': validate_recommendation_output,
  'recommendation-request': validate_recommendation_request,
  'recommendation-result': validate_recommendation_result,
  'recommendation-v1-answer': validate_recommendation_v1_answer,
  'recordings-page': validate_recordings_page,
  'redrive-answer': validate_redrive_answer,
  'request-state': validate_request_state,
  'request-status': validate_request_status,
  'rule-set': validate_rule_set,
  'rules-page': validate_rules_page,
  'segment-profile': validate_segment_profile,
  'segmentation-answer': validate_segmentation_answer,
  'segmentation-output': validate_segmentation_output,
  'segmentation-request': validate_segmentation_request,
  'segmentation-result': validate_segmentation_result,
  'segmentation-v1-answer': validate_segmentation_v1_answer,
  'service-health': validate_service_health,
  'token-answer': validate_token_answer,
  'traffic-figures': validate_traffic_figures,
  'traffic-report': validate_traffic_report,
  'usage': validate_usage,
  'user': validate_user,
  'users-page': validate_users_page,
  'v2-faults': validate_v2_faults,
  'verdict': validate_verdict,
};
