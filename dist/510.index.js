const id = 510, ids = [510], modules = {
  /***/
  4510: (
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
      var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413), _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1007), _github_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3343);
      const pageSize = 100, actionsBot = "github-actions[bot]";
      function createComments(access) {
        const client = (0, _actions_github__WEBPACK_IMPORTED_MODULE_0__.Q)(access.token, (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.s1)(access)), ask = async (route, parameters, terms) => await (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.T1)(client, access, route, parameters, terms);
        return {
          list: async (pullRequest, page, terms) => {
            const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", list = (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.LD)(await ask(route, { issue_number: pullRequest, per_page: pageSize, page }, terms), "the answer", route);
            return { comments: list.map((comment) => ({
              id: (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.wh)(comment, route),
              author: (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.yR)((0, _call_js__WEBPACK_IMPORTED_MODULE_1__.ZZ)(comment, "user"), "login"),
              body: (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.yR)(comment, "body")
            })), isLast: list.length < pageSize };
          },
          create: async (pullRequest, body, terms) => {
            const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
            (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.wh)(await ask(route, { issue_number: pullRequest, body }, terms), route);
          },
          update: async (id2, body, terms) => {
            await ask("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: id2, body }, terms);
          },
          whoAmI: async (terms) => await (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.DZ)(terms, "GET /user", async (shared) => {
            const login = access.token.startsWith("ghs_") ? "" : await orNone(async () => (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.yR)(await ask("GET /user", {}, shared), "login"));
            if (login !== "")
              return login;
            const viewer = await orNone(async () => {
              const answer = await ask(`POST ${graphqlAddress(access.apiUrl)}`, { query: "query { viewer { login } }" }, shared);
              return (0, _call_js__WEBPACK_IMPORTED_MODULE_1__.yR)((0, _call_js__WEBPACK_IMPORTED_MODULE_1__.ZZ)((0, _call_js__WEBPACK_IMPORTED_MODULE_1__.ZZ)(answer, "data"), "viewer"), "login");
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
          if (error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_2__.y && error.trouble.kind === "refused" && [403, 404].includes(error.trouble.httpStatus) && !error.trouble.isRateLimit)
            return "";
          throw error;
        }
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
