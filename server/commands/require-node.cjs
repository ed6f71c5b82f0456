// Loaded before the commands, in the oldest JavaScript there is: pnpm goes on to run a script when the installation before it
// failed, and then with whatever Node the machine has, which may not know TypeScript.
if (Number.parseInt(process.versions.node) < 24) {
  console.error(
    '\nThe installation did not end well, so Debrief cannot start: it brings its own Node 24, and this is Node ' +
      process.versions.node +
      '.\nWhat went wrong is written above, by pnpm. Once that is repaired, run the same command again.',
  )
  process.exit(1)
}
