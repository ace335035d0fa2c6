import { buddyEnd, cacheUpload, composerInstall, goTests } from './noise.ts'
import { times, type ToolLog } from './tool-log.ts'

const end = [...cacheUpload, ...buddyEnd]

/** Puts the lines of a task that runs at the same time between the lines of another. */
function weave(output: string, other: (index: number) => string): string {
  return output
    .trim()
    .split('\n')
    .flatMap((line, index) => [line, other(index)])
    .join('\n')
}

/** Logs of 2,500 lines or more, of several tools or tasks at once, also in other languages. */
export const longLogs: readonly ToolLog[] = [
  {
    tool: 'vitest in Turborepo, between the lines of another package',
    before: times(2_500, (n) => `@shop/web:test: ✓ src/error-${String(n)}.test.ts (3 tests) 4ms`),
    output: weave(
      `
@shop/api:test:  FAIL  src/voucher.test.ts > Voucher > rejects an expired one
@shop/api:test: AssertionError: expected 200 to be 410 // Object.is equality
@shop/api:test:
@shop/api:test: - Expected
@shop/api:test: + Received
@shop/api:test:
@shop/api:test: - 410
@shop/api:test: + 200
@shop/api:test:
@shop/api:test:  ❯ src/voucher.test.ts:88:31`,
      (n) => `@shop/web:test: stdout | src/log.test.ts > logs the error ${String(n)}`,
    ),
    after: [
      ...times(300, (n) => `@shop/web:test: stdout | src/log.test.ts > logs ${String(n)}`),
      '@shop/api:test:  Test Files  1 failed | 40 passed (41)',
      '@shop/api:test:  ELIFECYCLE  Test failed. See above for more details.',
      '@shop/api#test: command (/buddy/shop/packages/api) pnpm run test exited (1)',
      ' ERROR  run failed: command  exited (1)',
      ...end,
    ],
    right: 'AssertionError: expected 200 to be 410',
    cause:
      'FAIL  src/voucher.test.ts > Voucher > rejects an expired one: AssertionError: expected 200 to be 410 // Object.is equality',
  },
  {
    tool: 'pip in BuildKit, between the lines of another step',
    before: times(
      2_500,
      (n) => `#12 ${String(n)}.02   Downloading errorhandler-${String(n)}.0-py3-none-any.whl (12 kB)`,
    ),
    output: weave(
      `
#12 44.01   error: subprocess-exited-with-error
#12 44.01
#12 44.01   × python setup.py bdist_wheel did not run successfully.
#12 44.01   │ exit code: 1
#12 44.01   ╰─> [42 lines of output]
#12 44.01       gcc -Wno-unused-result -DNDEBUG -c psycopg/psycopgmodule.c -o build/psycopgmodule.o
#12 44.01       In file included from psycopg/psycopgmodule.c:28:
#12 44.01       ./psycopg/psycopg.h:35:10: fatal error: Python.h: No such file or directory
#12 44.01          35 | #include <Python.h>
#12 44.01             |          ^~~~~~~~~~
#12 44.01       compilation terminated.
#12 44.01       error: command '/usr/bin/gcc' failed with exit code 1
#12 44.02   ERROR: Failed building wheel for psycopg2
#12 44.03 ERROR: Could not build wheels for psycopg2
#12 ERROR: process "/bin/sh -c pip install -r requirements.txt" did not complete successfully: exit code: 1`,
      (n) => `#9 50.${String(n)} npm warn deprecated failure@1.${String(n)}.0: error`,
    ),
    after: [
      '#9 CANCELED',
      '------',
      ' > [api 4/6] RUN pip install -r requirements.txt:',
      "44.01       error: command '/usr/bin/gcc' failed with exit code 1",
      '44.02   ERROR: Failed building wheel for psycopg2',
      '------',
      'ERROR: failed to solve: process "/bin/sh -c pip install" did not complete successfully: exit code: 1',
      ...end,
    ],
    right: './psycopg/psycopg.h:35:10: fatal error: Python.h: No such file or directory',
  },
  {
    tool: 'bash in Polish',
    before: times(2_500, (n) => `krok ${String(n)} z 2500: gotowe`),
    output: './deploy.sh: linia 41: terraform: nie znaleziono polecenia',
    after: [...times(40, (n) => `sprzątanie ${String(n)}`), ...end],
    right: './deploy.sh: linia 41: terraform: nie znaleziono polecenia',
  },
  {
    tool: 'PHPUnit --testdox, with names in French',
    before: [...composerInstall, ...times(2_500, (n) => ` ✔ Accepte le code numéro ${String(n)}`)],
    output: `
 ✘ Refuse un code expiré
   ┐
   ├ Failed asserting that 200 matches expected 410.
   │
   │ /buddy/shop/tests/CodeTest.php:88
   ┴

There was 1 failure:

1) Tests\\CodeTest::testRefuseUnCodeExpiré
Failed asserting that 200 matches expected 410.

/buddy/shop/tests/CodeTest.php:88

FAILURES!
Tests: 2501, Assertions: 2711, Failures: 1.`,
    after: end,
    right: 'Failed asserting that 200 matches expected 410.',
    cause: 'Tests\\CodeTest::testRefuseUnCodeExpiré: Failed asserting that 200 matches expected 410.',
  },
  {
    tool: 'a chain of Java exceptions with long stacks',
    before: times(
      2_500,
      (n) => `2026-11-29T03:15:00.123Z  INFO 1 --- [main] o.e.ErrorHandler : handled error ${String(n)}`,
    ),
    output: `
2026-11-29T03:15:09.001Z ERROR 1 --- [main] o.s.boot.SpringApplication : Application run failed

org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'flywayInitializer'
${times(70, (n) => `\tat org.springframework.boot.X${String(n)}.run(X.java:${String(n)})`).join('\n')}
Caused by: org.flywaydb.core.internal.command.DbMigrate$FlywayMigrateException: Migration V41__vouchers.sql failed
-----------------------------------------
SQL State  : 42701
Error Code : 0
Message    : ERROR: column "amount" of relation "vouchers" already exists
${times(70, (n) => `\tat org.flywaydb.X${String(n)}.run(X.java:${String(n)})`).join('\n')}
Caused by: org.postgresql.util.PSQLException: ERROR: column "amount" of relation "vouchers" already exists
\tat org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2713)
\t... 41 more`,
    after: end,
    right: "BeanCreationException: Error creating bean with name 'flywayInitializer'",
    cause: 'org.postgresql.util.PSQLException: ERROR: column "amount" of relation "vouchers" already exists',
  },
  {
    tool: 'gotestsum',
    before: [...goTests, ...times(2_500, (n) => `✓  error/pkg${String(n)} (12ms)`)],
    output: `
✖  cart (31ms)

=== Failed
=== FAIL: cart TestCart/applies_a_voucher (0.00s)
    cart_test.go:41: Total() = 100, want 90

=== FAIL: cart TestCart (0.00s)

DONE 2901 tests, 2 failures in 12.204s
make: *** [Makefile:12: test] Error 1`,
    after: end,
    right: 'cart_test.go:41: Total() = 100, want 90',
    cause: 'cart TestCart/applies_a_voucher: cart_test.go:41: Total() = 100, want 90',
  },
]
