// The first script of the page, before the app: which script addresses and HTML are let through,
// what is shown when the app can't start or has stopped, and offline use. Plain JavaScript that
// needs no WebAssembly, since it must still work when WebAssembly doesn't.
// Nothing here may write to the console: what people wrote could be in it.

"use strict";

(() => {
  // Tells the stylesheets that something is about to happen, so that "Opening…" may be shown.
  document.documentElement.classList.add("scripted");

  // Trusted Types ------------------------------------------------------------------------------

  // The scripts that may be started from code. Scripts linked by the page aren't asked about.
  const allowedScripts = ["sw.js", "worker-start.js"].map((name) => new URL(name, document.baseURI).href);

  // What no template of the app contains. Written to refuse too much rather than too little.
  const refusedHtml =
    /<\s*\/?\s*(script|iframe|frame|frameset|object|embed|applet|base|meta|link|style|portal|fencedframe)\b|[\s"'/]on[a-z]+\s*=|[\s"'/](srcdoc|formaction)\s*=|javascript\s*:/i;

  if (window.trustedTypes && window.trustedTypes.createPolicy) {
    window.trustedTypes.createPolicy("default", {
      createHTML: (html) => (refusedHtml.test(html) ? null : html),
      createScriptURL: (url) =>
        allowedScripts.includes(new URL(url, document.baseURI).href) ? url : null,
    });
  }

  // Small helpers ------------------------------------------------------------------------------

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const whenThereIsABody = (work) => {
    if (document.body) work();
    else document.addEventListener("DOMContentLoaded", work);
  };

  // A browser that can't run the app ------------------------------------------------------------

  const canRun =
    typeof WebAssembly === "object" &&
    typeof HTMLDialogElement === "function" &&
    CSS.supports("color", "light-dark(#000, #fff)");

  window.amendsCanRun = canRun;
  if (!canRun) {
    whenThereIsABody(() => {
      const opening = document.getElementById("opening");
      if (opening) opening.remove();
      const notice = element("main", "standby");
      const said = element("div", "");
      said.setAttribute("role", "alert");
      notice.append(said);
      said.append(
        element("h1", "standby-title", "Amends can’t open in this browser"),
        element(
          "p",
          "",
          typeof WebAssembly === "object"
            ? "It needs a newer one: Safari 17.5, Chrome or Edge 123, or Firefox 120, or anything after these."
            : "It needs WebAssembly, which is turned off here. Lockdown Mode and some strict settings do that.",
        ),
        element("p", "", "Whatever was kept in this browser before is still there."),
      );
      document.body.append(notice);
    });
  }

  // The app has stopped ---------------------------------------------------------------------------

  const rawStorage = () => {
    const keys = {};
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (key.startsWith("amends.")) keys[key] = localStorage.getItem(key);
    }
    return JSON.stringify({ amends_raw_copy: 1, copied_at: new Date().toISOString(), keys }, null, 1);
  };

  const saveToFile = async (status) => {
    try {
      const name = `kept-${new Date().toISOString().slice(0, 10)}.json`;
      const file = new File([rawStorage()], name, { type: "application/json" });
      const installed = navigator.standalone === true;
      if (installed && navigator.canShare && navigator.canShare({ files: [file] })) {
        await navigator.share({ files: [file] });
      } else {
        const link = element("a", "");
        link.href = URL.createObjectURL(file);
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      }
      status.textContent = "The file holds everything that was kept. Put it somewhere private.";
    } catch {
      status.textContent = "The browser didn’t let us make the file. Reloading may help.";
    }
  };

  let stopped = false;

  // Shows that the app has stopped. `started` is false when it never got to run.
  const stop = (started) => {
    if (stopped || !canRun) return;
    stopped = true;
    whenThereIsABody(() => {
      const opening = document.getElementById("opening");
      if (opening) opening.remove();
      const dialog = element("dialog", "standby standby-stopped");
      dialog.setAttribute("aria-labelledby", "stopped-title");
      const title = element("h1", "standby-title", started ? "Amends has stopped" : "Amends couldn’t open");
      title.id = "stopped-title";
      const reload = element("button", "button", "Reload");
      reload.addEventListener("click", () => location.reload());
      const save = element("button", "button", "Save what is kept to a file");
      const leave = element("button", "button", "Leave now");
      leave.addEventListener("click", () => {
        document.body.replaceChildren();
        location.replace("blank.html");
      });
      const buttons = element("div", "button-row");
      buttons.append(reload, save, leave);
      const status = element("p", "");
      status.setAttribute("role", "status");
      save.addEventListener("click", () => saveToFile(status));
      dialog.append(
        title,
        element(
          "p",
          "",
          started
            ? "Something went wrong inside the app. What was marked as kept is still in this browser. A sentence you were in the middle of may be lost."
            : "A part of it is missing or couldn’t be loaded. Whatever was kept in this browser is still there.",
        ),
        buttons,
        status,
      );
      dialog.addEventListener("cancel", (event) => event.preventDefault());
      document.body.append(dialog);
      // Modal, so that it lies above any dialog that the app had open.
      dialog.showModal();
    });
  };

  window.amendsStopped = stop;

  // After a panic every call into the app fails; its traces run through the wasm file, which WebKit
  // doesn't name.
  const fromTheApp = (error) =>
    canRun &&
    error instanceof Error &&
    (error instanceof WebAssembly.RuntimeError || /\.wasm\b|wasm-function/.test(error.stack || ""));

  window.addEventListener("unhandledrejection", (event) => {
    if (fromTheApp(event.reason)) stop(true);
  });
  window.addEventListener(
    "error",
    (event) => {
      const script = event.target instanceof HTMLScriptElement;
      if (script || fromTheApp(event.error)) stop(!script);
    },
    true,
  );

  // Offline use and new versions ------------------------------------------------------------------

  const build = document.documentElement.dataset.build;
  window.amendsUpdateWaiting = false;
  window.amendsActivateUpdate = () => {};

  // Tells the app that a newer version is there; the person decides when it takes over.
  const tell = () => {
    window.amendsUpdateWaiting = true;
    window.dispatchEvent(new CustomEvent("amends:update"));
  };

  const watch = (registration) => {
    const look = () => {
      if (registration.waiting && navigator.serviceWorker.controller) tell();
    };
    look();
    registration.addEventListener("updatefound", () => {
      const arriving = registration.installing;
      if (arriving) arriving.addEventListener("statechange", look);
    });
    window.amendsActivateUpdate = () => {
      // Half-written text is put on the desk before the page goes.
      window.dispatchEvent(new CustomEvent("amends:flush"));
      const reload = () => location.reload();
      if (!registration.waiting) {
        reload();
        return;
      }
      navigator.serviceWorker.addEventListener("controllerchange", reload, { once: true });
      registration.waiting.postMessage("activate");
    };
  };

  // Whether everything is kept for offline use, the worker included. Fetches what is missing.
  window.amendsKeptForOffline = () =>
    new Promise((answer) => {
      const keeper = navigator.serviceWorker && navigator.serviceWorker.controller;
      if (!keeper) {
        answer(false);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => answer(event.data === true);
      keeper.postMessage("keep extras", [port2]);
    });

  // Removes the copies of the app's own files and the worker that serves them; for erasing everything.
  window.amendsEraseOffline = async () => {
    if (navigator.serviceWorker) {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    }
    if (window.caches) {
      for (const name of await caches.keys()) if (name.startsWith("amends-")) await caches.delete(name);
    }
  };

  const fetchExtrasWhenIdle = () => {
    const ask = () =>
      navigator.serviceWorker.ready.then((registration) => registration.active.postMessage("fetch extras"));
    if (window.requestIdleCallback) window.requestIdleCallback(ask);
    else setTimeout(ask, 3000);
  };

  // After everything was erased, nothing is kept again until the person starts anew.
  const erased = location.hash === "#/erased";

  if (build && canRun && !erased && "serviceWorker" in navigator) {
    let controlled = Boolean(navigator.serviceWorker.controller);
    // The worker asks every page which build it runs before it lets an older cache go.
    navigator.serviceWorker.addEventListener("message", (event) => {
      if (event.data === "which build?" && event.ports[0]) event.ports[0].postMessage(build);
    });
    // Another tab let the newer version take over: this one still runs the older.
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (controlled) tell();
      controlled = true;
    });
    window.addEventListener("load", () => {
      navigator.serviceWorker
        .register("sw.js", { updateViaCache: "none" })
        .then((registration) => {
          watch(registration);
          fetchExtrasWhenIdle();
        })
        // Without it the app works as before, only not offline.
        .catch(() => {});
    });
  }
})();
