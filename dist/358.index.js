const id = 358, ids = [358], modules = {
  /***/
  358: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        readEventCommit: () => (
          /* binding */
          readEventCommit
        ),
        /* harmony export */
        readJobContext: () => (
          /* binding */
          readJobContext
        )
        /* harmony export */
      });
      var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
      const places = {
        pull_request: ["pull_request", "head", "sha"],
        pull_request_target: ["pull_request", "head", "sha"],
        workflow_run: ["workflow_run", "head_sha"],
        merge_group: ["merge_group", "head_sha"],
        deployment: ["deployment", "sha"]
      };
      function readEventCommit() {
        const place = places[_actions_github__WEBPACK_IMPORTED_MODULE_0__._.eventName] ?? [], found = place.length === 0 ? "" : readText(_actions_github__WEBPACK_IMPORTED_MODULE_0__._.payload, place);
        return found === "" ? _actions_github__WEBPACK_IMPORTED_MODULE_0__._.sha : found;
      }
      function readJobContext() {
        const { eventName, payload, workflow, job, action, runId, runAttempt } = _actions_github__WEBPACK_IMPORTED_MODULE_0__._, number = isAboutPullRequest(eventName) ? read(payload, ["pull_request", "number"]) : null, pullRequest = typeof number == "number" && Number.isSafeInteger(number) && number > 0 ? number : null;
        return {
          ...readRepository(),
          commit: readEventCommit(),
          pullRequest,
          isFromFork: pullRequest !== null && readText(payload, ["pull_request", "head", "repo", "full_name"]) !== readText(payload, ["pull_request", "base", "repo", "full_name"]),
          eventName: textOf(eventName),
          workflow: textOf(workflow),
          job: textOf(job),
          step: textOf(action),
          runId: textOf(runId),
          attempt: textOf(runAttempt)
        };
      }
      function isAboutPullRequest(eventName) {
        return eventName === "pull_request" || eventName === "pull_request_target";
      }
      function readRepository() {
        try {
          const { owner, repo } = _actions_github__WEBPACK_IMPORTED_MODULE_0__._.repo;
          return { owner: textOf(owner), repository: textOf(repo) };
        } catch {
          return { owner: "", repository: "" };
        }
      }
      function textOf(value) {
        return typeof value == "string" ? value : Number.isSafeInteger(value) ? String(value) : "";
      }
      function readText(payload, path) {
        const found = read(payload, path);
        return typeof found == "string" ? found : "";
      }
      function read(payload, [first, ...rest]) {
        return first === void 0 ? payload : typeof payload == "object" && payload !== null && Object.hasOwn(payload, first) ? read(Reflect.get(payload, first), rest) : void 0;
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
