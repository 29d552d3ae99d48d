export const recent = {
  menu: "Projets récents…",
  button: "Projets récents",
  title: "Projets récents",
  about: "Conservés dans ce navigateur, chacun avec ses données. Celui qui est à l’écran y reste aussi quand vous en ouvrez un autre.",
  none: "Aucun autre projet n’est encore conservé dans ce navigateur.",
  elsewhere: "ouvert dans un autre onglet",
  remove: "Retirer {{name}} de ce navigateur",
  reallyRemove: "Retirer définitivement {{name}} de ce navigateur : il ne pourra pas être récupéré",
  forGood: "Retirer définitivement",
  gone: { happened: "Ce projet n’est plus dans le navigateur.", means: "Rien n’a changé : ce qui était ouvert l’est toujours.", remedy: "S’il a été enregistré dans un fichier, ouvrez ce fichier." },
};
