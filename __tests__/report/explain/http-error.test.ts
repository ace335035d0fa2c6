import { describe, expect, test } from '@jest/globals'
import type { ContactStage, RequestKind } from '../../../src/buddy/errors.ts'
import { explainBuddyError } from '../../../src/report/explain/buddy-error.ts'
import type { Advice } from '../../../src/report/explain/explanation.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { aGateResult } from '../../fakes/builders.ts'
import { refused } from '../../fakes/exchange.ts'

const stages: readonly ContactStage[] = ['first-contact', 'connected', 'just-started', 'seen', 'log']

const explained = (
  error: ReturnType<typeof refused>,
  stage: ContactStage = 'first-contact',
  more: Partial<GateResult> = {},
): Advice => explainBuddyError(error, aGateResult(more), stage)

describe('a status that refuses the request', () => {
  test.each<[number, readonly ContactStage[], readonly string[], readonly string[]]>([
    [
      401,
      ['first-contact', 'log'],
      ['rejected the token'],
      ['`token`', '`region` (US, EU or AP)', 'IP addresses', 'the workspace w'],
    ],
    [401, ['connected', 'just-started', 'seen'], ['expired or was revoked'], ['`oidc-provider-id`']],
    [403, stages, ['may not read'], ['PIPELINE_READ', 'Workspace Settings > Developer API', 'IP addresses']],
    [404, ['first-contact', 'connected', 'log'], ['run 2, pipeline 2 of w/p'], ['`workspace`', '`region`', 'owner']],
    [404, ['just-started', 'seen'], ['The run is no longer visible'], ['the run was deleted']],
    [429, stages, ['rate limit'], ['When the limit has renewed, press "Re-run failed jobs"', '`poll-interval`']],
    [500, stages, ['answered with an error'], ['To try again later, press "Re-run failed jobs"']],
    [499, stages, ['refused the request'], ['ids']],
  ])('%d is explained with its status and host', (status, reported, causes, steps) => {
    for (const stage of reported) {
      const { cause, nextStep } = explained(refused(status), stage)
      for (const part of [...causes, `(HTTP ${String(status)} from api.buddy.works`]) expect(cause).toContain(part)
      for (const part of steps) expect(nextStep).toContain(part)
    }
  })

  test.each([429, 500])('%d does not advise to re-run the job when the step has started a run', (status) => {
    expect(explained(refused(status), 'seen', { runEnd: 'still-running' }).nextStep).not.toContain('Re-run')
  })

  test.each<[RequestKind, number, readonly string[], readonly string[]]>([
    ['sign-in', 401, ["GitHub's identity token"], ['`oidc-provider-id`', '`oidc-audience`', 'api.buddy.works']],
    ['sign-in', 403, ["GitHub's identity token"], ['`oidc-provider-id`']],
    ['sign-in', 503, ['Buddy answered with an error'], []],
    ['start-run', 403, ['may not do this'], ['PIPELINE_RUN (EXECUTION_RUN in older versions)']],
    ['change-run', 403, ['may not do this'], ['PIPELINE_RUN (EXECUTION_RUN in older versions)']],
    ['find-pipeline', 403, ['may not read'], ['WORKSPACE_READ (WORKSPACE in older versions)']],
    ['read-run', 403, ['may not read'], ['PIPELINE_READ (EXECUTION_INFO in older versions). If the token']],
    ['start-run', 409, ['refused the request'], ['inputs of the operation', 'PIPELINE_RUN']],
    ['find-pipeline', 404, ['Workspace or project not found: w/p'], []],
    ['list-pipelines', 404, ['Workspace or project not found: w/p'], []],
    ['list-runs', 404, ['Not found: pipeline 2 of w/p'], []],
    ['start-run', 404, ['Not found: pipeline 2 of w/p'], []],
    ['read-run', 404, ['Not found: run 2, pipeline 2 of w/p'], []],
  ])('says what the request %s needs after %d', (kind, status, causes, steps) => {
    const { cause, nextStep } = explained(refused(status, {}, kind))
    for (const part of causes) expect(cause).toContain(part)
    for (const part of steps) expect(nextStep).toContain(part)
  })

  test('says that the list of runs is no longer visible when the list was read before', () => {
    const { cause, nextStep } = explained(refused(404, {}, 'list-runs'), 'seen')
    expect(cause).toContain('The list of runs is no longer visible: pipeline 2 of w/p (HTTP 404')
    expect(nextStep).toContain('whether the pipeline was deleted')
    expect(explained(refused(404, {}, 'list-runs'), 'seen', { target: null }).cause).toContain('The run is no longer')
  })

  test('names no part of the path when the target is not known', () => {
    const { cause, nextStep } = explained(refused(404), 'first-contact', { target: null })
    expect(cause).toContain('HTTP 404')
    expect(cause).not.toContain('Not found')
    expect(nextStep).toContain('`workspace`')
    expect(explained(refused(401), 'first-contact', { target: null }).nextStep).toMatch(/ and the workspace\.$/)
  })

  test.each([
    [{ apiUrl: 'https://api.buddy.works', isDefaultRegion: true }, 'api.buddy.works, the default region US)'],
    [{ apiUrl: 'https://api.eu.buddy.works' }, 'api.eu.buddy.works, region EU)'],
    [{ apiUrl: 'https://buddy.example.com/api' }, 'buddy.example.com)'],
  ])('names the host and region that a 401 came from: %j', (more, part) => {
    expect(explained(refused(401), 'first-contact', more).cause).toContain(part)
  })

  test('names the region of the link when another region was asked', () => {
    for (const status of [401, 404])
      expect(explained(refused(status), 'first-contact', { otherRegion: 'EU' }).nextStep).toContain(
        'the two disagree. Set `region: EU`, and remove `api-url` if it is set.',
      )
  })

  test('names the scopes of the response after a 403, and not after a 401', () => {
    const scopes = { scopes: 'WORKSPACE', acceptedScopes: 'EXECUTION_INFO' }
    expect(explained(refused(403, scopes)).nextStep).toContain('this token has WORKSPACE; Buddy accepts EXECUTION_INFO')
    for (const stage of stages) expect(explained(refused(401, scopes), stage).nextStep).not.toMatch(/scope|PIPELINE/)
  })

  test.each([400, 401, 403, 404, 503])('names the switch when the API is disabled, also with %d', (status) => {
    const { cause, nextStep } = explained(refused(status, { apiMessages: ['API is disabled in this workspace'] }))
    expect(cause).toContain('The API is switched off in the workspace w')
    expect(nextStep).toContain('Workspace Settings > Developer API')
  })

  test.each([400, 403])('says that the token lacks a scope when Buddy says so, also with %d', (status) => {
    const { cause, nextStep } = explained(refused(status, { apiMessages: ['Application cannot receive data'] }))
    expect(cause).toContain('The token lacks a scope')
    expect(nextStep).toMatch(/PIPELINE_READ.* Add it to the token\.$/)
  })

  test.each([
    [[], ').'],
    [['No. Way'], '). Buddy says: No. Way.'],
    [['No way!'], '). Buddy says: No way!'],
    [['Why?'], '). Buddy says: Why?'],
    [['No …'], '). Buddy says: No …'],
    [['No.'], '). Buddy says: No.'],
    [['Forbidden', 'by an admin'], '). Buddy says: Forbidden · by an admin.'],
  ])('quotes the messages %j as a sentence', (apiMessages, end) => {
    expect(explained(refused(403, { apiMessages })).cause.endsWith(end)).toBe(true)
  })

  test.each<[string, boolean]>([
    ['https://buddy.example.com', true],
    ['https://buddy.example.com/api', false],
    ['https://api.buddy.works', false],
    ['', false],
  ])('says for the API base "%s" if an on-premises API usually ends in /api: %s', (apiUrl, isSaid) => {
    const hint = '(an on-premises API usually ends in /api)'
    const notRouted = refused(400, { apiMessages: ['Invalid url'] })
    for (const error of [refused(404, { isHtml: true }), notRouted])
      expect(explained(error, 'first-contact', { apiUrl }).nextStep.includes(hint)).toBe(isSaid)
    expect(explained(refused(404), 'first-contact', { apiUrl }).nextStep).not.toContain(hint)
  })
})
