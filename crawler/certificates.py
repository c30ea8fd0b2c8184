"""Whether the certificate of a site is valid, and for how long."""

import socket
import ssl
from datetime import UTC, datetime
from urllib.parse import urlsplit

TIMEOUT = 10.0
# Certificates are renewed a month before they end; one that lasts no longer than this was forgotten.
LEAST_DAYS = 10


def find_certificate_fault(site: str, *, now: str, context: ssl.SSLContext | None = None) -> str | None:
    """Return what is wrong with the certificate of *site* (scheme, host, port), in a sentence; None: nothing is.

    A site without TLS, or that does not answer, has none to judge.
    """
    parts = urlsplit(site)
    if parts.scheme != "https" or not parts.hostname:
        return None
    try:
        with (
            socket.create_connection((parts.hostname, parts.port or 443), TIMEOUT) as connection,
            (context or ssl.create_default_context()).wrap_socket(
                connection, server_hostname=parts.hostname
            ) as secured,
        ):
            certificate = secured.getpeercert() or {}
    except ssl.SSLCertVerificationError as error:
        return f"the certificate of {site} is not valid: {error.verify_message}"
    except OSError:
        return None
    ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(certificate["notAfter"])), UTC)
    days = (ends - datetime.fromisoformat(now)).days
    return f"the certificate of {site} ends on {ends:%Y-%m-%d}, in {days} days" if days < LEAST_DAYS else None
