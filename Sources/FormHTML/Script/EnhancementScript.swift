/// The script that adds comfort to pages, for hosts that want it: a file of its own, never required.
///
///     let bytes = EnhancementScript().bytes  // serve as text/javascript under HTMLOptions.script
///
/// It passes `script-src 'self'`, loads nothing, keeps nothing and sends nothing. What it adds:
/// - *Long texts* say how many characters are left, counted as people count them, when typing pauses: in words beside the
///   control, announced politely. Nothing is ever cut off.
/// - *Double presses* of a button send a form once: a second press within five seconds is left out. The button is not
///   disabled, so its value is sent and a screen reader stays on it.
/// - *Leaving at once* (`QuickExit`) replaces the page, so that going back does not lead to it, and answers to the Escape
///   key pressed three times within two seconds. The page is emptied first, because the other one may take its time.
public struct EnhancementScript: Hashable, Sendable {
  /// The script as UTF-8.
  public let bytes: [UInt8]

  /// Makes the script.
  public init() {
    bytes = Array(
      Self.source.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: "\n").utf8)
  }

  // Written for browsers from 2017 on; older ones read the page as it is. What a browser lacks is left out: without
  // Intl.Segmenter, characters are counted by code points.
  private static let source = #"""
    'use strict';
    (() => {
    const characters = window.Intl && Intl.Segmenter ? new Intl.Segmenter() : null;
    const count = (text) => Array.from(characters ? characters.segment(text) : text).length;
    for (const area of document.querySelectorAll('textarea[data-most]')) {
    const words = document.createElement('p');
    words.className = 'hint count';
    const spoken = document.createElement('p');
    spoken.className = 'unseen';
    spoken.setAttribute('aria-live', 'polite');
    words.setAttribute('aria-hidden', 'true');
    area.after(words, spoken);
    let pause;
    const say = () => {
    const left = area.dataset.most - count(area.value.replace(/\r\n?/g, '\n'));
    words.textContent = (left < 0 ? area.dataset.over : area.dataset.left).replace('#', Math.abs(left));
    words.classList.toggle('error', left < 0);
    return left;
    };
    say();
    area.addEventListener('input', () => {
    const left = say();
    clearTimeout(pause);
    pause = setTimeout(() => { spoken.textContent = words.textContent; }, left < 0 ? 300 : left < 20 ? 1000 : 2500);
    });
    }
    let sent = 0;
    document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    if (Date.now() - sent < 5000) event.preventDefault(); else sent = Date.now();
    });
    window.addEventListener('pageshow', () => { sent = 0; });
    const exit = document.querySelector('.quick-exit a');
    if (exit) {
    const leave = () => {
    const discreet = document.createElement('meta');
    discreet.name = 'referrer';
    discreet.content = 'no-referrer';
    document.head.append(discreet);
    document.title = '\u200b';
    document.body.hidden = true;
    location.replace(exit.href);
    };
    exit.addEventListener('click', (event) => { event.preventDefault(); leave(); });
    let presses = [];
    document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    presses = presses.filter((time) => event.timeStamp - time < 2000).concat(event.timeStamp);
    if (presses.length > 2) leave();
    });
    }
    })();
    """#
}
