# Expected values of ordinal PLS: lavaan 0.6-14 (lavCor: two-step polychoric and polyserial) on R 4.2.2, and consistent PLS of these
# correlations by a routine of its own in R. From the project's root:
# Rscript test/reference/correlations/latent.R > test/reference/correlations/latent-r-4.2.2.json
suppressMessages(library(lavaan))
number <- function(x) sprintf("%.12g", x)
rows <- function(M) paste0("[", paste(apply(M, 1, function(r) paste0("[", paste(number(r), collapse = ", "), "]")), collapse = ", "), "]")
list1 <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
plsc <- function(S, blocks, paths) {
  J <- length(blocks); w <- lapply(blocks, function(b) rep(1, length(b)))
  D <- matrix(0, J, J); for (p in paths) D[p[1], p[2]] <- 1
  W <- function() { M <- matrix(0, nrow(S), J); for (j in 1:J) { v <- w[[j]]; M[blocks[[j]], j] <- v / sqrt(c(t(v) %*% S[blocks[[j]], blocks[[j]]] %*% v)) }; M }
  for (it in 1:5000) {
    M <- W(); C <- t(M) %*% S %*% M; E <- matrix(0, J, J)
    for (j in 1:J) {
      P <- which(D[, j] == 1); if (length(P)) E[P, j] <- solve(C[P, P, drop = FALSE], C[P, j])
      F <- which(D[j, ] == 1); E[F, j] <- C[F, j]
    }
    Q <- S %*% M %*% E; w <- lapply(1:J, function(j) Q[blocks[[j]], j]); if (sum(abs(W() - M)) < 1e-14) break
  }
  M <- W(); C <- t(M) %*% S %*% M; rho <- rep(1, J); lambda <- numeric(nrow(S))
  for (j in 1:J) {
    b <- blocks[[j]]; v <- M[b, j]
    if (length(b) == 1) { lambda[b] <- 1; next }
    Sj <- S[b, b]; o <- v %*% t(v)
    c2 <- sum((Sj - diag(diag(Sj))) * o) / sum((o - diag(diag(o))) * o)
    lambda[b] <- sqrt(c2) * v; rho[j] <- sum(v^2)^2 * c2
  }
  R <- C / sqrt(rho %*% t(rho)); diag(R) <- 1
  beta <- unlist(lapply(1:J, function(j) { P <- which(D[, j] == 1); if (length(P)) setNames(solve(R[P, P, drop = FALSE], R[P, j]), paste(P, j)) }))
  list(lambda = lambda, rho = rho, beta = sapply(paths, function(p) beta[[paste(p[1], p[2])]]))
}
case <- function(name, file, names, ordered, blocks, paths, cut = NULL) {
  d <- read.csv(file.path("test/reference/simulated", file))[, names]
  d <- d[complete.cases(d), ]
  if (!is.null(cut)) for (k in ordered) d[[k]] <- findInterval(d[[k]], cut)
  S <- unclass(lavCor(d, ordered = ordered))
  S <- S[names, names]
  th <- lapply(ordered, function(k) qnorm(cumsum(table(d[[k]]) / nrow(d)))[seq_len(length(unique(d[[k]])) - 1)])
  r <- plsc(S, blocks, paths)
  sprintf('{ "case": "%s", "file": "%s", "names": [%s], "ordered": [%s], "cut": %s, "n": %d,\n  "correlations": %s,\n  "thresholds": [%s],\n  "loadings": %s, "rhoA": %s, "paths": %s }',
    name, file, paste0('"', names, '"', collapse = ", "), paste0('"', ordered, '"', collapse = ", "), if (is.null(cut)) "null" else list1(cut), nrow(d), rows(S), paste(sapply(th, list1), collapse = ", "), list1(r$lambda), list1(r$rho), list1(r$beta))
}
seg <- c("att1", "att2", "att3", "nor1", "nor2", "nor3", "int1", "int2", "int3")
blocks <- list(1:3, 4:6, 7:9); paths <- list(c(1, 3), c(2, 3))
cat("[\n", paste(c(
  case("seven steps", "segments.csv", seg, seg, blocks, paths),
  case("three steps", "segments.csv", seg, seg, blocks, paths, cut = c(3, 5)),
  case("two steps", "segments.csv", seg, seg, blocks, paths, cut = 4),
  case("mixed", "segments.csv", seg, c("att1", "att2", "att3", "int1", "int2", "int3"), blocks, paths)
), collapse = ",\n"), "\n]\n")
