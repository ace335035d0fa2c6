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
  pipInstall,
} from './noise.ts'
import type { ToolLog } from './tool-log.ts'

const end = [...cacheUpload, ...buddyEnd]

/** Logs of other compilers and linters, which were written after the rules. */
export const otherBuilds: readonly ToolLog[] = [
  {
    tool: 'mypy',
    before: pipInstall,
    output: `
shop/errors.py:3: note: By default the bodies of untyped functions are not checked
shop/cart.py:41: error: Incompatible return value type (got "str", expected "int")  [return-value]
shop/cart.py:52: error: Name "vouchr" is not defined  [name-defined]
Found 2 errors in 1 file (checked 41 source files)`,
    after: end,
    right: 'shop/cart.py:41: error: Incompatible return value type',
  },
  {
    tool: 'ruff',
    before: pipInstall,
    output: `
F821 Undefined name \`vouchr\`
  --> shop/cart.py:41:12
   |
39 | def total(self):
40 |     # errors are handled above
41 |     return vouchr
   |            ^^^^^^
   |

E501 Line too long (121 > 100)
  --> shop/price.py:3:101
   |
 3 | # a comment that is far too long
   |                                 ^^^
   |

Found 2 errors.`,
    after: end,
    right: 'F821 Undefined name `vouchr`',
    cause: 'F821 Undefined name `vouchr` (shop/cart.py:41:12)',
  },
  {
    tool: 'golangci-lint',
    before: goTests,
    output: `
level=warning msg="[runner] The linter 'errorlint' is deprecated"
cart/cart.go:41:9: Error return value of \`c.Save\` is not checked (errcheck)
	c.Save()
	      ^
cart/cart.go:52:2: ineffectual assignment to err (ineffassign)
	err = nil
	^
2 issues:
* errcheck: 1
* ineffassign: 1`,
    after: end,
    right: 'cart/cart.go:41:9: Error return value of `c.Save` is not checked (errcheck)',
  },
  {
    tool: 'Gradle, a dependency that is not there',
    before: javaBuild,
    output: `
FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':app:processDebugResources'.
> Could not resolve all files for configuration ':app:debugRuntimeClasspath'.
   > Could not find com.example:vouchers:4.1.0.
     Searched in the following locations:
       - https://repo.example.org/com/example/vouchers/4.1.0/vouchers-4.1.0.pom
     Required by:
         project :app

* Try:
> Run with --stacktrace option to get the stack trace.

BUILD FAILED in 8s`,
    after: end,
    right: 'Could not find com.example:vouchers:4.1.0.',
    cause: 'Could not resolve all files for configuration',
  },
  {
    tool: 'Kotlin',
    before: javaBuild,
    output: `
> Task :app:compileDebugKotlin FAILED
w: file:///buddy/shop/app/src/main/kotlin/Error.kt:3:5 Variable 'error' is never used
e: file:///buddy/shop/app/src/main/kotlin/Cart.kt:41:12 Unresolved reference: vouchr

FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':app:compileDebugKotlin'.
> A failure occurred while executing org.jetbrains.kotlin.compilerRunner.GradleCompilerRunnerWithWorkers$GradleKotlinCompilerWorkAction
   > Compilation error. See log for more details`,
    after: end,
    right: 'Cart.kt:41:12 Unresolved reference: vouchr',
  },
  {
    tool: 'Maven, the compiler',
    before: javaBuild,
    output: `
[INFO] -------------------------------------------------------------
[ERROR] COMPILATION ERROR : 
[INFO] -------------------------------------------------------------
[ERROR] /buddy/shop/src/main/java/com/shop/Cart.java:[41,16] cannot find symbol
  symbol:   variable vouchr
  location: class com.shop.Cart
[INFO] 1 error
[INFO] -------------------------------------------------------------
[INFO] BUILD FAILURE
[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.11.0:compile (default-compile) on project shop: Compilation failure
[ERROR] /buddy/shop/src/main/java/com/shop/Cart.java:[41,16] cannot find symbol
[ERROR]   symbol:   variable vouchr
[ERROR] -> [Help 1]`,
    after: end,
    right: 'Cart.java:[41,16] cannot find symbol',
  },
  {
    tool: 'dotnet build',
    before: dotnetBuild,
    output: `
/buddy/shop/src/Cart.cs(41,16): error CS0103: The name 'vouchr' does not exist in the current context [/buddy/shop/src/Shop.csproj]

Build FAILED.

/buddy/shop/src/Cart.cs(41,16): error CS0103: The name 'vouchr' does not exist in the current context [/buddy/shop/src/Shop.csproj]
    140 Warning(s)
    1 Error(s)

Time Elapsed 00:00:12.31`,
    after: end,
    right: "Cart.cs(41,16): error CS0103: The name 'vouchr'",
  },
  {
    tool: 'PHPStan',
    before: composerInstall,
    output: `
 41/41 [============================] 100%

 ------ ------------------------------------------------------------------ 
  Line   src/Cart.php                                                      
 ------ ------------------------------------------------------------------ 
  41     Method Shop\\Cart::total() should return int but returns string.  
         🪪  return.type                                                   
 ------ ------------------------------------------------------------------ 

                                                                                                                        
 [ERROR] Found 1 error                                                                                                  
                                                                                                                        `,
    after: ['Script phpstan analyse handling the stan event returned with error code 1', ...end],
    right: '41     Method Shop\\Cart::total() should return int but returns string.',
    cause: 'src/Cart.php:41 Method Shop\\Cart::total() should return int but returns string.',
  },
  {
    tool: 'webpack',
    before: [...npmInstall, ...bundling],
    output: `
assets by status 412 KiB [cached] 1 asset
WARNING in ./src/errors.js 3:0-20
export 'fatal' was not found

ERROR in ./src/cart.js 3:0-36
Module not found: Error: Can't resolve './voucher' in '/buddy/shop/src'
resolve './voucher' in '/buddy/shop/src'
  using description file: /buddy/shop/package.json (relative path: ./src)
 @ ./src/index.js 1:0-24

webpack 5.91.0 compiled with 1 error and 1 warning in 4123 ms`,
    after: [...npmEnd, ...end],
    right: "Module not found: Error: Can't resolve './voucher'",
    cause: "ERROR in ./src/cart.js 3:0-36: Module not found: Error: Can't resolve './voucher' in '/buddy/shop/src'",
  },
  {
    tool: 'vite',
    before: [...npmInstall, ...bundling],
    output: `
vite v5.2.10 building for production...
transforming...
✓ 41 modules transformed.
x Build failed in 812ms
error during build:
[vite:load-fallback] Could not load /buddy/shop/src/voucher (imported by src/cart.ts): ENOENT: no such file or directory, open '/buddy/shop/src/voucher'
    at async open (node:internal/fs/promises:639:25)
    at async Object.load (file:///buddy/shop/node_modules/rollup/dist/es/shared/node-entry.js:20)`,
    after: [...npmEnd, ...end],
    right: '[vite:load-fallback] Could not load /buddy/shop/src/voucher',
  },
  {
    tool: 'turbo and pnpm',
    before: [...npmInstall, ...bundling],
    output: `
@shop/errors:build: cache hit, replaying logs 812
@shop/errors:build: 0 errors
@shop/cart:build: cache miss, executing 41c
@shop/cart:build: > tsc -p .
@shop/cart:build: src/cart.ts(41,5): error TS2322: Type 'string' is not assignable to type 'number'.
@shop/cart:build:  ELIFECYCLE  Command failed with exit code 2.
@shop/cart:build: ERROR: command finished with error: command (/buddy/shop/packages/cart) pnpm run build exited (2)
@shop/cart#build: command (/buddy/shop/packages/cart) pnpm run build exited (2)

 Tasks:    11 successful, 12 total
Cached:    11 cached, 12 total
  Time:    12.31s 
Failed:    @shop/cart#build

 ERROR  run failed: command  exited (2)`,
    after: end,
    right: 'src/cart.ts(41,5): error TS2322',
  },
  {
    tool: 'a linker',
    before: aptInstall,
    output: `
[ 98%] Building CXX object CMakeFiles/error.dir/error.cc.o
[100%] Linking CXX executable shop
/usr/bin/ld: CMakeFiles/shop.dir/cart.cc.o: in function \`Cart::total()':
cart.cc:(.text+0x41): undefined reference to \`Voucher::apply(int)'
collect2: error: ld returned 1 exit status
make[2]: *** [CMakeFiles/shop.dir/build.make:97: shop] Error 1
make[1]: *** [CMakeFiles/Makefile2:83: CMakeFiles/shop.dir/all] Error 2
make: *** [Makefile:91: all] Error 2`,
    after: end,
    right: 'undefined reference to `Voucher::apply(int)',
  },
  {
    tool: 'prettier',
    before: npmInstall,
    output: `
Checking formatting...
[warn] src/cart.ts
[warn] Code style issues found in the above file. Run Prettier with --write to fix.`,
    after: [...npmEnd, ...end],
    right: '[warn] src/cart.ts',
    cause: '[warn] Code style issues found in the above file.',
  },
]
