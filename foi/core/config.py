"""Settings, read once from the environment; an unsafe installation refuses to start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from foi.core.errors import Misconfigured

Surface = Literal["staff", "public"]
SHORTEST_KEY = 32


@dataclass(frozen=True)
class Settings:
    """Every setting of Candour. ``docs/operating.md`` documents each environment name below."""

    surface: Surface
    data_folder: Path
    public_database_url: str
    # The public process is not given these: it could not reach case data even if it were broken into.
    database_url: str = ""
    jobs_database_url: str = ""
    secret_key: str = field(default="", repr=False)
    audit_key: str = field(default="", repr=False)
    mail_url: str = ""
    mail_from: str = ""
    staff_url: str = "http://127.0.0.1:5000"
    public_url: str = "http://127.0.0.1:5001"
    exit_url: str = "https://www.bbc.co.uk/weather"
    is_demo: bool = False
    secure_cookies: bool = True
    session_hours: int = 12
    worker_name: str = "worker-1"

    @property
    def shift_file(self) -> Path:
        """Where a demo keeps by how many days its clock is moved."""
        return self.data_folder / "clock-shift"

    @property
    def audit_heads(self) -> Path:
        """The audit trail's daily heads, kept outside the database."""
        return self.data_folder / "audit-heads.jsonl"


def from_environment(env: Mapping[str, str], surface: Surface) -> Settings:
    """Settings of one surface; ``Misconfigured`` names the setting that is missing or unsafe."""
    data_folder = Path(env.get("CANDOUR_DATA", "var/candour")).absolute()
    is_demo = env.get("CANDOUR_DEMO") == "1"
    common = {
        "data_folder": data_folder,
        "public_database_url": _database(env, "CANDOUR_PUBLIC_DATABASE_URL", data_folder / "public.sqlite"),
        "staff_url": env.get("CANDOUR_STAFF_URL", Settings.staff_url).rstrip("/"),
        "public_url": env.get("CANDOUR_PUBLIC_URL", Settings.public_url).rstrip("/"),
        "exit_url": env.get("CANDOUR_EXIT_URL", Settings.exit_url),
        "is_demo": is_demo,
    }
    if surface == "public":
        return Settings(surface=surface, **common)  # type: ignore[arg-type] # a dict of mixed, known types
    return Settings(
        surface=surface,
        database_url=_database(env, "CANDOUR_DATABASE_URL", data_folder / "candour.sqlite"),
        jobs_database_url=_database(env, "CANDOUR_JOBS_DATABASE_URL", data_folder / "jobs.sqlite"),
        secret_key=_key(env, "CANDOUR_SECRET_KEY"),
        audit_key=_key(env, "CANDOUR_AUDIT_KEY"),
        mail_url=env.get("CANDOUR_MAIL_URL", f"folder:{data_folder / 'mail'}"),
        mail_from=env.get("CANDOUR_MAIL_FROM", "foi@candour.invalid"),
        secure_cookies=env.get("CANDOUR_INSECURE_COOKIES") != "1" and not is_demo,
        session_hours=int(env.get("CANDOUR_SESSION_HOURS", "12")),
        worker_name=env.get("CANDOUR_WORKER_NAME", Settings.worker_name),
        **common,  # type: ignore[arg-type] # as above
    )


def _database(env: Mapping[str, str], name: str, default: Path) -> str:
    url = env.get(name, f"sqlite:///{default}")
    for plain in ("postgresql://", "postgres://"):
        if url.startswith(plain):
            return "postgresql+psycopg://" + url.removeprefix(plain)
    if not url.startswith(("sqlite:", "postgresql+psycopg:")):
        raise Misconfigured(f"{name} must be an SQLite or a PostgreSQL address.")
    return url


def _key(env: Mapping[str, str], name: str) -> str:
    key = env.get(name, "")
    if len(key) < SHORTEST_KEY:
        raise Misconfigured(
            f"{name} must be set to at least {SHORTEST_KEY} characters. "
            'Make one with: python3 -c "import secrets; print(secrets.token_urlsafe(48))"'
        )
    return key
