export const common = {
  close: "Close",
  cancel: "Cancel",
  apply: "Apply",
  copy: "Copy",
  copied: "Copied",
  undo: "Undo",
  redo: "Redo",
  product: "Sentier",
};
