# Expected values of covariance-based SEM: lavaan 0.6-14 on R 4.2.2. From the project's root:
# Rscript test/reference/cbsem/make.R > test/reference/cbsem/lavaan-0.6-14.json
library(lavaan)
number <- function(x) ifelse(is.na(x), "null", sprintf("%.12g", x))
named <- function(keys, x) paste0("{", paste(sprintf('"%s": %s', keys, number(x)), collapse = ", "), "}")
key <- function(lhs, op, rhs) ifelse(op == "~", paste(rhs, "->", lhs), paste(lhs, op, rhs))
case <- function(name, file, model, options = "{}", std.lv = FALSE, likelihood = "normal") {
  data <- read.csv(file.path("test/reference/simulated", file))
  for (k in seq_along(data)) if (is.numeric(data[[k]])) data[[k]][is.na(data[[k]])] <- mean(data[[k]], na.rm = TRUE)
  run <- function(...) lavaan(model, data, int.ov.free = TRUE, int.lv.free = FALSE, auto.fix.first = !std.lv, std.lv = std.lv, auto.fix.single = TRUE, auto.var = TRUE,
    auto.cov.lv.x = TRUE, auto.cov.y = FALSE, likelihood = likelihood, ...)
  fit <- first <- run()
  # lavaan stops at a relative change of 1e-10; started again from there it comes to the fixed point
  # (what it prints of itself on the way is dropped)
  for (i in 1:6) invisible(capture.output(fit <- suppressWarnings(run(start = fit, optim.force.converged = TRUE, control = list(rel.tol = 1e-15, x.tol = 1e-15, abs.tol = 0)))))
  pe <- parameterEstimates(fit); st <- standardizedSolution(fit)
  keep <- pe$op %in% c("=~", "~", "~~")
  k <- key(pe$lhs, pe$op, pe$rhs)
  se <- ifelse(pe$se == 0, NA, pe$se)
  stse <- ifelse(st$se == 0, NA, st$se)
  mi <- modindices(fit, sort. = TRUE); mi <- mi[mi$mi > 1, ]
  f <- fitMeasures(first, c("chisq", "df", "pvalue", "cfi", "tli", "nfi", "ifi", "gfi", "agfi", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "rmsea.pvalue", "srmr", "aic", "bic", "bic2", "logl", "npar", "baseline.chisq", "baseline.df"))
  sprintf('{ "case": "%s", "file": "%s", "model": "%s", "options": %s,\n  "estimate": %s,\n  "se": %s,\n  "standardised": %s,\n  "standardisedSe": %s,\n  "fit": %s,\n  "mi": %s,\n  "epc": %s,\n  "sepc": %s }',
    name, file, gsub("\n", "\\\\n", gsub("\n[^\n]*~~[^\n]*", "", model)), options, named(k[keep], pe$est[keep]), named(k[keep], se[keep]), named(k[keep], st$est.std[keep]), named(k[keep], stse[keep]),
    named(names(f), f), named(key(mi$lhs, mi$op, mi$rhs), mi$mi), named(key(mi$lhs, mi$op, mi$rhs), mi$epc), named(key(mi$lhs, mi$op, mi$rhs), mi$sepc.all))
}
ecsi <- "Image =~ IMAG1 + IMAG2 + IMAG3 + IMAG4 + IMAG5
Expectations =~ CUEX1 + CUEX2 + CUEX3
Quality =~ PERQ1 + PERQ2 + PERQ3 + PERQ4 + PERQ5 + PERQ6 + PERQ7
Value =~ PERV1 + PERV2
Satisfaction =~ CUSA1 + CUSA2 + CUSA3
Complaints =~ CUSCO
Loyalty =~ CUSL1 + CUSL2 + CUSL3
Expectations ~ Image
Satisfaction ~ Image + Expectations + Quality + Value
Loyalty ~ Image + Satisfaction + Complaints
Quality ~ Expectations
Value ~ Expectations + Quality
Complaints ~ Satisfaction"
two <- "Attitude =~ att1 + att2 + att3
Norm =~ nor1 + nor2 + nor3
Intention =~ int1 + int2 + int3
Intention ~ Attitude + Norm"
cfa3 <- "Attitude =~ att1 + att2 + att3
Norm =~ nor1 + nor2 + nor3
Intention =~ int1 + int2 + int3"
outcomes <- "Attitude =~ att1 + att2 + att3
Norm =~ nor1 + nor2 + nor3
Intention =~ int1 + int2 + int3
Norm ~ Attitude
Intention ~ Attitude"
cat("[\n", paste(c(
  case("ecsi", "satisfaction.csv", ecsi),
  case("ecsi variance", "satisfaction.csv", ecsi, '{ "scale": "variance" }', std.lv = TRUE),
  case("ecsi wishart", "satisfaction.csv", ecsi, '{ "likelihood": "wishart" }', likelihood = "wishart"),
  case("residuals", "segments.csv", paste0(two, "\natt1 ~~ nor1\natt2 ~~ int2"), '{ "residualCovariances": "att1 ~~ nor1; att2 ~~ int2" }'),
  case("cfa", "segments.csv", cfa3),
  case("outcomes", "segments.csv", paste0(outcomes, "\nNorm ~~ Intention"), '{ "correlatedOutcomes": true }')
), collapse = ",\n"), "\n]\n")
