import {
  aptInstall,
  buddyEnd,
  bundling,
  cacheUpload,
  cargoBuild,
  npmEnd,
  npmInstall,
  passedTests,
  pipInstall,
  timestamped,
} from './noise.ts'
import type { ToolLog } from './tool-log.ts'

const end = [...cacheUpload, ...buddyEnd]

/** Logs of other test tools, which were written after the rules. */
export const otherTests: readonly ToolLog[] = [
  {
    tool: 'mocha',
    before: [...npmInstall, ...passedTests],
    output: `
  Cart
    ✔ starts empty
    1) applies a voucher
    ✔ fails without items (12ms)


  41 passing (812ms)
  1 failing

  1) Cart
       applies a voucher:

      AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:

100 !== 90

      + expected - actual

      -100
      +90

      at Context.<anonymous> (test/cart.test.js:41:12)
      at process.processImmediate (node:internal/timers:483:21)
`,
    after: [...npmEnd, ...end],
    right: 'AssertionError [ERR_ASSERTION]: Expected values to be strictly equal',
    cause: 'Cart applies a voucher: AssertionError [ERR_ASSERTION]: Expected values to be strictly equal: 100 !== 90',
  },
  {
    tool: 'playwright',
    before: [...npmInstall, ...bundling],
    output: `
Running 64 tests using 2 workers

  ✓  1 [chromium] › tests/error-page.spec.ts:3:5 › shows the error page (812ms)
  ✘  2 [chromium] › tests/checkout.spec.ts:41:5 › checkout › pays with a voucher (6.1s)
  ✓  3 [chromium] › tests/login.spec.ts:9:5 › login fails with a wrong password (1.2s)


  1) [chromium] › tests/checkout.spec.ts:41:5 › checkout › pays with a voucher ───────────────────────

    Error: Timed out 5000ms waiting for expect(locator).toBeVisible()

    Locator: getByText('Thank you')
    Expected: visible
    Received: <element(s) not found>
    Call log:
      - expect.toBeVisible with timeout 5000ms
      - waiting for getByText('Thank you')


      43 |   await page.getByRole('button', { name: 'Pay' }).click()
    > 44 |   await expect(page.getByText('Thank you')).toBeVisible()
         |                                             ^
      45 | })
        at /buddy/shop/tests/checkout.spec.ts:44:45

    attachment #1: screenshot (image/png) ──────────────────────────────────────────────────────────
    test-results/checkout-pays-with-a-voucher-chromium/test-failed-1.png
    ────────────────────────────────────────────────────────────────────────────────────────────────

  1 failed
    [chromium] › tests/checkout.spec.ts:41:5 › checkout › pays with a voucher ──────────────────────
  63 passed (41.2s)`,
    after: [...npmEnd, ...end],
    right: 'Error: Timed out 5000ms waiting for expect(locator).toBeVisible()',
    cause:
      '[chromium] › tests/checkout.spec.ts:41:5 › checkout › pays with a voucher: Error: Timed out 5000ms waiting for expect(locator).toBeVisible()',
  },
  {
    tool: 'node --test',
    before: [...npmInstall, ...bundling],
    output: `
▶ cart
  ✔ starts empty (0.812ms)
  ✖ applies a voucher (1.93ms)
▶ cart (4.2ms)
✔ throws an error (0.2ms)
ℹ tests 41
ℹ suites 3
ℹ pass 40
ℹ fail 1
ℹ cancelled 0
ℹ duration_ms 81.2

✖ failing tests:

test at test/cart.test.js:1:812
✖ applies a voucher (1.93ms)
  AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:

  100 !== 90

      at TestContext.<anonymous> (file:///buddy/shop/test/cart.test.js:41:10)
      at Test.runInAsyncScope (node:async_hooks:211:14) {
    generatedMessage: true,
    code: 'ERR_ASSERTION',
    actual: 100,
    expected: 90,
    operator: 'strictEqual'
  }`,
    after: [...npmEnd, ...end],
    right: 'AssertionError [ERR_ASSERTION]: Expected values to be strictly equal',
    cause: 'applies a voucher: AssertionError [ERR_ASSERTION]: Expected values to be strictly equal: 100 !== 90',
  },
  {
    tool: 'python -m unittest',
    before: pipInstall,
    output: `
....................................E....F..............
======================================================================
ERROR: test_loads_prices (tests.test_price.PriceTest.test_loads_prices)
----------------------------------------------------------------------
Traceback (most recent call last):
  File "/buddy/shop/tests/test_price.py", line 12, in test_loads_prices
    load("prices.json")
    ~~~~^^^^^^^^^^^^^^^
  File "/buddy/shop/shop/price.py", line 7, in load
    return json.load(open(path))
FileNotFoundError: [Errno 2] No such file or directory: 'prices.json'

======================================================================
FAIL: test_applies_a_voucher (tests.test_cart.CartTest.test_applies_a_voucher)
----------------------------------------------------------------------
Traceback (most recent call last):
  File "/buddy/shop/tests/test_cart.py", line 41, in test_applies_a_voucher
    self.assertEqual(cart.total(), 90)
AssertionError: 100 != 90

----------------------------------------------------------------------
Ran 56 tests in 0.812s

FAILED (failures=1, errors=1)`,
    after: end,
    right: "FileNotFoundError: [Errno 2] No such file or directory: 'prices.json'",
    cause:
      "test_loads_prices (tests.test_price.PriceTest.test_loads_prices): FileNotFoundError: [Errno 2] No such file or directory: 'prices.json'",
  },
  {
    tool: 'pytest, an import that fails',
    before: pipInstall,
    output: `
============================= test session starts ==============================
platform linux -- Python 3.12.3, pytest-8.2.0, pluggy-1.5.0
collected 12 items / 1 error

==================================== ERRORS ====================================
_____________________ ERROR collecting tests/test_cart.py ______________________
ImportError while importing test module '/buddy/shop/tests/test_cart.py'.
Hint: make sure your test modules/packages have valid Python names.
Traceback:
/usr/lib/python3.12/importlib/__init__.py:90: in import_module
    return _bootstrap._gcd_import(name[level:], package, level)
tests/test_cart.py:3: in <module>
    from shop.cart import Cart
E   ModuleNotFoundError: No module named 'shop'
=========================== short test summary info ============================
ERROR tests/test_cart.py
!!!!!!!!!!!!!!!!!!!! Interrupted: 1 error during collection !!!!!!!!!!!!!!!!!!!!
=============================== 1 error in 0.12s ===============================`,
    after: end,
    right: "E   ModuleNotFoundError: No module named 'shop'",
    cause: "ModuleNotFoundError: No module named 'shop'",
  },
  {
    tool: 'cargo test',
    before: cargoBuild,
    output: `
    Finished \`test\` profile [unoptimized + debuginfo] target(s) in 12.31s
     Running unittests src/lib.rs (target/debug/deps/shop-812)

running 41 tests
test error::tests::displays_an_error ... ok
test cart::tests::applies_a_voucher ... FAILED
test price::tests::fails_without_a_price - should panic ... ok

failures:

---- cart::tests::applies_a_voucher stdout ----

thread 'cart::tests::applies_a_voucher' panicked at src/cart.rs:41:9:
assertion \`left == right\` failed
  left: 100
 right: 90
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace


failures:
    cart::tests::applies_a_voucher

test result: FAILED. 40 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s

error: test failed, to rerun pass \`--lib\``,
    after: end,
    right: "thread 'cart::tests::applies_a_voucher' panicked at src/cart.rs:41:9:",
    cause: "thread 'cart::tests::applies_a_voucher' panicked at src/cart.rs:41:9: assertion `left == right` failed",
  },
  {
    tool: 'swift-testing',
    before: aptInstall,
    output: `
◇ Test run started.
◇ Test appliesAVoucher() started.
✔ Test "throws an error" passed after 0.001 seconds.
✘ Test appliesAVoucher() recorded an issue at CartTests.swift:41:5: Expectation failed: (cart.total → 100) == 90
✘ Test appliesAVoucher() failed after 0.001 seconds with 1 issue.
✘ Test run with 41 tests failed after 0.012 seconds with 1 issue.`,
    after: end,
    right: 'Expectation failed: (cart.total → 100) == 90',
  },
  {
    tool: 'ctest with googletest',
    before: aptInstall,
    output: `
Test project /buddy/shop/build
      Start  1: error_test
 1/12 Test  #1: error_test .......................   Passed    0.03 sec
      Start  2: cart_test
 2/12 Test  #2: cart_test ........................***Failed    0.03 sec
Running main() from gtest_main.cc
[==========] Running 2 tests from 1 test suite.
[ RUN      ] CartTest.StartsEmpty
[       OK ] CartTest.StartsEmpty (0 ms)
[ RUN      ] CartTest.AppliesAVoucher
/buddy/shop/test/cart_test.cc:41: Failure
Expected equality of these values:
  cart.total()
    Which is: 100
  90
[  FAILED  ] CartTest.AppliesAVoucher (0 ms)
[  FAILED  ] 1 test, listed below:
[  FAILED  ] CartTest.AppliesAVoucher

92% tests passed, 1 tests failed out of 12

The following tests FAILED:
	  2 - cart_test (Failed)
Errors while running CTest`,
    after: end,
    right: '/buddy/shop/test/cart_test.cc:41: Failure',
    cause: '/buddy/shop/test/cart_test.cc:41: Expected equality of these values: cart.total()',
  },
  {
    tool: 'minitest in Rails',
    before: aptInstall,
    output: `
Run options: --seed 812

# Running:

.......F

Failure:
CartTest#test_applies_a_voucher [test/models/cart_test.rb:41]:
Expected: 90
  Actual: 100

rails test test/models/cart_test.rb:40

....................

Finished in 1.812000s, 22.0 runs/s, 41.0 assertions/s.
41 runs, 80 assertions, 1 failures, 0 errors, 0 skips`,
    after: end,
    right: 'CartTest#test_applies_a_voucher [test/models/cart_test.rb:41]:',
    cause: 'CartTest#test_applies_a_voucher [test/models/cart_test.rb:41]: Expected: 90, Actual: 100',
  },
  {
    tool: 'scalatest',
    before: timestamped,
    output: `
[info] compiling 41 Scala sources to /buddy/shop/target/scala-3.4.1/classes ...
[info] ErrorSpec:
[info] - throws an error
[info] CartSpec:
[info] - applies a voucher *** FAILED ***
[info]   100 did not equal 90 (CartSpec.scala:41)
[info] Run completed in 812 milliseconds.
[info] Tests: succeeded 40, failed 1, canceled 0, ignored 0, pending 0
[info] *** 1 TEST FAILED ***
[error] Failed tests:
[error] 	shop.CartSpec
[error] (Test / test) sbt.TestsFailedException: Tests unsuccessful
[error] Total time: 12 s, completed Nov 29, 2026, 3:15:00 AM`,
    after: end,
    right: '- applies a voucher *** FAILED ***',
  },
]
