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
      var _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9425), _buddy_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9402), _buddy_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5876), _connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3735), _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3851), _report_explain_buddy_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4041), _report_step_writer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4860), _run_send_once_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5337), _run_stale_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2496), _run_start_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1441), _run_started_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2220), _secrets_redacting_runner_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1485), _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(681), _secrets_register_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7396);
      const postStepTimeoutMs = 6e4, postOutageToleranceMs = 2e4;
      async function runPostStep(deps) {
        const redactor = new _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_12__.pO(), writer = new _report_step_writer_js__WEBPACK_IMPORTED_MODULE_6__.S((0, _secrets_redacting_runner_js__WEBPACK_IMPORTED_MODULE_11__.u)(deps.runner, redactor), deps.clock);
        (0, _secrets_register_js__WEBPACK_IMPORTED_MODULE_13__.hA)(deps.runner, redactor, (0, _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__.JR)(deps.runner));
        const exchangeLog = (0, _connect_js__WEBPACK_IMPORTED_MODULE_3__.K)(deps, redactor);
        await Promise.all([
          completeCheckRun(deps, writer),
          cancelOrphanedRun(deps, redactor, writer, exchangeLog).catch((error) => {
            writer.warn(
              `The run that the killed step left in Buddy could not be cancelled (${describeError(error)}), so it may still be running.`
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
          771
        ).then(__webpack_require__.bind(__webpack_require__, 7771));
        await completeCheckRunFromState(state, {
          clock,
          random,
          connect: (job) => connectGitHub(job, (0, _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__.nC)(runner)),
          jobContext: () => runner.jobContext(),
          warn: (message) => {
            writer.warn(message);
          }
        });
      }
      async function cancelOrphanedRun(deps, redactor, writer, exchangeLog) {
        const { runner, clock, random, signal } = deps, saved = (0, _run_started_run_js__WEBPACK_IMPORTED_MODULE_10__.db)(runner.state("run"));
        if (saved === null) return;
        const inputs = await (0, _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_4__.Ko)(runner);
        if (!inputs.cancelOnAbort) {
          writer.info("The step was killed. The run that it started goes on in Buddy (`cancel-on-abort` is false).");
          return;
        }
        if (![inputs.apiUrl, ""].includes(runner.state("api-url")))
          throw new Error(`\`api-url\` is now ${inputs.apiUrl}, which is not the API that the step used`);
        const deadline = clock.now() + postStepTimeoutMs, client = (0, _connect_js__WEBPACK_IMPORTED_MODULE_3__.U)(inputs, deps, redactor, deadline, exchangeLog), context = {
          clock,
          random,
          signal,
          deadline,
          outageToleranceMs: postOutageToleranceMs,
          ...exchangeLog && { onDecision: exchangeLog.next },
          listener: _buddy_retry_js__WEBPACK_IMPORTED_MODULE_1__.uK,
          client,
          appearTimeoutMs: inputs.appearTimeoutMs
        }, executionId = await identifyRun(saved, context, writer);
        executionId !== null && await cancelRun({ ...saved, executionId }, saved, context, writer);
      }
      async function identifyRun(saved, context, writer) {
        const { marked, hasResponse } = saved.executionId === null ? await findStarted(context, saved) : { marked: [saved.executionId], hasResponse: !0 }, [executionId, ...more] = marked;
        if (executionId !== void 0 && more.length === 0) return executionId;
        const problem = more.length > 0 ? `Several runs have its marker in their comments: ${marked.join(", ")}. None was cancelled` : hasResponse ? `No run with the marker ${saved.marker} in its comment was found, so most likely none was started` : "Buddy did not answer, so the run may still be running";
        return writer.warn(`The step was killed while it started a run. ${problem}.`), null;
      }
      async function cancelRun(address, { beforeRetry }, context, writer) {
        const { client } = context, { executionId } = address, latest = await readRunAfterRetry(address, beforeRetry, context);
        if (latest === null) {
          writer.warn(
            `The step was killed while it retried run ${executionId}. Buddy still shows it as it was before, so nothing was cancelled. Check in Buddy whether it is still running.`
          );
          return;
        }
        if (isFinishedOrTerminating(latest.status)) {
          const end = (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_2__.xo)(latest.status) === "finished" ? "over" : "being terminated";
          writer.info(`Nothing is left to cancel in Buddy: run ${executionId} is ${end}.`);
          return;
        }
        try {
          await (0, _buddy_retry_js__WEBPACK_IMPORTED_MODULE_1__.bv)(() => client.sendOperation(address, { operation: "CANCEL" }), "seen", context);
        } catch (error) {
          if (!(error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__._Q) || await (0, _run_send_once_js__WEBPACK_IMPORTED_MODULE_7__.g3)(
            context,
            async (bounded) => isFinishedOrTerminating((await bounded.getExecution(address)).status) ? !0 : null
          ) === null)
            throw error;
        }
        writer.info(`Cancelled run ${executionId} in Buddy, which the killed step had started.`);
      }
      async function readRunAfterRetry(address, beforeRetry, context) {
        const first = await (0, _buddy_retry_js__WEBPACK_IMPORTED_MODULE_1__.bD)(() => context.client.getExecution(address), "just-started", context);
        return beforeRetry === null || !(0, _run_stale_js__WEBPACK_IMPORTED_MODULE_8__.Rm)(first, beforeRetry) ? first : await (0, _run_send_once_js__WEBPACK_IMPORTED_MODULE_7__.g3)(context, async (bounded) => {
          const execution = await bounded.getExecution(address);
          return (0, _run_stale_js__WEBPACK_IMPORTED_MODULE_8__.Rm)(execution, beforeRetry) ? null : execution;
        });
      }
      function isFinishedOrTerminating(status) {
        return (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_2__.xo)(status) === "finished" || status === "TERMINATING";
      }
      async function findStarted(context, saved) {
        let hasResponse = !1;
        return { marked: (await (0, _run_send_once_js__WEBPACK_IMPORTED_MODULE_7__.g3)(context, async (bounded) => {
          const found = await (0, _run_start_js__WEBPACK_IMPORTED_MODULE_9__.$)(bounded, saved, saved.marker);
          return hasResponse = !0, found;
        }) ?? []).map(({ executionId }) => executionId), hasResponse };
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
