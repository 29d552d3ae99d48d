export const common = {
  close: "Fermer",
  cancel: "Annuler",
  apply: "Appliquer",
  copy: "Copier",
  copied: "Copié",
  undo: "Annuler la dernière action",
  redo: "Rétablir",
  product: "Sentier",
};
