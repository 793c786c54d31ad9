package vn.emc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;

/** A reconciliation that two people walk through by clicks on its page: an operator of the unit, and an officer of the agency. */
final class ReconciliationWalk {
    private static final String REASON = "Hai bên đã rà soát từng hồ sơ.";
    private static final Pattern ONE = Pattern.compile(".*/reconciliations/\\d+$");
    private static final Pattern FRACTION = Pattern.compile("([\\d.]+) / ([\\d.]+).*");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ReconciliationPage operator;
    private final ReconciliationPage officer;
    private final Path letter;

    /** @param letter what either side uploads where something signed on paper is asked for */
    ReconciliationWalk(Platform platform, Browser browser, String operator, Path letter) {
        this.operator = new ReconciliationPage(browser, platform, operator);
        this.officer = new ReconciliationPage(browser, platform, "officer");
        this.letter = letter;
    }

    /** What the pages showed on the way that keeps people from using them. */
    List<String> violations() {
        var all = new ArrayList<>(operator.violations());
        all.addAll(officer.violations());
        return all;
    }

    /** Step 1: with a letter on paper, submitted and taken up by keyboard alone. */
    void ask(int siteId) {
        operator.go("/reconciliations/new");
        var page = operator.window;
        page.fill("#letterNumber", "12/STTTT");
        page.fill("#letterDate", "2025-05-05");
        for (var contact : List.of("technical", "accountable")) {
            page.fill("#" + contact + "Name", "Nguyễn Văn An");
            page.fill("#" + contact + "Email", "doisoat@example.vn");
            page.fill("#" + contact + "Phone", "0241234567");
        }
        page.check("input[name=sites][value='" + siteId + "']");
        page.fill("#reason", "Số liệu tháng 3 thấp hơn thực tế.");
        page.click("#request-form button[type=submit]");
        page.waitForURL(ONE);
        var path = URI.create(page.url()).getPath();
        operator.open(path);
        page.setInputFiles("#file", letter);
        operator.submit("attachments");
        officer.open(path);
        officer.sendBecause(officer.form("letter-acceptance"), "Bản giấy đã có dấu đỏ.");
        operator.open();
        operator.submitByKeyboard("submission");
        look("request");
        officer.submitByKeyboard("acceptance");
    }

    /** Step 2: the officer would have taken another period. */
    void agreeOn(LocalDate from, LocalDate to) {
        propose(officer, from, to.plusMonths(1));
        operator.open();
        propose(operator, from, to);
        look("period");
        officer.submit("period-acceptances");
    }

    private static void propose(ReconciliationPage page, LocalDate from, LocalDate to) {
        page.window.fill("#from", from.toString());
        page.window.fill("#to", to.toString());
        page.submit("period-proposals");
    }

    /** Step 3. */
    void extract() {
        officer.submit("extracts");
        officer.window.fill("#handover-message", "Xin xem tệp.");
        officer.submit("extracts/1/handover");
        look("extract");
    }

    /** Step 4; the list calls the column of codes as the unit's own system does. */
    void compare(Path list, String codes) {
        operator.window.setInputFiles("#list-file", list);
        operator.window.click("#comparison details:has(#list-header) > summary");
        operator.window.fill("#list-header", codes + "=CODE_PROFILE");
        operator.submit("local-lists");
        operator.submit("comparisons");
        operator.form("comparisons/1/completion").waitFor();
        look("findings");
        lookThroughFindings();
        operator.submit("comparisons/1/completion");
    }

    private void lookThroughFindings() {
        var page = officer.window;
        page.click("#comparison a[href$='/comparisons/1/findings']");
        assertThat(page.locator("#findings tbody").first()).isVisible();
        officer.look("findings-list");
        page.selectOption("#class", "ONLY_LOCAL");
        page.waitForURL(url -> url.contains("class=ONLY_LOCAL"));
        assertThat(page.locator("#findings tbody").first()).containsText("Chỉ đơn vị có");
        assertThat(page.locator("#findings tbody:has-text('Chỉ EMC có')")).hasCount(0);
    }

    /** Step 5: the unit is right wherever its list says something, and what it does not know counts nowhere. */
    void decideForTheUnit() throws InterruptedException {
        var undecided = operator.window.locator("#agreement tr:has(form):has-text('Chưa có phương án')");
        Platform.await("the findings to be weighed").atMost(PATIENCE).until(() -> {
            operator.open();
            return undecided.count() > 0;
        });
        while (undecided.count() > 0) {
            var form = undecided.first().locator("form");
            var address = String.valueOf(form.getAttribute("action"));
            undecided.first().locator("summary:text-is('Chọn phương án')").click();
            form.locator("select").selectOption(forTheUnit(address.substring(address.lastIndexOf('/') + 1)));
            form.locator("textarea").fill(REASON);
            operator.send(form);
        }
    }

    /** Both agree to what is decided. */
    void agreeOnRemedies() {
        operator.submit("agreements");
        officer.open();
        officer.submit("agreements");
    }

    /** Each side has its copy signed on paper, and the other accepts the scan. */
    void signMinutes() throws IOException {
        operator.open();
        assertThat(operator.download("/minutes.pdf")).isEqualTo("%PDF");
        assertThat(operator.download("/minutes.docx")).startsWith("PK");
        sign(operator, officer);
        sign(officer, operator);
        look("agreed");
    }

    private void sign(ReconciliationPage signing, ReconciliationPage accepting) {
        signing.open();
        signing.window.setInputFiles("#signed-file", letter);
        signing.submit("minutes/signed");
        accepting.open();
        accepting.sendBecause(
                accepting.window.locator("form[action*='/minutes/signed/'][action$='/acceptance']"), REASON);
    }

    /** Publishes the corrections, and waits until the page says that all is over. */
    void correct() throws IOException {
        officer.submit("corrections");
        officer.window
                .locator("#agreement a[href$='/dossier.zip']")
                .waitFor(new Locator.WaitForOptions().setTimeout((double) PATIENCE.toMillis()));
        look("closed");
        assertThat(officer.download("/dossier.zip")).startsWith("PK");
    }

    /** What the page says of each indicator: before the corrections, as promised, and after them. */
    Map<Indicator, List<Ratio>> effect(Iterable<Indicator> indicators) {
        var effect = new EnumMap<Indicator, List<Ratio>>(Indicator.class);
        for (var indicator : indicators) {
            var row = operator.window.locator("#agreement tr:has(th:text-is('" + indicator + "'))");
            effect.put(
                    indicator,
                    row.locator("td").allInnerTexts().stream()
                            .map(ReconciliationWalk::ratio)
                            .toList());
        }
        return effect;
    }

    private static Ratio ratio(String text) {
        var matcher = FRACTION.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return new Ratio(number(matcher.group(1)), number(matcher.group(2)));
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(".", ""));
    }

    private static String forTheUnit(String kind) {
        return switch (kind) {
            case "ONLY_EMC", "DUPLICATE_EMC" -> "EXCLUDE";
            case "ONLY_LOCAL", "PERIOD_SHIFT", "FIELD_DIFF" -> "TAKE_LOCAL";
            default -> "KEEP_EMC";
        };
    }

    /** As both see it. */
    private void look(String moment) {
        for (var page : List.of(operator, officer)) {
            page.open();
            page.look(moment);
        }
    }
}
