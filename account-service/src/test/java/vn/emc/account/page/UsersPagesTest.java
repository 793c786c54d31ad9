package vn.emc.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.account.AccountApi;
import vn.emc.account.AccountFiles;
import vn.emc.account.KnownSites;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_account")
class UsersPagesTest {
    private static final String USERS = "/categories/users";

    private final AccountApi operator;
    private final AccountApi foreigner;
    private final JdbcClient database;
    private final int site;

    UsersPagesTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database) {
        this.operator = AccountApi.asOperator(port, "H56");
        this.foreigner = AccountApi.asOperator(port, "H42");
        this.database = database;
        this.site = KnownSites.introduce("H56", sites);
    }

    @Test
    void theFormOffersTheUsersOwnSitesAndTheListSaysWhichNeedAList() {
        assertThat(page(operator, USERS + "?q=" + site))
                .contains(
                        "Import danh sách tài khoản",
                        "Cổng dịch vụ công " + site,
                        "Chưa có danh sách",
                        "cần danh sách mới")
                .contains("href=\"/categories/users\" aria-current=\"page\"");
        assertThat(page(foreigner, USERS)).doesNotContain("Cổng dịch vụ công " + site);
        assertThat(page(operator, USERS + "?q=khong-co-trang-nay")).contains("Không có trang nào");
        assertThat(page(operator, USERS + "?lang=en")).contains("Import a list of accounts");
    }

    @Test
    void aListOlderThanThreeMonthsIsDue() {
        operator.accepted(site, AccountFiles.csv("u1,,2,01/02/2024,"));
        assertThat(page(operator, USERS + "?q=" + site)).contains("hôm nay").doesNotContain("Quá 3 tháng, cần");

        database.sql("update account_list set as_of = as_of - 100 where site_id = ?")
                .param(site)
                .update();

        assertThat(page(operator, USERS + "?q=" + site)).contains("100 ngày", "Quá 3 tháng, cần danh sách mới");
    }

    @Test
    void aFileIsChosenReadComparedAndAccepted() {
        var uploaded = operator.upload(
                USERS + "/imports",
                Map.of("site", String.valueOf(site)),
                AccountFiles.csv("u1,,2,01/02/2024,", "u2,,9,,"),
                "HX-Request",
                "true");

        var path = uploaded.expect(204).header("HX-Redirect");
        operator.over(site, id(path));
        assertThat(page(operator, path))
                .contains(
                        "Chờ quyết định".toLowerCase(java.util.Locale.ROOT),
                        "Chấp nhận 1 dòng đúng",
                        "TYPE không phải 1, 2, 3",
                        "errors.xlsx")
                .contains("Công dân (2)", "data-count=\"added\"");
        assertThat(page(operator, path + "/acceptance")).contains("Đây là danh sách đầu tiên", "1 dòng sai bị bỏ");
        operator.post(path + "/acceptance?goodRowsOnly=true", "HX-Request", "true")
                .expect(204);
        assertThat(page(operator, path)).contains("Danh sách này đang được dùng.");
        assertThat(page(operator, USERS + "/sites/" + site)).contains("tai-khoan.csv", "Đang dùng", "bởi operator.h56");
        assertThat(page(operator, path + "/acceptance?goodRowsOnly=true")).contains("dialog");
    }

    @Test
    void whileItIsReadThePageAsksForItself() {
        var rows = java.util.stream.IntStream.range(0, 300_000)
                .mapToObj(i -> "u" + i + ",,2,01/02/2024,")
                .toArray(String[]::new);
        var path = operator.upload(
                        USERS + "/imports",
                        Map.of("site", String.valueOf(site)),
                        AccountFiles.csv(rows),
                        "HX-Request",
                        "true")
                .expect(204)
                .header("HX-Redirect");

        assertThat(page(operator, path)).contains("hx-trigger=\"every 1s\"", "id=\"cancel-import\"");
        operator.post(path + "/cancellation", "HX-Request", "true").expect(204);
        assertThat(page(operator, path)).contains("đã bị hủy");
    }

    @Test
    void anOlderListIsRejected() {
        var list = operator.imported(site, AccountFiles.csv("u1,,2,01/02/2024,"));
        var path = USERS + "/sites/" + site + "/imports/" + list.get("id").longValue();

        assertThat(page(operator, path + "/rejection")).contains("Từ chối danh sách 1?");
        operator.post(path + "/rejection", "HX-Request", "true").expect(204);

        assertThat(page(operator, path)).contains("Danh sách này bị từ chối");
        assertThat(operator.post(path + "/rejection", "HX-Request", "true").body())
                .contains("không ở trạng thái chờ quyết định");
    }

    @Test
    void mistakesAreShownInTheForm() {
        assertThat(refused(Map.of(), AccountFiles.csv("u1,,2,,"))).contains("Chọn trang.");
        assertThat(refused(Map.of("site", String.valueOf(site)), Map.of())).contains("Chọn ít nhất một file");
        assertThat(refused(
                        Map.of("site", String.valueOf(site)),
                        Map.of("a.xlsx", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .contains("trang web (HTML)");
        foreigner
                .upload(USERS + "/imports", Map.of("site", String.valueOf(site)), AccountFiles.csv("u1,,2,,"))
                .expect(404);
        foreigner.get(USERS + "/sites/" + site, "Accept", "text/html").expect(404);
    }

    private String refused(Map<String, String> fields, Map<String, byte[]> files) {
        return operator.upload(USERS + "/imports", fields, files, "HX-Request", "true", "Accept", "text/html")
                .expect(422)
                .body();
    }

    private static String page(AccountApi user, String path) {
        return user.get(path, "Accept", "text/html").expect(200).body();
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
