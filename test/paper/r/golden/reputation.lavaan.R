# The covariance-based counterpart in R with lavaan, beside the numbers of Sentier 0.1.0.
# Inner weighting: Path. Missing values: Mean replacement. Tolerance: 1e-7. n = 344, 7
# iterations.

library(lavaan)

# The data file; start R in its folder, or write its whole path.
file <- "reputation.csv"
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
  qual_1 = number(table[["qual_1"]]),
  qual_2 = number(table[["qual_2"]]),
  qual_3 = number(table[["qual_3"]]),
  qual_4 = number(table[["qual_4"]]),
  qual_5 = number(table[["qual_5"]]),
  qual_6 = number(table[["qual_6"]]),
  qual_7 = number(table[["qual_7"]]),
  qual_8 = number(table[["qual_8"]]),
  comp_1 = number(table[["comp_1"]]),
  comp_2 = number(table[["comp_2"]]),
  comp_3 = number(table[["comp_3"]]),
  like_1 = number(table[["like_1"]]),
  like_2 = number(table[["like_2"]]),
  like_3 = number(table[["like_3"]]),
  cusa = number(table[["cusa"]])
)
# Cases without any answer carry nothing.
kept <- rowSums(!is.na(items)) > 0
items <- items[kept, , drop = FALSE]
# Each empty cell takes the mean of its column.
items[] <- lapply(items, function(x) { x[is.na(x)] <- mean(x, na.rm = TRUE); x })

# The same data? Number of cases, means and standard deviations must agree.
stopifnot(nrow(items) == 344)
data_means <- c(qual_1 = 4.671511627906977, qual_2 = 4.715116279069767, qual_3 = 4.680232558139535, qual_4 = 4.616279069767442, qual_5 = 4.578488372093023, qual_6 = 4.549418604651163, qual_7 = 4.563953488372093, qual_8 = 4.601744186046512, comp_1 = 4.622093023255814, comp_2 = 4.523255813953488, comp_3 = 4.584302325581396, like_1 = 4.546511627906977, like_2 = 4.584302325581396, like_3 = 4.607558139534884, cusa = 4.5726744186046515)
data_sds <- c(qual_1 = 1.2798970598565387, qual_2 = 1.3510404103954075, qual_3 = 1.4273725391726244, qual_4 = 1.4641974460297578, qual_5 = 1.3764796586195018, qual_6 = 1.4399140358623033, qual_7 = 1.3407636995839005, qual_8 = 1.3600280325189023, comp_1 = 1.3367120501529364, comp_2 = 1.3953420570721429, comp_3 = 1.263475737955715, like_1 = 1.3217796709008165, like_2 = 1.32870882826723, like_3 = 1.329219009212742, cusa = 1.31173570225859)
stopifnot(all(abs(sapply(items, mean, na.rm = TRUE) - data_means) < 1e-8 * (1 + abs(data_means))))
stopifnot(all(abs(sapply(items, sd, na.rm = TRUE) - data_sds) < 1e-8 * (1 + data_sds)))

# Every construct is a common factor here, which composites are not: estimates differ by nature,
# not by mistake.
# A formative construct (<~) has its first weight fixed at 1, and is identified only if at least
# two paths leave it.
syntax <- "
  QUAL <~ 1*qual_1 + qual_2 + qual_3 + qual_4 + qual_5 + qual_6 + qual_7 + qual_8
  COMP =~ comp_1 + comp_2 + comp_3
  LIKE =~ like_1 + like_2 + like_3
  CUSA =~ 1*cusa
  cusa ~~ 0*cusa
  COMP ~ QUAL
  LIKE ~ QUAL
  CUSA ~ COMP + LIKE
"
fit <- sem(syntax, data = items, estimator = "ML")
summary(fit, fit.measures = TRUE, standardized = TRUE, rsquare = TRUE)
if (!lavInspect(fit, "converged")) warning("lavaan did not converge")

# Standardised estimates beside those of PLS and consistent PLS. No assertion: these are
# different estimators.
found <- standardizedSolution(fit)
look_up <- function(lhs, op, rhs) found$est.std[match(paste(lhs, op, rhs), paste(found$lhs, found$op, found$rhs))]
paths <- data.frame(
  from = c("QUAL", "QUAL", "COMP", "LIKE"),
  to = c("COMP", "LIKE", "CUSA", "CUSA"),
  pls = c(0.560448167296953, 0.488668122009695, 0.15482388529482624, 0.39978714692360945),
  plsc = c(0.6090906749919254, 0.5210471406527207, 0.14850218879748223, 0.42383481867946216)
)
paths$lavaan <- look_up(paths$to, "~", paths$from)
print(paths, digits = 3)
loadings <- data.frame(
  construct = c("COMP", "COMP", "COMP", "LIKE", "LIKE", "LIKE", "CUSA"),
  item = c("comp_1", "comp_2", "comp_3", "like_1", "like_2", "like_3", "cusa"),
  pls = c(0.888111589555229, 0.8716708859034118, 0.8643960625386667, 0.9031688463137328, 0.8965852784813879, 0.882414228982217, 1),
  plsc = c(0.8062540207706242, 0.8122778833697578, 0.7960093060084326, 0.9078904341783907, 0.806139258753327, 0.7932328498411356, 1)
)
loadings$lavaan <- look_up(loadings$construct, "=~", loadings$item)
print(loadings, digits = 3)
