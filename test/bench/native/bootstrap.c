/* The work of one bootstrap in plain C, for comparison: Philox draws, weighted cross-products, correlations, Mode A PLS with
   path weighting from warm weights, paths, loadings and R² kept. Reads what `pls` writes: n p J, then block of each item,
   then the J x J path matrix (source, target), then n x p standardised values. Prints seconds and a checksum. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAXP = 128, MAXJ = 32 };

static int n, p, J, block[MAXP], path[MAXJ][MAXJ];
static double *X, W[MAXP], warm[MAXP];

static void philox(uint32_t c[4], uint32_t k0, uint32_t k1) {
  for (int r = 0; r < 10; r++) {
    uint64_t a = (uint64_t)0xD2511F53u * c[0], b = (uint64_t)0xCD9E8D57u * c[2];
    uint32_t n0 = (uint32_t)(b >> 32) ^ c[1] ^ k0, n2 = (uint32_t)(a >> 32) ^ c[3] ^ k1;
    c[0] = n0; c[1] = (uint32_t)b; c[2] = n2; c[3] = (uint32_t)a;
    k0 += 0x9E3779B9u; k1 += 0xBB67AE85u;
  }
}

static void draw(int *count, uint32_t index, uint32_t seed) {
  memset(count, 0, sizeof(int) * n);
  for (int b = 0, drawn = 0; drawn < n; b++) {
    uint32_t c[4] = { b, index, 0, 1 };
    philox(c, seed, 0);
    for (int w = 0; w < 4 && drawn < n; w++, drawn++) count[((uint64_t)c[w] * n) >> 32]++;
  }
}

static void correlations(const int *count, double *S) {
  static double *picked; static double sums[MAXP];
  if (!picked) picked = malloc(sizeof(double) * n * p * 2);
  double *x = picked, *t = picked + (size_t)n * p;
  int used = 0;
  memset(sums, 0, sizeof sums);
  memset(S, 0, sizeof(double) * p * p);
  for (int i = 0; i < n; i++) if (count[i]) {
    for (int k = 0; k < p; k++) { double v = X[(size_t)i * p + k]; x[(size_t)used * p + k] = v; t[(size_t)used * p + k] = v * count[i]; sums[k] += v * count[i]; }
    used++;
  }
  for (int i = 0; i < p; i += 4) {
    double acc[4][MAXP];
    memset(acc, 0, sizeof acc);
    int rows = p - i < 4 ? p - i : 4;
    for (int r = 0; r < used; r++) {
      const double *xr = x + (size_t)r * p, *tr = t + (size_t)r * p + i;
      for (int a = 0; a < rows; a++) { double w = tr[a]; for (int j = i; j < p; j++) acc[a][j] += w * xr[j]; }
    }
    for (int a = 0; a < rows; a++) for (int j = i; j < p; j++) S[(i + a) * p + j] = acc[a][j];
  }
  static double sd[MAXP];
  for (int i = 0; i < p; i++) sd[i] = sqrt(S[i * p + i] - sums[i] * sums[i] / n);
  for (int i = 0; i < p; i++) for (int j = i; j < p; j++) {
    double v = i == j ? 1 : (S[i * p + j] - sums[i] * sums[j] / n) / (sd[i] * sd[j]);
    S[i * p + j] = v; S[j * p + i] = v;
  }
}

static void solve(int m, double A[MAXJ][MAXJ], double *b) {
  for (int j = 0; j < m; j++) {
    for (int i = j; i < m; i++) { double s = A[i][j]; for (int k = 0; k < j; k++) s -= A[i][k] * A[j][k]; A[i][j] = i == j ? sqrt(s) : s / A[j][j]; }
  }
  for (int i = 0; i < m; i++) { double s = b[i]; for (int k = 0; k < i; k++) s -= A[i][k] * b[k]; b[i] = s / A[i][i]; }
  for (int i = m - 1; i >= 0; i--) { double s = b[i]; for (int k = i + 1; k < m; k++) s -= A[k][i] * b[k]; b[i] = s / A[i][i]; }
}

static double M[MAXP][MAXJ], C[MAXJ][MAXJ], E[MAXJ][MAXJ], B[MAXJ][MAXJ];

static void normalise(const double *S) {
  double v[MAXJ] = { 0 };
  for (int i = 0; i < p; i++) { double s = 0; for (int k = 0; k < p; k++) if (block[k] == block[i]) s += S[i * p + k] * W[k]; v[block[i]] += W[i] * s; }
  for (int i = 0; i < p; i++) W[i] /= sqrt(v[block[i]]);
}

static void composites(const double *S) {
  memset(M, 0, sizeof M); memset(C, 0, sizeof C);
  for (int i = 0; i < p; i++) for (int k = 0; k < p; k++) M[i][block[k]] += S[i * p + k] * W[k];
  for (int i = 0; i < p; i++) for (int j = 0; j < J; j++) C[block[i]][j] += W[i] * M[i][j];
}

static void regress(int j, double *out) {
  int from[MAXJ], m = 0; double A[MAXJ][MAXJ], b[MAXJ];
  for (int i = 0; i < J; i++) if (path[i][j]) from[m++] = i;
  if (!m) return;
  for (int a = 0; a < m; a++) { b[a] = C[from[a]][j]; for (int c = 0; c < m; c++) A[a][c] = C[from[a]][from[c]]; }
  solve(m, A, b);
  for (int a = 0; a < m; a++) out[from[a]] = b[a];
}

static int estimate(const double *S, double tolerance) {
  memcpy(W, warm, sizeof W);
  normalise(S);
  for (int t = 1; t <= 3000; t++) {
    composites(S);
    for (int j = 0; j < J; j++) {
      double e[MAXJ] = { 0 };
      regress(j, e);
      for (int i = 0; i < J; i++) E[i][j] = path[i][j] ? e[i] : path[j][i] ? C[i][j] : 0;
    }
    double old[MAXP], d = 0;
    memcpy(old, W, sizeof old);
    for (int i = 0; i < p; i++) { double s = 0; for (int j = 0; j < J; j++) s += M[i][j] * E[j][block[i]]; W[i] = s; }
    normalise(S);
    for (int i = 0; i < p; i++) d += fabs(W[i] - old[i]);
    if (d < tolerance) return t;
  }
  return -1;
}

int main(int argc, char **argv) {
  int resamples = argc > 1 ? atoi(argv[1]) : 10000;
  if (scanf("%d %d %d", &n, &p, &J) != 3 || p > MAXP || J > MAXJ) return 2;
  for (int i = 0; i < p; i++) if (scanf("%d", &block[i]) != 1) return 2;
  for (int i = 0; i < J; i++) for (int j = 0; j < J; j++) if (scanf("%d", &path[i][j]) != 1) return 2;
  X = malloc(sizeof(double) * n * p);
  for (int i = 0; i < n * p; i++) if (scanf("%lf", &X[i]) != 1) return 2;
  int *count = malloc(sizeof(int) * n);
  double *S = malloc(sizeof(double) * p * p), *kept = malloc(sizeof(double) * (size_t)resamples * 200), sum = 0;
  for (int i = 0; i < n; i++) count[i] = 1;
  for (int i = 0; i < p; i++) warm[i] = 1;
  correlations(count, S);
  estimate(S, 1e-12);
  memcpy(warm, W, sizeof warm);
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (int r = 0; r < resamples; r++) {
    draw(count, r, 1);
    correlations(count, S);
    estimate(S, 1e-7);
    composites(S);
    double *out = kept + (size_t)r * 200; int k = 0;
    for (int j = 0; j < J; j++) {
      double e[MAXJ] = { 0 }, r2 = 0;
      regress(j, e);
      for (int i = 0; i < J; i++) { B[i][j] = e[i]; r2 += e[i] * C[i][j]; if (path[i][j]) out[k++] = e[i]; }
      out[k++] = r2;
    }
    for (int i = 0; i < p && k < 199; i++) { out[k++] = W[i]; out[k++] = M[i][block[i]]; }
    for (int q = 0; q < k; q++) sum += out[q];
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("%.6f %.12f\n", b.tv_sec - a.tv_sec + 1e-9 * (b.tv_nsec - a.tv_nsec), sum / resamples);
  return 0;
}
