const id = 746, ids = [746], modules = {
  /***/
  112: (
    /***/
    ((module) => {
      const textDecoder = new TextDecoder();
      function utf8DecodeBytes(buffer) {
        return buffer.length === 0 ? "" : (buffer[0] === 239 && buffer[1] === 187 && buffer[2] === 191 && (buffer = buffer.subarray(3)), textDecoder.decode(buffer));
      }
      module.exports = {
        utf8DecodeBytes
      };
    })
  ),
  /***/
  4481: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const globalDispatcher = /* @__PURE__ */ Symbol.for("undici.globalDispatcher.2"), legacyGlobalDispatcher = /* @__PURE__ */ Symbol.for("undici.globalDispatcher.1"), { InvalidArgumentError } = __webpack_require__(9263), Agent = __webpack_require__(6057);
      getGlobalDispatcher() === void 0 && setGlobalDispatcher(new Agent());
      function setGlobalDispatcher(agent) {
        if (!agent || typeof agent.dispatch != "function")
          throw new InvalidArgumentError("Argument agent must implement Agent");
        Object.defineProperty(globalThis, globalDispatcher, {
          value: agent,
          writable: !0,
          enumerable: !1,
          configurable: !1
        }), Object.defineProperty(globalThis, legacyGlobalDispatcher, {
          value: agent,
          writable: !0,
          enumerable: !1,
          configurable: !1
        });
      }
      function getGlobalDispatcher() {
        return globalThis[legacyGlobalDispatcher];
      }
      const installedExports = (
        /** @type {const} */
        [
          "fetch",
          "Headers",
          "Response",
          "Request",
          "FormData",
          "WebSocket",
          "CloseEvent",
          "ErrorEvent",
          "MessageEvent",
          "EventSource"
        ]
      );
      module.exports = {
        setGlobalDispatcher,
        getGlobalDispatcher,
        installedExports
      };
    })
  ),
  /***/
  1528: (
    /***/
    ((module) => {
      function createDeferredPromise() {
        let res, rej;
        return { promise: new Promise((resolve, reject) => {
          res = resolve, rej = reject;
        }), resolve: res, reject: rej };
      }
      module.exports = {
        createDeferredPromise
      };
    })
  ),
  /***/
  7813: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const lazyLoaders = {
        __proto__: null,
        "node:crypto": () => __webpack_require__(7598),
        "node:sqlite": () => __webpack_require__(99),
        "node:worker_threads": () => __webpack_require__(5919),
        "node:zlib": () => __webpack_require__(8522)
      };
      function detectRuntimeFeatureByNodeModule(moduleName) {
        try {
          return lazyLoaders[moduleName](), !0;
        } catch (err) {
          if (err.code !== "ERR_UNKNOWN_BUILTIN_MODULE" && err.code !== "ERR_NO_CRYPTO")
            throw err;
          return !1;
        }
      }
      function detectRuntimeFeatureByExportedProperty(moduleName, property) {
        return typeof lazyLoaders[moduleName]()[property] < "u";
      }
      const runtimeFeaturesByExportedProperty = (
        /** @type {const} */
        ["markAsUncloneable", "zstd"]
      ), exportedPropertyLookup = {
        markAsUncloneable: ["node:worker_threads", "markAsUncloneable"],
        zstd: ["node:zlib", "createZstdDecompress"]
      }, runtimeFeaturesAsNodeModule = (
        /** @type {const} */
        ["crypto", "sqlite"]
      ), features = (
        /** @type {const} */
        [
          ...runtimeFeaturesAsNodeModule,
          ...runtimeFeaturesByExportedProperty
        ]
      );
      function detectRuntimeFeature(feature) {
        if (runtimeFeaturesAsNodeModule.includes(
          /** @type {RuntimeFeatureByNodeModule} */
          feature
        ))
          return detectRuntimeFeatureByNodeModule(`node:${feature}`);
        if (runtimeFeaturesByExportedProperty.includes(
          /** @type {RuntimeFeatureByExportedProperty} */
          feature
        )) {
          const [moduleName, property] = exportedPropertyLookup[feature];
          return detectRuntimeFeatureByExportedProperty(moduleName, property);
        }
        throw new TypeError(`unknown feature: ${feature}`);
      }
      class RuntimeFeatures {
        /** @type {Map<Feature, boolean>} */
        #map = /* @__PURE__ */ new Map();
        /**
         * Clears all cached feature detections.
         */
        clear() {
          this.#map.clear();
        }
        /**
         * @param {Feature} feature
         * @returns {boolean}
         */
        has(feature) {
          return this.#map.get(feature) ?? this.#detectRuntimeFeature(feature);
        }
        /**
         * @param {Feature} feature
         * @param {boolean} value
         */
        set(feature, value) {
          if (features.includes(feature) === !1)
            throw new TypeError(`unknown feature: ${feature}`);
          this.#map.set(feature, value);
        }
        /**
         * @param {Feature} feature
         * @returns {boolean}
         */
        #detectRuntimeFeature(feature) {
          const result = detectRuntimeFeature(feature);
          return this.#map.set(feature, result), result;
        }
      }
      const instance = new RuntimeFeatures();
      module.exports.runtimeFeatures = instance, module.exports.default = instance;
    })
  ),
  /***/
  5408: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const util = __webpack_require__(7332), {
        ReadableStreamFrom,
        readableStreamClose,
        fullyReadBody,
        extractMimeType
      } = __webpack_require__(748), { FormData, setFormDataState } = __webpack_require__(6338), { webidl } = __webpack_require__(7371), assert = __webpack_require__(4589), { isErrored, isDisturbed } = __webpack_require__(7075), { isUint8Array } = __webpack_require__(3429), { serializeAMimeType } = __webpack_require__(8920), { multipartFormDataParser } = __webpack_require__(3544), { createDeferredPromise } = __webpack_require__(1528), { parseJSONFromBytes } = __webpack_require__(6400), { utf8DecodeBytes } = __webpack_require__(112), { runtimeFeatures } = __webpack_require__(7813), random = runtimeFeatures.has("crypto") ? __webpack_require__(7598).randomInt : (max) => Math.floor(Math.random() * max), textEncoder = new TextEncoder();
      function noop() {
      }
      const streamRegistry = new FinalizationRegistry((weakRef) => {
        const stream = weakRef.deref();
        stream && !stream.locked && !isDisturbed(stream) && !isErrored(stream) && stream.cancel("Response object has been garbage collected").catch(noop);
      });
      function extractBody(object, keepalive = !1) {
        let stream = null;
        webidl.is.ReadableStream(object) ? stream = object : webidl.is.Blob(object) ? stream = object.stream() : stream = new ReadableStream({
          start() {
          },
          async pull(controller) {
            const result = action(), iterator = result?.[Symbol.asyncIterator]?.();
            if (iterator == null) {
              result?.length && !isErrored(stream) && controller.enqueue(typeof result == "string" ? textEncoder.encode(result) : new Uint8Array(result)), queueMicrotask(() => readableStreamClose(controller));
              return;
            }
            for (; ; ) {
              const { value, done } = await iterator.next();
              if (done) {
                queueMicrotask(() => readableStreamClose(controller));
                return;
              }
              if (value.length && !isErrored(stream)) {
                controller.enqueue(new Uint8Array(value));
                return;
              }
            }
          },
          cancel(reason) {
            return action()[Symbol.asyncIterator]?.().return(reason);
          },
          type: "bytes"
        }), assert(webidl.is.ReadableStream(stream));
        let action = null, source = null, length = null, type = null;
        if (typeof object == "string")
          source = object, type = "text/plain;charset=UTF-8";
        else if (webidl.is.URLSearchParams(object))
          source = object.toString(), type = "application/x-www-form-urlencoded;charset=UTF-8";
        else if (webidl.is.BufferSource(object))
          source = webidl.util.getCopyOfBytesHeldByBufferSource(object);
        else if (webidl.is.FormData(object)) {
          const boundary = `----formdata-undici-0${`${random(1e11)}`.padStart(11, "0")}`, prefix = `--${boundary}\r
Content-Disposition: form-data`;
          const formdataEscape = (str) => str.replace(/\n/g, "%0A").replace(/\r/g, "%0D").replace(/"/g, "%22"), normalizeLinefeeds = (value) => value.replace(/\r?\n|\r/g, `\r
`), blobParts = [], rn = new Uint8Array([13, 10]);
          length = 0;
          let hasUnknownSizeValue = !1;
          for (const [name, value] of object)
            if (typeof value == "string") {
              const chunk2 = textEncoder.encode(prefix + `; name="${formdataEscape(normalizeLinefeeds(name))}"\r
\r
${normalizeLinefeeds(value)}\r
`);
              blobParts.push(chunk2), length += chunk2.byteLength;
            } else {
              const chunk2 = textEncoder.encode(`${prefix}; name="${formdataEscape(normalizeLinefeeds(name))}"` + (value.name ? `; filename="${formdataEscape(value.name)}"` : "") + `\r
Content-Type: ${value.type || "application/octet-stream"}\r
\r
`);
              blobParts.push(chunk2, value, rn), typeof value.size == "number" ? length += chunk2.byteLength + value.size + rn.byteLength : hasUnknownSizeValue = !0;
            }
          const chunk = textEncoder.encode(`--${boundary}--\r
`);
          blobParts.push(chunk), length += chunk.byteLength, hasUnknownSizeValue && (length = null), source = object;
          const parts = (async function* () {
            for (const part of blobParts)
              part.stream ? yield* part.stream() : yield part;
          })();
          action = () => parts, type = `multipart/form-data; boundary=${boundary}`;
        } else if (webidl.is.Blob(object))
          source = object, length = object.size, object.type && (type = object.type);
        else if (typeof object[Symbol.asyncIterator] == "function") {
          if (keepalive)
            throw new TypeError("keepalive");
          if (util.isDisturbed(object) || object.locked)
            throw new TypeError(
              "Response body object should not be disturbed or locked"
            );
          stream = webidl.is.ReadableStream(object) ? object : ReadableStreamFrom(object);
        }
        return (typeof source == "string" || isUint8Array(source)) && (action = () => source, length = typeof source == "string" ? Buffer.byteLength(source) : source.length), [{ stream, source, length }, type];
      }
      function safelyExtractBody(object, keepalive = !1) {
        return webidl.is.ReadableStream(object) && (assert(!util.isDisturbed(object), "The body has already been consumed."), assert(!object.locked, "The stream is locked.")), extractBody(object, keepalive);
      }
      function cloneBody(body) {
        const { 0: out1, 1: out2 } = body.stream.tee();
        return body.stream = out1, {
          stream: out2,
          length: body.length,
          source: body.source
        };
      }
      function bodyMixinMethods(instance, getInternalState) {
        return {
          blob() {
            return consumeBody(this, (bytes) => {
              let mimeType = bodyMimeType(getInternalState(this));
              return mimeType === null ? mimeType = "" : mimeType && (mimeType = serializeAMimeType(mimeType)), new Blob([bytes], { type: mimeType });
            }, instance, getInternalState);
          },
          arrayBuffer() {
            return consumeBody(this, (bytes) => new Uint8Array(bytes).buffer, instance, getInternalState);
          },
          text() {
            return consumeBody(this, utf8DecodeBytes, instance, getInternalState);
          },
          json() {
            return consumeBody(this, parseJSONFromBytes, instance, getInternalState);
          },
          formData() {
            return consumeBody(this, (value) => {
              const mimeType = bodyMimeType(getInternalState(this));
              if (mimeType !== null)
                switch (mimeType.essence) {
                  case "multipart/form-data": {
                    const parsed = multipartFormDataParser(value, mimeType), fd = new FormData();
                    return setFormDataState(fd, parsed), fd;
                  }
                  case "application/x-www-form-urlencoded": {
                    const entries = new URLSearchParams(value.toString()), fd = new FormData();
                    for (const [name, value2] of entries)
                      fd.append(name, value2);
                    return fd;
                  }
                }
              throw new TypeError(
                'Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".'
              );
            }, instance, getInternalState);
          },
          bytes() {
            return consumeBody(this, (bytes) => new Uint8Array(bytes), instance, getInternalState);
          }
        };
      }
      function mixinBody(prototype, getInternalState) {
        Object.assign(prototype.prototype, bodyMixinMethods(prototype, getInternalState));
      }
      function consumeBody(object, convertBytesToJSValue, instance, getInternalState) {
        try {
          webidl.brandCheck(object, instance);
        } catch (e) {
          return Promise.reject(e);
        }
        if (object = getInternalState(object), bodyUnusable(object))
          return Promise.reject(new TypeError("Body is unusable: Body has already been read"));
        const promise = createDeferredPromise(), errorSteps = promise.reject, successSteps = (data) => {
          try {
            promise.resolve(convertBytesToJSValue(data));
          } catch (e) {
            errorSteps(e);
          }
        };
        return object.body == null ? (successSteps(Buffer.allocUnsafe(0)), promise.promise) : (fullyReadBody(object.body, successSteps, errorSteps), promise.promise);
      }
      function bodyUnusable(object) {
        const body = object.body;
        return body != null && (body.stream.locked || util.isDisturbed(body.stream));
      }
      function bodyMimeType(requestOrResponse) {
        const headers = requestOrResponse.headersList, mimeType = extractMimeType(headers);
        return mimeType === "failure" ? null : mimeType;
      }
      module.exports = {
        extractBody,
        safelyExtractBody,
        cloneBody,
        mixinBody,
        streamRegistry,
        bodyUnusable
      };
    })
  ),
  /***/
  5939: (
    /***/
    ((module) => {
      const corsSafeListedMethods = (
        /** @type {const} */
        ["GET", "HEAD", "POST"]
      ), corsSafeListedMethodsSet = new Set(corsSafeListedMethods), nullBodyStatus = (
        /** @type {const} */
        [101, 204, 205, 304]
      ), redirectStatus = (
        /** @type {const} */
        [301, 302, 303, 307, 308]
      ), redirectStatusSet = new Set(redirectStatus), badPorts = (
        /** @type {const} */
        [
          "1",
          "7",
          "9",
          "11",
          "13",
          "15",
          "17",
          "19",
          "20",
          "21",
          "22",
          "23",
          "25",
          "37",
          "42",
          "43",
          "53",
          "69",
          "77",
          "79",
          "87",
          "95",
          "101",
          "102",
          "103",
          "104",
          "109",
          "110",
          "111",
          "113",
          "115",
          "117",
          "119",
          "123",
          "135",
          "137",
          "139",
          "143",
          "161",
          "179",
          "389",
          "427",
          "465",
          "512",
          "513",
          "514",
          "515",
          "526",
          "530",
          "531",
          "532",
          "540",
          "548",
          "554",
          "556",
          "563",
          "587",
          "601",
          "636",
          "989",
          "990",
          "993",
          "995",
          "1719",
          "1720",
          "1723",
          "2049",
          "3659",
          "4045",
          "4190",
          "5060",
          "5061",
          "6000",
          "6566",
          "6665",
          "6666",
          "6667",
          "6668",
          "6669",
          "6679",
          "6697",
          "10080"
        ]
      ), badPortsSet = new Set(badPorts), referrerPolicyTokens = (
        /** @type {const} */
        [
          "no-referrer",
          "no-referrer-when-downgrade",
          "same-origin",
          "origin",
          "strict-origin",
          "origin-when-cross-origin",
          "strict-origin-when-cross-origin",
          "unsafe-url"
        ]
      ), referrerPolicy = (
        /** @type {const} */
        [
          "",
          ...referrerPolicyTokens
        ]
      ), referrerPolicyTokensSet = new Set(referrerPolicyTokens), requestRedirect = (
        /** @type {const} */
        ["follow", "manual", "error"]
      ), safeMethods = (
        /** @type {const} */
        ["GET", "HEAD", "OPTIONS", "TRACE"]
      ), safeMethodsSet = new Set(safeMethods), requestMode = (
        /** @type {const} */
        ["navigate", "same-origin", "no-cors", "cors"]
      ), requestCredentials = (
        /** @type {const} */
        ["omit", "same-origin", "include"]
      ), requestCache = (
        /** @type {const} */
        [
          "default",
          "no-store",
          "reload",
          "no-cache",
          "force-cache",
          "only-if-cached"
        ]
      ), requestBodyHeader = (
        /** @type {const} */
        [
          "content-encoding",
          "content-language",
          "content-location",
          "content-type",
          // See https://github.com/nodejs/undici/issues/2021
          // 'Content-Length' is a forbidden header name, which is typically
          // removed in the Headers implementation. However, undici doesn't
          // filter out headers, so we add it here.
          "content-length"
        ]
      ), requestDuplex = (
        /** @type {const} */
        [
          "half"
        ]
      ), forbiddenMethods = (
        /** @type {const} */
        ["CONNECT", "TRACE", "TRACK"]
      ), forbiddenMethodsSet = new Set(forbiddenMethods), subresource = (
        /** @type {const} */
        [
          "audio",
          "audioworklet",
          "font",
          "image",
          "manifest",
          "paintworklet",
          "script",
          "style",
          "track",
          "video",
          "xslt",
          ""
        ]
      ), subresourceSet = new Set(subresource);
      module.exports = {
        subresource,
        forbiddenMethods,
        requestBodyHeader,
        referrerPolicy,
        requestRedirect,
        requestMode,
        requestCredentials,
        requestCache,
        redirectStatus,
        corsSafeListedMethods,
        nullBodyStatus,
        safeMethods,
        badPorts,
        requestDuplex,
        subresourceSet,
        badPortsSet,
        redirectStatusSet,
        corsSafeListedMethodsSet,
        safeMethodsSet,
        forbiddenMethodsSet,
        referrerPolicyTokens: referrerPolicyTokensSet
      };
    })
  ),
  /***/
  8920: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const assert = __webpack_require__(4589), { forgivingBase64, collectASequenceOfCodePoints, collectASequenceOfCodePointsFast, isomorphicDecode, removeASCIIWhitespace, removeChars } = __webpack_require__(6400), encoder = new TextEncoder(), HTTP_TOKEN_CODEPOINTS = /^[-!#$%&'*+.^_|~A-Za-z0-9]+$/u, HTTP_WHITESPACE_REGEX = /[\u000A\u000D\u0009\u0020]/u, HTTP_QUOTED_STRING_TOKENS = /^[\u0009\u0020-\u007E\u0080-\u00FF]+$/u;
      function dataURLProcessor(dataURL) {
        assert(dataURL.protocol === "data:");
        let input = URLSerializer(dataURL, !0);
        input = input.slice(5);
        const position = { position: 0 };
        let mimeType = collectASequenceOfCodePointsFast(
          ",",
          input,
          position
        );
        const mimeTypeLength = mimeType.length;
        if (mimeType = removeASCIIWhitespace(mimeType, !0, !0), position.position >= input.length)
          return "failure";
        position.position++;
        const encodedBody = input.slice(mimeTypeLength + 1);
        let body = stringPercentDecode(encodedBody);
        if (/;(?:\u0020*)base64$/ui.test(mimeType)) {
          const stringBody = isomorphicDecode(body);
          if (body = forgivingBase64(stringBody), body === "failure")
            return "failure";
          mimeType = mimeType.slice(0, -6), mimeType = mimeType.replace(/(\u0020+)$/u, ""), mimeType = mimeType.slice(0, -1);
        }
        mimeType.startsWith(";") && (mimeType = "text/plain" + mimeType);
        let mimeTypeRecord = parseMIMEType(mimeType);
        return mimeTypeRecord === "failure" && (mimeTypeRecord = parseMIMEType("text/plain;charset=US-ASCII")), { mimeType: mimeTypeRecord, body };
      }
      function URLSerializer(url, excludeFragment = !1) {
        if (!excludeFragment)
          return url.href;
        const href = url.href, hashLength = url.hash.length, serialized = hashLength === 0 ? href : href.substring(0, href.length - hashLength);
        return !hashLength && href.endsWith("#") ? serialized.slice(0, -1) : serialized;
      }
      function stringPercentDecode(input) {
        const bytes = encoder.encode(input);
        return percentDecode(bytes);
      }
      function isHexCharByte(byte) {
        return byte >= 48 && byte <= 57 || byte >= 65 && byte <= 70 || byte >= 97 && byte <= 102;
      }
      function hexByteToNumber(byte) {
        return (
          // 0-9
          byte >= 48 && byte <= 57 ? byte - 48 : (byte & 223) - 55
        );
      }
      function percentDecode(input) {
        const length = input.length, output = new Uint8Array(length);
        let j = 0, i = 0;
        for (; i < length; ) {
          const byte = input[i];
          byte !== 37 ? output[j++] = byte : byte === 37 && !(isHexCharByte(input[i + 1]) && isHexCharByte(input[i + 2])) ? output[j++] = 37 : (output[j++] = hexByteToNumber(input[i + 1]) << 4 | hexByteToNumber(input[i + 2]), i += 2), ++i;
        }
        return length === j ? output : output.subarray(0, j);
      }
      function parseMIMEType(input) {
        input = removeHTTPWhitespace(input, !0, !0);
        const position = { position: 0 }, type = collectASequenceOfCodePointsFast(
          "/",
          input,
          position
        );
        if (type.length === 0 || !HTTP_TOKEN_CODEPOINTS.test(type) || position.position >= input.length)
          return "failure";
        position.position++;
        let subtype = collectASequenceOfCodePointsFast(
          ";",
          input,
          position
        );
        if (subtype = removeHTTPWhitespace(subtype, !1, !0), subtype.length === 0 || !HTTP_TOKEN_CODEPOINTS.test(subtype))
          return "failure";
        const typeLowercase = type.toLowerCase(), subtypeLowercase = subtype.toLowerCase(), mimeType = {
          type: typeLowercase,
          subtype: subtypeLowercase,
          /** @type {Map<string, string>} */
          parameters: /* @__PURE__ */ new Map(),
          // https://mimesniff.spec.whatwg.org/#mime-type-essence
          essence: `${typeLowercase}/${subtypeLowercase}`
        };
        for (; position.position < input.length; ) {
          position.position++, collectASequenceOfCodePoints(
            // https://fetch.spec.whatwg.org/#http-whitespace
            (char) => HTTP_WHITESPACE_REGEX.test(char),
            input,
            position
          );
          let parameterName = collectASequenceOfCodePoints(
            (char) => char !== ";" && char !== "=",
            input,
            position
          );
          if (parameterName = parameterName.toLowerCase(), position.position < input.length) {
            if (input[position.position] === ";")
              continue;
            position.position++;
          }
          if (position.position >= input.length)
            break;
          let parameterValue = null;
          if (input[position.position] === '"')
            parameterValue = collectAnHTTPQuotedString(input, position, !0), collectASequenceOfCodePointsFast(
              ";",
              input,
              position
            );
          else if (parameterValue = collectASequenceOfCodePointsFast(
            ";",
            input,
            position
          ), parameterValue = removeHTTPWhitespace(parameterValue, !1, !0), parameterValue.length === 0)
            continue;
          parameterName.length !== 0 && HTTP_TOKEN_CODEPOINTS.test(parameterName) && (parameterValue.length === 0 || HTTP_QUOTED_STRING_TOKENS.test(parameterValue)) && !mimeType.parameters.has(parameterName) && mimeType.parameters.set(parameterName, parameterValue);
        }
        return mimeType;
      }
      function collectAnHTTPQuotedString(input, position, extractValue = !1) {
        const positionStart = position.position;
        let value = "";
        for (assert(input[position.position] === '"'), position.position++; value += collectASequenceOfCodePoints(
          (char) => char !== '"' && char !== "\\",
          input,
          position
        ), !(position.position >= input.length); ) {
          const quoteOrBackslash = input[position.position];
          if (position.position++, quoteOrBackslash === "\\") {
            if (position.position >= input.length) {
              value += "\\";
              break;
            }
            value += input[position.position], position.position++;
          } else {
            assert(quoteOrBackslash === '"');
            break;
          }
        }
        return extractValue ? value : input.slice(positionStart, position.position);
      }
      function serializeAMimeType(mimeType) {
        assert(mimeType !== "failure");
        const { parameters, essence } = mimeType;
        let serialization = essence;
        for (let [name, value] of parameters.entries())
          serialization += ";", serialization += name, serialization += "=", HTTP_TOKEN_CODEPOINTS.test(value) || (value = value.replace(/[\\"]/ug, "\\$&"), value = '"' + value, value += '"'), serialization += value;
        return serialization;
      }
      function isHTTPWhiteSpace(char) {
        return char === 13 || char === 10 || char === 9 || char === 32;
      }
      function removeHTTPWhitespace(str, leading = !0, trailing = !0) {
        return removeChars(str, leading, trailing, isHTTPWhiteSpace);
      }
      function minimizeSupportedMimeType(mimeType) {
        switch (mimeType.essence) {
          case "application/ecmascript":
          case "application/javascript":
          case "application/x-ecmascript":
          case "application/x-javascript":
          case "text/ecmascript":
          case "text/javascript":
          case "text/javascript1.0":
          case "text/javascript1.1":
          case "text/javascript1.2":
          case "text/javascript1.3":
          case "text/javascript1.4":
          case "text/javascript1.5":
          case "text/jscript":
          case "text/livescript":
          case "text/x-ecmascript":
          case "text/x-javascript":
            return "text/javascript";
          case "application/json":
          case "text/json":
            return "application/json";
          case "image/svg+xml":
            return "image/svg+xml";
          case "text/xml":
          case "application/xml":
            return "application/xml";
        }
        return mimeType.subtype.endsWith("+json") ? "application/json" : mimeType.subtype.endsWith("+xml") ? "application/xml" : "";
      }
      module.exports = {
        dataURLProcessor,
        URLSerializer,
        stringPercentDecode,
        parseMIMEType,
        collectAnHTTPQuotedString,
        serializeAMimeType,
        removeHTTPWhitespace,
        minimizeSupportedMimeType,
        HTTP_TOKEN_CODEPOINTS
      };
    })
  ),
  /***/
  3544: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const { bufferToLowerCasedHeaderName } = __webpack_require__(7332), { HTTP_TOKEN_CODEPOINTS } = __webpack_require__(8920), { makeEntry } = __webpack_require__(6338), { webidl } = __webpack_require__(7371), assert = __webpack_require__(4589), { isomorphicDecode } = __webpack_require__(6400), dd = Buffer.from("--"), decoder = new TextDecoder(), decoderIgnoreBOM = new TextDecoder("utf-8", { ignoreBOM: !0 });
      function isAsciiString(chars) {
        for (let i = 0; i < chars.length; ++i)
          if ((chars.charCodeAt(i) & -128) !== 0)
            return !1;
        return !0;
      }
      function validateBoundary(boundary) {
        const length = boundary.length;
        if (length < 27 || length > 70)
          return !1;
        for (let i = 0; i < length; ++i) {
          const cp = boundary.charCodeAt(i);
          if (!(cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122 || cp === 39 || cp === 45 || cp === 95))
            return !1;
        }
        return !0;
      }
      function multipartFormDataParser(input, mimeType) {
        assert(mimeType !== "failure" && mimeType.essence === "multipart/form-data");
        const boundaryString = mimeType.parameters.get("boundary");
        if (boundaryString === void 0)
          throw parsingError("missing boundary in content-type header");
        const boundary = Buffer.from(`--${boundaryString}`, "utf8"), entryList = [], position = { position: 0 }, firstBoundaryIndex = input.indexOf(boundary);
        if (firstBoundaryIndex === -1)
          throw parsingError("no boundary found in multipart body");
        for (position.position = firstBoundaryIndex; ; ) {
          if (input.subarray(position.position, position.position + boundary.length).equals(boundary))
            position.position += boundary.length;
          else
            throw parsingError("expected a value starting with -- and the boundary");
          if (bufferStartsWith(input, dd, position))
            return entryList;
          if (input[position.position] !== 13 || input[position.position + 1] !== 10)
            throw parsingError("expected CRLF");
          position.position += 2;
          const result = parseMultipartFormDataHeaders(input, position);
          let { name, filename, contentType, encoding } = result;
          position.position += 2;
          let body;
          {
            const boundaryIndex = input.indexOf(boundary.subarray(2), position.position);
            if (boundaryIndex === -1)
              throw parsingError("expected boundary after body");
            body = input.subarray(position.position, boundaryIndex - 4), position.position += body.length, encoding === "base64" && (body = Buffer.from(body.toString(), "base64"));
          }
          if (input[position.position] !== 13 || input[position.position + 1] !== 10)
            throw parsingError("expected CRLF");
          position.position += 2;
          let value;
          filename !== null ? (contentType ??= "text/plain", isAsciiString(contentType) || (contentType = ""), value = new File([body], filename, { type: contentType })) : value = decoderIgnoreBOM.decode(Buffer.from(body)), assert(webidl.is.USVString(name)), assert(typeof value == "string" && webidl.is.USVString(value) || webidl.is.File(value)), entryList.push(makeEntry(name, value, filename));
        }
      }
      function parseContentDispositionAttribute(input, position) {
        input[position.position] === 59 && position.position++, collectASequenceOfBytes(
          (char) => char === 32 || char === 9,
          input,
          position
        );
        const attributeName = collectASequenceOfBytes(
          (char) => isToken(char) && char !== 61 && char !== 42,
          // not = or *
          input,
          position
        );
        if (attributeName.length === 0)
          return null;
        const attrNameStr = attributeName.toString("ascii").toLowerCase(), isExtended = input[position.position] === 42;
        if (isExtended && position.position++, input[position.position] !== 61)
          return null;
        position.position++, collectASequenceOfBytes(
          (char) => char === 32 || char === 9,
          input,
          position
        );
        let value;
        if (isExtended) {
          const headerValue = collectASequenceOfBytes(
            (char) => char !== 32 && char !== 13 && char !== 10 && char !== 59,
            // not space, CRLF, or ;
            input,
            position
          );
          if (headerValue[0] !== 117 && headerValue[0] !== 85 || // u or U
          headerValue[1] !== 116 && headerValue[1] !== 84 || // t or T
          headerValue[2] !== 102 && headerValue[2] !== 70 || // f or F
          headerValue[3] !== 45 || // -
          headerValue[4] !== 56)
            throw parsingError("unknown encoding, expected utf-8''");
          value = decodeURIComponent(decoder.decode(headerValue.subarray(7)));
        } else if (input[position.position] === 34) {
          position.position++;
          const quotedValue = collectASequenceOfBytes(
            (char) => char !== 10 && char !== 13 && char !== 34,
            // not LF, CR, or "
            input,
            position
          );
          if (input[position.position] !== 34)
            throw parsingError("Closing quote not found");
          position.position++, value = decoder.decode(quotedValue).replace(/%0A/ig, `
`).replace(/%0D/ig, "\r").replace(/%22/g, '"');
        } else {
          const tokenValue = collectASequenceOfBytes(
            (char) => isToken(char) && char !== 59,
            // not ;
            input,
            position
          );
          value = decoder.decode(tokenValue);
        }
        return { name: attrNameStr, value, extended: isExtended };
      }
      function parseMultipartFormDataHeaders(input, position) {
        let name = null, filename = null, contentType = null, encoding = null;
        for (; ; ) {
          if (input[position.position] === 13 && input[position.position + 1] === 10) {
            if (name === null)
              throw parsingError("header name is null");
            return { name, filename, contentType, encoding };
          }
          let headerName = collectASequenceOfBytes(
            (char) => char !== 10 && char !== 13 && char !== 58,
            input,
            position
          );
          if (headerName = removeChars(headerName, !0, !0, (char) => char === 9 || char === 32), !HTTP_TOKEN_CODEPOINTS.test(headerName.toString()))
            throw parsingError("header name does not match the field-name token production");
          if (input[position.position] !== 58)
            throw parsingError("expected :");
          switch (position.position++, collectASequenceOfBytes(
            (char) => char === 32 || char === 9,
            input,
            position
          ), bufferToLowerCasedHeaderName(headerName)) {
            case "content-disposition": {
              name = filename = null;
              let filenameIsExtended = !1;
              if (collectASequenceOfBytes(
                (char) => isToken(char),
                input,
                position
              ).toString("ascii").toLowerCase() !== "form-data")
                throw parsingError("expected form-data for content-disposition header");
              for (; position.position < input.length && (input[position.position] !== 13 || input[position.position + 1] !== 10); ) {
                const attribute = parseContentDispositionAttribute(input, position);
                if (!attribute)
                  break;
                attribute.name === "name" ? name = attribute.value : attribute.name === "filename" && (attribute.extended ? (filename = attribute.value, filenameIsExtended = !0) : filenameIsExtended || (filename = attribute.value));
              }
              if (name === null)
                throw parsingError("name attribute is required in content-disposition header");
              break;
            }
            case "content-type": {
              let headerValue = collectASequenceOfBytes(
                (char) => char !== 10 && char !== 13,
                input,
                position
              );
              headerValue = removeChars(headerValue, !1, !0, (char) => char === 9 || char === 32), contentType = isomorphicDecode(headerValue);
              break;
            }
            case "content-transfer-encoding": {
              let headerValue = collectASequenceOfBytes(
                (char) => char !== 10 && char !== 13,
                input,
                position
              );
              headerValue = removeChars(headerValue, !1, !0, (char) => char === 9 || char === 32), encoding = isomorphicDecode(headerValue);
              break;
            }
            default:
              collectASequenceOfBytes(
                (char) => char !== 10 && char !== 13,
                input,
                position
              );
          }
          if (input[position.position] !== 13 || input[position.position + 1] !== 10)
            throw parsingError("expected CRLF");
          position.position += 2;
        }
      }
      function collectASequenceOfBytes(condition, input, position) {
        let start = position.position;
        for (; start < input.length && condition(input[start]); )
          ++start;
        return input.subarray(position.position, position.position = start);
      }
      function removeChars(buf, leading, trailing, predicate) {
        let lead = 0, trail = buf.length - 1;
        if (leading)
          for (; lead < buf.length && predicate(buf[lead]); ) lead++;
        if (trailing)
          for (; trail > 0 && predicate(buf[trail]); ) trail--;
        return lead === 0 && trail === buf.length - 1 ? buf : buf.subarray(lead, trail + 1);
      }
      function bufferStartsWith(buffer, start, position) {
        if (buffer.length < start.length)
          return !1;
        for (let i = 0; i < start.length; i++)
          if (start[i] !== buffer[position.position + i])
            return !1;
        return !0;
      }
      function parsingError(cause) {
        return new TypeError("Failed to parse body as FormData.", { cause: new TypeError(cause) });
      }
      function isCTL(char) {
        return char <= 31 || char === 127;
      }
      function isTSpecial(char) {
        return char === 40 || // (
        char === 41 || // )
        char === 60 || // <
        char === 62 || // >
        char === 64 || // @
        char === 44 || // ,
        char === 59 || // ;
        char === 58 || // :
        char === 92 || // \
        char === 34 || // "
        char === 47 || // /
        char === 91 || // [
        char === 93 || // ]
        char === 63 || // ?
        char === 61;
      }
      function isToken(char) {
        return char <= 127 && // ascii
        char !== 32 && // space
        char !== 9 && !isCTL(char) && !isTSpecial(char);
      }
      module.exports = {
        multipartFormDataParser,
        validateBoundary
      };
    })
  ),
  /***/
  6338: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const { iteratorMixin } = __webpack_require__(748), { kEnumerableProperty } = __webpack_require__(7332), { webidl } = __webpack_require__(7371), nodeUtil = __webpack_require__(7975);
      class FormData {
        #state = [];
        constructor(form = void 0) {
          if (webidl.util.markAsUncloneable(this), form !== void 0)
            throw webidl.errors.conversionFailed({
              prefix: "FormData constructor",
              argument: "Argument 1",
              types: ["undefined"]
            });
        }
        append(name, value, filename = void 0) {
          webidl.brandCheck(this, FormData);
          const prefix = "FormData.append";
          webidl.argumentLengthCheck(arguments, 2, prefix), name = webidl.converters.USVString(name), arguments.length === 3 || webidl.is.Blob(value) ? (value = webidl.converters.Blob(value, prefix, "value"), filename !== void 0 && (filename = webidl.converters.USVString(filename))) : value = webidl.converters.USVString(value);
          const entry = makeEntry(name, value, filename);
          this.#state.push(entry);
        }
        delete(name) {
          webidl.brandCheck(this, FormData), webidl.argumentLengthCheck(arguments, 1, "FormData.delete"), name = webidl.converters.USVString(name), this.#state = this.#state.filter((entry) => entry.name !== name);
        }
        get(name) {
          webidl.brandCheck(this, FormData), webidl.argumentLengthCheck(arguments, 1, "FormData.get"), name = webidl.converters.USVString(name);
          const idx = this.#state.findIndex((entry) => entry.name === name);
          return idx === -1 ? null : this.#state[idx].value;
        }
        getAll(name) {
          return webidl.brandCheck(this, FormData), webidl.argumentLengthCheck(arguments, 1, "FormData.getAll"), name = webidl.converters.USVString(name), this.#state.filter((entry) => entry.name === name).map((entry) => entry.value);
        }
        has(name) {
          return webidl.brandCheck(this, FormData), webidl.argumentLengthCheck(arguments, 1, "FormData.has"), name = webidl.converters.USVString(name), this.#state.findIndex((entry) => entry.name === name) !== -1;
        }
        set(name, value, filename = void 0) {
          webidl.brandCheck(this, FormData);
          const prefix = "FormData.set";
          webidl.argumentLengthCheck(arguments, 2, prefix), name = webidl.converters.USVString(name), arguments.length === 3 || webidl.is.Blob(value) ? (value = webidl.converters.Blob(value, prefix, "value"), filename !== void 0 && (filename = webidl.converters.USVString(filename))) : value = webidl.converters.USVString(value);
          const entry = makeEntry(name, value, filename), idx = this.#state.findIndex((entry2) => entry2.name === name);
          idx !== -1 ? this.#state = [
            ...this.#state.slice(0, idx),
            entry,
            ...this.#state.slice(idx + 1).filter((entry2) => entry2.name !== name)
          ] : this.#state.push(entry);
        }
        [nodeUtil.inspect.custom](depth, options) {
          const state = this.#state.reduce((a, b) => (a[b.name] ? Array.isArray(a[b.name]) ? a[b.name].push(b.value) : a[b.name] = [a[b.name], b.value] : a[b.name] = b.value, a), { __proto__: null });
          options.depth ??= depth, options.colors ??= !0;
          const output = nodeUtil.formatWithOptions(options, state);
          return `FormData ${output.slice(output.indexOf("]") + 2)}`;
        }
        /**
         * @param {FormData} formData
         */
        static getFormDataState(formData) {
          return formData.#state;
        }
        /**
         * @param {FormData} formData
         * @param {any[]} newState
         */
        static setFormDataState(formData, newState) {
          formData.#state = newState;
        }
      }
      const { getFormDataState, setFormDataState } = FormData;
      Reflect.deleteProperty(FormData, "getFormDataState"), Reflect.deleteProperty(FormData, "setFormDataState"), iteratorMixin("FormData", FormData, getFormDataState, "name", "value"), Object.defineProperties(FormData.prototype, {
        append: kEnumerableProperty,
        delete: kEnumerableProperty,
        get: kEnumerableProperty,
        getAll: kEnumerableProperty,
        has: kEnumerableProperty,
        set: kEnumerableProperty,
        [Symbol.toStringTag]: {
          value: "FormData",
          configurable: !0
        }
      });
      function makeEntry(name, value, filename) {
        if (typeof value != "string") {
          if (webidl.is.File(value) || (value = new File([value], "blob", { type: value.type })), filename !== void 0) {
            const options = {
              type: value.type,
              lastModified: value.lastModified
            };
            value = new File([value], filename, options);
          }
        }
        return { name, value };
      }
      webidl.is.FormData = webidl.util.MakeTypeAssertion(FormData), module.exports = { FormData, makeEntry, setFormDataState };
    })
  ),
  /***/
  2311: (
    /***/
    ((module) => {
      const globalOrigin = /* @__PURE__ */ Symbol.for("undici.globalOrigin.1");
      function getGlobalOrigin() {
        return globalThis[globalOrigin];
      }
      function setGlobalOrigin(newOrigin) {
        if (newOrigin === void 0) {
          Object.defineProperty(globalThis, globalOrigin, {
            value: void 0,
            writable: !0,
            enumerable: !1,
            configurable: !1
          });
          return;
        }
        const parsedURL = new URL(newOrigin);
        if (parsedURL.protocol !== "http:" && parsedURL.protocol !== "https:")
          throw new TypeError(`Only http & https urls are allowed, received ${parsedURL.protocol}`);
        Object.defineProperty(globalThis, globalOrigin, {
          value: parsedURL,
          writable: !0,
          enumerable: !1,
          configurable: !1
        });
      }
      module.exports = {
        getGlobalOrigin,
        setGlobalOrigin
      };
    })
  ),
  /***/
  9976: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const { kConstruct } = __webpack_require__(8951), { kEnumerableProperty } = __webpack_require__(7332), {
        iteratorMixin,
        isValidHeaderName,
        isValidHeaderValue
      } = __webpack_require__(748), { webidl } = __webpack_require__(7371), assert = __webpack_require__(4589), util = __webpack_require__(7975);
      function isHTTPWhiteSpaceCharCode(code) {
        return code === 10 || code === 13 || code === 9 || code === 32;
      }
      function headerValueNormalize(potentialValue) {
        let i = 0, j = potentialValue.length;
        for (; j > i && isHTTPWhiteSpaceCharCode(potentialValue.charCodeAt(j - 1)); ) --j;
        for (; j > i && isHTTPWhiteSpaceCharCode(potentialValue.charCodeAt(i)); ) ++i;
        return i === 0 && j === potentialValue.length ? potentialValue : potentialValue.substring(i, j);
      }
      function fill(headers, object) {
        if (Array.isArray(object))
          for (let i = 0; i < object.length; ++i) {
            const header = object[i];
            if (header.length !== 2)
              throw webidl.errors.exception({
                header: "Headers constructor",
                message: `expected name/value pair to be length 2, found ${header.length}.`
              });
            appendHeader(headers, header[0], header[1]);
          }
        else if (typeof object == "object" && object !== null) {
          const keys = Object.keys(object);
          for (let i = 0; i < keys.length; ++i)
            appendHeader(headers, keys[i], object[keys[i]]);
        } else
          throw webidl.errors.conversionFailed({
            prefix: "Headers constructor",
            argument: "Argument 1",
            types: ["sequence<sequence<ByteString>>", "record<ByteString, ByteString>"]
          });
      }
      function appendHeader(headers, name, value) {
        if (value = headerValueNormalize(value), isValidHeaderName(name)) {
          if (!isValidHeaderValue(value))
            throw webidl.errors.invalidArgument({
              prefix: "Headers.append",
              value,
              type: "header value"
            });
        } else throw webidl.errors.invalidArgument({
          prefix: "Headers.append",
          value: name,
          type: "header name"
        });
        if (getHeadersGuard(headers) === "immutable")
          throw new TypeError("immutable");
        return getHeadersList(headers).append(name, value, !1);
      }
      function headersListSortAndCombine(target) {
        const headersList = getHeadersList(target);
        if (!headersList)
          return [];
        if (headersList.sortedMap)
          return headersList.sortedMap;
        const headers = [], names = headersList.toSortedArray(), cookies = headersList.cookies;
        if (cookies === null || cookies.length === 1)
          return headersList.sortedMap = names;
        for (let i = 0; i < names.length; ++i) {
          const { 0: name, 1: value } = names[i];
          if (name === "set-cookie")
            for (let j = 0; j < cookies.length; ++j)
              headers.push([name, cookies[j]]);
          else
            headers.push([name, value]);
        }
        return headersList.sortedMap = headers;
      }
      function compareHeaderName(a, b) {
        return a[0] < b[0] ? -1 : 1;
      }
      class HeadersList {
        /** @type {[string, string][]|null} */
        cookies = null;
        sortedMap;
        headersMap;
        constructor(init) {
          init instanceof HeadersList ? (this.headersMap = new Map(init.headersMap), this.sortedMap = init.sortedMap, this.cookies = init.cookies === null ? null : [...init.cookies]) : (this.headersMap = new Map(init), this.sortedMap = null);
        }
        /**
         * @see https://fetch.spec.whatwg.org/#header-list-contains
         * @param {string} name
         * @param {boolean} isLowerCase
         */
        contains(name, isLowerCase) {
          return this.headersMap.has(isLowerCase ? name : name.toLowerCase());
        }
        clear() {
          this.headersMap.clear(), this.sortedMap = null, this.cookies = null;
        }
        /**
         * @see https://fetch.spec.whatwg.org/#concept-header-list-append
         * @param {string} name
         * @param {string} value
         * @param {boolean} isLowerCase
         */
        append(name, value, isLowerCase) {
          this.sortedMap = null;
          const lowercaseName = isLowerCase ? name : name.toLowerCase(), exists = this.headersMap.get(lowercaseName);
          if (exists) {
            const delimiter = lowercaseName === "cookie" ? "; " : ", ";
            this.headersMap.set(lowercaseName, {
              name: exists.name,
              value: `${exists.value}${delimiter}${value}`
            });
          } else
            this.headersMap.set(lowercaseName, { name, value });
          lowercaseName === "set-cookie" && (this.cookies ??= []).push(value);
        }
        /**
         * @see https://fetch.spec.whatwg.org/#concept-header-list-set
         * @param {string} name
         * @param {string} value
         * @param {boolean} isLowerCase
         */
        set(name, value, isLowerCase) {
          this.sortedMap = null;
          const lowercaseName = isLowerCase ? name : name.toLowerCase();
          lowercaseName === "set-cookie" && (this.cookies = [value]), this.headersMap.set(lowercaseName, { name, value });
        }
        /**
         * @see https://fetch.spec.whatwg.org/#concept-header-list-delete
         * @param {string} name
         * @param {boolean} isLowerCase
         */
        delete(name, isLowerCase) {
          this.sortedMap = null, isLowerCase || (name = name.toLowerCase()), name === "set-cookie" && (this.cookies = null), this.headersMap.delete(name);
        }
        /**
         * @see https://fetch.spec.whatwg.org/#concept-header-list-get
         * @param {string} name
         * @param {boolean} isLowerCase
         * @returns {string | null}
         */
        get(name, isLowerCase) {
          return this.headersMap.get(isLowerCase ? name : name.toLowerCase())?.value ?? null;
        }
        *[Symbol.iterator]() {
          for (const { 0: name, 1: { value } } of this.headersMap)
            yield [name, value];
        }
        get entries() {
          const headers = {};
          if (this.headersMap.size !== 0)
            for (const { name, value } of this.headersMap.values())
              headers[name] = value;
          return headers;
        }
        rawValues() {
          return this.headersMap.values();
        }
        get entriesList() {
          const headers = [];
          if (this.headersMap.size !== 0)
            for (const { 0: lowerName, 1: { name, value } } of this.headersMap)
              if (lowerName === "set-cookie")
                for (const cookie of this.cookies)
                  headers.push([name, cookie]);
              else
                headers.push([name, value]);
          return headers;
        }
        // https://fetch.spec.whatwg.org/#convert-header-names-to-a-sorted-lowercase-set
        toSortedArray() {
          const size = this.headersMap.size, array = new Array(size);
          if (size <= 32) {
            if (size === 0)
              return array;
            const iterator = this.headersMap[Symbol.iterator](), firstValue = iterator.next().value;
            array[0] = [firstValue[0], firstValue[1].value], assert(firstValue[1].value !== null);
            for (let i = 1, j = 0, right = 0, left = 0, pivot = 0, x, value; i < size; ++i) {
              for (value = iterator.next().value, x = array[i] = [value[0], value[1].value], assert(x[1] !== null), left = 0, right = i; left < right; )
                pivot = left + (right - left >> 1), array[pivot][0] <= x[0] ? left = pivot + 1 : right = pivot;
              if (i !== pivot) {
                for (j = i; j > left; )
                  array[j] = array[--j];
                array[left] = x;
              }
            }
            if (!iterator.next().done)
              throw new TypeError("Unreachable");
            return array;
          } else {
            let i = 0;
            for (const { 0: name, 1: { value } } of this.headersMap)
              array[i++] = [name, value], assert(value !== null);
            return array.sort(compareHeaderName);
          }
        }
      }
      class Headers {
        #guard;
        /**
         * @type {HeadersList}
         */
        #headersList;
        /**
         * @param {HeadersInit|Symbol} [init]
         * @returns
         */
        constructor(init = void 0) {
          webidl.util.markAsUncloneable(this), init !== kConstruct && (this.#headersList = new HeadersList(), this.#guard = "none", init !== void 0 && (init = webidl.converters.HeadersInit(init, "Headers constructor", "init"), fill(this, init)));
        }
        // https://fetch.spec.whatwg.org/#dom-headers-append
        append(name, value) {
          webidl.brandCheck(this, Headers), webidl.argumentLengthCheck(arguments, 2, "Headers.append");
          const prefix = "Headers.append";
          return name = webidl.converters.ByteString(name, prefix, "name"), value = webidl.converters.ByteString(value, prefix, "value"), appendHeader(this, name, value);
        }
        // https://fetch.spec.whatwg.org/#dom-headers-delete
        delete(name) {
          if (webidl.brandCheck(this, Headers), webidl.argumentLengthCheck(arguments, 1, "Headers.delete"), name = webidl.converters.ByteString(name, "Headers.delete", "name"), !isValidHeaderName(name))
            throw webidl.errors.invalidArgument({
              prefix: "Headers.delete",
              value: name,
              type: "header name"
            });
          if (this.#guard === "immutable")
            throw new TypeError("immutable");
          this.#headersList.contains(name, !1) && this.#headersList.delete(name, !1);
        }
        // https://fetch.spec.whatwg.org/#dom-headers-get
        get(name) {
          webidl.brandCheck(this, Headers), webidl.argumentLengthCheck(arguments, 1, "Headers.get");
          const prefix = "Headers.get";
          if (name = webidl.converters.ByteString(name, prefix, "name"), !isValidHeaderName(name))
            throw webidl.errors.invalidArgument({
              prefix,
              value: name,
              type: "header name"
            });
          return this.#headersList.get(name, !1);
        }
        // https://fetch.spec.whatwg.org/#dom-headers-has
        has(name) {
          webidl.brandCheck(this, Headers), webidl.argumentLengthCheck(arguments, 1, "Headers.has");
          const prefix = "Headers.has";
          if (name = webidl.converters.ByteString(name, prefix, "name"), !isValidHeaderName(name))
            throw webidl.errors.invalidArgument({
              prefix,
              value: name,
              type: "header name"
            });
          return this.#headersList.contains(name, !1);
        }
        // https://fetch.spec.whatwg.org/#dom-headers-set
        set(name, value) {
          webidl.brandCheck(this, Headers), webidl.argumentLengthCheck(arguments, 2, "Headers.set");
          const prefix = "Headers.set";
          if (name = webidl.converters.ByteString(name, prefix, "name"), value = webidl.converters.ByteString(value, prefix, "value"), value = headerValueNormalize(value), isValidHeaderName(name)) {
            if (!isValidHeaderValue(value))
              throw webidl.errors.invalidArgument({
                prefix,
                value,
                type: "header value"
              });
          } else throw webidl.errors.invalidArgument({
            prefix,
            value: name,
            type: "header name"
          });
          if (this.#guard === "immutable")
            throw new TypeError("immutable");
          this.#headersList.set(name, value, !1);
        }
        // https://fetch.spec.whatwg.org/#dom-headers-getsetcookie
        getSetCookie() {
          webidl.brandCheck(this, Headers);
          const list = this.#headersList.cookies;
          return list ? [...list] : [];
        }
        [util.inspect.custom](depth, options) {
          return options.depth ??= depth, `Headers ${util.formatWithOptions(options, this.#headersList.entries)}`;
        }
        static getHeadersGuard(o) {
          return o.#guard;
        }
        static setHeadersGuard(o, guard) {
          o.#guard = guard;
        }
        /**
         * @param {Headers} o
         */
        static getHeadersList(o) {
          return o.#headersList;
        }
        /**
         * @param {Headers} target
         * @param {HeadersList} list
         */
        static setHeadersList(target, list) {
          target.#headersList = list;
        }
      }
      const { getHeadersGuard, setHeadersGuard, getHeadersList, setHeadersList } = Headers;
      Reflect.deleteProperty(Headers, "getHeadersGuard"), Reflect.deleteProperty(Headers, "setHeadersGuard"), Reflect.deleteProperty(Headers, "getHeadersList"), Reflect.deleteProperty(Headers, "setHeadersList"), iteratorMixin("Headers", Headers, headersListSortAndCombine, 0, 1), Object.defineProperties(Headers.prototype, {
        append: kEnumerableProperty,
        delete: kEnumerableProperty,
        get: kEnumerableProperty,
        has: kEnumerableProperty,
        set: kEnumerableProperty,
        getSetCookie: kEnumerableProperty,
        [Symbol.toStringTag]: {
          value: "Headers",
          configurable: !0
        },
        [util.inspect.custom]: {
          enumerable: !1
        }
      }), webidl.converters.HeadersInit = function(V, prefix, argument) {
        if (webidl.util.Type(V) === webidl.util.Types.OBJECT) {
          const iterator = Reflect.get(V, Symbol.iterator);
          if (!util.types.isProxy(V) && iterator === Headers.prototype.entries)
            try {
              return getHeadersList(V).entriesList;
            } catch {
            }
          return typeof iterator == "function" ? webidl.converters["sequence<sequence<ByteString>>"](V, prefix, argument, iterator.bind(V)) : webidl.converters["record<ByteString, ByteString>"](V, prefix, argument);
        }
        throw webidl.errors.conversionFailed({
          prefix: "Headers constructor",
          argument: "Argument 1",
          types: ["sequence<sequence<ByteString>>", "record<ByteString, ByteString>"]
        });
      }, module.exports = {
        fill,
        // for test.
        compareHeaderName,
        Headers,
        HeadersList,
        getHeadersGuard,
        setHeadersGuard,
        setHeadersList,
        getHeadersList
      };
    })
  ),
  /***/
  5746: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const {
        makeNetworkError,
        makeAppropriateNetworkError,
        filterResponse,
        makeResponse,
        fromInnerResponse,
        getResponseState
      } = __webpack_require__(6671), { HeadersList } = __webpack_require__(9976), { Request, cloneRequest, getRequestDispatcher, getRequestState } = __webpack_require__(3563), zlib = __webpack_require__(8522), {
        makePolicyContainer,
        clonePolicyContainer,
        requestBadPort,
        TAOCheck,
        appendRequestOriginHeader,
        responseLocationURL,
        requestCurrentURL,
        setRequestReferrerPolicyOnRedirect,
        tryUpgradeRequestToAPotentiallyTrustworthyURL,
        createOpaqueTimingInfo,
        appendFetchMetadata,
        corsCheck,
        crossOriginResourcePolicyCheck,
        determineRequestsReferrer,
        coarsenedSharedCurrentTime,
        sameOrigin,
        isCancelled,
        isAborted,
        isErrorLike,
        fullyReadBody,
        readableStreamClose,
        urlIsLocal,
        urlIsHttpHttpsScheme,
        urlHasHttpsScheme,
        clampAndCoarsenConnectionTimingInfo,
        simpleRangeHeaderValue,
        buildContentRange,
        createInflate,
        extractMimeType,
        hasAuthenticationEntry,
        includesCredentials,
        isTraversableNavigable
      } = __webpack_require__(748), assert = __webpack_require__(4589), { safelyExtractBody, extractBody } = __webpack_require__(5408), {
        redirectStatusSet,
        nullBodyStatus,
        safeMethodsSet,
        requestBodyHeader,
        subresourceSet
      } = __webpack_require__(5939), EE = __webpack_require__(8474), { Readable, pipeline, finished, isErrored, isReadable } = __webpack_require__(7075), { addAbortListener, bufferToLowerCasedHeaderName } = __webpack_require__(7332), { dataURLProcessor, serializeAMimeType, minimizeSupportedMimeType } = __webpack_require__(8920), { getGlobalDispatcher } = __webpack_require__(4481), { webidl } = __webpack_require__(7371), { STATUS_CODES } = __webpack_require__(7067), { bytesMatch } = __webpack_require__(4510), { createDeferredPromise } = __webpack_require__(1528), { isomorphicEncode } = __webpack_require__(6400), { runtimeFeatures } = __webpack_require__(7813), hasZstd = runtimeFeatures.has("zstd"), GET_OR_HEAD = ["GET", "HEAD"], defaultUserAgent = typeof __UNDICI_IS_NODE__ < "u" || typeof esbuildDetection < "u" ? "node" : "undici";
      let resolveObjectURL;
      class Fetch extends EE {
        constructor(dispatcher) {
          super(), this.dispatcher = dispatcher, this.connection = null, this.dump = !1, this.state = "ongoing";
        }
        terminate(reason) {
          this.state === "ongoing" && (this.state = "terminated", this.connection?.destroy(reason), this.emit("terminated", reason));
        }
        // https://fetch.spec.whatwg.org/#fetch-controller-abort
        abort(error) {
          this.state === "ongoing" && (this.state = "aborted", error || (error = new DOMException("The operation was aborted.", "AbortError")), this.serializedAbortReason = error, this.connection?.destroy(error), this.emit("terminated", error));
        }
      }
      function handleFetchDone(response) {
        finalizeAndReportTiming(response, "fetch");
      }
      function fetch(input, init = void 0) {
        webidl.argumentLengthCheck(arguments, 1, "globalThis.fetch");
        let p = createDeferredPromise(), requestObject;
        try {
          requestObject = new Request(input, init);
        } catch (e) {
          return p.reject(e), p.promise;
        }
        const request = getRequestState(requestObject);
        if (requestObject.signal.aborted)
          return abortFetch(p, request, null, requestObject.signal.reason, null), p.promise;
        request.client.globalObject?.constructor?.name === "ServiceWorkerGlobalScope" && (request.serviceWorkers = "none");
        let responseObject = null, locallyAborted = !1, controller = null;
        return addAbortListener(
          requestObject.signal,
          () => {
            locallyAborted = !0, assert(controller != null), controller.abort(requestObject.signal.reason);
            const realResponse = responseObject?.deref();
            abortFetch(p, request, realResponse, requestObject.signal.reason, controller.controller);
          }
        ), controller = fetching({
          request,
          processResponseEndOfBody: handleFetchDone,
          processResponse: (response) => {
            if (!locallyAborted) {
              if (response.aborted) {
                abortFetch(p, request, responseObject, controller.serializedAbortReason, controller.controller);
                return;
              }
              if (response.type === "error") {
                p.reject(new TypeError("fetch failed", { cause: response.error }));
                return;
              }
              responseObject = new WeakRef(fromInnerResponse(response, "immutable")), p.resolve(responseObject.deref()), p = null;
            }
          },
          dispatcher: getRequestDispatcher(requestObject),
          // undici
          // Keep requestObject alive to prevent its AbortController from being GC'd
          // See https://github.com/nodejs/undici/issues/4627
          requestObject
        }), p.promise;
      }
      function finalizeAndReportTiming(response, initiatorType = "other") {
        if (response.type === "error" && response.aborted || !response.urlList?.length)
          return;
        const originalURL = response.urlList[0];
        let timingInfo = response.timingInfo, cacheState = response.cacheState;
        urlIsHttpHttpsScheme(originalURL) && timingInfo !== null && (response.timingAllowPassed || (timingInfo = createOpaqueTimingInfo({
          startTime: timingInfo.startTime
        }), cacheState = ""), timingInfo.endTime = coarsenedSharedCurrentTime(), response.timingInfo = timingInfo, markResourceTiming(
          timingInfo,
          originalURL.href,
          initiatorType,
          globalThis,
          cacheState,
          "",
          // bodyType
          response.status
        ));
      }
      const markResourceTiming = performance.markResourceTiming;
      function abortFetch(p, request, responseObject, error, controller) {
        if (p && p.reject(error), request.body?.stream != null && isReadable(request.body.stream) && request.body.stream.cancel(error).catch((err) => {
          if (err.code !== "ERR_INVALID_STATE")
            throw err;
        }), responseObject == null)
          return;
        const response = getResponseState(responseObject);
        response.body?.stream != null && isReadable(response.body.stream) && controller.error(error);
      }
      function fetching({
        request,
        processRequestBodyChunkLength,
        processRequestEndOfBody,
        processResponse,
        processResponseEndOfBody,
        processResponseConsumeBody,
        useParallelQueue = !1,
        dispatcher = getGlobalDispatcher(),
        // undici
        requestObject = null
        // Keep alive to prevent AbortController GC, see #4627
      }) {
        assert(dispatcher);
        let taskDestination = null, crossOriginIsolatedCapability = !1;
        request.client != null && (taskDestination = request.client.globalObject, crossOriginIsolatedCapability = request.client.crossOriginIsolatedCapability);
        const currentTime = coarsenedSharedCurrentTime(crossOriginIsolatedCapability), timingInfo = createOpaqueTimingInfo({
          startTime: currentTime
        }), fetchParams = {
          controller: new Fetch(dispatcher),
          request,
          timingInfo,
          processRequestBodyChunkLength,
          processRequestEndOfBody,
          processResponse,
          processResponseConsumeBody,
          processResponseEndOfBody,
          taskDestination,
          crossOriginIsolatedCapability,
          // Keep requestObject alive to prevent its AbortController from being GC'd
          requestObject
        };
        return assert(!request.body || request.body.stream), request.window === "client" && (request.window = request.client?.globalObject?.constructor?.name === "Window" ? request.client : "no-window"), request.origin === "client" && (request.origin = request.client.origin), request.policyContainer === "client" && (request.client != null ? request.policyContainer = clonePolicyContainer(
          request.client.policyContainer
        ) : request.policyContainer = makePolicyContainer()), request.headersList.contains("accept", !0) || request.headersList.append("accept", "*/*", !0), request.headersList.contains("accept-language", !0) || request.headersList.append("accept-language", "*", !0), request.priority, subresourceSet.has(request.destination), mainFetch(fetchParams, !1), fetchParams.controller;
      }
      async function mainFetch(fetchParams, recursive) {
        try {
          const request = fetchParams.request;
          let response = null;
          if (request.localURLsOnly && !urlIsLocal(requestCurrentURL(request)) && (response = makeNetworkError("local URLs only")), tryUpgradeRequestToAPotentiallyTrustworthyURL(request), requestBadPort(request) === "blocked" && (response = makeNetworkError("bad port")), request.referrerPolicy === "" && (request.referrerPolicy = request.policyContainer.referrerPolicy), request.referrer !== "no-referrer" && (request.referrer = determineRequestsReferrer(request)), response === null) {
            const currentURL = requestCurrentURL(request);
            // - request\u2019s current URL\u2019s origin is same origin with request\u2019s origin,
            //   and request\u2019s response tainting is "basic"
            sameOrigin(currentURL, request.url) && request.responseTainting === "basic" || // request\u2019s current URL\u2019s scheme is "data"
            currentURL.protocol === "data:" || // - request\u2019s mode is "navigate" or "websocket"
            request.mode === "navigate" || request.mode === "websocket" ? (request.responseTainting = "basic", response = await schemeFetch(fetchParams)) : request.mode === "same-origin" ? response = makeNetworkError('request mode cannot be "same-origin"') : request.mode === "no-cors" ? request.redirect !== "follow" ? response = makeNetworkError(
              'redirect mode cannot be "follow" for "no-cors" request'
            ) : (request.responseTainting = "opaque", response = await schemeFetch(fetchParams)) : urlIsHttpHttpsScheme(requestCurrentURL(request)) ? (request.responseTainting = "cors", response = await httpFetch(fetchParams)) : response = makeNetworkError("URL scheme must be a HTTP(S) scheme");
          }
          if (recursive)
            return response;
          response.status !== 0 && !response.internalResponse && (request.responseTainting, request.responseTainting === "basic" ? response = filterResponse(response, "basic") : request.responseTainting === "cors" ? response = filterResponse(response, "cors") : request.responseTainting === "opaque" ? response = filterResponse(response, "opaque") : assert(!1));
          let internalResponse = response.status === 0 ? response : response.internalResponse;
          if (internalResponse.urlList.length === 0 && internalResponse.urlList.push(...request.urlList), request.timingAllowFailed || (response.timingAllowPassed = !0), response.type === "opaque" && internalResponse.status === 206 && internalResponse.rangeRequested && !request.headers.contains("range", !0) && (response = internalResponse = makeNetworkError()), response.status !== 0 && (request.method === "HEAD" || request.method === "CONNECT" || nullBodyStatus.includes(internalResponse.status)) && (internalResponse.body = null, fetchParams.controller.dump = !0), request.integrity) {
            const processBodyError = (reason) => fetchFinale(fetchParams, makeNetworkError(reason));
            if (request.responseTainting === "opaque" || response.body == null) {
              processBodyError(response.error);
              return;
            }
            const processBody = (bytes) => {
              if (!bytesMatch(bytes, request.integrity)) {
                processBodyError("integrity mismatch");
                return;
              }
              response.body = safelyExtractBody(bytes)[0], fetchFinale(fetchParams, response);
            };
            fullyReadBody(response.body, processBody, processBodyError);
          } else
            fetchFinale(fetchParams, response);
        } catch (err) {
          fetchParams.controller.terminate(err);
        }
      }
      function schemeFetch(fetchParams) {
        if (isCancelled(fetchParams) && fetchParams.request.redirectCount === 0)
          return Promise.resolve(makeAppropriateNetworkError(fetchParams));
        const { request } = fetchParams, { protocol: scheme } = requestCurrentURL(request);
        switch (scheme) {
          case "about:":
            return Promise.resolve(makeNetworkError("about scheme is not supported"));
          case "blob:": {
            resolveObjectURL || (resolveObjectURL = __webpack_require__(4573).resolveObjectURL);
            const blobURLEntry = requestCurrentURL(request);
            if (blobURLEntry.search.length !== 0)
              return Promise.resolve(makeNetworkError("NetworkError when attempting to fetch resource."));
            const blob = resolveObjectURL(blobURLEntry.toString());
            if (request.method !== "GET" || !webidl.is.Blob(blob))
              return Promise.resolve(makeNetworkError("invalid method"));
            const response = makeResponse(), fullLength = blob.size, serializedFullLength = isomorphicEncode(`${fullLength}`), type = blob.type;
            if (request.headersList.contains("range", !0)) {
              response.rangeRequested = !0;
              const rangeHeader = request.headersList.get("range", !0), rangeValue = simpleRangeHeaderValue(rangeHeader, !0);
              if (rangeValue === "failure")
                return Promise.resolve(makeNetworkError("failed to fetch the data URL"));
              let { rangeStartValue: rangeStart, rangeEndValue: rangeEnd } = rangeValue;
              if (rangeStart === null)
                rangeStart = fullLength - rangeEnd, rangeEnd = rangeStart + rangeEnd - 1;
              else {
                if (rangeStart >= fullLength)
                  return Promise.resolve(makeNetworkError("Range start is greater than the blob's size."));
                (rangeEnd === null || rangeEnd >= fullLength) && (rangeEnd = fullLength - 1);
              }
              const slicedBlob = blob.slice(rangeStart, rangeEnd + 1, type), slicedBodyWithType = extractBody(slicedBlob);
              response.body = slicedBodyWithType[0];
              const serializedSlicedLength = isomorphicEncode(`${slicedBlob.size}`), contentRange = buildContentRange(rangeStart, rangeEnd, fullLength);
              response.status = 206, response.statusText = "Partial Content", response.headersList.set("content-length", serializedSlicedLength, !0), response.headersList.set("content-type", type, !0), response.headersList.set("content-range", contentRange, !0);
            } else {
              const bodyWithType = extractBody(blob);
              response.statusText = "OK", response.body = bodyWithType[0], response.headersList.set("content-length", serializedFullLength, !0), response.headersList.set("content-type", type, !0);
            }
            return Promise.resolve(response);
          }
          case "data:": {
            const currentURL = requestCurrentURL(request), dataURLStruct = dataURLProcessor(currentURL);
            if (dataURLStruct === "failure")
              return Promise.resolve(makeNetworkError("failed to fetch the data URL"));
            const mimeType = serializeAMimeType(dataURLStruct.mimeType);
            return Promise.resolve(makeResponse({
              statusText: "OK",
              headersList: [
                ["content-type", { name: "Content-Type", value: mimeType }]
              ],
              body: safelyExtractBody(dataURLStruct.body)[0]
            }));
          }
          case "file:":
            return Promise.resolve(makeNetworkError("not implemented... yet..."));
          case "http:":
          case "https:":
            return httpFetch(fetchParams).catch((err) => makeNetworkError(err));
          default:
            return Promise.resolve(makeNetworkError("unknown scheme"));
        }
      }
      function finalizeResponse(fetchParams, response) {
        fetchParams.request.done = !0, fetchParams.processResponseDone != null && queueMicrotask(() => fetchParams.processResponseDone(response));
      }
      function fetchFinale(fetchParams, response) {
        let timingInfo = fetchParams.timingInfo;
        const processResponseEndOfBody = () => {
          const unsafeEndTime = Date.now();
          fetchParams.request.destination === "document" && (fetchParams.controller.fullTimingInfo = timingInfo), fetchParams.controller.reportTimingSteps = () => {
            if (!urlIsHttpHttpsScheme(fetchParams.request.url))
              return;
            timingInfo.endTime = unsafeEndTime;
            let cacheState = response.cacheState;
            const bodyInfo = response.bodyInfo;
            response.timingAllowPassed || (timingInfo = createOpaqueTimingInfo(timingInfo), cacheState = "");
            let responseStatus = 0;
            if (fetchParams.request.mode !== "navigate" || !response.hasCrossOriginRedirects) {
              responseStatus = response.status;
              const mimeType = extractMimeType(response.headersList);
              mimeType !== "failure" && (bodyInfo.contentType = minimizeSupportedMimeType(mimeType));
            }
            fetchParams.request.initiatorType != null && markResourceTiming(timingInfo, fetchParams.request.url.href, fetchParams.request.initiatorType, globalThis, cacheState, bodyInfo, responseStatus);
          };
          const processResponseEndOfBodyTask = () => {
            fetchParams.request.done = !0, fetchParams.processResponseEndOfBody != null && queueMicrotask(() => fetchParams.processResponseEndOfBody(response)), fetchParams.request.initiatorType != null && fetchParams.controller.reportTimingSteps();
          };
          queueMicrotask(() => processResponseEndOfBodyTask());
        };
        fetchParams.processResponse != null && queueMicrotask(() => {
          fetchParams.processResponse(response), fetchParams.processResponse = null;
        });
        const internalResponse = response.type === "error" ? response : response.internalResponse ?? response;
        internalResponse.body == null ? processResponseEndOfBody() : finished(internalResponse.body.stream, () => {
          processResponseEndOfBody();
        });
      }
      async function httpFetch(fetchParams) {
        const request = fetchParams.request;
        let response = null, actualResponse = null;
        const timingInfo = fetchParams.timingInfo;
        if (request.serviceWorkers, response === null) {
          if (request.redirect === "follow" && (request.serviceWorkers = "none"), actualResponse = response = await httpNetworkOrCacheFetch(fetchParams), request.responseTainting === "cors" && corsCheck(request, response) === "failure")
            return makeNetworkError("cors failure");
          TAOCheck(request, response) === "failure" && (request.timingAllowFailed = !0);
        }
        return (request.responseTainting === "opaque" || response.type === "opaque") && crossOriginResourcePolicyCheck(
          request.origin,
          request.client,
          request.destination,
          actualResponse
        ) === "blocked" ? makeNetworkError("blocked") : (redirectStatusSet.has(actualResponse.status) && (request.redirect !== "manual" && fetchParams.controller.connection.destroy(void 0, !1), request.redirect === "error" ? response = makeNetworkError("unexpected redirect") : request.redirect === "manual" ? response = actualResponse : request.redirect === "follow" ? response = await httpRedirectFetch(fetchParams, response) : assert(!1)), response.timingInfo = timingInfo, response);
      }
      function httpRedirectFetch(fetchParams, response) {
        const request = fetchParams.request, actualResponse = response.internalResponse ? response.internalResponse : response;
        let locationURL;
        try {
          if (locationURL = responseLocationURL(
            actualResponse,
            requestCurrentURL(request).hash
          ), locationURL == null)
            return response;
        } catch (err) {
          return Promise.resolve(makeNetworkError(err));
        }
        if (!urlIsHttpHttpsScheme(locationURL))
          return Promise.resolve(makeNetworkError("URL scheme must be a HTTP(S) scheme"));
        if (request.redirectCount === 20)
          return Promise.resolve(makeNetworkError("redirect count exceeded"));
        if (request.redirectCount += 1, request.mode === "cors" && (locationURL.username || locationURL.password) && !sameOrigin(request, locationURL))
          return Promise.resolve(makeNetworkError('cross origin not allowed for request mode "cors"'));
        if (request.responseTainting === "cors" && (locationURL.username || locationURL.password))
          return Promise.resolve(makeNetworkError(
            'URL cannot contain credentials for request mode "cors"'
          ));
        if (actualResponse.status !== 303 && request.body != null && request.body.source == null)
          return Promise.resolve(makeNetworkError());
        if ([301, 302].includes(actualResponse.status) && request.method === "POST" || actualResponse.status === 303 && !GET_OR_HEAD.includes(request.method)) {
          request.method = "GET", request.body = null;
          for (const headerName of requestBodyHeader)
            request.headersList.delete(headerName);
        }
        sameOrigin(requestCurrentURL(request), locationURL) || (request.headersList.delete("authorization", !0), request.headersList.delete("proxy-authorization", !0), request.headersList.delete("cookie", !0), request.headersList.delete("host", !0)), request.body != null && (assert(request.body.source != null), request.body = safelyExtractBody(request.body.source)[0]);
        const timingInfo = fetchParams.timingInfo;
        return timingInfo.redirectEndTime = timingInfo.postRedirectStartTime = coarsenedSharedCurrentTime(fetchParams.crossOriginIsolatedCapability), timingInfo.redirectStartTime === 0 && (timingInfo.redirectStartTime = timingInfo.startTime), request.urlList.push(locationURL), setRequestReferrerPolicyOnRedirect(request, actualResponse), mainFetch(fetchParams, !0);
      }
      async function httpNetworkOrCacheFetch(fetchParams, isAuthenticationFetch = !1, isNewConnectionFetch = !1) {
        const request = fetchParams.request;
        let httpFetchParams = null, httpRequest = null, response = null;
        const httpCache = null, revalidatingFlag = !1;
        request.window === "no-window" && request.redirect === "error" ? (httpFetchParams = fetchParams, httpRequest = request) : (httpRequest = cloneRequest(request), httpFetchParams = { ...fetchParams }, httpFetchParams.request = httpRequest);
        const includeCredentials = request.credentials === "include" || request.credentials === "same-origin" && request.responseTainting === "basic", contentLength = httpRequest.body ? httpRequest.body.length : null;
        let contentLengthHeaderValue = null;
        if (httpRequest.body == null && ["POST", "PUT"].includes(httpRequest.method) && (contentLengthHeaderValue = "0"), contentLength != null && (contentLengthHeaderValue = isomorphicEncode(`${contentLength}`)), contentLengthHeaderValue != null && !httpRequest.headersList.contains("content-length", !0) && httpRequest.headersList.append("content-length", contentLengthHeaderValue, !0), contentLength != null && httpRequest.keepalive, webidl.is.URL(httpRequest.referrer) && httpRequest.headersList.append("referer", isomorphicEncode(httpRequest.referrer.href), !0), appendRequestOriginHeader(httpRequest), appendFetchMetadata(httpRequest), httpRequest.headersList.contains("user-agent", !0) || httpRequest.headersList.append("user-agent", defaultUserAgent, !0), httpRequest.cache === "default" && (httpRequest.headersList.contains("if-modified-since", !0) || httpRequest.headersList.contains("if-none-match", !0) || httpRequest.headersList.contains("if-unmodified-since", !0) || httpRequest.headersList.contains("if-match", !0) || httpRequest.headersList.contains("if-range", !0)) && (httpRequest.cache = "no-store"), httpRequest.cache === "no-cache" && !httpRequest.preventNoCacheCacheControlHeaderModification && !httpRequest.headersList.contains("cache-control", !0) && httpRequest.headersList.append("cache-control", "max-age=0", !0), (httpRequest.cache === "no-store" || httpRequest.cache === "reload") && (httpRequest.headersList.contains("pragma", !0) || httpRequest.headersList.append("pragma", "no-cache", !0), httpRequest.headersList.contains("cache-control", !0) || httpRequest.headersList.append("cache-control", "no-cache", !0)), httpRequest.headersList.contains("range", !0) && httpRequest.headersList.append("accept-encoding", "identity", !0), httpRequest.headersList.contains("accept-encoding", !0) || (urlHasHttpsScheme(requestCurrentURL(httpRequest)) ? httpRequest.headersList.append("accept-encoding", "br, gzip, deflate", !0) : httpRequest.headersList.append("accept-encoding", "gzip, deflate", !0)), httpRequest.headersList.delete("host", !0), includeCredentials && !httpRequest.headersList.contains("authorization", !0)) {
          let authorizationValue = null;
          if (!(hasAuthenticationEntry(httpRequest) && (httpRequest.useURLCredentials === void 0 || !includesCredentials(requestCurrentURL(httpRequest))))) {
            if (includesCredentials(requestCurrentURL(httpRequest)) && isAuthenticationFetch) {
              const { username, password } = requestCurrentURL(httpRequest);
              authorizationValue = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
            }
          }
          authorizationValue !== null && httpRequest.headersList.append("Authorization", authorizationValue, !1);
        }
        if (httpCache == null && (httpRequest.cache = "no-store"), httpRequest.cache !== "no-store" && httpRequest.cache, response == null) {
          if (httpRequest.cache === "only-if-cached")
            return makeNetworkError("only if cached");
          const forwardResponse = await httpNetworkFetch(
            httpFetchParams,
            includeCredentials,
            isNewConnectionFetch
          );
          !safeMethodsSet.has(httpRequest.method) && forwardResponse.status >= 200 && forwardResponse.status <= 399, revalidatingFlag && forwardResponse.status, response == null && (response = forwardResponse);
        }
        if (response.urlList = [...httpRequest.urlList], httpRequest.headersList.contains("range", !0) && (response.rangeRequested = !0), response.requestIncludesCredentials = includeCredentials, response.status === 401 && httpRequest.responseTainting !== "cors" && includeCredentials && (request.useURLCredentials !== void 0 || isTraversableNavigable(request.traversableForUserPrompts))) {
          if (request.body != null) {
            if (request.body.source == null)
              return response;
            request.body = safelyExtractBody(request.body.source)[0];
          }
          if (request.useURLCredentials === void 0 || isAuthenticationFetch)
            return isCancelled(fetchParams) ? makeAppropriateNetworkError(fetchParams) : response;
          fetchParams.controller.connection.destroy(), response = await httpNetworkOrCacheFetch(fetchParams, !0);
        }
        if (response.status === 407)
          return request.window === "no-window" ? makeNetworkError() : isCancelled(fetchParams) ? makeAppropriateNetworkError(fetchParams) : makeNetworkError("proxy authentication required");
        if (
          // response\u2019s status is 421
          response.status === 421 && // isNewConnectionFetch is false
          !isNewConnectionFetch && // request\u2019s body is null, or request\u2019s body is non-null and request\u2019s body\u2019s source is non-null
          (request.body == null || request.body.source != null)
        ) {
          if (isCancelled(fetchParams))
            return makeAppropriateNetworkError(fetchParams);
          fetchParams.controller.connection.destroy(), response = await httpNetworkOrCacheFetch(
            fetchParams,
            isAuthenticationFetch,
            !0
          );
        }
        return response;
      }
      async function httpNetworkFetch(fetchParams, includeCredentials = !1, forceNewConnection = !1) {
        assert(!fetchParams.controller.connection || fetchParams.controller.connection.destroyed), fetchParams.controller.connection = {
          abort: null,
          destroyed: !1,
          destroy(err, abort = !0) {
            this.destroyed || (this.destroyed = !0, abort && this.abort?.(err ?? new DOMException("The operation was aborted.", "AbortError")));
          }
        };
        const request = fetchParams.request;
        let response = null;
        const timingInfo = fetchParams.timingInfo;
        null == null && (request.cache = "no-store");
        const newConnection = forceNewConnection ? "yes" : "no";
        request.mode;
        let requestBody = null;
        if (request.body == null && fetchParams.processRequestEndOfBody)
          queueMicrotask(() => fetchParams.processRequestEndOfBody());
        else if (request.body != null) {
          const processBodyChunk = async function* (bytes) {
            isCancelled(fetchParams) || (yield bytes, fetchParams.processRequestBodyChunkLength?.(bytes.byteLength));
          }, processEndOfBody = () => {
            isCancelled(fetchParams) || fetchParams.processRequestEndOfBody && fetchParams.processRequestEndOfBody();
          }, processBodyError = (e) => {
            isCancelled(fetchParams) || (e.name === "AbortError" ? fetchParams.controller.abort() : fetchParams.controller.terminate(e));
          };
          requestBody = (async function* () {
            try {
              for await (const bytes of request.body.stream)
                yield* processBodyChunk(bytes);
              processEndOfBody();
            } catch (err) {
              processBodyError(err);
            }
          })();
        }
        try {
          const { body, status, statusText, headersList, socket } = await dispatch({ body: requestBody });
          if (socket)
            response = makeResponse({ status, statusText, headersList, socket });
          else {
            const iterator = body[Symbol.asyncIterator]();
            fetchParams.controller.next = () => iterator.next(), response = makeResponse({ status, statusText, headersList });
          }
        } catch (err) {
          return err.name === "AbortError" ? (fetchParams.controller.connection.destroy(), makeAppropriateNetworkError(fetchParams, err)) : makeNetworkError(err);
        }
        const pullAlgorithm = () => fetchParams.controller.resume(), cancelAlgorithm = (reason) => {
          isCancelled(fetchParams) || fetchParams.controller.abort(reason);
        }, stream = new ReadableStream(
          {
            start(controller) {
              fetchParams.controller.controller = controller;
            },
            pull: pullAlgorithm,
            cancel: cancelAlgorithm,
            type: "bytes"
          }
        );
        response.body = { stream, source: null, length: null }, fetchParams.controller.resume || fetchParams.controller.on("terminated", onAborted), fetchParams.controller.resume = async () => {
          for (; ; ) {
            let bytes, isFailure;
            try {
              const { done, value } = await fetchParams.controller.next();
              if (isAborted(fetchParams))
                break;
              bytes = done ? void 0 : value;
            } catch (err) {
              fetchParams.controller.ended && !timingInfo.encodedBodySize ? bytes = void 0 : (bytes = err, isFailure = !0);
            }
            if (bytes === void 0) {
              readableStreamClose(fetchParams.controller.controller), finalizeResponse(fetchParams, response);
              return;
            }
            if (timingInfo.decodedBodySize += bytes?.byteLength ?? 0, isFailure) {
              fetchParams.controller.terminate(bytes);
              return;
            }
            const buffer = new Uint8Array(bytes);
            if (buffer.byteLength && fetchParams.controller.controller.enqueue(buffer), isErrored(stream)) {
              fetchParams.controller.terminate();
              return;
            }
            if (fetchParams.controller.controller.desiredSize <= 0)
              return;
          }
        };
        function onAborted(reason) {
          isAborted(fetchParams) ? (response.aborted = !0, isReadable(stream) && fetchParams.controller.controller.error(
            fetchParams.controller.serializedAbortReason
          )) : isReadable(stream) && fetchParams.controller.controller.error(new TypeError("terminated", {
            cause: isErrorLike(reason) ? reason : void 0
          })), fetchParams.controller.connection.destroy();
        }
        return response;
        function dispatch({ body }) {
          const url = requestCurrentURL(request), agent = fetchParams.controller.dispatcher, path = url.pathname + url.search, hasTrailingQuestionMark = url.search.length === 0 && url.href[url.href.length - url.hash.length - 1] === "?";
          return new Promise((resolve, reject) => agent.dispatch(
            {
              path: hasTrailingQuestionMark ? `${path}?` : path,
              origin: url.origin,
              method: request.method,
              body: agent.isMockActive ? request.body && (request.body.source || request.body.stream) : body,
              headers: request.headersList.entries,
              maxRedirections: 0,
              upgrade: request.mode === "websocket" ? "websocket" : void 0
            },
            {
              body: null,
              abort: null,
              onConnect(abort) {
                const { connection } = fetchParams.controller;
                timingInfo.finalConnectionTimingInfo = clampAndCoarsenConnectionTimingInfo(void 0, timingInfo.postRedirectStartTime, fetchParams.crossOriginIsolatedCapability), connection.destroyed ? abort(new DOMException("The operation was aborted.", "AbortError")) : (fetchParams.controller.on("terminated", abort), this.abort = connection.abort = abort), timingInfo.finalNetworkRequestStartTime = coarsenedSharedCurrentTime(fetchParams.crossOriginIsolatedCapability);
              },
              onResponseStarted() {
                timingInfo.finalNetworkResponseStartTime = coarsenedSharedCurrentTime(fetchParams.crossOriginIsolatedCapability);
              },
              onHeaders(status, rawHeaders, resume, statusText) {
                if (status < 200)
                  return !1;
                const headersList = new HeadersList();
                for (let i = 0; i < rawHeaders.length; i += 2) {
                  const nameStr = bufferToLowerCasedHeaderName(rawHeaders[i]), value = rawHeaders[i + 1];
                  if (Array.isArray(value) && !Buffer.isBuffer(rawHeaders[i + 1]))
                    for (const val of value)
                      headersList.append(nameStr, val.toString("latin1"), !0);
                  else
                    headersList.append(nameStr, value.toString("latin1"), !0);
                }
                const willFollow = headersList.get("location", !0) && request.redirect === "follow" && redirectStatusSet.has(status), decoders = [];
                if (request.method !== "HEAD" && request.method !== "CONNECT" && !nullBodyStatus.includes(status) && !willFollow) {
                  const contentEncoding = headersList.get("content-encoding", !0), codings = contentEncoding ? contentEncoding.toLowerCase().split(",") : [], maxContentEncodings = 5;
                  if (codings.length > maxContentEncodings)
                    return this.abort(new Error(`too many content-encodings in response: ${codings.length}, maximum allowed is ${maxContentEncodings}`)), !0;
                  for (let i = codings.length - 1; i >= 0; --i) {
                    const coding = codings[i].trim();
                    if (coding === "x-gzip" || coding === "gzip")
                      decoders.push(zlib.createGunzip({
                        // Be less strict when decoding compressed responses, since sometimes
                        // servers send slightly invalid responses that are still accepted
                        // by common browsers.
                        // Always using Z_SYNC_FLUSH is what cURL does.
                        flush: zlib.constants.Z_SYNC_FLUSH,
                        finishFlush: zlib.constants.Z_SYNC_FLUSH
                      }));
                    else if (coding === "deflate")
                      decoders.push(createInflate({
                        flush: zlib.constants.Z_SYNC_FLUSH,
                        finishFlush: zlib.constants.Z_SYNC_FLUSH
                      }));
                    else if (coding === "br")
                      decoders.push(zlib.createBrotliDecompress({
                        flush: zlib.constants.BROTLI_OPERATION_FLUSH,
                        finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH
                      }));
                    else if (coding === "zstd" && hasZstd)
                      decoders.push(zlib.createZstdDecompress({
                        flush: zlib.constants.ZSTD_e_continue,
                        finishFlush: zlib.constants.ZSTD_e_end
                      }));
                    else {
                      decoders.length = 0;
                      break;
                    }
                  }
                }
                this.body = new Readable({ read: resume });
                const onError = this.onError.bind(this);
                return resolve({
                  status,
                  statusText,
                  headersList,
                  body: decoders.length ? pipeline(this.body, ...decoders, (err) => {
                    err && this.onError(err);
                  }).on("error", onError) : this.body.on("error", onError)
                }), !0;
              },
              onData(chunk) {
                if (fetchParams.controller.dump)
                  return;
                const bytes = chunk;
                return timingInfo.encodedBodySize += bytes.byteLength, this.body.push(bytes);
              },
              onComplete() {
                this.abort && fetchParams.controller.off("terminated", this.abort), fetchParams.controller.ended = !0, this.body.push(null);
              },
              onError(error) {
                this.abort && fetchParams.controller.off("terminated", this.abort), this.body?.destroy(error), fetchParams.controller.terminate(error), reject(error);
              },
              onRequestUpgrade(_controller, status, headers, socket) {
                if (socket.session != null && status !== 200 || socket.session == null && status !== 101)
                  return !1;
                const headersList = new HeadersList();
                for (const [name, value] of Object.entries(headers)) {
                  if (value == null)
                    continue;
                  const headerName = name.toLowerCase();
                  if (Array.isArray(value))
                    for (const entry of value)
                      headersList.append(headerName, String(entry), !0);
                  else
                    headersList.append(headerName, String(value), !0);
                }
                return resolve({
                  status,
                  statusText: STATUS_CODES[status],
                  headersList,
                  socket
                }), !0;
              },
              onUpgrade(status, rawHeaders, socket) {
                if (socket.session != null && status !== 200 || socket.session == null && status !== 101)
                  return !1;
                const headersList = new HeadersList();
                for (let i = 0; i < rawHeaders.length; i += 2) {
                  const nameStr = bufferToLowerCasedHeaderName(rawHeaders[i]), value = rawHeaders[i + 1];
                  if (Array.isArray(value) && !Buffer.isBuffer(rawHeaders[i + 1]))
                    for (const val of value)
                      headersList.append(nameStr, val.toString("latin1"), !0);
                  else
                    headersList.append(nameStr, value.toString("latin1"), !0);
                }
                return resolve({
                  status,
                  statusText: STATUS_CODES[status],
                  headersList,
                  socket
                }), !0;
              }
            }
          ));
        }
      }
      module.exports = {
        fetch,
        Fetch,
        fetching,
        finalizeAndReportTiming
      };
    })
  ),
  /***/
  3563: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const { extractBody, mixinBody, cloneBody, bodyUnusable } = __webpack_require__(5408), { Headers, fill: fillHeaders, HeadersList, setHeadersGuard, getHeadersGuard, setHeadersList, getHeadersList } = __webpack_require__(9976), util = __webpack_require__(7332), nodeUtil = __webpack_require__(7975), {
        isValidHTTPToken,
        sameOrigin,
        environmentSettingsObject
      } = __webpack_require__(748), {
        forbiddenMethodsSet,
        corsSafeListedMethodsSet,
        referrerPolicy,
        requestRedirect,
        requestMode,
        requestCredentials,
        requestCache,
        requestDuplex
      } = __webpack_require__(5939), { kEnumerableProperty, normalizedMethodRecordsBase, normalizedMethodRecords } = util, { webidl } = __webpack_require__(7371), { URLSerializer } = __webpack_require__(8920), { kConstruct } = __webpack_require__(8951), assert = __webpack_require__(4589), { getMaxListeners, setMaxListeners, defaultMaxListeners } = __webpack_require__(8474), kAbortController = /* @__PURE__ */ Symbol("abortController"), requestFinalizer = new FinalizationRegistry(({ signal, abort }) => {
        signal.removeEventListener("abort", abort);
      }), dependentControllerMap = /* @__PURE__ */ new WeakMap();
      let abortSignalHasEventHandlerLeakWarning;
      try {
        abortSignalHasEventHandlerLeakWarning = getMaxListeners(new AbortController().signal) > 0;
      } catch {
        abortSignalHasEventHandlerLeakWarning = !1;
      }
      function buildAbort(acRef) {
        return abort;
        function abort() {
          const ac = acRef.deref();
          if (ac !== void 0) {
            requestFinalizer.unregister(abort), this.removeEventListener("abort", abort), ac.abort(this.reason);
            const controllerList = dependentControllerMap.get(ac.signal);
            if (controllerList !== void 0) {
              if (controllerList.size !== 0) {
                for (const ref of controllerList) {
                  const ctrl = ref.deref();
                  ctrl !== void 0 && ctrl.abort(this.reason);
                }
                controllerList.clear();
              }
              dependentControllerMap.delete(ac.signal);
            }
          }
        }
      }
      let patchMethodWarning = !1;
      class Request {
        /** @type {AbortSignal} */
        #signal;
        /** @type {import('../../dispatcher/dispatcher')} */
        #dispatcher;
        /** @type {Headers} */
        #headers;
        #state;
        // https://fetch.spec.whatwg.org/#dom-request
        constructor(input, init = void 0) {
          if (webidl.util.markAsUncloneable(this), input === kConstruct)
            return;
          webidl.argumentLengthCheck(arguments, 1, "Request constructor"), input = webidl.converters.RequestInfo(input), init = webidl.converters.RequestInit(init);
          let request = null, fallbackMode = null;
          const baseUrl = environmentSettingsObject.settingsObject.baseUrl;
          let signal = null;
          if (typeof input == "string") {
            this.#dispatcher = init.dispatcher;
            let parsedURL;
            try {
              parsedURL = new URL(input, baseUrl);
            } catch (err) {
              throw new TypeError("Failed to parse URL from " + input, { cause: err });
            }
            if (parsedURL.username || parsedURL.password)
              throw new TypeError(
                "Request cannot be constructed from a URL that includes credentials: " + input
              );
            request = makeRequest({ urlList: [parsedURL] }), fallbackMode = "cors";
          } else
            assert(webidl.is.Request(input)), request = input.#state, signal = input.#signal, this.#dispatcher = init.dispatcher || input.#dispatcher;
          const origin = environmentSettingsObject.settingsObject.origin;
          let window = "client";
          if (request.window?.constructor?.name === "EnvironmentSettingsObject" && sameOrigin(request.window, origin) && (window = request.window), init.window != null)
            throw new TypeError(`'window' option '${window}' must be null`);
          "window" in init && (window = "no-window"), request = makeRequest({
            // URL request\u2019s URL.
            // undici implementation note: this is set as the first item in request's urlList in makeRequest
            // method request\u2019s method.
            method: request.method,
            // header list A copy of request\u2019s header list.
            // undici implementation note: headersList is cloned in makeRequest
            headersList: request.headersList,
            // unsafe-request flag Set.
            unsafeRequest: request.unsafeRequest,
            // client This\u2019s relevant settings object.
            client: environmentSettingsObject.settingsObject,
            // window window.
            window,
            // priority request\u2019s priority.
            priority: request.priority,
            // origin request\u2019s origin. The propagation of the origin is only significant for navigation requests
            // being handled by a service worker. In this scenario a request can have an origin that is different
            // from the current client.
            origin: request.origin,
            // referrer request\u2019s referrer.
            referrer: request.referrer,
            // referrer policy request\u2019s referrer policy.
            referrerPolicy: request.referrerPolicy,
            // mode request\u2019s mode.
            mode: request.mode,
            // credentials mode request\u2019s credentials mode.
            credentials: request.credentials,
            // cache mode request\u2019s cache mode.
            cache: request.cache,
            // redirect mode request\u2019s redirect mode.
            redirect: request.redirect,
            // integrity metadata request\u2019s integrity metadata.
            integrity: request.integrity,
            // keepalive request\u2019s keepalive.
            keepalive: request.keepalive,
            // reload-navigation flag request\u2019s reload-navigation flag.
            reloadNavigation: request.reloadNavigation,
            // history-navigation flag request\u2019s history-navigation flag.
            historyNavigation: request.historyNavigation,
            // URL list A clone of request\u2019s URL list.
            urlList: [...request.urlList]
          });
          const initHasKey = Object.keys(init).length !== 0;
          if (initHasKey && (request.mode === "navigate" && (request.mode = "same-origin"), request.reloadNavigation = !1, request.historyNavigation = !1, request.origin = "client", request.referrer = "client", request.referrerPolicy = "", request.url = request.urlList[request.urlList.length - 1], request.urlList = [request.url]), init.referrer !== void 0) {
            const referrer = init.referrer;
            if (referrer === "")
              request.referrer = "no-referrer";
            else {
              let parsedReferrer;
              try {
                parsedReferrer = new URL(referrer, baseUrl);
              } catch (err) {
                throw new TypeError(`Referrer "${referrer}" is not a valid URL.`, { cause: err });
              }
              parsedReferrer.protocol === "about:" && parsedReferrer.hostname === "client" || origin && !sameOrigin(parsedReferrer, environmentSettingsObject.settingsObject.baseUrl) ? request.referrer = "client" : request.referrer = parsedReferrer;
            }
          }
          init.referrerPolicy !== void 0 && (request.referrerPolicy = init.referrerPolicy);
          let mode;
          if (init.mode !== void 0 ? mode = init.mode : mode = fallbackMode, mode === "navigate")
            throw webidl.errors.exception({
              header: "Request constructor",
              message: "invalid request mode navigate."
            });
          if (mode != null && (request.mode = mode), init.credentials !== void 0 && (request.credentials = init.credentials), init.cache !== void 0 && (request.cache = init.cache), request.cache === "only-if-cached" && request.mode !== "same-origin")
            throw new TypeError(
              "'only-if-cached' can be set only with 'same-origin' mode"
            );
          if (init.redirect !== void 0 && (request.redirect = init.redirect), init.integrity != null && (request.integrity = String(init.integrity)), init.keepalive !== void 0 && (request.keepalive = !!init.keepalive), init.method !== void 0) {
            let method = init.method;
            const mayBeNormalized = normalizedMethodRecords[method];
            if (mayBeNormalized !== void 0)
              request.method = mayBeNormalized;
            else {
              if (!isValidHTTPToken(method))
                throw new TypeError(`'${method}' is not a valid HTTP method.`);
              const upperCase = method.toUpperCase();
              if (forbiddenMethodsSet.has(upperCase))
                throw new TypeError(`'${method}' HTTP method is unsupported.`);
              method = normalizedMethodRecordsBase[upperCase] ?? method, request.method = method;
            }
            !patchMethodWarning && request.method === "patch" && (process.emitWarning("Using `patch` is highly likely to result in a `405 Method Not Allowed`. `PATCH` is much more likely to succeed.", {
              code: "UNDICI-FETCH-patch"
            }), patchMethodWarning = !0);
          }
          init.signal !== void 0 && (signal = init.signal), this.#state = request;
          const ac = new AbortController();
          if (this.#signal = ac.signal, signal != null)
            if (signal.aborted)
              ac.abort(signal.reason);
            else {
              this[kAbortController] = ac;
              const acRef = new WeakRef(ac), abort = buildAbort(acRef);
              abortSignalHasEventHandlerLeakWarning && getMaxListeners(signal) === defaultMaxListeners && setMaxListeners(1500, signal), util.addAbortListener(signal, abort), requestFinalizer.register(ac, { signal, abort }, abort);
            }
          if (this.#headers = new Headers(kConstruct), setHeadersList(this.#headers, request.headersList), setHeadersGuard(this.#headers, "request"), mode === "no-cors") {
            if (!corsSafeListedMethodsSet.has(request.method))
              throw new TypeError(
                `'${request.method} is unsupported in no-cors mode.`
              );
            setHeadersGuard(this.#headers, "request-no-cors");
          }
          if (initHasKey) {
            const headersList = getHeadersList(this.#headers), headers = init.headers !== void 0 ? init.headers : new HeadersList(headersList);
            if (headersList.clear(), headers instanceof HeadersList) {
              for (const { name, value } of headers.rawValues())
                headersList.append(name, value, !1);
              headersList.cookies = headers.cookies;
            } else
              fillHeaders(this.#headers, headers);
          }
          const inputBody = webidl.is.Request(input) ? input.#state.body : null;
          if ((init.body != null || inputBody != null) && (request.method === "GET" || request.method === "HEAD"))
            throw new TypeError("Request with GET/HEAD method cannot have body.");
          let initBody = null;
          if (init.body != null) {
            const [extractedBody, contentType] = extractBody(
              init.body,
              request.keepalive
            );
            initBody = extractedBody, contentType && !getHeadersList(this.#headers).contains("content-type", !0) && this.#headers.append("content-type", contentType, !0);
          }
          const inputOrInitBody = initBody ?? inputBody;
          if (inputOrInitBody != null && inputOrInitBody.source == null) {
            if (initBody != null && init.duplex == null)
              throw new TypeError("RequestInit: duplex option is required when sending a body.");
            if (request.mode !== "same-origin" && request.mode !== "cors")
              throw new TypeError(
                'If request is made from ReadableStream, mode should be "same-origin" or "cors"'
              );
            request.useCORSPreflightFlag = !0;
          }
          let finalBody = inputOrInitBody;
          if (initBody == null && inputBody != null) {
            if (bodyUnusable(input.#state))
              throw new TypeError(
                "Cannot construct a Request with a Request object that has already been used."
              );
            const identityTransform = new TransformStream();
            inputBody.stream.pipeThrough(identityTransform), finalBody = {
              source: inputBody.source,
              length: inputBody.length,
              stream: identityTransform.readable
            };
          }
          this.#state.body = finalBody;
        }
        // Returns request\u2019s HTTP method, which is "GET" by default.
        get method() {
          return webidl.brandCheck(this, Request), this.#state.method;
        }
        // Returns the URL of request as a string.
        get url() {
          return webidl.brandCheck(this, Request), URLSerializer(this.#state.url);
        }
        // Returns a Headers object consisting of the headers associated with request.
        // Note that headers added in the network layer by the user agent will not
        // be accounted for in this object, e.g., the "Host" header.
        get headers() {
          return webidl.brandCheck(this, Request), this.#headers;
        }
        // Returns the kind of resource requested by request, e.g., "document"
        // or "script".
        get destination() {
          return webidl.brandCheck(this, Request), this.#state.destination;
        }
        // Returns the referrer of request. Its value can be a same-origin URL if
        // explicitly set in init, the empty string to indicate no referrer, and
        // "about:client" when defaulting to the global\u2019s default. This is used
        // during fetching to determine the value of the `Referer` header of the
        // request being made.
        get referrer() {
          return webidl.brandCheck(this, Request), this.#state.referrer === "no-referrer" ? "" : this.#state.referrer === "client" ? "about:client" : this.#state.referrer.toString();
        }
        // Returns the referrer policy associated with request.
        // This is used during fetching to compute the value of the request\u2019s
        // referrer.
        get referrerPolicy() {
          return webidl.brandCheck(this, Request), this.#state.referrerPolicy;
        }
        // Returns the mode associated with request, which is a string indicating
        // whether the request will use CORS, or will be restricted to same-origin
        // URLs.
        get mode() {
          return webidl.brandCheck(this, Request), this.#state.mode;
        }
        // Returns the credentials mode associated with request,
        // which is a string indicating whether credentials will be sent with the
        // request always, never, or only when sent to a same-origin URL.
        get credentials() {
          return webidl.brandCheck(this, Request), this.#state.credentials;
        }
        // Returns the cache mode associated with request,
        // which is a string indicating how the request will
        // interact with the browser\u2019s cache when fetching.
        get cache() {
          return webidl.brandCheck(this, Request), this.#state.cache;
        }
        // Returns the redirect mode associated with request,
        // which is a string indicating how redirects for the
        // request will be handled during fetching. A request
        // will follow redirects by default.
        get redirect() {
          return webidl.brandCheck(this, Request), this.#state.redirect;
        }
        // Returns request\u2019s subresource integrity metadata, which is a
        // cryptographic hash of the resource being fetched. Its value
        // consists of multiple hashes separated by whitespace. [SRI]
        get integrity() {
          return webidl.brandCheck(this, Request), this.#state.integrity;
        }
        // Returns a boolean indicating whether or not request can outlive the
        // global in which it was created.
        get keepalive() {
          return webidl.brandCheck(this, Request), this.#state.keepalive;
        }
        // Returns a boolean indicating whether or not request is for a reload
        // navigation.
        get isReloadNavigation() {
          return webidl.brandCheck(this, Request), this.#state.reloadNavigation;
        }
        // Returns a boolean indicating whether or not request is for a history
        // navigation (a.k.a. back-forward navigation).
        get isHistoryNavigation() {
          return webidl.brandCheck(this, Request), this.#state.historyNavigation;
        }
        // Returns the signal associated with request, which is an AbortSignal
        // object indicating whether or not request has been aborted, and its
        // abort event handler.
        get signal() {
          return webidl.brandCheck(this, Request), this.#signal;
        }
        get body() {
          return webidl.brandCheck(this, Request), this.#state.body ? this.#state.body.stream : null;
        }
        get bodyUsed() {
          return webidl.brandCheck(this, Request), !!this.#state.body && util.isDisturbed(this.#state.body.stream);
        }
        get duplex() {
          return webidl.brandCheck(this, Request), "half";
        }
        // Returns a clone of request.
        clone() {
          if (webidl.brandCheck(this, Request), bodyUnusable(this.#state))
            throw new TypeError("unusable");
          const clonedRequest = cloneRequest(this.#state), ac = new AbortController();
          if (this.signal.aborted)
            ac.abort(this.signal.reason);
          else {
            let list = dependentControllerMap.get(this.signal);
            list === void 0 && (list = /* @__PURE__ */ new Set(), dependentControllerMap.set(this.signal, list));
            const acRef = new WeakRef(ac);
            list.add(acRef), util.addAbortListener(
              ac.signal,
              buildAbort(acRef)
            );
          }
          return fromInnerRequest(clonedRequest, this.#dispatcher, ac.signal, getHeadersGuard(this.#headers));
        }
        [nodeUtil.inspect.custom](depth, options) {
          options.depth === null && (options.depth = 2), options.colors ??= !0;
          const properties = {
            method: this.method,
            url: this.url,
            headers: this.headers,
            destination: this.destination,
            referrer: this.referrer,
            referrerPolicy: this.referrerPolicy,
            mode: this.mode,
            credentials: this.credentials,
            cache: this.cache,
            redirect: this.redirect,
            integrity: this.integrity,
            keepalive: this.keepalive,
            isReloadNavigation: this.isReloadNavigation,
            isHistoryNavigation: this.isHistoryNavigation,
            signal: this.signal
          };
          return `Request ${nodeUtil.formatWithOptions(options, properties)}`;
        }
        /**
         * @param {Request} request
         * @param {AbortSignal} newSignal
         */
        static setRequestSignal(request, newSignal) {
          return request.#signal = newSignal, request;
        }
        /**
         * @param {Request} request
         */
        static getRequestDispatcher(request) {
          return request.#dispatcher;
        }
        /**
         * @param {Request} request
         * @param {import('../../dispatcher/dispatcher')} newDispatcher
         */
        static setRequestDispatcher(request, newDispatcher) {
          request.#dispatcher = newDispatcher;
        }
        /**
         * @param {Request} request
         * @param {Headers} newHeaders
         */
        static setRequestHeaders(request, newHeaders) {
          request.#headers = newHeaders;
        }
        /**
         * @param {Request} request
         */
        static getRequestState(request) {
          return request.#state;
        }
        /**
         * @param {Request} request
         * @param {any} newState
         */
        static setRequestState(request, newState) {
          request.#state = newState;
        }
      }
      const { setRequestSignal, getRequestDispatcher, setRequestDispatcher, setRequestHeaders, getRequestState, setRequestState } = Request;
      Reflect.deleteProperty(Request, "setRequestSignal"), Reflect.deleteProperty(Request, "getRequestDispatcher"), Reflect.deleteProperty(Request, "setRequestDispatcher"), Reflect.deleteProperty(Request, "setRequestHeaders"), Reflect.deleteProperty(Request, "getRequestState"), Reflect.deleteProperty(Request, "setRequestState"), mixinBody(Request, getRequestState);
      function makeRequest(init) {
        return {
          method: init.method ?? "GET",
          localURLsOnly: init.localURLsOnly ?? !1,
          unsafeRequest: init.unsafeRequest ?? !1,
          body: init.body ?? null,
          client: init.client ?? null,
          reservedClient: init.reservedClient ?? null,
          replacesClientId: init.replacesClientId ?? "",
          window: init.window ?? "client",
          keepalive: init.keepalive ?? !1,
          serviceWorkers: init.serviceWorkers ?? "all",
          initiator: init.initiator ?? "",
          destination: init.destination ?? "",
          priority: init.priority ?? null,
          origin: init.origin ?? "client",
          policyContainer: init.policyContainer ?? "client",
          referrer: init.referrer ?? "client",
          referrerPolicy: init.referrerPolicy ?? "",
          mode: init.mode ?? "no-cors",
          useCORSPreflightFlag: init.useCORSPreflightFlag ?? !1,
          credentials: init.credentials ?? "same-origin",
          useCredentials: init.useCredentials ?? !1,
          cache: init.cache ?? "default",
          redirect: init.redirect ?? "follow",
          integrity: init.integrity ?? "",
          cryptoGraphicsNonceMetadata: init.cryptoGraphicsNonceMetadata ?? "",
          parserMetadata: init.parserMetadata ?? "",
          reloadNavigation: init.reloadNavigation ?? !1,
          historyNavigation: init.historyNavigation ?? !1,
          userActivation: init.userActivation ?? !1,
          taintedOrigin: init.taintedOrigin ?? !1,
          redirectCount: init.redirectCount ?? 0,
          responseTainting: init.responseTainting ?? "basic",
          preventNoCacheCacheControlHeaderModification: init.preventNoCacheCacheControlHeaderModification ?? !1,
          done: init.done ?? !1,
          timingAllowFailed: init.timingAllowFailed ?? !1,
          useURLCredentials: init.useURLCredentials ?? void 0,
          traversableForUserPrompts: init.traversableForUserPrompts ?? "client",
          urlList: init.urlList,
          url: init.urlList[0],
          headersList: init.headersList ? new HeadersList(init.headersList) : new HeadersList()
        };
      }
      function cloneRequest(request) {
        const newRequest = makeRequest({ ...request, body: null });
        return request.body != null && (newRequest.body = cloneBody(request.body)), newRequest;
      }
      function fromInnerRequest(innerRequest, dispatcher, signal, guard) {
        const request = new Request(kConstruct);
        setRequestState(request, innerRequest), setRequestDispatcher(request, dispatcher), setRequestSignal(request, signal);
        const headers = new Headers(kConstruct);
        return setRequestHeaders(request, headers), setHeadersList(headers, innerRequest.headersList), setHeadersGuard(headers, guard), request;
      }
      Object.defineProperties(Request.prototype, {
        method: kEnumerableProperty,
        url: kEnumerableProperty,
        headers: kEnumerableProperty,
        redirect: kEnumerableProperty,
        clone: kEnumerableProperty,
        signal: kEnumerableProperty,
        duplex: kEnumerableProperty,
        destination: kEnumerableProperty,
        body: kEnumerableProperty,
        bodyUsed: kEnumerableProperty,
        isHistoryNavigation: kEnumerableProperty,
        isReloadNavigation: kEnumerableProperty,
        keepalive: kEnumerableProperty,
        integrity: kEnumerableProperty,
        cache: kEnumerableProperty,
        credentials: kEnumerableProperty,
        attribute: kEnumerableProperty,
        referrerPolicy: kEnumerableProperty,
        referrer: kEnumerableProperty,
        mode: kEnumerableProperty,
        [Symbol.toStringTag]: {
          value: "Request",
          configurable: !0
        }
      }), webidl.is.Request = webidl.util.MakeTypeAssertion(Request), webidl.converters.RequestInfo = function(V) {
        return typeof V == "string" ? webidl.converters.USVString(V) : webidl.is.Request(V) ? V : webidl.converters.USVString(V);
      }, webidl.converters.RequestInit = webidl.dictionaryConverter([
        {
          key: "method",
          converter: webidl.converters.ByteString
        },
        {
          key: "headers",
          converter: webidl.converters.HeadersInit
        },
        {
          key: "body",
          converter: webidl.nullableConverter(
            webidl.converters.BodyInit
          )
        },
        {
          key: "referrer",
          converter: webidl.converters.USVString
        },
        {
          key: "referrerPolicy",
          converter: webidl.converters.DOMString,
          // https://w3c.github.io/webappsec-referrer-policy/#referrer-policy
          allowedValues: referrerPolicy
        },
        {
          key: "mode",
          converter: webidl.converters.DOMString,
          // https://fetch.spec.whatwg.org/#concept-request-mode
          allowedValues: requestMode
        },
        {
          key: "credentials",
          converter: webidl.converters.DOMString,
          // https://fetch.spec.whatwg.org/#requestcredentials
          allowedValues: requestCredentials
        },
        {
          key: "cache",
          converter: webidl.converters.DOMString,
          // https://fetch.spec.whatwg.org/#requestcache
          allowedValues: requestCache
        },
        {
          key: "redirect",
          converter: webidl.converters.DOMString,
          // https://fetch.spec.whatwg.org/#requestredirect
          allowedValues: requestRedirect
        },
        {
          key: "integrity",
          converter: webidl.converters.DOMString
        },
        {
          key: "keepalive",
          converter: webidl.converters.boolean
        },
        {
          key: "signal",
          converter: webidl.nullableConverter(
            (signal) => webidl.converters.AbortSignal(
              signal,
              "RequestInit",
              "signal"
            )
          )
        },
        {
          key: "window",
          converter: webidl.converters.any
        },
        {
          key: "duplex",
          converter: webidl.converters.DOMString,
          allowedValues: requestDuplex
        },
        {
          key: "dispatcher",
          // undici specific option
          converter: webidl.converters.any
        },
        {
          key: "priority",
          converter: webidl.converters.DOMString,
          allowedValues: ["high", "low", "auto"],
          defaultValue: () => "auto"
        }
      ]), module.exports = {
        Request,
        makeRequest,
        fromInnerRequest,
        cloneRequest,
        getRequestDispatcher,
        getRequestState
      };
    })
  ),
  /***/
  6671: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const { Headers, HeadersList, fill, getHeadersGuard, setHeadersGuard, setHeadersList } = __webpack_require__(9976), { extractBody, cloneBody, mixinBody, streamRegistry, bodyUnusable } = __webpack_require__(5408), util = __webpack_require__(7332), nodeUtil = __webpack_require__(7975), { kEnumerableProperty } = util, {
        isValidReasonPhrase,
        isCancelled,
        isAborted,
        isErrorLike,
        environmentSettingsObject: relevantRealm
      } = __webpack_require__(748), {
        redirectStatusSet,
        nullBodyStatus
      } = __webpack_require__(5939), { webidl } = __webpack_require__(7371), { URLSerializer } = __webpack_require__(8920), { kConstruct } = __webpack_require__(8951), assert = __webpack_require__(4589), { isomorphicEncode, serializeJavascriptValueToJSONString } = __webpack_require__(6400), textEncoder = new TextEncoder("utf-8");
      class Response {
        /** @type {Headers} */
        #headers;
        #state;
        // Creates network error Response.
        static error() {
          return fromInnerResponse(makeNetworkError(), "immutable");
        }
        // https://fetch.spec.whatwg.org/#dom-response-json
        static json(data, init = void 0) {
          webidl.argumentLengthCheck(arguments, 1, "Response.json"), init !== null && (init = webidl.converters.ResponseInit(init));
          const bytes = textEncoder.encode(
            serializeJavascriptValueToJSONString(data)
          ), body = extractBody(bytes), responseObject = fromInnerResponse(makeResponse({}), "response");
          return initializeResponse(responseObject, init, { body: body[0], type: "application/json" }), responseObject;
        }
        // Creates a redirect Response that redirects to url with status status.
        static redirect(url, status = 302) {
          webidl.argumentLengthCheck(arguments, 1, "Response.redirect"), url = webidl.converters.USVString(url), status = webidl.converters["unsigned short"](status);
          let parsedURL;
          try {
            parsedURL = new URL(url, relevantRealm.settingsObject.baseUrl);
          } catch (err) {
            throw new TypeError(`Failed to parse URL from ${url}`, { cause: err });
          }
          if (!redirectStatusSet.has(status))
            throw new RangeError(`Invalid status code ${status}`);
          const responseObject = fromInnerResponse(makeResponse({}), "immutable");
          responseObject.#state.status = status;
          const value = isomorphicEncode(URLSerializer(parsedURL));
          return responseObject.#state.headersList.append("location", value, !0), responseObject;
        }
        // https://fetch.spec.whatwg.org/#dom-response
        constructor(body = null, init = void 0) {
          if (webidl.util.markAsUncloneable(this), body === kConstruct)
            return;
          body !== null && (body = webidl.converters.BodyInit(body, "Response", "body")), init = webidl.converters.ResponseInit(init), this.#state = makeResponse({}), this.#headers = new Headers(kConstruct), setHeadersGuard(this.#headers, "response"), setHeadersList(this.#headers, this.#state.headersList);
          let bodyWithType = null;
          if (body != null) {
            const [extractedBody, type] = extractBody(body);
            bodyWithType = { body: extractedBody, type };
          }
          initializeResponse(this, init, bodyWithType);
        }
        // Returns response\u2019s type, e.g., "cors".
        get type() {
          return webidl.brandCheck(this, Response), this.#state.type;
        }
        // Returns response\u2019s URL, if it has one; otherwise the empty string.
        get url() {
          webidl.brandCheck(this, Response);
          const urlList = this.#state.urlList, url = urlList[urlList.length - 1] ?? null;
          return url === null ? "" : URLSerializer(url, !0);
        }
        // Returns whether response was obtained through a redirect.
        get redirected() {
          return webidl.brandCheck(this, Response), this.#state.urlList.length > 1;
        }
        // Returns response\u2019s status.
        get status() {
          return webidl.brandCheck(this, Response), this.#state.status;
        }
        // Returns whether response\u2019s status is an ok status.
        get ok() {
          return webidl.brandCheck(this, Response), this.#state.status >= 200 && this.#state.status <= 299;
        }
        // Returns response\u2019s status message.
        get statusText() {
          return webidl.brandCheck(this, Response), this.#state.statusText;
        }
        // Returns response\u2019s headers as Headers.
        get headers() {
          return webidl.brandCheck(this, Response), this.#headers;
        }
        get body() {
          return webidl.brandCheck(this, Response), this.#state.body ? this.#state.body.stream : null;
        }
        get bodyUsed() {
          return webidl.brandCheck(this, Response), !!this.#state.body && util.isDisturbed(this.#state.body.stream);
        }
        // Returns a clone of response.
        clone() {
          if (webidl.brandCheck(this, Response), bodyUnusable(this.#state))
            throw webidl.errors.exception({
              header: "Response.clone",
              message: "Body has already been consumed."
            });
          const clonedResponse = cloneResponse(this.#state);
          return this.#state.urlList.length !== 0 && this.#state.body?.stream && streamRegistry.register(this, new WeakRef(this.#state.body.stream)), fromInnerResponse(clonedResponse, getHeadersGuard(this.#headers));
        }
        [nodeUtil.inspect.custom](depth, options) {
          options.depth === null && (options.depth = 2), options.colors ??= !0;
          const properties = {
            status: this.status,
            statusText: this.statusText,
            headers: this.headers,
            body: this.body,
            bodyUsed: this.bodyUsed,
            ok: this.ok,
            redirected: this.redirected,
            type: this.type,
            url: this.url
          };
          return `Response ${nodeUtil.formatWithOptions(options, properties)}`;
        }
        /**
         * @param {Response} response
         */
        static getResponseHeaders(response) {
          return response.#headers;
        }
        /**
         * @param {Response} response
         * @param {Headers} newHeaders
         */
        static setResponseHeaders(response, newHeaders) {
          response.#headers = newHeaders;
        }
        /**
         * @param {Response} response
         */
        static getResponseState(response) {
          return response.#state;
        }
        /**
         * @param {Response} response
         * @param {any} newState
         */
        static setResponseState(response, newState) {
          response.#state = newState;
        }
      }
      const { getResponseHeaders, setResponseHeaders, getResponseState, setResponseState } = Response;
      Reflect.deleteProperty(Response, "getResponseHeaders"), Reflect.deleteProperty(Response, "setResponseHeaders"), Reflect.deleteProperty(Response, "getResponseState"), Reflect.deleteProperty(Response, "setResponseState"), mixinBody(Response, getResponseState), Object.defineProperties(Response.prototype, {
        type: kEnumerableProperty,
        url: kEnumerableProperty,
        status: kEnumerableProperty,
        ok: kEnumerableProperty,
        redirected: kEnumerableProperty,
        statusText: kEnumerableProperty,
        headers: kEnumerableProperty,
        clone: kEnumerableProperty,
        body: kEnumerableProperty,
        bodyUsed: kEnumerableProperty,
        [Symbol.toStringTag]: {
          value: "Response",
          configurable: !0
        }
      }), Object.defineProperties(Response, {
        json: kEnumerableProperty,
        redirect: kEnumerableProperty,
        error: kEnumerableProperty
      });
      function cloneResponse(response) {
        if (response.internalResponse)
          return filterResponse(
            cloneResponse(response.internalResponse),
            response.type
          );
        const newResponse = makeResponse({ ...response, body: null });
        return response.body != null && (newResponse.body = cloneBody(response.body)), newResponse;
      }
      function makeResponse(init) {
        return {
          aborted: !1,
          rangeRequested: !1,
          timingAllowPassed: !1,
          requestIncludesCredentials: !1,
          type: "default",
          status: 200,
          timingInfo: null,
          cacheState: "",
          statusText: "",
          ...init,
          headersList: init?.headersList ? new HeadersList(init?.headersList) : new HeadersList(),
          urlList: init?.urlList ? [...init.urlList] : []
        };
      }
      function makeNetworkError(reason) {
        const isError = isErrorLike(reason);
        return makeResponse({
          type: "error",
          status: 0,
          error: isError ? reason : new Error(reason && String(reason)),
          aborted: reason && reason.name === "AbortError"
        });
      }
      function isNetworkError(response) {
        return (
          // A network error is a response whose type is "error",
          response.type === "error" && // status is 0
          response.status === 0
        );
      }
      function makeFilteredResponse(response, state) {
        return state = {
          internalResponse: response,
          ...state
        }, new Proxy(response, {
          get(target, p) {
            return p in state ? state[p] : target[p];
          },
          set(target, p, value) {
            return assert(!(p in state)), target[p] = value, !0;
          }
        });
      }
      function filterResponse(response, type) {
        if (type === "basic")
          return makeFilteredResponse(response, {
            type: "basic",
            headersList: response.headersList
          });
        if (type === "cors")
          return makeFilteredResponse(response, {
            type: "cors",
            headersList: response.headersList
          });
        if (type === "opaque")
          return makeFilteredResponse(response, {
            type: "opaque",
            urlList: [],
            status: 0,
            statusText: "",
            body: null
          });
        if (type === "opaqueredirect")
          return makeFilteredResponse(response, {
            type: "opaqueredirect",
            status: 0,
            statusText: "",
            headersList: [],
            body: null
          });
        assert(!1);
      }
      function makeAppropriateNetworkError(fetchParams, err = null) {
        return assert(isCancelled(fetchParams)), isAborted(fetchParams) ? makeNetworkError(Object.assign(new DOMException("The operation was aborted.", "AbortError"), { cause: err })) : makeNetworkError(Object.assign(new DOMException("Request was cancelled."), { cause: err }));
      }
      function initializeResponse(response, init, body) {
        if (init.status !== null && (init.status < 200 || init.status > 599))
          throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
        if ("statusText" in init && init.statusText != null && !isValidReasonPhrase(String(init.statusText)))
          throw new TypeError("Invalid statusText");
        if ("status" in init && init.status != null && (getResponseState(response).status = init.status), "statusText" in init && init.statusText != null && (getResponseState(response).statusText = init.statusText), "headers" in init && init.headers != null && fill(getResponseHeaders(response), init.headers), body) {
          if (nullBodyStatus.includes(response.status))
            throw webidl.errors.exception({
              header: "Response constructor",
              message: `Invalid response status code ${response.status}`
            });
          getResponseState(response).body = body.body, body.type != null && !getResponseState(response).headersList.contains("content-type", !0) && getResponseState(response).headersList.append("content-type", body.type, !0);
        }
      }
      function fromInnerResponse(innerResponse, guard) {
        const response = new Response(kConstruct);
        setResponseState(response, innerResponse);
        const headers = new Headers(kConstruct);
        return setResponseHeaders(response, headers), setHeadersList(headers, innerResponse.headersList), setHeadersGuard(headers, guard), innerResponse.urlList.length !== 0 && innerResponse.body?.stream && streamRegistry.register(response, new WeakRef(innerResponse.body.stream)), response;
      }
      webidl.converters.XMLHttpRequestBodyInit = function(V, prefix, name) {
        return typeof V == "string" ? webidl.converters.USVString(V, prefix, name) : webidl.is.Blob(V) || webidl.is.BufferSource(V) || webidl.is.FormData(V) || webidl.is.URLSearchParams(V) ? V : webidl.converters.DOMString(V, prefix, name);
      }, webidl.converters.BodyInit = function(V, prefix, argument) {
        return webidl.is.ReadableStream(V) || V?.[Symbol.asyncIterator] ? V : webidl.converters.XMLHttpRequestBodyInit(V, prefix, argument);
      }, webidl.converters.ResponseInit = webidl.dictionaryConverter([
        {
          key: "status",
          converter: webidl.converters["unsigned short"],
          defaultValue: () => 200
        },
        {
          key: "statusText",
          converter: webidl.converters.ByteString,
          defaultValue: () => ""
        },
        {
          key: "headers",
          converter: webidl.converters.HeadersInit
        }
      ]), webidl.is.Response = webidl.util.MakeTypeAssertion(Response), module.exports = {
        isNetworkError,
        makeNetworkError,
        makeResponse,
        makeAppropriateNetworkError,
        filterResponse,
        Response,
        cloneResponse,
        fromInnerResponse,
        getResponseState
      };
    })
  ),
  /***/
  748: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const { Transform } = __webpack_require__(7075), zlib = __webpack_require__(8522), { redirectStatusSet, referrerPolicyTokens, badPortsSet } = __webpack_require__(5939), { getGlobalOrigin } = __webpack_require__(2311), { collectAnHTTPQuotedString, parseMIMEType } = __webpack_require__(8920), { performance: performance2 } = __webpack_require__(643), { ReadableStreamFrom, isValidHTTPToken, normalizedMethodRecordsBase } = __webpack_require__(7332), assert = __webpack_require__(4589), { isUint8Array } = __webpack_require__(3429), { webidl } = __webpack_require__(7371), { isomorphicEncode, collectASequenceOfCodePoints, removeChars } = __webpack_require__(6400);
      function responseURL(response) {
        const urlList = response.urlList, length = urlList.length;
        return length === 0 ? null : urlList[length - 1].toString();
      }
      function responseLocationURL(response, requestFragment) {
        if (!redirectStatusSet.has(response.status))
          return null;
        let location = response.headersList.get("location", !0);
        return location !== null && isValidHeaderValue(location) && (isValidEncodedURL(location) || (location = normalizeBinaryStringToUtf8(location)), location = new URL(location, responseURL(response))), location && !location.hash && (location.hash = requestFragment), location;
      }
      function isValidEncodedURL(url) {
        for (let i = 0; i < url.length; ++i) {
          const code = url.charCodeAt(i);
          if (code > 126 || // Non-US-ASCII + DEL
          code < 32)
            return !1;
        }
        return !0;
      }
      function normalizeBinaryStringToUtf8(value) {
        return Buffer.from(value, "binary").toString("utf8");
      }
      function requestCurrentURL(request) {
        return request.urlList[request.urlList.length - 1];
      }
      function requestBadPort(request) {
        const url = requestCurrentURL(request);
        return urlIsHttpHttpsScheme(url) && badPortsSet.has(url.port) ? "blocked" : "allowed";
      }
      function isErrorLike(object) {
        return object instanceof Error || object?.constructor?.name === "Error" || object?.constructor?.name === "DOMException";
      }
      function isValidReasonPhrase(statusText) {
        for (let i = 0; i < statusText.length; ++i) {
          const c = statusText.charCodeAt(i);
          if (!(c === 9 || // HTAB
          c >= 32 && c <= 126 || // SP / VCHAR
          c >= 128 && c <= 255))
            return !1;
        }
        return !0;
      }
      const isValidHeaderName = isValidHTTPToken;
      function isValidHeaderValue(potentialValue) {
        return (potentialValue[0] === "	" || potentialValue[0] === " " || potentialValue[potentialValue.length - 1] === "	" || potentialValue[potentialValue.length - 1] === " " || potentialValue.includes(`
`) || potentialValue.includes("\r") || potentialValue.includes("\0")) === !1;
      }
      function parseReferrerPolicy(actualResponse) {
        const policyHeader = (actualResponse.headersList.get("referrer-policy", !0) ?? "").split(",");
        let policy = "";
        if (policyHeader.length)
          for (let i = policyHeader.length; i !== 0; i--) {
            const token = policyHeader[i - 1].trim();
            if (referrerPolicyTokens.has(token)) {
              policy = token;
              break;
            }
          }
        return policy;
      }
      function setRequestReferrerPolicyOnRedirect(request, actualResponse) {
        const policy = parseReferrerPolicy(actualResponse);
        policy !== "" && (request.referrerPolicy = policy);
      }
      function crossOriginResourcePolicyCheck() {
        return "allowed";
      }
      function corsCheck() {
        return "success";
      }
      function TAOCheck() {
        return "success";
      }
      function appendFetchMetadata(httpRequest) {
        let header = null;
        header = httpRequest.mode, httpRequest.headersList.set("sec-fetch-mode", header, !0);
      }
      function appendRequestOriginHeader(request) {
        let serializedOrigin = request.origin;
        if (!(serializedOrigin === "client" || serializedOrigin === void 0)) {
          if (request.responseTainting === "cors" || request.mode === "websocket")
            request.headersList.append("origin", serializedOrigin, !0);
          else if (request.method !== "GET" && request.method !== "HEAD") {
            switch (request.referrerPolicy) {
              case "no-referrer":
                serializedOrigin = null;
                break;
              case "no-referrer-when-downgrade":
              case "strict-origin":
              case "strict-origin-when-cross-origin":
                request.origin && urlHasHttpsScheme(request.origin) && !urlHasHttpsScheme(requestCurrentURL(request)) && (serializedOrigin = null);
                break;
              case "same-origin":
                sameOrigin(request, requestCurrentURL(request)) || (serializedOrigin = null);
                break;
              default:
            }
            request.headersList.append("origin", serializedOrigin, !0);
          }
        }
      }
      function coarsenTime(timestamp, crossOriginIsolatedCapability) {
        return timestamp;
      }
      function clampAndCoarsenConnectionTimingInfo(connectionTimingInfo, defaultStartTime, crossOriginIsolatedCapability) {
        return !connectionTimingInfo?.startTime || connectionTimingInfo.startTime < defaultStartTime ? {
          domainLookupStartTime: defaultStartTime,
          domainLookupEndTime: defaultStartTime,
          connectionStartTime: defaultStartTime,
          connectionEndTime: defaultStartTime,
          secureConnectionStartTime: defaultStartTime,
          ALPNNegotiatedProtocol: connectionTimingInfo?.ALPNNegotiatedProtocol
        } : {
          domainLookupStartTime: coarsenTime(connectionTimingInfo.domainLookupStartTime, crossOriginIsolatedCapability),
          domainLookupEndTime: coarsenTime(connectionTimingInfo.domainLookupEndTime, crossOriginIsolatedCapability),
          connectionStartTime: coarsenTime(connectionTimingInfo.connectionStartTime, crossOriginIsolatedCapability),
          connectionEndTime: coarsenTime(connectionTimingInfo.connectionEndTime, crossOriginIsolatedCapability),
          secureConnectionStartTime: coarsenTime(connectionTimingInfo.secureConnectionStartTime, crossOriginIsolatedCapability),
          ALPNNegotiatedProtocol: connectionTimingInfo.ALPNNegotiatedProtocol
        };
      }
      function coarsenedSharedCurrentTime(crossOriginIsolatedCapability) {
        return coarsenTime(performance2.now(), crossOriginIsolatedCapability);
      }
      function createOpaqueTimingInfo(timingInfo) {
        return {
          startTime: timingInfo.startTime ?? 0,
          redirectStartTime: 0,
          redirectEndTime: 0,
          postRedirectStartTime: timingInfo.startTime ?? 0,
          finalServiceWorkerStartTime: 0,
          finalNetworkResponseStartTime: 0,
          finalNetworkRequestStartTime: 0,
          endTime: 0,
          encodedBodySize: 0,
          decodedBodySize: 0,
          finalConnectionTimingInfo: null
        };
      }
      function makePolicyContainer() {
        return {
          referrerPolicy: "strict-origin-when-cross-origin"
        };
      }
      function clonePolicyContainer(policyContainer) {
        return {
          referrerPolicy: policyContainer.referrerPolicy
        };
      }
      function determineRequestsReferrer(request) {
        const policy = request.referrerPolicy;
        assert(policy);
        let referrerSource = null;
        if (request.referrer === "client") {
          const globalOrigin = getGlobalOrigin();
          if (!globalOrigin || globalOrigin.origin === "null")
            return "no-referrer";
          referrerSource = new URL(globalOrigin);
        } else webidl.is.URL(request.referrer) && (referrerSource = request.referrer);
        let referrerURL = stripURLForReferrer(referrerSource);
        const referrerOrigin = stripURLForReferrer(referrerSource, !0);
        switch (referrerURL.toString().length > 4096 && (referrerURL = referrerOrigin), policy) {
          case "no-referrer":
            return "no-referrer";
          case "origin":
            return referrerOrigin ?? stripURLForReferrer(referrerSource, !0);
          case "unsafe-url":
            return referrerURL;
          case "strict-origin": {
            const currentURL = requestCurrentURL(request);
            return isURLPotentiallyTrustworthy(referrerURL) && !isURLPotentiallyTrustworthy(currentURL) ? "no-referrer" : referrerOrigin;
          }
          case "strict-origin-when-cross-origin": {
            const currentURL = requestCurrentURL(request);
            return sameOrigin(referrerURL, currentURL) ? referrerURL : isURLPotentiallyTrustworthy(referrerURL) && !isURLPotentiallyTrustworthy(currentURL) ? "no-referrer" : referrerOrigin;
          }
          case "same-origin":
            return sameOrigin(request, referrerURL) ? referrerURL : "no-referrer";
          case "origin-when-cross-origin":
            return sameOrigin(request, referrerURL) ? referrerURL : referrerOrigin;
          case "no-referrer-when-downgrade": {
            const currentURL = requestCurrentURL(request);
            return isURLPotentiallyTrustworthy(referrerURL) && !isURLPotentiallyTrustworthy(currentURL) ? "no-referrer" : referrerURL;
          }
        }
      }
      function stripURLForReferrer(url, originOnly = !1) {
        return assert(webidl.is.URL(url)), url = new URL(url), urlIsLocal(url) ? "no-referrer" : (url.username = "", url.password = "", url.hash = "", originOnly === !0 && (url.pathname = "", url.search = ""), url);
      }
      const isPotentialleTrustworthyIPv4 = RegExp.prototype.test.bind(/^127\.(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)\.){2}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]\d|\d)$/), isPotentiallyTrustworthyIPv6 = RegExp.prototype.test.bind(/^(?:(?:0{1,4}:){7}|(?:0{1,4}:){1,6}:|::)0{0,3}1$/);
      function isOriginIPPotentiallyTrustworthy(origin) {
        return origin.includes(":") ? (origin[0] === "[" && origin[origin.length - 1] === "]" && (origin = origin.slice(1, -1)), isPotentiallyTrustworthyIPv6(origin)) : isPotentialleTrustworthyIPv4(origin);
      }
      function isOriginPotentiallyTrustworthy(origin) {
        return origin == null || origin === "null" ? !1 : (origin = new URL(origin), !!(origin.protocol === "https:" || origin.protocol === "wss:" || isOriginIPPotentiallyTrustworthy(origin.hostname) || origin.hostname === "localhost" || origin.hostname === "localhost." || origin.hostname.endsWith(".localhost") || origin.hostname.endsWith(".localhost.") || origin.protocol === "file:"));
      }
      function isURLPotentiallyTrustworthy(url) {
        return webidl.is.URL(url) ? url.href === "about:blank" || url.href === "about:srcdoc" || url.protocol === "data:" || url.protocol === "blob:" ? !0 : isOriginPotentiallyTrustworthy(url.origin) : !1;
      }
      function tryUpgradeRequestToAPotentiallyTrustworthyURL(request) {
      }
      function sameOrigin(A, B) {
        return A.origin === B.origin && A.origin === "null" || A.protocol === B.protocol && A.hostname === B.hostname && A.port === B.port;
      }
      function isAborted(fetchParams) {
        return fetchParams.controller.state === "aborted";
      }
      function isCancelled(fetchParams) {
        return fetchParams.controller.state === "aborted" || fetchParams.controller.state === "terminated";
      }
      function normalizeMethod(method) {
        return normalizedMethodRecordsBase[method.toLowerCase()] ?? method;
      }
      const esIteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
      function createIterator(name, kInternalIterator, keyIndex = 0, valueIndex = 1) {
        class FastIterableIterator {
          /** @type {any} */
          #target;
          /** @type {'key' | 'value' | 'key+value'} */
          #kind;
          /** @type {number} */
          #index;
          /**
           * @see https://webidl.spec.whatwg.org/#dfn-default-iterator-object
           * @param {unknown} target
           * @param {'key' | 'value' | 'key+value'} kind
           */
          constructor(target, kind) {
            this.#target = target, this.#kind = kind, this.#index = 0;
          }
          next() {
            if (typeof this != "object" || this === null || !(#target in this))
              throw new TypeError(
                `'next' called on an object that does not implement interface ${name} Iterator.`
              );
            const index = this.#index, values = kInternalIterator(this.#target), len = values.length;
            if (index >= len)
              return {
                value: void 0,
                done: !0
              };
            const { [keyIndex]: key, [valueIndex]: value } = values[index];
            this.#index = index + 1;
            let result;
            switch (this.#kind) {
              case "key":
                result = key;
                break;
              case "value":
                result = value;
                break;
              case "key+value":
                result = [key, value];
                break;
            }
            return {
              value: result,
              done: !1
            };
          }
        }
        return delete FastIterableIterator.prototype.constructor, Object.setPrototypeOf(FastIterableIterator.prototype, esIteratorPrototype), Object.defineProperties(FastIterableIterator.prototype, {
          [Symbol.toStringTag]: {
            writable: !1,
            enumerable: !1,
            configurable: !0,
            value: `${name} Iterator`
          },
          next: { writable: !0, enumerable: !0, configurable: !0 }
        }), function(target, kind) {
          return new FastIterableIterator(target, kind);
        };
      }
      function iteratorMixin(name, object, kInternalIterator, keyIndex = 0, valueIndex = 1) {
        const makeIterator = createIterator(name, kInternalIterator, keyIndex, valueIndex), properties = {
          keys: {
            writable: !0,
            enumerable: !0,
            configurable: !0,
            value: function() {
              return webidl.brandCheck(this, object), makeIterator(this, "key");
            }
          },
          values: {
            writable: !0,
            enumerable: !0,
            configurable: !0,
            value: function() {
              return webidl.brandCheck(this, object), makeIterator(this, "value");
            }
          },
          entries: {
            writable: !0,
            enumerable: !0,
            configurable: !0,
            value: function() {
              return webidl.brandCheck(this, object), makeIterator(this, "key+value");
            }
          },
          forEach: {
            writable: !0,
            enumerable: !0,
            configurable: !0,
            value: function(callbackfn, thisArg = globalThis) {
              if (webidl.brandCheck(this, object), webidl.argumentLengthCheck(arguments, 1, `${name}.forEach`), typeof callbackfn != "function")
                throw new TypeError(
                  `Failed to execute 'forEach' on '${name}': parameter 1 is not of type 'Function'.`
                );
              for (const { 0: key, 1: value } of makeIterator(this, "key+value"))
                callbackfn.call(thisArg, value, key, this);
            }
          }
        };
        return Object.defineProperties(object.prototype, {
          ...properties,
          [Symbol.iterator]: {
            writable: !0,
            enumerable: !1,
            configurable: !0,
            value: properties.entries.value
          }
        });
      }
      function fullyReadBody(body, processBody, processBodyError) {
        const successSteps = processBody, errorSteps = processBodyError;
        try {
          const reader = body.stream.getReader();
          readAllBytes(reader, successSteps, errorSteps);
        } catch (e) {
          errorSteps(e);
        }
      }
      function readableStreamClose(controller) {
        try {
          controller.close(), controller.byobRequest?.respond(0);
        } catch (err) {
          if (!err.message.includes("Controller is already closed") && !err.message.includes("ReadableStream is already closed"))
            throw err;
        }
      }
      async function readAllBytes(reader, successSteps, failureSteps) {
        try {
          const bytes = [];
          let byteLength = 0;
          do {
            const { done, value: chunk } = await reader.read();
            if (done) {
              successSteps(Buffer.concat(bytes, byteLength));
              return;
            }
            if (!isUint8Array(chunk)) {
              failureSteps(new TypeError("Received non-Uint8Array chunk"));
              return;
            }
            bytes.push(chunk), byteLength += chunk.length;
          } while (!0);
        } catch (e) {
          failureSteps(e);
        }
      }
      function urlIsLocal(url) {
        assert("protocol" in url);
        const protocol = url.protocol;
        return protocol === "about:" || protocol === "blob:" || protocol === "data:";
      }
      function urlHasHttpsScheme(url) {
        return typeof url == "string" && url[5] === ":" && url[0] === "h" && url[1] === "t" && url[2] === "t" && url[3] === "p" && url[4] === "s" || url.protocol === "https:";
      }
      function urlIsHttpHttpsScheme(url) {
        assert("protocol" in url);
        const protocol = url.protocol;
        return protocol === "http:" || protocol === "https:";
      }
      function simpleRangeHeaderValue(value, allowWhitespace) {
        const data = value;
        if (!data.startsWith("bytes"))
          return "failure";
        const position = { position: 5 };
        if (allowWhitespace && collectASequenceOfCodePoints(
          (char) => char === "	" || char === " ",
          data,
          position
        ), data.charCodeAt(position.position) !== 61)
          return "failure";
        position.position++, allowWhitespace && collectASequenceOfCodePoints(
          (char) => char === "	" || char === " ",
          data,
          position
        );
        const rangeStart = collectASequenceOfCodePoints(
          (char) => {
            const code = char.charCodeAt(0);
            return code >= 48 && code <= 57;
          },
          data,
          position
        ), rangeStartValue = rangeStart.length ? Number(rangeStart) : null;
        if (allowWhitespace && collectASequenceOfCodePoints(
          (char) => char === "	" || char === " ",
          data,
          position
        ), data.charCodeAt(position.position) !== 45)
          return "failure";
        position.position++, allowWhitespace && collectASequenceOfCodePoints(
          (char) => char === "	" || char === " ",
          data,
          position
        );
        const rangeEnd = collectASequenceOfCodePoints(
          (char) => {
            const code = char.charCodeAt(0);
            return code >= 48 && code <= 57;
          },
          data,
          position
        ), rangeEndValue = rangeEnd.length ? Number(rangeEnd) : null;
        return position.position < data.length || rangeEndValue === null && rangeStartValue === null || rangeStartValue > rangeEndValue ? "failure" : { rangeStartValue, rangeEndValue };
      }
      function buildContentRange(rangeStart, rangeEnd, fullLength) {
        let contentRange = "bytes ";
        return contentRange += isomorphicEncode(`${rangeStart}`), contentRange += "-", contentRange += isomorphicEncode(`${rangeEnd}`), contentRange += "/", contentRange += isomorphicEncode(`${fullLength}`), contentRange;
      }
      class InflateStream extends Transform {
        #zlibOptions;
        /** @param {zlib.ZlibOptions} [zlibOptions] */
        constructor(zlibOptions) {
          super(), this.#zlibOptions = zlibOptions;
        }
        _transform(chunk, encoding, callback) {
          if (!this._inflateStream) {
            if (chunk.length === 0) {
              callback();
              return;
            }
            this._inflateStream = (chunk[0] & 15) === 8 ? zlib.createInflate(this.#zlibOptions) : zlib.createInflateRaw(this.#zlibOptions), this._inflateStream.on("data", this.push.bind(this)), this._inflateStream.on("end", () => this.push(null)), this._inflateStream.on("error", (err) => this.destroy(err));
          }
          this._inflateStream.write(chunk, encoding, callback);
        }
        _final(callback) {
          this._inflateStream && (this._inflateStream.end(), this._inflateStream = null), callback();
        }
      }
      function createInflate(zlibOptions) {
        return new InflateStream(zlibOptions);
      }
      function extractMimeType(headers) {
        let charset = null, essence = null, mimeType = null;
        const values = getDecodeSplit("content-type", headers);
        if (values === null)
          return "failure";
        for (const value of values) {
          const temporaryMimeType = parseMIMEType(value);
          temporaryMimeType === "failure" || temporaryMimeType.essence === "*/*" || (mimeType = temporaryMimeType, mimeType.essence !== essence ? (charset = null, mimeType.parameters.has("charset") && (charset = mimeType.parameters.get("charset")), essence = mimeType.essence) : !mimeType.parameters.has("charset") && charset !== null && mimeType.parameters.set("charset", charset));
        }
        return mimeType ?? "failure";
      }
      function gettingDecodingSplitting(value) {
        const input = value, position = { position: 0 }, values = [];
        let temporaryValue = "";
        for (; position.position < input.length; ) {
          if (temporaryValue += collectASequenceOfCodePoints(
            (char) => char !== '"' && char !== ",",
            input,
            position
          ), position.position < input.length)
            if (input.charCodeAt(position.position) === 34) {
              if (temporaryValue += collectAnHTTPQuotedString(
                input,
                position
              ), position.position < input.length)
                continue;
            } else
              assert(input.charCodeAt(position.position) === 44), position.position++;
          temporaryValue = removeChars(temporaryValue, !0, !0, (char) => char === 9 || char === 32), values.push(temporaryValue), temporaryValue = "";
        }
        return values;
      }
      function getDecodeSplit(name, list) {
        const value = list.get(name, !0);
        return value === null ? null : gettingDecodingSplitting(value);
      }
      function hasAuthenticationEntry(request) {
        return !1;
      }
      function includesCredentials(url) {
        return !!(url.username || url.password);
      }
      function isTraversableNavigable(navigable) {
        return navigable != null && navigable !== "client" && navigable !== "no-traversable";
      }
      class EnvironmentSettingsObjectBase {
        get baseUrl() {
          return getGlobalOrigin();
        }
        get origin() {
          return this.baseUrl?.origin;
        }
        policyContainer = makePolicyContainer();
      }
      class EnvironmentSettingsObject {
        settingsObject = new EnvironmentSettingsObjectBase();
      }
      const environmentSettingsObject = new EnvironmentSettingsObject();
      module.exports = {
        isAborted,
        isCancelled,
        isValidEncodedURL,
        ReadableStreamFrom,
        tryUpgradeRequestToAPotentiallyTrustworthyURL,
        clampAndCoarsenConnectionTimingInfo,
        coarsenedSharedCurrentTime,
        determineRequestsReferrer,
        makePolicyContainer,
        clonePolicyContainer,
        appendFetchMetadata,
        appendRequestOriginHeader,
        TAOCheck,
        corsCheck,
        crossOriginResourcePolicyCheck,
        createOpaqueTimingInfo,
        setRequestReferrerPolicyOnRedirect,
        isValidHTTPToken,
        requestBadPort,
        requestCurrentURL,
        responseURL,
        responseLocationURL,
        isURLPotentiallyTrustworthy,
        isValidReasonPhrase,
        sameOrigin,
        normalizeMethod,
        iteratorMixin,
        createIterator,
        isValidHeaderName,
        isValidHeaderValue,
        isErrorLike,
        fullyReadBody,
        readableStreamClose,
        urlIsLocal,
        urlHasHttpsScheme,
        urlIsHttpHttpsScheme,
        readAllBytes,
        simpleRangeHeaderValue,
        buildContentRange,
        createInflate,
        extractMimeType,
        getDecodeSplit,
        environmentSettingsObject,
        isOriginIPPotentiallyTrustworthy,
        hasAuthenticationEntry,
        includesCredentials,
        isTraversableNavigable
      };
    })
  ),
  /***/
  6400: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const assert = __webpack_require__(4589), { utf8DecodeBytes } = __webpack_require__(112);
      function collectASequenceOfCodePoints(condition, input, position) {
        let result = "";
        for (; position.position < input.length && condition(input[position.position]); )
          result += input[position.position], position.position++;
        return result;
      }
      function collectASequenceOfCodePointsFast(char, input, position) {
        const idx = input.indexOf(char, position.position), start = position.position;
        return idx === -1 ? (position.position = input.length, input.slice(start)) : (position.position = idx, input.slice(start, position.position));
      }
      const ASCII_WHITESPACE_REPLACE_REGEX = /[\u0009\u000A\u000C\u000D\u0020]/g, nonASCIIRegex = /[^\x00-\x7F]/;
      function asciiLowercase(str) {
        return nonASCIIRegex.test(str) ? str.replace(/[A-Z]+/g, (upper) => upper.toLowerCase()) : str.toLowerCase();
      }
      function forgivingBase64(data) {
        data = data.replace(ASCII_WHITESPACE_REPLACE_REGEX, "");
        let dataLength = data.length;
        if (dataLength % 4 === 0 && data.charCodeAt(dataLength - 1) === 61 && (--dataLength, data.charCodeAt(dataLength - 1) === 61 && --dataLength), dataLength % 4 === 1 || /[^+/0-9A-Za-z]/.test(data.length === dataLength ? data : data.substring(0, dataLength)))
          return "failure";
        const buffer = Buffer.from(data, "base64");
        return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
      }
      function isASCIIWhitespace(char) {
        return char === 9 || // \t
        char === 10 || // \n
        char === 12 || // \f
        char === 13 || // \r
        char === 32;
      }
      function isomorphicDecode(input) {
        const length = input.length;
        if (65535 > length)
          return String.fromCharCode.apply(null, input);
        let result = "", i = 0, addition = 65535;
        for (; i < length; )
          i + addition > length && (addition = length - i), result += String.fromCharCode.apply(null, input.subarray(i, i += addition));
        return result;
      }
      const invalidIsomorphicEncodeValueRegex = /[^\x00-\xFF]/;
      function isomorphicEncode(input) {
        return assert(!invalidIsomorphicEncodeValueRegex.test(input)), input;
      }
      function parseJSONFromBytes(bytes) {
        return JSON.parse(utf8DecodeBytes(bytes));
      }
      function removeASCIIWhitespace(str, leading = !0, trailing = !0) {
        return removeChars(str, leading, trailing, isASCIIWhitespace);
      }
      function removeChars(str, leading, trailing, predicate) {
        let lead = 0, trail = str.length - 1;
        if (leading)
          for (; lead < str.length && predicate(str.charCodeAt(lead)); ) lead++;
        if (trailing)
          for (; trail > 0 && predicate(str.charCodeAt(trail)); ) trail--;
        return lead === 0 && trail === str.length - 1 ? str : str.slice(lead, trail + 1);
      }
      function serializeJavascriptValueToJSONString(value) {
        const result = JSON.stringify(value);
        if (result === void 0)
          throw new TypeError("Value is not JSON serializable");
        return assert(typeof result == "string"), result;
      }
      module.exports = {
        asciiLowercase,
        collectASequenceOfCodePoints,
        collectASequenceOfCodePointsFast,
        forgivingBase64,
        isASCIIWhitespace,
        isomorphicDecode,
        isomorphicEncode,
        parseJSONFromBytes,
        removeASCIIWhitespace,
        removeChars,
        serializeJavascriptValueToJSONString
      };
    })
  ),
  /***/
  4510: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const assert = __webpack_require__(4589), { runtimeFeatures } = __webpack_require__(7813), { asciiLowercase } = __webpack_require__(6400), validSRIHashAlgorithmTokenSet = /* @__PURE__ */ new Map([["sha256", 0], ["sha384", 1], ["sha512", 2]]);
      let crypto;
      if (runtimeFeatures.has("crypto")) {
        crypto = __webpack_require__(7598);
        const cryptoHashes = crypto.getHashes();
        cryptoHashes.length === 0 && validSRIHashAlgorithmTokenSet.clear();
        for (const algorithm of validSRIHashAlgorithmTokenSet.keys())
          cryptoHashes.includes(algorithm) === !1 && validSRIHashAlgorithmTokenSet.delete(algorithm);
      } else
        validSRIHashAlgorithmTokenSet.clear();
      const getSRIHashAlgorithmIndex = (
        /** @type {GetSRIHashAlgorithmIndex} */
        Map.prototype.get.bind(
          validSRIHashAlgorithmTokenSet
        )
      ), isValidSRIHashAlgorithm = (algorithm) => validSRIHashAlgorithmTokenSet.has(asciiLowercase(algorithm)), bytesMatch = runtimeFeatures.has("crypto") === !1 || validSRIHashAlgorithmTokenSet.size === 0 ? () => !0 : (bytes, metadataList) => {
        const parsedMetadata = parseMetadata(metadataList);
        if (parsedMetadata.length === 0)
          return !0;
        const metadata = getStrongestMetadata(parsedMetadata);
        for (const item of metadata) {
          const algorithm = item.alg, expectedValue = item.val, actualValue = applyAlgorithmToBytes(algorithm, bytes);
          if (caseSensitiveMatch(actualValue, expectedValue))
            return !0;
        }
        return !1;
      };
      function getStrongestMetadata(metadataList) {
        const result = [];
        let strongest = null;
        for (const item of metadataList) {
          if (assert(isValidSRIHashAlgorithm(item.alg), "Invalid SRI hash algorithm token"), result.length === 0) {
            result.push(item), strongest = item;
            continue;
          }
          const currentAlgorithm = (
            /** @type {Metadata} */
            strongest.alg
          ), currentAlgorithmIndex = getSRIHashAlgorithmIndex(currentAlgorithm), newAlgorithm = item.alg, newAlgorithmIndex = getSRIHashAlgorithmIndex(newAlgorithm);
          newAlgorithmIndex < currentAlgorithmIndex || (newAlgorithmIndex > currentAlgorithmIndex ? (strongest = item, result[0] = item, result.length = 1) : result.push(item));
        }
        return result;
      }
      function parseMetadata(metadata) {
        const result = [];
        for (const item of metadata.split(/[\t\n\f\r ]+/)) {
          const algorithmExpression = item.split("?", 1)[0];
          let base64Value = "";
          const algorithmAndValue = [algorithmExpression.slice(0, 6), algorithmExpression.slice(7)], algorithm = algorithmAndValue[0];
          if (!isValidSRIHashAlgorithm(algorithm))
            continue;
          algorithmAndValue[1] && (base64Value = algorithmAndValue[1]);
          const metadata2 = {
            // Possible spec bug?
            alg: asciiLowercase(algorithm),
            val: base64Value
          };
          result.push(metadata2);
        }
        return result;
      }
      const applyAlgorithmToBytes = (algorithm, bytes) => crypto.hash(algorithm, bytes, "base64");
      function caseSensitiveMatch(actualValue, expectedValue) {
        let actualValueLength = actualValue.length;
        actualValueLength !== 0 && actualValue[actualValueLength - 1] === "=" && (actualValueLength -= 1), actualValueLength !== 0 && actualValue[actualValueLength - 1] === "=" && (actualValueLength -= 1);
        let expectedValueLength = expectedValue.length;
        if (expectedValueLength !== 0 && expectedValue[expectedValueLength - 1] === "=" && (expectedValueLength -= 1), expectedValueLength !== 0 && expectedValue[expectedValueLength - 1] === "=" && (expectedValueLength -= 1), actualValueLength !== expectedValueLength)
          return !1;
        for (let i = 0; i < actualValueLength; ++i)
          if (!(actualValue[i] === expectedValue[i] || actualValue[i] === "+" && expectedValue[i] === "-" || actualValue[i] === "/" && expectedValue[i] === "_"))
            return !1;
        return !0;
      }
      module.exports = {
        applyAlgorithmToBytes,
        bytesMatch,
        caseSensitiveMatch,
        isValidSRIHashAlgorithm,
        getStrongestMetadata,
        parseMetadata
      };
    })
  ),
  /***/
  7371: (
    /***/
    ((module, __unused_webpack_exports, __webpack_require__) => {
      const assert = __webpack_require__(4589), { types, inspect } = __webpack_require__(7975), { runtimeFeatures } = __webpack_require__(7813), UNDEFINED = 1, BOOLEAN = 2, STRING = 3, SYMBOL = 4, NUMBER = 5, BIGINT = 6, NULL = 7, OBJECT = 8, FunctionPrototypeSymbolHasInstance = Function.call.bind(Function.prototype[Symbol.hasInstance]), webidl = {
        converters: {},
        util: {},
        errors: {},
        is: {}
      };
      webidl.errors.exception = function(message) {
        return new TypeError(`${message.header}: ${message.message}`);
      }, webidl.errors.conversionFailed = function(opts) {
        const plural = opts.types.length === 1 ? "" : " one of", message = `${opts.argument} could not be converted to${plural}: ${opts.types.join(", ")}.`;
        return webidl.errors.exception({
          header: opts.prefix,
          message
        });
      }, webidl.errors.invalidArgument = function(context) {
        return webidl.errors.exception({
          header: context.prefix,
          message: `"${context.value}" is an invalid ${context.type}.`
        });
      }, webidl.brandCheck = function(V, I) {
        if (!FunctionPrototypeSymbolHasInstance(I, V)) {
          const err = new TypeError("Illegal invocation");
          throw err.code = "ERR_INVALID_THIS", err;
        }
      }, webidl.brandCheckMultiple = function(List) {
        const prototypes = List.map((c) => webidl.util.MakeTypeAssertion(c));
        return (V) => {
          if (prototypes.every((typeCheck) => !typeCheck(V))) {
            const err = new TypeError("Illegal invocation");
            throw err.code = "ERR_INVALID_THIS", err;
          }
        };
      }, webidl.argumentLengthCheck = function({ length }, min, ctx) {
        if (length < min)
          throw webidl.errors.exception({
            message: `${min} argument${min !== 1 ? "s" : ""} required, but${length ? " only" : ""} ${length} found.`,
            header: ctx
          });
      }, webidl.illegalConstructor = function() {
        throw webidl.errors.exception({
          header: "TypeError",
          message: "Illegal constructor"
        });
      }, webidl.util.MakeTypeAssertion = function(I) {
        return (O) => FunctionPrototypeSymbolHasInstance(I, O);
      }, webidl.util.Type = function(V) {
        switch (typeof V) {
          case "undefined":
            return UNDEFINED;
          case "boolean":
            return BOOLEAN;
          case "string":
            return STRING;
          case "symbol":
            return SYMBOL;
          case "number":
            return NUMBER;
          case "bigint":
            return BIGINT;
          case "function":
          case "object":
            return V === null ? NULL : OBJECT;
        }
      }, webidl.util.Types = {
        UNDEFINED,
        BOOLEAN,
        STRING,
        SYMBOL,
        NUMBER,
        BIGINT,
        NULL,
        OBJECT
      }, webidl.util.TypeValueToString = function(o) {
        switch (webidl.util.Type(o)) {
          case UNDEFINED:
            return "Undefined";
          case BOOLEAN:
            return "Boolean";
          case STRING:
            return "String";
          case SYMBOL:
            return "Symbol";
          case NUMBER:
            return "Number";
          case BIGINT:
            return "BigInt";
          case NULL:
            return "Null";
          case OBJECT:
            return "Object";
        }
      }, webidl.util.markAsUncloneable = runtimeFeatures.has("markAsUncloneable") ? __webpack_require__(5919).markAsUncloneable : () => {
      }, webidl.util.ConvertToInt = function(V, bitLength, signedness, flags) {
        let upperBound, lowerBound;
        bitLength === 64 ? (upperBound = Math.pow(2, 53) - 1, signedness === "unsigned" ? lowerBound = 0 : lowerBound = Math.pow(-2, 53) + 1) : signedness === "unsigned" ? (lowerBound = 0, upperBound = Math.pow(2, bitLength) - 1) : (lowerBound = -Math.pow(2, bitLength - 1), upperBound = Math.pow(2, bitLength - 1) - 1);
        let x = Number(V);
        if (x === 0 && (x = 0), webidl.util.HasFlag(flags, webidl.attributes.EnforceRange)) {
          if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY)
            throw webidl.errors.exception({
              header: "Integer conversion",
              message: `Could not convert ${webidl.util.Stringify(V)} to an integer.`
            });
          if (x = webidl.util.IntegerPart(x), x < lowerBound || x > upperBound)
            throw webidl.errors.exception({
              header: "Integer conversion",
              message: `Value must be between ${lowerBound}-${upperBound}, got ${x}.`
            });
          return x;
        }
        return !Number.isNaN(x) && webidl.util.HasFlag(flags, webidl.attributes.Clamp) ? (x = Math.min(Math.max(x, lowerBound), upperBound), Math.floor(x) % 2 === 0 ? x = Math.floor(x) : x = Math.ceil(x), x) : Number.isNaN(x) || x === 0 && Object.is(0, x) || x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY ? 0 : (x = webidl.util.IntegerPart(x), x = x % Math.pow(2, bitLength), signedness === "signed" && x >= Math.pow(2, bitLength - 1) ? x - Math.pow(2, bitLength) : x);
      }, webidl.util.IntegerPart = function(n) {
        const r = Math.floor(Math.abs(n));
        return n < 0 ? -1 * r : r;
      }, webidl.util.Stringify = function(V) {
        switch (webidl.util.Type(V)) {
          case SYMBOL:
            return `Symbol(${V.description})`;
          case OBJECT:
            return inspect(V);
          case STRING:
            return `"${V}"`;
          case BIGINT:
            return `${V}n`;
          default:
            return `${V}`;
        }
      }, webidl.util.IsResizableArrayBuffer = function(V) {
        if (types.isArrayBuffer(V))
          return V.resizable;
        if (types.isSharedArrayBuffer(V))
          return V.growable;
        throw webidl.errors.exception({
          header: "IsResizableArrayBuffer",
          message: `"${webidl.util.Stringify(V)}" is not an array buffer.`
        });
      }, webidl.util.HasFlag = function(flags, attributes) {
        return typeof flags == "number" && (flags & attributes) === attributes;
      }, webidl.sequenceConverter = function(converter) {
        return (V, prefix, argument, Iterable) => {
          if (webidl.util.Type(V) !== OBJECT)
            throw webidl.errors.exception({
              header: prefix,
              message: `${argument} (${webidl.util.Stringify(V)}) is not iterable.`
            });
          const method = typeof Iterable == "function" ? Iterable() : V?.[Symbol.iterator]?.(), seq = [];
          let index = 0;
          if (method === void 0 || typeof method.next != "function")
            throw webidl.errors.exception({
              header: prefix,
              message: `${argument} is not iterable.`
            });
          for (; ; ) {
            const { done, value } = method.next();
            if (done)
              break;
            seq.push(converter(value, prefix, `${argument}[${index++}]`));
          }
          return seq;
        };
      }, webidl.recordConverter = function(keyConverter, valueConverter) {
        return (O, prefix, argument) => {
          if (webidl.util.Type(O) !== OBJECT)
            throw webidl.errors.exception({
              header: prefix,
              message: `${argument} ("${webidl.util.TypeValueToString(O)}") is not an Object.`
            });
          const result = {};
          if (!types.isProxy(O)) {
            const keys2 = [...Object.getOwnPropertyNames(O), ...Object.getOwnPropertySymbols(O)];
            for (const key of keys2) {
              const keyName = webidl.util.Stringify(key), typedKey = keyConverter(key, prefix, `Key ${keyName} in ${argument}`), typedValue = valueConverter(O[key], prefix, `${argument}[${keyName}]`);
              result[typedKey] = typedValue;
            }
            return result;
          }
          const keys = Reflect.ownKeys(O);
          for (const key of keys)
            if (Reflect.getOwnPropertyDescriptor(O, key)?.enumerable) {
              const typedKey = keyConverter(key, prefix, argument), typedValue = valueConverter(O[key], prefix, argument);
              result[typedKey] = typedValue;
            }
          return result;
        };
      }, webidl.interfaceConverter = function(TypeCheck, name) {
        return (V, prefix, argument) => {
          if (!TypeCheck(V))
            throw webidl.errors.exception({
              header: prefix,
              message: `Expected ${argument} ("${webidl.util.Stringify(V)}") to be an instance of ${name}.`
            });
          return V;
        };
      }, webidl.dictionaryConverter = function(converters) {
        return converters.sort((a, b) => (a.key > b.key) - (a.key < b.key)), (dictionary, prefix, argument) => {
          const dict = {};
          if (dictionary != null && webidl.util.Type(dictionary) !== OBJECT)
            throw webidl.errors.exception({
              header: prefix,
              message: `Expected ${dictionary} to be one of: Null, Undefined, Object.`
            });
          for (const options of converters) {
            const { key, defaultValue, required, converter } = options;
            if (required === !0 && (dictionary == null || !Object.hasOwn(dictionary, key)))
              throw webidl.errors.exception({
                header: prefix,
                message: `Missing required key "${key}".`
              });
            let value = dictionary?.[key];
            const hasDefault = defaultValue !== void 0;
            if (hasDefault && value === void 0 && (value = defaultValue()), required || hasDefault || value !== void 0) {
              if (value = converter(value, prefix, `${argument}.${key}`), options.allowedValues && !options.allowedValues.includes(value))
                throw webidl.errors.exception({
                  header: prefix,
                  message: `${value} is not an accepted type. Expected one of ${options.allowedValues.join(", ")}.`
                });
              dict[key] = value;
            }
          }
          return dict;
        };
      }, webidl.nullableConverter = function(converter) {
        return (V, prefix, argument) => V === null ? V : converter(V, prefix, argument);
      }, webidl.is.USVString = function(value) {
        return typeof value == "string" && value.isWellFormed();
      }, webidl.is.ReadableStream = webidl.util.MakeTypeAssertion(ReadableStream), webidl.is.Blob = webidl.util.MakeTypeAssertion(Blob), webidl.is.URLSearchParams = webidl.util.MakeTypeAssertion(URLSearchParams), webidl.is.File = webidl.util.MakeTypeAssertion(File), webidl.is.URL = webidl.util.MakeTypeAssertion(URL), webidl.is.AbortSignal = webidl.util.MakeTypeAssertion(AbortSignal), webidl.is.MessagePort = webidl.util.MakeTypeAssertion(MessagePort), webidl.is.BufferSource = function(V) {
        return types.isArrayBuffer(V) || ArrayBuffer.isView(V) && types.isArrayBuffer(V.buffer);
      }, webidl.util.getCopyOfBytesHeldByBufferSource = function(bufferSource) {
        const jsBufferSource = bufferSource;
        let jsArrayBuffer = jsBufferSource, offset = 0, length = 0;
        if (types.isTypedArray(jsBufferSource) || types.isDataView(jsBufferSource) ? (jsArrayBuffer = jsBufferSource.buffer, offset = jsBufferSource.byteOffset, length = jsBufferSource.byteLength) : (assert(types.isAnyArrayBuffer(jsBufferSource)), length = jsBufferSource.byteLength), jsArrayBuffer.detached)
          return new Uint8Array(0);
        const bytes = new Uint8Array(length), view = new Uint8Array(jsArrayBuffer, offset, length);
        return bytes.set(view), bytes;
      }, webidl.converters.DOMString = function(V, prefix, argument, flags) {
        if (V === null && webidl.util.HasFlag(flags, webidl.attributes.LegacyNullToEmptyString))
          return "";
        if (typeof V == "symbol")
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} is a symbol, which cannot be converted to a DOMString.`
          });
        return String(V);
      }, webidl.converters.ByteString = function(V, prefix, argument) {
        if (typeof V == "symbol")
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} is a symbol, which cannot be converted to a ByteString.`
          });
        const x = String(V);
        for (let index = 0; index < x.length; index++)
          if (x.charCodeAt(index) > 255)
            throw new TypeError(
              `Cannot convert argument to a ByteString because the character at index ${index} has a value of ${x.charCodeAt(index)} which is greater than 255.`
            );
        return x;
      }, webidl.converters.USVString = function(value) {
        return typeof value == "string" ? value.toWellFormed() : `${value}`.toWellFormed();
      }, webidl.converters.boolean = function(V) {
        return !!V;
      }, webidl.converters.any = function(V) {
        return V;
      }, webidl.converters["long long"] = function(V, prefix, argument) {
        return webidl.util.ConvertToInt(V, 64, "signed", 0, prefix, argument);
      }, webidl.converters["unsigned long long"] = function(V, prefix, argument) {
        return webidl.util.ConvertToInt(V, 64, "unsigned", 0, prefix, argument);
      }, webidl.converters["unsigned long"] = function(V, prefix, argument) {
        return webidl.util.ConvertToInt(V, 32, "unsigned", 0, prefix, argument);
      }, webidl.converters["unsigned short"] = function(V, prefix, argument, flags) {
        return webidl.util.ConvertToInt(V, 16, "unsigned", flags, prefix, argument);
      }, webidl.converters.ArrayBuffer = function(V, prefix, argument, flags) {
        if (webidl.util.Type(V) !== OBJECT || !types.isArrayBuffer(V))
          throw webidl.errors.conversionFailed({
            prefix,
            argument: `${argument} ("${webidl.util.Stringify(V)}")`,
            types: ["ArrayBuffer"]
          });
        if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V))
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} cannot be a resizable ArrayBuffer.`
          });
        return V;
      }, webidl.converters.SharedArrayBuffer = function(V, prefix, argument, flags) {
        if (webidl.util.Type(V) !== OBJECT || !types.isSharedArrayBuffer(V))
          throw webidl.errors.conversionFailed({
            prefix,
            argument: `${argument} ("${webidl.util.Stringify(V)}")`,
            types: ["SharedArrayBuffer"]
          });
        if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V))
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} cannot be a resizable SharedArrayBuffer.`
          });
        return V;
      }, webidl.converters.TypedArray = function(V, T, prefix, argument, flags) {
        if (webidl.util.Type(V) !== OBJECT || !types.isTypedArray(V) || V.constructor.name !== T.name)
          throw webidl.errors.conversionFailed({
            prefix,
            argument: `${argument} ("${webidl.util.Stringify(V)}")`,
            types: [T.name]
          });
        if (!webidl.util.HasFlag(flags, webidl.attributes.AllowShared) && types.isSharedArrayBuffer(V.buffer))
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} cannot be a view on a shared array buffer.`
          });
        if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V.buffer))
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} cannot be a view on a resizable array buffer.`
          });
        return V;
      }, webidl.converters.DataView = function(V, prefix, argument, flags) {
        if (webidl.util.Type(V) !== OBJECT || !types.isDataView(V))
          throw webidl.errors.conversionFailed({
            prefix,
            argument: `${argument} ("${webidl.util.Stringify(V)}")`,
            types: ["DataView"]
          });
        if (!webidl.util.HasFlag(flags, webidl.attributes.AllowShared) && types.isSharedArrayBuffer(V.buffer))
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} cannot be a view on a shared array buffer.`
          });
        if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V.buffer))
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} cannot be a view on a resizable array buffer.`
          });
        return V;
      }, webidl.converters.ArrayBufferView = function(V, prefix, argument, flags) {
        if (webidl.util.Type(V) !== OBJECT || !types.isArrayBufferView(V))
          throw webidl.errors.conversionFailed({
            prefix,
            argument: `${argument} ("${webidl.util.Stringify(V)}")`,
            types: ["ArrayBufferView"]
          });
        if (!webidl.util.HasFlag(flags, webidl.attributes.AllowShared) && types.isSharedArrayBuffer(V.buffer))
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} cannot be a view on a shared array buffer.`
          });
        if (!webidl.util.HasFlag(flags, webidl.attributes.AllowResizable) && webidl.util.IsResizableArrayBuffer(V.buffer))
          throw webidl.errors.exception({
            header: prefix,
            message: `${argument} cannot be a view on a resizable array buffer.`
          });
        return V;
      }, webidl.converters.BufferSource = function(V, prefix, argument, flags) {
        if (types.isArrayBuffer(V))
          return webidl.converters.ArrayBuffer(V, prefix, argument, flags);
        if (types.isArrayBufferView(V))
          return flags &= ~webidl.attributes.AllowShared, webidl.converters.ArrayBufferView(V, prefix, argument, flags);
        throw types.isSharedArrayBuffer(V) ? webidl.errors.exception({
          header: prefix,
          message: `${argument} cannot be a SharedArrayBuffer.`
        }) : webidl.errors.conversionFailed({
          prefix,
          argument: `${argument} ("${webidl.util.Stringify(V)}")`,
          types: ["ArrayBuffer", "ArrayBufferView"]
        });
      }, webidl.converters.AllowSharedBufferSource = function(V, prefix, argument, flags) {
        if (types.isArrayBuffer(V))
          return webidl.converters.ArrayBuffer(V, prefix, argument, flags);
        if (types.isSharedArrayBuffer(V))
          return webidl.converters.SharedArrayBuffer(V, prefix, argument, flags);
        if (types.isArrayBufferView(V))
          return flags |= webidl.attributes.AllowShared, webidl.converters.ArrayBufferView(V, prefix, argument, flags);
        throw webidl.errors.conversionFailed({
          prefix,
          argument: `${argument} ("${webidl.util.Stringify(V)}")`,
          types: ["ArrayBuffer", "SharedArrayBuffer", "ArrayBufferView"]
        });
      }, webidl.converters["sequence<ByteString>"] = webidl.sequenceConverter(
        webidl.converters.ByteString
      ), webidl.converters["sequence<sequence<ByteString>>"] = webidl.sequenceConverter(
        webidl.converters["sequence<ByteString>"]
      ), webidl.converters["record<ByteString, ByteString>"] = webidl.recordConverter(
        webidl.converters.ByteString,
        webidl.converters.ByteString
      ), webidl.converters.Blob = webidl.interfaceConverter(webidl.is.Blob, "Blob"), webidl.converters.AbortSignal = webidl.interfaceConverter(
        webidl.is.AbortSignal,
        "AbortSignal"
      ), webidl.converters.EventHandlerNonNull = function(V) {
        return webidl.util.Type(V) !== OBJECT ? null : typeof V == "function" ? V : () => {
        };
      }, webidl.attributes = {
        Clamp: 1,
        EnforceRange: 2,
        AllowShared: 4,
        AllowResizable: 8,
        LegacyNullToEmptyString: 16
      }, module.exports = {
        webidl
      };
    })
  )
};
export {
  id,
  ids,
  modules
};
