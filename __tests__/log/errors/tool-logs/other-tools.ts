import {
  aptInstall,
  buddyEnd,
  bundling,
  cacheUpload,
  composerInstall,
  dockerBuild,
  npmEnd,
  npmInstall,
  passedTests,
  pipInstall,
  timestamped,
} from './noise.ts'
import type { ToolLog } from './tool-log.ts'

const end = [...cacheUpload, ...buddyEnd]

/** Logs of other tools, which were written after the rules. */
export const otherTools: readonly ToolLog[] = [
  {
    tool: 'npm, a package that is not there',
    before: aptInstall,
    output: `
npm error code E404
npm error 404 Not Found - GET https://registry.example.org/@shop%2fvouchers - Not found
npm error 404
npm error 404  '@shop/vouchers@^4.1.0' is not in this registry.
npm error 404
npm error 404 Note that you can also install from a
npm error 404 tarball, folder, http url, or git folder.
npm error A complete log of this run can be found in: /root/.npm/_logs/2026-11-29T03_15_00_000Z-debug-0.log`,
    after: end,
    right: 'npm error 404 Not Found - GET',
  },
  {
    tool: 'pnpm install',
    before: timestamped,
    output: `
Lockfile is up to date, resolution step is skipped
 ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with <ROOT>/package.json

Note that in CI environments this setting is true by default. If you still need to run install in such cases, use "pnpm install --no-frozen-lockfile"

  Failure reason:
  specifiers in the lockfile don't match specifiers in package.json:
* 1 dependencies are mismatched:
  - error-stack-parser (lockfile: *, manifest: ^2.0.0)`,
    after: end,
    right: 'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
  },
  {
    tool: 'yarn install',
    before: timestamped,
    output: `
➤ YN0000: · Yarn 4.5.0
➤ YN0000: ┌ Resolution step
➤ YN0000: └ Completed in 0s 570ms
➤ YN0000: ┌ Post-resolution validation
➤ YN0000: │ @@ -12555,13 +12555,12 @@
➤ YN0028: │ -  resolution: "error@npm:4.9.4"
➤ YN0028: │ +  resolution: "error@npm:4.9.5"
➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.
➤ YN0000: └ Completed
➤ YN0000: · Failed with errors in 0s 612ms`,
    after: end,
    right: 'The lockfile would have been modified by this install, which is explicitly forbidden.',
  },
  {
    tool: 'pip install',
    before: [...aptInstall, ...pipInstall],
    output: `
ERROR: Could not find a version that satisfies the requirement vouchers==4.1.0 (from versions: 1.0.0, 2.0.0)
ERROR: No matching distribution found for vouchers==4.1.0`,
    after: end,
    right: 'ERROR: Could not find a version that satisfies the requirement vouchers==4.1.0',
  },
  {
    tool: 'docker build, a file that is not there',
    before: dockerBuild,
    output: `
#9 [build 4/5] COPY dist /srv
#9 ERROR: failed to calculate checksum of ref 41c::812: "/dist": not found
------
 > [build 4/5] COPY dist /srv:
------
Dockerfile:9
--------------------
   8 |     
   9 | >>> COPY dist /srv
  10 |     
--------------------
ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 41c::812: "/dist": not found`,
    after: end,
    right: '"/dist": not found',
  },
  {
    tool: 'docker push',
    before: dockerBuild,
    output: `
The push refers to repository [registry.example.com/shop]
41c812: Preparing
41c812: Waiting
denied: requested access to the resource is denied`,
    after: end,
    right: 'denied: requested access to the resource is denied',
  },
  {
    tool: 'kubectl',
    before: timestamped,
    output: `
deployment.apps/shop configured
Waiting for deployment "shop" rollout to finish: 1 out of 2 new replicas have been updated...
Waiting for deployment "shop" rollout to finish: 1 old replicas are pending termination...
error: deployment "shop" exceeded its progress deadline`,
    after: end,
    right: 'error: deployment "shop" exceeded its progress deadline',
  },
  {
    tool: 'helm',
    before: timestamped,
    output: `
history.go:56: [debug] getting history for release shop
upgrade.go:142: [debug] preparing upgrade for shop
Error: UPGRADE FAILED: cannot patch "shop" with kind Deployment: Deployment.apps "shop" is invalid: spec.selector: Invalid value: field is immutable`,
    after: end,
    right: 'Error: UPGRADE FAILED: cannot patch "shop"',
  },
  {
    tool: 'ansible',
    before: timestamped,
    output: `
TASK [shop : check for an old release] *****************************************
fatal: [web1]: FAILED! => {"changed": false, "msg": "no old release"}
...ignoring

TASK [shop : install the voucher service] **************************************
ok: [web2]
fatal: [web1]: FAILED! => {"changed": false, "msg": "No package matching 'vouchers' is available"}

PLAY RECAP *********************************************************************
web1                       : ok=12   changed=3    unreachable=0    failed=1    skipped=4    rescued=0    ignored=1   
web2                       : ok=13   changed=3    unreachable=0    failed=0    skipped=4    rescued=0    ignored=0   `,
    after: end,
    right: `"msg": "No package matching 'vouchers' is available"`,
  },
  {
    tool: 'aws',
    before: timestamped,
    output: `
upload: dist/error.html to s3://shop/error.html
upload failed: dist/index.html to s3://shop/index.html An error occurred (AccessDenied) when calling the PutObject operation: Access Denied`,
    after: end,
    right: 'An error occurred (AccessDenied) when calling the PutObject operation',
  },
  {
    tool: 'git push',
    before: timestamped,
    output: `
To github.com:shop/shop.git
 ! [rejected]        main -> main (fetch first)
error: failed to push some refs to 'github.com:shop/shop.git'
hint: Updates were rejected because the remote contains work that you do
hint: not have locally. This is usually caused by another repository pushing`,
    after: end,
    right: '! [rejected]        main -> main (fetch first)',
  },
  {
    tool: 'ssh',
    before: timestamped,
    output: `
Warning: Permanently added 'web1.example.com' (ED25519) to the list of known hosts.
deploy@web1.example.com: Permission denied (publickey).
rsync: connection unexpectedly closed (0 bytes received so far) [sender]
rsync error: unexplained error (code 255) at io.c(232) [sender=3.2.7]`,
    after: end,
    right: 'deploy@web1.example.com: Permission denied (publickey).',
  },
  {
    tool: 'bash, a command that is not there',
    before: aptInstall,
    output: `
+ ./deploy.sh production
./deploy.sh: line 41: vouchers: command not found`,
    after: ['Script exited with code 127', ...end],
    right: './deploy.sh: line 41: vouchers: command not found',
  },
  {
    tool: 'curl',
    before: timestamped,
    output: `
+ curl --fail -sS https://shop.example.com/health
curl: (22) The requested URL returned error: 503`,
    after: end,
    right: 'curl: (22) The requested URL returned error: 503',
  },
  {
    tool: 'node, out of memory',
    before: [...npmInstall, ...bundling],
    output: `
<--- Last few GCs --->

[41:0x812] 41231 ms: Mark-sweep 4041.2 (4130.1) -> 4039.8 (4131.6) MB, 812.1 / 0.0 ms  allocation failure; scavenge might not succeed

<--- JS stacktrace --->

FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
 1: 0xb7b3e0 node::Abort() [node]
 2: 0xa8c8aa  [node]
Aborted (core dumped)`,
    after: [...npmEnd, ...end],
    right: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  },
  {
    tool: 'node, a module that is not there',
    before: [...npmInstall, ...passedTests],
    output: `
node:internal/modules/cjs/loader:1228
  throw err;
  ^

Error: Cannot find module './voucher'
Require stack:
- /buddy/shop/src/cart.js
    at Module._resolveFilename (node:internal/modules/cjs/loader:1225:15)
    at Object.<anonymous> (/buddy/shop/src/cart.js:3:17) {
  code: 'MODULE_NOT_FOUND',
  requireStack: [ '/buddy/shop/src/cart.js' ]
}

Node.js v24.2.0`,
    after: [...npmEnd, ...end],
    right: "Error: Cannot find module './voucher'",
  },
  {
    tool: 'a Python script',
    before: pipInstall,
    output: `
Migrating 41 tables
Traceback (most recent call last):
  File "/buddy/shop/migrate.py", line 12, in <module>
    main()
  File "/buddy/shop/migrate.py", line 8, in main
    cursor.execute(sql)
  File "/usr/lib/python3/dist-packages/psycopg/cursor.py", line 97, in execute
    raise ex.with_traceback(None)
psycopg.errors.UndefinedTable: relation "vouchers" does not exist
LINE 1: SELECT * FROM vouchers`,
    after: end,
    right: 'psycopg.errors.UndefinedTable: relation "vouchers" does not exist',
  },
  {
    tool: 'rails db:migrate',
    before: aptInstall,
    output: `
== 20261129 AddVouchers: migrating ============================================
-- create_table(:vouchers)
bin/rails aborted!
StandardError: An error has occurred, this and all later migrations canceled: (StandardError)

PG::DuplicateTable: ERROR:  relation "vouchers" already exists
/buddy/shop/db/migrate/20261129_add_vouchers.rb:3:in \`change'

Caused by:
ActiveRecord::StatementInvalid: PG::DuplicateTable: ERROR:  relation "vouchers" already exists
Tasks: TOP => db:migrate
(See full trace by running task with --trace)`,
    after: end,
    right: 'PG::DuplicateTable: ERROR:  relation "vouchers" already exists',
    cause:
      'bin/rails aborted! StandardError: An error has occurred, this and all later migrations canceled: (StandardError)',
  },
  {
    tool: 'artisan',
    before: composerInstall,
    output: `
   INFO  Running migrations.

  2026_11_29_create_vouchers ................................................. FAIL

In Connection.php line 825:

  SQLSTATE[42S01]: Base table or view already exists: 1050 Table 'vouchers' already exists
`,
    after: end,
    right: "SQLSTATE[42S01]: Base table or view already exists: 1050 Table 'vouchers' already exists",
  },
  {
    tool: 'coverage that is too low',
    before: [...npmInstall, ...passedTests],
    output: `
Test Suites: 41 passed, 41 total
Tests:       412 passed, 412 total
Jest: "global" coverage threshold for branches (80%) not met: 74.12%`,
    after: [...npmEnd, ...end],
    right: 'coverage threshold for branches (80%) not met',
  },
]
