package vn.emc.simulator.fuzz;

import java.util.List;

/** Values senders never mean. */
final class OddValues {
    private static final List<String> SHORT = List.of(
            "",
            " ",
            "null",
            "NULL",
            "undefined",
            "NaN",
            "true",
            "-1",
            "0",
            "00",
            "1.0",
            "1e2",
            "1e400",
            "+1",
            "0x1",
            "2147483648",
            "-2147483649",
            "99999999999999999999999999",
            "１",
            "①",
            "\u0000",
            "a\u0000b",
            "\r\n",
            "\t",
            "\u202e1\u202c",
            "\ufeff1",
            "e\u0302\u0301",
            "\ud83d\ude00",
            "%",
            "%zz",
            "%00",
            "%u0041",
            "%c0%ae",
            "+",
            "&",
            "=",
            ";",
            "#",
            "\"",
            "\\",
            "\\\"",
            "\\u0000",
            "\\ud800",
            "'; drop table dossier_event; --",
            "{{7*7}}",
            "${jndi:ldap://127.0.0.1/a}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "000.00.11.H56-249931-0001",
            "000.00.11.H56-240230-0001",
            "H56.14.001.002.003",
            "0000-00-00",
            "2024-02-30T25:61:61Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2024-01-01T00:00:00+99:99",
            "9223372036854775807",
            "-9223372036854775808");
    private static final List<String> REPEATED =
            List.of("a", "[", "{\"a\":", "9", "%41", "ộ", "\ud83d\ude00", " ", "\\");
    private static final int LONGEST = 12_000;

    private OddValues() {}

    static String any(Dice dice) {
        if (dice.oneIn(12)) {
            return dice.of(REPEATED).repeat(1 + dice.below(dice.oneIn(4) ? LONGEST : 300));
        }
        return dice.of(SHORT);
    }

    /** One that fits in the head of a request. */
    static String ofHeader(Dice dice) {
        var value = any(dice).replaceAll("[\r\n\u0000]", "?");
        return value.length() > 2_000 ? value.substring(0, 2_000) : value;
    }
}
