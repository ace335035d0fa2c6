const id = 579, ids = [579], modules = {
  /***/
  5271: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      module.exports = {
        ProxyAgent: __webpack_require__(1724),
        fetch: __webpack_require__(5746).fetch
      };
    })
  ),
  /***/
  636: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        LD: () => (
          /* binding */
          readList
        ),
        /* harmony export */
        PZ: () => (
          /* binding */
          requestGitHub
        ),
        /* harmony export */
        wh: () => (
          /* binding */
          readId
        ),
        /* harmony export */
        wj: () => (
          /* binding */
          withTimeout
        ),
        /* harmony export */
        yR: () => (
          /* binding */
          readText
        )
        /* harmony export */
      });
      var _runner_abort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3800), _runner_undici_certificate_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2935), _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9236), _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9452);
      const longestErrorMessage = 500, secondaryLimitMs = 6e4;
      async function requestGitHub(client, access, route, parameters, options) {
        options.signal.throwIfAborted();
        const where = route.includes("{owner}") ? { owner: access.owner, repo: access.repository } : {};
        return await withTimeout(access, options, route, async ({ signal }) => {
          try {
            const response = await (0, _runner_abort_js__WEBPACK_IMPORTED_MODULE_0__.dX)(
              client.request(route, { ...where, ...parameters, request: { signal } }),
              signal
            );
            if (response.status < 300) return response.data;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.y(
              {
                kind: "http-error",
                httpStatus: response.status,
                message: "a redirect, which is not followed",
                retryAfterMs: null,
                isRateLimit: !1
              },
              route
            );
          } catch (error) {
            throw signal.aborted ? signal.reason : error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__.y ? error : new _errors_js__WEBPACK_IMPORTED_MODULE_2__.y(classifyGitHubError(error, access), route);
          }
        });
      }
      async function withTimeout({ startTimer }, { timeoutMs, signal }, route, attempt) {
        const limit = (0, _runner_abort_js__WEBPACK_IMPORTED_MODULE_0__.r5)(
          timeoutMs,
          signal,
          startTimer,
          new _errors_js__WEBPACK_IMPORTED_MODULE_2__.y({ kind: "timeout", afterMs: timeoutMs }, route)
        );
        try {
          return await attempt({ timeoutMs, signal: limit.signal });
        } finally {
          limit.clear();
        }
      }
      function readList(value, name, route) {
        if (Array.isArray(value)) return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.y({ kind: "invalid-response", problem: `${name} is not a list` }, route);
      }
      function readId(value, route) {
        const id2 = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)(value, "id");
        if (typeof id2 == "number" && Number.isSafeInteger(id2) && id2 > 0) return id2;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.y({ kind: "invalid-response", problem: "id is not a number" }, route);
      }
      function readText(value, name) {
        const found = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)(value, name);
        return typeof found == "string" ? found : "";
      }
      function classifyGitHubError(error, access) {
        const response = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)(error, "response");
        if (response !== void 0) return readGitHubErrorResponse(response, access);
        const code = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.wr)(error);
        return (0, _runner_undici_certificate_error_js__WEBPACK_IMPORTED_MODULE_1__.Y)(code) ? { kind: "certificate", code } : { kind: "connection", code: code === "" ? "unknown" : code };
      }
      function readGitHubErrorResponse(response, { token, wallTime }) {
        const status = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)(response, "status"), httpStatus = typeof status == "number" ? status : 0, headers = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)(response, "headers"), header = (name) => readText(headers, name).trim(), data = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)(response, "data"), details = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)(data, "errors"), message = [
          readText(data, "message"),
          ...Array.isArray(details) ? details.map((detail) => typeof detail == "string" ? detail : readText(detail, "message")) : []
        ].filter((text) => text !== "").join(": ").replaceAll(token, "***").slice(0, longestErrorMessage), isSecondary = /secondary rate limit|abuse detection/i.test(message), isRateLimit = httpStatus === 429 || httpStatus === 403 && (header("x-ratelimit-remaining") === "0" || header("retry-after") !== "" || isSecondary);
        return {
          kind: "http-error",
          httpStatus,
          message,
          isRateLimit,
          retryAfterMs: readRequestedWait(header, isRateLimit, isSecondary, wallTime())
        };
      }
      function readRequestedWait(header, isRateLimit, isSecondary, wallTimeMs) {
        if (/^\d{1,10}$/.test(header("retry-after"))) return Number(header("retry-after")) * 1e3;
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
      var _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9236), _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(636), _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9452), _octokit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1282);
      const pageSize = 100, actionsBot = "github-actions[bot]";
      function createComments(access) {
        const request = (0, _octokit_js__WEBPACK_IMPORTED_MODULE_2__.P)(access);
        return {
          list: async (pullRequest, page, options) => {
            const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", list = (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.LD)(
              await request(route, { issue_number: pullRequest, per_page: pageSize, page }, options),
              "the response",
              route
            );
            return { comments: list.map((comment) => ({
              id: (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.wh)(comment, route),
              author: (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.yR)((0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)(comment, "user"), "login"),
              body: (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.yR)(comment, "body")
            })), isLast: list.length < pageSize };
          },
          create: async (pullRequest, body, options) => {
            const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
            (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.wh)(await request(route, { issue_number: pullRequest, body }, options), route);
          },
          update: async (id2, body, options) => {
            await request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id2, body }, options);
          },
          whoAmI: async (options) => await (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.wj)(access, options, "GET /user", async (shared) => {
            const login = access.token.startsWith("ghs_") ? "" : await emptyIfForbidden(async () => (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.yR)(await request("GET /user", {}, shared), "login"));
            if (login !== "") return login;
            const viewer = await emptyIfForbidden(async () => {
              const response = await request(
                `POST ${graphqlAddress(access.apiUrl)}`,
                { query: "query { viewer { login } }" },
                shared
              );
              return (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.yR)((0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)((0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_3__.dR)(response, "data"), "viewer"), "login");
            });
            return viewer === "" ? actionsBot : viewer;
          })
        };
      }
      function graphqlAddress(apiUrl) {
        return `${apiUrl.replace(/\/v3$/, "")}/graphql`;
      }
      async function emptyIfForbidden(request) {
        try {
          return await request();
        } catch (error) {
          if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.y && error.details.kind === "http-error" && [403, 404].includes(error.details.httpStatus) && !error.details.isRateLimit) return "";
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
        details;
        request;
        constructor(details, request) {
          super(`${request}: ${details.kind}`), this.name = "GitHubError", this.details = details, this.request = request;
        }
        get mayHaveTakenEffect() {
          switch (this.details.kind) {
            case "http-error":
              return this.details.httpStatus >= 500;
            case "connection":
              return !unsent.has(this.details.code);
            case "certificate":
              return !1;
            case "timeout":
            case "invalid-response":
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
  ),
  /***/
  1282: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        P: () => (
          /* binding */
          createGitHubRequest
        )
        /* harmony export */
      });
      var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942), _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(636);
      const ignore = () => {
      }, silence = { debug: ignore, info: ignore, warn: ignore, error: ignore };
      function createGitHubRequest(access) {
        const client = new _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__.gq(
          (0, _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_0__.EG)(access.token, {
            baseUrl: access.apiUrl,
            userAgent: "buddy-gate",
            log: silence,
            request: { fetch: access.fetch, redirect: "manual", log: silence }
          })
        );
        return (route, parameters, options) => (0, _client_js__WEBPACK_IMPORTED_MODULE_1__.PZ)(client, access, route, parameters, options);
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
