# Noncentral chi-squared probabilities and noncentralities, R 4.2.2: Rscript test/reference/distributions/noncentral.R > test/reference/distributions/noncentral-r-4.2.2.txt
# pchisqN x df lambda p
for (df in c(1, 2, 5, 24, 149, 1000)) for (lambda in c(.01, 1, 7.5, 60, 700)) for (x in (df + lambda) * c(.2, .7, 1, 1.3, 2))
  cat("pchisqN", sprintf("%.17g", c(x, df, lambda, pchisq(x, df, lambda))), "\n")
# lambda at which pchisq(x, df, lambda) = p
for (case in list(c(181.654, 149), c(85.306, 24), c(34.66, 24), c(500, 100), c(10, 2), c(3000, 1200))) for (p in c(.95, .05)) {
  x <- case[1]; df <- case[2]
  if (pchisq(x, df) < p) lambda <- 0 else lambda <- uniroot(function(l) pchisq(x, df, l) - p, c(0, 10 * x), tol = 1e-13)$root
  cat("ncp", sprintf("%.17g", c(x, df, p, lambda)), "\n")
}
