const id = 607, ids = [607], modules = {
  /***/
  9607: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        readEventCommit: () => (
          /* binding */
          readEventCommit
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
      function readText(payload, [first, ...rest]) {
        return first === void 0 ? typeof payload == "string" ? payload : "" : typeof payload == "object" && payload !== null && Object.hasOwn(payload, first) ? readText(Reflect.get(payload, first), rest) : "";
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
