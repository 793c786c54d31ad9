package vn.emc.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.emc.simulator.platform.Credentials;

/** The installed Chromium, with one fresh window at a time. Whatever goes wrong in a page is remembered. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> problems = new ArrayList<>();
    private final String platform;
    private final Credentials credentials;

    Browser(Platform platform) {
        this.platform = platform.url().toString();
        this.credentials = Credentials.read(platform.settings().credentials());
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(installed()).setArgs(ARGUMENTS));
    }

    /** A window without any session. */
    Page open() {
        // Colours that are still on their way to another theme would be measured half-way.
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                problems.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> problems.add(page.url() + " script: " + error));
        page.onResponse(answer -> {
            if (answer.status() >= 500) {
                problems.add(answer.status() + " from " + answer.url());
            }
        });
        return page;
    }

    /** A window in which {@code username} is signed in, at {@code path}. */
    Page signIn(String username, String path) {
        var page = open();
        page.navigate(platform + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.fill("#username", username);
        page.fill("#password", credentials.passwordOf(username));
        page.click("#kc-login");
        page.waitForURL(platform + path);
        return page;
    }

    /** Console errors, violations of the content security policy, script errors and server errors so far. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static Path installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium on the PATH: " + NAMES));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
