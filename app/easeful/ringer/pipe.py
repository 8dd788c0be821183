"""Pipes that answer at once, so that the main program never waits for its ringer."""

import os
import sys

if sys.platform == "win32":
    import ctypes
    import msvcrt

    def make_patient(file: int) -> None:
        """Leave the pipe as it is: an order is far smaller than its buffer, and reading looks first."""

    def read_now(file: int, limit: int) -> bytes | None:
        """Return what has arrived, None when nothing has, empty at the end. Raises OSError."""
        waiting = ctypes.c_ulong()
        handle = ctypes.c_void_p(msvcrt.get_osfhandle(file))
        if not ctypes.windll.kernel32.PeekNamedPipe(handle, None, 0, None, ctypes.byref(waiting), None):
            return b""
        return os.read(file, min(limit, waiting.value)) if waiting.value else None

else:

    def make_patient(file: int) -> None:
        """Let reading and writing return at once."""
        os.set_blocking(file, False)

    def read_now(file: int, limit: int) -> bytes | None:
        """Return what has arrived, None when nothing has, empty at the end. Raises OSError."""
        try:
            return os.read(file, limit)
        except BlockingIOError:
            return None
