import {
  aptInstall,
  buddyEnd,
  bundling,
  cacheUpload,
  cargoBuild,
  dockerBuild,
  npmEnd,
  npmInstall,
  timestamped,
} from './noise.ts'
import type { ToolLog } from './tool-log.ts'

/** Logs of other tools, which were written before the rules. */
export const listedTools: readonly ToolLog[] = [
  {
    tool: 'cargo build',
    before: cargoBuild,
    output: `
error[E0308]: mismatched types
  --> src/cart.rs:41:18
   |
41 |     let total: u32 = "90";
   |                ---   ^^^^ expected \`u32\`, found \`&str\`
   |                |
   |                expected due to this

For more information about this error, try \`rustc --explain E0308\`.
warning: \`shop\` (lib) generated 1 warning
error: could not compile \`shop\` (lib) due to 1 previous error; 1 warning emitted`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'error[E0308]: mismatched types',
    cause: 'error[E0308]: mismatched types (src/cart.rs:41:18)',
  },
  {
    tool: 'gcc and make',
    before: [...aptInstall, 'gcc -Wall -Werror -c error.c -o error.o', 'gcc -Wall -Werror -c cart.c -o cart.o'],
    output: `
cart.c: In function ‘total’:
cart.c:12:9: warning: unused variable ‘error’ [-Wunused-variable]
cart.c:41:12: error: ‘vouchr’ undeclared (first use in this function); did you mean ‘voucher’?
   41 |     return vouchr;
      |            ^~~~~~
      |            voucher
cart.c:41:12: note: each undeclared identifier is reported only once for each function it appears in
make: *** [Makefile:12: cart.o] Error 1`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'cart.c:41:12: error: ‘vouchr’ undeclared',
  },
  {
    tool: 'eslint',
    before: [...npmInstall, ...bundling],
    output: `
/buddy/shop/src/error.ts
  3:1  warning  Unexpected console statement  no-console

/buddy/shop/src/cart.ts
  12:7  warning  'error' is assigned a value but never used  no-unused-vars
  41:5  error    'vouchr' is not defined                     no-undef

✖ 3 problems (1 error, 2 warnings)
  0 errors and 1 warning potentially fixable with the \`--fix\` option.
`,
    after: [...npmEnd, ...cacheUpload, ...buddyEnd],
    right: "41:5  error    'vouchr' is not defined",
    cause: "/buddy/shop/src/cart.ts:41:5 error 'vouchr' is not defined no-undef",
  },
  {
    tool: 'docker build',
    before: dockerBuild,
    output: `
#9 [build 4/5] COPY . .
#9 DONE 0.3s
#10 [build 5/5] RUN npm run build
#10 0.812 
#10 0.812 > shop@1.0.0 build
#10 0.812 > tsc -p .
#10 0.812 
#10 4.101 src/cart.ts(41,5): error TS2322: Type 'string' is not assignable to type 'number'.
#10 ERROR: process "/bin/sh -c npm run build" did not complete successfully: exit code: 2
------
 > [build 5/5] RUN npm run build:
0.812 > shop@1.0.0 build
0.812 > tsc -p .
0.812 
4.101 src/cart.ts(41,5): error TS2322: Type 'string' is not assignable to type 'number'.
------
Dockerfile:9
--------------------
   7 |     
   8 |     COPY . .
   9 | >>> RUN npm run build
  10 |     
--------------------
ERROR: failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 2`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'src/cart.ts(41,5): error TS2322',
  },
  {
    tool: 'npm ci',
    before: [...aptInstall, '$ npm ci', 'npm warn deprecated error@1.0.0: no longer supported'],
    output: `
npm error code ERESOLVE
npm error ERESOLVE could not resolve
npm error
npm error While resolving: react-cart@2.0.0
npm error Found: react@19.0.0
npm error node_modules/react
npm error   react@"^19.0.0" from the root project
npm error
npm error Could not resolve dependency:
npm error peer react@"^18.0.0" from react-cart@2.0.0
npm error node_modules/react-cart
npm error   react-cart@"^2.0.0" from the root project
npm error
npm error Fix the upstream dependency conflict, or retry
npm error this command with --force or --legacy-peer-deps
npm error to accept an incorrect (and potentially broken) dependency resolution.
npm error
npm error A complete log of this run can be found in: /root/.npm/_logs/2026-11-29T03_15_00_000Z-debug-0.log`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'npm error ERESOLVE could not resolve',
  },
  {
    tool: 'composer',
    before: [...aptInstall, 'Loading composer repositories with package information', 'Updating dependencies'],
    output: `
Your requirements could not be resolved to an installable set of packages.

  Problem 1
    - Root composer.json requires php ^8.4 but your php version (8.3.6) does not satisfy that requirement.
  Problem 2
    - shop/cart[v2.0.0, ..., v2.1.3] require ext-intl * -> it is missing from your system. Install or enable PHP's intl extension.
`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'Root composer.json requires php ^8.4',
  },
  {
    tool: 'terraform',
    before: [...timestamped, 'Initializing the backend...', '- Installing hashicorp/aws v5.31.0...'],
    output: `
Terraform planned the following actions, but then encountered a problem:

  # aws_s3_bucket.cart will be created
  + resource "aws_s3_bucket" "cart" {
      + bucket = "cart-errors"
    }

Plan: 1 to add, 0 to change, 0 to destroy.
╷
│ Error: Unsupported argument
│ 
│   on main.tf line 41, in resource "aws_s3_bucket" "cart":
│   41:   acl_policy = "private"
│ 
│ An argument named "acl_policy" is not expected here.
╵`,
    after: [...cacheUpload, ...buddyEnd],
    right: 'Error: Unsupported argument',
    cause: 'Error: Unsupported argument (main.tf line 41)',
  },
]
