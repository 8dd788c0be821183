"""Binds the few functions of the ALSA library an alarm needs."""

import ctypes
from ctypes import POINTER, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p

PLAYBACK = 0
NONBLOCK = 1
FORMAT_S16LE = 2
ACCESS_INTERLEAVED = 3
EAGAIN = -11

_FUNCTIONS = {
    "snd_pcm_open": (c_int, (POINTER(c_void_p), c_char_p, c_int, c_int)),
    "snd_pcm_set_params": (c_int, (c_void_p, c_int, c_int, c_uint, c_uint, c_int, c_uint)),
    "snd_pcm_writei": (c_long, (c_void_p, c_char_p, c_ulong)),
    "snd_pcm_delay": (c_int, (c_void_p, POINTER(c_long))),
    "snd_pcm_recover": (c_int, (c_void_p, c_int, c_int)),
    "snd_pcm_drop": (c_int, (c_void_p,)),
    "snd_pcm_close": (c_int, (c_void_p,)),
    "snd_strerror": (c_char_p, (c_int,)),
}


def load_libasound() -> ctypes.CDLL:
    """Return the library with every function declared. Raises OSError when it is not installed."""
    library = ctypes.CDLL("libasound.so.2")
    for name, (result, arguments) in _FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
