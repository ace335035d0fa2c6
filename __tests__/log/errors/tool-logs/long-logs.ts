import { buddyEnd, cacheUpload, composerInstall, goTests, javaBuild, npmEnd, npmInstall, pipInstall } from './noise.ts'
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
    tool: 'eslint in concurrently, between tests that pass',
    before: [...npmInstall, ...times(2_500, (n) => `[1] PASS src/error-${String(n)}.test.ts`)],
    output: `
[0]
[0] /buddy/shop/src/cart.ts
[1] PASS src/late.test.ts
[0]   41:5  error  'vouchr' is not defined  no-undef
[1] PASS src/later.test.ts
[0]
[0] ✖ 1 problem (1 error, 0 warnings)
[0]
[0] npm run lint exited with code 1
--> Sending SIGTERM to other processes..
[1] npm run test exited with code SIGTERM`,
    after: end,
    right: "41:5  error  'vouchr' is not defined",
    cause: "/buddy/shop/src/cart.ts:41:5 error 'vouchr' is not defined no-undef",
  },
  {
    tool: 'gcc in German',
    before: times(
      2_500,
      (n) => `src/warnung${String(n)}.cc:12:3: Warnung: unbenutzte Variable »error« [-Wunused-variable]`,
    ),
    output: `
src/cart.cc: In Elementfunktion »int Cart::total()«:
src/cart.cc:41:12: Fehler: »vouchr« wurde in diesem Gültigkeitsbereich nicht definiert; meinten Sie »voucher«?
   41 |     return vouchr;
      |            ^~~~~~
make[2]: *** [CMakeFiles/shop.dir/build.make:76: CMakeFiles/shop.dir/src/cart.cc.o] Fehler 1
make: *** [Makefile:91: all] Fehler 2`,
    after: end,
    right: 'src/cart.cc:41:12: Fehler: »vouchr« wurde in diesem Gültigkeitsbereich nicht definiert',
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
    tool: 'RSpec with two failures and a coverage that is too low',
    before: times(2_500, (n) => `DEPRECATION WARNING: Rails.error.handle is deprecated, failure ${String(n)}`),
    output: `
Failures:

  1) VouchersController POST #create rejects an expired voucher
     Failure/Error: expect(response).to have_http_status(:gone)
       expected the response to have status code :gone (410) but it was :ok (200)
     # ./spec/controllers/vouchers_controller_spec.rb:88:in \`block (3 levels) in <top (required)>'

  2) Cart#total adds
     Failure/Error: expect(cart.total).to eq(90)

       expected: 90
            got: 100

     # ./spec/models/cart_spec.rb:41:in \`block (2 levels) in <top (required)>'

2401 examples, 2 failures, 1 pending

Line coverage (81.20%) is below the expected minimum coverage (90.00%).
SimpleCov failed with exit 2 due to a coverage related error`,
    after: end,
    right: 'Failure/Error: expect(response).to have_http_status(:gone)',
    cause:
      'VouchersController POST #create rejects an expired voucher: Failure/Error: expect(response).to have_http_status(:gone)',
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
  {
    tool: 'MSBuild on Windows, with warnings and errors twice',
    before: times(
      2_500,
      (n) =>
        `D:\\a\\shop\\src\\Fail.cs(${String(n)},13): warning CS8618: Property 'Error' must not be null [D:\\a\\Shop.csproj]`,
    ),
    output: `
D:\\a\\shop\\src\\Cart.cs(41,16): error CS0103: The name 'vouchr' does not exist [D:\\a\\Shop.csproj]
D:\\a\\shop\\src\\Cart.cs(52,9): error CS1061: 'Cart' does not contain a definition for 'Appply' [D:\\a\\Shop.csproj]

Build FAILED.

${times(300, (n) => `D:\\a\\shop\\src\\Fail.cs(${String(n)},13): warning CS8618: 'Error' must not be null`).join('\n')}
D:\\a\\shop\\src\\Cart.cs(41,16): error CS0103: The name 'vouchr' does not exist [D:\\a\\Shop.csproj]
D:\\a\\shop\\src\\Cart.cs(52,9): error CS1061: 'Cart' does not contain a definition for 'Appply' [D:\\a\\Shop.csproj]
    300 Warning(s)
    2 Error(s)`,
    after: end,
    right: "Cart.cs(41,16): error CS0103: The name 'vouchr' does not exist",
  },
  {
    tool: 'pytest -n 4, with what the test wrote',
    before: [...pipInstall, ...times(2_500, (n) => `[gw1] [ 41%] PASSED tests/test_error.py::test_error_${String(n)}`)],
    output: `
[gw2] [ 99%] FAILED tests/test_voucher.py::test_expired[json]
=================================== FAILURES ===================================
____________________________ test_expired[json] ____________________________
[gw2] linux -- Python 3.12.3 /usr/bin/python3

    def test_expired(client, fmt):
>       assert res.status_code == 410, res.text
E       AssertionError: {"ok":true}
E       assert 200 == 410

tests/test_voucher.py:88: AssertionError
----------------------------- Captured stderr call -----------------------------
ERROR:shop:voucher service is down
Traceback (most recent call last):
  File "/buddy/shop/shop/voucher.py", line 7, in load
ConnectionError: refused
=============================== warnings summary ===============================
${times(100, (n) => `tests/test_error.py:${String(n)}: DeprecationWarning: error`).join('\n')}
=========================== short test summary info ============================
FAILED tests/test_voucher.py::test_expired[json] - AssertionError: {"ok":true}
assert 200 == 410
================= 1 failed, 2500 passed, 100 warnings in 81.21s ================`,
    after: end,
    right: 'E       AssertionError: {"ok":true}',
    cause: 'FAILED tests/test_voucher.py::test_expired[json] - AssertionError: {"ok":true}',
  },
  {
    tool: 'Playwright with the log of its server and retries',
    before: times(2_500, (n) => `[WebServer] GET /api/error/${String(n)} 500 Error: expected failure ${String(n)}`),
    output: `
  ✘  811 [chromium] › checkout.spec.ts:41:5 › pays with a voucher (6.1s)
  ✘  812 [chromium] › checkout.spec.ts:41:5 › pays with a voucher (retry #1) (6.2s)
[WebServer] Error: expected failure


  1) [chromium] › checkout.spec.ts:41:5 › pays with a voucher ──────────

    Error: Timed out 5000ms waiting for expect(locator).toBeVisible()

    Locator: getByText('Thank you')
    Expected: visible
    Received: <element(s) not found>

    Retry #1 ───────────────────────────────────────────────

    Error: Timed out 5000ms waiting for expect(locator).toBeVisible()

  1 failed
    [chromium] › checkout.spec.ts:41:5 › pays with a voucher ──────────
  1 flaky
    [firefox] › cart.spec.ts:3:5 › adds
  810 passed (6.2m)`,
    after: [...npmEnd, ...end],
    right: 'Error: Timed out 5000ms waiting for expect(locator).toBeVisible()',
    cause:
      '[chromium] › checkout.spec.ts:41:5 › pays with a voucher: Error: Timed out 5000ms waiting for expect(locator).toBeVisible()',
  },
  {
    tool: 'Maven in French',
    before: [...javaBuild, ...times(2_500, (n) => `[INFO] Copie de ${String(n)} ressources`)],
    output: `
[INFO] -------------------------------------------------------------
[ERROR] COMPILATION ERROR :
[INFO] -------------------------------------------------------------
[ERROR] /buddy/shop/src/main/java/com/shop/Panier.java:[41,16] symbole introuvable
  symbole:   variable vouchr
  emplacement: classe com.shop.Panier
[INFO] 1 error
[INFO] BUILD FAILURE
[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.11.0:compile: Compilation failure`,
    after: end,
    right: 'Panier.java:[41,16] symbole introuvable',
  },
]
