/** A study that comes with the program: `public/samples/<id>.csv` and its model. Counts are tested against the files. */
export interface Sample {
  readonly id: string;
  /** key under `welcome:samples` */
  readonly name: "crmClusters" | "satisfaction" | "reputation";
  readonly constructs: number;
  readonly indicators: number;
  readonly cases: number;
}

export const samples: readonly Sample[] = [
  { id: "crm-clusters", name: "crmClusters", constructs: 3, indicators: 19, cases: 72 },
  { id: "satisfaction", name: "satisfaction", constructs: 7, indicators: 24, cases: 250 },
  { id: "reputation", name: "reputation", constructs: 8, indicators: 31, cases: 344 },
];
