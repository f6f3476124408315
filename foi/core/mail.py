"""Send one message: by SMTP, or into a folder of .eml files (a demo's outbox)."""

from __future__ import annotations

import os
import smtplib
import ssl
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote, urlsplit

from foi.core.errors import Misconfigured

SECONDS_TO_WAIT = 60


class NotDelivered(Exception):
    """The server did not take the message. ``is_final``: it never will (a 5xx answer)."""

    def __init__(self, message: str, *, is_final: bool) -> None:
        super().__init__(message)
        self.is_final = is_final


def send(message: EmailMessage, mail_url: str) -> None:
    """Hand ``message`` (with its own Message-ID) over.

    ``mail_url``: ``smtp://[user:password@]host:port`` (STARTTLS where offered, demanded where a password
    is sent), ``smtps://...``, or ``folder:/path``. Raises ``NotDelivered`` when it was not accepted.
    """
    if mail_url.startswith("folder:"):
        _into_folder(message, Path(mail_url.removeprefix("folder:")))
    elif mail_url.startswith(("smtp://", "smtps://")):
        _by_smtp(message, mail_url)
    else:
        raise Misconfigured("CANDOUR_MAIL_URL must begin with smtp://, smtps:// or folder:")


def _into_folder(message: EmailMessage, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = str(message["Message-ID"]).strip("<>").split("@")[0]
    unfinished = folder / f"{name}.part"
    unfinished.write_bytes(bytes(message))
    os.replace(unfinished, folder / f"{name}.eml")


def _by_smtp(message: EmailMessage, mail_url: str) -> None:
    url = urlsplit(mail_url)
    host, port = url.hostname or "localhost", url.port or (465 if url.scheme == "smtps" else 25)
    tls = ssl.create_default_context()
    try:
        if url.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=SECONDS_TO_WAIT, context=tls)
        else:
            server = smtplib.SMTP(host, port, timeout=SECONDS_TO_WAIT)
        with server:
            server.ehlo()
            if url.scheme == "smtp" and (url.username or server.has_extn("starttls")):
                server.starttls(context=tls)
            if url.username:
                server.login(unquote(url.username), unquote(url.password or ""))
            server.send_message(message)
    except smtplib.SMTPResponseException as refused:
        raise NotDelivered(
            f"The mail server answered {refused.smtp_code}.", is_final=refused.smtp_code >= 500
        ) from refused
    except smtplib.SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        raise NotDelivered(
            f"The mail server refused the address ({codes[0]}).", is_final=min(codes) >= 500
        ) from refused
    except (OSError, smtplib.SMTPException) as fault:
        raise NotDelivered("The mail server could not be reached.", is_final=False) from fault
