package vn.emc.catalog.site;

/** The service cannot start without the secret all keys are derived from. */
final class UnusableMasterSecretException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableMasterSecretException() {
        super(
                "EMC_SITE_KEY_MASTER must be set to 64 hexadecimal characters (32 bytes): every site key is derived from it");
    }
}
