const id = 221, ids = [221], modules = {
  /***/
  7221: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        ErrorLines: () => (
          /* binding */
          ErrorLines
        )
      });
      var cut_line = __webpack_require__(613), failure_words = __webpack_require__(7490), file_header = __webpack_require__(5868), line_prefix = __webpack_require__(969), any_of = __webpack_require__(5102), passed_tests = __webpack_require__(1982);
      const successes = [
        /^\s*(?:\[ {0,7}RUN {0,7}\]|--- SKIP\b|=== (?!FAIL|\d))/,
        / \.\.\. ignored$|^not ok .{0,300}# (?:TO-?DO|SKIP)/i,
        /^\s*(?:Passed|Successfully) \S/,
        /^\s*[-\w.\\/]{1,200} {0,5}(?:\.{2,}|:) {0,5}(?:OK|ok|done|passed|success)\W{0,3}$/,
        /\[OK\]$|^\s*OK(?:$| \()/
      ], lowLevel = "(?:warn(?:ing)?s?|notice|info|debug|trace|verbose|hint|note|deprecat(?:ed|ion))", lowerLevels = [
        // Prettier and ScalaTest report failures as a warning and as an information.
        new RegExp(
          `^\\s*(?:npm |yarn |pip |pnpm )?\\[?${lowLevel}\\]?(?:[:\\s([]|$)(?!.{0,20}Code style issues|.*\\*{3} FAILED \\*{3})`,
          "i"
        ),
        /^W: |^\u27a4 YN0000: /,
        /^[^\s:].{0,300}[:)](?: -)? warning\b/i,
        /^\S.{0,300}(?::\d+:\d+:?| -) (?:warn(?:ing)?|info|note|DL\d+ (?:warning|info|style))\b/i,
        /\b(?:level|lvl|severity)"?[=:]\s?"?(?:info|warn|debug|notice)/i,
        /^(?:[^\s"']{1,60} ){0,4}\[?(?:INFO|WARN|WARNING|DEBUG|TRACE|NOTICE)\]?[\s:-]/,
        /^npm (?:http|timing|info|sill|verb)\b/,
        /^\s+\d+:\d+\s+warning\s/
      ], failureWords = "(?:errors?|failures?|failed|problems?|exceptions?|issues?)", nothings = [
        /^\s*(?:failures?|errors?|exceptions?):?$/i,
        new RegExp(
          `^(?!.*\\b[1-9]\\d{0,5} (?:error|fail)).*(?<![=:])\\b(?:0|no|zero|without(?: any)?) (?:\\w{1,20} )?${failureWords}\\b`,
          "i"
        ),
        /^(?!.*(?:errors?|failures?|failed)[=:] {0,9}[1-9]).*(?:errors?|failures?|failed)[=:] {0,20}0\b/i
      ], verbs = [
        "add(?:ing)?|collecting|cop(?:ying|ied)|download(?:ing|ed)|extracting|fetch(?:ing|ed)|found existing|get|hit|ign",
        "install(?:ing|ed)|lock(?:ing|ed)|pull(?:ing|ed)|receiving|requirement already|resolv(?:ing|ed)|selecting|setting up",
        "syncing|unpacking|updat(?:ing|ed)|upgrad(?:ing|ed)|upload(?:ing|ed)|building wheel|checking|compil(?:ing|ed)",
        "creating|generat(?:ing|ed)|linking|load(?:ing|ed)|preparing|processing|reading|removing|running|starting",
        "transform(?:ing|ed)|using|verifying|waiting"
      ].join("|"), downloads = [
        new RegExp(
          `^\\W{0,8}(?:${verbs})\\b(?!.{0,300}(?:: | \\.{3} ?)(?:failed|error)\\b|.{0,80} (?:failed\\b|error:))`,
          "i"
        ),
        /^(?!.* requires? )\s*[-+*] {1,4}\S{1,200} ?(?:\(|@|==)?v?\d+\.\d+/,
        /^\[\s*\d+%\] (?:Building|Linking|Built)/,
        /pip's dependency resolver does not currently/,
        /^(?:added|removed|changed|audited|found|up to date) ?\d* ?(?:packages?|vulnerabilities)/,
        /^remote: (?:Counting|Compressing|Enumerating|Total|Resolving)/
      ], cacheWords = "sav|stor|upload|restor|download|push|pull|export|import|writ|read|reserv|fail", buildStep = "(?!.*(?:failed to (?:solve|compute|calculate)|could not resolve|CacheError))", caches = [
        new RegExp(`^${buildStep}.*\\bcache\\b.{1,80}\\b(?:${cacheWords}|miss|found|key|hit|unavailable|skip)`, "i"),
        new RegExp(`^${buildStep}.*\\b(?:${cacheWords})\\w{0,5}\\b.{1,60}\\bcache\\b`, "i")
      ], tolerance = [
        "retry(?:ing)?|retries left|try(?:ing)? again|will try|attempt \\d+(?:\\/| of )\\d+",
        "continuing anyway|non-?fatal|allowed to fail"
      ].join("|"), others = [
        new RegExp(`^(?!\\s*[\\w.]{0,100}(?:Error|Exception):).*\\b(?:${tolerance})\\b`, "i"),
        /\(ignored\)|\bignor(?:ing|ed) (?:error|fail)/i,
        /^(?:HEAD is now at|commit [0-9a-f]{7,40}\b|Merge (?:branch|pull)|From \S+:|\s*\* )/,
        /^\s*(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|ld|ar|cmake|node|javac|rustc|go) -/,
        /^\[ERROR\]\s*(?:$|-> |To see the full|Re-run Maven|For more information|After correcting|\[Help|Please refer)/,
        /^\[ERROR\] (?:See |There are test failures|Tests run: .{0,200} <<< )/,
        /^(?:See |Please see|For more information|\* (?:Get more|Try:)|> (?:Run with|Get more)|To ignore|Run `|note: )/,
        // Code that a compiler shows.
        /^\s*(?:\d{1,6} ?)?\| /,
        /^\(node:\d+\)|^\(Use `node --trace/
      ], npmBoilerplate = [
        /^npm (?:ERR!|error)(?:$| (?:code E(?!LIFECYCLE)|gyp (?:info|verb|http|WARN)\b|A complete log|This is probably not))/,
        /^npm (?:ERR!|error) (?:There is likely|errno\b|syscall\b|path\b|signal\b|workspace\b|location\b|in workspace)/,
        /^npm (?:ERR!|error) (?:at location|dest\b|file\b|-{3,}|\[-|Fix the upstream|to accept|this command|Options?:)/,
        /^npm (?:ERR!|error) (?:Usage:|npm \w+$|Run "npm|[Aa]lias|Clean install|For a full report|or --|See |Note that)/,
        /^npm (?:ERR!|error) (?:Log files|Conflicting peer| {4,}| {2,}\/|\/| {2,}at )/
      ], noise = (0, any_of.E)(...successes, ...lowerLevels, ...nothings, ...downloads, ...caches, ...others, ...npmBoilerplate);
      function isNoise(text) {
        return (0, passed_tests.Y)(text) || noise(text);
      }
      const workWords = "process|command|script|shell|program|execution|run|task|job|step|action", lastWords = (0, any_of.E)(
        /^(?:error: )?action (?:execution )?(?:has )?failed\b/i,
        new RegExp(
          `^(?:error: )?(?:build|pipeline|${workWords}|deployment) (?:has )?(?:finished|ended|completed|exited|terminated|failed)(?:[.!:]? (?:unsuccessfully|with|in|after|exit)\\b.{0,60})?[.!]?$`,
          "i"
        ),
        new RegExp(
          `^(?!.*did not complete)(?:error:? )?(?:the )?(?:${workWords})\\b.{1,200}\\b(?:code|status):? -?\\d{1,5}\\W{0,9}$`,
          "i"
        ),
        /^(?:error: )?(?:the )?(?:process|command|script) \S.{0,200} (?:exited|failed)\b.{0,40}$/i,
        /^(?:error: )?exit(?:ed)?(?: with)?(?: (?:code|status))?:? \d{1,3}\.?$/i,
        /^(?:error )?command failed(?: with exit code \d+)?\.?$/i,
        /^npm (?:ERR!|error) (?:code ELIFECYCLE|code \d+$|Lifecycle script|Exit status|Failed at the|command |Test failed)/,
        /^\+{1,3} exit(?: \d{1,3})?$|^FAIL$|^\s*ELIFECYCLE\b|^info Visit https|^see logs? above/i,
        /^(?:Cleaning up|Stopping|Removing) (?:container|network|service|project)/i
      );
      function isLastWord(text) {
        return lastWords(text);
      }
      const commands = (0, any_of.E)(
        /^\$ \S|^\+{1,3} (?!\S+ \d+\.\d)(?:[a-z_./][\w./-]*|\[\[?)(?: |$)/,
        /^> \S{1,200}@\S{1,80} \S|^> [a-z][\w-]* (?:run|test|build|install)\b/,
        /^\[(?:\S+ +)?\d+\/\d+\] (?:RUN|COPY|FROM|WORKDIR|ADD)\b|^Step \d+\/\d+ : /
      );
      function isCommand(text) {
        return commands(text);
      }
      var foreign_lines = __webpack_require__(2846);
      const frameCount = 2, blockLength = 8, searchedLines = 60, freeLines = 3, goLineCount = 6, framePattern = /^\s*(?:at |\u276f |# \S|from \S+:\d|#\d{1,3} |\.{3} \d+ more|goroutine \d|\S+\(\.\.\.\)$)/, pythonFrame = /^\s*File ".{1,400}", line \d/, nextTest = /^_{3,} \S|^ {0,2}\d{1,4}\) \S/, codePattern = /^\s*\d{1,7} ?[|\u2502]/, caretPattern = /^[\s|\u2502\u00b7]*(?:\^|~+\^?|[\u2570\u252c\u2500]{2,}|\d* ?[|\u2502]\s*[\^~-]+)/, label = (0, any_of.E)(
        /^\s*(?:[-=\u2500\u2501_*+~\u23af]{3,}(?! FAIL:).{0,60}|Error Message:|Stack [Tt]race:|Traceback \(most recent call last\):?)$/,
        /^\s*(?:[|\u2502]\s*|Diff:|\(compared using .{0,10})$/
      ), isDetail = (0, any_of.E)(
        /^\s*(?:expected|received|actual|got|want|have|left|right|but was|to equal|to be|caused by|message|note:|help:)/i,
        /^\s*(?:hint|symbol:|location:|on \S+ line|in \S+ on line|required by|requires|could not|cannot|found:|assert)/i,
        /^[A-Z][\w ]{1,20} : /,
        /^\s*(?:problem|reason|details?:|diff|error:|= |-->|[-+] ?\S|E {2,}|[>\u276f\u2192\u2514\u2570|\u2502]|# |\S+\.\w{1,6}:\d)/i
      ), isHeader = (0, any_of.E)(
        /^\s*(?:\d{1,4}\) \S|---- .{1,200} stdout ----|\[ERROR\] Tests run:|npm (?:ERR!|error) code |Problem \d)/,
        /^(?:Your requirements|\* What went wrong|In \S{1,200}\.php line \d|TASK \[)/,
        /^(?:Execution failed for task|A problem occurred )/,
        /^\s*\[[\w\\]{1,200}(?:Exception|Error)\]$/
      ), isCrashHeader = (0, any_of.E)(/^\s*(?:\d{1,4}\) \S|---- .{1,200} stdout ----|test at \S+:\d|[\u2717\u2718\u2716\u2715\u00d7] )/), goMessagePattern = /^\s+\S+\.go:\d+: /;
      function isCode(text) {
        return codePattern.test(text) || caretPattern.test(text);
      }
      function isFrame(text) {
        return framePattern.test(text);
      }
      function isLabel(text) {
        return label(text);
      }
      function pickBefore(error, kind, recent) {
        if (/^\s*--- FAIL/.test(error)) {
          const output = recent.slice(recent.findLastIndex(({ bare }) => !/^\s/.test(bare)) + 1), first = output.findIndex(({ bare }) => goMessagePattern.test(bare));
          return first < 0 ? [] : output.slice(first).slice(-goLineCount);
        }
        if (error.startsWith("[warn] Code style")) return recent.slice(-3).filter(({ bare }) => bare.startsWith("[warn] "));
        if (/^[\w.]+(?::|$)/.test(error)) {
          const frame = recent.findLast(({ bare }) => /^\s+File "/.test(bare));
          if (frame !== void 0) return [frame];
        }
        if (kind === "problem") return [];
        const isBefore = kind === "crash" ? isCrashHeader : isHeader, last = recent.findLastIndex(({ bare }) => isBefore(bare));
        return last < 0 ? [] : recent.slice(last, last + 2).filter(({ bare }, index) => index === 0 || !isLabel(bare));
      }
      class Following {
        #indent;
        #isTest;
        #searched = 0;
        #free;
        #frames = 0;
        #isAfterBlank = !1;
        #code = null;
        #pythonFrame = null;
        #pythonIndent = 0;
        constructor(error, isTest2) {
          this.#indent = measureIndent(error), this.#isTest = isTest2, this.#free = isTest2 ? freeLines : error.endsWith(":") ? 1 : 0;
        }
        take(line, bare) {
          if (!isFrame(bare) && ++this.#searched > searchedLines) return null;
          if (bare.trim() === "")
            return this.#isAfterBlank && !this.#isTest ? null : (this.#isAfterBlank = !0, []);
          if ((0, foreign_lines.T)(bare) || nextTest.test(bare)) return null;
          if (isLabel(bare)) return [];
          if (codePattern.test(bare))
            return this.#code = line, [];
          if (caretPattern.test(bare)) {
            const code = this.#code;
            return this.#code = null, code === null ? [line] : [code, line];
          }
          return this.#code = null, this.#takeText(line, bare);
        }
        #takeText(line, bare) {
          if (pythonFrame.test(bare))
            return this.#pythonFrame = line, this.#pythonIndent = measureIndent(bare), [];
          if (this.#pythonFrame !== null) {
            if (measureIndent(bare) > this.#pythonIndent) return [];
            const frame = this.#pythonFrame;
            return this.#pythonFrame = null, [frame, line];
          }
          if (isFrame(bare))
            return (0, foreign_lines.s)(bare) ? [] : ++this.#frames <= frameCount ? [line] : [];
          const isIndented = measureIndent(bare) > this.#indent;
          return isIndented || isDetail(bare) ? this.#isAfterBlank && !isIndented && !this.#isTest ? null : (this.#isAfterBlank = !1, [line]) : --this.#free < 0 ? null : (this.#isAfterBlank = !1, [line]);
        }
      }
      function measureIndent(text) {
        return /^\s*/.exec(text)?.[0].length ?? 0;
      }
      const longestStart = 300, comparedLength = 20, resultPattern = /^(?:\[ERROR\]|FAILED|ERROR) {1,4}(\S+?)(?:\(.{0,200}\))?(?::\d+)?(?:->\S+)?(?: -| \u00bb) ?(.*)/, duration = String.raw`(?: {1,80}\(?\d[\d.,]{0,12} ?m?s\)?)?`, names = [
        /^(?:---|===) FAIL: (.+?)(?: \([\d.]+s\))?$/,
        /^\d{1,4}\) (.*[^ \u2500])[ \u2500]*$/,
        /^---- (.+) stdout ----$/,
        new RegExp(`^[\u2717\u2718\u2716\u2715\xD7\u2A2F\u274C] {1,4}(.+?)${duration}$`),
        /^Failed (.+) \[(?:< )?[\d.,]+ ?m?s\]$/,
        /^(FAIL(?:ED)? .+ > .+)$/,
        /^(.+) FAILED$/,
        /^(?:FAIL|ERROR): (\S+ \(\S+\))$/,
        /^\[ERROR\] .*<<< (?:FAILURE|ERROR)! -{1,2} in (\S+)$/,
        /^\[ERROR\] (\S+)(?: --)? {1,4}Time elapsed: .{1,30} <<< (?:FAILURE|ERROR)!$/,
        /^(?:\[info\] - )?(.+) \*{3} FAILED \*{3}$/,
        /^not ok \d{1,7} (?:- )?(.+)$/,
        /^\(fail\) (.+?)(?: \[[\d.]+ ?m?s\])?$/,
        /^([\w:]+#\S+ \[\S+:\d+\]):$/,
        /^(\S+:\d+): (?:Failure|FAILED:)$/,
        /^\d\d:\d\d \+\d+.{0,20} -\d+: (.+) \[E\]$/
      ], isIntroduction = (0, any_of.E)(
        /[^:]:$|^(?:bin\/)?(?:rails|rake) aborted!$/,
        /^(?:ERROR in \S+(?: [\d:-]+)?|> Could not resolve all \w+ for .+)$/
      ), isSilent = (0, any_of.E)(
        /^(?:\S+:\d+(?::\d+)?:?|(?:Error Trace|Test|code|stacktrace):.*|expect\(.{1,100}\)\S*(?: \/\/ .*)?)$/,
        /^(?:[-+]{1,3} ?(?:Expected|Received|expected|actual)\b.*|File ".+", line \d.*|Locator: .*)$/
      ), goMessage = /^[\w.-]+\.go:\d+:/;
      function describeCause({ kind, error, lines }) {
        const all = lines.map(({ number, text }) => ({ number, text: (0, line_prefix.Z7)(text).trim() })), before = all.filter(({ number }) => number < error.number), after = all.filter(({ number }) => number > error.number), own = { number: error.number, text: error.bare.trim() };
        return (kind === "test" || kind === "row") && readName(own) !== null ? describeTest(own, [...pickGoMessages(before), ...after]) : findRoot(after) ?? describeMessage(own, kind === "result" ? [] : before, after);
      }
      function isReportOf({ lines }, result) {
        const [, name, message = ""] = resultPattern.exec(result) ?? [], start = message.replace(/\.{3}$/, "").slice(0, comparedLength);
        return name !== void 0 && lines.some(({ text }) => text.includes(name) || start !== "" && text.includes(start));
      }
      function describeTest(own, report) {
        const start = report.findIndex(saysWhat);
        if (start < 0) return { ...own, quoted: [own.number] };
        const name = [own, ...report.slice(0, start)].map(readName).findLast((one) => one !== null) ?? own.text, message = join(report.slice(start).filter(saysWhat)), quoted = [own, ...report.slice(0, start).filter((line) => readName(line) !== null)];
        return {
          number: own.number,
          text: `${name}: ${message.text}`,
          quoted: [...quoted.map(({ number }) => number), ...message.quoted]
        };
      }
      function findRoot(lines) {
        const root = lines.findLast(({ text }) => text.startsWith("Caused by: "));
        return root === void 0 ? null : { ...root, text: root.text.replace(/^Caused by: /, ""), quoted: [root.number] };
      }
      function describeMessage(own, before, after) {
        const message = join([own, ...isIntroduction(own.text) ? after.filter(saysWhat) : []]), place = after.map(({ text: text2 }) => /^(?:-->|on) (\S+:\d+|\S+ line \d+)/.exec(text2)?.[1]).find(Boolean), text = place === void 0 ? message.text : `${message.text} (${place})`, [subject, quoted] = describeSubject(own, before);
        return {
          number: own.number,
          text: subject + (subject === "" ? text : tidy(text)),
          quoted: [...quoted, ...message.quoted]
        };
      }
      function describeSubject(own, before) {
        const [first, ...rest] = before;
        if (first === void 0) return ["", []];
        const quoted = before.map(({ number }) => number), file = /^(?:Line {2,})?(\S+)$/.exec(first.text)?.[1];
        if (file !== void 0 && /^\d/.test(own.text)) return [`${file}:`, quoted];
        const name = readName(first);
        return name === null || own.text.includes(name) ? ["", []] : [`${[name, ...rest.map(({ text }) => text)].join(" ").replace(/:$/, "")}: `, quoted];
      }
      function join(lines) {
        const [first = { number: 0, text: "" }, ...rest] = lines, quoted = [first.number];
        let text = clean(first.text);
        for (const [index, next] of rest.entries()) {
          const isPair = /^(?:expected|want|left)\b/i.test(clean(lines[index]?.text ?? "")) && /^(?:received|actual|got|but was|right)\b/i.test(next.text);
          if (text.length > longestStart || !(isIntroduction(text) || isPair)) break;
          text = `${tidy(text)}${isPair ? "," : /[:!]$/.test(text) ? "" : ":"} ${tidy(clean(next.text))}`, quoted.push(next.number);
        }
        return { number: first.number, text, quoted };
      }
      function pickGoMessages(before) {
        const messages = before.filter(({ text }) => goMessage.test(text)), first = messages.find(({ text }) => (0, failure_words.N$)(text) || text.endsWith(":")) ?? messages.at(-1);
        return first === void 0 ? [] : before.filter(({ number }) => number >= first.number);
      }
      function saysWhat(line) {
        const { text } = line;
        return readName(line) === null && !isSilent(text) && !isFrame(text) && !isCode(text) && !isLabel(text);
      }
      function readName({ text }) {
        if (text.length > longestStart) return null;
        for (const pattern of names) {
          const name = pattern.exec(text)?.[1];
          if (name !== void 0) return name;
        }
        return null;
      }
      function clean(text) {
        return text.replace(/^(?:E {2,}|\[ERROR\] +|[\u2192>] |Error:\s{2,})/, "");
      }
      function tidy(text) {
        return text.replace(/\s{2,}/g, " ").replace(/ :/g, ":");
      }
      function numbered({ number, text }) {
        return { number, text };
      }
      const groups = ["result", "report", "crash", "row", "message", "word", "summary"], groupOf = {
        result: "result",
        test: "report",
        problem: "report",
        crash: "crash",
        row: "row",
        message: "message",
        shell: "message",
        logged: "word",
        mention: "word",
        summary: "summary",
        tally: "summary"
      };
      function rank(kind) {
        return groups.indexOf(groupOf[kind]);
      }
      function strip({ number, text, previous }) {
        return { number, text, previous };
      }
      function arrange(blocks) {
        const seen = /* @__PURE__ */ new Set(), arranged = [];
        for (const { error, lines, repeats } of [...blocks].sort((one, other) => one.error.number - other.error.number)) {
          const fresh = lines.filter(({ number }) => !seen.has(number)).sort((one, other) => one.number - other.number);
          for (const { number } of fresh) seen.add(number);
          fresh.length > 0 && arranged.push({ error: numbered(error), lines: fresh, repeats });
        }
        return arranged;
      }
      var line_shape = __webpack_require__(4324);
      const blockCount = 5, clusterGap = 40, restartsAfterGap = /* @__PURE__ */ new Set(["crash", "message", "word", "summary"]), foldedKinds = /* @__PURE__ */ new Set(["crash", "message", "shell", "logged", "mention", "summary"]);
      class ErrorBuckets {
        #buckets = /* @__PURE__ */ new Map();
        blocksOf(group) {
          return this.#buckets.get(group)?.blocks ?? [];
        }
        commandNumberOf(group) {
          return this.#buckets.get(group)?.commandNumber ?? null;
        }
        keep(block, commandNumber) {
          const group = groupOf[block.kind], { number } = block.error, before = this.#buckets.get(group), blocks = before?.commandNumber !== commandNumber || restartsAfterGap.has(group) && number - before.lastNumber > clusterGap ? [] : before.blocks, first = blocks.find(({ shape }) => shape === block.shape);
          return first !== void 0 && foldedKinds.has(block.kind) && (first.repeats = { count: (first.repeats?.count ?? 0) + 1, lastNumber: number }), this.#buckets.set(group, {
            blocks: first === void 0 && blocks.length < blockCount ? [...blocks, block] : blocks,
            commandNumber,
            lastNumber: number
          }), first === void 0;
        }
        drop(group, block) {
          const bucket = this.#buckets.get(group);
          bucket !== void 0 && this.#buckets.set(group, { ...bucket, blocks: bucket.blocks.filter((one) => one !== block) });
        }
      }
      function shapeOfError(kind, bare) {
        return foldedKinds.has(kind) ? (0, line_shape.F)(bare) : bare;
      }
      const classifiedLength = 500, path = String.raw`(?:[A-Za-z]:[\\/])?[^\s:()'"][^:()'"]{0,250}`, errorWord = "(?:fatal |internal compiler |type |syntax )?(?:error|Error|ERROR)\\b", otherErrorWords = "Fehler|erreur|errore|erro|b\u0142\u0105d|chyba|fout|\u043E\u0448\u0438\u0431\u043A\u0430|\u30A8\u30E9\u30FC|\u9519\u8BEF|\u932F\u8AA4|\uC624\uB958", isTally = (0, any_of.E)(
        /^\s*(?:Tests?|Test Suites|Test Files|Suites|Snapshots):? {1,12}(?:\d+ \w+(?:,| \|) ){0,3}\d+ fail/,
        /^(?:={3,} )?(?:\d+ \w+, ){0,4}\d+ (?:failed|errors?)\b.{0,100} in [\d.:]+/,
        /^(?:\[ERROR\] {1,4})?Tests run: \d+, (?:Failures: [1-9]|Failures: 0, Errors: [1-9])/,
        /^(?:Tests: \d+, Assertions|Failed! {1,4}- Failed|test result: FAILED|Executed \d+ tests?, with)/,
        /^\s*[\u2139#] fail [1-9]/,
        /^\d+ (?:examples?|tests?|specs?|scenarios|runs|assertions)\b.{0,60} [1-9]\d* (?:failures?|failed|errors?)\b/,
        /^DONE \d+ tests, .{0,60}[1-9]\d* (?:failures?|errors?)\b/,
        /^\s*(?:[\u2716\u2717\u00d7] )?\d+ (?:problems?|failing|failed|errors?|tests? failed)\b/,
        /^\s*(?:\[ERROR\] )?Found \d+ (?:errors?|diagnostics?|files?)\b/,
        /^(?!fatal)\S.{0,200} failed=[1-9]/
      ), isSummary = (0, any_of.E)(
        /^(?:FAILED|FAILURES!|ERRORS!|Failures:|Errors:|Failed examples:)$/,
        /^There (?:was|were) \d+ (?:failures?|errors?):?$/,
        /^(?:\[\w+\] )?(?:BUILD FAIL|FAILURE: Build |Failed to compile\.|COMPILATION ERROR|Failures: |Errors: )/,
        /^(?:FAILED \(|FAILED: (?:\S+\.o\b|\[code)|\*\* [\w ]+ FAILED \*\*$)/,
        /^\[error\] (?:Failed tests:|\(.{1,100}\) )/,
        /^FAIL\s{1,8}\S{1,200}\s{1,8}(?:[\d.]+s|\[[^\]]{1,40}\]|\(cached\))$/,
        /^(?:> Task :\S+ FAILED$|Execution failed for task|> There were failing tests|> Compilation (?:failed|error))/,
        /^> Process '.{0,200}' finished with non-zero/,
        /^\s*error: command '.{1,300}' failed with exit (?:code|status) \d/,
        /^error: (?:could not compile|test failed|aborting due to|build failed|Recipe `|\d+ target)/,
        /^(?:collect2: error|clang(?:\+\+)?: error: linker command failed|ninja: build stopped)/,
        /^g?make(?:\[\d+\])?: (?:\*\*\* (?:.{0,300}Error \d|\[.{1,300}\] [^\s\d]{1,20} \d)|Target .{1,200} not remade)/,
        /did not complete successfully: exit code|returned a non-zero code|error: subprocess-exited-with-error/,
        /^\s*\u00d7 .{1,200} did not run successfully\.?$/,
        /^\s?ERR_PNPM_RECURSIVE|^error Command failed|^lerna ERR!|^> Lint found errors/,
        /^!{3,} Interrupted|^Errors? during collection|^Traceback \(most recent/,
        /^\s*NX {1,4}(?:Running|Ran) |^\s*Failed: {1,4}\S+#\S|^\S+#\S{1,100}: command|^ERROR:? {1,3}run failed/,
        /^\s?(?:error during build|Build error occurred|Failed to compile)\b|^\s{0,4}\w+: FAIL (?:code|\u2716)/
      ), isResult = (0, any_of.E)(
        /^(?:FAILED|ERROR) \S{1,300}(?:::.{1,300}|\.py) - \S/,
        /^\[ERROR\] {1,4}[\w.$]{1,200}(?:\([^)]{0,200}\))?:\d+(?:->\S{1,200})? \S/,
        /^\[ERROR\] {1,4}[\w.$]{1,200}(?:->\S{1,200})? \u00bb \S/
      ), isTest = (0, any_of.E)(
        /^ERROR \S{1,300}\.py(?:::|$)/,
        /<<< (?:FAILURE|ERROR)!/,
        /^\s*(?:---|===) FAIL: \S/,
        /^\s{0,12}FAIL(?:ED)?:? {1,4}[^\s-]/,
        /^(?:FAIL|ERROR): \S+ \(\S/,
        /^E {2,12}\S/,
        /^\s*Failure\/Error: /,
        /^\s*\d{1,4}\) .{0,300}(?:::| \u203a |\(\w{0,60}Test\w{0,60}\)$|\([\w.]{1,200}Test\)$)/,
        /^\s*\u25cf (?!Console)\S/,
        /^\s*Failed \S.{0,300} \[(?:< )?[\d.,]+ ?m?s\]$/,
        /^\s*not ok \d/,
        /^\(fail\) \S/,
        /^.{1,300} \*{3} FAILED \*{3}/,
        /^\u2718 Test \S.{0,200} recorded an issue/,
        /^\d\d:\d\d \+\d+.{0,20} -\d+: .{0,300}\[E\]/,
        /^[\w:]+#\S{1,200} \[\S{1,300}:\d+\]:/,
        new RegExp(`^${path}:\\d{1,7}: (?:Failure|FAILED:)$`)
      ), isNamedTest = (0, any_of.E)(
        /^[^>#].{0,300} > .{0,300}\S FAILED$/,
        /^(?:Headless)?(?:Chrome|Firefox|Safari).{0,300} FAILED$/
      ), isTestRow = (0, any_of.E)(
        /^test \S.{0,300} \.\.\. FAILED$/,
        /^\S{1,200}::\S.{0,300} (?:FAILED|ERROR)(?:\s+\[ *\d+%\])?$/,
        /^\[xUnit\.net .{0,300}\[FAIL\]$/,
        /^\[ {1,2}FAILED {1,2}\] |^\s*\d+ - \S{1,200} \(Failed\)|^\s*\d+\/\d+ Test.{0,200}\*{3}Failed/
      ), isMarkedRow = (0, any_of.E)(/^\s*[\u2717\u2718\u2716\u2715\u00d7\u2a2f\u274c]\s+\S/), isMarkedMessage = (0, any_of.E)(/^\s*[\u2717\u2718\u2716\u2715\u00d7\u2a2f\u274c]\s+\S.{0,200} (?:failed to|could not|cannot|unable to) /), isProblem = (0, any_of.E)(
        new RegExp(`^(?:\\[(?:error|ERROR)\\] )?${path}:\\d{1,7}(?::\\d{1,7})?(?::| -|,) {1,4}${errorWord}`),
        new RegExp(`^\\s{0,8}${path}:\\d{1,7}:\\d{1,7}: (?:${errorWord}|(?:\\S{1,20} )?(?:${otherErrorWords}) ?[:\uFF1A])`),
        new RegExp(
          `^(?:Error: )?${path}(?:\\([^)]{0,80}\\)[^:()]{0,100})?\\(\\d{1,7}(?:,\\d{1,7}){0,3}\\): (?:fatal )?error\\b`
        ),
        new RegExp(`^Error: ${path}:\\d{1,7}:\\d{1,7} - error\\b`),
        /^\S.{0,300} : (?:fatal )?error [A-Z]{1,8}\d{1,6}: /,
        /^\[ERROR\] .{1,300}:\[\d+,\d+\] \S/,
        /^\[error\] \S{1,300}:\d+(?::\d+)?: \S/,
        /^(?:vet: )?\S{1,300}\.go:\d+:\d+: \S/,
        /^\S{1,300}:\d+:\d+:? (?:[A-Z]{1,6}\d{2,5}\b|[EFCW]: |lint\/|parse\b|format\b)/,
        /^\s+\d+:\d+\s+(?:error|\u2716)\s/,
        /^error\[[A-Z]\w{2,8}\]: /,
        /^[A-Z]{1,5}\d{3,4} (?:\[\*\] )?[`'"A-Z]/,
        /^e: \S/,
        /^(?:ERROR in \S|Module not found: |Type error: |[\u2718X] \[ERROR\] |CMake Error|would reformat \S)/,
        /^ERROR: (?:\S+ Imports are incorrectly|\w+ - \S+:\d+:\d+ - )/,
        /undefined reference to |: multiple definition of |^Undefined symbols for|^ld: (?!warning)/,
        /^(?:PHP )?(?:Fatal|Parse|Compile) error: /,
        /^\[warn\] Code style issues|^\[error\] \S+: SyntaxError/
      ), isCrash = (0, any_of.E)(
        new RegExp(
          "^\\s{0,8}(?:Uncaught |Unhandled |\\[)?(?!Error\\b|(?:Failure|Exception|Panic):?$)[\\w$.\\\\/]{0,150}(?:Error|Exception|Failure|Panic|Interrupt)(?: \\[\\w{1,60}\\])?(?::|$| \\(|\\])"
        ),
        /^(?:panic: |fatal error: |thread '.{0,200}' (?:\(\d+\) )?panicked at|Exception in thread|Unhandled exception)/,
        /^(?:Uncaught |\*\* \(\w|FATAL ERROR: |(?:bin\/)?(?:rails|rake) aborted!|terminate called|==\d+==ERROR)/,
        /\b(?:Segmentation fault|core dumped|Bus error|heap out of memory|OOMKilled|Out of memory|MemoryError)\b/i,
        /^(?:\S{1,100}: (?:line )?\d+: {1,4}\d+ )?(?:Killed|Aborted|Terminated)\b/,
        /^[A-Z]\w{0,60}(?:::[A-Z]\w{0,60}){1,4}: \S/
      ), isGoalSummary = (0, any_of.E)(
        /^\[ERROR\] Failed to execute goal (?!.*(?:[Cc]ould not (?:resolve|find)|[Cc]annot|[Uu]nable|missing))/
      ), isMessage = (0, any_of.E)(
        /^(?:npm ERR!|npm error) {1,8}\S/,
        /^\s?ERR_PNPM_\w|^\u27a4 YN00(?:01|09|1[0568]|2[0378]|3[05]|41|80|82): (?!\u2502 [-+])/,
        new RegExp(
          "^\\s{0,6}\\W{0,3}(?:ERROR|FATAL|CRITICAL|SEVERE|Error|Fatal|error|fatal)(?: \\d{1,5})?(?: \\([^)]{1,60}\\))?(?:[:!]|\\]:?|\\s[-|]| response from daemon:| from server)\\s{0,4}\\S"
        ),
        /^\w[\w.:/-]{0,60}(?: \w[\w.-]{0,60})?: (?:ERROR|FATAL|error|fatal|Error)(?::| )/,
        /^(?:error {1,2}[A-Z"'`/@]|ERROR {1,4}[A-Z"'`/@]|E: |Error {1,4}\S| ! {1,8}\S|\[!\] \S)/,
        /\bAn error occurred \(\w+\) when calling|^The \w+ "[^"]{1,200}" is invalid|^CONFLICT \(|^\s*SQLSTATE\[/,
        /^(?:denied: |unauthorized: |\s*ORA-\d{5}|Host key verification failed)/,
        /^(?:\S{1,200} )?Permission denied \(publickey/,
        /^(?:fatal|failed): \[/,
        /^\s{0,6}(?:- |-> |> )(?:Root composer\.json requires|Could not |Cannot |Failed to |Unable to |A problem occurred)/,
        /^\s{0,6}- \S{1,200} .{0,200}requires? .{1,200}(?:but|->)/,
        /\b(?:threshold|coverage)\b.{0,120} (?:not met|not reached|does not meet|is less than|below)\b/i,
        /^g?make(?:\[\d+\])?: \*{3} \S|^target \S+: failed to solve/
      ), isShell = (0, any_of.E)(
        /^\S{1,200}: (?:line|linia|Zeile|ligne|l\u00ednea|linea|riga|linha|regel|\u0159\u00e1dek|\u0441\u0442\u0440\u043e\u043a\u0430|\u884c) \d{1,6}: \S/,
        /^(?:curl: \(\d+\)|wget: |ssh: |scp: |rsync(?: error)?: |tar: (?!Removing)|unzip: |gzip: )/,
        /^\S.{0,300}: (?:command not found|not found|no such file or directory|permission denied)/i,
        /^\S.{0,300}: (?:is a directory|not a directory|operation not permitted|unbound variable|bad substitution)/i,
        /^\S.{0,300}: (?:parameter (?:null or )?not set|syntax error|unary operator expected|too many arguments)/i,
        /^\S.{0,300}: (?:connection refused|connection timed out|text file busy|argument list too long)/i,
        /^\S.{0,300}: (?:invalid option|unrecognized option|illegal option|cannot |can't |missing )/i,
        /\b(?:no space left on device|exec format error|temporary failure in name resolution|could not resolve host)\b/i,
        /\bname or service not known\b/i,
        /^(?:Could ?n[o']t|Cannot|Can't|Unable to|Failed(?: to)?|Invalid|Missing|No such|Access denied|Permission denied)\b/,
        /^(?:Unknown|Unrecognized|Unexpected|Timed out|Timeout|Aborting|Refusing)\b/
      ), isLogged = (0, any_of.E)(
        /^.{0,120}(?:\b(?:ERROR|FATAL|CRITICAL|SEVERE)\b|\b(?:level|lvl|severity)"?[=:]\s?"?(?:error|fatal|critical)|ERRO\[)/
      ), isMention = (0, any_of.E)(
        /(?<![\w./$@-])(?:errors?|failed|failures?|fails|fatal|exception|panic|aborted|corrupt(?:ed)?)(?![\w/=-]|\.\w)/i,
        /(?<![\w./$@-])(?:denied|refused|unauthorized|forbidden|rejected|invalid|unable|mismatch)(?![\w/=-]|\.\w)/i,
        /\b(?:cannot|could not|couldn't|timed out|timeout|unreachable|not found|missing|unexpected)\b(?![/=-]|\.\w)/i,
        /\b(?:does not exist|unsupported)\b(?![/=-]|\.\w)/i
      ), rules = [
        ["tally", isTally],
        ["summary", isSummary],
        ["result", isResult],
        ["test", isTest],
        ["row", isTestRow],
        ["test", isNamedTest],
        ["problem", isProblem],
        ["crash", isCrash],
        ["message", isMarkedMessage],
        ["row", isMarkedRow],
        ["summary", isGoalSummary],
        ["message", isMessage],
        ["shell", isShell],
        ["logged", isLogged],
        ["mention", isMention]
      ];
      function classify(line) {
        const text = (line.length > classifiedLength ? line.slice(0, classifiedLength) : line).trimEnd();
        return isLastWord(text) ? "end" : isCommand(text) ? "command" : isNoise(text) ? "noise" : rules.find(([, matches]) => matches(text))?.[0] ?? "plain";
      }
      const mutedLines = 80, taskCount = 50, tracebackLines = 200, consolePattern = /^(\s*)(?:console\.(?:error|warn|log|info|debug)\b|\u25cf Console$)/, capturedPattern = /^(?:stderr|stdout) \| \S/, tracebackPattern = /^(\s*)(?:\S.{0,60} )?Traceback \(most recent call last\):?$/, wrongPattern = /^\* What went wrong:|^(?:[Ee]rror|ERROR):$|^In \S{1,200}\.php line \d+:$|^\s*\[[\w\\]{1,200}(?:Exception|Error)\]$/, tableHeader = /^\s*Line {2,}\S/, tableRow = /^\s{1,8}\d{1,7} {2,}\S/;
      class LineClassifier {
        #consoleIndent = null;
        #isCaptured = !1;
        #mutedCount = 0;
        #tracebackIndent = null;
        #tracebackCount = 0;
        #isTable = !1;
        #isWrong = !1;
        get isInside() {
          return this.#consoleIndent !== null || this.#isCaptured || this.#tracebackIndent !== null || this.#isTable || this.#isWrong;
        }
        classify(line) {
          if (this.#isMuted(line)) return "muted";
          const inTraceback = this.#readTraceback(line);
          if (inTraceback !== null) return inTraceback;
          if (this.#readTable(line)) return "problem";
          const found = classify(line);
          return this.#readWrong(line, found);
        }
        #isMuted(line) {
          const isBlank = line.trim() === "";
          if (this.#isCaptured || this.#consoleIndent !== null) {
            if (!(this.#consoleIndent === null ? isBlank : !isBlank && indentOf(line) <= this.#consoleIndent) && ++this.#mutedCount <= mutedLines) return !0;
            this.#isCaptured = !1, this.#consoleIndent = null;
          }
          const indent = consolePattern.exec(line)?.[1];
          if (indent !== void 0) this.#consoleIndent = indent.length;
          else if (capturedPattern.test(line)) this.#isCaptured = !0;
          else return !1;
          return this.#mutedCount = 0, !0;
        }
        #readTraceback(line) {
          const indent = tracebackPattern.exec(line)?.[1];
          if (indent !== void 0)
            return this.#tracebackIndent = indent.length, this.#tracebackCount = 0, "plain";
          if (this.#tracebackIndent === null) return null;
          const isOver = line.trim() !== "" && indentOf(line) <= this.#tracebackIndent;
          return !isOver && ++this.#tracebackCount <= tracebackLines ? "plain" : (this.#tracebackIndent = null, isOver ? "crash" : null);
        }
        #readTable(line) {
          return tableHeader.test(line) ? (this.#isTable = !0, !1) : (this.#isTable && line.trim() === "" && (this.#isTable = !1), this.#isTable && tableRow.test(line));
        }
        #readWrong(line, found) {
          return wrongPattern.test(line) ? (this.#isWrong = !0, "plain") : !this.#isWrong || line.trim() === "" ? found : /^(?:Execution failed for task|A problem occurred )/.test(line) ? found === "message" ? "plain" : found : (this.#isWrong = !1, found === "summary" ? found : "message");
        }
      }
      class TaskClassifiers {
        #classifiers = /* @__PURE__ */ new Map();
        of(task) {
          const known = this.#classifiers.get(task);
          if (known !== void 0) return known;
          if (this.#classifiers.size >= taskCount) return this.of("");
          const classifier = new LineClassifier();
          return this.#classifiers.set(task, classifier), classifier;
        }
      }
      function indentOf(line) {
        return /^\s*/.exec(line)?.[0].length ?? 0;
      }
      const longestLine = 1e3, recentCount = 10, staleAfter = 120, nearEnd = 40, outputCount = 3, outputSearched = 60, otherTaskLines = 200, exactLines = 1e4;
      class ErrorLines {
        #classifiers = new TaskClassifiers();
        #classifier = this.#classifiers.of("");
        #buckets = new ErrorBuckets();
        #recent = [];
        #fileHeader = null;
        #open = null;
        #isRepeat = !1;
        #otherCount = 0;
        #number;
        #lastFilled;
        #passed = [];
        #passedCount = 0;
        #commandCount = 0;
        #output = [];
        #lastLine = null;
        #tally = null;
        constructor(lineCount = 0) {
          this.#number = lineCount, this.#lastFilled = lineCount;
        }
        addText(text, lineCount) {
          let start = 0;
          for (let left = lineCount; left > 0; left--) {
            const next = this.#findNext(text, start);
            if (next < 0) {
              this.#pass(text.slice(start), left);
              return;
            }
            if (next > start) {
              const passed = text.slice(start, next - 1), count = passed.split(`
`).length;
              this.#pass(passed, count), left -= count;
            }
            const end = text.indexOf(`
`, next);
            this.#takePassed(recentCount), this.#add(end < 0 ? text.slice(next) : text.slice(next, end)), start = end < 0 ? text.length : end + 1;
          }
        }
        skip(lineCount) {
          this.#takePassed(outputSearched), this.#open = null, this.#number += lineCount;
        }
        #findNext(text, start) {
          if (this.#number < exactLines || this.#isInBlock) return start;
          const found = (0, failure_words.rY)(text, start);
          return found < 0 ? -1 : text.lastIndexOf(`
`, found) + 1;
        }
        #add(raw) {
          this.#number++;
          const text = (0, cut_line.H)(raw, longestLine).trimEnd();
          if (text === "" && !this.#isInBlock) {
            this.#fileHeader = null;
            return;
          }
          const bare = (0, line_prefix.Z7)(text), task = (0, line_prefix.gv)(text, bare);
          this.#classifier = this.#classifiers.of(task);
          const line = { number: this.#number, text, bare, task, previous: this.#lastFilled }, found = this.#isInBlock || (0, failure_words.q$)(bare) ? this.#classifier.classify(bare) : "plain";
          found !== "muted" && this.#take(line, found), bare === "" ? this.#fileHeader = null : this.#remember(line, found);
        }
        get #isInBlock() {
          return this.#open !== null || this.#classifier.isInside;
        }
        #pass(text, lineCount) {
          this.#passed.push({ text, firstNumber: this.#number + 1, lineCount }), this.#number += lineCount, this.#passedCount += lineCount;
          for (let first = this.#passed[0]; first !== void 0; first = this.#passed[0]) {
            if (this.#passedCount - first.lineCount < outputSearched) return;
            this.#passed.shift(), this.#passedCount -= first.lineCount;
          }
        }
        #takePassed(count) {
          if (this.#passed.length === 0) return;
          const end = this.#number;
          for (const { text, firstNumber } of this.#passed.splice(0)) {
            const lines = text.split(`
`), skipped = Math.min(lines.length, Math.max(0, end - count + 1 - firstNumber));
            this.#number = firstNumber - 1 + skipped, skipped > 0 && (this.#lastFilled = this.#number);
            for (const line of lines.slice(skipped)) this.#add(line);
          }
          this.#passedCount = 0;
        }
        result() {
          this.#takePassed(outputSearched);
          const group = groups.find((one) => this.#isCause(one)) ?? null, output = this.#outputBlock(), chosen = group === null ? [] : this.#buckets.blocksOf(group), first = chosen[0] ?? output, cause = first && describeCause(first), report = first?.kind === "result" ? this.#reports().find((one) => isReportOf(one, first.error.bare)) : first;
          return {
            cause,
            details: report?.lines.filter(({ number }) => cause?.quoted.includes(number) !== !0).map(numbered) ?? [],
            tally: this.#tally && numbered(this.#tally),
            blocks: arrange(this.#shown(group, chosen, output))
          };
        }
        #reports() {
          return this.#buckets.commandNumberOf("report") === this.#buckets.commandNumberOf("result") ? this.#buckets.blocksOf("report").filter(({ kind }) => kind === "test") : [];
        }
        #take(line, found) {
          const kind = errorKindOf(found);
          found === "command" && line.bare === line.text && !isDiff(this.#recent.at(-1)) && this.#commandCount++, /^\.\.\.ignoring$|^(?:During handling of|The above exception was)/.test(line.bare) && this.#forgetLast(), found === "tally" && (this.#tally = line), !(this.#open !== null && (this.#isOfOtherTask(this.#open, line, kind) || this.#extend(this.#open, line, found))) && (this.#open = null, kind !== null && this.#begin(line, kind));
        }
        #isOfOtherTask(open, { task }, kind) {
          return task !== "" && open.error.task !== "" && task !== open.error.task && ++this.#otherCount <= otherTaskLines && (kind === null || rank(kind) > rank(open.kind));
        }
        #extend(open, line, found) {
          const kind = errorKindOf(found);
          if (found === "tally" && open.kind === "tally")
            return open.lines.length < blockLength && open.lines.push(strip(line)), !0;
          if (found === "end" || found === "command" || found === "tally" || found === "result" || found === "summary" && open.kind !== "summary") return !1;
          if (isQuiet(line.bare, found)) return /^\s/.test(line.bare);
          if (kind !== null && (rank(kind) < rank(open.kind) || shapeOfError(kind, line.bare) === open.shape) || kind !== null && this.#isRepeat && !/^\s/.test(line.bare)) return !1;
          open.kind === "message" && open.lines.length === 1 && /^\s*--> \S/.test(line.bare) && this.#promote(open);
          const taken = open.following.take(line, line.bare);
          if (/^\s*\u25cf /.test(line.bare) && !open.isDetailed && (open.lines.splice(open.lines.findIndex(({ number }) => number === open.error.number) + 1), open.isDetailed = !0), taken === null) {
            if (kind === null || rank(kind) !== rank(open.kind) || line.number - (open.lines.at(-1)?.number ?? 0) > 2)
              return !1;
            open.following = new Following(line.bare, kind === "test");
          }
          for (const one of taken ?? [line]) addLine(open, one);
          return !0;
        }
        #begin(line, kind) {
          const recent = this.#recent.filter(({ task }) => task === line.task), before = pickBefore(line.bare, kind, recent), header = this.#fileHeader?.task === line.task && kind === "problem" && /^\s+\d/.test(line.bare) ? [this.#fileHeader] : [], context = kind === "summary" ? recent.slice(-2).filter(({ bare }) => !(0, passed_tests.Y)(bare)) : [...header, ...before], open = {
            kind,
            error: line,
            shape: shapeOfError(kind, line.bare),
            lines: [...context.map(strip), strip(line)],
            following: followingOf(line, kind),
            isDetailed: /^\s*\u25cf /.test(line.bare),
            repeats: null
          };
          this.#open = open, this.#otherCount = 0, this.#isRepeat = !this.#buckets.keep(open, this.#commandCount);
        }
        #promote(open) {
          this.#buckets.drop("message", open);
          const promoted = { ...open, kind: "problem" };
          this.#open = promoted, this.#isRepeat = !this.#buckets.keep(promoted, this.#commandCount);
        }
        #forgetLast() {
          for (const group of ["message", "crash"]) {
            const last = this.#buckets.blocksOf(group).at(-1);
            last !== void 0 && this.#number - last.error.number < 10 && this.#buckets.drop(group, last);
          }
          this.#open = null;
        }
        #remember(line, found) {
          this.#lastFilled = line.number, this.#recent.push(line), this.#recent.length > recentCount && this.#recent.shift(), found !== "end" && ((0, file_header.c)(line.bare) && !(0, passed_tests.Y)(line.bare) && (this.#fileHeader = line), this.#lastLine = line, !(found !== "plain" && found !== "command") && (this.#output.push(line), this.#output.length > outputSearched && this.#output.shift()));
        }
        #isCause(group) {
          const blocks = this.#buckets.blocksOf(group), first = blocks[0], last = blocks.at(-1);
          if (first === void 0 || last === void 0) return !1;
          const distance = this.#number - last.error.number;
          return group === "word" ? distance <= nearEnd : group !== "message" || first.kind !== "shell" || distance <= staleAfter;
        }
        #outputBlock() {
          const output = this.#output.filter(({ bare }) => !isNoise(bare)).slice(-outputCount), error = output.at(-1) ?? this.#lastLine;
          if (error === null) return null;
          const lines = output.length === 0 ? [strip(error)] : output.map(strip);
          return {
            kind: "mention",
            error,
            shape: "",
            lines,
            following: followingOf(error, "mention"),
            isDetailed: !1,
            repeats: null
          };
        }
        #shown(group, chosen, output) {
          if (group === null || chosen.length === 0) return output === null ? [] : [output];
          const reports = group === "result" ? [...this.#reports().slice(0, 3), ...chosen] : chosen, last = Math.max(...reports.map(({ error }) => error.number)), follows = (group === "summary" ? [] : this.#buckets.blocksOf("summary").filter(({ error }) => error.number > last)).slice(0, 1).map((block) => ({ ...block, lines: block.lines.filter(({ number }) => number >= block.error.number) }));
          return [...reports.slice(0, blockCount - follows.length), ...follows];
        }
      }
      function addLine({ lines }, line) {
        lines.length < blockLength ? lines.push(strip(line)) : line.bare.startsWith("Caused by: ") && lines.splice(-1, 1, strip(line));
      }
      function isQuiet(bare, found) {
        return /^(?:hint|note|help)\b/.test(bare) ? !1 : (found === "noise" || found === "plain" && isNoise(bare)) && !isCode(bare);
      }
      function followingOf({ bare }, kind) {
        return new Following(bare, kind === "test");
      }
      function errorKindOf(found) {
        return found === "noise" || found === "end" || found === "command" || found === "plain" ? null : found;
      }
      function isDiff(before) {
        return before !== void 0 && /^[-+](?![-+] )/.test(before.bare) && !before.bare.startsWith("+ ");
      }
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
  )
};
export {
  id,
  ids,
  modules
};
