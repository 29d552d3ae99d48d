# Expected values of the Cramer-von Mises test of normality: nortest 1.0-4 (cvm.test) on R 4.2.2.
# Rscript test/reference/normality/make.R > test/reference/normality/nortest-1.0-4.json
library(nortest)
number <- function(x) sprintf("%.15g", x)
case <- function(name, x) {
  test <- suppressWarnings(cvm.test(x))
  sprintf('  { "name": "%s", "values": [%s], "w": %s, "p": %s }', name, paste(number(x), collapse = ", "), number(unname(test$statistic)), number(test$p.value))
}
set.seed(11)
cases <- c(
  case("eight values", c(2.1, 3.4, 1.9, 5.6, 4.4, 3.8, 2.7, 4.0)),
  case("normal", round(rnorm(40), 6)),
  case("uniform", round(runif(60), 6)),
  case("exponential", round(rexp(50), 6)),
  case("lognormal", round(rlnorm(120), 6)),
  case("rating 1 to 7", sample(1:7, 80, TRUE, prob = c(1, 1, 2, 4, 6, 5, 3))),
  case("three values", rep(c(1, 2, 5), c(3, 20, 30))),
  case("normal scores", round(qnorm(ppoints(100)), 9)),
  case("Student's t with 3 degrees", round(rt(90, 3), 6)),
  case("nearly normal", c(-1.6, -1.1, -.9, -.5, -.3, 0, .15, .3, .62, .8, 1.4, 2.3)),
  case("slightly skewed", c(-1.6, -1.1, -.95, -.9, -.6, -.5, -.3, 0, .15, .3, .9, 1.4, 2.3)),
  case("far from zero", round(1e6 + rnorm(30), 4))
)
survey <- read.csv("test/reference/simulated/satisfaction.csv")
for (name in names(survey)[c(4, 9, 11, 19, 21, 25)]) cases <- c(cases, case(name, na.omit(survey[[name]])))
cat("[\n", paste(cases, collapse = ",\n"), "\n]\n", sep = "")
