import { jest, test } from '@jest/globals'
import { expectNoFindings } from './run-soak.ts'

// Only a hang ends by this: a busy machine may need minutes.
jest.setTimeout(3_600_000)

// The 500 schedules of npm test are in two files, so that they are played on two cores.
test('the built action keeps its promises in the fixed schedules 1 to 250', async () => {
  await expectNoFindings(1, 250)
})
