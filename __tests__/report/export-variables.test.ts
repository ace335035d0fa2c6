import { describe, expect, test } from '@jest/globals'
import { unsafeVariableReason } from '../../src/report/export-variables.ts'
import { fc } from '../fakes/properties.ts'

/** Variables that change what later steps run, trust or talk to, by what reads them. */
const dangerous: readonly (readonly [readers: string, names: string])[] = [
  [
    'shells and the system',
    'PATH PATHEXT COMSPEC SHELL ENV IFS PS4 PROMPT_COMMAND SHELLOPTS CDPATH GLOBIGNORE FPATH ZDOTDIR INPUTRC HOME ' +
      'USER USERPROFILE APPDATA LOCALAPPDATA PROGRAMFILES SYSTEMROOT WINDIR TMP TEMP TMPDIR PWD EDITOR VISUAL PAGER ' +
      'LESSOPEN BROWSER SUDO_ASKPASS BASH_ENV BASH_FUNC_ls BASHOPTS XDG_CONFIG_HOME PS_MODULE_X PSModulePath',
  ],
  ['the linker', 'LD_PRELOAD LD_AUDIT DYLD_INSERT_LIBRARIES GCONV_PATH MALLOC_X GLIBC_TUNABLES'],
  [
    'compilers and build tools',
    'CC CXX CFLAGS LDFLAGS RUSTFLAGS GOFLAGS MAKEFLAGS MAKEFILES CPATH LIBRARY_PATH CMAKE_PREFIX_PATH RUSTC ' +
      'RUSTC_WRAPPER MSBUILD_X CCACHE_PREFIX SWIFT_EXEC',
  ],
  [
    'language runtimes',
    'NODE_OPTIONS NODE_EXTRA_CA_CERTS PYTHONSTARTUP PERL5OPT RUBYOPT JAVA_TOOL_OPTIONS _JAVA_OPTIONS CLASSPATH PHPRC ' +
      'PHP_INI_SCAN_DIR LUA_PATH R_PROFILE DOTNET_STARTUP_HOOKS CORECLR_PROFILER COMPLUS_X DENO_DIR BUN_X ELECTRON_X',
  ],
  [
    'Go',
    'GOPATH GOROOT GOBIN GOENV GOPROXY GOPRIVATE GONOPROXY GOSUMDB GONOSUMDB GONOSUMCHECK GOINSECURE GOTOOLCHAIN ' +
      'GOWORK GOCACHE GOMODCACHE GOTMPDIR GODEBUG GOEXPERIMENT GOAUTH GOVCS GOOS GOARCH GOCACHEPROG',
  ],
  ['JVM tools', 'MAVEN_OPTS GRADLE_OPTS SBT_OPTS KAFKA_OPTS'],
  [
    'package managers',
    'npm_config_registry PIP_INDEX_URL UV_INDEX CONDA_PREFIX BUNDLE_PATH COMPOSER_HOME CARGO_HOME GEM_PATH YARN_X ' +
      'PNPM_X COREPACK_X POETRY_X NUGET_X',
  ],
  ['git and SSH', 'GIT_SSH_COMMAND GIT_CONFIG_COUNT GIT_PROXY_COMMAND SSH_AUTH_SOCK GNUPGHOME HGRCPATH'],
  [
    'proxies and certificates',
    'HTTPS_PROXY http_proxy SOCKS_PROXY SSL_CERT_FILE REQUESTS_CA_BUNDLE OPENSSL_CONF CURL_HOME WGETRC',
  ],
  [
    'clouds and containers',
    'AWS_PROFILE AZURE_CONFIG_DIR ARM_CLIENT_ID GOOGLE_APPLICATION_CREDENTIALS CLOUDSDK_X TF_VAR_x VAULT_ADDR ' +
      'KUBECONFIG DOCKER_HOST HELM_X',
  ],
  [
    'CI systems',
    'GITHUB_PATH GITHUB_TOKEN RUNNER_TEMP ACTIONS_CACHE_URL INPUT_TOKEN STATE_isPost CI GITLAB_TOKEN CIRCLECI TRAVIS ' +
      'BUILDKITE AGENT_TOOLSDIRECTORY GH_HOST GH_TOKEN ImageOS TF_BUILD',
  ],
  [
    'programs that take options',
    'TAR_OPTIONS RSYNC_RSH SVN_SSH CVS_RSH BORG_RSH RESTIC_PASSWORD_COMMAND PYTEST_ADDOPTS PYTEST_PLUGINS ' +
      'ANSIBLE_CONFIG PUPPETEER_EXECUTABLE_PATH CYPRESS_RUN_BINARY M2_HOME MY_NODE_OPTIONS',
  ],
  [
    'this action',
    'BUDDY_TOKEN BUDDY_API_ENDPOINT BUDDY_API_URL BUDDY_BASE_URL BUDDY_REGION BUDDY_WORKSPACE BUDDY_PROJECT ' +
      'BUDDY_INSECURE',
  ],
]

describe("a variable of Buddy's as an environment variable", () => {
  test.each(dangerous)('is refused in any case when it is one of %s', (_, names) => {
    for (const name of names.split(' ')) {
      const mixed = name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase()
      for (const spelling of [name, name.toUpperCase(), name.toLowerCase(), mixed])
        expect([spelling, unsafeVariableReason(spelling)]).toEqual([
          spelling,
          expect.stringContaining('what later steps run or trust'),
        ])
    }
  })

  const noNames = [
    '',
    ' ',
    'A-B',
    'A=B',
    'A.B',
    '1A',
    'é',
    'A\n',
    '\nA',
    'PATH\n',
    ' PATH',
    'A\0',
    'ſHELL',
    'x'.repeat(256),
  ]
  test.each(noNames)('%j is refused, being no name', (name) => {
    expect(unsafeVariableReason(name)).toContain('its name')
  })

  const harmless =
    'VERSION APP_URL a _ _x1 DEPLOY_PATH MY_NODE_VERSION BUDDY_PIPELINE_ID ENVIRONMENT PATHS CI_BUILD GOAL'
  test.each([...harmless.split(' '), 'x'.repeat(255)])('%s is taken', (name) => {
    expect(unsafeVariableReason(name)).toBeNull()
  })

  test('any name that is taken is one that a shell can use', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('A', 'b', '_', '1', '-', '=', '\n', '.') })),
        (name) => {
          fc.pre(unsafeVariableReason(name) === null)
          expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/)
        },
      ),
    )
  })
})
