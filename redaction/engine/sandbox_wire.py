"""How a sandboxed child answers: one kind byte, a payload, a full stop."""

from __future__ import annotations

import dataclasses
import io
import pickle
from enum import Enum
from importlib import import_module
from typing import Any

_PLAIN = {
    ("builtins", "set"),
    ("builtins", "frozenset"),
    ("builtins", "bytearray"),
    ("builtins", "complex"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("decimal", "Decimal"),
    ("collections", "OrderedDict"),
}


class Answer(bytes, Enum):
    """The first byte of an answer."""

    RESULT = b"R"
    UNUSABLE = b"U"
    NO_MEMORY = b"M"
    FAILED = b"F"


class _ResultUnpickler(pickle.Unpickler):
    """Builds values only: a child taken over by a file must not run anything in the worker."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return getattr(import_module(module), name)
        if module.startswith(("redaction.engine.", "redaction.rules.")) and "." not in name:
            found = getattr(import_module(module), name)
            if isinstance(found, type) and _is_value(found):
                return found
        raise pickle.UnpicklingError("a sandboxed function returned something that is not a plain value")


def _is_value(kind: type) -> bool:
    is_record = dataclasses.is_dataclass(kind) or issubclass(kind, (Enum, tuple))
    return is_record and not getattr(kind, "never_unpickled", False)


def load_result(data: bytes) -> Any:
    return _ResultUnpickler(io.BytesIO(data)).load()
