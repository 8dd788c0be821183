"""Binds the few functions of the PulseAudio client library an alarm needs; PipeWire serves them too."""

# The full library rather than libpulse-simple: connecting to a hung server never blocks here, and it
# tells a muted or a dummy output from one that can be heard.
# ruff: noqa: D101 - these mirror pulse/def.h, pulse/introspect.h and pulse/sample.h

import ctypes
from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char_p,
    c_int,
    c_int64,
    c_size_t,
    c_uint8,
    c_uint32,
    c_void_p,
)

SAMPLE_S16LE = 3
CONTEXT_READY, CONTEXT_FAILED = 4, 5
STREAM_READY, STREAM_FAILED = 2, 3
STREAM_ADJUST_LATENCY, STREAM_START_UNMUTED = 0x2000, 0x10000
DEFAULT = 0xFFFFFFFF
# The name that PulseAudio and PipeWire give to an output made up because there is none.
DUMMY_OUTPUT = b"auto_null"


class SampleSpec(Structure):
    _fields_ = [("format", c_int), ("rate", c_uint32), ("channels", c_uint8)]


class BufferAttributes(Structure):
    _fields_ = [(name, c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")]


class ChannelMap(Structure):
    _fields_ = [("channels", c_uint8), ("map", c_int * 32)]


class ChannelVolumes(Structure):
    _fields_ = [("channels", c_uint8), ("values", c_uint32 * 32)]


class SinkInfo(Structure):
    """The first fields of pa_sink_info; the rest is not read."""

    _fields_ = [
        ("name", c_char_p),
        ("index", c_uint32),
        ("description", c_char_p),
        ("sample_spec", SampleSpec),
        ("channel_map", ChannelMap),
        ("owner_module", c_uint32),
        ("volume", ChannelVolumes),
        ("mute", c_int),
    ]


SinkInfoCallback = CFUNCTYPE(None, c_void_p, POINTER(SinkInfo), c_int, c_void_p)

_FUNCTIONS = {
    "pa_mainloop_new": (c_void_p, ()),
    "pa_mainloop_get_api": (c_void_p, (c_void_p,)),
    "pa_mainloop_prepare": (c_int, (c_void_p, c_int)),
    "pa_mainloop_poll": (c_int, (c_void_p,)),
    "pa_mainloop_dispatch": (c_int, (c_void_p,)),
    "pa_mainloop_free": (None, (c_void_p,)),
    "pa_context_new": (c_void_p, (c_void_p, c_char_p)),
    "pa_context_connect": (c_int, (c_void_p, c_char_p, c_int, c_void_p)),
    "pa_context_get_state": (c_int, (c_void_p,)),
    "pa_context_errno": (c_int, (c_void_p,)),
    "pa_context_get_sink_info_by_name": (c_void_p, (c_void_p, c_char_p, SinkInfoCallback, c_void_p)),
    "pa_context_disconnect": (None, (c_void_p,)),
    "pa_context_unref": (None, (c_void_p,)),
    "pa_operation_unref": (None, (c_void_p,)),
    "pa_stream_new": (c_void_p, (c_void_p, c_char_p, POINTER(SampleSpec), c_void_p)),
    "pa_stream_connect_playback": (
        c_int,
        (c_void_p, c_char_p, POINTER(BufferAttributes), c_int, c_void_p, c_void_p),
    ),
    "pa_stream_get_state": (c_int, (c_void_p,)),
    "pa_stream_get_buffer_attr": (POINTER(BufferAttributes), (c_void_p,)),
    "pa_stream_get_device_name": (c_char_p, (c_void_p,)),
    "pa_stream_writable_size": (c_size_t, (c_void_p,)),
    "pa_stream_write": (c_int, (c_void_p, c_char_p, c_size_t, c_void_p, c_int64, c_int)),
    "pa_stream_disconnect": (c_int, (c_void_p,)),
    "pa_stream_unref": (None, (c_void_p,)),
    "pa_strerror": (c_char_p, (c_int,)),
}


def load_libpulse() -> ctypes.CDLL:
    """Return the library with every function declared. Raises OSError when it is not installed."""
    library = ctypes.CDLL("libpulse.so.0")
    for name, (result, arguments) in _FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
