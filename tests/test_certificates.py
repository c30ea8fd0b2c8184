"""Certificates of sites: a real TLS server on the loopback interface."""

import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from crawler.certificates import find_certificate_fault

NOW = datetime.now(UTC)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, ssl.SSLContext]]:
    """A site whose certificate is valid for five days, and who trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "gazette")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=5))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (tmp_path / "cert.pem").write_bytes(pem + secret)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=answer, args=(listener, context), daemon=True).start()
        trusting = ssl.create_default_context(cadata=pem.decode())
        yield f"https://127.0.0.1:{listener.getsockname()[1]}", trusting


def answer(listener: socket.socket, context: ssl.SSLContext) -> None:
    connection, _ = listener.accept()
    with connection:
        try:
            context.wrap_socket(connection, server_side=True).close()
        except (ssl.SSLError, OSError):
            return  # the client did not trust it: that is the test


@pytest.mark.parametrize(("ahead", "fault"), [(0, "in 4 days"), (-30, None)])
def test_one_that_ends_soon_is_told(server: tuple[str, ssl.SSLContext], ahead: int, fault: str | None) -> None:
    site, trusting = server
    found = find_certificate_fault(site, now=(NOW + timedelta(days=ahead)).isoformat(), context=trusting)
    assert found is None if fault is None else fault in (found or "")


def test_one_that_nobody_vouches_for_is_not_valid(server: tuple[str, ssl.SSLContext]) -> None:
    assert "is not valid" in (find_certificate_fault(server[0], now=NOW.isoformat()) or "")


@pytest.mark.parametrize("site", ["http://127.0.0.1", "https://127.0.0.1:1"])
def test_a_site_without_one_or_that_is_silent_has_none_to_judge(site: str) -> None:
    assert find_certificate_fault(site, now=NOW.isoformat()) is None
