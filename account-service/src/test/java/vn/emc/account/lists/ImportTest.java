package vn.emc.account.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.emc.account.AccountApi;
import vn.emc.account.AccountFiles;
import vn.emc.account.KnownSites;
import vn.emc.contracts.privacy.Pseudonyms;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_account")
class ImportTest {
    private static final String PERSON = "001099012345";
    private static final String BUSINESS = "0101234567";

    private final AccountApi admin;
    private final AccountApi operator;
    private final int site;
    private final JdbcClient database;
    private final Pseudonyms pseudonyms;
    private final Path folder;

    ImportTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired Pseudonyms pseudonyms,
            @Value("${emc.account.data-dir}") Path folder) {
        this.admin = AccountApi.asAdmin(port);
        this.operator = AccountApi.asOperator(port, "H56");
        this.site = KnownSites.introduce("H56", sites);
        this.database = database;
        this.pseudonyms = pseudonyms;
        this.folder = folder;
    }

    @Test
    void aListIsReadComparedAndPutIntoForce() {
        var taken = operator.upload(
                AccountApi.imports(site),
                AccountFiles.csv("u1," + PERSON + ",2,01/02/2024,15/11/2024 08:30:00", "u2,,1,2023-05-06,"));

        assertThat(taken.status()).isEqualTo(202);
        var id = taken.json().get("id").longValue();
        assertThat(taken.header("Location")).isEqualTo(AccountApi.imports(site) + "/" + id);
        var list = operator.over(site, id);
        assertThat(list.get("state").asString()).isEqualTo("READY");
        assertThat(list.get("counts").toString()).isEqualTo("{\"rows\":2,\"good\":2,\"wrong\":0,\"warnings\":0}");
        assertThat(list.at("/delta/added").intValue()).isEqualTo(2);
        assertThat(list.at("/progress/percent").intValue()).isEqualTo(100);

        var accepted = operator.put(AccountApi.imports(site) + "/" + id + "/default")
                .expect(200)
                .json();

        assertThat(accepted.get("default").booleanValue()).isTrue();
        assertThat(accepted.get("decidedBy").asString()).isEqualTo("operator.h56");
    }

    @Test
    void identifiersAreStoredAsPseudonymsThatJoinWithThoseOfEvents() {
        var id = admin.imported(site, AccountFiles.csv("u1," + PERSON + ",2,01/02/2024,"))
                .get("id")
                .longValue();

        var stored = database.sql(
                        "select uuid_send(local_id) as local, uuid_send(national_id) as national from account_rows.list_"
                                + id)
                .query((row, number) -> List.of(row.getBytes("local"), row.getBytes("national")))
                .single();

        assertThat(stored.get(0)).isEqualTo(pseudonyms.bytesOfLocal(site, "u1"));
        assertThat(stored.get(1)).isEqualTo(pseudonyms.bytesOfNational(PERSON));
    }

    @Test
    void noIdentifierIsLeftInTheDatabaseOrOnDisk() throws Exception {
        var list = admin.imported(
                site,
                AccountFiles.csv(
                        BUSINESS + "," + PERSON + ",7,01/02/2024,",
                        "," + PERSON + "," + BUSINESS + ",x" + PERSON + ",",
                        BUSINESS + ",1.23457E+11,2,01/02/2024,01/02/2025"));

        var everything = database.sql("""
                        select string_agg(to_jsonb(f)::text, ' ') from import_finding f where import_id = ?
                        """)
                .param(list.get("id").longValue())
                .query(String.class)
                .single();
        var dump = everything + list + admin.get(path(list) + "/findings").body();
        assertThat(dump).doesNotContain(PERSON, BUSINESS).contains("•");
        assertThat(files()).isEmpty();
    }

    @Test
    void severalFilesAndSheetsAndZipsMakeOneList() {
        var first = AccountFiles.xlsx(
                Arrays.asList("u1", PERSON, 2, LocalDate.of(2024, 2, 1), LocalDateTime.of(2024, 11, 15, 8, 30)),
                Arrays.asList("u2", null, 1, "06/05/2023", null));
        var second = AccountFiles.zip(
                Map.of("huyen/a.csv", AccountFiles.text("u3,,3,2022-01-01,2024-01-01"), "__MACOSX/x", new byte[] {1}));
        var files = new LinkedHashMap<String, byte[]>();
        files.put("tinh.xlsx", first);
        files.put("huyen.zip", second);

        var list = admin.imported(site, files);

        assertThat(list.at("/counts/good").intValue()).isEqualTo(3);
        assertThat(list.get("fileNames").toString()).isEqualTo("[\"tinh.xlsx\",\"huyen.zip\"]");
        var rows = admin.get(path(list) + "/rows").expect(200).json().get("items");
        assertThat(rows.toString())
                .contains("\"createdOn\":\"2024-02-01\"", "\"lastLoginOn\":\"2024-11-15\"", "\"type\":3");
        assertThat(rows.get(2).get("sheet").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",,2,01/02/2024,|BOTH_IDS_EMPTY|ERROR",
                "u1,,0,01/02/2024,|TYPE_UNKNOWN|ERROR",
                "u1,,4,01/02/2024,|TYPE_UNKNOWN|ERROR",
                "u1,,công dân,01/02/2024,|TYPE_UNKNOWN|ERROR",
                "u1,,,01/02/2024,|REQUIRED|ERROR",
                "u1,1.23457E+11,2,01/02/2024,|DIGITS_LOST|ERROR",
                "u1,,2,31/02/2024,|NOT_A_DATE|WARNING",
                "u1,,2,45123,|NOT_A_DATE|WARNING",
                "u1,,2,01/01/1900,|DATE_TOO_EARLY|WARNING",
                "u1,,2,,01/02/2024|NO_CREATION_DATE|WARNING",
                "u1,,2,01/02/2999,|FUTURE_DATE|WARNING",
                "u1,,2,02/02/2024,01/02/2024|LOGIN_BEFORE_CREATION|WARNING",
            })
    void whatIsWrongOrOddInARowIsToldWithItsPlace(String row, String code, String severity) {
        var list = admin.imported(site, AccountFiles.csv("a,,2,01/02/2024,", row));

        var findings = admin.get(path(list) + "/findings").expect(200).json().get("items");
        assertThat(findings).hasSize(1);
        var finding = findings.get(0);
        assertThat(finding.get("code").asString()).isEqualTo(code);
        assertThat(finding.get("severity").asString()).isEqualTo(severity);
        assertThat(finding.get("row").intValue()).isEqualTo(3);
        assertThat(finding.get("message").asString()).isNotBlank();
        assertThat(list.at("/counts/wrong").intValue()).isEqualTo("ERROR".equals(severity) ? 1 : 0);
        assertThat(list.at("/found/0/code").asString()).isEqualTo(code);
        assertThat(list.at("/found/0/found").intValue()).isEqualTo(1);
    }

    @Test
    void numbersThatMayHaveLostZerosAreFlaggedAndNotGuessed() {
        var list = admin.imported(
                site,
                Map.of(
                        "a.xlsx",
                        AccountFiles.xlsx(
                                Arrays.asList("u1", 1099012345L, 2, "01/02/2024", null),
                                Arrays.asList("u2", 201099012345L, 2, "01/02/2024", null),
                                Arrays.asList("1.23457E+18", null, 2, "01/02/2024", null))));

        var codes = admin.get(path(list) + "/findings").json().findValuesAsString("code");
        assertThat(codes).containsExactly("ZEROS_MAY_BE_LOST", "DIGITS_LOST");
        assertThat(list.at("/counts/good").intValue()).isEqualTo(2);
    }

    @Test
    void ofRepeatedAccountsTheFirstCounts() {
        var list = admin.imported(
                site,
                AccountFiles.csv("u1,,2,01/02/2024,", "u2,,2,01/02/2024,", "u1,,1,01/02/2023,", "u1,,1,01/02/2022,"));

        assertThat(list.get("counts").toString()).isEqualTo("{\"rows\":4,\"good\":2,\"wrong\":0,\"warnings\":2}");
        var findings = admin.get(path(list) + "/findings").json().get("items");
        assertThat(findings.findValuesAsString("code")).containsExactly("REPEATED_ACCOUNT", "REPEATED_ACCOUNT");
        assertThat(findings.findValuesAsString("row")).containsExactly("4", "5");
        assertThat(findings.get(0).get("message").asString()).contains("dòng 2");
        assertThat(admin.get(path(list) + "/rows").json().at("/items/0/type").intValue())
                .isEqualTo(2);
    }

    @Test
    void aListIsComparedWithTheOneInForce() {
        admin.accepted(
                site,
                AccountFiles.csv(
                        "stays,,2,01/02/2024,01/03/2024",
                        "goes,,2,01/02/2024,",
                        "comes-back,,2,01/02/2024,01/03/2024",
                        "links,,2,01/02/2024,",
                        "turns,,2,01/02/2024,"));

        var list = admin.imported(
                site,
                AccountFiles.csv(
                        "stays,,2,01/02/2024,01/03/2024",
                        "comes-back,,2,01/02/2024,01/11/2024",
                        "links," + PERSON + ",2,01/02/2024,",
                        "turns,,1,01/02/2024,",
                        "new1,,2,01/02/2024,",
                        "new2,,2,01/02/2024,"));

        assertThat(list.get("delta").toString())
                .isEqualTo(
                        "{\"comparedWith\":1,\"added\":2,\"gone\":1,\"unchanged\":1,\"changed\":3,\"changedType\":1,"
                                + "\"changedNationalId\":1,\"changedCreation\":0,\"changedLastLogin\":1,\"gonePercent\":20,\"muchGone\":false}");
    }

    @Test
    void listsThatLackManyAccountsAreSaidToDoSo() {
        admin.accepted(site, AccountFiles.csv(accounts(0, 10)));

        var list = admin.imported(site, AccountFiles.csv(accounts(0, 7)));

        assertThat(list.at("/delta/muchGone").booleanValue()).isTrue();
        assertThat(list.at("/delta/gonePercent").intValue()).isEqualTo(30);
    }

    @Test
    void theSameFilesAreNotImportedTwice() {
        var first = admin.imported(site, AccountFiles.csv("u1,,2,01/02/2024,"));

        var again = admin.upload(AccountApi.imports(site), AccountFiles.csv("u1,,2,01/02/2024,"))
                .expect(200);

        assertThat(again.json().get("id").longValue()).isEqualTo(first.get("id").longValue());
        assertThat(files()).isEmpty();
    }

    @Test
    void aListNobodyDecidedOnGivesWayToANewerOne() {
        var older = admin.imported(site, AccountFiles.csv("u1,,2,01/02/2024,"));
        admin.imported(site, AccountFiles.csv("u1,,2,01/02/2024,", "u2,,2,01/02/2024,"));

        assertThat(admin.get(path(older)).json().get("state").asString()).isEqualTo("SUPERSEDED");
        assertThat(admin.put(path(older) + "/default").expect(409).code()).isEqualTo("LIST_NOT_TO_BE_DECIDED");
        assertThat(admin.get(path(older) + "/rows").expect(409).code()).isEqualTo("ROWS_NOT_THERE");
    }

    @Test
    void ofAReplacedListOnlyTheCountsStay() {
        var older = admin.accepted(site, AccountFiles.csv("u1,,2,01/02/2024,"));
        admin.accepted(site, AccountFiles.csv("u1,,2,01/02/2024,", "u2,,2,01/02/2024,"));

        var shown = admin.get(path(older)).json();
        assertThat(shown.get("state").asString()).isEqualTo("REPLACED");
        assertThat(shown.at("/counts/good").intValue()).isEqualTo(1);
        assertThat(tables(older.get("id").longValue())).isZero();
    }

    @Test
    void aRejectedListLeavesTheOneInForce() {
        var inForce = admin.accepted(site, AccountFiles.csv("u1,,2,01/02/2024,"));
        var list = admin.imported(site, AccountFiles.csv("u9,,2,01/02/2024,"));

        var rejected = admin.post(path(list) + "/rejection").expect(200).json();

        assertThat(rejected.get("state").asString()).isEqualTo("REJECTED");
        assertThat(admin.get(path(inForce)).json().get("default").booleanValue())
                .isTrue();
        assertThat(tables(list.get("id").longValue())).isZero();
        assertThat(admin.post(path(list) + "/rejection").expect(409).code()).isEqualTo("LIST_NOT_TO_BE_DECIDED");
    }

    @Test
    void wrongRowsAreLeftOutOnlyWhenSaidSo() {
        var list = admin.imported(site, AccountFiles.csv("u1,,2,01/02/2024,", "u2,,9,01/02/2024,"));

        assertThat(admin.put(path(list) + "/default").expect(409).code()).isEqualTo("LIST_HAS_WRONG_ROWS");
        admin.put(path(list) + "/default?goodRowsOnly=true").expect(200);
    }

    @Test
    void aListWithoutASingleGoodRowCannotComeIntoForce() {
        var list = admin.imported(site, AccountFiles.csv("u1,,9,01/02/2024,"));

        assertThat(admin.put(path(list) + "/default?goodRowsOnly=true")
                        .expect(409)
                        .code())
                .isEqualTo("LIST_IS_EMPTY");
    }

    @Test
    void theImportsOfASiteAreReadOneAfterTheOther() {
        var first = admin.upload(AccountApi.imports(site), AccountFiles.csv(accounts(0, 50_000)))
                .expect(202)
                .json();
        var second = admin.upload(AccountApi.imports(site), AccountFiles.csv("u1,,2,01/02/2024,"))
                .expect(202)
                .json();

        var read = admin.over(site, second.get("id").longValue());

        assertThat(read.get("state").asString()).isEqualTo("READY");
        var before = admin.get(path(first)).json();
        assertThat(before.get("state").asString()).isEqualTo("SUPERSEDED");
        assertThat(before.at("/counts/good").intValue()).isEqualTo(50_000);
        assertThat(before.get("finishedAt").asString())
                .isLessThan(read.get("startedAt").asString());
    }

    @Test
    void aReadingCanBeCancelled() {
        var id = admin.upload(AccountApi.imports(site), AccountFiles.csv(accounts(0, 400_000)))
                .expect(202)
                .json()
                .get("id")
                .longValue();

        var cancelled = admin.post(AccountApi.imports(site) + "/" + id + "/cancellation")
                .expect(200)
                .json();

        assertThat(cancelled.get("state").asString()).isEqualTo("CANCELLED");
        org.awaitility.Awaitility.await().until(() -> files().isEmpty());
        assertThat(tables(id)).isZero();
        assertThat(admin.post(AccountApi.imports(site) + "/" + id + "/cancellation")
                        .expect(409)
                        .code())
                .isEqualTo("IMPORT_IS_OVER");
    }

    @Test
    void moreFindingsThanAnybodyReadsAreCountedOnly() {
        var rows = IntStream.range(0, FoundRows.MOST_KEPT + 5)
                .mapToObj(i -> "u" + i + ",,9,,")
                .toArray(String[]::new);

        var list = admin.imported(site, AccountFiles.csv(rows));

        assertThat(list.at("/counts/wrong").intValue()).isEqualTo(rows.length);
        assertThat(list.get("found").findValuesAsString("found"))
                .containsExactly(String.valueOf(rows.length), String.valueOf(rows.length));
        assertThat(admin.get(path(list) + "/findings?size=1")
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(FoundRows.MOST_KEPT);
    }

    @Test
    void theFindingsComeAsAWorkbookToo() {
        var list = admin.imported(site, AccountFiles.csv("u1,,9,01/02/2024,"));

        var download = admin.get(path(list) + "/errors.xlsx").expect(200);

        assertThat(download.header("Content-Disposition")).contains("loi-import-user-1.xlsx");
        assertThat(download.bytes()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource({"'',FILE_EMPTY", "<html><body></body></html>,FILE_HTML_INSTEAD", "PK\u0003\u0004rubbish,FILE_TRUNCATED"
    })
    void whatIsNoTableIsRefusedAtOnce(String content, String code) {
        var answer = admin.upload(
                AccountApi.imports(site), Map.of("a.xlsx", content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo("a.xlsx");
        assertThat(files()).isEmpty();
    }

    @Test
    void aListWithoutItsColumnsFailsAndSaysWhichFile() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a.csv", AccountFiles.text("u1,,2,01/02/2024,"));
        files.put("b.csv", "Ten,Tuoi\nAn,3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        var list = admin.imported(site, files);

        assertThat(list.get("state").asString()).isEqualTo("FAILED");
        assertThat(list.at("/failure/code").asString()).isEqualTo("FILE_MISSING_COLUMNS");
        assertThat(list.at("/failure/file").asString()).isEqualTo("b.csv");
        assertThat(tables(list.get("id").longValue())).isZero();
    }

    @Test
    void anEmptyListFails() {
        var list = admin.imported(site, AccountFiles.csv());

        assertThat(list.at("/failure/code").asString()).isEqualTo("NO_ROWS");
    }

    @Test
    void withoutAFileNothingIsImported() {
        assertThat(admin.upload(AccountApi.imports(site), Map.of()).expect(400).code())
                .isEqualTo("FILE_REQUIRED");
    }

    private static String[] accounts(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "u" + i + ",,2,01/02/2024,")
                .toArray(String[]::new);
    }

    private String path(JsonNode list) {
        return AccountApi.imports(site) + "/" + list.get("id").longValue();
    }

    private int tables(long listId) {
        return database.sql("select count(*) from pg_tables where schemaname = 'account_rows' and tablename = ?")
                .param("list_" + listId)
                .query(Integer.class)
                .single();
    }

    /** What of uploads lies on the disk. */
    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (java.io.IOException goneMeanwhile) {
            return List.of(folder);
        }
    }
}
