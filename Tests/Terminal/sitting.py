"""A person before a terminal: reads what is asked and answers it."""

import re

import pexpect

import tool

#: A question with 必須 or 任意 behind its words.
_QUESTION = re.compile(
    r"^(?:質問|しつもん|Question)(?: \d+ / \d+)? (.+?)"
    r"(?:（(?:必須|任意|かならず|なくてもよい)）| \((?:required|optional)\))$", re.M)
#: What a prompt says about Enter, behind the name of what is asked.
_REMARK = re.compile(r"(?:（.*）| \(.*\))$")
#: Bold and colours.
_LOOK = re.compile(r"\x1b\[[0-9;]*m")
#: A prompt where Enter leads on, not one where it keeps an answer.
_ENTER = re.compile(r"(?:^|（)Enterで「[^」]*」）?$|(?:^|\()Enter for “[^”]*”\)?$")
#: The last line, when it waits.
_PROMPT = re.compile(r"(?:^|\n)([^\n]*): $")


class Sitting:
    """A run of `ward` in a terminal of its own."""

    def __init__(self, *arguments, columns: int = 240, **variables: str | None):
        self.child = pexpect.spawn(
            str(tool.WARD), [str(a) for a in arguments], env=tool.environment(**variables), cwd=str(tool.PACKAGE),
            encoding="utf-8", dimensions=(60, columns), timeout=15)
        #: Everything that was written, byte for byte but for the returns.
        self.raw = ""
        #: What a person has read.
        self.screen = ""
        #: Every line that was typed.
        self.typed: list[str] = []
        self._waiting: str | None = None
        self._question = ""
        #: How many times a question has been put.
        self._put = 0
        self._read = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.close(force=True)

    # Reading

    def prompt(self) -> str | None:
        """Waits until a line is awaited and gives its words; `None` when the program has ended."""
        if self._waiting is not None:
            return self._waiting
        text = ""
        while True:
            try:
                # The end of a piece can look like a prompt: a moment later it is one or is not.
                text += self.child.read_nonblocking(65_536, timeout=0.1 if _PROMPT.search(text) else 15)
            except pexpect.TIMEOUT:
                assert _PROMPT.search(text), f"nothing more came after:\n{(self.screen + text)[-1_500:]}"
                break
            except pexpect.EOF:
                self._take(text)
                return None
            text = text.replace("\r", "")
        self._take(text)
        self._waiting = _PROMPT.search(text).group(1)
        return self._waiting

    def _take(self, text: str):
        self.raw += text
        self.screen += _LOOK.sub("", text)
        for question in _QUESTION.finditer(self.screen, self._read):
            self._question = question.group(1)
            self._put += 1
            self._read = question.end()

    # Typing

    def type(self, line: str):
        """Types a line and Enter."""
        self.typed.append(line)
        self._waiting = None
        self.child.send(line + "\n")

    def say(self, line: str) -> str | None:
        """Answers the prompt that waits, and waits for the next one."""
        assert self.prompt() is not None, "the program has ended"
        self.type(line)
        return self.prompt()

    def press(self, key: str):
        """Presses Ctrl and a letter at the prompt that waits."""
        assert self.prompt() is not None
        self._waiting = None
        self.child.sendcontrol(key)

    def to(self, question: str, answers: dict):
        """Answers every question as `answers` says, until this one is put.

        An answer is a line, a table of lines by the part that is asked, or a list of either for a question that is put
        several times. Where Enter leads on, Enter is pressed.
        """
        self._go_on(answers, lambda: self._question == question, question)

    def until(self, text: str, answers: dict):
        """Answers every question, until a text has been read."""
        begun = len(self.screen)
        self._go_on(answers, lambda: text in self.screen[begun:], text)

    def _go_on(self, answers: dict, has_come, what: str):
        left = {question: list(a) for question, a in answers.items() if isinstance(a, list)}
        put, answer = -1, None
        times: dict[str, int] = {}
        while (prompt := self.prompt()) is not None and not has_come():
            if _ENTER.search(prompt):
                self.type("")
                continue
            question = self._question
            assert question in answers, f"no answer to {question!r} ({prompt!r})\n{self.screen[-1_500:]}"
            if put != self._put:
                times[question] = times.get(question, 0) + 1
                assert times[question] < 5, f"{question!r} is put again and again\n{self.screen[-1_500:]}"
                put, answer = self._put, answers[question]
                if question in left:
                    assert left[question], f"{question!r} is asked once more\n{self.screen[-1_500:]}"
                    answer = left[question].pop(0)
            line = answer
            if isinstance(answer, dict):
                name = _REMARK.sub("", prompt)
                part = next((p for p in answer if name.endswith(p)), None)
                assert part is not None, f"{question!r} asks for {prompt!r}\n{self.screen[-1_500:]}"
                line = answer[part]
            self.type(line)
        assert has_come(), f"{what!r} never came\n{self.screen[-3_000:]}"

    def end(self) -> int:
        """Waits for the program to end and gives its exit code."""
        if self.prompt() is not None:
            raise AssertionError(f"a line is still awaited\n{self.screen[-1_500:]}")
        self.child.close()
        assert self.child.signalstatus is None, f"ended by signal {self.child.signalstatus}\n{self.screen[-1_500:]}"
        return self.child.exitstatus
