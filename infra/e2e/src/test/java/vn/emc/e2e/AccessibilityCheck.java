package vn.emc.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What of a page keeps people from using it. */
final class AccessibilityCheck {
    private static final int TELEPHONE = 390;
    private static final int TELEPHONE_HEIGHT = 844;
    private static final int SCREEN = 1280;
    private static final int SCREEN_HEIGHT = 900;
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final double A_MOMENT = 5_000;

    private AccessibilityCheck() {}

    /** What axe-core finds that is serious. */
    static List<String> seriousIn(Page page, String name) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .flatMap(rule -> inWords(rule, name))
                        .toList();
    }

    private static Stream<String> inWords(Rule rule, String name) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> name + ": " + rule.getId() + " at " + node.getTarget() + " " + node.getFailureSummary());
    }

    /** Shows the page as a telephone does, takes a picture, and answers whether it is too wide. */
    static List<String> onATelephone(Page page, String name) {
        page.setViewportSize(TELEPHONE, TELEPHONE_HEIGHT);
        try {
            return tooWide(page, name);
        } finally {
            Browser.screenshot(page, name + "-phone");
            page.setViewportSize(SCREEN, SCREEN_HEIGHT);
        }
    }

    /**
     * Tables scroll in boxes of their own; a page that scrolls sideways cannot be read on a telephone. Charts are drawn anew
     * a moment after the screen has changed.
     */
    private static List<String> tooWide(Page page, String name) {
        try {
            page.waitForFunction(
                    "most => document.documentElement.scrollWidth <= most",
                    TELEPHONE,
                    new Page.WaitForFunctionOptions().setTimeout(A_MOMENT));
            return List.of();
        } catch (TimeoutError tooWide) {
            return List.of(
                    name + ": is " + page.evaluate("document.documentElement.scrollWidth") + " wide on a telephone");
        }
    }
}
