import {
  aptInstall,
  buddyEnd,
  bundling,
  cacheUpload,
  composerInstall,
  dotnetBuild,
  goTests,
  javaBuild,
  npmEnd,
  npmInstall,
  passedTests,
  pipInstall,
} from './noise.ts'
import type { ToolLog } from './tool-log.ts'

/** Logs of test tools, which were written before the rules. */
export const listedTests: readonly ToolLog[] = [
  {
    tool: 'jest',
    before: [...npmInstall, ...passedTests],
    output: `
PASS src/price.test.ts
  ● Console

    console.error
      Error: Uncaught [TypeError: Cannot read properties of undefined (reading 'id')]
          at reportException (node_modules/jsdom/lib/jsdom/living/helpers/runtime-script-errors.js:66:24)

FAIL src/cart.test.ts
  Cart
    ✓ starts empty (2 ms)
    ✕ applies a voucher (5 ms)

  ● Cart › applies a voucher

    expect(received).toBe(expected) // Object.is equality

    Expected: 90
    Received: 100

      39 |   const cart = new Cart()
      40 |   cart.add(item)
    > 41 |   expect(cart.total()).toBe(90)
         |                        ^
      42 | })

      at Object.<anonymous> (src/cart.test.ts:41:23)

Test Suites: 1 failed, 3000 passed, 3001 total
Tests:       1 failed, 9120 passed, 9121 total
Snapshots:   0 total
Time:        71.3 s
Ran all test suites.`,
    after: [...npmEnd, ...cacheUpload, ...buddyEnd],
    right: '● Cart › applies a voucher',
    cause: 'FAIL src/cart.test.ts',
  },
  {
    tool: 'vitest',
    before: [...npmInstall, ...bundling],
    output: `
 RUN  v3.1.1 /buddy/shop

stderr | src/log.test.ts > logs
Error: boom
    at log (src/log.ts:3:9)

 ✓ src/error.test.ts (12 tests) 31ms
 ❯ src/cart.test.ts (5 tests | 1 failed) 12ms
   ✓ Cart > starts empty 1ms
   × Cart > applies a voucher 6ms
     → expected 100 to be 90 // Object.is equality

⎯⎯⎯⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯⎯⎯⎯

 FAIL  src/cart.test.ts > Cart > applies a voucher
AssertionError: expected 100 to be 90 // Object.is equality

- Expected
+ Received

- 90
+ 100

 ❯ src/cart.test.ts:41:23
     39|   const cart = new Cart()
     40|   cart.add(item)
     41|   expect(cart.total()).toBe(90)
       |                        ^
     42| })

⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯⎯[1/1]⎯

 Test Files  1 failed | 30 passed (31)
      Tests  1 failed | 311 passed (312)
   Start at  03:15:00
   Duration  2.13s`,
    after: [...npmEnd, ...cacheUpload, ...buddyEnd],
    right: 'AssertionError: expected 100 to be 90',
    cause:
      'FAIL  src/cart.test.ts > Cart > applies a voucher: AssertionError: expected 100 to be 90 // Object.is equality',
  },
  {
    tool: 'pytest',
    before: [...pipInstall, '+ pytest'],
    output: `
============================= test session starts ==============================
platform linux -- Python 3.12.3, pytest-8.2.0, pluggy-1.5.0
rootdir: /buddy/shop
collected 412 items

tests/test_errors.py ................................................... [ 12%]
tests/test_cart.py ..........F.......................................... [ 40%]
tests/test_failures.py ................................................. [100%]

=================================== FAILURES ===================================
_____________________________ test_applies_a_voucher ____________________________

    def test_applies_a_voucher():
        cart = Cart()
        cart.add("book", 100)
>       assert cart.total() == 90
E       assert 100 == 90
E        +  where 100 = <bound method Cart.total of <Cart>>()

tests/test_cart.py:14: AssertionError
------------------------------ Captured log call -------------------------------
ERROR    root:cart.py:12 voucher service is down
=========================== short test summary info ============================
FAILED tests/test_cart.py::test_applies_a_voucher - assert 100 == 90
======================== 1 failed, 411 passed in 12.31s ========================`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'E       assert 100 == 90',
    cause: 'FAILED tests/test_cart.py::test_applies_a_voucher - assert 100 == 90',
  },
  {
    tool: 'go test',
    before: goTests,
    output: `
2026/11/29 03:15:00 server.go:31: listening failed over to :8081
--- FAIL: TestCart (0.00s)
    --- FAIL: TestCart/applies_a_voucher (0.00s)
        cart_test.go:41: Total() = 100, want 90
FAIL
FAIL	example.com/shop/cart	0.012s
ok  	example.com/shop/price	0.004s
FAIL`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'cart_test.go:41: Total() = 100, want 90',
    cause: 'TestCart/applies_a_voucher: cart_test.go:41: Total() = 100, want 90',
  },
  {
    tool: 'phpunit',
    before: composerInstall,
    output: `
PHPUnit 10.5.20 by Sebastian Bergmann and contributors.

Runtime:       PHP 8.3.6
Configuration: /buddy/shop/phpunit.xml

...............................................................  63 / 120 ( 52%)
.............F...........................................       120 / 120 (100%)

Time: 00:01.201, Memory: 24.00 MB

There was 1 failure:

1) Tests\\CartTest::testAppliesAVoucher
Failed asserting that 100 matches expected 90.

/buddy/shop/tests/CartTest.php:41

FAILURES!
Tests: 120, Assertions: 300, Failures: 1.`,
    after: ['Script phpunit handling the test event returned with error code 1', ...cacheUpload, ...buddyEnd],
    right: 'Failed asserting that 100 matches expected 90.',
    cause: 'Tests\\CartTest::testAppliesAVoucher: Failed asserting that 100 matches expected 90.',
  },
  {
    tool: 'maven',
    before: javaBuild,
    output: `
[INFO] Running com.shop.CartTest
[ERROR] Tests run: 5, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.041 s <<< FAILURE! -- in com.shop.CartTest
[ERROR] com.shop.CartTest.appliesAVoucher -- Time elapsed: 0.004 s <<< FAILURE!
org.opentest4j.AssertionFailedError: expected: <90> but was: <100>
	at org.junit.jupiter.api.AssertionUtils.fail(AssertionUtils.java:55)
	at com.shop.CartTest.appliesAVoucher(CartTest.java:41)

[INFO] 
[INFO] Results:
[INFO] 
[ERROR] Failures: 
[ERROR]   CartTest.appliesAVoucher:41 expected: <90> but was: <100>
[INFO] 
[ERROR] Tests run: 120, Failures: 1, Errors: 0, Skipped: 0
[INFO] 
[INFO] ------------------------------------------------------------------------
[INFO] BUILD FAILURE
[INFO] ------------------------------------------------------------------------
[ERROR] Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:3.2.5:test (default-test) on project shop: There are test failures.
[ERROR] 
[ERROR] See /buddy/shop/target/surefire-reports for the individual test results.
[ERROR] -> [Help 1]
[ERROR] 
[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
[ERROR] For more information about the errors and possible solutions, please read the following articles:
[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/MojoFailureException`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'AssertionFailedError: expected: <90> but was: <100>',
    cause: 'CartTest.appliesAVoucher:41 expected: <90> but was: <100>',
  },
  {
    tool: 'gradle',
    before: [
      ...javaBuild.filter((line) => !line.includes('WARN')),
      '> Task :compileJava',
      '> Task :processResources NO-SOURCE',
    ],
    output: `
> Task :test FAILED

CartTest > starts empty PASSED

CartTest > applies a voucher FAILED
    org.opentest4j.AssertionFailedError: expected: <90> but was: <100>
        at app//org.junit.jupiter.api.AssertionUtils.fail(AssertionUtils.java:55)
        at app//com.shop.CartTest.appliesAVoucher(CartTest.java:41)

120 tests completed, 1 failed

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':test'.
> There were failing tests. See the report at: file:///buddy/shop/build/reports/tests/test/index.html

* Try:
> Run with --scan to get full insights.

BUILD FAILED in 12s
5 actionable tasks: 5 executed`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'AssertionFailedError: expected: <90> but was: <100>',
    cause: 'CartTest > applies a voucher: org.opentest4j.AssertionFailedError: expected: <90> but was: <100>',
  },
  {
    tool: 'dotnet test',
    before: dotnetBuild,
    output: `
[xUnit.net 00:00:00.52]     Shop.CartTests.Applies_a_voucher [FAIL]
  Failed Shop.CartTests.Applies_a_voucher [12 ms]
  Error Message:
   Assert.Equal() Failure: Values differ
Expected: 90
Actual:   100
  Stack Trace:
     at Shop.CartTests.Applies_a_voucher() in /buddy/shop/tests/CartTests.cs:line 41
   at System.RuntimeMethodHandle.InvokeMethod(Object target, Void** arguments)

Failed!  - Failed:     1, Passed:   119, Skipped:     0, Total:   120, Duration: 812 ms - Shop.Tests.dll (net8.0)`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'Assert.Equal() Failure: Values differ',
    cause: 'Shop.CartTests.Applies_a_voucher: Assert.Equal() Failure: Values differ',
  },
  {
    tool: 'rspec',
    before: [...aptInstall, 'Bundle complete! 40 Gemfile dependencies, 130 gems now installed.'],
    output: `
..........................F.........................*...........

Pending: (Failures listed here are expected and do not affect your suite's status)

  1) Price rounds
     # Temporarily skipped with xit

Failures:

  1) Cart applies a voucher
     Failure/Error: expect(cart.total).to eq(90)

       expected: 90
            got: 100

       (compared using ==)
     # ./spec/cart_spec.rb:41:in \`block (2 levels) in <top (required)>'

Finished in 1.2 seconds (files took 0.4 seconds to load)
120 examples, 1 failure, 1 pending

Failed examples:

rspec ./spec/cart_spec.rb:40 # Cart applies a voucher
`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'Failure/Error: expect(cart.total).to eq(90)',
    cause: 'Cart applies a voucher: Failure/Error: expect(cart.total).to eq(90)',
  },
]
