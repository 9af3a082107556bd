package cn.yongji.onestop.gateway.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * A real Chromium with a screen of 1920 × 1080, and with a time that only the test moves: what the page waits for happens when it is
 * told that it has become that late. Without chromium and chromedriver (Debian: chromium, chromium-driver) the tests are left out with
 * a sentence, or fail with it where {@code ONESTOP_CHROMIUM=required}.
 */
public final class Chromium implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Chromium started() {
        var browser = found("chromium", "chromium-browser", "google-chrome");
        var remote = found("chromedriver");
        if (browser.isEmpty() || remote.isEmpty()) {
            var sentence = "Chromium and its driver are needed (Debian: chromium, chromium-driver)";
            if ("required".equals(System.getenv("ONESTOP_CHROMIUM"))) throw new AssertionError(sentence);
            assumeTrue(false, sentence);
        }
        var options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        // In a container the tests run as root, and its shared memory is small.
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(remote.orElseThrow())
                .build();
        var started = new Chromium(new ChromeDriver(service, options));
        started.screen(1920, 1080);
        return started;
    }

    private static Optional<File> found(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toFile);
    }

    public void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Runs this script before those of every page. */
    public void beforePages(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    public void media(String type, String reducedMotion) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        type,
                        "features",
                        List.of(Map.of("name", "prefers-reduced-motion", "value", reducedMotion))));
    }

    public void open(String address) {
        driver.get(address);
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    @SuppressWarnings("unchecked")
    public <T> T tells(String script, Object... arguments) {
        return (T) driver.executeScript(script, arguments);
    }

    /** What a function of one of the page's modules answers. */
    public <T> T asks(String module, String expression) {
        return tells("return import('" + module + "').then((it) => " + expression + ")");
    }

    /** As a hand does it: on what is in sight, and it counts as a gesture. */
    public void clicks(String selector) {
        waitsUntil("document.querySelector('" + selector + "')");
        driver.findElement(By.cssSelector(selector)).click();
    }

    public void types(String selector, String text) {
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    public void chooses(String selector, String shown) {
        driver.findElements(By.cssSelector(selector + " option")).stream()
                .filter(it -> it.getText().strip().equals(shown))
                .findFirst()
                .orElseThrow()
                .click();
    }

    public void presses(String key) {
        tells("document.dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0], bubbles: true}))", key);
    }

    public Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    public void waitsUntil(String condition) {
        waitsUntil(condition, () -> Boolean.TRUE.equals(tells("return !!(" + condition + ")")));
    }

    public void waitsUntil(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end)
                throw new AssertionError("It never came true: " + what + "\n"
                        + tells("return document.body ? document.body.innerText : 'no page'")
                        + driver.manage().logs().get(LogType.BROWSER).getAll());
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
