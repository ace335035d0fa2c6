import {
  aptInstall,
  buddyEnd,
  bundling,
  cacheUpload,
  cargoBuild,
  composerInstall,
  goTests,
  npmEnd,
  npmInstall,
  passedTests,
  pipInstall,
} from './noise.ts'
import type { ToolLog } from './tool-log.ts'

const end = [...cacheUpload, ...buddyEnd]

/** Other failures of test tools and compilers, which were written last. */
export const variantTests: readonly ToolLog[] = [
  {
    tool: 'jest, a suite that does not start',
    before: [...npmInstall, ...passedTests],
    output: `
 FAIL   api  packages/api/src/orders.test.ts
  ● Test suite failed to run

    Cannot find module '../src/vouchers' from 'packages/api/src/orders.test.ts'

    > 1 | import { apply } from '../../src/vouchers'
        | ^
      2 | import { Orders } from '../../tool-logs/orders'

      at Resolver._throwModNotFoundError (node_modules/jest-resolve/build/resolver.js:427:11)

 PASS   web  packages/web/src/error.test.ts

Summary of all failing tests
 FAIL   api  packages/api/src/orders.test.ts
  ● Test suite failed to run

    Cannot find module '../src/vouchers' from 'packages/api/src/orders.test.ts'

Test Suites: 1 failed, 41 passed, 42 total
Tests:       412 passed, 412 total`,
    after: [...npmEnd, ...end],
    right: "Cannot find module '../src/vouchers' from",
    cause: 'packages/api/src/orders.test.ts',
  },
  {
    tool: 'vitest, an error nobody caught',
    before: [...npmInstall, ...bundling],
    output: `
 ✓ src/cart.test.ts (5 tests) 12ms
⎯⎯⎯⎯⎯⎯ Unhandled Errors ⎯⎯⎯⎯⎯⎯

Vitest caught 1 unhandled error during the test run.
This might cause false positive tests. Resolve unhandled errors to make sure your tests are not affected.

⎯⎯⎯⎯ Unhandled Rejection ⎯⎯⎯⎯⎯
TypeError: fetch failed
 ❯ src/api.ts:12:9
      10|   const url = base + '/vouchers'
      11|
      12|   return fetch(url)

 Test Files  41 passed (41)
      Tests  412 passed (412)
     Errors  1 error`,
    after: [...npmEnd, ...end],
    right: 'TypeError: fetch failed',
  },
  {
    tool: 'pytest --tb=short',
    before: pipInstall,
    output: `
tests/test_error.py::test_raises PASSED                                  [  2%]
tests/test_cart.py::test_voucher[10-90] FAILED                           [  4%]
tests/test_cart.py::test_voucher[20-80] FAILED                           [  7%]
=================================== FAILURES ===================================
______________________________ test_voucher[10-90] _____________________________
tests/test_cart.py:41: in test_voucher
    assert cart.total() == expected
E   assert 100 == 90
E    +  where 100 = total()
______________________________ test_voucher[20-80] _____________________________
tests/test_cart.py:41: in test_voucher
    assert cart.total() == expected
E   assert 100 == 80
=========================== short test summary info ============================
FAILED tests/test_cart.py::test_voucher[10-90] - assert 100 == 90
FAILED tests/test_cart.py::test_voucher[20-80] - assert 100 == 80
========================= 2 failed, 41 passed in 1.23s =========================`,
    after: end,
    right: 'E   assert 100 == 90',
    cause: 'FAILED tests/test_cart.py::test_voucher[10-90] - assert 100 == 90',
  },
  {
    tool: 'go vet',
    before: goTests,
    output: `
# example.com/shop/cart
# [example.com/shop/cart]
cart/cart.go:41:2: fmt.Printf format %d has arg total of wrong type string
ok  	example.com/shop/errors	(cached)
FAIL	example.com/shop/cart [build failed]
FAIL`,
    after: end,
    right: 'cart/cart.go:41:2: fmt.Printf format %d has arg total of wrong type string',
  },
  {
    tool: 'go test, one line a test',
    before: goTests,
    output: `
--- FAIL: TestTotals (0.02s)
    --- FAIL: TestTotals/with_tax (0.00s)
        totals_test.go:88: got 119.01, want 119.00
    --- FAIL: TestTotals/without_tax (0.00s)
        totals_test.go:88: got 100.01, want 100.00
FAIL
coverage: 71.2% of statements
FAIL	example.com/shop/totals	0.024s
FAIL`,
    after: [...end, 'exit status 1'],
    right: 'totals_test.go:88: got 119.01, want 119.00',
    cause: 'TestTotals/with_tax: totals_test.go:88: got 119.01, want 119.00',
  },
  {
    tool: 'cargo clippy',
    before: cargoBuild,
    output: `
error: this comparison involving the minimum or maximum element for this type contains a case that is always true or always false
  --> src/error.rs:12:8
   |
12 |     if total >= 0 {
   |        ^^^^^^^^^^
   |
   = help: because \`0\` is the minimum value for this type, this comparison is always true
   = note: \`#[deny(clippy::absurd_extreme_comparisons)]\` on by default

error: could not compile \`shop\` (bin "shop") due to 1 previous error`,
    after: end,
    right: 'error: this comparison involving the minimum or maximum element',
  },
  {
    tool: 'cargo, a version that is not there',
    before: aptInstall,
    output: `
    Updating crates.io index
error: failed to select a version for the requirement \`vouchers = "^4.1"\`
candidate versions found which didn't match: 3.0.0, 2.0.0, 1.0.0
location searched: crates.io index
required by package \`shop v0.1.0 (/buddy/shop)\``,
    after: end,
    right: 'error: failed to select a version for the requirement `vouchers = "^4.1"`',
  },
  {
    tool: 'clang on ninja',
    before: aptInstall,
    output: `
[12/41] Building CXX object src/CMakeFiles/shop.dir/error.cpp.o
FAILED: src/CMakeFiles/shop.dir/cart.cpp.o 
/usr/bin/c++ -DNDEBUG -O2 -Werror -MD -o src/CMakeFiles/shop.dir/cart.cpp.o -c ../src/cart.cpp
In file included from ../src/cart.cpp:1:
../src/cart.h:9:10: fatal error: 'vouchers/voucher.h' file not found
    9 | #include <vouchers/voucher.h>
      |          ^~~~~~~~~~~~~~~~~~~~
1 error generated.
ninja: build stopped: subcommand failed.`,
    after: end,
    right: "../src/cart.h:9:10: fatal error: 'vouchers/voucher.h' file not found",
  },
  {
    tool: 'cmake',
    before: aptInstall,
    output: `
-- The CXX compiler identification is GNU 13.2.0
-- Check for working CXX compiler: /usr/bin/c++ - skipped
-- Looking for error.h - not found
CMake Error at CMakeLists.txt:12 (find_package):
  By not providing "FindVouchers.cmake" in CMAKE_MODULE_PATH this project has
  asked CMake to find a package configuration file provided by "Vouchers", but
  CMake did not find one.

-- Configuring incomplete, errors occurred!`,
    after: end,
    right: 'CMake Error at CMakeLists.txt:12 (find_package):',
  },
  {
    tool: 'make, a target that is not there',
    before: aptInstall,
    output: `
make[1]: Entering directory '/buddy/shop'
make[1]: *** No rule to make target 'src/voucher.c', needed by 'voucher.o'.  Stop.
make[1]: Leaving directory '/buddy/shop'
make: *** [Makefile:3: all] Error 2`,
    after: end,
    right: "make[1]: *** No rule to make target 'src/voucher.c'",
  },
  {
    tool: 'tsc --pretty',
    before: [...npmInstall, ...bundling],
    output: `
src/cart.ts:41:5 - error TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.

41     add(price)
           ~~~~~

  src/add.ts:3:21
    3 export function add(price: number) {
                          ~~~~~~~~~~~~~
    The expected type comes from here.


Found 1 error in src/cart.ts:41`,
    after: [...npmEnd, ...end],
    right: 'src/cart.ts:41:5 - error TS2345',
  },
  {
    tool: 'eslint, several files',
    before: [...npmInstall, ...bundling],
    output: `

/buddy/shop/src/cart.js
  3:8   error  Parse errors in imported module './voucher': Unexpected token (12:4)  import/no-named-as-default

/buddy/shop/src/errors/handler.js
  12:5  warning  Unexpected console statement         no-console
  40:1  error    Expected indentation of 2 spaces     indent

✖ 3 problems (2 errors, 1 warning)
  1 error and 0 warnings potentially fixable with the \`--fix\` option.

`,
    after: [...npmEnd, ...end],
    right: "3:8   error  Parse errors in imported module './voucher'",
    cause:
      "/buddy/shop/src/cart.js:3:8 error Parse errors in imported module './voucher': Unexpected token (12:4) import/no-named-as-default",
  },
  {
    tool: 'phpunit, an error',
    before: composerInstall,
    output: `
...E...............                                               19 / 19 (100%)

Time: 00:00.812, Memory: 18.00 MB

There was 1 error:

1) App\\Tests\\Service\\VoucherServiceTest::testApplies with data set #0 (10, 90)
TypeError: App\\Service\\VoucherService::apply(): Argument #1 ($cart) must be of type App\\Cart, null given, called in /buddy/shop/tests/Service/VoucherServiceTest.php on line 41

/buddy/shop/src/Service/VoucherService.php:12
/buddy/shop/tests/Service/VoucherServiceTest.php:41

ERRORS!
Tests: 19, Assertions: 41, Errors: 1.`,
    after: end,
    right: 'TypeError: App\\Service\\VoucherService::apply(): Argument #1 ($cart) must be of type App\\Cart',
    cause:
      'App\\Tests\\Service\\VoucherServiceTest::testApplies with data set #0 (10, 90): TypeError: App\\Service\\VoucherService::apply(): Argument #1 ($cart) must be of type App\\Cart, null given, called in /buddy/shop/tests/Service/VoucherServiceTest.php on line 41',
  },
  {
    tool: 'php -l',
    before: composerInstall,
    output: `
No syntax errors detected in src/Error.php
PHP Parse error:  syntax error, unexpected token "}", expecting ";" in src/Cart.php on line 41
Errors parsing src/Cart.php`,
    after: end,
    right: 'PHP Parse error:  syntax error, unexpected token "}"',
  },
  {
    tool: 'composer, no access',
    before: aptInstall,
    output: `
Installing dependencies from lock file (including require-dev)
Package operations: 41 installs, 0 updates, 0 removals
  - Downloading shop/vouchers (4.1.0)
    Failed to download shop/vouchers from dist: The "https://repo.example.org/shop/vouchers.zip" file could not be downloaded (HTTP/2 401 )

In CurlDownloader.php line 629:
                                                                               
  The "https://repo.example.org/shop/vouchers.zip" file could not be downloaded (HTTP/2 401 )
                                                                               

install [--prefer-source] [--prefer-dist] [--dry-run] [--no-dev]`,
    after: end,
    right: 'file could not be downloaded (HTTP/2 401 )',
  },
]
