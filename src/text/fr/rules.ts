/** Pourquoi un tracé est refusé ; fait partie de l’espace `problems`. */
export const rules = {
  noSuchConstruct: "Ce construit n’existe plus.",
  noSuchPath: "Cette relation n’existe plus.",
  selfPath: "Une relation demande deux construits ; {{from}} ne peut pas s’expliquer lui-même.",
  duplicatePath: "Il existe déjà une relation de {{from}} vers {{to}}.",
  oppositePath: "Il existe déjà une relation de {{to}} vers {{from}}. Deux relations opposées formeraient une boucle ; inversez plutôt celle qui existe.",
  loop: "Cette relation fermerait une boucle : {{to}} mène déjà à {{from}}. PLS exige un modèle sans boucle.",
  loopReversed: "Inversée, cette relation fermerait une boucle : un autre chemin mène déjà de {{to}} à {{from}}. PLS exige un modèle sans boucle.",
  textColumn: "{{column}} est du texte. Recodez-la ou choisissez une autre variable.",
  nominalColumn: "{{column}} contient des catégories sans ordre. Recodez-la en variables oui/non ou choisissez une autre variable.",
  idColumn: "{{column}} identifie les cas. Choisissez une variable qui mesure quelque chose, ou changez son échelle dans la vue Données.",
  emptyName: "Un construit doit avoir un nom.",
  nameTaken: "Un autre construit s’appelle déjà {{name}}.",
};
