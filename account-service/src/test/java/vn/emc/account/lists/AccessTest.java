package vn.emc.account.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.account.AccountApi;
import vn.emc.account.AccountFiles;
import vn.emc.account.KnownSites;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_account")
class AccessTest {
    private final int port;
    private final int site;
    private final AccountApi operator;

    AccessTest(@LocalServerPort int port, @Autowired StateTopic<Integer, SiteState> sites) {
        this.port = port;
        this.site = KnownSites.introduce("H56.14", sites);
        this.operator = AccountApi.asOperator(port, "H56");
    }

    @Test
    void somebodyElsesListsDoNotExist() {
        var list = operator.imported(site, AccountFiles.csv("u1,,2,01/02/2024,"));
        var path = AccountApi.imports(site) + "/" + list.get("id").longValue();
        var foreigner = AccountApi.asOperator(port, "H42");

        for (var hidden : List.of(
                AccountApi.imports(site),
                path,
                path + "/rows",
                path + "/findings",
                path + "/errors.xlsx",
                path + "/diff",
                "/api/accounts/v1/sites/" + site + "/figures")) {
            assertThat(foreigner.get(hidden).expect(404).code()).as(hidden).isEqualTo("SITE_NOT_FOUND");
        }
        foreigner
                .upload(AccountApi.imports(site), AccountFiles.csv("u1,,2,01/02/2024,"))
                .expect(404);
        foreigner.put(path + "/default").expect(404);
        foreigner.post(path + "/rejection").expect(404);
        foreigner.post(path + "/cancellation").expect(404);
        assertThat(operator.get(path).json().get("state").asString()).isEqualTo("READY");
    }

    @Test
    void aListIsFoundUnderItsOwnSiteOnly() {
        var list = operator.imported(site, AccountFiles.csv("u1,,2,01/02/2024,"));

        assertThat(AccountApi.asAdmin(port)
                        .get(AccountApi.imports(999_999) + "/" + list.get("id").longValue())
                        .expect(404)
                        .code())
                .isEqualTo("SITE_NOT_FOUND");
        assertThat(operator.get(AccountApi.imports(site) + "/999999")
                        .expect(404)
                        .code())
                .isEqualTo("IMPORT_NOT_FOUND");
    }

    @Test
    void whoMayNotSeeAccountsIsRefused() {
        for (var reader : List.of(AccountApi.asOfficer(port), AccountApi.asViewer(port))) {
            reader.get(AccountApi.imports(site)).expect(403);
            reader.get("/categories/users", "Accept", "text/html").expect(403);
            reader.upload(AccountApi.imports(site), AccountFiles.csv("u1,,2,01/02/2024,"))
                    .expect(403);
        }
        AccountApi.asNobody(port).get(AccountApi.imports(site)).expect(401);
    }
}
