const id = 628, ids = [628], modules = {
  /***/
  6628: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        runPostStep: () => (
          /* binding */
          runPostStep
        )
        /* harmony export */
      });
      var _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9425), _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4287), _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3735), _inputs_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4454), _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1031), _report_explain_buddy_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4041), _report_step_writer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4860), _run_cancel_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1587), _run_started_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2220), _secrets_redacting_runner_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1485), _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(681), _secrets_register_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7396);
      const cancelTimeoutMs = 6e4, outageToleranceMs = 2e4;
      async function runPostStep(deps) {
        const redactor = new _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_10__.pO(), runner = (0, _secrets_redacting_runner_js__WEBPACK_IMPORTED_MODULE_9__.u)(deps.runner, redactor), writer = new _report_step_writer_js__WEBPACK_IMPORTED_MODULE_6__.S(runner, deps.clock);
        (0, _secrets_register_js__WEBPACK_IMPORTED_MODULE_11__.hA)(runner, redactor, (0, _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__.JR)(deps.runner));
        const exchangeLog = (0, _connect_js__WEBPACK_IMPORTED_MODULE_2__.K)(deps, redactor);
        await Promise.all([
          completeCheckRun(deps, writer),
          cancelLeftRun(deps, redactor, writer, exchangeLog).catch((error) => {
            writer.warn(
              `The run that the step left in Buddy could not be cancelled (${describeError(error)}), so it may still be running.`
            );
          })
        ]), exchangeLog?.flush();
      }
      function describeError(error) {
        const last = (0, _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.lx)(error);
        return last !== null ? (0, _report_explain_buddy_error_js__WEBPACK_IMPORTED_MODULE_5__.Gg)(last) : error instanceof _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__.dz ? "the inputs are wrong" : error instanceof Error ? error.message : String(error);
      }
      async function completeCheckRun({ runner, clock, random, connectGitHub }, writer) {
        const state = runner.state("check-run");
        if (state === "") return;
        const { completeCheckRunFromState } = await __webpack_require__.e(
          /* import() */
          778
        ).then(__webpack_require__.bind(__webpack_require__, 4778));
        await completeCheckRunFromState(state, {
          clock,
          random,
          connect: (job) => connectGitHub(job, (0, _inputs_github_js__WEBPACK_IMPORTED_MODULE_3__.nC)(runner)),
          jobContext: () => runner.jobContext(),
          warn: (message) => {
            writer.warn(message);
          }
        });
      }
      async function cancelLeftRun(deps, redactor, writer, exchangeLog) {
        const { runner, clock, random, signal } = deps, saved = (0, _run_started_run_js__WEBPACK_IMPORTED_MODULE_8__.db)(runner.state("run"));
        if (saved === null) return;
        const inputs = await (0, _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Ko)(runner);
        if (!inputs.cancelOnAbort) {
          writer.info(
            `The run that the step ${operationOf(saved)} is not cancelled, because \`cancel-on-abort\` is false. It may still be running in Buddy.`
          );
          return;
        }
        const usedApiUrl = runner.state("api-url");
        if (usedApiUrl !== "" && usedApiUrl !== inputs.apiUrl)
          throw new Error(`\`api-url\` is now ${inputs.apiUrl}, which is not the API that the step used`);
        const deadline = clock.now() + cancelTimeoutMs, client = (0, _connect_js__WEBPACK_IMPORTED_MODULE_2__.U)(inputs, deps, redactor, deadline, exchangeLog), context = {
          clock,
          random,
          signal,
          deadline,
          outageToleranceMs,
          ...exchangeLog && { onDecision: exchangeLog.next },
          listener: _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_1__.uK,
          client,
          appearTimeoutMs: inputs.appearTimeoutMs
        };
        reportOrphan(await (0, _run_cancel_js__WEBPACK_IMPORTED_MODULE_7__.$P)(saved, context), saved, writer);
      }
      function operationOf({ beforeRetry }) {
        return beforeRetry === null ? "started" : "retried";
      }
      function reportOrphan(end, saved, writer) {
        switch (end.kind) {
          case "cancelled":
            writer.info(`Cancelled run ${end.executionId} in Buddy, which the step had ${operationOf(saved)}.`);
            return;
          case "finished":
          case "terminating": {
            const state = end.kind === "finished" ? "over" : "being terminated";
            writer.info(`Nothing is left to cancel in Buddy: run ${end.executionId} is ${state}.`);
            return;
          }
          case "not-retried":
            writer.warn(
              `The step ended while it retried run ${end.executionId}. Buddy still shows it as it was before, so nothing was cancelled. Check in Buddy whether it is still running.`
            );
            return;
          case "not-identified": {
            const problem = end.runs.length > 0 ? `Several runs have its marker in their comments: ${end.runs.join(", ")}. None was cancelled` : end.hasResponse ? `No run with the marker ${saved.marker} in its comment was found, so most likely none was started` : "Buddy did not answer, so the run may still be running";
            writer.warn(`The step ended while it started a run. ${problem}.`);
          }
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
