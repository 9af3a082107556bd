package cn.yongji.onestop.local.stack.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A screen in the hall: a Chromium that somebody has logged in on once. Without chromium and chromedriver the tests are left out with
 * a sentence, or fail with it where {@code ONESTOP_CHROMIUM=required}.
 */
public final class WallBoardScreen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Pattern DONE = Pattern.compile("办结 (\\d+)");

    private final ChromeDriver driver;

    private WallBoardScreen(ChromeDriver driver) {
        this.driver = driver;
    }

    public static WallBoardScreen loggedIn(String gateway, String account) {
        var browser = found("chromium");
        var remote = found("chromedriver");
        if (browser.isEmpty() || remote.isEmpty()) {
            var sentence = "Chromium and its driver are needed (Debian: chromium, chromium-driver)";
            if ("required".equals(System.getenv("ONESTOP_CHROMIUM"))) throw new AssertionError(sentence);
            assumeTrue(false, sentence);
        }
        var options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--window-size=1920,1080");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(remote.orElseThrow())
                .build();
        var screen = new WallBoardScreen(new ChromeDriver(service, options));
        screen.logIn(gateway, account);
        return screen;
    }

    private static Optional<File> found(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toFile);
    }

    private void logIn(String gateway, String account) {
        driver.get(gateway + "/board/?inch=75&metres=5");
        waitUntil("return document.querySelector('#door').open");
        driver.findElement(By.cssSelector("#door button")).click();
        waitUntil("return document.querySelector('input[name=username]') !== null");
        driver.findElement(By.name("username")).sendKeys(account);
        driver.findElement(By.name("password")).sendKeys(account);
        driver.findElement(By.tagName("form")).submit();
        waitUntil(
                "return location.pathname === '/board/index.html' && document.querySelector('#stages').textContent !=="
                        + " ''");
    }

    private void waitUntil(String condition) {
        waitUntil(condition, () -> Boolean.TRUE.equals(driver.executeScript(condition)));
    }

    private void waitUntil(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError(what + "\n" + driver.getPageSource());
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** Projects of which everything is granted, as the head of the board says. */
    public int done() {
        var head = DONE.matcher(driver.findElement(By.id("stages")).getText());
        if (!head.find()) throw new AssertionError("The head says nothing: " + driver.getPageSource());
        return Integer.parseInt(head.group(1));
    }

    public void awaitDone(int projects) {
        waitUntil("so many projects are done: " + projects, () -> done() >= projects);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
