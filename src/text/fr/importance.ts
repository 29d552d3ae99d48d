/** Ce que la carte d’importance, la NCA et la carte combinée demandent de même : les échelles des items. */
export const scaleFields = { scale: "Échelle des items", least: "Valeur la plus basse", most: "Valeur la plus haute", ranges: "Échelles d’items particuliers" };
export const scaleHelp = {
  scale: "La performance va de 0, la réponse la plus basse possible, à 100, la plus haute possible.",
  least: "De l’échelle commune à tous les items ; utilisée si tous ont la même.",
  most: "De l’échelle commune à tous les items ; utilisée si tous ont la même.",
  ranges: "Là où elles diffèrent, par exemple : x1: 1 7; x2: 0 10. Elles priment sur tout le reste.",
};
export const scaleChoices = { labels: "D’après les étiquettes, sinon observée", same: "La même pour tous les items", observed: "Observée" };
