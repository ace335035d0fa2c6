// The post step of every gate, and most have nothing to do in it: the gate itself is loaded only where the main step left something.
const left = process.env['STATE_run'] ?? ''
if (left !== '' && left !== 'null') await import(new URL('index.js', import.meta.url).href)
