import { describe, expect, test } from '@jest/globals'
import { JsonStreamReader } from '../../../src/buddy/http/json-stream.ts'
import { ActionLog } from '../../../src/log/action-log.ts'
import { ErrorSearch } from '../../../src/log/errors/error-search.ts'
import { Redactor } from '../../../src/secrets/redactor.ts'
import { anActionExecution } from '../../fakes/builders.ts'
import { createFakeSinks } from '../../fakes/outlets.ts'
import { createFakeRunner } from '../../fakes/runner.ts'

const failure = 'Error: no such table: vouchers'

/** A log that has received a body of Buddy's, as far as the body has come. */
async function receive(body: string): Promise<ActionLog> {
  const log = new ActionLog(createFakeRunner(), new Redactor(), createFakeSinks())
  await new JsonStreamReader('log', log.startResponse()).push(Buffer.from(body))
  return log
}

describe('a log is searched for error lines', () => {
  test.each([
    ['says before the log that the action failed', `{"status":"FAILED","log":["${failure}","x"]}`],
    ['says before the log that the action goes on', `{"status":"INPROGRESS","log":["${failure}","x"]}`],
    ['has the status after the log', `{"log":["${failure}","x"],"status":"SUCCESSFUL"}`],
    ['has a status that is no text', `{"status":["SUCCESSFUL"],"log":["${failure}","x"]}`],
    ['has the status of something else', `{"action":{"status":"SUCCESSFUL"},"log":["${failure}","x"]}`],
  ])('if the response %s', async (_, body) => {
    const log = await receive(body)
    expect(log.errors.cause).toMatchObject({ number: 1, text: failure })
  })

  test('but not if the response says before the log that the action has passed', async () => {
    const log = await receive(`{"status":"SUCCESSFUL","log":["${failure}","x"]}`)
    await log.complete(false)
    expect(log.errors).toEqual({ cause: null, details: [], tally: null, blocks: [] })
  })

  test.each([
    ['SUCCESSFUL', null],
    ['FAILED', failure],
  ])('as its action ends, where pages without a status follow: %s', async (status, text) => {
    const log = new ActionLog(createFakeRunner(), new Redactor(), createFakeSinks())
    log.noteStatus(anActionExecution({ status }))
    await log.startResponse()([failure, 'x'])
    expect(log.errors.cause?.text ?? null).toBe(text)
  })

  test('again, if the action has passed and then runs again', async () => {
    const log = new ActionLog(createFakeRunner(), new Redactor(), createFakeSinks())
    await log.startStreaming(anActionExecution({ status: 'SUCCESSFUL' }))
    await log.startResponse()(['Error: before', 'x'])
    await log.startStreaming(anActionExecution({ status: 'FAILED' }))
    await log.startResponse(1)(['x', failure])
    await log.complete(false)
    expect(log.errors.cause).toMatchObject({ number: 3, text: failure })
  })
})

describe('the numbers of error lines', () => {
  test('count the lines that were not searched', async () => {
    const errors = new ErrorSearch()
    errors.skip(40)
    await errors.addText(`fine\n${failure}`, 2)
    expect(errors.result().cause).toMatchObject({ number: 42, text: failure })
  })

  test('count the lines of a log that was replaced, whose errors are gone', async () => {
    const errors = new ErrorSearch()
    await errors.addText('Error: before', 1)
    errors.forget()
    expect(errors.result().cause).toBeNull()
    await errors.addText(failure, 1)
    expect(errors.result().cause).toMatchObject({ number: 2, text: failure })
  })

  test('are the same, and no error is lost, when lines between them were not searched', async () => {
    const errors = new ErrorSearch()
    await errors.addText('src/a.ts(1,1): error TS1: first', 1)
    errors.skip(40)
    await errors.addText('src/a.ts(2,2): error TS2: second', 1)
    expect(errors.result().blocks.map(({ error }) => error.number)).toEqual([1, 42])
  })

  test('are the same after a long log whose lines were passed over', async () => {
    const errors = new ErrorSearch()
    await errors.addText(Array.from({ length: 12_000 }, (_, index) => `step ${String(index)}`).join('\n'), 12_000)
    errors.skip(40)
    await errors.addText(failure, 1)
    expect(errors.result().cause).toMatchObject({ number: 12_041, text: failure })
  })
})
