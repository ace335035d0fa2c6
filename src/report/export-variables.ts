import type { Variable } from '../buddy/model.ts'
import { nameVariable, warnOfVariables } from './outputs.ts'
import type { StepWriter } from './step-writer.ts'

/**
 * Environment variables that change what later steps run, trust or talk to. The runner itself refuses only NODE_OPTIONS.
 * A name is refused whatever its case, since Windows and proxies ignore it.
 */
const dangerousNames: ReadonlySet<string> = new Set([
  'PATH',
  'PATHEXT',
  'COMSPEC',
  'SHELL',
  'ENV',
  'BASH_ENV',
  'IFS',
  'PS4',
  'PROMPT_COMMAND',
  'BASHOPTS',
  'SHELLOPTS',
  'CDPATH',
  'GLOBIGNORE',
  'HOME',
  'USER',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMFILES',
  'SYSTEMROOT',
  'WINDIR',
  'TMP',
  'TEMP',
  'TMPDIR',
  'PWD',
  'EDITOR',
  'VISUAL',
  'PAGER',
  'BROWSER',
  'PERL5OPT',
  'PERL5LIB',
  'PERL5DB',
  'RUBYOPT',
  'RUBYLIB',
  'GEM_HOME',
  'GEM_PATH',
  'BUNDLE_GEMFILE',
  'CLASSPATH',
  'MAVEN_OPTS',
  'MAVEN_ARGS',
  'GRADLE_OPTS',
  'SBT_OPTS',
  'ANT_OPTS',
  'JAVA_TOOL_OPTIONS',
  '_JAVA_OPTIONS',
  'JDK_JAVA_OPTIONS',
  'JAVA_OPTS',
  'JAVA_HOME',
  'PHPRC',
  'PHP_INI_SCAN_DIR',
  'LUA_INIT',
  'RUSTC',
  'RUSTC_WRAPPER',
  'RUSTFLAGS',
  'CC',
  'CXX',
  'MAKEFLAGS',
  'MAKEFILES',
  'GOPATH',
  'GOROOT',
  'GOBIN',
  'GOFLAGS',
  'GOENV',
  'GOPROXY',
  'GOPRIVATE',
  'GONOPROXY',
  'GOSUMDB',
  'GONOSUMDB',
  'GONOSUMCHECK',
  'GOINSECURE',
  'GOTOOLCHAIN',
  'GOWORK',
  'GOCACHE',
  'GOMODCACHE',
  'GOTMPDIR',
  'GODEBUG',
  'GOEXPERIMENT',
  'GOAUTH',
  'GOVCS',
  'GOOS',
  'GOARCH',
  'GOCACHEPROG',
  'SSH_ASKPASS',
  'SSH_AUTH_SOCK',
  'SUDO_ASKPASS',
  'KUBECONFIG',
  'CI',
  'GH_HOST',
  'GH_TOKEN',
  'OPENSSL_CONF',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'CURL_HOME',
  'WGETRC',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'FTP_PROXY',
  // These steer the next gate: its token would go where they say.
  'BUDDY_TOKEN',
  'BUDDY_API_ENDPOINT',
  'BUDDY_API_URL',
  'BUDDY_BASE_URL',
  'BUDDY_REGION',
  'BUDDY_WORKSPACE',
  'BUDDY_PROJECT',
  'BUDDY_INSECURE',
])

const dangerousPrefixes = [
  'LD_',
  'DYLD_',
  'NODE_',
  'NPM_',
  'YARN_',
  'PNPM_',
  'COREPACK_',
  'PYTHON',
  'PIP_',
  'UV_',
  'POETRY_',
  'GIT_',
  'GITHUB_',
  'RUNNER_',
  'ACTIONS_',
  'INPUT_',
  'STATE_',
  'DOTNET_',
  'CORECLR_',
  'COMPLUS_',
  'MSBUILD',
  'NUGET_',
  'CARGO_',
  'DOCKER_',
  'BASH_FUNC_',
  'PS_MODULE',
  'PSMODULE',
  'DENO_',
  'BUN_',
  'ELECTRON_',
  'GCONV_',
  'MALLOC_',
  'GLIBC_',
  'TF_CLI_',
  'HELM_',
  'AWS_',
  'AZURE_',
  'GOOGLE_',
  'CLOUDSDK_',
] as const

/** Why a variable is not set as an environment variable; null where it may be. */
export function unsafeVariableReason(name: string): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(name)) return 'its name is not one that an environment variable can have'
  const upper = name.toUpperCase()
  const isDangerous = dangerousNames.has(upper) || dangerousPrefixes.some((prefix) => upper.startsWith(prefix))
  return isDangerous ? 'a variable of that name changes what later steps run or trust' : null
}

/** Sets the variables as environment variables of the later steps, but for those that would change what these run. */
export function exportVariables(writer: StepWriter, variables: readonly Variable[]): void {
  const refused: string[] = []
  for (const { key, value } of variables) {
    const why = unsafeVariableReason(key)
    if (why === null)
      writer.attempt('an environment variable', () => {
        writer.runner.exportVariable(key, value)
      })
    else refused.push(`${nameVariable(key)} is not set as an environment variable: ${why}`)
  }
  warnOfVariables(writer, refused, 'environment variables')
}
