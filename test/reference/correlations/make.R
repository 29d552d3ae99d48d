# Pairwise Pearson correlations and their p-values, by R 4.2.2.
# Rscript test/reference/correlations/make.R > test/reference/correlations/r-4.2.2.json
survey <- read.csv("test/reference/simulated/satisfaction.csv")
names <- c("IMAG1", "CUEX2", "PERQ7", "PERV1", "CUSA2", "CUSCO", "CUSL2")
pairs <- combn(names, 2, simplify = FALSE)
line <- function(pair) {
  x <- survey[[pair[1]]]; y <- survey[[pair[2]]]
  test <- cor.test(x, y)
  sprintf('  { "x": "%s", "y": "%s", "r": %.17g, "n": %d, "p": %.17g }', pair[1], pair[2], cor(x, y, use = "pairwise.complete.obs"), sum(complete.cases(x, y)), test$p.value)
}
cat("[\n", paste(vapply(pairs, line, ""), collapse = ",\n"), "\n]\n", sep = "")
