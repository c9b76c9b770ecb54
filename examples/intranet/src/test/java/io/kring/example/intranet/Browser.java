package io.kring.example.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window. Where none is installed the tests that need it are skipped, unless they are demanded. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChromeDriver driver;
    private final String host;

    private Browser(ChromeDriver driver, int port) {
        this.driver = driver;
        this.host = "http://127.0.0.1:" + port;
    }

    static Browser start(int port, String language) {
        Optional<Path> chromium = installed("chromium", "google-chrome");
        Optional<Path> control = installed("chromedriver");
        boolean there = chromium.isPresent() && control.isPresent();
        if (!there && Boolean.getBoolean("kring.ci")) {
            throw new AssertionError("Chromium and chromedriver are demanded, and are not installed");
        }
        Assumptions.assumeTrue(there, "no Chromium or chromedriver is installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1280,900");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(control.orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options), port);
    }

    void logIn(String person) {
        open("/login");
        click("form:has(input[value='" + person + "']) button");
        await(".site-me");
    }

    void open(String address) {
        driver.get(host + address);
    }

    void click(String selector) {
        await(selector);
        driver.executeScript("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", selector);
        driver.findElement(By.cssSelector(selector)).click();
    }

    void type(String selector, String text) {
        await(selector).sendKeys(text);
    }

    /** Waits until something is to be seen. */
    WebElement await(String selector) {
        return until(any -> any.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** Waits until something says this. */
    void await(String selector, String text) {
        until(any -> any.findElements(By.cssSelector(selector)).stream()
                        .anyMatch(found -> found.getText().contains(text))
                ? Boolean.TRUE
                : null);
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl()).substring(host.length());
    }

    /** A second window of the same person; gives what leads back to the first. */
    String secondWindow() {
        String first = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        return first;
    }

    String window() {
        return driver.getWindowHandle();
    }

    void to(String window) {
        driver.switchTo().window(window);
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Whether something reaches beyond the right edge. */
    boolean overflows() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** Nothing serious for those who use other means than eyes and a mouse, and nothing on the console. */
    void isAccessible() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']}).then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + n.failureSummary).join(' | '))))");
        assertThat((List<?>) found).as("accessibility of %s", address()).isEmpty();
        isSilent();
    }

    void isSilent() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("console at %s", address())
                .isEmpty();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** What is to be seen, as a small picture. */
    byte[] picture() {
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "webp", "quality", 82))
                .get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    void scrollTo(String selector) {
        await(selector);
        driver.executeScript("document.querySelector(arguments[0]).scrollIntoView()", selector);
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** While a page takes the place of another one, the driver tells of lost nodes in several ways. */
    private <T> T until(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(WebDriverException.class)
                .until(condition);
    }

    private static Optional<Path> installed(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
