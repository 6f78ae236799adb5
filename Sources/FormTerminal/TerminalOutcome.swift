public import FormComponents
public import FormText

/// How a person left a page.
///
/// Every way of leaving early carries the entries of the questions answered so far, so that nothing typed is lost.
public enum TerminalOutcome: Hashable, Sendable {
  /// All questions of the page were gone through; the chosen act is among the entries, as from any other channel.
  case entries(PageEntries)
  /// Back to the page before.
  case back(PageEntries)
  /// To the page where an answer is changed, and the question to land on there.
  case goTo(PageLink)
  /// The same page in another language.
  case language(Language, PageEntries)
  /// Keep everything and end.
  case saveAndQuit(PageEntries)
  /// Nothing more will come: keep everything and end. Said to the person already.
  case endOfInput(PageEntries)
  /// The person broke off. Said to the person already.
  case interrupted(PageEntries)
}
