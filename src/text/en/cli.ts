export const cli = {
  help: `Usage: pls estimate --data FILE --model FILE [--settings FILE] [--output FILE]

Estimates a PLS path model and prints every result as one JSON object.

  --data FILE      text file of data: CSV, TSV or the like, names in the first row
  --model FILE     model text: A =~ x1 + x2 (Mode A), A <~ x1 + x2 (Mode B), B ~ A (path)
  --settings FILE  JSON: missing, missingCodes, filter, weightColumn, innerWeights, tolerance,
                   maxIterations, startingWeights, signs, estimatedModel, binaryIndicators, blocks
  --output FILE    write the results there instead of printing them
  --help           this text
  --version        the version

Exit code 0: done, warnings are in the results. 2: the input is wrong. 1: a fault of the program.`,
  noCommand: "No command given. Try: pls estimate --data FILE --model FILE, or pls --help.",
  unknownCommand: "There is no command “{{word}}”. The command is estimate; see pls --help.",
  unknownFlag: "There is no flag {{word}}. The flags are --data, --model, --settings, --output, --help and --version.",
  unexpectedWord: "“{{word}}” is not expected here. Files are named by flags; see pls --help.",
  flagMissing: "{{word}} FILE is missing. See pls --help.",
  flagWithoutFile: "{{word}} needs the name of a file.",
  flagTwice: "{{word}} is given twice.",
  flagTakesNothing: "{{word}} takes no value.",
  more_one: "And {{count}} more.",
  more_other: "And {{count}} more.",
  fault: "This is a fault of the program, not of your files ({{cause}}; version {{version}}). Please report it on the project’s issue page with the command, the model and, if you may share it, the data.",
};
