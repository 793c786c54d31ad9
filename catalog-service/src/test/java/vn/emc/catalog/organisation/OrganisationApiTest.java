package vn.emc.catalog.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.catalog.CatalogApi.ORGANISATIONS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.catalog.CatalogApi;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_catalog")
class OrganisationApiTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private JdbcClient database;

    private CatalogApi admin;

    @BeforeEach
    void connect() {
        admin = CatalogApi.asAdmin(port);
    }

    @Test
    void thereWere63ProvincesUntilTheMergersAnd34After() {
        assertThat(provinces("2025-06-30")).isEqualTo(63);
        assertThat(provinces("2025-07-01")).isEqualTo(34);
    }

    @Test
    void theWholeListFitsOnOnePage() {
        var list = admin.get(ORGANISATIONS + "?size=500").json();

        assertThat(list.get("total").intValue())
                .isEqualTo(list.get("items").size())
                .isGreaterThanOrEqualTo(91);
        assertThat(list.at("/items/0/code").asString()).isEqualTo("G01");
    }

    @Test
    void anOldCodeAnswersWithItsSuccessor() {
        var hanam = admin.get(ORGANISATIONS + "/H25").expect(200).json();

        assertThat(hanam.get("name").asString()).isEqualTo("Hà Nam");
        assertThat(hanam.get("validTo").asString()).isEqualTo("2025-06-30");
        assertThat(hanam.get("successor").asString()).isEqualTo("H42");
        assertThat(hanam.get("confidence").asString()).isEqualTo("from memory");
    }

    @Test
    void whoStandsForAProvinceDependsOnTheDay() {
        assertThat(admin.get(ORGANISATIONS + "/H25/successor?asOf=2025-06-30")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("H25");
        assertThat(admin.get(ORGANISATIONS + "/H25/successor?asOf=2025-07-01")
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Ninh Bình");
        assertThat(admin.get(ORGANISATIONS + "/000.00.05.H25/successor")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("H42");
    }

    @Test
    void aUnitIsFoundByEitherSpellingOfItsCode() {
        admin.post(ORGANISATIONS, unit("H56.14", "000.00.14.H56")).expect(201);

        assertThat(admin.get(ORGANISATIONS + "/000.00.14.H56")
                        .expect(200)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("H56.14");
        assertThat(admin.get(ORGANISATIONS + "/h56.14")
                        .expect(200)
                        .json()
                        .at("/aliases/0")
                        .asString())
                .isEqualTo("000.00.14.H56");
        assertThat(admin.get(ORGANISATIONS + "?parent=H56").json().get("total").intValue())
                .isPositive();
    }

    @Test
    void organisationsAreSearchedWithoutRegardToDiacritics() {
        assertThat(admin.get(ORGANISATIONS + "?q=dak%20lak")
                        .json()
                        .at("/items/0/code")
                        .asString())
                .isEqualTo("H15");
        assertThat(admin.get(ORGANISATIONS + "?q=h15").json().get("total").intValue())
                .isEqualTo(1);
        assertThat(admin.get(ORGANISATIONS + "?q=%00")
                        .expect(200)
                        .json()
                        .get("total")
                        .intValue())
                .isGreaterThanOrEqualTo(91);
    }

    @Test
    void whatIsReadCanBeSentBackUnchanged() {
        var read = admin.get(ORGANISATIONS + "/H26").expect(200);

        var written = admin.put(ORGANISATIONS + "/H26", read.body(), "If-Match", read.header("ETag"))
                .expect(200);

        assertThat(written.json()).isEqualTo(read.json());
        assertThat(written.header("ETag")).isNotEqualTo(read.header("ETag"));
    }

    @Test
    void aChangeBasedOnAnOldVersionIsRefused() {
        var read = admin.get(ORGANISATIONS + "/H27").expect(200);
        admin.put(ORGANISATIONS + "/H27", read.body()).expect(200);

        var late = admin.put(ORGANISATIONS + "/H27", read.body(), "If-Match", read.header("ETag"));

        assertThat(late.expect(412).code()).isEqualTo("STALE");
    }

    @Test
    void anAdministratorsEditSurvivesTheNextStart() {
        admin.put(ORGANISATIONS + "/H29", """
                        {"name":"Thành phố Hồ Chí Minh","kind":"PROVINCE","confidence":"decree"}""").expect(200);

        referenceData.run(new DefaultApplicationArguments());

        assertThat(admin.get(ORGANISATIONS + "/H29").json().get("name").asString())
                .isEqualTo("Thành phố Hồ Chí Minh");
    }

    @Test
    void aMinistryCanMergeIntoAnother() {
        admin.post(ORGANISATIONS, """
                        {"code":"G98","name":"Bộ cũ","kind":"MINISTRY"}""").expect(201);
        admin.put(ORGANISATIONS + "/G98", """
                        {"name":"Bộ cũ","kind":"MINISTRY","validTo":"2026-01-31","successor":"G12"}""").expect(200);

        assertThat(admin.get(ORGANISATIONS + "/G98/successor?asOf=2026-02-01")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("G12");
        assertThat(admin.get(ORGANISATIONS + "?asOf=2026-02-01&size=500").body())
                .doesNotContain("G98");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var refused = admin.post(ORGANISATIONS, """
                {"code":"H77","name":" ","kind":"PROVINCE","parent":"H56","validFrom":"2025-02-01",
                 "validTo":"2025-01-01","successor":"Z99","aliases":["H01"]}""");

        assertThat(refused.expect(400).errors())
                .containsExactlyInAnyOrder(
                        "/name REQUIRED",
                        "/parent PARENT_NOT_ALLOWED",
                        "/validTo ENDS_BEFORE_IT_BEGINS",
                        "/successor UNKNOWN_ORGANISATION",
                        "/aliases ALIAS_TAKEN");
    }

    @Test
    void successorsAndParentsMakeNoCircles() {
        admin.post(ORGANISATIONS, unit("H56.20", "000.00.20.H56")).expect(201);
        admin.post(ORGANISATIONS, unit("H56.20.01", "000.01.20.H56").replace("\"H56\"", "\"H56.20\""))
                .expect(201);

        var parents = admin.put(ORGANISATIONS + "/H56.20", """
                {"name":"Sở","kind":"UNIT","parent":"H56.20.01"}""");
        var successors = admin.put(ORGANISATIONS + "/H42", """
                {"name":"Ninh Bình","kind":"PROVINCE","validTo":"2030-01-01","successor":"H25"}""");

        assertThat(parents.expect(400).errors()).containsExactly("/parent CYCLE");
        assertThat(successors.expect(400).errors()).containsExactly("/successor CYCLE");
    }

    @Test
    void aCodeOrAliasIsGivenOnce() {
        admin.post(ORGANISATIONS, unit("H56.30", "000.00.30.H56")).expect(201);

        assertThat(admin.post(ORGANISATIONS, unit("H56.30", "000.00.31.H56"))
                        .expect(409)
                        .code())
                .isEqualTo("ORGANISATION_EXISTS");
        assertThat(admin.post(ORGANISATIONS, unit("000.00.30.H56", "000.00.32.H56"))
                        .expect(409)
                        .code())
                .isEqualTo("ORGANISATION_EXISTS");
        assertThat(admin.post(ORGANISATIONS, unit("H56.33", "000.00.30.H56"))
                        .expect(400)
                        .errors())
                .containsExactly("/aliases ALIAS_TAKEN");
    }

    @Test
    void onlyAdministratorsChangeOrganisations() {
        var operator = CatalogApi.asOperator(port, "H56");

        assertThat(operator.post(ORGANISATIONS, unit("H56.40", "000.00.40.H56")).status())
                .isEqualTo(403);
        assertThat(operator.put(ORGANISATIONS + "/H56", "{}").status()).isEqualTo(403);
        assertThat(CatalogApi.asOfficer(port).put(ORGANISATIONS + "/H56", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void everyRoleReadsOrganisationsAndNobodyElseDoes() {
        assertThat(CatalogApi.asViewer(port).get(ORGANISATIONS + "/H56").status())
                .isEqualTo(200);
        assertThat(CatalogApi.asOperator(port, "H42")
                        .get(ORGANISATIONS + "/H56")
                        .status())
                .isEqualTo(200);
        assertThat(CatalogApi.asNobody(port).get(ORGANISATIONS + "/H56").status())
                .isEqualTo(401);
    }

    @Test
    void aCodeThatIsNoneIsRefused() {
        assertThat(admin.get(ORGANISATIONS + "/not-a-code").status()).isEqualTo(400);
        assertThat(admin.get(ORGANISATIONS + "?asOf=yesterday").status()).isEqualTo(400);
        assertThat(admin.get(ORGANISATIONS + "?kind=PLANET").status()).isEqualTo(400);
        assertThat(admin.get(ORGANISATIONS + "?sort=secret").status()).isEqualTo(400);
        assertThat(admin.get(ORGANISATIONS + "/Z01").expect(404).code()).isEqualTo("ORGANISATION_NOT_FOUND");
    }

    @Test
    void everyChangeIsOnRecord() {
        admin.put(ORGANISATIONS + "/H35", """
                        {"name":"Lai Châu","kind":"PROVINCE"}""").expect(200);

        var entries = database.sql("""
                        select action || ' ' || actor from audit_entry where subject = 'ORGANISATION'
                        and subject_id = 'H35' order by id""").query(String.class).list();

        assertThat(entries).containsExactly("ORGANISATION_CREATED system", "ORGANISATION_CHANGED admin");
    }

    private int provinces(String day) {
        return admin.get(ORGANISATIONS + "?kind=PROVINCE&asOf=" + day)
                .expect(200)
                .json()
                .get("total")
                .intValue();
    }

    private static String unit(String code, String alias) {
        return """
                {"code":"%s","name":"Sở Tư pháp","kind":"UNIT","parent":"H56","aliases":["%s"]}""".formatted(code, alias);
    }
}
