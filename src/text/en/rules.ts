/** Why something cannot be drawn; part of the namespace `problems`. */
export const rules = {
  noSuchConstruct: "This construct is no longer there.",
  noSuchPath: "This path is no longer there.",
  selfPath: "A path needs two constructs; {{from}} can’t explain itself.",
  duplicatePath: "There is already a path from {{from}} to {{to}}.",
  oppositePath: "There is already a path from {{to}} to {{from}}. Two opposite paths would make a loop; reverse the existing one instead.",
  loop: "This path would close a loop: {{to}} already leads to {{from}}. PLS needs a model without loops.",
  loopReversed: "Reversed, this path would close a loop: another way already leads from {{to}} to {{from}}. PLS needs a model without loops.",
  textColumn: "{{column}} is text. Recode it or choose another variable.",
  nominalColumn: "{{column}} holds categories without order. Recode it into yes/no variables or choose another variable.",
  idColumn: "{{column}} identifies the cases. Choose a variable that measures something, or change its scale in the data view.",
  emptyName: "A construct needs a name.",
  nameTaken: "Another construct is already called {{name}}.",
};
