# La même estimation dans R avec cSEM, pour vérifier les nombres de Sentier 0.1.0.
# Pondération interne : Centroïde. Valeurs manquantes : Suppression des lignes incomplètes.
# Tolérance : 1e-7. n = 228, 6 itérations.
# Sans correction d’atténuation, cSEM donne le PLS ordinaire ; par défaut ce serait le PLS
# consistant (PLSc) partout où figure =~.
# CUSCO_2 : CUSCO

library(cSEM)

# Le fichier de données ; lancez R dans son dossier, ou écrivez son chemin complet.
file <- "satisfaction.csv"
table <- read.table(
  file, header = TRUE, sep = ",", quote = "\"", comment.char = "",
  colClasses = "character", na.strings = character(), strip.white = TRUE, fill = TRUE,
  check.names = FALSE, encoding = "UTF-8"
)
names(table) <- trimws(sub("^\ufeff", "", names(table)))

# Les cellules en nombres : ce qui signifie « sans réponse » reste vide.
number <- function(cells) {
  if (!is.numeric(cells)) {
    cells <- trimws(cells)
    cells[cells %in% c("", "NA", "N/A", "#N/A", "NaN", ".")] <- NA
    cells <- suppressWarnings(as.numeric(cells))
  }
  as.numeric(cells)
}

# Les indicateurs, dans l’ordre du modèle.
items <- data.frame(
  IMAG1 = number(table[["IMAG1"]]),
  IMAG2 = number(table[["IMAG2"]]),
  IMAG3 = number(table[["IMAG3"]]),
  IMAG4 = number(table[["IMAG4"]]),
  IMAG5 = number(table[["IMAG5"]]),
  CUEX1 = number(table[["CUEX1"]]),
  CUEX2 = number(table[["CUEX2"]]),
  CUEX3 = number(table[["CUEX3"]]),
  CUSA1 = number(table[["CUSA1"]]),
  CUSA2 = number(table[["CUSA2"]]),
  CUSA3 = number(table[["CUSA3"]]),
  CUSCO = number(table[["CUSCO"]]),
  CUSL1 = number(table[["CUSL1"]]),
  CUSL2 = number(table[["CUSL2"]]),
  CUSL3 = number(table[["CUSL3"]])
)
# Les cas qui ont une cellule vide parmi les indicateurs sont écartés.
kept <- complete.cases(items)
items <- items[kept, , drop = FALSE]

# Les mêmes données ? Nombre de cas, moyennes et écarts types doivent concorder.
stopifnot(nrow(items) == 228)
data_means <- c(IMAG1 = 7.267543859649122, IMAG2 = 7.18859649122807, IMAG3 = 6.973684210526316, IMAG4 = 7.074561403508772, IMAG5 = 7.0131578947368425, CUEX1 = 6.978070175438597, CUEX2 = 7.0701754385964914, CUEX3 = 7.105263157894737, CUSA1 = 7.18859649122807, CUSA2 = 7.192982456140351, CUSA3 = 7.2105263157894735, CUSCO = 7.368421052631579, CUSL1 = 7.201754385964913, CUSL2 = 7.3464912280701755, CUSL3 = 7.1535087719298245)
data_sds <- c(IMAG1 = 1.6615366601305326, IMAG2 = 1.6933276038346328, IMAG3 = 1.6551110337977133, IMAG4 = 1.6813730178898108, IMAG5 = 1.664557363760761, CUEX1 = 1.6618157243393876, CUEX2 = 1.7139967885361214, CUEX3 = 1.8097553613369344, CUSA1 = 1.5886302398942862, CUSA2 = 1.558702685365258, CUSA3 = 1.6092994300912726, CUSCO = 1.4647888265941913, CUSL1 = 1.7137938672968236, CUSL2 = 1.6006980759403664, CUSL3 = 1.6890776266938128)
stopifnot(all(abs(sapply(items, mean, na.rm = TRUE) - data_means) < 1e-8 * (1 + abs(data_means))))
stopifnot(all(abs(sapply(items, sd, na.rm = TRUE) - data_sds) < 1e-8 * (1 + data_sds)))

syntax <- "
  IMAG =~ IMAG1 + IMAG2 + IMAG3 + IMAG4 + IMAG5
  CUEX =~ CUEX1 + CUEX2 + CUEX3
  CUSA =~ CUSA1 + CUSA2 + CUSA3
  CUSCO_2 =~ CUSCO
  CUSL =~ CUSL1 + CUSL2 + CUSL3
  CUEX ~ IMAG
  CUSA ~ IMAG + CUEX
  CUSCO_2 ~ CUSA
  CUSL ~ IMAG + CUSA + CUSCO_2
"
# Le mode de chaque construit est précisé, car le choix propre de cSEM suit =~ et <~.
modes <- list(
  IMAG = "modeA",
  CUEX = "modeA",
  CUSA = "modeA",
  CUSCO_2 = "modeA",
  CUSL = "modeA"
)

# cSEM regarde le plus grand changement d’un poids, Sentier la somme des changements des 15
# poids : d’où la division.
model <- csem(
  .data = items, .model = syntax, .disattenuate = FALSE, .PLS_modes = modes,
  .PLS_weight_scheme_inner = "centroid", .iter_max = 3000, .tolerance = 1e-7 / 15
)
estimates <- model$Estimates

item <- c(
  "IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5", "CUEX1", "CUEX2", "CUEX3", "CUSA1", "CUSA2",
  "CUSA3", "CUSCO", "CUSL1", "CUSL2", "CUSL3"
)
construct <- c(
  "IMAG", "IMAG", "IMAG", "IMAG", "IMAG", "CUEX", "CUEX", "CUEX", "CUSA", "CUSA", "CUSA",
  "CUSCO_2", "CUSL", "CUSL", "CUSL"
)
from <- c(
  "IMAG", "IMAG", "CUEX", "CUSA", "IMAG", "CUSA", "CUSCO_2"
)
to <- c(
  "CUEX", "CUSA", "CUSA", "CUSCO_2", "CUSL", "CUSL", "CUSL"
)

# Ce que Sentier a trouvé, avec ce qu’il affiche en remarque ; et ce que R trouve.
expected <- list(
  paths = c(
    "IMAG -> CUEX" = 0.45559237510752293,    # IMAG → CUEX: 0,456
    "IMAG -> CUSA" = 0.2482747188904371,     # IMAG → CUSA: 0,248
    "CUEX -> CUSA" = 0.43216442802578275,    # CUEX → CUSA: 0,432
    "CUSA -> CUSCO_2" = 0.3541463387878217,  # CUSA → CUSCO: 0,354
    "IMAG -> CUSL" = 0.28982034960222497,    # IMAG → CUSL: 0,290
    "CUSA -> CUSL" = 0.3807237088010313,     # CUSA → CUSL: 0,381
    "CUSCO_2 -> CUSL" = 0.16091812783369155  # CUSCO → CUSL: 0,161
  ),
  r2 = c(
    "CUEX" = 0.20756441225611388,     # CUEX: 0,208
    "CUSA" = 0.34617245397302476,     # CUSA: 0,346
    "CUSCO_2" = 0.12541962927681857,  # CUSCO: 0,125
    "CUSL" = 0.4096481271290208       # CUSL: 0,410
  ),
  loadings = c(
    "IMAG1" = 0.823690597750016,   # IMAG1: 0,824
    "IMAG2" = 0.6582189658706301,  # IMAG2: 0,658
    "IMAG3" = 0.7260301886449653,  # IMAG3: 0,726
    "IMAG4" = 0.7781145516578001,  # IMAG4: 0,778
    "IMAG5" = 0.8036823428695222,  # IMAG5: 0,804
    "CUEX1" = 0.8290945483809502,  # CUEX1: 0,829
    "CUEX2" = 0.775314750730611,   # CUEX2: 0,775
    "CUEX3" = 0.8205015350706774,  # CUEX3: 0,821
    "CUSA1" = 0.8393461737723544,  # CUSA1: 0,839
    "CUSA2" = 0.8398242471386584,  # CUSA2: 0,840
    "CUSA3" = 0.8845384798382465,  # CUSA3: 0,885
    "CUSCO" = 1,                   # CUSCO: 1,000
    "CUSL1" = 0.9225235971219947,  # CUSL1: 0,923
    "CUSL2" = 0.5748692180617458,  # CUSL2: 0,575
    "CUSL3" = 0.8995842721734639   # CUSL3: 0,900
  ),
  weights = c(
    "IMAG1" = 0.2995915765259771,   # IMAG1: 0,300
    "IMAG2" = 0.222803649270532,    # IMAG2: 0,223
    "IMAG3" = 0.21721283431689423,  # IMAG3: 0,217
    "IMAG4" = 0.23798729120064077,  # IMAG4: 0,238
    "IMAG5" = 0.3281037595349575,   # IMAG5: 0,328
    "CUEX1" = 0.4227755715971372,   # CUEX1: 0,423
    "CUEX2" = 0.37877184305683875,  # CUEX2: 0,379
    "CUEX3" = 0.4336514511043994,   # CUEX3: 0,434
    "CUSA1" = 0.37921189888826284,  # CUSA1: 0,379
    "CUSA2" = 0.38380573070716556,  # CUSA2: 0,384
    "CUSA3" = 0.40629163453268746,  # CUSA3: 0,406
    "CUSCO" = 1,                    # CUSCO: 1,000
    "CUSL1" = 0.49306586832548,     # CUSL1: 0,493
    "CUSL2" = 0.20789229774534884,  # CUSL2: 0,208
    "CUSL3" = 0.47313434889210515   # CUSL3: 0,473
  )
)
found <- list(
  paths = estimates$Path_estimates[cbind(to, from)],
  r2 = estimates$R2[names(expected$r2)],
  loadings = estimates$Loading_estimates[cbind(construct, item)],
  weights = estimates$Weight_estimates[cbind(construct, item)]
)

difference <- sapply(names(expected), function(block) max(abs(found[[block]] - expected[[block]])))
print(difference)
tolerance <- 0.00001
stopifnot(all(difference < tolerance))
cat("Les m\u00eames nombres que Sentier, \u00e0 moins de", tolerance, "\n")
