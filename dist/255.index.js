const id = 255, ids = [255], modules = {
  /***/
  6255: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        annotationsPerRequest: () => (
          /* binding */
          annotationsPerRequest
        ),
        /* harmony export */
        createCheckRuns: () => (
          /* binding */
          createCheckRuns
        )
        /* harmony export */
      });
      var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413), _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1007);
      const annotationsPerRequest = 50, pageSize = 100, pageCount = 5;
      function createCheckRuns(access) {
        const client = (0, _actions_github__WEBPACK_IMPORTED_MODULE_0__.Q)(access.token, (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.s1)(access)), ask = async (route, parameters, terms) => await (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.T1)(client, access, route, parameters, terms);
        return {
          create: async ({ name, commit, externalId, detailsUrl, output }, terms) => {
            const route = "POST /repos/{owner}/{repo}/check-runs", body = {
              name,
              head_sha: commit,
              external_id: externalId,
              status: "in_progress",
              ...renderLink(detailsUrl),
              output: renderOutput(output)
            };
            return (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.wh)(await ask(route, body, terms), route);
          },
          update: async (id2, { detailsUrl, conclusion, output }, terms) => {
            await ask("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", { check_run_id: id2, ...conclusion === null ? {} : { status: "completed", conclusion }, ...renderLink(detailsUrl), output: renderOutput(output) }, terms);
          },
          read: async (id2, terms) => {
            const route = "GET /repos/{owner}/{repo}/check-runs/{check_run_id}";
            return decode(await ask(route, { check_run_id: id2 }, terms), route);
          },
          find: async ({ name, commit, externalId }, terms) => {
            const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
            return await (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.DZ)(terms, route, async (shared) => {
              for (let page = 1; page <= pageCount; page++) {
                const answer = await ask(route, { ref: commit, check_name: name, filter: "all", per_page: pageSize, page }, shared), runs = (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.LD)((0, _call_js__WEBPACK_IMPORTED_MODULE_1__.ZZ)(answer, "check_runs"), "check_runs", route), found = runs.find((run) => (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.yR)(run, "external_id") === externalId && (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.yR)(run, "name") === name);
                if (found !== void 0)
                  return decode(found, route);
                if (runs.length < pageSize)
                  break;
              }
              return null;
            });
          }
        };
      }
      function decode(run, route) {
        const count = (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.ZZ)((0, _call_js__WEBPACK_IMPORTED_MODULE_1__.ZZ)(run, "output"), "annotations_count");
        return {
          id: (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.wh)(run, route),
          isCompleted: (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.yR)(run, "status") === "completed",
          annotationCount: typeof count == "number" ? count : 0
        };
      }
      function renderLink(detailsUrl) {
        return detailsUrl === null ? {} : { details_url: detailsUrl };
      }
      function renderOutput({ title, summary, text, annotations }) {
        const rendered = annotations.slice(0, annotationsPerRequest).map(({ path, line, level, title: name, message }) => ({
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
  )
};
export {
  id,
  ids,
  modules
};
