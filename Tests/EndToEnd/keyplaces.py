"""Where a person's own key lies: a PKCS#12 file, or a token of SoftHSM."""

import subprocess

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12

PIN = "246810"
DRIVER = "/usr/lib/softhsm/libsofthsm2.so"


def container(path, name, key, leaf, chain, pin=PIN):
    """A key file; its path."""
    path.write_bytes(pkcs12.serialize_key_and_certificates(
        name.encode(), key, leaf, chain, serialization.BestAvailableEncryption(pin.encode())))
    return path


def put_on_token(folder, key, leaf, pin=PIN):
    """A SoftHSM token with this key; the environment that the driver wants."""
    (folder / "tokens").mkdir(parents=True)
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\n")
    (folder / "key.pem").write_bytes(key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    (folder / "leaf.der").write_bytes(leaf.public_bytes(serialization.Encoding.DER))
    settings = {"SOFTHSM2_CONF": str(folder / "softhsm2.conf")}

    def run(*words):
        subprocess.run(
            ["env", *(f"{name}={value}" for name, value in settings.items()), *words], check=True, capture_output=True)

    run("softhsm2-util", "--init-token", "--free", "--label", "Thiet bi", "--so-pin", "13579246", "--pin", pin)
    run("softhsm2-util", "--import", folder / "key.pem", "--token", "Thiet bi", "--label", "khoa", "--id", "01", "--pin", pin)
    run("pkcs11-tool", "--module", DRIVER, "--token-label", "Thiet bi", "--login", "--pin", pin, "--write-object",
        folder / "leaf.der", "--type", "cert", "--id", "01")
    return settings
