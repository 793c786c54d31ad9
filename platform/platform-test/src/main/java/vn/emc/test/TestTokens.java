package vn.emc.test;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values for the {@code Authorization} header, signed by {@link TestIssuer}. */
public final class TestTokens {
    private TestTokens() {}

    public static String admin() {
        return bearer("admin", "emc-admin");
    }

    public static String officer() {
        return bearer("officer", "reconciliation-officer");
    }

    /**
     * An operator of one unit.
     *
     * @param organisation the unit, such as {@code H56}
     */
    public static String operator(String organisation) {
        return bearer("operator." + organisation.toLowerCase(Locale.ROOT), "unit-operator", organisation);
    }

    public static String viewer() {
        return bearer("viewer", "viewer");
    }

    /** A user of the local realm by name; any other name gets a token without roles. */
    public static String bearer(String username) {
        return switch (username) {
            case "admin" -> admin();
            case "officer" -> officer();
            case "viewer" -> viewer();
            case "operator.h42" -> operator("H42");
            case "operator.h56" -> operator("H56");
            default -> token(username).bearer();
        };
    }

    public static String bearer(String username, String role) {
        return bearer(username, role, null);
    }

    public static String bearer(String username, String role, @Nullable String organisation) {
        return token(username).roles(List.of(role)).organisation(organisation).bearer();
    }

    /** A token to be changed before it is used, for tests of what services refuse. */
    public static TestToken token(String username) {
        return TestToken.of(username);
    }
}
