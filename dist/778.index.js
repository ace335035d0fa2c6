const id = 778, ids = [778], modules = {
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
  7490: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        N$: () => (
          /* binding */
          isGoFailure
        ),
        /* harmony export */
        q$: () => (
          /* binding */
          mayReportFailure
        ),
        /* harmony export */
        rY: () => (
          /* binding */
          findCommonWord
        )
        /* harmony export */
      });
      var _any_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5102);
      const words = [
        "error,err!,err_,erro[,fail,fatal,exception,panic,abort,problem,critical,severe,uncaught,unhandled,fault,dumped",
        "killed,terminat,denied,denies,refus,reject,unauthorized,forbidden,permission,permitted,invalid,illegal,conflict",
        "mismatch,corrupt,cannot,could not,did not,does not,is not,not ok,not found,not met,not set,not reached,not in",
        "not remade,not a,n't,unable,unavailable,missing,no such,no space,unknown,unreach,unrecogni,unexpected",
        "unsupported,unbound,undefined,parameter n,issue,assertion,executed,diagnostic,found,requir,would ref",
        "multiple def,expected,interrupt,blocked,memory,timed out,timeout,aborting,threshold,coverage,bad sub,syntax",
        "is a dir,too many,too long,file busy,in name,exit,elifecycle,returned a non,finished,completed,ended,unsuccess",
        "status,code,see log,visit http,incorrectly,stopping,cleaning up,removing,build stop,: command,couldnot",
        "name or serv,daemon,service not,resolve,exist,below,less than,command not,argument,option,went wrong,traceback",
        "console,stderr |,stdout |,in thread,-->,***,ora-,sqlstate,curl:,wget:,vet:,ssh:,scp:,rsync,tar:,unzip:,gzip:,ld:",
        "line  ,.php line,[!],[e],symbols for,nx  ,nx r"
      ].join(","), failureStart = (0, _any_of_js__WEBPACK_IMPORTED_MODULE_0__.E)(
        /^(?:[A-Z]{1,5}\d{3}|[Ee][ :]|\*\* | ?!|[$>] |\+{1,3} |==\d)/,
        /^\s{0,8}\d{1,4}\) |^(?:\d{1,4} )?\S{1,300}:\d{1,7}:\d/,
        /^\S{1,200}: (?:line|linia|Zeile|ligne|l\u00ednea|linea|riga|linha|regel|\u0159\u00e1dek|\u0441\u0442\u0440\u043e\u043a\u0430|\u884c) \d|^g?make(?:\[\d+\])?: \*/,
        /^\[|^Step \d|^[\w:]+::[A-Z]|^[\w:]+#\S{1,200} \[|^\s*[^\s!-~\u2713\u2714\u221a\u2611\u2705]/
      ), failureWord = new RegExp(words.replace(/[.*+()[\]|!]/g, "\\$&").replaceAll(",", "|"), "i"), commonWord = /error|fail|fatal|exception|panic|abort|denied|refused|rejected|cannot|could not|not found|no such|undefined|killed/gi, goFailure = (0, _any_of_js__WEBPACK_IMPORTED_MODULE_0__.E)(
        /\b(?:got|want|wanted|expected|unexpected|should|must|fail(?:ed|s|ure)?|errors?|err|mismatch|missing|invalid)\b/i,
        /\b(?:not|nil|panic|timeout|timed out|diff)\b|!=|\u2260/i
      );
      function mayReportFailure(text) {
        return failureStart(text) || failureWord.test(text);
      }
      function findCommonWord(text, from) {
        return commonWord.lastIndex = from, commonWord.exec(text)?.index ?? -1;
      }
      function isGoFailure(text) {
        return goFailure(text);
      }
    })
  ),
  /***/
  5868: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        c: () => (
          /* binding */
          isFileHeader
        )
        /* harmony export */
      });
      const longestFileHeader = 300, longestExtension = 9, fileHeaderPattern = /^(?:Line {2,})?[\w./\\@: -]{0,200}[/\\][^\s:]{1,200}\.\w{1,8}$|^\s*Line {2,}\S/;
      function isFileHeader(text) {
        const dot = text.lastIndexOf(".");
        return (dot >= 0 && dot >= text.length - longestExtension && text.length < longestFileHeader || text.startsWith("  Line ")) && fileHeaderPattern.test(text) && !/ -\w/.test(text);
      }
    })
  ),
  /***/
  2846: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        T: () => (
          /* binding */
          isCaptured
        ),
        /* harmony export */
        s: () => (
          /* binding */
          isForeignFrame
        )
        /* harmony export */
      });
      var _any_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5102);
      const foreign = (0, _any_of_js__WEBPACK_IMPORTED_MODULE_0__.E)(
        /node_modules|node:internal|site-packages|dist-packages|[/\\]vendor[/\\]|\/(?:ruby)?gems\//,
        /\bjava\.base\/|jdk\.internal|org\.junit\.|\/usr\/lib\/|\/lib\/python\d/
      );
      function isForeignFrame(text) {
        return foreign(text);
      }
      function isCaptured(text) {
        return /^-{3,} Captured /.test(text);
      }
    })
  ),
  /***/
  4778: (
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
      var unknown_value = __webpack_require__(9236), errors = __webpack_require__(9452);
      const endPauseMs = 1e3;
      class CheckRunPublisher {
        #checkRuns;
        #saveState;
        #renderWaiting;
        #identity;
        #id = null;
        #shownUrl = null;
        #conclusion = null;
        #mayBeCreated = !1;
        constructor(checkRuns, identity, saveState, renderWaiting) {
          this.#checkRuns = checkRuns, this.#identity = identity, this.#saveState = saveState, this.#renderWaiting = renderWaiting;
        }
        async show(url, attempts) {
          const id2 = await this.#ensure(url, attempts);
          url === null || url === this.#shownUrl || (await attempts.retry(
            (options) => this.#checkRuns.update(
              id2,
              { detailsUrl: url, conclusion: null, output: { ...this.#renderWaiting(url), annotations: [] } },
              options
            )
          ), this.#shownUrl = url);
        }
        async end(result, attempts) {
          this.#conclusion = result.conclusion, this.#mayBeCreated && this.#savePending();
          const id2 = await this.#ensure(result.url, attempts), hasAnnotations = result.annotations.length > 0, areRefused = hasAnnotations && !await this.#completeAnnotated(id2, result, attempts);
          return (!hasAnnotations || areRefused) && await this.#completeBare(id2, result, attempts), this.#saveState(null), !areRefused;
        }
        async #completeAnnotated(id2, result, attempts) {
          for (; ; )
            try {
              return await attempts.retryIfNotSent((options) => this.#complete(id2, result, options)), !0;
            } catch (error) {
              if (!(error instanceof errors.y)) throw error;
              if (isInvalid(error)) return !1;
              if (!error.mayHaveTakenEffect) throw error;
              await attempts.pause(endPauseMs);
              const { isCompleted, annotationCount: annotationCount2 } = await attempts.retry((options) => this.#checkRuns.read(id2, options));
              if (isCompleted) return !0;
              if (annotationCount2 > 0)
                return await this.#completeBare(id2, result, attempts), !0;
            }
        }
        async #completeBare(id2, result, attempts) {
          await attempts.retry((options) => this.#complete(id2, { ...result, annotations: [] }, options));
        }
        async #complete(id2, { conclusion, text, url, annotations }, options) {
          await this.#checkRuns.update(id2, { detailsUrl: url, conclusion, output: { ...text, annotations } }, options);
        }
        async #ensure(url, attempts) {
          if (this.#id !== null) return this.#id;
          if (!this.#mayBeCreated) return await this.#create(url, attempts);
          const found = await this.#findCreated(attempts);
          if (found !== null) return this.#useId(found.id);
          throw new errors.y(
            { kind: "invalid-response", problem: "the creation is not confirmed" },
            "POST /repos/{owner}/{repo}/check-runs"
          );
        }
        async #create(url, attempts) {
          this.#savePending();
          try {
            const draft = { ...this.#identity, detailsUrl: url, output: { ...this.#renderWaiting(url), annotations: [] } }, id2 = await attempts.retryIfNotSent((options) => this.#attemptCreation(draft, options));
            return this.#shownUrl = url, this.#useId(id2);
          } catch (error) {
            if (this.#mayBeCreated || this.#saveState(null), !(error instanceof errors.y) || !error.mayHaveTakenEffect) throw error;
            const found = await this.#findCreated(attempts);
            if (found === null) throw error;
            return this.#useId(found.id);
          }
        }
        async #attemptCreation(draft, options) {
          this.#mayBeCreated = !0;
          try {
            return await this.#checkRuns.create(draft, options);
          } catch (error) {
            throw error instanceof errors.y && !error.mayHaveTakenEffect && (this.#mayBeCreated = !1), error;
          }
        }
        async #findCreated(attempts) {
          return await attempts.findCreated(() => attempts.retry((options) => this.#checkRuns.find(this.#identity, options)));
        }
        #useId(id2) {
          return this.#id = id2, this.#savePending(), id2;
        }
        #savePending() {
          this.#saveState({ ...this.#identity, id: this.#id, conclusion: this.#conclusion });
        }
      }
      async function completePendingCheckRun(pending, checkRuns, attempts, text) {
        const id2 = pending.id, found = await attempts.retry(
          (options) => id2 === null ? checkRuns.find(pending, options) : checkRuns.read(id2, options)
        );
        if (found === null || found.isCompleted) return;
        const change = {
          detailsUrl: null,
          conclusion: pending.conclusion ?? "cancelled",
          output: { ...text, annotations: [] }
        };
        await attempts.retry((options) => checkRuns.update(found.id, change, options));
      }
      const conclusions = ["success", "failure", "cancelled", "timed_out", "action_required"];
      function parsePendingCheckRun(text) {
        const value = (0, unknown_value.qF)(text), [name, commit, externalId, id2] = ["name", "commit", "externalId", "id"].map((key) => (0, unknown_value.dR)(value, key));
        return typeof name != "string" || typeof commit != "string" || typeof externalId != "string" ? null : {
          name,
          commit,
          externalId,
          id: typeof id2 == "number" ? id2 : null,
          conclusion: conclusions.find((one) => one === (0, unknown_value.dR)(value, "conclusion")) ?? null
        };
      }
      function isInvalid({ details }) {
        return details.kind === "http-error" && details.httpStatus === 422;
      }
      const pageCount = 100;
      async function writeComment(comments, attempts, pullRequest, marker, body) {
        const known = await findOwn(comments, attempts, pullRequest, marker);
        if (!(known !== null && await edit(comments, attempts, known.id, body)))
          try {
            await attempts.retryIfNotSent((options) => comments.create(pullRequest, body, options));
          } catch (error) {
            if (!(error instanceof errors.y) || !error.mayHaveTakenEffect || await attempts.findCreated(async () => {
              const found = await findOwn(comments, attempts, pullRequest, marker);
              return found?.id === known?.id ? null : found;
            }) === null) throw error;
          }
      }
      async function edit(comments, attempts, id2, body) {
        try {
          return await attempts.retry((options) => comments.update(id2, body, options)), !0;
        } catch (error) {
          if (error instanceof errors.y && error.details.kind === "http-error" && error.details.httpStatus === 404)
            return !1;
          throw error;
        }
      }
      async function findOwn(comments, attempts, pullRequest, { text, detail }) {
        const marked = [];
        for (let page = 1; page <= pageCount; page++) {
          const list = await attempts.retry((options) => comments.list(pullRequest, page, options));
          if (marked.push(...list.comments.filter(({ body }) => body.startsWith(`${text}
`))), list.isLast) break;
        }
        if (marked.length === 0) return null;
        const self = await attempts.retry((options) => comments.whoAmI(options)), own = marked.filter(({ author }) => author === self), detailOf = ({ body }) => body.split(`
`, 2)[1] ?? "";
        return own.find((comment) => detailOf(comment) === detail) ?? own.find((comment) => detail === "" || detailOf(comment) === "") ?? null;
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
          return await this.#run(attempt, (error, attempts) => !error.mayHaveTakenEffect && isRetryable(error, attempts));
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
            if (finishing.throwIfAborted(), this.#remainingMs <= 0) throw new errors.y({ kind: "timeout", afterMs: 0 }, "nothing");
            try {
              return await attempt({ timeoutMs: Math.min(attemptMs, this.#remainingMs), signal });
            } catch (error) {
              if (!(error instanceof errors.y) || !mayRetry(error, attempts)) throw error;
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
      var safe_text = __webpack_require__(9209);
      const longestProblemMessage = 2e3;
      function readLevel(word) {
        return /^warn|^w$/i.test(word) ? "warning" : "error";
      }
      function errorAt(path, line, title, message2) {
        return path === void 0 || line === void 0 ? [] : [{ path, line: Number(line), level: "error", title, message: message2 }];
      }
      const longestPath = 500, pathLike = /^[^\s"<>|*?:][^"<>|*?:]*\.(?=[\d+]{0,9}[A-Za-z_])[A-Za-z0-9_+]{1,10}$/;
      function isPathLike(path) {
        return path.length <= longestPath && pathLike.test(path.replace(/^[A-Za-z]:(?=[/\\])/, ""));
      }
      const anyPlace = /:(\d{1,7})(?::\d{1,7})?(: | - )(.*)/, gccWords = /^(fatal error|error|warning|Error|Warning|ERROR|WARNING): (.*)/, gccFlag = /\[(?:-Werror,)?(-W[\w=+-]{1,100})(?:,[^\]]*)?\]$/, tscWords = /^(error|warning) (TS\d{1,6}): (.*)/, lintWords = /^([A-Z]{1,5}\d{2,5}) (?:\[\*\] )?(\S.*)/, msbuildPlace = /\((\d{1,7})(?:,\d{1,7}){0,3}\): (error|warning) ([A-Z]{1,6}\d{1,6}): (.*)/, msbuildProject = / \[[^[\]]{1,400}proj(?:::[^[\]]{1,100})?\]$/, mavenPlace = /^\[(ERROR|WARNING)\] (.{1,400}):\[(\d{1,7}),\d{1,7}\] (?:error: |warning: )?(\S.*)/, scalaPlace = /^\[(error|warn)\] ([^\s:]{1,400}):(\d{1,7})(?::\d{1,7})?: (\S.*)/, kotlinPlace = /^([ew]): (?:file:\/\/)?(\S{1,400}\.kts?)(?::(\d{1,7}):\d{1,7}:? |: \((\d{1,7}), \d{1,7}\): )(\S.*)/, phpWords = /^(?:PHP )?(Fatal error|Parse error|Compile error|Warning|Deprecated): {1,4}(\S.*)/, phpPlace = / in (\S{1,400}) on line (\d{1,7})$/, phpUncaught = / in (\S{1,400}\.php):(\d{1,7})$/;
      class CompilerMatcher {
        read(line) {
          const found = readMsbuild(line) ?? readLevelFirst(line) ?? readPhp(line) ?? readLocated(line);
          return found === null ? [] : [found];
        }
      }
      function readMsbuild(line) {
        if (!line.includes("): ")) return null;
        const match = msbuildPlace.exec(line);
        if (match === null) return null;
        const [, number, level = "", title = "", message2 = ""] = match;
        return { path: line.slice(0, match.index).trimStart(), line: Number(number), level: readLevel(level), title, message: message2.replace(msbuildProject, "") };
      }
      function readLevelFirst(line) {
        const first = line[0];
        if (first !== "[" && first !== "e" && first !== "w") return null;
        const [, level, path, number, message2 = ""] = mavenPlace.exec(line) ?? scalaPlace.exec(line) ?? [];
        if (level !== void 0 && path !== void 0 && number !== void 0)
          return { path, line: Number(number), level: readLevel(level), title: readLevel(level), message: message2 };
        const kotlin = kotlinPlace.exec(line);
        if (kotlin === null) return null;
        const [, word = "", file = "", newNumber, oldNumber, said = ""] = kotlin, lineNumber = Number(newNumber ?? oldNumber);
        return { path: file, line: lineNumber, level: readLevel(word), title: readLevel(word), message: said };
      }
      function readPhp(line) {
        const first = line[0];
        if (first !== "P" && first !== "F" && first !== "C" && first !== "W" && first !== "D") return null;
        const [, word, text = ""] = phpWords.exec(line) ?? [];
        if (word === void 0) return null;
        const place2 = phpPlace.exec(text) ?? phpUncaught.exec(text);
        if (place2 === null) return null;
        const level = word.endsWith("error") ? "error" : "warning";
        return { path: place2[1] ?? "", line: Number(place2[2]), level, title: word, message: text.slice(0, place2.index) };
      }
      function readLocated(line) {
        const match = anyPlace.exec(line);
        if (match === null) return null;
        const [whole, number, separator, words = ""] = match, path = line.slice(0, match.index).trimStart().replace(/^vet: /, ""), place2 = { path, line: Number(number) };
        if (separator === " - ") {
          const [, level2, title = "", message3 = ""] = tscWords.exec(words) ?? [];
          return level2 === void 0 ? null : { ...place2, level: readLevel(level2), title, message: message3 };
        }
        const [, level, message2 = ""] = gccWords.exec(words) ?? [];
        if (level !== void 0) {
          const title = gccFlag.exec(message2)?.[1] ?? level.toLowerCase();
          return { ...place2, level: readLevel(level), title, message: message2 };
        }
        const hasColumn = /^:\d+:\d/.test(whole);
        if (hasColumn && path.endsWith(".go")) return { ...place2, level: "error", title: "error", message: words };
        const [, code, said = ""] = hasColumn ? lintWords.exec(words) ?? [] : [];
        return code === void 0 ? null : { ...place2, level: "error", title: code, message: said };
      }
      var failure_words = __webpack_require__(7490);
      const pendingCount = 500, packageCount = 200, started = /^=== (?:RUN|CONT|NAME|PAUSE) {1,4}(\S{1,400})$/, ended = /^ {0,40}--- (FAIL|PASS|SKIP): (\S{1,400}) \(/, message = /^ {4,44}([\w.-]{1,200}\.go):(\d{1,7}):(.*)/, packageEnded = /^(FAIL|ok {0,2}|\?\s{0,3})\t(\S{1,400})(?:\t|\s\[|$)/, packageHeader = /^# \[?([\w.~-]{1,100}(?:\/[\w.~-]{1,100}){0,20})\]?(?: \[.{1,300}\])?$/, testifyError = /^\s+Error:\s+(\S.*)/, testifyValue = /^\s+((?:expected|actual)\s{0,3}:.*)/, forge = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|[\w.-]*\bgit[\w-]*\.[\w.-]+)\//;
      class GoMatcher {
        #running = /* @__PURE__ */ new Map();
        #failed = [];
        #test = "";
        #isBelowFailure = !1;
        #last = null;
        #count = 0;
        #header = "";
        #packages = /* @__PURE__ */ new Set();
        get package() {
          return this.#header;
        }
        read(line) {
          const first = line[0];
          if (first === " " || first === "	")
            return this.#readIndented(line), [];
          if (first === "=") this.#start(line);
          else if (first === "-") this.#end(line);
          else if (first === "#") this.#header = packageHeader.exec(line)?.[1] ?? "";
          else if (first === "F" || first === "o" || first === "?") return this.#endPackage(line);
          return [];
        }
        folderOf(path) {
          return { kind: "go-package", path, mayBeRoot: this.#mayBeRoot(path) };
        }
        #start(line) {
          const test = started.exec(line)?.[1];
          test !== void 0 && (this.#test = test, this.#isBelowFailure = !1, this.#last = null);
        }
        #end(line) {
          const [, verdict2, test] = ended.exec(line) ?? [];
          if (verdict2 === void 0 || test === void 0) return;
          const messages = this.#running.get(test) ?? [];
          this.#running.delete(test), this.#isBelowFailure = verdict2 === "FAIL", this.#test = "", this.#last = null, verdict2 === "FAIL" && this.#failed.push(...messages);
        }
        #readIndented(line) {
          if (line.includes("--- ")) {
            this.#end(line);
            return;
          }
          const [, file, number, text = ""] = message.exec(line) ?? [];
          if (file !== void 0) {
            this.#add({ file, line: Number(number), text: text.trim() });
            return;
          }
          if (this.#last === null) return;
          const [, error] = testifyError.exec(line) ?? [], [, value] = testifyValue.exec(line) ?? [], more = error ?? value;
          more !== void 0 && this.#last.text.length < longestProblemMessage && (this.#last.text = `${this.#last.text} ${more.trim()}`.trim());
        }
        #add(said) {
          if (!(this.#count >= pendingCount)) {
            if (this.#isBelowFailure) this.#failed.push(said);
            else if (this.#test !== "") this.#running.set(this.#test, [...this.#running.get(this.#test) ?? [], said]);
            else return;
            this.#count++, this.#last = said;
          }
        }
        #endPackage(line) {
          const [, verdict2, path] = packageEnded.exec(line) ?? [];
          if (verdict2 === void 0 || path === void 0) return [];
          this.#packages.size < packageCount && this.#packages.add(path);
          const failed = verdict2 === "FAIL" ? this.#failed : [];
          return this.#failed = [], this.#running = /* @__PURE__ */ new Map(), this.#isBelowFailure = !1, this.#test = "", this.#last = null, this.#count = 0, chooseErrors(failed).map(({ file, line: number, text }) => ({
            path: file,
            line: number,
            level: "error",
            title: "go test",
            message: text,
            folder: this.folderOf(path)
          }));
        }
        #mayBeRoot(path) {
          const segments = path.replace(/\/v\d+$/, "").split("/");
          return this.#packages.size > 1 && [...this.#packages].every((one) => one === path || one.startsWith(`${path}/`)) || segments.length === 1 ? !0 : forge.test(path) ? segments.length === 3 : segments.length === 2 && segments[0]?.includes(".") === !0;
        }
      }
      function chooseErrors(messages) {
        const telling = messages.filter(({ text }) => (0, failure_words.N$)(text));
        return telling.length > 0 ? telling : messages.slice(-1);
      }
      var file_header = __webpack_require__(5868);
      const eslintRow = /^\s+(\d{1,7}):\d{1,7}\s+(error|warning)\s+(\S.*)/, phpstanHeader = /^ {1,4}Line {2,8}(\S.*)/, phpstanRow = /^ {1,8}(\d{1,7}) {2,8}(\S.*)/, phpstanIdentifier = /^ {4,20}\ud83e\udeaa {1,4}(\S{1,100})$/, terraformError = /^(Error|Warning): (\S.*)/, terraformPlace = /^ {2}on (\S{1,400}\.\w{1,10}) line (\d{1,7})(?:,|:|$)/;
      class EslintMatcher {
        #path = "";
        read(line) {
          if (line === "" ? this.#path = "" : (0, file_header.c)(line) && isPathLike(line) && (this.#path = line), this.#path === "" || !line.startsWith(" ")) return [];
          const [, number, level = "", words = ""] = eslintRow.exec(line) ?? [];
          if (number === void 0) return [];
          const gap = words.lastIndexOf("  "), rule = gap < 0 ? "" : words.slice(gap).trim(), isRule = rule !== "" && !rule.includes(" ");
          return [
            {
              path: this.#path,
              line: Number(number),
              level: readLevel(level),
              title: isRule ? rule : level,
              message: isRule ? words.slice(0, gap).trimEnd() : words
            }
          ];
        }
      }
      class PhpstanMatcher {
        #path = "";
        #row = null;
        read(line) {
          const [, path] = phpstanHeader.exec(line) ?? [];
          if (path !== void 0)
            return this.#path = path.trimEnd(), [];
          if (this.#path === "") return [];
          const [, identifier] = phpstanIdentifier.exec(line) ?? [];
          if (identifier !== void 0) return this.#take(identifier);
          const [, number, message2] = phpstanRow.exec(line) ?? [];
          if (number === void 0 || message2 === void 0) {
            if (line === "" || line.startsWith(" ---")) {
              const rest = this.#take("error");
              return line === "" && (this.#path = ""), rest;
            }
            return this.#continue(line), [];
          }
          const before = this.#take("error");
          return this.#row = { path: this.#path, line: Number(number), level: "error", title: "error", message: message2 }, before;
        }
        #continue(line) {
          this.#row !== null && line.startsWith("   ") && (this.#row = { ...this.#row, message: `${this.#row.message.trimEnd()} ${line.trim()}`.slice(0, 2e3) });
        }
        #take(title) {
          const row = this.#row;
          return this.#row = null, row === null ? [] : [{ ...row, title, message: row.message.trimEnd() }];
        }
      }
      class TerraformMatcher {
        #said = null;
        read(line) {
          if (line.startsWith("E") || line.startsWith("W")) {
            const [, level, message2] = terraformError.exec(line) ?? [];
            return level !== void 0 && message2 !== void 0 && (this.#said = { level: readLevel(level), title: level.toLowerCase(), message: message2 }), [];
          }
          if (this.#said === null || !line.startsWith("  on ")) return [];
          const [, path, number] = terraformPlace.exec(line) ?? [];
          if (path === void 0) return [];
          const said = this.#said;
          return this.#said = null, [{ path: path.includes("/") ? path : `./${path}`, line: Number(number), ...said }];
        }
      }
      var foreign_lines = __webpack_require__(2846);
      const pytest_message = /^E {2,}(\S.*)/, section = /^={5,} (.{1,100}?) ={5,}$/, failure = /^_{4,} \S.* _{4,}$/, pytest_frame = /^(\S.{0,400}\.py):(\d{1,7}): in \S/, place = /^(\S.{0,400}\.py):(\d{1,7}): (\S.*)/, exceptionName = /^[A-Za-z_][\w.]{0,200}$/, namedException = /^([A-Za-z_][\w.]{0,200}): (\S.*)/, errorName = /(?:Error|Exception|Failed|Exit|Interrupt|Timeout)$/;
      class PytestMatcher {
        #message = "";
        #frame = null;
        #isInFailures = !1;
        #isCaptured = !1;
        read(line) {
          const first = line[0];
          return first === "=" ? this.#readSection(line) : first === "_" && failure.test(line) ? this.#beginFailure() : first === "-" && (0, foreign_lines.T)(line) && (this.#isCaptured = !0), this.#isCaptured ? [] : first === "E" ? this.#readMessage(line) : line.includes(".py:") ? this.#readPlace(line) : [];
        }
        #readSection(line) {
          const name = section.exec(line)?.[1];
          name !== void 0 && (this.#beginFailure(), this.#isInFailures = name === "FAILURES" || name === "ERRORS");
        }
        #beginFailure() {
          this.#message = "", this.#frame = null, this.#isCaptured = !1;
        }
        #readMessage(line) {
          const said = pytest_message.exec(line)?.[1];
          if (said === void 0 || this.#message !== "") return [];
          this.#message = said;
          const at = this.#frame;
          return at === null ? [] : (this.#frame = null, errorAt(at[0], at[1], nameOf(said), said));
        }
        #readPlace(line) {
          const [, framePath, frameLine] = pytest_frame.exec(line) ?? [];
          if (framePath !== void 0 && frameLine !== void 0)
            return (this.#frame === null || !(0, foreign_lines.s)(framePath)) && (this.#frame = [framePath, frameLine]), this.#message = "", [];
          const [, path, number, words = ""] = place.exec(line) ?? [];
          if (path === void 0) return [];
          const said = this.#message;
          if (exceptionName.test(words))
            return said === "" && !this.#isInFailures && !errorName.test(words) ? [] : (this.#message = "", errorAt(path, number, words, said === "" ? words : said));
          if (!this.#isInFailures || said !== "" || this.#frame !== null) return [];
          const [, name] = namedException.exec(words) ?? [];
          return name?.endsWith("Warning") === !0 ? [] : errorAt(path, number, nameOf(words), words);
        }
      }
      function nameOf(said) {
        const name = namedException.exec(said)?.[1];
        return name !== void 0 && errorName.test(name) ? name : "AssertionError";
      }
      const header = /^(error|warning)(?:\[([\w:]{1,100})\])?: (\S.*)/, rust_place = /^\s*--> (\S.*):(\d{1,7}):\d{1,7}$/, panic = /^thread '.{0,200}' (?:\(\d{1,10}\) )?panicked at (\S{1,400}\.rs):(\d{1,7}):\d{1,7}:$/, ruffHeader = /^([A-Z]{1,5}\d{3,4}) (?:\[\*\] )?(\S.*)/;
      class RustMatcher {
        #said = null;
        #panic = null;
        read(line) {
          if (this.#panic !== null && line !== "") {
            const [path, number] = this.#panic;
            return this.#panic = null, errorAt(path, number, "panic", line);
          }
          const first = line[0] ?? "";
          if (first === "t" && this.#readPanic(line), first === "e" || first === "w") {
            const [, level, code = "", message2 = ""] = header.exec(line) ?? [];
            level !== void 0 && (this.#said = { level: readLevel(level), title: code === "" ? level : code, message: message2 });
          } else if (first >= "A" && first <= "Z") {
            const [, code, message2 = ""] = ruffHeader.exec(line) ?? [];
            code !== void 0 && (this.#said = { level: "error", title: code, message: message2 });
          }
          return this.#readPlace(line);
        }
        #readPanic(line) {
          const [, path, number] = panic.exec(line) ?? [];
          path !== void 0 && number !== void 0 && (this.#panic = [path, number]);
        }
        #readPlace(line) {
          if (this.#said === null || !line.includes("--> ")) return [];
          const [, path, number] = rust_place.exec(line) ?? [];
          if (path === void 0) return [];
          const said = this.#said;
          return this.#said = null, [{ path, line: Number(number), ...said }];
        }
      }
      const searchedLines = 60, reportFormats = [
        {
          tool: "RSpec",
          heading: /^\s{0,6}\d{1,5}\) (\S.*)/,
          failure: /^(?:\s{2,10})?Failure\/Error: (\S.*)/,
          place: /^\s{0,10}# (\S{1,400}\.(?:rb|rake|feature)):(\d{1,7})(?::in |$)/,
          aside: /^\s*(?:#|\(compared|Diff:|$)/,
          messageLines: searchedLines
        },
        {
          tool: "PHPUnit",
          heading: /^\s{0,6}\d{1,5}\) (?:([\w\\]{1,300}::\w.*)|\S)/,
          failure: null,
          place: /^((?:[A-Za-z]:)?[\w./\\ @-]{1,400}\.(?:php|phpt)):(\d{1,7})$/,
          aside: /^\s*$/,
          messageLines: 7
        },
        {
          tool: "dotnet test",
          heading: /^\s{0,4}(?:Failed|X) (\S.{0,300}?) \[(?:< )?[\d.,]{1,12} ?m?s\]$/,
          failure: null,
          place: /^\s{2,10}at .{1,1000}\) in (.{1,400}):line (\d{1,7})$/,
          aside: /^\s*(?:Error Message:|Stack Trace:|at |$)/,
          messageLines: searchedLines
        }
      ];
      class TestReportMatcher {
        #format;
        #report = null;
        constructor(format) {
          this.#format = format;
        }
        read(line) {
          const { tool, heading: heading2, failure: failure2, place: place2 } = this.#format, begun = heading2.exec(line);
          if (begun !== null) {
            const title = begun[1];
            return this.#report = title === void 0 ? null : { title, hasFailed: failure2 === null, message: "", lineCount: 0 }, [];
          }
          const message2 = failure2?.exec(line)?.[1];
          if (message2 !== void 0)
            return this.#report = { title: this.#report?.title ?? tool, hasFailed: !0, message: message2, lineCount: 0 }, [];
          const report = this.#report;
          if (report?.hasFailed !== !0 || ++report.lineCount > searchedLines) return [];
          const [, path, number] = place2.exec(line) ?? [];
          return path === void 0 && this.#addToMessage(report, line), path === void 0 || (0, foreign_lines.s)(path) ? [] : (this.#report = null, errorAt(path, number, report.title, report.message === "" ? report.title : report.message));
        }
        #addToMessage(report, line) {
          const { aside, messageLines } = this.#format;
          report.lineCount > messageLines || report.message.length >= longestProblemMessage || aside.test(line) || (report.message = `${report.message} ${line.trim()}`.trimStart());
        }
      }
      var line_prefix = __webpack_require__(969);
      const maxProblems = 500, longestLine = 4e3, folderCount = 50, makeFolder = /^(?:g?make(?:\[\d{1,3}\])?|ninja): (Entering|Leaving) directory ['`"\u201c](.{1,400})['`"\u201d]$/;
      class ProblemMatchers {
        #errors = /* @__PURE__ */ new Map();
        #warnings = /* @__PURE__ */ new Map();
        #pytest = new PytestMatcher();
        #go = new GoMatcher();
        #compilers = new CompilerMatcher();
        #matchers = [
          new RustMatcher(),
          new EslintMatcher(),
          new PhpstanMatcher(),
          new TerraformMatcher(),
          ...reportFormats.map((format) => new TestReportMatcher(format))
        ];
        #folders = [];
        addAll(lines) {
          for (const line of lines)
            if (!line.includes(`
`)) this.#add(line);
            else for (const part of line.split(`
`)) this.#add(part);
        }
        get problems() {
          return [...this.#errors.values(), ...this.#warnings.values()];
        }
        #add(raw) {
          const whole = (0, safe_text.Ow)(raw.length > longestLine ? (0, safe_text.og)(raw, longestLine) : raw).trimEnd(), line = (0, line_prefix.Z7)(whole), prefixFolder = line === whole ? "" : (0, line_prefix.xg)(whole), found = this.#pytest.read(line);
          for (const problem of found) this.#keep(problem, prefixFolder);
          if (!line.startsWith("E  ")) {
            line.includes("ing directory ") && this.#readFolder(line);
            for (const problem of this.#go.read(line)) this.#keep(problem, prefixFolder);
            for (const matcher of this.#matchers) for (const problem of matcher.read(line)) this.#keep(problem, prefixFolder);
            for (const problem of this.#compilers.read(line)) this.#keep(this.#addGoPackage(problem), prefixFolder);
          }
        }
        #readFolder(line) {
          const [, verb, folder] = makeFolder.exec(line) ?? [];
          folder !== void 0 && (verb === "Entering" && this.#folders.length < folderCount ? this.#folders.push(folder) : verb === "Leaving" && this.#folders.splice(this.#folders.lastIndexOf(folder) >>> 0, 1));
        }
        #addGoPackage(problem) {
          return /^(?:\.\/)?[^/\\]+\.go$/.test(problem.path) && this.#go.package !== "" ? { ...problem, folder: this.#go.folderOf(this.#go.package) } : problem;
        }
        #keep(found, prefixFolder) {
          const kept = found.level === "error" ? this.#errors : this.#warnings, path = found.path.replace(/^file:\/\/(?=\/)/, "");
          if (kept.size >= maxProblems || !(found.line >= 1) || found.message.trim() === "" || !isPathLike(path)) return;
          const folder = found.folder ?? directory(prefixFolder) ?? directory(this.#folders.at(-1) ?? ""), problem = {
            ...found,
            path,
            message: (0, safe_text.og)(found.message, longestProblemMessage),
            ...folder === null ? {} : { folder }
          };
          kept.set(`${folder?.path ?? ""}
${path}
${String(problem.line)}
${problem.message}`, problem);
        }
      }
      function directory(path) {
        return path === "" ? null : { kind: "directory", path, mayBeRoot: !0 };
      }
      var abort = __webpack_require__(3800), redact_result = __webpack_require__(7195), markdown = __webpack_require__(3308), buddy_status = __webpack_require__(5876), verdict = __webpack_require__(5446), explain = __webpack_require__(6730), titles = __webpack_require__(4903), summary_failure = __webpack_require__(8407), heading = __webpack_require__(2619), summary = __webpack_require__(3756), trusted_link = __webpack_require__(5658);
      const textCapBytes = 65535, longestTitle = 255, longestAnnotationMessage = 1e3;
      function renderWaitingCheck(url) {
        return { title: "Waiting for Buddy", summary: `The gate waits for Buddy. ${url === null ? "The run has not been found yet." : `${(0, markdown.nf)(url, "Open it in Buddy")}.`}`, text: "" };
      }
      function renderCheckText(result) {
        const url = (0, trusted_link.zV)(result), title = (0, safe_text.ol)((0, explain.W)(result)?.cause.split(`
`, 1)[0] ?? renderCheckVerdict(result), longestTitle);
        return {
          title,
          summary: (0, summary.nn)(
            [(0, heading.X)(result), (0, summary_failure.J)(result, { title }), url === null ? "" : (0, markdown.nf)(url, "Open it in Buddy")],
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
          summary: "The step was stopped before it knew the result. Re-run the job.",
          text: ""
        };
      }
      function renderProblem({ title, message: message2 }) {
        return {
          title: (0, safe_text.ol)(title, longestTitle),
          message: message2.length > longestAnnotationMessage ? `${(0, safe_text.og)(message2, longestAnnotationMessage)}\u2026` : message2
        };
      }
      function renderCheckVerdict({ outcome, state }) {
        return outcome === "missing" ? titles.r : `Passed: ${state?.name ?? "the run"} is ${state?.effectiveStatus ?? ""}`;
      }
      function concludeCheck(outcome, state) {
        return (0, verdict.W)(outcome) ? "success" : state !== null && (state.waitingFor !== null || (0, buddy_status.xo)(state.status) === "waiting") ? "action_required" : outcome === "timed-out" ? "timed_out" : outcome === "cancelled" || state?.status === "TERMINATED" ? "cancelled" : "failure";
      }
      var actions = __webpack_require__(5346), facts = __webpack_require__(6626);
      const variableCount = 10;
      function renderMarker({ workflow, job, leg }, target, actionId) {
        const names = [workflow, job, target.workspace, target.project, pipelineKey(target), gateKey(target)];
        return {
          text: `<!-- buddy-gate ${encode(leg === "" ? names : [...names, leg])} -->`,
          // An action execution has another hash in each run, so only Buddy's response names
          // its action.
          detail: target.gate.by === "hash" && actionId !== null ? `<!-- action ${String(actionId)} -->` : ""
        };
      }
      function renderComment(result, marker, leg = "") {
        const url = (0, trusted_link.zV)(result), foot = [(0, facts.ak)(result), url === null ? "" : (0, markdown.nf)(url, "Open it in Buddy")].filter((part) => part !== "").join(" \xB7 "), parts = [
          [marker.text, marker.detail].filter((line) => line !== "").join(`
`),
          (0, heading.X)(result),
          leg === "" ? "" : `<p>${(0, markdown.ti)(leg)}</p>`,
          (0, summary_failure.J)(result, { quotesLog: result.showLogInError }),
          foot === "" ? "" : `<p>${foot}</p>`,
          renderVariableLines(result),
          // The longest part comes last, because parts that do not fit are left out.
          (0, actions.G)(result)
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
      var any_of = __webpack_require__(5102);
      const annotationCount = 50, lookupLimit = 5e3, deepestPath = 64, foreignFolders = new Set(
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
        const resolved = /* @__PURE__ */ new Map(), knownPaths = /* @__PURE__ */ new Map();
        let lookups = 0;
        const isThere = async (path) => ++lookups <= lookupLimit && await isInCheckout(path);
        for (const problem of problems.toSorted((one, other) => rankLevel(one) - rankLevel(other))) {
          if (resolved.size >= annotationCount) break;
          const id2 = JSON.stringify([problem.path, problem.folder]);
          let path = knownPaths.get(id2);
          if (path === void 0 && (path = await findInCheckouts(problem, checkouts, isThere), knownPaths.set(id2, path)), path === null) continue;
          const key = `${path}
${String(problem.line)}
${problem.message}`;
          resolved.has(key) || resolved.set(key, { ...problem, path });
        }
        return [...resolved.values()];
      }
      function rankLevel({ level }) {
        return level === "error" ? 0 : 1;
      }
      async function findInCheckouts(problem, checkouts, isThere) {
        for (const candidate of listCandidates(problem))
          for (const checkout of checkouts) {
            if (await isThere(checkout === "" ? candidate : `${checkout}/${candidate}`)) return candidate;
            if (candidate.startsWith(`${checkout}/`) && await isThere(candidate)) return candidate.slice(checkout.length + 1);
          }
        return null;
      }
      function listCandidates({ path, folder }) {
        if (isForeign(path)) return [];
        if (isAbsolute(path)) return listEndings(path, 2);
        if (folder == null) return listRelative(path);
        if (isForeign(folder.path)) return [];
        const joined = `${folder.path}/${path}`;
        return [...folder.kind === "go-package" ? listEndings(joined, folder.mayBeRoot ? 1 : 2) : isAbsolute(joined) ? listEndings(joined, 2) : listWhole(joined), ...listRelative(path)];
      }
      function listRelative(path) {
        return /[/\\]/.test(path) ? listWhole(path) : [];
      }
      function listWhole(path) {
        const segments = splitFilePath(path);
        return segments.length === 0 ? [] : [segments.join("/")];
      }
      function listEndings(path, fewest) {
        const segments = splitFilePath(path);
        return segments.map((_, first) => segments.slice(first)).filter((ending) => ending.length >= fewest).map((ending) => ending.join("/"));
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
      var buddy_errors = __webpack_require__(9425);
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
      function explainGitHubHttpError({ httpStatus, message: message2, isRateLimit }, permission, isForkToken) {
        const response = `HTTP ${String(httpStatus)}${message2 === "" ? "" : `: ${(0, safe_text.ol)(message2, 300)}`}`;
        return isRateLimit ? `GitHub's rate limit was reached (${response}).` : httpStatus === 401 ? `GitHub does not accept \`github-token\` (${response}).` : httpStatus === 403 && /\barchived\b/i.test(message2) ? `The repository is archived, so GitHub refuses every write (${response}).` : httpStatus === 403 && /\blocked\b/i.test(message2) ? `The pull request is locked, so \`github-token\` may not comment there (${response}).` : httpStatus !== 403 && httpStatus !== 404 ? `GitHub refused the request (${response}).` : `\`github-token\` may not do that (${response}). It needs the permission \`${permission}\`, under \`permissions\` of the job.${isForkToken ? " This pull request comes from a fork, whose token may only read, whatever `permissions` says." : " The token of a fork's pull request, and of Dependabot's, may only read."}`;
      }
      class GitHubWriter {
        #context;
        #connected = null;
        constructor(context) {
          this.#context = context;
        }
        async attempt(what, permission, write) {
          let isForkToken = !1;
          try {
            const connected = await (this.#connected ??= this.#connect());
            isForkToken = connected.job.isFromFork && connected.job.eventName === "pull_request", await write(connected);
          } catch (error) {
            this.#context.warn(explainFailure({ what, permission, isForkToken }, error));
          }
        }
        async close() {
          await this.#connected?.then(
            ({ github }) => {
              github.close();
            },
            () => {
            }
          );
        }
        async #connect() {
          const job = await this.#context.jobContext();
          if (job.owner === "" || job.repository === "")
            throw new MissingContext("the environment variable GITHUB_REPOSITORY names no repository");
          return { job, github: await this.#context.connect(job) };
        }
      }
      class MissingContext extends Error {
        name = "MissingContext";
      }
      function isRefusal(error) {
        return error instanceof MissingContext ? !0 : error instanceof errors.y && error.details.kind === "http-error" && error.details.httpStatus < 500 && !error.details.isRateLimit;
      }
      function explainFailure(write, error) {
        if (error instanceof errors.y) return explainGitHub(write, error.details);
        const cause = error instanceof buddy_errors.cJ ? `the job was cancelled (${(0, safe_text.PI)(error)})` : (0, safe_text.PI)(error);
        return `${write.what} could not be written: ${cause}. The outcome does not depend on it.`;
      }
      class GateCheckRun {
        #name;
        #givenCommit;
        #writer;
        #context;
        #publisher = null;
        #isRefused = !1;
        constructor({ checkRun, commit }, leg, writer, context) {
          this.#name = leg === "" ? checkRun : `${checkRun} (${leg})`, this.#givenCommit = commit, this.#writer = writer, this.#context = context;
        }
        async show(url, attempts) {
          await this.#attempt(async (publisher) => {
            try {
              await publisher.show((0, redact_result.OO)(url, this.#context.redact), attempts);
            } catch (error) {
              if (isRefusal(error)) throw error;
            }
          });
        }
        async end(result, problems, attempts) {
          await this.#attempt(async (publisher) => {
            const { redact, warn } = this.#context, { title, summary: summary2, text } = renderCheckText(result), end = {
              conclusion: concludeCheck(result.outcome, result.state),
              text: {
                title: redact(title),
                summary: (0, markdown.we)(summary2, redact),
                text: (0, markdown.we)(text, redact)
              },
              url: (0, trusted_link.zV)(result),
              annotations: await this.#annotate(problems)
            };
            await publisher.end(end, attempts) || warn("GitHub refused the annotations of the check run. The check run is complete without them.");
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
        async #attempt(write) {
          this.#isRefused || await this.#writer.attempt(nameCheckRun(this.#name), "checks: write", async (connected) => {
            try {
              this.#publisher ??= this.#createPublisher(connected), await write(this.#publisher);
            } catch (error) {
              throw this.#isRefused = isRefusal(error), error;
            }
          });
        }
        #createPublisher({ github, job }) {
          const { randomId, saveState } = this.#context, commit = chooseCommit(this.#givenCommit, job.commit);
          if (commit === "") throw new MissingContext("the event names no commit. Set `commit`");
          return new CheckRunPublisher(
            github.checkRuns,
            { name: this.#name, commit, externalId: renderExternalId(job, randomId()) },
            (pending) => {
              saveState(pending === null ? "" : JSON.stringify(pending));
            },
            renderWaitingCheck
          );
        }
      }
      function nameCheckRun(name) {
        return `The check run ${(0, safe_text.ol)(name)}`;
      }
      function chooseCommit(given, commit) {
        return given === "" || commit.startsWith(given.toLowerCase()) ? commit : given;
      }
      function renderExternalId({ runId, attempt, job, step }, randomId) {
        return `buddy-gate ${runId} ${attempt} ${job.slice(0, 60)} ${step.slice(0, 60)} ${randomId}`;
      }
      const publishTimeoutMs = 3e4, pendingCheckRunTimeoutMs = 1e4, cancelledFinishMs = 3e3;
      class GitHubPublisher {
        #context;
        #writer;
        #leg;
        #checkRun;
        #hasComment;
        #shownUrl = void 0;
        #background = Promise.resolve();
        #finishing = new AbortController();
        #stopBackground = new AbortController();
        constructor(options, context) {
          this.#context = context, this.#writer = new GitHubWriter(context), this.#leg = context.redact(options.leg), this.#checkRun = options.checkRun === "" ? null : new GateCheckRun(options, this.#leg, this.#writer, context), this.#hasComment = options.comment;
        }
        openMatchers() {
          return this.#checkRun === null ? null : new ProblemMatchers();
        }
        show(url) {
          const checkRun = this.#checkRun, isShown = this.#shownUrl !== void 0 && (url === null || url === this.#shownUrl);
          if (checkRun === null || isShown) return;
          this.#shownUrl = url;
          const { clock, random } = this.#context, attempts = new GitHubRetry({
            clock,
            random,
            signal: this.#stopBackground.signal,
            finishing: this.#finishing.signal,
            deadline: 1 / 0
          });
          this.#background = this.#background.then(() => checkRun.show(url, attempts));
        }
        async finish({ result, problems }) {
          const { clock, random, redact, signal } = this.#context, deadline = clock.now() + (signal.aborted ? cancelledFinishMs : publishTimeoutMs), isOver = new AbortController(), stop = (0, abort.Qh)(signal, cancelledFinishMs, clock, isOver.signal);
          await this.#endBackground();
          const attempts = new GitHubRetry({ clock, random, signal: stop, finishing: stop, deadline }), safe = (0, redact_result.rd)(result, redact);
          await Promise.all([this.#checkRun?.end(safe, problems, attempts), this.#writeComment(safe, attempts)]), isOver.abort(), await this.#writer.close();
        }
        async #endBackground() {
          const { signal } = this.#context, stop = () => {
            this.#stopBackground.abort(new Error("the step ends"));
          };
          this.#finishing.abort(new Error("the step ends")), signal.aborted ? stop() : signal.addEventListener("abort", stop, { once: !0 }), await this.#background;
        }
        async #writeComment(result, attempts) {
          this.#hasComment && await this.#writer.attempt("The comment on the pull request", "pull-requests: write", async ({ github, job }) => {
            if (job.pullRequest === null || result.target === null) return;
            const place2 = { workflow: job.workflow, job: job.job, leg: this.#leg }, marker = renderMarker(place2, result.target, result.state?.action?.actionId ?? null);
            await writeComment(
              github.comments,
              attempts,
              job.pullRequest,
              marker,
              (0, markdown.we)(renderComment(result, marker, this.#leg), this.#context.redact)
            );
          });
        }
      }
      async function completeCheckRunFromState(state, context) {
        const pending = parsePendingCheckRun(state);
        if (pending === null) return;
        const { clock, random } = context, deadline = clock.now() + pendingCheckRunTimeoutMs, never = new AbortController().signal, attempts = new GitHubRetry({ clock, random, signal: never, finishing: never, deadline }), writer = new GitHubWriter(context);
        await writer.attempt(
          nameCheckRun(pending.name),
          "checks: write",
          ({ github }) => completePendingCheckRun(pending, github.checkRuns, attempts, renderInterrupted(pending.conclusion !== null))
        ), await writer.close();
      }
    })
  )
};
export {
  id,
  ids,
  modules
};
