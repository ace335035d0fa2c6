import { aptInstall, buddyEnd, cacheUpload, dockerBuild, dotnetBuild, javaBuild, timestamped } from './noise.ts'
import type { ToolLog } from './tool-log.ts'

const end = [...cacheUpload, ...buddyEnd]

/** Other failures of other tools, which were written last. */
export const variantTools: readonly ToolLog[] = [
  {
    tool: 'maven, a dependency that is not there',
    before: javaBuild,
    output: `
[INFO] ------------------------------------------------------------------------
[INFO] BUILD FAILURE
[INFO] ------------------------------------------------------------------------
[INFO] Total time:  1.812 s
[ERROR] Failed to execute goal on project shop: Could not resolve dependencies for project com.shop:shop:jar:1.0: Could not find artifact com.shop:vouchers:jar:4.1.0 in central (https://repo.example.org/maven2) -> [Help 1]
[ERROR] 
[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
[ERROR] Re-run Maven using the -X switch to enable full debug logging.`,
    after: end,
    right: 'Could not find artifact com.shop:vouchers:jar:4.1.0',
  },
  {
    tool: 'Spring Boot in Maven',
    before: javaBuild,
    output: `
2026-11-29T03:15:00.123Z ERROR 41 --- [           main] o.s.boot.SpringApplication               : Application run failed

org.springframework.beans.factory.UnsatisfiedDependencyException: Error creating bean with name 'cart': Unsatisfied dependency
	at org.springframework.beans.factory.support.ConstructorResolver.createArgumentArray(ConstructorResolver.java:802)
[ERROR] Tests run: 1, Failures: 0, Errors: 1, Skipped: 0, Time elapsed: 3.2 s <<< FAILURE! -- in com.shop.ShopApplicationTests
[ERROR] com.shop.ShopApplicationTests.contextLoads -- Time elapsed: 0.002 s <<< ERROR!
java.lang.IllegalStateException: Failed to load ApplicationContext for [WebMergedContextConfiguration@41c]
	at org.springframework.test.context.cache.DefaultCacheAwareContextLoaderDelegate.loadContext(Default.java:180)

[ERROR] Errors: 
[ERROR]   ShopApplicationTests.contextLoads » IllegalState Failed to load ApplicationContext
[ERROR] Tests run: 1, Failures: 0, Errors: 1, Skipped: 0`,
    after: end,
    right: 'java.lang.IllegalStateException: Failed to load ApplicationContext',
    cause: 'ShopApplicationTests.contextLoads',
  },
  {
    tool: 'NUnit',
    before: dotnetBuild,
    output: `
Starting test execution, please wait...
A total of 1 test files matched the specified pattern.
  Failed AppliesAVoucher [41 ms]
  Error Message:
     Expected: 90
  But was:  100

  Stack Trace:
     at Shop.Tests.CartTests.AppliesAVoucher() in D:\\a\\shop\\CartTests.cs:line 41

Failed!  - Failed:     1, Passed:    40, Skipped:     0, Total:    41, Duration: 812 ms - Shop.Tests.dll (net8.0)`,
    after: end,
    right: 'Failed AppliesAVoucher [41 ms]',
    cause: 'AppliesAVoucher: Expected: 90, But was: 100',
  },
  {
    tool: 'nuget',
    before: aptInstall,
    output: `
  Determining projects to restore...
/buddy/shop/src/Shop.csproj : error NU1101: Unable to find package Vouchers. No packages exist with this id in source(s): nuget.org
  Failed to restore /buddy/shop/src/Shop.csproj (in 412 ms).`,
    after: end,
    right: 'error NU1101: Unable to find package Vouchers',
  },
  {
    tool: 'rspec, outside of the examples',
    before: aptInstall,
    output: `
An error occurred while loading ./spec/cart_spec.rb.
Failure/Error: require "vouchers"

LoadError:
  cannot load such file -- vouchers
# ./spec/cart_spec.rb:3:in \`<top (required)>'
No examples found.


Finished in 0.00003 seconds (files took 0.8 seconds to load)
0 examples, 0 failures, 1 error occurred outside of examples`,
    after: end,
    right: 'Failure/Error: require "vouchers"',
  },
  {
    tool: 'docker build, apt',
    before: dockerBuild,
    output: `
#9 [2/5] RUN apt-get update && apt-get install -y vouchers
#9 1.812 Reading package lists...
#9 2.412 Building dependency tree...
#9 2.612 E: Unable to locate package vouchers
#9 ERROR: process "/bin/sh -c apt-get update && apt-get install -y vouchers" did not complete successfully: exit code: 100
------
 > [2/5] RUN apt-get update && apt-get install -y vouchers:
2.412 Building dependency tree...
2.612 E: Unable to locate package vouchers
------
ERROR: failed to solve: process "/bin/sh -c apt-get update && apt-get install -y vouchers" did not complete successfully: exit code: 100`,
    after: end,
    right: 'E: Unable to locate package vouchers',
  },
  {
    tool: 'docker build without BuildKit',
    before: timestamped,
    output: `
Step 6/9 : RUN pip install -r requirements.txt
 ---> Running in 41c812abcdef
Collecting vouchers==4.1.0
  ERROR: Could not find a version that satisfies the requirement vouchers==4.1.0 (from versions: none)
ERROR: No matching distribution found for vouchers==4.1.0
The command '/bin/sh -c pip install -r requirements.txt' returned a non-zero code: 1`,
    after: end,
    right: 'ERROR: Could not find a version that satisfies the requirement vouchers==4.1.0',
  },
  {
    tool: 'docker build, a script that says nothing of the kind',
    before: dockerBuild,
    output: `
#9 [5/5] RUN ./verify.sh
#9 0.412 verifying 41 files
#9 0.512 checksum of dist/app.js differs
#9 ERROR: process "/bin/sh -c ./verify.sh" did not complete successfully: exit code: 3
------
 > [5/5] RUN ./verify.sh:
0.412 verifying 41 files
0.512 checksum of dist/app.js differs
------
ERROR: failed to solve: process "/bin/sh -c ./verify.sh" did not complete successfully: exit code: 3`,
    after: end,
    right: 'checksum of dist/app.js differs',
    cause: 'process "/bin/sh -c ./verify.sh" did not complete successfully: exit code: 3',
  },
  {
    tool: 'npm ci, a lock file that is behind',
    before: aptInstall,
    output: `
npm error code EUSAGE
npm error
npm error \`npm ci\` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with \`npm install\` before continuing.
npm error
npm error Missing: vouchers@4.1.0 from lock file
npm error
npm error Clean install a project
npm error
npm error Usage:
npm error npm ci
npm error
npm error Options:
npm error [--install-strategy <hoisted|nested|shallow|linked>] [--legacy-bundling]
npm error aliases: clean-install, ic, install-clean, isntall-clean
npm error
npm error Run "npm help ci" for more info`,
    after: end,
    right: 'npm error `npm ci` can only install packages when your package.json and package-lock.json',
  },
  {
    tool: 'npm, a script of a dependency',
    before: aptInstall,
    output: `
npm ERR! code 1
npm ERR! path /buddy/shop/node_modules/vouchers
npm ERR! command failed
npm ERR! command sh -c node-gyp rebuild
npm ERR! gyp info it worked if it ends with ok
npm ERR! gyp ERR! find Python Python is not set from command line or npm configuration
npm ERR! gyp ERR! find Python checking if "python3" can be used
npm ERR! gyp ERR! stack Error: Could not find any Python installation to use
npm ERR! gyp ERR! not ok

npm ERR! A complete log of this run can be found in:
npm ERR!     /root/.npm/_logs/2026-11-29T03_15_00_000Z-debug-0.log`,
    after: end,
    right: 'gyp ERR! find Python Python is not set',
  },
  {
    tool: 'terraform apply',
    before: timestamped,
    output: `
aws_s3_bucket.cart: Creating...
aws_s3_bucket.cart: Still creating... [10s elapsed]
╷
│ Error: creating S3 Bucket (shop-errors): operation error S3: CreateBucket, https response error StatusCode: 409, BucketAlreadyExists
│ 
│   with aws_s3_bucket.cart,
│   on s3.tf line 3, in resource "aws_s3_bucket" "cart":
│    3: resource "aws_s3_bucket" "cart" {
│ 
╵`,
    after: end,
    right: 'Error: creating S3 Bucket (shop-errors)',
  },
  {
    tool: 'set -u',
    before: [...timestamped, '+ source ./env.sh'],
    output: `
./env.sh: line 12: VOUCHER_KEY: unbound variable`,
    after: ['Script exited with code 1', ...buddyEnd],
    right: './env.sh: line 12: VOUCHER_KEY: unbound variable',
  },
  {
    tool: 'set -e, after an error that was no end',
    before: ["rm: cannot remove 'error.log': No such file or directory", ...timestamped],
    output: `
Comparing the schema with production
2 tables differ: carts, vouchers`,
    after: ['Script exited with code 3', ...buddyEnd],
    right: '2 tables differ: carts, vouchers',
  },
  {
    tool: 'psql',
    before: timestamped,
    output: `
CREATE TABLE
psql:migrations/041_vouchers.sql:12: ERROR:  column "amount" of relation "vouchers" already exists`,
    after: ['Script exited with code 3', ...end],
    right: 'ERROR:  column "amount" of relation "vouchers" already exists',
  },
  {
    tool: 'bundle install',
    before: timestamped,
    output: `
Fetching gem metadata from https://rubygems.example.org/.........
Could not find gem 'vouchers (~> 4.1)' in rubygems repository https://rubygems.example.org/ or installed locally.`,
    after: end,
    right: "Could not find gem 'vouchers (~> 4.1)'",
  },
  {
    tool: 'Gradle, a script that is wrong',
    before: javaBuild,
    output: `
* Where:
Build file '/buddy/shop/build.gradle' line: 12

* What went wrong:
A problem occurred evaluating root project 'shop'.
> Could not find method implementatio() for arguments [vouchers] on object of type DefaultDependencyHandler.

* Try:
> Run with --stacktrace option to get the stack trace.

BUILD FAILED in 1s`,
    after: end,
    right: '> Could not find method implementatio()',
    cause: 'Could not find method implementatio() for arguments [vouchers] on object of type DefaultDependencyHandler.',
  },
  {
    tool: 'pip, a package that does not build',
    before: aptInstall,
    output: `
  error: subprocess-exited-with-error

  × pip subprocess to install build dependencies did not run successfully.
  │ exit code: 1
  ╰─> [5 lines of output]
      ERROR: Could not find a version that satisfies the requirement setuptools>=99
      [end of output]`,
    after: end,
    right: 'ERROR: Could not find a version that satisfies the requirement setuptools>=99',
  },
  {
    tool: 'set -x',
    before: timestamped,
    output: `
+ test -f dist/app.js
+ echo 'there is no bundle'
there is no bundle
+ exit 1`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'there is no bundle',
  },
  {
    tool: 'serverless deploy',
    before: timestamped,
    output: `
✖ Stack shop-dev failed to deploy (12s)
Environment: linux, node 24

Error:
CREATE_FAILED: CartLambdaFunction (AWS::Lambda::Function)
The role defined for the function cannot be assumed by Lambda.`,
    after: end,
    right: 'CREATE_FAILED: CartLambdaFunction',
    cause: '✖ Stack shop-dev failed to deploy',
  },
]
