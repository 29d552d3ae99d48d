export const offline = {
  ready: "Fonctionne désormais sans réseau",
  install: "Installer comme application",
  update: {
    ready: "Une version plus récente de Sentier est prête.",
    means: "Celle-ci continue aussi longtemps que vous le souhaitez. Le changement prend un instant et garde votre projet, son historique et l’endroit où vous êtes.",
    use: "Changer maintenant",
  },
};
