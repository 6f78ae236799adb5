import WardKit

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A server for the tests: it serves one form to browsers on this machine, as a ward's server would to residents.
@main
struct LoopbackServer {
  static func main() async {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else { stop(Options.usage, code: 2) }
    do {
      let form = try FormSpecification.load(folder: options.form)
      var register: RegisterDocument?
      if options.household != nil {
        let reading = RegisterDocument.read(try SourceFile.read(path: options.register))
        guard let document = reading.document else {
          stop(DiagnosticRenderer(.english).text(reading.diagnostics), code: 2)
        }
        register = document
      }
      var service = FormService(
        form: form, register: register, subject: options.household,
        store: options.store.map(SubmissionStore.init(folder:)), offersScript: options.offersScript)
      var listener = try Listener()
      write("{\"port\": \(listener.port)}\n", to: 1)
      for answered in 1... {
        let exchange = listener.next(limit: FormBodyLimits().bodyBytes)
        // A given day is the same day in every run: the clock moves one second with each request.
        let now = options.today.map { Moment($0, hour: 9).adding(seconds: answered) }
        exchange.answer(
          await service.respond(to: exchange.request, at: now ?? Moment(secondsSince1970: Int(time(nil)))))
      }
    } catch let error as SourceFileError {
      stop(DiagnosticRenderer(.english).text([error.diagnostic]), code: 2)
    } catch {
      stop("\(error)", code: 2)
    }
  }

  private static func stop(_ sentence: String, code: Int32) -> Never {
    write(sentence + "\n", to: 2)
    exit(code)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { sysWrite(descriptor, $0.baseAddress, $0.count) }
  }
}
