import { aptInstall, buddyEnd, cacheUpload, dockerBuild, javaBuild, timestamped } from './noise.ts'
import type { ToolLog } from './tool-log.ts'

const end = [...cacheUpload, ...buddyEnd]

/** Other failures of other tools, which were written last. */
export const variantTools: readonly ToolLog[] = [
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
    tool: 'psql',
    before: timestamped,
    output: `
CREATE TABLE
psql:migrations/041_vouchers.sql:12: ERROR:  column "amount" of relation "vouchers" already exists`,
    after: ['Script exited with code 3', ...end],
    right: 'ERROR:  column "amount" of relation "vouchers" already exists',
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
