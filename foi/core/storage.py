"""Stores of files named by their sha-256, never overwritten.

``originals`` (redaction alone), ``letters`` (signed letters as PDF), ``released`` (verified and approved
files), ``public`` (copied on publication, dropped on withdrawal; the only one the public process is given).
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Final

import obstore
from obstore.exceptions import AlreadyExistsError
from obstore.store import LocalStore

from foi.core.errors import NotFound, UnsafeFile

_SHA256: Final = re.compile(r"[0-9a-f]{64}")


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Store:
    """One write-once store in a folder (made when first needed)."""

    def __init__(self, folder: Path) -> None:
        self._store = LocalStore(folder, mkdir=True)

    def put(self, data: bytes) -> str:
        """Keep ``data``; its sha-256 (hex). Keeping the same bytes again is no error and writes nothing."""
        name = sha256_of(data)
        try:
            obstore.put(self._store, self._path(name), data, mode="create")
        except AlreadyExistsError:
            self.get(name)  # what is there must be those very bytes
        return name

    def get(self, sha256: str) -> bytes:
        """The bytes, checked against their name: a file changed on the disk is refused."""
        try:
            data = bytes(obstore.get(self._store, self._path(sha256)).bytes())
        except FileNotFoundError as gone:
            raise NotFound("The file is not in the store.") from gone
        if sha256_of(data) != sha256:
            raise UnsafeFile("The stored file is not the one that was put there. It has not been used.")
        return data

    def has(self, sha256: str) -> bool:
        try:
            obstore.head(self._store, self._path(sha256))
        except FileNotFoundError:
            return False
        return True

    def destroy(self, sha256: str) -> None:
        """Take the file out for good: for disposal alone, which two people decide. Nothing where there is none."""
        if self.has(sha256):
            obstore.delete(self._store, self._path(sha256))

    @staticmethod
    def _path(sha256: str) -> str:
        if not _SHA256.fullmatch(sha256):
            raise NotFound("That is not the name of a stored file.")
        return f"{sha256[:2]}/{sha256}"


class Copies(Store):
    """A store whose files can be taken out again, since each is kept elsewhere too."""

    def drop(self, sha256: str) -> None:
        """Take the file out; nothing happens where there is none."""
        if self.has(sha256):
            obstore.delete(self._store, self._path(sha256))


class Stores:
    """The stores of one installation, below its data folder."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder

    @property
    def originals(self) -> Store:
        return Store(self._folder / "originals")

    @property
    def letters(self) -> Store:
        return Store(self._folder / "letters")

    @property
    def released(self) -> Store:
        return Store(self._folder / "released")

    @property
    def public(self) -> Copies:
        """Copies of released files, for as long as an entry shows them."""
        return Copies(self._folder / "public")
