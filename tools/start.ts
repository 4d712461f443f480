/** `npm start …` is `npm run chartroom -- start …`. */
process.argv.splice(2, 0, 'start')
await import('./chartroom.ts')
