package vn.emc.test;

/** Secrets with the shape of the real ones, the same in every test. */
public final class TestSecrets {
    public static final String PSEUDONYM_KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    public static final String SITE_KEY_MASTER = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";
    public static final String GATEWAY_CLIENT_SECRET = "gateway-test-secret";

    private TestSecrets() {}
}
