import type { paths } from '../api/openapi-types.ts';

export type Answer =
  paths['/api/v1/lookups']['get']['responses'][200]['content']['application/json'];
export type Result = Answer['results'][number];
export type Match = Result['matches'][number];
export type Verdict = NonNullable<Match['verdict']>;
type Detail = NonNullable<Match['details']>[number];
export type EntriesDetail = Extract<Detail, { kind: 'entries' }>;
export type LevelsDetail = Extract<Detail, { kind: 'levels' }>;

export type Taker =
  paths['/api/v1/feedback']['get']['responses'][200]['content']['application/json']['takers'][number];
export type Action = Taker['actions'][number];
type FeedbackBody = NonNullable<
  paths['/api/v1/feedback']['post']['requestBody']
>['content']['application/json'];
export type Details = NonNullable<FeedbackBody['details']>;
export type Report =
  paths['/api/v1/feedback']['post']['responses'][200]['content']['application/json'];
export type Place =
  paths['/api/v1/feedback/destinations']['get']['responses'][200]['content']['application/json']['destinations'][number];
