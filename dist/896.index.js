const id = 896, ids = [896], modules = {
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
  2874: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        createCheckRuns: () => (
          /* binding */
          createCheckRuns
        )
        /* harmony export */
      });
      var _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9236), _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(636), _octokit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1282);
      const pageSize = 100, pageCount = 5;
      function createCheckRuns(access) {
        const request = (0, _octokit_js__WEBPACK_IMPORTED_MODULE_1__.P)(access);
        return {
          create: async ({ name, commit, externalId, detailsUrl, output }, options) => {
            const route = "POST /repos/{owner}/{repo}/check-runs", body = {
              name,
              head_sha: commit,
              external_id: externalId,
              status: "in_progress",
              ...renderDetailsUrl(detailsUrl),
              output: renderOutput(output)
            };
            return (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.wh)(await request(route, body, options), route);
          },
          update: async (id2, { detailsUrl, conclusion, output }, options) => {
            await request(
              "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
              { check_run_id: id2, ...conclusion === null ? {} : { status: "completed", conclusion }, ...renderDetailsUrl(detailsUrl), output: renderOutput(output) },
              options
            );
          },
          read: async (id2, options) => {
            const route = "GET /repos/{owner}/{repo}/check-runs/{check_run_id}";
            return decode(await request(route, { check_run_id: id2 }, options), route);
          },
          find: async ({ name, commit, externalId }, options) => {
            const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
            return await (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.wj)(access, options, route, async (shared) => {
              for (let page = 1; page <= pageCount; page++) {
                const response = await request(
                  route,
                  { ref: commit, check_name: name, filter: "all", per_page: pageSize, page },
                  shared
                ), runs = (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.LD)((0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_2__.dR)(response, "check_runs"), "check_runs", route), found = runs.find(
                  (run) => (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.yR)(run, "external_id") === externalId && (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.yR)(run, "name") === name
                );
                if (found !== void 0) return decode(found, route);
                if (runs.length < pageSize) break;
              }
              return null;
            });
          }
        };
      }
      function decode(run, route) {
        const count = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_2__.dR)((0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_2__.dR)(run, "output"), "annotations_count");
        return {
          id: (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.wh)(run, route),
          isCompleted: (0, _client_js__WEBPACK_IMPORTED_MODULE_0__.yR)(run, "status") === "completed",
          annotationCount: typeof count == "number" ? count : 0
        };
      }
      function renderDetailsUrl(detailsUrl) {
        return detailsUrl === null ? {} : { details_url: detailsUrl };
      }
      function renderOutput({ title, summary, text, annotations }) {
        const rendered = annotations.map(({ path, line, level, title: name, message }) => ({
          path,
          start_line: line,
          end_line: line,
          annotation_level: level,
          title: name,
          message
        }));
        return {
          title,
          summary,
          ...text === "" ? {} : { text },
          ...rendered.length === 0 ? {} : { annotations: rendered }
        };
      }
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
