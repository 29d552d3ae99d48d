# Probabilities of two correlated normals: pbivnorm 0.6.0 (Genz 2004) on R 4.2.2.
# Rscript test/reference/distributions/bivariate.R > test/reference/distributions/bivariate-r-4.2.2.txt
library(pbivnorm)
for (r in c(-.9999, -.99, -.95, -.8, -.5, -.1, 0, .2, .45, .69, .71, .85, .93, .97, .995, .9999))
  for (x in c(-4, -1.5, -.3, 0, .8, 2.5)) for (y in c(-3, -1.5, -.299, .5, .8, 3))
    cat(sprintf("%.17g", c(x, y, r, pbivnorm(x, y, r))), "\n")
