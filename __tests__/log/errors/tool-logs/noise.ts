/** Lines around a failure that tell nothing of it, as the log of a real action has them by the hundred. */

import { times } from './tool-log.ts'

const pick = (names: readonly string[], index: number): string => names[index % names.length] ?? ''

const packages = ['lodash', 'error-stack-parser', 'fail-fast', 'exceptions', 'webpack', 'panic-button', 'on-error']

/** `npm ci`, with its warnings. */
export const npmInstall: readonly string[] = [
  '$ npm ci',
  ...times(
    60,
    (n) =>
      `npm warn deprecated ${pick(packages, n)}@${String(n)}.1.0: this version has an error, use ${String(n + 1)} or higher`,
  ),
  'npm warn EBADENGINE Unsupported engine {',
  "npm warn EBADENGINE   package: 'fatal-error@1.0.0',",
  "npm warn EBADENGINE   required: { node: '>=22' },",
  'npm warn EBADENGINE }',
  'added 1123 packages, and audited 1124 packages in 14s',
  '',
  'found 0 vulnerabilities',
  '',
  '> shop@1.0.0 test',
  '> run-tests --on-error=stop --fail-fast',
  '',
]

/** Tests that pass, with names of failures. */
export const passedTests: readonly string[] = times(90, (n) =>
  pick(
    [
      `PASS src/error-${String(n)}.test.ts`,
      `  ✓ throws an error when the cart is missing (${String(n)} ms)`,
      `  ✓ ErrorBoundary renders the fallback (${String(n)} ms)`,
      `PASS src/failure/exception-${String(n)}.test.tsx`,
      `  ✓ rejects invalid vouchers: "Error: no such voucher" (${String(n)} ms)`,
      `  √ failed payments are retried (${String(n)} ms)`,
    ],
    n,
  ),
)

/** A bundler that succeeds. */
export const bundling: readonly string[] = times(80, (n) =>
  pick(
    [
      `error.ts compiled in ${String(n)} ms`,
      `src/errors/fatal-${String(n)}.ts → dist/errors/fatal-${String(n)}.js (${String(n)} kB)`,
      `[${String(n)}/80] Building ErrorBoundary ✓`,
      `webpack ${String(n)}%: building modules, 0 errors`,
      `assets/exception-${String(n)}.css  ${String(n)}.31 kB │ gzip: 1.${String(n)} kB`,
    ],
    n,
  ),
)

/** `pip install`. */
export const pipInstall: readonly string[] = [
  '+ pip install -r requirements.txt',
  ...times(80, (n) =>
    pick(
      [
        `Collecting exceptiongroup==1.${String(n)}`,
        `  Downloading exceptiongroup-1.${String(n)}-py3-none-any.whl (16 kB)`,
        `     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 16.${String(n)}/16.9 kB 2.1 MB/s eta 0:00:00`,
        `Requirement already satisfied: errorhandler in /usr/lib/python3 (1.${String(n)})`,
      ],
      n,
    ),
  ),
  'WARNING: Retrying (Retry(total=4)) after connection broken by NewConnectionError: Failed to establish a new connection',
  'Successfully installed exceptiongroup-1.2.0 errorhandler-2.0',
  '',
]

/** apt and other tools of a container. */
export const aptInstall: readonly string[] = times(120, (n) =>
  pick(
    [
      `Get:${String(n)} http://deb.example.org/debian bookworm/main amd64 libgpg-error0 amd64 1.${String(n)} [78.6 kB]`,
      `Selecting previously unselected package liberror-perl.`,
      `Preparing to unpack .../${String(n)}-liberror-perl_0.17029-2_all.deb ...`,
      `Unpacking liberror-perl (0.17029-${String(n)}) ...`,
      `Setting up libgpg-error0:amd64 (1.46-${String(n)}) ...`,
    ],
    n,
  ),
)

/** `cargo build` of the dependencies. */
export const cargoBuild: readonly string[] = [
  '    Updating crates.io index',
  ...times(140, (n) =>
    pick(
      [
        `   Compiling thiserror v1.0.${String(n)}`,
        ` Downloading crates ...`,
        `  Downloaded failure v0.1.${String(n)}`,
        `   Compiling proc-macro-error v1.0.${String(n)}`,
      ],
      n,
    ),
  ),
  'warning: unused variable: `error`',
  '  --> src/lib.rs:12:9',
  '   |',
  '12 |     let error = 1;',
  '   |         ^^^^^ help: if this is intentional, prefix it with an underscore: `_error`',
  '',
]

/** `go mod download` and tests that pass. */
export const goTests: readonly string[] = [
  ...times(60, (n) => `go: downloading github.com/pkg/errors v0.9.${String(n)}`),
  ...times(90, (n) =>
    pick(
      [
        `ok  \texample.com/shop/errors${String(n)}\t0.0${String(n)}s`,
        `?   \texample.com/shop/fail${String(n)}\t[no test files]`,
        `=== RUN   TestError${String(n)}`,
        `--- PASS: TestFailure${String(n)} (0.00s)`,
      ],
      n,
    ),
  ),
]

/** Maven's and Gradle's downloads and passed tests. */
export const javaBuild: readonly string[] = times(160, (n) =>
  pick(
    [
      `[INFO] Downloading from central: https://repo.example.org/maven2/com/example/error-prone/2.${String(n)}/error-prone-2.${String(n)}.pom`,
      `[INFO] Downloaded from central: https://repo.example.org/maven2/com/example/failureaccess/1.0.${String(n)}/failureaccess.jar (2.1 kB)`,
      `[INFO] Running com.shop.ErrorHandler${String(n)}Test`,
      `[INFO] Tests run: ${String(n)}, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.${String(n)} s -- in com.shop.FailureTest`,
      `[WARNING] Parameter 'failOnError' is unknown for plugin 'maven-surefire-plugin'`,
    ],
    n,
  ),
)

/** Composer's installations. */
export const composerInstall: readonly string[] = [
  'Installing dependencies from lock file (including require-dev)',
  'Verifying lock file contents can be installed on current platform.',
  ...times(80, (n) =>
    pick(
      [
        `  - Downloading symfony/error-handler (v6.4.${String(n)})`,
        `  - Installing nunomaduro/collision (v7.${String(n)}): Extracting archive`,
        `  - Installing sebastian/exporter (5.1.${String(n)}): Extracting archive`,
      ],
      n,
    ),
  ),
  ...times(40, (n) => ` ${String(n * 25)}/1000 [${'='.repeat(n % 28)}>${'-'.repeat(28 - (n % 28))}]  ${String(n)}%`),
  'Generating optimized autoload files',
]

/** A Docker build with BuildKit. */
export const dockerBuild: readonly string[] = [
  '#0 building with "default" instance using docker driver',
  '#1 [internal] load build definition from Dockerfile',
  '#1 transferring dockerfile: 423B done',
  '#1 DONE 0.1s',
  '#4 importing cache manifest from registry.example.com/shop:cache',
  '#4 ERROR: failed to configure registry cache importer: registry.example.com/shop:cache: not found',
  '#5 [build 1/5] FROM node:24@sha256:1234',
  ...times(120, (n) =>
    pick(
      [
        `#5 sha256:${String(n)}abc 12.${String(n)}MB / 48.4MB 1.${String(n)}s`,
        `#8 ${String(n)}.412 Get:${String(n)} http://deb.example.org bookworm/main libgpg-error0`,
      ],
      n,
    ),
  ),
  '#8 DONE 12.3s',
]

/** dotnet restore and build. */
export const dotnetBuild: readonly string[] = times(140, (n) =>
  pick(
    [
      `  Restored /app/src/Errors${String(n)}/Errors${String(n)}.csproj (in ${String(n)} ms).`,
      `  Errors${String(n)} -> /app/src/Errors${String(n)}/bin/Release/net8.0/Errors.dll`,
      `/app/src/Fail.cs(${String(n)},5): warning CS0168: The variable 'error' is declared but never used [/app/src/Shop.csproj]`,
      `  Passed Shop.ErrorTests.Throws_an_error_${String(n)} [${String(n)} ms]`,
    ],
    n,
  ),
)

/** Progress with time stamps. */
export const timestamped: readonly string[] = times(120, (n) => {
  const time = `2026-11-29T03:${String(n % 60).padStart(2, '0')}:00.123Z`
  return pick(
    [
      `${time} INFO  o.s.boot.ErrorReporter - errors=0 failed=0`,
      `${time} DEBUG retry-on-error is off`,
      `${time} [${'#'.repeat(n % 20)}${'.'.repeat(20 - (n % 20))}] ${String(n % 100)}% no errors so far`,
      `${time} WARN  connection failed, will retry in 1 s`,
    ],
    n,
  )
})

/** Caches that are saved after a failure, some of them in vain. */
export const cacheUpload: readonly string[] = [
  '',
  'Uploading cache: 12 % of 431 MB',
  'Uploading cache: 57 % of 431 MB',
  'Error: failed to upload the cache: 503 Service Unavailable',
  'Failed to save cache entry "node-modules-error": the request timed out',
  'Warning: the cache was not saved',
  'Upload of cache failed, continuing anyway',
  ...times(12, (n) => `Uploading artifact errors-${String(n)}.log: done`),
]

/** Last words of Buddy. */
export const buddyEnd: readonly string[] = [
  'Build finished unsuccessfully!',
  'Action failed: see logs above for details',
]

/** Last words of npm after a failed script. */
export const npmEnd: readonly string[] = [
  'npm error Lifecycle script `test` failed with error:',
  'npm error code 1',
  'npm error path /buddy/shop',
  'npm error workspace shop@1.0.0',
  'npm error location /buddy/shop',
  'npm error command failed',
  'npm error command sh -c run-tests',
]
