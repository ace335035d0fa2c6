import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { refuseEnvironmentName } from '../../src/report/environment.ts'

/** They change what later steps run, trust or talk to. */
const dangerous = [
  'PATH', 'PATHEXT', 'COMSPEC', 'SHELL', 'ENV', 'BASH_ENV', 'BASH_FUNC_ls', 'IFS', 'PS4', 'PROMPT_COMMAND', 'SHELLOPTS', 'HOME', 'TMPDIR',
  'LD_PRELOAD', 'LD_LIBRARY_PATH', 'LD_AUDIT', 'DYLD_INSERT_LIBRARIES', 'DYLD_LIBRARY_PATH',
  'NODE_OPTIONS', 'NODE_PATH', 'NODE_EXTRA_CA_CERTS', 'NODE_TLS_REJECT_UNAUTHORIZED', 'npm_config_registry', 'NPM_CONFIG_USERCONFIG',
  'PYTHONPATH', 'PYTHONSTARTUP', 'PYTHONHOME', 'PIP_INDEX_URL', 'PERL5OPT', 'PERL5LIB', 'RUBYOPT', 'RUBYLIB', 'JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'MAVEN_OPTS', 'GRADLE_OPTS', 'DOTNET_STARTUP_HOOKS', 'CORECLR_PROFILER', 'RUSTC_WRAPPER', 'CARGO_HOME', 'GOFLAGS', 'GOPROXY',
  'GIT_SSH_COMMAND', 'GIT_SSH', 'GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_0', 'GIT_CONFIG_VALUE_0', 'GIT_CONFIG_GLOBAL', 'GIT_EXEC_PATH', 'GIT_ASKPASS', 'SSH_ASKPASS', 'SSH_AUTH_SOCK',
  'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY', 'SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'OPENSSL_CONF', 'DOCKER_HOST', 'KUBECONFIG',
  'GITHUB_TOKEN', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_SHA', 'GITHUB_ANYTHING', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_STEP_DEBUG', 'INPUT_TOKEN', 'INPUT_PIPELINE_ID', 'STATE_isPost', 'CI',
  'BUDDY_TOKEN', 'BUDDY_API_ENDPOINT', 'BUDDY_API_URL', 'BUDDY_BASE_URL', 'BUDDY_REGION', 'BUDDY_WORKSPACE', 'BUDDY_PROJECT',
  'BASHOPTS', 'CDPATH', 'GLOBIGNORE', 'USER', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMFILES', 'SYSTEMROOT', 'WINDIR', 'TMP', 'TEMP', 'PWD', 'EDITOR', 'VISUAL', 'PAGER', 'BROWSER',
  'PERL5DB', 'GEM_HOME', 'GEM_PATH', 'BUNDLE_GEMFILE', 'CLASSPATH', 'MAVEN_ARGS', 'SBT_OPTS', 'ANT_OPTS', 'JDK_JAVA_OPTIONS', 'JAVA_OPTS', 'JAVA_HOME', 'PHPRC', 'PHP_INI_SCAN_DIR', 'LUA_INIT', 'RUSTC', 'RUSTFLAGS', 'CC', 'CXX', 'MAKEFLAGS', 'MAKEFILES',
  'GOPATH', 'GOROOT', 'GOBIN', 'GOENV', 'GOPRIVATE', 'GONOPROXY', 'GOSUMDB', 'GONOSUMDB', 'GONOSUMCHECK', 'GOINSECURE', 'GOTOOLCHAIN', 'GOWORK', 'GOCACHE', 'GOMODCACHE', 'GOTMPDIR', 'GODEBUG', 'GOEXPERIMENT', 'GOAUTH', 'GOVCS', 'GOOS', 'GOARCH', 'GOCACHEPROG',
  'SUDO_ASKPASS', 'GH_HOST', 'GH_TOKEN', 'SSL_CERT_DIR', 'CURL_HOME', 'WGETRC', 'FTP_PROXY', 'BUDDY_INSECURE',
  'YARN_X', 'PNPM_X', 'COREPACK_X', 'UV_X', 'POETRY_X', 'COMPLUS_X', 'MSBUILD_X', 'NUGET_X', 'PS_MODULE_X', 'PSMODULE_X', 'DENO_X', 'BUN_X', 'ELECTRON_X', 'GCONV_X', 'MALLOC_X', 'GLIBC_X', 'TF_CLI_X', 'HELM_X', 'AWS_X', 'AZURE_X', 'GOOGLE_X', 'CLOUDSDK_X',
] as const

const capitalize = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase()

describe('a variable of Buddy\'s as an environment variable', () => {
  test.each(dangerous)('%s is refused in any case', (name) => {
    const spellings = [name, name.toUpperCase(), name.toLowerCase(), capitalize(name)]
    expect(spellings.map(refuseEnvironmentName)).toEqual(spellings.map(() => expect.stringContaining('what later steps run or trust')))
  })

  test('any mix of capitals is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dangerous).chain((name) => fc.mixedCase(fc.constant(name))), (name) => {
        expect(refuseEnvironmentName(name)).not.toBeNull()
      }),
    )
  })

  test.each([
    '', ' ', 'A B', 'A=B', 'A-B', 'A.B', '1A', 'é', 'A\n', '\nA', 'A\nPATH', 'PATH\n', ' PATH', 'A<<B', 'A\u0000', 'ſHELL', 'x'.repeat(256),
  ])('%j is refused, being no name', (name) => {
    expect(refuseEnvironmentName(name)).toContain('its name')
  })

  test.each(['VERSION', 'APP_URL', 'a', '_', '_x1', 'DEPLOY_PATH', 'MY_NODE_OPTIONS', 'IMAGE_TAG', 'BUDDY_PIPELINE_ID', 'ENVIRONMENT', 'PATHS', 'CI_BUILD', 'GOAL', 'GOOD_UNTIL', 'x'.repeat(255)])('%s is taken', (name) => {
    expect(refuseEnvironmentName(name)).toBeNull()
  })

  test('any name that is taken is one that a shell can use', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('A', 'b', '_', '1', '-', '=', '\n', '.') })), (name) => {
        fc.pre(refuseEnvironmentName(name) === null)
        expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/)
        expect(name).not.toContain('\n')
      }),
    )
  })
})
