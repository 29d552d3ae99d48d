import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json", ".webmanifest": "application/manifest+json", ".png": "image/png", ".csv": "text/csv", ".woff2": "font/woff2", ".ttf": "font/ttf" };

/** A plain static host that serves one folder under a path, and nothing else; it can be stopped and its folder exchanged. */
export class StaticHost {
  #server: Server | undefined;
  #port = 0;
  folder: string;
  readonly path: string;
  constructor(folder: string, path: string) {
    this.folder = folder;
    this.path = path;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const address = decodeURI((request.url ?? "").replace(/[?#].*$/, ""));
      const inside = address.startsWith(this.path) ? normalize(address.slice(this.path.length)) : "..";
      const file = join(this.folder, inside.endsWith("/") || inside === "." ? join(inside, "index.html") : inside);
      if (inside.startsWith("..") || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    const address = server.address();
    this.#port = typeof address === "object" && address !== null ? address.port : 0;
    this.#server = server;
  }

  /** @param name of this machine; studio.localhost is one that the program does not take for the machine that serves it */
  url(name = "127.0.0.1"): string {
    return `http://${name}:${this.#port}${this.path}`;
  }

  /** Cuts what is under way, too. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}
