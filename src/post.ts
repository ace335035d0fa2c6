// Most post steps have nothing to do, so the gate itself is loaded only if the main
// step left some state.
const savedState = ['STATE_run', 'STATE_check-run'].map((name) => process.env[name] ?? '')
if (savedState.some((text) => text !== '' && text !== 'null')) {
  // A symbol, because an earlier step could set an environment variable, and the main
  // step would pass unchecked.
  Reflect.set(globalThis, Symbol.for('buddy-gate post'), true)
  await import(new URL('index.js', import.meta.url).href)
}
