# The same estimate in R with seminr, to check the numbers of Sentier 0.1.0.
# Inner weighting: Path. Missing values: Mean replacement. Tolerance: 1e-7. n = 72, 8
# iterations.
# composite() is plain PLS; reflective() would be consistent PLS (PLSc), which is another
# estimator.

library(seminr)

# The data file; start R in its folder, or write its whole path.
file <- "crm-clusters.csv"
table <- read.table(
  file, header = TRUE, sep = ",", quote = "\"", comment.char = "",
  colClasses = "character", na.strings = character(), strip.white = TRUE, fill = TRUE,
  check.names = FALSE, encoding = "UTF-8"
)
names(table) <- trimws(sub("^\ufeff", "", names(table)))

# Cells as numbers: what means “no answer” is left empty.
number <- function(cells) {
  if (!is.numeric(cells)) {
    cells <- trimws(cells)
    cells[cells %in% c("", "NA", "N/A", "#N/A", "NaN", ".")] <- NA
    cells <- suppressWarnings(as.numeric(cells))
  }
  as.numeric(cells)
}

# The indicators, in the order of the model.
items <- data.frame(
  CC1 = number(table[["CC1"]]),
  CC2 = number(table[["CC2"]]),
  CC3 = number(table[["CC3"]]),
  PC1 = number(table[["PC1"]]),
  PC2 = number(table[["PC2"]]),
  PC3 = number(table[["PC3"]]),
  OI1 = number(table[["OI1"]]),
  OI2 = number(table[["OI2"]]),
  OGG1 = number(table[["OGG1"]]),
  OGG2 = number(table[["OGG2"]]),
  OGG3 = number(table[["OGG3"]]),
  PCO1 = number(table[["PCO1"]]),
  PCO2 = number(table[["PCO2"]]),
  VA1 = number(table[["VA1"]]),
  VA2 = number(table[["VA2"]]),
  PRO1 = number(table[["PRO1"]]),
  PRO2 = number(table[["PRO2"]]),
  VPC1 = number(table[["VPC1"]]),
  VPC2 = number(table[["VPC2"]])
)
# Cases without any answer carry nothing.
kept <- rowSums(!is.na(items)) > 0
items <- items[kept, , drop = FALSE]
# Each empty cell takes the mean of its column.
items[] <- lapply(items, function(x) { x[is.na(x)] <- mean(x, na.rm = TRUE); x })

# The same data? Number of cases, means and standard deviations must agree.
stopifnot(nrow(items) == 72)
data_means <- c(CC1 = 3.263888888888889, CC2 = 3.1805555555555554, CC3 = 3.3472222222222223, PC1 = 3.2916666666666665, PC2 = 3.388888888888889, PC3 = 3.375, OI1 = 3.25, OI2 = 3.4583333333333335, OGG1 = 3.4583333333333335, OGG2 = 3.4444444444444446, OGG3 = 3.5, PCO1 = 3.4583333333333335, PCO2 = 3.486111111111111, VA1 = 3.375, VA2 = 3.4305555555555554, PRO1 = 3.375, PRO2 = 3.5277777777777777, VPC1 = 3.4444444444444446, VPC2 = 3.25)
data_sds <- c(CC1 = 1.0208123740303094, CC2 = 0.9833313439941683, CC3 = 0.9517918197965411, PC1 = 0.8950175071070785, PC2 = 1.0007821667210688, PC3 = 0.9705160526496737, OI1 = 0.9604869656937598, OI2 = 0.9335303279698184, OGG1 = 1.0200455665049868, OGG2 = 1.005462389444985, OGG3 = 0.9786452262557864, PCO1 = 0.9777453224091421, PCO2 = 0.9493223017241617, VA1 = 0.829686857609629, VA2 = 0.9616064740602653, PRO1 = 0.9991193305204931, PRO2 = 1.0066290450949622, VPC1 = 0.9175731753279285, VPC2 = 0.9306971489687671)
stopifnot(all(abs(sapply(items, mean, na.rm = TRUE) - data_means) < 1e-8 * (1 + abs(data_means))))
stopifnot(all(abs(sapply(items, sd, na.rm = TRUE) - data_sds) < 1e-8 * (1 + data_sds)))

# Mode A: correlation weights. Mode B: regression weights.
measurement <- constructs(
  composite("GRC_Analytique", c("CC1", "CC2", "CC3", "PC1", "PC2", "PC3", "OI1", "OI2"), weights = mode_A),
  composite("GRC_Operationnelle", c("OGG1", "OGG2", "OGG3", "PCO1", "PCO2"), weights = mode_A),
  composite("Performance", c("VA1", "VA2", "PRO1", "PRO2", "VPC1", "VPC2"), weights = mode_A)
)
structure <- relationships(
  paths(from = "GRC_Analytique", to = "Performance"),
  paths(from = "GRC_Operationnelle", to = "Performance")
)

# The stop criterion is the exponent of the tolerance.
model <- estimate_pls(
  data = items, measurement_model = measurement, structural_model = structure,
  inner_weights = path_weighting, maxIt = 3000, stopCriterion = 7
)
quality <- summary(model)$reliability

item <- c(
  "CC1", "CC2", "CC3", "PC1", "PC2", "PC3", "OI1", "OI2", "OGG1", "OGG2", "OGG3", "PCO1",
  "PCO2", "VA1", "VA2", "PRO1", "PRO2", "VPC1", "VPC2"
)
construct <- c(
  "GRC_Analytique", "GRC_Analytique", "GRC_Analytique", "GRC_Analytique", "GRC_Analytique",
  "GRC_Analytique", "GRC_Analytique", "GRC_Analytique", "GRC_Operationnelle",
  "GRC_Operationnelle", "GRC_Operationnelle", "GRC_Operationnelle", "GRC_Operationnelle",
  "Performance", "Performance", "Performance", "Performance", "Performance", "Performance"
)
from <- c(
  "GRC_Analytique", "GRC_Operationnelle"
)
to <- c(
  "Performance", "Performance"
)

# What Sentier found, with what it shows in the remark; and what R finds.
expected <- list(
  paths = c(
    "GRC_Analytique -> Performance" = 0.6515666846119439,      # GRC_Analytique → Performance: .652
    "GRC_Operationnelle -> Performance" = 0.04759049716503472  # GRC_Operationnelle → Performance: .048
  ),
  r2 = c(
    "Performance" = 0.4542925005019  # Performance: .454
  ),
  loadings = c(
    "CC1" = 0.8172798850808889,   # CC1: .817
    "CC2" = 0.6012058160886486,   # CC2: .601
    "CC3" = 0.8083662054795528,   # CC3: .808
    "PC1" = 0.6468149636766196,   # PC1: .647
    "PC2" = 0.8287537660792472,   # PC2: .829
    "PC3" = 0.8001920415212751,   # PC3: .800
    "OI1" = 0.8151204024125637,   # OI1: .815
    "OI2" = 0.5570737939206895,   # OI2: .557
    "OGG1" = 0.7855188581230066,  # OGG1: .786
    "OGG2" = 0.8648935796520928,  # OGG2: .865
    "OGG3" = 0.8199930488923446,  # OGG3: .820
    "PCO1" = 0.8314245172271193,  # PCO1: .831
    "PCO2" = 0.8354106427178103,  # PCO2: .835
    "VA1" = 0.8623027518377387,   # VA1: .862
    "VA2" = 0.8278716400747321,   # VA2: .828
    "PRO1" = 0.6146078259998647,  # PRO1: .615
    "PRO2" = 0.6341895507621289,  # PRO2: .634
    "VPC1" = 0.8215371969974559,  # VPC1: .822
    "VPC2" = 0.862724742368715    # VPC2: .863
  ),
  weights = c(
    "CC1" = 0.16336025570559834,   # CC1: .163
    "CC2" = 0.13961636011335685,   # CC2: .140
    "CC3" = 0.19690661023895228,   # CC3: .197
    "PC1" = 0.1532689779175483,    # PC1: .153
    "PC2" = 0.18487598796583296,   # PC2: .185
    "PC3" = 0.17524991359662653,   # PC3: .175
    "OI1" = 0.2073105698126865,    # OI1: .207
    "OI2" = 0.11095142455895006,   # OI2: .111
    "OGG1" = 0.2038650889223969,   # OGG1: .204
    "OGG2" = 0.2233285618734841,   # OGG2: .223
    "OGG3" = 0.2822655823241059,   # OGG3: .282
    "PCO1" = 0.24395451105980215,  # PCO1: .244
    "PCO2" = 0.25426909944500603,  # PCO2: .254
    "VA1" = 0.2418961493884334,    # VA1: .242
    "VA2" = 0.19393572234644102,   # VA2: .194
    "PRO1" = 0.16637224841860465,  # PRO1: .166
    "PRO2" = 0.1716056571048245,   # PRO2: .172
    "VPC1" = 0.23438453879046683,  # VPC1: .234
    "VPC2" = 0.2633732076110868    # VPC2: .263
  ),
  alpha = c(
    "GRC_Analytique" = 0.8790695422801689,      # GRC_Analytique: .879
    "GRC_Operationnelle" = 0.8854751136561813,  # GRC_Operationnelle: .885
    "Performance" = 0.8645270490236764          # Performance: .865
  ),
  rhoA = c(
    "GRC_Analytique" = 0.8957512531649626,      # GRC_Analytique: .896
    "GRC_Operationnelle" = 0.8917319787176983,  # GRC_Operationnelle: .892
    "Performance" = 0.8871370752468902          # Performance: .887
  ),
  rhoC = c(
    "GRC_Analytique" = 0.90561888939117,        # GRC_Analytique: .906
    "GRC_Operationnelle" = 0.9158189712664107,  # GRC_Operationnelle: .916
    "Performance" = 0.9001142748617744          # Performance: .900
  ),
  AVE = c(
    "GRC_Analytique" = 0.5503891192076223,      # GRC_Analytique: .550
    "GRC_Operationnelle" = 0.6853294101269158,  # GRC_Operationnelle: .685
    "Performance" = 0.6046823335814527          # Performance: .605
  )
)
found <- list(
  paths = model$path_coef[cbind(from, to)],
  r2 = model$rSquared[1, names(expected$r2)],
  loadings = model$outer_loadings[cbind(item, construct)],
  weights = model$outer_weights[cbind(item, construct)],
  alpha = quality[names(expected$alpha), "alpha"],
  rhoA = quality[names(expected$rhoA), "rhoA"],
  rhoC = quality[names(expected$rhoC), "rhoC"],
  AVE = quality[names(expected$AVE), "AVE"]
)

difference <- sapply(names(expected), function(block) max(abs(found[[block]] - expected[[block]])))
print(difference)
tolerance <- 0.00001
stopifnot(all(difference < tolerance))
cat("The same numbers as Sentier, within", tolerance, "\n")
