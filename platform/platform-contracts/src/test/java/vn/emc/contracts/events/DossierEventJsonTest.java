package vn.emc.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;
import vn.emc.contracts.ContractJson;

class DossierEventJsonTest {
    private static final List<String> FIELDS = List.of(
            "\"eventId\":\"0195f2f0-0000-7000-8000-000000000001\"",
            "\"kind\":\"SENT\"",
            "\"siteId\":1",
            "\"codeProfile\":\"x\"",
            "\"codeTthc\":\"t\"",
            "\"nameTthc\":\"n\"",
            "\"status\":1",
            "\"formsReception\":1",
            "\"formsPayments\":2",
            "\"level\":4",
            "\"isFromDvcqg\":0",
            "\"isDvcbc\":1",
            "\"data\":\"d\"",
            "\"user\":{\"local\":\"l\",\"national\":\"q\",\"type\":2,\"location\":\"H56\"}",
            "\"eventTime\":\"2026-01-02T03:04:05Z\"",
            "\"receivedAt\":\"2026-01-02T03:04:05.123Z\"",
            "\"senderEventId\":true",
            "\"warnings\":[\"LEVEL_RULE\"]");

    private final Random random = new Random(3);

    @Test
    void readersCannotTellItFromTheContractsOwnJson() {
        for (var i = 0; i < 2_000; i++) {
            var event = event();

            var bytes = DossierEventJson.write(event);

            assertThat(ContractJson.mapper().readValue(bytes, DossierEvent.class))
                    .isEqualTo(event);
            assertThat(ContractJson.mapper().readTree(bytes))
                    .isEqualTo(ContractJson.mapper().valueToTree(event));
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (var i = 0; i < 2_000; i++) {
            var event = event();

            assertThat(DossierEventJson.read(DossierEventJson.write(event))).isEqualTo(event);
            assertThat(DossierEventJson.read(ContractJson.mapper().writeValueAsBytes(event)))
                    .isEqualTo(event);
        }
    }

    @Test
    void theUsualMessageIsReadWithoutTheSlowWay() {
        for (var i = 0; i < 2_000; i++) {
            var event = event();
            var fields = ContractJson.mapper().<ObjectNode>valueToTree(event);
            fields.put("addedLater", "x").putObject("user2").put("a", 1);

            try (var json = ContractJson.mapper().createParser(shuffled(fields))) {
                assertThat(DossierEventFields.read(json)).isEqualTo(event);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // fields as a sender of another make would spell them
                "'siteId':'5'",
                "'siteId':null",
                "'siteId':5.0",
                "'siteId':1e1",
                "'siteId':''",
                "'siteId':' 5 '",
                "'siteId':2147483648",
                "'siteId':[5]",
                "'siteId':true",
                "'status':null",
                "'status':{}",
                "'kind':'sent'",
                "'kind':0",
                "'kind':''",
                "'kind':' SENT '",
                "'kind':'OTHER'",
                "'kind':null",
                "'eventId':'0195F2F0-0000-7000-8000-00000000000A'",
                "'eventId':'1-2-3-4-5'",
                "'eventId':''",
                "'eventId':'0195f2f000000-7000-8000-000000000001'",
                "'eventId':'+195f2f0-0000-7000-8000-000000000001'",
                "'eventId':'AZXy8AAAcACAAAAAAAAAAQ=='",
                "'eventId':null",
                "'eventId':7",
                "'eventTime':1767323045",
                "'eventTime':'1767323045'",
                "'eventTime':1767323045.5",
                "'eventTime':''",
                "'eventTime':'2026-01-02T03:04:05+07:00'",
                "'eventTime':'2026-01-02T03:04:05+0000'",
                "'eventTime':'2026-01-02T24:00:00Z'",
                "'eventTime':'2026-01-02T23:59:60Z'",
                "'eventTime':null",
                "'eventTime':'2026-02-30T00:00:00Z'",
                "'eventTime':' 2026-01-02T03:04:05Z '",
                "'eventTime':'2026-01-02t03:04:05z'",
                "'eventTime':'2026-01-02T03:04Z'",
                "'eventTime':'x'",
                "'senderEventId':'true'",
                "'senderEventId':1",
                "'senderEventId':null",
                "'senderEventId':'x'",
                "'warnings':null",
                "'warnings':[null]",
                "'warnings':['NONE']",
                "'warnings':'LEVEL_RULE'",
                "'warnings':[0]",
                "'warnings':['']",
                "'warnings':['LEVEL_RULE','LEVEL_RULE']",
                "'warnings':[['x']]",
                "'user':null",
                "'user':''",
                "'user':[]",
                "'user':{}",
                "'user':{'type':'2','x':{'y':[]}}",
                "'user':{'local':1}",
                "'user':{'local':null,'local':'a'}",
                "'user':{'type':1,'type':2}",
                "'user':'x'",
                "'codeProfile':1",
                "'codeProfile':null",
                "'codeProfile':true",
                "'codeProfile':['a']",
                "'codeProfile':{}",
                "'nameTthc':1.50",
                "'data':null",
                "'level':null",
                "'level':'4'",
                "'level':''",
                // twice, besides
                "'eventId':'0195f2f0-0000-7000-8000-000000000002'",
                "'data':'a','data':'b'",
                "'status':1,'status':2",
                // broken
                "'data':'a",
                "'data':",
                "'data'",
                "'data':'\\u12'",
                "'data':'\\q'",
                "'data':'a\tb'",
                "'data':NaN",
                "'x':[}",
                "'data':'a'} x {'y':1",
                "'data':'a'} {'y':1",
                "'data':'a',",
                "'x':01",
            })
    void whateverIsUnusualIsReadAsTheContractSays(String unusual) {
        var fields = unusual.replace('\'', '"');
        var name = fields.substring(0, fields.indexOf('"', 1) + 1);
        var others = FIELDS.stream().filter(field -> !field.startsWith(name)).collect(Collectors.joining(","));
        var whole = String.join(",", FIELDS);

        assertReadAsTheContractSays("{" + others + "," + fields + "}");
        assertReadAsTheContractSays("{" + fields + "," + others + "}");
        assertReadAsTheContractSays("{" + fields + "," + whole + "}");
        assertReadAsTheContractSays("{" + whole + "," + fields + "}");
        assertReadAsTheContractSays("{" + fields + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{}", "[]", "[{}]", "1", "\"x\"", "{", "{}{}", "\u0000", "\ufeff{}"})
    void whatIsNoObjectIsReadAsTheContractSays(String json) {
        assertReadAsTheContractSays(json);
    }

    @Test
    void aMissingFieldIsReadAsTheContractSays() {
        for (var missing : FIELDS) {
            assertReadAsTheContractSays("{" + String.join(",", FIELDS).replace(missing, "\"x\":1") + "}");
        }
    }

    @Test
    void aDamagedMessageIsReadAsTheContractSays() {
        var alphabet = "{}[]\",:\\0129.-+eEtfnuTZ \t\n\u0000\u0001abx".getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < 10_000; i++) {
            var message = DossierEventJson.write(smallEvent());
            for (var damages = 1 + random.nextInt(2); damages > 0; damages--) {
                var damage =
                        random.nextInt(3) == 0 ? (byte) random.nextInt(256) : alphabet[random.nextInt(alphabet.length)];
                message[random.nextInt(message.length)] = damage;
            }
            var length = random.nextInt(20) == 0 ? random.nextInt(message.length) : message.length;

            assertReadAsTheContractSays(Arrays.copyOf(message, length));
        }
    }

    private static void assertReadAsTheContractSays(String json) {
        assertReadAsTheContractSays(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertReadAsTheContractSays(byte[] json) {
        var expected = outcome(() -> ContractJson.mapper().readValue(json, DossierEvent.class));

        assertThat(outcome(() -> DossierEventJson.read(json)))
                .as(new String(json, StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    /** The event as text, or the failure with its message. */
    private static String outcome(Supplier<@Nullable DossierEvent> reading) {
        try {
            return String.valueOf(reading.get());
        } catch (JacksonException unreadable) {
            return unreadable.toString();
        }
    }

    private byte[] shuffled(ObjectNode fields) {
        var names = new ArrayList<>(fields.propertyNames());
        Collections.shuffle(names, random);
        var shuffled = ContractJson.mapper().createObjectNode();
        names.forEach(name -> shuffled.set(name, fields.get(name)));
        return ContractJson.mapper().writeValueAsBytes(shuffled);
    }

    private DossierEvent smallEvent() {
        var event = event();
        return new DossierEvent(
                event.eventId(),
                event.kind(),
                event.siteId(),
                event.codeProfile(),
                "2.000082",
                "Cấp 😀 giấy",
                event.status(),
                event.formsReception(),
                event.formsPayments(),
                event.level(),
                event.isFromDvcqg(),
                event.isDvcbc(),
                null,
                event.user() == null ? null : new DossierUser("a", "b", number(), "H56"),
                event.eventTime(),
                event.receivedAt(),
                event.senderEventId(),
                event.warnings());
    }

    private DossierEvent event() {
        var received = Instant.ofEpochSecond(1_700_000_000 + random.nextInt(1_000_000), random.nextInt(1_000) * 1_000L);
        return new DossierEvent(
                new UUID(random.nextLong(), random.nextLong()),
                EventKind.SENT,
                random.nextInt(100_000),
                "000.00.11.H56-191203-" + random.nextInt(10_000),
                text(),
                text(),
                random.nextInt(5),
                number(),
                number(),
                number(),
                number(),
                number(),
                text(),
                random.nextBoolean() ? null : new DossierUser(text(), text(), number(), text()),
                random.nextBoolean() ? received : received.minusSeconds(3_600),
                received,
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of(Warning.LEVEL_RULE, Warning.TEXT_CUT));
    }

    private @Nullable String text() {
        var texts = new String[] {
            null, "", "Cấp giấy \"phép\" \\ xây dựng", "😀 \u2028 \t", "a".repeat(3_000), "đ".repeat(2_000)
        };
        return texts[random.nextInt(texts.length)];
    }

    private @Nullable Integer number() {
        return random.nextBoolean() ? null : Integer.valueOf(random.nextInt(5));
    }
}
