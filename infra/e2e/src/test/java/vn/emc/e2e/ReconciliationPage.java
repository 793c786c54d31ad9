package vn.emc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The page of a reconciliation as one person has it before them. */
final class ReconciliationPage {
    private static final int MOST_TABS = 120;
    private static final int FIRST_ERROR = 400;
    private static final int BYTES_OF_A_KIND = 4;

    /** The window. */
    final Page window;

    private final String platform;
    private final String person;
    private final List<String> violations = new ArrayList<>();
    private String path = "";

    ReconciliationPage(Browser browser, Platform platform, String person) {
        this.platform = platform.url().toString();
        this.person = person.replace('.', '-');
        this.window = browser.signIn(person, "/");
    }

    /** What of the pages looked at keeps people from using them. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    void open(String reconciliation) {
        path = reconciliation;
        open();
    }

    /** Anew: the other side may have acted. */
    void open() {
        go(path);
    }

    void go(String where) {
        window.navigate(platform + where, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /** Takes pictures of what is shown, on a screen and on a telephone, and notes what is wrong with it. */
    void look(String moment) {
        var name = "reconciliation-" + moment + "-" + person;
        Browser.screenshot(window, name);
        violations.addAll(AccessibilityCheck.seriousIn(window, name));
        violations.addAll(AccessibilityCheck.onATelephone(window, name));
    }

    /** The form that does something, by the last part of its address. */
    Locator form(String name) {
        return window.locator("form[action='" + path + "/" + name + "']");
    }

    void submit(String name) {
        send(form(name));
    }

    void send(Locator form) {
        posting(() -> form.locator("button[type=submit]").click());
    }

    /** Opens what is folded away, says why, and sends it. */
    void sendBecause(Locator form, String reason) {
        window.locator("details", new Page.LocatorOptions().setHas(form))
                .locator("summary")
                .click();
        form.locator("textarea").fill(reason);
        send(form);
    }

    /** From the top of the page to the form's button, and pressed. */
    void submitByKeyboard(String name) {
        var form = form(name);
        form.waitFor();
        for (var tab = 0; tab < MOST_TABS && !isReached(form); tab++) {
            window.keyboard().press("Tab");
        }
        posting(() -> window.keyboard().press("Enter"));
    }

    private static boolean isReached(Locator form) {
        return Boolean.TRUE.equals(form.evaluate("form => form.contains(document.activeElement)"));
    }

    /** The first bytes of what a link of step 5 leads to. */
    String download(String end) throws IOException {
        var file = window.waitForDownload(() -> window.click("#agreement a[href$='" + end + "']"))
                .path();
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BYTES_OF_A_KIND), StandardCharsets.ISO_8859_1);
        }
    }

    /** Until what was sent is answered, and the page shows it. */
    private void posting(Runnable act) {
        var answer = window.waitForResponse(each -> each.request().method().equals("POST"), act);
        assertThat(answer.status()).as(answer.url()).isLessThan(FIRST_ERROR);
        window.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }
}
