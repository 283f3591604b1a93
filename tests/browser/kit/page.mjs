// Questions to a page that its security policy can't get in the way of.

/** Evaluates an expression in the page itself, or in a world of its own that shares only the DOM. */
export async function insidePage(page, expression, { apart = false } = {}) {
  const session = await page.context().newCDPSession(page);
  try {
    let contextId;
    if (apart) {
      const { frameTree } = await session.send("Page.getFrameTree");
      const world = { frameId: frameTree.frame.id, worldName: `apart-${Math.random()}` };
      contextId = (await session.send("Page.createIsolatedWorld", world)).executionContextId;
    }
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Waits, however the page's own clock goes, until an expression is true in it. */
export async function until(page, expression) {
  const end = Date.now() + 20_000;
  while (!(await insidePage(page, expression))) {
    if (Date.now() > end) throw new Error(`never true: ${expression}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Waits until the offline worker has kept the app and answers for this page. */
export async function keptOffline(page) {
  await insidePage(
    page,
    `navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller ||
       new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done)))
     .then(() => true)`,
  );
}
