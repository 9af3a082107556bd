package cn.yongji.onestop.platform.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 已答复的请求: what an aggregate remembers of the commands it has carried out, so that a repetition is told the same. It is bounded by
 * time, by number and by what the answers hold: a key is remembered for a day, if fewer than {@link #MOST} commands came
 * since, and the last {@link #LEAST} for ever. An answer that has no room any more leaves its key behind, and a repetition is told how the
 * aggregate stands now. What brought the aggregate into being is never forgotten.
 */
final class KeptAnswers {
    /** So many are remembered whatever their age. */
    static final int LEAST = 64;

    /** So many are remembered at most. */
    static final int MOST = 256;

    /** Characters that all answers together may have. */
    static final int CHARACTERS = 64_000;

    /** How long a key is remembered at least, while {@link #MOST} is not reached. */
    static final Duration LONG = Duration.ofHours(24);

    private KeptAnswers() {}

    /** @param trimmed whether some were left out or shortened, so that all have to be written */
    record Kept(List<AppliedCommand> all, boolean trimmed) {}

    /** With those that came now. Once it is full it is halved, so that not every write has to write all of them. */
    static Kept with(List<AppliedCommand> before, List<AppliedCommand> more, @Nullable String createdKey) {
        var all = Stream.concat(before.stream(), more.stream()).toList();
        var full = all.size() > MOST || characters(all, createdKey) > CHARACTERS;
        return full ? new Kept(trimmed(all, createdKey), true) : new Kept(all, false);
    }

    private static long characters(List<AppliedCommand> all, @Nullable String createdKey) {
        return all.stream()
                .filter(it -> !it.key().equals(createdKey))
                .mapToLong(AppliedCommand::characters)
                .sum();
    }

    private static List<AppliedCommand> trimmed(List<AppliedCommand> all, @Nullable String createdKey) {
        var since = all.getLast().at().minus(LONG);
        var room = CHARACTERS / 2;
        var kept = new ArrayList<AppliedCommand>();
        for (var it : all.reversed()) {
            var first = it.key().equals(createdKey);
            var young = it.at().isAfter(since) && kept.size() < MOST * 3 / 4;
            if (kept.size() >= LEAST && !young && !first) continue;
            var fits = first || it.characters() <= room;
            if (fits && !first) room -= it.characters();
            kept.add(fits ? it : it.withoutBody());
        }
        Collections.reverse(kept);
        return List.copyOf(kept);
    }
}
