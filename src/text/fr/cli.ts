export const cli = {
  help: `Usage : pls COMMANDE --OPTION MOT …

pls estimate --data FICHIER --model FICHIER [--settings FICHIER] [--output FICHIER]
  Estime un modèle PLS et écrit tous les résultats en un seul objet JSON.

pls bootstrap --data FICHIER --model FICHIER [--samples 10000] [--seed 20240601] [--workers N] [--estimator pls|plsc]
    [--interval percentile|basic|normal|biasCorrected|bca|studentised] [--level 0.95] [--test twoTailed|oneTailed]
    [--signs none|individual|construct] [--inadmissible drop|replace|keep] [--missing-in-resamples once|each]
    [--se-divisor n-1|n] [--geodesic-distance no|yes] [--inner-samples 50] [--settings FICHIER] [--output FICHIER]
  Tire des rééchantillons des cas et écrit erreurs types, t, p et intervalles de chaque paramètre. La même graine donne
  les mêmes nombres quel que soit le nombre de processus ; durée et vitesse vont vers stderr.

pls analyse --method NOM --data FICHIER --model FICHIER [--options FICHIER] [--seed 20240601] [--workers N]
    [--format json|tables] [--language en|fr] [--settings FICHIER] [--output FICHIER]
  Lance une des analyses du menu : {{methods}}.
  Le fichier d’options est du JSON ; ses clés sont décrites avec chaque méthode. Écrit les blocs nommés en JSON, ou les tableaux.

pls figure --data FICHIER --model FICHIER [--settings FICHIER] [--format svg|tikz] [--preset apa|colour|slides|structural|screen]
           [--columns one|two|slide|natural] [--language en|fr] [--carry model|data|nothing] [--output FICHIER]
  Trace le diagramme avec ses nombres. Un SVG emporte modèle, réglages et nombres, et le studio l’ouvre ; les données
  seulement sur demande.

pls report --project FICHIER [--analyses NOM,NOM…] [--format html|docx|md] [--language en|fr] [--samples N] [--seed N]
    [--workers N] [--output FICHIER]
  Écrit le rapport d’un projet : méthode, figure, tableaux, liste de contrôle, références. Le rééchantillonnage suit les
  réglages du projet, sauf indication contraire ; --samples 0 l’omet. --analyses predict,ipma y ajoute les tableaux et les
  graphiques de ces analyses, avec les réglages que leurs formulaires ont dans le projet.

pls verify --project FICHIER [--fingerprint TEXTE] [--output FICHIER]
  Estime à nouveau un projet et dit s’il donne les nombres du rapport qui porte cette empreinte
  ou, à défaut, ceux avec lesquels son fichier a été enregistré.

pls export-r --engine seminr|csem|lavaan --data FICHIER --model FICHIER [--settings FICHIER] [--language en|fr] [--output FICHIER]
  Écrit un script R qui lit le même fichier, estime le même modèle et affirme les mêmes nombres.

  --data FICHIER      données en texte : CSV, TSV ou autre, noms en première ligne
  --model FICHIER     texte du modèle : A =~ x1 + x2 (mode A), A <~ x1 + x2 (mode B), B ~ A (relation)
  --settings FICHIER  JSON : missing, missingCodes, filter, weightColumn, innerWeights, tolerance,
                      maxIterations, startingWeights, signs, estimatedModel, binaryIndicators,
                      interactions, higherOrder, blocks
  --output FICHIER    y écrire au lieu d’afficher
  --help              ce texte
  --version           la version

Code de sortie 0 : terminé, les avertissements sont dans les résultats. 2 : l’entrée est fautive. 1 : faute du programme.`,
  noCommand: "Aucune commande. Essayez : pls estimate --data FICHIER --model FICHIER, ou pls --help.",
  unknownCommand: "La commande « {{word}} » n’existe pas. Les commandes sont estimate, bootstrap, analyse, figure, report, verify et export-r ; voir pls --help.",
  unknownFlag: "L’option {{word}} n’existe pas. Celles qui existent : pls --help.",
  unexpectedWord: "« {{word}} » n’est pas attendu ici. Les fichiers se nomment par des options ; voir pls --help.",
  flagMissing: "Il manque {{word}} FICHIER. Voir pls --help.",
  choiceMissing: "Il manque {{word}}. Voir pls --help.",
  flagWithoutWord: "{{word}} demande un mot à sa suite.",
  flagElsewhere: "pls {{command}} n’a que faire de {{word}}. Voir pls --help.",
  notAChoice: "{{flag}} ne peut pas être « {{word}} ». Admis : {{allowed}}.",
  flagWithoutFile: "{{word}} demande le nom d’un fichier.",
  flagTwice: "{{word}} est donné deux fois.",
  flagTakesNothing: "{{word}} ne prend pas de valeur.",
  resampled_one: "{{samples}} rééchantillons en {{seconds}} s, {{rate}} par seconde, sur {{count}} processus.",
  resampled_many: "{{samples}} rééchantillons en {{seconds}} s, {{rate}} par seconde, sur {{count}} processus.",
  resampled_other: "{{samples}} rééchantillons en {{seconds}} s, {{rate}} par seconde, sur {{count}} processus.",
  needsOutput: "Un fichier Word ne s’affiche pas : nommez-en un avec --output FICHIER.",
  projectWithoutData: "{{file}} ne contient pas ses données ({{data}}). Enregistrez le projet avec ses données.",
  otherStudy: "Modèle, données ou réglages ne sont pas ceux du rapport : son empreinte est {{wanted}}, celle de ce projet {{found}}.",
  otherNumbers: "Les mêmes modèle, données et réglages donnent d’autres nombres : l’empreinte du rapport est {{wanted}}, celle trouvée {{found}}.",
  more_one: "Et {{count}} autre.",
  more_many: "Et {{count}} autres.",
  more_other: "Et {{count}} autres.",
  fault: "C’est une faute du programme, non de vos fichiers ({{cause}} ; version {{version}}). Signalez-la sur la page du projet avec la commande, le modèle et, si possible, les données.",
};
