const id = 325, ids = [325], modules = {
  /***/
  636: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        DZ: () => (
          /* binding */
          limitTime
        ),
        /* harmony export */
        LD: () => (
          /* binding */
          readList
        ),
        /* harmony export */
        T1: () => (
          /* binding */
          call
        ),
        /* harmony export */
        s1: () => (
          /* binding */
          clientOptions
        ),
        /* harmony export */
        wh: () => (
          /* binding */
          readId
        ),
        /* harmony export */
        yR: () => (
          /* binding */
          readText
        )
        /* harmony export */
      });
      var _runner_network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(967), _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
      const longestTimerMs = 2 ** 31 - 1, longestMessage = 500, secondaryLimitMs = 6e4;
      function clientOptions({ apiUrl, fetch }) {
        return {
          baseUrl: apiUrl,
          userAgent: "buddy-gate",
          log: silence,
          request: { fetch, redirect: "manual", log: silence }
        };
      }
      const ignore = () => {
      }, silence = { debug: ignore, info: ignore, warn: ignore, error: ignore };
      async function call(client, access, route, parameters, terms) {
        terms.signal.throwIfAborted();
        const where = route.includes("{owner}") ? { owner: access.owner, repo: access.repository } : {};
        return await limitTime(terms, route, async ({ signal }) => {
          try {
            const answer = await abandonOnAbort(client.request(route, { ...where, ...parameters, request: { signal } }), signal);
            if (answer.status < 300)
              return answer.data;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.y({
              kind: "refused",
              httpStatus: answer.status,
              message: "a redirect, which is not followed",
              retryAfterMs: null,
              isRateLimit: !1
            }, route);
          } catch (error) {
            throw signal.aborted ? signal.reason : error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.y ? error : new _errors_js__WEBPACK_IMPORTED_MODULE_0__.y(nameTrouble(error, access), route);
          }
        });
      }
      async function limitTime({ timeoutMs, signal }, route, attempt) {
        const stop = new AbortController(), timer = setTimeout(() => {
          stop.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__.y({ kind: "timeout", afterMs: timeoutMs }, route));
        }, Math.min(Math.max(timeoutMs, 1), longestTimerMs));
        try {
          return await attempt({ timeoutMs, signal: AbortSignal.any([signal, stop.signal]) });
        } finally {
          clearTimeout(timer);
        }
      }
      function readList(value, name, route) {
        if (Array.isArray(value))
          return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.y({ kind: "malformed", problem: `${name} is not a list` }, route);
      }
      function readId(value, route) {
        const id2 = (0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_1__.Z)(value, "id");
        if (typeof id2 == "number" && Number.isSafeInteger(id2) && id2 > 0)
          return id2;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.y({ kind: "malformed", problem: "id is not a number" }, route);
      }
      function readText(value, name) {
        const found = (0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_1__.Z)(value, name);
        return typeof found == "string" ? found : "";
      }
      async function abandonOnAbort(work, signal) {
        return await new Promise((resolve, reject) => {
          const abort = () => {
            reject(new Error("aborted"));
          };
          signal.addEventListener("abort", abort, { once: !0 }), work.finally(() => {
            signal.removeEventListener("abort", abort);
          }).then(resolve, reject);
        });
      }
      const certificateCode = /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|CERT_\w+|ERR_TLS_CERT_ALTNAME_INVALID|UNABLE_TO_(?:GET_ISSUER_CERT|GET_ISSUER_CERT_LOCALLY|VERIFY_LEAF_SIGNATURE)|ERR_SSL_\w+)$/;
      function nameTrouble(error, access) {
        const response = (0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_1__.Z)(error, "response");
        if (response !== void 0)
          return readRefusal(response, access);
        const code = (0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_1__.w)(error);
        return certificateCode.test(code) ? { kind: "certificate", code } : { kind: "connection", code: code === "" ? "unknown" : code };
      }
      function readRefusal(response, { token, wallTime }) {
        const status = (0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_1__.Z)(response, "status"), httpStatus = typeof status == "number" ? status : 0, headers = (0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_1__.Z)(response, "headers"), header = (name) => readText(headers, name).trim(), data = (0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_1__.Z)(response, "data"), details = (0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_1__.Z)(data, "errors"), message = [
          readText(data, "message"),
          ...Array.isArray(details) ? details.map((detail) => typeof detail == "string" ? detail : readText(detail, "message")) : []
        ].filter((word) => word !== "").join(": ").replaceAll(token, "***").slice(0, longestMessage), isSecondary = /secondary rate limit|abuse detection/i.test(message), isRateLimit = httpStatus === 429 || httpStatus === 403 && (header("x-ratelimit-remaining") === "0" || header("retry-after") !== "" || isSecondary);
        return {
          kind: "refused",
          httpStatus,
          message,
          isRateLimit,
          retryAfterMs: readWait(header, isRateLimit, isSecondary, wallTime())
        };
      }
      function readWait(header, isRateLimit, isSecondary, wallTimeMs) {
        if (/^\d{1,10}$/.test(header("retry-after")))
          return Number(header("retry-after")) * 1e3;
        const reset = header("x-ratelimit-reset");
        return isRateLimit && header("x-ratelimit-remaining") === "0" && /^\d{1,12}$/.test(reset) ? Math.max(0, Number(reset) * 1e3 - wallTimeMs) : isSecondary ? secondaryLimitMs : null;
      }
    })
  ),
  /***/
  8325: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        createComments: () => (
          /* binding */
          createComments
        )
        /* harmony export */
      });
      var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413), _runner_network_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(967), _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(636), _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9452);
      const pageSize = 100, actionsBot = "github-actions[bot]";
      function createComments(access) {
        const client = (0, _actions_github__WEBPACK_IMPORTED_MODULE_0__.Q)(access.token, (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.s1)(access)), ask = async (route, parameters, terms) => await (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.T1)(client, access, route, parameters, terms);
        return {
          list: async (pullRequest, page, terms) => {
            const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", list = (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.LD)(await ask(route, { issue_number: pullRequest, per_page: pageSize, page }, terms), "the answer", route);
            return { comments: list.map((comment) => ({
              id: (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.wh)(comment, route),
              author: (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.yR)((0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_3__.Z)(comment, "user"), "login"),
              body: (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.yR)(comment, "body")
            })), isLast: list.length < pageSize };
          },
          create: async (pullRequest, body, terms) => {
            const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
            (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.wh)(await ask(route, { issue_number: pullRequest, body }, terms), route);
          },
          update: async (id2, body, terms) => {
            await ask("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id2, body }, terms);
          },
          whoAmI: async (terms) => await (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.DZ)(terms, "GET /user", async (shared) => {
            const login = access.token.startsWith("ghs_") ? "" : await orNone(async () => (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.yR)(await ask("GET /user", {}, shared), "login"));
            if (login !== "")
              return login;
            const viewer = await orNone(async () => {
              const answer = await ask(`POST ${graphqlAddress(access.apiUrl)}`, { query: "query { viewer { login } }" }, shared);
              return (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.yR)((0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_3__.Z)((0, _runner_network_error_js__WEBPACK_IMPORTED_MODULE_3__.Z)(answer, "data"), "viewer"), "login");
            });
            return viewer === "" ? actionsBot : viewer;
          })
        };
      }
      function graphqlAddress(apiUrl) {
        return `${apiUrl.replace(/\/v3$/, "")}/graphql`;
      }
      async function orNone(ask) {
        try {
          return await ask();
        } catch (error) {
          if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__.y && error.trouble.kind === "refused" && [403, 404].includes(error.trouble.httpStatus) && !error.trouble.isRateLimit)
            return "";
          throw error;
        }
      }
    })
  ),
  /***/
  9452: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        y: () => (
          /* binding */
          GitHubError
        )
        /* harmony export */
      });
      class GitHubError extends Error {
        trouble;
        request;
        constructor(trouble, request) {
          super(`${request}: ${trouble.kind}`), this.name = "GitHubError", this.trouble = trouble, this.request = request;
        }
        get isAmbiguous() {
          switch (this.trouble.kind) {
            case "refused":
              return this.trouble.httpStatus >= 500;
            case "connection":
              return !unsent.has(this.trouble.code);
            case "certificate":
              return !1;
            case "timeout":
            case "malformed":
              return !0;
          }
        }
      }
      const unsent = /* @__PURE__ */ new Set([
        "ENOTFOUND",
        "EAI_AGAIN",
        "ECONNREFUSED",
        "EHOSTUNREACH",
        "ENETUNREACH",
        "UND_ERR_CONNECT_TIMEOUT"
      ]);
    })
  )
};
export {
  id,
  ids,
  modules
};
