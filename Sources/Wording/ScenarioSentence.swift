// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said about a scenario file: what is wrong with it, what is allowed, what to look at.
public enum ScenarioSentence: String, Sentence {
  // Files and their inheritance
  case found, allowed, schemaTitle, suggestion, renamed, standard, bounds, plausible, source,
    fileMissing,
    fileIsFolder, fileTooLarge, fileEmpty,
    notUTF8, controlCharacter, extendsFromOutside, flattenedTooLarge, notReadBack, faultsOmitted,
    outsideFolder, peopleForm, peopleOutside, peopleWorkbook, peopleLetters, peopleQuote,
    peopleEmpty, peopleTooMany,
    peopleNoColumn, peopleColumnMissing, peopleFields, peopleTwice, peopleNumber, peopleDate,
    peopleOnlyInFile,
    extendsCycle, extendsTooDeep, extendsForm, tabIndent, aliases, tags, tooDeep,
    syntax, colonInText, commaInText, tabBefore, specialCharacter, bracketOpen, colonMissing,
    quoteOpen,
    backslash,
    indentation, severalDocuments, fileIsTable, fileIsWorkbook, duplicateKey, keyNotText,
    unknownLike, likeCycle, likeTooDeep, overrideForm,
    unknownItem,
    nothingToAdd, relativeUnit, bothNames, cannotRename
  // Keys and values
  case uncertainCentral, uncertainWays, uncertainRange, uncertainError, uncertainOutside,
    uncertainNotHere, uncertainChangesFigures, nothingByCatalogue
  case unknownKey, decimalComma, readAsDecimal, readAsTime, missingKey, notYetModelled, notASection,
    notUnderstood, missingUnit,
    unknownUnit, percentHere, outOfRange, notAnHour, duplicateID, emptyList, listTooLong,
    oneDistribution,
    unknownDistribution, distributionForm, distributionParameter, negativeDistribution,
    meanOutOfRange,
    unknownMetric, oneBound
  // What may stand there
  case allowedText, allowedID, allowedPhrase, allowedDate, allowedDates, allowedMonthDay,
    allowedInterval, allowedTime, allowedQuantity, allowedNumber, rangeBetween, rangeAbove,
    rangeAboveUpTo, rangeFrom, rangeUpTo,
    allowedCount, wholeNumber, metricName, allowedSeed, allowedList, allowedItems, allowedTable,
    allowedByHour,
    allowedMixture, allowedDistributionTable, allowedDistribution, allowedRate, weightsPositive,
    allowedSkills,
    allowedGroups, allowedMetricValue, markVerified, markComputed, markRecalled, markAssumed
  // What the parts together lead to
  case horizonUndated, horizonTooLong, warmUpTooLong, neverOpen, overlap, noPopulation,
    ratesAndFactors,
    unknownGroup, unknownService, skillTwice, nobodyServes, emptyGroup, serviceInTwoPools,
    noDesk, nobodyAtOpening, noDeskAtOpening, outsideHorizon, unknownScope, notInScope,
    mechanismOff,
    unstable, desksTooFew,
    highOccupancy, tooManyServices, tooManyPeople, tooManyContacts, implausible, beginsTooLate,
    endsTooEarly,
    unknownGroupOrStaff, unknownStaff, hoursAgainstShift, daysAgainstOpening, nobodyAtTimes,
    nobodyAtMoreTimes, timeOfWeek
  // How two of them become one
  case either, listed, quantityInRange
}
