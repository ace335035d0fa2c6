const id = 18, ids = [18], modules = {
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
        get isAmbiguous() {
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
  7018: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        GitHubPublisher: () => (
          /* binding */
          GitHubPublisher
        ),
        completeCheckRunFromState: () => (
          /* binding */
          completeCheckRunFromState
        )
      });
      var errors = __webpack_require__(9425), network_error = __webpack_require__(967), github_errors = __webpack_require__(9452);
      const endPauseMs = 1e3;
      class CheckRunPublisher {
        #checkRuns;
        #saveState;
        #renderWaiting;
        #identity;
        #id = null;
        #shownUrl = null;
        #conclusion = null;
        #isAmbiguous = !1;
        constructor(checkRuns, identity, saveState, renderWaiting) {
          this.#checkRuns = checkRuns, this.#identity = identity, this.#saveState = saveState, this.#renderWaiting = renderWaiting;
        }
        async show(url, retry) {
          const id2 = await this.#ensure(url, retry);
          url === null || url === this.#shownUrl || (await retry.retry(
            (options) => this.#checkRuns.update(
              id2,
              { detailsUrl: url, conclusion: null, output: { ...this.#renderWaiting(url), annotations: [] } },
              options
            )
          ), this.#shownUrl = url);
        }
        async end({ conclusion, text, url, annotations: wanted }, retry) {
          this.#conclusion = conclusion, this.#isAmbiguous && this.#savePending();
          const id2 = await this.#ensure(url, retry);
          let annotations = wanted;
          for (; ; )
            try {
              const change = { detailsUrl: url, conclusion, output: { ...text, annotations } };
              await (annotations.length === 0 ? retry.retry.bind(retry) : retry.retryIfNotSent.bind(retry))((options) => this.#checkRuns.update(id2, change, options));
              break;
            } catch (error) {
              if (!(error instanceof github_errors.y) || annotations.length === 0) throw error;
              if (error.isAmbiguous) {
                await retry.pause(endPauseMs);
                const { isCompleted, annotationCount: annotationCount2 } = await retry.retry((options) => this.#checkRuns.read(id2, options));
                if (isCompleted) break;
                annotationCount2 > 0 && (annotations = []);
              } else if (isInvalid(error))
                annotations = [];
              else
                throw error;
            }
          return this.#saveState(null), wanted.length === 0 || annotations.length > 0;
        }
        async #ensure(url, retry) {
          if (this.#id !== null) return this.#id;
          if (!this.#isAmbiguous) return await this.#create(url, retry);
          const found = await this.#findCreated(retry);
          if (found !== null) return this.#useId(found.id);
          throw new github_errors.y(
            { kind: "invalid-response", problem: "the creation is not confirmed" },
            "POST /repos/{owner}/{repo}/check-runs"
          );
        }
        async #create(url, retry) {
          this.#savePending();
          try {
            const draft = { ...this.#identity, detailsUrl: url, output: { ...this.#renderWaiting(url), annotations: [] } }, id2 = await retry.retryIfNotSent((options) => this.#attemptCreation(draft, options));
            return this.#shownUrl = url, this.#useId(id2);
          } catch (error) {
            if (this.#isAmbiguous || this.#saveState(null), !(error instanceof github_errors.y) || !error.isAmbiguous) throw error;
            const found = await this.#findCreated(retry);
            if (found === null) throw error;
            return this.#useId(found.id);
          }
        }
        async #attemptCreation(draft, options) {
          this.#isAmbiguous = !0;
          try {
            return await this.#checkRuns.create(draft, options);
          } catch (error) {
            throw error instanceof github_errors.y && !error.isAmbiguous && (this.#isAmbiguous = !1), error;
          }
        }
        async #findCreated(retry) {
          return await retry.findCreated(() => retry.retry((options) => this.#checkRuns.find(this.#identity, options)));
        }
        #useId(id2) {
          return this.#id = id2, this.#savePending(), id2;
        }
        #savePending() {
          this.#saveState({ ...this.#identity, id: this.#id, conclusion: this.#conclusion });
        }
      }
      async function completePendingCheckRun(pending, checkRuns, retry, text) {
        const id2 = pending.id, found = await retry.retry(
          (options) => id2 === null ? checkRuns.find(pending, options) : checkRuns.read(id2, options)
        );
        if (found === null || found.isCompleted) return;
        const change = {
          detailsUrl: null,
          conclusion: pending.conclusion ?? "cancelled",
          output: { ...text, annotations: [] }
        };
        await retry.retry((options) => checkRuns.update(found.id, change, options));
      }
      const conclusions = ["success", "failure", "cancelled", "timed_out", "action_required"];
      function parsePendingCheckRun(text) {
        const value = parseJson(text), [name, commit, externalId, id2] = ["name", "commit", "externalId", "id"].map((key) => (0, network_error.ZZ)(value, key));
        return typeof name != "string" || typeof commit != "string" || typeof externalId != "string" ? null : {
          name,
          commit,
          externalId,
          id: typeof id2 == "number" ? id2 : null,
          conclusion: conclusions.find((one) => one === (0, network_error.ZZ)(value, "conclusion")) ?? null
        };
      }
      function parseJson(text) {
        try {
          return JSON.parse(text);
        } catch {
          return null;
        }
      }
      function isInvalid({ details }) {
        return details.kind === "http-error" && details.httpStatus === 422;
      }
      const pageCount = 100;
      async function writeComment(comments, retry, pullRequest, marker, body) {
        const known = await findOwn(comments, retry, pullRequest, marker);
        if (!(known !== null && await edit(comments, retry, known.id, body)))
          try {
            await retry.retryIfNotSent((options) => comments.create(pullRequest, body, options));
          } catch (error) {
            if (!(error instanceof github_errors.y) || !error.isAmbiguous || await retry.findCreated(async () => {
              const found = await findOwn(comments, retry, pullRequest, marker);
              return found?.id === known?.id ? null : found;
            }) === null) throw error;
          }
      }
      async function edit(comments, retry, id2, body) {
        try {
          return await retry.retry((options) => comments.update(id2, body, options)), !0;
        } catch (error) {
          if (error instanceof github_errors.y && error.details.kind === "http-error" && error.details.httpStatus === 404)
            return !1;
          throw error;
        }
      }
      async function findOwn(comments, retry, pullRequest, { text, detail }) {
        const marked = [];
        for (let page = 1; page <= pageCount; page++) {
          const list = await retry.retry((options) => comments.list(pullRequest, page, options));
          if (marked.push(...list.comments.filter(({ body }) => body.startsWith(`${text}
`))), list.isLast) break;
        }
        if (marked.length === 0) return null;
        const self = await retry.retry((options) => comments.whoAmI(options)), own = marked.filter(({ author }) => author === self), secondLine = ({ body }) => body.split(`
`, 2)[1] ?? "";
        return own.find((comment) => secondLine(comment) === detail) ?? own.find((comment) => detail === "" || secondLine(comment) === "") ?? null;
      }
      const attemptMs = 1e4, maxRetryMs = 3e4, baseDelayMs = 1e3, invalidResponseAttempts = 3, lookupDelaysMs = [0, 1e3, 2e3, 4e3, 8e3];
      class GitHubRetry {
        #options;
        constructor(options) {
          this.#options = options;
        }
        async retry(attempt) {
          return await this.#run(attempt, isRetryable);
        }
        async retryIfNotSent(attempt) {
          return await this.#run(attempt, (error, attempts) => !error.isAmbiguous && isRetryable(error, attempts));
        }
        async findCreated(find) {
          for (const delayMs of lookupDelaysMs) {
            await this.pause(delayMs);
            const found = await find();
            if (found !== null) return found;
          }
          return null;
        }
        async pause(milliseconds) {
          const { clock, signal, finishing } = this.#options;
          milliseconds > 0 && await clock.sleep(Math.max(0, Math.min(milliseconds, this.#remainingMs)), AbortSignal.any([signal, finishing]));
        }
        get #remainingMs() {
          return this.#options.deadline - this.#options.clock.now();
        }
        async #run(attempt, mayRetry) {
          const { clock, random, signal, finishing } = this.#options, startedAt = clock.now();
          let requestedMs = 0, previousDelayMs = baseDelayMs;
          for (let attempts = 1; ; attempts++) {
            if (finishing.throwIfAborted(), this.#remainingMs <= 0) throw new github_errors.y({ kind: "timeout", afterMs: 0 }, "nothing");
            try {
              return await attempt({ timeoutMs: Math.min(attemptMs, this.#remainingMs), signal });
            } catch (error) {
              if (!(error instanceof github_errors.y) || !mayRetry(error, attempts)) throw error;
              const leftMs = maxRetryMs - (clock.now() - startedAt - requestedMs), backoffMs = baseDelayMs + random() * (previousDelayMs * 3 - baseDelayMs), retryAfterMs = waitAskedByGitHub(error.details), delayMs = Math.max(retryAfterMs, Math.min(backoffMs, leftMs));
              if (leftMs <= 0 || delayMs >= this.#remainingMs) throw error;
              previousDelayMs = Math.max(baseDelayMs, Math.min(backoffMs, leftMs)), requestedMs += retryAfterMs, await this.pause(delayMs);
            }
          }
        }
      }
      function isRetryable({ details }, attempts) {
        switch (details.kind) {
          case "http-error":
            return details.isRateLimit || details.httpStatus >= 500 || [408, 425].includes(details.httpStatus);
          case "certificate":
            return !1;
          case "invalid-response":
            return attempts < invalidResponseAttempts;
          case "connection":
          case "timeout":
            return !0;
        }
      }
      function waitAskedByGitHub(details) {
        return details.kind === "http-error" ? details.retryAfterMs ?? 0 : 0;
      }
      var abort = __webpack_require__(3800), safe_text = __webpack_require__(9209);
      function explainGitHub({ what, permission, isForkToken }, details) {
        const cause = explainGitHubErrorDetails(details, permission, isForkToken);
        return `${what} could not be written: ${cause} The outcome does not depend on it.`;
      }
      function explainGitHubErrorDetails(details, permission, isForkToken) {
        switch (details.kind) {
          case "http-error":
            return explainGitHubHttpError(details, permission, isForkToken);
          case "connection":
            return `GitHub could not be reached (${(0, safe_text.ol)(details.code)}).`;
          case "certificate":
            return `GitHub's certificate is not trusted here (${(0, safe_text.ol)(details.code)}). NODE_EXTRA_CA_CERTS can name a file with further authorities.`;
          case "timeout":
            return "GitHub did not answer in time.";
          case "invalid-response":
            return `GitHub's response was invalid (${(0, safe_text.ol)(details.problem)}).`;
        }
      }
      function explainGitHubHttpError({ httpStatus, message, isRateLimit }, permission, isForkToken) {
        const response = `HTTP ${String(httpStatus)}${message === "" ? "" : `: ${(0, safe_text.ol)(message, 300)}`}`;
        return isRateLimit ? `GitHub's rate limit was reached (${response}).` : httpStatus === 401 ? `GitHub does not accept 'github-token' (${response}).` : httpStatus === 403 && /\barchived\b/i.test(message) ? `The repository is archived, so GitHub refuses every write (${response}).` : httpStatus === 403 && /\blocked\b/i.test(message) ? `The pull request is locked, so 'github-token' may not comment there (${response}).` : httpStatus !== 403 && httpStatus !== 404 ? `GitHub refused the request (${response}).` : `'github-token' may not do that (${response}). It needs the permission '${permission}', under 'permissions' of the job.${isForkToken ? " This pull request comes from a fork, whose token may only read, whatever 'permissions' says." : " The token of a fork's pull request, and of Dependabot's, may only read."}`;
      }
      var redact_result = __webpack_require__(7195), markdown = __webpack_require__(3308), any_of = __webpack_require__(5102);
      const annotationCount = 50, questionCount = 5e3, deepestPath = 64, foreignFolders = new Set(
        "node_modules bower_components jspm_packages site-packages dist-packages vendor .cargo .rustup .rbenv .rvm .pyenv .nvm .venv .tox .nox __pypackages__ .m2 .gradle .ivy2 .sbt .coursier .nuget .pub-cache .konan .pnpm-store .pnpm .yarn .npm .bundle .gem Pods DerivedData hostedtoolcache .sdkman .terraform .swiftpm _deps .cache .local".split(" ")
      ), isOfSystem = (0, any_of.E)(
        /^\/(?:usr\/(?!src\/(?!linux))|lib(?:32|64|exec)?\/|s?bin\/|etc\/|proc\/|sys\/|dev\/|run\/|nix\/|snap\/|boot\/)/,
        /^\/(?:System|Library|Applications|rustc)\/|^\/var\/(?:lib|cache|lang|task)\//,
        /^\/opt\/(?:rh|homebrew|hostedtoolcache|java|jdk|go|rust|python|gradle|maven|intel|gcc|llvm)\b/,
        /^[A-Z]:\/(?:Windows|Program Files|ProgramData|hostedtoolcache)\b/i
      ), isOfDependency = (0, any_of.E)(
        /\/pkg\/mod\/|@v\d+\.\d|\/go\/src\/(?:cmd|runtime|testing)\/|\/lib\/python\d|\/gems\/[^/]{1,100}-\d/,
        /(?:^|\/)\.build\/checkouts\/|\/toolchains\/[^/]{1,100}\/(?:bin|include|lib)\//
      );
      async function resolveToCheckout(problems, isInCheckout, checkouts) {
        const resolved = /* @__PURE__ */ new Map(), places = /* @__PURE__ */ new Map();
        let questions = 0;
        const ask = async (path) => ++questions <= questionCount && await isInCheckout(path);
        for (const problem of [
          ...problems.filter(({ level }) => level === "error"),
          ...problems.filter(({ level }) => level === "warning")
        ]) {
          if (resolved.size >= annotationCount) break;
          const id2 = JSON.stringify([problem.path, problem.folder]), place = places.has(id2) ? places.get(id2) ?? null : await findPlace(problem, checkouts, ask);
          if (places.set(id2, place), place === null) continue;
          const key = `${place}
${String(problem.line)}
${problem.message}`;
          resolved.has(key) || resolved.set(key, { ...problem, path: place });
        }
        return [...resolved.values()];
      }
      async function findPlace(problem, checkouts, isThere) {
        for (const candidate of listCandidates(problem))
          for (const checkout of checkouts) {
            const place = checkout === "" ? candidate : `${checkout}/${candidate}`;
            if (await isThere(place)) return candidate;
            if (checkout !== "" && candidate.startsWith(`${checkout}/`) && await isThere(candidate)) return candidate.slice(checkout.length + 1);
          }
        return null;
      }
      function listCandidates({ path, folder }) {
        if (isForeign(path)) return [];
        if (isAbsolute(path) || folder == null) return isAbsolute(path) ? listEndings(path, 2) : listRelative(path);
        if (isForeign(folder.path)) return [];
        const joined = `${folder.path}/${path}`;
        return folder.kind === "go-package" ? [...listEndings(joined, folder.mayBeRoot ? 1 : 2), ...path.startsWith("./") ? listRelative(path) : []] : [...isAbsolute(joined) ? listEndings(joined, 2) : listEndings(joined, 1 / 0), ...listRelative(path)];
      }
      function listRelative(path) {
        return !/[/\\]/.test(path) ? [] : listEndings(path, 1 / 0);
      }
      function listEndings(path, fewest) {
        const segments = splitFilePath(path);
        if (segments.length === 0) return [];
        const count = fewest === 1 / 0 ? 1 : Math.max(0, segments.length - fewest + 1);
        return segments.slice(0, count).map((_, first) => segments.slice(first).join("/"));
      }
      function splitFilePath(path) {
        const segments = path.replace(/^[A-Za-z]:(?=[/\\])/, "").replaceAll("\\", "/").split("/").filter((segment) => segment !== "" && segment !== ".");
        return segments.some((segment) => segment === ".." || segment.includes("\0") || segment.includes(":")) || segments.length > deepestPath ? [] : segments;
      }
      function isAbsolute(path) {
        return /^[/\\]|^[A-Za-z]:[/\\]/.test(path);
      }
      function isForeign(path) {
        const local = path.replaceAll("\\", "/");
        return isOfSystem(local) || isOfDependency(local) ? !0 : local.split("/").some((segment) => foreignFolders.has(segment));
      }
      var actions = __webpack_require__(107), buddy_status = __webpack_require__(5876), verdict = __webpack_require__(5446), explain = __webpack_require__(944), titles = __webpack_require__(4903), summary = __webpack_require__(986), trusted_link = __webpack_require__(5658);
      const textCapBytes = 65535, longestTitle = 255, longestAnnotationMessage = 1e3;
      function renderWaitingCheck(url) {
        return { title: "Waiting for Buddy", summary: `The gate waits for Buddy. ${url === null ? "The run has not been found yet." : `${(0, markdown.nf)(url, "Open it in Buddy")}.`}`, text: "" };
      }
      function renderCheckText(result) {
        const url = buddyUrl(result), explanation = (0, explain.W)(result);
        return {
          title: (0, safe_text.ol)(explanation?.cause.split(`
`, 1)[0] ?? renderCheckVerdict(result), longestTitle),
          summary: (0, summary.nn)(
            [(0, summary.X5)(result), (0, summary.Gm)(explanation), url === null ? "" : (0, markdown.nf)(url, "Open it in Buddy")],
            textCapBytes
          ),
          text: (0, summary.PL)(result, textCapBytes)
        };
      }
      function renderInterrupted(isKnown) {
        return isKnown ? {
          title: "The gate has ended",
          summary: "The step could not write its result here. Its job log and its job summary have the result.",
          text: ""
        } : {
          title: "The gate was stopped",
          summary: "The step was stopped before it knew the result. Run the job again.",
          text: ""
        };
      }
      function renderProblem({ title, message }) {
        return {
          title: (0, safe_text.ol)(title, longestTitle),
          message: message.length > longestAnnotationMessage ? `${(0, safe_text.og)(message, longestAnnotationMessage)}\u2026` : message
        };
      }
      function buddyUrl({ state, apiUrl }) {
        return (0, trusted_link.$V)(state?.htmlUrl ?? null, apiUrl);
      }
      function renderRunName({ ids: ids2, state }) {
        const revision = (0, actions.pV)(state?.execution?.revision ?? state?.action?.revision ?? null), commit = revision === "" ? "" : `commit ${(0, markdown.ti)(revision)}`;
        return [ids2?.executionId == null ? "" : `Run ${(0, markdown.ti)(ids2.executionId)}`, commit].filter((part) => part !== "").join(", ");
      }
      function renderCheckVerdict({ outcome, state }) {
        return outcome === "missing" ? titles.r : `Passed: ${state?.name ?? "the run"} is ${state?.effectiveStatus ?? ""}`;
      }
      function concludeCheck(outcome, state) {
        return (0, verdict.W)(outcome) ? "success" : state !== null && (state.waitingFor !== null || (0, buddy_status.xo)(state.status) === "waiting") ? "action_required" : outcome === "timed-out" ? "timed_out" : outcome === "cancelled" || state?.status === "TERMINATED" ? "cancelled" : "failure";
      }
      var summary_actions = __webpack_require__(5346);
      const variableCount = 10;
      function renderMarker({ workflow, job, leg }, target, actionId) {
        const names = [workflow, job, target.workspace, target.project, pipelineKey(target), gateKey(target)];
        return {
          text: `<!-- buddy-gate ${encode(leg === "" ? names : [...names, leg])} -->`,
          // An action execution has another hash in each run, so only Buddy's response names its action.
          detail: target.gate.by === "hash" && actionId !== null ? `<!-- action ${String(actionId)} -->` : ""
        };
      }
      function renderComment(result, marker, leg = "") {
        const { state, apiUrl, lastSeenAtMs } = result, url = buddyUrl(result), foot = [renderRunName(result), url === null ? "" : (0, markdown.nf)(url, "Open it in Buddy")].filter((part) => part !== "").join(" \xB7 "), actions2 = state?.kind === "run" ? (0, summary_actions.G)(state.actions, apiUrl, lastSeenAtMs) : "", parts = [
          [marker.text, marker.detail].filter((line) => line !== "").join(`
`),
          (0, summary.X5)(result),
          leg === "" ? "" : `<p>${(0, markdown.ti)(leg)}</p>`,
          (0, summary.Gm)((0, explain.W)(result)),
          foot === "" ? "" : `<p>${foot}</p>`,
          renderVariableLines(result),
          // The longest part comes last, because parts that do not fit are left out.
          actions2
        ];
        return `${(0, summary.nn)(parts, textCapBytes)}
`;
      }
      function renderVariableLines({ state, maskedVariables }) {
        const rows = (state?.outputtedVariables ?? []).filter(({ key }) => !maskedVariables.has(key)).slice(0, variableCount).map(({ key, value }) => [(0, markdown.ti)(key), (0, markdown.ti)(value) || "<em>empty</em>"]);
        return rows.length === 0 ? "" : (0, markdown.tp)(rows, ["Variable", "Value"]);
      }
      function encode(names) {
        return Buffer.from(JSON.stringify(names)).toString("base64");
      }
      function pipelineKey({ pipeline }) {
        return pipeline.by === "number" ? ["number", pipeline.number] : ["identifier", pipeline.identifier];
      }
      function gateKey({ gate }) {
        switch (gate.by) {
          case "run":
            return ["run"];
          case "hash":
            return ["action"];
          case "action":
            return ["name", gate.action];
        }
      }
      const publishTimeoutMs = 3e4, pendingCheckRunTimeoutMs = 1e4, cancelledFinishMs = 3e3;
      class GitHubPublisher {
        #options;
        #context;
        #finishing = new AbortController();
        #stopBackground = new AbortController();
        #leg;
        #opened = null;
        #checkRun = null;
        #background = Promise.resolve();
        #requestedUrl = void 0;
        #isRefused = !1;
        constructor(options, context) {
          this.#options = options, this.#context = context, this.#leg = context.redact(options.leg);
        }
        get wantsProblems() {
          return this.#options.checkRun !== "";
        }
        show(url) {
          this.#options.checkRun === "" || this.#finishing.signal.aborted || url === this.#requestedUrl || url === null && this.#requestedUrl !== void 0 || (this.#requestedUrl = url, this.#background = this.#background.then(
            () => this.#attemptCheck(async (checkRun) => {
              try {
                await checkRun.show((0, redact_result.OO)(url, this.#context.redact), this.#backgroundRetry());
              } catch (error) {
                if (isRefusal(error)) throw error;
              }
            })
          ));
        }
        async finish(published) {
          const { clock, random, signal } = this.#context, deadline = clock.now() + (signal.aborted ? cancelledFinishMs : publishTimeoutMs), isOver = new AbortController(), stop = (0, abort.Qh)(signal, cancelledFinishMs, clock, isOver.signal);
          this.#finishing.abort(new Error("the step ends"));
          const stopBackground = () => {
            this.#stopBackground.abort(new Error("the step ends"));
          };
          signal.aborted ? stopBackground() : signal.addEventListener("abort", stopBackground, { once: !0 }), await this.#background;
          const retry = new GitHubRetry({ clock, random, signal: stop, finishing: new AbortController().signal, deadline }), safe = { ...published, result: (0, redact_result.rd)(published.result, this.#context.redact) };
          await Promise.all([this.#endCheck(safe, retry), this.#comment(safe.result, retry)]), isOver.abort(), await this.#opened?.then(
            ({ github }) => {
              github.close();
            },
            () => {
            }
          );
        }
        async #endCheck({ result, problems }, retry) {
          this.#options.checkRun !== "" && await this.#attemptCheck(async (checkRun) => {
            const { redact } = this.#context, { title, summary: summary2, text } = renderCheckText(result), end = {
              conclusion: concludeCheck(result.outcome, result.state),
              text: {
                title: redact(title),
                summary: (0, markdown.we)(summary2, redact),
                text: (0, markdown.we)(text, redact)
              },
              url: buddyUrl(result),
              annotations: await this.#annotate(problems)
            };
            await checkRun.end(end, retry) || this.#context.warn("GitHub refused the annotations of the check run. The check run is complete without them.");
          });
        }
        async #annotate(problems) {
          if (problems.length === 0) return [];
          const { redact, isInCheckout, findCheckouts } = this.#context, redacted = problems.map((problem) => ({
            ...problem,
            title: redact(problem.title),
            message: redact(problem.message)
          }));
          return (await resolveToCheckout(redacted, isInCheckout, await findCheckouts())).map((problem) => ({
            path: problem.path,
            line: problem.line,
            level: problem.level === "error" ? "failure" : "warning",
            ...renderProblem(problem)
          }));
        }
        async #comment(result, retry) {
          this.#options.comment && await this.#attempt("The comment on the pull request", "pull-requests: write", async ({ github, job }) => {
            if (job.pullRequest === null || result.target === null) return;
            const place = { workflow: job.workflow, job: job.job, leg: this.#leg }, marker = renderMarker(place, result.target, result.state?.action?.actionId ?? null);
            await writeComment(
              github.comments,
              retry,
              job.pullRequest,
              marker,
              (0, markdown.we)(renderComment(result, marker, this.#leg), this.#context.redact)
            );
          });
        }
        async #attemptCheck(write) {
          this.#isRefused || await this.#attempt(`The check run ${(0, safe_text.ol)(this.#checkName)}`, "checks: write", async (opened) => {
            try {
              this.#checkRun ??= this.#createCheckRun(opened), await write(this.#checkRun);
            } catch (error) {
              throw this.#isRefused = isRefusal(error), error;
            }
          });
        }
        get #checkName() {
          const { checkRun } = this.#options;
          return this.#leg === "" ? checkRun : `${checkRun} (${this.#leg})`;
        }
        #createCheckRun({ github, job }) {
          const commit = chooseCommit(this.#options.commit, job.commit);
          if (commit === "") throw new MissingContext("the event names no commit. Set `commit`");
          return new CheckRunPublisher(
            github.checkRuns,
            { name: this.#checkName, commit, externalId: this.#createExternalId(job) },
            (pending) => {
              this.#context.saveState(pending === null ? "" : JSON.stringify(pending));
            },
            renderWaitingCheck
          );
        }
        async #attempt(what, permission, write) {
          let isForkToken = !1;
          try {
            const opened = await (this.#opened ??= this.#open());
            isForkToken = opened.job.isFromFork && opened.job.eventName === "pull_request", await write(opened);
          } catch (error) {
            this.#context.warn(explainFailure({ what, permission, isForkToken }, error));
          }
        }
        async #open() {
          const job = await this.#context.jobContext();
          if (job.owner === "" || job.repository === "")
            throw new MissingContext("the environment variable GITHUB_REPOSITORY names no repository");
          return { job, github: await this.#context.connect(job) };
        }
        #backgroundRetry() {
          const { clock, random } = this.#context;
          return new GitHubRetry({
            clock,
            random,
            signal: this.#stopBackground.signal,
            finishing: this.#finishing.signal,
            deadline: 1 / 0
          });
        }
        #createExternalId({ runId, attempt, job, step }) {
          return `buddy-gate ${runId} ${attempt} ${job.slice(0, 60)} ${step.slice(0, 60)} ${this.#context.randomId()}`;
        }
      }
      class MissingContext extends Error {
        name = "MissingContext";
      }
      function chooseCommit(given, commit) {
        return given === "" || commit.startsWith(given.toLowerCase()) ? commit : given;
      }
      function isRefusal(error) {
        return error instanceof MissingContext ? !0 : error instanceof github_errors.y && error.details.kind === "http-error" && error.details.httpStatus < 500 && !error.details.isRateLimit;
      }
      function explainFailure(write, error) {
        if (error instanceof github_errors.y) return explainGitHub(write, error.details);
        const cause = error instanceof errors.cJ ? `the job was cancelled (${(0, safe_text.PI)(error)})` : (0, safe_text.PI)(error);
        return `${write.what} could not be written: ${cause}. The outcome does not depend on it.`;
      }
      async function completeCheckRunFromState(state, context) {
        const pending = parsePendingCheckRun(state);
        if (pending === null) return;
        const { clock, random, warn } = context, what = `The check run ${(0, safe_text.ol)(pending.name)}`;
        try {
          const never = new AbortController().signal, job = await context.jobContext(), github = await context.connect(job);
          try {
            await completePendingCheckRun(
              pending,
              github.checkRuns,
              new GitHubRetry({
                clock,
                random,
                signal: never,
                finishing: never,
                deadline: clock.now() + pendingCheckRunTimeoutMs
              }),
              renderInterrupted(pending.conclusion !== null)
            );
          } finally {
            github.close();
          }
        } catch (error) {
          warn(explainFailure({ what, permission: "checks: write", isForkToken: !1 }, error));
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
