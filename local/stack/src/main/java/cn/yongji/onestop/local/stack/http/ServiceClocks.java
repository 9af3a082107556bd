package cn.yongji.onestop.local.stack.http;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The clocks of the services, of each instance, which exist to be moved in rehearsals. Closing sets them back to the real time. */
public final class ServiceClocks implements AutoCloseable {

    private static final ZoneId YONGJI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final List<Integer> services;

    public ServiceClocks(Ports ports) {
        this.services = ports.services();
    }

    /** It is the morning of this day, everywhere. */
    public void moveTo(LocalDate day) throws StackFailure, InterruptedException {
        for (var service : services) moveTo(day, service);
    }

    /** It is the morning of this day for the one instance at this port. */
    public void moveTo(LocalDate day, int port) throws StackFailure, InterruptedException {
        set(port, "{\"instant\": \"" + morningOf(day) + "\"}");
    }

    /** It is this moment, everywhere. */
    public void moveTo(Instant moment) throws StackFailure, InterruptedException {
        for (var service : services) set(service, "{\"instant\": \"" + moment + "\"}");
    }

    /** How far the morning of this day is from now. */
    public static Duration until(LocalDate day) {
        return Duration.between(Instant.now(), morningOf(day));
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(YONGJI).toInstant();
    }

    /** Back to the real time. */
    public void reset() throws StackFailure, InterruptedException {
        for (var service : services) set(service, "{\"offset\": \"PT0S\"}");
    }

    private void set(int service, String setting) throws StackFailure, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Ports.url(service) + "/local/clock"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(setting))
                .build();
        try {
            var answer = answerTo(request);
            if (answer.statusCode() != 200) {
                throw new StackFailure("The clock of port " + service + " could not be moved: " + answer.statusCode()
                        + " " + answer.body());
            }
        } catch (IOException e) {
            throw new StackFailure("The clock of port " + service + " does not answer: " + e, e);
        }
    }

    /** The answer; a service that is being started again is given the time that it takes. */
    private HttpResponse<String> answerTo(HttpRequest request) throws IOException, InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (ConnectException e) {
                if (System.nanoTime() - end > 0) throw e;
                Thread.sleep(PAUSE);
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
