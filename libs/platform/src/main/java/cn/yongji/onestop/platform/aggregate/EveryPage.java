package cn.yongji.onestop.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a store gives in pages to its end, so that nobody takes a page for everything. */
public final class EveryPage {
    private static final int AT_ONCE = 200;

    private EveryPage() {}

    /** Those behind a given one, in the order of their identities. */
    @FunctionalInterface
    public interface Pages<S> {
        List<Stored<S>> after(Optional<String> id, int limit);
    }

    public static <S> List<Stored<S>> of(Pages<S> pages) {
        var all = new ArrayList<>(pages.after(Optional.empty(), AT_ONCE));
        for (var full = all.size() == AT_ONCE; full; ) {
            var more = pages.after(Optional.of(all.getLast().id()), AT_ONCE);
            all.addAll(more);
            full = more.size() == AT_ONCE;
        }
        return List.copyOf(all);
    }
}
