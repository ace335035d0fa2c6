var __webpack_modules__ = {
  /***/
  2098: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const { addAbortListener } = __nccwpck_require__2(7332), { RequestAbortedError } = __nccwpck_require__2(9263), kListener = /* @__PURE__ */ Symbol("kListener"), kSignal = /* @__PURE__ */ Symbol("kSignal");
      function abort(self) {
        self.abort ? self.abort(self[kSignal]?.reason) : self.reason = self[kSignal]?.reason ?? new RequestAbortedError(), removeSignal(self);
      }
      function addSignal(self, signal) {
        if (self.reason = null, self[kSignal] = null, self[kListener] = null, !!signal) {
          if (signal.aborted) {
            abort(self);
            return;
          }
          self[kSignal] = signal, self[kListener] = () => {
            abort(self);
          }, addAbortListener(self[kSignal], self[kListener]);
        }
      }
      function removeSignal(self) {
        self[kSignal] && ("removeEventListener" in self[kSignal] ? self[kSignal].removeEventListener("abort", self[kListener]) : self[kSignal].removeListener("abort", self[kListener]), self[kSignal] = null, self[kListener] = null);
      }
      module.exports = {
        addSignal,
        removeSignal
      };
    })
  ),
  /***/
  6480: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const assert = __nccwpck_require__2(4589), { AsyncResource } = __nccwpck_require__2(6698), { InvalidArgumentError, SocketError } = __nccwpck_require__2(9263), util = __nccwpck_require__2(7332), { addSignal, removeSignal } = __nccwpck_require__2(2098);
      class ConnectHandler extends AsyncResource {
        constructor(opts, callback) {
          if (!opts || typeof opts != "object")
            throw new InvalidArgumentError("invalid opts");
          if (typeof callback != "function")
            throw new InvalidArgumentError("invalid callback");
          const { signal, opaque, responseHeaders } = opts;
          if (signal && typeof signal.on != "function" && typeof signal.addEventListener != "function")
            throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget");
          super("UNDICI_CONNECT"), this.opaque = opaque || null, this.responseHeaders = responseHeaders || null, this.callback = callback, this.abort = null, addSignal(this, signal);
        }
        onConnect(abort, context) {
          if (this.reason) {
            abort(this.reason);
            return;
          }
          assert(this.callback), this.abort = abort, this.context = context;
        }
        onHeaders() {
          throw new SocketError("bad connect", null);
        }
        onUpgrade(statusCode, rawHeaders, socket) {
          const { callback, opaque, context } = this;
          removeSignal(this), this.callback = null;
          let headers = rawHeaders;
          headers != null && (headers = this.responseHeaders === "raw" ? util.parseRawHeaders(rawHeaders) : util.parseHeaders(rawHeaders)), this.runInAsyncScope(callback, null, null, {
            statusCode,
            headers,
            socket,
            opaque,
            context
          });
        }
        onError(err) {
          const { callback, opaque } = this;
          removeSignal(this), callback && (this.callback = null, queueMicrotask(() => {
            this.runInAsyncScope(callback, null, err, { opaque });
          }));
        }
      }
      function connect(opts, callback) {
        if (callback === void 0)
          return new Promise((resolve, reject) => {
            connect.call(this, opts, (err, data) => err ? reject(err) : resolve(data));
          });
        try {
          const connectHandler = new ConnectHandler(opts, callback), connectOptions = { ...opts, method: "CONNECT" };
          this.dispatch(connectOptions, connectHandler);
        } catch (err) {
          if (typeof callback != "function")
            throw err;
          const opaque = opts?.opaque;
          queueMicrotask(() => callback(err, { opaque }));
        }
      }
      module.exports = connect;
    })
  ),
  /***/
  1007: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const assert = __nccwpck_require__2(4589), { AsyncResource } = __nccwpck_require__2(6698), { Readable } = __nccwpck_require__2(8395), { InvalidArgumentError, RequestAbortedError } = __nccwpck_require__2(9263), util = __nccwpck_require__2(7332);
      function noop() {
      }
      class RequestHandler extends AsyncResource {
        constructor(opts, callback) {
          if (!opts || typeof opts != "object")
            throw new InvalidArgumentError("invalid opts");
          const { signal, method, opaque, body, onInfo, responseHeaders, highWaterMark } = opts;
          try {
            if (typeof callback != "function")
              throw new InvalidArgumentError("invalid callback");
            if (highWaterMark != null && (!Number.isFinite(highWaterMark) || highWaterMark < 0))
              throw new InvalidArgumentError("invalid highWaterMark");
            if (signal && typeof signal.on != "function" && typeof signal.addEventListener != "function")
              throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget");
            if (method === "CONNECT")
              throw new InvalidArgumentError("invalid method");
            if (onInfo && typeof onInfo != "function")
              throw new InvalidArgumentError("invalid onInfo callback");
            super("UNDICI_REQUEST");
          } catch (err) {
            throw util.isStream(body) && util.destroy(body.on("error", noop), err), err;
          }
          this.method = method, this.responseHeaders = responseHeaders || null, this.opaque = opaque || null, this.callback = callback, this.res = null, this.abort = null, this.body = body, this.trailers = {}, this.context = null, this.onInfo = onInfo || null, this.highWaterMark = highWaterMark, this.reason = null, this.removeAbortListener = null, signal?.aborted ? this.reason = signal.reason ?? new RequestAbortedError() : signal && (this.removeAbortListener = util.addAbortListener(signal, () => {
            this.reason = signal.reason ?? new RequestAbortedError(), this.res ? util.destroy(this.res.on("error", noop), this.reason) : this.abort && this.abort(this.reason);
          }));
        }
        onConnect(abort, context) {
          if (this.reason) {
            abort(this.reason);
            return;
          }
          assert(this.callback), this.abort = abort, this.context = context;
        }
        onHeaders(statusCode, rawHeaders, resume, statusMessage) {
          const { callback, opaque, abort, context, responseHeaders, highWaterMark } = this, headers = responseHeaders === "raw" ? util.parseRawHeaders(rawHeaders) : util.parseHeaders(rawHeaders);
          if (statusCode < 200) {
            this.onInfo && this.onInfo({ statusCode, headers });
            return;
          }
          const parsedHeaders = responseHeaders === "raw" ? util.parseHeaders(rawHeaders) : headers, contentType = parsedHeaders["content-type"], contentLength = parsedHeaders["content-length"], res = new Readable({
            resume,
            abort,
            contentType,
            contentLength: this.method !== "HEAD" && contentLength ? Number(contentLength) : null,
            highWaterMark
          });
          if (this.removeAbortListener && (res.on("close", this.removeAbortListener), this.removeAbortListener = null), this.callback = null, this.res = res, callback !== null)
            try {
              this.runInAsyncScope(callback, null, null, {
                statusCode,
                statusText: statusMessage,
                headers,
                trailers: this.trailers,
                opaque,
                body: res,
                context
              });
            } catch (err) {
              this.res = null, util.destroy(res.on("error", noop), err), queueMicrotask(() => {
                throw err;
              });
            }
        }
        onData(chunk) {
          return this.res.push(chunk);
        }
        onComplete(trailers) {
          util.parseHeaders(trailers, this.trailers), this.res.push(null);
        }
        onError(err) {
          const { res, callback, body, opaque } = this;
          callback && (this.callback = null, queueMicrotask(() => {
            this.runInAsyncScope(callback, null, err, { opaque });
          })), res && (this.res = null, queueMicrotask(() => {
            util.destroy(res.on("error", noop), err);
          })), body && (this.body = null, util.isStream(body) && (body.on("error", noop), util.destroy(body, err))), this.removeAbortListener && (this.removeAbortListener(), this.removeAbortListener = null);
        }
      }
      function request(opts, callback) {
        if (callback === void 0)
          return new Promise((resolve, reject) => {
            request.call(this, opts, (err, data) => err ? reject(err) : resolve(data));
          });
        try {
          const handler = new RequestHandler(opts, callback);
          this.dispatch(opts, handler);
        } catch (err) {
          if (typeof callback != "function")
            throw err;
          const opaque = opts?.opaque;
          queueMicrotask(() => callback(err, { opaque }));
        }
      }
      module.exports = request, module.exports.RequestHandler = RequestHandler;
    })
  ),
  /***/
  8395: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const assert = __nccwpck_require__2(4589), { Readable } = __nccwpck_require__2(7075), { RequestAbortedError, NotSupportedError, InvalidArgumentError, AbortError } = __nccwpck_require__2(9263), util = __nccwpck_require__2(7332), { ReadableStreamFrom } = __nccwpck_require__2(7332), kConsume = /* @__PURE__ */ Symbol("kConsume"), kReading = /* @__PURE__ */ Symbol("kReading"), kBody = /* @__PURE__ */ Symbol("kBody"), kAbort = /* @__PURE__ */ Symbol("kAbort"), kContentType = /* @__PURE__ */ Symbol("kContentType"), kContentLength = /* @__PURE__ */ Symbol("kContentLength"), kUsed = /* @__PURE__ */ Symbol("kUsed"), kBytesRead = /* @__PURE__ */ Symbol("kBytesRead"), noop = () => {
      };
      class BodyReadable extends Readable {
        /**
         * @param {object} opts
         * @param {(this: Readable, size: number) => void} opts.resume
         * @param {() => (void | null)} opts.abort
         * @param {string} [opts.contentType = '']
         * @param {number} [opts.contentLength]
         * @param {number} [opts.highWaterMark = 64 * 1024]
         */
        constructor({
          resume,
          abort,
          contentType = "",
          contentLength,
          highWaterMark = 64 * 1024
          // Same as nodejs fs streams.
        }) {
          super({
            autoDestroy: !0,
            read: resume,
            highWaterMark
          }), this._readableState.dataEmitted = !1, this[kAbort] = abort, this[kConsume] = null, this[kBytesRead] = 0, this[kBody] = null, this[kUsed] = !1, this[kContentType] = contentType, this[kContentLength] = Number.isFinite(contentLength) ? contentLength : null, this[kReading] = !1;
        }
        /**
         * @param {Error|null} err
         * @param {(error:(Error|null)) => void} callback
         * @returns {void}
         */
        _destroy(err, callback) {
          !err && !this._readableState.endEmitted && (err = new RequestAbortedError()), err && this[kAbort](), this[kUsed] ? callback(err) : setImmediate(callback, err);
        }
        /**
         * @param {string|symbol} event
         * @param {(...args: any[]) => void} listener
         * @returns {this}
         */
        on(event, listener) {
          return (event === "data" || event === "readable") && (this[kReading] = !0, this[kUsed] = !0), super.on(event, listener);
        }
        /**
         * @param {string|symbol} event
         * @param {(...args: any[]) => void} listener
         * @returns {this}
         */
        addListener(event, listener) {
          return this.on(event, listener);
        }
        /**
         * @param {string|symbol} event
         * @param {(...args: any[]) => void} listener
         * @returns {this}
         */
        off(event, listener) {
          const ret = super.off(event, listener);
          return (event === "data" || event === "readable") && (this[kReading] = this.listenerCount("data") > 0 || this.listenerCount("readable") > 0), ret;
        }
        /**
         * @param {string|symbol} event
         * @param {(...args: any[]) => void} listener
         * @returns {this}
         */
        removeListener(event, listener) {
          return this.off(event, listener);
        }
        /**
         * @param {Buffer|null} chunk
         * @returns {boolean}
         */
        push(chunk) {
          return chunk && (this[kBytesRead] += chunk.length, this[kConsume]) ? (consumePush(this[kConsume], chunk), this[kReading] ? super.push(chunk) : !0) : super.push(chunk);
        }
        /**
         * Consumes and returns the body as a string.
         *
         * @see https://fetch.spec.whatwg.org/#dom-body-text
         * @returns {Promise<string>}
         */
        text() {
          return consume(this, "text");
        }
        /**
         * Consumes and returns the body as a JavaScript Object.
         *
         * @see https://fetch.spec.whatwg.org/#dom-body-json
         * @returns {Promise<unknown>}
         */
        json() {
          return consume(this, "json");
        }
        /**
         * Consumes and returns the body as a Blob
         *
         * @see https://fetch.spec.whatwg.org/#dom-body-blob
         * @returns {Promise<Blob>}
         */
        blob() {
          return consume(this, "blob");
        }
        /**
         * Consumes and returns the body as an Uint8Array.
         *
         * @see https://fetch.spec.whatwg.org/#dom-body-bytes
         * @returns {Promise<Uint8Array>}
         */
        bytes() {
          return consume(this, "bytes");
        }
        /**
         * Consumes and returns the body as an ArrayBuffer.
         *
         * @see https://fetch.spec.whatwg.org/#dom-body-arraybuffer
         * @returns {Promise<ArrayBuffer>}
         */
        arrayBuffer() {
          return consume(this, "arrayBuffer");
        }
        /**
         * Not implemented
         *
         * @see https://fetch.spec.whatwg.org/#dom-body-formdata
         * @throws {NotSupportedError}
         */
        async formData() {
          throw new NotSupportedError();
        }
        /**
         * Returns true if the body is not null and the body has been consumed.
         * Otherwise, returns false.
         *
         * @see https://fetch.spec.whatwg.org/#dom-body-bodyused
         * @readonly
         * @returns {boolean}
         */
        get bodyUsed() {
          return util.isDisturbed(this);
        }
        /**
         * @see https://fetch.spec.whatwg.org/#dom-body-body
         * @readonly
         * @returns {ReadableStream}
         */
        get body() {
          return this[kBody] || (this[kBody] = ReadableStreamFrom(this), this[kConsume] && (this[kBody].getReader(), assert(this[kBody].locked))), this[kBody];
        }
        /**
         * Dumps the response body by reading `limit` number of bytes.
         * @param {object} opts
         * @param {number} [opts.limit = 131072] Number of bytes to read.
         * @param {AbortSignal} [opts.signal] An AbortSignal to cancel the dump.
         * @returns {Promise<null>}
         */
        dump(opts) {
          const signal = opts?.signal;
          if (signal != null && (typeof signal != "object" || !("aborted" in signal)))
            return Promise.reject(new InvalidArgumentError("signal must be an AbortSignal"));
          const limit = opts?.limit && Number.isFinite(opts.limit) ? opts.limit : 128 * 1024;
          return signal?.aborted ? Promise.reject(signal.reason ?? new AbortError()) : this._readableState.closeEmitted ? Promise.resolve(null) : new Promise((resolve, reject) => {
            if ((this[kContentLength] && this[kContentLength] > limit || this[kBytesRead] > limit) && this.destroy(new AbortError()), signal) {
              const onAbort = () => {
                this.destroy(signal.reason ?? new AbortError());
              };
              signal.addEventListener("abort", onAbort), this.on("close", function() {
                signal.removeEventListener("abort", onAbort), signal.aborted ? reject(signal.reason ?? new AbortError()) : resolve(null);
              });
            } else
              this.on("close", resolve);
            this.on("error", noop).on("data", () => {
              this[kBytesRead] > limit && this.destroy();
            }).resume();
          });
        }
        /**
         * @param {BufferEncoding} encoding
         * @returns {this}
         */
        setEncoding(encoding) {
          return Buffer.isEncoding(encoding) && (this._readableState.encoding = encoding), this;
        }
      }
      function isLocked(bodyReadable) {
        return bodyReadable[kBody]?.locked === !0 || bodyReadable[kConsume] !== null;
      }
      function isUnusable(bodyReadable) {
        return util.isDisturbed(bodyReadable) || isLocked(bodyReadable);
      }
      function consume(stream, type) {
        return assert(!stream[kConsume]), new Promise((resolve, reject) => {
          if (isUnusable(stream)) {
            const rState = stream._readableState;
            rState.destroyed && rState.closeEmitted === !1 ? stream.on("error", reject).on("close", () => {
              reject(new TypeError("unusable"));
            }) : reject(rState.errored ?? new TypeError("unusable"));
          } else
            queueMicrotask(() => {
              stream[kConsume] = {
                type,
                stream,
                resolve,
                reject,
                length: 0,
                body: []
              }, stream.on("error", function(err) {
                consumeFinish(this[kConsume], err);
              }).on("close", function() {
                this[kConsume].body !== null && consumeFinish(this[kConsume], new RequestAbortedError());
              }), consumeStart(stream[kConsume]);
            });
        });
      }
      function consumeStart(consume2) {
        if (consume2.body === null)
          return;
        const { _readableState: state } = consume2.stream;
        if (state.bufferIndex) {
          const start = state.bufferIndex, end = state.buffer.length;
          for (let n = start; n < end; n++)
            consumePush(consume2, state.buffer[n]);
        } else
          for (const chunk of state.buffer)
            consumePush(consume2, chunk);
        for (state.endEmitted ? consumeEnd(this[kConsume], this._readableState.encoding) : consume2.stream.on("end", function() {
          consumeEnd(this[kConsume], this._readableState.encoding);
        }), consume2.stream.resume(); consume2.stream.read() != null; )
          ;
      }
      function chunksDecode(chunks, length, encoding) {
        if (chunks.length === 0 || length === 0)
          return "";
        const buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length), bufferLength = buffer.length, start = bufferLength > 2 && buffer[0] === 239 && buffer[1] === 187 && buffer[2] === 191 ? 3 : 0;
        return !encoding || encoding === "utf8" || encoding === "utf-8" ? buffer.utf8Slice(start, bufferLength) : buffer.subarray(start, bufferLength).toString(encoding);
      }
      function chunksConcat(chunks, length) {
        if (chunks.length === 0 || length === 0)
          return new Uint8Array(0);
        if (chunks.length === 1)
          return new Uint8Array(chunks[0]);
        const buffer = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
        let offset = 0;
        for (let i = 0; i < chunks.length; ++i) {
          const chunk = chunks[i];
          buffer.set(chunk, offset), offset += chunk.length;
        }
        return buffer;
      }
      function consumeEnd(consume2, encoding) {
        const { type, body, resolve, stream, length } = consume2;
        try {
          type === "text" ? resolve(chunksDecode(body, length, encoding)) : type === "json" ? resolve(JSON.parse(chunksDecode(body, length, encoding))) : type === "arrayBuffer" ? resolve(chunksConcat(body, length).buffer) : type === "blob" ? resolve(new Blob(body, { type: stream[kContentType] })) : type === "bytes" && resolve(chunksConcat(body, length)), consumeFinish(consume2);
        } catch (err) {
          stream.destroy(err);
        }
      }
      function consumePush(consume2, chunk) {
        consume2.length += chunk.length, consume2.body.push(chunk);
      }
      function consumeFinish(consume2, err) {
        consume2.body !== null && (err ? consume2.reject(err) : consume2.resolve(), consume2.type = null, consume2.stream = null, consume2.resolve = null, consume2.reject = null, consume2.length = 0, consume2.body = null);
      }
      module.exports = {
        Readable: BodyReadable,
        chunksDecode
      };
    })
  ),
  /***/
  3484: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const net = __nccwpck_require__2(7030), assert = __nccwpck_require__2(4589), util = __nccwpck_require__2(7332), { InvalidArgumentError } = __nccwpck_require__2(9263);
      let tls;
      const SessionCache = class {
        constructor(maxCachedSessions) {
          this._maxCachedSessions = maxCachedSessions, this._sessionCache = /* @__PURE__ */ new Map(), this._sessionRegistry = new FinalizationRegistry((key) => {
            if (this._sessionCache.size < this._maxCachedSessions)
              return;
            const ref = this._sessionCache.get(key);
            ref !== void 0 && ref.deref() === void 0 && this._sessionCache.delete(key);
          });
        }
        get(sessionKey) {
          const ref = this._sessionCache.get(sessionKey);
          return ref ? ref.deref() : null;
        }
        set(sessionKey, session) {
          if (this._maxCachedSessions !== 0) {
            if (this._sessionCache.has(sessionKey))
              this._sessionCache.delete(sessionKey);
            else if (this._sessionCache.size >= this._maxCachedSessions) {
              let evicted = !1;
              for (const [key, ref] of this._sessionCache)
                if (ref.deref() === void 0) {
                  this._sessionCache.delete(key), evicted = !0;
                  break;
                }
              if (!evicted) {
                const oldest = this._sessionCache.keys().next();
                oldest.done || this._sessionCache.delete(oldest.value);
              }
            }
            this._sessionCache.set(sessionKey, new WeakRef(session)), this._sessionRegistry.register(session, sessionKey);
          }
        }
      };
      function buildConnector({ allowH2, useH2c, maxCachedSessions, socketPath, timeout, session: customSession, ...opts }) {
        if (maxCachedSessions != null && (!Number.isInteger(maxCachedSessions) || maxCachedSessions < 0))
          throw new InvalidArgumentError("maxCachedSessions must be a positive integer or zero");
        const options = { path: socketPath, ...opts }, sessionCache = new SessionCache(maxCachedSessions ?? 100);
        return timeout = timeout ?? 1e4, allowH2 = allowH2 ?? !1, function({ hostname, host, protocol, port, servername, localAddress, httpSocket }, callback) {
          let socket;
          if (protocol === "https:") {
            tls || (tls = __nccwpck_require__2(1692)), servername = servername || options.servername || util.getServerName(host) || null;
            const sessionKey = servername || hostname;
            assert(sessionKey);
            const session = customSession || sessionCache.get(sessionKey) || null;
            port = port || 443, socket = tls.connect({
              highWaterMark: 16384,
              // TLS in node can't have bigger HWM anyway...
              ...options,
              servername,
              session,
              localAddress,
              ALPNProtocols: allowH2 ? ["http/1.1", "h2"] : ["http/1.1"],
              socket: httpSocket,
              // upgrade socket connection
              port,
              host: hostname
            }), socket.on("session", function(session2) {
              sessionCache.set(sessionKey, session2);
            });
          } else
            assert(!httpSocket, "httpSocket can only be sent on TLS update"), port = port || 80, socket = net.connect({
              highWaterMark: 64 * 1024,
              // Same as nodejs fs streams.
              ...options,
              localAddress,
              port,
              host: hostname
            }), useH2c === !0 && (socket.alpnProtocol = "h2");
          if (options.keepAlive == null || options.keepAlive) {
            const keepAliveInitialDelay = options.keepAliveInitialDelay === void 0 ? 6e4 : options.keepAliveInitialDelay;
            socket.setKeepAlive(!0, keepAliveInitialDelay);
          }
          const clearConnectTimeout = util.setupConnectTimeout(new WeakRef(socket), { timeout, hostname, port });
          return socket.setNoDelay(!0).once(protocol === "https:" ? "secureConnect" : "connect", function() {
            if (queueMicrotask(clearConnectTimeout), callback) {
              const cb = callback;
              callback = null, cb(null, this);
            }
          }).on("error", function(err) {
            if (queueMicrotask(clearConnectTimeout), callback) {
              const cb = callback;
              callback = null, cb(err);
            }
          }), socket;
        };
      }
      module.exports = buildConnector;
    })
  ),
  /***/
  7899: (
    /***/
    ((module) => {
      const wellknownHeaderNames = (
        /** @type {const} */
        [
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "Accept-Ranges",
          "Access-Control-Allow-Credentials",
          "Access-Control-Allow-Headers",
          "Access-Control-Allow-Methods",
          "Access-Control-Allow-Origin",
          "Access-Control-Expose-Headers",
          "Access-Control-Max-Age",
          "Access-Control-Request-Headers",
          "Access-Control-Request-Method",
          "Age",
          "Allow",
          "Alt-Svc",
          "Alt-Used",
          "Authorization",
          "Cache-Control",
          "Clear-Site-Data",
          "Connection",
          "Content-Disposition",
          "Content-Encoding",
          "Content-Language",
          "Content-Length",
          "Content-Location",
          "Content-Range",
          "Content-Security-Policy",
          "Content-Security-Policy-Report-Only",
          "Content-Type",
          "Cookie",
          "Cross-Origin-Embedder-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Date",
          "Device-Memory",
          "Downlink",
          "ECT",
          "ETag",
          "Expect",
          "Expect-CT",
          "Expires",
          "Forwarded",
          "From",
          "Host",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "If-Range",
          "If-Unmodified-Since",
          "Keep-Alive",
          "Last-Modified",
          "Link",
          "Location",
          "Max-Forwards",
          "Origin",
          "Permissions-Policy",
          "Pragma",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "RTT",
          "Range",
          "Referer",
          "Referrer-Policy",
          "Refresh",
          "Retry-After",
          "Sec-WebSocket-Accept",
          "Sec-WebSocket-Extensions",
          "Sec-WebSocket-Key",
          "Sec-WebSocket-Protocol",
          "Sec-WebSocket-Version",
          "Server",
          "Server-Timing",
          "Service-Worker-Allowed",
          "Service-Worker-Navigation-Preload",
          "Set-Cookie",
          "SourceMap",
          "Strict-Transport-Security",
          "Supports-Loading-Mode",
          "TE",
          "Timing-Allow-Origin",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade",
          "Upgrade-Insecure-Requests",
          "User-Agent",
          "Vary",
          "Via",
          "WWW-Authenticate",
          "X-Content-Type-Options",
          "X-DNS-Prefetch-Control",
          "X-Frame-Options",
          "X-Permitted-Cross-Domain-Policies",
          "X-Powered-By",
          "X-Requested-With",
          "X-XSS-Protection"
        ]
      ), headerNameLowerCasedRecord = {};
      Object.setPrototypeOf(headerNameLowerCasedRecord, null);
      const wellknownHeaderNameBuffers = {};
      Object.setPrototypeOf(wellknownHeaderNameBuffers, null);
      function getHeaderNameAsBuffer(header) {
        let buffer = wellknownHeaderNameBuffers[header];
        return buffer === void 0 && (buffer = Buffer.from(header)), buffer;
      }
      for (let i = 0; i < wellknownHeaderNames.length; ++i) {
        const key = wellknownHeaderNames[i], lowerCasedKey = key.toLowerCase();
        headerNameLowerCasedRecord[key] = headerNameLowerCasedRecord[lowerCasedKey] = lowerCasedKey;
      }
      module.exports = {
        wellknownHeaderNames,
        headerNameLowerCasedRecord,
        getHeaderNameAsBuffer
      };
    })
  ),
  /***/
  3082: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const diagnosticsChannel = __nccwpck_require__2(3053), util = __nccwpck_require__2(7975), undiciDebugLog = util.debuglog("undici"), fetchDebuglog = util.debuglog("fetch"), websocketDebuglog = util.debuglog("websocket"), channels = {
        // Client
        beforeConnect: diagnosticsChannel.channel("undici:client:beforeConnect"),
        connected: diagnosticsChannel.channel("undici:client:connected"),
        connectError: diagnosticsChannel.channel("undici:client:connectError"),
        sendHeaders: diagnosticsChannel.channel("undici:client:sendHeaders"),
        // Request
        create: diagnosticsChannel.channel("undici:request:create"),
        bodySent: diagnosticsChannel.channel("undici:request:bodySent"),
        bodyChunkSent: diagnosticsChannel.channel("undici:request:bodyChunkSent"),
        bodyChunkReceived: diagnosticsChannel.channel("undici:request:bodyChunkReceived"),
        headers: diagnosticsChannel.channel("undici:request:headers"),
        trailers: diagnosticsChannel.channel("undici:request:trailers"),
        error: diagnosticsChannel.channel("undici:request:error"),
        // WebSocket
        open: diagnosticsChannel.channel("undici:websocket:open"),
        close: diagnosticsChannel.channel("undici:websocket:close"),
        socketError: diagnosticsChannel.channel("undici:websocket:socket_error"),
        ping: diagnosticsChannel.channel("undici:websocket:ping"),
        pong: diagnosticsChannel.channel("undici:websocket:pong"),
        // ProxyAgent
        proxyConnected: diagnosticsChannel.channel("undici:proxy:connected")
      };
      let isTrackingClientEvents = !1;
      function trackClientEvents(debugLog = undiciDebugLog) {
        if (!isTrackingClientEvents) {
          if (channels.beforeConnect.hasSubscribers || channels.connected.hasSubscribers || channels.connectError.hasSubscribers || channels.sendHeaders.hasSubscribers) {
            isTrackingClientEvents = !0;
            return;
          }
          isTrackingClientEvents = !0, diagnosticsChannel.subscribe(
            "undici:client:beforeConnect",
            (evt) => {
              const {
                connectParams: { version, protocol, port, host }
              } = evt;
              debugLog(
                "connecting to %s%s using %s%s",
                host,
                port ? `:${port}` : "",
                protocol,
                version
              );
            }
          ), diagnosticsChannel.subscribe(
            "undici:client:connected",
            (evt) => {
              const {
                connectParams: { version, protocol, port, host }
              } = evt;
              debugLog(
                "connected to %s%s using %s%s",
                host,
                port ? `:${port}` : "",
                protocol,
                version
              );
            }
          ), diagnosticsChannel.subscribe(
            "undici:client:connectError",
            (evt) => {
              const {
                connectParams: { version, protocol, port, host },
                error
              } = evt;
              debugLog(
                "connection to %s%s using %s%s errored - %s",
                host,
                port ? `:${port}` : "",
                protocol,
                version,
                error.message
              );
            }
          ), diagnosticsChannel.subscribe(
            "undici:client:sendHeaders",
            (evt) => {
              const {
                request: { method, path, origin }
              } = evt;
              debugLog("sending request to %s %s%s", method, origin, path);
            }
          );
        }
      }
      let isTrackingRequestEvents = !1;
      function trackRequestEvents(debugLog = undiciDebugLog) {
        if (!isTrackingRequestEvents) {
          if (channels.headers.hasSubscribers || channels.trailers.hasSubscribers || channels.error.hasSubscribers) {
            isTrackingRequestEvents = !0;
            return;
          }
          isTrackingRequestEvents = !0, diagnosticsChannel.subscribe(
            "undici:request:headers",
            (evt) => {
              const {
                request: { method, path, origin },
                response: { statusCode }
              } = evt;
              debugLog(
                "received response to %s %s%s - HTTP %d",
                method,
                origin,
                path,
                statusCode
              );
            }
          ), diagnosticsChannel.subscribe(
            "undici:request:trailers",
            (evt) => {
              const {
                request: { method, path, origin }
              } = evt;
              debugLog("trailers received from %s %s%s", method, origin, path);
            }
          ), diagnosticsChannel.subscribe(
            "undici:request:error",
            (evt) => {
              const {
                request: { method, path, origin },
                error
              } = evt;
              debugLog(
                "request to %s %s%s errored - %s",
                method,
                origin,
                path,
                error.message
              );
            }
          );
        }
      }
      let isTrackingWebSocketEvents = !1;
      function trackWebSocketEvents(debugLog = websocketDebuglog) {
        if (!isTrackingWebSocketEvents) {
          if (channels.open.hasSubscribers || channels.close.hasSubscribers || channels.socketError.hasSubscribers || channels.ping.hasSubscribers || channels.pong.hasSubscribers) {
            isTrackingWebSocketEvents = !0;
            return;
          }
          isTrackingWebSocketEvents = !0, diagnosticsChannel.subscribe(
            "undici:websocket:open",
            (evt) => {
              if (evt.address != null) {
                const { address, port } = evt.address;
                debugLog("connection opened %s%s", address, port ? `:${port}` : "");
              } else
                debugLog("connection opened");
            }
          ), diagnosticsChannel.subscribe(
            "undici:websocket:close",
            (evt) => {
              const { websocket, code, reason } = evt;
              debugLog(
                "closed connection to %s - %s %s",
                websocket.url,
                code,
                reason
              );
            }
          ), diagnosticsChannel.subscribe(
            "undici:websocket:socket_error",
            (err) => {
              debugLog("connection errored - %s", err.message);
            }
          ), diagnosticsChannel.subscribe(
            "undici:websocket:ping",
            (evt) => {
              debugLog("ping received");
            }
          ), diagnosticsChannel.subscribe(
            "undici:websocket:pong",
            (evt) => {
              debugLog("pong received");
            }
          );
        }
      }
      (undiciDebugLog.enabled || fetchDebuglog.enabled) && (trackClientEvents(fetchDebuglog.enabled ? fetchDebuglog : undiciDebugLog), trackRequestEvents(fetchDebuglog.enabled ? fetchDebuglog : undiciDebugLog)), websocketDebuglog.enabled && (trackClientEvents(undiciDebugLog.enabled ? undiciDebugLog : websocketDebuglog), trackWebSocketEvents(websocketDebuglog)), module.exports = {
        channels
      };
    })
  ),
  /***/
  9263: (
    /***/
    ((module) => {
      const kUndiciError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR");
      class UndiciError extends Error {
        constructor(message, options) {
          super(message, options), this.name = "UndiciError", this.code = "UND_ERR";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kUndiciError] === !0;
        }
        get [kUndiciError]() {
          return !0;
        }
      }
      const kConnectTimeoutError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_CONNECT_TIMEOUT");
      class ConnectTimeoutError extends UndiciError {
        constructor(message) {
          super(message), this.name = "ConnectTimeoutError", this.message = message || "Connect Timeout Error", this.code = "UND_ERR_CONNECT_TIMEOUT";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kConnectTimeoutError] === !0;
        }
        get [kConnectTimeoutError]() {
          return !0;
        }
      }
      const kHeadersTimeoutError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_HEADERS_TIMEOUT");
      class HeadersTimeoutError extends UndiciError {
        constructor(message) {
          super(message), this.name = "HeadersTimeoutError", this.message = message || "Headers Timeout Error", this.code = "UND_ERR_HEADERS_TIMEOUT";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kHeadersTimeoutError] === !0;
        }
        get [kHeadersTimeoutError]() {
          return !0;
        }
      }
      const kHeadersOverflowError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_HEADERS_OVERFLOW");
      class HeadersOverflowError extends UndiciError {
        constructor(message) {
          super(message), this.name = "HeadersOverflowError", this.message = message || "Headers Overflow Error", this.code = "UND_ERR_HEADERS_OVERFLOW";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kHeadersOverflowError] === !0;
        }
        get [kHeadersOverflowError]() {
          return !0;
        }
      }
      const kBodyTimeoutError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_BODY_TIMEOUT");
      class BodyTimeoutError extends UndiciError {
        constructor(message) {
          super(message), this.name = "BodyTimeoutError", this.message = message || "Body Timeout Error", this.code = "UND_ERR_BODY_TIMEOUT";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kBodyTimeoutError] === !0;
        }
        get [kBodyTimeoutError]() {
          return !0;
        }
      }
      const kInvalidArgumentError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_INVALID_ARG");
      class InvalidArgumentError extends UndiciError {
        constructor(message) {
          super(message), this.name = "InvalidArgumentError", this.message = message || "Invalid Argument Error", this.code = "UND_ERR_INVALID_ARG";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kInvalidArgumentError] === !0;
        }
        get [kInvalidArgumentError]() {
          return !0;
        }
      }
      const kInvalidReturnValueError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_INVALID_RETURN_VALUE");
      class InvalidReturnValueError extends UndiciError {
        constructor(message) {
          super(message), this.name = "InvalidReturnValueError", this.message = message || "Invalid Return Value Error", this.code = "UND_ERR_INVALID_RETURN_VALUE";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kInvalidReturnValueError] === !0;
        }
        get [kInvalidReturnValueError]() {
          return !0;
        }
      }
      const kAbortError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_ABORT");
      class AbortError extends UndiciError {
        constructor(message) {
          super(message), this.name = "AbortError", this.message = message || "The operation was aborted", this.code = "UND_ERR_ABORT";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kAbortError] === !0;
        }
        get [kAbortError]() {
          return !0;
        }
      }
      const kRequestAbortedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_ABORTED");
      class RequestAbortedError extends AbortError {
        constructor(message) {
          super(message), this.name = "AbortError", this.message = message || "Request aborted", this.code = "UND_ERR_ABORTED";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kRequestAbortedError] === !0;
        }
        get [kRequestAbortedError]() {
          return !0;
        }
      }
      const kInformationalError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_INFO");
      class InformationalError extends UndiciError {
        constructor(message) {
          super(message), this.name = "InformationalError", this.message = message || "Request information", this.code = "UND_ERR_INFO";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kInformationalError] === !0;
        }
        get [kInformationalError]() {
          return !0;
        }
      }
      const kRequestContentLengthMismatchError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_REQ_CONTENT_LENGTH_MISMATCH");
      class RequestContentLengthMismatchError extends UndiciError {
        constructor(message) {
          super(message), this.name = "RequestContentLengthMismatchError", this.message = message || "Request body length does not match content-length header", this.code = "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kRequestContentLengthMismatchError] === !0;
        }
        get [kRequestContentLengthMismatchError]() {
          return !0;
        }
      }
      const kResponseContentLengthMismatchError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_RES_CONTENT_LENGTH_MISMATCH");
      class ResponseContentLengthMismatchError extends UndiciError {
        constructor(message) {
          super(message), this.name = "ResponseContentLengthMismatchError", this.message = message || "Response body length does not match content-length header", this.code = "UND_ERR_RES_CONTENT_LENGTH_MISMATCH";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kResponseContentLengthMismatchError] === !0;
        }
        get [kResponseContentLengthMismatchError]() {
          return !0;
        }
      }
      const kClientDestroyedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_DESTROYED");
      class ClientDestroyedError extends UndiciError {
        constructor(message) {
          super(message), this.name = "ClientDestroyedError", this.message = message || "The client is destroyed", this.code = "UND_ERR_DESTROYED";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kClientDestroyedError] === !0;
        }
        get [kClientDestroyedError]() {
          return !0;
        }
      }
      const kClientClosedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_CLOSED");
      class ClientClosedError extends UndiciError {
        constructor(message) {
          super(message), this.name = "ClientClosedError", this.message = message || "The client is closed", this.code = "UND_ERR_CLOSED";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kClientClosedError] === !0;
        }
        get [kClientClosedError]() {
          return !0;
        }
      }
      const kSocketError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_SOCKET");
      class SocketError extends UndiciError {
        constructor(message, socket) {
          super(message), this.name = "SocketError", this.message = message || "Socket error", this.code = "UND_ERR_SOCKET", this.socket = socket;
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kSocketError] === !0;
        }
        get [kSocketError]() {
          return !0;
        }
      }
      const kNotSupportedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_NOT_SUPPORTED");
      class NotSupportedError extends UndiciError {
        constructor(message) {
          super(message), this.name = "NotSupportedError", this.message = message || "Not supported error", this.code = "UND_ERR_NOT_SUPPORTED";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kNotSupportedError] === !0;
        }
        get [kNotSupportedError]() {
          return !0;
        }
      }
      const kBalancedPoolMissingUpstreamError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_BPL_MISSING_UPSTREAM");
      class BalancedPoolMissingUpstreamError extends UndiciError {
        constructor(message) {
          super(message), this.name = "MissingUpstreamError", this.message = message || "No upstream has been added to the BalancedPool", this.code = "UND_ERR_BPL_MISSING_UPSTREAM";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kBalancedPoolMissingUpstreamError] === !0;
        }
        get [kBalancedPoolMissingUpstreamError]() {
          return !0;
        }
      }
      const kHTTPParserError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_HTTP_PARSER");
      class HTTPParserError extends Error {
        constructor(message, code, data) {
          super(message), this.name = "HTTPParserError", this.code = code ? `HPE_${code}` : void 0, this.data = data ? data.toString() : void 0;
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kHTTPParserError] === !0;
        }
        get [kHTTPParserError]() {
          return !0;
        }
      }
      const kResponseExceededMaxSizeError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_RES_EXCEEDED_MAX_SIZE");
      class ResponseExceededMaxSizeError extends UndiciError {
        constructor(message) {
          super(message), this.name = "ResponseExceededMaxSizeError", this.message = message || "Response content exceeded max size", this.code = "UND_ERR_RES_EXCEEDED_MAX_SIZE";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kResponseExceededMaxSizeError] === !0;
        }
        get [kResponseExceededMaxSizeError]() {
          return !0;
        }
      }
      const kRequestRetryError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_REQ_RETRY");
      class RequestRetryError extends UndiciError {
        constructor(message, code, { headers, data }) {
          super(message), this.name = "RequestRetryError", this.message = message || "Request retry error", this.code = "UND_ERR_REQ_RETRY", this.statusCode = code, this.data = data, this.headers = headers;
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kRequestRetryError] === !0;
        }
        get [kRequestRetryError]() {
          return !0;
        }
      }
      const kResponseError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_RESPONSE");
      class ResponseError extends UndiciError {
        constructor(message, code, { headers, body }) {
          super(message), this.name = "ResponseError", this.message = message || "Response error", this.code = "UND_ERR_RESPONSE", this.statusCode = code, this.body = body, this.headers = headers;
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kResponseError] === !0;
        }
        get [kResponseError]() {
          return !0;
        }
      }
      const kSecureProxyConnectionError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_PRX_TLS");
      class SecureProxyConnectionError extends UndiciError {
        constructor(cause, message, options = {}) {
          super(message, { cause, ...options }), this.name = "SecureProxyConnectionError", this.message = message || "Secure Proxy Connection failed", this.code = "UND_ERR_PRX_TLS", this.cause = cause;
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kSecureProxyConnectionError] === !0;
        }
        get [kSecureProxyConnectionError]() {
          return !0;
        }
      }
      const kMaxOriginsReachedError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_MAX_ORIGINS_REACHED");
      class MaxOriginsReachedError extends UndiciError {
        constructor(message) {
          super(message), this.name = "MaxOriginsReachedError", this.message = message || "Maximum allowed origins reached", this.code = "UND_ERR_MAX_ORIGINS_REACHED";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kMaxOriginsReachedError] === !0;
        }
        get [kMaxOriginsReachedError]() {
          return !0;
        }
      }
      class Socks5ProxyError extends UndiciError {
        constructor(message, code) {
          super(message), this.name = "Socks5ProxyError", this.message = message || "SOCKS5 proxy error", this.code = code || "UND_ERR_SOCKS5";
        }
      }
      const kMessageSizeExceededError = /* @__PURE__ */ Symbol.for("undici.error.UND_ERR_WS_MESSAGE_SIZE_EXCEEDED");
      class MessageSizeExceededError extends UndiciError {
        constructor(message) {
          super(message), this.name = "MessageSizeExceededError", this.message = message || "Max decompressed message size exceeded", this.code = "UND_ERR_WS_MESSAGE_SIZE_EXCEEDED";
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kMessageSizeExceededError] === !0;
        }
        get [kMessageSizeExceededError]() {
          return !0;
        }
      }
      module.exports = {
        AbortError,
        HTTPParserError,
        UndiciError,
        HeadersTimeoutError,
        HeadersOverflowError,
        BodyTimeoutError,
        RequestContentLengthMismatchError,
        ConnectTimeoutError,
        InvalidArgumentError,
        InvalidReturnValueError,
        RequestAbortedError,
        ClientDestroyedError,
        ClientClosedError,
        InformationalError,
        SocketError,
        NotSupportedError,
        ResponseContentLengthMismatchError,
        BalancedPoolMissingUpstreamError,
        ResponseExceededMaxSizeError,
        RequestRetryError,
        ResponseError,
        SecureProxyConnectionError,
        MaxOriginsReachedError,
        Socks5ProxyError,
        MessageSizeExceededError
      };
    })
  ),
  /***/
  2083: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const {
        InvalidArgumentError,
        NotSupportedError
      } = __nccwpck_require__2(9263), assert = __nccwpck_require__2(4589), {
        isValidHTTPToken,
        isValidHeaderValue,
        isStream,
        destroy,
        isBuffer,
        isFormDataLike,
        isIterable,
        hasSafeIterator,
        isBlobLike,
        serializePathWithQuery,
        assertRequestHandler,
        getServerName,
        normalizedMethodRecords,
        getProtocolFromUrlString
      } = __nccwpck_require__2(7332), { channels } = __nccwpck_require__2(3082), { headerNameLowerCasedRecord } = __nccwpck_require__2(7899), invalidPathRegex = /[^\u0021-\u00ff]/;
      function isValidContentLengthHeaderValue(val) {
        if (typeof val != "string" || val.length === 0)
          return !1;
        for (let i = 0; i < val.length; i++) {
          const charCode = val.charCodeAt(i);
          if (charCode < 48 || charCode > 57)
            return !1;
        }
        return !0;
      }
      const kHandler = /* @__PURE__ */ Symbol("handler");
      class Request {
        constructor(origin, {
          path,
          method,
          body,
          headers,
          query,
          idempotent,
          blocking,
          upgrade,
          headersTimeout,
          bodyTimeout,
          reset,
          expectContinue,
          servername,
          throwOnError,
          maxRedirections,
          typeOfService
        }, handler) {
          if (typeof path != "string")
            throw new InvalidArgumentError("path must be a string");
          if (path[0] !== "/" && !(path.startsWith("http://") || path.startsWith("https://")) && method !== "CONNECT")
            throw new InvalidArgumentError("path must be an absolute URL or start with a slash");
          if (invalidPathRegex.test(path))
            throw new InvalidArgumentError("invalid request path");
          if (typeof method != "string")
            throw new InvalidArgumentError("method must be a string");
          if (normalizedMethodRecords[method] === void 0 && !isValidHTTPToken(method))
            throw new InvalidArgumentError("invalid request method");
          if (upgrade && typeof upgrade != "string")
            throw new InvalidArgumentError("upgrade must be a string");
          if (upgrade && !isValidHeaderValue(upgrade))
            throw new InvalidArgumentError("invalid upgrade header");
          if (headersTimeout != null && (!Number.isFinite(headersTimeout) || headersTimeout < 0))
            throw new InvalidArgumentError("invalid headersTimeout");
          if (bodyTimeout != null && (!Number.isFinite(bodyTimeout) || bodyTimeout < 0))
            throw new InvalidArgumentError("invalid bodyTimeout");
          if (reset != null && typeof reset != "boolean")
            throw new InvalidArgumentError("invalid reset");
          if (expectContinue != null && typeof expectContinue != "boolean")
            throw new InvalidArgumentError("invalid expectContinue");
          if (throwOnError != null)
            throw new InvalidArgumentError("invalid throwOnError");
          if (maxRedirections != null && maxRedirections !== 0)
            throw new InvalidArgumentError("maxRedirections is not supported, use the redirect interceptor");
          if (typeOfService != null && (!Number.isInteger(typeOfService) || typeOfService < 0 || typeOfService > 255))
            throw new InvalidArgumentError("typeOfService must be an integer between 0 and 255");
          if (this.headersTimeout = headersTimeout, this.bodyTimeout = bodyTimeout, this.method = method, this.typeOfService = typeOfService, this.abort = null, body == null)
            this.body = null;
          else if (isStream(body)) {
            this.body = body;
            const rState = this.body._readableState;
            (!rState || !rState.autoDestroy) && (this.endHandler = function() {
              destroy(this);
            }, this.body.on("end", this.endHandler)), this.errorHandler = (err) => {
              this.abort ? this.abort(err) : this.error = err;
            }, this.body.on("error", this.errorHandler);
          } else if (isBuffer(body))
            this.body = body.byteLength ? body : null;
          else if (ArrayBuffer.isView(body))
            this.body = body.buffer.byteLength ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : null;
          else if (body instanceof ArrayBuffer)
            this.body = body.byteLength ? Buffer.from(body) : null;
          else if (typeof body == "string")
            this.body = body.length ? Buffer.from(body) : null;
          else if (isFormDataLike(body) || isIterable(body) || isBlobLike(body))
            this.body = body;
          else
            throw new InvalidArgumentError("body must be a string, a Buffer, a Readable stream, an iterable, or an async iterable");
          if (this.completed = !1, this.aborted = !1, this.upgrade = upgrade || null, this.path = query ? serializePathWithQuery(path, query) : path, this.origin = origin, this.protocol = getProtocolFromUrlString(origin), this.idempotent = idempotent ?? (method === "HEAD" || method === "GET"), this.blocking = blocking ?? this.method !== "HEAD", this.reset = reset ?? null, this.host = null, this.contentLength = null, this.contentType = null, this.headers = [], this.expectContinue = expectContinue ?? !1, Array.isArray(headers)) {
            if (headers.length % 2 !== 0)
              throw new InvalidArgumentError("headers array must be even");
            for (let i = 0; i < headers.length; i += 2)
              processHeader(this, headers[i], headers[i + 1]);
          } else if (headers && typeof headers == "object")
            if (hasSafeIterator(headers))
              for (const header of headers) {
                if (!Array.isArray(header) || header.length !== 2)
                  throw new InvalidArgumentError("headers must be in key-value pair format");
                processHeader(this, header[0], header[1]);
              }
            else {
              const keys = Object.keys(headers);
              for (let i = 0; i < keys.length; ++i)
                processHeader(this, keys[i], headers[keys[i]]);
            }
          else if (headers != null)
            throw new InvalidArgumentError("headers must be an object or an array");
          assertRequestHandler(handler, method, upgrade), this.servername = servername || getServerName(this.host) || null, this[kHandler] = handler, channels.create.hasSubscribers && channels.create.publish({ request: this });
        }
        onBodySent(chunk) {
          if (channels.bodyChunkSent.hasSubscribers && channels.bodyChunkSent.publish({ request: this, chunk }), this[kHandler].onBodySent)
            try {
              return this[kHandler].onBodySent(chunk);
            } catch (err) {
              this.abort(err);
            }
        }
        onRequestSent() {
          if (channels.bodySent.hasSubscribers && channels.bodySent.publish({ request: this }), this[kHandler].onRequestSent)
            try {
              return this[kHandler].onRequestSent();
            } catch (err) {
              this.abort(err);
            }
        }
        onConnect(abort) {
          if (assert(!this.aborted), assert(!this.completed), this.error)
            abort(this.error);
          else
            return this.abort = abort, this[kHandler].onConnect(abort);
        }
        onResponseStarted() {
          return this[kHandler].onResponseStarted?.();
        }
        onHeaders(statusCode, headers, resume, statusText) {
          assert(!this.aborted), assert(!this.completed), channels.headers.hasSubscribers && channels.headers.publish({ request: this, response: { statusCode, headers, statusText } });
          try {
            return this[kHandler].onHeaders(statusCode, headers, resume, statusText);
          } catch (err) {
            this.abort(err);
          }
        }
        onData(chunk) {
          assert(!this.aborted), assert(!this.completed), channels.bodyChunkReceived.hasSubscribers && channels.bodyChunkReceived.publish({ request: this, chunk });
          try {
            return this[kHandler].onData(chunk);
          } catch (err) {
            return this.abort(err), !1;
          }
        }
        /**
         * @param {number} statusCode
         * @param {Buffer[]|string[]} headers
         * @param {import('node:stream').Duplex} socket
         * @param {string} [statusText]
         */
        onUpgrade(statusCode, headers, socket, statusText = "") {
          this.onFinally(), assert(!this.aborted), assert(!this.completed), channels.headers.hasSubscribers && channels.headers.publish({ request: this, response: { statusCode, headers, statusText } });
          const result = this[kHandler].onUpgrade(statusCode, headers, socket);
          return this.aborted || (this.completed = !0, channels.trailers.hasSubscribers && channels.trailers.publish({ request: this, trailers: [] })), result;
        }
        onComplete(trailers) {
          this.onFinally(), assert(!this.aborted), assert(!this.completed), this.completed = !0, channels.trailers.hasSubscribers && channels.trailers.publish({ request: this, trailers });
          try {
            return this[kHandler].onComplete(trailers);
          } catch (err) {
            this.onError(err);
          }
        }
        onError(error) {
          if (this.onFinally(), channels.error.hasSubscribers && channels.error.publish({ request: this, error }), !this.aborted)
            return this.aborted = !0, this[kHandler].onError(error);
        }
        onFinally() {
          this.errorHandler && (this.body.off("error", this.errorHandler), this.errorHandler = null), this.endHandler && (this.body.off("end", this.endHandler), this.endHandler = null);
        }
        addHeader(key, value) {
          return processHeader(this, key, value), this;
        }
      }
      function processHeader(request, key, val) {
        if (val && typeof val == "object" && !Array.isArray(val))
          throw new InvalidArgumentError(`invalid ${key} header`);
        if (val === void 0)
          return;
        let headerName = headerNameLowerCasedRecord[key];
        if (headerName === void 0 && (headerName = key.toLowerCase(), headerNameLowerCasedRecord[headerName] === void 0 && !isValidHTTPToken(headerName)))
          throw new InvalidArgumentError("invalid header key");
        if (Array.isArray(val)) {
          const arr = [];
          for (let i = 0; i < val.length; i++)
            if (typeof val[i] == "string") {
              if (!isValidHeaderValue(val[i]))
                throw new InvalidArgumentError(`invalid ${key} header`);
              arr.push(val[i]);
            } else if (val[i] === null)
              arr.push("");
            else {
              if (typeof val[i] == "object")
                throw new InvalidArgumentError(`invalid ${key} header`);
              {
                const str = `${val[i]}`;
                if (!isValidHeaderValue(str))
                  throw new InvalidArgumentError(`invalid ${key} header`);
                arr.push(str);
              }
            }
          val = arr;
        } else if (typeof val == "string") {
          if (!isValidHeaderValue(val))
            throw new InvalidArgumentError(`invalid ${key} header`);
        } else if (val === null)
          val = "";
        else if (val = `${val}`, !isValidHeaderValue(val))
          throw new InvalidArgumentError(`invalid ${key} header`);
        if (headerName === "host") {
          if (request.host !== null)
            throw new InvalidArgumentError("duplicate host header");
          if (typeof val != "string")
            throw new InvalidArgumentError("invalid host header");
          request.host = val;
        } else if (headerName === "content-length") {
          if (request.contentLength !== null)
            throw new InvalidArgumentError("duplicate content-length header");
          if (!isValidContentLengthHeaderValue(val))
            throw new InvalidArgumentError("invalid content-length header");
          request.contentLength = parseInt(val, 10);
        } else if (request.contentType === null && headerName === "content-type")
          request.contentType = val, request.headers.push(key, val);
        else {
          if (headerName === "transfer-encoding" || headerName === "keep-alive" || headerName === "upgrade")
            throw new InvalidArgumentError(`invalid ${headerName} header`);
          if (headerName === "connection") {
            const value = typeof val == "string" ? val : null;
            if (value === null)
              throw new InvalidArgumentError("invalid connection header");
            for (const token of value.toLowerCase().split(",")) {
              const trimmed = token.trim();
              if (!isValidHTTPToken(trimmed))
                throw new InvalidArgumentError("invalid connection header");
              trimmed === "close" && (request.reset = !0);
            }
          } else {
            if (headerName === "expect")
              throw new NotSupportedError("expect header not supported");
            request.headers.push(key, val);
          }
        }
      }
      module.exports = Request;
    })
  ),
  /***/
  8951: (
    /***/
    ((module) => {
      module.exports = {
        kClose: /* @__PURE__ */ Symbol("close"),
        kDestroy: /* @__PURE__ */ Symbol("destroy"),
        kDispatch: /* @__PURE__ */ Symbol("dispatch"),
        kUrl: /* @__PURE__ */ Symbol("url"),
        kRedirectCacheControl: /* @__PURE__ */ Symbol("redirect cache control"),
        kWriting: /* @__PURE__ */ Symbol("writing"),
        kResuming: /* @__PURE__ */ Symbol("resuming"),
        kQueue: /* @__PURE__ */ Symbol("queue"),
        kConnect: /* @__PURE__ */ Symbol("connect"),
        kConnecting: /* @__PURE__ */ Symbol("connecting"),
        kKeepAliveDefaultTimeout: /* @__PURE__ */ Symbol("default keep alive timeout"),
        kKeepAliveMaxTimeout: /* @__PURE__ */ Symbol("max keep alive timeout"),
        kKeepAliveTimeoutThreshold: /* @__PURE__ */ Symbol("keep alive timeout threshold"),
        kKeepAliveTimeoutValue: /* @__PURE__ */ Symbol("keep alive timeout"),
        kKeepAlive: /* @__PURE__ */ Symbol("keep alive"),
        kHeadersTimeout: /* @__PURE__ */ Symbol("headers timeout"),
        kBodyTimeout: /* @__PURE__ */ Symbol("body timeout"),
        kServerName: /* @__PURE__ */ Symbol("server name"),
        kLocalAddress: /* @__PURE__ */ Symbol("local address"),
        kHost: /* @__PURE__ */ Symbol("host"),
        kNoRef: /* @__PURE__ */ Symbol("no ref"),
        kBodyUsed: /* @__PURE__ */ Symbol("used"),
        kBody: /* @__PURE__ */ Symbol("abstracted request body"),
        kRunning: /* @__PURE__ */ Symbol("running"),
        kBlocking: /* @__PURE__ */ Symbol("blocking"),
        kPending: /* @__PURE__ */ Symbol("pending"),
        kSize: /* @__PURE__ */ Symbol("size"),
        kBusy: /* @__PURE__ */ Symbol("busy"),
        kQueued: /* @__PURE__ */ Symbol("queued"),
        kFree: /* @__PURE__ */ Symbol("free"),
        kConnected: /* @__PURE__ */ Symbol("connected"),
        kClosed: /* @__PURE__ */ Symbol("closed"),
        kNeedDrain: /* @__PURE__ */ Symbol("need drain"),
        kReset: /* @__PURE__ */ Symbol("reset"),
        kDestroyed: /* @__PURE__ */ Symbol.for("nodejs.stream.destroyed"),
        kResume: /* @__PURE__ */ Symbol("resume"),
        kOnError: /* @__PURE__ */ Symbol("on error"),
        kMaxHeadersSize: /* @__PURE__ */ Symbol("max headers size"),
        kRunningIdx: /* @__PURE__ */ Symbol("running index"),
        kPendingIdx: /* @__PURE__ */ Symbol("pending index"),
        kError: /* @__PURE__ */ Symbol("error"),
        kClients: /* @__PURE__ */ Symbol("clients"),
        kClient: /* @__PURE__ */ Symbol("client"),
        kParser: /* @__PURE__ */ Symbol("parser"),
        kOnDestroyed: /* @__PURE__ */ Symbol("destroy callbacks"),
        kPipelining: /* @__PURE__ */ Symbol("pipelining"),
        kSocket: /* @__PURE__ */ Symbol("socket"),
        kHostHeader: /* @__PURE__ */ Symbol("host header"),
        kConnector: /* @__PURE__ */ Symbol("connector"),
        kStrictContentLength: /* @__PURE__ */ Symbol("strict content length"),
        kMaxRedirections: /* @__PURE__ */ Symbol("maxRedirections"),
        kMaxRequests: /* @__PURE__ */ Symbol("maxRequestsPerClient"),
        kProxy: /* @__PURE__ */ Symbol("proxy agent options"),
        kCounter: /* @__PURE__ */ Symbol("socket request counter"),
        kMaxResponseSize: /* @__PURE__ */ Symbol("max response size"),
        kHTTP2Session: /* @__PURE__ */ Symbol("http2Session"),
        kHTTP2SessionState: /* @__PURE__ */ Symbol("http2Session state"),
        kRetryHandlerDefaultRetry: /* @__PURE__ */ Symbol("retry agent default retry"),
        kConstruct: /* @__PURE__ */ Symbol("constructable"),
        kListeners: /* @__PURE__ */ Symbol("listeners"),
        kHTTPContext: /* @__PURE__ */ Symbol("http context"),
        kMaxConcurrentStreams: /* @__PURE__ */ Symbol("max concurrent streams"),
        kHTTP2InitialWindowSize: /* @__PURE__ */ Symbol("http2 initial window size"),
        kHTTP2ConnectionWindowSize: /* @__PURE__ */ Symbol("http2 connection window size"),
        kEnableConnectProtocol: /* @__PURE__ */ Symbol("http2session connect protocol"),
        kRemoteSettings: /* @__PURE__ */ Symbol("http2session remote settings"),
        kHTTP2Stream: /* @__PURE__ */ Symbol("http2session client stream"),
        kPingInterval: /* @__PURE__ */ Symbol("ping interval"),
        kNoProxyAgent: /* @__PURE__ */ Symbol("no proxy agent"),
        kHttpProxyAgent: /* @__PURE__ */ Symbol("http proxy agent"),
        kHttpsProxyAgent: /* @__PURE__ */ Symbol("https proxy agent"),
        kSocks5ProxyAgent: /* @__PURE__ */ Symbol("socks5 proxy agent")
      };
    })
  ),
  /***/
  9820: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const {
        wellknownHeaderNames,
        headerNameLowerCasedRecord
      } = __nccwpck_require__2(7899);
      class TstNode {
        /** @type {any} */
        value = null;
        /** @type {null | TstNode} */
        left = null;
        /** @type {null | TstNode} */
        middle = null;
        /** @type {null | TstNode} */
        right = null;
        /** @type {number} */
        code;
        /**
         * @param {string} key
         * @param {any} value
         * @param {number} index
         */
        constructor(key, value, index) {
          if (index === void 0 || index >= key.length)
            throw new TypeError("Unreachable");
          if ((this.code = key.charCodeAt(index)) > 127)
            throw new TypeError("key must be ascii string");
          key.length !== ++index ? this.middle = new TstNode(key, value, index) : this.value = value;
        }
        /**
         * @param {string} key
         * @param {any} value
         * @returns {void}
         */
        add(key, value) {
          const length = key.length;
          if (length === 0)
            throw new TypeError("Unreachable");
          let index = 0, node = this;
          for (; ; ) {
            const code = key.charCodeAt(index);
            if (code > 127)
              throw new TypeError("key must be ascii string");
            if (node.code === code)
              if (length === ++index) {
                node.value = value;
                break;
              } else if (node.middle !== null)
                node = node.middle;
              else {
                node.middle = new TstNode(key, value, index);
                break;
              }
            else if (node.code < code)
              if (node.left !== null)
                node = node.left;
              else {
                node.left = new TstNode(key, value, index);
                break;
              }
            else if (node.right !== null)
              node = node.right;
            else {
              node.right = new TstNode(key, value, index);
              break;
            }
          }
        }
        /**
         * @param {Uint8Array} key
         * @returns {TstNode | null}
         */
        search(key) {
          const keylength = key.length;
          let index = 0, node = this;
          for (; node !== null && index < keylength; ) {
            let code = key[index];
            for (code <= 90 && code >= 65 && (code |= 32); node !== null; ) {
              if (code === node.code) {
                if (keylength === ++index)
                  return node;
                node = node.middle;
                break;
              }
              node = node.code < code ? node.left : node.right;
            }
          }
          return null;
        }
      }
      class TernarySearchTree {
        /** @type {TstNode | null} */
        node = null;
        /**
         * @param {string} key
         * @param {any} value
         * @returns {void}
         * */
        insert(key, value) {
          this.node === null ? this.node = new TstNode(key, value, 0) : this.node.add(key, value);
        }
        /**
         * @param {Uint8Array} key
         * @returns {any}
         */
        lookup(key) {
          return this.node?.search(key)?.value ?? null;
        }
      }
      const tree = new TernarySearchTree();
      for (let i = 0; i < wellknownHeaderNames.length; ++i) {
        const key = headerNameLowerCasedRecord[wellknownHeaderNames[i]];
        tree.insert(key, key);
      }
      module.exports = {
        TernarySearchTree,
        tree
      };
    })
  ),
  /***/
  7332: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const assert = __nccwpck_require__2(4589), { kDestroyed, kBodyUsed, kListeners, kBody } = __nccwpck_require__2(8951), { IncomingMessage } = __nccwpck_require__2(7067), stream = __nccwpck_require__2(7075), net = __nccwpck_require__2(7030), { stringify } = __nccwpck_require__2(1792), { EventEmitter: EE } = __nccwpck_require__2(8474), timers = __nccwpck_require__2(4775), { InvalidArgumentError, ConnectTimeoutError } = __nccwpck_require__2(9263), { headerNameLowerCasedRecord } = __nccwpck_require__2(7899), { tree } = __nccwpck_require__2(9820), [nodeMajor, nodeMinor] = process.versions.node.split(".", 2).map((v) => Number(v));
      class BodyAsyncIterable {
        constructor(body) {
          this[kBody] = body, this[kBodyUsed] = !1;
        }
        async *[Symbol.asyncIterator]() {
          assert(!this[kBodyUsed], "disturbed"), this[kBodyUsed] = !0, yield* this[kBody];
        }
      }
      function noop() {
      }
      function wrapRequestBody(body) {
        return isStream(body) ? (bodyLength(body) === 0 && body.on("data", function() {
          assert(!1);
        }), typeof body.readableDidRead != "boolean" && (body[kBodyUsed] = !1, EE.prototype.on.call(body, "data", function() {
          this[kBodyUsed] = !0;
        })), body) : body && typeof body.pipeTo == "function" ? new BodyAsyncIterable(body) : body && isFormDataLike(body) ? body : body && typeof body != "string" && !ArrayBuffer.isView(body) && isIterable(body) ? new BodyAsyncIterable(body) : body;
      }
      function isStream(obj) {
        return obj && typeof obj == "object" && typeof obj.pipe == "function" && typeof obj.on == "function";
      }
      function isBlobLike(object) {
        if (object === null)
          return !1;
        if (object instanceof Blob)
          return !0;
        if (typeof object != "object")
          return !1;
        {
          const sTag = object[Symbol.toStringTag];
          return (sTag === "Blob" || sTag === "File") && ("stream" in object && typeof object.stream == "function" || "arrayBuffer" in object && typeof object.arrayBuffer == "function");
        }
      }
      function pathHasQueryOrFragment(url) {
        return url.includes("?") || url.includes("#");
      }
      function serializePathWithQuery(url, queryParams) {
        if (pathHasQueryOrFragment(url))
          throw new Error('Query params cannot be passed when url already contains "?" or "#".');
        const stringified = stringify(queryParams);
        return stringified && (url += "?" + stringified), url;
      }
      function isValidPort(port) {
        const value = parseInt(port, 10);
        return value === Number(port) && value >= 0 && value <= 65535;
      }
      function isHttpOrHttpsPrefixed(value) {
        return value != null && value[0] === "h" && value[1] === "t" && value[2] === "t" && value[3] === "p" && (value[4] === ":" || value[4] === "s" && value[5] === ":");
      }
      function parseURL(url) {
        if (typeof url == "string") {
          if (url = new URL(url), !isHttpOrHttpsPrefixed(url.origin || url.protocol))
            throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:`.");
          return url;
        }
        if (!url || typeof url != "object")
          throw new InvalidArgumentError("Invalid URL: The URL argument must be a non-null object.");
        if (!(url instanceof URL)) {
          if (url.port != null && url.port !== "" && isValidPort(url.port) === !1)
            throw new InvalidArgumentError("Invalid URL: port must be a valid integer or a string representation of an integer.");
          if (url.path != null && typeof url.path != "string")
            throw new InvalidArgumentError("Invalid URL path: the path must be a string or null/undefined.");
          if (url.pathname != null && typeof url.pathname != "string")
            throw new InvalidArgumentError("Invalid URL pathname: the pathname must be a string or null/undefined.");
          if (url.hostname != null && typeof url.hostname != "string")
            throw new InvalidArgumentError("Invalid URL hostname: the hostname must be a string or null/undefined.");
          if (url.origin != null && typeof url.origin != "string")
            throw new InvalidArgumentError("Invalid URL origin: the origin must be a string or null/undefined.");
          if (!isHttpOrHttpsPrefixed(url.origin || url.protocol))
            throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:`.");
          const port = url.port != null ? url.port : url.protocol === "https:" ? 443 : 80;
          let origin = url.origin != null ? url.origin : `${url.protocol || ""}//${url.hostname || ""}:${port}`, path = url.path != null ? url.path : `${url.pathname || ""}${url.search || ""}`;
          return origin[origin.length - 1] === "/" && (origin = origin.slice(0, origin.length - 1)), path && path[0] !== "/" && (path = `/${path}`), new URL(`${origin}${path}`);
        }
        if (!isHttpOrHttpsPrefixed(url.origin || url.protocol))
          throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:`.");
        return url;
      }
      function parseOrigin(url) {
        if (url = parseURL(url), url.pathname !== "/" || url.search || url.hash)
          throw new InvalidArgumentError("invalid url");
        return url;
      }
      function getHostname(host) {
        if (host[0] === "[") {
          const idx2 = host.indexOf("]");
          return assert(idx2 !== -1), host.substring(1, idx2);
        }
        const idx = host.indexOf(":");
        return idx === -1 ? host : host.substring(0, idx);
      }
      function getServerName(host) {
        if (!host)
          return null;
        assert(typeof host == "string");
        const servername = getHostname(host);
        return net.isIP(servername) ? "" : servername;
      }
      function deepClone(obj) {
        return JSON.parse(JSON.stringify(obj));
      }
      function isAsyncIterable(obj) {
        return obj != null && typeof obj[Symbol.asyncIterator] == "function";
      }
      function isIterable(obj) {
        return obj != null && (typeof obj[Symbol.iterator] == "function" || typeof obj[Symbol.asyncIterator] == "function");
      }
      function hasSafeIterator(obj) {
        const prototype = Object.getPrototypeOf(obj);
        return Object.prototype.hasOwnProperty.call(obj, Symbol.iterator) || prototype != null && prototype !== Object.prototype && typeof obj[Symbol.iterator] == "function";
      }
      function bodyLength(body) {
        if (body == null)
          return 0;
        if (isStream(body)) {
          const state = body._readableState;
          return state && state.objectMode === !1 && state.ended === !0 && Number.isFinite(state.length) ? state.length : null;
        } else {
          if (isBlobLike(body))
            return body.size != null ? body.size : null;
          if (isBuffer(body))
            return body.byteLength;
        }
        return null;
      }
      function isDestroyed(body) {
        return body && !!(body.destroyed || body[kDestroyed] || stream.isDestroyed?.(body));
      }
      function destroy(stream2, err) {
        stream2 == null || !isStream(stream2) || isDestroyed(stream2) || (typeof stream2.destroy == "function" ? (Object.getPrototypeOf(stream2).constructor === IncomingMessage && (stream2.socket = null), stream2.destroy(err)) : err && queueMicrotask(() => {
          stream2.emit("error", err);
        }), stream2.destroyed !== !0 && (stream2[kDestroyed] = !0));
      }
      const KEEPALIVE_TIMEOUT_EXPR = /timeout=(\d+)/;
      function parseKeepAliveTimeout(val) {
        const m = val.match(KEEPALIVE_TIMEOUT_EXPR);
        return m ? parseInt(m[1], 10) * 1e3 : null;
      }
      function headerNameToString(value) {
        return typeof value == "string" ? headerNameLowerCasedRecord[value] ?? value.toLowerCase() : tree.lookup(value) ?? value.toString("latin1").toLowerCase();
      }
      function bufferToLowerCasedHeaderName(value) {
        return tree.lookup(value) ?? value.toString("latin1").toLowerCase();
      }
      function parseHeaders(headers, obj) {
        obj === void 0 && (obj = {});
        for (let i = 0; i < headers.length; i += 2) {
          const key = headerNameToString(headers[i]);
          let val = obj[key];
          if (val !== void 0)
            if (Object.hasOwn(obj, key))
              typeof val == "string" && (val = [val], obj[key] = val), val.push(headers[i + 1].toString("latin1"));
            else {
              const headersValue = typeof headers[i + 1] == "string" ? headers[i + 1] : Array.isArray(headers[i + 1]) ? headers[i + 1].map((x) => x.toString("latin1")) : headers[i + 1].toString("latin1");
              key === "__proto__" ? Object.defineProperty(obj, key, {
                value: headersValue,
                enumerable: !0,
                configurable: !0,
                writable: !0
              }) : obj[key] = headersValue;
            }
          else {
            const headersValue = typeof headers[i + 1] == "string" ? headers[i + 1] : Array.isArray(headers[i + 1]) ? headers[i + 1].map((x) => x.toString("latin1")) : headers[i + 1].toString("latin1");
            obj[key] = headersValue;
          }
        }
        return obj;
      }
      function parseRawHeaders(headers) {
        const headersLength = headers.length, ret = new Array(headersLength);
        let key, val;
        for (let n = 0; n < headersLength; n += 2)
          key = headers[n], val = headers[n + 1], typeof key != "string" && (key = key.toString()), typeof val != "string" && (val = val.toString("latin1")), ret[n] = key, ret[n + 1] = val;
        return ret;
      }
      function toRawHeaders(headers) {
        const rawHeaders = [];
        for (const [name, value] of Object.entries(headers))
          if (Array.isArray(value))
            for (const entry of value)
              rawHeaders.push(Buffer.from(name, "latin1"), Buffer.from(`${entry}`, "latin1"));
          else
            rawHeaders.push(Buffer.from(name, "latin1"), Buffer.from(`${value}`, "latin1"));
        return rawHeaders;
      }
      function encodeRawHeaders(headers) {
        if (!Array.isArray(headers))
          throw new TypeError("expected headers to be an array");
        return headers.map((x) => Buffer.from(x));
      }
      function isBuffer(buffer) {
        return buffer instanceof Uint8Array || Buffer.isBuffer(buffer);
      }
      function assertRequestHandler(handler, method, upgrade) {
        if (!handler || typeof handler != "object")
          throw new InvalidArgumentError("handler must be an object");
        if (typeof handler.onRequestStart != "function") {
          if (typeof handler.onConnect != "function")
            throw new InvalidArgumentError("invalid onConnect method");
          if (typeof handler.onError != "function")
            throw new InvalidArgumentError("invalid onError method");
          if (typeof handler.onBodySent != "function" && handler.onBodySent !== void 0)
            throw new InvalidArgumentError("invalid onBodySent method");
          if (upgrade || method === "CONNECT") {
            if (typeof handler.onUpgrade != "function")
              throw new InvalidArgumentError("invalid onUpgrade method");
          } else {
            if (typeof handler.onHeaders != "function")
              throw new InvalidArgumentError("invalid onHeaders method");
            if (typeof handler.onData != "function")
              throw new InvalidArgumentError("invalid onData method");
            if (typeof handler.onComplete != "function")
              throw new InvalidArgumentError("invalid onComplete method");
          }
        }
      }
      function isDisturbed(body) {
        return !!(body && (stream.isDisturbed(body) || body[kBodyUsed]));
      }
      function getSocketInfo(socket) {
        return {
          localAddress: socket.localAddress,
          localPort: socket.localPort,
          remoteAddress: socket.remoteAddress,
          remotePort: socket.remotePort,
          remoteFamily: socket.remoteFamily,
          timeout: socket.timeout,
          bytesWritten: socket.bytesWritten,
          bytesRead: socket.bytesRead
        };
      }
      function ReadableStreamFrom(iterable) {
        let iterator;
        return new ReadableStream(
          {
            start() {
              iterator = iterable[Symbol.asyncIterator]();
            },
            pull(controller) {
              return iterator.next().then(({ done, value }) => {
                if (done)
                  return queueMicrotask(() => {
                    controller.close(), controller.byobRequest?.respond(0);
                  });
                {
                  const buf = Buffer.isBuffer(value) ? value : Buffer.from(value);
                  return buf.byteLength ? controller.enqueue(new Uint8Array(buf)) : this.pull(controller);
                }
              });
            },
            cancel() {
              return iterator.return();
            },
            type: "bytes"
          }
        );
      }
      function isFormDataLike(object) {
        return object && typeof object == "object" && typeof object.append == "function" && typeof object.delete == "function" && typeof object.get == "function" && typeof object.getAll == "function" && typeof object.has == "function" && typeof object.set == "function" && object[Symbol.toStringTag] === "FormData";
      }
      function addAbortListener(signal, listener) {
        return "addEventListener" in signal ? (signal.addEventListener("abort", listener, { once: !0 }), () => signal.removeEventListener("abort", listener)) : (signal.once("abort", listener), () => signal.removeListener("abort", listener));
      }
      const validTokenChars = new Uint8Array([
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        // 0-15
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        // 16-31
        0,
        1,
        0,
        1,
        1,
        1,
        1,
        1,
        0,
        0,
        1,
        1,
        0,
        1,
        1,
        0,
        // 32-47 (!"#$%&'()*+,-./)
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        // 48-63 (0-9:;<=>?)
        0,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        // 64-79 (@A-O)
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        0,
        0,
        0,
        1,
        1,
        // 80-95 (P-Z[\]^_)
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        // 96-111 (`a-o)
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        0,
        1,
        0,
        1,
        0,
        // 112-127 (p-z{|}~)
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        // 128-143
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        // 144-159
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        // 160-175
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        // 176-191
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        // 192-207
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        // 208-223
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        // 224-239
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0
        // 240-255
      ]);
      function isTokenCharCode(c) {
        return validTokenChars[c] === 1;
      }
      const tokenRegExp = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
      function isValidHTTPToken(characters) {
        if (characters.length >= 12) return tokenRegExp.test(characters);
        if (characters.length === 0) return !1;
        for (let i = 0; i < characters.length; i++)
          if (validTokenChars[characters.charCodeAt(i)] !== 1)
            return !1;
        return !0;
      }
      const headerCharRegex = /[^\t\x20-\x7e\x80-\xff]/;
      function isValidHeaderValue(characters) {
        return !headerCharRegex.test(characters);
      }
      const rangeHeaderRegex = /^bytes (\d+)-(\d+)\/(\d+)?$/;
      function parseRangeHeader(range) {
        if (range == null || range === "") return { start: 0, end: null, size: null };
        const m = range ? range.match(rangeHeaderRegex) : null;
        return m ? {
          start: parseInt(m[1]),
          end: m[2] ? parseInt(m[2]) : null,
          size: m[3] ? parseInt(m[3]) : null
        } : null;
      }
      function addListener(obj, name, listener) {
        return (obj[kListeners] ??= []).push([name, listener]), obj.on(name, listener), obj;
      }
      function removeAllListeners(obj) {
        if (obj[kListeners] != null) {
          for (const [name, listener] of obj[kListeners])
            obj.removeListener(name, listener);
          obj[kListeners] = null;
        }
        return obj;
      }
      function errorRequest(client, request, err) {
        try {
          request.onError(err), assert(request.aborted);
        } catch (err2) {
          client.emit("error", err2);
        }
      }
      const setupConnectTimeout = process.platform === "win32" ? (socketWeakRef, opts) => {
        if (!opts.timeout)
          return noop;
        let s1 = null, s2 = null;
        const fastTimer = timers.setFastTimeout(() => {
          s1 = setImmediate(() => {
            s2 = setImmediate(() => onConnectTimeout(socketWeakRef.deref(), opts));
          });
        }, opts.timeout);
        return () => {
          timers.clearFastTimeout(fastTimer), clearImmediate(s1), clearImmediate(s2);
        };
      } : (socketWeakRef, opts) => {
        if (!opts.timeout)
          return noop;
        let s1 = null;
        const fastTimer = timers.setFastTimeout(() => {
          s1 = setImmediate(() => {
            onConnectTimeout(socketWeakRef.deref(), opts);
          });
        }, opts.timeout);
        return () => {
          timers.clearFastTimeout(fastTimer), clearImmediate(s1);
        };
      };
      function onConnectTimeout(socket, opts) {
        if (socket == null)
          return;
        let message = "Connect Timeout Error";
        Array.isArray(socket.autoSelectFamilyAttemptedAddresses) ? message += ` (attempted addresses: ${socket.autoSelectFamilyAttemptedAddresses.join(", ")},` : message += ` (attempted address: ${opts.hostname}:${opts.port},`, message += ` timeout: ${opts.timeout}ms)`, destroy(socket, new ConnectTimeoutError(message));
      }
      function getProtocolFromUrlString(urlString) {
        if (urlString[0] === "h" && urlString[1] === "t" && urlString[2] === "t" && urlString[3] === "p")
          switch (urlString[4]) {
            case ":":
              return "http:";
            case "s":
              if (urlString[5] === ":")
                return "https:";
          }
        return urlString.slice(0, urlString.indexOf(":") + 1);
      }
      const kEnumerableProperty = /* @__PURE__ */ Object.create(null);
      kEnumerableProperty.enumerable = !0;
      const normalizedMethodRecordsBase = {
        delete: "DELETE",
        DELETE: "DELETE",
        get: "GET",
        GET: "GET",
        head: "HEAD",
        HEAD: "HEAD",
        options: "OPTIONS",
        OPTIONS: "OPTIONS",
        post: "POST",
        POST: "POST",
        put: "PUT",
        PUT: "PUT"
      }, normalizedMethodRecords = {
        ...normalizedMethodRecordsBase,
        patch: "patch",
        PATCH: "PATCH"
      };
      Object.setPrototypeOf(normalizedMethodRecordsBase, null), Object.setPrototypeOf(normalizedMethodRecords, null), module.exports = {
        kEnumerableProperty,
        isDisturbed,
        isBlobLike,
        parseOrigin,
        parseURL,
        getServerName,
        isStream,
        isIterable,
        hasSafeIterator,
        isAsyncIterable,
        isDestroyed,
        headerNameToString,
        bufferToLowerCasedHeaderName,
        addListener,
        removeAllListeners,
        errorRequest,
        parseRawHeaders,
        toRawHeaders,
        encodeRawHeaders,
        parseHeaders,
        parseKeepAliveTimeout,
        destroy,
        bodyLength,
        deepClone,
        ReadableStreamFrom,
        isBuffer,
        assertRequestHandler,
        getSocketInfo,
        isFormDataLike,
        pathHasQueryOrFragment,
        serializePathWithQuery,
        addAbortListener,
        isValidHTTPToken,
        isValidHeaderValue,
        isTokenCharCode,
        parseRangeHeader,
        normalizedMethodRecordsBase,
        normalizedMethodRecords,
        isValidPort,
        isHttpOrHttpsPrefixed,
        nodeMajor,
        nodeMinor,
        safeHTTPMethods: Object.freeze(["GET", "HEAD", "OPTIONS", "TRACE"]),
        wrapRequestBody,
        setupConnectTimeout,
        getProtocolFromUrlString
      };
    })
  ),
  /***/
  6057: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const { InvalidArgumentError, MaxOriginsReachedError } = __nccwpck_require__2(9263), { kClients, kRunning, kClose, kDestroy, kDispatch, kUrl } = __nccwpck_require__2(8951), DispatcherBase = __nccwpck_require__2(7941), Pool = __nccwpck_require__2(6864), Client = __nccwpck_require__2(5929), util = __nccwpck_require__2(7332), kOnConnect = /* @__PURE__ */ Symbol("onConnect"), kOnDisconnect = /* @__PURE__ */ Symbol("onDisconnect"), kOnConnectionError = /* @__PURE__ */ Symbol("onConnectionError"), kOnDrain = /* @__PURE__ */ Symbol("onDrain"), kFactory = /* @__PURE__ */ Symbol("factory"), kOptions = /* @__PURE__ */ Symbol("options"), kOrigins = /* @__PURE__ */ Symbol("origins");
      function defaultFactory(origin, opts) {
        return opts && opts.connections === 1 ? new Client(origin, opts) : new Pool(origin, opts);
      }
      class Agent extends DispatcherBase {
        constructor({ factory = defaultFactory, maxOrigins = 1 / 0, connect, tls, ...options } = {}) {
          if (typeof factory != "function")
            throw new InvalidArgumentError("factory must be a function.");
          if (connect != null && typeof connect != "function" && typeof connect != "object")
            throw new InvalidArgumentError("connect must be a function or an object");
          if (typeof maxOrigins != "number" || Number.isNaN(maxOrigins) || maxOrigins <= 0)
            throw new InvalidArgumentError("maxOrigins must be a number greater than 0");
          super(options), connect && typeof connect != "function" && (connect = { ...connect }), tls && typeof tls != "function" && (tls = { ...tls }), this[kOptions] = { ...util.deepClone(options), maxOrigins, connect, tls }, this[kFactory] = factory, this[kClients] = /* @__PURE__ */ new Map(), this[kOrigins] = /* @__PURE__ */ new Set(), this[kOnDrain] = (origin, targets) => {
            this.emit("drain", origin, [this, ...targets]);
          }, this[kOnConnect] = (origin, targets) => {
            this.emit("connect", origin, [this, ...targets]);
          }, this[kOnDisconnect] = (origin, targets, err) => {
            this.emit("disconnect", origin, [this, ...targets], err);
          }, this[kOnConnectionError] = (origin, targets, err) => {
            this.emit("connectionError", origin, [this, ...targets], err);
          };
        }
        get [kRunning]() {
          let ret = 0;
          for (const { dispatcher } of this[kClients].values())
            ret += dispatcher[kRunning];
          return ret;
        }
        [kDispatch](opts, handler) {
          let key;
          if (opts.origin && (typeof opts.origin == "string" || opts.origin instanceof URL))
            key = String(opts.origin);
          else
            throw new InvalidArgumentError("opts.origin must be a non-empty string or URL.");
          if (this[kOrigins].size >= this[kOptions].maxOrigins && !this[kOrigins].has(key))
            throw new MaxOriginsReachedError();
          const result = this[kClients].get(key);
          let dispatcher = result && result.dispatcher;
          if (!dispatcher) {
            const closeClientIfUnused = (connected) => {
              const result2 = this[kClients].get(key);
              result2 && (connected && (result2.count -= 1), result2.count <= 0 && (this[kClients].delete(key), result2.dispatcher.destroyed || result2.dispatcher.close()), this[kOrigins].delete(key));
            };
            dispatcher = this[kFactory](opts.origin, this[kOptions]).on("drain", this[kOnDrain]).on("connect", (origin, targets) => {
              const result2 = this[kClients].get(key);
              result2 && (result2.count += 1), this[kOnConnect](origin, targets);
            }).on("disconnect", (origin, targets, err) => {
              closeClientIfUnused(!0), this[kOnDisconnect](origin, targets, err);
            }).on("connectionError", (origin, targets, err) => {
              closeClientIfUnused(!1), this[kOnConnectionError](origin, targets, err);
            }), this[kClients].set(key, { count: 0, dispatcher }), this[kOrigins].add(key);
          }
          return dispatcher.dispatch(opts, handler);
        }
        [kClose]() {
          const closePromises = [];
          for (const { dispatcher } of this[kClients].values())
            closePromises.push(dispatcher.close());
          return this[kClients].clear(), Promise.all(closePromises);
        }
        [kDestroy](err) {
          const destroyPromises = [];
          for (const { dispatcher } of this[kClients].values())
            destroyPromises.push(dispatcher.destroy(err));
          return this[kClients].clear(), Promise.all(destroyPromises);
        }
        get stats() {
          const allClientStats = {};
          for (const { dispatcher } of this[kClients].values())
            dispatcher.stats && (allClientStats[dispatcher[kUrl].origin] = dispatcher.stats);
          return allClientStats;
        }
      }
      module.exports = Agent;
    })
  ),
  /***/
  9121: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const assert = __nccwpck_require__2(4589), util = __nccwpck_require__2(7332), { channels } = __nccwpck_require__2(3082), timers = __nccwpck_require__2(4775), {
        RequestContentLengthMismatchError,
        ResponseContentLengthMismatchError,
        RequestAbortedError,
        InvalidArgumentError,
        HeadersTimeoutError,
        HeadersOverflowError,
        SocketError,
        InformationalError,
        BodyTimeoutError,
        HTTPParserError,
        ResponseExceededMaxSizeError
      } = __nccwpck_require__2(9263), {
        kUrl,
        kReset,
        kClient,
        kParser,
        kBlocking,
        kRunning,
        kPending,
        kSize,
        kWriting,
        kQueue,
        kNoRef,
        kKeepAliveDefaultTimeout,
        kHostHeader,
        kPendingIdx,
        kRunningIdx,
        kError,
        kPipelining,
        kSocket,
        kKeepAliveTimeoutValue,
        kMaxHeadersSize,
        kKeepAliveMaxTimeout,
        kKeepAliveTimeoutThreshold,
        kHeadersTimeout,
        kBodyTimeout,
        kStrictContentLength,
        kMaxRequests,
        kCounter,
        kMaxResponseSize,
        kOnError,
        kResume,
        kHTTPContext,
        kClosed
      } = __nccwpck_require__2(8951), constants = __nccwpck_require__2(7892), EMPTY_BUF = Buffer.alloc(0), FastBuffer = Buffer[Symbol.species], removeAllListeners = util.removeAllListeners, kIdleSocketValidation = /* @__PURE__ */ Symbol("kIdleSocketValidation"), kIdleSocketValidationTimeout = /* @__PURE__ */ Symbol("kIdleSocketValidationTimeout"), kSocketUsed = /* @__PURE__ */ Symbol("kSocketUsed"), kTypeOfService = /* @__PURE__ */ Symbol("kTypeOfService");
      let extractBody;
      function lazyllhttp() {
        const llhttpWasmData = process.env.JEST_WORKER_ID ? __nccwpck_require__2(746) : void 0;
        let mod, useWasmSIMD = !0;
        if (process.arch === "ppc64") {
          const [major, minor] = process.versions.node.split(".").map((n) => parseInt(n, 10));
          (major < 24 || major === 24 && minor < 12) && (useWasmSIMD = !1);
        }
        if (process.env.UNDICI_NO_WASM_SIMD === "1" ? useWasmSIMD = !1 : process.env.UNDICI_NO_WASM_SIMD === "0" && (useWasmSIMD = !0), useWasmSIMD)
          try {
            mod = new WebAssembly.Module(__nccwpck_require__2(166));
          } catch {
          }
        return mod || (mod = new WebAssembly.Module(llhttpWasmData || __nccwpck_require__2(746))), new WebAssembly.Instance(mod, {
          env: {
            /**
             * @param {number} p
             * @param {number} at
             * @param {number} len
             * @returns {number}
             */
            wasm_on_url: (p, at, len) => 0,
            /**
             * @param {number} p
             * @param {number} at
             * @param {number} len
             * @returns {number}
             */
            wasm_on_status: (p, at, len) => {
              assert(currentParser.ptr === p);
              const start = at - currentBufferPtr + currentBufferRef.byteOffset;
              return currentParser.onStatus(new FastBuffer(currentBufferRef.buffer, start, len));
            },
            /**
             * @param {number} p
             * @returns {number}
             */
            wasm_on_message_begin: (p) => (assert(currentParser.ptr === p), currentParser.onMessageBegin()),
            /**
             * @param {number} p
             * @param {number} at
             * @param {number} len
             * @returns {number}
             */
            wasm_on_header_field: (p, at, len) => {
              assert(currentParser.ptr === p);
              const start = at - currentBufferPtr + currentBufferRef.byteOffset;
              return currentParser.onHeaderField(new FastBuffer(currentBufferRef.buffer, start, len));
            },
            /**
             * @param {number} p
             * @param {number} at
             * @param {number} len
             * @returns {number}
             */
            wasm_on_header_value: (p, at, len) => {
              assert(currentParser.ptr === p);
              const start = at - currentBufferPtr + currentBufferRef.byteOffset;
              return currentParser.onHeaderValue(new FastBuffer(currentBufferRef.buffer, start, len));
            },
            /**
             * @param {number} p
             * @param {number} statusCode
             * @param {0|1} upgrade
             * @param {0|1} shouldKeepAlive
             * @returns {number}
             */
            wasm_on_headers_complete: (p, statusCode, upgrade, shouldKeepAlive) => (assert(currentParser.ptr === p), currentParser.onHeadersComplete(statusCode, upgrade === 1, shouldKeepAlive === 1)),
            /**
             * @param {number} p
             * @param {number} at
             * @param {number} len
             * @returns {number}
             */
            wasm_on_body: (p, at, len) => {
              assert(currentParser.ptr === p);
              const start = at - currentBufferPtr + currentBufferRef.byteOffset;
              return currentParser.onBody(new FastBuffer(currentBufferRef.buffer, start, len));
            },
            /**
             * @param {number} p
             * @returns {number}
             */
            wasm_on_message_complete: (p) => (assert(currentParser.ptr === p), currentParser.onMessageComplete())
          }
        });
      }
      let llhttpInstance = null, currentParser = null, currentBufferRef = null, currentBufferSize = 0, currentBufferPtr = null;
      const USE_NATIVE_TIMER = 0, USE_FAST_TIMER = 1, TIMEOUT_HEADERS = 2 | USE_FAST_TIMER, TIMEOUT_BODY = 4 | USE_FAST_TIMER, TIMEOUT_KEEP_ALIVE = 8 | USE_NATIVE_TIMER;
      class Parser {
        /**
           * @param {import('./client.js')} client
           * @param {import('net').Socket} socket
           * @param {*} llhttp
           */
        constructor(client, socket, { exports }) {
          this.llhttp = exports, this.ptr = this.llhttp.llhttp_alloc(constants.TYPE.RESPONSE), this.client = client, this.socket = socket, this.timeout = null, this.timeoutWeakRef = new WeakRef(this), this.timeoutValue = null, this.timeoutType = null, this.statusCode = 0, this.statusText = "", this.upgrade = !1, this.headers = [], this.headersSize = 0, this.headersMaxSize = client[kMaxHeadersSize], this.shouldKeepAlive = !1, this.paused = !1, this.resume = this.resume.bind(this), this.bytesRead = 0, this.keepAlive = "", this.contentLength = "", this.connection = "", this.maxResponseSize = client[kMaxResponseSize];
        }
        setTimeout(delay, type) {
          delay !== this.timeoutValue || type & USE_FAST_TIMER ^ this.timeoutType & USE_FAST_TIMER ? (this.timeout && (timers.clearTimeout(this.timeout), this.timeout = null), delay && (type & USE_FAST_TIMER ? this.timeout = timers.setFastTimeout(onParserTimeout, delay, this.timeoutWeakRef) : (this.timeout = setTimeout(onParserTimeout, delay, this.timeoutWeakRef), this.timeout?.unref())), this.timeoutValue = delay) : this.timeout && this.timeout.refresh && this.timeout.refresh(), this.timeoutType = type;
        }
        resume() {
          this.socket.destroyed || !this.paused || (assert(this.ptr != null), assert(currentParser === null), this.llhttp.llhttp_resume(this.ptr), assert(this.timeoutType === TIMEOUT_BODY), this.timeout && this.timeout.refresh && this.timeout.refresh(), this.paused = !1, this.execute(this.socket.read() || EMPTY_BUF), this.readMore());
        }
        readMore() {
          for (; !this.paused && this.ptr; ) {
            const chunk = this.socket.read();
            if (chunk === null)
              break;
            this.execute(chunk);
          }
        }
        /**
         * @param {Buffer} chunk
         */
        execute(chunk) {
          assert(currentParser === null), assert(this.ptr != null), assert(!this.paused);
          const { socket, llhttp } = this;
          chunk.length > currentBufferSize && (currentBufferPtr && llhttp.free(currentBufferPtr), currentBufferSize = Math.ceil(chunk.length / 4096) * 4096, currentBufferPtr = llhttp.malloc(currentBufferSize)), new Uint8Array(llhttp.memory.buffer, currentBufferPtr, currentBufferSize).set(chunk);
          try {
            let ret;
            try {
              currentBufferRef = chunk, currentParser = this, ret = llhttp.llhttp_execute(this.ptr, currentBufferPtr, chunk.length);
            } finally {
              currentParser = null, currentBufferRef = null;
            }
            if (ret !== constants.ERROR.OK) {
              const data = chunk.subarray(llhttp.llhttp_get_error_pos(this.ptr) - currentBufferPtr);
              if (ret === constants.ERROR.PAUSED_UPGRADE)
                this.onUpgrade(data);
              else if (ret === constants.ERROR.PAUSED)
                this.paused = !0, socket.unshift(data);
              else
                throw this.createError(ret, data);
            }
          } catch (err) {
            util.destroy(socket, err);
          }
        }
        finish() {
          assert(currentParser === null), assert(this.ptr != null), assert(!this.paused);
          const { llhttp } = this;
          let ret;
          try {
            currentParser = this, ret = llhttp.llhttp_finish(this.ptr);
          } finally {
            currentParser = null;
          }
          return ret === constants.ERROR.OK ? null : ret === constants.ERROR.PAUSED || ret === constants.ERROR.PAUSED_UPGRADE ? (this.paused = !0, null) : this.createError(ret, EMPTY_BUF);
        }
        createError(ret, data) {
          const { llhttp, contentLength, bytesRead } = this;
          if (contentLength && bytesRead !== parseInt(contentLength, 10))
            return new ResponseContentLengthMismatchError();
          const ptr = llhttp.llhttp_get_error_reason(this.ptr);
          let message = "";
          if (ptr) {
            const len = new Uint8Array(llhttp.memory.buffer, ptr).indexOf(0);
            message = "Response does not match the HTTP/1.1 protocol (" + Buffer.from(llhttp.memory.buffer, ptr, len).toString() + ")";
          }
          return new HTTPParserError(message, constants.ERROR[ret], data);
        }
        destroy() {
          assert(currentParser === null), assert(this.ptr != null), this.llhttp.llhttp_free(this.ptr), this.ptr = null, this.timeout && timers.clearTimeout(this.timeout), this.timeout = null, this.timeoutValue = null, this.timeoutType = null, this.paused = !1;
        }
        /**
         * @param {Buffer} buf
         * @returns {0}
         */
        onStatus(buf) {
          return this.statusText = buf.toString(), 0;
        }
        /**
         * @returns {0|-1}
         */
        onMessageBegin() {
          const { socket, client } = this;
          if (socket.destroyed)
            return -1;
          if (client[kRunning] === 0)
            return util.destroy(socket, new SocketError("bad response", util.getSocketInfo(socket))), -1;
          const request = client[kQueue][client[kRunningIdx]];
          return request ? (request.onResponseStarted(), 0) : -1;
        }
        /**
         * @param {Buffer} buf
         * @returns {number}
         */
        onHeaderField(buf) {
          const len = this.headers.length;
          return (len & 1) === 0 ? this.headers.push(buf) : this.headers[len - 1] = Buffer.concat([this.headers[len - 1], buf]), this.trackHeader(buf.length), 0;
        }
        /**
         * @param {Buffer} buf
         * @returns {number}
         */
        onHeaderValue(buf) {
          let len = this.headers.length;
          (len & 1) === 1 ? (this.headers.push(buf), len += 1) : this.headers[len - 1] = Buffer.concat([this.headers[len - 1], buf]);
          const key = this.headers[len - 2];
          if (key.length === 10) {
            const headerName = util.bufferToLowerCasedHeaderName(key);
            headerName === "keep-alive" ? this.keepAlive += buf.toString() : headerName === "connection" && (this.connection += buf.toString());
          } else key.length === 14 && util.bufferToLowerCasedHeaderName(key) === "content-length" && (this.contentLength += buf.toString());
          return this.trackHeader(buf.length), 0;
        }
        /**
         * @param {number} len
         */
        trackHeader(len) {
          this.headersSize += len, this.headersSize >= this.headersMaxSize && util.destroy(this.socket, new HeadersOverflowError());
        }
        /**
         * @param {Buffer} head
         */
        onUpgrade(head) {
          const { upgrade, client, socket, headers, statusCode, statusText } = this;
          assert(upgrade), assert(client[kSocket] === socket), assert(!socket.destroyed), assert(!this.paused), assert((headers.length & 1) === 0);
          const request = client[kQueue][client[kRunningIdx]];
          assert(request), assert(request.upgrade || request.method === "CONNECT"), this.statusCode = 0, this.statusText = "", this.shouldKeepAlive = !1, this.headers = [], this.headersSize = 0, socket.unshift(head), socket[kParser].destroy(), socket[kParser] = null, socket[kClient] = null, socket[kError] = null, removeAllListeners(socket), client[kSocket] = null, client[kHTTPContext] = null, client[kQueue][client[kRunningIdx]++] = null, client.emit("disconnect", client[kUrl], [client], new InformationalError("upgrade"));
          try {
            request.onUpgrade(statusCode, headers, socket, statusText);
          } catch (err) {
            util.errorRequest(client, request, err), util.destroy(socket, err);
          }
          client[kResume]();
        }
        /**
         * @param {number} statusCode
         * @param {boolean} upgrade
         * @param {boolean} shouldKeepAlive
         * @returns {number}
         */
        onHeadersComplete(statusCode, upgrade, shouldKeepAlive) {
          const { client, socket, headers, statusText } = this;
          if (socket.destroyed)
            return -1;
          if (client[kRunning] === 0)
            return util.destroy(socket, new SocketError("bad response", util.getSocketInfo(socket))), -1;
          const request = client[kQueue][client[kRunningIdx]];
          if (!request)
            return -1;
          if (assert(!this.upgrade), assert(this.statusCode < 200), statusCode === 100)
            return util.destroy(socket, new SocketError("bad response", util.getSocketInfo(socket))), -1;
          if (upgrade && !request.upgrade)
            return util.destroy(socket, new SocketError("bad upgrade", util.getSocketInfo(socket))), -1;
          if (assert(this.timeoutType === TIMEOUT_HEADERS), this.statusCode = statusCode, this.shouldKeepAlive = shouldKeepAlive || // Override llhttp value which does not allow keepAlive for HEAD.
          request.method === "HEAD" && !socket[kReset] && this.connection.toLowerCase() === "keep-alive", this.statusCode >= 200) {
            const bodyTimeout = request.bodyTimeout != null ? request.bodyTimeout : client[kBodyTimeout];
            this.setTimeout(bodyTimeout, TIMEOUT_BODY);
          } else this.timeout && this.timeout.refresh && this.timeout.refresh();
          if (request.method === "CONNECT")
            return assert(client[kRunning] === 1), this.upgrade = !0, 2;
          if (upgrade)
            return assert(client[kRunning] === 1), this.upgrade = !0, 2;
          if (assert((this.headers.length & 1) === 0), this.headers = [], this.headersSize = 0, this.shouldKeepAlive && client[kPipelining]) {
            const keepAliveTimeout = this.keepAlive ? util.parseKeepAliveTimeout(this.keepAlive) : null;
            if (keepAliveTimeout != null) {
              const timeout = Math.min(
                keepAliveTimeout - client[kKeepAliveTimeoutThreshold],
                client[kKeepAliveMaxTimeout]
              );
              timeout <= 0 ? socket[kReset] = !0 : client[kKeepAliveTimeoutValue] = timeout;
            } else
              client[kKeepAliveTimeoutValue] = client[kKeepAliveDefaultTimeout];
          } else
            socket[kReset] = !0;
          const pause = request.onHeaders(statusCode, headers, this.resume, statusText) === !1;
          return request.aborted ? -1 : request.method === "HEAD" || statusCode < 200 ? 1 : (socket[kBlocking] && (socket[kBlocking] = !1, client[kResume]()), pause ? constants.ERROR.PAUSED : 0);
        }
        /**
         * @param {Buffer} buf
         * @returns {number}
         */
        onBody(buf) {
          const { client, socket, statusCode, maxResponseSize } = this;
          if (socket.destroyed)
            return -1;
          const request = client[kQueue][client[kRunningIdx]];
          return assert(request), assert(this.timeoutType === TIMEOUT_BODY), this.timeout && this.timeout.refresh && this.timeout.refresh(), assert(statusCode >= 200), maxResponseSize > -1 && this.bytesRead + buf.length > maxResponseSize ? (util.destroy(socket, new ResponseExceededMaxSizeError()), -1) : (this.bytesRead += buf.length, request.onData(buf) === !1 ? constants.ERROR.PAUSED : 0);
        }
        /**
         * @returns {number}
         */
        onMessageComplete() {
          const { client, socket, statusCode, upgrade, headers, contentLength, bytesRead, shouldKeepAlive } = this;
          if (socket.destroyed && (!statusCode || shouldKeepAlive))
            return -1;
          if (upgrade)
            return 0;
          assert(statusCode >= 100), assert((this.headers.length & 1) === 0);
          const request = client[kQueue][client[kRunningIdx]];
          if (assert(request), this.statusCode = 0, this.statusText = "", this.bytesRead = 0, this.contentLength = "", this.keepAlive = "", this.connection = "", this.headers = [], this.headersSize = 0, statusCode < 200)
            return 0;
          if (request.method !== "HEAD" && contentLength && bytesRead !== parseInt(contentLength, 10))
            return util.destroy(socket, new ResponseContentLengthMismatchError()), -1;
          if (request.onComplete(headers), client[kQueue][client[kRunningIdx]++] = null, socket[kSocketUsed] = client[kPending] === 0, socket[kWriting])
            return assert(client[kRunning] === 0), util.destroy(socket, new InformationalError("reset")), constants.ERROR.PAUSED;
          if (shouldKeepAlive) {
            if (socket[kReset] && client[kRunning] === 0)
              return util.destroy(socket, new InformationalError("reset")), constants.ERROR.PAUSED;
            client[kPipelining] == null || client[kPipelining] === 1 ? setImmediate(client[kResume]) : client[kResume]();
          } else return util.destroy(socket, new InformationalError("reset")), constants.ERROR.PAUSED;
          return 0;
        }
      }
      function onParserTimeout(parserWeakRef) {
        const parser = parserWeakRef.deref();
        if (!parser)
          return;
        const { socket, timeoutType, client, paused } = parser;
        timeoutType === TIMEOUT_HEADERS ? (!socket[kWriting] || socket.writableNeedDrain || client[kRunning] > 1) && (assert(!paused, "cannot be paused while waiting for headers"), util.destroy(socket, new HeadersTimeoutError())) : timeoutType === TIMEOUT_BODY ? paused || util.destroy(socket, new BodyTimeoutError()) : timeoutType === TIMEOUT_KEEP_ALIVE && (assert(client[kRunning] === 0 && client[kKeepAliveTimeoutValue]), util.destroy(socket, new InformationalError("socket idle timeout")));
      }
      function connectH1(client, socket) {
        if (client[kSocket] = socket, llhttpInstance || (llhttpInstance = lazyllhttp()), socket.errored)
          throw socket.errored;
        if (socket.destroyed)
          throw new SocketError("destroyed");
        return socket[kNoRef] = !1, socket[kWriting] = !1, socket[kReset] = !1, socket[kBlocking] = !1, socket[kIdleSocketValidation] = 0, socket[kIdleSocketValidationTimeout] = null, socket[kSocketUsed] = !1, socket[kParser] = new Parser(client, socket, llhttpInstance), util.addListener(socket, "error", onHttpSocketError), util.addListener(socket, "readable", onHttpSocketReadable), util.addListener(socket, "end", onHttpSocketEnd), util.addListener(socket, "close", onHttpSocketClose), socket[kClosed] = !1, socket.on("close", onSocketClose), {
          version: "h1",
          defaultPipelining: 1,
          write(request) {
            return writeH1(client, request);
          },
          resume() {
            resumeH1(client);
          },
          /**
           * @param {Error|undefined} err
           * @param {() => void} callback
           */
          destroy(err, callback) {
            socket[kClosed] ? queueMicrotask(callback) : (socket.on("close", callback), socket.destroy(err));
          },
          /**
           * @returns {boolean}
           */
          get destroyed() {
            return socket.destroyed;
          },
          /**
           * @param {import('../core/request.js')} request
           * @returns {boolean}
           */
          busy(request) {
            return !!(socket[kWriting] || socket[kReset] || socket[kBlocking] || socket[kIdleSocketValidation] === 1 || request && (client[kRunning] > 0 && !request.idempotent || client[kRunning] > 0 && (request.upgrade || request.method === "CONNECT") || client[kRunning] > 0 && util.bodyLength(request.body) !== 0 && (util.isStream(request.body) || util.isAsyncIterable(request.body) || util.isFormDataLike(request.body))));
          }
        };
      }
      function onHttpSocketError(err) {
        const parser = this[kParser];
        if (err.code === "ECONNRESET" && parser.statusCode && !parser.shouldKeepAlive) {
          const parserErr = parser.finish();
          parserErr && (this[kError] = parserErr, this[kClient][kOnError](parserErr));
          return;
        }
        this[kError] = err, this[kClient][kOnError](err);
      }
      function onHttpSocketReadable() {
        this[kParser]?.readMore();
      }
      function onHttpSocketEnd() {
        const parser = this[kParser];
        if (parser.statusCode && !parser.shouldKeepAlive) {
          const parserErr = parser.finish();
          parserErr && util.destroy(this, parserErr);
          return;
        }
        util.destroy(this, new SocketError("other side closed", util.getSocketInfo(this)));
      }
      function onHttpSocketClose() {
        const parser = this[kParser];
        clearIdleSocketValidation(this), parser && (!this[kError] && parser.statusCode && !parser.shouldKeepAlive && (this[kError] = parser.finish() || this[kError]), this[kParser].destroy(), this[kParser] = null);
        const err = this[kError] || new SocketError("closed", util.getSocketInfo(this)), client = this[kClient];
        if (client[kSocket] = null, client[kHTTPContext] = null, client.destroyed) {
          assert(client[kPending] === 0);
          const requests = client[kQueue].splice(client[kRunningIdx]);
          for (let i = 0; i < requests.length; i++) {
            const request = requests[i];
            util.errorRequest(client, request, err);
          }
        } else if (client[kRunning] > 0 && err.code !== "UND_ERR_INFO") {
          const request = client[kQueue][client[kRunningIdx]];
          client[kQueue][client[kRunningIdx]++] = null, util.errorRequest(client, request, err);
        }
        client[kPendingIdx] = client[kRunningIdx], assert(client[kRunning] === 0), client.emit("disconnect", client[kUrl], [client], err), client[kResume]();
      }
      function onSocketClose() {
        this[kClosed] = !0;
      }
      function clearIdleSocketValidation(socket) {
        socket[kIdleSocketValidationTimeout] && (clearImmediate(socket[kIdleSocketValidationTimeout]), socket[kIdleSocketValidationTimeout] = null), socket[kIdleSocketValidation] = 0;
      }
      function scheduleIdleSocketValidation(client, socket) {
        socket[kIdleSocketValidation] = 1, socket[kIdleSocketValidationTimeout] = setImmediate(() => {
          socket[kIdleSocketValidationTimeout] = null, socket[kIdleSocketValidation] = 2, client[kSocket] === socket && !socket.destroyed && client[kResume]();
        });
      }
      function resumeH1(client) {
        const socket = client[kSocket];
        if (socket && !socket.destroyed) {
          if (client[kSize] === 0 ? !socket[kNoRef] && socket.unref && (socket.unref(), socket[kNoRef] = !0) : socket[kNoRef] && socket.ref && (socket.ref(), socket[kNoRef] = !1), client[kRunning] === 0 && client[kPending] > 0 && socket[kSocketUsed]) {
            if (socket[kIdleSocketValidation] === 0)
              return scheduleIdleSocketValidation(client, socket), socket[kParser].readMore(), socket.destroyed, void 0;
            if (socket[kIdleSocketValidation] === 1)
              return socket[kParser].readMore(), socket.destroyed, void 0;
          }
          if (client[kRunning] === 0 && (socket[kParser].readMore(), socket.destroyed))
            return;
          if (client[kSize] === 0)
            socket[kParser].timeoutType !== TIMEOUT_KEEP_ALIVE && socket[kParser].setTimeout(client[kKeepAliveTimeoutValue], TIMEOUT_KEEP_ALIVE);
          else if (client[kRunning] > 0 && socket[kParser].statusCode < 200 && socket[kParser].timeoutType !== TIMEOUT_HEADERS) {
            const request = client[kQueue][client[kRunningIdx]], headersTimeout = request.headersTimeout != null ? request.headersTimeout : client[kHeadersTimeout];
            socket[kParser].setTimeout(headersTimeout, TIMEOUT_HEADERS);
          }
        }
      }
      function shouldSendContentLength(method) {
        return method !== "GET" && method !== "HEAD" && method !== "OPTIONS" && method !== "TRACE" && method !== "CONNECT";
      }
      function setTypeOfService(socket, request) {
        if (typeof socket.setTypeOfService != "function")
          return;
        const typeOfService = request.typeOfService;
        if (!(typeOfService === void 0 || socket[kTypeOfService] === typeOfService))
          try {
            socket.setTypeOfService(typeOfService), socket[kTypeOfService] = typeOfService;
          } catch {
          }
      }
      function writeH1(client, request) {
        const { method, path, host, upgrade, blocking, reset } = request;
        let { body, headers, contentLength } = request;
        const expectsPayload = method === "PUT" || method === "POST" || method === "PATCH" || method === "QUERY" || method === "PROPFIND" || method === "PROPPATCH";
        if (util.isFormDataLike(body)) {
          extractBody || (extractBody = __nccwpck_require__2(4178).extractBody);
          const [bodyStream, contentType] = extractBody(body);
          request.contentType == null && headers.push("content-type", contentType), body = bodyStream.stream, contentLength = bodyStream.length;
        } else if (util.isBlobLike(body) && request.contentType == null) {
          const contentType = body.type;
          if (contentType) {
            const contentTypeValue = `${contentType}`;
            if (!util.isValidHeaderValue(contentTypeValue))
              return util.errorRequest(client, request, new InvalidArgumentError("invalid content-type header")), !1;
            headers.push("content-type", contentTypeValue);
          }
        }
        body && typeof body.read == "function" && body.read(0);
        const bodyLength = util.bodyLength(body);
        if (contentLength = bodyLength ?? contentLength, contentLength === null && (contentLength = request.contentLength), contentLength === 0 && !expectsPayload && (contentLength = null), shouldSendContentLength(method) && contentLength > 0 && request.contentLength !== null && request.contentLength !== contentLength) {
          if (client[kStrictContentLength])
            return util.errorRequest(client, request, new RequestContentLengthMismatchError()), !1;
          process.emitWarning(new RequestContentLengthMismatchError());
        }
        const socket = client[kSocket];
        clearIdleSocketValidation(socket);
        const abort = (err) => {
          request.aborted || request.completed || (util.errorRequest(client, request, err || new RequestAbortedError()), util.destroy(body), util.destroy(socket, new InformationalError("aborted")));
        };
        try {
          request.onConnect(abort);
        } catch (err) {
          util.errorRequest(client, request, err);
        }
        if (request.aborted)
          return !1;
        method === "HEAD" && (socket[kReset] = !0), (upgrade || method === "CONNECT") && (socket[kReset] = !0), reset != null && (socket[kReset] = reset), client[kMaxRequests] && socket[kCounter]++ >= client[kMaxRequests] && (socket[kReset] = !0), blocking && (socket[kBlocking] = !0), setTypeOfService(socket, request);
        let header = `${method} ${path} HTTP/1.1\r
`;
        if (typeof host == "string" ? header += `host: ${host}\r
` : header += client[kHostHeader], upgrade ? header += `connection: upgrade\r
upgrade: ${upgrade}\r
` : client[kPipelining] && !socket[kReset] ? header += `connection: keep-alive\r
` : header += `connection: close\r
`, Array.isArray(headers))
          for (let n = 0; n < headers.length; n += 2) {
            const key = headers[n + 0], val = headers[n + 1];
            if (Array.isArray(val))
              for (let i = 0; i < val.length; i++)
                header += `${key}: ${val[i]}\r
`;
            else
              header += `${key}: ${val}\r
`;
          }
        return channels.sendHeaders.hasSubscribers && channels.sendHeaders.publish({ request, headers: header, socket }), !body || bodyLength === 0 ? writeBuffer(abort, null, client, request, socket, contentLength, header, expectsPayload) : util.isBuffer(body) ? writeBuffer(abort, body, client, request, socket, contentLength, header, expectsPayload) : util.isBlobLike(body) ? typeof body.stream == "function" ? writeIterable(abort, body.stream(), client, request, socket, contentLength, header, expectsPayload) : writeBlob(abort, body, client, request, socket, contentLength, header, expectsPayload) : util.isStream(body) ? writeStream(abort, body, client, request, socket, contentLength, header, expectsPayload) : util.isIterable(body) ? writeIterable(abort, body, client, request, socket, contentLength, header, expectsPayload) : assert(!1), !0;
      }
      function writeStream(abort, body, client, request, socket, contentLength, header, expectsPayload) {
        assert(contentLength !== 0 || client[kRunning] === 0, "stream body cannot be pipelined");
        let finished = !1;
        const writer = new AsyncWriter({ abort, socket, request, contentLength, client, expectsPayload, header }), onData = function(chunk) {
          if (!finished)
            try {
              !writer.write(chunk) && this.pause && this.pause();
            } catch (err) {
              util.destroy(this, err);
            }
        }, onDrain = function() {
          finished || body.resume && body.resume();
        }, onClose = function() {
          if (queueMicrotask(() => {
            body.removeListener("error", onFinished);
          }), !finished) {
            const err = new RequestAbortedError();
            queueMicrotask(() => onFinished(err));
          }
        }, onFinished = function(err) {
          if (!finished) {
            if (finished = !0, assert(socket.destroyed || socket[kWriting] && client[kRunning] <= 1), socket.off("drain", onDrain).off("error", onFinished), body.removeListener("data", onData).removeListener("end", onFinished).removeListener("close", onClose), !err)
              try {
                writer.end();
              } catch (er) {
                err = er;
              }
            writer.destroy(err), err && (err.code !== "UND_ERR_INFO" || err.message !== "reset") ? util.destroy(body, err) : util.destroy(body);
          }
        };
        body.on("data", onData).on("end", onFinished).on("error", onFinished).on("close", onClose), body.resume && body.resume(), socket.on("drain", onDrain).on("error", onFinished), body.errorEmitted ?? body.errored ? setImmediate(onFinished, body.errored) : (body.endEmitted ?? body.readableEnded) && setImmediate(onFinished, null), (body.closeEmitted ?? body.closed) && setImmediate(onClose);
      }
      function writeBuffer(abort, body, client, request, socket, contentLength, header, expectsPayload) {
        try {
          body ? util.isBuffer(body) && (assert(contentLength === body.byteLength, "buffer body must have content length"), socket.cork(), socket.write(`${header}content-length: ${contentLength}\r
\r
`, "latin1"), socket.write(body), socket.uncork(), request.onBodySent(body), !expectsPayload && request.reset !== !1 && (socket[kReset] = !0)) : contentLength === 0 ? socket.write(`${header}content-length: 0\r
\r
`, "latin1") : (assert(contentLength === null, "no body must not have content length"), socket.write(`${header}\r
`, "latin1")), request.onRequestSent(), client[kResume]();
        } catch (err) {
          abort(err);
        }
      }
      async function writeBlob(abort, body, client, request, socket, contentLength, header, expectsPayload) {
        assert(contentLength === body.size, "blob body must have content length");
        try {
          if (contentLength != null && contentLength !== body.size)
            throw new RequestContentLengthMismatchError();
          const buffer = Buffer.from(await body.arrayBuffer());
          socket.cork(), socket.write(`${header}content-length: ${contentLength}\r
\r
`, "latin1"), socket.write(buffer), socket.uncork(), request.onBodySent(buffer), request.onRequestSent(), !expectsPayload && request.reset !== !1 && (socket[kReset] = !0), client[kResume]();
        } catch (err) {
          abort(err);
        }
      }
      async function writeIterable(abort, body, client, request, socket, contentLength, header, expectsPayload) {
        assert(contentLength !== 0 || client[kRunning] === 0, "iterator body cannot be pipelined");
        let callback = null;
        function onDrain() {
          if (callback) {
            const cb = callback;
            callback = null, cb();
          }
        }
        const waitForDrain = () => new Promise((resolve, reject) => {
          assert(callback === null), socket[kError] ? reject(socket[kError]) : callback = resolve;
        });
        socket.on("close", onDrain).on("drain", onDrain);
        const writer = new AsyncWriter({ abort, socket, request, contentLength, client, expectsPayload, header });
        try {
          for await (const chunk of body) {
            if (socket[kError])
              throw socket[kError];
            writer.write(chunk) || await waitForDrain();
          }
          writer.end();
        } catch (err) {
          writer.destroy(err);
        } finally {
          socket.off("close", onDrain).off("drain", onDrain);
        }
      }
      class AsyncWriter {
        /**
         *
         * @param {object} arg
         * @param {AbortCallback} arg.abort
         * @param {import('net').Socket} arg.socket
         * @param {import('../core/request.js')} arg.request
         * @param {number} arg.contentLength
         * @param {import('./client.js')} arg.client
         * @param {boolean} arg.expectsPayload
         * @param {string} arg.header
         */
        constructor({ abort, socket, request, contentLength, client, expectsPayload, header }) {
          this.socket = socket, this.request = request, this.contentLength = contentLength, this.client = client, this.bytesWritten = 0, this.expectsPayload = expectsPayload, this.header = header, this.abort = abort, socket[kWriting] = !0;
        }
        /**
         * @param {Buffer} chunk
         * @returns
         */
        write(chunk) {
          const { socket, request, contentLength, client, bytesWritten, expectsPayload, header } = this;
          if (socket[kError])
            throw socket[kError];
          if (socket.destroyed)
            return !1;
          const len = Buffer.byteLength(chunk);
          if (!len)
            return !0;
          if (contentLength !== null && bytesWritten + len > contentLength) {
            if (client[kStrictContentLength])
              throw new RequestContentLengthMismatchError();
            process.emitWarning(new RequestContentLengthMismatchError());
          }
          socket.cork(), bytesWritten === 0 && (!expectsPayload && request.reset !== !1 && (socket[kReset] = !0), contentLength === null ? socket.write(`${header}transfer-encoding: chunked\r
`, "latin1") : socket.write(`${header}content-length: ${contentLength}\r
\r
`, "latin1")), contentLength === null && socket.write(`\r
${len.toString(16)}\r
`, "latin1"), this.bytesWritten += len;
          const ret = socket.write(chunk);
          return socket.uncork(), request.onBodySent(chunk), ret || socket[kParser].timeout && socket[kParser].timeoutType === TIMEOUT_HEADERS && socket[kParser].timeout.refresh && socket[kParser].timeout.refresh(), ret;
        }
        /**
         * @returns {void}
         */
        end() {
          const { socket, contentLength, client, bytesWritten, expectsPayload, header, request } = this;
          if (request.onRequestSent(), socket[kWriting] = !1, socket[kError])
            throw socket[kError];
          if (!socket.destroyed) {
            if (bytesWritten === 0 ? expectsPayload ? socket.write(`${header}content-length: 0\r
\r
`, "latin1") : socket.write(`${header}\r
`, "latin1") : contentLength === null && socket.write(`\r
0\r
\r
`, "latin1"), contentLength !== null && bytesWritten !== contentLength) {
              if (client[kStrictContentLength])
                throw new RequestContentLengthMismatchError();
              process.emitWarning(new RequestContentLengthMismatchError());
            }
            socket[kParser].timeout && socket[kParser].timeoutType === TIMEOUT_HEADERS && socket[kParser].timeout.refresh && socket[kParser].timeout.refresh(), client[kResume]();
          }
        }
        /**
         * @param {Error} [err]
         * @returns {void}
         */
        destroy(err) {
          const { socket, client, abort } = this;
          socket[kWriting] = !1, err && (assert(client[kRunning] <= 1, "pipeline should only contain this request"), abort(err));
        }
      }
      module.exports = connectH1;
    })
  ),
  /***/
  5929: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const assert = __nccwpck_require__2(4589), net = __nccwpck_require__2(7030), http = __nccwpck_require__2(7067), util = __nccwpck_require__2(7332), { ClientStats } = __nccwpck_require__2(4418), { channels } = __nccwpck_require__2(3082), Request = __nccwpck_require__2(2083), DispatcherBase = __nccwpck_require__2(7941), {
        InvalidArgumentError,
        InformationalError,
        ClientDestroyedError
      } = __nccwpck_require__2(9263), buildConnector = __nccwpck_require__2(3484), {
        kUrl,
        kServerName,
        kClient,
        kBusy,
        kConnect,
        kResuming,
        kRunning,
        kPending,
        kSize,
        kQueue,
        kConnected,
        kConnecting,
        kNeedDrain,
        kKeepAliveDefaultTimeout,
        kHostHeader,
        kPendingIdx,
        kRunningIdx,
        kError,
        kPipelining,
        kKeepAliveTimeoutValue,
        kMaxHeadersSize,
        kKeepAliveMaxTimeout,
        kKeepAliveTimeoutThreshold,
        kHeadersTimeout,
        kBodyTimeout,
        kStrictContentLength,
        kConnector,
        kMaxRequests,
        kCounter,
        kClose,
        kDestroy,
        kDispatch,
        kLocalAddress,
        kMaxResponseSize,
        kOnError,
        kHTTPContext,
        kMaxConcurrentStreams,
        kHTTP2InitialWindowSize,
        kHTTP2ConnectionWindowSize,
        kResume,
        kPingInterval
      } = __nccwpck_require__2(8951), connectH1 = __nccwpck_require__2(9121), connectH2 = __nccwpck_require__2(6161), kClosedResolve = /* @__PURE__ */ Symbol("kClosedResolve"), getDefaultNodeMaxHeaderSize = http && http.maxHeaderSize && Number.isInteger(http.maxHeaderSize) && http.maxHeaderSize > 0 ? () => http.maxHeaderSize : () => {
        throw new InvalidArgumentError("http module not available or http.maxHeaderSize invalid");
      }, noop = () => {
      };
      function getPipelining(client) {
        return client[kPipelining] ?? client[kHTTPContext]?.defaultPipelining ?? 1;
      }
      class Client extends DispatcherBase {
        /**
         *
         * @param {string|URL} url
         * @param {import('../../types/client.js').Client.Options} options
         */
        constructor(url, {
          maxHeaderSize,
          headersTimeout,
          socketTimeout,
          requestTimeout,
          connectTimeout,
          bodyTimeout,
          idleTimeout,
          keepAlive,
          keepAliveTimeout,
          maxKeepAliveTimeout,
          keepAliveMaxTimeout,
          keepAliveTimeoutThreshold,
          socketPath,
          pipelining,
          tls,
          strictContentLength,
          maxCachedSessions,
          connect: connect2,
          maxRequestsPerClient,
          localAddress,
          maxResponseSize,
          autoSelectFamily,
          autoSelectFamilyAttemptTimeout,
          // h2
          maxConcurrentStreams,
          allowH2,
          useH2c,
          initialWindowSize,
          connectionWindowSize,
          pingInterval,
          webSocket,
          eventSource
        } = {}) {
          if (keepAlive !== void 0)
            throw new InvalidArgumentError("unsupported keepAlive, use pipelining=0 instead");
          if (socketTimeout !== void 0)
            throw new InvalidArgumentError("unsupported socketTimeout, use headersTimeout & bodyTimeout instead");
          if (requestTimeout !== void 0)
            throw new InvalidArgumentError("unsupported requestTimeout, use headersTimeout & bodyTimeout instead");
          if (idleTimeout !== void 0)
            throw new InvalidArgumentError("unsupported idleTimeout, use keepAliveTimeout instead");
          if (maxKeepAliveTimeout !== void 0)
            throw new InvalidArgumentError("unsupported maxKeepAliveTimeout, use keepAliveMaxTimeout instead");
          if (maxHeaderSize != null) {
            if (!Number.isInteger(maxHeaderSize) || maxHeaderSize < 1)
              throw new InvalidArgumentError("invalid maxHeaderSize");
          } else
            maxHeaderSize = getDefaultNodeMaxHeaderSize();
          if (socketPath != null && typeof socketPath != "string")
            throw new InvalidArgumentError("invalid socketPath");
          if (connectTimeout != null && (!Number.isFinite(connectTimeout) || connectTimeout < 0))
            throw new InvalidArgumentError("invalid connectTimeout");
          if (keepAliveTimeout != null && (!Number.isFinite(keepAliveTimeout) || keepAliveTimeout <= 0))
            throw new InvalidArgumentError("invalid keepAliveTimeout");
          if (keepAliveMaxTimeout != null && (!Number.isFinite(keepAliveMaxTimeout) || keepAliveMaxTimeout <= 0))
            throw new InvalidArgumentError("invalid keepAliveMaxTimeout");
          if (keepAliveTimeoutThreshold != null && !Number.isFinite(keepAliveTimeoutThreshold))
            throw new InvalidArgumentError("invalid keepAliveTimeoutThreshold");
          if (headersTimeout != null && (!Number.isInteger(headersTimeout) || headersTimeout < 0))
            throw new InvalidArgumentError("headersTimeout must be a positive integer or zero");
          if (bodyTimeout != null && (!Number.isInteger(bodyTimeout) || bodyTimeout < 0))
            throw new InvalidArgumentError("bodyTimeout must be a positive integer or zero");
          if (connect2 != null && typeof connect2 != "function" && typeof connect2 != "object")
            throw new InvalidArgumentError("connect must be a function or an object");
          if (maxRequestsPerClient != null && (!Number.isInteger(maxRequestsPerClient) || maxRequestsPerClient < 0))
            throw new InvalidArgumentError("maxRequestsPerClient must be a positive number");
          if (localAddress != null && (typeof localAddress != "string" || net.isIP(localAddress) === 0))
            throw new InvalidArgumentError("localAddress must be valid string IP address");
          if (maxResponseSize != null && (!Number.isInteger(maxResponseSize) || maxResponseSize < -1))
            throw new InvalidArgumentError("maxResponseSize must be a positive number");
          if (autoSelectFamilyAttemptTimeout != null && (!Number.isInteger(autoSelectFamilyAttemptTimeout) || autoSelectFamilyAttemptTimeout < -1))
            throw new InvalidArgumentError("autoSelectFamilyAttemptTimeout must be a positive number");
          if (allowH2 != null && typeof allowH2 != "boolean")
            throw new InvalidArgumentError("allowH2 must be a valid boolean value");
          if (maxConcurrentStreams != null && (typeof maxConcurrentStreams != "number" || maxConcurrentStreams < 1))
            throw new InvalidArgumentError("maxConcurrentStreams must be a positive integer, greater than 0");
          if (useH2c != null && typeof useH2c != "boolean")
            throw new InvalidArgumentError("useH2c must be a valid boolean value");
          if (initialWindowSize != null && (!Number.isInteger(initialWindowSize) || initialWindowSize < 1))
            throw new InvalidArgumentError("initialWindowSize must be a positive integer, greater than 0");
          if (connectionWindowSize != null && (!Number.isInteger(connectionWindowSize) || connectionWindowSize < 1))
            throw new InvalidArgumentError("connectionWindowSize must be a positive integer, greater than 0");
          if (pingInterval != null && (typeof pingInterval != "number" || !Number.isInteger(pingInterval) || pingInterval < 0))
            throw new InvalidArgumentError("pingInterval must be a positive integer, greater or equal to 0");
          if (super({ webSocket, eventSource }), typeof connect2 != "function")
            connect2 = buildConnector({
              ...tls,
              maxCachedSessions,
              allowH2,
              useH2c,
              socketPath,
              timeout: connectTimeout,
              ...typeof autoSelectFamily == "boolean" ? { autoSelectFamily, autoSelectFamilyAttemptTimeout } : void 0,
              ...connect2
            });
          else {
            const customConnect = connect2;
            connect2 = (opts, callback) => customConnect({
              ...opts,
              ...socketPath != null ? { socketPath } : null,
              ...allowH2 != null ? { allowH2 } : null
            }, callback);
          }
          this[kUrl] = util.parseOrigin(url), this[kConnector] = connect2, this[kPipelining] = pipelining ?? 1, this[kMaxHeadersSize] = maxHeaderSize, this[kKeepAliveDefaultTimeout] = keepAliveTimeout ?? 4e3, this[kKeepAliveMaxTimeout] = keepAliveMaxTimeout ?? 6e5, this[kKeepAliveTimeoutThreshold] = keepAliveTimeoutThreshold ?? 2e3, this[kKeepAliveTimeoutValue] = this[kKeepAliveDefaultTimeout], this[kServerName] = null, this[kLocalAddress] = localAddress ?? null, this[kResuming] = 0, this[kNeedDrain] = 0, this[kHostHeader] = `host: ${this[kUrl].hostname}${this[kUrl].port ? `:${this[kUrl].port}` : ""}\r
`, this[kBodyTimeout] = bodyTimeout ?? 3e5, this[kHeadersTimeout] = headersTimeout ?? 3e5, this[kStrictContentLength] = strictContentLength ?? !0, this[kMaxRequests] = maxRequestsPerClient, this[kClosedResolve] = null, this[kMaxResponseSize] = maxResponseSize > -1 ? maxResponseSize : -1, this[kHTTPContext] = null, this[kMaxConcurrentStreams] = maxConcurrentStreams ?? 100, this[kHTTP2InitialWindowSize] = initialWindowSize ?? 262144, this[kHTTP2ConnectionWindowSize] = connectionWindowSize ?? 524288, this[kPingInterval] = pingInterval ?? 6e4, this[kQueue] = [], this[kRunningIdx] = 0, this[kPendingIdx] = 0, this[kResume] = (sync) => resume(this, sync), this[kOnError] = (err) => onError(this, err);
        }
        get pipelining() {
          return this[kPipelining];
        }
        set pipelining(value) {
          this[kPipelining] = value, this[kResume](!0);
        }
        get stats() {
          return new ClientStats(this);
        }
        get [kPending]() {
          return this[kQueue].length - this[kPendingIdx];
        }
        get [kRunning]() {
          return this[kPendingIdx] - this[kRunningIdx];
        }
        get [kSize]() {
          return this[kQueue].length - this[kRunningIdx];
        }
        get [kConnected]() {
          return !!this[kHTTPContext] && !this[kConnecting] && !this[kHTTPContext].destroyed;
        }
        get [kBusy]() {
          return !!(this[kHTTPContext]?.busy(null) || this[kSize] >= (getPipelining(this) || 1) || this[kPending] > 0);
        }
        [kConnect](cb) {
          connect(this), this.once("connect", cb);
        }
        [kDispatch](opts, handler) {
          const request = new Request(this[kUrl].origin, opts, handler);
          return this[kQueue].push(request), this[kResuming] || (util.bodyLength(request.body) == null && util.isIterable(request.body) ? (this[kResuming] = 1, queueMicrotask(() => resume(this))) : this[kResume](!0)), this[kResuming] && this[kNeedDrain] !== 2 && this[kBusy] && (this[kNeedDrain] = 2), this[kNeedDrain] < 2;
        }
        [kClose]() {
          return new Promise((resolve) => {
            this[kSize] ? this[kClosedResolve] = resolve : resolve(null);
          });
        }
        [kDestroy](err) {
          return new Promise((resolve) => {
            const requests = this[kQueue].splice(this[kPendingIdx]);
            for (let i = 0; i < requests.length; i++) {
              const request = requests[i];
              request != null && util.errorRequest(this, request, err);
            }
            const callback = () => {
              this[kClosedResolve] && (this[kClosedResolve](), this[kClosedResolve] = null), resolve(null);
            };
            this[kHTTPContext] ? (this[kHTTPContext].destroy(err, callback), this[kHTTPContext] = null) : queueMicrotask(callback), this[kResume]();
          });
        }
      }
      function onError(client, err) {
        if (client[kRunning] === 0 && err.code !== "UND_ERR_INFO" && err.code !== "UND_ERR_SOCKET") {
          assert(client[kPendingIdx] === client[kRunningIdx]);
          const requests = client[kQueue].splice(client[kRunningIdx]);
          for (let i = 0; i < requests.length; i++) {
            const request = requests[i];
            request != null && util.errorRequest(client, request, err);
          }
          assert(client[kSize] === 0);
        }
      }
      function connect(client) {
        assert(!client[kConnecting]), assert(!client[kHTTPContext]);
        let { host, hostname, protocol, port } = client[kUrl];
        if (hostname[0] === "[") {
          const idx = hostname.indexOf("]");
          assert(idx !== -1);
          const ip = hostname.substring(1, idx);
          assert(net.isIPv6(ip)), hostname = ip;
        }
        client[kConnecting] = !0, channels.beforeConnect.hasSubscribers && channels.beforeConnect.publish({
          connectParams: {
            host,
            hostname,
            protocol,
            port,
            version: client[kHTTPContext]?.version,
            servername: client[kServerName],
            localAddress: client[kLocalAddress]
          },
          connector: client[kConnector]
        });
        try {
          client[kConnector]({
            host,
            hostname,
            protocol,
            port,
            servername: client[kServerName],
            localAddress: client[kLocalAddress]
          }, (err, socket) => {
            if (err) {
              handleConnectError(client, err, { host, hostname, protocol, port }), client[kResume]();
              return;
            }
            if (client.destroyed) {
              util.destroy(socket.on("error", noop), new ClientDestroyedError()), client[kResume]();
              return;
            }
            assert(socket);
            try {
              client[kHTTPContext] = socket.alpnProtocol === "h2" ? connectH2(client, socket) : connectH1(client, socket);
            } catch (err2) {
              socket.destroy().on("error", noop), handleConnectError(client, err2, { host, hostname, protocol, port }), client[kResume]();
              return;
            }
            client[kConnecting] = !1, socket[kCounter] = 0, socket[kMaxRequests] = client[kMaxRequests], socket[kClient] = client, socket[kError] = null, channels.connected.hasSubscribers && channels.connected.publish({
              connectParams: {
                host,
                hostname,
                protocol,
                port,
                version: client[kHTTPContext]?.version,
                servername: client[kServerName],
                localAddress: client[kLocalAddress]
              },
              connector: client[kConnector],
              socket
            }), client.emit("connect", client[kUrl], [client]), client[kResume]();
          });
        } catch (err) {
          handleConnectError(client, err, { host, hostname, protocol, port }), client[kResume]();
        }
      }
      function handleConnectError(client, err, { host, hostname, protocol, port }) {
        if (!client.destroyed) {
          if (client[kConnecting] = !1, channels.connectError.hasSubscribers && channels.connectError.publish({
            connectParams: {
              host,
              hostname,
              protocol,
              port,
              version: client[kHTTPContext]?.version,
              servername: client[kServerName],
              localAddress: client[kLocalAddress]
            },
            connector: client[kConnector],
            error: err
          }), err.code === "ERR_TLS_CERT_ALTNAME_INVALID")
            for (assert(client[kRunning] === 0); client[kPending] > 0 && client[kQueue][client[kPendingIdx]].servername === client[kServerName]; ) {
              const request = client[kQueue][client[kPendingIdx]++];
              util.errorRequest(client, request, err);
            }
          else
            onError(client, err);
          client.emit("connectionError", client[kUrl], [client], err);
        }
      }
      function emitDrain(client) {
        client[kNeedDrain] = 0, client.emit("drain", client[kUrl], [client]);
      }
      function resume(client, sync) {
        client[kResuming] !== 2 && (client[kResuming] = 2, _resume(client, sync), client[kResuming] = 0, client[kRunningIdx] > 256 && (client[kQueue].splice(0, client[kRunningIdx]), client[kPendingIdx] -= client[kRunningIdx], client[kRunningIdx] = 0));
      }
      function _resume(client, sync) {
        for (; ; ) {
          if (client.destroyed) {
            assert(client[kPending] === 0);
            return;
          }
          if (client[kClosedResolve] && !client[kSize]) {
            client[kClosedResolve](), client[kClosedResolve] = null;
            return;
          }
          if (client[kHTTPContext] && client[kHTTPContext].resume(), client[kBusy])
            client[kNeedDrain] = 2;
          else if (client[kNeedDrain] === 2) {
            sync ? (client[kNeedDrain] = 1, queueMicrotask(() => emitDrain(client))) : emitDrain(client);
            continue;
          }
          if (client[kPending] === 0 || client[kRunning] >= (getPipelining(client) || 1))
            return;
          const request = client[kQueue][client[kPendingIdx]];
          if (request === null)
            return;
          if (client[kUrl].protocol === "https:" && client[kServerName] !== request.servername) {
            if (client[kRunning] > 0)
              return;
            client[kServerName] = request.servername, client[kHTTPContext]?.destroy(new InformationalError("servername changed"), () => {
              client[kHTTPContext] = null, resume(client);
            });
          }
          if (client[kConnecting])
            return;
          if (!client[kHTTPContext]) {
            connect(client);
            return;
          }
          if (client[kHTTPContext].destroyed || client[kHTTPContext].busy(request))
            return;
          !request.aborted && client[kHTTPContext].write(request) ? client[kPendingIdx]++ : client[kQueue].splice(client[kPendingIdx], 1);
        }
      }
      module.exports = Client;
    })
  ),
  /***/
  7941: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const buffer = __nccwpck_require__2(4573), Dispatcher = __nccwpck_require__2(959), UnwrapHandler = __nccwpck_require__2(3105), {
        ClientDestroyedError,
        ClientClosedError,
        InvalidArgumentError
      } = __nccwpck_require__2(9263), { kDestroy, kClose, kClosed, kDestroyed, kDispatch } = __nccwpck_require__2(8951), kOnDestroyed = /* @__PURE__ */ Symbol("onDestroyed"), kOnClosed = /* @__PURE__ */ Symbol("onClosed"), kWebSocketOptions = /* @__PURE__ */ Symbol("webSocketOptions"), kEventSourceOptions = /* @__PURE__ */ Symbol("eventSourceOptions");
      class DispatcherBase extends Dispatcher {
        /** @type {boolean} */
        [kDestroyed] = !1;
        /** @type {Array<Function|null} */
        [kOnDestroyed] = null;
        /** @type {boolean} */
        [kClosed] = !1;
        /** @type {Array<Function>|null} */
        [kOnClosed] = null;
        /**
         * @param {import('../../types/dispatcher').DispatcherOptions} [opts]
         */
        constructor(opts) {
          super(), this[kWebSocketOptions] = opts?.webSocket ?? {}, this[kEventSourceOptions] = opts?.eventSource ?? {};
        }
        /**
         * @returns {import('../../types/dispatcher').WebSocketOptions}
         */
        get webSocketOptions() {
          return {
            maxFragments: this[kWebSocketOptions].maxFragments ?? 131072,
            maxPayloadSize: this[kWebSocketOptions].maxPayloadSize ?? 128 * 1024 * 1024
            // 128 MB default
          };
        }
        /**
         * @returns {import('../../types/client').Client.EventSourceOptions}
         */
        get eventSourceOptions() {
          return {
            maxEventSize: this[kEventSourceOptions].maxEventSize ?? buffer.kStringMaxLength
          };
        }
        /** @returns {boolean} */
        get destroyed() {
          return this[kDestroyed];
        }
        /** @returns {boolean} */
        get closed() {
          return this[kClosed];
        }
        close(callback) {
          if (callback === void 0)
            return new Promise((resolve, reject) => {
              this.close((err, data) => err ? reject(err) : resolve(data));
            });
          if (typeof callback != "function")
            throw new InvalidArgumentError("invalid callback");
          if (this[kDestroyed]) {
            const err = new ClientDestroyedError();
            queueMicrotask(() => callback(err, null));
            return;
          }
          if (this[kClosed]) {
            this[kOnClosed] ? this[kOnClosed].push(callback) : queueMicrotask(() => callback(null, null));
            return;
          }
          this[kClosed] = !0, this[kOnClosed] ??= [], this[kOnClosed].push(callback);
          const onClosed = () => {
            const callbacks = this[kOnClosed];
            this[kOnClosed] = null;
            for (let i = 0; i < callbacks.length; i++)
              callbacks[i](null, null);
          };
          this[kClose]().then(() => this.destroy()).then(() => queueMicrotask(onClosed));
        }
        destroy(err, callback) {
          if (typeof err == "function" && (callback = err, err = null), callback === void 0)
            return new Promise((resolve, reject) => {
              this.destroy(err, (err2, data) => err2 ? reject(err2) : resolve(data));
            });
          if (typeof callback != "function")
            throw new InvalidArgumentError("invalid callback");
          if (this[kDestroyed]) {
            this[kOnDestroyed] ? this[kOnDestroyed].push(callback) : queueMicrotask(() => callback(null, null));
            return;
          }
          err || (err = new ClientDestroyedError()), this[kDestroyed] = !0, this[kOnDestroyed] ??= [], this[kOnDestroyed].push(callback);
          const onDestroyed = () => {
            const callbacks = this[kOnDestroyed];
            this[kOnDestroyed] = null;
            for (let i = 0; i < callbacks.length; i++)
              callbacks[i](null, null);
          };
          this[kDestroy](err).then(() => queueMicrotask(onDestroyed));
        }
        dispatch(opts, handler) {
          if (!handler || typeof handler != "object")
            throw new InvalidArgumentError("handler must be an object");
          handler = UnwrapHandler.unwrap(handler);
          try {
            if (!opts || typeof opts != "object")
              throw new InvalidArgumentError("opts must be an object.");
            if (this[kDestroyed] || this[kOnDestroyed])
              throw new ClientDestroyedError();
            if (this[kClosed])
              throw new ClientClosedError();
            return this[kDispatch](opts, handler);
          } catch (err) {
            if (typeof handler.onError != "function")
              throw err;
            return handler.onError(err), !1;
          }
        }
      }
      module.exports = DispatcherBase;
    })
  ),
  /***/
  959: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const EventEmitter = __nccwpck_require__2(8474), WrapHandler = __nccwpck_require__2(6922), wrapInterceptor = (dispatch) => (opts, handler) => dispatch(opts, WrapHandler.wrap(handler));
      class Dispatcher extends EventEmitter {
        dispatch() {
          throw new Error("not implemented");
        }
        close() {
          throw new Error("not implemented");
        }
        destroy() {
          throw new Error("not implemented");
        }
        compose(...args) {
          const interceptors = Array.isArray(args[0]) ? args[0] : args;
          let dispatch = this.dispatch.bind(this);
          for (const interceptor of interceptors)
            if (interceptor != null) {
              if (typeof interceptor != "function")
                throw new TypeError(`invalid interceptor, expected function received ${typeof interceptor}`);
              if (dispatch = interceptor(dispatch), dispatch = wrapInterceptor(dispatch), dispatch == null || typeof dispatch != "function" || dispatch.length !== 2)
                throw new TypeError("invalid interceptor");
            }
          return new Proxy(this, {
            get: (target, key) => key === "dispatch" ? dispatch : target[key]
          });
        }
      }
      module.exports = Dispatcher;
    })
  ),
  /***/
  464: (
    /***/
    ((module) => {
      class FixedCircularBuffer {
        /** @type {number} */
        bottom = 0;
        /** @type {number} */
        top = 0;
        /** @type {Array<T|undefined>} */
        list = new Array(2048).fill(void 0);
        /** @type {T|null} */
        next = null;
        /** @returns {boolean} */
        isEmpty() {
          return this.top === this.bottom;
        }
        /** @returns {boolean} */
        isFull() {
          return (this.top + 1 & 2047) === this.bottom;
        }
        /**
         * @param {T} data
         * @returns {void}
         */
        push(data) {
          this.list[this.top] = data, this.top = this.top + 1 & 2047;
        }
        /** @returns {T|null} */
        shift() {
          const nextItem = this.list[this.bottom];
          return nextItem === void 0 ? null : (this.list[this.bottom] = void 0, this.bottom = this.bottom + 1 & 2047, nextItem);
        }
      }
      module.exports = class {
        constructor() {
          this.head = this.tail = new FixedCircularBuffer();
        }
        /** @returns {boolean} */
        isEmpty() {
          return this.head.isEmpty();
        }
        /** @param {T} data */
        push(data) {
          this.head.isFull() && (this.head = this.head.next = new FixedCircularBuffer()), this.head.push(data);
        }
        /** @returns {T|null} */
        shift() {
          const tail = this.tail, next = tail.shift();
          return tail.isEmpty() && tail.next !== null && (this.tail = tail.next, tail.next = null), next;
        }
      };
    })
  ),
  /***/
  3636: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const { PoolStats } = __nccwpck_require__2(4418), DispatcherBase = __nccwpck_require__2(7941), FixedQueue = __nccwpck_require__2(464), { kConnected, kSize, kRunning, kPending, kQueued, kBusy, kFree, kUrl, kClose, kDestroy, kDispatch } = __nccwpck_require__2(8951), kClients = /* @__PURE__ */ Symbol("clients"), kNeedDrain = /* @__PURE__ */ Symbol("needDrain"), kQueue = /* @__PURE__ */ Symbol("queue"), kClosedResolve = /* @__PURE__ */ Symbol("closed resolve"), kOnDrain = /* @__PURE__ */ Symbol("onDrain"), kOnConnect = /* @__PURE__ */ Symbol("onConnect"), kOnDisconnect = /* @__PURE__ */ Symbol("onDisconnect"), kOnConnectionError = /* @__PURE__ */ Symbol("onConnectionError"), kGetDispatcher = /* @__PURE__ */ Symbol("get dispatcher"), kAddClient = /* @__PURE__ */ Symbol("add client"), kRemoveClient = /* @__PURE__ */ Symbol("remove client");
      class PoolBase extends DispatcherBase {
        [kQueue] = new FixedQueue();
        [kQueued] = 0;
        [kClients] = [];
        [kNeedDrain] = !1;
        [kOnDrain](client, origin, targets) {
          const queue = this[kQueue];
          let needDrain = !1;
          for (; !needDrain; ) {
            const item = queue.shift();
            if (!item)
              break;
            this[kQueued]--, needDrain = !client.dispatch(item.opts, item.handler);
          }
          if (client[kNeedDrain] = needDrain, !needDrain && this[kNeedDrain] && (this[kNeedDrain] = !1, this.emit("drain", origin, [this, ...targets])), this[kClosedResolve] && queue.isEmpty()) {
            const closeAll = [];
            for (let i = 0; i < this[kClients].length; i++) {
              const client2 = this[kClients][i];
              client2.destroyed || closeAll.push(client2.close());
            }
            return Promise.all(closeAll).then(this[kClosedResolve]);
          }
        }
        [kOnConnect] = (origin, targets) => {
          this.emit("connect", origin, [this, ...targets]);
        };
        [kOnDisconnect] = (origin, targets, err) => {
          this.emit("disconnect", origin, [this, ...targets], err);
        };
        [kOnConnectionError] = (origin, targets, err) => {
          this.emit("connectionError", origin, [this, ...targets], err);
        };
        get [kBusy]() {
          return this[kNeedDrain];
        }
        get [kConnected]() {
          let ret = 0;
          for (const { [kConnected]: connected } of this[kClients])
            ret += connected;
          return ret;
        }
        get [kFree]() {
          let ret = 0;
          for (const { [kConnected]: connected, [kNeedDrain]: needDrain } of this[kClients])
            ret += connected && !needDrain;
          return ret;
        }
        get [kPending]() {
          let ret = this[kQueued];
          for (const { [kPending]: pending } of this[kClients])
            ret += pending;
          return ret;
        }
        get [kRunning]() {
          let ret = 0;
          for (const { [kRunning]: running } of this[kClients])
            ret += running;
          return ret;
        }
        get [kSize]() {
          let ret = this[kQueued];
          for (const { [kSize]: size } of this[kClients])
            ret += size;
          return ret;
        }
        get stats() {
          return new PoolStats(this);
        }
        [kClose]() {
          if (this[kQueue].isEmpty()) {
            const closeAll = [];
            for (let i = 0; i < this[kClients].length; i++) {
              const client = this[kClients][i];
              client.destroyed || closeAll.push(client.close());
            }
            return Promise.all(closeAll);
          } else
            return new Promise((resolve) => {
              this[kClosedResolve] = resolve;
            });
        }
        [kDestroy](err) {
          for (; ; ) {
            const item = this[kQueue].shift();
            if (!item)
              break;
            item.handler.onError(err);
          }
          const destroyAll = new Array(this[kClients].length);
          for (let i = 0; i < this[kClients].length; i++)
            destroyAll[i] = this[kClients][i].destroy(err);
          return Promise.all(destroyAll);
        }
        [kDispatch](opts, handler) {
          const dispatcher = this[kGetDispatcher]();
          return dispatcher ? dispatcher.dispatch(opts, handler) || (dispatcher[kNeedDrain] = !0, this[kNeedDrain] = !this[kGetDispatcher]()) : (this[kNeedDrain] = !0, this[kQueue].push({ opts, handler }), this[kQueued]++), !this[kNeedDrain];
        }
        [kAddClient](client) {
          return client.on("drain", this[kOnDrain].bind(this, client)).on("connect", this[kOnConnect]).on("disconnect", this[kOnDisconnect]).on("connectionError", this[kOnConnectionError]), this[kClients].push(client), this[kNeedDrain] && queueMicrotask(() => {
            this[kNeedDrain] && this[kOnDrain](client, client[kUrl], [client, this]);
          }), this;
        }
        [kRemoveClient](client) {
          client.close(() => {
            const idx = this[kClients].indexOf(client);
            idx !== -1 && this[kClients].splice(idx, 1);
          }), this[kNeedDrain] = this[kClients].some((dispatcher) => !dispatcher[kNeedDrain] && dispatcher.closed !== !0 && dispatcher.destroyed !== !0);
        }
      }
      module.exports = {
        PoolBase,
        kClients,
        kNeedDrain,
        kAddClient,
        kRemoveClient,
        kGetDispatcher
      };
    })
  ),
  /***/
  6864: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const {
        PoolBase,
        kClients,
        kNeedDrain,
        kAddClient,
        kGetDispatcher,
        kRemoveClient
      } = __nccwpck_require__2(3636), Client = __nccwpck_require__2(5929), {
        InvalidArgumentError
      } = __nccwpck_require__2(9263), util = __nccwpck_require__2(7332), { kUrl } = __nccwpck_require__2(8951), buildConnector = __nccwpck_require__2(3484), kOptions = /* @__PURE__ */ Symbol("options"), kConnections = /* @__PURE__ */ Symbol("connections"), kFactory = /* @__PURE__ */ Symbol("factory");
      function defaultFactory(origin, opts) {
        return new Client(origin, opts);
      }
      class Pool extends PoolBase {
        constructor(origin, {
          connections,
          factory = defaultFactory,
          connect,
          connectTimeout,
          tls,
          maxCachedSessions,
          socketPath,
          autoSelectFamily,
          autoSelectFamilyAttemptTimeout,
          allowH2,
          clientTtl,
          ...options
        } = {}) {
          if (connections != null && (!Number.isFinite(connections) || connections < 0))
            throw new InvalidArgumentError("invalid connections");
          if (typeof factory != "function")
            throw new InvalidArgumentError("factory must be a function.");
          if (connect != null && typeof connect != "function" && typeof connect != "object")
            throw new InvalidArgumentError("connect must be a function or an object");
          typeof connect != "function" && (connect = buildConnector({
            ...tls,
            maxCachedSessions,
            allowH2,
            socketPath,
            timeout: connectTimeout,
            ...typeof autoSelectFamily == "boolean" ? { autoSelectFamily, autoSelectFamilyAttemptTimeout } : void 0,
            ...connect
          })), super(options), this[kConnections] = connections || null, this[kUrl] = util.parseOrigin(origin), this[kOptions] = { ...util.deepClone(options), connect, allowH2, clientTtl, socketPath }, this[kOptions].interceptors = options.interceptors ? { ...options.interceptors } : void 0, this[kFactory] = factory, this.on("connect", (origin2, targets) => {
            if (clientTtl != null && clientTtl > 0)
              for (const target of targets)
                Object.assign(target, { ttl: Date.now() });
          }), this.on("connectionError", (origin2, targets, error) => {
            for (const target of targets) {
              const idx = this[kClients].indexOf(target);
              idx !== -1 && this[kClients].splice(idx, 1);
            }
          });
        }
        [kGetDispatcher]() {
          const clientTtlOption = this[kOptions].clientTtl;
          for (const client of this[kClients])
            if (clientTtlOption != null && clientTtlOption > 0 && client.ttl && Date.now() - client.ttl > clientTtlOption)
              this[kRemoveClient](client);
            else if (!client[kNeedDrain])
              return client;
          if (!this[kConnections] || this[kClients].length < this[kConnections]) {
            const dispatcher = this[kFactory](this[kUrl], this[kOptions]);
            return this[kAddClient](dispatcher), dispatcher;
          }
        }
      }
      module.exports = Pool;
    })
  ),
  /***/
  1724: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const { kProxy, kClose, kDestroy, kDispatch } = __nccwpck_require__2(8951), Agent = __nccwpck_require__2(6057), Pool = __nccwpck_require__2(6864), DispatcherBase = __nccwpck_require__2(7941), { InvalidArgumentError, RequestAbortedError, SecureProxyConnectionError } = __nccwpck_require__2(9263), buildConnector = __nccwpck_require__2(3484), Client = __nccwpck_require__2(5929), { channels } = __nccwpck_require__2(3082), Socks5ProxyAgent = __nccwpck_require__2(9580), kAgent = /* @__PURE__ */ Symbol("proxy agent"), kClient = /* @__PURE__ */ Symbol("proxy client"), kProxyHeaders = /* @__PURE__ */ Symbol("proxy headers"), kRequestTls = /* @__PURE__ */ Symbol("request tls settings"), kProxyTls = /* @__PURE__ */ Symbol("proxy tls settings"), kConnectEndpoint = /* @__PURE__ */ Symbol("connect endpoint function"), kTunnelProxy = /* @__PURE__ */ Symbol("tunnel proxy");
      function defaultProtocolPort(protocol) {
        return protocol === "https:" ? 443 : 80;
      }
      function defaultFactory(origin, opts) {
        return new Pool(origin, opts);
      }
      const noop = () => {
      };
      function defaultAgentFactory(origin, opts) {
        return opts.connections === 1 ? new Client(origin, opts) : new Pool(origin, opts);
      }
      class Http1ProxyWrapper extends DispatcherBase {
        #client;
        constructor(proxyUrl, { headers = {}, connect, factory }) {
          if (!proxyUrl)
            throw new InvalidArgumentError("Proxy URL is mandatory");
          super(), this[kProxyHeaders] = headers, factory ? this.#client = factory(proxyUrl, { connect }) : this.#client = new Client(proxyUrl, { connect });
        }
        [kDispatch](opts, handler) {
          const onHeaders = handler.onHeaders;
          handler.onHeaders = function(statusCode, data, resume) {
            if (statusCode === 407) {
              typeof handler.onError == "function" && handler.onError(new InvalidArgumentError("Proxy Authentication Required (407)"));
              return;
            }
            onHeaders && onHeaders.call(this, statusCode, data, resume);
          };
          const {
            origin,
            path = "/",
            headers = {}
          } = opts;
          if (opts.path = origin + path, !("host" in headers) && !("Host" in headers)) {
            const { host } = new URL(origin);
            headers.host = host;
          }
          return opts.headers = { ...this[kProxyHeaders], ...headers }, this.#client[kDispatch](opts, handler);
        }
        [kClose]() {
          return this.#client.close();
        }
        [kDestroy](err) {
          return this.#client.destroy(err);
        }
      }
      class ProxyAgent extends DispatcherBase {
        constructor(opts) {
          if (!opts || typeof opts == "object" && !(opts instanceof URL) && !opts.uri)
            throw new InvalidArgumentError("Proxy uri is mandatory");
          const { clientFactory = defaultFactory } = opts;
          if (typeof clientFactory != "function")
            throw new InvalidArgumentError("Proxy opts.clientFactory must be a function.");
          const { proxyTunnel = !0 } = opts;
          super();
          const url = this.#getUrl(opts), { href, origin, port, protocol, username, password, hostname: proxyHostname } = url;
          if (this[kProxy] = { uri: href, protocol }, this[kRequestTls] = opts.requestTls, this[kProxyTls] = opts.proxyTls, this[kProxyHeaders] = opts.headers || {}, this[kTunnelProxy] = proxyTunnel, opts.auth && opts.token)
            throw new InvalidArgumentError("opts.auth cannot be used in combination with opts.token");
          opts.auth ? this[kProxyHeaders]["proxy-authorization"] = `Basic ${opts.auth}` : opts.token ? this[kProxyHeaders]["proxy-authorization"] = opts.token : username && password && (this[kProxyHeaders]["proxy-authorization"] = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64")}`);
          const connect = buildConnector({ ...opts.proxyTls });
          this[kConnectEndpoint] = buildConnector({ ...opts.requestTls });
          const agentFactory = opts.factory || defaultAgentFactory, factory = (origin2, options) => {
            const { protocol: protocol2 } = new URL(origin2);
            return this[kProxy].protocol === "socks5:" || this[kProxy].protocol === "socks:" ? new Socks5ProxyAgent(this[kProxy].uri, {
              headers: this[kProxyHeaders],
              connect,
              factory: agentFactory,
              username: opts.username || username,
              password: opts.password || password,
              proxyTls: opts.proxyTls,
              requestTls: opts.requestTls
            }) : !this[kTunnelProxy] && protocol2 === "http:" && this[kProxy].protocol === "http:" ? new Http1ProxyWrapper(this[kProxy].uri, {
              headers: this[kProxyHeaders],
              connect,
              factory: agentFactory
            }) : agentFactory(origin2, options);
          };
          protocol === "socks5:" || protocol === "socks:" ? this[kClient] = null : this[kClient] = clientFactory(url, { connect }), this[kAgent] = new Agent({
            ...opts,
            factory,
            connect: async (opts2, callback) => {
              if (!this[kClient]) {
                callback(new InvalidArgumentError("Cannot establish tunnel connection without a proxy client"));
                return;
              }
              let requestedPath = opts2.host;
              opts2.port || (requestedPath += `:${defaultProtocolPort(opts2.protocol)}`);
              try {
                const connectParams = {
                  origin,
                  port,
                  path: requestedPath,
                  signal: opts2.signal,
                  headers: {
                    ...this[kProxyHeaders],
                    host: opts2.host,
                    ...opts2.connections == null || opts2.connections > 0 ? { "proxy-connection": "keep-alive" } : {}
                  },
                  servername: this[kProxyTls]?.servername || proxyHostname
                }, { socket, statusCode } = await this[kClient].connect(connectParams);
                if (statusCode !== 200) {
                  socket.on("error", noop).destroy(), callback(new RequestAbortedError(`Proxy response (${statusCode}) !== 200 when HTTP Tunneling`));
                  return;
                }
                if (channels.proxyConnected.hasSubscribers && channels.proxyConnected.publish({
                  socket,
                  connectParams
                }), opts2.protocol !== "https:") {
                  callback(null, socket);
                  return;
                }
                let servername;
                this[kRequestTls] ? servername = this[kRequestTls].servername : servername = opts2.servername, this[kConnectEndpoint]({ ...opts2, servername, httpSocket: socket }, callback);
              } catch (err) {
                err.code === "ERR_TLS_CERT_ALTNAME_INVALID" ? callback(new SecureProxyConnectionError(err)) : callback(err);
              }
            }
          });
        }
        dispatch(opts, handler) {
          const headers = buildHeaders(opts.headers);
          if (throwIfProxyAuthIsSent(headers), headers && !("host" in headers) && !("Host" in headers)) {
            const { host } = new URL(opts.origin);
            headers.host = host;
          }
          return this[kAgent].dispatch(
            {
              ...opts,
              headers
            },
            handler
          );
        }
        /**
         * @param {import('../../types/proxy-agent').ProxyAgent.Options | string | URL} opts
         * @returns {URL}
         */
        #getUrl(opts) {
          return typeof opts == "string" ? new URL(opts) : opts instanceof URL ? opts : new URL(opts.uri);
        }
        [kClose]() {
          const promises = [this[kAgent].close()];
          return this[kClient] && promises.push(this[kClient].close()), Promise.all(promises);
        }
        [kDestroy]() {
          const promises = [this[kAgent].destroy()];
          return this[kClient] && promises.push(this[kClient].destroy()), Promise.all(promises);
        }
      }
      function buildHeaders(headers) {
        if (Array.isArray(headers)) {
          const headersPair = {};
          for (let i = 0; i < headers.length; i += 2)
            headersPair[headers[i]] = headers[i + 1];
          return headersPair;
        }
        return headers;
      }
      function throwIfProxyAuthIsSent(headers) {
        if (headers && Object.keys(headers).find((key) => key.toLowerCase() === "proxy-authorization"))
          throw new InvalidArgumentError("Proxy-Authorization should be sent in ProxyAgent constructor");
      }
      module.exports = ProxyAgent;
    })
  ),
  /***/
  3105: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const { parseHeaders } = __nccwpck_require__2(7332), { InvalidArgumentError } = __nccwpck_require__2(9263), kResume = /* @__PURE__ */ Symbol("resume");
      class UnwrapController {
        #paused = !1;
        #reason = null;
        #aborted = !1;
        #abort;
        [kResume] = null;
        rawHeaders = null;
        rawTrailers = null;
        constructor(abort) {
          this.#abort = abort;
        }
        pause() {
          this.#paused = !0;
        }
        resume() {
          this.#paused && (this.#paused = !1, this[kResume]?.());
        }
        abort(reason) {
          this.#aborted || (this.#aborted = !0, this.#reason = reason, this.#abort(reason));
        }
        get aborted() {
          return this.#aborted;
        }
        get reason() {
          return this.#reason;
        }
        get paused() {
          return this.#paused;
        }
      }
      module.exports = class UnwrapHandler {
        #handler;
        #controller;
        constructor(handler) {
          this.#handler = handler;
        }
        static unwrap(handler) {
          return handler.onRequestStart ? new UnwrapHandler(handler) : handler;
        }
        onConnect(abort, context) {
          this.#controller = new UnwrapController(abort), this.#handler.onRequestStart?.(this.#controller, context);
        }
        onResponseStarted() {
          return this.#handler.onResponseStarted?.();
        }
        onUpgrade(statusCode, rawHeaders, socket) {
          this.#controller.rawHeaders = rawHeaders, this.#handler.onRequestUpgrade?.(this.#controller, statusCode, parseHeaders(rawHeaders), socket);
        }
        onHeaders(statusCode, rawHeaders, resume, statusMessage) {
          return this.#controller[kResume] = resume, this.#controller.rawHeaders = rawHeaders, this.#handler.onResponseStart?.(this.#controller, statusCode, parseHeaders(rawHeaders), statusMessage), !this.#controller.paused;
        }
        onData(data) {
          return this.#handler.onResponseData?.(this.#controller, data), !this.#controller.paused;
        }
        onComplete(rawTrailers) {
          this.#controller.rawTrailers = rawTrailers, this.#handler.onResponseEnd?.(this.#controller, parseHeaders(rawTrailers));
        }
        onError(err) {
          if (!this.#handler.onResponseError)
            throw new InvalidArgumentError("invalid onError method");
          this.#handler.onResponseError?.(this.#controller, err);
        }
      };
    })
  ),
  /***/
  6922: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const { InvalidArgumentError } = __nccwpck_require__2(9263);
      module.exports = class WrapHandler {
        #handler;
        constructor(handler) {
          this.#handler = handler;
        }
        static wrap(handler) {
          return handler.onRequestStart ? handler : new WrapHandler(handler);
        }
        // Unwrap Interface
        onConnect(abort, context) {
          return this.#handler.onConnect?.(abort, context);
        }
        onResponseStarted() {
          return this.#handler.onResponseStarted?.();
        }
        onHeaders(statusCode, rawHeaders, resume, statusMessage) {
          return this.#handler.onHeaders?.(statusCode, rawHeaders, resume, statusMessage);
        }
        onUpgrade(statusCode, rawHeaders, socket) {
          return this.#handler.onUpgrade?.(statusCode, rawHeaders, socket);
        }
        onData(data) {
          return this.#handler.onData?.(data);
        }
        onComplete(trailers) {
          return this.#handler.onComplete?.(trailers);
        }
        onError(err) {
          if (!this.#handler.onError)
            throw err;
          return this.#handler.onError?.(err);
        }
        // Wrap Interface
        onRequestStart(controller, context) {
          this.#handler.onConnect?.((reason) => controller.abort(reason), context);
        }
        onRequestUpgrade(controller, statusCode, headers, socket) {
          const rawHeaders = [];
          for (const [key, val] of Object.entries(headers))
            rawHeaders.push(Buffer.from(key, "latin1"), toRawHeaderValue(val));
          this.#handler.onUpgrade?.(statusCode, rawHeaders, socket);
        }
        onResponseStart(controller, statusCode, headers, statusMessage) {
          const rawHeaders = [];
          for (const [key, val] of Object.entries(headers))
            rawHeaders.push(Buffer.from(key, "latin1"), toRawHeaderValue(val));
          this.#handler.onHeaders?.(statusCode, rawHeaders, () => controller.resume(), statusMessage) === !1 && controller.pause();
        }
        onResponseData(controller, data) {
          this.#handler.onData?.(data) === !1 && controller.pause();
        }
        onResponseEnd(controller, trailers) {
          const rawTrailers = [];
          for (const [key, val] of Object.entries(trailers))
            rawTrailers.push(Buffer.from(key, "latin1"), toRawHeaderValue(val));
          this.#handler.onComplete?.(rawTrailers);
        }
        onResponseError(controller, err) {
          if (!this.#handler.onError)
            throw new InvalidArgumentError("invalid onError method");
          this.#handler.onError?.(err);
        }
      };
      function toRawHeaderValue(value) {
        return Array.isArray(value) ? value.map((item) => Buffer.from(item, "latin1")) : Buffer.from(value, "latin1");
      }
    })
  ),
  /***/
  7892: (
    /***/
    ((__unused_webpack_module, exports, __nccwpck_require__2) => {
      Object.defineProperty(exports, "__esModule", { value: !0 }), exports.SPECIAL_HEADERS = exports.MINOR = exports.MAJOR = exports.HTAB_SP_VCHAR_OBS_TEXT = exports.QUOTED_STRING = exports.CONNECTION_TOKEN_CHARS = exports.HEADER_CHARS = exports.TOKEN = exports.HEX = exports.URL_CHAR = exports.USERINFO_CHARS = exports.MARK = exports.ALPHANUM = exports.NUM = exports.HEX_MAP = exports.NUM_MAP = exports.ALPHA = exports.STATUSES_HTTP = exports.H_METHOD_MAP = exports.METHOD_MAP = exports.METHODS_RTSP = exports.METHODS_ICE = exports.METHODS_HTTP = exports.HEADER_STATE = exports.FINISH = exports.STATUSES = exports.METHODS = exports.LENIENT_FLAGS = exports.FLAGS = exports.TYPE = exports.ERROR = void 0;
      const utils_1 = __nccwpck_require__2(4760);
      exports.ERROR = {
        OK: 0,
        INTERNAL: 1,
        STRICT: 2,
        CR_EXPECTED: 25,
        LF_EXPECTED: 3,
        UNEXPECTED_CONTENT_LENGTH: 4,
        UNEXPECTED_SPACE: 30,
        CLOSED_CONNECTION: 5,
        INVALID_METHOD: 6,
        INVALID_URL: 7,
        INVALID_CONSTANT: 8,
        INVALID_VERSION: 9,
        INVALID_HEADER_TOKEN: 10,
        INVALID_CONTENT_LENGTH: 11,
        INVALID_CHUNK_SIZE: 12,
        INVALID_STATUS: 13,
        INVALID_EOF_STATE: 14,
        INVALID_TRANSFER_ENCODING: 15,
        CB_MESSAGE_BEGIN: 16,
        CB_HEADERS_COMPLETE: 17,
        CB_MESSAGE_COMPLETE: 18,
        CB_CHUNK_HEADER: 19,
        CB_CHUNK_COMPLETE: 20,
        PAUSED: 21,
        PAUSED_UPGRADE: 22,
        PAUSED_H2_UPGRADE: 23,
        USER: 24,
        CB_URL_COMPLETE: 26,
        CB_STATUS_COMPLETE: 27,
        CB_METHOD_COMPLETE: 32,
        CB_VERSION_COMPLETE: 33,
        CB_HEADER_FIELD_COMPLETE: 28,
        CB_HEADER_VALUE_COMPLETE: 29,
        CB_CHUNK_EXTENSION_NAME_COMPLETE: 34,
        CB_CHUNK_EXTENSION_VALUE_COMPLETE: 35,
        CB_RESET: 31,
        CB_PROTOCOL_COMPLETE: 38
      }, exports.TYPE = {
        BOTH: 0,
        // default
        REQUEST: 1,
        RESPONSE: 2
      }, exports.FLAGS = {
        CONNECTION_KEEP_ALIVE: 1,
        CONNECTION_CLOSE: 2,
        CONNECTION_UPGRADE: 4,
        CHUNKED: 8,
        UPGRADE: 16,
        CONTENT_LENGTH: 32,
        SKIPBODY: 64,
        TRAILING: 128,
        // 1 << 8 is unused
        TRANSFER_ENCODING: 512
      }, exports.LENIENT_FLAGS = {
        HEADERS: 1,
        CHUNKED_LENGTH: 2,
        KEEP_ALIVE: 4,
        TRANSFER_ENCODING: 8,
        VERSION: 16,
        DATA_AFTER_CLOSE: 32,
        OPTIONAL_LF_AFTER_CR: 64,
        OPTIONAL_CRLF_AFTER_CHUNK: 128,
        OPTIONAL_CR_BEFORE_LF: 256,
        SPACES_AFTER_CHUNK_SIZE: 512
      }, exports.METHODS = {
        DELETE: 0,
        GET: 1,
        HEAD: 2,
        POST: 3,
        PUT: 4,
        /* pathological */
        CONNECT: 5,
        OPTIONS: 6,
        TRACE: 7,
        /* WebDAV */
        COPY: 8,
        LOCK: 9,
        MKCOL: 10,
        MOVE: 11,
        PROPFIND: 12,
        PROPPATCH: 13,
        SEARCH: 14,
        UNLOCK: 15,
        BIND: 16,
        REBIND: 17,
        UNBIND: 18,
        ACL: 19,
        /* subversion */
        REPORT: 20,
        MKACTIVITY: 21,
        CHECKOUT: 22,
        MERGE: 23,
        /* upnp */
        "M-SEARCH": 24,
        NOTIFY: 25,
        SUBSCRIBE: 26,
        UNSUBSCRIBE: 27,
        /* RFC-5789 */
        PATCH: 28,
        PURGE: 29,
        /* CalDAV */
        MKCALENDAR: 30,
        /* RFC-2068, section 19.6.1.2 */
        LINK: 31,
        UNLINK: 32,
        /* icecast */
        SOURCE: 33,
        /* RFC-7540, section 11.6 */
        PRI: 34,
        /* RFC-2326 RTSP */
        DESCRIBE: 35,
        ANNOUNCE: 36,
        SETUP: 37,
        PLAY: 38,
        PAUSE: 39,
        TEARDOWN: 40,
        GET_PARAMETER: 41,
        SET_PARAMETER: 42,
        REDIRECT: 43,
        RECORD: 44,
        /* RAOP */
        FLUSH: 45,
        /* DRAFT https://www.ietf.org/archive/id/draft-ietf-httpbis-safe-method-w-body-02.html */
        QUERY: 46
      }, exports.STATUSES = {
        CONTINUE: 100,
        SWITCHING_PROTOCOLS: 101,
        PROCESSING: 102,
        EARLY_HINTS: 103,
        RESPONSE_IS_STALE: 110,
        // Unofficial
        REVALIDATION_FAILED: 111,
        // Unofficial
        DISCONNECTED_OPERATION: 112,
        // Unofficial
        HEURISTIC_EXPIRATION: 113,
        // Unofficial
        MISCELLANEOUS_WARNING: 199,
        // Unofficial
        OK: 200,
        CREATED: 201,
        ACCEPTED: 202,
        NON_AUTHORITATIVE_INFORMATION: 203,
        NO_CONTENT: 204,
        RESET_CONTENT: 205,
        PARTIAL_CONTENT: 206,
        MULTI_STATUS: 207,
        ALREADY_REPORTED: 208,
        TRANSFORMATION_APPLIED: 214,
        // Unofficial
        IM_USED: 226,
        MISCELLANEOUS_PERSISTENT_WARNING: 299,
        // Unofficial
        MULTIPLE_CHOICES: 300,
        MOVED_PERMANENTLY: 301,
        FOUND: 302,
        SEE_OTHER: 303,
        NOT_MODIFIED: 304,
        USE_PROXY: 305,
        SWITCH_PROXY: 306,
        // No longer used
        TEMPORARY_REDIRECT: 307,
        PERMANENT_REDIRECT: 308,
        BAD_REQUEST: 400,
        UNAUTHORIZED: 401,
        PAYMENT_REQUIRED: 402,
        FORBIDDEN: 403,
        NOT_FOUND: 404,
        METHOD_NOT_ALLOWED: 405,
        NOT_ACCEPTABLE: 406,
        PROXY_AUTHENTICATION_REQUIRED: 407,
        REQUEST_TIMEOUT: 408,
        CONFLICT: 409,
        GONE: 410,
        LENGTH_REQUIRED: 411,
        PRECONDITION_FAILED: 412,
        PAYLOAD_TOO_LARGE: 413,
        URI_TOO_LONG: 414,
        UNSUPPORTED_MEDIA_TYPE: 415,
        RANGE_NOT_SATISFIABLE: 416,
        EXPECTATION_FAILED: 417,
        IM_A_TEAPOT: 418,
        PAGE_EXPIRED: 419,
        // Unofficial
        ENHANCE_YOUR_CALM: 420,
        // Unofficial
        MISDIRECTED_REQUEST: 421,
        UNPROCESSABLE_ENTITY: 422,
        LOCKED: 423,
        FAILED_DEPENDENCY: 424,
        TOO_EARLY: 425,
        UPGRADE_REQUIRED: 426,
        PRECONDITION_REQUIRED: 428,
        TOO_MANY_REQUESTS: 429,
        REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL: 430,
        // Unofficial
        REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
        LOGIN_TIMEOUT: 440,
        // Unofficial
        NO_RESPONSE: 444,
        // Unofficial
        RETRY_WITH: 449,
        // Unofficial
        BLOCKED_BY_PARENTAL_CONTROL: 450,
        // Unofficial
        UNAVAILABLE_FOR_LEGAL_REASONS: 451,
        CLIENT_CLOSED_LOAD_BALANCED_REQUEST: 460,
        // Unofficial
        INVALID_X_FORWARDED_FOR: 463,
        // Unofficial
        REQUEST_HEADER_TOO_LARGE: 494,
        // Unofficial
        SSL_CERTIFICATE_ERROR: 495,
        // Unofficial
        SSL_CERTIFICATE_REQUIRED: 496,
        // Unofficial
        HTTP_REQUEST_SENT_TO_HTTPS_PORT: 497,
        // Unofficial
        INVALID_TOKEN: 498,
        // Unofficial
        CLIENT_CLOSED_REQUEST: 499,
        // Unofficial
        INTERNAL_SERVER_ERROR: 500,
        NOT_IMPLEMENTED: 501,
        BAD_GATEWAY: 502,
        SERVICE_UNAVAILABLE: 503,
        GATEWAY_TIMEOUT: 504,
        HTTP_VERSION_NOT_SUPPORTED: 505,
        VARIANT_ALSO_NEGOTIATES: 506,
        INSUFFICIENT_STORAGE: 507,
        LOOP_DETECTED: 508,
        BANDWIDTH_LIMIT_EXCEEDED: 509,
        NOT_EXTENDED: 510,
        NETWORK_AUTHENTICATION_REQUIRED: 511,
        WEB_SERVER_UNKNOWN_ERROR: 520,
        // Unofficial
        WEB_SERVER_IS_DOWN: 521,
        // Unofficial
        CONNECTION_TIMEOUT: 522,
        // Unofficial
        ORIGIN_IS_UNREACHABLE: 523,
        // Unofficial
        TIMEOUT_OCCURED: 524,
        // Unofficial
        SSL_HANDSHAKE_FAILED: 525,
        // Unofficial
        INVALID_SSL_CERTIFICATE: 526,
        // Unofficial
        RAILGUN_ERROR: 527,
        // Unofficial
        SITE_IS_OVERLOADED: 529,
        // Unofficial
        SITE_IS_FROZEN: 530,
        // Unofficial
        IDENTITY_PROVIDER_AUTHENTICATION_ERROR: 561,
        // Unofficial
        NETWORK_READ_TIMEOUT: 598,
        // Unofficial
        NETWORK_CONNECT_TIMEOUT: 599
        // Unofficial
      }, exports.FINISH = {
        SAFE: 0,
        SAFE_WITH_CB: 1,
        UNSAFE: 2
      }, exports.HEADER_STATE = {
        GENERAL: 0,
        CONNECTION: 1,
        CONTENT_LENGTH: 2,
        TRANSFER_ENCODING: 3,
        UPGRADE: 4,
        CONNECTION_KEEP_ALIVE: 5,
        CONNECTION_CLOSE: 6,
        CONNECTION_UPGRADE: 7,
        TRANSFER_ENCODING_CHUNKED: 8
      }, exports.METHODS_HTTP = [
        exports.METHODS.DELETE,
        exports.METHODS.GET,
        exports.METHODS.HEAD,
        exports.METHODS.POST,
        exports.METHODS.PUT,
        exports.METHODS.CONNECT,
        exports.METHODS.OPTIONS,
        exports.METHODS.TRACE,
        exports.METHODS.COPY,
        exports.METHODS.LOCK,
        exports.METHODS.MKCOL,
        exports.METHODS.MOVE,
        exports.METHODS.PROPFIND,
        exports.METHODS.PROPPATCH,
        exports.METHODS.SEARCH,
        exports.METHODS.UNLOCK,
        exports.METHODS.BIND,
        exports.METHODS.REBIND,
        exports.METHODS.UNBIND,
        exports.METHODS.ACL,
        exports.METHODS.REPORT,
        exports.METHODS.MKACTIVITY,
        exports.METHODS.CHECKOUT,
        exports.METHODS.MERGE,
        exports.METHODS["M-SEARCH"],
        exports.METHODS.NOTIFY,
        exports.METHODS.SUBSCRIBE,
        exports.METHODS.UNSUBSCRIBE,
        exports.METHODS.PATCH,
        exports.METHODS.PURGE,
        exports.METHODS.MKCALENDAR,
        exports.METHODS.LINK,
        exports.METHODS.UNLINK,
        exports.METHODS.PRI,
        // TODO(indutny): should we allow it with HTTP?
        exports.METHODS.SOURCE,
        exports.METHODS.QUERY
      ], exports.METHODS_ICE = [
        exports.METHODS.SOURCE
      ], exports.METHODS_RTSP = [
        exports.METHODS.OPTIONS,
        exports.METHODS.DESCRIBE,
        exports.METHODS.ANNOUNCE,
        exports.METHODS.SETUP,
        exports.METHODS.PLAY,
        exports.METHODS.PAUSE,
        exports.METHODS.TEARDOWN,
        exports.METHODS.GET_PARAMETER,
        exports.METHODS.SET_PARAMETER,
        exports.METHODS.REDIRECT,
        exports.METHODS.RECORD,
        exports.METHODS.FLUSH,
        // For AirPlay
        exports.METHODS.GET,
        exports.METHODS.POST
      ], exports.METHOD_MAP = (0, utils_1.enumToMap)(exports.METHODS), exports.H_METHOD_MAP = Object.fromEntries(Object.entries(exports.METHODS).filter(([k]) => k.startsWith("H"))), exports.STATUSES_HTTP = [
        exports.STATUSES.CONTINUE,
        exports.STATUSES.SWITCHING_PROTOCOLS,
        exports.STATUSES.PROCESSING,
        exports.STATUSES.EARLY_HINTS,
        exports.STATUSES.RESPONSE_IS_STALE,
        exports.STATUSES.REVALIDATION_FAILED,
        exports.STATUSES.DISCONNECTED_OPERATION,
        exports.STATUSES.HEURISTIC_EXPIRATION,
        exports.STATUSES.MISCELLANEOUS_WARNING,
        exports.STATUSES.OK,
        exports.STATUSES.CREATED,
        exports.STATUSES.ACCEPTED,
        exports.STATUSES.NON_AUTHORITATIVE_INFORMATION,
        exports.STATUSES.NO_CONTENT,
        exports.STATUSES.RESET_CONTENT,
        exports.STATUSES.PARTIAL_CONTENT,
        exports.STATUSES.MULTI_STATUS,
        exports.STATUSES.ALREADY_REPORTED,
        exports.STATUSES.TRANSFORMATION_APPLIED,
        exports.STATUSES.IM_USED,
        exports.STATUSES.MISCELLANEOUS_PERSISTENT_WARNING,
        exports.STATUSES.MULTIPLE_CHOICES,
        exports.STATUSES.MOVED_PERMANENTLY,
        exports.STATUSES.FOUND,
        exports.STATUSES.SEE_OTHER,
        exports.STATUSES.NOT_MODIFIED,
        exports.STATUSES.USE_PROXY,
        exports.STATUSES.SWITCH_PROXY,
        exports.STATUSES.TEMPORARY_REDIRECT,
        exports.STATUSES.PERMANENT_REDIRECT,
        exports.STATUSES.BAD_REQUEST,
        exports.STATUSES.UNAUTHORIZED,
        exports.STATUSES.PAYMENT_REQUIRED,
        exports.STATUSES.FORBIDDEN,
        exports.STATUSES.NOT_FOUND,
        exports.STATUSES.METHOD_NOT_ALLOWED,
        exports.STATUSES.NOT_ACCEPTABLE,
        exports.STATUSES.PROXY_AUTHENTICATION_REQUIRED,
        exports.STATUSES.REQUEST_TIMEOUT,
        exports.STATUSES.CONFLICT,
        exports.STATUSES.GONE,
        exports.STATUSES.LENGTH_REQUIRED,
        exports.STATUSES.PRECONDITION_FAILED,
        exports.STATUSES.PAYLOAD_TOO_LARGE,
        exports.STATUSES.URI_TOO_LONG,
        exports.STATUSES.UNSUPPORTED_MEDIA_TYPE,
        exports.STATUSES.RANGE_NOT_SATISFIABLE,
        exports.STATUSES.EXPECTATION_FAILED,
        exports.STATUSES.IM_A_TEAPOT,
        exports.STATUSES.PAGE_EXPIRED,
        exports.STATUSES.ENHANCE_YOUR_CALM,
        exports.STATUSES.MISDIRECTED_REQUEST,
        exports.STATUSES.UNPROCESSABLE_ENTITY,
        exports.STATUSES.LOCKED,
        exports.STATUSES.FAILED_DEPENDENCY,
        exports.STATUSES.TOO_EARLY,
        exports.STATUSES.UPGRADE_REQUIRED,
        exports.STATUSES.PRECONDITION_REQUIRED,
        exports.STATUSES.TOO_MANY_REQUESTS,
        exports.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL,
        exports.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE,
        exports.STATUSES.LOGIN_TIMEOUT,
        exports.STATUSES.NO_RESPONSE,
        exports.STATUSES.RETRY_WITH,
        exports.STATUSES.BLOCKED_BY_PARENTAL_CONTROL,
        exports.STATUSES.UNAVAILABLE_FOR_LEGAL_REASONS,
        exports.STATUSES.CLIENT_CLOSED_LOAD_BALANCED_REQUEST,
        exports.STATUSES.INVALID_X_FORWARDED_FOR,
        exports.STATUSES.REQUEST_HEADER_TOO_LARGE,
        exports.STATUSES.SSL_CERTIFICATE_ERROR,
        exports.STATUSES.SSL_CERTIFICATE_REQUIRED,
        exports.STATUSES.HTTP_REQUEST_SENT_TO_HTTPS_PORT,
        exports.STATUSES.INVALID_TOKEN,
        exports.STATUSES.CLIENT_CLOSED_REQUEST,
        exports.STATUSES.INTERNAL_SERVER_ERROR,
        exports.STATUSES.NOT_IMPLEMENTED,
        exports.STATUSES.BAD_GATEWAY,
        exports.STATUSES.SERVICE_UNAVAILABLE,
        exports.STATUSES.GATEWAY_TIMEOUT,
        exports.STATUSES.HTTP_VERSION_NOT_SUPPORTED,
        exports.STATUSES.VARIANT_ALSO_NEGOTIATES,
        exports.STATUSES.INSUFFICIENT_STORAGE,
        exports.STATUSES.LOOP_DETECTED,
        exports.STATUSES.BANDWIDTH_LIMIT_EXCEEDED,
        exports.STATUSES.NOT_EXTENDED,
        exports.STATUSES.NETWORK_AUTHENTICATION_REQUIRED,
        exports.STATUSES.WEB_SERVER_UNKNOWN_ERROR,
        exports.STATUSES.WEB_SERVER_IS_DOWN,
        exports.STATUSES.CONNECTION_TIMEOUT,
        exports.STATUSES.ORIGIN_IS_UNREACHABLE,
        exports.STATUSES.TIMEOUT_OCCURED,
        exports.STATUSES.SSL_HANDSHAKE_FAILED,
        exports.STATUSES.INVALID_SSL_CERTIFICATE,
        exports.STATUSES.RAILGUN_ERROR,
        exports.STATUSES.SITE_IS_OVERLOADED,
        exports.STATUSES.SITE_IS_FROZEN,
        exports.STATUSES.IDENTITY_PROVIDER_AUTHENTICATION_ERROR,
        exports.STATUSES.NETWORK_READ_TIMEOUT,
        exports.STATUSES.NETWORK_CONNECT_TIMEOUT
      ], exports.ALPHA = [];
      for (let i = 65; i <= 90; i++)
        exports.ALPHA.push(String.fromCharCode(i)), exports.ALPHA.push(String.fromCharCode(i + 32));
      exports.NUM_MAP = {
        0: 0,
        1: 1,
        2: 2,
        3: 3,
        4: 4,
        5: 5,
        6: 6,
        7: 7,
        8: 8,
        9: 9
      }, exports.HEX_MAP = {
        0: 0,
        1: 1,
        2: 2,
        3: 3,
        4: 4,
        5: 5,
        6: 6,
        7: 7,
        8: 8,
        9: 9,
        A: 10,
        B: 11,
        C: 12,
        D: 13,
        E: 14,
        F: 15,
        a: 10,
        b: 11,
        c: 12,
        d: 13,
        e: 14,
        f: 15
      }, exports.NUM = [
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9"
      ], exports.ALPHANUM = exports.ALPHA.concat(exports.NUM), exports.MARK = ["-", "_", ".", "!", "~", "*", "'", "(", ")"], exports.USERINFO_CHARS = exports.ALPHANUM.concat(exports.MARK).concat(["%", ";", ":", "&", "=", "+", "$", ","]), exports.URL_CHAR = [
        "!",
        '"',
        "$",
        "%",
        "&",
        "'",
        "(",
        ")",
        "*",
        "+",
        ",",
        "-",
        ".",
        "/",
        ":",
        ";",
        "<",
        "=",
        ">",
        "@",
        "[",
        "\\",
        "]",
        "^",
        "_",
        "`",
        "{",
        "|",
        "}",
        "~"
      ].concat(exports.ALPHANUM), exports.HEX = exports.NUM.concat(["a", "b", "c", "d", "e", "f", "A", "B", "C", "D", "E", "F"]), exports.TOKEN = [
        "!",
        "#",
        "$",
        "%",
        "&",
        "'",
        "*",
        "+",
        "-",
        ".",
        "^",
        "_",
        "`",
        "|",
        "~"
      ].concat(exports.ALPHANUM), exports.HEADER_CHARS = ["	"];
      for (let i = 32; i <= 255; i++)
        i !== 127 && exports.HEADER_CHARS.push(i);
      exports.CONNECTION_TOKEN_CHARS = exports.HEADER_CHARS.filter((c) => c !== 44), exports.QUOTED_STRING = ["	", " "];
      for (let i = 33; i <= 255; i++)
        i !== 34 && i !== 92 && exports.QUOTED_STRING.push(i);
      exports.HTAB_SP_VCHAR_OBS_TEXT = ["	", " "];
      for (let i = 33; i <= 126; i++)
        exports.HTAB_SP_VCHAR_OBS_TEXT.push(i);
      for (let i = 128; i <= 255; i++)
        exports.HTAB_SP_VCHAR_OBS_TEXT.push(i);
      exports.MAJOR = exports.NUM_MAP, exports.MINOR = exports.MAJOR, exports.SPECIAL_HEADERS = {
        connection: exports.HEADER_STATE.CONNECTION,
        "content-length": exports.HEADER_STATE.CONTENT_LENGTH,
        "proxy-connection": exports.HEADER_STATE.CONNECTION,
        "transfer-encoding": exports.HEADER_STATE.TRANSFER_ENCODING,
        upgrade: exports.HEADER_STATE.UPGRADE
      }, exports.default = {
        ERROR: exports.ERROR,
        TYPE: exports.TYPE,
        FLAGS: exports.FLAGS,
        LENIENT_FLAGS: exports.LENIENT_FLAGS,
        METHODS: exports.METHODS,
        STATUSES: exports.STATUSES,
        FINISH: exports.FINISH,
        HEADER_STATE: exports.HEADER_STATE,
        ALPHA: exports.ALPHA,
        NUM_MAP: exports.NUM_MAP,
        HEX_MAP: exports.HEX_MAP,
        NUM: exports.NUM,
        ALPHANUM: exports.ALPHANUM,
        MARK: exports.MARK,
        USERINFO_CHARS: exports.USERINFO_CHARS,
        URL_CHAR: exports.URL_CHAR,
        HEX: exports.HEX,
        TOKEN: exports.TOKEN,
        HEADER_CHARS: exports.HEADER_CHARS,
        CONNECTION_TOKEN_CHARS: exports.CONNECTION_TOKEN_CHARS,
        QUOTED_STRING: exports.QUOTED_STRING,
        HTAB_SP_VCHAR_OBS_TEXT: exports.HTAB_SP_VCHAR_OBS_TEXT,
        MAJOR: exports.MAJOR,
        MINOR: exports.MINOR,
        SPECIAL_HEADERS: exports.SPECIAL_HEADERS,
        METHODS_HTTP: exports.METHODS_HTTP,
        METHODS_ICE: exports.METHODS_ICE,
        METHODS_RTSP: exports.METHODS_RTSP,
        METHOD_MAP: exports.METHOD_MAP,
        H_METHOD_MAP: exports.H_METHOD_MAP,
        STATUSES_HTTP: exports.STATUSES_HTTP
      };
    })
  ),
  /***/
  746: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      module = __nccwpck_require__2.nmd(module);
      const { Buffer: Buffer2 } = __nccwpck_require__2(4573), wasmBase64 = "AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCq/ZAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgL5YUCAgd/A34gASACaiEEAkAgACIDKAIMIgANACADKAIEBEAgAyABNgIECyMAQRBrIgkkAAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAygCHCICQQJrDvwBAfkBAgMEBQYHCAkKCwwNDg8QERL4ARP3ARQV9gEWF/UBGBkaGxwdHh8g/QH7ASH0ASIjJCUmJygpKivzASwtLi8wMTLyAfEBMzTwAe8BNTY3ODk6Ozw9Pj9AQUJDREVGR0hJSktMTU5P+gFQUVJT7gHtAVTsAVXrAVZXWFla6gFbXF1eX2BhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/gAGBAYIBgwGEAYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAGZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAaYBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0AbUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHAAcEBwgHDAcQBxQHGAccByAHJAcoBywHMAc0BzgHpAegBzwHnAdAB5gHRAdIB0wHUAeUB1QHWAdcB2AHZAdoB2wHcAd0B3gHfAeAB4QHiAeMBAPwBC0EADOMBC0EODOIBC0ENDOEBC0EPDOABC0EQDN8BC0ETDN4BC0EUDN0BC0EVDNwBC0EWDNsBC0EXDNoBC0EYDNkBC0EZDNgBC0EaDNcBC0EbDNYBC0EcDNUBC0EdDNQBC0EeDNMBC0EfDNIBC0EgDNEBC0EhDNABC0EIDM8BC0EiDM4BC0EkDM0BC0EjDMwBC0EHDMsBC0ElDMoBC0EmDMkBC0EnDMgBC0EoDMcBC0ESDMYBC0ERDMUBC0EpDMQBC0EqDMMBC0ErDMIBC0EsDMEBC0HeAQzAAQtBLgy/AQtBLwy+AQtBMAy9AQtBMQy8AQtBMgy7AQtBMwy6AQtBNAy5AQtB3wEMuAELQTUMtwELQTkMtgELQQwMtQELQTYMtAELQTcMswELQTgMsgELQT4MsQELQToMsAELQeABDK8BC0ELDK4BC0E/DK0BC0E7DKwBC0EKDKsBC0E8DKoBC0E9DKkBC0HhAQyoAQtBwQAMpwELQcAADKYBC0HCAAylAQtBCQykAQtBLQyjAQtBwwAMogELQcQADKEBC0HFAAygAQtBxgAMnwELQccADJ4BC0HIAAydAQtByQAMnAELQcoADJsBC0HLAAyaAQtBzAAMmQELQc0ADJgBC0HOAAyXAQtBzwAMlgELQdAADJUBC0HRAAyUAQtB0gAMkwELQdMADJIBC0HVAAyRAQtB1AAMkAELQdYADI8BC0HXAAyOAQtB2AAMjQELQdkADIwBC0HaAAyLAQtB2wAMigELQdwADIkBC0HdAAyIAQtB3gAMhwELQd8ADIYBC0HgAAyFAQtB4QAMhAELQeIADIMBC0HjAAyCAQtB5AAMgQELQeUADIABC0HiAQx/C0HmAAx+C0HnAAx9C0EGDHwLQegADHsLQQUMegtB6QAMeQtBBAx4C0HqAAx3C0HrAAx2C0HsAAx1C0HtAAx0C0EDDHMLQe4ADHILQe8ADHELQfAADHALQfIADG8LQfEADG4LQfMADG0LQfQADGwLQfUADGsLQfYADGoLQQIMaQtB9wAMaAtB+AAMZwtB+QAMZgtB+gAMZQtB+wAMZAtB/AAMYwtB/QAMYgtB/gAMYQtB/wAMYAtBgAEMXwtBgQEMXgtBggEMXQtBgwEMXAtBhAEMWwtBhQEMWgtBhgEMWQtBhwEMWAtBiAEMVwtBiQEMVgtBigEMVQtBiwEMVAtBjAEMUwtBjQEMUgtBjgEMUQtBjwEMUAtBkAEMTwtBkQEMTgtBkgEMTQtBkwEMTAtBlAEMSwtBlQEMSgtBlgEMSQtBlwEMSAtBmAEMRwtBmQEMRgtBmgEMRQtBmwEMRAtBnAEMQwtBnQEMQgtBngEMQQtBnwEMQAtBoAEMPwtBoQEMPgtBogEMPQtBowEMPAtBpAEMOwtBpQEMOgtBpgEMOQtBpwEMOAtBqAEMNwtBqQEMNgtBqgEMNQtBqwEMNAtBrAEMMwtBrQEMMgtBrgEMMQtBrwEMMAtBsAEMLwtBsQEMLgtBsgEMLQtBswEMLAtBtAEMKwtBtQEMKgtBtgEMKQtBtwEMKAtBuAEMJwtBuQEMJgtBugEMJQtBuwEMJAtBvAEMIwtBvQEMIgtBvgEMIQtBvwEMIAtBwAEMHwtBwQEMHgtBwgEMHQtBAQwcC0HDAQwbC0HEAQwaC0HFAQwZC0HGAQwYC0HHAQwXC0HIAQwWC0HJAQwVC0HKAQwUC0HLAQwTC0HMAQwSC0HNAQwRC0HOAQwQC0HPAQwPC0HQAQwOC0HRAQwNC0HSAQwMC0HTAQwLC0HUAQwKC0HVAQwJC0HWAQwIC0HjAQwHC0HXAQwGC0HYAQwFC0HZAQwEC0HaAQwDC0HbAQwCC0HdAQwBC0HcAQshAgNAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJ/AkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAg7jAQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEjJCUnKCmeA5sDmgORA4oDgwOAA/0C+wL4AvIC8QLvAu0C6ALnAuYC5QLkAtwC2wLaAtkC2ALXAtYC1QLPAs4CzALLAsoCyQLIAscCxgLEAsMCvgK8AroCuQK4ArcCtgK1ArQCswKyArECsAKuAq0CqQKoAqcCpgKlAqQCowKiAqECoAKfApgCkAKMAosCigKBAv4B/QH8AfsB+gH5AfgB9wH1AfMB8AHrAekB6AHnAeYB5QHkAeMB4gHhAeAB3wHeAd0B3AHaAdkB2AHXAdYB1QHUAdMB0gHRAdABzwHOAc0BzAHLAcoByQHIAccBxgHFAcQBwwHCAcEBwAG/Ab4BvQG8AbsBugG5AbgBtwG2AbUBtAGzAbIBsQGwAa8BrgGtAawBqwGqAakBqAGnAaYBpQGkAaMBogGfAZ4BmQGYAZcBlgGVAZQBkwGSAZEBkAGPAY0BjAGHAYYBhQGEAYMBggF9fHt6eXZ1dFBRUlNUVQsgASAERw1yQf0BIQIMvgMLIAEgBEcNmAFB2wEhAgy9AwsgASAERw3xAUGOASECDLwDCyABIARHDfwBQYQBIQIMuwMLIAEgBEcNigJB/wAhAgy6AwsgASAERw2RAkH9ACECDLkDCyABIARHDZQCQfsAIQIMuAMLIAEgBEcNHkEeIQIMtwMLIAEgBEcNGUEYIQIMtgMLIAEgBEcNygJBzQAhAgy1AwsgASAERw3VAkHGACECDLQDCyABIARHDdYCQcMAIQIMswMLIAEgBEcN3AJBOCECDLIDCyADLQAwQQFGDa0DDIkDC0EAIQACQAJAAkAgAy0AKkUNACADLQArRQ0AIAMvATIiAkECcUUNAQwCCyADLwEyIgJBAXFFDQELQQEhACADLQAoQQFGDQAgAy8BNCIGQeQAa0HkAEkNACAGQcwBRg0AIAZBsAJGDQAgAkHAAHENAEEAIQAgAkGIBHFBgARGDQAgAkEocUEARyEACyADQQA7ATIgA0EAOgAxAkAgAEUEQCADQQA6ADEgAy0ALkEEcQ0BDLEDCyADQgA3AyALIANBADoAMSADQQE6ADYMSAtBACEAAkAgAygCOCICRQ0AIAIoAjAiAkUNACADIAIRAAAhAAsgAEUNSCAAQRVHDWIgA0EENgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMrwMLIAEgBEYEQEEGIQIMrwMLIAEtAABBCkcNGSABQQFqIQEMGgsgA0IANwMgQRIhAgyUAwsgASAERw2KA0EjIQIMrAMLIAEgBEYEQEEHIQIMrAMLAkACQCABLQAAQQprDgQBGBgAGAsgAUEBaiEBQRAhAgyTAwsgAUEBaiEBIANBL2otAABBAXENF0EAIQIgA0EANgIcIAMgATYCFCADQZkgNgIQIANBGTYCDAyrAwsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFoNGEEIIQIMqgMLIAEgBEcEQCADQQk2AgggAyABNgIEQRQhAgyRAwtBCSECDKkDCyADKQMgUA2uAgxDCyABIARGBEBBCyECDKgDCyABLQAAQQpHDRYgAUEBaiEBDBcLIANBL2otAABBAXFFDRkMJgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0ZDEILQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGgwkC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRsMMgsgA0Evai0AAEEBcUUNHAwiC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADRwMQgtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0dDCALIAEgBEYEQEETIQIMoAMLAkAgAS0AACIAQQprDgQfIyMAIgsgAUEBaiEBDB8LQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIgxCCyABIARGBEBBFiECDJ4DCyABLQAAQcDBAGotAABBAUcNIwyDAwsCQANAIAEtAABBsDtqLQAAIgBBAUcEQAJAIABBAmsOAgMAJwsgAUEBaiEBQSEhAgyGAwsgBCABQQFqIgFHDQALQRghAgydAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAFBAWoiARA0IgANIQxBC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADSMMKgsgASAERgRAQRwhAgybAwsgA0EKNgIIIAMgATYCBEEAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADSVBJCECDIEDCyABIARHBEADQCABLQAAQbA9ai0AACIAQQNHBEAgAEEBaw4FGBomggMlJgsgBCABQQFqIgFHDQALQRshAgyaAwtBGyECDJkDCwNAIAEtAABBsD9qLQAAIgBBA0cEQCAAQQFrDgUPEScTJicLIAQgAUEBaiIBRw0AC0EeIQIMmAMLIAEgBEcEQCADQQs2AgggAyABNgIEQQchAgz/AgtBHyECDJcDCyABIARGBEBBICECDJcDCwJAIAEtAABBDWsOFC4/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8APwtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQMlgMLIANBL2ohAgNAIAEgBEYEQEEhIQIMlwMLAkACQAJAIAEtAAAiAEEJaw4YAgApKQEpKSkpKSkpKSkpKSkpKSkpKSkCJwsgAUEBaiEBIANBL2otAABBAXFFDQoMGAsgAUEBaiEBDBcLIAFBAWohASACLQAAQQJxDQALQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDJUDCyADLQAuQYABcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUN5gIgAEEVRgRAIANBJDYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDJQDC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAyTAwtBACECIANBADYCHCADIAE2AhQgA0G+IDYCECADQQI2AgwMkgMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABIAynaiIBEDIiAEUNKyADQQc2AhwgAyABNgIUIAMgADYCDAyRAwsgAy0ALkHAAHFFDQELQQAhAAJAIAMoAjgiAkUNACACKAJYIgJFDQAgAyACEQAAIQALIABFDSsgAEEVRgRAIANBCjYCHCADIAE2AhQgA0HrGTYCECADQRU2AgxBACECDJADC0EAIQIgA0EANgIcIAMgATYCFCADQZMMNgIQIANBEzYCDAyPAwtBACECIANBADYCHCADIAE2AhQgA0GCFTYCECADQQI2AgwMjgMLQQAhAiADQQA2AhwgAyABNgIUIANB3RQ2AhAgA0EZNgIMDI0DC0EAIQIgA0EANgIcIAMgATYCFCADQeYdNgIQIANBGTYCDAyMAwsgAEEVRg09QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIsDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFDSggA0ENNgIcIAMgATYCFCADIAA2AgwMigMLIABBFUYNOkEAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAyJAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwoCyADQQ42AhwgAyAANgIMIAMgAUEBajYCFAyIAwsgAEEVRg03QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIcDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCcLIANBDzYCHCADIAA2AgwgAyABQQFqNgIUDIYDC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAyFAwsgAEEVRg0zQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIQDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFDSUgA0ERNgIcIAMgATYCFCADIAA2AgwMgwMLIABBFUYNMEEAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAyCAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwlCyADQRI2AhwgAyAANgIMIAMgAUEBajYCFAyBAwsgA0Evai0AAEEBcUUNAQtBFyECDOYCC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAz+AgsgAEE7Rw0AIAFBAWohAQwMC0EAIQIgA0EANgIcIAMgATYCFCADQZIYNgIQIANBAjYCDAz8AgsgAEEVRg0oQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDPsCCyADQRQ2AhwgAyABNgIUIAMgADYCDAz6AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQz1AgsgA0EVNgIcIAMgADYCDCADIAFBAWo2AhQM+QILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM8wILIANBFzYCHCADIAA2AgwgAyABQQFqNgIUDPgCCyAAQRVGDSNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM9wILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEMHQsgA0EZNgIcIAMgADYCDCADIAFBAWo2AhQM9gILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM7wILIANBGjYCHCADIAA2AgwgAyABQQFqNgIUDPUCCyAAQRVGDR9BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwM9AILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwbCyADQRw2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8wILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQzrAgsgA0EdNgIcIAMgADYCDCADIAFBAWo2AhRBACECDPICCyAAQTtHDQEgAUEBaiEBC0EmIQIM1wILQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDO8CCyABIARHBEADQCABLQAAQSBHDYQCIAQgAUEBaiIBRw0AC0EsIQIM7wILQSwhAgzuAgsgASAERgRAQTQhAgzuAgsCQAJAA0ACQCABLQAAQQprDgQCAAADAAsgBCABQQFqIgFHDQALQTQhAgzvAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDZ8CIANBMjYCHCADIAE2AhQgAyAANgIMQQAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDJ8CCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM7QILIAEgBEcEQAJAA0AgAS0AAEEwayIAQf8BcUEKTwRAQTohAgzXAgsgAykDICILQpmz5syZs+bMGVYNASADIAtCCn4iCjcDICAKIACtQv8BgyILQn+FVg0BIAMgCiALfDcDICAEIAFBAWoiAUcNAAtBwAAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgAUEBaiIBEDEiAA0XDOICC0HAACECDOwCCyABIARGBEBByQAhAgzsAgsCQANAAkAgAS0AAEEJaw4YAAKiAqICqQKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogIAogILIAQgAUEBaiIBRw0AC0HJACECDOwCCyABQQFqIQEgA0Evai0AAEEBcQ2lAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgzrAgsgASAERwRAA0AgAS0AAEEgRw0VIAQgAUEBaiIBRw0AC0H4ACECDOsCC0H4ACECDOoCCyADQQI6ACgMOAtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQM6AILQQAhAgzOAgtBDSECDM0CC0ETIQIMzAILQRUhAgzLAgtBFiECDMoCC0EYIQIMyQILQRkhAgzIAgtBGiECDMcCC0EbIQIMxgILQRwhAgzFAgtBHSECDMQCC0EeIQIMwwILQR8hAgzCAgtBICECDMECC0EiIQIMwAILQSMhAgy/AgtBJSECDL4CC0HlACECDL0CCyADQT02AhwgAyABNgIUIAMgADYCDEEAIQIM1QILIANBGzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDNQCCyADQSA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzTAgsgA0ETNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0gILIANBCzYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNECCyADQRA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzQAgsgA0EgNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzwILIANBCzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM4CCyADQQw2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzNAgtBACECIANBADYCHCADIAE2AhQgA0HdDjYCECADQRI2AgwMzAILAkADQAJAIAEtAABBCmsOBAACAgACCyAEIAFBAWoiAUcNAAtB/QEhAgzMAgsCQAJAIAMtADZBAUcNAEEAIQACQCADKAI4IgJFDQAgAigCYCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUcNASADQfwBNgIcIAMgATYCFCADQdwZNgIQIANBFTYCDEEAIQIMzQILQdwBIQIMswILIANBADYCHCADIAE2AhQgA0H5CzYCECADQR82AgxBACECDMsCCwJAAkAgAy0AKEEBaw4CBAEAC0HbASECDLICC0HUASECDLECCyADQQI6ADFBACEAAkAgAygCOCICRQ0AIAIoAgAiAkUNACADIAIRAAAhAAsgAEUEQEHdASECDLECCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQbQMNgIQIANBEDYCDEEAIQIMygILIANB+wE2AhwgAyABNgIUIANBgRo2AhAgA0EVNgIMQQAhAgzJAgsgASAERgRAQfoBIQIMyQILIAEtAABByABGDQEgA0EBOgAoC0HAASECDK4CC0HaASECDK0CCyABIARHBEAgA0EMNgIIIAMgATYCBEHZASECDK0CC0H5ASECDMUCCyABIARGBEBB+AEhAgzFAgsgAS0AAEHIAEcNBCABQQFqIQFB2AEhAgyrAgsgASAERgRAQfcBIQIMxAILAkACQCABLQAAQcUAaw4QAAUFBQUFBQUFBQUFBQUFAQULIAFBAWohAUHWASECDKsCCyABQQFqIQFB1wEhAgyqAgtB9gEhAiABIARGDcICIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbrVAGotAABHDQMgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMMCCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIARQRAQeMBIQIMqgILIANB9QE2AhwgAyABNgIUIAMgADYCDEEAIQIMwgILQfQBIQIgASAERg3BAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEG41QBqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzCAgsgA0GBBDsBKCADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIADQMMAgsgA0EANgIAC0EAIQIgA0EANgIcIAMgATYCFCADQeUfNgIQIANBCDYCDAy/AgtB1QEhAgylAgsgA0HzATYCHCADIAE2AhQgAyAANgIMQQAhAgy9AgtBACEAAkAgAygCOCICRQ0AIAIoAkAiAkUNACADIAIRAAAhAAsgAEUNbiAAQRVHBEAgA0EANgIcIAMgATYCFCADQYIPNgIQIANBIDYCDEEAIQIMvQILIANBjwE2AhwgAyABNgIUIANB7Bs2AhAgA0EVNgIMQQAhAgy8AgsgASAERwRAIANBDTYCCCADIAE2AgRB0wEhAgyjAgtB8gEhAgy7AgsgASAERgRAQfEBIQIMuwILAkACQAJAIAEtAABByABrDgsAAQgICAgICAgIAggLIAFBAWohAUHQASECDKMCCyABQQFqIQFB0QEhAgyiAgsgAUEBaiEBQdIBIQIMoQILQfABIQIgASAERg25AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBtdUAai0AAEcNBCAAQQJGDQMgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuQILQe8BIQIgASAERg24AiADKAIAIgAgBCABa2ohBiABIABrQQFqIQUDQCABLQAAIABBs9UAai0AAEcNAyAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuAILQe4BIQIgASAERg23AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMtwILIAMoAgQhACADQgA3AwAgAyAAIAVBAWoiARArIgBFDQIgA0HsATYCHCADIAE2AhQgAyAANgIMQQAhAgy2AgsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNnAIgA0HtATYCHCADIAE2AhQgAyAANgIMQQAhAgy0AgtBzwEhAgyaAgtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDLQCC0HOASECDJoCCyADQesBNgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMsgILIAEgBEYEQEHrASECDLICCyABLQAAQS9GBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GyODYCECADQQg2AgxBACECDLECC0HNASECDJcCCyABIARHBEAgA0EONgIIIAMgATYCBEHMASECDJcCC0HqASECDK8CCyABIARGBEBB6QEhAgyvAgsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFBywEhAgyWAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZcCIANB6AE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAEgBEYEQEHnASECDK4CCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5gE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILQcoBIQIMlAILIAEgBEYEQEHlASECDK0CC0EAIQBBASEFQQEhB0EAIQICQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQCABLQAAQTBrDgoKCQABAgMEBQYICwtBAgwGC0EDDAULQQQMBAtBBQwDC0EGDAILQQcMAQtBCAshAkEAIQVBACEHDAILQQkhAkEBIQBBACEFQQAhBwwBC0EAIQVBASECCyADIAI6ACsgAUEBaiEBAkACQCADLQAuQRBxDQACQAJAAkAgAy0AKg4DAQACBAsgB0UNAwwCCyAADQEMAgsgBUUNAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDQIgA0HiATYCHCADIAE2AhQgAyAANgIMQQAhAgyvAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZoCIANB4wE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ2YAiADQeQBNgIcIAMgATYCFCADIAA2AgwMrQILQckBIQIMkwILQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgytAgtByAEhAgyTAgsgA0HhATYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDKsCCyABIARGBEBB4QEhAgyrAgsCQCABLQAAQSBGBEAgA0EAOwE0IAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBmRE2AhAgA0EJNgIMQQAhAgyrAgtBxwEhAgyRAgsgASAERgRAQeABIQIMqgILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyrAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqgILQcYBIQIMkAILIAEgBEYEQEHfASECDKkCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqgILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKkCC0HFASECDI8CCyABIARGBEBB3gEhAgyoAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKkCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyoAgtBxAEhAgyOAgsgASAERgRAQd0BIQIMpwILAkACQAJAAkAgAS0AAEEKaw4XAgMDAAMDAwMDAwMDAwMDAwMDAwMDAwEDCyABQQFqDAULIAFBAWohAUHDASECDI8CCyABQQFqIQEgA0Evai0AAEEBcQ0IIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKcCCyADQQA2AhwgAyABNgIUIANBjQs2AhAgA0ENNgIMQQAhAgymAgsgASAERwRAIANBDzYCCCADIAE2AgRBASECDI0CC0HcASECDKUCCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtB2wEhAgymAgsgAygCBCEAIANBADYCBCADIAAgARAtIgBFBEAgAUEBaiEBDAQLIANB2gE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMpQILIAMoAgQhACADQQA2AgQgAyAAIAEQLSIADQEgAUEBagshAUHBASECDIoCCyADQdkBNgIcIAMgADYCDCADIAFBAWo2AhRBACECDKICC0HCASECDIgCCyADQS9qLQAAQQFxDQEgA0EANgIcIAMgATYCFCADQeQcNgIQIANBGTYCDEEAIQIMoAILIAEgBEYEQEHZASECDKACCwJAAkACQCABLQAAQQprDgQBAgIAAgsgAUEBaiEBDAILIAFBAWohAQwBCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAjwiAkUNACADIAIRAAAhAAsgAEUNoAEgAEEVRgRAIANB2QA2AhwgAyABNgIUIANBtxo2AhAgA0EVNgIMQQAhAgyfAgsgA0EANgIcIAMgATYCFCADQYANNgIQIANBGzYCDEEAIQIMngILIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDJ0CCyABIARHBEAgA0EMNgIIIAMgATYCBEG/ASECDIQCC0HYASECDJwCCyABIARGBEBB1wEhAgycAgsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBwQBrDhUAAQIDWgQFBlpaWgcICQoLDA0ODxBaCyABQQFqIQFB+wAhAgySAgsgAUEBaiEBQfwAIQIMkQILIAFBAWohAUGBASECDJACCyABQQFqIQFBhQEhAgyPAgsgAUEBaiEBQYYBIQIMjgILIAFBAWohAUGJASECDI0CCyABQQFqIQFBigEhAgyMAgsgAUEBaiEBQY0BIQIMiwILIAFBAWohAUGWASECDIoCCyABQQFqIQFBlwEhAgyJAgsgAUEBaiEBQZgBIQIMiAILIAFBAWohAUGlASECDIcCCyABQQFqIQFBpgEhAgyGAgsgAUEBaiEBQawBIQIMhQILIAFBAWohAUG0ASECDIQCCyABQQFqIQFBtwEhAgyDAgsgAUEBaiEBQb4BIQIMggILIAEgBEYEQEHWASECDJsCCyABLQAAQc4ARw1IIAFBAWohAUG9ASECDIECCyABIARGBEBB1QEhAgyaAgsCQAJAAkAgAS0AAEHCAGsOEgBKSkpKSkpKSkoBSkpKSkpKAkoLIAFBAWohAUG4ASECDIICCyABQQFqIQFBuwEhAgyBAgsgAUEBaiEBQbwBIQIMgAILQdQBIQIgASAERg2YAiADKAIAIgAgBCABa2ohBSABIABrQQdqIQYCQANAIAEtAAAgAEGo1QBqLQAARw1FIABBB0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAgsgA0EANgIAIAZBAWohAUEbDEULIAEgBEYEQEHTASECDJgCCwJAAkAgAS0AAEHJAGsOBwBHR0dHRwFHCyABQQFqIQFBuQEhAgz/AQsgAUEBaiEBQboBIQIM/gELQdIBIQIgASAERg2WAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw1DIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyXAgsgA0EANgIAIAZBAWohAUEPDEMLQdEBIQIgASAERg2VAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw1CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyWAgsgA0EANgIAIAZBAWohAUEgDEILQdABIQIgASAERg2UAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw1BIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyVAgsgA0EANgIAIAZBAWohAUESDEELIAEgBEYEQEHPASECDJQCCwJAAkAgAS0AAEHFAGsODgBDQ0NDQ0NDQ0NDQ0MBQwsgAUEBaiEBQbUBIQIM+wELIAFBAWohAUG2ASECDPoBC0HOASECIAEgBEYNkgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBntUAai0AAEcNPyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkwILIANBADYCACAGQQFqIQFBBww/C0HNASECIAEgBEYNkQIgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBmNUAai0AAEcNPiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkgILIANBADYCACAGQQFqIQFBKAw+CyABIARGBEBBzAEhAgyRAgsCQAJAAkAgAS0AAEHFAGsOEQBBQUFBQUFBQUEBQUFBQUECQQsgAUEBaiEBQbEBIQIM+QELIAFBAWohAUGyASECDPgBCyABQQFqIQFBswEhAgz3AQtBywEhAiABIARGDY8CIAMoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAS0AACAAQZHVAGotAABHDTwgAEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJACCyADQQA2AgAgBkEBaiEBQRoMPAtBygEhAiABIARGDY4CIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQY3VAGotAABHDTsgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADI8CCyADQQA2AgAgBkEBaiEBQSEMOwsgASAERgRAQckBIQIMjgILAkACQCABLQAAQcEAaw4UAD09PT09PT09PT09PT09PT09PQE9CyABQQFqIQFBrQEhAgz1AQsgAUEBaiEBQbABIQIM9AELIAEgBEYEQEHIASECDI0CCwJAAkAgAS0AAEHVAGsOCwA8PDw8PDw8PDwBPAsgAUEBaiEBQa4BIQIM9AELIAFBAWohAUGvASECDPMBC0HHASECIAEgBEYNiwIgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNOCAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjAILIANBADYCACAGQQFqIQFBKgw4CyABIARGBEBBxgEhAgyLAgsgAS0AAEHQAEcNOCABQQFqIQFBJQw3C0HFASECIAEgBEYNiQIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBgdUAai0AAEcNNiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMigILIANBADYCACAGQQFqIQFBDgw2CyABIARGBEBBxAEhAgyJAgsgAS0AAEHFAEcNNiABQQFqIQFBqwEhAgzvAQsgASAERgRAQcMBIQIMiAILAkACQAJAAkAgAS0AAEHCAGsODwABAjk5OTk5OTk5OTk5AzkLIAFBAWohAUGnASECDPEBCyABQQFqIQFBqAEhAgzwAQsgAUEBaiEBQakBIQIM7wELIAFBAWohAUGqASECDO4BC0HCASECIAEgBEYNhgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB/tQAai0AAEcNMyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhwILIANBADYCACAGQQFqIQFBFAwzC0HBASECIAEgBEYNhQIgAygCACIAIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQAAIABB+dQAai0AAEcNMiAAQQRGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhgILIANBADYCACAGQQFqIQFBKwwyC0HAASECIAEgBEYNhAIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB9tQAai0AAEcNMSAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhQILIANBADYCACAGQQFqIQFBLAwxC0G/ASECIAEgBEYNgwIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNMCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhAILIANBADYCACAGQQFqIQFBEQwwC0G+ASECIAEgBEYNggIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB8tQAai0AAEcNLyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgwILIANBADYCACAGQQFqIQFBLgwvCyABIARGBEBBvQEhAgyCAgsCQAJAAkACQAJAIAEtAABBwQBrDhUANDQ0NDQ0NDQ0NAE0NAI0NAM0NAQ0CyABQQFqIQFBmwEhAgzsAQsgAUEBaiEBQZwBIQIM6wELIAFBAWohAUGdASECDOoBCyABQQFqIQFBogEhAgzpAQsgAUEBaiEBQaQBIQIM6AELIAEgBEYEQEG8ASECDIECCwJAAkAgAS0AAEHSAGsOAwAwATALIAFBAWohAUGjASECDOgBCyABQQFqIQFBBAwtC0G7ASECIAEgBEYN/wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8NQAai0AAEcNLCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgAILIANBADYCACAGQQFqIQFBHQwsCyABIARGBEBBugEhAgz/AQsCQAJAIAEtAABByQBrDgcBLi4uLi4ALgsgAUEBaiEBQaEBIQIM5gELIAFBAWohAUEiDCsLIAEgBEYEQEG5ASECDP4BCyABLQAAQdAARw0rIAFBAWohAUGgASECDOQBCyABIARGBEBBuAEhAgz9AQsCQAJAIAEtAABBxgBrDgsALCwsLCwsLCwsASwLIAFBAWohAUGeASECDOQBCyABQQFqIQFBnwEhAgzjAQtBtwEhAiABIARGDfsBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQezUAGotAABHDSggAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPwBCyADQQA2AgAgBkEBaiEBQQ0MKAtBtgEhAiABIARGDfoBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDScgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPsBCyADQQA2AgAgBkEBaiEBQQwMJwtBtQEhAiABIARGDfkBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQerUAGotAABHDSYgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPoBCyADQQA2AgAgBkEBaiEBQQMMJgtBtAEhAiABIARGDfgBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQejUAGotAABHDSUgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPkBCyADQQA2AgAgBkEBaiEBQSYMJQsgASAERgRAQbMBIQIM+AELAkACQCABLQAAQdQAaw4CAAEnCyABQQFqIQFBmQEhAgzfAQsgAUEBaiEBQZoBIQIM3gELQbIBIQIgASAERg32ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHm1ABqLQAARw0jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz3AQsgA0EANgIAIAZBAWohAUEnDCMLQbEBIQIgASAERg31ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHk1ABqLQAARw0iIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz2AQsgA0EANgIAIAZBAWohAUEcDCILQbABIQIgASAERg30ASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHe1ABqLQAARw0hIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz1AQsgA0EANgIAIAZBAWohAUEGDCELQa8BIQIgASAERg3zASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEHZ1ABqLQAARw0gIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz0AQsgA0EANgIAIAZBAWohAUEZDCALIAEgBEYEQEGuASECDPMBCwJAAkACQAJAIAEtAABBLWsOIwAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJAEkJCQkJAIkJCQDJAsgAUEBaiEBQY4BIQIM3AELIAFBAWohAUGPASECDNsBCyABQQFqIQFBlAEhAgzaAQsgAUEBaiEBQZUBIQIM2QELQa0BIQIgASAERg3xASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHX1ABqLQAARw0eIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzyAQsgA0EANgIAIAZBAWohAUELDB4LIAEgBEYEQEGsASECDPEBCwJAAkAgAS0AAEHBAGsOAwAgASALIAFBAWohAUGQASECDNgBCyABQQFqIQFBkwEhAgzXAQsgASAERgRAQasBIQIM8AELAkACQCABLQAAQcEAaw4PAB8fHx8fHx8fHx8fHx8BHwsgAUEBaiEBQZEBIQIM1wELIAFBAWohAUGSASECDNYBCyABIARGBEBBqgEhAgzvAQsgAS0AAEHMAEcNHCABQQFqIQFBCgwbC0GpASECIAEgBEYN7QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABB0dQAai0AAEcNGiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7gELIANBADYCACAGQQFqIQFBHgwaC0GoASECIAEgBEYN7AEgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBytQAai0AAEcNGSAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7QELIANBADYCACAGQQFqIQFBFQwZC0GnASECIAEgBEYN6wEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBx9QAai0AAEcNGCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7AELIANBADYCACAGQQFqIQFBFwwYC0GmASECIAEgBEYN6gEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBwdQAai0AAEcNFyAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6wELIANBADYCACAGQQFqIQFBGAwXCyABIARGBEBBpQEhAgzqAQsCQAJAIAEtAABByQBrDgcAGRkZGRkBGQsgAUEBaiEBQYsBIQIM0QELIAFBAWohAUGMASECDNABC0GkASECIAEgBEYN6AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBptUAai0AAEcNFSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6QELIANBADYCACAGQQFqIQFBCQwVC0GjASECIAEgBEYN5wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBpNUAai0AAEcNFCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6AELIANBADYCACAGQQFqIQFBHwwUC0GiASECIAEgBEYN5gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBvtQAai0AAEcNEyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5wELIANBADYCACAGQQFqIQFBAgwTC0GhASECIAEgBEYN5QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGA0AgAS0AACAAQbzUAGotAABHDREgAEEBRg0CIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADOUBCyABIARGBEBBoAEhAgzlAQtBASABLQAAQd8ARw0RGiABQQFqIQFBhwEhAgzLAQsgA0EANgIAIAZBAWohAUGIASECDMoBC0GfASECIAEgBEYN4gEgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNDyAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4wELIANBADYCACAGQQFqIQFBKQwPC0GeASECIAEgBEYN4QEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBuNQAai0AAEcNDiAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4gELIANBADYCACAGQQFqIQFBLQwOCyABIARGBEBBnQEhAgzhAQsgAS0AAEHFAEcNDiABQQFqIQFBhAEhAgzHAQsgASAERgRAQZwBIQIM4AELAkACQCABLQAAQcwAaw4IAA8PDw8PDwEPCyABQQFqIQFBggEhAgzHAQsgAUEBaiEBQYMBIQIMxgELQZsBIQIgASAERg3eASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEGz1ABqLQAARw0LIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzfAQsgA0EANgIAIAZBAWohAUEjDAsLQZoBIQIgASAERg3dASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGw1ABqLQAARw0KIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzeAQsgA0EANgIAIAZBAWohAUEADAoLIAEgBEYEQEGZASECDN0BCwJAAkAgAS0AAEHIAGsOCAAMDAwMDAwBDAsgAUEBaiEBQf0AIQIMxAELIAFBAWohAUGAASECDMMBCyABIARGBEBBmAEhAgzcAQsCQAJAIAEtAABBzgBrDgMACwELCyABQQFqIQFB/gAhAgzDAQsgAUEBaiEBQf8AIQIMwgELIAEgBEYEQEGXASECDNsBCyABLQAAQdkARw0IIAFBAWohAUEIDAcLQZYBIQIgASAERg3ZASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEGs1ABqLQAARw0GIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzaAQsgA0EANgIAIAZBAWohAUEFDAYLQZUBIQIgASAERg3YASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGm1ABqLQAARw0FIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzZAQsgA0EANgIAIAZBAWohAUEWDAULQZQBIQIgASAERg3XASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0EIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzYAQsgA0EANgIAIAZBAWohAUEQDAQLIAEgBEYEQEGTASECDNcBCwJAAkAgAS0AAEHDAGsODAAGBgYGBgYGBgYGAQYLIAFBAWohAUH5ACECDL4BCyABQQFqIQFB+gAhAgy9AQtBkgEhAiABIARGDdUBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQaDUAGotAABHDQIgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNYBCyADQQA2AgAgBkEBaiEBQSQMAgsgA0EANgIADAILIAEgBEYEQEGRASECDNQBCyABLQAAQcwARw0BIAFBAWohAUETCzoAKSADKAIEIQAgA0EANgIEIAMgACABEC4iAA0CDAELQQAhAiADQQA2AhwgAyABNgIUIANB/h82AhAgA0EGNgIMDNEBC0H4ACECDLcBCyADQZABNgIcIAMgATYCFCADIAA2AgxBACECDM8BC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUYNASADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgzOAQtB9wAhAgy0AQsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDMwBCyABIARGBEBBjwEhAgzMAQsCQCABLQAAQSBGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GbHzYCECADQQY2AgxBACECDMwBC0ECIQIMsgELA0AgAS0AAEEgRw0CIAQgAUEBaiIBRw0AC0GOASECDMoBCyABIARGBEBBjQEhAgzKAQsCQCABLQAAQQlrDgRKAABKAAtB9QAhAgywAQsgAy0AKUEFRgRAQfYAIQIMsAELQfQAIQIMrwELIAEgBEYEQEGMASECDMgBCyADQRA2AgggAyABNgIEDAoLIAEgBEYEQEGLASECDMcBCwJAIAEtAABBCWsOBEcAAEcAC0HzACECDK0BCyABIARHBEAgA0EQNgIIIAMgATYCBEHxACECDK0BC0GKASECDMUBCwJAIAEgBEcEQANAIAEtAABBoNAAai0AACIAQQNHBEACQCAAQQFrDgJJAAQLQfAAIQIMrwELIAQgAUEBaiIBRw0AC0GIASECDMYBC0GIASECDMUBCyADQQA2AhwgAyABNgIUIANB2yA2AhAgA0EHNgIMQQAhAgzEAQsgASAERgRAQYkBIQIMxAELAkACQAJAIAEtAABBoNIAai0AAEEBaw4DRgIAAQtB8gAhAgysAQsgA0EANgIcIAMgATYCFCADQbQSNgIQIANBBzYCDEEAIQIMxAELQeoAIQIMqgELIAEgBEcEQCABQQFqIQFB7wAhAgyqAQtBhwEhAgzCAQsgBCABIgBGBEBBhgEhAgzCAQsgAC0AACIBQS9GBEAgAEEBaiEBQe4AIQIMqQELIAFBCWsiAkEXSw0BIAAhAUEBIAJ0QZuAgARxDUEMAQsgBCABIgBGBEBBhQEhAgzBAQsgAC0AAEEvRw0AIABBAWohAQwDC0EAIQIgA0EANgIcIAMgADYCFCADQdsgNgIQIANBBzYCDAy/AQsCQAJAAkACQAJAA0AgAS0AAEGgzgBqLQAAIgBBBUcEQAJAAkAgAEEBaw4IRwUGBwgABAEIC0HrACECDK0BCyABQQFqIQFB7QAhAgysAQsgBCABQQFqIgFHDQALQYQBIQIMwwELIAFBAWoMFAsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgzBAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgzAAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy/AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMvgELIAEgBEYEQEGDASECDL4BCwJAIAEtAABBoM4Aai0AAEEBaw4IPgQFBgAIAgMHCyABQQFqIQELQQMhAgyjAQsgAUEBagwNC0EAIQIgA0EANgIcIANB0RI2AhAgA0EHNgIMIAMgAUEBajYCFAy6AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgy5AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgy4AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy3AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMtgELQewAIQIMnAELIAEgBEYEQEGCASECDLUBCyABQQFqDAILIAEgBEYEQEGBASECDLQBCyABQQFqDAELIAEgBEYNASABQQFqCyEBQQQhAgyYAQtBgAEhAgywAQsDQCABLQAAQaDMAGotAAAiAEECRwRAIABBAUcEQEHpACECDJkBCwwxCyAEIAFBAWoiAUcNAAtB/wAhAgyvAQsgASAERgRAQf4AIQIMrwELAkAgAS0AAEEJaw43LwMGLwQGBgYGBgYGBgYGBgYGBgYGBgYFBgYCBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGAAYLIAFBAWoLIQFBBSECDJQBCyABQQFqDAYLIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIANBADYCHCADIAE2AhQgA0GNFDYCECADQQc2AgxBACECDKgBCwJAAkACQAJAA0AgAS0AAEGgygBqLQAAIgBBBUcEQAJAIABBAWsOBi4DBAUGAAYLQegAIQIMlAELIAQgAUEBaiIBRw0AC0H9ACECDKsBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQdsANgIcIAMgATYCFCADIAA2AgxBACECDKoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDKkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQfoANgIcIAMgATYCFCADIAA2AgxBACECDKgBCyADQQA2AhwgAyABNgIUIANB5Ag2AhAgA0EHNgIMQQAhAgynAQsgASAERg0BIAFBAWoLIQFBBiECDIwBC0H8ACECDKQBCwJAAkACQAJAA0AgAS0AAEGgyABqLQAAIgBBBUcEQCAAQQFrDgQpAgMEBQsgBCABQQFqIgFHDQALQfsAIQIMpwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMpgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMpQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMpAELIANBADYCHCADIAE2AhQgA0G8CjYCECADQQc2AgxBACECDKMBC0HPACECDIkBC0HRACECDIgBC0HnACECDIcBCyABIARGBEBB+gAhAgygAQsCQCABLQAAQQlrDgQgAAAgAAsgAUEBaiEBQeYAIQIMhgELIAEgBEYEQEH5ACECDJ8BCwJAIAEtAABBCWsOBB8AAB8AC0EAIQACQCADKAI4IgJFDQAgAigCOCICRQ0AIAMgAhEAACEACyAARQRAQeIBIQIMhgELIABBFUcEQCADQQA2AhwgAyABNgIUIANByQ02AhAgA0EaNgIMQQAhAgyfAQsgA0H4ADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDJ4BCyABIARHBEAgA0ENNgIIIAMgATYCBEHkACECDIUBC0H3ACECDJ0BCyABIARGBEBB9gAhAgydAQsCQAJAAkAgAS0AAEHIAGsOCwABCwsLCwsLCwsCCwsgAUEBaiEBQd0AIQIMhQELIAFBAWohAUHgACECDIQBCyABQQFqIQFB4wAhAgyDAQtB9QAhAiABIARGDZsBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbXVAGotAABHDQggAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJwBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIABEAgA0H0ADYCHCADIAE2AhQgAyAANgIMQQAhAgycAQtB4gAhAgyCAQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJwBC0HhACECDIIBCyADQfMANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMmgELIAMtACkiAEEja0ELSQ0JAkAgAEEGSw0AQQEgAHRBygBxRQ0ADAoLQQAhAiADQQA2AhwgAyABNgIUIANB7Qk2AhAgA0EINgIMDJkBC0HyACECIAEgBEYNmAEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBs9UAai0AAEcNBSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMmQELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfEANgIcIAMgATYCFCADIAA2AgxBACECDJkBC0HfACECDH8LQQAhAAJAIAMoAjgiAkUNACACKAI0IgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANB6g02AhAgA0EmNgIMQQAhAgyZAQtB3gAhAgx/CyADQfAANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMlwELIAMtAClBIUYNBiADQQA2AhwgAyABNgIUIANBkQo2AhAgA0EINgIMQQAhAgyWAQtB7wAhAiABIARGDZUBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDVAGotAABHDQIgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIARQ0CIANB7QA2AhwgAyABNgIUIAMgADYCDEEAIQIMlQELIANBADYCAAsgAygCBCEAIANBADYCBCADIAAgARArIgBFDYABIANB7gA2AhwgAyABNgIUIAMgADYCDEEAIQIMkwELQdwAIQIMeQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJMBC0HbACECDHkLIANB7AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyRAQsgAy0AKSIAQSNJDQAgAEEuRg0AIANBADYCHCADIAE2AhQgA0HJCTYCECADQQg2AgxBACECDJABC0HaACECDHYLIAEgBEYEQEHrACECDI8BCwJAIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMjwELQdkAIQIMdQsgASAERwRAIANBDjYCCCADIAE2AgRB2AAhAgx1C0HqACECDI0BCyABIARGBEBB6QAhAgyNAQsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFB1wAhAgx0CyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeiADQegANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyABIARGBEBB5wAhAgyMAQsCQCABLQAAQS5GBEAgAUEBaiEBDAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELQdYAIQIMcgsgASAERgRAQeUAIQIMiwELQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIANgIcIAMgATYCFCADIAA2AgxBACECDI0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNfSADQeMANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeyADQeQANgIcIAMgATYCFCADIAA2AgwMiwELQdQAIQIMcQsgAy0AKUEiRg2GAUHTACECDHALQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALIABFBEBB1QAhAgxwCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQaQNNgIQIANBITYCDEEAIQIMiQELIANB4QA2AhwgAyABNgIUIANB0Bo2AhAgA0EVNgIMQQAhAgyIAQsgASAERgRAQeAAIQIMiAELAkACQAJAAkACQCABLQAAQQprDgQBBAQABAsgAUEBaiEBDAELIAFBAWohASADQS9qLQAAQQFxRQ0BC0HSACECDHALIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIgBCyADQQA2AhwgAyABNgIUIANBthE2AhAgA0EJNgIMQQAhAgyHAQsgASAERgRAQd8AIQIMhwELIAEtAABBCkYEQCABQQFqIQEMCQsgAy0ALkHAAHENCCADQQA2AhwgAyABNgIUIANBthE2AhAgA0ECNgIMQQAhAgyGAQsgASAERgRAQd0AIQIMhgELIAEtAAAiAkENRgRAIAFBAWohAUHQACECDG0LIAEhACACQQlrDgQFAQEFAQsgBCABIgBGBEBB3AAhAgyFAQsgAC0AAEEKRw0AIABBAWoMAgtBACECIANBADYCHCADIAA2AhQgA0HKLTYCECADQQc2AgwMgwELIAEgBEYEQEHbACECDIMBCwJAIAEtAABBCWsOBAMAAAMACyABQQFqCyEBQc4AIQIMaAsgASAERgRAQdoAIQIMgQELIAEtAABBCWsOBAABAQABC0EAIQIgA0EANgIcIANBmhI2AhAgA0EHNgIMIAMgAUEBajYCFAx/CyADQYASOwEqQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2QA2AhwgAyABNgIUIANB6ho2AhAgA0EVNgIMQQAhAgx+C0HNACECDGQLIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDHwLIAEgBEYEQEHZACECDHwLIAEtAABBIEcNPSABQQFqIQEgAy0ALkEBcQ09IANBADYCHCADIAE2AhQgA0HCHDYCECADQR42AgxBACECDHsLIAEgBEYEQEHYACECDHsLAkACQAJAAkACQCABLQAAIgBBCmsOBAIDAwABCyABQQFqIQFBLCECDGULIABBOkcNASADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgx9CyABQQFqIQEgA0Evai0AAEEBcUUNcyADLQAyQYABcUUEQCADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALAkACQCAADhZNTEsBAQEBAQEBAQEBAQEBAQEBAQEAAQsgA0EpNgIcIAMgATYCFCADQawZNgIQIANBFTYCDEEAIQIMfgsgA0EANgIcIAMgATYCFCADQeULNgIQIANBETYCDEEAIQIMfQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUNWSAAQRVHDQEgA0EFNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMfAtBywAhAgxiC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAx6CyADIAMvATJBgAFyOwEyDDsLIAEgBEcEQCADQRE2AgggAyABNgIEQcoAIQIMYAtB1wAhAgx4CyABIARGBEBB1gAhAgx4CwJAAkACQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxQeMAaw4TAEBAQEBAQEBAQEBAQAFAQEACA0ALIAFBAWohAUHGACECDGELIAFBAWohAUHHACECDGALIAFBAWohAUHIACECDF8LIAFBAWohAUHJACECDF4LQdUAIQIgBCABIgBGDXYgBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0IQQQgAUEFRg0KGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx2C0HUACECIAQgASIARg11IAQgAWsgAygCACIBaiEGIAAgAWtBD2ohBwNAIAFBgMgAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNB0EDIAFBD0YNCRogAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdQtB0wAhAiAEIAEiAEYNdCAEIAFrIAMoAgAiAWohBiAAIAFrQQ5qIQcDQCABQeLHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQYgAUEORg0HIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHQLQdIAIQIgBCABIgBGDXMgBCABayADKAIAIgFqIQUgACABa0EBaiEGA0AgAUHgxwBqLQAAIAAtAAAiB0EgciAHIAdBwQBrQf8BcUEaSRtB/wFxRw0FIAFBAUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBTYCAAxzCyABIARGBEBB0QAhAgxzCwJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB7gBrDgcAOTk5OTkBOQsgAUEBaiEBQcMAIQIMWgsgAUEBaiEBQcQAIQIMWQsgA0EANgIAIAZBAWohAUHFACECDFgLQdAAIQIgBCABIgBGDXAgBCABayADKAIAIgFqIQYgACABa0EJaiEHA0AgAUHWxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0CQQIgAUEJRg0EGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxwC0HPACECIAQgASIARg1vIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwNAIAFB0McAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQVGDQIgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMbwsgACEBIANBADYCAAwzC0EBCzoALCADQQA2AgAgB0EBaiEBC0EtIQIMUgsCQANAIAEtAABB0MUAai0AAEEBRw0BIAQgAUEBaiIBRw0AC0HNACECDGsLQcIAIQIMUQsgASAERgRAQcwAIQIMagsgAS0AAEE6RgRAIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0zIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMagsgA0EANgIcIAMgATYCFCADQecRNgIQIANBCjYCDEEAIQIMaQsCQAJAIAMtACxBAmsOAgABJwsgA0Ezai0AAEECcUUNJiADLQAuQQJxDSYgA0EANgIcIAMgATYCFCADQaYUNgIQIANBCzYCDEEAIQIMaQsgAy0AMkEgcUUNJSADLQAuQQJxDSUgA0EANgIcIAMgATYCFCADQb0TNgIQIANBDzYCDEEAIQIMaAtBACEAAkAgAygCOCICRQ0AIAIoAkgiAkUNACADIAIRAAAhAAsgAEUEQEHBACECDE8LIABBFUcEQCADQQA2AhwgAyABNgIUIANBpg82AhAgA0EcNgIMQQAhAgxoCyADQcoANgIcIAMgATYCFCADQYUcNgIQIANBFTYCDEEAIQIMZwsgASAERwRAA0AgAS0AAEHAwQBqLQAAQQFHDRcgBCABQQFqIgFHDQALQcQAIQIMZwtBxAAhAgxmCyABIARHBEADQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCAAQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAgMLIAFBAWohAUE2IQIMUgsgAUEBaiEBQTchAgxRCyABQQFqIQFBOCECDFALDBULIAQgAUEBaiIBRw0AC0E8IQIMZgtBPCECDGULIAEgBEYEQEHIACECDGULIANBEjYCCCADIAE2AgQCQAJAAkACQAJAIAMtACxBAWsOBBQAAQIJCyADLQAyQSBxDQNB4AEhAgxPCwJAIAMvATIiAEEIcUUNACADLQAoQQFHDQAgAy0ALkEIcUUNAgsgAyAAQff7A3FBgARyOwEyDAsLIAMgAy8BMkEQcjsBMgwECyADQQA2AgQgAyABIAEQMSIABEAgA0HBADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxmCyABQQFqIQEMWAsgA0EANgIcIAMgATYCFCADQfQTNgIQIANBBDYCDEEAIQIMZAtBxwAhAiABIARGDWMgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCAAQcDFAGotAAAgAS0AAEEgckcNASAAQQZGDUogAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMZAsgA0EANgIADAULAkAgASAERwRAA0AgAS0AAEHAwwBqLQAAIgBBAUcEQCAAQQJHDQMgAUEBaiEBDAULIAQgAUEBaiIBRw0AC0HFACECDGQLQcUAIQIMYwsLIANBADoALAwBC0ELIQIMRwtBPyECDEYLAkACQANAIAEtAAAiAEEgRwRAAkAgAEEKaw4EAwUFAwALIABBLEYNAwwECyAEIAFBAWoiAUcNAAtBxgAhAgxgCyADQQg6ACwMDgsgAy0AKEEBRw0CIAMtAC5BCHENAiADKAIEIQAgA0EANgIEIAMgACABEDEiAARAIANBwgA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMXwsgAUEBaiEBDFALQTshAgxECwJAA0AgAS0AACIAQSBHIABBCUdxDQEgBCABQQFqIgFHDQALQcMAIQIMXQsLQTwhAgxCCwJAAkAgASAERwRAA0AgAS0AACIAQSBHBEAgAEEKaw4EAwQEAwQLIAQgAUEBaiIBRw0AC0E/IQIMXQtBPyECDFwLIAMgAy8BMkEgcjsBMgwKCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNTiADQT42AhwgAyABNgIUIAMgADYCDEEAIQIMWgsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkYNAwwMCyAEIAFBAWoiAUcNAAtBNyECDFsLQTchAgxaCyABQQFqIQEMBAtBOyECIAQgASIARg1YIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwJAA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYEQEEHIQEMPwsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMWQsgA0EANgIAIAAhAQwFC0E6IQIgBCABIgBGDVcgBCABayADKAIAIgFqIQYgACABa0EIaiEHAkADQCABQbTBAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEIRgRAQQUhAQw+CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxYCyADQQA2AgAgACEBDAQLQTkhAiAEIAEiAEYNViAEIAFrIAMoAgAiAWohBiAAIAFrQQNqIQcCQANAIAFBsMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQNGBEBBBiEBDD0LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFcLIANBADYCACAAIQEMAwsCQANAIAEtAAAiAEEgRwRAIABBCmsOBAcEBAcCCyAEIAFBAWoiAUcNAAtBOCECDFYLIABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCADLQAsQQVrDgQDAQIEAAsgACEBDAQLQQIhAQwBC0EEIQELIANBAToALCADIAMvATIgAXI7ATIgACEBDAELIAMgAy8BMkEIcjsBMiAAIQELQT4hAgw7CyADQQA6ACwLQTkhAgw5CyABIARGBEBBNiECDFILAkACQAJAAkACQCABLQAAQQprDgQAAgIBAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDQIgA0EzNgIcIAMgATYCFCADIAA2AgxBACECDFULIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQRAIAFBAWohAQwGCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMVAsgAy0ALkEBcQRAQd8BIQIMOwsgAygCBCEAIANBADYCBCADIAAgARAxIgANAQxJC0E0IQIMOQsgA0E1NgIcIAMgATYCFCADIAA2AgxBACECDFELQTUhAgw3CyADQS9qLQAAQQFxDQAgA0EANgIcIAMgATYCFCADQesWNgIQIANBGTYCDEEAIQIMTwtBMyECDDULIAEgBEYEQEEyIQIMTgsCQCABLQAAQQpGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GSFzYCECADQQM2AgxBACECDE4LQTIhAgw0CyABIARGBEBBMSECDE0LAkAgAS0AACIAQQlGDQAgAEEgRg0AQQEhAgJAIAMtACxBBWsOBAYEBQANCyADIAMvATJBCHI7ATIMDAsgAy0ALkEBcUUNASADLQAsQQhHDQAgA0EAOgAsC0E9IQIMMgsgA0EANgIcIAMgATYCFCADQcIWNgIQIANBCjYCDEEAIQIMSgtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgwGCyABIARGBEBBMCECDEcLIAEtAABBCkYEQCABQQFqIQEMAQsgAy0ALkEBcQ0AIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDEYLQTAhAgwsCyABQQFqIQFBMSECDCsLIAEgBEYEQEEvIQIMRAsgAS0AACIAQQlHIABBIEdxRQRAIAFBAWohASADLQAuQQFxDQEgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDEEAIQIMRAtBASECAkACQAJAAkACQAJAIAMtACxBAmsOBwUEBAMBAgAECyADIAMvATJBCHI7ATIMAwtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgtBLyECDCsLIANBADYCHCADIAE2AhQgA0GEEzYCECADQQs2AgxBACECDEMLQeEBIQIMKQsgASAERgRAQS4hAgxCCyADQQA2AgQgA0ESNgIIIAMgASABEDEiAA0BC0EuIQIMJwsgA0EtNgIcIAMgATYCFCADIAA2AgxBACECDD8LQQAhAAJAIAMoAjgiAkUNACACKAJMIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2AA2AhwgAyABNgIUIANBsxs2AhAgA0EVNgIMQQAhAgw+C0HMACECDCQLIANBADYCHCADIAE2AhQgA0GzDjYCECADQR02AgxBACECDDwLIAEgBEYEQEHOACECDDwLIAEtAAAiAEEgRg0CIABBOkYNAQsgA0EAOgAsQQkhAgwhCyADKAIEIQAgA0EANgIEIAMgACABEDAiAA0BDAILIAMtAC5BAXEEQEHeASECDCALIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0CIANBKjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgw4CyADQcsANgIcIAMgADYCDCADIAFBAWo2AhRBACECDDcLIAFBAWohAUHAACECDB0LIAFBAWohAQwsCyABIARGBEBBKyECDDULAkAgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQcAAcUUNBgsgAy0AMkGAAXEEQEEAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ0SIABBFUYEQCADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgw2CyADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMQQAhAgw1CyADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALIAAOFgIBAAQEBAQEBAQEBAQEBAQEBAQEBAMECyADQQE6ADALIAIgAi8BAEHAAHI7AQALQSshAgwYCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgwwCyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgwvCyADQQA2AhwgAyABNgIUIANBpQs2AhAgA0ECNgIMQQAhAgwuC0EBIQcgAy8BMiIFQQhxRQRAIAMpAyBCAFIhBwsCQCADLQAwBEBBASEAIAMtAClBBUYNASAFQcAAcUUgB3FFDQELAkAgAy0AKCICQQJGBEBBASEAIAMvATQiBkHlAEYNAkEAIQAgBUHAAHENAiAGQeQARg0CIAZB5gBrQQJJDQIgBkHMAUYNAiAGQbACRg0CDAELQQAhACAFQcAAcQ0BC0ECIQAgBUEIcQ0AIAVBgARxBEACQCACQQFHDQAgAy0ALkEKcQ0AQQUhAAwCC0EEIQAMAQsgBUEgcUUEQCADEDZBAEdBAnQhAAwBC0EAQQMgAykDIFAbIQALIABBAWsOBQIABwEDBAtBESECDBMLIANBAToAMQwpC0EAIQICQCADKAI4IgBFDQAgACgCMCIARQ0AIAMgABEAACECCyACRQ0mIAJBFUYEQCADQQM2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwrC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAwqCyADQQA2AhwgAyABNgIUIANB+SA2AhAgA0EPNgIMQQAhAgwpC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAADQELQQ4hAgwOCyAAQRVGBEAgA0ECNgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMJwsgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDEEAIQIMJgtBKiECDAwLIAEgBEcEQCADQQk2AgggAyABNgIEQSkhAgwMC0EmIQIMJAsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFQEQEElIQIMJAsgAygCBCEAIANBADYCBCADIAAgASAMp2oiARAyIgBFDQAgA0EFNgIcIAMgATYCFCADIAA2AgxBACECDCMLQQ8hAgwJC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FxYAAQIDBAUGBxQUFBQUFBQICQoLDA0UFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFA4PEBESExQLQgIhCgwWC0IDIQoMFQtCBCEKDBQLQgUhCgwTC0IGIQoMEgtCByEKDBELQgghCgwQC0IJIQoMDwtCCiEKDA4LQgshCgwNC0IMIQoMDAtCDSEKDAsLQg4hCgwKC0IPIQoMCQtCCiEKDAgLQgshCgwHC0IMIQoMBgtCDSEKDAULQg4hCgwEC0IPIQoMAwsgA0EANgIcIAMgATYCFCADQZ8VNgIQIANBDDYCDEEAIQIMIQsgASAERgRAQSIhAgwhC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBMGsONxUUAAECAwQFBgcWFhYWFhYWCAkKCwwNFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYODxAREhMWC0ICIQoMFAtCAyEKDBMLQgQhCgwSC0IFIQoMEQtCBiEKDBALQgchCgwPC0IIIQoMDgtCCSEKDA0LQgohCgwMC0ILIQoMCwtCDCEKDAoLQg0hCgwJC0IOIQoMCAtCDyEKDAcLQgohCgwGC0ILIQoMBQtCDCEKDAQLQg0hCgwDC0IOIQoMAgtCDyEKDAELQgEhCgsgAUEBaiEBIAMpAyAiC0L//////////w9YBEAgAyALQgSGIAqENwMgDAILIANBADYCHCADIAE2AhQgA0G1CTYCECADQQw2AgxBACECDB4LQSchAgwEC0EoIQIMAwsgAyABOgAsIANBADYCACAHQQFqIQFBDCECDAILIANBADYCACAGQQFqIQFBCiECDAELIAFBAWohAUEIIQIMAAsAC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwXC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwWC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwVC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwUC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwTC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwSC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwRC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwQC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwPC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwOC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwNC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwMC0EAIQIgA0EANgIcIAMgATYCFCADQZkTNgIQIANBCzYCDAwLC0EAIQIgA0EANgIcIAMgATYCFCADQZ0JNgIQIANBCzYCDAwKC0EAIQIgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDAwJC0EAIQIgA0EANgIcIAMgATYCFCADQbEQNgIQIANBCjYCDAwIC0EAIQIgA0EANgIcIAMgATYCFCADQbsdNgIQIANBAjYCDAwHC0EAIQIgA0EANgIcIAMgATYCFCADQZYWNgIQIANBAjYCDAwGC0EAIQIgA0EANgIcIAMgATYCFCADQfkYNgIQIANBAjYCDAwFC0EAIQIgA0EANgIcIAMgATYCFCADQcQYNgIQIANBAjYCDAwECyADQQI2AhwgAyABNgIUIANBqR42AhAgA0EWNgIMQQAhAgwDC0HeACECIAEgBEYNAiAJQQhqIQcgAygCACEFAkACQCABIARHBEAgBUGWyABqIQggBCAFaiABayEGIAVBf3NBCmoiBSABaiEAA0AgAS0AACAILQAARwRAQQIhCAwDCyAFRQRAQQAhCCAAIQEMAwsgBUEBayEFIAhBAWohCCAEIAFBAWoiAUcNAAsgBiEFIAQhAQsgB0EBNgIAIAMgBTYCAAwBCyADQQA2AgAgByAINgIACyAHIAE2AgQgCSgCDCEAAkACQCAJKAIIQQFrDgIEAQALIANBADYCHCADQcIeNgIQIANBFzYCDCADIABBAWo2AhRBACECDAMLIANBADYCHCADIAA2AhQgA0HXHjYCECADQQk2AgxBACECDAILIAEgBEYEQEEoIQIMAgsgA0EJNgIIIAMgATYCBEEnIQIMAQsgASAERgRAQQEhAgwBCwNAAkACQAJAIAEtAABBCmsOBAABAQABCyABQQFqIQEMAQsgAUEBaiEBIAMtAC5BIHENAEEAIQIgA0EANgIcIAMgATYCFCADQaEhNgIQIANBBTYCDAwCC0EBIQIgASAERw0ACwsgCUEQaiQAIAJFBEAgAygCDCEADAELIAMgAjYCHEEAIQAgAygCBCIBRQ0AIAMgASAEIAMoAggRAQAiAUUNACADIAQ2AhQgAyABNgIMIAEhAAsgAAu+AgECfyAAQQA6AAAgAEHkAGoiAUEBa0EAOgAAIABBADoAAiAAQQA6AAEgAUEDa0EAOgAAIAFBAmtBADoAACAAQQA6AAMgAUEEa0EAOgAAQQAgAGtBA3EiASAAaiIAQQA2AgBB5AAgAWtBfHEiAiAAaiIBQQRrQQA2AgACQCACQQlJDQAgAEEANgIIIABBADYCBCABQQhrQQA2AgAgAUEMa0EANgIAIAJBGUkNACAAQQA2AhggAEEANgIUIABBADYCECAAQQA2AgwgAUEQa0EANgIAIAFBFGtBADYCACABQRhrQQA2AgAgAUEca0EANgIAIAIgAEEEcUEYciICayIBQSBJDQAgACACaiEAA0AgAEIANwMYIABCADcDECAAQgA3AwggAEIANwMAIABBIGohACABQSBrIgFBH0sNAAsLC1YBAX8CQCAAKAIMDQACQAJAAkACQCAALQAxDgMBAAMCCyAAKAI4IgFFDQAgASgCMCIBRQ0AIAAgAREAACIBDQMLQQAPCwALIABByhk2AhBBDiEBCyABCxoAIAAoAgxFBEAgAEHeHzYCECAAQRU2AgwLCxQAIAAoAgxBFUYEQCAAQQA2AgwLCxQAIAAoAgxBFkYEQCAAQQA2AgwLCwcAIAAoAgwLBwAgACgCEAsJACAAIAE2AhALBwAgACgCFAsrAAJAIABBJ08NAEL//////wkgAK2IQgGDUA0AIABBAnRB0DhqKAIADwsACxcAIABBL08EQAALIABBAnRB7DlqKAIAC78JAQF/QfQtIQECQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAAQeQAaw70A2NiAAFhYWFhYWECAwQFYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQYHCAkKCwwNDg9hYWFhYRBhYWFhYWFhYWFhYRFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWESExQVFhcYGRobYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1NmE3ODk6YWFhYWFhYWE7YWFhPGFhYWE9Pj9hYWFhYWFhYUBhYUFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFCQ0RFRkdISUpLTE1OT1BRUlNhYWFhYWFhYVRVVldYWVpbYVxdYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhXmFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYV9gYQtB6iwPC0GYJg8LQe0xDwtBoDcPC0HJKQ8LQbQpDwtBli0PC0HrKw8LQaI1DwtB2zQPC0HgKQ8LQeMkDwtB1SQPC0HuJA8LQeYlDwtByjQPC0HQNw8LQao1DwtB9SwPC0H2Jg8LQYIiDwtB8jMPC0G+KA8LQec3DwtBzSEPC0HAIQ8LQbglDwtByyUPC0GWJA8LQY80DwtBzTUPC0HdKg8LQe4zDwtBnDQPC0GeMQ8LQfQ1DwtB5SIPC0GvJQ8LQZkxDwtBsjYPC0H5Ng8LQcQyDwtB3SwPC0GCMQ8LQcExDwtBjTcPC0HJJA8LQew2DwtB5yoPC0HIIw8LQeIhDwtByTcPC0GlIg8LQZQiDwtB2zYPC0HeNQ8LQYYmDwtBvCsPC0GLMg8LQaAjDwtB9jAPC0GALA8LQYkrDwtBpCYPC0HyIw8LQYEoDwtBqzIPC0HrJw8LQcI2DwtBoiQPC0HPKg8LQdwjDwtBhycPC0HkNA8LQbciDwtBrTEPC0HVIg8LQa80DwtB3iYPC0HWMg8LQfQ0DwtBgTgPC0H0Nw8LQZI2DwtBnScPC0GCKQ8LQY0jDwtB1zEPC0G9NQ8LQbQ3DwtB2DAPC0G2Jw8LQZo4DwtBpyoPC0HEJw8LQa4jDwtB9SIPCwALQcomIQELIAELFwAgACAALwEuQf7/A3EgAUEAR3I7AS4LGgAgACAALwEuQf3/A3EgAUEAR0EBdHI7AS4LGgAgACAALwEuQfv/A3EgAUEAR0ECdHI7AS4LGgAgACAALwEuQff/A3EgAUEAR0EDdHI7AS4LGgAgACAALwEuQe//A3EgAUEAR0EEdHI7AS4LGgAgACAALwEuQd//A3EgAUEAR0EFdHI7AS4LGgAgACAALwEuQb//A3EgAUEAR0EGdHI7AS4LGgAgACAALwEuQf/+A3EgAUEAR0EHdHI7AS4LGgAgACAALwEuQf/9A3EgAUEAR0EIdHI7AS4LGgAgACAALwEuQf/7A3EgAUEAR0EJdHI7AS4LPgECfwJAIAAoAjgiA0UNACADKAIEIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHhEjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIIIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH8ETYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIMIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHsCjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIQIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH6HjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIUIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHLEDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIYIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG3HzYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIcIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG/FTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIsIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH+CDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIgIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEGMHTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIkIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHmFTYCEEEYIQQLIAQLOAAgAAJ/IAAvATJBFHFBFEYEQEEBIAAtAChBAUYNARogAC8BNEHlAEYMAQsgAC0AKUEFRgs6ADALWQECfwJAIAAtAChBAUYNACAALwE0IgFB5ABrQeQASQ0AIAFBzAFGDQAgAUGwAkYNACAALwEyIgBBwABxDQBBASECIABBiARxQYAERg0AIABBKHFFIQILIAILjAEBAn8CQAJAAkAgAC0AKkUNACAALQArRQ0AIAAvATIiAUECcUUNAQwCCyAALwEyIgFBAXFFDQELQQEhAiAALQAoQQFGDQAgAC8BNCIAQeQAa0HkAEkNACAAQcwBRg0AIABBsAJGDQAgAUHAAHENAEEAIQIgAUGIBHFBgARGDQAgAUEocUEARyECCyACC1cAIABBGGpCADcDACAAQgA3AwAgAEE4akIANwMAIABBMGpCADcDACAAQShqQgA3AwAgAEEgakIANwMAIABBEGpCADcDACAAQQhqQgA3AwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw==";
      let wasmBuffer;
      Object.defineProperty(module, "exports", {
        get: () => wasmBuffer || (wasmBuffer = Buffer2.from(wasmBase64, "base64"))
      });
    })
  ),
  /***/
  166: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      module = __nccwpck_require__2.nmd(module);
      const { Buffer: Buffer2 } = __nccwpck_require__2(4573), wasmBase64 = "AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCuzaAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgLhocCAwd/A34BeyABIAJqIQQCQCAAIgMoAgwiAA0AIAMoAgQEQCADIAE2AgQLIwBBEGsiCSQAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADKAIcIgJBAmsO/AEB+QECAwQFBgcICQoLDA0ODxAREvgBE/cBFBX2ARYX9QEYGRobHB0eHyD9AfsBIfQBIiMkJSYnKCkqK/MBLC0uLzAxMvIB8QEzNPAB7wE1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk/6AVBRUlPuAe0BVOwBVesBVldYWVrqAVtcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AAYEBggGDAYQBhQGGAYcBiAGJAYoBiwGMAY0BjgGPAZABkQGSAZMBlAGVAZYBlwGYAZkBmgGbAZwBnQGeAZ8BoAGhAaIBowGkAaUBpgGnAagBqQGqAasBrAGtAa4BrwGwAbEBsgGzAbQBtQG2AbcBuAG5AboBuwG8Ab0BvgG/AcABwQHCAcMBxAHFAcYBxwHIAckBygHLAcwBzQHOAekB6AHPAecB0AHmAdEB0gHTAdQB5QHVAdYB1wHYAdkB2gHbAdwB3QHeAd8B4AHhAeIB4wEA/AELQQAM4wELQQ4M4gELQQ0M4QELQQ8M4AELQRAM3wELQRMM3gELQRQM3QELQRUM3AELQRYM2wELQRcM2gELQRgM2QELQRkM2AELQRoM1wELQRsM1gELQRwM1QELQR0M1AELQR4M0wELQR8M0gELQSAM0QELQSEM0AELQQgMzwELQSIMzgELQSQMzQELQSMMzAELQQcMywELQSUMygELQSYMyQELQScMyAELQSgMxwELQRIMxgELQREMxQELQSkMxAELQSoMwwELQSsMwgELQSwMwQELQd4BDMABC0EuDL8BC0EvDL4BC0EwDL0BC0ExDLwBC0EyDLsBC0EzDLoBC0E0DLkBC0HfAQy4AQtBNQy3AQtBOQy2AQtBDAy1AQtBNgy0AQtBNwyzAQtBOAyyAQtBPgyxAQtBOgywAQtB4AEMrwELQQsMrgELQT8MrQELQTsMrAELQQoMqwELQTwMqgELQT0MqQELQeEBDKgBC0HBAAynAQtBwAAMpgELQcIADKUBC0EJDKQBC0EtDKMBC0HDAAyiAQtBxAAMoQELQcUADKABC0HGAAyfAQtBxwAMngELQcgADJ0BC0HJAAycAQtBygAMmwELQcsADJoBC0HMAAyZAQtBzQAMmAELQc4ADJcBC0HPAAyWAQtB0AAMlQELQdEADJQBC0HSAAyTAQtB0wAMkgELQdUADJEBC0HUAAyQAQtB1gAMjwELQdcADI4BC0HYAAyNAQtB2QAMjAELQdoADIsBC0HbAAyKAQtB3AAMiQELQd0ADIgBC0HeAAyHAQtB3wAMhgELQeAADIUBC0HhAAyEAQtB4gAMgwELQeMADIIBC0HkAAyBAQtB5QAMgAELQeIBDH8LQeYADH4LQecADH0LQQYMfAtB6AAMewtBBQx6C0HpAAx5C0EEDHgLQeoADHcLQesADHYLQewADHULQe0ADHQLQQMMcwtB7gAMcgtB7wAMcQtB8AAMcAtB8gAMbwtB8QAMbgtB8wAMbQtB9AAMbAtB9QAMawtB9gAMagtBAgxpC0H3AAxoC0H4AAxnC0H5AAxmC0H6AAxlC0H7AAxkC0H8AAxjC0H9AAxiC0H+AAxhC0H/AAxgC0GAAQxfC0GBAQxeC0GCAQxdC0GDAQxcC0GEAQxbC0GFAQxaC0GGAQxZC0GHAQxYC0GIAQxXC0GJAQxWC0GKAQxVC0GLAQxUC0GMAQxTC0GNAQxSC0GOAQxRC0GPAQxQC0GQAQxPC0GRAQxOC0GSAQxNC0GTAQxMC0GUAQxLC0GVAQxKC0GWAQxJC0GXAQxIC0GYAQxHC0GZAQxGC0GaAQxFC0GbAQxEC0GcAQxDC0GdAQxCC0GeAQxBC0GfAQxAC0GgAQw/C0GhAQw+C0GiAQw9C0GjAQw8C0GkAQw7C0GlAQw6C0GmAQw5C0GnAQw4C0GoAQw3C0GpAQw2C0GqAQw1C0GrAQw0C0GsAQwzC0GtAQwyC0GuAQwxC0GvAQwwC0GwAQwvC0GxAQwuC0GyAQwtC0GzAQwsC0G0AQwrC0G1AQwqC0G2AQwpC0G3AQwoC0G4AQwnC0G5AQwmC0G6AQwlC0G7AQwkC0G8AQwjC0G9AQwiC0G+AQwhC0G/AQwgC0HAAQwfC0HBAQweC0HCAQwdC0EBDBwLQcMBDBsLQcQBDBoLQcUBDBkLQcYBDBgLQccBDBcLQcgBDBYLQckBDBULQcoBDBQLQcsBDBMLQcwBDBILQc0BDBELQc4BDBALQc8BDA8LQdABDA4LQdEBDA0LQdIBDAwLQdMBDAsLQdQBDAoLQdUBDAkLQdYBDAgLQeMBDAcLQdcBDAYLQdgBDAULQdkBDAQLQdoBDAMLQdsBDAILQd0BDAELQdwBCyECA0ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAn8CQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAwJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCACDuMBAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISMkJScoKZ4DmwOaA5EDigODA4AD/QL7AvgC8gLxAu8C7QLoAucC5gLlAuQC3ALbAtoC2QLYAtcC1gLVAs8CzgLMAssCygLJAsgCxwLGAsQCwwK+ArwCugK5ArgCtwK2ArUCtAKzArICsQKwAq4CrQKpAqgCpwKmAqUCpAKjAqICoQKgAp8CmAKQAowCiwKKAoEC/gH9AfwB+wH6AfkB+AH3AfUB8wHwAesB6QHoAecB5gHlAeQB4wHiAeEB4AHfAd4B3QHcAdoB2QHYAdcB1gHVAdQB0wHSAdEB0AHPAc4BzQHMAcsBygHJAcgBxwHGAcUBxAHDAcIBwQHAAb8BvgG9AbwBuwG6AbkBuAG3AbYBtQG0AbMBsgGxAbABrwGuAa0BrAGrAaoBqQGoAacBpgGlAaQBowGiAZ8BngGZAZgBlwGWAZUBlAGTAZIBkQGQAY8BjQGMAYcBhgGFAYQBgwGCAX18e3p5dnV0UFFSU1RVCyABIARHDXJB/QEhAgy+AwsgASAERw2YAUHbASECDL0DCyABIARHDfEBQY4BIQIMvAMLIAEgBEcN/AFBhAEhAgy7AwsgASAERw2KAkH/ACECDLoDCyABIARHDZECQf0AIQIMuQMLIAEgBEcNlAJB+wAhAgy4AwsgASAERw0eQR4hAgy3AwsgASAERw0ZQRghAgy2AwsgASAERw3KAkHNACECDLUDCyABIARHDdUCQcYAIQIMtAMLIAEgBEcN1gJBwwAhAgyzAwsgASAERw3cAkE4IQIMsgMLIAMtADBBAUYNrQMMiQMLQQAhAAJAAkACQCADLQAqRQ0AIAMtACtFDQAgAy8BMiICQQJxRQ0BDAILIAMvATIiAkEBcUUNAQtBASEAIAMtAChBAUYNACADLwE0IgZB5ABrQeQASQ0AIAZBzAFGDQAgBkGwAkYNACACQcAAcQ0AQQAhACACQYgEcUGABEYNACACQShxQQBHIQALIANBADsBMiADQQA6ADECQCAARQRAIANBADoAMSADLQAuQQRxDQEMsQMLIANCADcDIAsgA0EAOgAxIANBAToANgxIC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAARQ1IIABBFUcNYiADQQQ2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgyvAwsgASAERgRAQQYhAgyvAwsgAS0AAEEKRw0ZIAFBAWohAQwaCyADQgA3AyBBEiECDJQDCyABIARHDYoDQSMhAgysAwsgASAERgRAQQchAgysAwsCQAJAIAEtAABBCmsOBAEYGAAYCyABQQFqIQFBECECDJMDCyABQQFqIQEgA0Evai0AAEEBcQ0XQQAhAiADQQA2AhwgAyABNgIUIANBmSA2AhAgA0EZNgIMDKsDCyADIAMpAyAiDCAEIAFrrSIKfSILQgAgCyAMWBs3AyAgCiAMWg0YQQghAgyqAwsgASAERwRAIANBCTYCCCADIAE2AgRBFCECDJEDC0EJIQIMqQMLIAMpAyBQDa4CDEMLIAEgBEYEQEELIQIMqAMLIAEtAABBCkcNFiABQQFqIQEMFwsgA0Evai0AAEEBcUUNGQwmC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRkMQgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0aDCQLQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGwwyCyADQS9qLQAAQQFxRQ0cDCILQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANHAxCC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADR0MIAsgASAERgRAQRMhAgygAwsCQCABLQAAIgBBCmsOBB8jIwAiCyABQQFqIQEMHwtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0iDEILIAEgBEYEQEEWIQIMngMLIAEtAABBwMEAai0AAEEBRw0jDIMDCwJAA0AgAS0AAEGwO2otAAAiAEEBRwRAAkAgAEECaw4CAwAnCyABQQFqIQFBISECDIYDCyAEIAFBAWoiAUcNAAtBGCECDJ0DCyADKAIEIQBBACECIANBADYCBCADIAAgAUEBaiIBEDQiAA0hDEELQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIwwqCyABIARGBEBBHCECDJsDCyADQQo2AgggAyABNgIEQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANJUEkIQIMgQMLIAEgBEcEQANAIAEtAABBsD1qLQAAIgBBA0cEQCAAQQFrDgUYGiaCAyUmCyAEIAFBAWoiAUcNAAtBGyECDJoDC0EbIQIMmQMLA0AgAS0AAEGwP2otAAAiAEEDRwRAIABBAWsOBQ8RJxMmJwsgBCABQQFqIgFHDQALQR4hAgyYAwsgASAERwRAIANBCzYCCCADIAE2AgRBByECDP8CC0EfIQIMlwMLIAEgBEYEQEEgIQIMlwMLAkAgAS0AAEENaw4ULj8/Pz8/Pz8/Pz8/Pz8/Pz8/PwA/C0EAIQIgA0EANgIcIANBvws2AhAgA0ECNgIMIAMgAUEBajYCFAyWAwsgA0EvaiECA0AgASAERgRAQSEhAgyXAwsCQAJAAkAgAS0AACIAQQlrDhgCACkpASkpKSkpKSkpKSkpKSkpKSkpKQInCyABQQFqIQEgA0Evai0AAEEBcUUNCgwYCyABQQFqIQEMFwsgAUEBaiEBIAItAABBAnENAAtBACECIANBADYCHCADIAE2AhQgA0GfFTYCECADQQw2AgwMlQMLIAMtAC5BgAFxRQ0BC0EAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ3mAiAAQRVGBEAgA0EkNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMlAMLQQAhAiADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMDJMDC0EAIQIgA0EANgIcIAMgATYCFCADQb4gNgIQIANBAjYCDAySAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEgDKdqIgEQMiIARQ0rIANBBzYCHCADIAE2AhQgAyAANgIMDJEDCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlgiAkUNACADIAIRAAAhAAsgAEUNKyAAQRVGBEAgA0EKNgIcIAMgATYCFCADQesZNgIQIANBFTYCDEEAIQIMkAMLQQAhAiADQQA2AhwgAyABNgIUIANBkww2AhAgA0ETNgIMDI8DC0EAIQIgA0EANgIcIAMgATYCFCADQYIVNgIQIANBAjYCDAyOAwtBACECIANBADYCHCADIAE2AhQgA0HdFDYCECADQRk2AgwMjQMLQQAhAiADQQA2AhwgAyABNgIUIANB5h02AhAgA0EZNgIMDIwDCyAAQRVGDT1BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwMiwMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDMiAEUNKCADQQ02AhwgAyABNgIUIAMgADYCDAyKAwsgAEEVRg06QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIkDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCgLIANBDjYCHCADIAA2AgwgAyABQQFqNgIUDIgDCyAAQRVGDTdBACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwMhwMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDMiAEUEQCABQQFqIQEMJwsgA0EPNgIcIAMgADYCDCADIAFBAWo2AhQMhgMLQQAhAiADQQA2AhwgAyABNgIUIANB4hc2AhAgA0EZNgIMDIUDCyAAQRVGDTNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwMhAMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUNJSADQRE2AhwgAyABNgIUIAMgADYCDAyDAwsgAEEVRg0wQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIIDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFBEAgAUEBaiEBDCULIANBEjYCHCADIAA2AgwgAyABQQFqNgIUDIEDCyADQS9qLQAAQQFxRQ0BC0EXIQIM5gILQQAhAiADQQA2AhwgAyABNgIUIANB4hc2AhAgA0EZNgIMDP4CCyAAQTtHDQAgAUEBaiEBDAwLQQAhAiADQQA2AhwgAyABNgIUIANBkhg2AhAgA0ECNgIMDPwCCyAAQRVGDShBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM+wILIANBFDYCHCADIAE2AhQgAyAANgIMDPoCCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFBEAgAUEBaiEBDPUCCyADQRU2AhwgAyAANgIMIAMgAUEBajYCFAz5AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQzzAgsgA0EXNgIcIAMgADYCDCADIAFBAWo2AhQM+AILIABBFUYNI0EAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAz3AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwdCyADQRk2AhwgAyAANgIMIAMgAUEBajYCFAz2AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQzvAgsgA0EaNgIcIAMgADYCDCADIAFBAWo2AhQM9QILIABBFUYNH0EAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAz0AgsgAygCBCEAIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDBsLIANBHDYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgzzAgsgAygCBCEAIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDOsCCyADQR02AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8gILIABBO0cNASABQQFqIQELQSYhAgzXAgtBACECIANBADYCHCADIAE2AhQgA0GfFTYCECADQQw2AgwM7wILIAEgBEcEQANAIAEtAABBIEcNhAIgBCABQQFqIgFHDQALQSwhAgzvAgtBLCECDO4CCyABIARGBEBBNCECDO4CCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtBNCECDO8CCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNnwIgA0EyNgIcIAMgATYCFCADIAA2AgxBACECDO4CCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUEQCABQQFqIQEMnwILIANBMjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgztAgsgASAERwRAAkADQCABLQAAQTBrIgBB/wFxQQpPBEBBOiECDNcCCyADKQMgIgtCmbPmzJmz5swZVg0BIAMgC0IKfiIKNwMgIAogAK1C/wGDIgtCf4VWDQEgAyAKIAt8NwMgIAQgAUEBaiIBRw0AC0HAACECDO4CCyADKAIEIQAgA0EANgIEIAMgACABQQFqIgEQMSIADRcM4gILQcAAIQIM7AILIAEgBEYEQEHJACECDOwCCwJAA0ACQCABLQAAQQlrDhgAAqICogKpAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAgCiAgsgBCABQQFqIgFHDQALQckAIQIM7AILIAFBAWohASADQS9qLQAAQQFxDaUCIANBADYCHCADIAE2AhQgA0GXEDYCECADQQo2AgxBACECDOsCCyABIARHBEADQCABLQAAQSBHDRUgBCABQQFqIgFHDQALQfgAIQIM6wILQfgAIQIM6gILIANBAjoAKAw4C0EAIQIgA0EANgIcIANBvws2AhAgA0ECNgIMIAMgAUEBajYCFAzoAgtBACECDM4CC0ENIQIMzQILQRMhAgzMAgtBFSECDMsCC0EWIQIMygILQRghAgzJAgtBGSECDMgCC0EaIQIMxwILQRshAgzGAgtBHCECDMUCC0EdIQIMxAILQR4hAgzDAgtBHyECDMICC0EgIQIMwQILQSIhAgzAAgtBIyECDL8CC0ElIQIMvgILQeUAIQIMvQILIANBPTYCHCADIAE2AhQgAyAANgIMQQAhAgzVAgsgA0EbNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIM1AILIANBIDYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNMCCyADQRM2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzSAgsgA0ELNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0QILIANBEDYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNACCyADQSA2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzPAgsgA0ELNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzgILIANBDDYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM0CC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAzMAgsCQANAAkAgAS0AAEEKaw4EAAICAAILIAQgAUEBaiIBRw0AC0H9ASECDMwCCwJAAkAgAy0ANkEBRw0AQQAhAAJAIAMoAjgiAkUNACACKAJgIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB/AE2AhwgAyABNgIUIANB3Bk2AhAgA0EVNgIMQQAhAgzNAgtB3AEhAgyzAgsgA0EANgIcIAMgATYCFCADQfkLNgIQIANBHzYCDEEAIQIMywILAkACQCADLQAoQQFrDgIEAQALQdsBIQIMsgILQdQBIQIMsQILIANBAjoAMUEAIQACQCADKAI4IgJFDQAgAigCACICRQ0AIAMgAhEAACEACyAARQRAQd0BIQIMsQILIABBFUcEQCADQQA2AhwgAyABNgIUIANBtAw2AhAgA0EQNgIMQQAhAgzKAgsgA0H7ATYCHCADIAE2AhQgA0GBGjYCECADQRU2AgxBACECDMkCCyABIARGBEBB+gEhAgzJAgsgAS0AAEHIAEYNASADQQE6ACgLQcABIQIMrgILQdoBIQIMrQILIAEgBEcEQCADQQw2AgggAyABNgIEQdkBIQIMrQILQfkBIQIMxQILIAEgBEYEQEH4ASECDMUCCyABLQAAQcgARw0EIAFBAWohAUHYASECDKsCCyABIARGBEBB9wEhAgzEAgsCQAJAIAEtAABBxQBrDhAABQUFBQUFBQUFBQUFBQUBBQsgAUEBaiEBQdYBIQIMqwILIAFBAWohAUHXASECDKoCC0H2ASECIAEgBEYNwgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABButUAai0AAEcNAyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMwwILIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARAuIgBFBEBB4wEhAgyqAgsgA0H1ATYCHCADIAE2AhQgAyAANgIMQQAhAgzCAgtB9AEhAiABIARGDcECIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbjVAGotAABHDQIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMICCyADQYEEOwEoIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARAuIgANAwwCCyADQQA2AgALQQAhAiADQQA2AhwgAyABNgIUIANB5R82AhAgA0EINgIMDL8CC0HVASECDKUCCyADQfMBNgIcIAMgATYCFCADIAA2AgxBACECDL0CC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ1uIABBFUcEQCADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgy9AgsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDLwCCyABIARHBEAgA0ENNgIIIAMgATYCBEHTASECDKMCC0HyASECDLsCCyABIARGBEBB8QEhAgy7AgsCQAJAAkAgAS0AAEHIAGsOCwABCAgICAgICAgCCAsgAUEBaiEBQdABIQIMowILIAFBAWohAUHRASECDKICCyABQQFqIQFB0gEhAgyhAgtB8AEhAiABIARGDbkCIAMoAgAiACAEIAFraiEGIAEgAGtBAmohBQNAIAEtAAAgAEG11QBqLQAARw0EIABBAkYNAyAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy5AgtB7wEhAiABIARGDbgCIAMoAgAiACAEIAFraiEGIAEgAGtBAWohBQNAIAEtAAAgAEGz1QBqLQAARw0DIABBAUYNAiAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy4AgtB7gEhAiABIARGDbcCIAMoAgAiACAEIAFraiEGIAEgAGtBAmohBQNAIAEtAAAgAEGw1QBqLQAARw0CIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy3AgsgAygCBCEAIANCADcDACADIAAgBUEBaiIBECsiAEUNAiADQewBNgIcIAMgATYCFCADIAA2AgxBACECDLYCCyADQQA2AgALIAMoAgQhACADQQA2AgQgAyAAIAEQKyIARQ2cAiADQe0BNgIcIAMgATYCFCADIAA2AgxBACECDLQCC0HPASECDJoCC0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMtAILQc4BIQIMmgILIANB6wE2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyyAgsgASAERgRAQesBIQIMsgILIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMsQILQc0BIQIMlwILIAEgBEcEQCADQQ42AgggAyABNgIEQcwBIQIMlwILQeoBIQIMrwILIAEgBEYEQEHpASECDK8CCyABLQAAQTBrIgBB/wFxQQpJBEAgAyAAOgAqIAFBAWohAUHLASECDJYCCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNlwIgA0HoATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgsgASAERgRAQecBIQIMrgILAkAgAS0AAEEuRgRAIAFBAWohAQwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNmAIgA0HmATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgtBygEhAgyUAgsgASAERgRAQeUBIQIMrQILQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIBNgIcIAMgATYCFCADIAA2AgxBACECDK8CCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNmgIgA0HjATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5AE2AhwgAyABNgIUIAMgADYCDAytAgtByQEhAgyTAgtBACEAAkAgAygCOCICRQ0AIAIoAkQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0GkDTYCECADQSE2AgxBACECDK0CC0HIASECDJMCCyADQeEBNgIcIAMgATYCFCADQdAaNgIQIANBFTYCDEEAIQIMqwILIAEgBEYEQEHhASECDKsCCwJAIAEtAABBIEYEQCADQQA7ATQgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GZETYCECADQQk2AgxBACECDKsCC0HHASECDJECCyABIARGBEBB4AEhAgyqAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKsCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyqAgtBxgEhAgyQAgsgASAERgRAQd8BIQIMqQILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyqAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqQILQcUBIQIMjwILIAEgBEYEQEHeASECDKgCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqQILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKgCC0HEASECDI4CCyABIARGBEBB3QEhAgynAgsCQAJAAkACQCABLQAAQQprDhcCAwMAAwMDAwMDAwMDAwMDAwMDAwMDAQMLIAFBAWoMBQsgAUEBaiEBQcMBIQIMjwILIAFBAWohASADQS9qLQAAQQFxDQggA0EANgIcIAMgATYCFCADQY0LNgIQIANBDTYCDEEAIQIMpwILIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKYCCyABIARHBEAgA0EPNgIIIAMgATYCBEEBIQIMjQILQdwBIQIMpQILAkACQANAAkAgAS0AAEEKaw4EAgAAAwALIAQgAUEBaiIBRw0AC0HbASECDKYCCyADKAIEIQAgA0EANgIEIAMgACABEC0iAEUEQCABQQFqIQEMBAsgA0HaATYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgylAgsgAygCBCEAIANBADYCBCADIAAgARAtIgANASABQQFqCyEBQcEBIQIMigILIANB2QE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMogILQcIBIQIMiAILIANBL2otAABBAXENASADQQA2AhwgAyABNgIUIANB5Bw2AhAgA0EZNgIMQQAhAgygAgsgASAERgRAQdkBIQIMoAILAkACQAJAIAEtAABBCmsOBAECAgACCyABQQFqIQEMAgsgAUEBaiEBDAELIAMtAC5BwABxRQ0BC0EAIQACQCADKAI4IgJFDQAgAigCPCICRQ0AIAMgAhEAACEACyAARQ2gASAAQRVGBEAgA0HZADYCHCADIAE2AhQgA0G3GjYCECADQRU2AgxBACECDJ8CCyADQQA2AhwgAyABNgIUIANBgA02AhAgA0EbNgIMQQAhAgyeAgsgA0EANgIcIAMgATYCFCADQdwoNgIQIANBAjYCDEEAIQIMnQILIAEgBEcEQCADQQw2AgggAyABNgIEQb8BIQIMhAILQdgBIQIMnAILIAEgBEYEQEHXASECDJwCCwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEHBAGsOFQABAgNaBAUGWlpaBwgJCgsMDQ4PEFoLIAFBAWohAUH7ACECDJICCyABQQFqIQFB/AAhAgyRAgsgAUEBaiEBQYEBIQIMkAILIAFBAWohAUGFASECDI8CCyABQQFqIQFBhgEhAgyOAgsgAUEBaiEBQYkBIQIMjQILIAFBAWohAUGKASECDIwCCyABQQFqIQFBjQEhAgyLAgsgAUEBaiEBQZYBIQIMigILIAFBAWohAUGXASECDIkCCyABQQFqIQFBmAEhAgyIAgsgAUEBaiEBQaUBIQIMhwILIAFBAWohAUGmASECDIYCCyABQQFqIQFBrAEhAgyFAgsgAUEBaiEBQbQBIQIMhAILIAFBAWohAUG3ASECDIMCCyABQQFqIQFBvgEhAgyCAgsgASAERgRAQdYBIQIMmwILIAEtAABBzgBHDUggAUEBaiEBQb0BIQIMgQILIAEgBEYEQEHVASECDJoCCwJAAkACQCABLQAAQcIAaw4SAEpKSkpKSkpKSgFKSkpKSkoCSgsgAUEBaiEBQbgBIQIMggILIAFBAWohAUG7ASECDIECCyABQQFqIQFBvAEhAgyAAgtB1AEhAiABIARGDZgCIAMoAgAiACAEIAFraiEFIAEgAGtBB2ohBgJAA0AgAS0AACAAQajVAGotAABHDUUgAEEHRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJkCCyADQQA2AgAgBkEBaiEBQRsMRQsgASAERgRAQdMBIQIMmAILAkACQCABLQAAQckAaw4HAEdHR0dHAUcLIAFBAWohAUG5ASECDP8BCyABQQFqIQFBugEhAgz+AQtB0gEhAiABIARGDZYCIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQabVAGotAABHDUMgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJcCCyADQQA2AgAgBkEBaiEBQQ8MQwtB0QEhAiABIARGDZUCIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQaTVAGotAABHDUIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYCCyADQQA2AgAgBkEBaiEBQSAMQgtB0AEhAiABIARGDZQCIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDUEgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJUCCyADQQA2AgAgBkEBaiEBQRIMQQsgASAERgRAQc8BIQIMlAILAkACQCABLQAAQcUAaw4OAENDQ0NDQ0NDQ0NDQwFDCyABQQFqIQFBtQEhAgz7AQsgAUEBaiEBQbYBIQIM+gELQc4BIQIgASAERg2SAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGe1QBqLQAARw0/IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyTAgsgA0EANgIAIAZBAWohAUEHDD8LQc0BIQIgASAERg2RAiADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGY1QBqLQAARw0+IABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAySAgsgA0EANgIAIAZBAWohAUEoDD4LIAEgBEYEQEHMASECDJECCwJAAkACQCABLQAAQcUAaw4RAEFBQUFBQUFBQQFBQUFBQQJBCyABQQFqIQFBsQEhAgz5AQsgAUEBaiEBQbIBIQIM+AELIAFBAWohAUGzASECDPcBC0HLASECIAEgBEYNjwIgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBkdUAai0AAEcNPCAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkAILIANBADYCACAGQQFqIQFBGgw8C0HKASECIAEgBEYNjgIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBjdUAai0AAEcNOyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjwILIANBADYCACAGQQFqIQFBIQw7CyABIARGBEBByQEhAgyOAgsCQAJAIAEtAABBwQBrDhQAPT09PT09PT09PT09PT09PT09AT0LIAFBAWohAUGtASECDPUBCyABQQFqIQFBsAEhAgz0AQsgASAERgRAQcgBIQIMjQILAkACQCABLQAAQdUAaw4LADw8PDw8PDw8PAE8CyABQQFqIQFBrgEhAgz0AQsgAUEBaiEBQa8BIQIM8wELQccBIQIgASAERg2LAiADKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEGE1QBqLQAARw04IABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyMAgsgA0EANgIAIAZBAWohAUEqDDgLIAEgBEYEQEHGASECDIsCCyABLQAAQdAARw04IAFBAWohAUElDDcLQcUBIQIgASAERg2JAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGB1QBqLQAARw02IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyKAgsgA0EANgIAIAZBAWohAUEODDYLIAEgBEYEQEHEASECDIkCCyABLQAAQcUARw02IAFBAWohAUGrASECDO8BCyABIARGBEBBwwEhAgyIAgsCQAJAAkACQCABLQAAQcIAaw4PAAECOTk5OTk5OTk5OTkDOQsgAUEBaiEBQacBIQIM8QELIAFBAWohAUGoASECDPABCyABQQFqIQFBqQEhAgzvAQsgAUEBaiEBQaoBIQIM7gELQcIBIQIgASAERg2GAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEH+1ABqLQAARw0zIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyHAgsgA0EANgIAIAZBAWohAUEUDDMLQcEBIQIgASAERg2FAiADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEH51ABqLQAARw0yIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyGAgsgA0EANgIAIAZBAWohAUErDDILQcABIQIgASAERg2EAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEH21ABqLQAARw0xIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyFAgsgA0EANgIAIAZBAWohAUEsDDELQb8BIQIgASAERg2DAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0wIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyEAgsgA0EANgIAIAZBAWohAUERDDALQb4BIQIgASAERg2CAiADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEHy1ABqLQAARw0vIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyDAgsgA0EANgIAIAZBAWohAUEuDC8LIAEgBEYEQEG9ASECDIICCwJAAkACQAJAAkAgAS0AAEHBAGsOFQA0NDQ0NDQ0NDQ0ATQ0AjQ0AzQ0BDQLIAFBAWohAUGbASECDOwBCyABQQFqIQFBnAEhAgzrAQsgAUEBaiEBQZ0BIQIM6gELIAFBAWohAUGiASECDOkBCyABQQFqIQFBpAEhAgzoAQsgASAERgRAQbwBIQIMgQILAkACQCABLQAAQdIAaw4DADABMAsgAUEBaiEBQaMBIQIM6AELIAFBAWohAUEEDC0LQbsBIQIgASAERg3/ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHw1ABqLQAARw0sIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyAAgsgA0EANgIAIAZBAWohAUEdDCwLIAEgBEYEQEG6ASECDP8BCwJAAkAgAS0AAEHJAGsOBwEuLi4uLgAuCyABQQFqIQFBoQEhAgzmAQsgAUEBaiEBQSIMKwsgASAERgRAQbkBIQIM/gELIAEtAABB0ABHDSsgAUEBaiEBQaABIQIM5AELIAEgBEYEQEG4ASECDP0BCwJAAkAgAS0AAEHGAGsOCwAsLCwsLCwsLCwBLAsgAUEBaiEBQZ4BIQIM5AELIAFBAWohAUGfASECDOMBC0G3ASECIAEgBEYN+wEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB7NQAai0AAEcNKCAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM/AELIANBADYCACAGQQFqIQFBDQwoC0G2ASECIAEgBEYN+gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNJyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+wELIANBADYCACAGQQFqIQFBDAwnC0G1ASECIAEgBEYN+QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB6tQAai0AAEcNJiAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+gELIANBADYCACAGQQFqIQFBAwwmC0G0ASECIAEgBEYN+AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB6NQAai0AAEcNJSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+QELIANBADYCACAGQQFqIQFBJgwlCyABIARGBEBBswEhAgz4AQsCQAJAIAEtAABB1ABrDgIAAScLIAFBAWohAUGZASECDN8BCyABQQFqIQFBmgEhAgzeAQtBsgEhAiABIARGDfYBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQebUAGotAABHDSMgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPcBCyADQQA2AgAgBkEBaiEBQScMIwtBsQEhAiABIARGDfUBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQeTUAGotAABHDSIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPYBCyADQQA2AgAgBkEBaiEBQRwMIgtBsAEhAiABIARGDfQBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQd7UAGotAABHDSEgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPUBCyADQQA2AgAgBkEBaiEBQQYMIQtBrwEhAiABIARGDfMBIAMoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQdnUAGotAABHDSAgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPQBCyADQQA2AgAgBkEBaiEBQRkMIAsgASAERgRAQa4BIQIM8wELAkACQAJAAkAgAS0AAEEtaw4jACQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkASQkJCQkAiQkJAMkCyABQQFqIQFBjgEhAgzcAQsgAUEBaiEBQY8BIQIM2wELIAFBAWohAUGUASECDNoBCyABQQFqIQFBlQEhAgzZAQtBrQEhAiABIARGDfEBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQdfUAGotAABHDR4gAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPIBCyADQQA2AgAgBkEBaiEBQQsMHgsgASAERgRAQawBIQIM8QELAkACQCABLQAAQcEAaw4DACABIAsgAUEBaiEBQZABIQIM2AELIAFBAWohAUGTASECDNcBCyABIARGBEBBqwEhAgzwAQsCQAJAIAEtAABBwQBrDg8AHx8fHx8fHx8fHx8fHwEfCyABQQFqIQFBkQEhAgzXAQsgAUEBaiEBQZIBIQIM1gELIAEgBEYEQEGqASECDO8BCyABLQAAQcwARw0cIAFBAWohAUEKDBsLQakBIQIgASAERg3tASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHR1ABqLQAARw0aIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzuAQsgA0EANgIAIAZBAWohAUEeDBoLQagBIQIgASAERg3sASADKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIAEtAAAgAEHK1ABqLQAARw0ZIABBBkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAztAQsgA0EANgIAIAZBAWohAUEVDBkLQacBIQIgASAERg3rASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHH1ABqLQAARw0YIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzsAQsgA0EANgIAIAZBAWohAUEXDBgLQaYBIQIgASAERg3qASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHB1ABqLQAARw0XIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzrAQsgA0EANgIAIAZBAWohAUEYDBcLIAEgBEYEQEGlASECDOoBCwJAAkAgAS0AAEHJAGsOBwAZGRkZGQEZCyABQQFqIQFBiwEhAgzRAQsgAUEBaiEBQYwBIQIM0AELQaQBIQIgASAERg3oASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw0VIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzpAQsgA0EANgIAIAZBAWohAUEJDBULQaMBIQIgASAERg3nASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw0UIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzoAQsgA0EANgIAIAZBAWohAUEfDBQLQaIBIQIgASAERg3mASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEG+1ABqLQAARw0TIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAznAQsgA0EANgIAIAZBAWohAUECDBMLQaEBIQIgASAERg3lASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYDQCABLQAAIABBvNQAai0AAEcNESAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5QELIAEgBEYEQEGgASECDOUBC0EBIAEtAABB3wBHDREaIAFBAWohAUGHASECDMsBCyADQQA2AgAgBkEBaiEBQYgBIQIMygELQZ8BIQIgASAERg3iASADKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEGE1QBqLQAARw0PIABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzjAQsgA0EANgIAIAZBAWohAUEpDA8LQZ4BIQIgASAERg3hASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEG41ABqLQAARw0OIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAziAQsgA0EANgIAIAZBAWohAUEtDA4LIAEgBEYEQEGdASECDOEBCyABLQAAQcUARw0OIAFBAWohAUGEASECDMcBCyABIARGBEBBnAEhAgzgAQsCQAJAIAEtAABBzABrDggADw8PDw8PAQ8LIAFBAWohAUGCASECDMcBCyABQQFqIQFBgwEhAgzGAQtBmwEhAiABIARGDd4BIAMoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQbPUAGotAABHDQsgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADN8BCyADQQA2AgAgBkEBaiEBQSMMCwtBmgEhAiABIARGDd0BIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDUAGotAABHDQogAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADN4BCyADQQA2AgAgBkEBaiEBQQAMCgsgASAERgRAQZkBIQIM3QELAkACQCABLQAAQcgAaw4IAAwMDAwMDAEMCyABQQFqIQFB/QAhAgzEAQsgAUEBaiEBQYABIQIMwwELIAEgBEYEQEGYASECDNwBCwJAAkAgAS0AAEHOAGsOAwALAQsLIAFBAWohAUH+ACECDMMBCyABQQFqIQFB/wAhAgzCAQsgASAERgRAQZcBIQIM2wELIAEtAABB2QBHDQggAUEBaiEBQQgMBwtBlgEhAiABIARGDdkBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQazUAGotAABHDQYgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNoBCyADQQA2AgAgBkEBaiEBQQUMBgtBlQEhAiABIARGDdgBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQabUAGotAABHDQUgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNkBCyADQQA2AgAgBkEBaiEBQRYMBQtBlAEhAiABIARGDdcBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDQQgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNgBCyADQQA2AgAgBkEBaiEBQRAMBAsgASAERgRAQZMBIQIM1wELAkACQCABLQAAQcMAaw4MAAYGBgYGBgYGBgYBBgsgAUEBaiEBQfkAIQIMvgELIAFBAWohAUH6ACECDL0BC0GSASECIAEgBEYN1QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBoNQAai0AAEcNAiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM1gELIANBADYCACAGQQFqIQFBJAwCCyADQQA2AgAMAgsgASAERgRAQZEBIQIM1AELIAEtAABBzABHDQEgAUEBaiEBQRMLOgApIAMoAgQhACADQQA2AgQgAyAAIAEQLiIADQIMAQtBACECIANBADYCHCADIAE2AhQgA0H+HzYCECADQQY2AgwM0QELQfgAIQIMtwELIANBkAE2AhwgAyABNgIUIAMgADYCDEEAIQIMzwELQQAhAAJAIAMoAjgiAkUNACACKAJAIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRg0BIANBADYCHCADIAE2AhQgA0GCDzYCECADQSA2AgxBACECDM4BC0H3ACECDLQBCyADQY8BNgIcIAMgATYCFCADQewbNgIQIANBFTYCDEEAIQIMzAELIAEgBEYEQEGPASECDMwBCwJAIAEtAABBIEYEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQZsfNgIQIANBBjYCDEEAIQIMzAELQQIhAgyyAQsDQCABLQAAQSBHDQIgBCABQQFqIgFHDQALQY4BIQIMygELIAEgBEYEQEGNASECDMoBCwJAIAEtAABBCWsOBEoAAEoAC0H1ACECDLABCyADLQApQQVGBEBB9gAhAgywAQtB9AAhAgyvAQsgASAERgRAQYwBIQIMyAELIANBEDYCCCADIAE2AgQMCgsgASAERgRAQYsBIQIMxwELAkAgAS0AAEEJaw4ERwAARwALQfMAIQIMrQELIAEgBEcEQCADQRA2AgggAyABNgIEQfEAIQIMrQELQYoBIQIMxQELAkAgASAERwRAA0AgAS0AAEGg0ABqLQAAIgBBA0cEQAJAIABBAWsOAkkABAtB8AAhAgyvAQsgBCABQQFqIgFHDQALQYgBIQIMxgELQYgBIQIMxQELIANBADYCHCADIAE2AhQgA0HbIDYCECADQQc2AgxBACECDMQBCyABIARGBEBBiQEhAgzEAQsCQAJAAkAgAS0AAEGg0gBqLQAAQQFrDgNGAgABC0HyACECDKwBCyADQQA2AhwgAyABNgIUIANBtBI2AhAgA0EHNgIMQQAhAgzEAQtB6gAhAgyqAQsgASAERwRAIAFBAWohAUHvACECDKoBC0GHASECDMIBCyAEIAEiAEYEQEGGASECDMIBCyAALQAAIgFBL0YEQCAAQQFqIQFB7gAhAgypAQsgAUEJayICQRdLDQEgACEBQQEgAnRBm4CABHENQQwBCyAEIAEiAEYEQEGFASECDMEBCyAALQAAQS9HDQAgAEEBaiEBDAMLQQAhAiADQQA2AhwgAyAANgIUIANB2yA2AhAgA0EHNgIMDL8BCwJAAkACQAJAAkADQCABLQAAQaDOAGotAAAiAEEFRwRAAkACQCAAQQFrDghHBQYHCAAEAQgLQesAIQIMrQELIAFBAWohAUHtACECDKwBCyAEIAFBAWoiAUcNAAtBhAEhAgzDAQsgAUEBagwUCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQdsANgIcIAMgATYCFCADIAA2AgxBACECDMEBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDMABCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQfoANgIcIAMgATYCFCADIAA2AgxBACECDL8BCyADQQA2AhwgAyABNgIUIANB+Q82AhAgA0EHNgIMQQAhAgy+AQsgASAERgRAQYMBIQIMvgELAkAgAS0AAEGgzgBqLQAAQQFrDgg+BAUGAAgCAwcLIAFBAWohAQtBAyECDKMBCyABQQFqDA0LQQAhAiADQQA2AhwgA0HREjYCECADQQc2AgwgAyABQQFqNgIUDLoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQdsANgIcIAMgATYCFCADIAA2AgxBACECDLkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDLgBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQfoANgIcIAMgATYCFCADIAA2AgxBACECDLcBCyADQQA2AhwgAyABNgIUIANB+Q82AhAgA0EHNgIMQQAhAgy2AQtB7AAhAgycAQsgASAERgRAQYIBIQIMtQELIAFBAWoMAgsgASAERgRAQYEBIQIMtAELIAFBAWoMAQsgASAERg0BIAFBAWoLIQFBBCECDJgBC0GAASECDLABCwNAIAEtAABBoMwAai0AACIAQQJHBEAgAEEBRwRAQekAIQIMmQELDDELIAQgAUEBaiIBRw0AC0H/ACECDK8BCyABIARGBEBB/gAhAgyvAQsCQCABLQAAQQlrDjcvAwYvBAYGBgYGBgYGBgYGBgYGBgYGBgUGBgIGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYABgsgAUEBagshAUEFIQIMlAELIAFBAWoMBgsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgyrAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgyqAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgypAQsgA0EANgIcIAMgATYCFCADQY0UNgIQIANBBzYCDEEAIQIMqAELAkACQAJAAkADQCABLQAAQaDKAGotAAAiAEEFRwRAAkAgAEEBaw4GLgMEBQYABgtB6AAhAgyUAQsgBCABQQFqIgFHDQALQf0AIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqAELIANBADYCHCADIAE2AhQgA0HkCDYCECADQQc2AgxBACECDKcBCyABIARGDQEgAUEBagshAUEGIQIMjAELQfwAIQIMpAELAkACQAJAAkADQCABLQAAQaDIAGotAAAiAEEFRwRAIABBAWsOBCkCAwQFCyAEIAFBAWoiAUcNAAtB+wAhAgynAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgymAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgylAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgykAQsgA0EANgIcIAMgATYCFCADQbwKNgIQIANBBzYCDEEAIQIMowELQc8AIQIMiQELQdEAIQIMiAELQecAIQIMhwELIAEgBEYEQEH6ACECDKABCwJAIAEtAABBCWsOBCAAACAACyABQQFqIQFB5gAhAgyGAQsgASAERgRAQfkAIQIMnwELAkAgAS0AAEEJaw4EHwAAHwALQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFBEBB4gEhAgyGAQsgAEEVRwRAIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDJ8BCyADQfgANgIcIAMgATYCFCADQeoaNgIQIANBFTYCDEEAIQIMngELIAEgBEcEQCADQQ02AgggAyABNgIEQeQAIQIMhQELQfcAIQIMnQELIAEgBEYEQEH2ACECDJ0BCwJAAkACQCABLQAAQcgAaw4LAAELCwsLCwsLCwILCyABQQFqIQFB3QAhAgyFAQsgAUEBaiEBQeAAIQIMhAELIAFBAWohAUHjACECDIMBC0H1ACECIAEgBEYNmwEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBtdUAai0AAEcNCCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMnAELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfQANgIcIAMgATYCFCADIAA2AgxBACECDJwBC0HiACECDIIBC0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMnAELQeEAIQIMggELIANB8wA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyaAQsgAy0AKSIAQSNrQQtJDQkCQCAAQQZLDQBBASAAdEHKAHFFDQAMCgtBACECIANBADYCHCADIAE2AhQgA0HtCTYCECADQQg2AgwMmQELQfIAIQIgASAERg2YASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGz1QBqLQAARw0FIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAQsgAygCBCEAIANCADcDACADIAAgBkEBaiIBECsiAARAIANB8QA2AhwgAyABNgIUIAMgADYCDEEAIQIMmQELQd8AIQIMfwtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJkBC0HeACECDH8LIANB8AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyXAQsgAy0AKUEhRg0GIANBADYCHCADIAE2AhQgA0GRCjYCECADQQg2AgxBACECDJYBC0HvACECIAEgBEYNlQEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMlgELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgBFDQIgA0HtADYCHCADIAE2AhQgAyAANgIMQQAhAgyVAQsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNgAEgA0HuADYCHCADIAE2AhQgAyAANgIMQQAhAgyTAQtB3AAhAgx5C0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMkwELQdsAIQIMeQsgA0HsADYCHCADIAE2AhQgA0GAGzYCECADQRU2AgxBACECDJEBCyADLQApIgBBI0kNACAAQS5GDQAgA0EANgIcIAMgATYCFCADQckJNgIQIANBCDYCDEEAIQIMkAELQdoAIQIMdgsgASAERgRAQesAIQIMjwELAkAgAS0AAEEvRgRAIAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMQQAhAgyPAQtB2QAhAgx1CyABIARHBEAgA0EONgIIIAMgATYCBEHYACECDHULQeoAIQIMjQELIAEgBEYEQEHpACECDI0BCyABLQAAQTBrIgBB/wFxQQpJBEAgAyAAOgAqIAFBAWohAUHXACECDHQLIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ16IANB6AA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELIAEgBEYEQEHnACECDIwBCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDXsgA0HmADYCHCADIAE2AhQgAyAANgIMQQAhAgyMAQtB1gAhAgxyCyABIARGBEBB5QAhAgyLAQtBACEAQQEhBUEBIQdBACECAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkAgAS0AAEEwaw4KCgkAAQIDBAUGCAsLQQIMBgtBAwwFC0EEDAQLQQUMAwtBBgwCC0EHDAELQQgLIQJBACEFQQAhBwwCC0EJIQJBASEAQQAhBUEAIQcMAQtBACEFQQEhAgsgAyACOgArIAFBAWohAQJAAkAgAy0ALkEQcQ0AAkACQAJAIAMtACoOAwEAAgQLIAdFDQMMAgsgAA0BDAILIAVFDQELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ0CIANB4gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjQELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ19IANB4wA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5AA2AhwgAyABNgIUIAMgADYCDAyLAQtB1AAhAgxxCyADLQApQSJGDYYBQdMAIQIMcAtBACEAAkAgAygCOCICRQ0AIAIoAkQiAkUNACADIAIRAAAhAAsgAEUEQEHVACECDHALIABBFUcEQCADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgyJAQsgA0HhADYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDIgBCyABIARGBEBB4AAhAgyIAQsCQAJAAkACQAJAIAEtAABBCmsOBAEEBAAECyABQQFqIQEMAQsgAUEBaiEBIANBL2otAABBAXFFDQELQdIAIQIMcAsgA0EANgIcIAMgATYCFCADQbYRNgIQIANBCTYCDEEAIQIMiAELIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIcBCyABIARGBEBB3wAhAgyHAQsgAS0AAEEKRgRAIAFBAWohAQwJCyADLQAuQcAAcQ0IIANBADYCHCADIAE2AhQgA0G2ETYCECADQQI2AgxBACECDIYBCyABIARGBEBB3QAhAgyGAQsgAS0AACICQQ1GBEAgAUEBaiEBQdAAIQIMbQsgASEAIAJBCWsOBAUBAQUBCyAEIAEiAEYEQEHcACECDIUBCyAALQAAQQpHDQAgAEEBagwCC0EAIQIgA0EANgIcIAMgADYCFCADQcotNgIQIANBBzYCDAyDAQsgASAERgRAQdsAIQIMgwELAkAgAS0AAEEJaw4EAwAAAwALIAFBAWoLIQFBzgAhAgxoCyABIARGBEBB2gAhAgyBAQsgAS0AAEEJaw4EAAEBAAELQQAhAiADQQA2AhwgA0GaEjYCECADQQc2AgwgAyABQQFqNgIUDH8LIANBgBI7ASpBACEAAkAgAygCOCICRQ0AIAIoAjgiAkUNACADIAIRAAAhAAsgAEUNACAAQRVHDQEgA0HZADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDH4LQc0AIQIMZAsgA0EANgIcIAMgATYCFCADQckNNgIQIANBGjYCDEEAIQIMfAsgASAERgRAQdkAIQIMfAsgAS0AAEEgRw09IAFBAWohASADLQAuQQFxDT0gA0EANgIcIAMgATYCFCADQcIcNgIQIANBHjYCDEEAIQIMewsgASAERgRAQdgAIQIMewsCQAJAAkACQAJAIAEtAAAiAEEKaw4EAgMDAAELIAFBAWohAUEsIQIMZQsgAEE6Rw0BIANBADYCHCADIAE2AhQgA0HnETYCECADQQo2AgxBACECDH0LIAFBAWohASADQS9qLQAAQQFxRQ1zIAMtADJBgAFxRQRAIANBMmohAiADEDVBACEAAkAgAygCOCIGRQ0AIAYoAigiBkUNACADIAYRAAAhAAsCQAJAIAAOFk1MSwEBAQEBAQEBAQEBAQEBAQEBAQABCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgx+CyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgx9C0EAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ1ZIABBFUcNASADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgx8C0HLACECDGILQQAhAiADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMDHoLIAMgAy8BMkGAAXI7ATIMOwsgASAERwRAIANBETYCCCADIAE2AgRBygAhAgxgC0HXACECDHgLIAEgBEYEQEHWACECDHgLAkACQAJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB4wBrDhMAQEBAQEBAQEBAQEBAAUBAQAIDQAsgAUEBaiEBQcYAIQIMYQsgAUEBaiEBQccAIQIMYAsgAUEBaiEBQcgAIQIMXwsgAUEBaiEBQckAIQIMXgtB1QAhAiAEIAEiAEYNdiAEIAFrIAMoAgAiAWohBiAAIAFrQQVqIQcDQCABQZDIAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQhBBCABQQVGDQoaIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHYLQdQAIQIgBCABIgBGDXUgBCABayADKAIAIgFqIQYgACABa0EPaiEHA0AgAUGAyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0HQQMgAUEPRg0JGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx1C0HTACECIAQgASIARg10IAQgAWsgAygCACIBaiEGIAAgAWtBDmohBwNAIAFB4scAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNBiABQQ5GDQcgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdAtB0gAhAiAEIAEiAEYNcyAEIAFrIAMoAgAiAWohBSAAIAFrQQFqIQYDQCABQeDHAGotAAAgAC0AACIHQSByIAcgB0HBAGtB/wFxQRpJG0H/AXFHDQUgAUEBRg0CIAFBAWohASAEIABBAWoiAEcNAAsgAyAFNgIADHMLIAEgBEYEQEHRACECDHMLAkACQCABLQAAIgBBIHIgACAAQcEAa0H/AXFBGkkbQf8BcUHuAGsOBwA5OTk5OQE5CyABQQFqIQFBwwAhAgxaCyABQQFqIQFBxAAhAgxZCyADQQA2AgAgBkEBaiEBQcUAIQIMWAtB0AAhAiAEIAEiAEYNcCAEIAFrIAMoAgAiAWohBiAAIAFrQQlqIQcDQCABQdbHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQJBAiABQQlGDQQaIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHALQc8AIQIgBCABIgBGDW8gBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUHQxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxvCyAAIQEgA0EANgIADDMLQQELOgAsIANBADYCACAHQQFqIQELQS0hAgxSCwJAA0AgAS0AAEHQxQBqLQAAQQFHDQEgBCABQQFqIgFHDQALQc0AIQIMawtBwgAhAgxRCyABIARGBEBBzAAhAgxqCyABLQAAQTpGBEAgAygCBCEAIANBADYCBCADIAAgARAwIgBFDTMgA0HLADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxqCyADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgxpCwJAAkAgAy0ALEECaw4CAAEnCyADQTNqLQAAQQJxRQ0mIAMtAC5BAnENJiADQQA2AhwgAyABNgIUIANBphQ2AhAgA0ELNgIMQQAhAgxpCyADLQAyQSBxRQ0lIAMtAC5BAnENJSADQQA2AhwgAyABNgIUIANBvRM2AhAgA0EPNgIMQQAhAgxoC0EAIQACQCADKAI4IgJFDQAgAigCSCICRQ0AIAMgAhEAACEACyAARQRAQcEAIQIMTwsgAEEVRwRAIANBADYCHCADIAE2AhQgA0GmDzYCECADQRw2AgxBACECDGgLIANBygA2AhwgAyABNgIUIANBhRw2AhAgA0EVNgIMQQAhAgxnCyABIARHBEAgASECA0AgBCACIgFrQRBOBEAgAUEQaiEC/Qz/////////////////////IAH9AAAAIg1BB/1sIA39DODg4ODg4ODg4ODg4ODg4OD9bv0MX19fX19fX19fX19fX19fX/0mIA39DAkJCQkJCQkJCQkJCQkJCQn9I/1Q/VL9ZEF/c2giAEEQRg0BIAAgAWohAQwYCyABIARGBEBBxAAhAgxpCyABLQAAQcDBAGotAABBAUcNFyAEIAFBAWoiAkcNAAtBxAAhAgxnC0HEACECDGYLIAEgBEcEQANAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXEiAEEJRg0AIABBIEYNAAJAAkACQAJAIABB4wBrDhMAAwMDAwMDAwEDAwMDAwMDAwMCAwsgAUEBaiEBQTYhAgxSCyABQQFqIQFBNyECDFELIAFBAWohAUE4IQIMUAsMFQsgBCABQQFqIgFHDQALQTwhAgxmC0E8IQIMZQsgASAERgRAQcgAIQIMZQsgA0ESNgIIIAMgATYCBAJAAkACQAJAAkAgAy0ALEEBaw4EFAABAgkLIAMtADJBIHENA0HgASECDE8LAkAgAy8BMiIAQQhxRQ0AIAMtAChBAUcNACADLQAuQQhxRQ0CCyADIABB9/sDcUGABHI7ATIMCwsgAyADLwEyQRByOwEyDAQLIANBADYCBCADIAEgARAxIgAEQCADQcEANgIcIAMgADYCDCADIAFBAWo2AhRBACECDGYLIAFBAWohAQxYCyADQQA2AhwgAyABNgIUIANB9BM2AhAgA0EENgIMQQAhAgxkC0HHACECIAEgBEYNYyADKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIABBwMUAai0AACABLQAAQSByRw0BIABBBkYNSiAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAxkCyADQQA2AgAMBQsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkcNAyABQQFqIQEMBQsgBCABQQFqIgFHDQALQcUAIQIMZAtBxQAhAgxjCwsgA0EAOgAsDAELQQshAgxHC0E/IQIMRgsCQAJAA0AgAS0AACIAQSBHBEACQCAAQQprDgQDBQUDAAsgAEEsRg0DDAQLIAQgAUEBaiIBRw0AC0HGACECDGALIANBCDoALAwOCyADLQAoQQFHDQIgAy0ALkEIcQ0CIAMoAgQhACADQQA2AgQgAyAAIAEQMSIABEAgA0HCADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxfCyABQQFqIQEMUAtBOyECDEQLAkADQCABLQAAIgBBIEcgAEEJR3ENASAEIAFBAWoiAUcNAAtBwwAhAgxdCwtBPCECDEILAkACQCABIARHBEADQCABLQAAIgBBIEcEQCAAQQprDgQDBAQDBAsgBCABQQFqIgFHDQALQT8hAgxdC0E/IQIMXAsgAyADLwEyQSByOwEyDAoLIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQ1OIANBPjYCHCADIAE2AhQgAyAANgIMQQAhAgxaCwJAIAEgBEcEQANAIAEtAABBwMMAai0AACIAQQFHBEAgAEECRg0DDAwLIAQgAUEBaiIBRw0AC0E3IQIMWwtBNyECDFoLIAFBAWohAQwEC0E7IQIgBCABIgBGDVggBCABayADKAIAIgFqIQYgACABa0EFaiEHAkADQCABQZDIAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEFRgRAQQchAQw/CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxZCyADQQA2AgAgACEBDAULQTohAiAEIAEiAEYNVyAEIAFrIAMoAgAiAWohBiAAIAFrQQhqIQcCQANAIAFBtMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQhGBEBBBSEBDD4LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFgLIANBADYCACAAIQEMBAtBOSECIAQgASIARg1WIAQgAWsgAygCACIBaiEGIAAgAWtBA2ohBwJAA0AgAUGwwQBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBA0YEQEEGIQEMPQsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMVwsgA0EANgIAIAAhAQwDCwJAA0AgAS0AACIAQSBHBEAgAEEKaw4EBwQEBwILIAQgAUEBaiIBRw0AC0E4IQIMVgsgAEEsRw0BIAFBAWohAEEBIQECQAJAAkACQAJAIAMtACxBBWsOBAMBAgQACyAAIQEMBAtBAiEBDAELQQQhAQsgA0EBOgAsIAMgAy8BMiABcjsBMiAAIQEMAQsgAyADLwEyQQhyOwEyIAAhAQtBPiECDDsLIANBADoALAtBOSECDDkLIAEgBEYEQEE2IQIMUgsCQAJAAkACQAJAIAEtAABBCmsOBAACAgECCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNAiADQTM2AhwgAyABNgIUIAMgADYCDEEAIQIMVQsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDAYLIANBMjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxUCyADLQAuQQFxBEBB3wEhAgw7CyADKAIEIQAgA0EANgIEIAMgACABEDEiAA0BDEkLQTQhAgw5CyADQTU2AhwgAyABNgIUIAMgADYCDEEAIQIMUQtBNSECDDcLIANBL2otAABBAXENACADQQA2AhwgAyABNgIUIANB6xY2AhAgA0EZNgIMQQAhAgxPC0EzIQIMNQsgASAERgRAQTIhAgxOCwJAIAEtAABBCkYEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQZIXNgIQIANBAzYCDEEAIQIMTgtBMiECDDQLIAEgBEYEQEExIQIMTQsCQCABLQAAIgBBCUYNACAAQSBGDQBBASECAkAgAy0ALEEFaw4EBgQFAA0LIAMgAy8BMkEIcjsBMgwMCyADLQAuQQFxRQ0BIAMtACxBCEcNACADQQA6ACwLQT0hAgwyCyADQQA2AhwgAyABNgIUIANBwhY2AhAgA0EKNgIMQQAhAgxKC0ECIQIMAQtBBCECCyADQQE6ACwgAyADLwEyIAJyOwEyDAYLIAEgBEYEQEEwIQIMRwsgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQQFxDQAgA0EANgIcIAMgATYCFCADQdwoNgIQIANBAjYCDEEAIQIMRgtBMCECDCwLIAFBAWohAUExIQIMKwsgASAERgRAQS8hAgxECyABLQAAIgBBCUcgAEEgR3FFBEAgAUEBaiEBIAMtAC5BAXENASADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgxEC0EBIQICQAJAAkACQAJAAkAgAy0ALEECaw4HBQQEAwECAAQLIAMgAy8BMkEIcjsBMgwDC0ECIQIMAQtBBCECCyADQQE6ACwgAyADLwEyIAJyOwEyC0EvIQIMKwsgA0EANgIcIAMgATYCFCADQYQTNgIQIANBCzYCDEEAIQIMQwtB4QEhAgwpCyABIARGBEBBLiECDEILIANBADYCBCADQRI2AgggAyABIAEQMSIADQELQS4hAgwnCyADQS02AhwgAyABNgIUIAMgADYCDEEAIQIMPwtBACEAAkAgAygCOCICRQ0AIAIoAkwiAkUNACADIAIRAAAhAAsgAEUNACAAQRVHDQEgA0HYADYCHCADIAE2AhQgA0GzGzYCECADQRU2AgxBACECDD4LQcwAIQIMJAsgA0EANgIcIAMgATYCFCADQbMONgIQIANBHTYCDEEAIQIMPAsgASAERgRAQc4AIQIMPAsgAS0AACIAQSBGDQIgAEE6Rg0BCyADQQA6ACxBCSECDCELIAMoAgQhACADQQA2AgQgAyAAIAEQMCIADQEMAgsgAy0ALkEBcQRAQd4BIQIMIAsgAygCBCEAIANBADYCBCADIAAgARAwIgBFDQIgA0EqNgIcIAMgADYCDCADIAFBAWo2AhRBACECDDgLIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMNwsgAUEBaiEBQcAAIQIMHQsgAUEBaiEBDCwLIAEgBEYEQEErIQIMNQsCQCABLQAAQQpGBEAgAUEBaiEBDAELIAMtAC5BwABxRQ0GCyADLQAyQYABcQRAQQAhAAJAIAMoAjgiAkUNACACKAJcIgJFDQAgAyACEQAAIQALIABFDRIgAEEVRgRAIANBBTYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDDYLIANBADYCHCADIAE2AhQgA0GQDjYCECADQRQ2AgxBACECDDULIANBMmohAiADEDVBACEAAkAgAygCOCIGRQ0AIAYoAigiBkUNACADIAYRAAAhAAsgAA4WAgEABAQEBAQEBAQEBAQEBAQEBAQEAwQLIANBAToAMAsgAiACLwEAQcAAcjsBAAtBKyECDBgLIANBKTYCHCADIAE2AhQgA0GsGTYCECADQRU2AgxBACECDDALIANBADYCHCADIAE2AhQgA0HlCzYCECADQRE2AgxBACECDC8LIANBADYCHCADIAE2AhQgA0GlCzYCECADQQI2AgxBACECDC4LQQEhByADLwEyIgVBCHFFBEAgAykDIEIAUiEHCwJAIAMtADAEQEEBIQAgAy0AKUEFRg0BIAVBwABxRSAHcUUNAQsCQCADLQAoIgJBAkYEQEEBIQAgAy8BNCIGQeUARg0CQQAhACAFQcAAcQ0CIAZB5ABGDQIgBkHmAGtBAkkNAiAGQcwBRg0CIAZBsAJGDQIMAQtBACEAIAVBwABxDQELQQIhACAFQQhxDQAgBUGABHEEQAJAIAJBAUcNACADLQAuQQpxDQBBBSEADAILQQQhAAwBCyAFQSBxRQRAIAMQNkEAR0ECdCEADAELQQBBAyADKQMgUBshAAsgAEEBaw4FAgAHAQMEC0ERIQIMEwsgA0EBOgAxDCkLQQAhAgJAIAMoAjgiAEUNACAAKAIwIgBFDQAgAyAAEQAAIQILIAJFDSYgAkEVRgRAIANBAzYCHCADIAE2AhQgA0HSGzYCECADQRU2AgxBACECDCsLQQAhAiADQQA2AhwgAyABNgIUIANB3Q42AhAgA0ESNgIMDCoLIANBADYCHCADIAE2AhQgA0H5IDYCECADQQ82AgxBACECDCkLQQAhAAJAIAMoAjgiAkUNACACKAIwIgJFDQAgAyACEQAAIQALIAANAQtBDiECDA4LIABBFUYEQCADQQI2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwnCyADQQA2AhwgAyABNgIUIANB3Q42AhAgA0ESNgIMQQAhAgwmC0EqIQIMDAsgASAERwRAIANBCTYCCCADIAE2AgRBKSECDAwLQSYhAgwkCyADIAMpAyAiDCAEIAFrrSIKfSILQgAgCyAMWBs3AyAgCiAMVARAQSUhAgwkCyADKAIEIQAgA0EANgIEIAMgACABIAynaiIBEDIiAEUNACADQQU2AhwgAyABNgIUIAMgADYCDEEAIQIMIwtBDyECDAkLQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCABLQAAQTBrDjcXFgABAgMEBQYHFBQUFBQUFAgJCgsMDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUDg8QERITFAtCAiEKDBYLQgMhCgwVC0IEIQoMFAtCBSEKDBMLQgYhCgwSC0IHIQoMEQtCCCEKDBALQgkhCgwPC0IKIQoMDgtCCyEKDA0LQgwhCgwMC0INIQoMCwtCDiEKDAoLQg8hCgwJC0IKIQoMCAtCCyEKDAcLQgwhCgwGC0INIQoMBQtCDiEKDAQLQg8hCgwDCyADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMQQAhAgwhCyABIARGBEBBIiECDCELQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FRQAAQIDBAUGBxYWFhYWFhYICQoLDA0WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFg4PEBESExYLQgIhCgwUC0IDIQoMEwtCBCEKDBILQgUhCgwRC0IGIQoMEAtCByEKDA8LQgghCgwOC0IJIQoMDQtCCiEKDAwLQgshCgwLC0IMIQoMCgtCDSEKDAkLQg4hCgwIC0IPIQoMBwtCCiEKDAYLQgshCgwFC0IMIQoMBAtCDSEKDAMLQg4hCgwCC0IPIQoMAQtCASEKCyABQQFqIQEgAykDICILQv//////////D1gEQCADIAtCBIYgCoQ3AyAMAgsgA0EANgIcIAMgATYCFCADQbUJNgIQIANBDDYCDEEAIQIMHgtBJyECDAQLQSghAgwDCyADIAE6ACwgA0EANgIAIAdBAWohAUEMIQIMAgsgA0EANgIAIAZBAWohAUEKIQIMAQsgAUEBaiEBQQghAgwACwALQQAhAiADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMDBcLQQAhAiADQQA2AhwgAyABNgIUIANBgxE2AhAgA0EJNgIMDBYLQQAhAiADQQA2AhwgAyABNgIUIANB3wo2AhAgA0EJNgIMDBULQQAhAiADQQA2AhwgAyABNgIUIANB7RA2AhAgA0EJNgIMDBQLQQAhAiADQQA2AhwgAyABNgIUIANB0hE2AhAgA0EJNgIMDBMLQQAhAiADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMDBILQQAhAiADQQA2AhwgAyABNgIUIANBgxE2AhAgA0EJNgIMDBELQQAhAiADQQA2AhwgAyABNgIUIANB3wo2AhAgA0EJNgIMDBALQQAhAiADQQA2AhwgAyABNgIUIANB7RA2AhAgA0EJNgIMDA8LQQAhAiADQQA2AhwgAyABNgIUIANB0hE2AhAgA0EJNgIMDA4LQQAhAiADQQA2AhwgAyABNgIUIANBuRc2AhAgA0EPNgIMDA0LQQAhAiADQQA2AhwgAyABNgIUIANBuRc2AhAgA0EPNgIMDAwLQQAhAiADQQA2AhwgAyABNgIUIANBmRM2AhAgA0ELNgIMDAsLQQAhAiADQQA2AhwgAyABNgIUIANBnQk2AhAgA0ELNgIMDAoLQQAhAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMDAkLQQAhAiADQQA2AhwgAyABNgIUIANBsRA2AhAgA0EKNgIMDAgLQQAhAiADQQA2AhwgAyABNgIUIANBux02AhAgA0ECNgIMDAcLQQAhAiADQQA2AhwgAyABNgIUIANBlhY2AhAgA0ECNgIMDAYLQQAhAiADQQA2AhwgAyABNgIUIANB+Rg2AhAgA0ECNgIMDAULQQAhAiADQQA2AhwgAyABNgIUIANBxBg2AhAgA0ECNgIMDAQLIANBAjYCHCADIAE2AhQgA0GpHjYCECADQRY2AgxBACECDAMLQd4AIQIgASAERg0CIAlBCGohByADKAIAIQUCQAJAIAEgBEcEQCAFQZbIAGohCCAEIAVqIAFrIQYgBUF/c0EKaiIFIAFqIQADQCABLQAAIAgtAABHBEBBAiEIDAMLIAVFBEBBACEIIAAhAQwDCyAFQQFrIQUgCEEBaiEIIAQgAUEBaiIBRw0ACyAGIQUgBCEBCyAHQQE2AgAgAyAFNgIADAELIANBADYCACAHIAg2AgALIAcgATYCBCAJKAIMIQACQAJAIAkoAghBAWsOAgQBAAsgA0EANgIcIANBwh42AhAgA0EXNgIMIAMgAEEBajYCFEEAIQIMAwsgA0EANgIcIAMgADYCFCADQdceNgIQIANBCTYCDEEAIQIMAgsgASAERgRAQSghAgwCCyADQQk2AgggAyABNgIEQSchAgwBCyABIARGBEBBASECDAELA0ACQAJAAkAgAS0AAEEKaw4EAAEBAAELIAFBAWohAQwBCyABQQFqIQEgAy0ALkEgcQ0AQQAhAiADQQA2AhwgAyABNgIUIANBoSE2AhAgA0EFNgIMDAILQQEhAiABIARHDQALCyAJQRBqJAAgAkUEQCADKAIMIQAMAQsgAyACNgIcQQAhACADKAIEIgFFDQAgAyABIAQgAygCCBEBACIBRQ0AIAMgBDYCFCADIAE2AgwgASEACyAAC74CAQJ/IABBADoAACAAQeQAaiIBQQFrQQA6AAAgAEEAOgACIABBADoAASABQQNrQQA6AAAgAUECa0EAOgAAIABBADoAAyABQQRrQQA6AABBACAAa0EDcSIBIABqIgBBADYCAEHkACABa0F8cSICIABqIgFBBGtBADYCAAJAIAJBCUkNACAAQQA2AgggAEEANgIEIAFBCGtBADYCACABQQxrQQA2AgAgAkEZSQ0AIABBADYCGCAAQQA2AhQgAEEANgIQIABBADYCDCABQRBrQQA2AgAgAUEUa0EANgIAIAFBGGtBADYCACABQRxrQQA2AgAgAiAAQQRxQRhyIgJrIgFBIEkNACAAIAJqIQADQCAAQgA3AxggAEIANwMQIABCADcDCCAAQgA3AwAgAEEgaiEAIAFBIGsiAUEfSw0ACwsLVgEBfwJAIAAoAgwNAAJAAkACQAJAIAAtADEOAwEAAwILIAAoAjgiAUUNACABKAIwIgFFDQAgACABEQAAIgENAwtBAA8LAAsgAEHKGTYCEEEOIQELIAELGgAgACgCDEUEQCAAQd4fNgIQIABBFTYCDAsLFAAgACgCDEEVRgRAIABBADYCDAsLFAAgACgCDEEWRgRAIABBADYCDAsLBwAgACgCDAsHACAAKAIQCwkAIAAgATYCEAsHACAAKAIUCysAAkAgAEEnTw0AQv//////CSAArYhCAYNQDQAgAEECdEHQOGooAgAPCwALFwAgAEEvTwRAAAsgAEECdEHsOWooAgALvwkBAX9B9C0hAQJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIABB5ABrDvQDY2IAAWFhYWFhYQIDBAVhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhBgcICQoLDA0OD2FhYWFhEGFhYWFhYWFhYWFhEWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRITFBUWFxgZGhthYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2YTc4OTphYWFhYWFhYTthYWE8YWFhYT0+P2FhYWFhYWFhQGFhQWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYUJDREVGR0hJSktMTU5PUFFSU2FhYWFhYWFhVFVWV1hZWlthXF1hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFeYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhX2BhC0HqLA8LQZgmDwtB7TEPC0GgNw8LQckpDwtBtCkPC0GWLQ8LQesrDwtBojUPC0HbNA8LQeApDwtB4yQPC0HVJA8LQe4kDwtB5iUPC0HKNA8LQdA3DwtBqjUPC0H1LA8LQfYmDwtBgiIPC0HyMw8LQb4oDwtB5zcPC0HNIQ8LQcAhDwtBuCUPC0HLJQ8LQZYkDwtBjzQPC0HNNQ8LQd0qDwtB7jMPC0GcNA8LQZ4xDwtB9DUPC0HlIg8LQa8lDwtBmTEPC0GyNg8LQfk2DwtBxDIPC0HdLA8LQYIxDwtBwTEPC0GNNw8LQckkDwtB7DYPC0HnKg8LQcgjDwtB4iEPC0HJNw8LQaUiDwtBlCIPC0HbNg8LQd41DwtBhiYPC0G8Kw8LQYsyDwtBoCMPC0H2MA8LQYAsDwtBiSsPC0GkJg8LQfIjDwtBgSgPC0GrMg8LQesnDwtBwjYPC0GiJA8LQc8qDwtB3CMPC0GHJw8LQeQ0DwtBtyIPC0GtMQ8LQdUiDwtBrzQPC0HeJg8LQdYyDwtB9DQPC0GBOA8LQfQ3DwtBkjYPC0GdJw8LQYIpDwtBjSMPC0HXMQ8LQb01DwtBtDcPC0HYMA8LQbYnDwtBmjgPC0GnKg8LQcQnDwtBriMPC0H1Ig8LAAtByiYhAQsgAQsXACAAIAAvAS5B/v8DcSABQQBHcjsBLgsaACAAIAAvAS5B/f8DcSABQQBHQQF0cjsBLgsaACAAIAAvAS5B+/8DcSABQQBHQQJ0cjsBLgsaACAAIAAvAS5B9/8DcSABQQBHQQN0cjsBLgsaACAAIAAvAS5B7/8DcSABQQBHQQR0cjsBLgsaACAAIAAvAS5B3/8DcSABQQBHQQV0cjsBLgsaACAAIAAvAS5Bv/8DcSABQQBHQQZ0cjsBLgsaACAAIAAvAS5B//4DcSABQQBHQQd0cjsBLgsaACAAIAAvAS5B//0DcSABQQBHQQh0cjsBLgsaACAAIAAvAS5B//sDcSABQQBHQQl0cjsBLgs+AQJ/AkAgACgCOCIDRQ0AIAMoAgQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQeESNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAggiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQfwRNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAgwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQewKNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhAiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQfoeNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQcsQNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhgiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQbcfNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQb8VNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQf4INgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiAiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQYwdNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQeYVNgIQQRghBAsgBAs4ACAAAn8gAC8BMkEUcUEURgRAQQEgAC0AKEEBRg0BGiAALwE0QeUARgwBCyAALQApQQVGCzoAMAtZAQJ/AkAgAC0AKEEBRg0AIAAvATQiAUHkAGtB5ABJDQAgAUHMAUYNACABQbACRg0AIAAvATIiAEHAAHENAEEBIQIgAEGIBHFBgARGDQAgAEEocUUhAgsgAguMAQECfwJAAkACQCAALQAqRQ0AIAAtACtFDQAgAC8BMiIBQQJxRQ0BDAILIAAvATIiAUEBcUUNAQtBASECIAAtAChBAUYNACAALwE0IgBB5ABrQeQASQ0AIABBzAFGDQAgAEGwAkYNACABQcAAcQ0AQQAhAiABQYgEcUGABEYNACABQShxQQBHIQILIAILcwAgAEEQav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAP0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEEwav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEEgav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw==";
      let wasmBuffer;
      Object.defineProperty(module, "exports", {
        get: () => wasmBuffer || (wasmBuffer = Buffer2.from(wasmBase64, "base64"))
      });
    })
  ),
  /***/
  4760: (
    /***/
    ((__unused_webpack_module, exports) => {
      Object.defineProperty(exports, "__esModule", { value: !0 }), exports.enumToMap = enumToMap;
      function enumToMap(obj, filter = [], exceptions = []) {
        const emptyFilter = (filter?.length ?? 0) === 0, emptyExceptions = (exceptions?.length ?? 0) === 0;
        return Object.fromEntries(Object.entries(obj).filter(([, value]) => typeof value == "number" && (emptyFilter || filter.includes(value)) && (emptyExceptions || !exceptions.includes(value))));
      }
    })
  ),
  /***/
  4418: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const {
        kConnected,
        kPending,
        kRunning,
        kSize,
        kFree,
        kQueued
      } = __nccwpck_require__2(8951);
      class ClientStats {
        constructor(client) {
          this.connected = client[kConnected], this.pending = client[kPending], this.running = client[kRunning], this.size = client[kSize];
        }
      }
      class PoolStats {
        constructor(pool) {
          this.connected = pool[kConnected], this.free = pool[kFree], this.pending = pool[kPending], this.queued = pool[kQueued], this.running = pool[kRunning], this.size = pool[kSize];
        }
      }
      module.exports = { ClientStats, PoolStats };
    })
  ),
  /***/
  4775: (
    /***/
    ((module) => {
      let fastNow = 0;
      const RESOLUTION_MS = 1e3, TICK_MS = (RESOLUTION_MS >> 1) - 1;
      let fastNowTimeout;
      const kFastTimer = /* @__PURE__ */ Symbol("kFastTimer"), fastTimers = [], NOT_IN_LIST = -2, TO_BE_CLEARED = -1, PENDING = 0, ACTIVE = 1;
      function onTick() {
        fastNow += TICK_MS;
        let idx = 0, len = fastTimers.length;
        for (; idx < len; ) {
          const timer = fastTimers[idx];
          timer._state === PENDING ? (timer._idleStart = fastNow - TICK_MS, timer._state = ACTIVE) : timer._state === ACTIVE && fastNow >= timer._idleStart + timer._idleTimeout && (timer._state = TO_BE_CLEARED, timer._idleStart = -1, timer._onTimeout(timer._timerArg)), timer._state === TO_BE_CLEARED ? (timer._state = NOT_IN_LIST, --len !== 0 && (fastTimers[idx] = fastTimers[len])) : ++idx;
        }
        fastTimers.length = len, fastTimers.length !== 0 && refreshTimeout();
      }
      function refreshTimeout() {
        fastNowTimeout?.refresh ? fastNowTimeout.refresh() : (clearTimeout(fastNowTimeout), fastNowTimeout = setTimeout(onTick, TICK_MS), fastNowTimeout?.unref());
      }
      class FastTimer {
        [kFastTimer] = !0;
        /**
         * The state of the timer, which can be one of the following:
         * - NOT_IN_LIST (-2)
         * - TO_BE_CLEARED (-1)
         * - PENDING (0)
         * - ACTIVE (1)
         *
         * @type {-2|-1|0|1}
         * @private
         */
        _state = NOT_IN_LIST;
        /**
         * The number of milliseconds to wait before calling the callback.
         *
         * @type {number}
         * @private
         */
        _idleTimeout = -1;
        /**
         * The time in milliseconds when the timer was started. This value is used to
         * calculate when the timer should expire.
         *
         * @type {number}
         * @default -1
         * @private
         */
        _idleStart = -1;
        /**
         * The function to be executed when the timer expires.
         * @type {Function}
         * @private
         */
        _onTimeout;
        /**
         * The argument to be passed to the callback when the timer expires.
         *
         * @type {*}
         * @private
         */
        _timerArg;
        /**
         * @constructor
         * @param {Function} callback A function to be executed after the timer
         * expires.
         * @param {number} delay The time, in milliseconds that the timer should wait
         * before the specified function or code is executed.
         * @param {*} arg
         */
        constructor(callback, delay, arg) {
          this._onTimeout = callback, this._idleTimeout = delay, this._timerArg = arg, this.refresh();
        }
        /**
         * Sets the timer's start time to the current time, and reschedules the timer
         * to call its callback at the previously specified duration adjusted to the
         * current time.
         * Using this on a timer that has already called its callback will reactivate
         * the timer.
         *
         * @returns {void}
         */
        refresh() {
          this._state === NOT_IN_LIST && fastTimers.push(this), (!fastNowTimeout || fastTimers.length === 1) && refreshTimeout(), this._state = PENDING;
        }
        /**
         * The `clear` method cancels the timer, preventing it from executing.
         *
         * @returns {void}
         * @private
         */
        clear() {
          this._state = TO_BE_CLEARED, this._idleStart = -1;
        }
      }
      module.exports = {
        /**
         * The setTimeout() method sets a timer which executes a function once the
         * timer expires.
         * @param {Function} callback A function to be executed after the timer
         * expires.
         * @param {number} delay The time, in milliseconds that the timer should
         * wait before the specified function or code is executed.
         * @param {*} [arg] An optional argument to be passed to the callback function
         * when the timer expires.
         * @returns {NodeJS.Timeout|FastTimer}
         */
        setTimeout(callback, delay, arg) {
          return delay <= RESOLUTION_MS ? setTimeout(callback, delay, arg) : new FastTimer(callback, delay, arg);
        },
        /**
         * The clearTimeout method cancels an instantiated Timer previously created
         * by calling setTimeout.
         *
         * @param {NodeJS.Timeout|FastTimer} timeout
         */
        clearTimeout(timeout) {
          timeout[kFastTimer] ? timeout.clear() : clearTimeout(timeout);
        },
        /**
         * The setFastTimeout() method sets a fastTimer which executes a function once
         * the timer expires.
         * @param {Function} callback A function to be executed after the timer
         * expires.
         * @param {number} delay The time, in milliseconds that the timer should
         * wait before the specified function or code is executed.
         * @param {*} [arg] An optional argument to be passed to the callback function
         * when the timer expires.
         * @returns {FastTimer}
         */
        setFastTimeout(callback, delay, arg) {
          return new FastTimer(callback, delay, arg);
        },
        /**
         * The clearTimeout method cancels an instantiated FastTimer previously
         * created by calling setFastTimeout.
         *
         * @param {FastTimer} timeout
         */
        clearFastTimeout(timeout) {
          timeout.clear();
        },
        /**
         * The now method returns the value of the internal fast timer clock.
         *
         * @returns {number}
         */
        now() {
          return fastNow;
        },
        /**
         * Trigger the onTick function to process the fastTimers array.
         * Exported for testing purposes only.
         * Marking as deprecated to discourage any use outside of testing.
         * @deprecated
         * @param {number} [delay=0] The delay in milliseconds to add to the now value.
         */
        tick(delay = 0) {
          fastNow += delay - RESOLUTION_MS + 1, onTick(), onTick();
        },
        /**
         * Reset FastTimers.
         * Exported for testing purposes only.
         * Marking as deprecated to discourage any use outside of testing.
         * @deprecated
         */
        reset() {
          fastNow = 0, fastTimers.length = 0, clearTimeout(fastNowTimeout), fastNowTimeout = null;
        },
        /**
         * Exporting for testing purposes only.
         * Marking as deprecated to discourage any use outside of testing.
         * @deprecated
         */
        kFastTimer
      };
    })
  ),
  /***/
  2613: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("assert");
    })
  ),
  /***/
  4434: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("events");
    })
  ),
  /***/
  9896: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("fs");
    })
  ),
  /***/
  8611: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("http");
    })
  ),
  /***/
  5692: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("https");
    })
  ),
  /***/
  9278: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("net");
    })
  ),
  /***/
  4589: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:assert");
    })
  ),
  /***/
  6698: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:async_hooks");
    })
  ),
  /***/
  4573: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:buffer");
    })
  ),
  /***/
  7598: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:crypto");
    })
  ),
  /***/
  3053: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:diagnostics_channel");
    })
  ),
  /***/
  8474: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:events");
    })
  ),
  /***/
  7067: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:http");
    })
  ),
  /***/
  7030: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:net");
    })
  ),
  /***/
  643: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:perf_hooks");
    })
  ),
  /***/
  1792: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:querystring");
    })
  ),
  /***/
  99: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:sqlite");
    })
  ),
  /***/
  7075: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:stream");
    })
  ),
  /***/
  1692: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:tls");
    })
  ),
  /***/
  7975: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:util");
    })
  ),
  /***/
  3429: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:util/types");
    })
  ),
  /***/
  5919: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:worker_threads");
    })
  ),
  /***/
  8522: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("node:zlib");
    })
  ),
  /***/
  857: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("os");
    })
  ),
  /***/
  4756: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("tls");
    })
  ),
  /***/
  9023: (
    /***/
    ((module) => {
      module.exports = process.getBuiltinModule("util");
    })
  ),
  /***/
  6161: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const { refuse } = __nccwpck_require__2(8503);
      module.exports = refuse("undici's HTTP/2 client");
    })
  ),
  /***/
  4178: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const { refuse } = __nccwpck_require__2(8503);
      module.exports = { extractBody: refuse("a body that is a form") };
    })
  ),
  /***/
  8503: (
    /***/
    ((__unused_webpack_module, exports) => {
      exports.refuse = (what) => function() {
        throw new Error(
          `${what} was left out of Buddy Gate's bundle, since nothing uses it: see docs/adr/0013-lean-bundle.md`
        );
      };
    })
  ),
  /***/
  9580: (
    /***/
    ((module, __unused_webpack_exports, __nccwpck_require__2) => {
      const { refuse } = __nccwpck_require__2(8503);
      module.exports = refuse("undici's way through SOCKS proxies");
    })
  ),
  /***/
  107: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        EH: () => (
          /* binding */
          sortByStart
        ),
        /* harmony export */
        FR: () => (
          /* binding */
          failsRun
        ),
        /* harmony export */
        WN: () => (
          /* binding */
          hasFailed
        ),
        /* harmony export */
        XH: () => (
          /* binding */
          latestExecutions
        ),
        /* harmony export */
        Xf: () => (
          /* binding */
          findFirstFailed
        ),
        /* harmony export */
        kp: () => (
          /* binding */
          latestExecution
        )
        /* harmony export */
      });
      var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(2377), _status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5876);
      function sortByStart(actions) {
        const startOf = ({ startDate, status }) => {
          const start = (0, _dates_js__WEBPACK_IMPORTED_MODULE_1__._)(startDate);
          return Number.isNaN(start) ? (0, _status_js__WEBPACK_IMPORTED_MODULE_0__.xo)(status) === "finished" ? -1 / 0 : 1 / 0 : start;
        };
        return actions.map((action) => ({ action, start: startOf(action), fraction: (0, _dates_js__WEBPACK_IMPORTED_MODULE_1__.r)(action.startDate) })).sort((one, other) => one.start === other.start ? one.fraction - other.fraction : one.start - other.start).map(({ action }) => action);
      }
      function latestExecution(entriesOfAction, runStatus) {
        const executed = entriesOfAction.filter(({ id }) => id !== null), entries = executed.length > 0 ? executed : entriesOfAction, started = entries.filter(({ startDate, status }) => startDate !== null || !(0, _status_js__WEBPACK_IMPORTED_MODULE_0__.vb)(status)), isOver = (0, _status_js__WEBPACK_IMPORTED_MODULE_0__.xo)(runStatus) === "finished";
        return sortByStart(isOver && started.length > 0 ? started : entries).at(-1) ?? null;
      }
      function latestExecutions(actions, runStatus) {
        const byAction = Map.groupBy(actions, (action) => action.actionId ?? action), latest = new Set([...byAction.values()].map((entries) => latestExecution(entries, runStatus)));
        return actions.filter((action) => latest.has(action));
      }
      function findFirstFailed(actions, runStatus) {
        return sortByStart(latestExecutions(actions, runStatus)).find(failsRun) ?? sortByStart(actions).find(failsRun) ?? null;
      }
      function failsRun(action) {
        return hasFailed(action) && !action.ignoreErrors;
      }
      function hasFailed({ status }) {
        return status === "FAILED" || status === "TERMINATED";
      }
    })
  ),
  /***/
  1372: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        C: () => (
          /* binding */
          BuddyClient
        ),
        l: () => (
          /* binding */
          logPageLines
        )
      });
      var decode = __nccwpck_require__2(8788), errors = __nccwpck_require__2(9425), json_fields = __nccwpck_require__2(4129), retry_limits = __nccwpck_require__2(1872), retry_policy = __nccwpck_require__2(898);
      class RequestedWaits {
        #deadline;
        #byRequest = /* @__PURE__ */ new Map();
        #rateLimit = null;
        constructor(deadline) {
          this.#deadline = deadline;
        }
        note({ details }, request, now) {
          const waitMs = (0, retry_policy.S7)(details);
          if (details.kind !== "http-error" || waitMs === null) return;
          const wait = { until: now + waitMs, details };
          this.#byRequest.set(request, wait), (0, retry_limits.Jz)(details) && waitMs <= Math.min(retry_policy.Y4, this.#deadline - now) && (this.#rateLimit = wait);
        }
        check(request, kind, now) {
          for (const wait of [this.#rateLimit, this.#byRequest.get(request)])
            if (!(wait == null || now >= wait.until))
              throw new errors.xG({ ...wait.details, retryAfterMs: wait.until - now }, request, kind);
        }
      }
      var transport = __nccwpck_require__2(9867), requests = __nccwpck_require__2(2184);
      const logPageLines = 1e3, pageItems = 20, dateHeaderDelayMs = 500;
      class BuddyClient {
        #sendRequest;
        #limits;
        #serverHints;
        #waits;
        constructor(sendRequest, limits, serverHints = { rateLimit: null, serverAheadMs: 0 }, waits = new RequestedWaits(limits.deadline)) {
          this.#sendRequest = sendRequest, this.#limits = limits, this.#serverHints = serverHints, this.#waits = waits;
        }
        get serverHints() {
          return this.#serverHints;
        }
        serverTime() {
          return this.#limits.wallTime() + this.#serverHints.serverAheadMs;
        }
        withLimits(limits) {
          return new BuddyClient(this.#sendRequest, { ...this.#limits, ...limits }, this.#serverHints, this.#waits);
        }
        async getActionExecution(address, onLines) {
          const request = {
            kind: "read-run",
            method: "GET",
            path: actionExecutionPath(address),
            lines: { key: "log", onLines }
          };
          return await this.#exchange(request, (body) => {
            const actionExecution = (0, decode.b1)(body);
            return (0, decode.qb)("action execution", address.actionExecutionId, (0, decode.Db)(body)), (0, decode.B6)(body, address), actionExecution;
          });
        }
        async getExecution(address) {
          return await this.#exchange(
            { kind: "read-run", method: "GET", path: executionPath(address) },
            (body) => decodeRun(body, address)
          );
        }
        async getLogPage(address, offset, onLines) {
          const path = `${actionExecutionPath(address)}/logs?offset=${String(offset)}&limit=${String(logPageLines)}`;
          return await this.#exchange(
            { kind: "read-run", method: "GET", path, lines: { key: "logs", onLines } },
            decode.ch
          );
        }
        async listExecutions(address, page) {
          return await this.#exchange(
            { kind: "list-runs", method: "GET", path: `${executionsPath(address)}${pageQuery(page)}` },
            (body) => (0, decode.Wg)(body, address.pipelineId)
          );
        }
        async listPipelines(address, page) {
          return await this.#exchange(
            { kind: "list-pipelines", method: "GET", path: `${pipelinesPath(address)}${pageQuery(page)}` },
            decode.yH
          );
        }
        async findPipelineNumber(address, identifier) {
          const { workspace, project } = address, query = `project=${encodeURIComponent(project)}&pipeline=${encodeURIComponent(identifier)}`;
          return await this.#exchange(
            {
              kind: "find-pipeline",
              method: "GET",
              path: `/workspaces/${encodeURIComponent(workspace)}/identifiers?${query}`
            },
            (body) => (0, decode.UD)(body, address)
          );
        }
        async startRun(address, run) {
          return await this.#exchange(
            { kind: "start-run", method: "POST", path: executionsPath(address), body: (0, requests.M$)(run) },
            (body) => {
              const executionId = (0, decode.CP)(body);
              if (executionId === null || !/^[1-9]\d{0,18}$/.test(executionId))
                throw new json_fields.X("id: expected the number of a run, which is not there");
              return (0, decode.B6)(body, { ...address, executionId }), { executionId, execution: (0, decode.FX)(body) };
            }
          );
        }
        async sendOperation(address, operation) {
          return await this.#exchange(
            { kind: "change-run", method: "PATCH", path: executionPath(address), body: (0, requests.i2)(operation) },
            (body) => body === null ? null : decodeRun(body, address)
          );
        }
        async #exchange(request, decode2) {
          const { deadline, now } = this.#limits, startedAt = now();
          if (deadline <= startedAt) throw new errors.m4(null);
          const name = (0, transport.Z)(request);
          request.method === "GET" && this.#waits.check(name, request.kind, startedAt);
          try {
            const response = await this.#send(request, deadline - startedAt);
            return this.#noteHints(response), decodeResponse(name, request.kind, response, decode2);
          } catch (error) {
            throw error instanceof errors.V7 && this.#waits.note(error, name, now()), error;
          }
        }
        async #send(request, remainingMs) {
          const { requestTimeoutMs, signal } = this.#limits;
          return await this.#sendRequest({ ...request, timeoutMs: Math.min(requestTimeoutMs, remainingMs), signal });
        }
        #noteHints({ rateLimit, rateLimitResetMs = null, serverTimeMs }) {
          const { now, wallTime } = this.#limits;
          rateLimit !== null && (this.#serverHints.rateLimit = rateLimitResetMs === null ? rateLimit : { ...rateLimit, windowEndsAt: now() + rateLimitResetMs }), serverTimeMs !== null && (this.#serverHints.serverAheadMs = serverTimeMs + dateHeaderDelayMs - wallTime());
        }
      }
      function decodeRun(body, address) {
        const execution = (0, decode.FX)(body);
        return (0, decode.qb)("run", address.executionId, (0, decode.CP)(body)), (0, decode.B6)(body, address), execution;
      }
      function decodeResponse(request, kind, response, decode2) {
        try {
          return decode2(response.body);
        } catch (error) {
          throw error instanceof json_fields.X ? new errors.V7(
            {
              kind: "invalid-response",
              problem: error.message,
              httpStatus: 200,
              contentType: "application/json",
              excerpt: response.excerpt ?? ""
            },
            request,
            !0,
            kind
          ) : error;
        }
      }
      function pipelinesPath({ workspace, project }) {
        return `/workspaces/${encodeURIComponent(workspace)}/projects/${encodeURIComponent(project)}/pipelines`;
      }
      function executionsPath(address) {
        return `${pipelinesPath(address)}/${address.pipelineId}/executions`;
      }
      function executionPath(address) {
        return `${executionsPath(address)}/${address.executionId}`;
      }
      function pageQuery(page) {
        return `?page=${String(page)}&per_page=${String(pageItems)}`;
      }
      function actionExecutionPath(address) {
        return `${executionPath(address)}/action_executions/${address.actionExecutionId}`;
      }
    })
  ),
  /***/
  835: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        X: () => (
          /* binding */
          describeCommit
        ),
        /* harmony export */
        p: () => (
          /* binding */
          shortenRevision
        )
        /* harmony export */
      });
      function describeCommit({ revision, branch, tag }) {
        const ref = tag ?? branch, short = shortenRevision(revision);
        return short === "" ? "" : `${short}${ref === null ? "" : ` on ${ref}`}`;
      }
      function shortenRevision(revision) {
        return /^[0-9a-f]{7,64}$/i.exec(revision ?? "")?.[0].slice(0, 12) ?? "";
      }
    })
  ),
  /***/
  2377: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        _: () => (
          /* binding */
          parseDate
        ),
        /* harmony export */
        r: () => (
          /* binding */
          readFraction
        )
        /* harmony export */
      });
      function parseDate(text) {
        const date = text ?? "";
        return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(date) ? Date.parse(date) : NaN;
      }
      function readFraction(date) {
        return Number((/T\d{2}:\d{2}:\d{2}\.(\d{1,9})/.exec(date ?? "")?.[1] ?? "").padEnd(9, "0"));
      }
    })
  ),
  /***/
  8788: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        B6: () => (
          /* binding */
          requireSamePlace
        ),
        /* harmony export */
        CP: () => (
          /* binding */
          decodeExecutionNumber
        ),
        /* harmony export */
        Db: () => (
          /* binding */
          decodeActionExecutionHash
        ),
        /* harmony export */
        FX: () => (
          /* binding */
          decodeExecution
        ),
        /* harmony export */
        UD: () => (
          /* binding */
          decodePipelineNumber
        ),
        /* harmony export */
        Wg: () => (
          /* binding */
          decodeExecutionPage
        ),
        /* harmony export */
        b1: () => (
          /* binding */
          decodeActionExecution
        ),
        /* harmony export */
        ch: () => (
          /* binding */
          decodeLogPage
        ),
        /* harmony export */
        qb: () => (
          /* binding */
          requireSame
        ),
        /* harmony export */
        rk: () => (
          /* binding */
          readStatus
        ),
        /* harmony export */
        yH: () => (
          /* binding */
          decodePipelinePage
        )
        /* harmony export */
      });
      var _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(9236), _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(4129);
      function decodeExecution(body) {
        const decodeWarnings = [], fields = new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.A(body, "", decodeWarnings);
        return fields.rejectIfPresent("action", "an action execution"), fields.rejectIfPresent("executions", "a list of runs"), fields.requireText("status"), readExecution(fields, decodeWarnings);
      }
      function readExecution(fields, decodeWarnings) {
        return {
          id: fields.id("id"),
          hash: readRunHash(fields.text("html_url")),
          htmlUrl: fields.text("html_url"),
          status: fields.text("status") ?? "",
          startDate: fields.text("start_date"),
          finishDate: fields.text("finish_date"),
          branch: readRef(fields, "branch"),
          tag: readRef(fields, "tag"),
          revision: fields.inner("to_revision")?.text("revision") ?? null,
          creatorName: fields.inner("creator")?.text("name") ?? null,
          comment: fields.text("comment"),
          pipelineName: fields.inner("pipeline")?.text("name") ?? null,
          logsRemoved: fields.boolean("logs_removed"),
          actionExecutions: fields.list("action_executions").map((item) => readActionExecution(item, [])),
          decodeWarnings
        };
      }
      function readRunHash(htmlUrl) {
        return /\/execution\/([0-9a-f]{8,64})(?:[/?#]|$)/i.exec(htmlUrl ?? "")?.[1]?.toLowerCase() ?? null;
      }
      function readRef(fields, name) {
        return fields.isText(name) ? fields.text(name) : fields.inner(name)?.text("name") ?? null;
      }
      function decodeActionExecution(body) {
        const decodeWarnings = [], fields = new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.A(body, "", decodeWarnings);
        return fields.rejectIfPresent("action_executions", "a run"), fields.rejectIfPresent("executions", "a list of runs"), fields.requireText("status"), readActionExecution(fields, decodeWarnings);
      }
      function readActionExecution(fields, decodeWarnings) {
        const action = fields.inner("action");
        return {
          id: readHash(fields),
          htmlUrl: fields.text("html_url"),
          status: fields.text("status") ?? "",
          startDate: fields.text("start_date"),
          finishDate: fields.text("finish_date"),
          progress: fields.number("progress"),
          errorMessage: fields.text("error_message"),
          approverId: fields.number("approver_id"),
          approvalDate: fields.text("approval_date"),
          actionId: action?.id("id") ?? null,
          actionReference: action?.idAsWritten("id") ?? null,
          actionName: action?.text("name") ?? null,
          actionType: action?.text("type") ?? null,
          ignoreErrors: action?.boolean("ignore_errors") ?? !1,
          revision: action?.text("current_revision") ?? null,
          passedVariables: readVariables(fields, "passed_variables"),
          outputtedVariables: readVariables(fields, "outputted_variables"),
          logUrl: fields.text("log_url"),
          hasLog: fields.hasList("log"),
          decodeWarnings
        };
      }
      function readVariables(fields, name) {
        return fields.list(name).flatMap((item) => {
          const key = item.expectText("key"), value = item.has("value") ? item.expectText("value") : "";
          return key === null || value === null ? [] : [{ key, value }];
        });
      }
      function readStatus(body) {
        const status = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_1__.dR)(body, "status");
        return typeof status == "string" ? status : null;
      }
      function decodeLogPage(body) {
        return { totalLines: new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.A(body, "", []).number("total_element_count") };
      }
      function decodeExecutionPage(body, pipelineId) {
        return requireSamePlace(body, { pipelineId }), decodePage(body, "executions", (fields, decodeWarnings) => (requireSamePlace({ url: fields.text("url") }, { pipelineId }), readExecution(fields, decodeWarnings)));
      }
      function decodePipelinePage(body) {
        return decodePage(body, "pipelines", (fields) => ({
          id: fields.id("id"),
          identifier: fields.text("identifier")
        }));
      }
      function decodePage(body, name, read) {
        const decodeWarnings = [], fields = new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.A(body, "", decodeWarnings), isEmptyAsNull = !fields.has(name) && fields.number("total_element_count") === 0;
        if (!fields.hasList(name) && !isEmptyAsNull) throw new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.X(`${name}: expected a list`);
        if (fields.listLength("errors") > 0) throw new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.X(`errors: expected none with a list of ${name}`);
        const items = fields.list(name);
        return {
          items: items.map((item) => read(item, decodeWarnings)),
          page: fields.number("page"),
          totalPages: fields.number("total_page_count"),
          totalItems: fields.number("total_element_count"),
          hasUnreadItems: items.length < fields.listLength(name)
        };
      }
      function decodePipelineNumber(body, { workspace, project }) {
        const fields = new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.A(body, "", []);
        if (!isSameHandle(workspace, fields.text("domain")) && !isSameHandle(project, fields.text("project_identifier")))
          throw new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.X("the answer is about another workspace and another project");
        return fields.id("pipeline_id");
      }
      function isSameHandle(requested, response) {
        return response === null || response.toLowerCase() === requested.toLowerCase();
      }
      function decodeExecutionNumber(body) {
        const fields = new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.A(body, "", []), id = fields.id("id");
        return id === null ? lastSegment(fields.text("url"), "executions") ?? fields.echoedId("id") : String(id);
      }
      function decodeActionExecutionHash(body) {
        const fields = new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.A(body, "", []);
        return readHash(fields) ?? fields.echoedId("action_execution_id");
      }
      function readHash(fields) {
        return fields.text("action_execution_id") ?? lastSegment(fields.text("url"), "action_executions");
      }
      function lastSegment(url, collection) {
        const segments = (url ?? "").split("/"), place = segments.lastIndexOf(collection);
        return place < 0 ? null : segments[place + 1] ?? null;
      }
      function requireSamePlace(body, { pipelineId, executionId, actionExecutionId }) {
        const url = new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.A(body, "", []).text("url");
        requireSame("pipeline", pipelineId, lastSegment(url, "pipelines")), executionId !== void 0 && requireSame("run", executionId, lastSegment(url, "executions")), actionExecutionId !== void 0 && requireSame("action execution", actionExecutionId, lastSegment(url, "action_executions"));
      }
      function requireSame(what, requestedId, responseId) {
        if (responseId !== null && responseId.toLowerCase() !== requestedId.toLowerCase())
          throw new _http_json_fields_js__WEBPACK_IMPORTED_MODULE_0__.X(`the answer is about ${what} ${responseId}, asked for was ${requestedId}`);
      }
    })
  ),
  /***/
  9425: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        FH: () => (
          /* binding */
          isApiDisabled
        ),
        /* harmony export */
        No: () => (
          /* binding */
          isScopeMissing
        ),
        /* harmony export */
        V7: () => (
          /* binding */
          BuddyError
        ),
        /* harmony export */
        Y2: () => (
          /* binding */
          mayHaveTakenEffect
        ),
        /* harmony export */
        _Q: () => (
          /* binding */
          UnconfirmedOperation
        ),
        /* harmony export */
        c4: () => (
          /* binding */
          isNotFound
        ),
        /* harmony export */
        cJ: () => (
          /* binding */
          Cancelled
        ),
        /* harmony export */
        lx: () => (
          /* binding */
          lastBuddyError
        ),
        /* harmony export */
        m4: () => (
          /* binding */
          DeadlineExceeded
        ),
        /* harmony export */
        w1: () => (
          /* binding */
          RetriesExhausted
        ),
        /* harmony export */
        xG: () => (
          /* binding */
          HeldBack
        )
        /* harmony export */
      });
      function isNotFound({ httpStatus, apiMessages }) {
        return httpStatus === 404 || httpStatus === 400 && apiMessages.some((message) => /\binvalid url\b/i.test(message));
      }
      function isApiDisabled({ apiMessages }) {
        return apiMessages.some((message) => /\bAPI is (?:disabled|not enabled)\b/i.test(message));
      }
      function isScopeMissing({ apiMessages }) {
        return apiMessages.some((message) => /\bcannot receive data\b/i.test(message));
      }
      class BuddyError extends Error {
        details;
        request;
        mayHaveBeenSent;
        requestKind;
        constructor(details, request, mayHaveBeenSent = !0, requestKind = "read-run") {
          super(`${request}: ${details.kind}`), this.name = "BuddyError", this.details = details, this.request = request, this.mayHaveBeenSent = mayHaveBeenSent, this.requestKind = requestKind;
        }
      }
      class HeldBack extends BuddyError {
        waitMs;
        constructor(details, request, requestKind) {
          super(details, request, !1, requestKind), this.name = "HeldBack", this.waitMs = details.retryAfterMs;
        }
      }
      function mayHaveTakenEffect({ details, mayHaveBeenSent }) {
        return !mayHaveBeenSent || details.kind === "redirect" ? !1 : details.kind !== "http-error" ? !0 : details.httpStatus >= 500 || details.httpStatus === 408 && details.retryAfterMs === null;
      }
      class RetriesExhausted extends Error {
        last;
        reason;
        attempts;
        failingForMs;
        stage;
        constructor(last, reason, attempts, failingForMs, stage) {
          super(last.message), this.name = "RetriesExhausted", this.last = last, this.reason = reason, this.attempts = attempts, this.failingForMs = failingForMs, this.stage = stage;
        }
      }
      class DeadlineExceeded extends Error {
        name = "DeadlineExceeded";
        last;
        constructor(last) {
          super("the deadline was reached"), this.last = last;
        }
      }
      class Cancelled extends Error {
        name = "Cancelled";
        signalName;
        constructor(signalName) {
          super(signalName), this.signalName = signalName;
        }
      }
      function lastBuddyError(error) {
        return error instanceof RetriesExhausted || error instanceof DeadlineExceeded || error instanceof UnconfirmedOperation ? error.last : null;
      }
      class UnconfirmedOperation extends Error {
        name = "UnconfirmedOperation";
        last;
        runs;
        constructor(last, runs = []) {
          super(last.message), this.last = last, this.runs = runs;
        }
      }
    })
  ),
  /***/
  4129: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        A: () => (
          /* binding */
          JsonFields
        ),
        /* harmony export */
        X: () => (
          /* binding */
          DecodeError
        )
        /* harmony export */
      });
      class DecodeError extends Error {
        name = "DecodeError";
      }
      class JsonFields {
        #object;
        #place;
        #decodeWarnings;
        constructor(value, place, decodeWarnings) {
          if (typeof value != "object" || value === null || Array.isArray(value))
            throw new DecodeError(`${place === "" ? "the answer" : place}: expected an object, got ${nameKind(value)}`);
          this.#object = value, this.#place = place, this.#decodeWarnings = decodeWarnings;
        }
        text(name) {
          const value = this.#value(name);
          return value === null || typeof value == "string" ? value : this.#warn(name, "a string", value);
        }
        isText(name) {
          return typeof this.#value(name) == "string";
        }
        requireText(name) {
          const value = this.#value(name);
          if (typeof value != "string")
            throw new DecodeError(`${this.#path(name)}: expected a string, got ${nameKind(value)}`);
        }
        number(name) {
          const value = this.#value(name);
          return value === null || typeof value == "number" ? value : this.#warn(name, "a number", value);
        }
        id(name) {
          const value = this.idAsWritten(name);
          if (typeof value == "string" && /^\d{1,15}$/.test(value)) return Number(value);
          const number = this.number(name);
          return number === null || Number.isSafeInteger(number) ? number : this.#warn(name, "a whole number below 2^53", number);
        }
        idAsWritten(name) {
          const value = this.#value(name);
          return typeof value == "string" || typeof value == "number" ? value : null;
        }
        rejectIfPresent(name, what) {
          if (this.has(name)) throw new DecodeError(`the answer is ${what}, which was not asked for`);
        }
        echoedId(name) {
          return this.has(name) ? String(this.idAsWritten(name) ?? nameKind(this.#value(name))) : null;
        }
        boolean(name) {
          const value = this.#value(name);
          return value === null || typeof value == "boolean" ? value ?? !1 : (this.#warn(name, "true or false", value), !1);
        }
        inner(name) {
          const value = this.#value(name);
          return value === null ? null : typeof value == "object" && !Array.isArray(value) ? new JsonFields(value, this.#path(name), this.#decodeWarnings) : this.#warn(name, "an object", value);
        }
        hasList(name) {
          return Array.isArray(this.#value(name));
        }
        listLength(name) {
          const value = this.#value(name);
          return Array.isArray(value) ? value.length : 0;
        }
        list(name) {
          const value = this.#value(name);
          return value === null ? [] : Array.isArray(value) ? value.flatMap((item, index) => {
            const place = `${this.#path(name)}[${String(index)}]`;
            return typeof item == "object" && item !== null && !Array.isArray(item) ? [new JsonFields(item, place, this.#decodeWarnings)] : (this.#decodeWarnings.push(`${place}: expected an object, got ${nameKind(item)}`), []);
          }) : (this.#warn(name, "a list", value), []);
        }
        has(name) {
          return this.#value(name) !== null;
        }
        expectText(name) {
          const value = this.#value(name);
          return typeof value == "string" ? value : this.#warn(name, "a string", value);
        }
        #warn(name, expected, value) {
          return this.#decodeWarnings.push(`${this.#path(name)}: expected ${expected}, got ${nameKind(value)}`), null;
        }
        #value(name) {
          return (Object.hasOwn(this.#object, name) ? Reflect.get(this.#object, name) : null) ?? null;
        }
        #path(name) {
          return this.#place === "" ? name : `${this.#place}.${name}`;
        }
      }
      function nameKind(value) {
        return value == null ? "nothing" : Array.isArray(value) ? "a list" : typeof value == "object" ? "an object" : `a ${typeof value}`;
      }
    })
  ),
  /***/
  9867: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        o: () => (
          /* binding */
          createTransport
        ),
        Z: () => (
          /* binding */
          requestName
        )
      });
      var abort = __nccwpck_require__2(3800), client = __nccwpck_require__2(3268), undici_connections = __nccwpck_require__2(3794), errors = __nccwpck_require__2(9425), unknown_value = __nccwpck_require__2(9236), retry_policy = __nccwpck_require__2(898);
      function readHeaderFacts(headers) {
        const serverTimeMs = readDate(readHeader(headers, "date"));
        return {
          rateLimit: readRateLimit(readHeader(headers, "x-rate-limit-limit"), readHeader(headers, "x-rate-limit-remaining")),
          rateLimitResetMs: serverTimeMs === null ? null : readRateLimitReset(readHeader(headers, "x-rate-limit-reset"), serverTimeMs),
          serverTimeMs
        };
      }
      function readHeader(headers, name) {
        const value = headers[name] ?? "";
        return (typeof value == "string" ? value : value[0] ?? "").trim();
      }
      function readWait(headers, statusCode, wallTimeMs) {
        const serverTimeMs = readDate(readHeader(headers, "date")) ?? wallTimeMs, retryAfterMs = readRetryAfter(readHeader(headers, "retry-after"), serverTimeMs), isRateLimit = statusCode === 429 || statusCode === 403 && isExhausted(headers);
        return retryAfterMs === null && isRateLimit ? readRateLimitReset(readHeader(headers, "x-rate-limit-reset"), serverTimeMs) : retryAfterMs;
      }
      function isExhausted(headers) {
        return readHeader(headers, "x-rate-limit-remaining") === "0";
      }
      function readRetryAfter(text, serverTimeMs) {
        if (/^\d{1,10}$/.test(text)) return Number(text) * 1e3;
        const date = readDate(text);
        return date === null ? null : Math.max(0, date - serverTimeMs);
      }
      function readRateLimitReset(text, serverTimeMs) {
        if (!/^\d+$/.test(text)) return null;
        const resetInMs = Number(text) * 1e3 - serverTimeMs;
        return resetInMs > 0 && resetInMs <= retry_policy.Y4 ? resetInMs : null;
      }
      function readDate(text) {
        if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null;
        const date = Date.parse(text);
        return Number.isNaN(date) ? null : date;
      }
      function readRateLimit(limit, remaining) {
        return !/^\d{1,9}$/.test(limit) || !/^\d{1,9}$/.test(remaining) || Number(limit) < Number(remaining) || Number(limit) === 0 ? null : { limit: Number(limit), remaining: Number(remaining) };
      }
      const bodyStartBytes = 64 * 1024;
      async function readBodyStart({ body }, chunks = []) {
        let bytes = 0;
        for await (const chunk of body)
          if (chunks.push(chunk), bytes += chunk.length, bytes > bodyStartBytes) break;
        return Buffer.concat(chunks).toString("utf8");
      }
      const redirects = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
      async function readErrorResponse(response, apiUrl, wallTimeMs, redact, signal) {
        const { headers, statusCode } = response;
        if (redirects.has(statusCode))
          return { kind: "redirect", httpStatus: statusCode, origin: originOf(readHeader(headers, "location"), apiUrl) };
        if (statusCode < 400)
          return {
            kind: "invalid-response",
            problem: `its status is ${String(statusCode)}, which Buddy does not use`,
            httpStatus: statusCode,
            contentType: redact(readHeader(headers, "content-type")),
            excerpt: null
          };
        const text = await readPartialBody(response, signal);
        return {
          kind: "http-error",
          httpStatus: statusCode,
          apiMessages: readMessages(text).map(redact),
          // Buddy's announcement of these headers spells them with a zero. Nobody knows which
          // spelling Buddy sends.
          scopes: redact(readHeader(headers, "x-oauth-scopes") || readHeader(headers, "x-0auth-scopes")),
          acceptedScopes: redact(
            readHeader(headers, "x-accepted-oauth-scopes") || readHeader(headers, "x-accepted-0auth-scopes")
          ),
          retryAfterMs: readWait(headers, statusCode, wallTimeMs),
          rateLimitExhausted: isExhausted(headers),
          isHtml: /^\s*</.test(text)
        };
      }
      async function readPartialBody(response, signal) {
        const chunks = [];
        try {
          await readBodyStart(response, chunks);
        } catch (error) {
          if (signal.aborted) throw error;
        }
        return Buffer.concat(chunks).toString("utf8");
      }
      function readMessages(text) {
        try {
          return decodeErrorMessages(JSON.parse(text));
        } catch {
          return [];
        }
      }
      function decodeErrorMessages(body) {
        return typeof body == "string" ? [body] : Array.isArray(body) ? body.flatMap(decodeErrorMessages) : typeof body != "object" ? [] : ["errors", "message", "error"].map((name) => decodeErrorMessages((0, unknown_value.dR)(body, name))).find((messages) => messages.length > 0) ?? [];
      }
      function originOf(location, base) {
        const origin = location !== "" && URL.canParse(location, base) ? new URL(location, base).origin : "null";
        return origin === "null" ? "an address that cannot be read" : origin;
      }
      var certificate_error = __nccwpck_require__2(2935);
      function classifyNetworkError(error, apiUrl, redact) {
        const code = (0, unknown_value.wr)(error), detail = redact(error instanceof Error ? error.message : "");
        if ((0, certificate_error.Y)(code)) return { kind: "certificate", code, detail };
        if (code === "ENOTFOUND") return { kind: "host-not-found", host: new URL(apiUrl).hostname };
        const proxyStatus = /^Proxy response \((\d{3})\)/.exec(detail)?.[1];
        return {
          kind: "connection",
          code: proxyStatus === void 0 ? code || "unknown" : `HTTP ${proxyStatus} from the proxy`,
          detail
        };
      }
      const bodyCapBytes = 32 * 1024 * 1024;
      class BodyTooLarge extends Error {
        name = "BodyTooLarge";
      }
      const quote = 34, backslash = 92, comma = 44, openBracket = 91, closeBracket = 93, openBrace = 123, closeBrace = 125;
      class JsonStreamReader {
        #finder;
        #onLines;
        #kept = [];
        #keptBytes = 0;
        #elements = null;
        #before = null;
        constructor(key, onLines) {
          this.#finder = key === null ? null : new ArrayFinder(key), this.#onLines = onLines;
        }
        async push(chunk) {
          let rest = chunk;
          for (; rest.length > 0; )
            rest = this.#elements === null ? this.#pushOuter(rest) : await this.#pushElements(this.#elements, rest);
        }
        finish() {
          return JSON.parse(new TextDecoder("utf-8", { fatal: !0 }).decode(Buffer.concat(this.#kept)));
        }
        beginning(bytes) {
          const parts = [];
          let length = 0;
          for (const part of this.#kept) {
            if (length >= bytes) break;
            parts.push(part.subarray(0, bytes - length)), length += part.length;
          }
          return { text: Buffer.concat(parts).toString("utf8"), isWhole: this.#keptBytes <= bytes };
        }
        #parseKept() {
          try {
            return JSON.parse(`${Buffer.concat(this.#kept).toString()}]}`);
          } catch {
            return;
          }
        }
        #keep(bytes) {
          if (this.#keptBytes += bytes.length, this.#keptBytes > bodyCapBytes) throw new BodyTooLarge();
          this.#kept.push(new Uint8Array(bytes));
        }
        #pushOuter(chunk) {
          const end = this.#finder?.find(chunk) ?? null;
          return this.#keep(end === null ? chunk : chunk.subarray(0, end)), end === null ? new Uint8Array() : (this.#before ??= { body: this.#parseKept() }, this.#elements = new ElementReader(), chunk.subarray(end));
        }
        async #pushElements(elements, chunk) {
          const { lines, rest } = elements.read(chunk);
          return lines.length > 0 && await this.#onLines(lines, this.#before?.body), rest === null ? new Uint8Array() : (this.#elements = null, rest);
        }
      }
      class ArrayFinder {
        #opening;
        #member = "";
        #depth = 0;
        #inString = !1;
        #isEscaped = !1;
        constructor(key) {
          this.#opening = `"${key}":[`;
        }
        find(chunk) {
          for (let index = 0; index < chunk.length; index++) if (this.#read(chunk[index] ?? 0)) return index + 1;
          return null;
        }
        #read(byte) {
          const isOutermost = this.#depth === 1;
          if (this.#inString) this.#readInString(byte);
          else {
            if (byte === 32 || byte === 10 || byte === 13 || byte === 9) return !1;
            if (byte === quote) this.#inString = !0;
            else if (byte === openBrace || byte === openBracket) this.#depth++;
            else if (byte === closeBrace || byte === closeBracket) this.#depth--;
            else if (byte === comma && isOutermost)
              return this.#member = "", !1;
          }
          return !isOutermost || this.#member.length > this.#opening.length ? !1 : (this.#member += String.fromCharCode(byte), this.#member === this.#opening);
        }
        #readInString(byte) {
          this.#isEscaped ? this.#isEscaped = !1 : byte === backslash ? this.#isEscaped = !0 : byte === quote && (this.#inString = !1);
        }
      }
      class ElementReader {
        #parts = [];
        #partBytes = 0;
        #depth = 0;
        #inString = !1;
        #isEscaped = !1;
        #isFirst = !0;
        read(bytes) {
          const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
          let complete = -1, index = 0;
          for (; index < chunk.length; ) {
            if (this.#inString) {
              index = this.#readString(chunk, index);
              continue;
            }
            const byte = chunk[index];
            if (byte === closeBracket && this.#depth === 0)
              return { lines: this.#parse(chunk.subarray(0, index), this.#isFirst), rest: chunk.subarray(index) };
            byte === quote ? this.#inString = !0 : byte === openBracket || byte === openBrace ? this.#depth++ : byte === closeBracket || byte === closeBrace ? this.#depth-- : byte === comma && this.#depth === 0 && (complete = index), index++;
          }
          const lines = complete < 0 ? [] : this.#parse(chunk.subarray(0, complete), !1);
          return this.#keep(chunk.subarray(complete + 1)), { lines, rest: null };
        }
        #readString(chunk, from) {
          const start = this.#isEscaped ? from + 1 : from;
          this.#isEscaped = !1;
          for (let end = chunk.indexOf(quote, start); end >= 0; end = chunk.indexOf(quote, end + 1))
            if (countBackslashes(chunk, start, end) % 2 === 0)
              return this.#inString = !1, end + 1;
          return this.#isEscaped = countBackslashes(chunk, start, chunk.length) % 2 === 1, chunk.length;
        }
        #parse(bytes, mayBeEmpty) {
          const lines = parseElements(this.#parts.length === 0 ? bytes : Buffer.concat([...this.#parts, bytes]));
          if (lines.length === 0 && !mayBeEmpty) throw new SyntaxError("an element is missing");
          return this.#parts = [], this.#partBytes = 0, this.#isFirst = !1, lines;
        }
        #keep(bytes) {
          if (this.#partBytes += bytes.length, this.#partBytes > bodyCapBytes) throw new BodyTooLarge();
          this.#parts.push(new Uint8Array(bytes));
        }
      }
      function countBackslashes(bytes, start, end) {
        let count = 0;
        for (; end - 1 - count >= start && bytes[end - 1 - count] === backslash; ) count++;
        return count;
      }
      function parseElements(bytes) {
        const elements = JSON.parse(`[${bytes.toString("utf8")}]`);
        return Array.isArray(elements) ? elements.map((element) => typeof element == "string" ? element : JSON.stringify(element)) : [];
      }
      var buddy_status = __nccwpck_require__2(5876);
      const maxNesting = 500, maxUnredactedLength = 500, unredactedKeys = /* @__PURE__ */ new Set([
        "status",
        "id",
        "url",
        "html_url",
        "action_execution_id",
        "revision",
        "domain",
        "project_identifier",
        "start_date",
        "finish_date"
      ]);
      class NestedTooDeep extends Error {
        constructor() {
          super(`the body has more than ${String(maxNesting)} levels of nesting`);
        }
      }
      function redactBody(value, redact, level = 0) {
        if (typeof value == "string") return redact(value);
        if (typeof value != "object" || value === null) return value;
        if (level === maxNesting) throw new NestedTooDeep();
        return Array.isArray(value) ? value.map((item) => redactBody(item, redact, level + 1)) : Object.fromEntries(
          Object.entries(value).map(([key, item]) => [
            key,
            isUnredacted(key, item) ? item : redactBody(item, redact, level + 1)
          ])
        );
      }
      function isUnredacted(key, value) {
        return typeof value != "string" || !unredactedKeys.has(key) || value.length > maxUnredactedLength ? !1 : key !== "status" || (0, buddy_status.xo)(value) !== "unknown";
      }
      const quotedBytes = 16 * 1024, longestSecret = 8 * 1024, quotedLength = 200, noFacts = { rateLimit: null, serverTimeMs: null };
      async function readResponse(response, { name, kind, isRead, lines, isSecret }, redact) {
        const { headers, statusCode } = response, invalidResponse = (problem, excerpt = null) => {
          const contentType = redact(readHeader(headers, "content-type")), details = { kind: "invalid-response", problem, httpStatus: statusCode, contentType, excerpt };
          return new errors.V7(details, name, !0, kind);
        };
        if (isRead && statusCode !== 200) throw invalidResponse(`its status is ${String(statusCode)}, not 200`);
        if (statusCode === 204) return { body: null, httpStatus: statusCode, ...noFacts };
        const encoding = readHeader(headers, "content-encoding");
        if (encoding !== "" && encoding !== "identity")
          throw invalidResponse("the body is compressed, which was not asked for");
        if (isSecret) return { body: await readSecret(response), httpStatus: statusCode, ...noFacts };
        const reader = new JsonStreamReader(lines?.key ?? null, lines?.onLines ?? ignoreLines);
        try {
          for await (const chunk of response.body) await reader.push(chunk);
          return {
            body: redactBody(reader.finish(), redact),
            httpStatus: statusCode,
            ...readHeaderFacts(headers),
            // Made now, because a later call would keep all received bytes in memory until
            // then.
            excerpt: quoteBeginning(reader, redact)
          };
        } catch (error) {
          if (error instanceof BodyTooLarge)
            throw new errors.V7({ kind: "too-large", limitBytes: bodyCapBytes }, name, !0, kind);
          const problem = describeProblem(error);
          throw problem === null ? error : invalidResponse(problem, quoteBeginning(reader, redact));
        }
      }
      async function ignoreLines() {
      }
      async function readSecret(response) {
        const text = await readBodyStart(response), value = (0, unknown_value.qF)(text);
        return value === void 0 ? text.trim() : value;
      }
      function describeProblem(error) {
        return error instanceof NestedTooDeep ? error.message : error instanceof SyntaxError ? "the body is not JSON" : (0, unknown_value.wr)(error) === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "the body has a byte that is not UTF-8" : null;
      }
      function quoteBeginning(reader, redact) {
        const { text, isWhole } = reader.beginning(quotedBytes), redacted = redact(text);
        return (isWhole ? redacted : redacted.slice(0, Math.max(0, redacted.length - longestSecret))).slice(0, quotedLength);
      }
      function requestName({ method, path }) {
        return `${method} ${path.split("?")[0] ?? ""}`;
      }
      function createTransport(options) {
        let shared = null;
        return async (request) => {
          const { signal, isOver, clear } = (0, abort.r5)(request.timeoutMs, request.signal, options.startTimer), name = requestName(request), isRead = request.method === "GET", tracker = { wasSent: !1 };
          let connections = null;
          try {
            connections = (isRead ? shared : null) ?? (0, undici_connections.y_)(options.createDispatcher), isRead && (shared = connections);
            const dispatcher = isRead ? connections.dispatcher : trackSent(connections.dispatcher, tracker);
            return await (0, abort.dX)(send(options, dispatcher, request, name, signal), signal);
          } catch (error) {
            if (signal.aborted && isRead && (connections?.end(), shared === connections && (shared = null)), request.signal.aborted) throw request.signal.reason;
            if (isOver())
              throw new errors.V7({ kind: "timeout", afterMs: request.timeoutMs }, name, tracker.wasSent, request.kind);
            if (error instanceof errors.V7) throw error;
            const details = classifyNetworkError(error, options.apiUrl, options.redact);
            throw new errors.V7(details, name, tracker.wasSent, request.kind);
          } finally {
            clear(), isRead || connections?.end();
          }
        };
      }
      function trackSent(dispatcher, tracker) {
        return dispatcher.compose(
          (dispatch) => (options, handler) => dispatch(options, {
            onRequestStart: (controller, context) => {
              tracker.wasSent = !0, handler.onRequestStart?.(controller, context);
            },
            onRequestUpgrade: (controller, statusCode, headers, socket) => {
              handler.onRequestUpgrade?.(controller, statusCode, headers, socket);
            },
            onResponseStart: (controller, statusCode, headers, statusMessage) => {
              handler.onResponseStart?.(controller, statusCode, headers, statusMessage);
            },
            onResponseData: (controller, chunk) => {
              handler.onResponseData?.(controller, chunk);
            },
            onResponseEnd: (controller, trailers) => {
              handler.onResponseEnd?.(controller, trailers);
            },
            onResponseError: (controller, error) => {
              handler.onResponseError?.(controller, error);
            }
          })
        );
      }
      async function send(options, dispatcher, request, name, signal) {
        const { kind, token, isSecret = !1, lines } = request, { redact } = options, isRead = request.method === "GET", response = await (0, client.Em)(`${options.apiUrl}${request.path}`, {
          method: request.method,
          dispatcher,
          signal,
          // The timer of the exchange limits all of it. undici's timers start anew with each
          // chunk, however small.
          headersTimeout: 0,
          bodyTimeout: 0,
          reset: !isRead,
          headers: {
            accept: "application/json",
            "accept-encoding": "identity",
            "user-agent": "buddy-gate",
            ...token === void 0 ? {} : { authorization: `Bearer ${token}` },
            ...request.body === void 0 ? {} : { "content-type": "application/json" }
          },
          ...request.body === void 0 ? {} : { body: JSON.stringify(request.body) }
        });
        response.body.on("error", () => {
        });
        try {
          if (response.statusCode < 300) return await readResponse(response, { name, kind, isRead, lines, isSecret }, redact);
          const details = await readErrorResponse(response, options.apiUrl, options.wallTime(), redact, signal);
          throw new errors.V7(details, name, !0, kind);
        } finally {
          response.body.readableEnded || response.body.destroy();
        }
      }
    })
  ),
  /***/
  1354: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        H: () => (
          /* binding */
          PollScheduler
        ),
        E: () => (
          /* binding */
          backoffDelay
        )
      });
      const requestCostMs = 30, surpriseShare = 0.1, minDeviation = 1e-3, minStepMs = 1e3, maxStepMs = 6e4;
      function pauseBeforeEnd(end, runningMs, polls, maxMs) {
        let pauseMs = 0;
        for (let due = 0; due < polls && pauseMs < maxMs; pauseMs += minStepMs)
          due += minStepMs * pollDensity(distribution(end, runningMs + pauseMs + minStepMs / 2));
        return Math.min(pauseMs, maxMs);
      }
      function pollsBeforeEnd(end, runningMs, milliseconds) {
        let polls = 0;
        const untilMs = runningMs + milliseconds;
        for (let nowMs = runningMs; nowMs < untilMs; ) {
          const fineMs = Math.max(minStepMs, Math.min(maxStepMs, Math.abs(end.medianMs - nowMs) / 4)), stepMs = Math.min(fineMs, untilMs - nowMs), middle = distribution(end, nowMs + stepMs / 2);
          polls += stepMs * pollDensity(middle) * middle.survival, nowMs += stepMs;
        }
        return polls / distribution(end, runningMs).survival;
      }
      function pollDensity({ hazard }) {
        return Math.sqrt(hazard / (2 * requestCostMs));
      }
      function distribution({ medianMs, deviation }, runningMs) {
        const steepness = Math.PI / (Math.max(minDeviation, deviation) * Math.sqrt(3)), usual = 1 / (1 + (runningMs / medianMs) ** steepness), surprise = 1 / (1 + runningMs / medianMs), survival = (1 - surpriseShare) * usual + surpriseShare * surprise, ending = (1 - surpriseShare) * steepness * usual * (1 - usual) + surpriseShare * surprise * (1 - surprise);
        return { survival, hazard: ending / runningMs / survival };
      }
      const minProgressSamples = 4, clockSlackMs = 1e3;
      class ProgressForecast {
        #shortestMs = 0;
        #longestMs = 1 / 0;
        #values = 0;
        #lastProgress = 0;
        #isRefuted = !1;
        observe(elapsedMs, progress) {
          if (this.#isRefuted || progress < 1 || progress >= 100 || elapsedMs <= 0) return;
          if (progress < this.#lastProgress) {
            this.#isRefuted = !0;
            return;
          }
          progress !== this.#lastProgress && this.#values++, this.#lastProgress = progress;
          const whole = Math.floor(progress);
          this.#shortestMs = Math.max(this.#shortestMs, (elapsedMs - clockSlackMs) * 100 / (whole + 1)), this.#longestMs = Math.min(this.#longestMs, (elapsedMs + clockSlackMs) * 100 / whole), this.#isRefuted = this.#shortestMs > this.#longestMs;
        }
        expectedEnd(elapsedMs) {
          if (this.#isRefuted || this.#values < minProgressSamples || elapsedMs >= this.#longestMs) return null;
          const medianMs = (this.#shortestMs + this.#longestMs) / 2;
          return { medianMs, deviation: (this.#longestMs - this.#shortestMs) / 2 / medianMs };
        }
      }
      const windowMs = 36e5, reserve = 0.25, initialShareGuess = 0.1, highestFactor = 600, highestFactorAlone = 10, requestsAlone = 2, decayFactor = 4;
      class RateLimitBudget {
        #last = null;
        #windowEndsAt = 0;
        #guessedPerPoll = 0;
        #measuredPerPoll = null;
        observe(rateLimit, nowMs) {
          if (rateLimit === null) return;
          const last = this.#last;
          this.#last = rateLimit;
          const isNewWindow = last === null || rateLimit.remaining > last.remaining;
          if (this.#windowEndsAt = rateLimit.windowEndsAt ?? (isNewWindow ? nowMs + windowMs : this.#windowEndsAt), isNewWindow) {
            this.#measuredPerPoll === null && (this.#guessedPerPoll = (rateLimit.limit - rateLimit.remaining) * initialShareGuess);
            return;
          }
          const used = last.remaining - rateLimit.remaining;
          this.#guessedPerPoll /= decayFactor, this.#measuredPerPoll = Math.max((this.#measuredPerPoll ?? 0) / decayFactor, used);
        }
        slowdown(nowMs, expectedPolls) {
          if (this.#last === null) return 1;
          const left = this.#last.remaining * (1 - reserve), measured = this.#measuredPerPoll ?? 0, needed = Math.max(this.#guessedPerPoll, measured) * expectedPolls(Math.max(0, this.#windowEndsAt - nowMs));
          if (needed <= left) return 1;
          const highest = measured > requestsAlone ? highestFactor : highestFactorAlone;
          return left <= 0 ? highest : Math.min(highest, needed / left);
        }
      }
      const minAutoDelayMs = 1e3, maxAutoDelayMs = 15e3, sqrtScale = 500 / Math.sqrt(1e3), maxForecastDelayMs = 18e4, fixedShare = 0.5, jitter = 0.1, scarceShare = 0.1, scarceFactor = 4, scarceSlowestMs = 6e4, emptyMs = 3e4, maxPauseMs = 9e5;
      class PollScheduler {
        #fixedMs;
        #random;
        #budget = new RateLimitBudget();
        #forecast = new ProgressForecast();
        #status = null;
        #since = 0;
        #hasExpectedEnd = !1;
        #isSlowed = !1;
        constructor(fixedMs, random) {
          this.#fixedMs = fixedMs, this.#random = random;
        }
        get isSlowed() {
          return this.#isSlowed;
        }
        nextDelay(sample) {
          const { nowMs, rateLimit } = sample, end = this.#observe(sample), waitedMs = nowMs - this.#since, usualMs = this.#fixedMs ?? backoffDelay(waitedMs), pace = end === null ? usualPace(this.#fixedMs, waitedMs) : forecastPace(end, sample.runningMs ?? 0), slowdown = this.#keepsInterval(rateLimit) ? 1 : this.#budget.slowdown(nowMs, pace.polls);
          this.#isSlowed = slowdown > 1;
          const pauseMs = respectLimit(pace.pause(slowdown), usualMs, rateLimit), spread = 1 - jitter + this.#random() * 2 * jitter, delayMs = Math.min(pauseMs * spread, Math.max(maxPauseMs, usualMs * spread));
          return this.#fixedMs === null ? Math.max(minAutoDelayMs, delayMs) : delayMs;
        }
        #observe({ nowMs, status, progress, runningMs = null, rateLimit }) {
          status !== this.#status && (this.#status = status, this.#since = nowMs, this.#forecast = new ProgressForecast()), this.#budget.observe(rateLimit, nowMs), this.#forecast.observe(runningMs ?? 0, progress ?? 0);
          const end = this.#fixedMs === null && runningMs !== null ? this.#forecast.expectedEnd(runningMs) : null;
          return end === null && this.#hasExpectedEnd && (this.#since = nowMs), this.#hasExpectedEnd = end !== null, end;
        }
        #keepsInterval(rateLimit) {
          return this.#fixedMs !== null && rateLimit !== null && rateLimit.remaining > rateLimit.limit * fixedShare;
        }
      }
      function usualPace(fixedMs, waitedMs) {
        return fixedMs === null ? {
          pause: (slowdown) => backoffDelay(waitedMs) * slowdown,
          polls: (milliseconds) => pollsUntil(waitedMs + milliseconds) - pollsUntil(waitedMs)
        } : { pause: (slowdown) => fixedMs * slowdown, polls: (milliseconds) => milliseconds / fixedMs };
      }
      function forecastPace(end, runningMs) {
        return {
          pause: (slowdown) => pauseBeforeEnd(end, runningMs, slowdown, Math.min(maxPauseMs, maxForecastDelayMs * slowdown)),
          polls: (milliseconds) => pollsBeforeEnd(end, runningMs, milliseconds)
        };
      }
      function backoffDelay(waitedMs) {
        return Math.min(maxAutoDelayMs, Math.max(minAutoDelayMs, sqrtScale * Math.sqrt(waitedMs)));
      }
      function pollsUntil(waitedMs) {
        const capAt = (maxAutoDelayMs / sqrtScale) ** 2;
        return 2 / sqrtScale * Math.sqrt(Math.min(waitedMs, capAt)) + Math.max(0, waitedMs - capAt) / maxAutoDelayMs;
      }
      function respectLimit(delayMs, usualMs, rateLimit) {
        return rateLimit === null || rateLimit.remaining > rateLimit.limit * scarceShare ? delayMs : Math.max(delayMs, Math.min(scarceSlowestMs, usualMs * scarceFactor), rateLimit.remaining === 0 ? emptyMs : 0);
      }
    })
  ),
  /***/
  8933: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Ei: () => (
          /* binding */
          regions
        ),
        /* harmony export */
        TI: () => (
          /* binding */
          isOnHostOf
        ),
        /* harmony export */
        g6: () => (
          /* binding */
          findRegion
        ),
        /* harmony export */
        jk: () => (
          /* binding */
          regionNames
        )
        /* harmony export */
      });
      const regionNames = ["US", "EU", "AP"], regions = {
        US: { apiUrl: "https://api.buddy.works", webHost: "app.buddy.works" },
        EU: { apiUrl: "https://api.eu.buddy.works", webHost: "eu.buddy.works" },
        AP: { apiUrl: "https://api.asia.buddy.works", webHost: "asia.buddy.works" }
      };
      function findRegion({ protocol, host }) {
        const isOf = ({ apiUrl, webHost }) => host === webHost || host === new URL(apiUrl).host;
        return protocol === "https:" ? regionNames.find((name) => isOf(regions[name])) ?? null : null;
      }
      function isOnHostOf(link, apiUrl) {
        return link.host === apiUrl.host && (link.protocol === "https:" || link.protocol === apiUrl.protocol);
      }
    })
  ),
  /***/
  2184: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        M$: () => (
          /* binding */
          encodeRun
        ),
        /* harmony export */
        i2: () => (
          /* binding */
          encodeOperation
        ),
        /* harmony export */
        vx: () => (
          /* binding */
          priorities
        )
        /* harmony export */
      });
      const priorities = ["LOW", "NORMAL", "HIGH"];
      function encodeRun(run) {
        return withoutBlanks({
          to_revision: run.revision === "" ? null : { revision: run.revision },
          branch: run.branch === "" ? null : { name: run.branch },
          tag: run.tag === "" ? null : { name: run.tag },
          pull_request: run.pullRequest === "" ? null : { name: run.pullRequest },
          comment: run.comment,
          refresh: run.refresh,
          clear_cache: run.clearCache,
          priority: run.priority,
          delay_until: run.delayUntil,
          actions_to_run: run.actionsToRun.length === 0 ? null : run.actionsToRun,
          environment: run.environment,
          package_version: run.packageVersion,
          variables: encodeVariables(run.variables)
        });
      }
      function encodeOperation({
        operation,
        actionReference = null,
        variables = []
      }) {
        return withoutBlanks({ operation, approve_action_id: actionReference, variables: encodeVariables(variables) });
      }
      function encodeVariables(variables) {
        return variables.length === 0 ? null : variables.map(({ key, value, isEncrypted }) => ({ key, value, ...isEncrypted ? { encrypted: !0 } : {} }));
      }
      function withoutBlanks(body) {
        return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== ""));
      }
    })
  ),
  /***/
  1872: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        BU: () => (
          /* binding */
          readLimits
        ),
        /* harmony export */
        Gw: () => (
          /* binding */
          effectiveStatus
        ),
        /* harmony export */
        Jz: () => (
          /* binding */
          isRateLimited
        ),
        /* harmony export */
        _s: () => (
          /* binding */
          refusedOperationLimits
        ),
        /* harmony export */
        d4: () => (
          /* binding */
          outageLimitMs
        ),
        /* harmony export */
        f8: () => (
          /* binding */
          errorKind
        )
        /* harmony export */
      });
      var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9425);
      const untilToleranceEnds = { attempts: 1 / 0, maxDurationMs: 1 / 0 }, threeAttempts = { attempts: 3, maxDurationMs: 1 / 0 }, threeInOneMinute = { attempts: 3, maxDurationMs: 6e4 }, oneMinute = { attempts: 1 / 0, maxDurationMs: 6e4 }, quarterMinute = { attempts: 1 / 0, maxDurationMs: 15e3 }, temporary = {
        "first-contact": untilToleranceEnds,
        connected: untilToleranceEnds,
        "just-started": untilToleranceEnds,
        seen: untilToleranceEnds,
        log: untilToleranceEnds
      }, refusal = {
        "first-contact": null,
        connected: threeInOneMinute,
        "just-started": threeInOneMinute,
        seen: threeInOneMinute,
        log: null
      }, notFound = { ...refusal, connected: null, "just-started": oneMinute, seen: threeAttempts }, unsupported = { ...temporary, "first-contact": null, log: null }, never = {
        "first-contact": null,
        connected: null,
        "just-started": null,
        seen: null,
        log: null
      }, limitsByKind = {
        timeout: temporary,
        "token-expired": temporary,
        connection: { ...temporary, "first-contact": oneMinute },
        "host-not-found": { ...temporary, "first-contact": quarterMinute },
        certificate: { ...temporary, "first-contact": null },
        "invalid-response": { ...temporary, "first-contact": threeAttempts },
        redirect: refusal,
        "too-large": refusal
      };
      function readLimits(details, stage) {
        return limitsByStage(details)[stage];
      }
      function refusedOperationLimits(details) {
        return isRateLimited(details) || details.kind === "http-error" && details.httpStatus === 408 ? untilToleranceEnds : null;
      }
      function limitsByStage(details) {
        switch (details.kind) {
          case "http-error":
            return isRateLimited(details) ? temporary : limitsByStatus(effectiveStatus(details));
          case "oidc-failed":
            return details.hasWorked ? temporary : details.isLasting ? never : limitsByKind.connection;
          default:
            return limitsByKind[details.kind];
        }
      }
      function limitsByStatus(status) {
        return status === 404 ? notFound : status === 501 || status === 505 ? unsupported : status >= 500 || status === 408 || status === 425 ? temporary : refusal;
      }
      const maxLogRetryMs = 3e4;
      function outageLimitMs(stage, outageToleranceMs) {
        return stage === "log" ? Math.min(maxLogRetryMs, outageToleranceMs) : outageToleranceMs;
      }
      function errorKind(details) {
        return details.kind !== "http-error" ? details.kind : isRateLimited(details) ? "rate-limited" : `HTTP ${String(effectiveStatus(details))}`;
      }
      function isRateLimited(details) {
        return details.kind === "http-error" && (details.httpStatus === 429 || details.httpStatus === 403 && (details.rateLimitExhausted || details.retryAfterMs !== null));
      }
      function effectiveStatus(details) {
        return (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.c4)(details) ? 404 : details.httpStatus;
      }
    })
  ),
  /***/
  898: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        S7: () => (
          /* binding */
          requestedWait
        ),
        /* harmony export */
        Wx: () => (
          /* binding */
          isEndpointUnavailable
        ),
        /* harmony export */
        Y4: () => (
          /* binding */
          maxRequestedWaitMs
        ),
        /* harmony export */
        dI: () => (
          /* binding */
          minRequestIntervalMs
        ),
        /* harmony export */
        tE: () => (
          /* binding */
          decideRetry
        )
        /* harmony export */
      });
      var _retry_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(1872);
      const baseDelayMs = 1e3, maxDelayMs = 3e4, minRequestIntervalMs = 250, maxRequestedWaitMs = 24 * 36e5;
      function decideRetry(details, retryState, random) {
        const { stage, isRefusedOperation, outageToleranceMs, previousDelayMs, remainingMs } = retryState, limits = isRefusedOperation ? (0, _retry_limits_js__WEBPACK_IMPORTED_MODULE_0__._s)(details) : (0, _retry_limits_js__WEBPACK_IMPORTED_MODULE_0__.BU)(details, stage);
        if (limits === null) return { retry: !1, reason: "permanent" };
        const leftMs = Math.min(
          limits.maxDurationMs - retryState.kindFailingForMs,
          (0, _retry_limits_js__WEBPACK_IMPORTED_MODULE_0__.d4)(stage, outageToleranceMs) - retryState.failingForMs
        );
        if (retryState.attempts >= limits.attempts || leftMs <= 0) return { retry: !1, reason: "exhausted" };
        const backoffMs = Math.min(
          maxDelayMs,
          baseDelayMs + random() * (Math.max(previousDelayMs, baseDelayMs) * 3 - baseDelayMs)
        ), retryAfterMs = requestedWait(details);
        if (retryAfterMs !== null) {
          if (retryAfterMs > Math.min(remainingMs, maxRequestedWaitMs)) return { retry: !1, reason: "retry-after" };
          const waitMs = Math.max(retryAfterMs, backoffMs) * (1 + random() / 10);
          return { retry: !0, delayMs: waitMs, retryAfterMs: retryAfterMs < backoffMs ? retryAfterMs : waitMs };
        }
        return { retry: !0, delayMs: Math.max(Math.min(backoffMs, leftMs), minRequestIntervalMs), retryAfterMs: 0 };
      }
      function requestedWait(details) {
        return details.kind === "token-expired" ? details.renewableInMs : details.kind === "http-error" && ([408, 503].includes(details.httpStatus) || (0, _retry_limits_js__WEBPACK_IMPORTED_MODULE_0__.Jz)(details)) ? details.retryAfterMs : null;
      }
      function isEndpointUnavailable({ details }) {
        return details.kind === "http-error" && [403, 404, 405, 410, 501].includes((0, _retry_limits_js__WEBPACK_IMPORTED_MODULE_0__.Gw)(details)) && !(0, _retry_limits_js__WEBPACK_IMPORTED_MODULE_0__.Jz)(details);
      }
    })
  ),
  /***/
  4287: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Xo: () => (
          /* binding */
          formatSeconds
        ),
        /* harmony export */
        bD: () => (
          /* binding */
          withRetry
        ),
        /* harmony export */
        bv: () => (
          /* binding */
          withRetryIfNotSent
        ),
        /* harmony export */
        uK: () => (
          /* binding */
          silentListener
        )
        /* harmony export */
      });
      var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9425), _retry_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(1872), _retry_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(898);
      const silentListener = { onRetry: () => {
      }, onRecovered: () => {
      } };
      async function withRetry(attempt, stage, options, isOperation = !1) {
        const { clock, deadline, signal, outageToleranceMs } = options, streak = new FailureStreak(clock.now());
        let failures = 0, previousDelayMs = 0, last = null;
        for (; ; )
          try {
            const result = await attempt(failures);
            return failures > 0 && options.listener.onRecovered(failures + 1), result;
          } catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.m4) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.m4(last);
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.V7)) throw error;
            last = error;
            const now = clock.now(), remainingMs = deadline - now;
            if (remainingMs <= 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.m4(last);
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.xG && error.waitMs <= remainingMs) {
              streak.skip(error.waitMs), await clock.sleep(error.waitMs, signal);
              continue;
            }
            failures++;
            const counts = streak.add(error, now), isRefusedOperation = isOperation && error.mayHaveBeenSent, retryState = { stage, isRefusedOperation, ...counts, previousDelayMs, outageToleranceMs, remainingMs }, decision = (0, _retry_policy_js__WEBPACK_IMPORTED_MODULE_2__.tE)(error.details, retryState, options.random);
            if (options.onDecision?.(describeDecision(decision)), !decision.retry) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.w1(error, decision.reason, failures, counts.failingForMs, stage);
            if (failures === 1 && options.listener.onRetry(error), previousDelayMs = decision.delayMs, streak.skip(decision.retryAfterMs), await clock.sleep(Math.min(decision.delayMs, remainingMs), signal), clock.now() >= deadline) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.m4(last);
          }
      }
      function describeDecision(decision) {
        return decision.retry ? `retry in ${formatSeconds(decision.delayMs)}` : `no retry (${decision.reason})`;
      }
      function formatSeconds(milliseconds) {
        return `${(milliseconds / 1e3).toFixed(1)} s`;
      }
      class FailureStreak {
        #startedAt;
        #lastAt;
        #lastKind = null;
        #kinds = /* @__PURE__ */ new Map();
        constructor(startedAt) {
          this.#startedAt = startedAt, this.#lastAt = startedAt;
        }
        add({ details }, now) {
          const kind = (0, _retry_limits_js__WEBPACK_IMPORTED_MODULE_1__.f8)(details), { attempts, kindFailingForMs } = this.#kinds.get(kind) ?? { attempts: 0, kindFailingForMs: 0 }, counted = {
            attempts: attempts + 1,
            kindFailingForMs: kindFailingForMs + (this.#lastKind === kind ? now - this.#lastAt : 0)
          };
          return this.#kinds.set(kind, counted), this.#lastKind = kind, this.#lastAt = now, { ...counted, failingForMs: now - this.#startedAt };
        }
        skip(milliseconds) {
          this.#startedAt += milliseconds, this.#lastAt += milliseconds;
        }
      }
      async function withRetryIfNotSent(attempt, stage, options) {
        return await withRetry(
          async () => {
            try {
              return await attempt();
            } catch (error) {
              throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.V7 && (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.Y2)(error) ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__._Q(error) : error;
            }
          },
          stage,
          options,
          !0
        );
      }
    })
  ),
  /***/
  5876: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        sC: () => (
          /* binding */
          knownStatuses
        ),
        /* harmony export */
        vb: () => (
          /* binding */
          hasNotStarted
        ),
        /* harmony export */
        xo: () => (
          /* binding */
          classifyStatus
        )
        /* harmony export */
      });
      const finishedStatuses = ["SUCCESSFUL", "FAILED", "TERMINATED", "SKIPPED", "NOT_EXECUTED"], pendingStatuses = ["INITIAL", "ENQUEUED", "INPROGRESS", "TERMINATING"], waitingStatuses = [
        "WAITING_FOR_APPLY",
        "WAITING_FOR_VARIABLES",
        "WAITING_FOR_SETTABLE_VARIABLES",
        "WAITING_FOR_VT_SESSION"
      ], knownStatuses = [...finishedStatuses, ...pendingStatuses, ...waitingStatuses], classes = new Map([
        ...finishedStatuses.map((status) => [status, "finished"]),
        ...pendingStatuses.map((status) => [status, "pending"]),
        ...waitingStatuses.map((status) => [status, "waiting"])
      ]);
      function classifyStatus(status) {
        return classes.get(status) ?? "unknown";
      }
      function hasNotStarted(status) {
        return status === "INITIAL" || status === "ENQUEUED";
      }
    })
  ),
  /***/
  3735: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        U: () => (
          /* binding */
          connectToBuddy
        ),
        K: () => (
          /* binding */
          createExchangeLog
        )
      });
      var client = __nccwpck_require__2(1372), errors = __nccwpck_require__2(9425), transport = __nccwpck_require__2(9867);
      class ExchangeLog {
        #now;
        #write;
        #failures = /* @__PURE__ */ new Map();
        #pending = null;
        constructor(now, write) {
          this.#now = now, this.#write = write;
        }
        wrap(sendRequest) {
          return async (request) => {
            this.flush();
            const startedAt = this.#now(), name = (0, transport.Z)(request), failures = this.#failures.get(name) ?? 0, hold = (status) => {
              const milliseconds = String(Math.round(this.#now() - startedAt));
              this.#pending = `${name}: ${status}, ${milliseconds} ms, attempt ${String(failures + 1)}`;
            };
            try {
              const response = await sendRequest(request);
              return this.#failures.delete(name), hold(String(response.httpStatus ?? 200)), response;
            } catch (error) {
              throw this.#failures.set(name, failures + 1), hold(error instanceof errors.V7 ? describeStatus(error.details) : "cancelled"), error;
            }
          };
        }
        next = (what) => {
          this.#pending !== null && this.#write(`${this.#pending}, next: ${what}`), this.#pending = null;
        };
        flush() {
          this.next("continue");
        }
      }
      function describeStatus(details) {
        switch (details.kind) {
          case "http-error":
          case "redirect":
            return String(details.httpStatus);
          case "invalid-response":
            return `${String(details.httpStatus)} (invalid response)`;
          case "connection":
          case "certificate":
            return `no status (${details.kind} ${details.code})`;
          default:
            return `no status (${details.kind})`;
        }
      }
      var abort = __nccwpck_require__2(3800), unknown_value = __nccwpck_require__2(9236);
      const tokensPath = "/user/oidc/tokens", renewalGapMs = 6e4;
      function withToken(sendRequest, token) {
        return (request) => sendRequest({ ...request, token });
      }
      function withOidcToken(sendRequest, options) {
        const session = new OidcSession(sendRequest, options);
        return (request) => session.send(request);
      }
      class OidcSession {
        #sendRequest;
        #options;
        #token = null;
        #hasIdentity = !1;
        #hasWorked = !1;
        #nextRenewalAt = -1 / 0;
        constructor(sendRequest, options) {
          this.#sendRequest = sendRequest, this.#options = options;
        }
        async send(request) {
          const { clock } = this.#options, end = clock.now() + request.timeoutMs, inTime = () => ({ ...request, timeoutMs: Math.max(1, end - clock.now()) }), token = this.#token ?? await this.#signIn(inTime());
          try {
            return await this.#sendWith(token, inTime());
          } catch (error) {
            if (!(error instanceof errors.V7) || error.details.kind !== "http-error" || error.details.httpStatus !== 401)
              throw error;
            return this.#requireRenewable(error), await this.#sendWith(await this.#signIn(inTime()), inTime());
          }
        }
        async #sendWith(token, request) {
          const response = await this.#sendRequest({ ...request, token });
          return this.#hasWorked = !0, response;
        }
        #requireRenewable(refusal) {
          if (!this.#hasWorked) throw refusal;
          const now = this.#options.clock.now();
          if (now < this.#nextRenewalAt)
            throw new errors.V7(
              { kind: "token-expired", renewableInMs: this.#nextRenewalAt - now },
              refusal.request,
              !1,
              refusal.requestKind
            );
          this.#nextRenewalAt = now + renewalGapMs;
        }
        async #signIn(request) {
          const token = await this.#exchangeIdentity(request);
          return this.#token = token, this.#hasWorked = !1, token;
        }
        async #exchangeIdentity({ timeoutMs, signal }) {
          const { providerId, registerSecret, clock } = this.#options, end = clock.now() + timeoutMs, identityToken = await this.#getIdentityToken(timeoutMs, signal);
          registerSecret(identityToken);
          const body = { provider_id: providerId, web_identity_token: identityToken };
          try {
            const leftMs = Math.max(1, end - clock.now()), response = await this.#sendRequest({
              kind: "sign-in",
              method: "POST",
              path: tokensPath,
              body,
              isSecret: !0,
              timeoutMs: leftMs,
              signal
            }), token = findToken(response.body);
            if (token === null)
              throw new errors.V7(
                {
                  kind: "invalid-response",
                  problem: "the answer holds no token",
                  httpStatus: 200,
                  contentType: null,
                  excerpt: null
                },
                `POST ${tokensPath}`,
                !1,
                "sign-in"
              );
            return registerSecret(token), token;
          } catch (error) {
            throw error instanceof errors.V7 ? new errors.V7(error.details, error.request, !1, "sign-in") : error;
          }
        }
        async #getIdentityToken(timeoutMs, signal) {
          const limit = (0, abort.r5)(timeoutMs, signal, this.#options.startTimer);
          try {
            const identityToken = await (0, abort.dX)(this.#options.getIdentityToken(limit.signal), limit.signal);
            return this.#hasIdentity = !0, identityToken;
          } catch (error) {
            if (signal.aborted) throw signal.reason;
            const detail = limit.isOver() ? `no answer in ${String(Math.round(timeoutMs / 1e3))} s` : error instanceof Error ? error.message : String(error);
            throw new errors.V7(
              {
                kind: "oidc-failed",
                detail,
                isLasting: (0, unknown_value.dR)(error, "isLasting") === !0,
                hasWorked: this.#hasIdentity
              },
              "GET GitHub's OIDC token",
              !1,
              "sign-in"
            );
          } finally {
            limit.clear();
          }
        }
      }
      function findToken(body) {
        return [body, ...["token", "access_token", "buddy_token"].map((name) => (0, unknown_value.dR)(body, name))].find(
          (candidate) => typeof candidate == "string" && /^[\w.~+/-]+=*$/.test(candidate)
        ) ?? null;
      }
      var register = __nccwpck_require__2(7396);
      function createExchangeLog({ runner, clock }, redactor) {
        return runner.environment("RUNNER_DEBUG") !== "1" ? null : new ExchangeLog(
          () => clock.now(),
          (line) => {
            runner.debug(redactor.redact(line));
          }
        );
      }
      function connectToBuddy({ apiUrl, credentials, requestTimeoutMs }, deps, redactor, deadline, exchangeLog = null) {
        const { runner, clock, startTimer, connect, signal } = deps, transport2 = connect(apiUrl, (text) => redactor.redact(text)), sendRequest = exchangeLog === null ? transport2 : exchangeLog.wrap(transport2), authorized = credentials.kind === "token" ? withToken(sendRequest, credentials.token) : withOidcToken(sendRequest, {
          providerId: credentials.providerId,
          getIdentityToken: (until) => runner.identityToken(credentials.audience, until),
          registerSecret: (token) => {
            (0, register.RU)(runner, redactor, token);
          },
          clock,
          ...startTimer === void 0 ? {} : { startTimer }
        });
        return new client.C(authorized, {
          requestTimeoutMs,
          deadline,
          now: () => clock.now(),
          wallTime: () => clock.wallTime(),
          signal
        });
      }
    })
  ),
  /***/
  1633: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        U: () => (
          /* binding */
          connectGitHub
        )
        /* harmony export */
      });
      async function connectGitHub(access, connections) {
        const [{ createCheckRuns }, { createComments }] = await Promise.all([
          Promise.all(
            /* import() */
            [__nccwpck_require__2.e(746), __nccwpck_require__2.e(942), __nccwpck_require__2.e(896)]
          ).then(__nccwpck_require__2.bind(__nccwpck_require__2, 2874)),
          Promise.all(
            /* import() */
            [__nccwpck_require__2.e(746), __nccwpck_require__2.e(942), __nccwpck_require__2.e(579)]
          ).then(__nccwpck_require__2.bind(__nccwpck_require__2, 8325))
        ]), whole = { ...access, apiUrl: access.apiUrl.replace(/\/$/, ""), fetch: connections.fetch };
        return {
          checkRuns: createCheckRuns(whole),
          comments: createComments(whole),
          close: () => {
            connections.end();
          }
        };
      }
    })
  ),
  /***/
  5691: (
    /***/
    ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__2) => {
      __nccwpck_require__2.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
        try {
          var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(7598), _buddy_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(9425), _buddy_http_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(9867), _github_connect_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__2(1633), _main_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(2327), _runner_actions_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(8145), _runner_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(5888), _runner_proxy_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__2(7034), _runner_undici_connections_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__2(3794), _watch_verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__2(5446);
          process.exitCode = 1;
          let isConcluded = !1;
          const crashes = [], stop = new AbortController(), runner = (0, _runner_actions_runner_js__WEBPACK_IMPORTED_MODULE_4__.g)({
            connectTo: (address) => (0, _runner_undici_connections_js__WEBPACK_IMPORTED_MODULE_7__.qP)(dispatcherTo(address)),
            signal: stop.signal
          });
          (0, _runner_proxy_js__WEBPACK_IMPORTED_MODULE_6__.Rl)(runner);
          const proxies = (0, _runner_proxy_js__WEBPACK_IMPORTED_MODULE_6__.rq)(runner), dispatcherTo = (address) => (signal) => (0, _runner_undici_connections_js__WEBPACK_IMPORTED_MODULE_7__.SM)((0, _runner_proxy_js__WEBPACK_IMPORTED_MODULE_6__.Ot)(proxies, address), signal);
          for (const name of ["SIGINT", "SIGTERM", "SIGBREAK"])
            process.on(name, () => {
              stop.abort(new _buddy_errors_js__WEBPACK_IMPORTED_MODULE_1__.cJ(name));
            });
          const crash = (error) => {
            crashes.push(error), process.exitCode = 1, stop.abort(error);
          };
          process.on("uncaughtException", crash), process.on("unhandledRejection", crash), process.on("beforeExit", () => {
            isConcluded || runner.annotate(
              "error",
              "The step ended without having found out anything. Re-run the job; if it happens again, please report it.",
              "Buddy Gate: internal error"
            ), isConcluded = !0;
          }), process.stdout.on("error", () => {
          });
          const deps = {
            runner,
            clock: _runner_clock_js__WEBPACK_IMPORTED_MODULE_5__.dQ,
            connect: (apiUrl, redact) => (0, _buddy_http_transport_js__WEBPACK_IMPORTED_MODULE_2__.o)({ apiUrl, redact, createDispatcher: dispatcherTo(new URL(apiUrl)), wallTime: () => Date.now() }),
            connectGitHub: (job, token) => {
              const apiUrl = runner.environment("GITHUB_API_URL") || "https://api.github.com", connections = (0, _runner_undici_connections_js__WEBPACK_IMPORTED_MODULE_7__.qP)(dispatcherTo(new URL(apiUrl))), access = { apiUrl, token, owner: job.owner, repository: job.repository, wallTime: () => Date.now() };
              return (0, _runner_actions_runner_js__WEBPACK_IMPORTED_MODULE_4__.B)(() => (0, _github_connect_js__WEBPACK_IMPORTED_MODULE_9__.U)(access, connections));
            },
            random: Math.random,
            randomId: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID,
            signal: stop.signal
          }, isPost = Reflect.get(globalThis, /* @__PURE__ */ Symbol.for("buddy-gate post")) === !0;
          isPost && await (await __nccwpck_require__2.e(
            /* import() */
            628
          ).then(__nccwpck_require__2.bind(__nccwpck_require__2, 6628))).runPostStep(deps);
          const outcome = isPost ? "passed" : await (0, _main_js__WEBPACK_IMPORTED_MODULE_3__.i)(deps);
          isConcluded = !0, (0, _watch_verdict_js__WEBPACK_IMPORTED_MODULE_8__.W)(outcome) && (crashes.length > 0 ? runner.annotate(
            "error",
            "The gate itself failed while it was writing its results. Re-run the job; if it happens again, please report it.",
            "Buddy Gate: internal error"
          ) : process.exitCode = 0), await runner.flush() || process.exit(), __webpack_async_result__();
        } catch (e) {
          __webpack_async_result__(e);
        }
      }, 1);
    })
  ),
  /***/
  4454: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        G2: () => (
          /* binding */
          readGitHubOptions
        ),
        /* harmony export */
        nC: () => (
          /* binding */
          readGitHubToken
        )
        /* harmony export */
      });
      var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(7598), _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(9236);
      function readGitHubToken(runner) {
        return runner.input("github-token");
      }
      function readGitHubOptions(reader) {
        const { runner } = reader, options = {
          token: readGitHubToken(runner),
          checkRun: runner.input("check-run"),
          comment: reader.boolean("pr-comment", !1),
          commit: runner.input("commit"),
          leg: readMatrixLeg(runner.input("matrix"))
        };
        return options.token === "" ? (options.checkRun !== "" && addMissingToken(reader, "check-run", "checks: write"), options.comment && addMissingToken(reader, "pr-comment", "pull-requests: write")) : /^[\x21-\x7e]+$/.test(options.token) || reader.addProblem(
          "github-token",
          "`github-token` contains white space or non-ASCII characters. Set `github-token: ${{ github.token }}`."
        ), options;
      }
      function addMissingToken(reader, input, permission) {
        reader.addProblem(
          input,
          `\`${input}\` needs \`github-token\`, which is empty. Set \`github-token: \${{ github.token }}\`, and give the job the permission \`${permission}\`.`
        );
      }
      const longestLabel = 60, plainWord = /^(?!(?:true|false|null)$)[A-Za-z][\w./ -]*$/;
      function readMatrixLeg(given) {
        const matrix = parseMatrix(given);
        if (matrix === null) return "";
        const entries = Object.entries(matrix), label = entries.map(([key, value]) => `${toWord(key)}: ${toWord(value)}`).join(", ");
        if (entries.every(([key, value]) => plainWord.test(key) && isPlainValue(value)) && label.length <= longestLabel) return label;
        const digest = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(toCanonicalJson(entries)).digest("hex").slice(0, 12);
        return `${label.slice(0, longestLabel).trim()} #${digest}`;
      }
      function isPlainValue(value) {
        return typeof value == "string" ? plainWord.test(value) : typeof value == "number" || typeof value == "boolean";
      }
      function toWord(value) {
        return (typeof value == "string" ? value : JSON.stringify(value)).replace(/[^\w./ -]+/g, " ").trim();
      }
      function toCanonicalJson(entries) {
        return JSON.stringify(entries.toSorted(([a], [b]) => a < b ? -1 : 1));
      }
      function parseMatrix(text) {
        const value = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_1__.qF)(text);
        return typeof value == "object" && !Array.isArray(value) ? value : null;
      }
    })
  ),
  /***/
  8213: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Et: () => (
          /* binding */
          isNumber
        ),
        /* harmony export */
        jN: () => (
          /* binding */
          isHash
        ),
        /* harmony export */
        wk: () => (
          /* binding */
          isSegment
        )
        /* harmony export */
      });
      function isSegment(text) {
        return text.length <= 255 && text !== "." && text !== ".." && !/[/\\?#%\p{Cc}\p{Cs}]/u.test(text);
      }
      function isNumber(text) {
        return /^[1-9]\d{0,18}$/.test(text);
      }
      function isHash(text) {
        return /^[0-9a-f]{8,64}$/i.test(text);
      }
    })
  ),
  /***/
  5121: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        CR: () => (
          /* binding */
          runInputNames
        ),
        /* harmony export */
        N6: () => (
          /* binding */
          replaceInput
        ),
        /* harmony export */
        Zs: () => (
          /* binding */
          quoteInput
        ),
        /* harmony export */
        i_: () => (
          /* binding */
          InputReader
        ),
        /* harmony export */
        tt: () => (
          /* binding */
          booleanInputNames
        ),
        /* harmony export */
        vj: () => (
          /* binding */
          inputNames
        )
        /* harmony export */
      });
      var _suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(1389);
      const runInputNames = [
        "comment",
        "refresh",
        "clear-cache",
        "priority",
        "actions-to-run",
        "delay-until",
        "environment",
        "pull-request",
        "package-version"
      ], inputNames = [
        "token",
        "oidc-provider-id",
        "oidc-audience",
        "region",
        "api-url",
        "url",
        "workspace",
        "project",
        "pipeline-id",
        "execution-id",
        "action-execution-id",
        "action",
        "commit",
        "branch",
        "tag",
        "if-missing",
        "appear-timeout",
        "pass-on",
        "wait",
        "timeout",
        "approval-timeout",
        "outage-tolerance",
        "request-timeout",
        "poll-interval",
        "operation",
        "variables",
        "secret-variables",
        ...runInputNames,
        "cancel-on-abort",
        "cancel-on-timeout",
        "output-prefix",
        "mask",
        "export-variables",
        "summary",
        "stream-log",
        "log-file",
        "github-token",
        "check-run",
        "pr-comment",
        "matrix"
      ], booleanInputNames = [
        "wait",
        "refresh",
        "clear-cache",
        "cancel-on-abort",
        "cancel-on-timeout",
        "export-variables",
        "stream-log",
        "pr-comment"
      ];
      class InputReader {
        runner;
        problems = [];
        constructor(runner) {
          this.runner = runner;
        }
        given(input) {
          return { input, value: this.runner.input(input), subject: `\`${input}\`` };
        }
        fromVariable(input, variable) {
          const value = this.runner.environment(variable);
          return replaceInput(input, value, `The environment variable ${variable}`, "environment");
        }
        addProblem(input, message) {
          return this.problems.push({ input, message }), null;
        }
        addProblemWith({ input, subject, place }, sentence) {
          return this.problems.push({ input, message: `${subject} ${sentence}`, ...place === void 0 ? {} : { place } }), null;
        }
        refuse(given, advice, suggestion = "") {
          return this.addProblemWith(given, `is ${quoteInput(given.value)}.${suggestion} ${advice}`);
        }
        list(input, noun) {
          const items = this.runner.input(input).split(/[,\n]/).map((item) => item.trim()).filter((item) => item !== ""), wrong = items.find((item) => decoration.test(item) || otherSeparator.test(item));
          if (wrong === void 0) return items;
          const advice = decoration.test(wrong) ? `Write ${noun} without brackets, quotes and dashes, separated by commas or newlines.` : `Separate ${noun} by commas or newlines.`;
          return this.addProblem(input, `\`${input}\` contains ${quoteInput(wrong)}. ${advice}`), [];
        }
        boolean(input, fallback) {
          const given = this.given(input);
          return given.value === "" ? fallback : ["true", "True", "TRUE"].includes(given.value) ? !0 : (["false", "False", "FALSE"].includes(given.value) || this.refuse(given, "Set it to true or false."), !1);
        }
        oneOf(input, choices, fallback) {
          const given = this.given(input);
          if (given.value === "") return fallback;
          const match = choices.find((word) => word === given.value);
          return match === void 0 && this.refuse(given, `Set it to ${joinChoices(choices)}.`, (0, _suggestion_js__WEBPACK_IMPORTED_MODULE_0__.ZA)(given.value, choices)), match ?? fallback;
        }
        duration(input, fallback, { words = {}, atLeastMs = 1, atMostMs = 1 / 0 }) {
          const given = this.given(input), duration = given.value || fallback, parsed = parseDuration(duration), word = Object.entries(words).find(([text]) => text === (parsed === 0 ? "0" : duration));
          if (word !== void 0) return word[1];
          if (parsed !== null && parsed >= atLeastMs && parsed <= atMostMs) return parsed;
          const limits = [
            ...atLeastMs > 1 ? [`, at least ${String(atLeastMs / 1e3)}s`] : [],
            ...atMostMs < 1 / 0 ? [`, at most ${String(atMostMs / 36e5)}h`] : []
          ], meanings = [...new Map(Object.entries(words).map(([text, meaning]) => [meaning, text])).values()], others = meanings.length === 0 ? "" : `, or to ${joinChoices(meanings)}`;
          return this.refuse(
            given,
            `Set it to a duration such as 30m or 1h30m${limits.join("")}${others}. A number alone is seconds.`
          ), 1 / 0;
        }
      }
      function replaceInput(input, value, source, place) {
        return { input, value, subject: `${source}, used because \`${input}\` is not set,`, place };
      }
      function quoteInput(value) {
        return value.length > 100 ? `a text of ${String(value.length)} characters` : JSON.stringify(value);
      }
      const decoration = /["'[\](){}]|^-\s/, otherSeparator = /[\p{L}\p{N}_*][^\p{L}\p{N}_*.-]+[\p{L}\p{N}_*]/u;
      function joinChoices(choices) {
        return choices.length < 2 ? choices.join("") : `${choices.slice(0, -1).join(", ")} or ${choices.slice(-1).join("")}`;
      }
      function parseDuration(text) {
        if (/^\d{1,9}$/.test(text)) return Number(text) * 1e3;
        const match = /^(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text);
        if (match === null) return null;
        const [, hours = 0, minutes = 0, seconds = 0] = match;
        return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1e3;
      }
    })
  ),
  /***/
  1031: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        dz: () => (
          /* binding */
          InputError
        ),
        JR: () => (
          /* binding */
          readGivenSecrets
        ),
        Ko: () => (
          /* binding */
          readInputs
        )
      });
      var regions = __nccwpck_require__2(8933), runner_proxy = __nccwpck_require__2(7034), input_reader = __nccwpck_require__2(5121);
      function parseLink(given, namedApiUrl) {
        const problem = (message) => ({ input: "url", message }), isShown = !given.includes("@");
        if (!URL.canParse(given))
          return problem(
            `\`url\` is not a valid URL (${isShown ? (0, input_reader.Zs)(given) : 'it contains "@"; the value is not shown'}). Set it to the link of a run or of an action execution in Buddy.`
          );
        const link = new URL(given), region = (0, regions.g6)(link), base = region === null ? namedApiUrl : null;
        if (link.username !== "" || link.password !== "")
          return problem("`url` contains a user name or password. Set it to the link without them.");
        if (region === null && (base === null || !(0, regions.TI)(link, base)))
          return problem(
            `\`url\` points to ${(0, input_reader.Zs)(link.origin)}, which is not a host of Buddy (with https) and not the host of \`api-url\`. Set it to a link from Buddy; for an on-premises Buddy set \`api-url\` too.`
          );
        const prefix = base === null ? "" : base.pathname.replace(/\/$/, ""), apiIds = parseApiPath(link, prefix);
        if (apiIds !== null) return { ids: apiIds, isPage: !1, region };
        const pageIds = parsePagePath(link);
        return pageIds?.actionExecutionId === "" && link.searchParams.has("actionExecutionId") ? problem(
          `\`url\` is ${(0, input_reader.Zs)(given)}, whose actionExecutionId is empty. Set it to the whole link of the action execution, or remove \`?actionExecutionId=\` to gate on the whole run.`
        ) : pageIds !== null ? { ids: pageIds, isPage: !0, region } : problem(
          `\`url\` is ${(0, input_reader.Zs)(given)}, which is not a link to a run. Set it to the web page of the run (\u2026/<workspace>/<project>/pipelines/pipeline/<number>/execution/<hash>) or to its API url (\u2026/workspaces/<workspace>/projects/<project>/pipelines/<number>/executions/<number>).`
        );
      }
      const apiPath = /^\/workspaces\/([^/]*)\/projects\/([^/]*)\/pipelines\/([^/]*)\/executions\/([^/]+)(?:\/action_executions\/([^/]+))?$/, pagePath = /^\/([^/]*)\/([^/]*)\/pipelines\/pipeline\/([^/]*)\/execution\/([0-9a-f]{8,64})$/i;
      function parseApiPath({ pathname }, prefix) {
        return pathname.startsWith(prefix) ? matchIds(apiPath, pathname.slice(prefix.length)) : null;
      }
      function parsePagePath({ pathname, searchParams }) {
        const ids = matchIds(pagePath, pathname);
        return ids && { ...ids, actionExecutionId: searchParams.get("actionExecutionId") ?? "" };
      }
      function matchIds(pattern, path) {
        const match = pattern.exec(path.replace(/\/$/, ""));
        if (match === null) return null;
        const [, workspace = "", project = "", pipelineId = "", executionId = "", actionExecutionId = ""] = match;
        return {
          workspace: decodeSegment(workspace),
          project: decodeSegment(project),
          pipelineId: decodeSegment(pipelineId),
          executionId: decodeSegment(executionId),
          actionExecutionId: decodeSegment(actionExecutionId)
        };
      }
      function decodeSegment(segment) {
        try {
          return decodeURIComponent(segment);
        } catch {
          return segment;
        }
      }
      var suggestion = __nccwpck_require__2(1389);
      function readConnection(reader) {
        const named = readNamedApiUrl(reader), link = readLink(reader, named), region = link === "wrong" ? null : link?.region ?? null, apiUrl = named ?? new URL(regions.Ei[region ?? "US"].apiUrl);
        return {
          apiUrl: apiUrl.href.replace(/(?<!\/)\/+$/, ""),
          proxyVariable: readProxyVariable(reader, apiUrl),
          otherRegion: named !== null && region !== null && named.origin !== regions.Ei[region].apiUrl ? region : null,
          isDefaultRegion: named === null && region === null,
          link
        };
      }
      function readToken(runner) {
        return runner.input("token") || runner.environment("BUDDY_TOKEN");
      }
      function readCredentials(reader) {
        const { runner } = reader, token = readToken(runner), providerId = runner.input("oidc-provider-id");
        return token !== "" ? (/^[\x21-\x7e]+$/.test(token) || reader.addProblem(
          "token",
          "`token` contains white space, line breaks or non-ASCII characters. Store the token again, without quotes and line breaks."
        ), { kind: "token", token }) : (providerId === "" ? reader.addProblem(
          "token",
          "`token` is missing. Set `token: ${{ secrets.BUDDY_TOKEN }}`, set `oidc-provider-id` to sign in without a token, or run buddy/login before this step." + (runner.input("oidc-audience") === "" ? "" : " `oidc-audience` is set, but `oidc-provider-id` is empty.") + " Pull requests from forks get no secrets; those of Dependabot get only Dependabot secrets."
        ) : runner.environment("ACTIONS_ID_TOKEN_REQUEST_URL") === "" && reader.addProblem(
          "oidc-provider-id",
          "`oidc-provider-id` is set, but this job may not request an identity token from GitHub. Set `permissions: id-token: write` for the job. Pull requests from forks cannot have it."
        ), { kind: "identity", providerId, audience: runner.input("oidc-audience") });
      }
      function readNamedApiUrl(reader) {
        const region = reader.given("region"), regionUrl = readRegionUrl(reader, region), apiUrl = reader.given("api-url");
        if (apiUrl.value !== "") return readApiUrl(reader, apiUrl);
        if (region.value !== "") return regionUrl;
        for (const name of ["BUDDY_API_ENDPOINT", "BUDDY_API_URL", "BUDDY_BASE_URL"]) {
          const variable = reader.fromVariable("api-url", name);
          if (variable.value !== "") return readApiUrl(reader, variable);
        }
        return readRegionUrl(reader, reader.fromVariable("region", "BUDDY_REGION"));
      }
      const regionAliases = new Map([
        ...regions.jk.map((name) => [name, name]),
        ["AS", "AP"],
        ["ASIA", "AP"],
        ["APAC", "AP"]
      ]);
      function readRegionUrl(reader, given) {
        if (given.value === "") return null;
        const region = regionAliases.get(given.value.toUpperCase());
        return region !== void 0 ? new URL(regions.Ei[region].apiUrl) : reader.refuse(given, "Set it to US, EU or AP.", (0, suggestion.ZA)(given.value, [...regionAliases.keys()]));
      }
      function readApiUrl(reader, given) {
        const { value } = given, refuse = (mistake) => reader.addProblemWith(given, `${mistake}. Set it to a URL such as https://buddy.example.com/api.`);
        if (!URL.canParse(value)) return refuse(`is not a valid URL${value.includes("@") ? "" : ` (${(0, input_reader.Zs)(value)})`}`);
        if (value.includes("@")) return refuse("contains a user name or password, which would be printed in logs");
        if (value.includes("\\")) return refuse("contains a backslash");
        if (value.includes("?") || value.includes("#")) return refuse("has a query or fragment");
        const url = new URL(value);
        return url.protocol === "https:" || url.protocol === "http:" && (0, runner_proxy.U9)(url.hostname) ? url : reader.addProblemWith(
          given,
          `is ${(0, input_reader.Zs)(value)}, which would send the token unencrypted. Use https; http is allowed only for a loopback host.`
        );
      }
      function readProxyVariable({ runner, problems }, apiUrl) {
        const proxy = (0, runner_proxy.EE)((0, runner_proxy.rq)(runner), apiUrl);
        if (proxy?.address !== null) return proxy?.variable ?? null;
        const message = `${proxy.variable} is not a valid proxy URL (the proxy for ${apiUrl.host}). Expected http://[user:password@]host:port, with special characters of the password percent-encoded (# as %23).`;
        return problems.push({ input: proxy.variable, message, place: "environment" }), proxy.variable;
      }
      function readLink(reader, named) {
        const given = reader.runner.input("url");
        if (given === "") return null;
        const link = parseLink(given, named);
        return "message" in link ? (reader.addProblem("url", link.message), "wrong") : link;
      }
      var github = __nccwpck_require__2(4454), inputs_operation = __nccwpck_require__2(7784), buddy_status = __nccwpck_require__2(5876);
      function readPolicy(reader, isRunSearched) {
        const ifMissing = reader.oneOf("if-missing", ["fail", "pass"], "fail");
        return {
          passOn: readPassOn(reader),
          wait: reader.boolean("wait", !0),
          ifMissing: isRunSearched ? ifMissing : "fail",
          approvalTimeoutMs: reader.duration("approval-timeout", "none", { words: { none: 1 / 0, 0: 0 } }),
          outageToleranceMs: reader.duration("outage-tolerance", "10m", {}),
          pollIntervalMs: reader.duration("poll-interval", "auto", { words: { auto: null }, atLeastMs: 1e3 })
        };
      }
      function readPassOn(reader) {
        const given = reader.list("pass-on", "statuses");
        if (given.length === 0) return /* @__PURE__ */ new Set(["SUCCESSFUL"]);
        const known = new Set(buddy_status.sC), unknown = given.filter((status) => !known.has(status));
        for (const [index, word] of unknown.entries()) {
          const all = index === unknown.length - 1 ? ` Statuses are ${buddy_status.sC.join(", ")}.` : "";
          reader.addProblem(
            "pass-on",
            `\`pass-on\` contains ${(0, input_reader.Zs)(word)}, which is not a status of Buddy.${(0, suggestion.ZA)(word, buddy_status.sC)}${all}`
          );
        }
        return new Set(given);
      }
      var results = __nccwpck_require__2(8235), identifiers = __nccwpck_require__2(8213);
      function checkTarget(reader, given, link, newRun) {
        checkLinkedIds(reader, link), checkIds(reader, given, link, newRun !== null), newRun === null ? checkWatchedRun(reader, given, link) : checkNewRun(reader, given, link, newRun.pullRequest), checkCombinations(reader, given);
      }
      const linkedInputs = [
        ["workspace", "workspace"],
        ["project", "project"],
        ["pipeline-id", "pipelineId"],
        ["execution-id", "executionId"],
        ["action-execution-id", "actionExecutionId"]
      ];
      function checkLinkedIds(reader, link) {
        if (!(link === null || link === "wrong"))
          for (const [input, key] of linkedInputs) {
            const given = reader.given(input), other = link.ids[key];
            given.value !== "" && other !== "" && given.value.toLowerCase() !== other.toLowerCase() && reader.addProblemWith(
              given,
              `is ${(0, input_reader.Zs)(given.value)}, but \`url\` says ${(0, input_reader.Zs)(other)}. Set only one of them.`
            );
          }
      }
      function checkIds(reader, given, link, isNewRun) {
        const orLink = isNewRun ? "" : ", or set `url`", orEmpty = link === null && !isNewRun ? ", and `url` is empty" : "", checkRequired = (id, allowed) => {
          id.value === "" && link !== "wrong" ? reader.addProblemWith(id, `is missing${orEmpty}. Set it to ${allowed}${orLink}.`) : check(reader, id, (0, identifiers.wk)(id.value), allowed);
        };
        checkRequired(given.workspace, "the workspace's handle, as in Buddy's URLs"), checkRequired(given.project, "the project's handle, as in Buddy's URLs"), checkRequired(given.pipelineId, "the pipeline's number or identifier");
        const { executionId, actionExecutionId, action } = given;
        check(
          reader,
          executionId,
          (0, identifiers.Et)(executionId.value) || (0, identifiers.jN)(executionId.value),
          "the run's number, or its hash of 8 to 64 hexadecimal digits"
        ), check(
          reader,
          actionExecutionId,
          (0, identifiers.jN)(actionExecutionId.value),
          "the action execution's hash, 8 to 64 hexadecimal digits"
        ), check(reader, action, action.value.length <= 255, "an action's name or number");
      }
      function check(reader, given, isLegal, allowed) {
        given.value !== "" && !isLegal && reader.refuse(given, `Set it to ${allowed}.`);
      }
      function checkCommit(reader, { commit }, legal, allowed) {
        if (commit.value === "" || legal.test(commit.value)) return;
        const eventName = reader.runner.environment("GITHUB_EVENT_NAME"), pronoun = commit.place === "event" ? "`commit`" : "it", advice = commit.place !== "event" && eventName.endsWith("_dispatch") ? ` If the event ${eventName} brings it, correct it where the event is sent.` : "";
        reader.refuse(commit, `Set ${pronoun} to ${allowed}.${advice}`);
      }
      function checkWatchedRun(reader, given, link) {
        checkCommit(reader, given, /^[0-9a-f]{7,64}$/i, "a commit SHA, in full or at least its first 7 hexadecimal digits"), !(given.executionId.value !== "" || link === "wrong") && (given.commit.value === "" && reader.addProblem(
          "commit",
          `\`commit\` is missing. ${given.noCommitReason} Set \`commit\`, \`execution-id\` or \`url\`.`
        ), given.actionExecutionId.value !== "" && reader.addProblem(
          "execution-id",
          "`execution-id` is missing: an action execution is found only in its run. Set `execution-id` to the run's number or hash, or set `url`."
        ));
      }
      function checkNewRun(reader, given, link, pullRequest) {
        checkCommit(
          reader,
          given,
          /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i,
          "a full commit SHA of 40 hexadecimal digits, which starting a run needs"
        );
        for (const input of ["url", "execution-id", "action-execution-id"])
          reader.runner.input(input) !== "" && reader.addProblem(
            input,
            `\`${input}\` selects an existing run, but \`operation: run\` starts a new one. Remove \`${input}\`, or set \`operation\` to watch or retry.`
          );
        const { executionId, commit, branch, tag } = given;
        `${executionId.value}${commit.value}${branch}${tag}${pullRequest}` == "" && link !== "wrong" && reader.addProblem(
          "commit",
          `\`commit\` is missing. ${given.noCommitReason} Set \`commit\`, \`branch\`, \`tag\` or \`pull-request\` to say what to run.`
        );
      }
      function checkCombinations(reader, { action, actionExecutionId, branch, tag }) {
        action.value !== "" && actionExecutionId.value !== "" && reader.addProblemWith(
          action,
          `is ${(0, input_reader.Zs)(action.value)}, but \`action-execution-id\` or \`url\` already selects an action execution. Set only one of them.`
        ), branch !== "" && tag !== "" && reader.addProblem(
          "tag",
          `\`branch\` is ${(0, input_reader.Zs)(branch)} and \`tag\` is ${(0, input_reader.Zs)(tag)}, but a run has only one of them. Set only one.`
        );
      }
      async function readTarget(reader, link, newRunOptions) {
        const given = await readGivenTarget(reader, link, newRunOptions);
        checkTarget(reader, given, link, newRunOptions);
        const { branch, tag } = given, commit = given.commit.value.toLowerCase(), pipelineId = given.pipelineId.value;
        return {
          workspace: given.workspace.value,
          project: given.project.value,
          pipeline: (0, identifiers.Et)(pipelineId) ? { by: "number", number: pipelineId } : { by: "identifier", identifier: pipelineId },
          run: newRunOptions === null ? toRunSelector(given.executionId.value, link, { commit, branch, tag }) : { by: "start", request: { ...newRunOptions, revision: commit, branch, tag } },
          gate: toActionSelector(given.actionExecutionId.value, given.action.value)
        };
      }
      function listIgnoredSearches(reader, { by }) {
        if (by === "commit") return [];
        const isMissingAllowed = reader.runner.input("if-missing") === "pass";
        if (by === "start")
          return isMissingAllowed ? ["`if-missing` is ignored because `operation: run` starts the run."] : [];
        const selector = reader.runner.input("execution-id") === "" ? "url" : "execution-id";
        return [...["commit", "branch", "tag"].filter((input) => reader.runner.input(input) !== ""), ...isMissingAllowed ? ["if-missing"] : []].map(
          (input) => `\`${input}\` is ignored because \`${selector}\` already selects the run.`
        );
      }
      async function readGivenTarget(reader, link, newRunOptions) {
        const { runner } = reader, readId = (input, key) => {
          const given = reader.given(input);
          return { ...given, value: given.value || (link === null || link === "wrong" ? "" : link.ids[key]) };
        }, readHandle = (input, variable) => {
          const given = readId(input, input), fromVariable = reader.fromVariable(input, variable);
          return given.value === "" && fromVariable.value !== "" ? fromVariable : given;
        }, branch = runner.input("branch").replace(/^refs\/heads\//, ""), tag = runner.input("tag").replace(/^refs\/tags\//, ""), isCommitNeeded = newRunOptions === null ? runner.input("execution-id") === "" && link === null : `${branch}${tag}${newRunOptions.pullRequest}` == "";
        return {
          workspace: readHandle("workspace", "BUDDY_WORKSPACE"),
          project: readHandle("project", "BUDDY_PROJECT"),
          pipelineId: readId("pipeline-id", "pipelineId"),
          executionId: readId("execution-id", "executionId"),
          actionExecutionId: readId("action-execution-id", "actionExecutionId"),
          action: reader.given("action"),
          branch,
          tag,
          ...await readSearchedCommit(reader, isCommitNeeded)
        };
      }
      async function readSearchedCommit(reader, isNeeded) {
        const commit = reader.given("commit"), event = commit.value === "" && isNeeded ? await reader.runner.eventCommit() : null, source = `The commit of the event ${reader.runner.environment("GITHUB_EVENT_NAME")}`;
        return {
          commit: event?.kind === "commit" ? (0, input_reader.N6)("commit", event.commit, source, "event") : commit,
          noCommitReason: explainNoCommit(event)
        };
      }
      function explainNoCommit(event) {
        switch (event?.kind) {
          case "not-in-event":
            return `The event ${event.eventName} does not name the commit of its pull request, and github.sha is another commit.`;
          case "unreadable":
            return `The commit of the event ${event.eventName} cannot be read: ${event.problem}.`;
          default:
            return "The event that started this workflow has no commit.";
        }
      }
      function toRunSelector(executionId, link, search) {
        if (executionId === "") return { by: "commit", ...search };
        const isFromPage = link !== null && link !== "wrong" && link.isPage;
        return (0, identifiers.Et)(executionId) && !isFromPage ? { by: "number", number: executionId } : { by: "hash", hash: executionId.toLowerCase() };
      }
      function toActionSelector(actionExecutionId, action) {
        return actionExecutionId !== "" ? { by: "hash", actionExecutionId } : action === "" ? { by: "run" } : { by: "action", action };
      }
      const namesOfOtherActions = /* @__PURE__ */ new Map([
        ["provider-id", "oidc-provider-id"],
        ["identifier", "pipeline-id"],
        ["revision", "commit"],
        ["schedule", "delay-until"],
        ["variable", "variables"],
        ["variable-masked", "secret-variables"],
        ["no-wait", "wait"]
      ]);
      function checkUnknownInputs(reader) {
        const known = new Set(input_reader.vj);
        return reader.runner.givenInputs().map((name) => name.toLowerCase()).flatMap((name) => {
          if (known.has(name)) return [];
          const dashed = name.replaceAll("_", "-"), meant = findMeant(dashed), sentence = `This action has no input ${quoteName(name)}.${advise(dashed, meant)}`;
          return meant === null || mayComeFromElsewhere(reader.runner) ? [sentence] : (reader.addProblem(meant, sentence), []);
        });
      }
      function findMeant(name) {
        return namesOfOtherActions.get(name) ?? (0, suggestion.qg)(name, input_reader.vj) ?? (0, suggestion.qg)(toSingular(name), input_reader.vj);
      }
      function advise(name, meant) {
        const negated = input_reader.tt.find((input) => name === `no-${input}` || name === `no${input}`);
        if (negated !== void 0) return ` Instead of setting it to true, set \`${negated}\` to false.`;
        const suggested = meant ?? (0, suggestion.Em)(`${name}-`, input_reader.vj);
        return suggested === null ? "" : ` Did you mean \`${suggested}\`?`;
      }
      function toSingular(name) {
        return name.replace(/ies\b/g, "y");
      }
      function mayComeFromElsewhere(runner) {
        return ["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"].some((name) => runner.environment(name) === "true");
      }
      function quoteName(name) {
        return /^[\w -]{1,100}$/.test(name) ? `\`${name}\`` : (0, input_reader.Zs)(name);
      }
      var variables = __nccwpck_require__2(3168);
      const longestTimeoutMs = 840 * 36e5;
      class InputError extends Error {
        problems;
        unknownInputs;
        constructor(problems, unknownInputs) {
          super(problems.map(({ message }) => message).join(`
`)), this.name = "InputError", this.problems = problems, this.unknownInputs = unknownInputs;
        }
      }
      function readGivenSecrets(runner) {
        return {
          tokens: [readToken(runner), (0, github.nC)(runner), runner.environment("ACTIONS_ID_TOKEN_REQUEST_TOKEN")],
          texts: (0, variables.L)(runner.input("secret-variables"))
        };
      }
      async function readInputs(runner) {
        const reader = new input_reader.i_(runner), unknownInputs = checkUnknownInputs(reader), credentials = readCredentials(reader), operation = (0, inputs_operation.Q0)(reader), { link, ...connection } = readConnection(reader), target = await readTarget(reader, link, operation.kind === "run" ? operation.options : null), inputs = {
          credentials,
          operation,
          ...connection,
          target,
          ignoredInputs: [
            ...unknownInputs,
            ...listIgnoredSearches(reader, target.run),
            ...(0, inputs_operation.cD)(reader, operation.kind),
            ...(0, inputs_operation.k_)(operation)
          ],
          cancelOnAbort: reader.boolean("cancel-on-abort", !0),
          cancelOnTimeout: reader.boolean("cancel-on-timeout", !1),
          timeoutMs: reader.duration("timeout", "1h", { words: { none: 1 / 0, 0: 1 / 0 }, atMostMs: longestTimeoutMs }),
          requestTimeoutMs: reader.duration("request-timeout", "30s", {}),
          appearTimeoutMs: reader.duration("appear-timeout", "5m", {}),
          policy: readPolicy(reader, target.run.by === "commit"),
          results: (0, results.x8)(reader),
          github: (0, github.G2)(reader)
        };
        if (reader.problems.length > 0) throw new InputError(reader.problems, unknownInputs);
        return inputs;
      }
    })
  ),
  /***/
  7784: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Q0: () => (
          /* binding */
          readOperation
        ),
        /* harmony export */
        RV: () => (
          /* binding */
          runVariables
        ),
        /* harmony export */
        cD: () => (
          /* binding */
          findIgnoredRunInputs
        ),
        /* harmony export */
        k_: () => (
          /* binding */
          listShortSecrets
        )
        /* harmony export */
      });
      var _buddy_dates_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(2377), _buddy_requests_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(2184), _secrets_masking_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5413), _input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(5121), _suggestion_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(1389), _variables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(3168);
      const operationKinds = ["watch", "run", "retry", "approve", "pass-variables"];
      function runVariables(operation) {
        switch (operation.kind) {
          case "watch":
          case "retry":
            return [];
          case "run":
            return operation.options.variables;
          case "approve":
          case "pass-variables":
            return operation.variables;
        }
      }
      function findIgnoredRunInputs(reader, kind) {
        return kind === "run" ? [] : _input_reader_js__WEBPACK_IMPORTED_MODULE_1__.CR.filter((name) => reader.runner.input(name) !== "").map((name) => `\`${name}\` is ignored because it needs \`operation: run\`, and \`operation\` is ${kind}.`);
      }
      function listShortSecrets(operation) {
        return runVariables(operation).filter(({ isEncrypted, value }) => isEncrypted && value.length < _secrets_masking_js__WEBPACK_IMPORTED_MODULE_0__.tz).map(
          ({ key, value }) => value === "" ? `The value of ${key} in \`secret-variables\` is empty, and is sent so. Check that the secret exists.` : `The value of ${key} in \`secret-variables\` has fewer than ${String(_secrets_masking_js__WEBPACK_IMPORTED_MODULE_0__.tz)} characters. It is masked only as the value of this variable, not inside other texts.`
        );
      }
      function readOperation(reader) {
        const kind = reader.oneOf("operation", operationKinds, "watch"), variables = readRunVariables(reader);
        switch (kind) {
          case "watch":
          case "retry":
            for (const input of ["variables", "secret-variables"])
              reader.runner.input(input) !== "" && reader.addProblem(
                input,
                `\`${input}\` is given, but \`operation: ${kind}\` sends no variables. Set \`operation\` to run, pass-variables or approve, or remove \`${input}\`.`
              );
            return { kind };
          case "pass-variables":
            return variables.length === 0 && !reader.problems.some(({ input }) => input === "variables" || input === "secret-variables") && reader.addProblem(
              "variables",
              "`variables` is missing. `operation: pass-variables` needs at least one variable in `variables` or `secret-variables`."
            ), { kind, variables };
          case "approve":
            return { kind, variables };
          case "run":
            return {
              kind,
              options: {
                comment: reader.runner.input("comment") || describeOrigin(reader.runner),
                refresh: reader.boolean("refresh", null),
                clearCache: reader.boolean("clear-cache", null),
                priority: readPriority(reader),
                delayUntil: readDelay(reader),
                actionsToRun: readActions(reader),
                environment: reader.runner.input("environment"),
                packageVersion: readPackageVersion(reader),
                pullRequest: reader.runner.input("pull-request"),
                variables
              }
            };
        }
      }
      function readRunVariables(reader) {
        const read = (input, isEncrypted) => {
          const { variables, mistakes } = (0, _variables_js__WEBPACK_IMPORTED_MODULE_2__.r)(reader.runner.input(input), isEncrypted);
          for (const mistake of mistakes) reader.addProblem(input, `\`${input}\`${mistake}`);
          return variables.map((variable) => ({ ...variable, isEncrypted }));
        }, open = read("variables", !1), secret = read("secret-variables", !0), names = new Set(open.map(({ key }) => key));
        for (const { key } of secret)
          names.has(key) && reader.addProblem(
            "secret-variables",
            `${key} is given in both \`variables\` and \`secret-variables\`. Give each variable once.`
          );
        return [...open, ...secret];
      }
      function readPriority(reader) {
        const given = reader.given("priority");
        return given.value === "" ? null : _buddy_requests_js__WEBPACK_IMPORTED_MODULE_3__.vx.find((priority) => priority === given.value.toUpperCase()) ?? reader.refuse(given, "Set it to LOW, NORMAL or HIGH.", (0, _suggestion_js__WEBPACK_IMPORTED_MODULE_4__.ZA)(given.value, _buddy_requests_js__WEBPACK_IMPORTED_MODULE_3__.vx));
      }
      function readDelay(reader) {
        const given = reader.given("delay-until"), { value } = given, isDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN((0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_5__._)(value));
        return value !== "" && !isDate && reader.refuse(given, "Set it to a date in ISO 8601 with time and time zone, such as 2026-11-18T12:38:16Z."), value;
      }
      function readActions(reader) {
        const given = reader.list("actions-to-run", "numbers of actions");
        for (const item of given.filter((text) => !/^[1-9]\d{0,14}$/.test(text)))
          reader.addProblem(
            "actions-to-run",
            `\`actions-to-run\` contains ${(0, _input_reader_js__WEBPACK_IMPORTED_MODULE_1__.Zs)(item)}. Set it to a list of numbers of actions, such as 12, 15.`
          );
        return given.map(Number);
      }
      function readPackageVersion(reader) {
        const given = reader.given("package-version");
        return given.value !== "" && !/^[^\s:]+:[^\s:]+$/.test(given.value) && reader.refuse(given, "Set it to <package>:<version>, such as my-package:1.2.0."), given.value;
      }
      function describeOrigin(runner) {
        return `GitHub Actions: ${`${runner.environment("GITHUB_SERVER_URL")}/${runner.environment("GITHUB_REPOSITORY")}`}/actions/runs/${runner.environment("GITHUB_RUN_ID")}`;
      }
      function isDay(date) {
        const time = Date.parse(`${date}T00:00:00Z`);
        return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
      }
    })
  ),
  /***/
  8235: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        aM: () => (
          /* binding */
          readSummaryMode
        ),
        /* harmony export */
        x8: () => (
          /* binding */
          readResults
        )
        /* harmony export */
      });
      var _input_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5121);
      const defaultMask = [
        "*TOKEN*",
        "*SECRET*",
        "*PASSWORD*",
        "*PASSWD*",
        "*PRIVATE_KEY*",
        "*API_KEY*",
        "*CREDENTIAL*"
      ], namePattern = /^[\p{L}\p{N}_*.-]+$/u, summaryModes = ["always", "on-failure", "never"];
      function readResults(reader) {
        return {
          outputPrefix: readOutputPrefix(reader),
          mask: readMask(reader),
          exportVariables: reader.boolean("export-variables", !1),
          summary: reader.oneOf("summary", summaryModes, "always"),
          streamLog: reader.boolean("stream-log", !0),
          logFile: readLogFile(reader)
        };
      }
      function readSummaryMode(runner) {
        return summaryModes.find((mode) => mode === runner.input("summary")) ?? "always";
      }
      function readOutputPrefix(reader) {
        const given = reader.given("output-prefix");
        return given.value !== "" && !/^[A-Za-z_][A-Za-z0-9_-]{0,98}$/.test(given.value) && reader.refuse(given, "Set it to letters, digits, _ and -, at most 99 of them, beginning with a letter or _."), given.value;
      }
      function readMask(reader) {
        const given = reader.list("mask", "names");
        if (given.length === 0) return defaultMask;
        for (const pattern of given.filter((text) => !namePattern.test(text)))
          reader.addProblem(
            "mask",
            `\`mask\` contains ${(0, _input_reader_js__WEBPACK_IMPORTED_MODULE_0__.Zs)(pattern)}. A name has letters, digits and _, and * stands for any characters.`
          );
        return given.join().toLowerCase() === "none" ? [] : given;
      }
      function readLogFile(reader) {
        const given = reader.runner.input("log-file");
        return given.includes("\0") && reader.addProblem("log-file", "`log-file` contains a null character. Set it to the path of a file."), given;
      }
    })
  ),
  /***/
  1389: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Em: () => (
          /* binding */
          findByBeginning
        ),
        /* harmony export */
        ZA: () => (
          /* binding */
          suggest
        ),
        /* harmony export */
        qg: () => (
          /* binding */
          findNearest
        )
        /* harmony export */
      });
      const mostEdits = 2, shortestBeginning = 3;
      function findNearest(word, choices) {
        const distances = choices.map((choice) => countEdits(word.toLowerCase(), choice.toLowerCase())), shortest = Math.min(...distances);
        return shortest > mostEdits ? null : choices[distances.indexOf(shortest)] ?? null;
      }
      function findByBeginning(beginning, choices) {
        const found = choices.filter((choice) => choice.toLowerCase().startsWith(beginning.toLowerCase()));
        return found.length === 1 ? found[0] ?? null : null;
      }
      function suggest(word, choices) {
        const nearest = findNearest(
          word,
          choices.filter((choice) => countEdits(word.toLowerCase(), choice.toLowerCase()) <= choice.length / 2)
        ) ?? (word.length < shortestBeginning ? null : findByBeginning(word, choices));
        return nearest === null ? "" : ` Did you mean ${nearest}?`;
      }
      function countEdits(one, other) {
        if (Math.abs(one.length - other.length) > mostEdits) return 1 / 0;
        let row = Array.from({ length: other.length + 1 }, (_, index) => index);
        for (let index = 0; index < one.length; index++) {
          const next = [index + 1];
          for (let column = 0; column < other.length; column++) {
            const replaced = (row[column] ?? 0) + (one.charAt(index) === other.charAt(column) ? 0 : 1);
            next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
          }
          row = next;
        }
        return row.at(-1) ?? 0;
      }
    })
  ),
  /***/
  3168: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        L: () => (
          /* binding */
          listSecretTexts
        ),
        /* harmony export */
        r: () => (
          /* binding */
          parseVariables
        )
        /* harmony export */
      });
      var _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9236);
      const namePattern = /^[A-Za-z_][A-Za-z0-9_]*$/, advice = "Write one KEY=VALUE a line, or a JSON object of strings for multi-line values.", jsonRule = "JSON needs double quotes, and no comma at the end.", nameRule = "A name has letters, digits and _, and does not begin with a digit.";
      function parseVariables(text, areSecret = !1) {
        const { variables, mistakes } = text.startsWith("{") ? parseVariableObject(text) : parseLines(text, areSecret), seen = /* @__PURE__ */ new Set(), repeated = variables.filter(({ key }) => seen.size === seen.add(key).size).map(({ key }) => `: ${key} is given twice. Give each variable once.`);
        return { variables, mistakes: [...mistakes, ...new Set(repeated)] };
      }
      function listSecretTexts(text) {
        const { variables, mistakes } = parseVariables(text, !0), values = variables.map(({ value }) => value);
        if (mistakes.length === 0) return values;
        const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
        return [...values, ...lines, ...lines.map((line) => line.slice(line.indexOf("=") + 1)), ...readStrings(text)];
      }
      function parseLines(text, areSecret) {
        const variables = [], mistakes = [];
        for (const [index, line] of text.split(/\r\n|\n/).entries()) {
          if (line.trim() === "") continue;
          const place = line.indexOf("="), key = line.slice(0, Math.max(0, place)).trim();
          place < 0 ? mistakes.push(`, line ${String(index + 1)}: there is no "=". ${adviseOnColon(line, areSecret)}${advice}`) : namePattern.test(key) ? areSecret && mayBeSecretEnd(key, line.slice(place + 1).trim()) ? mistakes.push(`, line ${String(index + 1)}: the value is empty. For a multi-line secret use a JSON object.`) : variables.push({ key, value: line.slice(place + 1) }) : mistakes.push(`, line ${String(index + 1)}: the name before the "=" is not valid. ${nameRule} ${advice}`);
        }
        return { variables, mistakes };
      }
      function adviseOnColon(line, areSecret) {
        const key = /^\s*([A-Za-z_][A-Za-z0-9_]*):(?:\s|$)/.exec(line)?.[1];
        return key === void 0 ? "" : areSecret ? 'Put "=" in place of ": ". ' : `Write ${key}= in place of ${key}:. `;
      }
      function mayBeSecretEnd(key, value) {
        return value === "=" || value === "" && /[a-z]/.test(key) && /[A-Z]/.test(key);
      }
      function parseVariableObject(text) {
        const parsed = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);
        if (typeof parsed != "object" || parsed === null)
          return { variables: [], mistakes: [`: the text begins with "{" but is not a JSON object. ${jsonRule} ${advice}`] };
        const entries = Object.entries(parsed), variables = [], mistakes = [];
        for (const [index, [key, value]] of entries.entries())
          namePattern.test(key) ? typeof value != "string" ? mistakes.push(`: the value of ${key} is not a string. Put each value in quotes.`) : variables.push({ key, value }) : mistakes.push(`, entry ${String(index + 1)}: the name is not valid. ${nameRule}`);
        const isRepeated = mistakes.length === 0 && readStrings(text).length !== entries.length * 2;
        return { variables, mistakes: isRepeated ? [": a name is given twice. Give each variable once."] : mistakes };
      }
      function readStrings(text) {
        return [...text.matchAll(/"(?:[^"\\]|\\.)*"/gs)].map(([quoted]) => {
          const decoded = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_0__.qF)(quoted);
          return typeof decoded == "string" ? decoded : quoted.slice(1, -1);
        });
      }
    })
  ),
  /***/
  613: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        H: () => (
          /* binding */
          cutLine
        ),
        /* harmony export */
        S: () => (
          /* binding */
          redactCutLine
        )
        /* harmony export */
      });
      var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9209);
      function cutLine(line, longest) {
        return line.length <= longest ? line : `${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.og)(line, longest)} \u2026 [${String(line.length - longest)} more characters]`;
      }
      function redactCutLine(line, redact) {
        const rest = / \u2026 \[\d+ more characters\]$/.exec(line)?.[0] ?? "";
        return rest === "" ? redact(line) : `${redact(line.slice(0, -rest.length), !0)}${rest}`;
      }
    })
  ),
  /***/
  5283: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        OA: () => (
          /* binding */
          measureExcerpt
        ),
        /* harmony export */
        TG: () => (
          /* binding */
          logBudgetBytes
        ),
        /* harmony export */
        ZG: () => (
          /* binding */
          shrinkExcerpt
        ),
        /* harmony export */
        t4: () => (
          /* binding */
          ExcerptBuilder
        ),
        /* harmony export */
        zT: () => (
          /* binding */
          measureLine
        )
        /* harmony export */
      });
      var _cut_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(613);
      const logBudgetBytes = 760 * 1024, headShare = 0.2, longestLine = 4e3, smallBatchBytes = 2 * 1024, lineFeed = Buffer.from(`
`);
      class ExcerptBuilder {
        #bytes;
        #headUsed = 0;
        #isHeadOpen = !0;
        #lineCount = 0;
        #head = [];
        #tail = [];
        #tailStart = 0;
        #tailUsed = 0;
        #waiting = [];
        #waitingBytes = 0;
        constructor(bytes) {
          this.#bytes = bytes;
        }
        addText(text, lineCount) {
          if (this.#isHeadOpen) {
            for (const line of text.split(`
`)) this.#addLine(line);
            return;
          }
          this.#wait({ bytes: Buffer.from(text), lineCount });
          for (let first = this.#waiting[0]; first !== void 0 && this.#waitingBytes - first.bytes.length > this.#bytes * 2; first = this.#waiting[0])
            this.#waiting.shift(), this.#waitingBytes -= first.bytes.length, this.#lineCount += first.lineCount, this.#tail = [], this.#tailStart = 0, this.#tailUsed = 0;
        }
        #wait(batch) {
          const last = this.#waiting.at(-1);
          if (this.#waitingBytes += batch.bytes.length, last === void 0 || last.bytes.length + batch.bytes.length >= smallBatchBytes) {
            this.#waiting.push(batch);
            return;
          }
          this.#waitingBytes += lineFeed.length, this.#waiting.splice(-1, 1, {
            bytes: Buffer.concat([last.bytes, lineFeed, batch.bytes]),
            lineCount: last.lineCount + batch.lineCount
          });
        }
        build() {
          const waiting = this.#waiting;
          this.#waiting = [], this.#waitingBytes = 0;
          for (const { bytes } of waiting) for (const line of bytes.toString().split(`
`)) this.#addLine(line);
          return { lineCount: this.#lineCount, head: [...this.#head], tail: this.#tail.slice(this.#tailStart) };
        }
        #addLine(line) {
          this.#lineCount++;
          const text = (0, _cut_line_js__WEBPACK_IMPORTED_MODULE_0__.H)(line, longestLine), size = measureLine(text);
          if (this.#isHeadOpen &&= this.#headUsed + size <= this.#bytes * headShare, this.#isHeadOpen) {
            this.#headUsed += size, this.#head.push(text);
            return;
          }
          for (this.#tail.push(text), this.#tailUsed += size; this.#headUsed + this.#tailUsed > this.#bytes; ) this.#dropFirst();
        }
        #dropFirst() {
          this.#tailUsed -= measureLine(this.#tail[this.#tailStart] ?? ""), this.#tailStart++, this.#tailStart * 2 > this.#tail.length && (this.#tail = this.#tail.slice(this.#tailStart), this.#tailStart = 0);
        }
      }
      function shrinkExcerpt(excerpt, bytes) {
        if (measureExcerpt(excerpt) <= bytes) return excerpt;
        const { lineCount } = excerpt, isWhole = excerpt.head.length + excerpt.tail.length === lineCount, lines = [...excerpt.head, ...excerpt.tail], head = takeLines(isWhole ? lines : excerpt.head, bytes * headShare), rest = isWhole ? lines.slice(head.length) : excerpt.tail, tail = takeLines([...rest].reverse(), bytes - measureLines(head));
        return { lineCount, head, tail: [...tail].reverse() };
      }
      function takeLines(lines, bytes) {
        let room = bytes;
        const count = lines.findIndex((line) => (room -= measureLine(line)) < 0);
        return count < 0 ? lines : lines.slice(0, count);
      }
      function measureExcerpt({ head, tail }) {
        return measureLines(head) + measureLines(tail);
      }
      function measureLines(lines) {
        return lines.reduce((sum, line) => sum + measureLine(line), 0);
      }
      function measureLine(text) {
        return Buffer.byteLength(text) + 2;
      }
    })
  ),
  /***/
  5102: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        E: () => (
          /* binding */
          anyOf
        )
        /* harmony export */
      });
      function anyOf(...patterns) {
        const exact = joinPatterns(patterns, ""), ignoringCase = joinPatterns(patterns, "i");
        return (text) => exact?.test(text) === !0 || ignoringCase?.test(text) === !0;
      }
      function joinPatterns(patterns, flags) {
        const sources = patterns.filter((pattern) => pattern.flags === flags).map(({ source }) => `(?:${source})`);
        return sources.length === 0 ? null : new RegExp(sources.join("|"), flags);
      }
    })
  ),
  /***/
  969: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Z7: () => (
          /* binding */
          withoutPrefix
        ),
        /* harmony export */
        gv: () => (
          /* binding */
          readTask
        ),
        /* harmony export */
        xg: () => (
          /* binding */
          readPrefixFolder
        )
        /* harmony export */
      });
      const longestPrefix = 200, prefixCount = 3, prefixes = [
        // 2026-11-29T03:15:00.123Z, [2026-11-29 03:15:00,123], 2026/11/29 03:15:00
        /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?\]?:?[\t ]/,
        // [03:15:00], 03:15:00.123
        /^(?:\[\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]|\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)[\t ]/,
        // BuildKit, of a step: #12 3.456
        /^#\d{1,5} (?:\d{1,6}\.\d{1,4}(?: |$))?/,
        // BuildKit, for the repeated end of a failed step: 3.456
        /^\d{1,6}\.\d{2,4}(?: |$)/,
        // docker compose: web-1  |
        /^[\w.-]{1,60}[-_]\d{1,4} {1,30}\| ?/,
        // Terraform's box
        /^[\u2502\u2577\u2575] ?/,
        // concurrently: [0]
        /^\[\d{1,3}\](?: |$)/,
        // Turborepo: web:test:
        /^[@\w./-]{1,80}:[a-z][\w-]{0,40}(?::[a-z][\w-]{0,40}){0,3}:(?: |$)/
      ], scripts = "build|bundle|check|ci|compile|e2e|format|generate|install|lint|prepare|start|test|tsc|type|unit", pnpmPrefix = new RegExp(`^(?:[\\w@.-]{1,60}\\/[\\w@./-]{1,100}|\\.) (?:pre|post)?(?:${scripts})[\\w:-]{0,40}: `), anyPrefix = new RegExp([...prefixes, pnpmPrefix].map(({ source }) => source).join("|")), changingParts = /[\u2502\u2577\u2575]|(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d\d:\d\d:\d\d[^\s\]]{0,20}|\d{1,6}\.\d{1,4}/g;
      function readTask(line, bare) {
        return bare.length === line.length ? "" : line.slice(0, -bare.length || void 0).replace(changingParts, "").trim();
      }
      function readPrefixFolder(line) {
        let text = line.slice(0, longestPrefix);
        for (let count = 0; count < prefixCount; count++) {
          if (pnpmPrefix.test(text)) return text.slice(0, text.indexOf(" "));
          const length = anyPrefix.exec(text)?.[0].length ?? 0;
          if (length === 0) return "";
          text = text.slice(length);
        }
        return "";
      }
      function withoutPrefix(line) {
        let text = line;
        for (let count = 0; count < prefixCount; count++) {
          const head = text.length > longestPrefix ? text.slice(0, longestPrefix) : text, length = anyPrefix.exec(head)?.[0].length ?? 0;
          if (length === 0) return text;
          text = text.slice(length);
        }
        return text;
      }
    })
  ),
  /***/
  4324: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        F: () => (
          /* binding */
          shapeOf
        )
        /* harmony export */
      });
      const comparedLength = 200;
      function shapeOf(text) {
        return text.trim().slice(0, comparedLength).replace(/\b[0-9a-f-]{7,64}\b|\d+/gi, "0");
      }
    })
  ),
  /***/
  1982: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Y: () => (
          /* binding */
          isPass
        )
        /* harmony export */
      });
      var _any_of_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5102);
      const passes = (0, _any_of_js__WEBPACK_IMPORTED_MODULE_0__.E)(
        /^\s*[\u2713\u2714\u221a\u2611\u2705]/,
        /^\s*(?:PASS(?:ED)?|ok)(?:\s{1,8}\S|$)|^\s*PASS(?:ED)?: {0,8}\S/,
        /^\s*(?:\[ {0,7}(?:PASSED|PASS|OK) {0,7}\]|--- PASS\b|\(pass\) )/,
        /(?: PASSED(?: {1,80}\[ {0,3}\d{1,3}%\])?| \.\.\. ok|\.{3} {1,5}Passed| - PASSED|\(passed\)|\[PASS\])$/
      ), failureSign = /\bFAIL(?:ED|URES?)?\b|[\u2717\u2718\u2716\u274c]|\b[1-9]\d{0,8} (?:failed|failures?|errors?)\b/;
      function isPass(text) {
        return passes(text) && !failureSign.test(text);
      }
    })
  ),
  /***/
  2327: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        i: () => (
          /* binding */
          main
        )
      });
      var connect = __nccwpck_require__2(3735), inputs_inputs = __nccwpck_require__2(1031), poll_interval = __nccwpck_require__2(1354), retry_policy = __nccwpck_require__2(898), buddy_actions = __nccwpck_require__2(107), errors = __nccwpck_require__2(9425), buddy_status = __nccwpck_require__2(5876), client = __nccwpck_require__2(1372);
      async function readPages(log, read, mayGoOn, isOver) {
        let expected = null, hasBegunAnew = !1, hasRereadStart = !1, longestPage = 0;
        for (; ; ) {
          const known = log.lineCount, overlap = Math.min(known, 1), { lines, totalLines } = await readNext(known, overlap, longestPage <= 1, read);
          if (longestPage = Math.max(longestPage, lines.length - overlap), totalLines !== null && totalLines < known) {
            const beginning = await read(0);
            if (log.startsWith(beginning.lines) || hasBegunAnew) {
              if (hasRereadStart || (beginning.totalLines ?? 0) < known) return known - totalLines;
              hasRereadStart = !0;
              continue;
            }
            await log.startResponse()(beginning.lines), hasBegunAnew = !0, expected = null;
            continue;
          }
          if (!hasBegunAnew && overlap > 0 && !log.mayEndWith(lines[0] ?? "", lines.length > overlap)) {
            await log.replace(), hasBegunAnew = !0, expected = null;
            continue;
          }
          expected ??= totalLines ?? 1 / 0;
          const start2 = known - overlap;
          if (await log.startResponse(start2, isOver && start2 + lines.length >= expected)(lines), log.lineCount >= expected) return 0;
          const isShort = lines.length < client.l;
          if (totalLines === null && isShort) return 0;
          if (totalLines === null && !await mayGoOn()) return 1 / 0;
          if (lines.length <= overlap || isShort && !await mayGoOn())
            return Number.isFinite(expected) ? expected - log.lineCount : 0;
        }
      }
      async function readNext(known, overlap, mayHoldOne, read) {
        const page = await read(known - overlap);
        if (!(overlap > 0 && page.lines.length === overlap && mayHoldOne) || (page.totalLines ?? 0) <= known) return page;
        const { lines, totalLines } = await read(known);
        return { lines: [...page.lines, ...lines], totalLines };
      }
      async function readPage(client2, address, offset) {
        const lines = [], { totalLines } = await client2.getLogPage(address, offset, (more) => (lines.push(...more), Promise.resolve()));
        return { lines, totalLines };
      }
      const logCount = 200, reservedForPagesMs = 1e3, unfinishedNote = "The log was not read again at the end, so it may be incomplete.";
      async function collectLogs(source, run, { actions, logsRemoved, withLog }, budget) {
        const all = (0, buddy_actions.EH)(actions), failedFirst = [...all.filter(buddy_actions.WN), ...all.filter((one) => !(0, buddy_actions.WN)(one))].slice(0, logCount), begun = all.filter((action) => failedFirst.includes(action)), isPaged = (action) => source.findFollower(action)?.isPaged === !0, collected = /* @__PURE__ */ new Map();
        for (const action of [...begun.filter(isPaged), ...failedFirst.filter((one) => !isPaged(one))]) {
          const id = action.id ?? "", address = { ...run, actionExecutionId: id }, result = await collectLog(source, address, { action, logsRemoved, includesLog: action === withLog }, budget);
          await result.log.complete(result.note !== "" || (0, buddy_status.xo)(result.action.status) !== "finished"), collected.set(id, result);
        }
        return begun.flatMap(({ id }) => collected.get(id ?? "") ?? []);
      }
      async function collectLog(source, address, last, budget) {
        const { client: client2, open, findFollower, findReceived } = source, { action } = last, follower = findFollower(action);
        if (follower?.isDone === !0) return { action, log: follower.log, note: "" };
        const log = follower?.log ?? findReceived(action) ?? open(), partial = { log, isPaged: follower?.isPaged === !0, failure: null, budget };
        if (partial.isPaged || last.includesLog) return await readToEnd(source, address, last, partial);
        try {
          const details = await budget.attempt(
            (deadline) => client2.withLimits({ deadline }).getActionExecution(address, log.startResponse()),
            reservedForPagesMs
          );
          return await readToEnd(source, address, { ...last, action: details, includesLog: !0 }, partial);
        } catch (error) {
          const failure = (0, errors.lx)(error) ?? new errors.V7({ kind: "timeout", afterMs: 0 }, "the log");
          return await readToEnd(source, address, last, { ...partial, failure });
        }
      }
      async function readToEnd({ client: client2, open }, address, { action, logsRemoved, includesLog }, { log, isPaged, failure, budget }) {
        const isInlined = includesLog && action.logUrl === null, isLateResponse = isInlined && log.isShorterThanBefore;
        if (!isPaged && isInlined && action.hasLog && !isLateResponse) return { action, log, note: "" };
        if (logsRemoved) return { action, log, note: "The logs of this run were removed in Buddy." };
        const pages = isPaged || isLateResponse ? log : open();
        pages.noteStatus(action);
        try {
          isPaged && await log.startStreaming(action);
          const missing = await readPages(
            pages,
            (offset) => budget.attempt((deadline) => readPage(client2.withLimits({ deadline }), address, offset)),
            () => budget.pause(),
            (0, buddy_status.xo)(action.status) === "finished"
          );
          return pages !== log && await log.close(), { action, log: pages, note: describeMissingLines(missing) };
        } catch (error) {
          pages !== log && await pages.close();
          const reason = isLateResponse ? "Buddy's last answer had fewer lines of it than an earlier one" : describeReadFailure(failure ?? (0, errors.lx)(error), action.logUrl !== null);
          return { action, log, note: `The log may be incomplete: ${reason}.` };
        }
      }
      function describeMissingLines(lineCount) {
        return lineCount === 0 ? "" : `The log may be incomplete: ${Number.isFinite(lineCount) ? `Buddy counts ${String(lineCount)} more lines but does not send them` : "it still grew when the time was over"}.`;
      }
      function describeReadFailure(error, hasMore) {
        if (error?.details.kind === "http-error" && (0, errors.c4)(error.details))
          return hasMore ? "Buddy says that there is more of it than its answer holds, and has no endpoint for the rest" : "Buddy's answer has none, and there is no endpoint for it";
        if (error === null) return "reading it was interrupted";
        const { details } = error;
        return `reading it failed (${details.kind === "http-error" ? `HTTP ${String(details.httpStatus)}` : details.kind})`;
      }
      const wholeLogPauseMs = 15e3;
      function goOnLater() {
        return Promise.resolve(!1);
      }
      class LogFollower {
        address;
        log;
        #isPaged = null;
        #nextWholeAt = 0;
        #hasReadLast = !1;
        #isDone = !1;
        constructor(address, log) {
          this.address = address, this.log = log;
        }
        get isDone() {
          return this.#isDone;
        }
        get isPaged() {
          return this.#isPaged;
        }
        async poll(action, client2, nowMs) {
          const isOver = (0, buddy_status.xo)(action.status) === "finished";
          return await this.log.startStreaming(action), this.#isDone = await this.#read(client2, nowMs, isOver) && isOver, this.#isDone && await this.log.complete(!1), this.#isDone;
        }
        async #read(client2, nowMs, isOver) {
          try {
            if (this.#isPaged !== !1) {
              const read = (offset) => readPage(client2, this.address, offset), missing = await readPages(this.log, read, goOnLater, isOver);
              return this.#isPaged = !0, missing === 0;
            }
            return nowMs < this.#nextWholeAt && !(isOver && !this.#hasReadLast) ? !1 : (this.#nextWholeAt = nowMs + wholeLogPauseMs, this.#hasReadLast = isOver, await client2.getActionExecution(this.address, this.log.startResponse()), !0);
          } catch (error) {
            if (!(error instanceof errors.V7 || error instanceof errors.m4)) throw error;
            return error instanceof errors.V7 && (0, retry_policy.Wx)(error) && this.#isPaged === null ? (this.#isPaged = !1, await this.#read(client2, nowMs, isOver)) : !1;
          }
        }
      }
      class LiveLogs {
        #run;
        #open;
        #followers = /* @__PURE__ */ new Map();
        constructor(run, open) {
          this.#run = run, this.#open = open;
        }
        find(actionExecutionId) {
          return this.#followers.get(actionExecutionId ?? "") ?? null;
        }
        follow(actionExecutionId, begin) {
          const follower = this.#followers.get(actionExecutionId) ?? new LogFollower({ ...this.#run, actionExecutionId }, begin());
          return this.#followers.set(actionExecutionId, follower), follower;
        }
        async complete() {
          for (const { log } of this.#followers.values()) await log.complete(!0);
        }
        async poll(actions, client2, nowMs) {
          let hasNews = !1;
          for (const action of (0, buddy_actions.EH)(actions.filter(({ id, startDate }) => id !== null && startDate !== null))) {
            const follower = this.follow(action.id ?? "", this.#open);
            if (follower.isDone) continue;
            const before = follower.log.lineCount, isDone = await follower.poll(action, client2, nowMs);
            if (hasNews ||= follower.log.lineCount !== before, !isDone) return hasNews;
          }
          return hasNews;
        }
      }
      var retry = __nccwpck_require__2(4287);
      class LogRetryBudget {
        #step;
        #leftMs;
        #end;
        constructor(step, milliseconds) {
          this.#step = step, this.#leftMs = milliseconds, this.#end = Math.max(step.deadline, step.clock.now() + milliseconds);
        }
        async pause() {
          const { clock, signal } = this.#step, startedAt = clock.now();
          return this.#leftMs <= 0 ? !1 : (await clock.sleep(retry_policy.dI, signal), this.#leftMs -= clock.now() - startedAt, this.#leftMs > 0);
        }
        async attempt(attempt, reservedMs = 0) {
          const { clock } = this.#step, startedAt = clock.now();
          if (startedAt >= this.#end) throw new errors.m4(null);
          const budgetMs = Math.max(0, this.#leftMs - reservedMs), deadline = startedAt + budgetMs;
          let hasFailures = !0;
          try {
            const options = { ...this.#step, deadline, outageToleranceMs: budgetMs, listener: retry.uK };
            let failures = 0;
            const result = await (0, retry.bD)(
              (count) => (failures = count, attempt(deadline)),
              "log",
              options
            );
            return hasFailures = failures > 0, result;
          } finally {
            hasFailures && (this.#leftMs = Math.max(0, this.#leftMs - (clock.now() - startedAt)));
          }
        }
      }
      const idleBackoffFactor = 2, minPageTimeoutMs = 5e3, logTimeoutMs = 3e4, partialLogTimeoutMs = 3e3;
      class ActionLogs {
        #client;
        #step;
        #run;
        #open;
        #mode;
        #live;
        #received = /* @__PURE__ */ new Map();
        #startedAt;
        #nextPollAt = 0;
        constructor(client2, step, run, open, mode) {
          this.#client = client2, this.#step = step, this.#run = run, this.#open = open, this.#mode = mode, this.#live = mode === "live" ? new LiveLogs(run, open) : null, this.#startedAt = step.clock.now();
        }
        receive = (actionExecutionId) => this.#mode === "none" || this.#live?.find(actionExecutionId)?.isPaged === !0 ? () => Promise.resolve() : this.#receivedLog(actionExecutionId).startResponse();
        follow = async (state, milliseconds, isSlowed) => {
          const { clock, signal, deadline } = this.#step, end = clock.now() + (milliseconds >= retry_policy.dI ? milliseconds : retry_policy.dI), actions = this.#selectFollowed(state);
          for (; ; ) {
            const now = clock.now();
            if (this.#live !== null && now >= this.#nextPollAt) {
              const pageDeadline = Math.max(end, Math.min(now + minPageTimeoutMs, deadline)), hasNews = await this.#live.poll(actions, this.#client.withLimits({ deadline: pageDeadline }), now), pause = (0, poll_interval.E)(clock.now() - this.#startedAt) * (hasNews ? 1 : idleBackoffFactor);
              this.#nextPollAt = clock.now() + (isSlowed ? Math.max(pause, milliseconds) : pause);
            }
            const stop = this.#live === null || end - this.#nextPollAt < retry_policy.dI ? end : this.#nextPollAt;
            if (await clock.sleep(Math.max(stop - clock.now(), retry_policy.dI), signal), clock.now() >= end) return;
          }
        };
        async collect({ state, stopReason }) {
          if (state === null || this.#mode === "none") return [];
          const logs = await this.#collect(state, stopReason);
          for (const { log } of logs) await log.complete(!0);
          return await this.#live?.complete(), logs;
        }
        async #collect(state, stopReason) {
          const actions = state.kind === "run" ? state.actions.filter(({ id, startDate }) => id !== null && startDate !== null) : [state.action].flatMap((action) => action?.id ? [action] : []);
          if (isUnreadable(stopReason))
            return actions.flatMap((action) => {
              const log = this.#find(action);
              return log === null ? [] : [{ action, log, note: unfinishedNote }];
            });
          const budgetMs = stopReason.kind === "decided" ? logTimeoutMs : partialLogTimeoutMs;
          return await collectLogs(
            {
              client: this.#client,
              open: this.#open,
              findFollower: ({ id }) => this.#live?.find(id) ?? null,
              findReceived: ({ id }) => this.#received.get(id ?? "") ?? null
            },
            this.#run,
            {
              actions,
              logsRemoved: state.execution?.logsRemoved === !0,
              withLog: state.includesLog ? state.action : null
            },
            new LogRetryBudget(this.#step, budgetMs)
          );
        }
        #selectFollowed({ kind, action, actions, isStale }) {
          if (isStale) return [];
          if (kind === "run") return actions;
          const id = action?.id ?? "";
          return id !== "" && action?.logUrl === null && this.#live?.follow(id, () => this.#receivedLog(id)), actions.filter((one) => one.id === id || this.#live?.find(one.id) != null);
        }
        #find({ id }) {
          return this.#live?.find(id)?.log ?? this.#received.get(id ?? "") ?? null;
        }
        #receivedLog(actionExecutionId) {
          const log = this.#received.get(actionExecutionId) ?? this.#open();
          return this.#received.set(actionExecutionId, log), log;
        }
      }
      function isUnreadable({ kind, error = null }) {
        return kind === "unreachable" || kind === "cancelled" || kind === "timed-out" && error !== null;
      }
      var results = __nccwpck_require__2(8235), decode = __nccwpck_require__2(8788);
      const noErrors = { cause: null, details: [], tally: null, blocks: [] };
      class ErrorSearch {
        #lines = null;
        #lineCount = 0;
        async addText(text, lineCount) {
          this.#lines ??= await loadErrorLines(this.#lineCount), this.#lines?.addText(text, lineCount), this.#lineCount += lineCount;
        }
        skip(lineCount) {
          this.#lines?.skip(lineCount), this.#lineCount += lineCount;
        }
        forget() {
          this.#lines = null;
        }
        result() {
          return this.#lines?.result() ?? noErrors;
        }
      }
      async function loadErrorLines(lineCount) {
        const loaded = await __nccwpck_require__2.e(
          /* import() */
          221
        ).then(__nccwpck_require__2.bind(__nccwpck_require__2, 7221)).catch(() => null);
        return loaded === null ? null : new loaded.ErrorLines(lineCount);
      }
      var excerpt = __nccwpck_require__2(5283);
      const comparedLines = 20;
      class ReceivedLines {
        #beginning = [];
        #completeCount = 0;
        #last = null;
        get count() {
          return this.#completeCount + (this.#last === null ? 0 : 1);
        }
        startsWith(lines) {
          return this.#findDifference(lines, 0) < 0;
        }
        mayEndWith(line, isFollowed) {
          const last = this.#last ?? "";
          return line.startsWith(last) || !isFollowed && last.startsWith(line);
        }
        findReplacement(lines, position) {
          const place = this.#findDifference(lines.slice(0, Math.max(0, this.count - position)), position, lines.length);
          return place < 0 ? null : [...this.#beginning.slice(0, position + place), ...lines.slice(place)];
        }
        take(lines, position) {
          const grown = lines[this.#completeCount - position];
          this.#last !== null && grown !== void 0 && !this.#last.startsWith(grown) && (this.#last = grown);
          const known = this.count - position, added = known > 0 ? lines.slice(known) : lines, last = added.at(-1);
          if (last === void 0) return [];
          const before = this.#last;
          return this.#last = last, this.#complete(before === null ? added.slice(0, -1) : [before, ...added.slice(0, -1)]);
        }
        takeLast() {
          const last = this.#last;
          return this.#last = null, last === null ? [] : this.#complete([last]);
        }
        clear() {
          this.#beginning = [], this.#completeCount = 0, this.#last = null;
        }
        #complete(lines) {
          return this.#beginning.push(...lines.slice(0, Math.max(0, comparedLines - this.#beginning.length))), this.#completeCount += lines.length, lines;
        }
        #findDifference(lines, position, count = lines.length) {
          return lines.findIndex((line, index) => this.#differs(position + index, line, index === count - 1));
        }
        #differs(position, line, isLast) {
          if (position >= comparedLines) return !1;
          if (position === this.#completeCount) return !this.mayEndWith(line, !1);
          const known = this.#beginning[position];
          return known !== void 0 && known !== line && !(isLast && known.startsWith(line));
        }
      }
      var safe_text = __nccwpck_require__2(9209);
      const chunkBytes = 1024 * 1024, bytesPerUnit = 3, lineFeed = 10, noFrame = { before: "", after: "" };
      class Spool {
        #runner;
        #chunk = Buffer.alloc(0);
        #used = 0;
        #other = Buffer.alloc(0);
        #file = null;
        #pieceLengths = [];
        #writing = Promise.resolve();
        #isBroken = !1;
        constructor(runner) {
          this.#runner = runner;
        }
        get isBroken() {
          return this.#isBroken;
        }
        async append(text) {
          const needed = text.length * bytesPerUnit;
          if (needed > chunkBytes) {
            await this.#flush(), await this.#writing, this.#writing = this.#write(Buffer.from(text));
            return;
          }
          await this.#makeRoom(needed), this.#used += this.#chunk.write(text, this.#used);
        }
        async appendLines(lines, prefix, { before, after } = noFrame) {
          const needed = lines.reduce((sum, line) => sum + line.length, before.length + after.length) * bytesPerUnit + lines.length * (prefix.length + 1);
          if (needed > chunkBytes) {
            const start2 = Buffer.from(prefix).toString();
            await this.append(`${before}${lines.map((line) => `${start2}${line}
`).join("")}${after}`);
            return;
          }
          await this.#makeRoom(needed), before !== "" && (this.#used += this.#chunk.write(before, this.#used));
          for (const line of lines)
            this.#chunk.set(prefix, this.#used), this.#used += prefix.length, this.#used += this.#chunk.write(line, this.#used), this.#chunk[this.#used++] = lineFeed;
          after !== "" && (this.#used += this.#chunk.write(after, this.#used));
        }
        async *read() {
          if (await this.#writing, this.#isBroken) return;
          let position = 0;
          for (const length of this.#pieceLengths) {
            const piece = await this.#file?.read(position, length).catch(() => null);
            if (piece == null) {
              this.#isBroken = !0;
              return;
            }
            yield piece, position += length;
          }
          this.#used > 0 && (yield this.#chunk.subarray(0, this.#used));
        }
        async close() {
          await this.#writing;
          const file = this.#file;
          this.#file = null, this.#pieceLengths = [], this.#chunk = Buffer.alloc(0), this.#used = 0, await file?.close().catch(() => {
          });
        }
        async #makeRoom(bytes) {
          bytes <= this.#chunk.length - this.#used || (await this.#flush(), this.#chunk.length === 0 && (this.#chunk = Buffer.allocUnsafe(chunkBytes)));
        }
        async #flush() {
          if (this.#used === 0) return;
          await this.#writing;
          const full = this.#chunk;
          this.#writing = this.#write(full.subarray(0, this.#used)), this.#chunk = this.#other, this.#other = full, this.#used = 0;
        }
        async #write(piece) {
          if (!this.#isBroken)
            try {
              this.#file ??= await this.#runner.createTemporaryFile(), await this.#file.write(piece), this.#pieceLengths.push(piece.length);
            } catch {
              this.#isBroken = !0;
            }
        }
      }
      const gutter = "\u2502 ";
      function renderUntrustedLines(lines, randomId) {
        const text = lines.map(
          (line) => (0, safe_text.bY)(line).map((part) => `${gutter}${part}
`).join("")
        ).join(""), { before, after } = frameFor(text, randomId);
        return `${before}${text}${after}`;
      }
      function frameFor(text, randomId) {
        if (!text.includes("::") && !text.includes("##")) return noFrame;
        const token = randomId();
        return { before: `::stop-commands::${token}
`, after: `::${token}::
` };
      }
      const batchLength = 24 * 1024, longLine = 16 * 1024;
      function* splitIntoBatches(lines) {
        let first = 0, length = 0;
        for (let index = 0; index < lines.length; index++)
          length += lines[index]?.length ?? 0, !(length < batchLength) && (yield lines.slice(first, index + 1), first = index + 1, length = 0);
        first < lines.length && (yield lines.slice(first));
      }
      function redactBatch(lines, redactor) {
        const { plain, isClean } = (0, safe_text.mU)(lines.join(`
`)), hasNoSecret = isClean && redactor.hasNoSecret(plain);
        return hasNoSecret && lines.every(isWhole) ? { lines, plain, plainCount: lines.length, isClean: !0 } : cleanBatch(hasNoSecret ? lines : redactor.redactLines(lines));
      }
      function cleanBatch(lines) {
        const cleaned = cleanLines(lines);
        return { lines, plain: cleaned.join(`
`), plainCount: cleaned.length, isClean: !1 };
      }
      function cleanLines(lines) {
        return lines.flatMap((line) => line.includes(`
`) ? line.replace(/\r?\n$/, "").split(/\r?\n/) : [line]).map(safe_text.Ow);
      }
      function isWhole(line) {
        return line.length <= longLine && !line.includes(`
`);
      }
      const gutterBytes = Buffer.from(gutter), noPrefix = Buffer.alloc(0);
      class HeldLog {
        #forms;
        #printed;
        #saved;
        constructor(runner, forms) {
          this.#forms = forms, this.#printed = new Spool(runner), this.#saved = new Spool(runner);
        }
        get isBroken() {
          return this.#printed.isBroken || this.#saved.isBroken;
        }
        async add({ lines, plain, isClean }) {
          const { forFile, forJobLog, randomId } = this.#forms;
          forFile && await this.#saved.appendLines(lines, noPrefix), forJobLog && (isClean ? await this.#printed.appendLines(resetColours(lines), gutterBytes, frameFor(plain, randomId)) : await this.#printed.append(renderUntrustedLines(lines, randomId)));
        }
        async *readPrinted(excerpt2) {
          if (yield* this.#printed.read(), !this.#printed.isBroken) return;
          const { head, tail } = excerpt2(), lines = ["\u2500\u2500 the disk could not hold the log: its beginning and its end \u2500\u2500", ...head, "\u2500\u2500", ...tail];
          for (const part of splitIntoBatches(lines)) yield renderUntrustedLines(part, this.#forms.randomId);
        }
        readSaved() {
          return this.#saved.read();
        }
        async closeSaved() {
          await this.#saved.close();
        }
        async close() {
          await this.#printed.close(), await this.#saved.close();
        }
      }
      function resetColours(lines) {
        return lines.some((line) => line.includes("\x1B")) ? [...lines.slice(0, -1), `${lines.at(-1) ?? ""}\x1B[0m`] : lines;
      }
      class ActionLog {
        #redactor;
        #sinks;
        #received = new ReceivedLines();
        #held;
        #excerpt = new excerpt.t4(excerpt.TG);
        #errors = new ErrorSearch();
        #status = "";
        #deliveredCount = 0;
        #response = { end: 0 };
        #turn = Promise.resolve();
        #liveAction = null;
        constructor(runner, redactor, sinks) {
          this.#redactor = redactor, this.#sinks = sinks;
          const { toFile, toJobLog, randomId } = sinks;
          this.#held = new HeldLog(runner, { forFile: toFile !== null, forJobLog: toJobLog !== null, randomId });
        }
        get lineCount() {
          return this.#received.count;
        }
        get isShorterThanBefore() {
          return this.#response.end < this.lineCount;
        }
        get isBroken() {
          return this.#held.isBroken;
        }
        get excerpt() {
          return this.#excerpt.build();
        }
        get errors() {
          return this.#errors.result();
        }
        startResponse(fromLine = 0, isEnd = !1) {
          const response = { end: fromLine };
          return this.#response = response, async (lines, before) => {
            await this.#enqueue(async () => {
              this.#response === response && (this.#status = (0, decode.rk)(before) ?? this.#status, await this.#receive(lines, response.end, isEnd), response.end += lines.length);
            });
          };
        }
        startsWith(lines) {
          return this.#received.startsWith(lines);
        }
        mayEndWith(line, isFollowed) {
          return this.#received.mayEndWith(line, isFollowed);
        }
        async complete(mayBeCut) {
          await this.#enqueue(() => this.#passLast(mayBeCut));
        }
        async replace() {
          await this.#enqueue(() => this.#startAnew());
        }
        noteStatus({ status }) {
          this.#status = status;
        }
        async startStreaming(action) {
          this.noteStatus(action), this.#liveAction === null ? await this.#enqueue(() => this.#showHeld(action)) : this.#liveAction = action;
        }
        async save(action) {
          this.#liveAction === null && await this.#enqueue(() => this.#saveHeld(action));
        }
        async close() {
          await this.#held.close();
        }
        async #enqueue(work) {
          this.#turn = this.#turn.then(work), await this.#turn;
        }
        async #receive(lines, position, isEnd) {
          const replacement = this.#received.findReplacement(lines, position);
          replacement !== null && await this.#startAnew();
          const complete = replacement === null ? this.#received.take(lines, position) : this.#received.take(replacement, 0);
          await this.#pass(isEnd ? [...complete, ...this.#received.takeLast()] : complete);
        }
        async #startAnew() {
          await this.#passLast(!0), this.#received.clear(), await this.#deliver(cleanBatch(["\u2500\u2500 Buddy has replaced the log: it begins anew \u2500\u2500"]), 1), this.#errors.forget();
        }
        async #passLast(mayBeCut) {
          const last = this.#received.takeLast();
          await this.#pass(mayBeCut ? last.map((line) => this.#redactor.redact(line, !0)) : last);
        }
        async #pass(lines) {
          let announced = lines.length;
          for (const part of splitIntoBatches(lines))
            await this.#deliver(redactBatch(part, this.#redactor), announced), announced = 0;
        }
        async #deliver(batch, announced) {
          await this.#examine(batch), this.#deliveredCount += batch.lines.length, this.#liveAction === null ? await this.#held.add(batch) : await this.#stream(this.#liveAction, batch, announced);
        }
        async #examine({ lines, plain, plainCount }) {
          this.#excerpt.addText(plain, plainCount), this.#status === "SUCCESSFUL" ? this.#errors.skip(plainCount) : await this.#errors.addText(plain, plainCount), this.#sinks.toMatchers?.(lines);
        }
        async #stream(action, { lines }, announced) {
          const { toFile, toJobLog, randomId } = this.#sinks;
          await toFile?.(action, `${lines.join(`
`)}
`), await toJobLog?.(action, renderUntrustedLines(lines, randomId), announced);
        }
        async #showHeld(action) {
          this.#liveAction = action, await this.#saveHeld(action);
          const { toJobLog } = this.#sinks;
          if (toJobLog !== null) {
            let announced = this.#deliveredCount;
            for await (const text of this.#held.readPrinted(() => this.excerpt))
              await toJobLog(action, text, announced), announced = 0;
          }
          await this.close();
        }
        async #saveHeld(action) {
          const { toFile } = this.#sinks;
          if (toFile !== null) for await (const piece of this.#held.readSaved()) await toFile(action, piece);
          await this.#held.closeSaved();
        }
      }
      class LogFile {
        #runner;
        #path;
        #onFailure;
        #file = null;
        #action = null;
        #owesLineFeed = !1;
        #hasFailed = !1;
        constructor(runner, path, onFailure) {
          this.#runner = runner, this.#path = path, this.#onFailure = onFailure;
        }
        async write(action, text, withHeading) {
          const isNew = this.#action === null || this.#action.id !== action.id;
          this.#action = action, withHeading && isNew && await this.#append(`=== ${(0, safe_text.ol)(action.actionName ?? "")} ===
`), await this.#append(text);
        }
        abandon(reason) {
          this.#hasFailed || this.#fail(new Error(reason));
        }
        async finish() {
          await this.#append("");
          try {
            await this.#file?.close();
          } catch (error) {
            this.#fail(error);
          }
          return this.#hasFailed ? "" : this.#file?.path ?? "";
        }
        async #append(text) {
          if (!this.#hasFailed)
            try {
              if (this.#file ??= await this.#runner.createFile(this.#path), text.length === 0) return;
              this.#owesLineFeed && await this.#file.write(`
`), this.#owesLineFeed = text.at(-1) === `
` || text.at(-1) === lineFeed, await this.#file.write(this.#owesLineFeed ? text.slice(0, -1) : text);
            } catch (error) {
              this.#fail(error);
            }
        }
        #fail(error) {
          this.#hasFailed = !0, this.#onFailure(error instanceof Error ? error.message : String(error));
        }
      }
      var secrets_redactor = __nccwpck_require__2(681), verdict = __nccwpck_require__2(5446), duration = __nccwpck_require__2(136), buddy_error = __nccwpck_require__2(4041), target_text = __nccwpck_require__2(4101), outputs = __nccwpck_require__2(8568);
      const matchers = [
        {
          of: "shells and the system",
          names: "PATH PATHEXT COMSPEC SHELL ENV IFS PS4 PROMPT_COMMAND SHELLOPTS CDPATH GLOBIGNORE FPATH ZDOTDIR INPUTRC HOME USER LOGNAME USERPROFILE APPDATA LOCALAPPDATA PROGRAMFILES PROGRAMDATA SYSTEMROOT WINDIR TMP TEMP TMPDIR PWD OLDPWD EDITOR VISUAL PAGER MANPAGER LESSOPEN LESSCLOSE BROWSER HOSTALIASES LOCPATH NLSPATH TZDIR TERMINFO SUDO_ASKPASS CONFIG_SHELL CONFIG_SITE VIMINIT EXINIT NETRC",
          prefixes: "BASH XDG_ PSMODULE PS_MODULE",
          suffixes: ""
        },
        {
          of: "programs that take a command, options or a configuration from the environment",
          names: "",
          prefixes: "RSYNC_ BORG_ RESTIC_ ANSIBLE_ NIX_ LOG4J_ PUPPETEER_ PLAYWRIGHT_ CHROME_ CYPRESS_ SELENIUM_",
          suffixes: "_OPTIONS _OPTS ADDOPTS _PLUGINS _COMMAND _RSH _SSH _ASKPASS _EXEC _EXECUTABLE _EXECUTABLE_PATH _BINARY _HOME _COMPILER _LAUNCHER _WRAPPER _PRELOAD _CONFIG _CONFIG_FILE _CONFIGURATION_FILE"
        },
        {
          of: "the linker and the C library",
          names: "",
          prefixes: "LD_ DYLD_ GCONV_ MALLOC_ GLIBC_ RES_OPTIONS",
          suffixes: ""
        },
        {
          of: "compilers and build tools",
          names: "CC CXX CPP LD AR AS CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH INCLUDE LIB LIBPATH CL _CL_ LINK _LINK_ MAKEFILES MAKE RUSTC CMAKE_TOOLCHAIN_FILE COMPILER_PATH LEX YACC RANLIB NM STRIP FC F77",
          prefixes: "RUSTC_ RUSTDOC CMAKE_ PKG_CONFIG MSBUILD VCPKG_ GCC_ CCACHE_ SCCACHE_ SWIFT_ BAZEL",
          suffixes: "FLAGS"
        },
        {
          of: "language runtimes",
          names: "JAVACMD CLASSPATH PHPRC ERL_LIBS GOPATH GOROOT GOBIN GOENV GOPROXY GOPRIVATE GONOPROXY GOSUMDB GONOSUMDB GONOSUMCHECK GOINSECURE GOTOOLCHAIN GOWORK GOCACHE GOMODCACHE GOTMPDIR GODEBUG GOEXPERIMENT GOAUTH GOVCS GOOS GOARCH GOCACHEPROG VIRTUAL_ENV R_PROFILE R_ENVIRON JULIA_LOAD_PATH JULIA_DEPOT_PATH",
          prefixes: "NODE_ PYTHON PERL5 PERLLIB RUBY JAVA_ PHP_INI LUA_ DOTNET_ CORECLR_ COMPLUS_ DENO_ BUN_ ELECTRON_ R_LIBS PYTEST_ COVERAGE_ TSX_ TS_NODE_",
          suffixes: ""
        },
        {
          of: "package managers",
          names: "",
          prefixes: "NPM_ YARN_ PNPM_ COREPACK_ PIP_ PIPX_ UV_ POETRY_ CONDA_ GEM_ BUNDLE_ CARGO_ RUSTUP_ MAVEN_ MVNW_ GRADLE_ NUGET_ COMPOSER_ HOMEBREW_ APT_",
          suffixes: ""
        },
        {
          of: "git and SSH",
          names: "HGRCPATH GNUPGHOME",
          prefixes: "GIT_ SSH_",
          suffixes: ""
        },
        {
          of: "proxies and certificates",
          names: "SSLKEYLOGFILE WGETRC",
          prefixes: "SSL_ OPENSSL_ CURL_ SIGSTORE_ COSIGN_ TUF_",
          suffixes: "_PROXY _CA_BUNDLE _CERT_FILE"
        },
        {
          of: "containers and clouds",
          names: "KUBECONFIG BOTO_CONFIG",
          prefixes: "DOCKER_ COMPOSE_ BUILDKIT_ CONTAINER_ CONTAINERS_ HELM_ AWS_ AZURE_ ARM_ GOOGLE_ GCLOUD_ CLOUDSDK_ TF_ PULUMI_ VAULT_",
          suffixes: ""
        },
        {
          of: "CI systems",
          names: "CI GH_HOST GH_TOKEN GH_ENTERPRISE_TOKEN GH_CONFIG_DIR TF_BUILD IMAGEOS IMAGEVERSION",
          prefixes: "GITHUB_ RUNNER_ ACTIONS_ INPUT_ STATE_ GITLAB_ JENKINS_ CIRCLE BUILDKITE TRAVIS AGENT_ TEAMCITY_ APPVEYOR BITBUCKET_ DRONE",
          suffixes: ""
        },
        {
          of: "Buddy Gate, whose token would go where they say",
          names: "BUDDY_TOKEN BUDDY_API_ENDPOINT BUDDY_API_URL BUDDY_BASE_URL BUDDY_REGION BUDDY_WORKSPACE BUDDY_PROJECT BUDDY_INSECURE",
          prefixes: "",
          suffixes: ""
        }
      ].map(({ of, names, prefixes, suffixes }) => {
        const split = (text) => text.split(" ").filter((word) => word !== "");
        return { of, names: new Set(split(names)), prefixes: split(prefixes), suffixes: split(suffixes) };
      });
      function unsafeVariableReason(name) {
        if (!/^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(name)) return "its name is not one that an environment variable can have";
        const upper = name.toUpperCase(), refused = matchers.find(
          ({ names, prefixes, suffixes }) => names.has(upper) || prefixes.some((prefix) => upper.startsWith(prefix)) || suffixes.some((suffix) => upper.endsWith(suffix))
        );
        return refused === void 0 ? null : `it is a variable of ${refused.of}, and changes what later steps run or trust`;
      }
      function exportVariables(writer, variables) {
        const refused = [];
        for (const { key, value } of variables) {
          const why = unsafeVariableReason(key);
          why === null ? writer.attempt("an environment variable", () => {
            writer.runner.exportVariable(key, value);
          }) : refused.push(`${(0, outputs.kQ)(key)} is not set as an environment variable: ${why}`);
        }
        (0, outputs.Jw)(writer, refused, "environment variables");
      }
      var output_names = __nccwpck_require__2(4628), explain = __nccwpck_require__2(6730), failure_cause = __nccwpck_require__2(906), failure_lines = __nccwpck_require__2(5114), state_text = __nccwpck_require__2(179), markdown = __nccwpck_require__2(3308);
      const namedCount = 30, longestErrorText = 4e3;
      function warnAtEnd(writer, result, cancelError) {
        for (const sentence of describeIgnoredFailures(result)) writer.warn(sentence);
        if (result.end.kind === "decided")
          for (const { action, note } of result.logs) note !== "" && writer.warn(`Log of ${(0, state_text.eO)(action)}: ${note}`);
        result.runEnd === "cancel-failed" && cancelError !== null && writer.warn(
          `The run could not be cancelled (${(0, buddy_error.Gg)(cancelError)}), so it goes on in Buddy.` + (0, buddy_error.ij)(cancelError, result)
        );
      }
      function describeIgnoredFailures({ state, outcome }) {
        return state?.kind !== "run" || outcome !== "passed" || (0, buddy_actions.WN)(state) ? [] : (0, buddy_actions.XH)(state.actions, state.status).filter(buddy_actions.WN).map(
          (action) => `Action ${(0, state_text.eO)(action)} is ${(0, safe_text.ol)(action.status)}, but ${action.ignoreErrors ? "Buddy ignores its errors, so " : ""}the run is ${(0, safe_text.ol)(state.status)}.`
        );
      }
      async function printEnd(writer, result) {
        for (const line of describeOutputs(writer.outputNames, result)) writer.info(line);
        await printFailureLines(writer, result), result.outcome === "missing" ? writer.progress("Passed: there is no run for the commit, and `if-missing` is pass") : result.outcome === "passed" && writer.progress(`Passed: ${nameTarget(result)} is ${(0, safe_text.ol)(result.state?.effectiveStatus ?? "")}`);
      }
      function annotateFailure(writer, result) {
        const explanation = (0, explain.W)(result);
        explanation !== null && writer.annotate("error", renderAnnotation(explanation), explanation.title);
      }
      function renderAnnotation({ cause, nextStep, link, request }) {
        const end = [
          nextStep,
          ...link === null ? [] : [`In Buddy: ${link}`],
          ...request === null ? [] : [`Request: ${request}`]
        ].join(`
`), room = longestErrorText - end.length - 1;
        return `${cause.length > room ? `${(0, safe_text.og)(cause, room - 1)}\u2026` : cause}
${end}`;
      }
      function describeOutputs(names, { state, maskedVariables }) {
        const fixed = new Set(output_names.g), own = names.filter((name) => fixed.has(name)), fromVariables = names.filter((name) => !fixed.has(name)), masked = (state?.outputtedVariables ?? []).map(({ key }) => key).filter((key) => maskedVariables.has(key));
        return [
          ...own.length === 0 ? [] : [`Outputs set: ${own.join(", ")}`],
          ...fromVariables.length === 0 ? [] : [`Outputs set from variables: ${joinNames(fromVariables)}`],
          ...masked.length === 0 ? [] : [`Masked variables: ${joinNames(masked.map((key) => (0, safe_text.ol)(key)))}`]
        ];
      }
      function joinNames(names) {
        const more = names.length > namedCount ? ` and ${String(names.length - namedCount)} more` : "";
        return `${names.slice(0, namedCount).join(", ")}${more}`;
      }
      async function printFailureLines(writer, result) {
        const log = (0, failure_cause.F3)(result) && result.showLogInError ? (0, failure_cause.ID)(result, (0, failure_cause.NY)(result)) : null, lines = log === null ? [] : (0, failure_lines.w3)(log);
        if (log === null || lines.length === 0) return;
        const name = (0, safe_text.ol)(log.action.actionName ?? ""), place = `${name === "" ? "" : ` of "${name}"`} (${(0, markdown.lt)(log.excerpt.lineCount)} in all)`;
        writer.info(`Error lines in the log${place}:`), await writer.runner.write(lines.map((line) => `  ${(0, safe_text.Fx)(line)}
`).join(""));
      }
      function nameTarget({ state }) {
        return state?.name == null ? "the run" : `"${(0, safe_text.ol)(state.name)}"`;
      }
      class LogPrinter {
        #writer;
        #printed = /* @__PURE__ */ new Map();
        #groups = /* @__PURE__ */ new Map();
        #executions = /* @__PURE__ */ new Map();
        constructor(writer) {
          this.#writer = writer;
        }
        async print(action, text, lineCount) {
          const key = action.id ?? String(action.actionId), before = this.#printed.get(key) ?? 0;
          this.#printed.set(key, before + lineCount);
          const last = this.#groups.get(key), isWhole2 = (0, buddy_status.xo)(action.status) === "finished", goesOn = last !== void 0 && (lineCount === 0 || !last.isWhole && this.#writer.openGroup === last.title), name = this.#nameLog(action, key), group = goesOn ? last : { title: `${name}${describeLines(before, lineCount, isWhole2)}`, isWhole: isWhole2 };
          this.#groups.set(key, group), await this.#writer.writeInGroup(group.title, text);
        }
        #nameLog({ actionName }, key) {
          const name = (0, safe_text.ol)(actionName ?? ""), keys = this.#executions.get(name) ?? /* @__PURE__ */ new Set();
          this.#executions.set(name, keys.add(key));
          const place = [...keys].indexOf(key);
          return `Log${name === "" ? "" : ` of "${name}"`}${place === 0 ? "" : ` (execution ${String(place + 1)})`}`;
        }
      }
      async function writeLogs(writer, logs) {
        const failed = logs.filter(({ action }) => (0, buddy_actions.FR)(action)), others = logs.filter(({ action }) => !(0, buddy_actions.FR)(action));
        for (const { action, log } of logs) await writer.tryAsync("the log", () => log.save(action));
        for (const { action, log } of [...others, ...failed])
          await writer.tryAsync("the log", () => log.startStreaming(action));
      }
      function describeLines(before, lineCount, isWhole2) {
        const first = (0, markdown.B4)(before + 1);
        return isWhole2 ? lineCount === 1 ? `, line ${first}` : `, lines ${first}\u2013${(0, markdown.B4)(before + lineCount)}` : before === 0 ? "" : `, from line ${first}`;
      }
      var buddy_commit = __nccwpck_require__2(835), run_state = __nccwpck_require__2(1176), trusted_link = __nccwpck_require__2(5658);
      const progressStep = 10, decodeWarningCount = 5, runningCount = 3;
      class ProgressLog {
        #writer;
        #loggedActions = /* @__PURE__ */ new Map();
        #loggedProgress = 0;
        #loggedExecutions = 1;
        #loggedWaitingFor = null;
        #loggedStale = !1;
        constructor(writer) {
          this.#writer = writer;
        }
        log(before, state, options) {
          before === null && this.#writer.progress(describeFirst(state)), state.isStale ? this.#logStale(state) : this.#logProgress(before, state), state.statusClass === "unknown" && this.#writer.warn(
            `Buddy's status ${(0, state_text.dq)(state.status)} is not known to this version: it never passes. Watching on.`
          ), this.#logExecutions(state);
          for (const warning of state.decodeWarnings.slice(0, decodeWarningCount))
            this.#writer.warn(`Buddy's answer is not as it should be: ${(0, safe_text.ol)(warning)}`);
          this.#logWaitingFor(state, options);
        }
        #logStale({ status }) {
          this.#loggedStale || this.#writer.progress(`Before the retry: ${(0, safe_text.ol)(status)}`), this.#loggedStale = !0;
        }
        #logExecutions(state) {
          const count = (0, run_state.V$)(state);
          count > this.#loggedExecutions && this.#writer.progress((0, state_text.d7)(count)), this.#loggedExecutions = Math.max(1, count);
        }
        #logProgress(before, state) {
          for (const action of state.kind === "run" ? state.actions : []) {
            const place = action.id ?? String(action.actionId), logged = this.#loggedActions.get(place);
            this.#loggedActions.set(place, action.status), logged !== action.status && !(logged === void 0 && (0, buddy_status.vb)(action.status)) && this.#writer.progress(`${(0, state_text.eO)(action)}: ${(0, safe_text.ol)(action.status)}`);
          }
          const progress = state.progress ?? 0;
          if (before?.status === state.status && progress - this.#loggedProgress < progressStep) return;
          this.#loggedProgress = progress;
          const amount = state.progress === null || state.statusClass === "finished" ? "" : `, ${String(progress)} %`, subject = state.kind === "run" ? "The run: " : nameSubject(state);
          this.#writer.progress(`${subject}${(0, safe_text.ol)(state.status)}${amount}${nameRunning(state)}`);
        }
        #logWaitingFor({ waitingFor, htmlUrl }, { apiUrl, approvalTimeoutMs: limit }) {
          const logged = waitingFor === null ? null : `${waitingFor.status} ${waitingFor.action?.id ?? ""}`;
          if (logged === this.#loggedWaitingFor || (this.#loggedWaitingFor = logged, waitingFor === null || limit === 0)) return;
          const link = (0, trusted_link.$V)(waitingFor.action?.htmlUrl ?? htmlUrl, apiUrl), wait = Number.isFinite(limit) ? ` This step waits ${(0, duration.a)(limit)} for that.` : "", what = waitingFor.action?.actionName == null ? "" : `"${(0, safe_text.ol)(waitingFor.action.actionName)}" is `;
          this.#writer.annotate(
            "notice",
            `${what}${(0, safe_text.ol)(waitingFor.status)}: ${(0, state_text.w2)(waitingFor.status)}${link === null ? "" : `, at ${link}`}.${wait}`,
            "Buddy waits for somebody"
          );
        }
      }
      function describeFirst({ kind, name, htmlUrl, execution }) {
        const built = execution === null ? "" : (0, buddy_commit.X)(execution), noun = kind === "run" ? "Run" : "Action", subject = name === null ? noun : `${noun}${kind === "run" ? " of" : ""} "${(0, safe_text.ol)(name)}"`, commit = built === "" ? "" : ` (${(0, safe_text.ol)(built)})`, page = htmlUrl === null || htmlUrl.length > trusted_link.Ng ? "" : `: ${(0, safe_text.ol)(htmlUrl, 500)}`;
        return `${subject}${commit}${page}`;
      }
      function nameSubject({ name }) {
        return name === null ? "" : `"${(0, safe_text.ol)(name)}": `;
      }
      function nameRunning({ kind, actions }) {
        const running = actions.filter(({ status }) => kind === "run" && status === "INPROGRESS");
        if (running.length === 0) return "";
        const names = running.slice(0, runningCount).map(state_text.eO), more = running.length > runningCount ? ` and ${String(running.length - runningCount)} more` : "";
        return `, running ${names.join(", ")}${more}`;
      }
      var redact_result = __nccwpck_require__2(7195), step_writer = __nccwpck_require__2(4860), summary = __nccwpck_require__2(3756);
      const leastSummaryBytes = 4 * 1024;
      async function appendSummary(runner, result) {
        const bytesBefore = await runner.measureSummary(), separator = bytesBefore === 0 ? "" : `

`, roomBytes = summary.c1 - bytesBefore - (0, markdown.kD)(separator);
        if (roomBytes < leastSummaryBytes) throw new Error("the file has no room left");
        await runner.appendSummary(`${separator}${(0, summary.Br)(result, roomBytes)}`);
      }
      class Reporter {
        #writer;
        #redactor;
        #printer;
        #randomId;
        #clock;
        #progress;
        #redact;
        #matchers = /* @__PURE__ */ new Map();
        #operationNotes = [];
        #inputs = null;
        #publisher = null;
        #logFile = null;
        #ids = null;
        #state = null;
        #lastSeenAtMs = null;
        constructor(runner, redactor, clock, randomId, maskRedactor = redactor) {
          this.#redact = (0, secrets_redactor.Q5)(redactor, maskRedactor), this.#writer = new step_writer.S(runner, clock), this.#redactor = redactor, this.#clock = clock, this.#printer = new LogPrinter(this.#writer), this.#randomId = randomId, this.#progress = new ProgressLog(this.#writer);
        }
        begin(inputs, publisher = null) {
          this.#inputs = inputs, this.#publisher = publisher;
          const { logFile } = inputs.results;
          logFile !== "" && (this.#logFile = new LogFile(this.#writer.runner, logFile, (failure) => {
            this.#writer.warn(
              `The log could not be written to ${(0, safe_text.ol)(logFile)}: ${(0, safe_text.PI)(failure)}. The outcome does not depend on it.`
            );
          }));
          const { workspace, project, pipeline, run } = inputs.target;
          this.#ids = {
            workspace,
            project,
            pipelineId: pipeline.by === "number" ? pipeline.number : null,
            executionId: run.by === "number" ? run.number : null,
            actionExecutionId: inputs.target.gate.by === "hash" ? inputs.target.gate.actionExecutionId : null,
            htmlUrl: null
          }, this.#writer.info(
            `${operationVerbs[inputs.operation.kind]} ${(0, target_text.ff)(inputs.target)}, on ${new URL(inputs.apiUrl).host}`
          );
          for (const sentence of inputs.ignoredInputs) this.#writer.warn(sentence);
          this.#writeKnown();
        }
        openLog = () => {
          const file = this.#logFile, matchers2 = this.#publisher?.openMatchers() ?? null, log = new ActionLog(this.#writer.runner, this.#redactor, {
            randomId: this.#randomId,
            ...matchers2 === null ? {} : {
              toMatchers: (lines) => {
                matchers2.addAll(lines);
              }
            },
            toFile: file === null ? null : (action, text) => file.write(action, text, this.#state?.kind === "run"),
            toJobLog: this.#inputs?.results.streamLog === !0 ? (action, text, lineCount) => this.#writer.tryAsync("the log", () => this.#printer.print(action, text, lineCount)) : null
          });
          return matchers2 !== null && this.#matchers.set(log, matchers2), log;
        };
        onResolved = (found) => {
          this.#ids !== null && (this.#ids = { ...this.#ids, ...found }), this.#writeKnown(), found.pipelineId != null && this.#writer.progress(`Found pipeline ${found.pipelineId}`), found.executionId != null && this.#inputs?.operation.kind !== "run" && this.#writer.progress(`Found run ${found.executionId}`);
        };
        onWaitingToAppear = (what) => {
          this.#publisher?.show(null), this.#writer.progress(
            `Waiting for ${(0, safe_text.ol)(what)} to appear, for up to ${(0, duration.a)(this.#inputs?.appearTimeoutMs ?? 1 / 0)}`
          );
        };
        onState = (unmasked) => {
          const state = (0, redact_result.A0)(unmasked, this.#inputs?.operation ?? { kind: "watch" }, this.#redactor), before = this.#state;
          this.#state = state, this.#lastSeenAtMs = this.#clock.wallTime(), this.#writer.maskSecrets(
            [...state.outputtedVariables, ...state.passedVariables],
            this.#inputs?.results.mask ?? [],
            this.#ids === null ? [] : (0, outputs.Z6)(this.#ids, state)
          ), this.#writeKnown(), (state.statusClass !== "finished" || state.isStale) && this.#publisher?.show((0, trusted_link.$V)(state.htmlUrl, this.#inputs?.apiUrl ?? "")), this.#progress.log(before, state, {
            apiUrl: this.#inputs?.apiUrl ?? "",
            approvalTimeoutMs: this.#inputs?.policy.approvalTimeoutMs ?? 1 / 0
          });
        };
        onStarted = (executionId, htmlUrl) => {
          this.#ids !== null && (this.#ids = { ...this.#ids, executionId, htmlUrl }), this.#writeKnown(), this.onDone(`Started run ${executionId}`);
        };
        onDone = (sentence) => {
          this.#operationNotes.push((0, safe_text.ol)(sentence, 500)), this.#writer.progress((0, safe_text.ol)(sentence, 500));
        };
        onProgress = (sentence) => {
          this.#writer.progress((0, safe_text.ol)(sentence, 500));
        };
        onNotice = (sentence) => {
          this.#operationNotes.push((0, safe_text.ol)(sentence, 1e3)), this.#writer.annotate("notice", (0, safe_text.ol)(sentence, 1e3), "Buddy Gate");
        };
        warn = (message) => {
          this.#writer.warn(message);
        };
        onWarning = (sentence) => {
          this.#operationNotes.push((0, safe_text.ol)(sentence, 1e3)), this.#writer.warn((0, safe_text.ol)(sentence, 1e3));
        };
        onOutcome = (outcome) => {
          this.#writer.setOutputs([["outcome", outcome]]), this.#writeKnown();
        };
        onRetry = (error) => {
          this.#writer.progress(
            `${error.details.kind === "oidc-failed" ? "GitHub" : "Buddy"} did not answer as it should (${(0, buddy_error.Gg)(error)}), trying again`
          );
        };
        onRecovered = (attempts) => {
          this.#writer.progress(`Buddy answers again (attempt ${String(attempts)})`);
        };
        async finish(decided, reason, logs, cancel = nothingStarted) {
          const writer = this.#writer;
          await writeLogs(writer, logs);
          const logFile = await this.#closeLogFile(logs), { outcome, end } = this.#writeOutputs(decided, reason, logFile);
          this.#inputs?.results.exportVariables === !0 && exportVariables(writer, this.#state?.outputtedVariables ?? []);
          const result = this.#toResult(outcome, end, logs, cancel.runEnd);
          warnAtEnd(writer, result, cancel.error);
          const redacted = once(() => (0, redact_result.rd)(result, this.#redact));
          await writer.tryAsync("the job summary", () => this.#appendSummary(outcome, redacted));
          for (const { log } of logs) await writer.tryAsync("the log", () => log.close());
          return await writer.tryAsync("the job log", () => printEnd(writer, redacted())), annotateFailure(writer, result), await this.#publisher?.finish({ result, problems: this.#findProblems(logs) }), outcome;
        }
        async #closeLogFile(logs) {
          return logs.some(({ log }) => log.isBroken) && (this.#logFile === null ? this.#writer.warn(
            "The job log does not have all of Buddy's log: the disk could not hold it. The outcome does not depend on it."
          ) : this.#logFile.abandon("the disk could not hold the log")), this.#state === null ? "" : await this.#logFile?.finish() ?? "";
        }
        #writeOutputs(decided, reason, logFile) {
          const writer = this.#writer;
          (0, outputs.Kn)(writer, decided, this.#ids, this.#state, this.#inputs?.results.outputPrefix ?? "", logFile);
          const problem = writer.outputError;
          return problem === null ? { outcome: decided, end: reason } : (0, verdict.W)(decided) ? (writer.setOutputs([["outcome", "unknown"]]), { outcome: "unknown", end: { kind: "outputs-not-written", problem } }) : (writer.warn(`Could not write the output ${problem}.`), { outcome: decided, end: reason });
        }
        async #appendSummary(outcome, redacted) {
          const mode = (0, results.aM)(this.#writer.runner);
          (mode === "always" || mode === "on-failure" && !(0, verdict.W)(outcome)) && await appendSummary(this.#writer.runner, redacted());
        }
        #findProblems(logs) {
          return logs.filter(({ action }) => (0, buddy_actions.WN)(this.#latest(action))).flatMap(({ log }) => this.#matchers.get(log)?.problems ?? []);
        }
        #toResult(outcome, end, logs, runEnd) {
          const inputs = this.#inputs;
          return {
            outcome,
            end,
            operation: inputs?.operation.kind ?? "watch",
            runEnd,
            operationNotes: this.#operationNotes,
            target: inputs?.target ?? null,
            ids: this.#ids,
            apiUrl: inputs?.apiUrl ?? "",
            proxyVariable: inputs?.proxyVariable ?? null,
            otherRegion: inputs?.otherRegion ?? null,
            isDefaultRegion: inputs?.isDefaultRegion ?? !1,
            state: this.#state,
            lastSeenAtMs: this.#lastSeenAtMs,
            logs: logs.map(({ action, log, note }) => ({
              action: this.#latest(action),
              excerpt: log.excerpt,
              errors: log.errors,
              note
            })),
            showLogInError: inputs?.results.streamLog ?? !1,
            passOn: inputs?.policy.passOn ?? /* @__PURE__ */ new Set(),
            timeoutMs: inputs?.timeoutMs ?? 1 / 0,
            approvalTimeoutMs: inputs?.policy.approvalTimeoutMs ?? 1 / 0,
            appearTimeoutMs: inputs?.appearTimeoutMs ?? 1 / 0,
            maskedVariables: this.#writer.maskedVariables
          };
        }
        #latest(action) {
          return this.#state?.actions.find(({ id }) => id !== null && id === action.id) ?? action;
        }
        #writeKnown() {
          this.#ids !== null && this.#writer.setOutputs((0, outputs.PN)(this.#ids, this.#state));
        }
      }
      const operationVerbs = {
        watch: "Watching",
        run: "Starting",
        retry: "Retrying",
        approve: "Approving in",
        "pass-variables": "Passing variables to"
      }, nothingStarted = { runEnd: "none", error: null };
      function once(compute) {
        let computed = null;
        return () => (computed ??= { value: compute() }).value;
      }
      var run_cancel = __nccwpck_require__2(1587), not_found = __nccwpck_require__2(5001);
      const pageLimit = 10, search_namedCount = 5;
      function isSameName(name, wanted) {
        return name?.normalize("NFC") === wanted.normalize("NFC");
      }
      class Search {
        #context;
        #retryListener;
        #stage = "first-contact";
        #hadErrors = !1;
        constructor(context) {
          this.#context = context, this.#retryListener = {
            onRetry: (error) => {
              this.#hadErrors = !0, context.listener.onRetry(error);
            },
            onRecovered: context.listener.onRecovered
          };
        }
        get stage() {
          return this.#stage;
        }
        get hadErrors() {
          return this.#hadErrors;
        }
        noteRun(stage) {
          this.#stage = stage;
        }
        async ask(attempt, stage = this.#stage) {
          const result = await (0, retry.bD)(attempt, stage, { ...this.#context, listener: this.#retryListener });
          return result !== null && (this.#stage = "connected"), result;
        }
        startWaiting() {
          const { client: client2, clock, deadline, signal, wait, listener, pollIntervalMs, random, appearTimeoutMs } = this.#context, scheduler = new poll_interval.H(pollIntervalMs, random), appearDeadline = clock.now() + appearTimeoutMs;
          let isWaiting = !1;
          return async (what, reason) => {
            const now = clock.now(), remainingMs = Math.min(appearDeadline, deadline) - now;
            if (!wait) throw new not_found.M(reason("wait"));
            if (remainingMs <= 0) throw new not_found.M(reason(appearDeadline < deadline ? "appear-timeout" : "timeout"));
            isWaiting || listener.onWaitingToAppear(what), isWaiting = !0;
            const pause = scheduler.nextDelay({ nowMs: now, status: what, rateLimit: client2.serverHints.rateLimit });
            if (await clock.sleep(Math.min(pause, remainingMs), signal), clock.now() >= deadline) throw new not_found.M(reason("timeout"));
          };
        }
      }
      async function findAction(run, action, graceUntil, search, { client: client2, clock, redact, listener }) {
        const waitToAppear = search.startWaiting();
        let { stage } = search;
        for (let isFirst = !0; ; isFirst = !1) {
          const execution = await search.ask(() => client2.getExecution(run), stage);
          isFirst && listener.onResolved({ htmlUrl: execution.htmlUrl }), stage = clock.now() < graceUntil ? "just-started" : "seen";
          const matches = selectAction(execution.actionExecutions, action, redact(action)), ids = [...new Set(matches.flatMap(({ actionId }) => actionId ?? []))];
          if (ids.length > 1) throw new not_found.M({ kind: "several-actions", action, ids });
          const latest = (0, buddy_actions.kp)(matches, execution.status), isOver = (0, buddy_status.xo)(execution.status) === "finished";
          if (latest?.id != null) return { actionExecutionId: latest.id, execution, actionId: latest.actionId, stage };
          if (latest?.actionId != null && isOver)
            return { actionExecutionId: "", execution, actionId: latest.actionId, stage };
          const names = [...new Set(execution.actionExecutions.flatMap(({ actionName }) => actionName ?? []))], noAction = { kind: "no-action", action, names, isListed: matches.length > 0 };
          if (isOver) throw new not_found.M({ ...noAction, mayStillAppear: !1, stoppedBy: "appear-timeout" });
          await waitToAppear(
            `the action ${action}${names.length === 0 ? "" : ` (the run has ${names.slice(0, search_namedCount).join(", ")})`}`,
            (stoppedBy) => ({ ...noAction, mayStillAppear: !0, stoppedBy })
          );
        }
      }
      function selectAction(actionExecutions, wanted, name) {
        const same = actionExecutions.filter(({ actionName }) => isSameName(actionName, name));
        if (same.length > 0) return same;
        const alike = actionExecutions.filter(
          ({ actionName }) => isSameName(actionName?.toLowerCase() ?? null, name.toLowerCase())
        );
        return alike.length > 0 ? alike : actionExecutions.filter(({ actionId }) => actionId !== null && String(actionId) === wanted);
      }
      async function findPipeline(project, identifier, search, { client: client2, redact }) {
        const answer = await search.ask(async () => {
          try {
            return { number: await client2.findPipelineNumber(project, identifier) };
          } catch (error) {
            if (error instanceof errors.V7 && (0, retry_policy.Wx)(error)) return null;
            throw error;
          }
        });
        if (answer?.number != null) return String(answer.number);
        const pipelines = await listPipelines(project, (page) => search.ask(() => client2.listPipelines(project, page))), ids = selectPipelines(pipelines, redact(identifier)), [id, ...more] = ids;
        if (id === void 0) {
          const identifiers = pipelines.flatMap((pipeline) => pipeline.identifier ?? []);
          throw new not_found.M({ kind: "no-pipeline", identifier, identifiers });
        }
        if (more.length > 0) throw new not_found.M({ kind: "several-pipelines", identifier, ids });
        return String(id);
      }
      async function listPipelines({ workspace, project }, readPage2) {
        const pipelines = [];
        try {
          for (let page = 1; page <= pageLimit; page++) {
            const { items, totalPages } = await readPage2(page);
            if (pipelines.push(...items), items.length === 0 || page >= (totalPages ?? 1 / 0)) break;
          }
        } catch (error) {
          const { details } = error instanceof errors.w1 ? error.last : {};
          throw details?.kind === "http-error" && (0, errors.c4)(details) && pipelines.length === 0 ? new not_found.M({ kind: "no-workspace-or-project", workspace, project }) : error;
        }
        return pipelines;
      }
      function selectPipelines(pipelines, wanted) {
        const exact = pipelines.filter(({ identifier }) => identifier === wanted), alike = pipelines.filter(({ identifier }) => identifier?.toLowerCase() === wanted.toLowerCase());
        return [...new Set((exact.length > 0 ? exact : alike).flatMap(({ id }) => id ?? []))];
      }
      class RunList {
        #address;
        #search;
        #context;
        #isPipelineKnown;
        #hasAllRuns = !1;
        #seen = /* @__PURE__ */ new Map();
        constructor(address, isPipelineKnown, search, context) {
          this.#address = address, this.#isPipelineKnown = isPipelineKnown, this.#search = search, this.#context = context;
        }
        async findByHash(hash) {
          const matches = await this.#readUntilMatch(0, (execution) => execution.hash === hash), ids = [...new Set(matches.flatMap(({ id }) => id ?? []))];
          if (ids.length > 1) throw new not_found.M({ kind: "several-runs", name: hash, runs: ids.map(String) });
          if (ids[0] === void 0) throw new not_found.M({ kind: "no-run-with-hash", hash, runCount: this.#seen.size });
          return String(ids[0]);
        }
        async findByCommit({ commit, branch, tag }) {
          const waitToAppear = this.#search.startWaiting(), ref = branch === "" ? tag === "" ? "" : `tag ${tag}` : `branch ${branch}`, { redact, ifMissing } = this.#context, isWanted = (execution) => execution.revision?.toLowerCase().startsWith(commit) === !0 && (branch === "" || isSameName(execution.branch, redact(branch))) && (tag === "" || isSameName(execution.tag, redact(tag)));
          for (let poll = 1; ; poll++) {
            const newestSeen = poll <= 2 || ifMissing === "pass" && !this.#hasAllRuns ? 0 : Math.max(0, ...this.#seen.keys()), matches = await this.#readUntilMatch(newestSeen, isWanted);
            if (new Set(matches.map(({ revision }) => revision?.toLowerCase())).size > 1) {
              const runs = matches.map(({ id, revision }) => `${String(id)} (${revision ?? ""})`);
              throw new not_found.M({ kind: "several-runs", name: commit, runs });
            }
            const newest = matches.reduce((best, { id }) => Math.max(best, id ?? 0), 0);
            if (newest > 0) return String(newest);
            await waitToAppear(
              `a run for commit ${commit}${ref === "" ? "" : ` of ${ref}`}`,
              (stoppedBy) => this.#describeNoRun({ commit, ref, stoppedBy })
            );
          }
        }
        #describeNoRun(search) {
          const newestFirst = [...this.#seen.values()].sort((one, other) => (other.id ?? 0) - (one.id ?? 0)), revisions = [...new Set(newestFirst.map(buddy_commit.X))].filter((built) => built !== ""), doubt = this.#search.hadErrors ? "errors" : this.#hasAllRuns ? newestFirst.some(({ revision }) => revision === null) ? "run-without-commit" : null : "incomplete-list", mayPass = this.#context.ifMissing === "pass";
          return {
            kind: "no-run-for-commit",
            ...search,
            mayPass,
            runCount: newestFirst.length,
            revisions: revisions.slice(0, search_namedCount),
            passes: mayPass && search.stoppedBy === "appear-timeout" && doubt === null,
            doubt
          };
        }
        async #readUntilMatch(newestSeen, isWanted) {
          const pages = [];
          for (let page = 1; page <= pageLimit; page++) {
            const answer = await this.#search.ask(
              () => this.#context.client.listExecutions(this.#address, page),
              this.#isPipelineKnown ? "seen" : this.#search.stage
            );
            this.#isPipelineKnown = !0;
            const { items, totalPages } = answer;
            pages.push(answer);
            for (const execution of items) execution.id !== null && this.#seen.set(execution.id, execution);
            const matches = items.filter((execution) => execution.id !== null && isWanted(execution));
            if (matches.length > 0) return matches;
            if (items.some(({ id }) => id !== null && id <= newestSeen))
              return this.#hasAllRuns &&= pages.every(isReadable), [];
            if (items.length === 0 || page >= (totalPages ?? 1 / 0)) break;
          }
          return this.#hasAllRuns = isWholeList(pages), [];
        }
      }
      function isWholeList(pages) {
        const [first] = pages, last = pages.at(-1);
        if (first === void 0 || last === void 0 || !pages.every(isReadable)) return !1;
        const ids = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)));
        return pages.every(
          ({ page, totalItems }, index) => (page ?? index + 1) === index + 1 && totalItems === first.totalItems
        ) && (first.totalItems === null || ids.size === first.totalItems) && pages.length >= (last.totalPages ?? (last.items.length === 0 ? 0 : 1 / 0));
      }
      function isReadable({ items, hasUnreadItems }) {
        return !hasUnreadItems && items.every(({ id }) => id !== null);
      }
      var start = __nccwpck_require__2(1441);
      const startGraceMs = 6e4;
      async function findRun(target, context) {
        const { listener, clock } = context, search = new Search(context), { workspace, project, pipeline, run: selector, gate: gate2 } = target, pipelineId = pipeline.by === "number" ? pipeline.number : await findPipeline({ workspace, project }, pipeline.identifier, search, context);
        pipeline.by !== "number" && listener.onResolved({ pipelineId });
        const executionId = await resolveRun({ workspace, project, pipelineId }, target, search, context);
        selector.by !== "number" && listener.onResolved({ executionId });
        const graceUntil = selector.by === "start" ? clock.now() + startGraceMs : -1 / 0, run = { workspace, project, pipelineId, executionId }, found = { run, execution: null, actionId: null, stage: search.stage, graceUntil, beforeRetry: null };
        switch (gate2.by) {
          case "run":
            return { ...found, actionExecutionId: null };
          case "hash":
            return {
              ...found,
              actionExecutionId: gate2.actionExecutionId,
              stage: search.stage === "seen" ? "connected" : search.stage
            };
          case "action":
            return { ...found, ...await findAction(run, gate2.action, graceUntil, search, context) };
        }
      }
      async function resolveRun(address, { pipeline, run }, search, context) {
        if (run.by === "number") return run.number;
        if (run.by === "start") {
          const executionId2 = await (0, start.A)(address, run.request, search.stage, context);
          return search.noteRun("just-started"), executionId2;
        }
        const list = new RunList(address, pipeline.by !== "number", search, context), executionId = await (run.by === "hash" ? list.findByHash(run.hash) : list.findByCommit(run));
        return search.noteRun("seen"), executionId;
      }
      var send_once = __nccwpck_require__2(5337), stale = __nccwpck_require__2(2496);
      async function retryRun(resolved, context) {
        const { client: client2, listener, startedRun } = context, beforeRetry = resolved.execution ?? await (0, retry.bD)(() => client2.getExecution(resolved.run), resolved.stage, context), state = (0, run_state.Y8)(beforeRetry, resolved), isOver = (0, buddy_status.xo)(beforeRetry.status) === "finished";
        if (state !== null && listener.onState({ ...state, isStale: isOver }), !isOver)
          return listener.onWarning(
            `The run is not retried, because it has not ended: it is ${beforeRetry.status}. It is only watched.`
          ), { ...resolved, execution: beforeRetry, stage: "seen" };
        const isStale = (0, stale.e1)(beforeRetry), listed = beforeRetry.actionExecutions.find(
          ({ id }) => id !== null && id.toLowerCase() === resolved.actionExecutionId?.toLowerCase()
        ), actionNotInRun = listed === void 0 && resolved.actionExecutionId !== null && resolved.actionId === null ? await readActionNotInRun({ ...resolved.run, actionExecutionId: resolved.actionExecutionId }, context) : null;
        try {
          await sendRetry(resolved.run, beforeRetry, isStale, context), startedRun.confirm(resolved.run.executionId), listener.onDone(`Retried the run, which was ${beforeRetry.status}`);
        } catch (error) {
          if (!(0, send_once.Qm)(error)) throw error;
          const latest = await (0, retry.bD)(() => client2.getExecution(resolved.run), "seen", context);
          if (isStale(latest)) {
            if ((0, buddy_actions.WN)(beforeRetry) || !isInvalidStateRefusal(error)) throw error;
            const apiMessage = error.last.details.kind === "http-error" ? error.last.details.apiMessages.join(" \xB7 ") : "";
            return listener.onNotice(
              `Buddy did not retry the run, which is ${beforeRetry.status}: there is nothing to retry. The step judges the run as it is.` + (apiMessage === "" ? "" : ` Buddy says: ${apiMessage}`)
            ), { ...resolved, execution: latest, stage: "seen" };
          }
          listener.onNotice(
            `Buddy did not retry the run, because it is no longer ${beforeRetry.status}: another user was faster. It is only watched.`
          );
        }
        return {
          ...resolved,
          execution: null,
          actionId: resolved.actionId ?? (listed ?? actionNotInRun)?.actionId ?? null,
          stage: "seen",
          beforeRetry,
          ...actionNotInRun === null ? {} : { actionBeforeRetry: actionNotInRun }
        };
      }
      async function sendRetry(run, beforeRetry, isStale, context) {
        const send = async (bounded) => (await bounded.sendOperation(run, { operation: "RETRY" }), !0), resolveUnconfirmed = async () => {
          const wasRetried = await (0, send_once.g3)(
            context,
            async (bounded) => isStale(await bounded.getExecution(run)) ? null : !0
          );
          return wasRetried !== null && context.listener.onNotice(
            "Buddy's response to the retry was lost, but the run has changed since: it was retried."
          ), wasRetried;
        };
        await (0, send_once.SU)({ address: run, beforeRetry, stage: "connected", send, resolveUnconfirmed }, context);
      }
      async function readActionNotInRun(address, context) {
        const response = await (0, retry.bD)(
          () => context.client.getActionExecution(address, () => Promise.resolve()),
          "connected",
          context
        );
        return { ...response, id: response.id ?? address.actionExecutionId };
      }
      function isInvalidStateRefusal({ reason, last: { details } }) {
        return reason === "permanent" && details.kind === "http-error" && [400, 409, 422].includes(details.httpStatus);
      }
      const operations = {
        approve: /* @__PURE__ */ new Map([["WAITING_FOR_APPLY", "APPLY"]]),
        "pass-variables": /* @__PURE__ */ new Map([
          ["WAITING_FOR_VARIABLES", "APPLY_VARIABLES"],
          ["WAITING_FOR_SETTABLE_VARIABLES", "SET_VARIABLES"]
        ])
      }, awaitedThing = { approve: "an approval", "pass-variables": "variables" };
      async function unblock(resolved, request, context) {
        const { client: client2, clock, random, signal, deadline, wait, pollIntervalMs, listener } = context, scheduler = new poll_interval.H(pollIntervalMs, random);
        let { execution, stage } = resolved;
        for (let isFirst = !0; ; isFirst = !1) {
          execution ??= await (0, retry.bD)(() => client2.getExecution(resolved.run), stage, context), stage = "seen";
          const decision = decideUnblock(execution, resolved, request.kind), state = (0, run_state.Y8)(execution, resolved);
          if (decision.kind === "send")
            try {
              return { ...resolved, execution: await sendUnblock(resolved, decision, request.variables, context), stage };
            } catch (error) {
              throw state !== null && listener.onState(state), error;
            }
          if (state !== null && listener.onState(state), decision.kind === "ambiguous")
            throw new not_found.M({
              kind: "several-waiting",
              actions: decision.actions.map(({ actionId, actionName }) => `${actionName ?? ""} (${String(actionId)})`)
            });
          if (decision.kind === "skip" || !wait) {
            const why = decision.kind === "skip" ? decision.why : `no action waits for ${awaitedThing[request.kind]} now, and \`wait: false\` reads the state once.`;
            return listener.onNotice(`Nothing was sent to Buddy: ${why}`), { ...resolved, execution, stage };
          }
          isFirst && listener.onProgress(
            request.kind === "approve" ? "Waiting for the action to ask for approval" : "Waiting for the action to ask for its variables"
          );
          const now = clock.now(), pause = scheduler.nextDelay({ nowMs: now, status: execution.status, rateLimit: client2.serverHints.rateLimit });
          await clock.sleep(Math.min(pause, Math.max(0, deadline - now)), signal), execution = null;
        }
      }
      function decideUnblock(execution, { actionExecutionId, actionId }, kind) {
        const isOver = (0, buddy_status.xo)(execution.status) === "finished", ended = `the run has ended as ${execution.status}`, toSend = (action2) => {
          const operation = operations[kind].get(action2.status);
          return operation === void 0 ? null : { kind: "send", action: action2, operation };
        };
        if (actionExecutionId === null) {
          if (isOver) return { kind: "skip", why: `no action waits for ${awaitedThing[kind]}, and ${ended}.` };
          const [send2, ...more] = execution.actionExecutions.flatMap((one) => toSend(one) ?? []);
          return send2 === void 0 ? { kind: "wait" } : more.length === 0 ? send2 : { kind: "ambiguous", actions: [send2, ...more].map(({ action: action2 }) => action2) };
        }
        const action = (0, run_state.C3)(execution, actionExecutionId, actionId), send = action === null || isOver ? null : toSend(action);
        if (send !== null) return send;
        const state = action === null ? "is not in the run" : `is ${action.status}${action.approverId === null ? "" : `, approved by member ${String(action.approverId)}`}`;
        if (isOver) return { kind: "skip", why: `${ended}, and the action ${state}.` };
        if (action === null) return { kind: "wait" };
        const statusClass = (0, buddy_status.xo)(action.status);
        return statusClass === "finished" || statusClass === "waiting" ? {
          kind: "skip",
          why: `${quoteActionName(action)} does not wait for ${awaitedThing[kind]}: it ${state}.`
        } : { kind: "wait" };
      }
      function quoteActionName({ actionName }) {
        return actionName === null ? "the action" : `"${actionName}"`;
      }
      async function sendUnblock({ run }, { action, operation }, variables, context) {
        const { client: client2, listener } = context, name = quoteActionName(action), hasMovedOn = ({ status: runStatus, actionExecutions }) => {
          const listed = actionExecutions.filter(({ id, actionId }) => id === action.id && actionId === action.actionId);
          return (0, buddy_status.xo)(runStatus) === "finished" || listed.length > 0 && !listed.some(({ status }) => status === action.status);
        }, readBack = async () => await (0, send_once.g3)(context, async (bounded) => {
          const latest = await bounded.getExecution(run);
          return hasMovedOn(latest) ? latest : null;
        });
        try {
          await (0, retry.bv)(
            async () => await client2.sendOperation(run, { operation, actionReference: action.actionReference, variables }),
            "connected",
            context
          ), listener.onDone(`${operation === "APPLY" ? "Approved" : "Passed the variables to"} ${name}`);
          const latest = await readBack();
          return latest === null && listener.onWarning(`Buddy accepted it, but ${name} is still ${action.status}. Other users may have to act too.`), latest;
        } catch (error) {
          if (error instanceof errors._Q) {
            const latest2 = await readBack();
            if (latest2 === null) throw error;
            return listener.onNotice(`Buddy's answer was lost, but ${name} no longer waits.`), latest2;
          }
          const latest = (0, send_once.Qm)(error) ? await (0, retry.bD)(() => client2.getExecution(run), "seen", context) : null;
          if (latest === null || !hasMovedOn(latest)) throw error;
          return listener.onNotice(`Buddy refused it, because ${name} no longer waits: another user was faster.`), latest;
        }
      }
      async function operate(operation, resolved, context) {
        switch (operation.kind) {
          case "watch":
          case "run":
            return resolved;
          case "retry":
            return await retryRun(resolved, context);
          case "approve":
          case "pass-variables":
            return await unblock(resolved, operation, context);
        }
      }
      var started_run = __nccwpck_require__2(2220), redacting_runner = __nccwpck_require__2(1485), register = __nccwpck_require__2(7396);
      const maxRunEndpointFailures = 3, maxOlderResponses = 3;
      function createStatePoller(target, client2, receiveLog) {
        const { run, execution, actionExecutionId, actionId, beforeRetry, actionBeforeRetry } = target, poller = actionExecutionId === null ? new RunPoller(client2, run, execution) : new ActionPoller(client2, { ...run, actionExecutionId }, receiveLog, {
          execution,
          actionId,
          wasRetried: beforeRetry !== null
        }), markStale = (0, stale.Tm)(beforeRetry, actionBeforeRetry);
        return {
          read: async (failures, deadline) => markStale(await poller.read(failures, deadline)),
          accept: (response) => poller.accept(response)
        };
      }
      class RunPoller {
        #client;
        #address;
        #initialExecution;
        constructor(client2, address, initial) {
          this.#client = client2, this.#address = address, this.#initialExecution = initial;
        }
        async read(_failures, deadline) {
          const initial = this.#initialExecution;
          return this.#initialExecution = null, (0, run_state.gW)(initial ?? await withDeadline(this.#client, deadline).getExecution(this.#address));
        }
        accept(execution) {
          return (0, run_state.gW)(execution);
        }
      }
      function withDeadline(client2, deadline) {
        return deadline === void 0 ? client2 : client2.withLimits({ deadline });
      }
      class ActionPoller {
        #client;
        #address;
        #receiveLog;
        #actionId;
        #initialExecution;
        #runEndpointFailures = 0;
        #runHasAnswered;
        #detailsAreReadable = !0;
        #prefersRun;
        #execution = null;
        #wasRetried;
        #startedId = null;
        #olderResponses = 0;
        constructor(client2, address, receiveLog, initial) {
          this.#client = client2, this.#address = address, this.#receiveLog = receiveLog, this.#initialExecution = initial.execution, this.#actionId = initial.actionId, this.#prefersRun = initial.wasRetried, this.#wasRetried = initial.wasRetried, this.#runHasAnswered = initial.execution !== null || initial.wasRetried;
        }
        async read(failures, deadline) {
          const initial = this.#takeInitial(), isRunFirst = this.#prefersRun === (failures % 2 === 0), useRun = this.#isRunEndpointAvailable && (isRunFirst || !this.#detailsAreReadable), client2 = withDeadline(this.#client, deadline), state = initial ?? (useRun ? await this.#readListed(client2) : await this.#readDetails(client2));
          return this.#prefersRun = !0, state;
        }
        accept(execution) {
          this.#execution = execution;
          const listed = this.#selectReadable(execution);
          return listed === null ? null : this.#toState(listed, !1);
        }
        get #isRunEndpointAvailable() {
          return this.#runEndpointFailures < maxRunEndpointFailures;
        }
        #takeInitial() {
          const execution = this.#initialExecution;
          return this.#initialExecution = null, execution === null ? null : this.accept(execution);
        }
        async #readDetails(client2, isListed = !1) {
          const { actionExecutionId } = this.#address;
          try {
            const response = await client2.getActionExecution(this.#address, this.#receiveLog(actionExecutionId)), state = this.#toState({ ...response, id: response.id ?? actionExecutionId }, !0), mayBeSuperseded = !isListed && this.#actionId !== null && this.#isRunEndpointAvailable;
            return { ...state, mayBeSuperseded: mayBeSuperseded && state.statusClass === "finished" };
          } catch (error) {
            if (!(error instanceof errors.V7 && error.details.kind === "too-large" && this.#isRunEndpointAvailable))
              throw error;
            return this.#detailsAreReadable = !1, await this.#readListed(client2);
          }
        }
        async #readListed(client2) {
          try {
            this.#execution = await client2.getExecution(this.#address), this.#runHasAnswered = !0, this.#runEndpointFailures = 0;
          } catch (error) {
            if (!(error instanceof errors.V7 && (0, retry_policy.Wx)(error)) || this.#runHasAnswered && isTemporaryRefusal(error))
              throw error;
            return this.#runEndpointFailures += 1, await this.#readDetails(client2);
          }
          const listed = this.#selectReadable(this.#execution);
          return listed === null ? await this.#readDetails(client2, !0) : this.#toState(listed, !1);
        }
        #toState(action, includesLog) {
          return (0, run_state.hF)(action, this.#execution, includesLog, this.#isOlder(action));
        }
        #isOlder({ id, status }) {
          return (0, buddy_status.vb)(status) ? this.#wasRetried || id === null || id !== this.#startedId ? !1 : ++this.#olderResponses <= maxOlderResponses : (this.#startedId = id, this.#olderResponses = 0, !1);
        }
        #selectReadable(execution) {
          const listed = (0, run_state.C3)(execution, this.#address.actionExecutionId, this.#actionId);
          return this.#actionId !== null && listed?.id != null && (this.#address = { ...this.#address, actionExecutionId: listed.id }), listed?.status === "" ? null : listed;
        }
      }
      function isTemporaryRefusal({ details }) {
        return details.kind === "http-error" && (details.httpStatus === 403 || (0, errors.c4)(details));
      }
      var watch = __nccwpck_require__2(6308);
      const postStateNames = ["run", "check-run", "api-url"];
      async function main(deps) {
        const redactor = new secrets_redactor.pO(), maskRedactor = new secrets_redactor.pO(), runner = (0, redacting_runner.u)(deps.runner, redactor, maskRedactor), reporter = new Reporter(runner, redactor, deps.clock, deps.randomId, maskRedactor), startedAt = deps.clock.now();
        try {
          for (const name of postStateNames) deps.runner.saveState(name, "");
          (0, register.hA)(runner, redactor, (0, inputs_inputs.JR)(deps.runner));
          const inputs = await (0, inputs_inputs.Ko)(deps.runner);
          deps.runner.setDeadline(startedAt + inputs.timeoutMs);
          const redact = (0, secrets_redactor.Q5)(redactor, maskRedactor);
          reporter.begin(inputs, await createPublisher(inputs.github, deps, redact, reporter.warn));
          const context = createContext(inputs, deps, startedAt, reporter, redactor), outcome = await gate(inputs, context, reporter);
          return context.onDecision?.("end"), outcome;
        } catch (error) {
          if (error instanceof inputs_inputs.dz) for (const sentence of error.unknownInputs) reporter.warn(sentence);
          const end = error instanceof inputs_inputs.dz ? { kind: "wrong-inputs", problems: error.problems } : { kind: "broken", error };
          return await reporter.finish("unknown", end, []);
        }
      }
      async function gate(inputs, context, reporter) {
        const { startedRun } = context;
        let cancel = null;
        try {
          const { result, poller, logs } = await findAndWatch(inputs, context, reporter).catch(toStoppedWatch);
          cancel = await (0, run_cancel.b1)(context, (0, watch.Ee)(result.stopReason), inputs), cancel.runEnd !== "deferred-to-post" && startedRun.clear();
          const latest = cancel.execution === null ? null : readCancelled(cancel.execution, inputs, poller);
          latest !== null && reporter.onState(latest);
          const outcome = (0, verdict.S)(result);
          return reporter.onOutcome(outcome), await reporter.finish(outcome, result.stopReason, await logs?.collect(result) ?? [], cancel);
        } catch (error) {
          const left = cancel ?? (0, run_cancel.Xi)(startedRun, inputs);
          return await reporter.finish("unknown", { kind: "broken", error }, [], left);
        }
      }
      async function findAndWatch(inputs, context, reporter) {
        const { client: client2 } = context, found = await findRun(inputs.target, context), target = await operate(inputs.operation, found, context), logs = new ActionLogs(client2, context, target.run, reporter.openLog, logMode(inputs)), poller = createStatePoller(target, client2, logs.receive);
        return { result: await (0, watch.wB)(poller, target, context, logs.follow), poller, logs };
      }
      function toStoppedWatch(error) {
        return { result: { state: null, stopReason: (0, watch.QP)(error) }, poller: null, logs: null };
      }
      function readCancelled(execution, { target }, poller) {
        return poller?.accept(execution) ?? (target.gate.by === "run" ? (0, run_state.gW)(execution) : null);
      }
      function createContext(inputs, deps, startedAt, reporter, redactor) {
        const { runner, clock, random, signal } = deps, deadline = startedAt + inputs.timeoutMs, redact = (text) => redactor.redact(text), exchangeLog = (0, connect.K)(deps, redactor);
        return {
          clock,
          random,
          signal,
          deadline,
          ...exchangeLog && { onDecision: exchangeLog.next },
          redact,
          ...inputs.policy,
          appearTimeoutMs: inputs.appearTimeoutMs,
          client: (0, connect.U)(inputs, deps, redactor, deadline, exchangeLog),
          listener: reporter,
          // Redacted, because a secret that the marker contains by chance is redacted in
          // Buddy's responses too.
          startedRun: new started_run.Pk(redact((0, started_run.mI)(runner, deps.randomId())), (saved) => {
            runner.saveState("run", JSON.stringify(saved)), runner.saveState("api-url", inputs.apiUrl);
          })
        };
      }
      function logMode({ results: { streamLog, logFile, summary: summary2 }, github }) {
        return streamLog || logFile !== "" ? "live" : summary2 === "never" && github.checkRun === "" ? "none" : "at-end";
      }
      async function createPublisher(options, { runner, clock, random, randomId, signal, connectGitHub }, redact, warn) {
        if (options.checkRun === "" && !options.comment) return null;
        const loaded = await __nccwpck_require__2.e(
          /* import() */
          778
        ).then(__nccwpck_require__2.bind(__nccwpck_require__2, 4778)).catch((error) => {
          const wanted = [
            ...options.checkRun === "" ? [] : ["The check run"],
            ...options.comment ? ["The comment on the pull request"] : []
          ];
          for (const what of wanted)
            warn(`${what} could not be written: ${(0, safe_text.PI)(error)}. The outcome does not depend on it.`);
          return null;
        });
        return loaded === null ? null : new loaded.GitHubPublisher(options, {
          clock,
          random,
          randomId,
          signal,
          redact,
          warn,
          jobContext: () => runner.jobContext(),
          isInCheckout: (path) => runner.isInCheckout(path),
          findCheckouts: () => runner.findCheckouts(),
          connect: (job) => connectGitHub(job, options.token),
          saveState: (state) => {
            runner.saveState("check-run", state);
          }
        });
      }
    })
  ),
  /***/
  136: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        a: () => (
          /* binding */
          formatDuration
        )
        /* harmony export */
      });
      function formatDuration(milliseconds) {
        if (!Number.isFinite(milliseconds)) return "no limit";
        if (milliseconds < 9950) return `${String(Math.round(milliseconds / 100) / 10)} s`;
        const seconds = Math.round(milliseconds / 1e3);
        if (seconds < 60) return `${String(seconds)} s`;
        const minutes = Math.floor(seconds / 60);
        if (minutes < 60) return joinUnits(minutes, "min", seconds % 60, "s");
        const hours = Math.floor(minutes / 60);
        return hours < 48 ? joinUnits(hours, "h", minutes % 60, "min") : joinUnits(Math.floor(hours / 24), "d", hours % 24, "h");
      }
      function joinUnits(large, largeUnit, small, smallUnit) {
        return small === 0 ? `${String(large)} ${largeUnit}` : `${String(large)} ${largeUnit} ${String(small)} ${smallUnit}`;
      }
    })
  ),
  /***/
  4041: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        _x: () => (
          /* binding */
          explainBuddyError
        ),
        ij: () => (
          /* binding */
          scopeHint
        ),
        Gg: () => (
          /* binding */
          summarizeError
        ),
        nV: () => (
          /* binding */
          titleOf
        )
      });
      var errors = __nccwpck_require__2(9425), safe_text = __nccwpck_require__2(9209), duration = __nccwpck_require__2(136), regions = __nccwpck_require__2(8933), started_run = __nccwpck_require__2(7455), state_text = __nccwpck_require__2(179), target_text = __nccwpck_require__2(4101);
      function wouldChange(kind) {
        return kind === "start-run" || kind === "change-run";
      }
      function hostOf({ apiUrl }) {
        return URL.canParse(apiUrl) ? new URL(apiUrl).host : "Buddy";
      }
      function explainHttpError(details, result, stage, kind) {
        const host = hostOf(result), cause = (what, region = "") => `${what} (HTTP ${String(details.httpStatus)} from ${host}${region}).${quoteMessages(details)}`;
        if ((0, errors.FH)(details))
          return {
            cause: cause(`The API is switched off in ${describeWorkspace(result)}`),
            nextStep: "Ask an owner of the workspace to enable the API: Workspace Settings > Developer API in Buddy."
          };
        if (kind === "sign-in" && details.httpStatus < 500) return explainSignIn(cause, host);
        if ((0, errors.No)(details))
          return {
            cause: cause("The token lacks a scope"),
            nextStep: `${describeScopes(details, kind)} Add it to the token.`
          };
        if ((0, errors.c4)(details)) return explainMissing(details, result, stage, kind, cause);
        switch (details.httpStatus) {
          case 401:
            return explainUnauthorized(result, stage, cause);
          case 403:
            return explainForbidden(details, result, kind, cause);
          case 429:
            return {
              cause: cause("The rate limit of the token is used up"),
              nextStep: (result.runEnd === "none" ? `When the limit has renewed, ${(0, started_run.z$)(result)} ` : "") + "To use fewer requests, let fewer jobs share the token, or raise `poll-interval`."
            };
          default:
            return details.httpStatus >= 500 ? explainServerError(result, cause) : explainOtherRefusal(details, kind, cause);
        }
      }
      function onPremisesHint({ apiUrl }, isLikely = !0) {
        return !URL.canParse(apiUrl) || new URL(apiUrl).hostname.endsWith("buddy.works") || !isLikely || apiUrl.endsWith("/api") ? "" : " (an on-premises API usually ends in /api)";
      }
      function explainSignIn(cause, host) {
        return {
          cause: cause("Buddy did not accept GitHub's identity token"),
          nextStep: `Check \`oidc-provider-id\`, and that \`oidc-audience\` is the audience that the provider in Buddy expects. Check that the provider's trust conditions fit this repository and workflow, and that ${host} is the region of the workspace.`
        };
      }
      function explainUnauthorized(result, stage, cause) {
        return stage === "seen" || stage === "connected" || stage === "just-started" ? {
          cause: cause("The token expired or was revoked during the wait"),
          nextStep: "Use a token that lives longer than the wait, or sign in with `oidc-provider-id`."
        } : {
          cause: cause("Buddy rejected the token", describeRegion(result)),
          nextStep: `Check that \`token\` is complete, not expired, and of this Buddy: \`region\` (US, EU or AP) or \`api-url\`.${describeOtherRegion(result)} ${describeRestrictions(result)}`
        };
      }
      function explainForbidden(details, result, kind, cause) {
        return {
          cause: cause(wouldChange(kind) ? "The token may not do this" : "The token may not read this"),
          nextStep: `${describeScopes(details, kind)} ${describeRestrictions(result)} Check that the API is enabled: Workspace Settings > Developer API in Buddy.`
        };
      }
      function explainMissing({ isHtml, httpStatus }, result, stage, kind, cause) {
        const isSeen = stage === "seen" || stage === "just-started";
        return isSeen && kind === "list-runs" && result.target !== null ? {
          cause: cause(`The list of runs is no longer visible: ${(0, target_text.sy)(result.target)}`),
          nextStep: "Check in Buddy whether the pipeline was deleted, and whether the token can still see it."
        } : isSeen ? {
          cause: cause("The run is no longer visible"),
          nextStep: "Check in Buddy whether the run was deleted, and whether the token can still see it."
        } : {
          cause: cause(describeNotFound(result, kind)),
          nextStep: `Check \`workspace\`, \`project\` and the ids, and \`region\` or \`api-url\`${onPremisesHint(result, isHtml || httpStatus !== 404)}.${describeOtherRegion(result)} A pipeline that the owner of the token may not see is not found either.`
        };
      }
      function describeNotFound({ target }, kind) {
        if (target === null) return "Buddy found nothing there";
        switch (kind) {
          case "find-pipeline":
          case "list-pipelines":
            return `Workspace or project not found: ${(0, target_text.dU)(target)}`;
          case "list-runs":
          case "start-run":
            return `Not found: ${(0, target_text.sy)(target)}`;
          default:
            return `Not found: ${(0, target_text.ff)(target)}`;
        }
      }
      function explainServerError(result, cause) {
        return {
          cause: cause("Buddy answered with an error"),
          nextStep: result.runEnd === "none" ? `To try again later, ${(0, started_run.z$)(result)}` : "Check the run in Buddy later."
        };
      }
      function explainOtherRefusal(details, kind, cause) {
        return {
          cause: cause("Buddy refused the request"),
          nextStep: wouldChange(kind) ? "Check the inputs of the operation, and whether the run is in a state for it. " + describeScopes(details, kind) : "Check the ids in the inputs."
        };
      }
      function quoteMessages({ apiMessages }) {
        return apiMessages.length === 0 ? "" : ` Buddy says: ${(0, state_text.H_)((0, safe_text.ol)(apiMessages.join(" \xB7 "), 300))}`;
      }
      function describeScopes({ scopes, acceptedScopes }, kind) {
        const owned = scopes === "" ? "" : `; this token has ${(0, safe_text.ol)(scopes)}`, accepted = acceptedScopes === "" ? "" : `; Buddy accepts ${(0, safe_text.ol)(acceptedScopes)}`;
        return `${describeRequired(kind)}${owned}${accepted}.`;
      }
      function describeRequired(kind) {
        switch (kind) {
          case "start-run":
          case "change-run":
            return "Starting, retrying, approving or cancelling a run requires the scope PIPELINE_RUN (EXECUTION_RUN in older versions)";
          case "find-pipeline":
            return "Finding a pipeline by its identifier requires the scope WORKSPACE_READ (WORKSPACE in older versions)";
          default:
            return "Reading a run requires the scope PIPELINE_READ (EXECUTION_INFO in older versions)";
        }
      }
      function describeRestrictions(result) {
        return `If the token is restricted to IP addresses or workspaces in Buddy, allow the address of this runner and ${describeWorkspace(result)}.`;
      }
      function describeWorkspace({ target }) {
        return target === null ? "the workspace" : `the workspace ${(0, safe_text.ol)(target.workspace)}`;
      }
      function describeRegion({ apiUrl, isDefaultRegion }) {
        const region = regions.jk.find((one) => regions.Ei[one].apiUrl === apiUrl);
        return region === void 0 ? "" : isDefaultRegion ? `, the default region ${region}` : `, region ${region}`;
      }
      function describeOtherRegion(result) {
        return result.otherRegion === null ? "" : ` \`url\` belongs to region ${result.otherRegion}, and ${hostOf(result)} was asked: the two disagree. Set \`region: ${result.otherRegion}\`, and remove \`api-url\` if it is set.`;
      }
      var titles = __nccwpck_require__2(4903);
      const errorTexts = {
        connection: {
          short: ({ code }) => `connection: ${(0, safe_text.ol)(code)}`,
          explain: ({ code }, { result }) => ({
            cause: `The connection to ${hostOf(result)} failed: ${(0, safe_text.ol)(code)}.`,
            nextStep: `${tryAgain(result)} If it fails again, check \`api-url\`, the proxy and the firewall.`
          })
        },
        "host-not-found": {
          short: () => "host not found",
          explain: ({ host }, { result }) => ({
            cause: `The host ${(0, safe_text.ol)(host)}${result.proxyVariable === null ? "" : ", or the host of the proxy,"} was not found.`,
            nextStep: "Check the spelling of `api-url` and `region`, and the DNS of the runner."
          })
        },
        certificate: {
          short: ({ code }) => `certificate: ${(0, safe_text.ol)(code)}`,
          explain: ({ code }, { result }) => ({
            cause: `The certificate of ${hostOf(result)} is not trusted: ${(0, safe_text.ol)(code)}.`,
            nextStep: "Check that `api-url` has the right host and port. For a private certificate authority, set NODE_EXTRA_CA_CERTS to its file in the job's `env:`."
          })
        },
        timeout: {
          short: ({ afterMs }) => `no complete response in ${(0, duration.a)(afterMs)}`,
          explain: ({ afterMs }, { result }) => ({
            cause: `${hostOf(result)} did not send a complete response ${afterMs < 1e3 ? "in the time that was left" : `within ${(0, duration.a)(afterMs)}`}.`,
            nextStep: `${tryAgain(result)} If the network is slow, raise \`request-timeout\`.`
          })
        },
        "too-large": {
          short: () => "too large",
          explain: ({ limitBytes }, { result }) => ({
            cause: `The response of ${hostOf(result)} is larger than ${String(limitBytes / 1024 / 1024)} MiB.`,
            nextStep: "Check that `api-url` is the address of Buddy's API."
          })
        },
        redirect: {
          short: ({ httpStatus }) => `HTTP ${String(httpStatus)}`,
          explain: ({ httpStatus, origin }, { result }) => ({
            cause: `${hostOf(result)} redirects to ${(0, safe_text.ol)(origin)} (HTTP ${String(httpStatus)}). Redirects are not followed, to protect the token.`,
            nextStep: "Set `api-url` to the address that does not redirect."
          })
        },
        "invalid-response": {
          short: ({ problem }) => (0, safe_text.ol)(problem),
          explain: (details, { result }) => ({
            cause: `The response of ${hostOf(result)} is not from Buddy's API: ${describeInvalid(details)}.`,
            nextStep: `Check \`api-url\`${onPremisesHint(result)}. A proxy may have sent this response.`
          })
        },
        "oidc-failed": {
          short: () => "no identity token from GitHub",
          explain: ({ detail }) => ({
            cause: `GitHub gave no identity token to sign in with: ${(0, safe_text.ol)(detail, 300)}.`,
            nextStep: "Check that the job has `permissions: id-token: write`, or give a `token`."
          })
        },
        "token-expired": {
          short: () => "token refused again",
          explain: (_, { result }) => ({
            cause: `${hostOf(result)} rejected a token that was renewed less than a minute before.`,
            nextStep: tryAgain(result)
          })
        },
        "http-error": {
          short: ({ httpStatus }) => `HTTP ${String(httpStatus)}`,
          explain: (details, { result, stage, kind }) => explainHttpError(details, result, stage, kind)
        }
      }, proxyKinds = /* @__PURE__ */ new Set([
        "connection",
        "host-not-found",
        "certificate",
        "timeout",
        "invalid-response",
        "redirect"
      ]);
      function explainBuddyError({ details, requestKind: kind }, result, stage) {
        const advice = explainKind(details, { result, stage, kind });
        if (result.proxyVariable === null || !proxyKinds.has(details.kind)) return advice;
        const { cause, nextStep } = advice;
        return { cause, nextStep: `Check the proxy that ${result.proxyVariable} names first. ${nextStep}` };
      }
      function titleOf({ details, requestKind: kind }, stage) {
        const hasAnswered = stage === "seen" || stage === "just-started";
        return details.kind === "oidc-failed" ? titles.Y.noIdentityToken : details.kind === "token-expired" ? titles.Y.accessRefused : details.kind !== "http-error" || details.httpStatus >= 500 && !wouldChange(kind) ? hasAnswered ? titles.Y.connectionLost : titles.Y.unreachable : kind === "sign-in" || isAccessError(details) ? titles.Y.accessRefused : wouldChange(kind) ? titles.Y.operationRefused : (0, errors.c4)(details) ? titles.Y.notFound : details.httpStatus === 429 ? titles.Y.rateLimited : titles.Y.requestRefused;
      }
      function scopeHint(error, result) {
        const { details } = error;
        return details.kind === "http-error" && [401, 403].includes(details.httpStatus) ? ` ${explainBuddyError(error, result, "seen").nextStep}` : "";
      }
      function summarizeError({ details }) {
        return shorten(details);
      }
      function isAccessError({ httpStatus }) {
        return httpStatus === 401 || httpStatus === 403;
      }
      function tryAgain(result) {
        return result.runEnd === "none" ? `When Buddy is reachable, ${(0, started_run.z$)(result)}` : "When Buddy is reachable, check the run there.";
      }
      function describeInvalid({ problem, httpStatus, contentType, excerpt }) {
        const parts = [
          `HTTP ${String(httpStatus)}`,
          ...contentType === null ? [] : [(0, safe_text.ol)(contentType || "no content type")],
          ...excerpt === null ? [] : [excerpt === "" ? "empty" : `begins with ${JSON.stringify((0, safe_text.ol)(excerpt))}`]
        ];
        return `${(0, safe_text.ol)(problem)} (${parts.join(", ")})`;
      }
      function explainKind(details, context) {
        return errorTexts[details.kind].explain(details, context);
      }
      function shorten(details) {
        return errorTexts[details.kind].short(details);
      }
    })
  ),
  /***/
  6730: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        W: () => (
          /* binding */
          explain
        )
      });
      var safe_text = __nccwpck_require__2(9209), verdict = __nccwpck_require__2(5446), duration = __nccwpck_require__2(136), trusted_link = __nccwpck_require__2(5658), buddy_error = __nccwpck_require__2(4041), not_found = __nccwpck_require__2(4342), started_run = __nccwpck_require__2(7455), state_text = __nccwpck_require__2(179), actions = __nccwpck_require__2(107), line_prefix = __nccwpck_require__2(969), passed_tests = __nccwpck_require__2(1982), failure_cause = __nccwpck_require__2(906), titles = __nccwpck_require__2(4903);
      const quotedEndCount = 5, quotedErrorCount = 7;
      function explainStatus(result) {
        const { state } = result, isRun = (0, state_text.a2)(state) === "run";
        switch (state?.effectiveStatus) {
          case "FAILED":
            return {
              title: isRun ? titles.Y.runFailed : titles.Y.actionFailed,
              cause: describeFailure(result, "failed"),
              nextStep: adviseAfterFailure(result)
            };
          case "TERMINATED":
            return {
              title: isRun ? titles.Y.runTerminated : titles.Y.actionTerminated,
              cause: describeFailure(result, "was terminated by a person or a time limit in Buddy"),
              nextStep: adviseAfterFailure(result)
            };
          case "SKIPPED":
            return {
              title: isRun ? titles.Y.runSkipped : titles.Y.actionSkipped,
              cause: `Its conditions in Buddy were not met, so it did not run.${quoteMessage(result)} ` + describeRefused(result, "SKIPPED"),
              nextStep: "If it should have run, check its conditions in Buddy. If it may be skipped, add SKIPPED to `pass-on`."
            };
          case "NOT_EXECUTED":
            return explainNotExecuted(result, state);
          default:
            return {
              title: titles.Y.statusNotAccepted,
              cause: `${(0, state_text.Jw)(state)}, and \`pass-on\` accepts only ${[...result.passOn].join(", ")}.`,
              nextStep: "If this status should pass, add it to `pass-on`."
            };
        }
      }
      function describeRefused({ passOn }, status) {
        return `\`pass-on\` accepts only ${[...passOn].join(", ")}, not ${status}.`;
      }
      function adviseAfterFailure(result) {
        const runsAgain = result.operation === "run" || result.operation === "retry", search = adviseSearch(result);
        return `${search === "" ? "If the cause was temporary, " : `${search}To try again, `}${runsAgain ? "" : "retry the run in Buddy, then "}${(0, started_run.z$)(result)}`;
      }
      function adviseSearch(result) {
        const cause = (0, failure_cause.lO)(result, (0, failure_cause.NY)(result));
        return result.state?.effectiveStatus === "TERMINATED" && cause?.source !== "message" ? "Open it in Buddy to see who or what terminated it. " : cause === null ? "Open it in Buddy to look for the cause. " : "";
      }
      function describeFailure(result, verb) {
        const action = (0, failure_cause.NY)(result);
        if (action === null) return `The ${(0, state_text.a2)(result.state)} ${verb}. Buddy names no action that failed.`;
        const subject = `${(0, safe_text.ol)(action.actionName ?? "") || "An action"} ${verb}`, cause = (0, failure_cause.lO)(result, action);
        if (cause?.source === "message") return `${subject}: ${cause.text}`;
        if (!result.showLogInError)
          return `${subject}. Buddy gave no message, and the log is not quoted because of \`stream-log: false\`.`;
        if (cause === null) return `${subject}. ${(0, failure_cause.mT)((0, failure_cause.ID)(result, action))}`;
        const { log } = cause, end = [...log.excerpt.head, ...log.excerpt.tail].filter((line) => line.trim() !== "" && !(0, passed_tests.Y)((0, line_prefix.Z7)(line))).slice(-quotedEndCount), errors = log.errors.blocks.flatMap(({ lines }) => lines).filter(({ number, text }) => !end.includes(text) && log.errors.cause?.quoted.includes(number) !== !0).map(({ text }) => text).slice(0, quotedErrorCount), quote = (lines) => lines.map((line) => (0, safe_text.ol)(line, 300)).join(`
`), isAll = end.every((line) => line.trim() === cause.text);
        return [
          `${subject}: ${(0, safe_text.ol)(cause.text, 300)}`,
          ...errors.length === 0 ? [] : [`The error lines:
${quote(errors)}`],
          ...isAll ? [] : [`The log ends with:
${quote(end)}`]
        ].join(`
`);
      }
      function explainNotExecuted(result, state) {
        const { execution, status } = state, endedRun = status !== "NOT_EXECUTED" || hasEndedBadly(execution) ? execution : null, failure = endedRun === null ? "" : describeEnder((0, actions.Xf)(endedRun.actionExecutions, endedRun.status)), because = failure === "" ? "" : ` because ${failure}`, search = `check in Buddy ${failure === "" ? "what ended the run" : `why ${failure}`}`;
        return {
          title: (0, state_text.a2)(state) === "run" ? titles.Y.runNotExecuted : titles.Y.actionNotExecuted,
          cause: (endedRun === null ? "Buddy did not execute it: it is disabled, or not among the selected actions of this run." : `The run ended as ${(0, safe_text.ol)(endedRun.status)}${because}, before this action started.`) + `${quoteMessage(result)} ${describeRefused(result, "NOT_EXECUTED")}`,
          nextStep: `If it should have run, ${endedRun === null ? "enable or select it in Buddy" : search}. If it may be left out, add NOT_EXECUTED to \`pass-on\`.`
        };
      }
      function describeEnder(action) {
        if (action === null) return "";
        const name = (0, safe_text.ol)(action.actionName ?? "");
        return `${name === "" ? "an action" : `"${name}"`} ${action.status === "FAILED" ? "failed" : "was terminated"}`;
      }
      function hasEndedBadly(run) {
        return run !== null && ["FAILED", "TERMINATED"].includes(run.status);
      }
      function quoteMessage({ state }) {
        const message = (state?.kind === "run" ? state.actions : [state?.action ?? null]).map((action) => (0, safe_text.ol)(action?.errorMessage ?? "", 1e3)).find((text) => text !== "");
        return message === void 0 ? "" : ` Buddy says: ${(0, state_text.H_)(message)}`;
      }
      var retry_policy = __nccwpck_require__2(898);
      function explainTimeout(result, error) {
        const details = error?.details ?? null, { state, timeoutMs } = result, last = state === null ? "Buddy had not answered yet" : (0, state_text.Jw)(state), limit = `\`timeout\` (${(0, duration.a)(timeoutMs)})`;
        if (details?.kind === "http-error" && details.retryAfterMs !== null && details.retryAfterMs > 0) {
          const isTooLong = details.retryAfterMs > retry_policy.Y4, bound = isTooLong ? `longer than any wait that the step accepts (${(0, duration.a)(retry_policy.Y4)})` : `longer than what is left of ${limit}`;
          return {
            title: titles.Y.rateLimited,
            cause: `Buddy asks to wait ${(0, duration.a)(details.retryAfterMs)} (HTTP ${String(details.httpStatus)}), ${bound}. ${state === null ? "The state in Buddy is not known" : last}.`,
            nextStep: `${adviseLater(result)} To use fewer requests, let fewer jobs share the token, or raise \`poll-interval\`.` + (isTooLong ? "" : " To wait longer, raise `timeout`.")
          };
        }
        const lastError = error === null ? "" : ` Buddy could not be reached at the end: ${(0, state_text.Tw)((0, buddy_error._x)(error, result, "seen").cause)}`;
        if (state?.statusClass === "unknown")
          return {
            title: titles.Y.unknownStatus,
            cause: `${(0, state_text.Jw)(state)}, a status that this version does not know and never passes.${lastError}`,
            nextStep: "Check the run in Buddy, and use a newer version of Buddy Gate if there is one." + (result.runEnd === "none" ? "" : ` ${(0, started_run.e$)(result)}`)
          };
        const now = (0, started_run.v6)(state), stopped = state?.isStale === !0 ? `The retry had not shown in Buddy when ${limit} was over: ${(0, state_text.kl)(state)}` : `${state?.waitingFor == null ? last : describeWait(state)} when ${limit} was over`;
        return {
          title: titles.Y.timedOut,
          cause: result.runEnd === "cancelled" ? `Buddy had not finished when ${limit} was over.${now === "" ? "" : ` ${now}.`}${lastError}` : `${stopped}.${describeUnsent(result, error)}${lastError}`,
          nextStep: adviseAfterTimeout(result, error)
        };
      }
      function explainApprovalTimeout(result) {
        const { state, approvalTimeoutMs } = result, waitingFor = state?.waitingFor ?? { status: "", action: null };
        return {
          title: titles.Y.approvalTimedOut,
          cause: `${describeWait(state)} longer than \`approval-timeout\` (${(0, duration.a)(approvalTimeoutMs)}).`,
          nextStep: `${adviseUnblocking(waitingFor, result)} To wait longer, raise \`approval-timeout\`.`
        };
      }
      function adviseLater(result) {
        return result.runEnd === "none" && result.state === null ? `To try again later, ${(0, started_run.z$)(result)}` : (0, started_run.e$)(result);
      }
      function describeWait(state) {
        const { action = null, status = "" } = state?.waitingFor ?? {}, name = (0, safe_text.ol)(action?.actionName ?? "");
        return `${name === "" ? `The ${action === null ? "run" : "action"}` : `The action "${name}"`} waited for ${(0, state_text.Vh)(state)} (${(0, safe_text.ol)(status)})`;
      }
      function describeUnsent(result, error) {
        if (!isUnsent(result)) return "";
        const [sent, awaited] = result.operation === "approve" ? ["approval was", "one"] : ["variables were", "them"];
        return ` No ${sent} sent${error === null ? `, because no action waited for ${awaited}` : ""}.`;
      }
      function isUnsent({ operation, operationNotes }) {
        return (operation === "approve" || operation === "pass-variables") && operationNotes.length === 0;
      }
      function adviseAfterTimeout(result, error) {
        if (error !== null && result.state === null)
          return [
            (0, buddy_error._x)(error, result, "first-contact").nextStep,
            ...result.runEnd === "none" ? [] : [(0, started_run.e$)(result)]
          ].join(" ");
        const waitingFor = result.state?.waitingFor ?? null, longer = "If the run needs longer, raise `timeout`.";
        return isUnsent(result) ? `Check that \`operation\` is what the run waits for. ${(0, started_run.e$)(result)} ${longer}` : waitingFor === null ? `${(0, started_run.e$)(result)} ${longer}` : `${adviseUnblocking(waitingFor, result)} To wait longer, raise \`timeout\`.`;
      }
      function adviseUnblocking(waitingFor, result) {
        const unblock = (0, state_text.b0)(waitingFor);
        return result.runEnd === "none" && result.operation !== "run" ? `${unblock}, then ${(0, started_run.z$)(result)}` : `${unblock}. ${(0, started_run.e$)(result)}`;
      }
      function explain(result) {
        if ((0, verdict.W)(result.outcome)) return null;
        const text = failureText(result), isExplained = result.runEnd === "none" || ["cancelled", "timed-out", "approval-timed-out", "unconfirmed"].includes(result.end.kind);
        return {
          title: text.title,
          cause: text.cause,
          nextStep: isExplained ? text.nextStep : `${text.nextStep} ${(0, started_run.e$)(result)}`,
          link: (0, trusted_link.zV)(result),
          request: text.request ?? null
        };
      }
      function explainWrongInputs(problems) {
        const has = (place) => problems.some((problem) => problem.place === place), places = [
          ...has(void 0) ? ["under `with:`"] : [],
          ...has("environment") ? ["in the environment"] : [],
          ...has("event") ? ["by setting the input under `with:`"] : []
        ];
        return {
          title: titles.Y.wrongInputs,
          cause: problems.map(({ message }) => (0, safe_text.ol)(message, 600)).join(`
`),
          nextStep: `Correct ${problems.length === 1 ? "this" : "these"} ${places.join(" and ")} of the step. No request was sent to Buddy.`
        };
      }
      function failureText(result) {
        const { end } = result;
        switch (end.kind) {
          case "wrong-inputs":
            return explainWrongInputs(end.problems);
          case "broken":
            return explainInternalError(result, end.error);
          case "outputs-not-written":
            return explainUnwritten(result, end.problem);
          case "state-not-saved":
            return {
              title: titles.Y.stateNotSaved,
              cause: `GITHUB_STATE cannot be written: ${(0, safe_text.PI)(end.problem)}. No run was ${result.operation === "retry" ? "retried" : "started"}, because the post step could not cancel it if the step is killed.`,
              nextStep: `Check the disk of the runner and the file in GITHUB_STATE, then ${(0, started_run.z$)(result)}`
            };
          case "decided":
            return explainStatus(result);
          case "not-waiting":
            return explainNotWaiting(result);
          case "approval-timed-out":
            return explainApprovalTimeout(result);
          case "timed-out":
            return explainTimeout(result, end.error);
          case "not-found":
            return (0, not_found.h)(result, end.reason);
          case "cancelled":
            return explainCancelled(result, end.signalName);
          case "unreachable":
            return explainUnreachable(result, end.error);
          case "unconfirmed":
            return explainUnconfirmed(result, end.error);
        }
      }
      function explainNotWaiting(result) {
        const { state } = result, isStale = state?.isStale === !0, goesOn = state?.statusClass === "pending" && result.runEnd === "none" ? ", and goes on in Buddy" : "", unblock = state?.waitingFor == null ? "" : `${(0, state_text.b0)(state.waitingFor)}. `;
        return {
          title: titles.Y.stillInProgress,
          cause: isStale ? `The retry has not shown in Buddy yet: ${(0, state_text.kl)(state)}. With \`wait: false\` the step does not wait for it, and a status from before the retry never passes.` : `With \`wait: false\` the step reads the status only once. ${(0, state_text.Jw)(state)}${goesOn}.`,
          nextStep: `${unblock}To wait for the end, set \`wait: true\`.` + (result.runEnd === "none" && !isStale ? ` To read the status again, ${(0, started_run.z$)(result)}` : "") + (isStale ? "" : " To pass on this status, add it to `pass-on`.")
        };
      }
      function explainUnwritten(result, problem) {
        const { state, operation } = result, keep = operation === "run" ? " To keep this run, use `operation: watch` with its link as `url`." : "";
        return {
          title: titles.Y.outputsNotWritten,
          cause: `The output ${problem}. Later steps would go on without it. ${state === null ? "Buddy has no run for the commit" : (0, state_text.Jw)(state)}.`,
          nextStep: `Check the disk of the runner and the file in GITHUB_OUTPUT, then ${(0, started_run.z$)(result)}${keep}`
        };
      }
      function explainInternalError(result, error) {
        const message = (0, safe_text.ol)(error instanceof Error ? error.message : String(error));
        return {
          title: titles.Y.internalError,
          cause: `Buddy Gate itself failed before it could decide: ${message}`,
          nextStep: (0, started_run.EM)(result)
        };
      }
      function explainCancelled(result, signalName) {
        const { state, runEnd } = result, now = runEnd === "cancelled" ? (0, started_run.v6)(state) : "", last = state === null ? " before Buddy had answered" : ` while ${(0, state_text.Tw)((0, state_text.Jw)(state))}`;
        return {
          title: titles.Y.cancelled,
          cause: `The workflow or job was cancelled (${signalName})${now === "" ? last : `. ${now}`}.`,
          nextStep: (0, started_run.e$)(result)
        };
      }
      function explainUnreachable(result, error) {
        const { cause, nextStep } = (0, buddy_error._x)(error.last, result, error.stage), tries = error.reason === "exhausted" ? ` ${String(error.attempts)} attempts in ${(0, duration.a)(error.failingForMs)} failed.` : "", title = (0, buddy_error.nV)(error.last, error.stage);
        return {
          title,
          cause: `${cause}${tries}${describeLastKnown(result.state, title)}`,
          nextStep,
          request: (0, safe_text.ol)(error.last.request)
        };
      }
      function describeLastKnown(state, title) {
        return state !== null ? ` Before that, ${(0, state_text.Tw)((0, state_text.Jw)({ ...state, isStale: !1 }))}. How it went on in Buddy is not known.` : title === titles.Y.unreachable ? " The state in Buddy is not known." : "";
      }
      const unconfirmedTexts = {
        watch: { title: titles.Y.startNotConfirmed, effect: "It may have been done" },
        run: { title: titles.Y.startNotConfirmed, effect: "The run may have been started" },
        retry: { title: titles.Y.retryNotConfirmed, effect: "The run may have been retried" },
        approve: { title: titles.Y.approvalNotConfirmed, effect: "The action may have been approved" },
        "pass-variables": { title: titles.Y.variablesNotConfirmed, effect: "The variables may have been passed" }
      };
      function explainUnconfirmed(result, { last, runs }) {
        const { cause } = (0, buddy_error._x)(last, result, "connected"), { title, effect } = unconfirmedTexts[result.operation], found = runs.length === 0 ? "" : ` These runs may have come from it: ${runs.join(", ")}.`;
        return {
          title,
          cause: `${effect}, and Buddy did not confirm it. ${cause}${found} The request was not repeated.`,
          nextStep: `Check in Buddy. ${(0, started_run.pj)(result.operation)}`,
          request: (0, safe_text.ol)(last.request)
        };
      }
    })
  ),
  /***/
  906: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        F3: () => (
          /* binding */
          hasFailure
        ),
        /* harmony export */
        ID: () => (
          /* binding */
          findLog
        ),
        /* harmony export */
        NY: () => (
          /* binding */
          findJudgedAction
        ),
        /* harmony export */
        lO: () => (
          /* binding */
          findCause
        ),
        /* harmony export */
        mT: () => (
          /* binding */
          describeNoCause
        ),
        /* harmony export */
        z3: () => (
          /* binding */
          isBlank
        )
        /* harmony export */
      });
      var _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(107), _log_patterns_passed_tests_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(1982), _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(9209);
      function hasFailure({ outcome, state }) {
        return outcome === "failed" && state !== null && ["FAILED", "TERMINATED"].includes(state.effectiveStatus);
      }
      function findJudgedAction({ state }) {
        return state === null ? null : state.kind === "action" ? state.action : (0, _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__.Xf)(state.actions, state.status);
      }
      function findLog({ logs }, action) {
        return (action === null ? void 0 : logs.find((log) => log.action.id === action.id)) ?? null;
      }
      function findCause(result, action) {
        const message = (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__.ol)(action?.errorMessage ?? "", 1e3);
        if (message !== "") return { source: "message", text: message };
        const log = findLog(result, action);
        if (log === null || action === null || !(0, _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__.WN)(action)) return null;
        const { cause } = log.errors;
        return cause === null || (0, _log_patterns_passed_tests_js__WEBPACK_IMPORTED_MODULE_1__.Y)(cause.text) ? null : { source: "log", text: cause.text, log };
      }
      function isBlank({ excerpt: { head, tail, lineCount } }) {
        const lines = [...head, ...tail];
        return lines.length === lineCount && lines.every((line) => line.trim() === "");
      }
      function describeNoCause(log) {
        return log === null || log.excerpt.lineCount === 0 ? "Buddy gave no message and no log." : isBlank(log) ? "Buddy gave no message, and the log has only blank lines." : "Buddy gave no message, and the log has no error.";
      }
    })
  ),
  /***/
  5114: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        WN: () => (
          /* binding */
          renderCauseDetails
        ),
        /* harmony export */
        q0: () => (
          /* binding */
          cutShown
        ),
        /* harmony export */
        qp: () => (
          /* binding */
          renderErrorsBetween
        ),
        /* harmony export */
        tQ: () => (
          /* binding */
          isShort
        ),
        /* harmony export */
        w3: () => (
          /* binding */
          renderFailureLines
        )
        /* harmony export */
      });
      var _log_patterns_line_prefix_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(969), _log_patterns_line_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(4324), _log_patterns_passed_tests_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(1982), _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(9209);
      const endLineCount = 15, longestLine = 500, shortLogLines = 40, detailCount = 6;
      function isShort({ excerpt, note }) {
        const lines = [...excerpt.head, ...excerpt.tail];
        return excerpt.lineCount <= shortLogLines && lines.length === excerpt.lineCount && note === "" && lines.every((line) => cutShown(line) === line);
      }
      function renderCauseDetails({ cause, details, tally }) {
        const lines = details.filter(({ number }) => number !== tally?.number).map(({ text }) => (0, _log_patterns_line_prefix_js__WEBPACK_IMPORTED_MODULE_0__.Z7)(text)).filter((line) => line.trim() !== cause?.text).slice(0, detailCount).map(cutShown), indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
        return {
          details: lines.map((line) => line.slice(indent)),
          tally: tally?.number === cause?.number ? "" : (0, _log_patterns_line_prefix_js__WEBPACK_IMPORTED_MODULE_0__.Z7)(tally?.text ?? "").replace(/={3,}/g, "").replace(/ {2,}/g, " ").trim()
        };
      }
      function renderFailureLines({ excerpt, errors }) {
        const repeated = new Map(
          errors.blocks.flatMap(
            ({ error, repeats }) => repeats === null ? [] : [[readShape(error), error.number]]
          )
        ), lines = [...listEnd(excerpt).filter((line) => line.number <= (repeated.get(readShape(line)) ?? 1 / 0)), ...listErrors(errors)].filter(({ text }) => !(0, _log_patterns_passed_tests_js__WEBPACK_IMPORTED_MODULE_1__.Y)((0, _log_patterns_line_prefix_js__WEBPACK_IMPORTED_MODULE_0__.Z7)(text)));
        return renderNumbered([...new Map(lines.map((line) => [line.number, line])).values()]);
      }
      function renderErrorsBetween({ excerpt, errors }) {
        const { lineCount, head, tail } = excerpt;
        return renderNumbered(
          listErrors(errors).filter(({ number }) => number > head.length && number <= lineCount - tail.length)
        );
      }
      function cutShown(line) {
        return line.length <= longestLine ? line : `${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__.og)(line, longestLine)}\u2026`;
      }
      function listErrors({ blocks }) {
        return blocks.flatMap(
          ({ lines, repeats }) => lines.map((line, index) => index === lines.length - 1 ? { ...line, repeats } : line)
        );
      }
      function readShape({ text }) {
        return (0, _log_patterns_line_shape_js__WEBPACK_IMPORTED_MODULE_3__.F)((0, _log_patterns_line_prefix_js__WEBPACK_IMPORTED_MODULE_0__.Z7)(text));
      }
      function listEnd({ lineCount, head, tail }) {
        const kept = [
          ...head.map((text, index) => ({ number: index + 1, text })),
          ...tail.map((text, index) => ({ number: lineCount - tail.length + index + 1, text }))
        ], isFilled = ({ number, text }) => number > lineCount - endLineCount && text.trim() !== "", filled = kept.filter(isFilled);
        return filled.map((line, index) => ({ ...line, previous: filled[index - 1]?.number ?? line.number - 1 }));
      }
      function renderNumbered(lines) {
        const inOrder = [...lines].sort((one, other) => one.number - other.number), width = String(inOrder.at(-1)?.number ?? 0).length;
        return inOrder.flatMap(({ number, text, previous, repeats }, index) => [
          ...index > 0 && previous > (inOrder[index - 1]?.number ?? 0) ? [`${" ".repeat(width)}\u22EE`] : [],
          `${String(number).padStart(width)}: ${cutShown(text)}`,
          ...repeats == null ? [] : [`${" ".repeat(width)}  ${describeRepeats(repeats)}`]
        ]);
      }
      function describeRepeats({ count, lastNumber }) {
        return count === 1 ? `\u2026 and 1 more line like this: line ${String(lastNumber)}` : `\u2026 and ${String(count)} more lines like this, the last in line ${String(lastNumber)}`;
      }
    })
  ),
  /***/
  4342: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        I: () => (
          /* binding */
          describePassWithoutRun
        ),
        /* harmony export */
        h: () => (
          /* binding */
          explainNotFound
        )
        /* harmony export */
      });
      var _inputs_input_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5121), _inputs_suggestion_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(1389), _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(9209), _duration_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(136), _started_run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(7455), _titles_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(4903);
      const listedNames = 20, listedRuns = 10;
      function explainNotFound(result, reason) {
        switch (reason.kind) {
          case "no-workspace-or-project":
            return {
              title: _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.projectNotFound,
              cause: `Workspace or project not found: ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(reason.workspace)}/${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(reason.project)}.`,
              nextStep: "Check `workspace`, `project`, and `region` or `api-url`. The owner of the token must see the project."
            };
          case "no-pipeline":
            return {
              title: _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.pipelineNotFound,
              cause: `The project has no pipeline with the identifier ${(0, _inputs_input_reader_js__WEBPACK_IMPORTED_MODULE_0__.Zs)((0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(reason.identifier))}, or the owner of the token may not see it.${listIdentifiers(reason.identifiers)}` + suggestQuoted(reason.identifier, reason.identifiers),
              nextStep: "Check `pipeline-id`, `project` and `workspace`. The number of a pipeline works too, its name does not."
            };
          case "several-pipelines":
            return {
              title: _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.pipelineAmbiguous,
              cause: `Several pipelines have the identifier ${(0, _inputs_input_reader_js__WEBPACK_IMPORTED_MODULE_0__.Zs)((0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(reason.identifier))}: numbers ${reason.ids.slice(0, listedNames).join(", ")}.`,
              nextStep: "Give one of these numbers as `pipeline-id`."
            };
          case "no-run-with-hash":
            return {
              title: _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.runNotFound,
              cause: `${describeRunCount(reason.runCount)} has the hash ${reason.hash}.`,
              nextStep: "Check the pipeline and the hash. For an older run, give its number or its API URL."
            };
          case "several-runs":
            return {
              title: _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.runAmbiguous,
              cause: `${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(reason.name)} matches several runs: ${list(reason.runs, listedRuns)}.`,
              nextStep: result.target?.run.by === "hash" ? "Give the run's number as `execution-id`, instead of the link or the hash." : "Give the full `commit`, or the run's number as `execution-id`."
            };
          case "no-run-for-commit":
            return explainNoRun(result, reason);
          case "no-action":
            return explainNoAction(result, reason);
          case "several-waiting":
            return {
              title: _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.severalWaiting,
              cause: `It is not clear which action is meant: ${list(reason.actions, listedNames)}. Nothing was sent.`,
              nextStep: "Give the name or the number of one of them as `action`."
            };
          case "several-actions":
            return {
              title: _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.actionAmbiguous,
              cause: `Several actions of the run are called ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(reason.action)}: numbers ${reason.ids.join(", ")}.`,
              nextStep: "Give one of these numbers as `action`."
            };
        }
      }
      function describePassWithoutRun(result) {
        const { outcome, end } = result;
        return outcome !== "missing" || end.kind !== "not-found" || end.reason.kind !== "no-run-for-commit" ? "" : `${describeSearch(result, end.reason)} The step passes because of \`if-missing: pass\`.`;
      }
      function describeSearch(result, { commit, ref, runCount, stoppedBy }) {
        return `No run for ${`commit ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(commit)}${ref === "" ? "" : ` of ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(ref)}`}`} ${describeSearchLimit(result, stoppedBy)}. Searched ${String(runCount)} ${runCount === 1 ? "run" : "runs"}.`;
      }
      function explainNoRun(result, reason) {
        const { revisions, stoppedBy, mayPass } = reason, newest = revisions.length === 0 ? "" : ` The newest runs are for ${list(revisions, listedRuns)}.`;
        return {
          title: _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.runDidNotAppear,
          cause: `${describeSearch(result, reason)}${newest}` + (mayPass ? ` \`if-missing: pass\` does not apply, because ${describeDoubt(reason)}.` : ""),
          nextStep: `Check that the pipeline runs for this commit, and check \`commit\`, \`branch\` and \`tag\`. If Buddy starts the run later, ${allowLater(stoppedBy)}. To search again, ${(0, _started_run_js__WEBPACK_IMPORTED_MODULE_2__.z$)(result)}`
        };
      }
      function describeDoubt({ stoppedBy, doubt }) {
        if (stoppedBy === "wait") return "`wait: false` searches only once";
        if (stoppedBy === "timeout") return "`timeout` ended the search before `appear-timeout`";
        switch (doubt) {
          case "run-without-commit":
            return "Buddy does not say for which commit each of the runs is";
          case "incomplete-list":
            return "Buddy's list of runs could not be read whole (the step reads 200 runs at most)";
          case "errors":
          case null:
            return "requests of the search failed, so a run may have been missed";
        }
      }
      function explainNoAction(result, reason) {
        const { action, names, isListed, mayStillAppear, stoppedBy } = reason, name = (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(action), lookalike = names.find((one) => foldName(one) === foldName(action)), listed = names.length === 0 ? "The run lists no actions." : `The run has: ${list(names, listedNames)}.`, missing = mayStillAppear ? `No action ${name} ${describeSearchLimit(result, stoppedBy)}.` : `The run has ended and has no action ${name}.`, later = `If it starts later, ${allowLater(stoppedBy)}. To search again, ${(0, _started_run_js__WEBPACK_IMPORTED_MODULE_2__.z$)(result)}`;
        return isListed ? {
          title: _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.actionDidNotAppear,
          cause: `The run lists the action ${name}, but ${describeStartLimit(result, stoppedBy)}.`,
          nextStep: later
        } : {
          title: mayStillAppear ? _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.actionDidNotAppear : _titles_js__WEBPACK_IMPORTED_MODULE_3__.Y.actionNotFound,
          cause: lookalike === void 0 ? `${missing} ${listed}${suggestQuoted(action, names)}` : `The run lists ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(lookalike)}, whose name has other characters than \`action\` (${name}), although both look alike.`,
          nextStep: `Check \`action\`. The number of an action works too.${mayStillAppear ? ` ${later}` : ""}`
        };
      }
      function foldName(name) {
        return name.normalize("NFKC").replace(new RegExp("\\p{Cf}", "gu"), "").replace(/\s+/g, " ").trim().toLowerCase();
      }
      function list(texts, count) {
        return texts.slice(0, count).map((text) => (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(text, 80)).join(", ");
      }
      function suggestQuoted(word, names) {
        const quoted = names.map((name) => (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(name, 80));
        return (0, _inputs_suggestion_js__WEBPACK_IMPORTED_MODULE_4__.ZA)((0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.ol)(word, 80), quoted);
      }
      function listIdentifiers(identifiers) {
        return identifiers.length === 0 ? "" : ` It has: ${list(identifiers, listedNames)}.`;
      }
      function describeRunCount(runCount) {
        return runCount === 0 ? "The pipeline has no runs, so none" : runCount === 1 ? "The only run of the pipeline is another one: none" : `None of the ${String(runCount)} newest runs`;
      }
      function describeSearchLimit({ appearTimeoutMs, timeoutMs }, stoppedBy) {
        switch (stoppedBy) {
          case "wait":
            return "is there, and `wait: false` searches only once";
          case "timeout":
            return `appeared before \`timeout\` (${(0, _duration_js__WEBPACK_IMPORTED_MODULE_5__.a)(timeoutMs)}) was over`;
          case "appear-timeout":
            return `appeared within \`appear-timeout\` (${(0, _duration_js__WEBPACK_IMPORTED_MODULE_5__.a)(appearTimeoutMs)})`;
        }
      }
      function describeStartLimit({ appearTimeoutMs, timeoutMs }, stoppedBy) {
        switch (stoppedBy) {
          case "wait":
            return "has not started it, and `wait: false` searches only once";
          case "timeout":
            return `did not start it before \`timeout\` (${(0, _duration_js__WEBPACK_IMPORTED_MODULE_5__.a)(timeoutMs)}) was over`;
          case "appear-timeout":
            return `did not start it within \`appear-timeout\` (${(0, _duration_js__WEBPACK_IMPORTED_MODULE_5__.a)(appearTimeoutMs)})`;
        }
      }
      function allowLater(stoppedBy) {
        switch (stoppedBy) {
          case "wait":
            return "remove `wait: false`";
          case "timeout":
            return "raise `timeout`";
          case "appear-timeout":
            return "raise `appear-timeout`";
        }
      }
    })
  ),
  /***/
  7455: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        EM: () => (
          /* binding */
          adviseAfterInternalError
        ),
        /* harmony export */
        e$: () => (
          /* binding */
          describeStartedRun
        ),
        /* harmony export */
        pj: () => (
          /* binding */
          adviseUnconfirmedRerun
        ),
        /* harmony export */
        v6: () => (
          /* binding */
          describeCancelled
        ),
        /* harmony export */
        z$: () => (
          /* binding */
          adviseRerun
        )
        /* harmony export */
      });
      var _buddy_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5876), _watch_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(6308);
      function describeStartedRun(result) {
        const { runEnd, end, operation, ids } = result, why = end.kind === "cancelled" ? " (`cancel-on-abort` is false)" : (0, _watch_watch_js__WEBPACK_IMPORTED_MODULE_1__.gz)(end) ? " (`cancel-on-timeout` is false)" : "", verb = operation === "retry" ? "retried" : "started", own = `The run that this step ${verb}`, watchOn = operation === "run" ? " To watch it further, use `operation: watch` with its link as `url`: a re-run of this job would start another run." : "";
        switch (runEnd) {
          case "none":
            return describeOtherRun(result);
          case "still-running":
            return `${own} ${describeGoingOn(end)}${why}.${watchOn}`;
          case "cancelled":
            return `${own} was cancelled in Buddy too. If you need its result, ${adviseRerun(result)}`;
          case "cancel-failed":
            return `${own} could not be cancelled, so it goes on in Buddy. Cancel it there.`;
          case "deferred-to-post":
            return end.kind === "broken" && ids?.executionId != null ? `${own} is cancelled when the job ends.` : `It is not known yet if Buddy has ${verb} the run: when the job ends, the post step looks for the run and cancels it. The log of the post step has the result.`;
          case "unknown":
            return `It is not known if Buddy has ${verb} the run. If it has, the run goes on there${why}. Check in Buddy.`;
        }
      }
      function describeOtherRun(result) {
        const { operation, state, end } = result;
        return operation === "run" ? `No run was started. To try again, ${adviseRerun(result)}` : operation === "retry" && state?.statusClass === "finished" ? `The run was not retried. To try again, ${adviseRerun(result)}` : `The run ${describeGoingOn(end)}. To watch it further, ${adviseRerun(result)}`;
      }
      function describeGoingOn(end) {
        return `${end.kind !== "unreachable" && (end.kind !== "timed-out" || end.error === null) ? "" : "probably "}goes on in Buddy`;
      }
      function adviseRerun(result) {
        const button = result.end.kind === "cancelled" ? "Re-run jobs" : "Re-run failed jobs";
        return `${pressButton(button)} ${describeRerun(result)}.`;
      }
      function adviseUnconfirmedRerun(operation) {
        return rerunTexts[operation].unconfirmed;
      }
      function pressButton(button) {
        return `press "${button}" in GitHub: the re-run`;
      }
      function describeRerun({ operation, ids }) {
        return operation === "run" && ids?.executionId == null ? "starts the run in Buddy, because this step has started none" : rerunTexts[operation].effect;
      }
      const rerunFailedJobs = pressButton("Re-run failed jobs"), doneOnce = `Then ${rerunFailedJobs} does nothing that is done already.`, rerunTexts = {
        watch: { effect: "starts nothing in Buddy, it only waits for the run", unconfirmed: doneOnce },
        run: {
          effect: "starts another run in Buddy",
          unconfirmed: `If the run is not there, ${rerunFailedJobs} starts one. If it is there, set \`operation: watch\` and its link as \`url\`, so that no second run is started.`
        },
        retry: {
          effect: "retries the same run in Buddy if that run has ended, and starts no other",
          unconfirmed: `Then ${rerunFailedJobs} retries the run only if the run has failed.`
        },
        approve: { effect: "starts no run in Buddy, and approves only what still waits", unconfirmed: doneOnce },
        "pass-variables": {
          effect: "starts no run in Buddy, and passes the variables only to what still waits for them",
          unconfirmed: doneOnce
        }
      };
      function adviseAfterInternalError(result) {
        const { operation, runEnd, ids } = result, report = "please report it with the job log", isStarted = operation === "run" && ids?.executionId != null;
        if (runEnd === "none" && !isStarted) return `To try again, ${adviseRerun(result)} If it happens again, ${report}.`;
        const run = ids?.executionId == null ? "the run" : `run ${ids.executionId}`;
        return `This step has ${operation === "retry" ? "retried" : "started"} ${run}: check it in Buddy, and ${report}.`;
      }
      function describeCancelled(state) {
        const status = state?.execution?.status ?? "";
        return status === "TERMINATING" || (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_0__.xo)(status) === "finished" ? `The run is ${status} now` : "";
      }
    })
  ),
  /***/
  179: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        H_: () => (
          /* binding */
          endSentence
        ),
        /* harmony export */
        Jw: () => (
          /* binding */
          describeState
        ),
        /* harmony export */
        Tw: () => (
          /* binding */
          withSmallThe
        ),
        /* harmony export */
        Vh: () => (
          /* binding */
          describeAwaited
        ),
        /* harmony export */
        a2: () => (
          /* binding */
          nounOf
        ),
        /* harmony export */
        b0: () => (
          /* binding */
          adviseUnblock
        ),
        /* harmony export */
        d7: () => (
          /* binding */
          describeExecutions
        ),
        /* harmony export */
        dq: () => (
          /* binding */
          quoteStatus
        ),
        /* harmony export */
        eO: () => (
          /* binding */
          nameAction
        ),
        /* harmony export */
        kl: () => (
          /* binding */
          beforeRetry
        ),
        /* harmony export */
        w2: () => (
          /* binding */
          unblockHint
        )
        /* harmony export */
      });
      var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9209);
      function describeState(state) {
        if (state === null) return "Nothing is known";
        const { progress, status, execution, waitingFor } = state, amount = progress === null || state.statusClass !== "pending" ? "" : ` at ${String(progress)} %`, staleNote = state.isStale ? ", as before the retry" : state.mayBeSuperseded ? ", and the run did not show whether it is executed again" : "", run = waitingFor === null || waitingFor.status === status || state.kind === "run" ? "" : `, its run ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(execution?.status ?? "")}`;
        return `The ${nounOf(state)} was ${quoteStatus(status)}${amount}${staleNote}${run}`;
      }
      function beforeRetry(state) {
        return `before the retry ${withSmallThe(describeState({ ...state, isStale: !1 }))}`;
      }
      function withSmallThe(sentence) {
        return sentence.replace(/^The /, "the ");
      }
      function quoteStatus(status) {
        if (/^\w+$/.test(status)) return (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(status);
        const visible = status.replace(/[^\S ]/g, (blank) => `<U+${blank.charCodeAt(0).toString(16).padStart(4, "0")}>`);
        return `"${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(visible, 200, !1)}"`;
      }
      function endSentence(text) {
        return /[.!?\u2026]$/.test(text) ? text : `${text}.`;
      }
      function nounOf(state) {
        return state?.kind === "run" ? "run" : "action";
      }
      function nameAction({ actionName, id, actionId }) {
        return `"${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(actionName ?? id ?? String(actionId))}"`;
      }
      function describeExecutions(count) {
        return `The action has ${String(count)} executions in this run; the one that started last counts`;
      }
      function unblockHint(status) {
        switch (status) {
          case "WAITING_FOR_APPLY":
            return "someone who may approve it has to approve or reject it in Buddy";
          case "WAITING_FOR_VARIABLES":
          case "WAITING_FOR_SETTABLE_VARIABLES":
            return "someone has to enter its variables in Buddy";
          case "WAITING_FOR_VT_SESSION":
            return "someone has to review its visual tests in Buddy";
          default:
            return "someone has to act in Buddy";
        }
      }
      function adviseUnblock({ status, action }) {
        const quoted = (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(action?.actionName ?? ""), name = quoted === "" ? "the run" : `"${quoted}"`;
        switch (status) {
          case "WAITING_FOR_APPLY":
            return `Approve or reject ${name} in Buddy`;
          case "WAITING_FOR_VARIABLES":
          case "WAITING_FOR_SETTABLE_VARIABLES":
            return `Enter the variables of ${name} in Buddy`;
          case "WAITING_FOR_VT_SESSION":
            return `Review the visual tests of ${name} in Buddy`;
          default:
            return `Open ${name} in Buddy, and do what it asks for`;
        }
      }
      function describeAwaited(state) {
        switch (state?.waitingFor?.status) {
          case "WAITING_FOR_APPLY":
            return "an approval";
          case "WAITING_FOR_VT_SESSION":
            return "a review of its visual tests";
          default:
            return "its variables";
        }
      }
    })
  ),
  /***/
  4101: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        dU: () => (
          /* binding */
          describeProject
        ),
        /* harmony export */
        ff: () => (
          /* binding */
          describeTarget
        ),
        /* harmony export */
        sy: () => (
          /* binding */
          describePipeline
        )
        /* harmony export */
      });
      var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9209);
      function describeTarget({ workspace, project, pipeline, run, gate }) {
        return `${describeGate(gate)}${describeRun(run)}, ${describePipeline({ workspace, project, pipeline })}`;
      }
      function describePipeline({
        workspace,
        project,
        pipeline
      }) {
        return `pipeline ${pipeline.by === "number" ? pipeline.number : (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(pipeline.identifier)} of ${describeProject({ workspace, project })}`;
      }
      function describeProject({ workspace, project }) {
        return (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(`${workspace}/${project}`);
      }
      function describeGate(gate) {
        switch (gate.by) {
          case "run":
            return "";
          case "hash":
            return `action execution ${gate.actionExecutionId} of `;
          case "action":
            return `action ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(gate.action)} of `;
        }
      }
      function describeRun(run) {
        switch (run.by) {
          case "start":
            return `a new run${describeRequest(run.request)}`;
          case "number":
            return `run ${run.number}`;
          case "hash":
            return `run ${run.hash}`;
          case "commit":
            return `the newest run for commit ${run.commit}${describeRef(run)}`;
        }
      }
      function describeRef({ branch, tag }) {
        return branch !== "" ? ` of branch ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(branch)}` : tag === "" ? "" : ` of tag ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(tag)}`;
      }
      function describeRequest({ revision, branch, tag, pullRequest }) {
        return [
          ["commit", revision],
          ["branch", branch],
          ["tag", tag],
          ["pull request", pullRequest]
        ].filter(([, value]) => value !== "").map(([name = "", value = ""]) => ` of ${name} ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(value)}`).join("");
      }
    })
  ),
  /***/
  4903: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Y: () => (
          /* binding */
          titles
        ),
        /* harmony export */
        r: () => (
          /* binding */
          missingTitle
        )
        /* harmony export */
      });
      const titles = {
        wrongInputs: "Buddy Gate: wrong inputs",
        internalError: "Buddy Gate: internal error",
        outputsNotWritten: "Outputs not written",
        stateNotSaved: "State not saved",
        actionFailed: "Buddy action failed",
        runFailed: "Buddy run failed",
        actionTerminated: "Buddy action was terminated",
        runTerminated: "Buddy run was terminated",
        actionSkipped: "Buddy action was skipped",
        runSkipped: "Buddy run was skipped",
        actionNotExecuted: "Buddy action never ran",
        runNotExecuted: "Buddy run never ran",
        statusNotAccepted: "Buddy status is not accepted",
        stillInProgress: "Buddy run is still in progress",
        timedOut: "Timed out waiting for Buddy",
        unknownStatus: "Timed out: unknown status",
        rateLimited: "Buddy rate limit reached",
        approvalTimedOut: "Approval timed out",
        cancelled: "Cancelled while waiting for Buddy",
        projectNotFound: "Buddy project not found",
        pipelineNotFound: "Buddy pipeline not found",
        pipelineAmbiguous: "Buddy pipeline is ambiguous",
        runNotFound: "Buddy run not found",
        runDidNotAppear: "Buddy run did not appear",
        runAmbiguous: "Buddy run is ambiguous",
        actionNotFound: "Buddy action not found",
        actionDidNotAppear: "Buddy action did not appear",
        actionAmbiguous: "Buddy action is ambiguous",
        severalWaiting: "Several actions are waiting",
        unreachable: "Cannot reach Buddy",
        connectionLost: "Lost connection to Buddy",
        accessRefused: "Buddy refused access",
        requestRefused: "Buddy refused the request",
        operationRefused: "Buddy refused the operation",
        notFound: "Not found in Buddy",
        noIdentityToken: "No identity token from GitHub",
        startNotConfirmed: "Start not confirmed",
        retryNotConfirmed: "Retry not confirmed",
        approvalNotConfirmed: "Approval not confirmed",
        variablesNotConfirmed: "Variables not confirmed"
      }, missingTitle = "No Buddy run for this commit";
    })
  ),
  /***/
  8568: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Jw: () => (
          /* binding */
          warnOfVariables
        ),
        /* harmony export */
        KG: () => (
          /* binding */
          measureSeconds
        ),
        /* harmony export */
        Kn: () => (
          /* binding */
          writeOutputs
        ),
        /* harmony export */
        PN: () => (
          /* binding */
          listOutputs
        ),
        /* harmony export */
        Z6: () => (
          /* binding */
          listIds
        ),
        /* harmony export */
        kQ: () => (
          /* binding */
          nameVariable
        )
        /* harmony export */
      });
      var _buddy_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(2377), _runner_output_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(4628), _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9209);
      const longestValue = 256 * 1024, longestTogether = 45e4;
      function selectVariableOutputs(variables, prefix) {
        const own = [], all = /* @__PURE__ */ new Map(), skipped = [], taken = new Set(_runner_output_names_js__WEBPACK_IMPORTED_MODULE_1__.g);
        let length = 1;
        for (const variable of variables) {
          const { key, value } = variable, name = `${prefix}${key}`, jsonLength = JSON.stringify(key).length + JSON.stringify(value).length + 2;
          if (value.length > longestValue || length + jsonLength > longestTogether) {
            const characters = `${String(value.length)} characters`, why2 = value.length > longestValue ? `its value is too long for an output (${characters})` : `all outputs together are too large for GitHub with it (${characters})`;
            skipped.push({ key, why: why2 });
            continue;
          }
          length += jsonLength, all.has(key) || all.set(key, variable);
          const why = unusableNameReason(name, taken);
          if (why !== null) {
            skipped.push({ key, why });
            continue;
          }
          taken.add(name.toLowerCase()), own.push([name, value]);
        }
        return { own, all: [...all.values()], skipped };
      }
      function listOutputs(ids, state) {
        return [
          ["workspace", ids.workspace],
          ["project", ids.project],
          ["pipeline-id", ids.pipelineId],
          ["execution-id", ids.executionId],
          ["action-execution-id", state?.action?.id ?? ids.actionExecutionId],
          ["status", state?.status ?? null],
          ["url", state?.htmlUrl ?? ids.htmlUrl],
          // A state from before a retry gives only the status, because Buddy has given no
          // newer one.
          ...state === null || state.isStale ? [] : stateOutputs(state)
        ].flatMap(
          ([name, value]) => value === null || name === "action-execution-id" && value === "" ? [] : [[name, String(value)]]
        );
      }
      const idNames = /* @__PURE__ */ new Set([
        "workspace",
        "project",
        "pipeline-id",
        "execution-id",
        "action-execution-id",
        "action-id"
      ]);
      function listIds(ids, state) {
        return listOutputs(ids, state).flatMap(([name, value]) => idNames.has(name) ? [value] : []);
      }
      function listActions({ actions }) {
        return actions.map((one) => ({
          id: one.actionId,
          name: one.actionName,
          type: one.actionType,
          status: one.status,
          actionExecutionId: one.id,
          url: one.htmlUrl,
          durationSeconds: measureSeconds(one.startDate, one.finishDate)
        }));
      }
      const longestField = 1e3, longestActions = 256 * 1024;
      function renderActionsOutput(state, writer) {
        const cut = (text) => text === null ? null : (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.og)(text, longestField), rendered = [];
        let length = 2;
        const actions = listActions(state);
        for (const action of actions) {
          const { name, type, url, status } = action, text = JSON.stringify({
            ...action,
            name: cut(name),
            type: cut(type),
            status: (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.og)(status, longestField),
            // Half a link leads nowhere.
            url: url !== null && url.length > longestField ? null : url
          });
          if (length += text.length + 1, length > longestActions) break;
          rendered.push(text);
        }
        const leftOut = actions.length - rendered.length;
        return leftOut > 0 && writer.warn(
          `The output actions has the first ${String(rendered.length)} actions only, ${String(leftOut)} did not fit.`
        ), actions.some(({ name, type }) => (name?.length ?? 0) > longestField || (type?.length ?? 0) > longestField) && writer.warn(`In the output actions, names longer than ${String(longestField)} characters are cut.`), `[${rendered.join(",")}]`;
      }
      function toJsonObject(variables) {
        return `{${variables.map(({ key, value }) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`;
      }
      function measureSeconds(startDate, finishDate) {
        const milliseconds = (0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_2__._)(finishDate) - (0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_2__._)(startDate);
        return Number.isNaN(milliseconds) ? null : milliseconds / 1e3;
      }
      function stateOutputs({
        action,
        startDate,
        finishDate,
        progress
      }) {
        return [
          ["started-at", startDate],
          ["finished-at", finishDate],
          ["duration-seconds", measureSeconds(startDate, finishDate)],
          ["progress", progress],
          ["action-id", action?.actionId ?? null],
          ["action-name", action?.actionName ?? null],
          ["action-type", action?.actionType ?? null],
          ["error-message", action?.errorMessage ?? null],
          ["approver-id", action?.approverId ?? null],
          ["approved-at", action?.approvalDate ?? null]
        ];
      }
      function unusableNameReason(name, taken) {
        return /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/.test(name) ? taken.has(name.toLowerCase()) ? "an output of that name is there already (GitHub ignores case)" : null : "its name is not one that an output can have";
      }
      const warningCount = 5;
      function writeOutputs(writer, outcome, ids, state, prefix, logFile) {
        const outputted = selectVariableOutputs(state?.outputtedVariables ?? [], prefix), passed = selectVariableOutputs(state?.passedVariables ?? [], ""), passedKeys = new Set(passed.all.map(({ key }) => key));
        writer.clearOutputError();
        for (const [name, value] of outputted.own) writer.setOutput(name, value);
        writer.setOutputsAnew([
          ...state === null ? [] : [
            ["variables", toJsonObject(outputted.all)],
            ["passed-variables", toJsonObject(passed.all)],
            ["actions", renderActionsOutput(state, writer)]
          ],
          ...ids === null ? [] : listOutputs(ids, state),
          ...logFile === "" ? [] : [["log-file", logFile]],
          ["outcome", outcome]
        ]), warnOfVariables(
          writer,
          outputted.skipped.map(({ key, why }) => `${nameVariable(key)} has no output of its own: ${why}`),
          "outputs"
        ), warnOfVariables(
          writer,
          passed.skipped.filter(({ key }) => !passedKeys.has(key)).map(({ key, why }) => `${nameVariable(key)} is not in \`passed-variables\`: ${why}`),
          "outputs"
        );
      }
      function nameVariable(key) {
        return (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(key) || "without a name";
      }
      function warnOfVariables(writer, complaints, what) {
        for (const complaint of complaints.slice(0, warningCount)) writer.warn(`Variable ${complaint}.`);
        const count = complaints.length - warningCount;
        count > 0 && writer.warn(
          (count === 1 ? `One more variable is not an ${what.slice(0, -1)}, ` : `${String(count)} more variables are not ${what}, `) + "for such reasons."
        );
      }
    })
  ),
  /***/
  7195: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        A0: () => (
          /* binding */
          hideSecretVariables
        ),
        /* harmony export */
        OO: () => (
          /* binding */
          redactLink
        ),
        /* harmony export */
        rd: () => (
          /* binding */
          redactResult
        )
        /* harmony export */
      });
      var _inputs_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(7784), _log_cut_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(613), _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(681);
      function redactResult(result, redact) {
        return {
          ...result,
          ids: result.ids === null ? null : redactIds(result.ids, redact),
          operationNotes: result.operationNotes.map((note) => redact(note)),
          maskedVariables: new Set([...result.maskedVariables].map((name) => redact(name))),
          state: result.state === null ? null : redactState(result.state, redact),
          logs: result.logs.map((log) => redactLog(log, redact))
        };
      }
      function redactIds(ids, redact) {
        const { workspace, project, pipelineId, htmlUrl } = ids, hasSecret = [workspace, project].some((name) => redact(name) !== name);
        return { ...ids, pipelineId: hasSecret ? null : pipelineId, htmlUrl: redactLink(htmlUrl, redact) };
      }
      function redactState(state, redact) {
        const { waitingFor } = state, redactOptional = (action) => action && redactAction(action, redact);
        return {
          ...state,
          htmlUrl: redactLink(state.htmlUrl, redact),
          name: redactText(state.name, redact),
          action: redactOptional(state.action),
          execution: state.execution === null ? null : redactExecution(state.execution, redact),
          actions: state.actions.map((action) => redactAction(action, redact)),
          waitingFor: waitingFor === null ? null : { ...waitingFor, action: redactOptional(waitingFor.action) },
          outputtedVariables: redactVariables(state.outputtedVariables, redact)
        };
      }
      function redactAction(action, redact) {
        return {
          ...action,
          htmlUrl: redactLink(action.htmlUrl, redact),
          actionName: redactText(action.actionName, redact),
          actionType: redactText(action.actionType, redact),
          errorMessage: redactText(action.errorMessage, redact),
          outputtedVariables: redactVariables(action.outputtedVariables, redact)
        };
      }
      function redactExecution(execution, redact) {
        return {
          ...execution,
          branch: redactText(execution.branch, redact),
          tag: redactText(execution.tag, redact),
          creatorName: redactText(execution.creatorName, redact),
          pipelineName: redactText(execution.pipelineName, redact)
        };
      }
      function redactLog({ action, excerpt, errors, note }, redact) {
        const redactLine = (line) => ({
          ...line,
          text: (0, _log_cut_line_js__WEBPACK_IMPORTED_MODULE_1__.S)(line.text, redact)
        });
        return {
          action: redactAction(action, redact),
          excerpt: {
            lineCount: excerpt.lineCount,
            head: excerpt.head.map((line) => (0, _log_cut_line_js__WEBPACK_IMPORTED_MODULE_1__.S)(line, redact)),
            tail: excerpt.tail.map((line) => (0, _log_cut_line_js__WEBPACK_IMPORTED_MODULE_1__.S)(line, redact))
          },
          errors: {
            cause: errors.cause && redactLine(errors.cause),
            details: errors.details.map(redactLine),
            tally: errors.tally && redactLine(errors.tally),
            blocks: errors.blocks.map(({ error, lines, repeats }) => ({
              error: redactLine(error),
              lines: lines.map(redactLine),
              repeats
            }))
          },
          note: redact(note)
        };
      }
      function redactText(text, redact) {
        return text === null ? null : redact(text);
      }
      function redactVariables(variables, redact) {
        return variables.map(({ key, value }) => ({ key: redact(key), value: redact(value) }));
      }
      function redactLink(address, redact) {
        return address !== null && redact(address) === address ? address : null;
      }
      function hideSecretVariables(state, operation, redactor) {
        const secrets = new Map(
          (0, _inputs_operation_js__WEBPACK_IMPORTED_MODULE_0__.RV)(operation).filter(({ isEncrypted }) => isEncrypted).map(({ key, value }) => [key, redactor.redact(value)])
        );
        if (secrets.size === 0) return state;
        const mask = (variables, isMeant) => variables.map((variable) => isMeant(variable) ? { ...variable, value: _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_2__.pc } : variable);
        return {
          ...state,
          passedVariables: mask(state.passedVariables, ({ key }) => secrets.has(key)),
          // An action may output another value under the same name.
          outputtedVariables: mask(state.outputtedVariables, ({ key, value }) => secrets.get(key) === value)
        };
      }
    })
  ),
  /***/
  4860: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        S: () => (
          /* binding */
          StepWriter
        )
        /* harmony export */
      });
      var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9209), _secrets_masking_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(5413), _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(136);
      const longestOutput = 32 * 1024, jsonOutputs = /* @__PURE__ */ new Set(["variables", "passed-variables", "actions"]);
      class StepWriter {
        runner;
        #clock;
        #startedAt;
        #warned = /* @__PURE__ */ new Set();
        #written = /* @__PURE__ */ new Map();
        #masked = /* @__PURE__ */ new Set();
        #maskedVariables = /* @__PURE__ */ new Set();
        #outputNames = /* @__PURE__ */ new Set();
        #openGroup = null;
        #outputError = null;
        constructor(runner, clock) {
          this.runner = runner, this.#clock = clock, this.#startedAt = clock.now();
        }
        get maskedVariables() {
          return this.#maskedVariables;
        }
        get openGroup() {
          return this.#openGroup;
        }
        get outputNames() {
          return [...this.#outputNames];
        }
        get outputError() {
          return this.#outputError;
        }
        info(line) {
          this.attempt("the job log", () => {
            this.#closeGroup();
          }), this.runner.write(`${line}
`).catch(() => {
          });
        }
        progress(line) {
          this.info(`[${(0, _duration_js__WEBPACK_IMPORTED_MODULE_2__.a)(this.#clock.now() - this.#startedAt)}] ${line}`);
        }
        annotate(level, message, title) {
          try {
            this.#closeGroup(), this.runner.annotate(level, message, title);
          } catch {
          }
        }
        warn(message) {
          this.#warned.has(message) || (this.#warned.add(message), this.annotate("warning", message, "Buddy Gate"));
        }
        async writeInGroup(title, text) {
          this.#openGroup !== title && (this.#closeGroup(), this.runner.startGroup(title), this.#openGroup = title), await this.runner.write(text);
        }
        clearOutputError() {
          this.#outputError = null;
        }
        setOutputs(outputs) {
          for (const [name, value] of outputs)
            this.#written.get(name) !== value && (this.#written.set(name, value), this.setOutput(name, jsonOutputs.has(name) ? value : this.#bound(name, value)));
        }
        setOutput(name, value) {
          try {
            this.runner.setOutput(name, value), this.#outputNames.add(name);
          } catch (error) {
            this.#outputError ??= `${name}: ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.PI)(error)}`;
          }
        }
        #bound(name, value) {
          return value.length <= longestOutput ? value : (this.warn(
            `The output ${name} is cut to ${String(longestOutput)} characters, because Buddy sent ${String(value.length)}.`
          ), (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.og)(value, longestOutput));
        }
        setOutputsAnew(outputs) {
          this.#written.clear(), this.setOutputs(outputs);
        }
        maskSecrets(variables, patterns, ids = []) {
          for (const variable of variables.filter((candidate) => (0, _secrets_masking_js__WEBPACK_IMPORTED_MODULE_1__.$f)(candidate, patterns))) {
            this.#maskedVariables.add(variable.key);
            const { maskable, hasOwnWord } = (0, _secrets_masking_js__WEBPACK_IMPORTED_MODULE_1__.jW)(variable.value, ids);
            for (const line of maskable)
              this.#masked.has(line) || this.runner.mask(line), this.#masked.add(line);
            hasOwnWord && this.warn(
              `Variable ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(variable.key)} is not masked completely: a line of its value is also an outcome, a status, the name of an output or an id of the run. Use a value that is harder to guess.`
            ), (0, _secrets_masking_js__WEBPACK_IMPORTED_MODULE_1__.ph)(variable.value) && this.warn(
              `Buddy gives variable ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(variable.key)} only in encrypted form: its value is of no use here.`
            );
          }
        }
        attempt(what, write) {
          try {
            write();
          } catch (error) {
            this.#warnUnwritten(what, error);
          }
        }
        async tryAsync(what, write) {
          try {
            await write();
          } catch (error) {
            this.#warnUnwritten(what, error);
          }
        }
        #closeGroup() {
          const wasOpen = this.#openGroup !== null;
          this.#openGroup = null, wasOpen && this.runner.endGroup();
        }
        #warnUnwritten(what, error) {
          this.warn(`Could not write ${what}: ${(0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.PI)(error)}. The outcome does not depend on it.`);
        }
      }
    })
  ),
  /***/
  5346: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        G: () => (
          /* binding */
          renderActions
        ),
        /* harmony export */
        b: () => (
          /* binding */
          renderActionsFold
        )
        /* harmony export */
      });
      var _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(107), _buddy_dates_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(2377), _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(5876), _duration_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__2(136), _trusted_link_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(5658), _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(3308), _pending_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(6550);
      const shownCount = 100, barLength = 24, openCount = 8;
      function renderActionsFold(result) {
        const actions = listShownActions(result);
        if (actions.length === 0) return "";
        const when = (0, _pending_js__WEBPACK_IMPORTED_MODULE_4__.a)(result) ? " when last seen" : "", title = `${`${String(actions.length)} ${actions.length === 1 ? "action" : "actions"}${when}`}: ${countKinds(actions)}`;
        return [
          `<details${actions.length <= openCount ? " open" : ""}><summary>${title}</summary>`,
          renderActions(result),
          "</details>"
        ].join(`
`);
      }
      function renderActions(result) {
        const { apiUrl, lastSeenAtMs } = result, actions = listShownActions(result);
        if (actions.length === 0) return "";
        const times = actions.map((action) => measureTimes(action, lastSeenAtMs)), span = measureSpan(times), mayHaveEnded = (0, _pending_js__WEBPACK_IMPORTED_MODULE_4__.a)(result), rows = actions.slice(0, shownCount).map((action, index) => {
          const time = times[index] ?? noTimes, url = (0, _trusted_link_js__WEBPACK_IMPORTED_MODULE_2__.$V)(action.htmlUrl, apiUrl), name = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(action.actionName ?? `number ${String(action.actionId)}`);
          return [
            url === null ? name : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.nf)(url, name),
            renderActionStatus(action, mayHaveEnded),
            renderDuration(time, mayHaveEnded),
            renderBar(time, span)
          ];
        }), more = actions.length > shownCount ? [[`and ${String(actions.length - shownCount)} more, in the output <code>actions</code>`]] : [];
        return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.tp)([...rows, ...more], ["Action", "Status", "Duration", "When"], "Duration");
      }
      function listShownActions({ state }) {
        return state?.kind === "run" ? state.actions : [];
      }
      function renderActionStatus(action, mayHaveEnded) {
        const status = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(action.status).replaceAll("_", "_\u200B");
        return mayHaveEnded && (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(action.status) !== "finished" ? `\u2754 was ${status}` : `${iconOf(action)} ${status}${(0, _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__.WN)(action) && action.ignoreErrors ? ", ignored" : ""}`;
      }
      function countKinds(actions) {
        const counts = /* @__PURE__ */ new Map();
        for (const action of actions) {
          const kind = resultOf(action);
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
        }
        return [...counts].map(([kind, count]) => `${String(count)} ${kind}`).join(", ");
      }
      function resultOf(action) {
        return (0, _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__.WN)(action) ? action.ignoreErrors ? "failed and ignored" : action.status === "TERMINATED" ? "terminated" : "failed" : action.status === "SUCCESSFUL" ? "passed" : { finished: "not run", pending: "not finished", waiting: "waiting", unknown: "unknown" }[(0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(action.status)];
      }
      const noTimes = { start: NaN, end: NaN, isOpen: !1 };
      function measureTimes({ startDate, finishDate, status }, lastSeenAtMs) {
        const start = (0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_5__._)(startDate);
        return finishDate !== null || lastSeenAtMs === null || (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(status) === "finished" ? { start, end: (0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_5__._)(finishDate), isOpen: !1 } : { start, end: Math.max(start, lastSeenAtMs), isOpen: !0 };
      }
      function measureSpan(times) {
        const started = times.filter(({ start }) => !Number.isNaN(start)), starts = started.map(({ start }) => start), ends = started.map(({ end }) => end).filter((end) => !Number.isNaN(end));
        return { start: Math.min(...starts), end: Math.max(...starts, ...ends) };
      }
      function renderDuration({ start, end, isOpen }, mayHaveEnded) {
        const duration = end - start;
        return duration >= 0 ? `${(0, _duration_js__WEBPACK_IMPORTED_MODULE_6__.a)(duration)}${isOpen && !mayHaveEnded ? " so far" : ""}` : "";
      }
      function renderBar(time, { start, end }) {
        const length = end - start;
        if (Number.isNaN(time.start) || !Number.isFinite(length) || length <= 0) return "";
        const until = Number.isNaN(time.end) ? end : time.end, first = Math.min(barLength - 1, Math.max(0, Math.floor((time.start - start) / length * barLength))), last = Math.min(barLength, Math.max(first + 1, Math.ceil((until - start) / length * barLength)));
        return `<code>${"\u2591".repeat(first)}${"\u2588".repeat(last - first)}${"\u2591".repeat(barLength - last)}</code>`;
      }
      function iconOf(action) {
        return (0, _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__.WN)(action) ? action.ignoreErrors ? "\u26A0\uFE0F" : "\u274C" : action.status === "SUCCESSFUL" ? "\u2705" : { finished: "\u23ED\uFE0F", pending: "\u23F3", waiting: "\u270B", unknown: "\u2753" }[(0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(action.status)];
      }
    })
  ),
  /***/
  9161: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Y: () => (
          /* binding */
          formatDate
        ),
        /* harmony export */
        f: () => (
          /* binding */
          formatTime
        )
        /* harmony export */
      });
      var _buddy_dates_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(2377);
      function formatDate(date) {
        const time = new Date((0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_0__._)(date));
        return Number.isNaN(time.getTime()) ? "" : `${formatMinute(time)} UTC`;
      }
      function formatTime(timeMs) {
        const time = new Date(timeMs);
        return `${formatMinute(time)}:${pad(time.getUTCSeconds(), 2)} UTC`;
      }
      function formatMinute(time) {
        return `${[pad(time.getUTCFullYear(), 4), pad(time.getUTCMonth() + 1, 2), pad(time.getUTCDate(), 2)].join("-")} ${pad(time.getUTCHours(), 2)}:${pad(time.getUTCMinutes(), 2)}`;
      }
      function pad(number, digits) {
        return String(number).padStart(digits, "0");
      }
    })
  ),
  /***/
  6626: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        IE: () => (
          /* binding */
          renderNotes
        ),
        /* harmony export */
        Id: () => (
          /* binding */
          renderFacts
        ),
        /* harmony export */
        ak: () => (
          /* binding */
          renderCommit
        )
        /* harmony export */
      });
      var _buddy_commit_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(835), _run_state_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(1176), _explain_state_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(179), _trusted_link_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(5658), _date_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__2(9161), _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(3308), _pending_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(6550);
      function renderFacts(result, isLinked = !1) {
        const facts = [
          isLinked ? "" : renderRunLink(result),
          renderCommit(result),
          renderStart(result),
          renderProject(result),
          renderStatusFact(result)
        ].filter(isThere);
        return facts.length === 0 ? "" : `<p>${facts.join(" \xB7 ")}</p>`;
      }
      function renderNotes(result) {
        const notes = [
          ...result.operationNotes.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__.T7),
          renderStatusNote(result),
          renderExecutions(result),
          renderApproval(result)
        ].filter(isThere);
        return notes.length === 0 ? "" : `<p>${notes.join("<br>")}</p>`;
      }
      function isThere(text) {
        return text !== "";
      }
      function renderRunLink(result) {
        const address = (0, _trusted_link_js__WEBPACK_IMPORTED_MODULE_2__.S3)(result), url = (0, _trusted_link_js__WEBPACK_IMPORTED_MODULE_2__.zV)(result);
        if (url === null) return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(address ?? "");
        if (address === null) return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.nf)(url, "Open the pipeline in Buddy");
        const action = (0, _trusted_link_js__WEBPACK_IMPORTED_MODULE_2__.l1)(result), name = action?.htmlUrl == null ? "" : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(action.actionName ?? "");
        return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.nf)(url, `Open ${name || (result.state?.kind === "action" ? "this action" : "this run")} in Buddy`);
      }
      function renderCommit({ state }) {
        const revision = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)((0, _buddy_commit_js__WEBPACK_IMPORTED_MODULE_5__.p)(state?.execution?.revision ?? state?.action?.revision ?? null)), ref = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(state?.execution?.tag ?? state?.execution?.branch ?? "");
        return `${revision === "" ? "" : `commit ${revision}`}${ref === "" ? "" : ` on ${ref}`}`.trim();
      }
      function renderStart({ state }) {
        const creator = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(state?.execution?.creatorName ?? ""), date = (0, _date_js__WEBPACK_IMPORTED_MODULE_6__.Y)(state?.execution?.startDate ?? state?.startDate ?? null);
        return creator === "" ? date === "" ? "" : `started ${date}` : `started by ${creator}${date === "" ? "" : `, ${date}`}`;
      }
      function renderProject({ target, ids }) {
        if (target === null) return "";
        const pipeline = ids?.pipelineId == null ? "" : `, pipeline ${ids.pipelineId}`;
        return `${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(`${target.workspace}/${target.project}`)}${pipeline}`;
      }
      function renderStatusFact(result) {
        const { state } = result;
        return state === null || (0, _pending_js__WEBPACK_IMPORTED_MODULE_4__.a)(result) || state.status !== state.effectiveStatus ? "" : `status ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(state.status)}`;
      }
      function renderStatusNote({ state, outcome }) {
        if (state === null) return "";
        const { status, effectiveStatus, execution, kind } = state, run = execution === null || execution.status === status || kind === "run" ? "" : `, the run is ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(execution.status)}`;
        return status === effectiveStatus ? run === "" ? "" : `The action is ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(status)}${run}.` : outcome === "failed" ? "" : `The action is ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(status)}${run}: it is judged ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(effectiveStatus)}.`;
      }
      function renderExecutions({ state }) {
        const count = state === null ? 1 : (0, _run_state_js__WEBPACK_IMPORTED_MODULE_0__.V$)(state);
        return count > 1 ? `${(0, _explain_state_text_js__WEBPACK_IMPORTED_MODULE_1__.d7)(count)}.` : "";
      }
      function renderApproval({ state }) {
        const action = state?.action ?? null;
        if (action?.approverId == null) return "";
        const name = action.outputtedVariables.find(({ key }) => key === "BUDDY_APPROVING_ACTOR")?.value ?? "", member = `member ${String(action.approverId)}`, date = (0, _date_js__WEBPACK_IMPORTED_MODULE_6__.Y)(action.approvalDate);
        return `Approved by ${name === "" ? member : `${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_3__.ti)(name)} (${member})`}${date === "" ? "" : `, ${date}`}.`;
      }
    })
  ),
  /***/
  8407: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        J: () => (
          /* binding */
          renderReason
        ),
        /* harmony export */
        r: () => (
          /* binding */
          renderFailureLog
        )
        /* harmony export */
      });
      var _explain_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(6730), _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(906), _explain_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(5114), _explain_not_found_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(4342), _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(3308);
      const longestCause = 1e3, causeLabel = "<strong>Cause:</strong> ", terminatedText = "A person or a time limit in Buddy terminated it.";
      function renderReason(result, { title = "", quotesLog = !0 } = {}) {
        const explanation = (0, _explain_explain_js__WEBPACK_IMPORTED_MODULE_0__.W)(result);
        if (explanation === null) return renderSentences((0, _explain_not_found_js__WEBPACK_IMPORTED_MODULE_3__.I)(result), title, "");
        const { cause, nextStep, request } = explanation, what = `<strong>What to do:</strong> ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.T7)(nextStep)}`, asked = request === null ? "" : `<br><strong>Request:</strong> ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(request)}`;
        return [
          (0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__.F3)(result) && quotesLog ? renderFailureCause(result, title) : renderSentences(cause, title),
          `<p>${what}${asked}</p>`
        ].filter((part) => part !== "").join(`

`);
      }
      function renderSentences(cause, title, label = causeLabel) {
        return title.endsWith(cause) ? "" : `<p>${label}${cause.split(`
`).map(_markdown_js__WEBPACK_IMPORTED_MODULE_4__.T7).join("<br>")}</p>`;
      }
      function renderFailureCause(result, title) {
        const action = (0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__.NY)(result), log = (0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__.ID)(result, action), cause = (0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__.lO)(result, action), isTerminated = result.state?.effectiveStatus === "TERMINATED";
        if (cause === null) return renderSentences(isTerminated ? terminatedText : (0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__.mT)(log), title);
        const { tally, details } = cause.source === "message" || log === null ? { tally: "", details: [] } : (0, _explain_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__.WN)(log.errors), lines = [
          ...isTerminated ? [terminatedText] : [],
          ...title.endsWith(cause.text) ? [] : [`${causeLabel}${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)((0, _explain_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__.q0)(cause.text), longestCause)}`],
          ...tally === "" ? [] : [(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)((0, _explain_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__.q0)(tally), longestCause)]
        ];
        return [lines.length === 0 ? "" : `<p>${lines.join("<br>")}</p>`, details.length === 0 ? "" : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.DV)(details)].filter((part) => part !== "").join(`

`);
      }
      function renderFailureLog(result) {
        const log = (0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__.ID)(result, (0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__.NY)(result)), lines = log === null ? [] : (0, _explain_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__.w3)(log);
        if (log === null || lines.length === 0) return { markdown: "", whole: null };
        const { lineCount, head, tail } = log.excerpt, name = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(log.action.actionName ?? "") || "the action", count = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.lt)(lineCount);
        return (0, _explain_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__.tQ)(log) ? { markdown: openFold(`Log of ${name} (${count})`, (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.DV)([...head, ...tail])), whole: log } : {
          markdown: openFold(`Error lines in the log of ${name} (${count} in all)`, (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.DV)(lines)),
          whole: null
        };
      }
      function openFold(title, inside) {
        return `<details open><summary>${title}</summary>

${inside}

</details>`;
      }
    })
  ),
  /***/
  2619: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        X: () => (
          /* binding */
          renderHeading
        )
        /* harmony export */
      });
      var _duration_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(136), _explain_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(6730), _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(906), _explain_titles_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(4903), _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(8568), _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(3308);
      const icons = { passed: "\u2705", missing: "\u26A0\uFE0F", failed: "\u274C", "timed-out": "\u23F1\uFE0F", cancelled: "\u{1F6AB}", unknown: "\u2753" }, verbs = /* @__PURE__ */ new Map([
        ["FAILED", "failed"],
        ["TERMINATED", "was terminated"],
        ["SKIPPED", "was skipped"],
        ["NOT_EXECUTED", "never ran"]
      ]);
      function renderHeading(result) {
        const place = renderPlace(result);
        return `<h3>${icons[result.outcome]} ${renderVerdict(result)}${place === "" ? "" : ` \xB7 ${place}`}</h3>`;
      }
      function renderVerdict(result) {
        const { outcome, state } = result, name = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(state?.name ?? "") || `The ${state?.kind ?? "run"}`, status = state?.effectiveStatus ?? "";
        if (outcome === "passed") return `${name} passed${status === "SUCCESSFUL" ? "" : ` with ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(status)}`}`;
        if (outcome === "missing") return _explain_titles_js__WEBPACK_IMPORTED_MODULE_2__.r;
        if (outcome !== "failed" || state === null) return (0, _explain_explain_js__WEBPACK_IMPORTED_MODULE_0__.W)(result)?.title ?? "";
        const verb = verbs.get(status);
        if (verb === void 0) return `${name} is ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(status)}: not accepted`;
        const failed = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)((0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__.NY)(result)?.actionName ?? "");
        return `${(status === "FAILED" || status === "TERMINATED") && failed || name} ${verb}`;
      }
      function renderPlace(result) {
        const { ids, state, outcome } = result, execution = state?.execution ?? null, namesRun = outcome === "passed" || outcome === "failed" && (0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_1__.NY)(result) === null, pipeline = state?.kind === "run" && namesRun ? "" : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(execution?.pipelineName ?? (state?.kind === "run" ? state.name : null) ?? ""), of = [ids?.executionId == null ? "" : `run #\u200B${ids.executionId}`, pipeline].filter((part) => part !== "").join(" of "), seconds = (0, _outputs_js__WEBPACK_IMPORTED_MODULE_3__.KG)(
          execution?.startDate ?? state?.startDate ?? null,
          execution?.finishDate ?? state?.finishDate ?? null
        ), duration = seconds === null || seconds < 0 ? "" : (0, _duration_js__WEBPACK_IMPORTED_MODULE_5__.a)(seconds * 1e3);
        return [of, duration].filter((part) => part !== "").join(", ");
      }
    })
  ),
  /***/
  3308: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        B4: () => (
          /* binding */
          formatCount
        ),
        /* harmony export */
        DV: () => (
          /* binding */
          codeBlock
        ),
        /* harmony export */
        T7: () => (
          /* binding */
          escapedText
        ),
        /* harmony export */
        kD: () => (
          /* binding */
          measureText
        ),
        /* harmony export */
        lt: () => (
          /* binding */
          countLines
        ),
        /* harmony export */
        nf: () => (
          /* binding */
          link
        ),
        /* harmony export */
        ti: () => (
          /* binding */
          inlineCode
        ),
        /* harmony export */
        tp: () => (
          /* binding */
          table
        ),
        /* harmony export */
        we: () => (
          /* binding */
          redactRenderedText
        )
        /* harmony export */
      });
      var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9209);
      function inlineCode(text, longest) {
        const line = (0, _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.ol)(text, longest);
        return line === "" ? "" : `<code>${line.replace(/[&<>]/g, toReference)}</code>`;
      }
      function escapedText(text) {
        return text.split(codeInBackticks).map((part, index) => index % 2 === 0 ? escapeWords(part) : `<code>${escapeHtml(part)}</code>`).join("");
      }
      const codeInBackticks = /`((?:[^`\s]| (?![ `]))+)`/;
      function escapeWords(text) {
        return text.split(commitPattern).map((part, index) => index % 2 === 0 ? escapeHtml(part.replace(linkStart, "$&\u200B")) : `<code>${part}</code>`).join("");
      }
      const commitPattern = /((?<![a-z\d])[a-f\d]{7,40}(?![a-z\d]))/i, linkStart = /[@#]|(?<=[a-z\d])-(?=\d)|\bGHSA-|\b(?:https?|ftp):(?=\/\/)|\bwww(?=\.)/gi;
      function link(href, text) {
        return `<a href="${escapeHtml(href)}">${text}</a>`;
      }
      function table(rows, head, unbroken = "") {
        const headRow = head.length === 0 ? [] : [`<tr>${head.map((cell) => `<th align="left">${cell}</th>`).join("")}</tr>`], cells = (row) => row.map((cell, column) => `<td${unbroken !== "" && head[column] === unbroken ? " nowrap" : ""}>${cell}</td>`).join("");
        return ["<table>", ...headRow, ...rows.map((row) => `<tr>${cells(row)}</tr>`), "</table>"].join(`
`);
      }
      function codeBlock(lines) {
        const longestRun = lines.reduce((longest, line) => Math.max(longest, measureBackticks(line)), 0), marks = "`".repeat(Math.max(3, longestRun + 1));
        return `${marks}text
${lines.join(`
`)}
${marks}`;
      }
      function redactRenderedText(markdown, redact) {
        return markdown.split(tagOrFence).map((part, index) => index % 2 === 0 ? redact(part) : part).join("");
      }
      function formatCount(count) {
        return count < 1e3 ? String(count) : `${formatCount(Math.floor(count / 1e3))},${String(count).slice(-3)}`;
      }
      function countLines(count) {
        return `${formatCount(count)} ${count === 1 ? "line" : "lines"}`;
      }
      function measureText(text) {
        return Buffer.byteLength(text) + (text.match(/\n/g) ?? []).length;
      }
      const tagOrFence = /(<[^<>]*>|^`{3,}(?:text)?$)/m;
      function measureBackticks(line) {
        return (line.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
      }
      function escapeHtml(text) {
        return text.replace(/[&<>"']/g, toReference);
      }
      function toReference(character) {
        return `&#${String(character.charCodeAt(0))};`;
      }
    })
  ),
  /***/
  6550: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        O: () => (
          /* binding */
          renderPending
        ),
        /* harmony export */
        a: () => (
          /* binding */
          isOutOfDate
        )
        /* harmony export */
      });
      var _buddy_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5876), _explain_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(6730), _explain_state_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(179), _trusted_link_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(5658), _date_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(9161), _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(3308);
      const namedCount = 10;
      function renderPending(result) {
        const { state, outcome } = result;
        if (state === null || outcome === "passed" || state.statusClass === "finished") return "";
        const lines = [...renderWaitingActions(result), ...renderRunning(result), ...renderLastSeen(result)];
        return lines.length === 0 ? "" : `<p>${lines.join("<br>")}</p>`;
      }
      function renderWaitingActions(result) {
        const { state, apiUrl } = result;
        if (state?.waitingFor == null) return [];
        const { action, status } = state.waitingFor, name = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(action?.actionName ?? "") || "the run", url = (0, _trusted_link_js__WEBPACK_IMPORTED_MODULE_3__.$V)(action?.htmlUrl ?? state.htmlUrl, apiUrl);
        return (0, _explain_explain_js__WEBPACK_IMPORTED_MODULE_1__.W)(result)?.nextStep.includes((0, _explain_state_text_js__WEBPACK_IMPORTED_MODULE_2__.b0)(state.waitingFor)) === !0 ? [] : [
          `<strong>Waiting:</strong> ${url === null ? name : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.nf)(url, name)} is ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(status)}, ${(0, _explain_state_text_js__WEBPACK_IMPORTED_MODULE_2__.w2)(status)}.`
        ];
      }
      function isOutOfDate({
        outcome,
        end,
        runEnd,
        state
      }) {
        return state === null || state.statusClass === "finished" ? !1 : outcome === "unknown" || runEnd === "cancelled" || end.kind === "timed-out" && end.error !== null;
      }
      function renderRunning(result) {
        const { state, apiUrl } = result, label = isOutOfDate(result) ? "Was running:" : "Still running:";
        return (state?.kind === "action" ? [state.action] : state?.actions ?? []).flatMap(
          (action) => action !== null && action.startDate !== null && (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_0__.xo)(action.status) === "pending" ? [action] : []
        ).slice(0, namedCount).map((action) => `<strong>${label}</strong> ${renderRunningAction(action, apiUrl)}`);
      }
      function renderRunningAction(action, apiUrl) {
        const { actionName, htmlUrl, startDate, progress, status } = action, name = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(actionName ?? "") || "an action", url = (0, _trusted_link_js__WEBPACK_IMPORTED_MODULE_3__.$V)(htmlUrl, apiUrl), since = (0, _date_js__WEBPACK_IMPORTED_MODULE_5__.Y)(startDate), amount = progress === null ? "" : `, ${String(progress)} %`;
        return (url === null ? name : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.nf)(url, name)) + `${since === "" ? "" : `, since ${since}`}${amount}` + (status === "INPROGRESS" ? "" : ` (${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(status)})`);
      }
      function renderLastSeen(result) {
        const { state, lastSeenAtMs } = result;
        return !isOutOfDate(result) || state === null || lastSeenAtMs === null ? [] : [`<strong>Last seen:</strong> ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.ti)(state.status)} at ${(0, _date_js__WEBPACK_IMPORTED_MODULE_5__.f)(lastSeenAtMs)}.`];
      }
    })
  ),
  /***/
  3756: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        nn: () => (
          /* binding */
          joinParts
        ),
        PL: () => (
          /* binding */
          renderDetails
        ),
        Br: () => (
          /* binding */
          renderSummary
        ),
        c1: () => (
          /* binding */
          summaryCapBytes
        )
      });
      var log_excerpt = __nccwpck_require__2(5283), explain = __nccwpck_require__2(6730), failure_cause = __nccwpck_require__2(906), summary_actions = __nccwpck_require__2(5346), summary_facts = __nccwpck_require__2(6626), summary_failure = __nccwpck_require__2(8407), heading = __nccwpck_require__2(2619), actions = __nccwpck_require__2(107), failure_lines = __nccwpck_require__2(5114), markdown = __nccwpck_require__2(3308);
      const errorBudgetBytes = 48 * 1024, frameBytes = 256, leastBytes = 512, separateCount = 3;
      function renderLogs(logs, budget) {
        const errorBudget = Math.floor(Math.min(errorBudgetBytes, budget) / Math.max(1, logs.length)), shown = allotRoom(logs, budget), leftOut = logs.length - shown.length, failed = shown.filter(({ action }) => (0, actions.WN)(action)).map((log) => renderLog(log, errorBudget)), others = shown.filter(({ action }) => !(0, actions.WN)(action)).map((log) => renderLog(log, errorBudget)), rest = leftOut === 1 ? "The log of one more action" : `The logs of ${String(leftOut)} more actions`, joined = others.length <= separateCount ? others : [
          `<details><summary>Logs of ${String(others.length)} actions</summary>

${others.join(`

`)}

</details>`
        ];
        return [...failed, ...joined, ...leftOut > 0 ? [`${rest} did not fit here.`] : []].join(`

`);
      }
      function allotRoom(logs, budget) {
        const inTime = (0, actions.EH)(logs.map((log) => ({ ...log.action, log }))).map(({ log }) => log), failed = inTime.filter(({ action }) => (0, actions.WN)(action)), others = inTime.filter(({ action }) => !(0, actions.WN)(action)), allotted = /* @__PURE__ */ new Map();
        let room = budget;
        const allot = (log, bytes) => {
          const excerpt = (0, log_excerpt.ZG)(log.excerpt, bytes);
          room -= (0, log_excerpt.OA)(excerpt) + frameBytes, allotted.set(log, { ...log, excerpt });
        };
        for (const [index, log] of failed.entries()) allot(log, Math.max(0, Math.floor(room / (failed.length - index))));
        for (const log of others) room >= leastBytes && allot(log, room);
        return inTime.flatMap((log) => allotted.get(log) ?? []);
      }
      function renderLog(log, errorBudget) {
        const { action, excerpt, note } = log, { lineCount, head, tail } = excerpt, name = (0, markdown.ti)(action.actionName ?? "") || "the action", notes = note === "" ? "" : `<p>${(0, markdown.T7)(note)}</p>

`, shownCount = head.length + tail.length, count = (0, markdown.lt)(lineCount), shown = shownCount === lineCount ? count : shownCount === 0 ? `${count}, which did not fit here` : `${count}, ${(0, markdown.B4)(shownCount)} of them here`, status = action.status === "SUCCESSFUL" ? "" : `, ${(0, markdown.ti)(action.status)}`;
        return `<details><summary>Log of ${name}${status}: ${shown}</summary>

${notes}${renderLines(log, errorBudget)}</details>`;
      }
      function renderLines(log, errorBudget) {
        const { lineCount, head, tail } = log.excerpt, leftOut = lineCount - head.length - tail.length;
        if (lineCount === 0 || head.length + tail.length === 0) return "";
        if (leftOut === 0) return `${(0, markdown.DV)([...head, ...tail])}

`;
        const first = head.length === 0 ? "" : `The first ${head.length === 1 ? "line" : (0, markdown.lt)(head.length)}:

${(0, markdown.DV)(head)}

`, [before, are] = [tail.length === 1 ? "it" : "them", leftOut === 1 ? "is" : "are"], gap = `${(0, markdown.lt)(leftOut)} before ${before} ${are} left out here`, errors = (0, actions.WN)(log.action) ? renderErrors(log, errorBudget) : "", last = `The last ${tail.length === 1 ? "line" : (0, markdown.lt)(tail.length)} (${gap}):`;
        return `${first}${errors}${last}

${(0, markdown.DV)(tail)}

`;
      }
      function renderErrors(log, budget) {
        let left = budget;
        const lines = (0, failure_lines.qp)(log), end = lines.findIndex((line) => (left -= (0, log_excerpt.zT)(line)) < 0), shown = end < 0 ? lines : lines.slice(0, end);
        return shown.length === 0 ? "" : `Error lines between, with their numbers:

${(0, markdown.DV)(shown)}

`;
      }
      var pending = __nccwpck_require__2(6550);
      const variableCount = 100;
      function renderVariables({ state, maskedVariables, outcome }) {
        const variables = state?.outputtedVariables ?? [];
        if (variables.length === 0) return "";
        const rows = variables.slice(0, variableCount).map(({ key, value }) => [
          (0, markdown.ti)(key),
          maskedVariables.has(key) ? "<em>hidden</em>" : (0, markdown.ti)(value) || "<em>empty</em>"
        ]), more = variables.length > variableCount ? [[`and ${String(variables.length - variableCount)} more, in the output <code>variables</code>`]] : [], title = variables.length === 1 ? "1 variable" : `${String(variables.length)} variables`;
        return [
          `<details${outcome === "passed" ? " open" : ""}><summary>${title}</summary>`,
          (0, markdown.tp)([...rows, ...more], ["Variable", "Value"]),
          "</details>"
        ].join(`
`);
      }
      const summaryCapBytes = 900 * 1024, leastLogBytes = 1024;
      function renderSummary(result, capBytes = summaryCapBytes) {
        return renderParts(result, [(0, heading.X)(result), (0, summary_failure.J)(result)], capBytes);
      }
      function renderDetails(result, capBytes) {
        return renderParts(result, [], capBytes);
      }
      function renderParts(result, lead, capBytes) {
        const failure = (0, failure_cause.F3)(result) ? (0, summary_failure.r)(result) : { markdown: "", whole: null }, facts = joinParts(
          [...lead, ...listParts(result, failure.markdown, lead.length === 0)],
          capBytes - leastLogBytes
        ), logs = result.logs.filter((log) => log !== failure.whole && !((0, failure_cause.z3)(log) && log.note === ""));
        for (let budget = Math.min(log_excerpt.TG, capBytes - (0, markdown.kD)(facts)); budget >= leastLogBytes; budget = Math.floor(budget * 3 / 4)) {
          const whole = `${facts}

${renderLogs(logs, budget)}`.trimEnd();
          if ((0, markdown.kD)(whole) < capBytes) return `${whole}
`;
        }
        return `${facts}

The logs did not fit into this summary.
`;
      }
      function joinParts(parts, capBytes) {
        const fitting = [];
        let room = capBytes;
        for (const part of parts.filter((one) => one !== "")) {
          if (room -= (0, markdown.kD)(part) + (0, markdown.kD)(`

`), room < 0) break;
          fitting.push(part);
        }
        return fitting.join(`

`);
      }
      function listParts(result, failureLog, isLinked) {
        const actions2 = (0, summary_actions.b)(result), facts = (0, summary_facts.Id)(result, isLinked);
        return (0, explain.W)(result) === null ? [renderVariables(result), actions2, facts, (0, summary_facts.IE)(result)] : [(0, pending.O)(result), facts, (0, summary_facts.IE)(result), failureLog, actions2, renderVariables(result)];
      }
    })
  ),
  /***/
  5658: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        $V: () => (
          /* binding */
          trustedUrl
        ),
        /* harmony export */
        Ng: () => (
          /* binding */
          longestLink
        ),
        /* harmony export */
        S3: () => (
          /* binding */
          findAddress
        ),
        /* harmony export */
        l1: () => (
          /* binding */
          findPageAction
        ),
        /* harmony export */
        zV: () => (
          /* binding */
          findPage
        )
        /* harmony export */
      });
      var _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(107), _buddy_regions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(8933), _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(906);
      const longestLink = 500;
      function trustedUrl(link, apiUrl) {
        if (link === null || link.length > longestLink || !URL.canParse(link)) return null;
        const url = new URL(link);
        if (url.username !== "" || url.password !== "") return null;
        const base = URL.parse(apiUrl);
        return !Object.values(_buddy_regions_js__WEBPACK_IMPORTED_MODULE_1__.Ei).some(({ webHost }) => url.origin === `https://${webHost}`) && (base === null || !(0, _buddy_regions_js__WEBPACK_IMPORTED_MODULE_1__.TI)(url, base)) ? null : url.href.replaceAll("##[", "##%5B");
      }
      function findPage(result) {
        const address = findAddress(result);
        return address === null ? pipelinePage(result) : trustedUrl(address, result.apiUrl);
      }
      function findAddress(result) {
        return findPageAction(result)?.htmlUrl ?? result.state?.htmlUrl ?? result.ids?.htmlUrl ?? null;
      }
      function findPageAction({ state }) {
        return state === null ? null : ((0, _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__.WN)(state) ? (0, _explain_failure_cause_js__WEBPACK_IMPORTED_MODULE_2__.NY)({ state }) : null) ?? state.waitingFor?.action ?? state.action;
      }
      function pipelinePage({ ids, apiUrl, end }) {
        const base = URL.parse(apiUrl);
        if (ids?.pipelineId == null || end.kind === "unreachable" || base === null) return null;
        const cloud = Object.values(_buddy_regions_js__WEBPACK_IMPORTED_MODULE_1__.Ei).find((region) => region.apiUrl === apiUrl), origin = cloud === void 0 ? base.origin : `https://${cloud.webHost}`, project = `${encodeURIComponent(ids.workspace)}/${encodeURIComponent(ids.project)}`;
        return trustedUrl(`${origin}/${project}/pipelines/pipeline/${ids.pipelineId}`, apiUrl);
      }
    })
  ),
  /***/
  1587: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        $P: () => (
          /* binding */
          cancelOrphanedRun
        ),
        /* harmony export */
        Xi: () => (
          /* binding */
          leaveToPost
        ),
        /* harmony export */
        b1: () => (
          /* binding */
          cancelStartedRun
        )
        /* harmony export */
      });
      var _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9425), _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(4287), _buddy_status_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(5876), _send_once_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(5337), _stale_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(2496), _start_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(1441);
      const cancelTimeoutMs = 4e3, staleCheckTimeoutMs = 1500;
      async function cancelStartedRun({ startedRun, client, clock }, reason, options) {
        const { saved } = startedRun;
        if (saved === null || reason === "over") return withoutCancel("none");
        const isWanted = reason === "cancelled" && options.cancelOnAbort || reason === "timed-out" && options.cancelOnTimeout;
        if (saved.executionId === null)
          return withoutCancel(isWanted && reason === "cancelled" ? "deferred-to-post" : "unknown");
        if (!isWanted) return withoutCancel("still-running");
        const address = { ...saved, executionId: saved.executionId }, limit = (timeoutMs) => client.withLimits({ deadline: clock.now() + timeoutMs, signal: new AbortController().signal }), bounded = limit(cancelTimeoutMs);
        if (!startedRun.isConfirmed && !await mayHaveBeenRetried(saved, () => limit(staleCheckTimeoutMs).getExecution(address)))
          return withoutCancel(reason === "cancelled" ? "deferred-to-post" : "unknown");
        try {
          return { runEnd: "cancelled", error: null, execution: await sendCancel(bounded, address) };
        } catch (error) {
          if (error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.V7) return { runEnd: "cancel-failed", error, execution: null };
          throw error;
        }
      }
      async function mayHaveBeenRetried({ beforeRetry }, read) {
        try {
          return beforeRetry === null || (0, _stale_js__WEBPACK_IMPORTED_MODULE_4__.qX)(await read(), beforeRetry) !== "none";
        } catch {
          return !0;
        }
      }
      async function sendCancel(client, address) {
        return await client.sendOperation(address, { operation: "CANCEL" });
      }
      function leaveToPost({ saved }, { cancelOnAbort }) {
        return withoutCancel(saved === null ? "none" : cancelOnAbort ? "deferred-to-post" : saved.executionId === null ? "unknown" : "still-running");
      }
      function withoutCancel(runEnd) {
        return { runEnd, error: null, execution: null };
      }
      async function cancelOrphanedRun(saved, context) {
        const executionId = saved.executionId ?? await searchRun(saved, context);
        if (typeof executionId != "string") return executionId;
        const address = { ...saved, executionId }, latest = await readAfterRetry(address, saved.beforeRetry, context);
        if (latest === null) return { kind: "not-retried", executionId };
        if ((0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_2__.xo)(latest.status) === "finished") return { kind: "finished", executionId };
        if (isEnding(latest)) return { kind: "terminating", executionId };
        try {
          await (0, _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_1__.bv)(() => sendCancel(context.client, address), "seen", context);
        } catch (error) {
          if (!(error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__._Q) || await (0, _send_once_js__WEBPACK_IMPORTED_MODULE_3__.g3)(
            context,
            async (bounded) => isEnding(await bounded.getExecution(address)) ? !0 : null
          ) === null) throw error;
        }
        return { kind: "cancelled", executionId };
      }
      async function searchRun(saved, context) {
        let hasResponse = !1;
        const runs = (await (0, _send_once_js__WEBPACK_IMPORTED_MODULE_3__.g3)(context, async (bounded) => {
          const found = await (0, _start_js__WEBPACK_IMPORTED_MODULE_5__.$)(bounded, saved, saved.marker);
          return hasResponse = !0, found;
        }))?.map((run) => run.executionId) ?? [], [executionId, ...more] = runs;
        return executionId === void 0 || more.length > 0 ? { kind: "not-identified", runs, hasResponse } : executionId;
      }
      async function readAfterRetry(address, beforeRetry, context) {
        const afterRetry = (execution) => beforeRetry === null || (0, _stale_js__WEBPACK_IMPORTED_MODULE_4__.qX)(execution, beforeRetry) === "complete" ? execution : null;
        return afterRetry(await (0, _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_1__.bD)(() => context.client.getExecution(address), "just-started", context)) ?? await (0, _send_once_js__WEBPACK_IMPORTED_MODULE_3__.g3)(context, async (bounded) => afterRetry(await bounded.getExecution(address)));
      }
      function isEnding({ status }) {
        return (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_2__.xo)(status) === "finished" || status === "TERMINATING";
      }
    })
  ),
  /***/
  5001: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        M: () => (
          /* binding */
          NotFound
        )
        /* harmony export */
      });
      class NotFound extends Error {
        reason;
        constructor(reason) {
          super(reason.kind), this.name = "NotFound", this.reason = reason;
        }
      }
    })
  ),
  /***/
  5337: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Qm: () => (
          /* binding */
          mayBeStateConflict
        ),
        /* harmony export */
        SU: () => (
          /* binding */
          sendAtMostOnce
        ),
        /* harmony export */
        g3: () => (
          /* binding */
          pollUntil
        )
        /* harmony export */
      });
      var _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9425), _buddy_polling_poll_interval_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(1354), _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(4287), _runner_abort_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(3800);
      const resolveTimeoutMs = 3e4, maxPollMs = 5e3, minPolls = 2, minPollMs = 2e3, responseGraceMs = 2e3;
      function mayBeStateConflict(error) {
        return error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.w1 && error.last.details.kind === "http-error" && ![401, 403].includes(error.last.details.httpStatus);
      }
      async function sendAtMostOnce({ address, beforeRetry, stage, send, resolveUnconfirmed }, context) {
        try {
          return await (0, _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_2__.bv)(
            async () => {
              context.signal.throwIfAborted();
              const isOver = new AbortController(), signal = (0, _runner_abort_js__WEBPACK_IMPORTED_MODULE_3__.Qh)(context.signal, responseGraceMs, context.clock, isOver.signal);
              return await context.startedRun.track(address, beforeRetry, async () => await send(context.client.withLimits({ signal }))).finally(() => {
                isOver.abort();
              });
            },
            stage,
            context
          );
        } catch (error) {
          if (!(error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__._Q)) throw error;
          const result = await resolveUnconfirmed(error);
          if (result === null) throw error;
          return result;
        }
      }
      async function pollUntil({ client, clock, signal, deadline, appearTimeoutMs }, ask, timeoutMs = resolveTimeoutMs) {
        const startedAt = clock.now(), end = Math.min(startedAt + Math.min(timeoutMs, appearTimeoutMs), deadline);
        for (let polls = 1; ; polls++) {
          try {
            const pollEnd = polls > minPolls ? end : Math.min(deadline, Math.max(end, clock.now() + minPollMs)), result = await ask(client.withLimits({ deadline: Math.min(pollEnd, clock.now() + maxPollMs) }));
            if (result !== null) return result;
          } catch (error) {
            if (!(error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.V7 || error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.m4)) throw error;
          }
          const now = clock.now();
          if (now >= deadline || now >= end && polls >= minPolls) return null;
          const pauseMs = (0, _buddy_polling_poll_interval_js__WEBPACK_IMPORTED_MODULE_1__.E)(now - startedAt);
          await clock.sleep(now < end ? Math.min(pauseMs, end - now) : pauseMs, signal);
        }
      }
    })
  ),
  /***/
  2496: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        DM: () => (
          /* binding */
          fingerprintExecution
        ),
        /* harmony export */
        Tm: () => (
          /* binding */
          markStaleStates
        ),
        /* harmony export */
        e1: () => (
          /* binding */
          createStaleCheck
        ),
        /* harmony export */
        qX: () => (
          /* binding */
          readRetryProgress
        )
        /* harmony export */
      });
      var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(7598), _buddy_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(2377), _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(5876);
      function markStaleStates(beforeRetry, actionNotInRun = null) {
        if (beforeRetry === null) return (state) => state;
        const isStaleRun = createStaleCheck(beforeRetry), before = actionNotInRun === null ? beforeRetry.actionExecutions : [...beforeRetry.actionExecutions, actionNotInRun], actions = new Set(before.map(renderChangingActionParts)), ids = new Set(before.flatMap(({ id }) => id?.toLowerCase() ?? []));
        return (state) => {
          const { execution, action } = state, isRunStale = execution !== null && isStaleRun(execution), isRunning = execution === null || (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(execution.status) !== "finished", isActionStale = action !== null && isRunning && (execution === null ? action.id !== null && ids.has(action.id.toLowerCase()) : actions.has(renderChangingActionParts(action)));
          return isRunStale || isActionStale ? { ...state, isStale: !0 } : state;
        };
      }
      function createStaleCheck(beforeRetry) {
        const partsBefore = renderChangingParts(beforeRetry), knownIds = new Set(beforeRetry.actionExecutions.map(({ id }) => id));
        let wasUnfinished = !1;
        return (execution) => {
          const { status, finishDate, actionExecutions } = execution;
          if ((0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(status) !== "finished")
            return wasUnfinished = !0, !1;
          const isLater = (0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_2__._)(finishDate) > (0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_2__._)(beforeRetry.finishDate);
          if (renderChangingParts(execution) === partsBefore && !isLater || hasPartsOfTwoStates(execution)) return !0;
          const hasNew = actionExecutions.some(
            (action) => !knownIds.has(action.id) && (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(action.status) === "finished"
          );
          return status === beforeRetry.status && !wasUnfinished && !isLater && !hasNew;
        };
      }
      function readRetryProgress(execution, fingerprintBefore) {
        return fingerprintExecution(execution) === fingerprintBefore ? "none" : hasPartsOfTwoStates(execution) ? "partial" : "complete";
      }
      function hasPartsOfTwoStates({ status: runStatus, actionExecutions }) {
        return (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(runStatus) === "finished" && actionExecutions.some(({ status }) => (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(status) === "pending" && !(0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.vb)(status));
      }
      function renderChangingParts({ status, actionExecutions }) {
        return JSON.stringify([status, actionExecutions.map(renderChangingActionParts)]);
      }
      function fingerprintExecution(execution) {
        return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(renderChangingParts(execution)).digest("hex");
      }
      function renderChangingActionParts({ id, status, startDate }) {
        return JSON.stringify([id?.toLowerCase(), status, startDate]);
      }
    })
  ),
  /***/
  1441: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        $: () => (
          /* binding */
          findRunsByMarker
        ),
        /* harmony export */
        A: () => (
          /* binding */
          startRun
        )
        /* harmony export */
      });
      var _buddy_dates_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(2377), _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9425), _send_once_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(5337);
      const markerSearchPages = 3, doubtTimeoutMs = 3e3, clockToleranceMs = 5e3;
      async function startRun(address, runRequest, stage, context) {
        const { startedRun, listener, redact, clock } = context, { marker } = startedRun, request = { ...runRequest, comment: `${redact(runRequest.comment)} ${marker}` }, expected = {
          marker,
          revision: request.revision,
          branch: redact(request.branch),
          tag: redact(request.tag)
        }, send = async (client) => {
          const sentAt = clock.now(), started = await client.startRun(address, request), sent = { ...expected, sentAtServerMs: client.serverTime() - (clock.now() - sentAt) }, origin = judgeOrigin(started.execution, sent);
          if (origin === "foreign" || origin === "unknown" && await isForeignInList(address, started, sent, context)) throw foreignResponse(address, started.executionId);
          return started;
        }, resolveUnconfirmed = async (error) => {
          const found = await (0, _send_once_js__WEBPACK_IMPORTED_MODULE_1__.g3)(context, async (client) => await findRunsByMarker(client, address, marker)), [match, ...more] = found ?? [];
          if (match === void 0) return null;
          if (more.length > 0 || contradicts(match.execution, expected))
            throw new _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__._Q(
              error.last,
              [match, ...more].map((run) => run.executionId)
            );
          return listener.onNotice(
            `Buddy's answer to the start was lost or about another run. Run ${match.executionId} was started: its comment has the marker of this step.`
          ), match;
        }, { executionId, execution } = await (0, _send_once_js__WEBPACK_IMPORTED_MODULE_1__.SU)(
          { address, beforeRetry: null, stage, send, resolveUnconfirmed },
          context
        );
        return startedRun.confirm(executionId), listener.onStarted(executionId, execution.htmlUrl), executionId;
      }
      function judgeOrigin(execution, sent) {
        return contradicts(execution, sent) ? "foreign" : hasMarker(execution, sent.marker) ? "own" : /\[buddy-gate [^\]]{1,200}\]/.test(execution.comment ?? "") || wasThereBefore(execution, sent) ? "foreign" : "unknown";
      }
      function hasMarker({ comment }, marker) {
        return comment?.includes(marker) === !0;
      }
      function wasThereBefore({ startDate, finishDate }, { sentAtServerMs }) {
        return [startDate, finishDate].some((date) => (0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_2__._)(date) < sentAtServerMs - clockToleranceMs);
      }
      function contradicts(execution, expected) {
        const { revision, branch, tag } = execution, built = revision?.toLowerCase() ?? "", wanted = expected.revision.toLowerCase();
        if (wanted !== "" && /^[0-9a-f]{7,64}$/.test(built) && !wanted.startsWith(built) && !built.startsWith(wanted) || isOtherRef(branch, expected.branch) || isOtherRef(tag, expected.tag)) return !0;
        if (hasMarker(execution, expected.marker)) return !1;
        const isTagInstead = branch === null && tag !== null, isBranchInstead = tag === null && branch !== null;
        return expected.branch !== "" && isTagInstead || expected.tag !== "" && isBranchInstead;
      }
      function isOtherRef(named, wanted) {
        const plain = (ref) => ref.replace(/^refs\/(?:heads|tags)\//, "").normalize("NFC");
        return wanted !== "" && named !== null && named !== "" && plain(named) !== plain(wanted);
      }
      async function isForeignInList(address, { executionId }, sent, context) {
        return (await (0, _send_once_js__WEBPACK_IMPORTED_MODULE_1__.g3)(
          context,
          async (client) => {
            const runs = await listNewestRuns(client, address), marked = runs.find(({ execution }) => hasMarker(execution, sent.marker));
            if (marked !== void 0) return { isForeign: marked.executionId !== executionId };
            const isOlder = runs.some(
              (run) => Number(run.executionId) > Number(executionId) && wasThereBefore(run.execution, sent)
            ), own = runs.find((run) => run.executionId === executionId), isForeign = isOlder || own !== void 0 && judgeOrigin(own.execution, sent) === "foreign";
            return isForeign ? { isForeign } : null;
          },
          doubtTimeoutMs
        ).catch((error) => {
          if (context.signal.aborted) return null;
          throw error;
        }))?.isForeign === !0;
      }
      function foreignResponse({ workspace, project, pipelineId }, executionId) {
        const problem = `the answer to the start is about run ${executionId}, which this step did not start`;
        return new _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.V7(
          { kind: "invalid-response", problem, httpStatus: 200, contentType: "application/json", excerpt: "" },
          `POST /workspaces/${workspace}/projects/${project}/pipelines/${pipelineId}/executions`,
          !0,
          "start-run"
        );
      }
      async function findRunsByMarker(client, address, marker) {
        const marked = (await listNewestRuns(client, address)).filter(({ execution }) => hasMarker(execution, marker));
        return marked.length === 0 ? null : marked;
      }
      async function listNewestRuns(client, address) {
        const found = /* @__PURE__ */ new Map();
        for (let page = 1; page <= markerSearchPages; page++) {
          const { items, totalPages } = await client.listExecutions(address, page);
          for (const execution of items) {
            const { id } = execution;
            id !== null && found.set(String(id), { executionId: String(id), execution });
          }
          if (items.length === 0 || page >= (totalPages ?? 1)) break;
        }
        return [...found.values()];
      }
    })
  ),
  /***/
  2220: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Pk: () => (
          /* binding */
          StartedRun
        ),
        /* harmony export */
        _5: () => (
          /* binding */
          StateNotSaved
        ),
        /* harmony export */
        db: () => (
          /* binding */
          parseStartedRunState
        ),
        /* harmony export */
        mI: () => (
          /* binding */
          createRunMarker
        )
        /* harmony export */
      });
      var _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9425), _inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(8213), _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(9236), _stale_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(2496);
      function createRunMarker(runner, id) {
        return `[buddy-gate ${runner.environment("GITHUB_RUN_ID")}-${runner.environment("GITHUB_RUN_ATTEMPT")}-${id}]`;
      }
      class StateNotSaved extends Error {
        name = "StateNotSaved";
      }
      class StartedRun {
        marker;
        #save;
        #saved = null;
        #isConfirmed = !1;
        constructor(marker, save) {
          this.marker = marker, this.#save = save;
        }
        get saved() {
          return this.#saved;
        }
        async track(address, beforeRetry, send) {
          const { workspace, project, pipelineId } = address;
          this.#saveBeforeRequest({
            workspace,
            project,
            pipelineId,
            marker: this.marker,
            executionId: "executionId" in address ? address.executionId : null,
            beforeRetry: beforeRetry === null ? null : (0, _stale_js__WEBPACK_IMPORTED_MODULE_1__.DM)(beforeRetry)
          });
          try {
            return await send();
          } catch (error) {
            throw (error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.m4 || error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.V7 && !(0, _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.Y2)(error)) && this.#set(null), error;
          }
        }
        get isConfirmed() {
          return this.#isConfirmed;
        }
        confirm(executionId) {
          this.#isConfirmed = !0, this.#saved !== null && this.#set({ ...this.#saved, executionId });
        }
        clear() {
          this.#saved !== null && this.#set(null);
        }
        #saveBeforeRequest(saved) {
          try {
            this.#save(saved);
          } catch (error) {
            throw new StateNotSaved(error instanceof Error ? error.message : String(error));
          }
          this.#saved = saved;
        }
        #set(saved) {
          this.#saved = saved, this.#save(saved);
        }
      }
      function parseStartedRunState(text) {
        const value = text === "" ? null : JSON.parse(text), read = (name) => {
          const field = (0, _runner_unknown_value_js__WEBPACK_IMPORTED_MODULE_2__.dR)(value, name);
          return typeof field == "string" ? field : null;
        }, [workspace, project, pipelineId, marker] = ["workspace", "project", "pipelineId", "marker"].map(read);
        if (workspace == null || project == null || pipelineId == null || marker == null) return null;
        const executionId = read("executionId");
        return [workspace, project].every((segment) => segment !== "" && (0, _inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_3__.wk)(segment)) && [pipelineId, executionId ?? pipelineId].every(_inputs_identifiers_js__WEBPACK_IMPORTED_MODULE_3__.Et) ? { workspace, project, pipelineId, marker, executionId, beforeRetry: read("beforeRetry") } : null;
      }
    })
  ),
  /***/
  1176: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        C3: () => (
          /* binding */
          findWatchedAction
        ),
        /* harmony export */
        V$: () => (
          /* binding */
          countExecutions
        ),
        /* harmony export */
        Y8: () => (
          /* binding */
          toTargetState
        ),
        /* harmony export */
        gW: () => (
          /* binding */
          toRunState
        ),
        /* harmony export */
        hF: () => (
          /* binding */
          toActionState
        )
        /* harmony export */
      });
      var _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(107), _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(5876);
      function toActionState(action, execution, includesLog, isOlder = !1) {
        const { status } = action, effectiveStatus = execution !== null && (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(execution.status) === "finished" && (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.vb)(status) && !isOlder ? "NOT_EXECUTED" : status, listed = execution?.actionExecutions ?? [], actions = listed.some(({ id }) => id === action.id) ? listed.map((one) => one.id === action.id ? action : one) : [...listed, action];
        return {
          kind: "action",
          action,
          execution,
          actions,
          name: action.actionName,
          htmlUrl: action.htmlUrl,
          startDate: action.startDate,
          finishDate: action.finishDate,
          progress: action.progress,
          outputtedVariables: action.outputtedVariables,
          passedVariables: action.passedVariables,
          status,
          effectiveStatus,
          statusClass: (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(effectiveStatus),
          waitingFor: findWaitingForOfAction(action, execution),
          isStale: !1,
          mayBeSuperseded: !1,
          includesLog,
          decodeWarnings: [...action.decodeWarnings, ...includesLog ? [] : execution?.decodeWarnings ?? []]
        };
      }
      function toRunState(execution) {
        const { status, actionExecutions: actions } = execution, inTime = (0, _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__.EH)(actions);
        return {
          kind: "run",
          action: null,
          execution,
          actions,
          name: execution.pipelineName,
          htmlUrl: execution.htmlUrl,
          startDate: execution.startDate,
          finishDate: execution.finishDate,
          progress: null,
          outputtedVariables: joinVariables(inTime.map(({ outputtedVariables }) => outputtedVariables)),
          passedVariables: joinVariables(inTime.map(({ passedVariables }) => passedVariables)),
          status,
          effectiveStatus: status,
          statusClass: (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(status),
          waitingFor: findWaitingForOfRun(execution),
          isStale: !1,
          mayBeSuperseded: !1,
          includesLog: !1,
          decodeWarnings: execution.decodeWarnings
        };
      }
      function countExecutions({ action, actions }) {
        return action?.actionId == null ? 1 : actions.filter(({ actionId }) => actionId === action.actionId).length;
      }
      function toTargetState(execution, { actionExecutionId, actionId }) {
        if (actionExecutionId === null) return toRunState(execution);
        const action = findWatchedAction(execution, actionExecutionId, actionId);
        return action === null ? null : toActionState(action, execution, !1);
      }
      function findWatchedAction({ actionExecutions, status }, actionExecutionId, watchedActionId) {
        const candidates = actionExecutions.filter(
          ({ actionId, id }) => watchedActionId === null ? id?.toLowerCase() === actionExecutionId.toLowerCase() : actionId === watchedActionId
        );
        return (0, _buddy_actions_js__WEBPACK_IMPORTED_MODULE_0__.kp)(candidates, status);
      }
      function joinVariables(lists) {
        const joined = /* @__PURE__ */ new Map();
        for (const variable of lists.flat()) joined.set(variable.key, variable);
        return [...joined.values()];
      }
      function findWaitingForOfAction(action, execution) {
        return (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(action.status) === "waiting" ? { status: action.status, action } : execution !== null && (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.vb)(action.status) ? findWaitingForOfRun(execution) : null;
      }
      function findWaitingForOfRun({ status, actionExecutions }) {
        const waiting = actionExecutions.find((action) => (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(action.status) === "waiting") ?? null;
        if ((0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(status) === "waiting") return { status, action: waiting };
        const isRunning = actionExecutions.some((action) => action.status === "INPROGRESS");
        return waiting === null || isRunning || (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_1__.xo)(status) !== "pending" ? null : { status: waiting.status, action: waiting };
      }
    })
  ),
  /***/
  3800: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Qh: () => (
          /* binding */
          delaySignal
        ),
        /* harmony export */
        dX: () => (
          /* binding */
          rejectOnAbort
        ),
        /* harmony export */
        r5: () => (
          /* binding */
          startTimeLimit
        )
        /* harmony export */
      });
      var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5888);
      function delaySignal(signal, delayMs, clock, until) {
        const late = new AbortController(), follow = async () => {
          await clock.sleep(delayMs, until).catch(() => {
          }), late.abort(signal.reason);
        };
        return signal.aborted ? follow() : signal.addEventListener(
          "abort",
          () => {
            follow();
          },
          { once: !0 }
        ), late.signal;
      }
      function startTimeLimit(timeoutMs, signal, startTimer = _clock_js__WEBPACK_IMPORTED_MODULE_0__.Ip, reason) {
        const stop = new AbortController(), clear = startTimer(timeoutMs, () => {
          stop.abort(reason);
        });
        return { signal: AbortSignal.any([stop.signal, signal]), isOver: () => stop.signal.aborted, clear };
      }
      async function rejectOnAbort(work, signal) {
        return await new Promise((resolve, reject) => {
          const abort = () => {
            reject(new Error("aborted"));
          };
          signal.aborted ? abort() : signal.addEventListener("abort", abort, { once: !0 }), work.finally(() => {
            signal.removeEventListener("abort", abort);
          }).then(resolve, reject);
        });
      }
    })
  ),
  /***/
  8145: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        g: () => (
          /* binding */
          createActionsRunner
        ),
        B: () => (
          /* binding */
          loadGitHubClient
        )
      });
      var platform_namespaceObject = {};
      __nccwpck_require__2.r(platform_namespaceObject), __nccwpck_require__2.d(platform_namespaceObject, {
        getDetails: () => getDetails
      });
      var core_namespaceObject = {};
      __nccwpck_require__2.r(core_namespaceObject), __nccwpck_require__2.d(core_namespaceObject, {
        ExitCode: () => ExitCode,
        addPath: () => addPath,
        debug: () => debug,
        endGroup: () => endGroup,
        error: () => error,
        exportVariable: () => exportVariable,
        getBooleanInput: () => getBooleanInput,
        getIDToken: () => getIDToken,
        getInput: () => getInput,
        getMultilineInput: () => getMultilineInput,
        getState: () => getState,
        group: () => group,
        info: () => info,
        isDebug: () => isDebug,
        markdownSummary: () => markdownSummary,
        notice: () => notice,
        platform: () => platform_namespaceObject,
        saveState: () => saveState,
        setCommandEcho: () => setCommandEcho,
        setFailed: () => setFailed,
        setOutput: () => setOutput,
        setSecret: () => setSecret,
        startGroup: () => startGroup,
        summary: () => summary,
        toPlatformPath: () => toPlatformPath,
        toPosixPath: () => toPosixPath,
        toWin32Path: () => toWin32Path,
        warning: () => warning
      });
      const promises_namespaceObject = process.getBuiltinModule("node:fs/promises"), external_node_path_namespaceObject = process.getBuiltinModule("node:path");
      var external_os_ = __nccwpck_require__2(857);
      function toCommandValue(input) {
        return input == null ? "" : typeof input == "string" || input instanceof String ? input : JSON.stringify(input);
      }
      function toCommandProperties(annotationProperties) {
        return Object.keys(annotationProperties).length ? {
          title: annotationProperties.title,
          file: annotationProperties.file,
          line: annotationProperties.startLine,
          endLine: annotationProperties.endLine,
          col: annotationProperties.startColumn,
          endColumn: annotationProperties.endColumn
        } : {};
      }
      function issueCommand(command, properties, message) {
        const cmd = new Command(command, properties, message);
        process.stdout.write(cmd.toString() + external_os_.EOL);
      }
      function issue(name, message = "") {
        issueCommand(name, {}, message);
      }
      const CMD_STRING = "::";
      class Command {
        constructor(command, properties, message) {
          command || (command = "missing.command"), this.command = command, this.properties = properties, this.message = message;
        }
        toString() {
          let cmdStr = CMD_STRING + this.command;
          if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += " ";
            let first = !0;
            for (const key in this.properties)
              if (this.properties.hasOwnProperty(key)) {
                const val = this.properties[key];
                val && (first ? first = !1 : cmdStr += ",", cmdStr += `${key}=${escapeProperty(val)}`);
              }
          }
          return cmdStr += `${CMD_STRING}${escapeData(this.message)}`, cmdStr;
        }
      }
      function escapeData(s) {
        return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
      }
      function escapeProperty(s) {
        return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
      }
      const external_crypto_namespaceObject = process.getBuiltinModule("crypto");
      var external_fs_ = __nccwpck_require__2(9896);
      function issueFileCommand(command, message) {
        const filePath = process.env[`GITHUB_${command}`];
        if (!filePath)
          throw new Error(`Unable to find environment variable for file command ${command}`);
        if (!external_fs_.existsSync(filePath))
          throw new Error(`Missing file at path: ${filePath}`);
        external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
          encoding: "utf8"
        });
      }
      function prepareKeyValueMessage(key, value) {
        const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`, convertedValue = toCommandValue(value);
        if (key.includes(delimiter))
          throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
        if (convertedValue.includes(delimiter))
          throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
        return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
      }
      const external_path_namespaceObject = process.getBuiltinModule("path");
      var refuse = __nccwpck_require__2(8503);
      const OidcClient = { getIDToken: (0, refuse.refuse)("getIDToken of @actions/core") };
      var __awaiter = function(thisArg, _arguments, P, generator) {
        function adopt(value) {
          return value instanceof P ? value : new P(function(resolve) {
            resolve(value);
          });
        }
        return new (P || (P = Promise))(function(resolve, reject) {
          function fulfilled(value) {
            try {
              step(generator.next(value));
            } catch (e) {
              reject(e);
            }
          }
          function rejected(value) {
            try {
              step(generator.throw(value));
            } catch (e) {
              reject(e);
            }
          }
          function step(result) {
            result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
          }
          step((generator = generator.apply(thisArg, _arguments || [])).next());
        });
      };
      const { access, appendFile, writeFile } = external_fs_.promises, SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY", SUMMARY_DOCS_URL = "https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary";
      class Summary {
        constructor() {
          this._buffer = "";
        }
        /**
         * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
         * Also checks r/w permissions.
         *
         * @returns step summary file path
         */
        filePath() {
          return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath)
              return this._filePath;
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv)
              throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            try {
              yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            } catch {
              throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            return this._filePath = pathFromEnv, this._filePath;
          });
        }
        /**
         * Wraps content in an HTML tag, adding any HTML attributes
         *
         * @param {string} tag HTML tag to wrap
         * @param {string | null} content content within the tag
         * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
         *
         * @returns {string} content wrapped in HTML element
         */
        wrap(tag, content, attrs = {}) {
          const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
          return content ? `<${tag}${htmlAttrs}>${content}</${tag}>` : `<${tag}${htmlAttrs}>`;
        }
        /**
         * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
         *
         * @param {SummaryWriteOptions} [options] (optional) options for write operation
         *
         * @returns {Promise<Summary>} summary instance
         */
        write(options) {
          return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!options?.overwrite, filePath = yield this.filePath();
            return yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" }), this.emptyBuffer();
          });
        }
        /**
         * Clears the summary buffer and wipes the summary file
         *
         * @returns {Summary} summary instance
         */
        clear() {
          return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: !0 });
          });
        }
        /**
         * Returns the current summary buffer as a string
         *
         * @returns {string} string of summary buffer
         */
        stringify() {
          return this._buffer;
        }
        /**
         * If the summary buffer is empty
         *
         * @returns {boolen} true if the buffer is empty
         */
        isEmptyBuffer() {
          return this._buffer.length === 0;
        }
        /**
         * Resets the summary buffer without writing to summary file
         *
         * @returns {Summary} summary instance
         */
        emptyBuffer() {
          return this._buffer = "", this;
        }
        /**
         * Adds raw text to the summary buffer
         *
         * @param {string} text content to add
         * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
         *
         * @returns {Summary} summary instance
         */
        addRaw(text, addEOL = !1) {
          return this._buffer += text, addEOL ? this.addEOL() : this;
        }
        /**
         * Adds the operating system-specific end-of-line marker to the buffer
         *
         * @returns {Summary} summary instance
         */
        addEOL() {
          return this.addRaw(external_os_.EOL);
        }
        /**
         * Adds an HTML codeblock to the summary buffer
         *
         * @param {string} code content to render within fenced code block
         * @param {string} lang (optional) language to syntax highlight code
         *
         * @returns {Summary} summary instance
         */
        addCodeBlock(code, lang) {
          const attrs = Object.assign({}, lang && { lang }), element = this.wrap("pre", this.wrap("code", code), attrs);
          return this.addRaw(element).addEOL();
        }
        /**
         * Adds an HTML list to the summary buffer
         *
         * @param {string[]} items list of items to render
         * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
         *
         * @returns {Summary} summary instance
         */
        addList(items, ordered = !1) {
          const tag = ordered ? "ol" : "ul", listItems = items.map((item) => this.wrap("li", item)).join(""), element = this.wrap(tag, listItems);
          return this.addRaw(element).addEOL();
        }
        /**
         * Adds an HTML table to the summary buffer
         *
         * @param {SummaryTableCell[]} rows table rows
         *
         * @returns {Summary} summary instance
         */
        addTable(rows) {
          const tableBody = rows.map((row) => {
            const cells = row.map((cell) => {
              if (typeof cell == "string")
                return this.wrap("td", cell);
              const { header, data, colspan, rowspan } = cell, tag = header ? "th" : "td", attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
              return this.wrap(tag, data, attrs);
            }).join("");
            return this.wrap("tr", cells);
          }).join(""), element = this.wrap("table", tableBody);
          return this.addRaw(element).addEOL();
        }
        /**
         * Adds a collapsable HTML details element to the summary buffer
         *
         * @param {string} label text for the closed state
         * @param {string} content collapsable content
         *
         * @returns {Summary} summary instance
         */
        addDetails(label, content) {
          const element = this.wrap("details", this.wrap("summary", label) + content);
          return this.addRaw(element).addEOL();
        }
        /**
         * Adds an HTML image tag to the summary buffer
         *
         * @param {string} src path to the image you to embed
         * @param {string} alt text description of the image
         * @param {SummaryImageOptions} options (optional) addition image attributes
         *
         * @returns {Summary} summary instance
         */
        addImage(src, alt, options) {
          const { width, height } = options || {}, attrs = Object.assign(Object.assign({}, width && { width }), height && { height }), element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
          return this.addRaw(element).addEOL();
        }
        /**
         * Adds an HTML section heading element
         *
         * @param {string} text heading text
         * @param {number | string} [level=1] (optional) the heading level, default: 1
         *
         * @returns {Summary} summary instance
         */
        addHeading(text, level) {
          const tag = `h${level}`, allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1", element = this.wrap(allowedTag, text);
          return this.addRaw(element).addEOL();
        }
        /**
         * Adds an HTML thematic break (<hr>) to the summary buffer
         *
         * @returns {Summary} summary instance
         */
        addSeparator() {
          const element = this.wrap("hr", null);
          return this.addRaw(element).addEOL();
        }
        /**
         * Adds an HTML line break (<br>) to the summary buffer
         *
         * @returns {Summary} summary instance
         */
        addBreak() {
          const element = this.wrap("br", null);
          return this.addRaw(element).addEOL();
        }
        /**
         * Adds an HTML blockquote to the summary buffer
         *
         * @param {string} text quote text
         * @param {string} cite (optional) citation url
         *
         * @returns {Summary} summary instance
         */
        addQuote(text, cite) {
          const attrs = Object.assign({}, cite && { cite }), element = this.wrap("blockquote", text, attrs);
          return this.addRaw(element).addEOL();
        }
        /**
         * Adds an HTML anchor tag to the summary buffer
         *
         * @param {string} text link text/content
         * @param {string} href hyperlink
         *
         * @returns {Summary} summary instance
         */
        addLink(text, href) {
          const element = this.wrap("a", text, { href });
          return this.addRaw(element).addEOL();
        }
      }
      const _summary = new Summary(), markdownSummary = _summary, summary = _summary;
      function toPosixPath(pth) {
        return pth.replace(/[\\]/g, "/");
      }
      function toWin32Path(pth) {
        return pth.replace(/[/]/g, "\\");
      }
      function toPlatformPath(pth) {
        return pth.replace(/[/\\]/g, external_path_namespaceObject.sep);
      }
      const getDetails = (0, refuse.refuse)("platform.getDetails of @actions/core");
      var core_awaiter = function(thisArg, _arguments, P, generator) {
        function adopt(value) {
          return value instanceof P ? value : new P(function(resolve) {
            resolve(value);
          });
        }
        return new (P || (P = Promise))(function(resolve, reject) {
          function fulfilled(value) {
            try {
              step(generator.next(value));
            } catch (e) {
              reject(e);
            }
          }
          function rejected(value) {
            try {
              step(generator.throw(value));
            } catch (e) {
              reject(e);
            }
          }
          function step(result) {
            result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
          }
          step((generator = generator.apply(thisArg, _arguments || [])).next());
        });
      }, ExitCode;
      (function(ExitCode2) {
        ExitCode2[ExitCode2.Success = 0] = "Success", ExitCode2[ExitCode2.Failure = 1] = "Failure";
      })(ExitCode || (ExitCode = {}));
      function exportVariable(name, val) {
        const convertedVal = toCommandValue(val);
        if (process.env[name] = convertedVal, process.env.GITHUB_ENV || "")
          return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
        issueCommand("set-env", { name }, convertedVal);
      }
      function setSecret(secret) {
        issueCommand("add-mask", {}, secret);
      }
      function addPath(inputPath) {
        process.env.GITHUB_PATH || "" ? issueFileCommand("PATH", inputPath) : issueCommand("add-path", {}, inputPath), process.env.PATH = `${inputPath}${external_path_namespaceObject.delimiter}${process.env.PATH}`;
      }
      function getInput(name, options) {
        const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
        if (options && options.required && !val)
          throw new Error(`Input required and not supplied: ${name}`);
        return options && options.trimWhitespace === !1 ? val : val.trim();
      }
      function getMultilineInput(name, options) {
        const inputs = getInput(name, options).split(`
`).filter((x) => x !== "");
        return options && options.trimWhitespace === !1 ? inputs : inputs.map((input) => input.trim());
      }
      function getBooleanInput(name, options) {
        const trueValue = ["true", "True", "TRUE"], falseValue = ["false", "False", "FALSE"], val = getInput(name, options);
        if (trueValue.includes(val))
          return !0;
        if (falseValue.includes(val))
          return !1;
        throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
      }
      function setOutput(name, value) {
        if (process.env.GITHUB_OUTPUT || "")
          return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
        process.stdout.write(external_os_.EOL), issueCommand("set-output", { name }, toCommandValue(value));
      }
      function setCommandEcho(enabled) {
        issue("echo", enabled ? "on" : "off");
      }
      function setFailed(message) {
        process.exitCode = ExitCode.Failure, error(message);
      }
      function isDebug() {
        return process.env.RUNNER_DEBUG === "1";
      }
      function debug(message) {
        issueCommand("debug", {}, message);
      }
      function error(message, properties = {}) {
        issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
      }
      function warning(message, properties = {}) {
        issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
      }
      function notice(message, properties = {}) {
        issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
      }
      function info(message) {
        process.stdout.write(message + external_os_.EOL);
      }
      function startGroup(name) {
        issue("group", name);
      }
      function endGroup() {
        issue("endgroup");
      }
      function group(name, fn) {
        return core_awaiter(this, void 0, void 0, function* () {
          startGroup(name);
          let result;
          try {
            result = yield fn();
          } finally {
            endGroup();
          }
          return result;
        });
      }
      function saveState(name, value) {
        if (process.env.GITHUB_STATE || "")
          return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
        issueCommand("save-state", { name }, toCommandValue(value));
      }
      function getState(name) {
        return process.env[`STATE_${name}`] || "";
      }
      function getIDToken(aud) {
        return core_awaiter(this, void 0, void 0, function* () {
          return yield OidcClient.getIDToken(aud);
        });
      }
      var clock = __nccwpck_require__2(5888), unknown_value = __nccwpck_require__2(9236);
      class EventFileError extends Error {
        name = "EventFileError";
      }
      const commitPlaces = /* @__PURE__ */ new Map([
        ["pull_request", ["pull_request", "head", "sha"]],
        ["pull_request_target", ["pull_request", "head", "sha"]],
        ["pull_request_review", ["pull_request", "head", "sha"]],
        ["pull_request_review_comment", ["pull_request", "head", "sha"]],
        ["workflow_run", ["workflow_run", "head_sha"]],
        ["check_run", ["check_run", "head_sha"]],
        ["check_suite", ["check_suite", "head_sha"]],
        ["merge_group", ["merge_group", "head_sha"]],
        ["deployment", ["deployment", "sha"]],
        ["deployment_status", ["deployment", "sha"]],
        ["status", ["sha"]]
      ]);
      async function readEventCommit(source) {
        const eventName = source.environment("GITHUB_EVENT_NAME"), place = commitPlaces.get(eventName);
        try {
          if (place !== void 0) return { kind: "commit", commit: readCommit(await readPayload(source), place, source) };
          if (eventName === "issue_comment") {
            const payload = await readPayload(source);
            if (typeof read(payload, ["issue", "number"]) != "number") throw new EventFileError(missing("issue", source));
            if (isOnPullRequest(payload)) return { kind: "not-in-event", eventName };
          }
          return { kind: "commit", commit: source.environment("GITHUB_SHA") };
        } catch (error2) {
          if (error2 instanceof EventFileError) return { kind: "unreadable", eventName, problem: error2.message };
          throw error2;
        }
      }
      async function readJobContext(source) {
        const { environment } = source, eventName = environment("GITHUB_EVENT_NAME"), event = await readEventCommit(source);
        if (event.kind === "unreadable") throw new EventFileError(event.problem);
        const [owner = "", repository = ""] = environment("GITHUB_REPOSITORY").split("/");
        return {
          owner,
          repository,
          commit: event.kind === "commit" ? event.commit : "",
          ...isAboutPullRequest(eventName) ? readPullRequest(await readPayload(source)) : noPullRequest,
          eventName,
          workflow: environment("GITHUB_WORKFLOW"),
          job: environment("GITHUB_JOB"),
          step: environment("GITHUB_ACTION"),
          runId: environment("GITHUB_RUN_ID"),
          attempt: environment("GITHUB_RUN_ATTEMPT")
        };
      }
      const noPullRequest = { pullRequest: null, isFromFork: !1 };
      function isAboutPullRequest(eventName) {
        return commitPlaces.get(eventName)?.[0] === "pull_request" || eventName === "issue_comment";
      }
      function isOnPullRequest(payload) {
        return (read(payload, ["issue", "pull_request"]) ?? null) !== null;
      }
      function readPullRequest(payload) {
        const number = read(payload, [isOnPullRequest(payload) ? "issue" : "pull_request", "number"]);
        if (typeof number != "number" || !Number.isSafeInteger(number) || number <= 0) return noPullRequest;
        const [head, base] = ["head", "base"].map((end) => read(payload, ["pull_request", end, "repo", "full_name"]));
        return { pullRequest: number, isFromFork: head !== base };
      }
      function readCommit(payload, place, source) {
        const commit = read(payload, place);
        if (typeof commit == "string" && commit !== "") return commit;
        throw new EventFileError(missing(place.join("."), source));
      }
      function missing(name, { environment }) {
        return `${environment("GITHUB_EVENT_PATH")} has no ${name}`;
      }
      async function readPayload({ environment, readFile }) {
        const path = environment("GITHUB_EVENT_PATH");
        if (path === "") throw new EventFileError("the environment variable GITHUB_EVENT_PATH is not set");
        const json = (await readFile(path).catch((error2) => {
          throw new EventFileError(`${path} cannot be read (${error2 instanceof Error ? error2.message : String(error2)})`);
        })).replace(/^\ufeff/, "");
        if (json.trim() === "") throw new EventFileError(`${path} is empty`);
        try {
          return JSON.parse(json);
        } catch {
          throw new EventFileError(`${path} is not valid JSON`);
        }
      }
      function read(payload, path) {
        return path.reduce(unknown_value.dR, payload);
      }
      const external_node_fs_namespaceObject = process.getBuiltinModule("node:fs"), external_node_os_namespaceObject = process.getBuiltinModule("node:os");
      async function createFile(path, workspace) {
        const root = await (0, promises_namespaceObject.realpath)(workspace).catch(() => workspace);
        await resolveFolder((0, external_node_path_namespaceObject.dirname)(path), root), await makeFolder((0, external_node_path_namespaceObject.dirname)(path));
        const place = (0, external_node_path_namespaceObject.join)(await resolveFolder((0, external_node_path_namespaceObject.dirname)(path), root), (0, external_node_path_namespaceObject.basename)(path));
        if (await refusePipe(place), !isInside(place, root)) return toTextFile(await openEmpty(place), path);
        if (refuseGitFolder(place, root), (await (0, promises_namespaceObject.lstat)(place).catch(() => null))?.isSymbolicLink() === !0)
          throw new Error(`${place} is a symbolic link in the workspace`);
        return toTextFile(await openEmpty(place, external_node_fs_namespaceObject.constants.O_NOFOLLOW), path);
      }
      async function createTemporaryFile(runnerTemp) {
        const folder = await makeTemporaryFolder(runnerTemp), path = (0, external_node_path_namespaceObject.join)(folder, "log.txt"), file = await (0, promises_namespaceObject.open)(path, "wx+");
        return {
          ...toTextFile(file, path),
          read: (position, length) => readBytes(file, position, length),
          close: async () => {
            await file.close(), await (0, promises_namespaceObject.rm)(folder, { recursive: !0, force: !0 });
          }
        };
      }
      async function makeTemporaryFolder(runnerTemp) {
        const name = "buddy-gate-";
        try {
          if (runnerTemp !== "")
            return await makeFolder((0, external_node_path_namespaceObject.resolve)(runnerTemp)), await (0, promises_namespaceObject.mkdtemp)((0, external_node_path_namespaceObject.join)(runnerTemp, name));
        } catch {
        }
        return await (0, promises_namespaceObject.mkdtemp)((0, external_node_path_namespaceObject.join)((0, external_node_os_namespaceObject.tmpdir)(), name));
      }
      async function makeFolder(path) {
        if (!await tryToMakeFolder(path) && (await makeFolder((0, external_node_path_namespaceObject.dirname)(path)), !await tryToMakeFolder(path)))
          throw new Error(`ENOENT: the folder ${path} cannot be made`);
      }
      async function tryToMakeFolder(path) {
        try {
          return await (0, promises_namespaceObject.mkdir)(path), !0;
        } catch (error2) {
          const code = (0, unknown_value.wr)(error2);
          if (code === "EEXIST" || (0, external_node_path_namespaceObject.dirname)(path) === path) return !0;
          if (code === "ENOENT") return !1;
          throw error2;
        }
      }
      async function refusePipe(path) {
        const found = await (0, promises_namespaceObject.stat)(path).catch(() => null);
        if (found?.isFIFO() === !0 || found?.isSocket() === !0) throw new Error(`${path} is a pipe, not a file`);
      }
      async function resolveFolder(folder, workspace) {
        let place = (0, external_node_path_namespaceObject.parse)(folder).root;
        for (const name of (0, external_node_path_namespaceObject.relative)(place, folder).split(external_node_path_namespaceObject.sep)) {
          const next = (0, external_node_path_namespaceObject.join)(place, name), real = await (0, promises_namespaceObject.realpath)(next).catch(() => next);
          if (isInside(next, workspace)) {
            if (!isInside(real, workspace) && real !== workspace)
              throw new Error(`${next} is a symbolic link that leads out of the workspace`);
            refuseGitFolder(real, workspace);
          }
          place = real;
        }
        return place;
      }
      function refuseGitFolder(path, workspace) {
        if ((0, external_node_path_namespaceObject.relative)(workspace, path).toLowerCase().split(external_node_path_namespaceObject.sep).includes(".git"))
          throw new Error(`${path} is in the folder of Git`);
      }
      function isInside(path, folder) {
        return path.startsWith(folder.endsWith(external_node_path_namespaceObject.sep) ? folder : `${folder}${external_node_path_namespaceObject.sep}`);
      }
      async function openEmpty(path, extraFlags = 0) {
        return await (0, promises_namespaceObject.open)(path, external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_CREAT | external_node_fs_namespaceObject.constants.O_TRUNC | extraFlags);
      }
      function toTextFile(file, path) {
        return { path, write: (text) => file.appendFile(text), close: () => file.close() };
      }
      async function readBytes(file, position, length) {
        const bytes = Buffer.allocUnsafe(length);
        for (let used = 0; used < length; ) {
          const { bytesRead } = await file.read(bytes, used, length - used, position + used);
          if (bytesRead === 0) throw new Error("the file is shorter than what was written");
          used += bytesRead;
        }
        return bytes;
      }
      const folderCount = 200;
      async function isInCheckout(path, workspace) {
        if (workspace === "" || path === "" || (0, external_node_path_namespaceObject.isAbsolute)(path) || path.includes("\\") || path.split("/").includes(".."))
          return !1;
        try {
          const root = await (0, promises_namespaceObject.realpath)(workspace), place = await (0, promises_namespaceObject.realpath)((0, external_node_path_namespaceObject.join)(root, path));
          return isInside(place, root) && (await (0, promises_namespaceObject.stat)(place)).isFile();
        } catch {
          return !1;
        }
      }
      async function findCheckouts(workspace, repository) {
        if (workspace === "") return [""];
        const config = await readConfig(workspace);
        if (namesRepository(config, repository)) return [""];
        const folders = await listFolders(workspace), deeper = await Promise.all(
          folders.map(async (folder) => (await listFolders((0, external_node_path_namespaceObject.join)(workspace, folder))).map((name) => `${folder}/${name}`))
        ), found = [];
        for (const folder of [...folders, ...deeper.flat()].slice(0, folderCount))
          namesRepository(await readConfig((0, external_node_path_namespaceObject.join)(workspace, folder)), repository) && found.push(folder);
        if (found.length > 0) return found;
        const [only] = folders;
        return only !== void 0 && folders.length === 1 && config === null ? ["", only] : [""];
      }
      function namesRepository(config, repository) {
        return config === null || repository === "" ? !1 : config.split(`
`).some((line) => (/^\s*url\s*=\s*(\S+)\s*$/.exec(line)?.[1] ?? "").toLowerCase().replace(/\/$/, "").replace(/\.git$/, "").replace(/:(?!\/)/, "/").endsWith(`/${repository.toLowerCase()}`));
      }
      async function readConfig(folder) {
        try {
          return await (0, promises_namespaceObject.readFile)((0, external_node_path_namespaceObject.join)(folder, ".git", "config"), "utf8");
        } catch {
          return null;
        }
      }
      async function listFolders(folder) {
        try {
          return (await (0, promises_namespaceObject.readdir)(folder, { withFileTypes: !0 })).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules").map(({ name }) => name).slice(0, folderCount);
        } catch {
          return [];
        }
      }
      class IdentityRefused extends Error {
        name = "IdentityRefused";
        isLasting;
        constructor(httpStatus) {
          super(`GitHub refused it (HTTP ${String(httpStatus)})`), this.isLasting = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 429;
        }
      }
      const maxResponseLength = 64 * 1024;
      async function requestIdentityToken({ url, requestToken, audience }, connections, signal) {
        const address = new URL(url);
        audience !== "" && address.searchParams.set("audience", audience);
        try {
          const response = await connections.fetch(address.href, {
            signal,
            redirect: "error",
            headers: { accept: "application/json", authorization: `Bearer ${requestToken}` }
          }), text = await response.text();
          if (response.status !== 200) throw new IdentityRefused(response.status);
          const token = text.length > maxResponseLength ? null : readTokenField(text);
          if (token === null) throw new Error("the answer of GitHub holds none");
          return token;
        } catch (error2) {
          throw signal.aborted ? signal.reason : nameFailure(error2);
        } finally {
          connections.end();
        }
      }
      function nameFailure(error2) {
        const code = (0, unknown_value.wr)(error2), cause = (0, unknown_value.dR)(error2, "cause");
        return code !== "" ? new Error(`GitHub could not be reached (${code})`) : cause instanceof Error ? new Error(`GitHub could not be reached: ${cause.message}`) : error2;
      }
      function readTokenField(text) {
        const token = (0, unknown_value.dR)((0, unknown_value.qF)(text), "value");
        return typeof token == "string" && /^[\x21-\x7e]+$/.test(token) ? token : null;
      }
      const maxBufferedBytes = 4 * 1024 * 1024, flushTimeoutMs = 2e3;
      class JobLog {
        #stream;
        #stop;
        #clock;
        #deadline = 1 / 0;
        #droppedBytes = 0;
        #draining = null;
        constructor(stream, stop, clock2) {
          this.#stream = stream, this.#stop = stop, this.#clock = clock2;
        }
        setDeadline(deadline) {
          this.#deadline = deadline;
        }
        async write(text) {
          if (!this.#stream.destroyed) {
            if (this.#isOver() && this.#stream.writableLength > maxBufferedBytes) {
              this.#droppedBytes += Buffer.byteLength(text);
              return;
            }
            this.#noteDropped(), !(this.#stream.write(text) || this.#isOver()) && (this.#draining ??= this.#waitForDrain(this.#deadline - this.#clock.now()).finally(() => {
              this.#draining = null;
            }), await this.#draining);
          }
        }
        async flush() {
          if (this.#noteDropped(), this.#stream.writableLength === 0 || this.#stream.destroyed) return !0;
          const leftMs = this.#stop.aborted ? 0 : this.#deadline - this.#clock.now(), flushed = new AbortController();
          return this.#stream.write("", () => {
            flushed.abort();
          }), await this.#clock.sleep(Math.max(leftMs, flushTimeoutMs), flushed.signal).catch(() => {
          }), flushed.signal.aborted;
        }
        #isOver() {
          return this.#stop.aborted || this.#clock.now() >= this.#deadline;
        }
        #noteDropped() {
          if (this.#droppedBytes === 0 || this.#stream.destroyed) return;
          const size = String(this.#droppedBytes);
          this.#droppedBytes = 0, this.#stream.write(`Buddy Gate left out ${size} bytes of the log here: the job log was not read in time.
`);
        }
        async #waitForDrain(leftMs) {
          const done = new AbortController(), events = ["drain", "close", "error"], stop = () => {
            done.abort();
          };
          for (const name of events) this.#stream.on(name, stop);
          this.#stop.addEventListener("abort", stop), await this.#clock.sleep(leftMs, done.signal).catch(() => {
          });
          for (const name of events) this.#stream.off(name, stop);
          this.#stop.removeEventListener("abort", stop);
        }
      }
      function createActionsRunner({ connectTo, signal: stop }) {
        const jobLog = new JobLog(process.stdout, stop, clock.dQ), saved = /* @__PURE__ */ new Set(), environment = (name) => (process.env[name] ?? "").trim(), event = { environment, readFile: (path) => (0, promises_namespaceObject.readFile)(path, "utf8") };
        return {
          input: (name) => getInput(name),
          // Windows keeps the case in which a variable was first set.
          givenInputs: () => Object.entries(process.env).flatMap(
            ([name, value = ""]) => /^INPUT_./i.test(name) && value.trim() !== "" ? [name.slice(6).toUpperCase()] : []
          ),
          environment,
          eventCommit: () => readEventCommit(event),
          jobContext: () => readJobContext(event),
          isInCheckout: (path) => isInCheckout(path, environment("GITHUB_WORKSPACE")),
          findCheckouts: () => findCheckouts(environment("GITHUB_WORKSPACE"), environment("GITHUB_REPOSITORY")),
          identityToken: async (audience, signal) => {
            const [address = "", requestToken = ""] = ["ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"].map(
              (name) => process.env[name]
            );
            if (!URL.canParse(address)) throw new Error("the runner names no address for it");
            const url = new URL(address);
            return await requestIdentityToken({ url, requestToken, audience }, connectTo(url), signal);
          },
          state: (name) => getState(name),
          saveState: (name, value) => {
            try {
              saveState(name, value);
            } catch (error2) {
              if (value !== "" || saved.has(name)) throw error2;
            }
            value !== "" && saved.add(name);
          },
          write: (text) => jobLog.write(text),
          setDeadline: (deadline) => {
            jobLog.setDeadline(deadline);
          },
          flush: () => jobLog.flush(),
          ...commands,
          createFile: (path) => {
            const workspace = (0, external_node_path_namespaceObject.resolve)(process.env.GITHUB_WORKSPACE ?? ".");
            return createFile((0, external_node_path_namespaceObject.resolve)(workspace, path), workspace);
          },
          createTemporaryFile: () => createTemporaryFile(process.env.RUNNER_TEMP ?? "")
        };
      }
      const commands = {
        mask: (secret) => {
          setSecret(secret);
        },
        debug: (message) => {
          debug(message);
        },
        annotate: (level, message, title) => {
          core_namespaceObject[level](message, { title });
        },
        startGroup: (title) => {
          startGroup(title);
        },
        endGroup: () => {
          endGroup();
        },
        setOutput: (name, value) => {
          setOutput(name, value);
        },
        exportVariable: actions_runner_exportVariable,
        measureSummary: async () => (await (0, promises_namespaceObject.stat)(process.env.GITHUB_STEP_SUMMARY ?? "")).size,
        appendSummary: async (markdown) => {
          await summary.addRaw(markdown).write();
        }
      };
      async function loadGitHubClient(load) {
        const hidden = { no_proxy: "*", GITHUB_EVENT_PATH: "" }, before = Object.keys(hidden).map((name) => [name, process.env[name]]);
        Object.assign(process.env, hidden);
        try {
          return await load();
        } finally {
          for (const [name, value] of before) restoreVariable(name, value);
        }
      }
      function actions_runner_exportVariable(name, value) {
        const before = process.env[name];
        try {
          exportVariable(name, value);
        } finally {
          restoreVariable(name, before);
        }
      }
      function restoreVariable(name, before) {
        before === void 0 ? Reflect.deleteProperty(process.env, name) : process.env[name] = before;
      }
    })
  ),
  /***/
  5888: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Ip: () => (
          /* binding */
          startTimer
        ),
        /* harmony export */
        dQ: () => (
          /* binding */
          realClock
        )
        /* harmony export */
      });
      const longestTimerMs = 2 ** 31 - 1;
      function readClock() {
        const [seconds, nanoseconds] = process.hrtime();
        return seconds * 1e3 + nanoseconds / 1e6;
      }
      const realClock = {
        now: readClock,
        wallTime: () => Date.now(),
        sleep: async (milliseconds, signal) => {
          const end = readClock() + milliseconds;
          for (let left = Number.isNaN(milliseconds) ? 0 : milliseconds; left > 0; left = end - readClock())
            await pause(Math.min(left, longestTimerMs), signal);
          signal.throwIfAborted();
        }
      };
      async function pause(milliseconds, signal) {
        signal.throwIfAborted(), await new Promise((resume, fail) => {
          const stop = () => {
            clearTimeout(timer), fail(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
          }, timer = setTimeout(() => {
            signal.removeEventListener("abort", stop), resume();
          }, Math.ceil(milliseconds));
          signal.addEventListener("abort", stop, { once: !0 });
        });
      }
      const startTimer = (milliseconds, action) => {
        const timer = setTimeout(action, Math.min(Math.max(milliseconds, 1), longestTimerMs));
        return () => {
          clearTimeout(timer);
        };
      };
    })
  ),
  /***/
  4628: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        f: () => (
          /* binding */
          outcomeValues
        ),
        /* harmony export */
        g: () => (
          /* binding */
          outputNames
        )
        /* harmony export */
      });
      const outputNames = [
        "outcome",
        "status",
        "url",
        "workspace",
        "project",
        "pipeline-id",
        "execution-id",
        "action-execution-id",
        "action-id",
        "action-name",
        "action-type",
        "started-at",
        "finished-at",
        "duration-seconds",
        "progress",
        "error-message",
        "approver-id",
        "approved-at",
        "variables",
        "passed-variables",
        "actions",
        "log-file"
      ], outcomeValues = ["passed", "failed", "timed-out", "cancelled", "unknown", "missing"];
    })
  ),
  /***/
  7034: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        EE: () => (
          /* binding */
          findProxy
        ),
        /* harmony export */
        Ot: () => (
          /* binding */
          findProxyAddress
        ),
        /* harmony export */
        Rl: () => (
          /* binding */
          maskProxyPasswords
        ),
        /* harmony export */
        U9: () => (
          /* binding */
          isLoopback
        ),
        /* harmony export */
        rq: () => (
          /* binding */
          readProxies
        )
        /* harmony export */
      });
      var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(7030);
      const proxyVariables = [
        ["http_proxy", "HTTP_PROXY"],
        ["https_proxy", "HTTPS_PROXY"]
      ];
      function maskProxyPasswords(runner) {
        for (const name of proxyVariables.flat())
          for (const password of listPasswords(runner.environment(name))) runner.mask(password);
      }
      function readProxies(runner) {
        const [http = null, https = null] = proxyVariables.map((names) => {
          const variable = names.find((name) => runner.environment(name) !== "");
          return variable === void 0 ? null : { variable, address: readAddress(runner.environment(variable)) };
        });
        return { http, https, exceptions: runner.environment("no_proxy") || runner.environment("NO_PROXY") };
      }
      function findProxy({ http, https, exceptions }, { hostname, protocol, port }) {
        return isLoopback(hostname) || isException(hostname, port || (protocol === "https:" ? "443" : "80"), exceptions) ? null : protocol === "https:" ? https ?? http : http;
      }
      class WrongProxy extends Error {
        name = "WrongProxy";
        isLasting = !0;
        constructor(variable) {
          super(`${variable} is not a valid proxy URL, expected http://[user:password@]host:port`);
        }
      }
      function findProxyAddress(proxies, address) {
        const proxy = findProxy(proxies, address);
        if (proxy?.address === null) throw new WrongProxy(proxy.variable);
        return proxy?.address ?? null;
      }
      function isLoopback(hostname) {
        return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
      }
      function isException(hostname, port, exceptions) {
        const host = hostname.replace(/^\[|\]$/g, "");
        return exceptions.split(/[,\s]/).some((entry) => {
          const { name, prefix, port: only } = parseException(entry);
          if (only !== "" && only !== port) return !1;
          if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) !== 0) return isInRange(host, name, prefix);
          const domain = name.replace(/^\*?\./, "").toLowerCase();
          return name === "*" || prefix === "" && domain !== "" && (host === domain || host.endsWith(`.${domain}`));
        });
      }
      function parseException(entry) {
        const bracketed = /^\[([^\]]+)\](?:\/(\d+))?(?::(\d+))?$/.exec(entry);
        if (bracketed !== null) return { name: bracketed[1] ?? "", prefix: bracketed[2] ?? "", port: bracketed[3] ?? "" };
        const [whole = "", prefix = ""] = entry.split("/"), withPort = /^([^:]+):(\d+)$/.exec(whole);
        return { name: withPort?.[1] ?? whole, prefix, port: withPort?.[2] ?? "" };
      }
      function isInRange(host, address, prefix) {
        const family = (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? "ipv4" : "ipv6", mostBits = family === "ipv4" ? 32 : 128, bits = prefix === "" ? mostBits : Number(prefix);
        if ((0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 || !(bits <= mostBits)) return !1;
        const range = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
        return range.addSubnet(address, bits, family), range.check(host, (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 ? "ipv4" : "ipv6");
      }
      function readAddress(given) {
        const address = given.includes("://") ? given : `http://${given}`;
        if (!URL.canParse(address)) return null;
        const { protocol, pathname, search, hash, username, password } = new URL(address);
        return ["http:", "https:"].includes(protocol) && `${pathname}${search}${hash}` == "/" && [username, password].every(canDecode) ? address : null;
      }
      function listPasswords(address) {
        const credentials = address.slice(address.indexOf("://") + 1, Math.max(0, address.lastIndexOf("@"))).replace(/^\/\//, ""), password = credentials.includes(":") ? credentials.slice(credentials.indexOf(":") + 1) : "", normalised = URL.canParse(address) ? new URL(address).password : "";
        return [.../* @__PURE__ */ new Set([password, canDecode(password) ? decodeURIComponent(password) : password, normalised])].filter(
          (form) => form !== ""
        );
      }
      function canDecode(text) {
        try {
          return decodeURIComponent(text), !0;
        } catch {
          return !1;
        }
      }
    })
  ),
  /***/
  9209: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        $i: () => (
          /* binding */
          isPlain
        ),
        /* harmony export */
        DJ: () => (
          /* binding */
          withoutControls
        ),
        /* harmony export */
        Fx: () => (
          /* binding */
          breakMarkers
        ),
        /* harmony export */
        Ow: () => (
          /* binding */
          cleanLine
        ),
        /* harmony export */
        PI: () => (
          /* binding */
          quoteError
        ),
        /* harmony export */
        bY: () => (
          /* binding */
          cleanLogLines
        ),
        /* harmony export */
        mU: () => (
          /* binding */
          withoutColours
        ),
        /* harmony export */
        og: () => (
          /* binding */
          cutAt
        ),
        /* harmony export */
        ol: () => (
          /* binding */
          quoteText
        )
        /* harmony export */
      });
      const longestLogLine = 64 * 1024, colourAlone = /^\u001b\[[0-9;:]{0,64}m$/, controlPattern = new RegExp(
        [
          /* eslint-disable no-control-regex -- control characters are what this is about */
          /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]/,
          /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)/,
          /\u001b[ -/]{1,4}[0-~]/,
          /\u001b[0-OQ-WYZ\\`-~]/,
          /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/
          /* eslint-enable no-control-regex */
        ].map(({ source }) => source).join("|"),
        "g"
      ), invisiblePattern = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, plainPattern = /^[\t\u0020-\u007e\u00a0-\u05ff]*$/;
      function cleanLine(line) {
        return plainPattern.test(line) ? line : reveal(lastState(line).replace(controlPattern, ""));
      }
      function cleanLogLines(line) {
        return plainPattern.test(line) ? [cutLogLine(breakMarkers(line))] : (line.endsWith(`
`) ? line.slice(0, line.endsWith(`\r
`) ? -2 : -1) : line).split(/\r\n|\r|\n/).map((part) => {
          const cleaned = reveal(part.replace(controlPattern, (sequence) => colourAlone.test(sequence) ? sequence : "")), safe = cutLogLine(breakMarkers(cleaned));
          return safe.includes("\x1B") && !safe.endsWith("\x1B[0m") ? `${safe}\x1B[0m` : safe;
        });
      }
      const colourPattern = /\u001b\[[0-9;:]{0,64}m/g, uncleanPattern = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
      function withoutColours(text) {
        const plain = text.includes("\x1B") ? text.replace(colourPattern, "") : text;
        return { plain, isClean: !uncleanPattern.test(plain) && !plain.includes("##[") };
      }
      function isPlain(text) {
        return plainPattern.test(text);
      }
      function withoutControls(text) {
        return text.replace(controlPattern, "");
      }
      function quoteText(text, longest = 200, isTrimmed = !0) {
        const whole = breakMarkers(cleanLine(text.replace(/[\r\n\t]+/g, " "))), line = isTrimmed ? whole.trim() : whole;
        return line.length > longest ? `${cutAt(line, longest - 1)}\u2026` : line;
      }
      function quoteError(error) {
        return quoteText(error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
      }
      function cutAt(text, length) {
        const last = text.charCodeAt(length - 1);
        return text.slice(0, last >= 55296 && last <= 56319 ? length - 1 : length);
      }
      function breakMarkers(line) {
        return line.includes("##[") ? line.replaceAll("##[", "##\u200B[") : line;
      }
      function cutLogLine(line) {
        return line.length <= longestLogLine ? line : `${cutAt(line, longestLogLine)} \u2026 [cut here: the line has ${String(line.length)} characters]`;
      }
      function lastState(line) {
        return line.split("\r").filter((state) => state !== "").at(-1) ?? "";
      }
      function reveal(line) {
        return line.replace(
          invisiblePattern,
          (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`
        );
      }
    })
  ),
  /***/
  2935: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Y: () => (
          /* binding */
          isCertificateError
        )
        /* harmony export */
      });
      const certificateCode = /^(?:(?:CERT|UNABLE_TO|ERR_TLS_CERT)_\w+|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT(?:_IN_CHAIN)?|INVALID_(?:CA|PURPOSE))$/, otherCodes = /* @__PURE__ */ new Set([
        "HOSTNAME_MISMATCH",
        "ERR_SSL_WRONG_VERSION_NUMBER",
        "ERR_SSL_PACKET_LENGTH_TOO_LONG"
      ]);
      function isCertificateError(code) {
        return certificateCode.test(code) || otherCodes.has(code);
      }
    })
  ),
  /***/
  3268: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Em: () => (
          /* binding */
          request
        ),
        /* harmony export */
        g6: () => (
          /* reexport default export from named module */
          undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__
        ),
        /* harmony export */
        kT: () => (
          /* reexport default export from named module */
          undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_5__
        )
        /* harmony export */
      });
      var undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(6480), undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(1007), undici_lib_core_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(7332), undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(6057), undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(959), undici_lib_dispatcher_proxy_agent_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(1724);
      Object.assign(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_4__.prototype, { connect: undici_lib_api_api_connect_js__WEBPACK_IMPORTED_MODULE_0__ });
      async function request(address, { dispatcher, ...options }) {
        const { origin, pathname, search } = undici_lib_core_util_js__WEBPACK_IMPORTED_MODULE_2__.parseURL(address);
        return await undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_1__.call(dispatcher, { ...options, origin, path: `${pathname}${search}` });
      }
    })
  ),
  /***/
  3794: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        SM: () => (
          /* binding */
          createDispatcher
        ),
        /* harmony export */
        qP: () => (
          /* binding */
          openConnections
        ),
        /* harmony export */
        y_: () => (
          /* binding */
          openDispatcher
        )
        /* harmony export */
      });
      var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(3268);
      function openDispatcher(create) {
        const stop = new AbortController(), dispatcher = create(stop.signal);
        return {
          dispatcher,
          end: () => {
            stop.abort(), dispatcher.destroy().catch(() => {
            });
          }
        };
      }
      function openConnections(create) {
        const { dispatcher, end } = openDispatcher(create);
        return {
          fetch: async (address, options) => await (await Promise.all(
            /* import() */
            [__nccwpck_require__2.e(746), __nccwpck_require__2.e(975)]
          ).then(__nccwpck_require__2.bind(__nccwpck_require__2, 2975))).fetch(address, { ...options, dispatcher }),
          end
        };
      }
      const connectTimeoutMs = 1e4;
      function createDispatcher(proxy, signal) {
        const connect = { timeout: connectTimeoutMs, signal }, options = { connect, allowH2: !1 };
        return proxy === null ? new _client_js__WEBPACK_IMPORTED_MODULE_0__.g6(options) : new _client_js__WEBPACK_IMPORTED_MODULE_0__.kT({ ...options, proxyTls: connect, requestTls: connect, uri: proxy });
      }
    })
  ),
  /***/
  9236: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        dR: () => (
          /* binding */
          readField
        ),
        /* harmony export */
        qF: () => (
          /* binding */
          parseJson
        ),
        /* harmony export */
        wr: () => (
          /* binding */
          readCode
        )
        /* harmony export */
      });
      function readField(value, name) {
        return typeof value == "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : void 0;
      }
      function readCode(error) {
        const code = readField(error, "code");
        if (typeof code == "string") return code;
        const cause = readField(error, "cause");
        return cause === void 0 ? "" : readCode(cause);
      }
      function parseJson(text) {
        try {
          return JSON.parse(text);
        } catch {
          return;
        }
      }
    })
  ),
  /***/
  5413: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        $f: () => (
          /* binding */
          isSecret
        ),
        /* harmony export */
        jW: () => (
          /* binding */
          splitSecret
        ),
        /* harmony export */
        ph: () => (
          /* binding */
          isEncrypted
        ),
        /* harmony export */
        tz: () => (
          /* binding */
          shortestMask
        )
        /* harmony export */
      });
      var _buddy_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5876), _runner_output_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(4628);
      const shortestMask = 4, longestPlainNumber = 5, commonWords = /* @__PURE__ */ new Set(["true", "false", "null", "none"]), ownValues = [..._runner_output_names_js__WEBPACK_IMPORTED_MODULE_1__.f, ..._buddy_status_js__WEBPACK_IMPORTED_MODULE_0__.sC.map((status) => status.toLowerCase())], ownNames = new Set(_runner_output_names_js__WEBPACK_IMPORTED_MODULE_1__.g), encryptedMark = "!encrypted ";
      function isSecret({ key, value }, patterns) {
        return isEncrypted(value) || patterns.some((pattern) => matchesName(key, pattern));
      }
      function isEncrypted(value) {
        return value.startsWith(encryptedMark);
      }
      function splitSecret(value, ids = []) {
        const worthMasking = [...new Set(value.split(/\r\n|\r|\n/).map((line) => line.trim()))].filter((line) => line.length >= shortestMask && !isCommon(line)), maskable = worthMasking.filter((line) => !isOwnWord(line, ids));
        return { maskable, hasOwnWord: maskable.length < worthMasking.length };
      }
      function isCommon(line) {
        return !/[\p{L}\p{N}]/u.test(line) || /^<\/?[a-z][^<>]*>$/i.test(line) ? !0 : commonWords.has(line.toLowerCase()) || /^\d+$/.test(line) && line.length <= longestPlainNumber;
      }
      function isOwnWord(line, ids) {
        const word = line.toLowerCase();
        return ownNames.has(word) || ownValues.some((own) => own.includes(word)) || ids.some((id) => id.includes(line));
      }
      function matchesName(name, pattern) {
        const [first = "", ...parts] = pattern.toLowerCase().split("*"), last = parts.pop();
        let rest = name.toLowerCase();
        if (last === void 0) return rest === first;
        if (!rest.startsWith(first) || rest.length < first.length + last.length || !rest.endsWith(last)) return !1;
        rest = rest.slice(first.length, rest.length - last.length);
        for (const part of parts) {
          const place = rest.indexOf(part);
          if (place < 0) return !1;
          rest = rest.slice(place + part.length);
        }
        return !0;
      }
    })
  ),
  /***/
  1485: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        u: () => (
          /* binding */
          redactingRunner
        )
        /* harmony export */
      });
      var _buddy_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5876), _runner_output_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(4628), _redactor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(681);
      const mostMasks = 1e3, fixedNames = new Set(_runner_output_names_js__WEBPACK_IMPORTED_MODULE_2__.g);
      function redactingRunner(runner, redactor, maskRedactor = new _redactor_js__WEBPACK_IMPORTED_MODULE_1__.pO()) {
        const surplus = new _redactor_js__WEBPACK_IMPORTED_MODULE_1__.pO(), masked = /* @__PURE__ */ new Set(), redact = (text) => redactor.redact(text), redactShown = (0, _redactor_js__WEBPACK_IMPORTED_MODULE_1__.Q5)(redactor, surplus);
        return {
          ...runner,
          mask: (secret) => {
            masked.has(secret) || (masked.add(secret), maskRedactor.add(secret), masked.size <= mostMasks ? runner.mask(secret) : surplus.add(secret), masked.size === mostMasks + 1 && runner.annotate(
              "warning",
              `The secrets have more than ${String(mostMasks)} lines. Buddy Gate hides all of them. In later steps GitHub hides only the first ${String(mostMasks)}. Keep the other lines out of the job log.`,
              "Buddy Gate"
            ));
          },
          // Bytes are lines of the log, from which `redactBatch` took the redactor's secrets.
          // The masks may be newer.
          write: (text) => typeof text == "string" ? runner.write(redactShown(text)) : runner.write(masked.size > mostMasks ? surplus.redact(Buffer.from(text).toString()) : text),
          debug: (message) => {
            runner.debug(redactShown(message));
          },
          annotate: (level, message, title) => {
            runner.annotate(level, redactShown(message), title);
          },
          startGroup: (title) => {
            runner.startGroup(redactShown(title));
          },
          setOutput: (name, value) => {
            const isFixed = fixedNames.has(name);
            runner.setOutput(isFixed ? name : redact(name), isFixed ? redactFixed(name, value, redact) : redact(value));
          },
          exportVariable: (name, value) => {
            runner.exportVariable(redact(name), redact(value));
          },
          appendSummary: (markdown) => runner.appendSummary(redactShown(markdown))
        };
      }
      function redactFixed(name, value, redact) {
        return name === "outcome" ? value : name === "status" ? redactStatus(value, redact) : name !== "actions" ? redact(value) : JSON.stringify(
          JSON.parse(value),
          (key, item) => typeof item != "string" ? item : key === "status" ? redactStatus(item, redact) : redact(item)
        );
      }
      function redactStatus(status, redact) {
        return (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_0__.xo)(status) === "unknown" ? redact(status) : status;
      }
    })
  ),
  /***/
  681: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        pO: () => (
          /* binding */
          Redactor
        ),
        Q5: () => (
          /* binding */
          redactWith
        ),
        pc: () => (
          /* binding */
          redacted
        )
      });
      var safe_text = __nccwpck_require__2(9209);
      const deepestNesting = 2, entities = /* @__PURE__ */ new Map([
        ["&amp;", "&"],
        ["&lt;", "<"],
        ["&gt;", ">"],
        ["&quot;", '"'],
        ["&apos;", "'"],
        ["&nbsp;", "\xA0"]
      ]), controls = /* @__PURE__ */ new Map([
        ["\\n", `
`],
        ["\\r", "\r"],
        ["\\t", "	"],
        ["\\b", "\b"],
        ["\\f", "\f"]
      ]), percentPattern = /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-4](?:%[89ab][\da-f]){3}/gi, formPattern = new RegExp(`${percentPattern.source}|\\+`, "gi"), families = [
        { pattern: percentPattern, decode: decodePercent },
        { pattern: formPattern, decode: (escape) => escape === "+" ? " " : decodePercent(escape) },
        { pattern: /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/gi, decode: decodeEntity },
        { pattern: /\\(?:u[\da-f]{4}|u\{[\da-f]{1,6}\}|x[\da-f]{2}|[nrtbf]|[^\da-z])/gi, decode: decodeBackslash },
        // A quote within quotes: in a shell, in SQL and in YAML; in CSV.
        { pattern: /'\\''|'"'"'|''/g, decode: () => "'" },
        { pattern: /""/g, decode: () => '"' }
      ];
      function decodeEscapes(text) {
        return decodeNested({ text, origins: () => identityOrigins(text.length) }, 1, /* @__PURE__ */ new Set([text]));
      }
      function* decodeNested(outer, depth, known) {
        for (const family of families) {
          const text = outer.text.replace(family.pattern, family.decode);
          if (known.has(text)) continue;
          known.add(text);
          const decoded = { text, origins: () => mapOrigins(outer, family, text.length) };
          yield decoded, depth < deepestNesting && (yield* decodeNested(decoded, depth + 1, known));
        }
      }
      function identityOrigins(length) {
        const origins = new Uint32Array(length + 1);
        for (let index = 0; index < origins.length; index++) origins[index] = index;
        return origins;
      }
      function mapOrigins(outer, { pattern, decode }, length) {
        const outerOrigins = outer.origins(), origins = new Uint32Array(length + 1);
        let end = 0, used = 0;
        const copyUntil = (start) => {
          for (; end < start; ) origins[used++] = outerOrigins[end++] ?? 0;
        };
        for (const { 0: escape, index } of outer.text.matchAll(pattern)) {
          copyUntil(index);
          for (let count = decode(escape).length; count > 0; count--) origins[used++] = outerOrigins[index] ?? 0;
          end = index + escape.length;
        }
        return copyUntil(outer.text.length + 1), origins;
      }
      function decodePercent(escape) {
        return Buffer.from(escape.replaceAll("%", ""), "hex").toString();
      }
      function decodeEntity(entity) {
        const name = entity.toLowerCase();
        return name.startsWith("&#") ? fromCodePoint(name.startsWith("&#x") ? Number.parseInt(name.slice(3), 16) : Number.parseInt(name.slice(2), 10)) : entities.get(name) ?? entity;
      }
      function decodeBackslash(escape) {
        const code = /[ux]\{?([\da-f]+)/i.exec(escape)?.[1];
        return code === void 0 ? controls.get(escape) ?? escape.slice(1) : fromCodePoint(Number.parseInt(code, 16));
      }
      function fromCodePoint(code) {
        return code <= 1114111 ? String.fromCodePoint(code) : "\uFFFD";
      }
      const fewNeedles = 64, shortestNeedle = 4, filterBits = 18;
      class Needles {
        #sorted;
        #longest;
        #parents;
        #filter = new Uint8Array(1 << filterBits);
        constructor(needles) {
          this.#sorted = [...new Set(needles)].sort(), this.#longest = this.#sorted.reduce((longest, needle) => Math.max(longest, needle.length), 0), this.#parents = new Int32Array(this.#sorted.length), this.#sorted.forEach((needle, index) => {
            this.#filter[hashAt(needle, 0)] = 1;
            let parent = index - 1;
            for (; parent >= 0 && !needle.startsWith(this.#sorted[parent] ?? ""); ) parent = this.#parents[parent] ?? -1;
            this.#parents[index] = parent;
          });
        }
        isIn(text) {
          return this.#sorted.length <= fewNeedles ? this.#sorted.some((needle) => text.includes(needle)) : this.#findFrom(text, 0) !== null;
        }
        findAll(text) {
          const found = [];
          for (let range = this.#findFrom(text, 0); range !== null; range = this.#findFrom(text, range.start + 1))
            found.push(range);
          return found;
        }
        findCut(text) {
          for (let start = Math.max(0, text.length - this.#longest); start <= text.length - shortestNeedle; start++) {
            if (this.#filter[hashAt(text, start)] !== 1) continue;
            const end = text.slice(start);
            if (this.#sorted[this.#countWhile((needle) => needle < end)]?.startsWith(end) === !0) return start;
          }
          return -1;
        }
        #findFrom(text, from) {
          const last = text.length - shortestNeedle;
          for (let start = from; start <= last; start++) {
            if (this.#filter[hashAt(text, start)] !== 1) continue;
            const length = this.#measureAt(text, start);
            if (length > 0) return { start, end: start + length };
          }
          return null;
        }
        #measureAt(text, start) {
          const count = this.#countWhile((needle) => needle <= text.slice(start, start + needle.length));
          for (let index = count - 1; index >= 0; index = this.#parents[index] ?? -1) {
            const needle = this.#sorted[index] ?? "";
            if (text.startsWith(needle, start)) return needle.length;
          }
          return 0;
        }
        #countWhile(holds) {
          let low = 0, high = this.#sorted.length;
          for (; low < high; ) {
            const middle = low + high >> 1;
            holds(this.#sorted[middle] ?? "") ? low = middle + 1 : high = middle;
          }
          return low;
        }
      }
      function hashAt(text, start) {
        const first = text.charCodeAt(start) << 12 ^ text.charCodeAt(start + 1) << 8, second = text.charCodeAt(start + 2) << 4 ^ text.charCodeAt(start + 3);
        return (first ^ second) & (1 << filterBits) - 1;
      }
      const shortestEncoded = 8, encodedSecrets = 2e3, shortestCore = 3, mostCores = 64, cutEscape = /(?:%[\da-f]?|&[#\w]{0,8}|\\(?:u\{?[\da-f]{0,6}|x[\da-f]?)?)$/i, redacted = "***";
      function redactWith(...redactors) {
        return (text, mayBeCut) => redactors.reduce((shown, redactor) => redactor.redact(shown, mayBeCut), text);
      }
      class Redactor {
        #secrets = /* @__PURE__ */ new Set();
        #index = null;
        add(secret) {
          secret.length < shortestNeedle || this.#secrets.has(secret) || (this.#secrets.add(secret), this.#index = null);
        }
        redact(text, mayBeCut = !1) {
          if (this.#secrets.size === 0) return text;
          const replaced = this.#replace(text, mayBeCut);
          return (0, safe_text.$i)(replaced) ? replaced : replaced.split(/(\r\n|\r|\n)/).map((part) => {
            const plain = (0, safe_text.DJ)(part), redactedPart = this.#replace(plain, mayBeCut);
            return redactedPart === plain ? part : redactedPart;
          }).join("");
        }
        redactLines(lines) {
          return lines.map((line) => this.redact(line));
        }
        hasNoSecret(plain) {
          const index = this.#buildIndex();
          if (index.needles.isIn(plain)) return !1;
          if (!mayBeEscaped(plain, index)) return !0;
          for (const { text } of decodeEscapes(plain)) if (index.escaped.isIn(text)) return !1;
          return !0;
        }
        #replace(text, mayBeCut) {
          const cut = mayBeCut ? this.#findCut(text) : text.length;
          if (cut === text.length && this.hasNoSecret(text)) return text;
          let result = "", end = 0;
          const ranges = [...this.#findAll(text), { start: cut, end: text.length }].filter(({ start }) => start < text.length);
          for (const range of ranges.sort((one, other) => one.start - other.start))
            range.start >= end && (result += text.slice(end, range.start) + redacted), end = Math.max(end, range.end);
          return result + text.slice(end);
        }
        #findAll(text) {
          const index = this.#buildIndex(), found = [...index.needles.findAll(text)];
          if (!mayBeEscaped(text, index)) return found;
          const known = /* @__PURE__ */ new Set();
          for (const decoded of decodeEscapes(text)) {
            const ranges = index.escaped.findAll(decoded.text);
            if (ranges.length === 0) continue;
            const origins = decoded.origins();
            for (const range of ranges) {
              const start = origins[range.start] ?? 0, end = origins[range.end] ?? 0, keys = [
                `${String(start)}+${String(range.end - range.start)}`,
                `${String(end)}-${String(range.end - range.start)}`
              ];
              if (!keys.some((key) => known.has(key))) {
                for (const key of keys) known.add(key);
                found.push({ start, end });
              }
            }
          }
          return found;
        }
        #findCut(text) {
          const { needles, escaped } = this.#buildIndex(), whole = text.replace(cutEscape, ""), starts = [needles.findCut(text), escaped.findCut(whole)];
          for (const decoded of decodeEscapes(whole)) {
            const start = escaped.findCut(decoded.text);
            start >= 0 && starts.push(decoded.origins()[start] ?? 0);
          }
          return Math.min(text.length, ...starts.filter((start) => start >= 0));
        }
        #buildIndex() {
          return this.#index ??= createIndex([...this.#secrets]), this.#index;
        }
      }
      function createIndex(secrets) {
        const escapable = secrets.filter(isEscapable), cores = escapable.map(findCore);
        return {
          needles: new Needles([...secrets, ...secrets.slice(0, encodedSecrets).flatMap(encodings)]),
          escaped: new Needles(escapable),
          cores: cores.length > mostCores || cores.some((core) => core.length < shortestCore) ? null : cores
        };
      }
      function mayBeEscaped(text, { cores }) {
        return /[%&\\'"+]/.test(text) ? cores?.some((core) => text.includes(core)) ?? !0 : !1;
      }
      function isEscapable(secret) {
        return !/^\w*$/.test(secret);
      }
      function findCore(secret) {
        return secret.split(/\W+/).reduce((longest, part) => part.length > longest.length ? part : longest, "");
      }
      function encodings(secret) {
        const base64 = [0, 1, 2].map((shift) => encodeAt(secret, shift)), hex = Buffer.from(secret).toString("hex");
        return [
          ...base64,
          ...base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_")),
          hex,
          hex.toUpperCase()
        ].filter((form) => form.length >= shortestEncoded);
      }
      function encodeAt(secret, shift) {
        const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]), first = Math.ceil(shift * 8 / 6), end = Math.floor(bytes.length * 8 / 6);
        return bytes.toString("base64").slice(first, end);
      }
    })
  ),
  /***/
  7396: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        RU: () => (
          /* binding */
          registerToken
        ),
        /* harmony export */
        hA: () => (
          /* binding */
          registerInputSecrets
        )
        /* harmony export */
      });
      var _masking_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(5413);
      function registerToken(runner, redactor, token) {
        for (const line of token.split(/[\r\n]/).filter((part) => part !== "")) runner.mask(line);
        redactor.add(token);
      }
      function registerSecretTexts(runner, redactor, texts) {
        for (const text of texts) {
          for (const line of (0, _masking_js__WEBPACK_IMPORTED_MODULE_0__.jW)(text).maskable) runner.mask(line);
          for (const line of [text, ...text.split(/\r\n|\r|\n/)]) for (const form of [line, line.trim()]) redactor.add(form);
        }
      }
      function registerInputSecrets(runner, redactor, { tokens, texts }) {
        for (const token of tokens) registerToken(runner, redactor, token);
        registerSecretTexts(runner, redactor, texts);
      }
    })
  ),
  /***/
  5446: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        S: () => (
          /* binding */
          judge
        ),
        /* harmony export */
        W: () => (
          /* binding */
          isPassing
        )
        /* harmony export */
      });
      function judge({ state, stopReason }) {
        return stopReason.kind === "not-found" ? judgeNotFound(stopReason.reason) : stopReason.kind !== "decided" ? outcomes[stopReason.kind] : state === null || state.statusClass === "unknown" || state.isStale || state.mayBeSuperseded ? "unknown" : stopReason.passes ? "passed" : "failed";
      }
      const outcomes = {
        "not-waiting": "timed-out",
        "timed-out": "timed-out",
        "approval-timed-out": "timed-out",
        cancelled: "cancelled",
        unreachable: "unknown",
        unconfirmed: "unknown",
        "state-not-saved": "unknown"
      };
      function isPassing(outcome) {
        return outcome === "passed" || outcome === "missing";
      }
      function judgeNotFound(reason) {
        switch (reason.kind) {
          case "no-run-for-commit":
            return reason.passes ? "missing" : "timed-out";
          case "no-action":
            return reason.mayStillAppear ? "timed-out" : "unknown";
          default:
            return "unknown";
        }
      }
    })
  ),
  /***/
  6308: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__2, __nccwpck_require__2) => {
      __nccwpck_require__2.d(__webpack_exports__2, {
        /* harmony export */
        Ee: () => (
          /* binding */
          toCancelReason
        ),
        /* harmony export */
        QP: () => (
          /* binding */
          toStopReason
        ),
        /* harmony export */
        gz: () => (
          /* binding */
          isTimedOut
        ),
        /* harmony export */
        wB: () => (
          /* binding */
          watch
        )
        /* harmony export */
      });
      var _buddy_dates_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__2(2377), _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__2(9425), _buddy_polling_poll_interval_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__2(1354), _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__2(4287), _buddy_status_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__2(5876), _run_not_found_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__2(5001), _run_started_run_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__2(2220);
      const finalPollTimeoutMs = 3e3;
      async function watch(poller, { stage, graceUntil }, context, pause) {
        const { clock, listener } = context, latest = { state: null }, report = (next) => (listener.onState(next), latest.state = next, next), currentStage = () => latest.state === null ? stage : clock.now() < graceUntil ? "just-started" : "seen", poll = async () => report(await (0, _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_2__.bD)((failures) => poller.read(failures), currentStage(), context));
        try {
          return { stopReason: await pollUntilStopped(poll, context, pause), ...latest };
        } catch (error) {
          return { stopReason: (error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.m4 && latest.state !== null ? await pollFinally(poller, context, report) : null) ?? toStopReason(error), ...latest };
        }
      }
      async function pollUntilStopped(poll, context, pause) {
        const { clock, random, deadline, client, onDecision, wait, approvalTimeoutMs, pollIntervalMs } = context, scheduler = new _buddy_polling_poll_interval_js__WEBPACK_IMPORTED_MODULE_1__.H(pollIntervalMs, random);
        let waitingSince = null;
        for (let previous = null; ; ) {
          const current = await poll(), decision = decide(current, context);
          if (decision !== null) return decision;
          const now = clock.now();
          if (!wait && !needsRun(current, previous)) return { kind: "not-waiting" };
          waitingSince = current.waitingFor === null ? null : waitingSince ?? now;
          const approvalDeadline = waitingSince === null ? 1 / 0 : waitingSince + approvalTimeoutMs;
          if (now >= approvalDeadline) return { kind: "approval-timed-out" };
          if (now >= deadline) return { kind: "timed-out", error: null };
          if (previous = current, !wait) continue;
          const delay = scheduler.nextDelay({
            nowMs: now,
            status: current.status,
            progress: current.progress,
            runningMs: measureRunning(current, client.serverTime()),
            rateLimit: client.serverHints.rateLimit
          }), boundedMs = Math.min(delay, deadline - now, approvalDeadline - now);
          if (onDecision?.(`poll again in ${(0, _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_2__.Xo)(boundedMs)}`), await pause(current, boundedMs, scheduler.isSlowed), clock.now() >= deadline) throw new _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.m4(null);
        }
      }
      async function pollFinally(poller, context, report) {
        const deadline = context.clock.now() + finalPollTimeoutMs, retry = { ...context, deadline, listener: _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_2__.uK };
        try {
          const state = report(await (0, _buddy_retry_retry_js__WEBPACK_IMPORTED_MODULE_2__.bD)((failures) => poller.read(failures, deadline), "seen", retry));
          return decide(state, context) ?? { kind: "timed-out", error: null };
        } catch (error) {
          return error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.m4 || error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.w1 ? null : toStopReason(error);
        }
      }
      function decide(state, { passOn }) {
        const { statusClass, effectiveStatus, isStale, mayBeSuperseded } = state;
        if (isStale || mayBeSuperseded || statusClass === "unknown") return null;
        const passes = passOn.has(effectiveStatus);
        return passes || statusClass === "finished" ? { kind: "decided", passes } : null;
      }
      function needsRun({ status, execution }, previous) {
        return previous === null && execution === null && (0, _buddy_status_js__WEBPACK_IMPORTED_MODULE_3__.vb)(status);
      }
      function measureRunning({ startDate }, serverTimeMs) {
        const runningMs = serverTimeMs - (0, _buddy_dates_js__WEBPACK_IMPORTED_MODULE_6__._)(startDate);
        return runningMs >= 0 ? runningMs : null;
      }
      function toStopReason(error) {
        if (error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.m4) return { kind: "timed-out", error: error.last };
        if (error instanceof _run_not_found_js__WEBPACK_IMPORTED_MODULE_4__.M) return { kind: "not-found", reason: error.reason };
        if (error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.cJ) return { kind: "cancelled", signalName: error.signalName };
        if (error instanceof _run_started_run_js__WEBPACK_IMPORTED_MODULE_5__._5) return { kind: "state-not-saved", problem: error.message };
        if (error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__._Q) return { kind: "unconfirmed", error };
        if (error instanceof _buddy_errors_js__WEBPACK_IMPORTED_MODULE_0__.w1)
          return error.reason === "retry-after" ? { kind: "timed-out", error: error.last } : { kind: "unreachable", error };
        throw error;
      }
      function toCancelReason(stopReason) {
        return stopReason.kind === "cancelled" ? "cancelled" : isTimedOut(stopReason) ? "timed-out" : stopReason.kind === "decided" || hasNoSuchAction(stopReason) ? "over" : "other";
      }
      function hasNoSuchAction(stopReason) {
        return stopReason.kind === "not-found" && stopReason.reason.kind === "no-action" && !stopReason.reason.mayStillAppear;
      }
      function isTimedOut({ kind, reason }) {
        return kind === "timed-out" || reason !== void 0 && "stoppedBy" in reason && reason.stoppedBy === "timeout";
      }
    })
  )
  /******/
}, __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
  var cachedModule = __webpack_module_cache__[moduleId];
  if (cachedModule !== void 0)
    return cachedModule.exports;
  var module = __webpack_module_cache__[moduleId] = {
    /******/
    id: moduleId,
    /******/
    loaded: !1,
    /******/
    exports: {}
    /******/
  }, threw = !0;
  try {
    __webpack_modules__[moduleId](module, module.exports, __nccwpck_require__), threw = !1;
  } finally {
    threw && delete __webpack_module_cache__[moduleId];
  }
  return module.loaded = !0, module.exports;
}
__nccwpck_require__.m = __webpack_modules__, typeof __nccwpck_require__ < "u" && (__nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/"), (() => {
  var webpackQueues = typeof Symbol == "function" ? /* @__PURE__ */ Symbol("webpack queues") : "__webpack_queues__", webpackExports = typeof Symbol == "function" ? /* @__PURE__ */ Symbol("webpack exports") : "__webpack_exports__", webpackError = typeof Symbol == "function" ? /* @__PURE__ */ Symbol("webpack error") : "__webpack_error__", resolveQueue = (queue) => {
    queue && queue.d < 1 && (queue.d = 1, queue.forEach((fn) => fn.r--), queue.forEach((fn) => fn.r-- ? fn.r++ : fn()));
  }, wrapDeps = (deps) => deps.map((dep) => {
    if (dep !== null && typeof dep == "object") {
      if (dep[webpackQueues]) return dep;
      if (dep.then) {
        var queue = [];
        queue.d = 0, dep.then((r) => {
          obj[webpackExports] = r, resolveQueue(queue);
        }, (e) => {
          obj[webpackError] = e, resolveQueue(queue);
        });
        var obj = {};
        return obj[webpackQueues] = (fn) => fn(queue), obj;
      }
    }
    var ret = {};
    return ret[webpackQueues] = (x) => {
    }, ret[webpackExports] = dep, ret;
  });
  __nccwpck_require__.a = (module, body, hasAwait) => {
    var queue;
    hasAwait && ((queue = []).d = -1);
    var depQueues = /* @__PURE__ */ new Set(), exports = module.exports, currentDeps, outerResolve, reject, promise = new Promise((resolve, rej) => {
      reject = rej, outerResolve = resolve;
    });
    promise[webpackExports] = exports, promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise.catch((x) => {
    })), module.exports = promise, body((deps) => {
      currentDeps = wrapDeps(deps);
      var fn, getResult = () => currentDeps.map((d) => {
        if (d[webpackError]) throw d[webpackError];
        return d[webpackExports];
      }), promise2 = new Promise((resolve) => {
        fn = () => resolve(getResult), fn.r = 0;
        var fnQueue = (q) => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn)));
        currentDeps.map((dep) => dep[webpackQueues](fnQueue));
      });
      return fn.r ? promise2 : getResult();
    }, (err) => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue))), queue && queue.d < 0 && (queue.d = 0);
  };
})(), (() => {
  var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__, leafPrototypes;
  __nccwpck_require__.t = function(value, mode) {
    if (mode & 1 && (value = this(value)), mode & 8 || typeof value == "object" && value && (mode & 4 && value.__esModule || mode & 16 && typeof value.then == "function"))
      return value;
    var ns = /* @__PURE__ */ Object.create(null);
    __nccwpck_require__.r(ns);
    var def = {};
    leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
    for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current))
      Object.getOwnPropertyNames(current).forEach((key) => def[key] = () => value[key]);
    return def.default = () => value, __nccwpck_require__.d(ns, def), ns;
  };
})(), __nccwpck_require__.d = (exports, definition) => {
  for (var key in definition)
    __nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key) && Object.defineProperty(exports, key, { enumerable: !0, get: definition[key] });
}, __nccwpck_require__.f = {}, __nccwpck_require__.e = (chunkId) => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => (__nccwpck_require__.f[key](chunkId, promises), promises), [])), __nccwpck_require__.u = (chunkId) => "" + chunkId + ".index.js", __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop), __nccwpck_require__.r = (exports) => {
  typeof Symbol < "u" && Symbol.toStringTag && Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" }), Object.defineProperty(exports, "__esModule", { value: !0 });
}, __nccwpck_require__.nmd = (module) => (module.paths = [], module.children || (module.children = []), module), (() => {
  var installedChunks = {
    /******/
    792: 0
    /******/
  }, installChunk = (data) => {
    var { ids, modules, runtime } = data, moduleId, chunkId, i = 0;
    for (moduleId in modules)
      __nccwpck_require__.o(modules, moduleId) && (__nccwpck_require__.m[moduleId] = modules[moduleId]);
    for (runtime && runtime(__nccwpck_require__); i < ids.length; i++)
      chunkId = ids[i], __nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId] && installedChunks[chunkId][0](), installedChunks[ids[i]] = 0;
  };
  __nccwpck_require__.f.j = (chunkId, promises) => {
    var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
    if (installedChunkData !== 0)
      if (installedChunkData)
        promises.push(installedChunkData[1]);
      else {
        var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
          throw installedChunks[chunkId] !== 0 && (installedChunks[chunkId] = void 0), e;
        }), promise = Promise.race([promise, new Promise((resolve) => installedChunkData = installedChunks[chunkId] = [resolve])]);
        promises.push(installedChunkData[1] = promise);
      }
  };
})();
var __webpack_exports__ = __nccwpck_require__(5691);
__webpack_exports__ = await __webpack_exports__;
