// The arrow keys lead to the neighbours; without this script, the links do.
"use strict";
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
  if (typing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rightToLeft = document.querySelector("main")?.dir === "rtl";
  const forward = rightToLeft ? "ArrowLeft" : "ArrowRight";
  const backward = rightToLeft ? "ArrowRight" : "ArrowLeft";
  const rel = { [forward]: "next", [backward]: "prev" }[event.key];
  if (rel) document.querySelector(`a[rel="${rel}"]`)?.click();
  if (event.key === "/") { event.preventDefault(); document.querySelector("input[type=search]")?.focus(); }
});
