import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { isMap, isScalar, type Pair, parse, parseDocument, visit } from 'yaml'
import { documentsWithSnippets } from '../../scripts/snippets.ts'
import { listProblems, listUnpinned, listValues } from './checker.ts'
import { readText, repository } from './repository.ts'

const folder = '.github/workflows'
const workflows = readdirSync(join(repository, folder))
  .sort()
  .map((name) => ({ name, text: readText(`${folder}/${name}`) }))

/** A map as an object; empty where it is none. */
function readObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function listJobs(text: string): readonly (readonly [id: string, job: Readonly<Record<string, unknown>>])[] {
  return Object.entries(readObject(readObject(parse(text))['jobs'])).map(([id, job]) => [id, readObject(job)])
}

function listSteps(text: string): readonly Readonly<Record<string, unknown>>[] {
  return listJobs(text).flatMap(([, { steps }]) => (Array.isArray(steps) ? steps.map(readObject) : []))
}

/** The rights that a workflow asks for, each with the comment behind it. */
function listRights(text: string): readonly { readonly right: string; readonly comment: string }[] {
  const rights: { right: string; comment: string }[] = []
  visit(parseDocument(text), {
    Pair: (_, { key, value }: Pair) => {
      if (!isScalar(key) || key.value !== 'permissions') return
      if (!isMap(value)) rights.push({ right: String(value), comment: '' })
      else
        rights.push(
          ...value.items.map((item) => ({
            right: String(item.key),
            comment: isScalar(item.value) ? (item.value.comment ?? '') : '',
          })),
        )
    },
  })
  return rights
}

test('finds the workflows', () => {
  expect(workflows.map(({ name }) => name)).toEqual(expect.arrayContaining(['ci.yml', 'release.yml']))
})

describe.each(workflows)('$name', ({ name, text }) => {
  test('is valid for GitHub', async () => {
    expect(await listProblems(`${folder}/${name}`, text)).toEqual([])
  })

  test('pins the actions of others by a full SHA, with the version in a comment', () => {
    expect(listUnpinned(text).filter((value) => !value.startsWith('./'))).toEqual([])
  })

  test('may do nothing, but for its jobs', () => {
    expect(parse(text)).toHaveProperty('permissions', {})
    expect(
      listJobs(text)
        .filter(([, job]) => !('permissions' in job))
        .map(([id]) => id),
    ).toEqual([])
  })

  test('says what each right is for', () => {
    expect(listRights(text).filter(({ comment }) => !/^ (?:for|to) \S/.test(comment))).toEqual([])
  })

  test('leaves no credentials in a checkout', () => {
    const checkouts = listSteps(text).filter(({ uses }) => String(uses).startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    expect(checkouts.filter((step) => readObject(step['with'])['persist-credentials'] !== false)).toEqual([])
  })

  test('bounds the time of each job, and how many run at once', () => {
    expect(
      listJobs(text)
        .filter(([, job]) => typeof job['timeout-minutes'] !== 'number')
        .map(([id]) => id),
    ).toEqual([])
    expect(readObject(parse(text))).toHaveProperty('concurrency.group')
  })

  test('puts no expression into a script', () => {
    expect(listValues(text, 'run').filter(({ value }) => value.includes('${{'))).toEqual([])
  })
})

test('an action is pinned to the same commit everywhere, the documents included', () => {
  const texts = [...workflows.map(({ text }) => text), ...documentsWithSnippets.map(readText)]
  // The actions of one repository, such as CodeQL's, have a commit together.
  const pins = texts.flatMap((text) => [
    ...text.matchAll(/\buses: ([^\s/@]+\/[^\s/@]+)(?:\/[^\s@]+)?@([0-9a-f]{40} # v[\d.]+)$/gm),
  ])
  const commits = Map.groupBy(pins, ([, action]) => action)
  expect(commits.size).toBeGreaterThan(5)
  expect([...commits].filter(([, found]) => new Set(found.map(([, , commit]) => commit)).size > 1)).toEqual([])
})

describe('e2e.yml', () => {
  const text = workflows.find(({ name }) => name === 'e2e.yml')?.text ?? ''

  test('uses nothing but checkout, the demo and this action, so that it runs without GitHub', () => {
    const used = new Set(listValues(text, 'uses').map(({ value }) => value.replace(/@.*/, '')))
    expect([...used].sort()).toEqual(['./', './demo', 'actions/checkout'])
  })

  test('asserts something in every script', () => {
    expect(
      listSteps(text).flatMap(({ run }) => (typeof run === 'string' && !/^(?:test|\[\[) /m.test(run) ? [run] : [])),
    ).toEqual([])
    expect(
      listJobs(text)
        .filter(([, { steps }]) => !Array.isArray(steps) || typeof readObject(steps.at(-1))['run'] !== 'string')
        .map(([id]) => id),
    ).toEqual([])
  })
})
