import { runInThreads } from "./run";

/** The program `pls`: reads files, estimates, prints JSON (docs/command-line.md). */
const { exitCode, stdout, stderr } = await runInThreads(process.argv.slice(2));

// a reader that closes early, such as `head`, is no error
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = exitCode;
