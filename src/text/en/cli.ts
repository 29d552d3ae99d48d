export const cli = {
  help: `Usage: pls COMMAND --FLAG WORD …

pls estimate --data FILE --model FILE [--settings FILE] [--output FILE]
  Estimates a PLS path model and prints every result as one JSON object.

pls bootstrap --data FILE --model FILE [--samples 10000] [--seed 20240601] [--workers N] [--estimator pls|plsc]
    [--interval percentile|basic|normal|biasCorrected|bca|studentised] [--level 0.95] [--test twoTailed|oneTailed]
    [--signs none|individual|construct] [--inadmissible drop|replace|keep] [--missing-in-resamples once|each]
    [--se-divisor n-1|n] [--geodesic-distance no|yes] [--inner-samples 50] [--settings FILE] [--output FILE]
  Draws resamples of the cases and prints standard errors, t, p and intervals of every parameter. The same seed gives
  the same numbers whatever the number of workers; time and speed go to stderr.

pls analyse --method NAME --data FILE --model FILE [--options FILE] [--seed 20240601] [--workers N]
    [--format json|tables] [--language en|fr] [--settings FILE] [--output FILE]
  Runs one of the analyses of the menu: {{methods}}.
  The options file is JSON; its keys are described with each method. Prints the named blocks as JSON, or the tables.

pls figure --data FILE --model FILE [--settings FILE] [--format svg|tikz] [--preset apa|colour|slides|structural|screen]
           [--columns one|two|slide|natural] [--language en|fr] [--carry model|data|nothing] [--output FILE]
  Draws the path diagram with its numbers. An SVG carries model, settings and numbers, so that the studio opens it; the data
  only if asked for.

pls report --project FILE [--analyses NAME,NAME…] [--format html|docx|md] [--language en|fr] [--samples N] [--seed N]
    [--workers N] [--output FILE]
  Writes the report of a project: methods, figure, tables, checklist, references. It is resampled by the settings of the
  project unless told otherwise; --samples 0 leaves the bootstrap out. --analyses predict,ipma adds the tables and charts
  of these, with the settings that their forms have in the project.

pls verify --project FILE [--fingerprint TEXT] [--output FILE]
  Estimates a project anew and says whether it gives the numbers of the report that printed this fingerprint
  or, where none is given, those that its file was saved with.

pls export-r --engine seminr|csem|lavaan --data FILE --model FILE [--settings FILE] [--language en|fr] [--output FILE]
  Prints an R script that reads the same file, estimates the same model and asserts the same numbers.

  --data FILE      text file of data: CSV, TSV or the like, names in the first row
  --model FILE     model text: A =~ x1 + x2 (Mode A), A <~ x1 + x2 (Mode B), B ~ A (path)
  --settings FILE  JSON: missing, missingCodes, filter, weightColumn, innerWeights, tolerance,
                   maxIterations, startingWeights, signs, estimatedModel, binaryIndicators,
                   interactions, higherOrder, blocks
  --output FILE    write there instead of printing
  --help           this text
  --version        the version

Exit code 0: done, warnings are in the results. 2: the input is wrong. 1: a fault of the program.`,
  noCommand: "No command given. Try: pls estimate --data FILE --model FILE, or pls --help.",
  unknownCommand: "There is no command “{{word}}”. The commands are estimate, bootstrap, analyse, figure, report, verify and export-r; see pls --help.",
  unknownFlag: "There is no flag {{word}}. See pls --help for those that there are.",
  unexpectedWord: "“{{word}}” is not expected here. Files are named by flags; see pls --help.",
  flagMissing: "{{word}} FILE is missing. See pls --help.",
  choiceMissing: "{{word}} is missing. See pls --help.",
  flagWithoutWord: "{{word}} needs a word after it.",
  flagElsewhere: "pls {{command}} has no use for {{word}}. See pls --help.",
  notAChoice: "{{flag}} cannot be “{{word}}”. Allowed: {{allowed}}.",
  flagWithoutFile: "{{word}} needs the name of a file.",
  flagTwice: "{{word}} is given twice.",
  flagTakesNothing: "{{word}} takes no value.",
  resampled_one: "{{samples}} resamples in {{seconds}} s, {{rate}} per second, on {{count}} worker.",
  resampled_other: "{{samples}} resamples in {{seconds}} s, {{rate}} per second, on {{count}} workers.",
  needsOutput: "A Word file is not printed: name one with --output FILE.",
  projectWithoutData: "{{file}} does not hold its data ({{data}}). Save the project with its data.",
  otherStudy: "Model, data or settings are not those of the report: its fingerprint is {{wanted}}, this project’s is {{found}}.",
  otherNumbers: "The same model, data and settings give other numbers: the report’s fingerprint is {{wanted}}, found was {{found}}.",
  more_one: "And {{count}} more.",
  more_other: "And {{count}} more.",
  fault: "This is a fault of the program, not of your files ({{cause}}; version {{version}}). Please report it on the project’s issue page with the command, the model and, if you may share it, the data.",
};
