/** Stands for a function or a class that is never called: whoever calls it is told what is missing, and why. */
exports.refuse = (what) =>
  function refused() {
    throw new Error(
      `${what} was left out of Buddy Gate's bundle, since nothing uses it: see docs/adr/0013-lean-bundle.md`,
    )
  }
