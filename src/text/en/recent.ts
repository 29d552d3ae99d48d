export const recent = {
  menu: "Recent projects…",
  button: "Recent projects",
  title: "Recent projects",
  about: "Kept in this browser, each with its data. The one on screen stays here, too, when you open another.",
  none: "No other project is kept in this browser yet.",
  elsewhere: "open in another tab",
  remove: "Remove {{name}} from this browser",
  reallyRemove: "Remove {{name}} from this browser for good: it cannot be brought back",
  forGood: "Remove for good",
  gone: { happened: "This project is not in the browser any more.", means: "Nothing was changed: what was open still is.", remedy: "If it was saved to a file, open the file." },
};
