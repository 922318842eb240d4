"""The archive: bytes kept under their own checksum, never altered, verified whenever read."""

import hashlib
import time
from pathlib import Path

import msgspec

from tinglys.errors import InputError
from tinglys.evidence.durable import make_folder, place_durably, sync_folder

CHECKSUM_DIGITS = 64  # of a SHA-256 in hexadecimal; a fingerprint has as many

_ABANDONED_SECONDS = 3600.0


def checksum(data: bytes) -> str:
    """SHA-256 of ``data`` as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


class Archive(msgspec.Struct, frozen=True):
    """A content-addressed store in a folder; several processes may put at the same time."""

    root: Path

    def path(self, sha256: str) -> Path:
        """Where the bytes with this checksum lie, whether or not they are there."""
        return self.root / sha256[:2] / sha256

    def put(self, data: bytes) -> str:
        """Keeps ``data`` and answers with its checksum; on return it survives a power cut.

        Bytes that are there already are not written again; a damaged copy is replaced.
        """
        sha256 = checksum(data)
        target = self.path(sha256)
        if self._holds(sha256):
            # Whoever wrote it may have been stopped between the rename and this.
            sync_folder(target.parent)
            return sha256
        incoming = self.root / "incoming"
        make_folder(incoming)
        make_folder(target.parent)
        place_durably(incoming, target, data, mode=0o444)
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes with this checksum. Raises InputError where they are missing or altered."""
        try:
            data = self.path(sha256).read_bytes()
        except FileNotFoundError:
            raise self._broken(sha256, "missing from the archive") from None
        if checksum(data) != sha256:
            raise self._broken(sha256, "altered since it was archived")
        return data

    def sweep(self) -> int:
        """Removes what stopped processes left unfinished; the number of files removed."""
        swept = 0
        incoming = self.root / "incoming"
        for path in incoming.iterdir() if incoming.is_dir() else ():
            try:
                if time.time() - path.stat().st_mtime > _ABANDONED_SECONDS:
                    path.unlink()
                    swept += 1
            except FileNotFoundError:
                continue  # its writer finished in the meantime
        return swept

    def _holds(self, sha256: str) -> bool:
        try:
            return checksum(self.path(sha256).read_bytes()) == sha256
        except FileNotFoundError:
            return False

    def _broken(self, sha256: str, problem: str) -> InputError:
        place = self.path(sha256).relative_to(self.root.parent)
        return InputError(str(place), problem, "restore the archive from a backup")
