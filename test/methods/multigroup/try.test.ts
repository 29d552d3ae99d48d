import { it } from "vitest";
import { casesWith, inputOf, plsOf } from "../predict/given";
import { compare } from "./given";
it.each(casesWith("expected","groupComparison").map(c=>[c.case,c] as const))("%s",(_, c)=>{
  const e = c.expected["groupComparison"] as any;
  const input = inputOf(c);
  const t0=performance.now();
  const names=[...new Set(Object.keys(e.values).flatMap(k=>k.split(" vs ")))];
  const r = compare(input, { pls: plsOf(c), groups: { column: c.settings.groupColumn!, groups: names }, missingInGroups: "pooled", permutations: 5000, bootstraps: 5000 });
  console.log(c.case, c.data.missing, "ms", performance.now()-t0, r.groups, r.used, r.pairs.map(p=>p.used));
  for (const [pair, x] of Object.entries<any>(e.values)) {
    const [a,b]=pair.split(" vs ");
    const p = r.pairs.find(q=>r.groups[q.first].name===a&&r.groups[q.second].name===b)!;
    const path=(key:string)=>{const [f,t]=key.split(" -> ").map(n=>r.constructs.findIndex(c=>c.name===n)); return r.parameters.findIndex(q=>q.kind==="path"&&q.constructs[0]===f&&q.constructs[1]===t);};
    let w:any={};
    const up=(k:string,d:number)=>{w[k]=Math.max(w[k]??0,Math.abs(d))};
    for (const [k,v] of Object.entries<any>(x.exact.pathGroup1)) up("p1", r.estimates[p.first][path(k)].estimate!-v);
    for (const [k,v] of Object.entries<any>(x.exact.pathGroup2)) up("p2", r.estimates[p.second][path(k)].estimate!-v);
    for (const [k,v] of Object.entries<any>(x.exact.pathDifference)) up("d", p.differences[path(k)].difference!-v);
    for (const [k,v] of Object.entries<any>(x.exact.loadingDifference)) { const [cn,it]=k.split("."); const i=r.parameters.findIndex(q=>q.kind==="outerLoading"&&r.items[q.item!]===it); up("load", p.differences[i].difference!-v);}
    const m=(n:string)=>p.micom.find(q=>r.constructs[q.construct].name===n)!;
    for (const [k,v] of Object.entries<any>(x.exact.micomStep2C)) up("c", m(k).c!-v);
    for (const [k,v] of Object.entries<any>(x.exact.micomStep3MeanDifference)) up("mean", m(k).meanDifference.value!-v);
    for (const [k,v] of Object.entries<any>(x.exact.micomStep3LogVarianceRatio)) up("log", m(k).logVarianceRatio.value!-v);
    const ap=x.approximate;
    for (const [k,v] of Object.entries<any>(ap.permutationPPathDifference)) up("permP/tol", (p.differences[path(k)].permutation.p!-v)/ap.permutationPPathTolerance[k]);
    for (const [k,v] of Object.entries<any>(ap.micomStep2PermutationP)) up("cP", (m(k).p!-v));
    for (const [k,v] of Object.entries<any>(ap.micomStep2Quantile05)) up("q05", (m(k).quantile05!-v));
    for (const [k,v] of Object.entries<any>(ap.micomStep3MeanP)) up("meanP/tol", (m(k).meanDifference.p!-v)/ap.micomStep3MeanPTolerance[k]);
    for (const [k,v] of Object.entries<any>(ap.micomStep3VarianceP)) up("varP/tol", (m(k).logVarianceRatio.p!-v)/ap.micomStep3VariancePTolerance[k]);
    for (const [k,v] of Object.entries<any>(ap.bootstrapSeGroup1)) up("se1 rel", (r.estimates[p.first][path(k)].se!-v)/v);
    for (const [k,v] of Object.entries<any>(ap.parametricTEqualVariances)) up("t rel", (p.differences[path(k)].parametric!.t!-v)/v);
    for (const [k,v] of Object.entries<any>(ap.welchT)) up("welch rel", (p.differences[path(k)].welch!.t!-v)/v);
    for (const [k,v] of Object.entries<any>(ap.bootstrapMgaOneSidedP)) up("henseler", (p.differences[path(k)].bootstrap.oneTailed!-v));
    console.log(pair, JSON.stringify(w));
  }
}, 120000);
it.each(casesWith("advanced","groupDistances").map(c=>[c.case,c] as const))("%s",(_, c)=>{
  const e = c.expected["groupDistances"] as any;
  const input = inputOf(c);
  const r = compare(input, { pls: plsOf(c), groups: { column: c.settings.groupColumn!, groups: ["Alpha","Beta","Gamma"] }, permutations: 200, bootstraps: 200, distances: true, omnibus: false });
  console.log(JSON.stringify(r.distances), JSON.stringify(e.values));
  const r2 = compare(input, { pls: {...plsOf(c), estimatedModel:"residualVariance"}, groups: { column: c.settings.groupColumn!, groups: ["Alpha","Beta","Gamma"] }, permutations: 10, bootstraps: 20, distances: true, omnibus: false });
  console.log(JSON.stringify(r2.distances!.estimated.average));
},120000);
