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
  ),
  /***/
  7018: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        Announcer: () => (
          /* binding */
          Announcer
        ),
        completeLeftOver: () => (
          /* binding */
          completeLeftOver
        )
      });
      var network_error = __webpack_require__(967), errors = __webpack_require__(9452);
      const lookPausesMs = [0, 1e3, 2e3, 4e3, 8e3], endPauseMs = 1e3;
      class CheckRunKeeper {
        #checkRuns;
        #remember;
        #renderWaiting;
        #identity;
        #id = null;
        #shownPage = null;
        #conclusion = null;
        #isAmbiguous = !1;
        constructor(checkRuns, identity, remember, renderWaiting2) {
          this.#checkRuns = checkRuns, this.#identity = identity, this.#remember = remember, this.#renderWaiting = renderWaiting2;
        }
        async show(page, attempts) {
          const id2 = await this.#ensure(page, attempts);
          page === null || page === this.#shownPage || (await attempts.repeat((terms) => this.#checkRuns.update(id2, { detailsUrl: page, conclusion: null, output: { ...this.#renderWaiting(page), annotations: [] } }, terms)), this.#shownPage = page);
        }
        async end({ conclusion, text, page, annotations: wanted }, attempts) {
          this.#conclusion = conclusion, this.#isAmbiguous && this.#rememberOpen();
          const id2 = await this.#ensure(page, attempts);
          let annotations = wanted;
          for (; ; )
            try {
              const change = { detailsUrl: page, conclusion, output: { ...text, annotations } };
              await (annotations.length === 0 ? attempts.repeat.bind(attempts) : attempts.once.bind(attempts))((terms) => this.#checkRuns.update(id2, change, terms));
              break;
            } catch (error) {
              if (!(error instanceof errors.y) || annotations.length === 0)
                throw error;
              if (error.isAmbiguous) {
                await attempts.pause(endPauseMs);
                const { isCompleted, annotationCount: annotationCount2 } = await attempts.repeat((terms) => this.#checkRuns.read(id2, terms));
                if (isCompleted)
                  break;
                annotationCount2 > 0 && (annotations = []);
              } else if (isInvalid(error))
                annotations = [];
              else
                throw error;
            }
          return this.#remember(null), wanted.length === 0 || annotations.length > 0;
        }
        async #ensure(page, attempts) {
          if (this.#id !== null)
            return this.#id;
          if (!this.#isAmbiguous)
            return await this.#create(page, attempts);
          const found = await this.#look(attempts);
          if (found !== null)
            return this.#adopt(found.id);
          throw new errors.y({ kind: "malformed", problem: "it is not known whether it was created" }, "POST /repos/{owner}/{repo}/check-runs");
        }
        async #create(page, attempts) {
          this.#rememberOpen();
          try {
            const draft = { ...this.#identity, detailsUrl: page, output: { ...this.#renderWaiting(page), annotations: [] } }, id2 = await attempts.once((terms) => this.#attemptCreation(draft, terms));
            return this.#shownPage = page, this.#adopt(id2);
          } catch (error) {
            if (this.#isAmbiguous || this.#remember(null), !(error instanceof errors.y) || !error.isAmbiguous)
              throw error;
            const found = await this.#look(attempts);
            if (found === null)
              throw error;
            return this.#adopt(found.id);
          }
        }
        async #attemptCreation(draft, terms) {
          this.#isAmbiguous = !0;
          try {
            return await this.#checkRuns.create(draft, terms);
          } catch (error) {
            throw error instanceof errors.y && !error.isAmbiguous && (this.#isAmbiguous = !1), error;
          }
        }
        async #look(attempts) {
          for (const pauseMs of lookPausesMs) {
            await attempts.pause(pauseMs);
            const found = await attempts.repeat((terms) => this.#checkRuns.find(this.#identity, terms));
            if (found !== null)
              return found;
          }
          return null;
        }
        #adopt(id2) {
          return this.#id = id2, this.#rememberOpen(), id2;
        }
        #rememberOpen() {
          this.#remember({ ...this.#identity, id: this.#id, conclusion: this.#conclusion });
        }
      }
      async function completeOpenCheckRun(open, checkRuns, attempts, text) {
        const id2 = open.id, found = await attempts.repeat((terms) => id2 === null ? checkRuns.find(open, terms) : checkRuns.read(id2, terms));
        if (found === null || found.isCompleted)
          return;
        const change = {
          detailsUrl: null,
          conclusion: open.conclusion ?? "cancelled",
          output: { ...text, annotations: [] }
        };
        await attempts.repeat((terms) => checkRuns.update(found.id, change, terms));
      }
      const conclusions = ["success", "failure", "cancelled", "timed_out", "action_required"];
      function parseOpenCheckRun(text) {
        const value = parseJson(text), [name, commit, externalId, id2] = ["name", "commit", "externalId", "id"].map((key) => (0, network_error.Z)(value, key));
        return typeof name != "string" || typeof commit != "string" || typeof externalId != "string" ? null : {
          name,
          commit,
          externalId,
          id: typeof id2 == "number" ? id2 : null,
          conclusion: conclusions.find((one) => one === (0, network_error.Z)(value, "conclusion")) ?? null
        };
      }
      function parseJson(text) {
        try {
          return JSON.parse(text);
        } catch {
          return null;
        }
      }
      function isInvalid({ trouble }) {
        return trouble.kind === "refused" && trouble.httpStatus === 422;
      }
      const pageCount = 100, comment_publisher_lookPausesMs = [0, 1e3, 2e3, 4e3, 8e3];
      async function writeComment(comments, attempts, pullRequest, marker, body) {
        const known = await findOwn(comments, attempts, pullRequest, marker);
        if (!(known !== null && await edit(comments, attempts, known.id, body)))
          try {
            await attempts.once((terms) => comments.create(pullRequest, body, terms));
          } catch (error) {
            if (!(error instanceof errors.y) || !error.isAmbiguous)
              throw error;
            for (const pauseMs of comment_publisher_lookPausesMs) {
              await attempts.pause(pauseMs);
              const written = await findOwn(comments, attempts, pullRequest, marker);
              if (written !== null && written.id !== known?.id)
                return;
            }
            throw error;
          }
      }
      async function edit(comments, attempts, id2, body) {
        try {
          return await attempts.repeat((terms) => comments.update(id2, body, terms)), !0;
        } catch (error) {
          if (error instanceof errors.y && error.trouble.kind === "refused" && error.trouble.httpStatus === 404)
            return !1;
          throw error;
        }
      }
      async function findOwn(comments, attempts, pullRequest, marker) {
        const marked = [];
        for (let page = 1; page <= pageCount; page++) {
          const list = await attempts.repeat((terms) => comments.list(pullRequest, page, terms));
          if (marked.push(...list.comments.filter(({ body }) => body.startsWith(marker))), list.isLast)
            break;
        }
        if (marked.length === 0)
          return null;
        const self = await attempts.repeat((terms) => comments.whoAmI(terms));
        return marked.find(({ author }) => author === self) ?? null;
      }
      var retry_policy = __webpack_require__(3449);
      const attemptMs = 1e4, patienceMs = 3e4;
      class Attempts {
        #means;
        constructor(means) {
          this.#means = means;
        }
        async repeat(attempt) {
          return await this.#run(attempt, () => !0);
        }
        async once(attempt) {
          return await this.#run(attempt, (error) => !error.isAmbiguous);
        }
        async pause(milliseconds) {
          const { clock, signal, hurry } = this.#means;
          milliseconds > 0 && await clock.sleep(Math.max(0, Math.min(milliseconds, this.#remainingMs)), AbortSignal.any([signal, hurry]));
        }
        get #remainingMs() {
          return this.#means.deadline - this.#means.clock.now();
        }
        async #run(attempt, mayRepeat) {
          const { clock, random, signal, hurry } = this.#means, startedAt = clock.now();
          let askedToWaitMs = 0, previousDelayMs = 0;
          for (let attempts = 1; ; attempts++) {
            if (hurry.throwIfAborted(), this.#remainingMs <= 0)
              throw new errors.y({ kind: "timeout", afterMs: 0 }, "nothing");
            try {
              return await attempt({ timeoutMs: Math.min(attemptMs, this.#remainingMs), signal });
            } catch (error) {
              if (!(error instanceof errors.y) || !mayRepeat(error))
                throw error;
              const struggledMs = clock.now() - startedAt - askedToWaitMs, struggle = {
                phase: "start",
                attempts,
                struggledMs,
                previousDelayMs,
                outageToleranceMs: patienceMs,
                remainingMs: this.#remainingMs
              }, decision = (0, retry_policy.LD)(toTrouble(error.trouble), struggle, random);
              if (!decision.retry || decision.delayMs >= this.#remainingMs)
                throw error;
              previousDelayMs = decision.delayMs, askedToWaitMs += decision.askedMs, await this.pause(decision.delayMs);
            }
          }
        }
      }
      function toTrouble(trouble) {
        switch (trouble.kind) {
          case "refused": {
            const { httpStatus, message, retryAfterMs, isRateLimit } = trouble;
            return {
              kind: "refused",
              httpStatus,
              messages: [message],
              scopes: "",
              acceptedScopes: "",
              retryAfterMs,
              limitReached: isRateLimit,
              html: !1
            };
          }
          case "connection":
            return trouble.code === "ENOTFOUND" ? { kind: "host-not-found", host: "" } : { kind: "connection", code: trouble.code, detail: "" };
          case "certificate":
            return { kind: "certificate", code: trouble.code, detail: "" };
          case "timeout":
            return { kind: "timeout", afterMs: trouble.afterMs };
          case "malformed":
            return { kind: "not-buddy", problem: trouble.problem, httpStatus: 200, contentType: "", excerpt: "" };
        }
      }
      var abort = __webpack_require__(3800), safe_text = __webpack_require__(9209);
      function explainGitHub({ what, permission, isForkToken }, trouble) {
        return `${what} could not be written: ${explainTrouble(trouble, permission, isForkToken)} The outcome does not depend on it.`;
      }
      function explainTrouble(trouble, permission, isForkToken) {
        switch (trouble.kind) {
          case "refused":
            return explainRefusal(trouble, permission, isForkToken);
          case "connection":
            return `GitHub could not be reached (${(0, safe_text.ol)(trouble.code)}).`;
          case "certificate":
            return `GitHub's certificate is not trusted here (${(0, safe_text.ol)(trouble.code)}). NODE_EXTRA_CA_CERTS can name a file with further authorities.`;
          case "timeout":
            return "GitHub did not answer in time.";
          case "malformed":
            return `GitHub's answer was not as it should be (${(0, safe_text.ol)(trouble.problem)}).`;
        }
      }
      function explainRefusal({ httpStatus, message, isRateLimit }, permission, isForkToken) {
        const answer = `HTTP ${String(httpStatus)}${message === "" ? "" : `: ${(0, safe_text.ol)(message, 300)}`}`;
        return isRateLimit ? `GitHub's rate limit was reached (${answer}).` : httpStatus === 401 ? `GitHub does not accept 'github-token' (${answer}).` : httpStatus !== 403 && httpStatus !== 404 ? `GitHub did not take it (${answer}).` : `'github-token' may not do that (${answer}). It needs the permission '${permission}', under 'permissions' of the job.${isForkToken ? " This pull request comes from a fork, whose token may only read, whatever 'permissions' says." : " The token of a fork's pull request, and of Dependabot's, may only read."}`;
      }
      var redact_result = __webpack_require__(7195), markdown = __webpack_require__(3308);
      const annotationCount = 50, questionCount = 5e3, deepestPath = 64;
      async function placeFindings(findings, isInCheckout) {
        const placed = /* @__PURE__ */ new Map(), places = /* @__PURE__ */ new Map();
        let questions = 0;
        const ask = async (path) => ++questions <= questionCount && await isInCheckout(path);
        for (const finding of [
          ...findings.filter(({ level }) => level === "error"),
          ...findings.filter(({ level }) => level === "warning")
        ]) {
          if (placed.size >= annotationCount)
            break;
          const place = places.has(finding.path) ? places.get(finding.path) ?? null : await findPlace(finding.path, ask);
          if (places.set(finding.path, place), place === null)
            continue;
          const key = `${place}
${String(finding.line)}
${finding.message}`;
          placed.has(key) || placed.set(key, { ...finding, path: place });
        }
        return [...placed.values()];
      }
      async function findPlace(path, isThere) {
        for (const candidate of listCandidates(path))
          if (await isThere(candidate))
            return candidate;
        return null;
      }
      function listCandidates(path) {
        const local = path.replace(/^[A-Za-z]:(?=[/\\])/, "").replaceAll("\\", "/"), segments = local.split("/").filter((segment) => segment !== "" && segment !== ".");
        return segments.length === 0 || segments.length > deepestPath || segments.some((segment) => segment === ".." || segment.includes("\0") || segment.includes(":")) ? [] : local.startsWith("/") ? segments.map((_, first) => segments.slice(first).join("/")) : [segments.join("/")];
      }
      var actions = __webpack_require__(107), buddy_status = __webpack_require__(5876), explain = __webpack_require__(3523), summary = __webpack_require__(4606), trusted_link = __webpack_require__(5658);
      const textCapBytes = 65535, longestTitle = 255, longestMessage = 1e3;
      function renderWaiting(page) {
        return { title: "Waiting for Buddy", summary: `The gate waits for Buddy. ${page === null ? "The run has not been found yet." : `${(0, markdown.nf)(page, "Open it in Buddy")}.`}`, text: "" };
      }
      function renderCheckText(story) {
        const page = findPage(story);
        return {
          title: (0, safe_text.ol)((0, explain.WE)(story)?.title ?? renderVerdict(story), longestTitle),
          summary: (0, summary.nn)([(0, summary.X5)(story), (0, summary.Gm)((0, explain.WE)(story)), page === null ? "" : (0, markdown.nf)(page, "Open it in Buddy")], textCapBytes),
          text: (0, summary.Br)(story, textCapBytes)
        };
      }
      function renderAbandoned(isKnown) {
        return isKnown ? {
          title: "The gate has ended",
          summary: "The step could not write here what it found out; its job log and its job summary have it.",
          text: ""
        } : {
          title: "The gate was stopped",
          summary: "The step was stopped before it could say how Buddy ended. Run it again.",
          text: ""
        };
      }
      function renderFinding({ title, message }) {
        return {
          title: (0, safe_text.ol)(title, longestTitle),
          message: message.length > longestMessage ? `${(0, safe_text.og)(message, longestMessage)}\u2026` : message
        };
      }
      function findPage({ reading, apiUrl }) {
        return (0, trusted_link.F)(reading?.htmlUrl ?? null, apiUrl);
      }
      function renderRunName({ ids: ids2, reading }) {
        const revision = (0, actions.pV)(reading?.execution?.revision ?? reading?.action?.revision ?? null), commit = revision === "" ? "" : `commit ${(0, markdown.aY)(revision)}`;
        return [ids2?.executionId == null ? "" : `Run ${(0, markdown.aY)(ids2.executionId)}`, commit].filter((part) => part !== "").join(", ");
      }
      function renderVerdict({ reading }) {
        return `Passed: ${reading?.name ?? "the run"} is ${reading?.judgedStatus ?? ""}`;
      }
      function concludeCheck(outcome, reading) {
        return outcome === "passed" ? "success" : reading !== null && (reading.block !== null || (0, buddy_status.L8)(reading.status) === "blocked") ? "action_required" : outcome === "timed-out" ? "timed_out" : outcome === "cancelled" || reading?.status === "TERMINATED" ? "cancelled" : "failure";
      }
      var summary_actions = __webpack_require__(5346);
      function renderMarker({ workflow, job }, target, actionId) {
        const names = [workflow, job, target.workspace, target.project, namePipeline(target), nameGate(target, actionId)];
        return `<!-- buddy-gate ${Buffer.from(JSON.stringify(names)).toString("base64")} -->`;
      }
      function renderComment(story, marker) {
        const { reading, apiUrl } = story, page = findPage(story), foot = [renderRunName(story), page === null ? "" : (0, markdown.nf)(page, "Open it in Buddy")].filter((part) => part !== "").join(" \xB7 "), actions2 = reading?.subject === "run" ? (0, summary_actions.G)(reading.actions, apiUrl) : "";
        return `${(0, summary.nn)([marker, (0, summary.X5)(story), (0, summary.Gm)((0, explain.WE)(story)), foot === "" ? "" : `<p>${foot}</p>`, actions2], textCapBytes)}
`;
      }
      function namePipeline({ pipeline }) {
        return pipeline.by === "number" ? ["number", pipeline.number] : ["identifier", pipeline.identifier];
      }
      function nameGate({ gate }, actionId) {
        switch (gate.by) {
          case "run":
            return ["run"];
          case "hash":
            return ["action", actionId === null ? "" : String(actionId)];
          case "action":
            return ["name", gate.action];
        }
      }
      const announcePatienceMs = 3e4, leftOverPatienceMs = 1e4, hurriedMs = 3e3;
      class Announcer {
        #wish;
        #means;
        #hurry = new AbortController();
        #stopBeside = new AbortController();
        #opened = null;
        #keeper = null;
        #beside = Promise.resolve();
        #askedPage = void 0;
        #isRefused = !1;
        constructor(wish, means) {
          this.#wish = wish, this.#means = means;
        }
        get wantsFindings() {
          return this.#wish.checkRun !== "";
        }
        show(page) {
          this.#wish.checkRun === "" || this.#hurry.signal.aborted || page === this.#askedPage || page === null && this.#askedPage !== void 0 || (this.#askedPage = page, this.#beside = this.#beside.then(() => this.#attemptCheck(async (keeper) => {
            try {
              await keeper.show((0, redact_result.OO)(page, this.#means.redact), this.#attemptsBeside());
            } catch (error) {
              if (isRefusal(error))
                throw error;
            }
          })));
        }
        async finish(announcement) {
          const { clock, random, signal } = this.#means, deadline = clock.now() + (signal.aborted ? hurriedMs : announcePatienceMs), isOver = new AbortController(), stop = (0, abort.Q)(signal, hurriedMs, clock, isOver.signal);
          this.#hurry.abort(new Error("the step ends"));
          const stopBeside = () => {
            this.#stopBeside.abort(new Error("the step ends"));
          };
          signal.aborted ? stopBeside() : signal.addEventListener("abort", stopBeside, { once: !0 }), await this.#beside;
          const attempts = new Attempts({ clock, random, signal: stop, hurry: new AbortController().signal, deadline }), safe = { ...announcement, story: (0, redact_result.F0)(announcement.story, this.#means.redact) };
          await Promise.all([this.#endCheck(safe, attempts), this.#comment(safe.story, attempts)]), isOver.abort(), await this.#opened?.then(({ github }) => {
            github.close();
          }, () => {
          });
        }
        async #endCheck({ story, findings }, attempts) {
          this.#wish.checkRun !== "" && await this.#attemptCheck(async (keeper) => {
            const { redact } = this.#means, { title, summary: summary2, text } = renderCheckText(story), end = {
              conclusion: concludeCheck(story.outcome, story.reading),
              text: {
                title: redact(title),
                summary: (0, markdown.Q4)(summary2, redact),
                text: (0, markdown.Q4)(text, redact)
              },
              page: findPage(story),
              annotations: await this.#annotate(findings)
            };
            await keeper.end(end, attempts) || this.#means.warn("GitHub did not take the annotations of the check run, which is complete without them.");
          });
        }
        async #annotate(findings) {
          const { redact, isInCheckout } = this.#means, redacted = findings.map((finding) => ({
            ...finding,
            title: redact(finding.title),
            message: redact(finding.message)
          }));
          return (await placeFindings(redacted, isInCheckout)).map((finding) => ({
            path: finding.path,
            line: finding.line,
            level: finding.level === "error" ? "failure" : "warning",
            ...renderFinding(finding)
          }));
        }
        async #comment(story, attempts) {
          this.#wish.comment && await this.#attempt("The comment on the pull request", "pull-requests: write", async ({ github, job }) => {
            if (job.pullRequest === null || story.target === null)
              return;
            const marker = renderMarker(job, story.target, story.reading?.action?.actionId ?? null);
            await writeComment(github.comments, attempts, job.pullRequest, marker, (0, markdown.Q4)(renderComment(story, marker), this.#means.redact));
          });
        }
        async #attemptCheck(write) {
          this.#isRefused || await this.#attempt(`The check run ${(0, safe_text.ol)(this.#wish.checkRun)}`, "checks: write", async ({ github, job }) => {
            this.#keeper ??= new CheckRunKeeper(github.checkRuns, { name: this.#wish.checkRun, commit: job.commit, externalId: this.#nameRun(job) }, (open) => {
              this.#means.remember(open === null ? "" : JSON.stringify(open));
            }, renderWaiting);
            try {
              await write(this.#keeper);
            } catch (error) {
              throw this.#isRefused = isRefusal(error), error;
            }
          });
        }
        async #attempt(what, permission, write) {
          let isForkToken = !1;
          try {
            const opened = await (this.#opened ??= this.#open());
            isForkToken = opened.job.isFromFork && opened.job.eventName === "pull_request", await write(opened);
          } catch (error) {
            this.#means.warn(explainFailure({ what, permission, isForkToken }, error));
          }
        }
        async #open() {
          const job = await this.#means.jobContext();
          if (job.owner === "" || job.repository === "" || job.commit === "")
            throw new Error("the runner does not say which commit of which repository this is");
          return { job, github: await this.#means.connect(job) };
        }
        #attemptsBeside() {
          const { clock, random } = this.#means;
          return new Attempts({
            clock,
            random,
            signal: this.#stopBeside.signal,
            hurry: this.#hurry.signal,
            deadline: 1 / 0
          });
        }
        #nameRun({ runId, attempt, job, step }) {
          return `buddy-gate ${runId} ${attempt} ${job.slice(0, 60)} ${step.slice(0, 60)} ${this.#means.newToken()}`;
        }
      }
      function isRefusal(error) {
        return error instanceof errors.y && error.trouble.kind === "refused" && error.trouble.httpStatus < 500 && !error.trouble.isRateLimit;
      }
      function explainFailure(write, error) {
        return error instanceof errors.y ? explainGitHub(write, error.trouble) : `${write.what} could not be written: ${(0, safe_text.ol)(error instanceof Error ? error.message : String(error))}. The outcome does not depend on it.`;
      }
      async function completeLeftOver(state, means) {
        const open = parseOpenCheckRun(state);
        if (open === null)
          return;
        const { clock, random, warn } = means, what = `The check run ${(0, safe_text.ol)(open.name)}`;
        try {
          const never = new AbortController().signal, job = await means.jobContext(), github = await means.connect(job);
          try {
            await completeOpenCheckRun(open, github.checkRuns, new Attempts({ clock, random, signal: never, hurry: never, deadline: clock.now() + leftOverPatienceMs }), renderAbandoned(open.conclusion !== null));
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
