import WardKit

/// What the server is told on its command line.
struct Options {
  /// The folder of the procedure.
  var form = "FormSpecs/child-allowance-claim"
  /// The register document.
  var register = "Examples/SampleRegister/households.json"
  /// The household that is logged in; without one, no register is asked.
  var household: String?
  /// The day it is, for the same pages every day; without one, the clock's.
  var today: CalendarDate?
  /// Whether pages name the optional script, and their policy lets it run.
  var offersScript = false
  /// The folder of submissions; without one, they are not kept.
  var store: String?

  static let usage = """
    usage: LoopbackServer [--form FOLDER] [--register FILE] [--household ID] [--today DATE] [--store FOLDER] [--script yes|no]
    Serves a form on the loopback interface, for tests only. Prints {"port": N} when it listens.
    """

  /// Reads the arguments, or gives `nil` when one is not understood.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--form": form = value
      case "--register": register = value
      case "--household": household = value
      case "--store": store = value
      case "--script": offersScript = value == "yes"
      case "--today":
        guard let day = CalendarDate(iso: value) else { return nil }
        today = day
      default: return nil
      }
    }
  }
}
