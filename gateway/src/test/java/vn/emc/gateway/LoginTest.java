package vn.emc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoginTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Value("${local.server.port}")
    private int port;

    private Browser browser = new Browser(0);

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        Surroundings.register(properties);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
        Surroundings.KEYCLOAK.grantTokensFor(300);
        Surroundings.KEYCLOAK.endSessions(false);
        Surroundings.SERVICES.forget();
    }

    @Test
    void aPageLeadsToTheSignIn() {
        var answer = browser.page("/websites");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/oauth2/authorization/keycloak");
        assertThat(Surroundings.SERVICES.count()).isZero();
    }

    @Test
    void dataIsRefusedWithAProblem() {
        var answer = browser.send(browser.at("/api/catalog/v1/sites"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"", "Cần đăng nhập");
        assertThat(browser.cookie("EMC-SESSION")).isEmpty();
    }

    @Test
    void dataIsRefusedWhateverTheMethod() {
        assertThat(browser.post("/api/catalog/v1/sites", "application/json", "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPartOfAPageReloadsThePage() {
        var answer = browser.send(
                browser.at("/websites").header("HX-Request", "true").header("Accept", "text/html, */*"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    @Test
    void signingInLeadsBackToThePageAndPassesTheTokenOn() {
        var page = browser.open("/websites?q=a");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("catalog");
        assertThat(Surroundings.SERVICES.last().uri()).isEqualTo("/websites?q=a");
        assertThat(Surroundings.SERVICES.last().header("Authorization")).isEqualTo("Bearer access-0");
        assertThat(Surroundings.SERVICES.last().header("Cookie")).isEmpty();
    }

    @Test
    void theCodeIsProtectedAndTheAddressIsTheOneTheBrowserUsed() {
        browser.open("/websites");

        assertThat(Surroundings.KEYCLOAK.lastAuthorization())
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "client_id=emc-gateway")
                .contains("redirect_uri=http://127.0.0.1:" + port + "/login/oauth2/code/keycloak");
    }

    @Test
    void theSessionIsForNoScriptAndForNoOtherSite() {
        var answer = browser.page("/websites");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("EMC-SESSION=")
                        .containsIgnoringCase("HttpOnly")
                        .contains("SameSite=Lax", "Path=/"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Lax")
                        .doesNotContainIgnoringCase("HttpOnly"));
    }

    @Test
    void anotherSitesFormIsRefused() {
        browser.open("/websites");
        Surroundings.SERVICES.forget();

        var forged = browser.post("/websites", FORM, "name=a");
        var guessed = browser.post("/websites", FORM, "name=a&_csrf=guess");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("\"code\":\"CSRF\"");
        assertThat(guessed.statusCode()).isEqualTo(403);
        assertThat(Surroundings.SERVICES.count()).isZero();
    }

    @Test
    void ourOwnFormsPassWithTheirBodiesUntouched() {
        browser.open("/websites");

        var byField = browser.post("/websites", FORM, "name=a%20b&_csrf=" + browser.csrfToken());
        assertThat(byField.statusCode()).isEqualTo(200);
        assertThat(Surroundings.SERVICES.last().body()).isEqualTo("name=a%20b&_csrf=" + browser.csrfToken());

        var byHeader = browser.post("/websites", FORM, "name=c", "X-XSRF-TOKEN", browser.csrfToken());
        assertThat(byHeader.statusCode()).isEqualTo(200);
        assertThat(Surroundings.SERVICES.last().body()).isEqualTo("name=c");
    }

    @Test
    void whoeverBringsATokenNeedsNoOtherProtection() {
        browser.open("/websites");

        var answer = browser.post("/api/catalog/v1/sites", "application/json", "{}", "Authorization", "Bearer eyJ");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Surroundings.SERVICES.last().header("Authorization")).isEqualTo("Bearer eyJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/ingest/v1/dossier-events:check", "/api/ingest/v1/dossier-events%3Acheck"})
    void anEventIsCheckedWithTheSitesOwnCredentialsOrInTheSession(String check) {
        var bySite = browser.post(check, FORM, "SiteId=7", "X-Api-Key", "emc_7_00");
        assertThat(bySite.statusCode()).isEqualTo(200);
        assertThat(Surroundings.SERVICES.last().header("X-Api-Key")).isEqualTo("emc_7_00");
        assertThat(Surroundings.SERVICES.last().header("Authorization")).isEmpty();

        browser.open("/websites/7/api");
        var byPerson = browser.post(check, FORM, "SiteId=8", "X-XSRF-TOKEN", browser.csrfToken());
        assertThat(byPerson.body()).isEqualTo("ingest");
        assertThat(Surroundings.SERVICES.last().header("Authorization")).startsWith("Bearer access-");
        assertThat(Surroundings.SERVICES.last().body()).isEqualTo("SiteId=8");
        assertThat(browser.post(check, FORM, "SiteId=9").statusCode()).isEqualTo(403);
    }

    @Test
    void anEndingTokenIsRenewed() {
        Surroundings.KEYCLOAK.grantTokensFor(10);
        var before = Surroundings.KEYCLOAK.renewals();
        browser.open("/websites");

        assertThat(browser.page("/websites").statusCode()).isEqualTo(200);
        assertThat(Surroundings.KEYCLOAK.renewals()).isGreaterThan(before);
        assertThat(Surroundings.SERVICES.last().header("Authorization")).matches("Bearer access-[1-9]\\d*");
    }

    @ParameterizedTest
    @CsvSource({"/websites, 302", "/api/catalog/v1/sites, 401"})
    void whenTheSessionAtKeycloakHasEndedSigningInIsAskedFor(String path, int status) {
        Surroundings.KEYCLOAK.grantTokensFor(10);
        Surroundings.KEYCLOAK.endSessions(false);
        browser.open("/websites");
        Surroundings.KEYCLOAK.endSessions(true);
        Surroundings.SERVICES.forget();

        assertThat(browser.page(path).statusCode()).isEqualTo(status);
        assertThat(Surroundings.SERVICES.count()).isZero();
    }

    @Test
    void signingOutEndsBothSessions() {
        browser.open("/websites");

        var refused = browser.post("/logout", FORM, "");
        var answer = browser.post("/logout", FORM, "_csrf=" + browser.csrfToken());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(Surroundings.KEYCLOAK.issuer() + "/protocol/openid-connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=http://127.0.0.1:" + port + "/");
        assertThat(browser.page("/websites").statusCode()).isEqualTo(302);
    }

    @Test
    void aFailedSignInIsExplained() {
        var answer = browser.page("/login/oauth2/code/keycloak?error=access_denied&state=x");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Đăng nhập không thành công");
    }
}
