import FormExpressions
import FormModel
import FormSource
import FormText

/// What the quick check of documents goes by: the form as flat tables of plain numbers, made once.
///
/// It is there when every condition of the form can be decided from choices, yes or no, days and whole numbers; other
/// forms are checked by the general way. A condition over choices alone is worked out beforehand for every combination of
/// answers, by the same evaluator that sessions use, so that the two can never differ.
struct QuickPlan: Sendable {
  /// How an answer is checked on its bytes.
  enum Kind: UInt8, Sendable {
    /// By the general check, on a value made of the bytes.
    case general
    case text, pattern, word, words, day, integer, flag, agreed
    /// A text that is good for certain when it fits its pattern, and left to the general check otherwise.
    case sure
  }

  /// A question.
  struct Question: Sendable {
    var kind: Kind
    /// Whether it only shows something.
    var isShown = false
    var page: Int32
    var field: Int32
    /// The least and the most: characters, words of a list, the number itself.
    var least = 0
    var most = Int.max
    /// The fewest and the most code points.
    var fewestScalars = 0
    var mostScalars = Int.max
    /// Its words and limits, by their places; -1 for none.
    var words: Int32 = -1
    var days: Int32 = -1
    /// Where the cells of its pattern begin.
    var pattern: UInt32 = 0
    /// The condition under which it is asked; -1 for always.
    var condition: Int32 = -1
    /// The condition under which it has to be answered, or one of the two numbers below.
    var requirement = Self.always

    static let always: Int32 = -1
    static let never: Int32 = -2
  }

  /// The questions of one kind of object, found by name: the form, or the rows of a group.
  struct Table: Sendable {
    /// The place of its first question among all.
    var first = 0
    var count = 0
    /// The names of the questions, then those of the groups.
    var names: Int32 = 0
    /// The page, for rows; -1 for the form.
    var page: Int32 = -1
    /// How many rows there have to be, and may be.
    var fewestRows = 1
    var mostRows = 1
    /// Where its slots begin.
    var firstSlot = 0
  }

  /// What a condition reads.
  struct Variable: Sendable {
    enum Kind: UInt8, Sendable {
      /// A question of the form, or of the row the condition stands in.
      case question
      case today, channel
    }

    var kind: Kind
    var table: Int32 = 0
    /// The question's place in its table.
    var place: Int32 = 0
    /// How far the outcomes of its next state are.
    var stride: Int32 = 0
  }

  /// A condition.
  struct Condition: Sendable {
    var firstVariable: Int32
    var lastVariable: Int32
    /// Where the results for every combination of states begin; -1 when there are too many.
    var outcomes: Int32 = -1
  }

  /// Limits of a day.
  struct Days: Sendable {
    var earliest: DateLimit?
    var latest: DateLimit?
  }

  /// A rule over several answers.
  struct Rule: Sendable {
    var index: Int32
    var table: Int32
    var place: Int32
    var condition: Int32
  }

  /// Something whose condition is evaluated: a page, or a question by its table and place.
  struct Step: Sendable {
    var page: Int32 = -1
    var table: Int32 = 0
    var place: Int32 = 0
  }

  /// The form itself, then each group.
  var tables: [Table] = []
  var questions: [Question] = []
  var words = WordPool()
  /// The byte tables of all patterns, one after the other: each cell is where the cells of the next state begin.
  var cells: [UInt32] = []
  /// Whether the bytes read so far fit, by state.
  var accepts: [Bool] = []
  /// Where the cells of texts of any kind begin, as long as they are UTF-8.
  var anyText: UInt32 = 0
  var days: [Days] = []
  var conditions: [Condition] = []
  var variables: [Variable] = []
  var outcomes: [UInt8] = []
  var expressions: [Expression] = []
  /// By page; -1 for a page that is always asked.
  var pageConditions: [Int32] = []
  /// The pages and questions with conditions, each after what it reads.
  var order: [Step] = []
  var rules: [Rule] = []
  var exits: [Int32] = []
  var slotCount = 0

  /// The tables as they are read during a check: nothing in them is counted.
  struct Borrowed {
    let tables: UnsafeBufferPointer<Table>
    let questions: UnsafeBufferPointer<Question>
    let words: WordPool.Borrowed
    let cells: UnsafeBufferPointer<UInt32>
    let accepts: UnsafeBufferPointer<Bool>
    let anyText: UInt32
    let conditions: UnsafeBufferPointer<Condition>
    let variables: UnsafeBufferPointer<Variable>
    let outcomes: UnsafeBufferPointer<UInt8>
    let days: UnsafeBufferPointer<Days>
  }

  func borrow<Result>(_ body: (Borrowed) -> Result) -> Result {
    tables.withUnsafeBufferPointer { tables in
      questions.withUnsafeBufferPointer { questions in
        cells.withUnsafeBufferPointer { cells in
          accepts.withUnsafeBufferPointer { accepts in
            conditions.withUnsafeBufferPointer { conditions in
              variables.withUnsafeBufferPointer { variables in
                outcomes.withUnsafeBufferPointer { outcomes in
                  days.withUnsafeBufferPointer { days in
                    words.borrow { words in
                      body(
                        Borrowed(
                          tables: tables, questions: questions, words: words, cells: cells, accepts: accepts,
                          anyText: anyText, conditions: conditions, variables: variables, outcomes: outcomes,
                          days: days))
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
