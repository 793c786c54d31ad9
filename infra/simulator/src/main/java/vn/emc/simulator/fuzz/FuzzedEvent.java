package vn.emc.simulator.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fields of one event: a real one, of which some say something else. */
final class FuzzedEvent {
    private static final int MOST_CHANGES = 4;

    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, String value) {}

    /** An event named {@code codeProfile}; the name is always kept readable so that it can be told from others. */
    static FuzzedEvent of(Dice dice, int siteId, String codeProfile) {
        var event = new FuzzedEvent();
        event.add("CodeProfile", codeProfile);
        event.add("SiteId", Integer.toString(siteId));
        event.add("CodeTTHC", dice.of(List.of("2.000082", "1.003984.000.00.00.H56", "000001")));
        event.add("NameTTHC", "Cấp giấy phép xây dựng 100% a+b");
        event.add("Status", Integer.toString(dice.below(5)));
        event.add("FormsReception", Integer.toString(1 + dice.below(2)));
        event.add("FormsPayments", dice.of(List.of("0", "1", "2", "", "null")));
        event.add("Level", dice.of(List.of("0", "3", "4")));
        event.add("IsFromDVCQG", "0");
        event.add("IsDVCBC", Integer.toString(dice.below(3)));
        event.add("Data", "");
        event.add("User", "{\"ID_local\":\"s1\",\"ID_QG\":\"\",\"TYPE\":1,\"LOCATION\":\"000.00.11.H56\"}");
        event.add("EventTime", "2024-01-05T08:00:00+07:00");
        for (var change = dice.below(MOST_CHANGES + 1); change > 0; change--) {
            event.change(dice);
        }
        return event;
    }

    private void add(String name, String value) {
        fields.add(new Field(name, value));
    }

    private void change(Dice dice) {
        var at = dice.below(fields.size());
        var field = fields.get(at);
        switch (dice.below(7)) {
            case 0, 1, 2 -> fields.set(at, new Field(field.name(), OddValues.any(dice)));
            case 3 -> fields.set(at, new Field(otherName(dice, field.name()), field.value()));
            case 4 -> fields.add(new Field(otherName(dice, field.name()), OddValues.any(dice)));
            case 5 -> fields.add(new Field(OddValues.any(dice), OddValues.any(dice)));
            default -> removeUnlessLast(at);
        }
    }

    private void removeUnlessLast(int at) {
        if (fields.size() > 1) {
            fields.remove(at);
        }
    }

    private static String otherName(Dice dice, String name) {
        if (name.isEmpty()) {
            return " ";
        }
        return switch (dice.below(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            case 2 -> " " + name + " ";
            default -> name;
        };
    }

    String form(boolean encoded) {
        var text = new StringBuilder();
        for (var field : fields) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(encoded ? URLEncoder.encode(field.name(), StandardCharsets.UTF_8) : field.name())
                    .append('=')
                    .append(encoded ? URLEncoder.encode(field.value(), StandardCharsets.UTF_8) : field.value());
        }
        return text.toString();
    }

    String multipart(String boundary) {
        var text = new StringBuilder();
        for (var field : fields) {
            text.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
            text.append(field.name()).append("\"\r\n\r\n").append(field.value()).append("\r\n");
        }
        return text.append("--").append(boundary).append("--\r\n").toString();
    }

    /** JSON of texts, numbers and, where a value happens to be some, of whatever it is. */
    String json(Dice dice) {
        var text = new StringBuilder("{");
        for (var field : fields) {
            text.append(text.length() > 1 ? "," : "")
                    .append(quoted(field.name()))
                    .append(':');
            text.append(value(dice, field.value()));
        }
        return text.append('}').toString();
    }

    private static String value(Dice dice, String value) {
        if (value.matches("[1-9][0-9]{0,8}|0|null|true") && !dice.oneIn(3)) {
            return value;
        }
        if (value.startsWith("{") && dice.oneIn(2)) {
            return value;
        }
        return switch (dice.below(40)) {
            case 0 -> value;
            case 1 -> "[" + quoted(value) + "]";
            case 2 -> "{" + quoted(value) + ":" + quoted(value) + "}";
            default -> quoted(value);
        };
    }

    private static String quoted(String value) {
        var text = new StringBuilder("\"");
        for (var at = 0; at < value.length(); at++) {
            var character = value.charAt(at);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ') {
                text.append("\\u%04x".formatted((int) character));
            } else {
                text.append(character);
            }
        }
        return text.append('"').toString();
    }
}
