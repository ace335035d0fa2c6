// The post step of every gate, and most have nothing to do in it: the gate itself is loaded only where the main step left something.
const savedState = ['STATE_run', 'STATE_check-run'].map((name) => process.env[name] ?? '')
if (savedState.some((text) => text !== '' && text !== 'null')) {
  // Said by this file alone: an environment variable could be set by any earlier step, and would make the main stage pass without having asked.
  Reflect.set(globalThis, Symbol.for('buddy-gate post'), true)
  await import(new URL('index.js', import.meta.url).href)
}
