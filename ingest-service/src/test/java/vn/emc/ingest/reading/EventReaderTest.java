package vn.emc.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.privacy.Pseudonyms;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.ServiceMatcher;
import vn.emc.ingest.door.RefusedException;
import vn.emc.test.TestSecrets;

class EventReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(HexFormat.of().parseHex(TestSecrets.PSEUDONYM_KEY));
    private static final String PLAIN = "\"CodeProfile\":\"000.00.11.H56-191203-1508\",\"CodeTTHC\":\"2.000082\","
            + "\"Status\":\"1\",\"FormsReception\":\"1\",\"Level\":\"4\"";

    private @Nullable ServiceMatcher catalogue;
    private final EventReader reader = new EventReader(new UserReader(PSEUDONYMS), siteId -> catalogue);

    private Reading read(String fields, boolean active, boolean credentialed) {
        try {
            var raw = new RawEvent();
            SenderBody.read(("{" + fields + "}").getBytes(StandardCharsets.UTF_8), "application/json", null, raw);
            return reader.read(raw, new Arrival(7, active, credentialed, Shape.JSON, NOW, null, 0));
        } catch (RefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    private DossierEvent accepted(String fields) {
        return ((Reading.Accepted) read(fields, true, true)).event();
    }

    private RejectedEvent rejected(String fields) {
        return ((Reading.Rejected) read(fields, true, true)).event();
    }

    private static String event(int status, String reception, String payments, String level, String post) {
        return "\"CodeProfile\":\"000.00.11.H56-191203-1508\",\"CodeTTHC\":\"2.000082\",\"Status\":" + status
                + ",\"FormsReception\":\"" + reception + "\",\"FormsPayments\":\"" + payments + "\",\"Level\":\""
                + level
                + "\",\"IsDVCBC\":\"" + post + "\"";
    }

    @ParameterizedTest
    @CsvSource({
        // status, reception, payments, level, post, warnings
        "1,1,,4,0,",
        "2,2,,3,,",
        "4,1,,4,0,",
        "0,1,,4,0,",
        // level 0 goes with reception 2
        "1,1,,0,0,LEVEL_RULE",
        "1,2,,0,0,",
        // no fee, paid at the counter, paid online: on a result
        "3,1,,4,0,",
        "3,2,2,3,0,",
        "3,1,1,4,0,",
        "1,1,2,3,0,PAYMENT_RULE",
        "1,1,0,3,0,",
        // result at the counter, online, by post
        "3,2,,4,0,",
        "3,1,,4,1,",
        "3,1,,4,2,",
        "3,2,,4,1,RESULT_RULE",
        "1,2,,4,1,",
        // outside the enumerations
        "1,3,,4,0,BAD_FORMS_RECEPTION",
        "1,,,4,0,BAD_FORMS_RECEPTION",
        "1,1,9,4,0,BAD_FORMS_PAYMENTS",
        "1,1,,2,0,BAD_LEVEL",
        "1,1,,,0,BAD_LEVEL",
        "1,1,,4,3,BAD_IS_DVCBC",
        "1,1,x,4,0,BAD_FORMS_PAYMENTS",
        "1,1,-1,4,0,BAD_FORMS_PAYMENTS",
        "1,1,,99,0,BAD_LEVEL",
    })
    void theLettersCombinationsAreChecked(
            int status, String reception, String payments, String level, String post, String warning) {
        var event = accepted(event(status, text(reception), text(payments), text(level), text(post)));

        assertThat(event.status()).isEqualTo(status);
        assertThat(event.warnings()).isEqualTo(warning == null ? List.of() : List.of(Warning.valueOf(warning)));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Test
    void codesAreChecked() {
        assertThat(accepted(PLAIN.replace("000.00.11.H56-191203-1508", "HS-1")).warnings())
                .containsExactly(Warning.CODE_PROFILE_FORM);
        assertThat(accepted(PLAIN.replace("191203", "270101")).warnings()).containsExactly(Warning.CODE_PROFILE_DATE);
        assertThat(accepted(PLAIN.replace("191203", "260310")).warnings()).isEmpty();
        assertThat(accepted(PLAIN.replace("2.000082", "")).warnings()).containsExactly(Warning.MISSING_TTHC);
        assertThat(accepted(PLAIN + ",\"IsFromDVCQG\":2").warnings()).containsExactly(Warning.BAD_IS_FROM_DVCQG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CodeProfile | null | MISSING_CODE_PROFILE",
                "CodeProfile | 'a\\u0001b' | BAD_CODE_PROFILE",
                "Status | null | MISSING_STATUS",
                "Status | '99' | BAD_STATUS",
                "Status | '-1' | BAD_STATUS",
                "Status | 'x' | BAD_STATUS",
            })
    void whatCannotCountIsRejected(String field, String value, RejectionReason reason) {
        var json = value.equals("null") ? value : "\"" + value + "\"";

        var event = rejected(PLAIN + ",\"" + field + "\":" + json);

        assertThat(event.reason()).isEqualTo(reason);
        assertThat(event.siteId()).isEqualTo(7);
        assertThat(event.shape()).isEqualTo("json");
    }

    @Test
    void aLongCodeOrAnInactiveSiteIsRejected() {
        assertThat(rejected("\"Status\":1,\"CodeProfile\":\"" + "x".repeat(129) + "\"")
                        .reason())
                .isEqualTo(RejectionReason.BAD_CODE_PROFILE);
        assertThat(((Reading.Rejected) read(PLAIN, false, false)).event().reason())
                .isEqualTo(RejectionReason.SITE_INACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ID_local\":\"AbC-1\",\"TYPE\":1,\"LOCATION\":\"000.00.02.H10\"}",
                "\"{\\\"ID_local\\\":\\\"AbC-1\\\",\\\"TYPE\\\":\\\"1\\\",\\\"LOCATION\\\":\\\"000.00.02.H10\\\"}\"",
                "\"{\\\\\\\"ID_local\\\\\\\":\\\\\\\"AbC-1\\\\\\\",\\\\\\\"TYPE\\\\\\\":1,"
                        + "\\\\\\\"LOCATION\\\\\\\":\\\\\\\"000.00.02.H10\\\\\\\"}\"",
                "\"'{\\\"id_LOCAL\\\":\\\"AbC-1\\\",\\\"type\\\":1,\\\"Location\\\":\\\"000.00.02.H10\\\",\\\"x\\\":[1]}'\"",
                "\"{'ID_local':'AbC-1',TYPE:1,'LOCATION':'000.00.02.H10'}\"",
            })
    void theUserIsReadInAllItsSpellings(String user) {
        var event = accepted(PLAIN + ",\"User\":" + user);

        assertThat(event.user()).isEqualTo(new DossierUser(PSEUDONYMS.ofLocal(7, "AbC-1"), null, 1, "000.00.02.H10"));
        assertThat(event.warnings()).isEmpty();
    }

    @Test
    void theUserIsChecked() {
        assertThat(userWarnings("\"nonsense\"")).containsExactly(Warning.BAD_USER);
        assertThat(userWarnings("{\"ID_QG\":\"1\",\"TYPE\":1,\"LOCATION\":\"H56\"}"))
                .containsExactly(Warning.BAD_USER_TYPE);
        assertThat(userWarnings("{\"ID_QG\":\"1\",\"TYPE\":4,\"LOCATION\":\"H56\"}"))
                .containsExactly(Warning.BAD_USER_TYPE);
        assertThat(userWarnings("{\"ID_QG\":\"1\",\"TYPE\":2}")).containsExactly(Warning.BAD_LOCATION);
        assertThat(userWarnings("{\"ID_QG\":\"1\",\"TYPE\":2,\"LOCATION\":\"Sở A\"}"))
                .containsExactly(Warning.BAD_LOCATION);
        assertThat(userWarnings("{\"ID_QG\":\"1\",\"TYPE\":\"2\",\"LOCATION\":\"H56.14\"}"))
                .isEmpty();
        assertThat(userWarnings("\"\"")).isEmpty();
    }

    private List<Warning> userWarnings(String user) {
        return accepted(PLAIN + ",\"User\":" + user).warnings();
    }

    @Test
    void textIsCleanedAndCut() {
        var event = accepted(PLAIN + ",\"NameTTHC\":\"Ca\u0302\u0301p\\u0000 giấy\\n\\ud800\",\"Data\":\""
                + "ạ".repeat(4_001) + "\"");

        assertThat(event.nameTthc()).isEqualTo("Cấp giấy \ufffd");
        assertThat(event.data()).hasSize(4_000);
        assertThat(event.warnings()).contains(Warning.TEXT_CUT);
    }

    @Test
    void noIdentifierIsLeftInAnAcceptedOrRejectedEvent() {
        var personal = ",\"NameTTHC\":\"của ông A 079123456789\",\"Data\":\"0912345678; a@b.vn\","
                + "\"User\":{\"ID_QG\":\"079123456789\",\"ID_local\":\"a@b.vn\",\"TYPE\":2,\"LOCATION\":\"0912345678\"}";

        var messages = ContractJson.mapper().writeValueAsString(accepted(PLAIN + personal))
                + ContractJson.mapper()
                        .writeValueAsString(
                                rejected(PLAIN + personal + ",\"Status\":\"079123456789\",\"Level\":\"a@b.vn\""));

        assertThat(messages).doesNotContain("079123456789", "0912345678", "a@b.vn");
    }

    @Test
    void aRejectedEventKeepsWhatIsNeededToRepairIt() {
        var event = rejected(PLAIN + ",\"status\":99,\"User\":{\"ID_local\":\"a\",\"TYPE\":1,\"LOCATION\":\"H56\"}");

        assertThat(event.fields())
                .containsEntry("CodeProfile", "000.00.11.H56-191203-1508")
                .containsEntry("CodeTTHC", "2.000082")
                .containsEntry("Status", "99")
                .containsEntry(
                        "User",
                        "{\"ID_local\":\"" + PSEUDONYMS.ofLocal(7, "a") + "\",\"TYPE\":1,\"LOCATION\":\"H56\"}");
        assertThat(event.warnings()).containsExactly(Warning.DUPLICATE_FIELD);
    }

    @Test
    void onlyAProvenSenderNamesAndDatesItsEvents() {
        var named = PLAIN + ",\"EventId\":\"x-1\",\"EventTime\":\"2026-03-09T08:00:00\"";

        var proven = ((Reading.Accepted) read(named, true, true)).event();
        var again = ((Reading.Accepted) read(named, true, true)).event();
        var open = ((Reading.Accepted) read(named, true, false)).event();

        assertThat(proven.eventId()).isEqualTo(again.eventId()).isNotEqualTo(open.eventId());
        assertThat(proven.senderEventId()).isTrue();
        assertThat(proven.eventTime()).isEqualTo(Instant.parse("2026-03-09T01:00:00Z"));
        assertThat(open.senderEventId()).isFalse();
        assertThat(open.eventTime()).isEqualTo(NOW);
        assertThat(open.warnings()).containsExactly(Warning.EVENT_TIME_IGNORED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T08:00:00+07:00,2026-03-09T01:00:00Z",
        "2026-03-09T01:00:00Z,2026-03-09T01:00:00Z",
        "2026-03-09 08:00:00.5,2026-03-09T01:00:00.5Z",
        "2026-03-10T02:04:00Z,2026-03-10T02:00:00Z",
        "2026-03-10T02:06:00Z,",
        "1999-03-10T02:06:00Z,",
        "09/03/2026,",
        "2026-03-09,",
    })
    void eventTimesAreRead(String text, Instant time) {
        assertThat(EventTimes.parse(text, NOW)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        // code, level, warnings
        "000003,                 4, ",
        "1.001001.000.00.00.H34, 4, ",
        "1.001001.H34,           4, ",
        "1.001001,               4, ",
        "1.001001,               3, LEVEL_DIFFERS",
        "000003,                 0, LEVEL_DIFFERS",
        "000003,                 , BAD_LEVEL",
        "000003,                 5, BAD_LEVEL",
        "3,                      4, UNKNOWN_TTHC",
        "1.001002,               4, UNKNOWN_TTHC",
        ",                       4, MISSING_TTHC",
    })
    void codeAndLevelAreComparedWithTheSitesCatalogue(
            @Nullable String code, @Nullable String level, @Nullable String warning) {
        var letter = new CatalogueService(1, "Cấp Giấy chứng nhận", 4, null, "1.001001.000.00.00.H34", "000003");
        catalogue = ServiceMatcher.of(List.of(letter));
        var fields = "\"CodeProfile\":\"000.00.11.H56-191203-1508\",\"Status\":1,\"FormsReception\":2,\"CodeTTHC\":\""
                + (code == null ? "" : code) + "\",\"Level\":\"" + (level == null ? "" : level) + "\"";

        var event = accepted(fields);

        assertThat(event.warnings()).isEqualTo(warning == null ? List.of() : List.of(Warning.valueOf(warning)));
        assertThat(event.codeTthc()).isEqualTo(code);
    }

    @Test
    void anEmptyCatalogueKnowsNoCodeAndAMissingOneSaysNothing() {
        assertThat(accepted(PLAIN).warnings()).isEmpty();

        catalogue = ServiceMatcher.of(List.of());

        assertThat(accepted(PLAIN).warnings()).containsExactly(Warning.UNKNOWN_TTHC);
    }
}
