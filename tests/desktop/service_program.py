"""A D-Bus service for tests, as a program: answers as it is told, prints each call, sends signals on demand.

Its argument is JSON: {"bus": path, "names": [...], "answers": {method: answer}}, where an answer is
[signature, values], "silence", "error", "descriptor" (opened for as long as the caller keeps it),
{"first": signal, "answer": answer, "then": signal}, {"error": name} or {"about": {last value: answer}, "else": answer}.
Variants are pairs of signature and value. A line on its input is a signal to send, names a method whose kept-back
answer is given now, or a method and its answer from now on.
"""

import contextlib
import json
import os
import select
import sys

from jeepney import (
    DBusAddress,
    DBusNameFlags,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

PATIENCE = 10  # seconds that the bus has for its greeting


class Service:
    def __init__(self, settings: dict) -> None:
        self.answers = settings["answers"]
        self.kept_back: dict[str, Message] = {}
        self.held: dict[int, str] = {}
        self.line = open_dbus_connection(f"unix:path={settings['bus']}", enable_fds=True, auth_timeout=PATIENCE)
        for name in settings["names"]:
            self.line.send_and_get_reply(message_bus.RequestName(name, DBusNameFlags.do_not_queue))
        say({"ready": True})

    def run(self) -> None:
        while True:
            ready, _, _ = select.select([self.line.sock, sys.stdin, *self.held], [], [])
            if sys.stdin in ready:
                words = os.read(sys.stdin.fileno(), 1 << 16)
                if not words:
                    return
                for line in words.splitlines():
                    self.obey(json.loads(line))
            if self.line.sock in ready:
                self.hear(self.line.receive())
            for descriptor in [one for one in ready if one in self.held]:
                os.close(descriptor)
                say({"let_go": self.held.pop(descriptor)})

    def hear(self, message: Message) -> None:
        if message.header.message_type is MessageType.method_call:
            fields = message.header.fields
            method = fields[HeaderFields.member]
            path, signature = fields[HeaderFields.path], fields.get(HeaderFields.signature, "")
            say({"method": method, "path": path, "signature": signature, "values": message.body})
            self.answer(message, self.answers.get(method, ["", []]))

    def answer(self, to: Message, answer: object) -> None:
        method = to.header.fields[HeaderFields.member]
        caller = to.header.fields[HeaderFields.sender]
        if answer == "silence":
            self.kept_back[method] = to
        elif answer == "error":
            self.line.send(new_error(to, "org.example.Refused"))
        elif answer == "descriptor":
            ours, theirs = os.pipe()
            self.held[ours] = method
            self.line.send(new_method_return(to, "h", (theirs,)))
            os.close(theirs)
        elif isinstance(answer, dict) and "error" in answer:
            self.line.send(new_error(to, answer["error"]))
        elif isinstance(answer, dict) and "about" in answer:
            self.answer(to, answer["about"].get(to.body[-1], answer["else"]))
        elif isinstance(answer, dict):
            if answer.get("first"):
                self.signal(answer["first"], caller)
            self.answer(to, answer["answer"])
            if answer.get("then"):
                self.signal(answer["then"], caller)
        else:
            signature, values = answer
            self.line.send(new_method_return(to, signature, tuple(values)))

    def signal(self, signal: dict, to: str = "") -> None:
        about = DBusAddress(signal["path"], interface=signal["interface"])
        message = new_signal(about, signal["member"], signal["signature"], tuple(signal["values"]))
        if to or signal.get("to"):
            message.header.fields[HeaderFields.destination] = to or signal["to"]
        self.line.send(message)

    def obey(self, words: dict) -> None:
        if "give" in words:
            self.answer(self.kept_back.pop(words["give"]), words["answer"])
        elif "answers" in words:
            self.answers |= words["answers"]
            say({"learned": list(words["answers"])})
        else:
            self.signal(words)
            say({"sent": words["member"]})


def say(words: dict) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt, ConnectionError):
        Service(json.loads(sys.argv[1])).run()
