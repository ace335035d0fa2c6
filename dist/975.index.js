const id = 975, ids = [975], modules = {
  /***/
  2975: (
    /***/
    ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
      __webpack_require__.r(__webpack_exports__), __webpack_require__.d(__webpack_exports__, {
        /* harmony export */
        fetch: () => (
          /* reexport safe */
          undici_lib_web_fetch_index_js__WEBPACK_IMPORTED_MODULE_0__.fetch
        )
        /* harmony export */
      });
      var undici_lib_web_fetch_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5746);
    })
  )
};
export {
  id,
  ids,
  modules
};
