// Plain JavaScript on purpose: it has to be able to say "your Node is too old" on an old Node.
const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < NEEDED) {
  console.error(
    `The checks need Node ${NEEDED}, this is ${process.version}. ` +
      'Run "npm run setup" once, then "npm test": it brings its own Node.',
  );
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  const { main } = await import('./run-checks.ts');
  process.exitCode = await main(process.argv.slice(2));
}
