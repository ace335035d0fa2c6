import type { Variable } from '../buddy/model.ts'
import { nameVariable, warnOfVariables } from './outputs.ts'
import type { StepWriter } from './step-writer.ts'

/**
 * Class of environment variables that change later steps. Names are in capitals with
 * spaces between them.
 */
interface RefusedClass {
  readonly of: string
  readonly names: string
  readonly prefixes: string
  readonly suffixes: string
}

/**
 * Classes of names that are refused in any case, because Windows ignores it. The runner
 * refuses only NODE_OPTIONS.
 */
export const refusedClasses: readonly RefusedClass[] = [
  {
    of: 'shells and the system',
    names:
      'PATH PATHEXT COMSPEC SHELL ENV IFS PS4 PROMPT_COMMAND SHELLOPTS CDPATH GLOBIGNORE FPATH ZDOTDIR INPUTRC ' +
      'HOME USER LOGNAME USERPROFILE APPDATA LOCALAPPDATA PROGRAMFILES PROGRAMDATA SYSTEMROOT WINDIR TMP TEMP ' +
      'TMPDIR PWD OLDPWD EDITOR VISUAL PAGER MANPAGER LESSOPEN LESSCLOSE BROWSER HOSTALIASES LOCPATH NLSPATH ' +
      'TZDIR TERMINFO SUDO_ASKPASS CONFIG_SHELL CONFIG_SITE VIMINIT EXINIT NETRC',
    prefixes: 'BASH XDG_ PSMODULE PS_MODULE',
    suffixes: '',
  },
  {
    of: 'programs that take a command, options or a configuration from the environment',
    names: '',
    prefixes: 'RSYNC_ BORG_ RESTIC_ ANSIBLE_ NIX_ LOG4J_ PUPPETEER_ PLAYWRIGHT_ CHROME_ CYPRESS_ SELENIUM_',
    suffixes:
      '_OPTIONS _OPTS ADDOPTS _PLUGINS _COMMAND _RSH _SSH _ASKPASS _EXEC _EXECUTABLE _EXECUTABLE_PATH _BINARY _HOME ' +
      '_COMPILER _LAUNCHER _WRAPPER _PRELOAD _CONFIG _CONFIG_FILE _CONFIGURATION_FILE',
  },
  {
    of: 'the linker and the C library',
    names: '',
    prefixes: 'LD_ DYLD_ GCONV_ MALLOC_ GLIBC_ RES_OPTIONS',
    suffixes: '',
  },
  {
    of: 'compilers and build tools',
    names:
      'CC CXX CPP LD AR AS CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH INCLUDE LIB LIBPATH CL _CL_ LINK ' +
      '_LINK_ MAKEFILES MAKE RUSTC CMAKE_TOOLCHAIN_FILE COMPILER_PATH LEX YACC RANLIB NM STRIP FC F77',
    prefixes: 'RUSTC_ RUSTDOC CMAKE_ PKG_CONFIG MSBUILD VCPKG_ GCC_ CCACHE_ SCCACHE_ SWIFT_ BAZEL',
    suffixes: 'FLAGS',
  },
  {
    of: 'language runtimes',
    names:
      'JAVACMD CLASSPATH PHPRC ERL_LIBS GOPATH GOROOT GOBIN GOENV ' +
      'GOPROXY GOPRIVATE GONOPROXY GOSUMDB GONOSUMDB GONOSUMCHECK GOINSECURE GOTOOLCHAIN GOWORK GOCACHE ' +
      'GOMODCACHE GOTMPDIR GODEBUG GOEXPERIMENT GOAUTH GOVCS GOOS GOARCH GOCACHEPROG VIRTUAL_ENV R_PROFILE ' +
      'R_ENVIRON JULIA_LOAD_PATH JULIA_DEPOT_PATH',
    prefixes:
      'NODE_ PYTHON PERL5 PERLLIB RUBY JAVA_ PHP_INI LUA_ DOTNET_ CORECLR_ COMPLUS_ DENO_ BUN_ ELECTRON_ ' +
      'R_LIBS PYTEST_ COVERAGE_ TSX_ TS_NODE_',
    suffixes: '',
  },
  {
    of: 'package managers',
    names: '',
    prefixes:
      'NPM_ YARN_ PNPM_ COREPACK_ PIP_ PIPX_ UV_ POETRY_ CONDA_ GEM_ BUNDLE_ CARGO_ RUSTUP_ MAVEN_ MVNW_ GRADLE_ ' +
      'NUGET_ COMPOSER_ HOMEBREW_ APT_',
    suffixes: '',
  },
  {
    of: 'git and SSH',
    names: 'HGRCPATH GNUPGHOME',
    prefixes: 'GIT_ SSH_',
    suffixes: '',
  },
  {
    of: 'proxies and certificates',
    names: 'SSLKEYLOGFILE WGETRC',
    prefixes: 'SSL_ OPENSSL_ CURL_ SIGSTORE_ COSIGN_ TUF_',
    suffixes: '_PROXY _CA_BUNDLE _CERT_FILE',
  },
  {
    of: 'containers and clouds',
    names: 'KUBECONFIG BOTO_CONFIG',
    prefixes:
      'DOCKER_ COMPOSE_ BUILDKIT_ CONTAINER_ CONTAINERS_ HELM_ AWS_ AZURE_ ARM_ GOOGLE_ GCLOUD_ CLOUDSDK_ TF_ ' +
      'PULUMI_ ' +
      'VAULT_',
    suffixes: '',
  },
  {
    of: 'CI systems',
    names: 'CI GH_HOST GH_TOKEN GH_ENTERPRISE_TOKEN GH_CONFIG_DIR TF_BUILD IMAGEOS IMAGEVERSION',
    prefixes:
      'GITHUB_ RUNNER_ ACTIONS_ INPUT_ STATE_ GITLAB_ JENKINS_ CIRCLE BUILDKITE TRAVIS AGENT_ TEAMCITY_ APPVEYOR ' +
      'BITBUCKET_ DRONE',
    suffixes: '',
  },
  {
    of: 'Buddy Gate, whose token would go where they say',
    names:
      'BUDDY_TOKEN BUDDY_API_ENDPOINT BUDDY_API_URL BUDDY_BASE_URL BUDDY_REGION BUDDY_WORKSPACE BUDDY_PROJECT ' +
      'BUDDY_INSECURE',
    prefixes: '',
    suffixes: '',
  },
]

const matchers = refusedClasses.map(({ of, names, prefixes, suffixes }) => {
  const split = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')
  return { of, names: new Set(split(names)), prefixes: split(prefixes), suffixes: split(suffixes) }
})

/**
 * Returns why a variable is not set as an environment variable; null if it may be set.
 */
export function unsafeVariableReason(name: string): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(name)) return 'its name is not one that an environment variable can have'
  const upper = name.toUpperCase()
  const refused = matchers.find(
    ({ names, prefixes, suffixes }) =>
      names.has(upper) ||
      prefixes.some((prefix) => upper.startsWith(prefix)) ||
      suffixes.some((suffix) => upper.endsWith(suffix)),
  )
  return refused === undefined ? null : `it is a variable of ${refused.of}, and changes what later steps run or trust`
}

/**
 * Sets the variables as environment variables of later steps, without those that would
 * change what these run.
 */
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
