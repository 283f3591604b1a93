// The wall around the browser: a proxy that refuses whatever would leave this machine, and notes it.

import { createServer } from "node:http";

export async function wall() {
  const attempts = [];
  const server = createServer((request, response) => {
    attempts.push(request.url);
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    attempts.push(request.url);
    // A browser that is in a hurry hangs up before it is answered.
    socket.on("error", () => {});
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  server.unref();
  return {
    attempts,
    proxy: { server: `http://127.0.0.1:${server.address().port}`, bypass: "127.0.0.1" },
    close: () => server.close(),
  };
}
