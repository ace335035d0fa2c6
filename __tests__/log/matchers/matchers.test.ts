import { describe, expect, test } from '@jest/globals'
import { ProblemMatchers, type LogProblem } from '../../../src/log/problem-matchers.ts'

function scan(...lines: readonly string[]): readonly LogProblem[] {
  const matchers = new ProblemMatchers()
  matchers.addAll(lines)
  return matchers.problems
}

/** `level folder>path:line title: message` */
function show({ level, path, line, title, message, folder }: LogProblem): string {
  const where = folder == null ? '' : `${folder.path}${folder.mayBeRoot ? '' : '!'}>`
  return `${level} ${where}${path}:${String(line)} ${title}: ${message}`
}

/** Lines that say by themselves where an error is. */
const single: readonly (readonly [line: string, problem: string])[] = [
  ['src/a.c:3:5: error: ‘x’ undeclared', 'error src/a.c:3 error: ‘x’ undeclared'],
  ['src/a.c:3: error: no column', 'error src/a.c:3 error: no column'],
  ['/w/src/a.c:1:10: fatal error: a.h: No such file', 'error /w/src/a.c:1 fatal error: a.h: No such file'],
  ['src/a.c:9:1: warning: unused ‘y’ [-Wunused]', 'warning src/a.c:9 -Wunused: unused ‘y’ [-Wunused]'],
  ['C:\\w\\src\\a.c:3:5: error: no', 'error C:\\w\\src\\a.c:3 error: no'],
  ['/w/A.java:41: error: cannot find symbol', 'error /w/A.java:41 error: cannot find symbol'],
  ['/w/A.java:4: warning: [removal] old', 'warning /w/A.java:4 warning: [removal] old'],
  ['[ERROR] /w/src/A.java:[41,16] cannot find symbol', 'error /w/src/A.java:41 error: cannot find symbol'],
  ['[WARNING] /w/src/A.java:[4,1] old is deprecated', 'warning /w/src/A.java:4 warning: old is deprecated'],
  ['[error] /w/A.scala:12:5: not found: value x', 'error /w/A.scala:12 error: not found: value x'],
  ['[warn] /w/A.scala:3:1: unused import', 'warning /w/A.scala:3 warning: unused import'],
  ['e: file:///w/A.kt:41:12 Unresolved reference: x', 'error /w/A.kt:41 error: Unresolved reference: x'],
  ['w: file:///w/A.kt:3:5 Variable is never used', 'warning /w/A.kt:3 warning: Variable is never used'],
  ['e: /w/A.kt: (41, 12): Unresolved reference: x', 'error /w/A.kt:41 error: Unresolved reference: x'],
  ["src/a.ts(12,34): error TS2322: Type 'x'", "error src/a.ts:12 TS2322: Type 'x'"],
  ['app/(group)/page.tsx(1,2): error TS1: no', 'error app/(group)/page.tsx:1 TS1: no'],
  ['src/a.ts:12:34 - error TS2322: no', 'error src/a.ts:12 TS2322: no'],
  ['/w/A.cs(41,16): error CS0103: no x [/w/Shop.csproj]', 'error /w/A.cs:41 CS0103: no x'],
  ['/w/A.cs(4,1): warning CS0168: unused [/w/Shop.csproj::TargetFramework=net8.0]', 'warning /w/A.cs:4 CS0168: unused'],
  ['src\\A.cs(41,16,41,20): error CS0103: no x', 'error src\\A.cs:41 CS0103: no x'],
  ['/w/Program.fs(3,1): error FS0039: no x', 'error /w/Program.fs:3 FS0039: no x'],
  ['shop/a.py:5: error: Incompatible types  [assignment]', 'error shop/a.py:5 error: Incompatible types  [assignment]'],
  ['shop/a.py:5:12: F821 undefined name x', 'error shop/a.py:5 F821: undefined name x'],
  ['shop/a.py:1:8: F401 [*] `os` imported but unused', 'error shop/a.py:1 F401: `os` imported but unused'],
  [
    '/w/Tests/A.swift:41: error: A.testX : XCTAssertEqual failed',
    'error /w/Tests/A.swift:41 error: A.testX : XCTAssertEqual failed',
  ],
  [
    '/w/Sources/A.swift:12:5: error: cannot find x in scope',
    'error /w/Sources/A.swift:12 error: cannot find x in scope',
  ],
  ['lib/a.dart:12:5: Error: Not found', 'error lib/a.dart:12 error: Not found'],
  ['src/A.hs:12:5: error: Variable not in scope', 'error src/A.hs:12 error: Variable not in scope'],
  ['cart/a.go:41:9: undefined: x', 'error cart/a.go:41 error: undefined: x'],
  ['vet: cart/a.go:41:9: undefined: x', 'error cart/a.go:41 error: undefined: x'],
  [
    'cart/a.go:41:9: Error return value is not checked (errcheck)',
    'error cart/a.go:41 error: Error return value is not checked (errcheck)',
  ],
  [
    'PHP Parse error:  syntax error, unexpected "}" in src/A.php on line 41',
    'error src/A.php:41 Parse error: syntax error, unexpected "}"',
  ],
  ['Parse error: syntax error in src/A.php on line 41', 'error src/A.php:41 Parse error: syntax error'],
  ['PHP Fatal error:  Uncaught Error: no in /w/src/A.php:41', 'error /w/src/A.php:41 Fatal error: Uncaught Error: no'],
  ['Warning: Undefined variable $x in /w/src/A.php on line 4', 'warning /w/src/A.php:4 Warning: Undefined variable $x'],
  ['PHP Deprecated:  old in /w/src/A.php on line 5', 'warning /w/src/A.php:5 Deprecated: old'],
  // Behind what a runner, a container or a task runner puts before a line.
  ['#12 3.456 src/a.c:3:5: error: no', 'error src/a.c:3 error: no'],
  ['#12 12.3 src/a.ts(1,2): error TS1: no', 'error src/a.ts:1 TS1: no'],
  ['3.456 src/a.c:3:5: error: no', 'error src/a.c:3 error: no'],
  ['packages/web build: src/a.ts(1,2): error TS1: no', 'error packages/web>src/a.ts:1 TS1: no'],
  ['#12 3.456 packages/web test:unit: src/a.ts(1,2): error TS1: no', 'error packages/web>src/a.ts:1 TS1: no'],
  ['@shop/web:build: src/a.ts(1,2): error TS1: no', 'error src/a.ts:1 TS1: no'],
  ['2026-11-29T03:15:00.123Z src/a.c:3:5: error: no', 'error src/a.c:3 error: no'],
  ['[2026-11-29 03:15:00] src/a.c:3:5: error: no', 'error src/a.c:3 error: no'],
  ['[03:15:00] src/a.c:3:5: error: no', 'error src/a.c:3 error: no'],
  ['web-1  | src/a.c:3:5: error: no', 'error src/a.c:3 error: no'],
  ['\u001b[31msrc/a.c:3:5: error: no\u001b[0m', 'error src/a.c:3 error: no'],
]

/** Reports of several lines. */
const several: readonly (readonly [tool: string, lines: readonly string[], problems: readonly string[]])[] = [
  [
    'pytest, long',
    [
      '===== FAILURES =====',
      '____ test_a ____',
      '',
      '>   assert 1 == 2',
      'E   assert 1 == 2',
      '',
      'tests/a.py:7: AssertionError',
    ],
    ['error tests/a.py:7 AssertionError: assert 1 == 2'],
  ],
  [
    'pytest, long, an exception in a helper',
    ['____ test_a ____', 'tests/a.py:7: ', '    load()', 'E   ValueError: no', 'shop/b.py:3: ValueError'],
    ['error shop/b.py:3 ValueError: ValueError: no'],
  ],
  [
    'pytest, short',
    [
      '____ test_a ____',
      'tests/a.py:41: in test_a',
      '    assert x() == 2',
      'E   assert 1 == 2',
      'E    +  where 1 = x()',
    ],
    ['error tests/a.py:41 AssertionError: assert 1 == 2'],
  ],
  [
    'pytest, short, through own and foreign files',
    [
      'tests/a.py:4: in test_a',
      '    f()',
      'shop/b.py:9: in f',
      '/usr/lib/python3/dist-packages/c.py:1: in g',
      'E   KeyError: 1',
    ],
    ['error shop/b.py:9 KeyError: KeyError: 1'],
  ],
  [
    'pytest, an import that fails',
    [
      '===== ERRORS =====',
      '____ ERROR collecting tests/a.py ____',
      'tests/a.py:3: in <module>',
      "E   ModuleNotFoundError: No module named 'x'",
    ],
    ["error tests/a.py:3 ModuleNotFoundError: ModuleNotFoundError: No module named 'x'"],
  ],
  [
    'pytest, one line',
    [
      '===== FAILURES =====',
      '/w/tests/a.py:41: assert 1 == 2',
      '/w/tests/b.py:4: ValueError: no',
      '===== short test summary info =====',
    ],
    ['error /w/tests/a.py:41 AssertionError: assert 1 == 2', 'error /w/tests/b.py:4 ValueError: ValueError: no'],
  ],
  [
    'go test',
    ['--- FAIL: TestX (0.00s)', '    a_test.go:12: got 1, want 2', 'FAIL', 'FAIL\texample.com/shop/cart\t0.012s'],
    ['error example.com/shop/cart!>a_test.go:12 go test: got 1, want 2'],
  ],
  [
    'go test, below another test',
    [
      '--- FAIL: TestX (0.00s)',
      '    --- FAIL: TestX/sub (0.00s)',
      '        a_test.go:12: want 2',
      'FAIL\tgithub.com/me/shop\t0.1s',
    ],
    ['error github.com/me/shop>a_test.go:12 go test: want 2'],
  ],
  [
    'go test -v, tests that run at the same time',
    [
      ...['=== RUN   TestA', '=== PAUSE TestA', '=== RUN   TestB', '    b_test.go:1: unexpected', '=== CONT  TestA'],
      ...['    a_test.go:2: unexpected', '=== NAME  TestB', '    b_test.go:3: unexpected', '--- PASS: TestB (0.00s)'],
      ...['--- FAIL: TestA (0.00s)', 'FAIL', 'FAIL\texample.com/shop/cart\t0.012s'],
    ],
    ['error example.com/shop/cart!>a_test.go:2 go test: unexpected'],
  ],
  [
    'go test, of what t.Log and t.Fatal wrote the telling line',
    [
      '--- FAIL: TestX (0.0s)',
      '    a_test.go:9: listening on :80',
      '    a_test.go:12: got 1, want 2',
      'FAIL\texample.com/shop\t1s',
    ],
    ['error example.com/shop>a_test.go:12 go test: got 1, want 2'],
  ],
  [
    'go test, a telling line before one that is none',
    ['--- FAIL: TestX (0.0s)', '    a_test.go:9: 1 != 2', '    a_test.go:12: done', 'FAIL\texample.com/shop\t1s'],
    ['error example.com/shop>a_test.go:9 go test: 1 != 2'],
  ],
  [
    'go test, the last line where none is telling',
    ['--- FAIL: TestX (0.0s)', '    a_test.go:9: one', '    a_test.go:12: two', 'FAIL\texample.com/shop\t1s'],
    ['error example.com/shop>a_test.go:12 go test: two'],
  ],
  [
    'go test with testify',
    [
      ...['--- FAIL: TestX (0.0s)', '    a_test.go:12: ', '        \tError Trace:\t/w/cart/a_test.go:12'],
      ...[
        '        \tError:      \tNot equal: ',
        '        \t            \texpected: 90',
        '        \t            \tactual  : 100',
      ],
      ...['        \tTest:       \tTestX', 'FAIL\texample.com/shop\t1s'],
    ],
    ['error example.com/shop>a_test.go:12 go test: Not equal: expected: 90 actual  : 100'],
  ],
  [
    'go test, the root of a module that other packages tell',
    [
      'ok  \tgo.shop.example/team/shop/cart\t1s',
      '--- FAIL: TestX (0.0s)',
      '    a_test.go:12: want 2',
      'FAIL\tgo.shop.example/team/shop\t1s',
    ],
    ['error go.shop.example/team/shop>a_test.go:12 go test: want 2'],
  ],
  [
    'the compiler of Go below its package',
    ['# example.com/shop/cart', './a.go:10:2: undefined: y'],
    ['error example.com/shop/cart!>./a.go:10 error: undefined: y'],
  ],
  ['rustc', ['error[E0308]: mismatched types', '  --> src/a.rs:4:18'], ['error src/a.rs:4 E0308: mismatched types']],
  [
    'cargo test',
    ["thread 'a::b' panicked at src/a.rs:41:9:", 'left is not right'],
    ['error src/a.rs:41 panic: left is not right'],
  ],
  ['ruff', ['F821 Undefined name `x`', '  --> shop/a.py:41:12'], ['error shop/a.py:41 F821: Undefined name `x`']],
  [
    'eslint in BuildKit',
    ['#9 1.234 /w/src/a.js', '#9 1.234   12:5  error  No  a/rule', '#9 1.234 '],
    ['error /w/src/a.js:12 a/rule: No'],
  ],
  [
    'eslint of two packages',
    ['packages/a lint: /w/packages/a/src/a.js', 'packages/a lint:   12:5  error  No  a/rule'],
    ['error packages/a>/w/packages/a/src/a.js:12 a/rule: No'],
  ],
  [
    'PHPStan',
    [
      ...[
        ' ------ ------------',
        '  Line   src/Cart.php',
        ' ------ ------------',
        '  41     Method total() should return int but',
        '         returns string.',
      ],
      ...['         🪪  return.type', '  52     No x.', ' ------ ------------', ''],
    ],
    [
      'error src/Cart.php:41 return.type: Method total() should return int but returns string.',
      'error src/Cart.php:52 error: No x.',
    ],
  ],
  [
    'PHPUnit',
    [
      '1) Tests\\CartTest::testX',
      'Failed asserting that 100 matches expected 90.',
      '',
      '/w/vendor/a/b.php:1',
      '/w/tests/CartTest.php:41',
      '',
    ],
    ['error /w/tests/CartTest.php:41 Tests\\CartTest::testX: Failed asserting that 100 matches expected 90.'],
  ],
  [
    'RSpec',
    [
      ...[
        '  1) Cart applies a voucher',
        '     Failure/Error: expect(total).to eq(90)',
        '',
        '       expected: 90',
        '            got: 100',
        '',
      ],
      ...[
        '       (compared using ==)',
        '     # /usr/gems/rspec-1.2/a.rb:3:in `b`',
        '     # ./spec/cart_spec.rb:41:in `block`',
      ],
    ],
    ['error ./spec/cart_spec.rb:41 Cart applies a voucher: expect(total).to eq(90) expected: 90 got: 100'],
  ],
  [
    'RSpec, outside of the examples',
    [
      'Failure/Error: require "x"',
      '',
      'LoadError:',
      '  cannot load such file -- x',
      '# ./spec/a_spec.rb:3:in `<top (required)>`',
    ],
    ['error ./spec/a_spec.rb:3 RSpec: require "x" LoadError: cannot load such file -- x'],
  ],
  [
    'dotnet test',
    [
      ...[
        '  Failed Shop.CartTests.X [12 ms]',
        '  Error Message:',
        '   Assert.Equal() Failure: Values differ',
        'Expected: 90',
        'Actual:   100',
      ],
      ...['  Stack Trace:', '     at Shop.CartTests.X() in /w/tests/CartTests.cs:line 41'],
    ],
    [
      'error /w/tests/CartTests.cs:41 Shop.CartTests.X: Assert.Equal() Failure: Values differ Expected: 90 Actual:   100',
    ],
  ],
  [
    'Terraform',
    [
      '╷',
      '│ Error: Unsupported argument',
      '│ ',
      '│   on infra/main.tf line 41, in resource "a" "b":',
      '│   41:   x = 1',
    ],
    ['error infra/main.tf:41 error: Unsupported argument'],
  ],
  [
    'Terraform, in its own folder',
    ['Error: Missing', '', '  on main.tf line 3:'],
    ['error ./main.tf:3 error: Missing'],
  ],
  [
    'Terraform, a warning',
    ['Warning: Old', '', '  on a/b.tf line 3, in variable "x":'],
    ['warning a/b.tf:3 warning: Old'],
  ],
  [
    'make in a folder',
    [
      "make[1]: Entering directory '/w/shop/src'",
      'a.c:3:5: error: no',
      "make[1]: Leaving directory '/w/shop/src'",
      'b.c:1:1: error: no',
    ],
    ['error /w/shop/src>a.c:3 error: no', 'error b.c:1 error: no'],
  ],
]

/** Lines that name a file and a line, or look so, and tell of no error in it. */
const negatives: readonly (readonly [what: string, lines: readonly string[]])[] = [
  ['a note of gcc', ['src/a.c:3:5: note: declared here']],
  ['a line that gcc refers to', ['In file included from src/a.c:1:']],
  ['log.Lshortfile', ['a.go:12: listening on :80']],
  ['log.Lshortfile with an error', ['cart/a.go:12: error is nil']],
  ['log.Lshortfile with a time stamp', ['2026/11/29 03:15:00 a.go:12: got 1, want 2']],
  [
    't.Log of a test that passes',
    ['=== RUN   TestX', '    a_test.go:12: got 1', '--- PASS: TestX (0.00s)', 'ok  \texample.com/shop\t1s'],
  ],
  ['t.Log of an older Go', ['--- PASS: TestX (0.00s)', '    a_test.go:12: got 1', 'FAIL\texample.com/shop\t1s']],
  ['t.Log of a skipped test', ['--- SKIP: TestX (0.00s)', '    a_test.go:12: not here', 'FAIL\texample.com/shop\t1s']],
  [
    'a failed test without the line of its package',
    ['--- FAIL: TestX (0.00s)', '    a_test.go:12: got 1, want 2', 'FAIL'],
  ],
  [
    'a failed test of a package that passes',
    ['--- FAIL: TestX (0.00s)', '    a_test.go:12: got 1', 'ok  \texample.com/shop\t1s'],
  ],
  ['a message of no test', ['    a_test.go:12: got 1, want 2', 'FAIL\texample.com/shop\t1s']],
  ['a frame of a panic', ['\t/w/shop/a.go:12 +0x24a']],
  ['a frame of JavaScript', ['    at f (src/a.js:3:5)']],
  ['a frame of Java', ['\tat com.shop.CartTest.x(CartTest.java:41)']],
  ['a frame of Python', ['  File "/w/a.py", line 41, in <module>']],
  ['a warning of Python', ['/w/a.py:3: DeprecationWarning: old']],
  ['a log line of Python', ['cart.py:12: started']],
  [
    'a log line of Python in a failed test',
    ['===== FAILURES =====', '____ a ____', '--- Captured log call ---', 'a.py:1: ValueError: no'],
  ],
  ['a warning among the failures of pytest', ['===== FAILURES =====', '/w/a.py:3: UserWarning: old']],
  [
    'a place outside of the failures of pytest',
    ['===== FAILURES =====', '===== warnings summary =====', '/w/a.py:3: ValueError: old'],
  ],
  ["pytest's E without a place", ['E   assert 1 == 2']],
  ['a quoted error of another tool', ['E   src/a.c:1:1: error: x']],
  ['a frame of pytest without a message', ['tests/a.py:41: in test_a', '    assert x']],
  ['a place of rustc without an error', ['  --> src/a.rs:4:18']],
  ['a second place of rustc', ['note: here', '  --> src/a.rs:4:18']],
  ['a place of Terraform without an error', ['  on main.tf line 41, in resource "a" "b":']],
  ['a place of RSpec without a failure', ['# ./spec/cart_spec.rb:41:in `block`']],
  ['a pending example of RSpec', ['  1) Cart', '     # Temporarily skipped', '     # ./spec/cart_spec.rb:41']],
  ['an example to run again', ['rspec ./spec/cart_spec.rb:40 # Cart applies a voucher']],
  ['a path of PHPUnit without a failure', ['/w/tests/CartTest.php:41']],
  ['a path below a list that is none of PHPUnit', ['1) Cart', '/w/tests/CartTest.php:41']],
  ['a frame of .NET without a failure', ['     at Shop.CartTests.X() in /w/CartTests.cs:line 41']],
  ['a row of eslint without a file', ['  12:5  error  No  rule']],
  ['a row of eslint after a blank line', ['/w/a.js', '', '  12:5  error  No  rule']],
  ['a row of PHPStan without a file', ['  41     Method total() should return int.']],
  ['a URL', ['http://example.com:80: error: no']],
  ['a time', ['12:30:45: error: no']],
  ['a time stamp', ['2026-01-01 12:30:45: error: no']],
  ['an address', ['Listening on 0.0.0.0:80: error: no']],
  ['the line 0', ['src/a.c:0:1: error: no']],
  ['no message', ['src/a.c:3:5: error:   ']],
  ['no extension', ['src/a:3:5: error: no']],
  ['a quoted path', ['src/a"b.c:3:5: error: no']],
  ['a word that begins like error', ['src/a.c:3:5: errors: no']],
  ['a summary of tsc', ['Found 1 error in src/a.ts:12']],
  ['a notice of PHP', ['PHP Notice:  no in src/A.php on line 3']],
  ['a file that is fine', ['No syntax errors detected in src/A.php']],
  ['an information of Maven', ['[INFO] /w/A.java:[41,16] fine']],
  [
    'a title of Swift Testing, which has no folder',
    ['✘ Test x() recorded an issue at A.swift:41:5: Expectation failed'],
  ],
  ['a failed test of Maven, which has no path', ['[ERROR]   CartTest.x:41 expected: <90> but was: <100>']],
]

describe('a problem', () => {
  test.each(single)('is found in %j', (line, problem) => {
    expect(scan(line).map(show)).toEqual([problem])
  })

  test.each(several)('is found in several lines: %s', (_, lines, problems) => {
    expect(scan(...lines).map(show)).toEqual(problems)
  })

  test.each(negatives)('is none in what looks like one: %s', (_, lines) => {
    expect(scan(...lines).map(show)).toEqual([])
  })

  test('tables have 40 lines or more each', () => {
    expect(Math.min(single.length, negatives.length)).toBeGreaterThanOrEqual(40)
  })

  test('has the messages of a package counted anew after its line', () => {
    const one = (name: string): readonly string[] => [
      '--- FAIL: TestX (0.00s)',
      ...Array.from({ length: 400 }, (_, index) => `    a_test.go:${String(index + 1)}: want ${name}`),
      `FAIL\texample.com/${name}\t1s`,
    ]
    expect(scan(...one('a'), ...one('b')).filter(({ folder }) => folder?.path === 'example.com/b')).toHaveLength(100)
    expect(scan(...one('a'))).toHaveLength(400)
  })
})
