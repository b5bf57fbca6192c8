const NEEDED = 24;
const LINGER_MS = 500;

// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(`Intelbridge needs Node ${NEEDED} or later; this is ${process.version}.\n`);
  process.exitCode = 1;
} else {
  // Imported late: an older Node has no node:sqlite and would only show a stack.
  const { runCli } = await import('./cli/program.ts');
  process.exitCode = await runCli(process.argv.slice(2));
  // Work that was abandoned, such as a request that hangs, keeps no process.
  setTimeout(() => process.exit(), LINGER_MS).unref();
}
