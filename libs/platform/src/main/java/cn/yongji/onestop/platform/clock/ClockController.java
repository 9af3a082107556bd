package cn.yongji.onestop.platform.clock;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.web.OpenToAnyone;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and moves the clock. It exists in the profiles {@code local} and {@code test} only. */
@Hidden
@RestController
@RequestMapping("/local/clock")
final class ClockController {
    private static final String WHY = "it exists only where the clock is a toy";
    private static final Duration FURTHEST = Duration.ofDays(3_660);

    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    /** What the clock shows, and how far that is from the real time (ISO 8601). */
    record Reading(Instant instant, String offset) {}

    /** Where to set it: an instant, or a distance from the real time. */
    record Setting(@Nullable Instant instant, @Nullable String offset) {}

    @OpenToAnyone(because = WHY)
    @GetMapping
    Reading read() {
        return new Reading(clock.instant(), clock.offset().toString());
    }

    @OpenToAnyone(because = WHY)
    @PutMapping
    Reading move(@RequestBody Setting setting) {
        clock.setOffset(offsetOf(setting));
        return read();
    }

    private Duration offsetOf(Setting setting) {
        var instant = setting.instant();
        var text = setting.offset();
        if ((instant == null) == (text == null)) {
            throw refused("", "instant 与 offset 恰好填一项", "Send either instant or offset");
        }
        var offset = instant == null ? parsed(text) : clock.offset().plus(Duration.between(clock.instant(), instant));
        if (offset.compareTo(FURTHEST) > 0 || offset.compareTo(FURTHEST.negated()) < 0) {
            throw refused("", "最多移动十年", "The clock moves ten years at most");
        }
        return offset;
    }

    private static Duration parsed(@Nullable String text) {
        try {
            return Duration.parse(text == null ? "" : text);
        } catch (DateTimeException | ArithmeticException _) {
            throw refused("/offset", "offset 应为 ISO 8601 时长，如 P1DT2H", "offset is an ISO 8601 duration such as P1DT2H");
        }
    }

    private static ProblemException refused(String pointer, String zh, String en) {
        return new ProblemException(Problem.invalidBody(InputError.at(pointer, "invalid", zh, en)));
    }
}
