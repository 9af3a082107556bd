package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Arbitrary days around the published years, repeatable by their seed. */
final class AnyDates {
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);
    private static final int SPAN = 1100;

    private final Random random;

    AnyDates(long seed) {
        random = new Random(seed);
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(SPAN));
    }

    /** A day from which some hundred days are still within what is published. */
    LocalDate knownDay() {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** Pauses that begin within some weeks after a day, and may overlap, touch, or be contained in one another. */
    List<Suspension> pausesAfter(LocalDate day, int most) {
        var pauses = new ArrayList<Suspension>();
        for (var left = upTo(most); left > 0; left--) {
            var start = day.plusDays(upTo(40));
            pauses.add(Suspension.ended(start, start.plusDays(upTo(20))));
        }
        return pauses;
    }
}
