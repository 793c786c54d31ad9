package vn.emc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.web.StubTokens.bearer;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

@SpringBootTest(classes = Probe.class)
@AutoConfigureMockMvc
class AccessTest {
    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emc-admin                  | ORGANISATION_READ ORGANISATION_EDIT SITE_READ SITE_EDIT SITE_CREATE SITE_DELETE SITE_KEY_EDIT SERVICE_READ SERVICE_EDIT AUDIT_READ INDICATOR_READ CODE_ALIAS_EDIT ALARM_READ ALARM_EDIT QUARANTINE_READ QUARANTINE_REPLAY PERIOD_CLOSE REBUILD RECONCILIATION_READ TRUST_ANCHOR_EDIT ACCOUNT_READ ACCOUNT_EDIT
            reconciliation-officer     | ORGANISATION_READ SITE_READ SERVICE_READ INDICATOR_READ ALARM_READ QUARANTINE_READ RECONCILIATION_READ RECONCILIATION_CONDUCT
            unit-operator.H56          | ORGANISATION_READ SITE_READ SITE_EDIT SITE_KEY_EDIT SERVICE_READ SERVICE_EDIT INDICATOR_READ CODE_ALIAS_EDIT ALARM_READ ALARM_EDIT QUARANTINE_READ QUARANTINE_REPLAY RECONCILIATION_READ RECONCILIATION_REQUEST ACCOUNT_READ ACCOUNT_EDIT
            viewer                     | ORGANISATION_READ SERVICE_READ INDICATOR_READ
            """)
    void everyRoleMayDoWhatTheTableSays(String token, String permissions) {
        assertThat(me(token))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.permissions")
                .asArray()
                .containsExactlyInAnyOrder((Object[]) permissions.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"unit-operator", "unit-operator.Hanoi", "offline_access", "EMC-ADMIN"})
    void whoeverHasNoRoleOrNoOrganisationMayDoNothing(String token) {
        assertThat(me(token))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.permissions")
                .asArray()
                .isEmpty();
        assertThat(get("/api/probe/v1/units", token)).hasStatus(403);
    }

    @Test
    void anOperatorIsConfinedWhateverOtherRolesThereAre() {
        assertThat(me("unit-operator+reconciliation-officer+viewer.H56"))
                .bodyJson()
                .extractingPath("$.organisation")
                .isEqualTo("H56");
    }

    @ParameterizedTest
    @CsvSource({"emc-admin.H56", "viewer.H56", "reconciliation-officer.H56", "unit-operator+emc-admin.H56"})
    void nationalRolesSeeTheWholeCountry(String token) {
        assertThat(me(token)).bodyJson().extractingPath("$.organisation").isNull();
    }

    @Test
    void aConfinedUserReachesOnlyWhatLiesUnderTheOrganisation() {
        var operator = new CurrentUser("a", "A", Set.of(Permission.SITE_READ), UnitCode.parse("H56"));

        assertThat(List.of("H56", "H56.14", "000.00.14.H56"))
                .allSatisfy(code ->
                        assertThat(operator.mayAccess(UnitCode.parse(code))).isTrue());
        assertThat(List.of("H42", "000.00.56.H42", "H57.14"))
                .allSatisfy(code ->
                        assertThat(operator.mayAccess(UnitCode.parse(code))).isFalse());
    }

    @ParameterizedTest
    @CsvSource({"/Collect", "/collect", "/COLLECT"})
    void openPathsAreOpenWhateverTheirCaseOnTheSecuritySide(String path) {
        assertThat(mvc.post().uri(path).content("abc").exchange())
                .satisfiesAnyOf(
                        answer -> assertThat(answer).hasStatusOk().bodyText().isEqualTo("collected 3"),
                        answer -> assertThat(answer).hasStatus(404));
    }

    @Test
    void openPathsNeverReadTheAuthorizationHeaderAsAToken() {
        var answer = mvc.post()
                .uri("/open/event")
                .header("Authorization", "Bearer emc_1000_00ff")
                .exchange();

        assertThat(answer).hasStatusOk().bodyText().isEqualTo("taken");
    }

    @Test
    void aFormBodyReachesAnOpenEndpointUntouched() {
        var answer = mvc.post()
                .uri("/collect?lang=en")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("a=1&b=%")
                .exchange();

        assertThat(answer).hasStatusOk().bodyText().isEqualTo("collected 7");
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health/readiness", "/actuator/health/liveness", "/assets/emc.css"})
    void healthAndAssetsNeedNoToken(String path) {
        assertThat(mvc.get().uri(path).exchange()).hasStatusOk();
    }

    @Test
    void otherActuatorEndpointsAreNotThere() {
        assertThat(mvc.get().uri("/actuator/env").exchange()).hasStatus(401);
        assertThat(get("/actuator/env", "emc-admin")).hasStatus(404);
    }

    @Test
    void noSessionIsEverMade() {
        var answer = get("/api/probe/v1/me", "emc-admin");

        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer).headers().doesNotContainHeader("Set-Cookie");
    }

    private MvcTestResult me(String token) {
        return get("/api/probe/v1/me", token);
    }

    private MvcTestResult get(String path, String token) {
        return mvc.get().uri(path).header("Authorization", bearer(token)).exchange();
    }
}
