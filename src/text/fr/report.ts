/** Ce qui sort vers le papier : scripts, tableaux, figures et le rapport lui-même. */
export const report = {
  r: {
    head: "La même estimation dans R avec {{package}}, pour vérifier les nombres de Sentier {{version}}.",
    headLavaan: "La contrepartie fondée sur les covariances dans R avec {{package}}, à côté des nombres de Sentier {{version}}.",
    settings: "Pondération interne : {{scheme}}. Valeurs manquantes : {{missing}}. Tolérance : {{tolerance}}. n = {{n}}, {{count}} itérations.",
    seminr: {
      about: "composite() est le PLS ordinaire ; reflective() serait le PLS consistant (PLSc), qui est un autre estimateur.",
      measurement: "Mode A : poids de corrélation. Mode B : poids de régression.",
      estimate: "Le critère d’arrêt est l’exposant de la tolérance.",
    },
    csem: {
      about: "Sans correction d’atténuation, cSEM donne le PLS ordinaire ; par défaut ce serait le PLS consistant (PLSc) partout où figure =~.",
      modes: "Le mode de chaque construit est précisé, car le choix propre de cSEM suit =~ et <~.",
      estimate: "cSEM regarde le plus grand changement d’un poids, Sentier la somme des changements des {{count}} poids : d’où la division.",
    },
    lavaan: {
      model: "Ici chaque construit est un facteur commun, ce que les composites ne sont pas : les estimations diffèrent par nature, non par erreur.",
      composite: "Un construit formatif (<~) a son premier poids fixé à 1, et n’est identifié que si au moins deux relations en partent.",
      pairwise: "Le maximum de vraisemblance ne connaît pas l’élimination par paires : lavaan écarte les lignes qui ont une cellule vide.",
      compare: "Estimations standardisées à côté de celles du PLS et du PLS consistant. Aucune assertion : ce sont des estimateurs différents.",
    },
    renamed: "{{plain}} : {{name}}",
    data: "Le fichier de données ; lancez R dans son dossier, ou écrivez son chemin complet.",
    guess: "Quel signe sépare les cellules.",
    number: "Les cellules en nombres : ce qui signifie « sans réponse » reste vide.",
    filter: "Seulement ces cas.",
    items: "Les indicateurs, dans l’ordre du modèle.",
    missing: {
      casewise: "Les cas qui ont une cellule vide parmi les indicateurs sont écartés.",
      emptyRows: "Les cas sans aucune réponse n’apportent rien.",
      mean: "Chaque cellule vide prend la moyenne de sa colonne.",
    },
    check: "Les mêmes données ? Nombre de cas, moyennes et écarts types doivent concorder.",
    correlations: {
      weighted: "Corrélations pondérées par cas.",
      pairwise: "Chaque corrélation sur les cas qui ont les deux valeurs.",
      given: "Les corrélations sur lesquelles Sentier a travaillé : R ne les donne pas en un seul appel.",
      rows: "Le PLS ne regarde que les corrélations. Des lignes qui ont exactement celles-ci donnent les mêmes estimations.",
    },
    expected: "Ce que Sentier a trouvé, avec ce qu’il affiche en remarque ; et ce que R trouve.",
    notConverged: "L’itération de Sentier n’avait pas convergé : rien n’est affirmé ici.",
    signs: "Le signe d’un composite est une convention : les composites sont tournés comme Sentier les montre.",
    same: "Les mêmes nombres que Sentier, à moins de",
    lacks: {
      centroid: "seminr n’a pas de schéma centroïde. cSEM l’a.",
      weighting_one: "seminr n’a ni poids de composante principale ni poids fixés ({{names}}). cSEM les a.",
      weighting_many: "seminr n’a ni poids de composante principale ni poids fixés ({{names}}). cSEM les a.",
      weighting_other: "seminr n’a ni poids de composante principale ni poids fixés ({{names}}). cSEM les a.",
    },
  },
};
