import {
  aptInstall,
  buddyEnd,
  bundling,
  cacheUpload,
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
