// Loads the app's WebAssembly and starts it. The names of its two files stand in the page, because
// they change with every build.

const { loader, wasm } = document.getElementById("start").dataset;

if (window.amendsCanRun) {
  try {
    const { default: start } = await import(`./${loader}`);
    await start({ module_or_path: new URL(wasm, document.baseURI) });
    document.getElementById("opening")?.remove();
    dispatchEvent(new CustomEvent("TrunkApplicationStarted"));
  } catch (error) {
    // Which of the two it was decides what is said; the error itself may hold what people wrote.
    window.amendsStopped(error instanceof WebAssembly.RuntimeError);
  }
}

// For browsers that let a page keep writing one chosen file; the app asks for it when it needs it.
window.amendsChosenFile = () => import("./chosen-file.js");
