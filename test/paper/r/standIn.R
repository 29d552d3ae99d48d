# A compact PLS in base R behind the names of seminr and cSEM that the scripts use. Where those packages are not installed, the
# scripts are run on this: a second implementation, in another language, that must give the same numbers.
pls_fit <- function(data, blocks, modes, from, to, scheme, tolerance, most, given = list()) {
  S <- cor(data)
  names <- names(blocks)
  W <- matrix(0, ncol(data), length(blocks), dimnames = list(colnames(data), names))
  for (j in names) W[blocks[[j]], j] <- if (is.null(given[[j]])) 1 else given[[j]]
  scaled <- function(W) sweep(W, 2, sqrt(diag(t(W) %*% S %*% W)), "/")
  first <- function(S) { v <- eigen(S, symmetric = TRUE)$vectors[, 1]; v * sign(sum(v)) }
  W <- scaled(W)
  for (i in seq_len(most)) {
    C <- t(W) %*% S %*% W
    E <- C * 0
    for (j in names) {
      before <- from[to == j]
      after <- to[from == j]
      if (scheme == "path") {
        if (length(before) > 0) E[before, j] <- solve(C[before, before], C[before, j])
        if (length(after) > 0) E[after, j] <- C[after, j]
      } else E[c(before, after), j] <- if (scheme == "centroid") sign(C[c(before, after), j]) else C[c(before, after), j]
    }
    Z <- scaled(W %*% E)
    V <- W * 0
    for (j in names) {
      b <- blocks[[j]]
      r <- S[b, , drop = FALSE] %*% Z[, j]
      V[b, j] <- switch(modes[[j]], A = r, B = solve(S[b, b], r), unit = 1, given = given[[j]], pca = first(S[b, b]))
    }
    V <- scaled(V)
    change <- sum(abs(V - W))
    W <- V
    if (change < tolerance) break
  }
  C <- t(W) %*% S %*% W
  B <- C * 0
  r2 <- c()
  for (j in unique(to)) {
    x <- from[to == j]
    B[x, j] <- solve(C[x, x], C[x, j])
    r2[j] <- sum(B[x, j] * C[x, j])
  }
  list(W = W, L = (S %*% W) * (W != 0), B = B, r2 = r2, S = S)
}

mode_A <- "A"
mode_B <- "B"
unit_weights <- "unit"
path_weighting <- "path"
path_factorial <- "factorial"
single_item <- function(item) item
composite <- function(construct, items, weights = mode_A) list(construct = construct, items = items, weights = weights)
constructs <- function(...) list(...)
paths <- function(from, to) cbind(source = from, target = to)
relationships <- function(...) rbind(...)

estimate_pls <- function(data, measurement_model, structural_model, inner_weights, maxIt, stopCriterion) {
  blocks <- lapply(measurement_model, `[[`, "items")
  names(blocks) <- sapply(measurement_model, `[[`, "construct")
  modes <- setNames(lapply(measurement_model, `[[`, "weights"), names(blocks))
  fit <- pls_fit(data[unlist(blocks)], blocks, modes, structural_model[, 1], structural_model[, 2], inner_weights, 10^-stopCriterion, maxIt)
  quality <- t(sapply(names(blocks), function(j) {
    b <- blocks[[j]]
    k <- length(b)
    if (k == 1) return(rep(1, 4))
    R <- fit$S[b, b]
    l <- fit$L[b, j]
    w <- fit$W[b, j]
    rho_a <- sum(w^2)^2 * sum(w * ((R - diag(k)) %*% w)) / (sum(w^2)^2 - sum(w^4))
    c(k / (k - 1) * (1 - k / sum(R)), sum(l)^2 / (sum(l)^2 + sum(1 - l^2)), mean(l^2), rho_a)
  }))
  colnames(quality) <- c("alpha", "rhoC", "AVE", "rhoA")
  structure(list(path_coef = fit$B, rSquared = rbind(Rsq = fit$r2), outer_loadings = fit$L, outer_weights = fit$W, quality = quality), class = "stand_in")
}
summary.stand_in <- function(object, ...) list(reliability = object$quality)

csem <- function(.data, .model, .disattenuate, .PLS_modes, .PLS_weight_scheme_inner, .iter_max, .tolerance) {
  stopifnot(!.disattenuate)
  lines <- strsplit(grep("~", strsplit(.model, "\n")[[1]], value = TRUE), " *(=~|<~|~) *")
  left <- trimws(sapply(lines, `[[`, 1))
  right <- lapply(lines, function(line) trimws(strsplit(line[2], "+", fixed = TRUE)[[1]]))
  measured <- !duplicated(left)
  blocks <- setNames(right[measured], left[measured])
  stopifnot(!grepl(".", unlist(blocks), fixed = TRUE), !any(unlist(blocks) %in% left), setequal(names(.PLS_modes), names(blocks)))
  from <- unlist(right[!measured])
  to <- rep(left[!measured], lengths(right[!measured]))
  modes <- lapply(.PLS_modes, function(mode) if (is.numeric(mode)) "given" else c(modeA = "A", modeB = "B", unit = "unit", PCA = "pca")[[mode]])
  fit <- pls_fit(.data[unlist(blocks)], blocks, modes, from, to, .PLS_weight_scheme_inner, .tolerance, .iter_max, Filter(is.numeric, .PLS_modes))
  list(Estimates = list(Path_estimates = t(fit$B), R2 = fit$r2, Loading_estimates = t(fit$L), Weight_estimates = t(fit$W)))
}
