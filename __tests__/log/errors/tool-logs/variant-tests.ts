import { aptInstall, buddyEnd, cacheUpload, cargoBuild, composerInstall, pipInstall } from './noise.ts'
import type { ToolLog } from './tool-log.ts'

const end = [...cacheUpload, ...buddyEnd]

/** Other failures of test tools and compilers, which were written last. */
export const variantTests: readonly ToolLog[] = [
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
    tool: 'php -l',
    before: composerInstall,
    output: `
No syntax errors detected in src/Error.php
PHP Parse error:  syntax error, unexpected token "}", expecting ";" in src/Cart.php on line 41
Errors parsing src/Cart.php`,
    after: end,
    right: 'PHP Parse error:  syntax error, unexpected token "}"',
  },
]
