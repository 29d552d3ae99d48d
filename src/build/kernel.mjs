/** Compiles the resampling kernel and writes it as a module, so that worker, Node and single-file build load it alike. */
import asc from "assemblyscript/asc";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../math/kernel");

/** @returns {Promise<Uint8Array>} the WebAssembly module */
export async function compileKernel() {
  let binary;
  const { error, stderr } = await asc.main(
    ["kernel.assembly.ts", "-O3", "--noAssert", "--runtime", "stub", "--enable", "simd", "--importMemory", "--baseDir", folder, "--outFile", "kernel.wasm"],
    { writeFile: (name, contents) => { if (name.endsWith(".wasm")) binary = contents; } },
  );
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return binary;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const bytes = await compileKernel();
  const text = `/** Generated from kernel.assembly.ts by \`npm run kernel\`; a test compiles it again and compares. */
export const wasm =
  "${Buffer.from(bytes).toString("base64")}";
`;
  await writeFile(join(folder, "wasm.ts"), text);
  console.log(`kernel: ${bytes.length} bytes`);
}
