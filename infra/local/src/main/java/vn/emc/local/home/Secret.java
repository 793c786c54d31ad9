package vn.emc.local.home;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What is made at the first start and kept secret. */
public enum Secret {
    PASSWORD_ADMIN(Form.PASSWORD),
    PASSWORD_OFFICER(Form.PASSWORD),
    PASSWORD_OPERATOR_H56(Form.PASSWORD),
    PASSWORD_OPERATOR_H42(Form.PASSWORD),
    PASSWORD_VIEWER(Form.PASSWORD),
    DB_PASSWORD_INGEST(Form.PASSWORD),
    DB_PASSWORD_CATALOG(Form.PASSWORD),
    DB_PASSWORD_ACCOUNT(Form.PASSWORD),
    DB_PASSWORD_REPORTING(Form.PASSWORD),
    DB_PASSWORD_RECONCILIATION(Form.PASSWORD),
    DB_PASSWORD_KEYCLOAK(Form.PASSWORD),
    DB_PASSWORD_POSTGRES(Form.PASSWORD),
    PSEUDONYM_KEY(Form.KEY),
    SITE_KEY_MASTER(Form.KEY),
    GATEWAY_CLIENT_SECRET(Form.PASSWORD),
    KEYCLOAK_ADMIN_PASSWORD(Form.PASSWORD);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Form form;

    Secret(Form form) {
        this.form = form;
    }

    public String variable() {
        return "EMC_" + name();
    }

    String generate() {
        return form.generate();
    }

    private enum Form {
        /** 24 letters and digits, without those that look alike: 135 bits. */
        PASSWORD {
            private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

            @Override
            String generate() {
                var text = new StringBuilder();
                for (int i = 0; i < 24; i++) {
                    text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
                }
                return text.toString();
            }
        },
        /** 32 bytes in hexadecimal. */
        KEY {
            @Override
            String generate() {
                byte[] bytes = new byte[32];
                RANDOM.nextBytes(bytes);
                return HexFormat.of().formatHex(bytes);
            }
        };

        abstract String generate();
    }
}
